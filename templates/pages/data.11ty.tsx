import { Data } from '../components/data.tsx'
import { page } from '../page.ts'

export const { data, render } = page('data', Data)
