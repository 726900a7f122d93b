import { type AnnotatedArticle, type Article, type Portrait, recently } from '../../model/index.ts'
import { type Head, type LongField, ONCE, PART, PART_COUNT, type ReadingResult, unpacked } from './parts.ts'

/** A reading kept somewhere, its parts read one by one. */
export interface KeptReading {
  part(n: number): string
}

/** Parts that are asked for are held for good while all of them have no more characters than this: in a small archive each is read once. */
const HELD_LENGTH = 48_000_000
/** Of the others so many, of any articles, are held at once. */
const HELD = 512

/** A part of one article, by its number; its type follows from that. */
type PartOf = (n: number) => unknown

/**
 * Opens readings. Of each article what is short and its text are at hand; all else is read when it is asked for and, in a large
 * archive, soon given up again, for stages go from article to article: memory does not grow with all that was read in it.
 */
export function makeOpener(): (kept: KeptReading) => ReadingResult {
  const readings: KeptReading[] = []
  const partAt = holding((key) => readings[Math.floor(key / PART_COUNT)]!.part(key % PART_COUNT))
  return (kept) => {
    const { article, problems } = JSON.parse(kept.part(0)) as Head // written by `partsOf`
    if (article === null) return { items: [], problems }
    const id = readings.push(kept) - 1
    const part: PartOf = (n) => partAt(id * PART_COUNT + n)
    return { items: [new KeptArticle(article, JSON.parse(kept.part(PART.text)), part)], problems }
  }
}

/** Reads parts of which some are held. What is asked for once is not held for good. */
function holding(textOf: (key: number) => string): (key: number) => unknown {
  const held = new Map<number, unknown>()
  let room = HELD_LENGTH
  const passing = recently(HELD, (key: number) => {
    const text = textOf(key)
    const part = unpacked(text)
    if (text.length <= room && !ONCE.has(key % PART_COUNT)) {
      room -= text.length
      held.set(key, part)
    }
    return part
  })
  return (key) => held.get(key) ?? passing(key)
}

/** An article of which all that is long is read when asked for. */
class KeptArticle implements AnnotatedArticle {
  readonly article: Article
  readonly portrait: Portrait
  readonly #part: PartOf

  constructor(short: Omit<Article, LongField>, text: string, part: PartOf) {
    this.article = new KeptText(short, text, part) as unknown as Article // `short` holds all that the class does not name
    this.portrait = new KeptPortrait(part)
    this.#part = part
  }

  get mentions() {
    return this.#part(PART.mentions) as AnnotatedArticle['mentions']
  }
  get roles() {
    return this.#part(PART.roles) as AnnotatedArticle['roles']
  }
  get dates() {
    return this.#part(PART.dates) as AnnotatedArticle['dates']
  }
  get quotes() {
    return this.#part(PART.quotes) as AnnotatedArticle['quotes']
  }
  get triggers() {
    return this.#part(PART.triggers) as AnnotatedArticle['triggers']
  }
  get themes() {
    return this.#part(PART.themes) as AnnotatedArticle['themes']
  }
}

class KeptText implements Pick<Article, LongField> {
  readonly text: string
  readonly #part: PartOf

  constructor(short: Omit<Article, LongField>, text: string, part: PartOf) {
    Object.assign(this, short)
    this.text = text
    this.#part = part
  }

  get prose() {
    return this.#part(PART.prose) as Article['prose']
  }
  get sentences() {
    return this.#part(PART.sentences) as Article['sentences']
  }
  get blocks() {
    return this.#part(PART.blocks) as Article['blocks']
  }
  get tree() {
    return this.#part(PART.tree) as Article['tree']
  }
}

class KeptPortrait implements Portrait {
  readonly #part: PartOf

  constructor(part: PartOf) {
    this.#part = part
  }

  get fingerprint() {
    return this.#part(PART.fingerprint) as Portrait['fingerprint']
  }
  get outline() {
    return this.#part(PART.outline) as Portrait['outline']
  }
  get profile() {
    return this.#part(PART.profile) as Portrait['profile']
  }
  get phrases() {
    return this.#part(PART.phrases) as Portrait['phrases']
  }
}
