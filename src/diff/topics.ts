import type { Finding, Subject, TopicRecord } from '../model/index.ts'
import type { Pairing } from './pairing.ts'
import { counted, fileLabel, ofTopic, said } from './subjects.ts'

/** Topics that came or went, articles already there that gained or lost one, and shares that moved by a point or more. */
export function compareTopics({ before, after, files }: Pairing): Finding[] {
  const [old, current] = [byId(before.analysis.topics), byId(after.analysis.topics)]
  const total = { before: before.analysis.articles.length, after: after.analysis.articles.length }
  return [
    ...[...current.values()].filter(({ id }) => !old.has(id)).map((topic) => arrival('topic-added', topic)),
    ...[...old.values()].filter(({ id }) => !current.has(id)).map((topic) => arrival('topic-removed', topic)),
    ...[...old.values()].flatMap((was) => {
      const is = current.get(was.id)
      if (is === undefined) return []
      return [...share(was, is, total), ...gained(was, is, files.afterOf, files.beforeOf)]
    }),
  ]
}

const byId = (topics: readonly TopicRecord[]) => new Map(topics.map((topic) => [topic.id, topic]))

function arrival(type: 'topic-added' | 'topic-removed', topic: TopicRecord): Finding {
  const how = type === 'topic-added' ? 'is new' : 'is gone'
  const message = `Topic ${said(topic.label)} ${how}: ${counted(topic.articles.length, 'article')}.`
  const subject = ofTopic(topic, type === 'topic-removed')
  return { type, subject, articles: topic.articles.length, message, because: null, evidence: [] }
}

function share(was: TopicRecord, is: TopicRecord, total: { before: number; after: number }): Finding[] {
  const fraction = (count: number, all: number) => (all === 0 ? 0 : count / all)
  const moved = { before: fraction(was.articles.length, total.before), after: fraction(is.articles.length, total.after) }
  if (Math.abs(moved.before - moved.after) < 0.01) return []
  const percent = (value: number) => `${Math.round(value * 100)} %`
  const message = `Topic ${said(is.label)}: ${percent(moved.before)} → ${percent(moved.after)} of articles (${was.articles.length} of ${total.before} → ${is.articles.length} of ${total.after}).`
  const rounded = { before: Math.round(moved.before * 1e4) / 1e4, after: Math.round(moved.after * 1e4) / 1e4 }
  return [{ type: 'topic-share', subject: ofTopic(is), share: rounded, message, because: null, evidence: [] }]
}

function gained(was: TopicRecord, is: TopicRecord, afterOf: ReadonlyMap<string, string>, beforeOf: ReadonlyMap<string, string>): Finding[] {
  const subject: Subject = ofTopic(is)
  const old = new Set(was.articles.flatMap(({ file }) => afterOf.get(file) ?? []))
  const current = new Set(is.articles.map(({ file }) => file))
  const change = (type: 'topic-gained' | 'topic-lost', file: string): Finding => {
    const message = `Article ${fileLabel(file)} ${type === 'topic-gained' ? 'is now also' : 'is no longer'} about ${said(is.label)}.`
    return { type, subject, file, topic: is.id, message, because: null, evidence: [] }
  }
  return [
    ...[...current].filter((file) => beforeOf.has(file) && !old.has(file)).map((file) => change('topic-gained', file)),
    ...[...old].filter((file) => !current.has(file)).map((file) => change('topic-lost', file)),
  ]
}
