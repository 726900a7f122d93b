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
export function graphml(corpus: Corpus): string {
  const pairs = acquaintances(corpus)
  const people = [...new Set(pairs.flatMap(({ one, two }) => [one, two]))].sort(byCodeUnit)
  const nodes = people.map((id) => {
    const { name, url } = corpus.entities.get(id)!
    return element('node', `id="${xml(id)}"`, { label: name, ...(url === null ? {} : { url: address(corpus, url) }) })
  })
  const edges = pairs.map(({ one, two, events }) =>
    element('edge', `id="${xml(`${one}--${two}`)}" source="${xml(one)}" target="${xml(two)}"`, {
      meetings: String(events.length),
      dates: events.flatMap(({ date }) => date ?? []).join(' '),
      events: events.map(({ id }) => id).join(' '),
    }),
  )
  const keys = KEYS.map(([name, what, type]) => `<key id="${name}" for="${what}" attr.name="${name}" attr.type="${type}"/>`)
  const graph = ['<graph id="met" edgedefault="undirected">', ...nodes, ...edges, '</graph>']
  return `<?xml version="1.0" encoding="utf-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n${[...keys, ...graph].join('\n')}\n</graphml>\n`
}

function element(name: string, attributes: string, data: Readonly<Record<string, string>>): string {
  const inside = Object.entries(data).map(([key, value]) => `<data key="${key}">${xml(value)}</data>`)
  return `<${name} ${attributes}>${inside.join('')}</${name}>`
}
