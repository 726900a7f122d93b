/** Why rules set text aside: a closed list, shown to readers. (Markdown's "raw HTML" and a correction's reason come besides.) */
export const REASONS = [
  'link to another story',
  'teasers of other stories',
  'author box',
  'newsletter sign-up',
  'share buttons',
  'copyright line',
  'cookie notice',
  'comments prompt',
  'advertisement',
  'site navigation',
  'media player',
  'paywall notice',
  'program code',
  'repeated title',
  'tags',
  'picture gallery',
  'outside the article',
  'social media prompt',
  'end mark',
] as const
export type Reason = (typeof REASONS)[number]

/** A line that no story has, whatever the site; matched against a passage's squeezed text. */
interface LineRule {
  readonly why: Reason
  readonly pattern: RegExp
  /** Longer passages are not looked at. */
  readonly longest: number
}

const rule = (why: Reason, longest: number, pattern: RegExp): LineRule => ({ why, pattern, longest })

/** Ordered; the first that matches wins. Each is anchored at the beginning, so its time is linear. */
export const lineRules: readonly LineRule[] = [
  rule(
    'link to another story',
    300,
    /^(?:also|see also|read also|also read|also see|must read|don['’]t miss|related|recommended|more|go deeper)\s?[:|»›–—-]\s?(?=\S)(?!.*[.!]["”’]?$)/i,
  ),
  rule(
    'link to another story',
    300,
    /^(?:[Aa]lso [Rr]ead|[Rr]ead [Aa]lso|[Aa]lso [Ss]ee|[Ss]ee [Aa]lso|[Aa]lso [Ww]atch|[Rr]ead [Mm]ore|[Mm]ust[- ][Rr]ead|[Dd]on['’]t [Mm]iss)\s?[:|»›–—-]\s?["'“‘[]?[\p{Lu}\d]/u,
  ),
  rule(
    'link to another story',
    300,
    /^(?:READ(?: MORE| ALSO| NEXT)?|ALSO READ|WATCH(?: LIVE)?|LISTEN|RELATED|MORE|SEE ALSO|LIVE)\s?[:|»›]\s?\S(?!.*[.!]["”’]?$)/,
  ),
  rule(
    'link to another story',
    60,
    /^[[(]?(?:read|see|view|show|learn|find out|click(?: here)? (?:to|for)(?: read| see| view)?) (?:more|full (?:story|article)|the full (?:story|article))(?: here| below)?[\])]?\s*[»›>→….]*$/i,
  ),
  rule(
    'link to another story',
    60,
    /^(?:continue reading|keep reading|read the (?:full|rest|whole|original).{0,30}|full story|more[- ]in)\s*[»›>→….:]*$/i,
  ),
  rule(
    'link to another story',
    200,
    /^\[(?!.*\b(?:photo|image|picture|file|credit|pic|editor|note|update|correction|corrected|translated)\b)[^\]]{20,180}\]$/i,
  ),
  rule('link to another story', 200, /^.{10,180} Read more\s*[»›>→….]*$/),
  rule(
    'media player',
    80,
    /^(?:scroll down for (?:the )?(?:video|more).{0,20}|(?:watch|play) (?:the )?(?:video|now|live)(?: below| above)?|video player .{0,40}|(?:this )?video (?:is |has been |was )?(?:unavailable|removed|not available).{0,30}|media playback .{0,60}|play ?(?:mute|pause|video)?|listen to (?:this )?(?:article|story).{0,30}|\d+:\d\d ?\/ ?\d+:\d\d|your browser does not support .{0,50})\.?$/i,
  ),
  rule(
    'media player',
    60,
    /^(?:hide caption|toggle caption|show caption|enlarge (?:this )?image|image \d+ of \d+|photos?|\d+ ?(?:\/|of) ?\d+|close|slide \d+ of \d+)$/i,
  ),
  rule('link to another story', 60, /^(?:list (?:of )?\d+ (?:of \d+|items)|end of list|read later|see more on:.{0,45})$/i),
  rule('link to another story', 80, /^save articles to read later.{0,60}$/i),
  rule(
    'newsletter sign-up',
    240,
    /^(?:skip past newsletter promotion$|after newsletter promotion$|privacy notice: newsletters? may contain )/i,
  ),
  rule('advertisement', 30, /^skip advertisement$/i),
  rule('comments prompt', 120, /^(?:replying to x|comments are moderated .{0,100}|for more information, please see our comments faq)\.?$/i),
  rule(
    'advertisement',
    80,
    /^[-–—*\s[(]*(?:(?:advertisements?|advertising|ads?|sponsored(?: content)?|promoted(?: content)?|paid (?:content|post)|partner content)[-–—*\s\])]*(?:continue reading (?:below|the main story)|story continues below|remove ads)?|sponsored by .{1,40})$/i,
  ),
  rule('advertisement', 90, /^(?:story|article|content) continues (?:below|after).{0,40}$/i),
  rule(
    'share buttons',
    160,
    /^(?=.*[a-z]{3})(?:share|tweet|print|email|e-mail|pin it|copy link|bookmark|save|like|follow|facebook|twitter|whatsapp|linkedin|reddit|pinterest|telegram|x|messenger|pocket|flipboard|tumblr|google\+?|instagram|comments?|this|article|story|on|via|to|and|\d|[|/,·•:&-]|\s)+$/i,
  ),
  rule('share buttons', 30, /^\d[\d.,]*\s?(?:[kKM]|(?:[kKM]\s)?(?:shares?|views?|likes?|comments?|retweets?))$/),
  rule('share buttons', 120, /^(?:share|read or share|send) this (?:article|story|post|page|news|with)?.{0,80}$/i),
  rule('newsletter sign-up', 100, /^(?=.{0,90}\b(?:subscribe|sign up|get)\b)[^.]{0,60}\bnewsletter\b.{0,40}$/i),
  rule(
    'newsletter sign-up',
    400,
    /^(?:(?:sign up|subscribe)\b.{0,120}\b(?:newsletters?|e-?mails?|inbox|updates|alerts?|briefings?|channel|whatsapp|telegram|for free|today|digital access)\b|(?:register|join)\b.{0,80}\b(?:our (?:newsletters?|channel|community|whatsapp|telegram)|your inbox|whatsapp channel|telegram channel))/i,
  ),
  rule(
    'newsletter sign-up',
    300,
    /^(?:get|receive|have)\b.{0,100}\b(?:in|to|straight to|delivered to|direct to) your (?:inbox|phone|email)\b/i,
  ),
  rule(
    'newsletter sign-up',
    200,
    /^(?:enter your e-?mail|your e-?mail address|e-?mail address|by signing up|by subscribing|by clicking|thanks? (?:you )?for (?:signing up|subscribing)|invalid e-?mail|please enter .{0,20}e-?mail|.{0,20}news email enter your)\b/i,
  ),
  rule(
    'social media prompt',
    240,
    /^(?:[Ff]ollow (?:us|our|@|\p{Lu})|[Ll]ike (?:us|our)|[Ff]ind (?:us|our)|[Jj]oin (?:us|our)|[Cc]onnect with us|[Dd]ownload (?:our|the)|[Gg]et (?:our|the)|[Aa]dd \p{Lu})[^.!?]{0,80}\b(?:Facebook|Twitter|X|Instagram|YouTube|WhatsApp|Telegram|LinkedIn|Google(?: News)?|Threads|TikTok|app|App Store|social media)\b.{0,100}$/u,
  ),
  rule('copyright line', 700, /^(?:[©Ⓒ]|\(c\) ?(?:19|20)\d\d|copyright\b\s?(?:©|\(c\)|(?:19|20)\d\d|by\b|the\b))/i),
  rule('copyright line', 80, /^copyright,? [^.]{2,50},? (?:19|20)\d\d\.?$/i),
  // "ENDS", "###", an agency's number of the story: "QRS/6029311".
  rule('end mark', 30, /^(?:[-–—(\s]{0,3}(?:ENDS?|[Ee]nds)[-–—)\s]{0,3}|-30-|#{2,5}|[A-Z]{2,6}\/(?:\d{3,12}|[A-Z]{2,4}))$/),
  rule('copyright line', 400, /^.{0,120}\ball rights reserved\b/i),
  rule(
    'copyright line',
    400,
    /^(?:this (?:material|article|content) may not be|no part of this (?:publication|article|material|site)|reproduction (?:in whole|in part|without)|unauthori[sz]ed (?:use|copying)|our standards: ).{0,300}$/i,
  ),
  rule(
    'cookie notice',
    600,
    /^(?:this (?:web)?site|we(?: and our partners)?|our (?:web)?site|by (?:continuing|using))\b.{0,120}\bcookies?\b.{0,200}\b(?:experience|polic(?:y|ies)|consent|accept|agree|browser|settings|use of)\b/i,
  ),
  rule(
    'cookie notice',
    60,
    /^(?:accept(?: all)?(?: cookies)?|reject all|manage (?:cookies|preferences|choices)|cookie (?:policy|settings|preferences)|i accept|got it)\.?$/i,
  ),
  rule(
    'comments prompt',
    120,
    /^(?:(?:view|leave|post|add|write|show|hide|load|read|see|join)(?: \d+| all| the| a| your)* (?:comments?|conversation|discussion|reply)\b.{0,60}|(?:no|\d+) comments?(?: yet)?|comments? (?:are )?(?:closed|\(\d+\)|off)|log ?in to (?:comment|reply).{0,60}|what do you think\?.{0,60}comments?.{0,40}|be the first to comment.{0,40}|your email address will not be published.{0,80}|required fields are marked.{0,20})\.?$/i,
  ),
  rule(
    'paywall notice',
    300,
    /^(?:to (?:read|continue reading|keep reading|view|access) (?:this|the|our|more)\b.{0,80}\b(?:subscribe|sign in|log in|register|subscription)|already (?:a subscriber|have an account|a member|registered)(?:\?.{0,40})?$|this (?:article|content|story) is (?:only )?(?:available|reserved)\b.{0,60}\b(?:subscribers|members)|get (?:digital|unlimited|full) access|(?:log|sign) in(?: or .{0,30})?$|you(?:['’]ve| have) (?:reached|read|\d)[^.]{0,60}\b(?:free )?articles?\b)/i,
  ),
  rule(
    'site navigation',
    160,
    /^(?:home|news|skip to|menu|search|sections?|back to|next|previous|prev|top stories|world|asia|politics|business|sports?|opinion|latest|e-?paper|login|contact us|about us|privacy|terms)(?:\s?[|>›»/·•\\]\s?[^|>›»/·•.]{1,60}){1,12}$/i,
  ),
  rule(
    'site navigation',
    60,
    /^(?:skip to (?:main )?(?:content|navigation).{0,20}|(?:back to|go to|return to) (?:top|home|homepage).{0,20}|(?:next|previous|prev)(?: (?:article|story|post|page))?\s*[»›>→<‹«←]*|menu|search|load more.{0,20}|show more|see all|view all|\d+ min(?:ute)?s? (?:read|ago)|\d+ hours? ago)$/i,
  ),
  rule(
    'tags',
    300,
    /^(?:tags?|(?:related )?topics?|filed under|keywords|categories|category|posted in|more on this|hashtags?)\s?:\s?\S(?!.*[.!?]$)/i,
  ),
  rule(
    'program code',
    1000,
    /^(?:window\.|var |function ?\(|\(function|document\.|<script|<!--|@media|@import|googletag|\{"@context|jQuery|\$\()/,
  ),
]

/** Why a passage that stands for itself is no story, or undefined where it may be one. */
export function lineReason(passage: { readonly text: string; readonly long: boolean }): Reason | undefined {
  if (passage.long) return undefined
  return lineRules.find((candidate) => passage.text.length <= candidate.longest && candidate.pattern.test(passage.text))?.why
}
