import type { Span } from '../model/index.ts'
import { agencyOf } from './agencies.ts'

/** A photo's credit at the end (or head) of a caption; offsets are into the caption's text. */
export interface Credit {
  /** Agency, photographer or both, as written. */
  readonly text: string
  /** The photographer's name inside the credit: no person of the story. */
  readonly photographer?: Span
  /** A bare agency may also sign a whole story; words such as "photo" or a slash tell a picture for sure. */
  readonly sure: boolean
}

interface Found {
  readonly start: number
  readonly text: string
}

const pictureWords =
  /\b(?:photos?|photograph(?:s|er)?|photo[- ]?credit|images?|pictures?|pics?|credits?|courtesy|via|handout|file|screengrab|screenshot|video grab|illustration|graphic)\b/i
const lead =
  /^(?:(?:file|ap|afp|reuters|epa|stock|handout|representational|pool)[ -])?(?:photos?|photographs?|images?|pictures?|pics?|credits?|source|courtesy|handout|via|file)\b(?:[ -]?(?:credits?|copyright|source))?(?:\s?(?:via|by|from|courtesy(?: of)?|of))?\s?[:/–—-]?\s*/i

/** The credit that a caption ends with, or begins with as broadcasters write it; undefined where there is none. */
export function creditOf(text: string): Credit | undefined {
  return headCredit(text) ?? bracketCredit(text) ?? labelCredit(text) ?? dashCredit(text) ?? slashCredit(text)
}

/** "Image copyright EPA Image caption …", "FILE PHOTO: …". */
function headCredit(text: string): Credit | undefined {
  const broadcaster = /^(?:Image (?:copyright|source|credit),?\s+)(\S.{1,59}?),?\s+(?:Image )?[Cc]aption,?\s/.exec(text)
  const alone = /^Image (?:copyright|source|credit),?\s+(.{2,60})$/.exec(text)
  const house = broadcaster?.[1] ?? alone?.[1]
  if (house !== undefined) return credit({ start: text.indexOf(house), text: house }, true)
  if (
    !/^(?:FILE(?: PHOTO)?|File photo|FILE IMAGE|Media caption|Image caption|Media playback .{5,60} Media caption|Enlarge this image(?: toggle caption)?|© \p{Lu}[\p{L} ]{1,24}\/|PHOTO)\s?[:,–—-]?\s?/u.test(
      text,
    )
  )
    return undefined
  return bracketCredit(text) ?? labelCredit(text) ?? dashCredit(text) ?? slashCredit(text) ?? { text: '', sure: true }
}

/** "(Xinhua/…)", "[Image via Reuters]", "(Photo: AP)". */
function bracketCredit(text: string): Credit | undefined {
  const tail = text.slice(-110)
  const match = /[([]\s*([^()[\]\s][^()[\]]{0,88}[^()[\]\s])\s*[)\]]\s?\.?$/.exec(tail)
  if (!match) return undefined
  const inner = match[1]!
  const start = text.length - tail.length + match.index + match[0].indexOf(inner)
  const told = lead.test(inner) || (pictureWords.test(inner) && inner.split(' ').length <= 5 && !/\bfile\b(?! photo)/i.test(inner))
  const slashed = isSlashed(inner)
  if (!told && !slashed && agencyOf(inner) === undefined && !/^(?:Getty(?: Images)?|EPA(?:-EFE)?|Shutterstock|Xinhua Photo)$/.test(inner))
    return undefined
  return credit({ start, text: inner }, told || slashed)
}

