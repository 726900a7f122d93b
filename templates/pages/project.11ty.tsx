import { Project } from '../components/project.tsx'
import { page } from '../page.ts'

export const { data, render } = page('project', Project)
