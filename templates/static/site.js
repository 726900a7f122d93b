/* Shows a footnote beside its mark, on hover or focus; Escape closes it; it can be hovered itself. "/" leads to search. */
{
  let preview = null
  let owner = null
  let closing = 0

  const close = () => {
    preview?.remove()
    owner?.removeAttribute('aria-describedby')
    preview = owner = null
  }
  const closeSoon = () => {
    clearTimeout(closing)
    closing = setTimeout(close, 250)
  }
  const stay = () => clearTimeout(closing)

  const open = (mark) => {
    stay()
    if (mark === owner) return
    close()
    const note = document.getElementById(mark.hash.slice(1))
    if (!note) return
    owner = mark
    preview = document.createElement('div')
    preview.id = 'preview'
    preview.setAttribute('role', 'tooltip')
    preview.append(...Array.from(note.cloneNode(true).childNodes))
    preview.addEventListener('pointerenter', stay)
    preview.addEventListener('pointerleave', closeSoon)
    document.body.append(preview)
    mark.setAttribute('aria-describedby', 'preview')
    place(mark.getBoundingClientRect())
  }
  const place = (at) => {
    const width = preview.offsetWidth
    const left = Math.max(16, Math.min(at.left - 24, document.documentElement.clientWidth - width - 16))
    const below = at.bottom + preview.offsetHeight + 12 < innerHeight || at.top < preview.offsetHeight
    preview.style.left = `${left + scrollX}px`
    preview.style.top = `${(below ? at.bottom + 4 : at.top - preview.offsetHeight - 4) + scrollY}px`
  }

  const markOf = (event) => event.target.closest?.('a.mark, a.sn')
  document.addEventListener('pointerover', (event) => {
    const mark = markOf(event)
    if (mark && event.pointerType !== 'touch') open(mark)
  })
  document.addEventListener('pointerout', (event) => {
    if (markOf(event)) closeSoon()
  })
  document.addEventListener('focusin', (event) => {
    const mark = markOf(event)
    if (mark?.matches(':focus-visible')) open(mark)
    else if (!preview?.contains(event.target)) close()
  })
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close()
    const typing = event.target.closest?.('input, textarea, select, [contenteditable]')
    if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return
    const field = document.querySelector('#search input')
    event.preventDefault()
    if (field) field.focus()
    else document.querySelector('.masthead a[href$="search.html"]')?.click()
  })
}
