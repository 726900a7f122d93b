/** @jsxRuntime automatic @jsxImportSource preact */
import type { ShareCard } from '../src/site/share-card.ts'

/** The colours of kinds on paper, as in `styles/00-tokens.css`. */
const COLOURS: Readonly<Record<string, string>> = {
  ...{ person: '#8a3b06', organisation: '#55409c', place: '#1c6a49', project: '#0c5f8f' },
  ...{ event: '#9e2b20', topic: '#6a5a00', story: '#7b2a63', mark: '#a32a12' },
}

/** What the fonts of pictures can write: Latin with its accents, and the marks of print. */
const WRITABLE = /^[\u0020-\u007e\u00a0-\u00ff\u0152\u0153\u2013\u2014\u2018-\u201e\u2026]+$/

/** The site's title, if it can be written and fits. */
const written = (title: string) => (WRITABLE.test(title) ? (title.length > 60 ? `${title.slice(0, 59)}…` : title) : '')

const LINES = [420, 640, 560, 340]

/** The picture of a shared link, 1200 × 630: sentences, one of them marked, and what kind of page it is. */
export const Card = ({ label, answers, siteTitle, colour }: ShareCard) => {
  const ink = COLOURS[colour] ?? '#1b1a17'
  const title = written(siteTitle)
  return (
    <div style={{ display: 'flex', width: 1200, height: 630, background: '#fcfbf8', color: '#1b1a17', fontFamily: 'Serif' }}>
      <div style={{ width: 28, height: 630, background: ink }} />
      <div style={{ display: 'flex', flexDirection: 'column', justifyContent: 'space-between', width: 1172, padding: '64px 72px' }}>
        <div style={{ fontFamily: 'Sans', fontSize: 36, color: '#5d5950' }}>{label === '' ? 'Dossier' : title}</div>
        <div style={{ display: 'flex', flexDirection: 'column' }}>
          <div style={{ fontSize: label === '' && title.length > 24 ? 76 : 112, color: ink, lineHeight: 1.1 }}>
            {label || title || 'Dossier'}
          </div>
          <div style={{ fontSize: 40, marginTop: 20, lineHeight: 1.3 }}>{answers}</div>
        </div>
        <div style={{ display: 'flex', flexDirection: 'column', borderTop: '4px solid #1b1a17', paddingTop: 24 }}>
          {LINES.map((width, n) => (
            <div style={{ display: 'flex', alignItems: 'center', height: 22 }}>
              <div style={{ width, height: 6, background: n === 1 ? ink : '#d8d3c6' }} />
              {n === 1 && <div style={{ width: 16, height: 16, borderRadius: 8, marginLeft: 12, background: ink }} />}
            </div>
          ))}
        </div>
      </div>
    </div>
  )
}
