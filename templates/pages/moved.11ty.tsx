import { Moved } from '../components/moved.tsx'
import { page } from '../page.ts'

export const { data, render } = page('moved', Moved)
