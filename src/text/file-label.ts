/**
 * What an article is called in a sentence: its file's name, without folder, ending and a trailing hash
 * (`articles/002_a4bd2f943abe944b.txt` is `002`).
 */
export function fileLabel(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1)
  const stem = name.replace(/\.(?:txt|md|html?|jsonl|csv)(?=#|$)/, '')
  return stem.replace(/^(.+)[-_][0-9a-f]{8,64}$/, '$1')
}
