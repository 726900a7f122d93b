/** Letters that no decomposition turns into ASCII. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  ŋ: 'ng',
}

const LONGEST = 60

/** Text as the last part of an address: `[a-z0-9-]+`, at most 60 characters, cut at a word; empty where no letter is Latin. */
export function slugify(text: string): string {
  const folded = text
    .slice(0, 400)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæøđðþłœıħŋ]/g, (letter) => letters[letter] ?? '')
    .replace(/['’‘ʼ`.]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|(?<!-)-+$/g, '')
  if (folded.length <= LONGEST) return folded
  const cut = folded.slice(0, LONGEST + 1)
  const hyphen = cut.lastIndexOf('-')
  return hyphen > LONGEST / 2 ? cut.slice(0, hyphen) : folded.slice(0, LONGEST)
}

/** An article's address part: from its title where enough of it is Latin, else its file's name, else its digest. */
export function slugOf(title: string, file: string, sha256: string): string {
  const latin = (title.match(/[\p{Script=Latin}\d]/gu) ?? []).length
  const all = (title.match(/[\p{L}\d]/gu) ?? []).length
  const fromTitle = latin * 2 > all ? slugify(title) : ''
  if (fromTitle.length >= 3) return fromTitle
  const fromFile = slugify(file.replace(/^.*\//, '').replace(/\.[a-z]+(?=#|$)/i, ''))
  return fromFile.length >= 3 ? fromFile : `article-${sha256.slice(0, 8)}`
}
