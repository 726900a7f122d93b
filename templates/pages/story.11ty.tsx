import { Story } from '../components/story.tsx'
import { page } from '../page.ts'

export const { data, render } = page('story', Story)
