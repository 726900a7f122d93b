import type { Page, PageKind } from '../site/page.ts'

/** A page that waits to be rendered: its view model as text, which is small to keep and to hand to another thread. */
export interface PageText {
  readonly kind: PageKind
  readonly url: string
  /** JSON of the view model. */
  readonly text: string
}

export const textOfPage = (page: Page): PageText => ({ kind: page.kind, url: page.url, text: JSON.stringify(page) })

/** The view model looked at last, and whose it is: templates look at one after the other. */
let open: { readonly page: PageText; readonly view: object } | undefined

function viewOf(page: PageText): object {
  if (open?.page !== page) open = { page, view: JSON.parse(page.text) as object } // a page's text was made from its view model
  return open.view
}

/** No plain object: Eleventy takes it as it is, where it would copy and wrap one. */
class ReadyPage {
  readonly page: PageText
  constructor(page: PageText) {
    this.page = page
  }
}

/** The view model as templates see it: read when one looks inside, and held no longer than until they look at another. */
export function readyPage(page: PageText): object {
  return new Proxy(new ReadyPage(page), {
    get: ({ page }, key) => (key === 'url' ? page.url : Reflect.get(viewOf(page), key)),
    has: ({ page }, key) => Reflect.has(viewOf(page), key),
    ownKeys: ({ page }) => Reflect.ownKeys(viewOf(page)),
    getOwnPropertyDescriptor: ({ page }, key) => Reflect.getOwnPropertyDescriptor(viewOf(page), key),
  })
}
