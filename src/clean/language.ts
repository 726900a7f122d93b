import { franc } from 'franc-min'

/** The commonest English words that no neighbouring language shares as often. */
const english = new Set(
  'the of and to that was for with his her their from they have has had this which been were said would will about after who not but are it he she by at on as is be its'.split(
    ' ',
  ),
)

/** ISO 639-3 as franc gives it → ISO 639-1, for the languages that franc-min knows and that have one. */
const codes: Readonly<Record<string, string>> = {
  amh: 'am',
  arb: 'ar',
  azj: 'az',
  bel: 'be',
  ben: 'bn',
  bos: 'bs',
  bul: 'bg',
  ces: 'cs',
  cmn: 'zh',
  deu: 'de',
  ell: 'el',
  eng: 'en',
  fra: 'fr',
  guj: 'gu',
  hau: 'ha',
  hin: 'hi',
  hrv: 'hr',
  hun: 'hu',
  ibo: 'ig',
  ind: 'id',
  ita: 'it',
  jav: 'jv',
  jpn: 'ja',
  kan: 'kn',
  kaz: 'kk',
  kin: 'rw',
  kor: 'ko',
  mal: 'ml',
  mar: 'mr',
  mya: 'my',
  nld: 'nl',
  npi: 'ne',
  nya: 'ny',
  pan: 'pa',
  pbu: 'ps',
  pes: 'fa',
  plt: 'mg',
  pol: 'pl',
  por: 'pt',
  ron: 'ro',
  run: 'rn',
  rus: 'ru',
  sin: 'si',
  som: 'so',
  spa: 'es',
  srp: 'sr',
  sun: 'su',
  swe: 'sv',
  swh: 'sw',
  tam: 'ta',
  tel: 'te',
  tgl: 'tl',
  tha: 'th',
  tur: 'tr',
  ukr: 'uk',
  urd: 'ur',
  uzn: 'uz',
  vie: 'vi',
  yor: 'yo',
  zlm: 'ms',
  zul: 'zu',
}

const SAMPLE = 3000
/** Below so many letters a text tells too little of its language. */
const ENOUGH = 80

/**
 * The language of a text, as ISO 639-1; `und` where it is none that is known. English where the text is too short to tell
 * and written in Latin letters.
 */
export function detectLanguage(text: string): string {
  if (isPlainlyEnglish(text)) return 'en'
  const sample = text.slice(0, SAMPLE)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0
  if (latin * 2 > letters || letters === 0) {
    const tokens = sample.toLowerCase().match(/\p{L}+/gu) ?? []
    const common = tokens.filter((token) => english.has(token)).length
    if (letters < ENOUGH || common > tokens.length * 0.15) return 'en'
  }
  return codes[franc(sample, { minLength: 10 })] ?? 'und'
}

/** The cheap test that most articles pass: enough of the first words are English function words. */
function isPlainlyEnglish(text: string): boolean {
  const tokens = text.slice(0, 900).split(' ')
  const common = tokens.filter((token) => english.has(token)).length
  return tokens.length > 25 && common > tokens.length * 0.2
}

/** A language as an editor wrote it ("en", "en-GB", "eng", "English"), as ISO 639-1; undefined where it is none known. */
export function languageNamed(name: string): string | undefined {
  const wanted = name.toLowerCase().split(/[-_]/)[0] ?? ''
  if (wanted.length === 2 && /^[a-z]{2}$/.test(wanted)) return wanted
  if (Object.hasOwn(codes, wanted)) return codes[wanted]
  return names.get(wanted)
}

const names = new Map(
  Object.values(codes).flatMap((code): [string, string][] => {
    const name = new Intl.DisplayNames(['en'], { type: 'language' }).of(code)
    return name === undefined ? [] : [[name.toLowerCase(), code]]
  }),
)

/** A language's English name, for messages; the code itself where it has none. */
export function languageName(code: string): string {
  return code === 'und' ? 'an unknown language' : (new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code)
}
