import { Article } from '../components/article.tsx'
import { page } from '../page.ts'

export const { data, render } = page('article', Article)
