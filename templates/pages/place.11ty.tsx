import { Place } from '../components/place.tsx'
import { page } from '../page.ts'

export const { data, render } = page('place', Place)
