import { Organisation } from '../components/organisation.tsx'
import { page } from '../page.ts'

export const { data, render } = page('organisation', Organisation)
