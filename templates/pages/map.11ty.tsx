import { PlacesMap } from '../components/map.tsx'
import { page } from '../page.ts'

export const { data, render } = page('map', PlacesMap)
