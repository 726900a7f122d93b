/** Whether a passage ends as a sentence does. A question mark does not tell: headlines ask too. */
export function endsSentence(text: string): boolean {
  return /[.!…。！؟۔।]["'”’)\]」』]*$/.test(text) && !/\b(?:\p{Lu}\.){1,3}$|\b(?:Jr|Sr|St|Co|Inc|Ltd|No)\.$/u.test(text)
}

/** The words of a text: stretches with a letter or digit. */
export function words(text: string): string[] {
  return text.split(' ').flatMap((word) => (/[\p{L}\d]/u.test(word) ? inWords(word) : []))
}

/** Chinese and Japanese write no spaces: two characters count as a word there. */
function inWords(word: string): string[] {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word) ? (word.match(/.{1,2}/gsu) ?? []) : [word]
}

/** Whether a text could be a headline: short, begun like one, and not ended like a sentence. */
export function likeHeadline(text: string, most = 22): boolean {
  const count = text.length > 200 ? Number.POSITIVE_INFINITY : words(text).length
  return count >= 1 && count <= most && /^["'“‘([¿¡]*[\p{Lu}\p{Lo}\d$£€#]/u.test(text) && !endsSentence(text) && !isSpeechOrMore(text)
}

/** What no headline is: ended by a comma, two sentences, a dateline, or a sentence that ends in what somebody asked. */
function isSpeechOrMore(text: string): boolean {
  return /[,;:]$|\p{Ll}{3}[.!?]["”’)]*\s+["“‘(]*\p{Lu}|\p{Lu}[^—]{2,40} — \p{Lu}\p{Ll}+ \p{Ll}|[?!]["”]$/u.test(text)
}

/** Whether most longer words begin with a capital, as in an American headline. */
export function inTitleCase(text: string): boolean {
  const longer = words(text).filter((word) => word.replace(/[^\p{L}]/gu, '').length > 3)
  const capital = longer.filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word))
  return longer.length >= 2 && capital.length >= longer.length * 0.75
}

/** Text as it compares: letters and digits only, small. */
export function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
