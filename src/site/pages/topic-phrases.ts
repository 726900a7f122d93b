import type { SubthemeRecord, TopicRecord } from '../../model/index.ts'
import type { Here } from '../here.ts'
import { counted } from '../say.ts'
import type { Words } from '../view.ts'

/** A distinctive phrase of a topic, with the sentences that hold it. */
export interface TopicPhrase {
  readonly phrase: string
  readonly variants: string | null
  readonly count: string
  /** One link a sentence: the article's number in publication order and the sentence's. */
  readonly places: readonly Words[]
}

const SHOWN = 15
const PLACES_SHOWN = 6

/** Sub-themes: phrases that this topic's sentences share and others lack, most distinctive first. */
export function topicPhrases(here: Here, topic: TopicRecord): TopicPhrase[] {
  return (here.corpus.subthemes.get(topic.id) ?? []).slice(0, SHOWN).map((subtheme) => ({
    phrase: subtheme.phrase,
    variants: otherForms(subtheme),
    count: counted(subtheme.articles.length, 'article'),
    places: places(here, subtheme),
  }))
}

function otherForms({ phrase, variants }: SubthemeRecord): string | null {
  const others = variants.filter((variant) => variant !== phrase).slice(0, 3)
  return others.length === 0 ? null : others.map((variant) => `“${variant}”`).join(', ')
}

function places(here: Here, { articles }: SubthemeRecord): Words[] {
  return articles
    .flatMap(({ file, sentences }) => {
      const article = here.corpus.articles.get(file)
      return article === undefined
        ? []
        : sentences.map((n) => ({ text: `§ ${n}`, href: here.to(`${article.url}#s${n}`), hint: article.title }))
    })
    .slice(0, PLACES_SHOWN)
}
