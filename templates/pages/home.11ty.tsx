import { Home } from '../components/home.tsx'
import { page } from '../page.ts'

export const { data, render } = page('home', Home)
