import { About } from '../components/about.tsx'
import { page } from '../page.ts'

export const { data, render } = page('about', About)
