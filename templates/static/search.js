/* The search page: Pagefind's index of this site, with filters by kind, topic, person, outlet and year. */
{
  const place = document.getElementById('search')
  const root = new URL(place?.dataset.root || './', location.href)
  const SHOWN = 10
  let engine
  let shown = SHOWN
  let asked = 0

  const make = (name, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(name), properties)
    element.append(...children)
    return element
  }

  const field = document.getElementById('q')
  const chosen = place?.querySelector('.filters')
  const status = place?.querySelector('.status')
  const results = place?.querySelector('.results')
  const more = place?.querySelector('.more')

  const start = async () => {
    place.querySelector('form').addEventListener('submit', (event) => event.preventDefault())
    engine = await import(new URL('pagefind/pagefind.js', root).href)
    await engine.options({ baseUrl: '/', excerptLength: 28 })
    const shards = await fetch(new URL('pagefind/shards.json', root)).then((response) => (response.ok ? response.json() : []))
    await Promise.all(shards.map((shard) => engine.mergeIndex(new URL(shard, root).href, { baseUrl: '/' })))
    await engine.init()
    const filters = await engine.filters()
    for (const select of chosen.querySelectorAll('select')) offer(select, filters[select.name] ?? {})
    field.addEventListener('input', () => find(SHOWN))
    chosen.addEventListener('change', () => find(SHOWN))
    more.addEventListener('click', () => find(shown + SHOWN))
    field.value ||= new URLSearchParams(location.search).get('q') ?? ''
    field.focus()
    if (field.value) find(SHOWN)
  }

  const refuse = (why) => {
    place.querySelector('form').hidden = true
    status.textContent = why
  }

  const offer = (select, counts) => {
    for (const value of Object.keys(counts).sort()) select.append(make('option', { value, textContent: `${value} (${counts[value]})` }))
    select.disabled = false
  }

  const find = async (count) => {
    const query = ++asked
    shown = count
    const filters = {}
    for (const select of chosen.querySelectorAll('select')) if (select.value) filters[select.name] = select.value
    const words = field.value.trim()
    if (!words && Object.keys(filters).length === 0) {
      results.replaceChildren()
      status.textContent = ''
      more.hidden = true
      return
    }
    const found = await engine.debouncedSearch(words || null, { filters }, 150)
    if (!found || query !== asked) return
    const data = await Promise.all(found.results.slice(0, shown).map((result) => result.data()))
    if (query !== asked) return
    results.replaceChildren(...data.map(row))
    more.hidden = found.results.length <= shown
    const total = found.results.length
    status.textContent =
      total === 0
        ? `Nothing found${words ? ` for “${words}”` : ''}.`
        : `${total} ${total === 1 ? 'result' : 'results'}${total > shown ? `, the first ${shown} shown` : ''}.`
  }

  const row = (data) => {
    const address = new URL((data.raw_url ?? data.url).replace(/^\//, ''), root)
    const title = make('a', { href: address.href, textContent: data.meta.title })
    const kind = make('span', { className: 'hint', textContent: ` ${data.filters.Type?.[0] ?? ''}` })
    return make('li', {}, make('p', { className: 'name' }, title, kind), excerpt(data.excerpt))
  }

  /* Of the engine's markup only its highlights are kept. */
  const excerpt = (html) => {
    const line = make('p', { className: 'detail' })
    for (const node of new DOMParser().parseFromString(html, 'text/html').body.childNodes) {
      line.append(node.nodeName === 'MARK' ? make('mark', { textContent: node.textContent }) : node.textContent)
    }
    return line
  }

  if (place && location.protocol === 'file:') refuse('Opened from disk: search needs a server. The indexes below need none.')
  else if (place) start().catch(() => refuse('The search index could not be loaded. The indexes below need none.'))
}
