import { NotFound } from '../components/not-found.tsx'
import { page } from '../page.ts'

export const { data, render } = page('not-found', NotFound)
