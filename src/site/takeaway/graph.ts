import { byCodeUnit } from '../../model/index.ts'
import type { Corpus } from '../corpus.ts'
import { acquaintances } from '../meetings.ts'
import { address } from './address.ts'
import { xml } from './xml.ts'

const KEYS: readonly (readonly [string, string, string])[] = [
  ['label', 'node', 'string'],
  ['url', 'node', 'string'],
  ['meetings', 'edge', 'int'],
  ['dates', 'edge', 'string'],
  ['events', 'edge', 'string'],
]

/** Who met whom as GraphML: people as nodes, an undirected edge for each pair, its dates as EDTF. */
export function* graphml(corpus: Corpus): Generator<string> {
  const pairs = acquaintances(corpus)
  const people = [...new Set(pairs.flatMap(({ one, two }) => [one, two]))].sort(byCodeUnit)
  yield '<?xml version="1.0" encoding="utf-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
  for (const [name, what, type] of KEYS) yield `<key id="${name}" for="${what}" attr.name="${name}" attr.type="${type}"/>\n`
  yield '<graph id="met" edgedefault="undirected">\n'
  for (const id of people) {
    const { name, url } = corpus.entities.get(id)!
    yield element('node', `id="${xml(id)}"`, { label: name, ...(url === null ? {} : { url: address(corpus, url) }) })
  }
  for (const { one, two, events } of pairs)
    yield element('edge', `id="${xml(`${one}--${two}`)}" source="${xml(one)}" target="${xml(two)}"`, {
      meetings: String(events.length),
      dates: events.flatMap(({ date }) => date ?? []).join(' '),
      events: events.map(({ id }) => id).join(' '),
    })
  yield '</graph>\n</graphml>\n'
}

function element(name: string, attributes: string, data: Readonly<Record<string, string>>): string {
  const inside = Object.entries(data).map(([key, value]) => `<data key="${key}">${xml(value)}</data>`)
  return `<${name} ${attributes}>${inside.join('')}</${name}>\n`
}
