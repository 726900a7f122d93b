import { Day } from '../components/day.tsx'
import { page } from '../page.ts'

export const { data, render } = page('day', Day)
