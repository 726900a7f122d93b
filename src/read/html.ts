import type { Found, Settings, Source } from '../model/index.ts'
export function readHtml(file: string, text: string, sha256: string, _settings: Settings): Found<Source> {
  return {
    items: [{ file, kind: 'html', text: text.replace(/<[^>]*>/g, ' '), bodyStart: 0, fields: {}, fieldSpans: [], blocks: [], sha256 }],
    problems: [],
  }
}
