import { Topic } from '../components/topic.tsx'
import { page } from '../page.ts'

export const { data, render } = page('topic', Topic)
