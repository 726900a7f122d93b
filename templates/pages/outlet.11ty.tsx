import { Outlet } from '../components/outlet.tsx'
import { page } from '../page.ts'

export const { data, render } = page('outlet', Outlet)
