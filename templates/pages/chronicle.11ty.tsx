import { Chronicle } from '../components/chronicle.tsx'
import { page } from '../page.ts'

export const { data, render } = page('chronicle', Chronicle)
