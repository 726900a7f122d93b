import { Wording } from '../components/wording.tsx'
import { page } from '../page.ts'

export const { data, render } = page('wording', Wording)
