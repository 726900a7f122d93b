import { Search } from '../components/search.tsx'
import { page } from '../page.ts'

export const { data, render } = page('search', Search)
