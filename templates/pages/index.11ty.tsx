import { Index } from '../components/index.tsx'
import { page } from '../page.ts'

export const { data, render } = page('index', Index)