/** "Photograph: Matt York/AP", "Photo by Jane Doe". */
function labelCredit(text: string): Credit | undefined {
  const tail = text.slice(-100)
  const match =
    /(?:^|[.!?"”’)\]|]\s*|\s)((?:Photo(?:graph)?|Picture|Image|Illustration|Pic|PHOTO|Credit|CREDIT|Photo [Cc]redit|Image [Cc]redit|Handout)s?\s?(?:[Bb]y|:|\/|[Cc]ourtesy(?: of)?:?)\s?([^.:]{2,70}))\.?$/.exec(
      tail,
    )
  if (!match) return undefined
  return credit({ start: text.length - tail.length + match.index + match[0].lastIndexOf(match[2]!), text: match[2]!.trim() }, true)
}

/** "… on May 4, 2024. — AFP". */
function dashCredit(text: string): Credit | undefined {
  const tail = text.slice(-80)
  const match =
    /(^|[.!?"”’)\]]|\d{4}|\p{L})\s{0,2}(?:—|–|--|\s-)\s{0,2}(\p{Lu}[^—–.!?;:,()"“”]{1,60}|File(?: photo)?|file(?: photo)?)\.?$/u.exec(tail)
  if (!match) return undefined
  const name = match[2]!.trim()
  const known = agencyOf(name) !== undefined || isSlashed(name) || pictureWords.test(name) || /^\p{Lu}{2,6}$/u.test(name)
  const afterStop = /^[.!?"”’)\]]$|^\d{4}$/.test(match[1]!)
  const nameLike = /^\p{Lu}[\p{L}.’'&-]*(?:\s\p{Lu}[\p{L}.’'&-]*){0,3}\s?$/u.test(name)
  if (!known && !(afterStop && nameLike)) return undefined
  const start = text.length - tail.length + match.index + match[0].lastIndexOf(name)
  return credit({ start, text: name }, isSlashed(name) || pictureWords.test(name))
}

/** "… on Monday. REUTERS/Jane Doe". */
function slashCredit(text: string): Credit | undefined {
  const tail = text.slice(-70)
  const match =
    /(?:^|[.!?"”’)\]]|\s)\s?((?:REUTERS|Reuters|AFP|AP|EPA|AP Photo|Getty Images|Xinhua|Bloomberg)\/\p{Lu}[^.!?;:]{1,40}|\p{Lu}[\p{L}.’'-]+ \p{Lu}[\p{L}.’' -]{1,30}\/(?:REUTERS|Reuters|AFP|AP|PA|EPA|Getty|Getty Images))\.?$/u.exec(
      tail,
    )
  return match ? credit({ start: text.length - tail.length + match.index + match[0].indexOf(match[1]!), text: match[1]! }, true) : undefined
}

function isSlashed(name: string): boolean {
  return /^\p{L}[\p{L}\s.’'&-]{1,40}\s?\/\s?\p{L}[\p{L}\s.’'&/-]{1,40}$/u.test(name) && /\/\s?\p{Lu}/u.test(name) && /^\p{Lu}/u.test(name)
}

function credit(found: Found, sure: boolean): Credit {
  const cut = lead.exec(found.text)?.[0] ?? ''
  const kept = cut.length < found.text.length ? cut.length : 0
  const text = found.text.slice(kept)
  const photographer = photographerIn(text)
  const start = found.start + kept
  return { text, sure, ...(photographer ? { photographer: { start: start + photographer.start, end: start + photographer.end } } : {}) }
}

const house =
  /\b(?:Images|Getty|Press|Photos?|Post|Times|News|Agency|Pool|Media|TV|Office|Ministry|Department|Xinhua|Reuters|Star|Herald|Tribune|Today|Daily)\b|^(?:The )/

/** The part of a credit that is a photographer's name: what stands beside the agency's. */
function photographerIn(text: string): Span | undefined {
  const slash = text.indexOf('/')
  if (slash === -1) {
    const name = /^(?:\p{Lu}[\p{L}.’'-]+ ){1,3}\p{Lu}[\p{L}’'-]+$/u.test(text) && !house.test(text) && agencyOf(text) === undefined
    return name ? { start: 0, end: text.length } : undefined
  }
  const [before, after] = [text.slice(0, slash), text.slice(slash + 1)]
  const isHouse = (part: string) => agencyOf(part.trim()) !== undefined || house.test(part.trim()) || /^\p{Lu}{2,}$/u.test(part.trim())
  if (isHouse(before)) return isHouse(after) ? undefined : { start: slash + 1, end: text.length }
  return { start: 0, end: slash }
}
