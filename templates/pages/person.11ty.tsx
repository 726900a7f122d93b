import { Person } from '../components/person.tsx'
import { page } from '../page.ts'

export const { data, render } = page('person', Person)
