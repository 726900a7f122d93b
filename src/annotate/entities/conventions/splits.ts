import { changed, type SpanRule } from './names.ts'

/** "Long Name (LN) railway" is two names, and what follows the bracket is none. */
export const splitAtBrackets: SpanRule = (named) =>
  named.names.flatMap((name) => {
    const open = name.text.indexOf(' (')
    if (open === -1) return [name]
    const close = name.text.indexOf(')', open)
    const inner = { start: name.start + open + 2, end: close === -1 ? name.end : name.start + close }
    const parts = [changed(name, { end: name.start + open }, 'conventions/bracket', named.prose)]
    return inner.end > inner.start ? [...parts, changed(name, inner, 'conventions/bracket', named.prose)] : parts
  })

/** "Coast Programme with Harbour Office" are two names: what the reader took them for together is the second's type. */
export const splitAtWith: SpanRule = (named) =>
  named.names.flatMap((name) => {
    const at = name.text.indexOf(' with ')
    if (at === -1) return [name]
    const middle = name.start + at
    return [
      changed(name, { end: middle, type: 'other' }, 'conventions/with', named.prose),
      changed(name, { start: middle + ' with '.length }, 'conventions/with', named.prose),
    ]
  })

/** "Kestrel-Gullport" in brackets after a road or line is where it runs from and to. */
export const splitRoutes: SpanRule = (named) =>
  named.names.flatMap((name) => {
    const [from, to] = name.text.split('-')
    const isRoute =
      /^\p{Lu}\p{Ll}{3,}-\p{Lu}\p{Ll}{3,}$/u.test(name.text) && named.prose[name.start - 1] === '(' && named.prose[name.end] === ')'
    if (!isRoute || from === undefined || to === undefined) return [name]
    const middle = name.start + from.length
    return [
      changed(name, { end: middle, type: 'place' }, 'conventions/route', named.prose),
      changed(name, { start: middle + 1, type: 'place' }, 'conventions/route', named.prose),
    ]
  })
