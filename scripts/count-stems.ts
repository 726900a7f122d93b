import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { countDocuments, formatTable } from '../src/themes/stem-counts.ts'

/** Rebuilds src/resources/stem-frequencies.json from folders of gzipped JSON lines whose records have a text or body. */
const folders = process.argv.slice(2)
if (folders.length === 0) {
  process.stderr.write('usage: tsx scripts/count-stems.ts FOLDER…   (each holding .jsonl.gz files; a file is one collection)\n')
  process.exit(2)
}
const collections = folders
  .flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.jsonl.gz'))
      .map((name) => join(folder, name)),
  )
  .sort()
  .map((file) =>
    gunzipSync(readFileSync(file))
      .toString('utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => {
        const record = JSON.parse(line) as { title?: string; text?: string; body?: string }
        return `${record.title ?? ''}\n${record.text ?? record.body ?? ''}`
      }),
  )
writeFileSync(new URL('../src/resources/stem-frequencies.json', import.meta.url), formatTable(countDocuments(collections)))
