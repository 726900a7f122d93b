import { Event } from '../components/event.tsx'
import { page } from '../page.ts'

export const { data, render } = page('event', Event)
