import { describe, expect, test } from 'vitest'
import { markPage } from '../src/diff/html/mark-page.ts'
import { markWords } from '../src/diff/mark.ts'

/** Deleted words in `[-…-]`, inserted ones in `{+…+}`, as `git diff --word-diff` writes them. */
function check(before: string, after: string, expected: string) {
  const marked = markWords(before, after).map(({ kind, text }) =>
    kind === 'same' ? text : kind === 'inserted' ? `{+${text}+}` : `[-${text}-]`,
  )
  expect(marked.join('')).toBe(expected)
}

test('texts are compared word by word', () => {
  check('They met on Tuesday.', 'They met on Wednesday.', 'They met on [-Tuesday-]{+Wednesday+}.')
  check('They met.', 'They met in Oslo.', 'They met{+ in Oslo+}.')
  check('They met in Oslo.', 'They met.', 'They met[- in Oslo-].')
  check('', 'New', '{+New+}')
  check('Old', '', '[-Old-]')
  check('same', 'same', 'same')
  check('', '', '')
  check('2 of 4 articles', '3 of 5 articles', '[-2-]{+3+} of [-4-]{+5+} articles')
})

describe('a page', () => {
  const page = (main: string) => `<!DOCTYPE html>\n<html lang="en"><head><title>x</title></head><body><main>${main}</main></body></html>`
  const marked = (before: string, after: string) => /<main>([\s\S]*)<\/main>/.exec(markPage(page(after), page(before), '', '../'))![1]

  test('shows changed words in place, links and marks kept', () => {
    expect(marked('<p>Met <a href="x.html">Bo Berg</a> in Oslo.</p>', '<p>Met <a href="x.html">Bo Berg</a> in Bergen.</p>')).toBe(
      '<p data-change="">Met <a href="x.html">Bo Berg</a> in <del>Oslo</del><ins>Bergen</ins>.</p>',
    )
    expect(marked('<p>Met Bo.<sup>1</sup></p>', '<p>Met Bo.<sup>2</sup></p>')).toBe('<p>Met Bo.<sup>2</sup></p>')
  })

  test('shows lines that are new or gone', () => {
    expect(marked('<ul><li>One</li></ul>', '<ul><li>One</li><li>Two</li></ul>')).toBe(
      '<ul><li>One</li><li data-change=""><ins>Two</ins></li></ul>',
    )
    expect(marked('<ul><li>One</li><li>Two</li></ul>', '<ul><li>Two</li></ul>')).toBe(
      '<ul><li data-change=""><del>One</del></li><li>Two</li></ul>',
    )
  })

  test('shows rows of a table that are new, gone or count otherwise, each cell in its place', () => {
    const row = (name: string, count: string) => `<tr><th>${name}</th><td>${count}</td></tr>`
    const table = (...rows: string[]) => `<table><tbody>${rows.join('')}</tbody></table>`
    expect(
      marked(table(row('Cai Qi', '3 articles'), row('Bo', '1 article')), table(row('Cai Qi', '2 articles'), row('Qi Ann', '1 article'))),
    ).toBe(
      table(
        '<tr data-change=""><th>Cai Qi</th><td><del>3</del><ins>2</ins> articles</td></tr>',
        '<tr data-change=""><th><ins>Qi Ann</ins></th><td><ins>1 article</ins></td></tr>',
        '<tr data-change=""><td colspan="2"><del>Bo 1 article</del></td></tr>',
      ),
    )
    expect(marked(table('<tr><td><p>One</p></td><td>a</td></tr>'), table('<tr><td><p>One</p></td><td>b</td></tr>'))).toBe(
      table('<tr><td><p>One</p></td><td data-change=""><del>a</del><ins>b</ins></td></tr>'),
    )
  })

  test('is left alone where nothing changed, and holds nothing that words wrote as markup', () => {
    expect(marked('<p>One</p>', '<p>One</p>')).toBe('<p>One</p>')
    expect(marked('<p>&lt;b&gt; one</p>', '<p>&lt;b&gt; two</p>')).toBe('<p data-change="">&lt;b&gt; <del>one</del><ins>two</ins></p>')
    expect(marked('<ul><li>&lt;img src=x&gt;</li><li>b</li></ul>', '<ul><li>b</li></ul>')).not.toContain('<img')
  })
})
