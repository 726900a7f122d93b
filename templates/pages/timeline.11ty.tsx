import { Timeline } from '../components/timeline.tsx'
import { page } from '../page.ts'

export const { data, render } = page('timeline', Timeline)
