/** The look of changes: inserted and deleted words told by line and mark, not by colour alone. */
export const CHANGES_CSS = `:root { --ins: #0b6b2e; --del: #a3232b; --look: #8a5a00; }
@media (prefers-color-scheme: dark) { :root { --ins: #7bd88f; --del: #ff9a9a; --look: #f0c060; } }
main ins, .change-ins { color: var(--ins); text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 0.15em; }
main del, .change-del { color: var(--del); text-decoration: line-through; }
.change-banner { border: 1px solid var(--look); border-inline-start-width: 6px; padding: 0.5rem 1rem; margin-block: 1rem; }
.change-banner ul { margin-block: 0.25rem; padding-inline-start: 1.25rem; }
.change-banner nav a { margin-inline-end: 1rem; }
[data-change]:focus { outline: 2px solid var(--look); outline-offset: 2px; }
.kind-changes main { max-width: 60rem; margin-inline: auto; padding-inline: 1rem; }
.verdict { font-size: 1.25rem; }
.changes, .changes ul { list-style: none; padding-inline-start: 0; }
.changes h3 { margin-block: 1rem 0.25rem; font-size: 1.0625rem; }
.changes li li { border-inline-start: 3px solid currentColor; padding-inline-start: 0.75rem; margin-block: 0.25rem; }
.changes .change-check { border-color: var(--look); }
.change-kind, .because { font-size: 0.8125rem; }
.changes blockquote { margin: 0.25rem 0; font-size: 0.9375rem; }
pre { overflow-x: auto; }
`

/** Steps through the changes of a page with n and p; everything can be reached without it. */
export const CHANGES_JS = `const stops = [...document.querySelectorAll('[data-change]')]
let at = -1
document.addEventListener('keydown', (event) => {
  const typing = event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]')
  if (typing || event.ctrlKey || event.metaKey || event.altKey || stops.length === 0) return
  if (event.key !== 'n' && event.key !== 'p') return
  at = (at + (event.key === 'n' ? 1 : -1) + stops.length) % stops.length
  const stop = stops[at]
  if (!stop.hasAttribute('tabindex')) stop.setAttribute('tabindex', '-1')
  stop.focus()
  stop.scrollIntoView({ block: 'center' })
})
`
