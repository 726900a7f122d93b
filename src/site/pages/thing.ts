import type { EntityRecord, EventRecord, QuoteRecord } from '../../model/index.ts'
import { type Company, company } from '../company.ts'
import { type Corpus, isShown, sentenceAt } from '../corpus.ts'
import { eventStatement, tallies } from '../facets.ts'
import { frame } from '../frame.ts'
import { countBy } from '../group.ts'
import { type Here, pagesOf, pagesOfEach } from '../here.ts'
import { capital } from '../say.ts'
import { inOrderSaid, SAYING, type Saying, saying } from '../sayings.ts'
import type { Mark, Part, Statement, Tally, View, Words } from '../view.ts'
import { byDate } from '../when.ts'
import { articlesOf, type EntityParts, entityParts, tellers } from './person.ts'

/** An organisation: who acts for it, what it did and said. */
export interface OrganisationPage extends View<'organisation'>, EntityParts {
  readonly people: readonly { readonly who: Words; readonly role: string; readonly marks: readonly Mark[] }[]
  readonly with: readonly Company[]
  readonly about: Part<Saying>
}

/** A place: what happened there, and who was there. */
export interface PlacePage extends View<'place'>, EntityParts {
  readonly there: Part<Statement>
  readonly people: readonly Tally[]
  readonly about: Part<Saying>
}

/** A project: what is said of it by whom, under which names, and which events concern it. */
export interface ProjectPage extends View<'project'>, EntityParts {
  readonly about: Part<Saying>
  readonly concerned: Part<Statement>
  readonly people: readonly Tally[]
  readonly names: readonly Tally[]
}

export function organisationPages(corpus: Corpus): Iterable<OrganisationPage> {
  return ofType(corpus, 'organisation', (here, entity, events) => {
    const parts = entityParts(here, entity, events)
    const own = {
      people: officers(here, entity),
      with: company(here, 'with', entity.id, 'organisation', () => events),
      about: sayingsAbout(here, entity),
    }
    return {
      kind: 'organisation' as const,
      url: here.url,
      ...parts,
      ...own,
      notes: here.notes(),
      frame: thingFrame(here, entity, parts.reports.total),
    }
  })
}

export function placePages(corpus: Corpus): Iterable<PlacePage> {
  return ofType(corpus, 'place', (here, entity, events) => {
    const here_ = here.once('there', () => events.filter(({ place }) => place === entity.id))
    const parts = entityParts(
      here,
      entity,
      here.once('elsewhere', () => events.filter(({ place }) => place !== entity.id)),
    )
    const own = {
      there: here.part(here_, (event) => eventStatement(here, event, entity.id)),
      people: peopleOf(here, here_),
      about: sayingsAbout(here, entity),
    }
    return {
      kind: 'place' as const,
      url: here.url,
      ...parts,
      ...own,
      notes: here.notes(),
      frame: thingFrame(here, entity, parts.reports.total),
    }
  })
}

export function projectPages(corpus: Corpus): Iterable<ProjectPage> {
  return ofType(corpus, 'project', (here, entity, events) => {
    const parts = entityParts(here, entity, events)
    const concerned = here.once('concerned', () => eventsNaming(here, entity))
    const own = {
      about: sayingsAbout(here, entity),
      concerned: here.part(concerned, (event) => eventStatement(here, event)),
      people: peopleOf(here, concerned),
      names: nameTallies(entity),
    }
    return {
      kind: 'project' as const,
      url: here.url,
      ...parts,
      ...own,
      notes: here.notes(),
      frame: thingFrame(here, entity, parts.reports.total),
    }
  })
}

function ofType<T extends { readonly url: string }>(
  corpus: Corpus,
  type: EntityRecord['type'],
  make: (here: Here, entity: EntityRecord, events: readonly EventRecord[]) => T,
): Iterable<T> {
  const entities = corpus.analysis.entities.filter((entity) => entity.type === type && entity.url !== null)
  return pagesOfEach(entities, (entity) =>
    pagesOf(corpus, entity.url!, (here) => make(here, entity, corpus.eventsOf.get(entity.id) ?? []), entity),
  )
}

const FOLDERS: Readonly<Record<string, readonly [string, string]>> = {
  organisation: ['Organisations', 'organisations/index.html'],
  place: ['Places', 'places/index.html'],
  project: ['Projects', 'projects/index.html'],
}

function thingFrame(here: Here, entity: EntityRecord, articles: number) {
  return frame(here, {
    title: entity.name,
    about: entity.id,
    description: `${entity.name}: what ${tellers(articles)} of it, each statement with its sentence.`,
    kicker: capital(entity.type),
    trail: [FOLDERS[entity.type]!],
    search: { type: capital(entity.type), since: articlesOf(here, entity.id)[0]?.published },
  })
}

/** People whose role is of this body or country. */
function officers(here: Here, entity: EntityRecord): OrganisationPage['people'] {
  return (here.corpus.officers.get(entity.id) ?? []).flatMap((person) =>
    person.roles
      .filter(({ of }) => of === entity.id)
      .map((role) => ({ who: here.thing(person.id), role: role.text, marks: here.mark(role.evidence) })),
  )
}

const NAMES_SHOWN = 20

function peopleOf(here: Here, events: readonly EventRecord[]): Tally[] {
  const counts = here.once('people', () => {
    const ids = events.flatMap(({ participants }) => [...new Set(participants.map(({ entity }) => entity))])
    return countBy(ids.filter((id) => here.corpus.entities.get(id)?.type === 'person')).slice(0, NAMES_SHOWN)
  })
  return tallies(here, counts, 'event')
}

/** Quotations and statements whose own words mention something. */
function sayingsAbout(here: Here, entity: EntityRecord): Part<Saying> {
  return here.part(
    here.once('about', () => quotesAbout(here.corpus, entity.id)),
    (quote) => saying(here, quote),
    SAYING,
  )
}

function quotesAbout(corpus: Corpus, id: string): QuoteRecord[] {
  const about = new Set<QuoteRecord>()
  for (const { file, start, end } of corpus.mentionsOf.get(id) ?? [])
    for (const quote of corpus.quotes.get(file) ?? [])
      if (quote.start < end && start < quote.end && !quote.speakers.includes(id)) about.add(quote)
  return inOrderSaid(
    corpus,
    [...about].filter((quote) => tells(corpus, quote)),
  )
}

/** Whether a page can say who spoke or what was said: words not shown of a speaker not known are worth no line. */
function tells(corpus: Corpus, { speakers, file, start }: QuoteRecord): boolean {
  const sentence = sentenceAt(corpus.sentences.get(file), start)
  return speakers.length > 0 || (sentence !== undefined && isShown(corpus, file, sentence))
}

/** Events with a report that mentions something, whether or not it took part. */
function eventsNaming(here: Here, entity: EntityRecord): EventRecord[] {
  const { corpus } = here
  const named = new Set<string>()
  for (const { file, start } of corpus.mentionsOf.get(entity.id) ?? []) {
    const sentence = sentenceAt(corpus.sentences.get(file), start)
    if (sentence !== undefined) for (const id of corpus.resting.pages(file, sentence.n)) if (corpus.events.has(id)) named.add(id)
  }
  return [...named].flatMap((id) => corpus.events.get(id) ?? []).sort(byDate)
}

function nameTallies({ aliases }: EntityRecord): Tally[] {
  const most = aliases[0]?.count ?? 1
  return aliases.map(({ text, count }) => ({
    words: { text: text.replace(/\s+/g, ' ') },
    count: `×${count}`,
    percent: Math.round((count / most) * 100),
    note: null,
  }))
}
