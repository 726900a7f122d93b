/** @jsxRuntime automatic @jsxImportSource dossier */
import type { Note } from '../../src/site/view.ts'

/** The sentences that this page's statements rest on, each leading to its place in the article. */
export const Notes = ({ notes }: { readonly notes: readonly Note[] }) =>
  notes.length === 0 ? null : (
    <section class="notes" aria-labelledby="evidence">
      <h2 id="evidence">Evidence</h2>
      <ol>
        {notes.map((note) => (
          <li id={note.id} value={note.n} class={note.standing}>
            {note.sentence === null ? (
              <span class="withheld">The sentence is not shown here. </span>
            ) : (
              <q lang={note.lang === 'und' ? undefined : note.lang} dir={note.dir}>
                {note.sentence}
              </q>
            )}{' '}
            <a class="to-sentence" href={note.href}>
              {note.article}, {note.place}
            </a>{' '}
            <span class="source">
              {note.source} · read by <code>{note.by}</code>
              {note.standing === 'corrected' && ' · corrected by an editor'}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
