const words = (list: string) => new Set(list.split(' '))

/** Before a name; a full stop after them never ends a sentence. Lower case, without the stop. */
export const TITLE_ABBREVIATIONS = words(
  'mr mrs ms messrs dr prof rev hon fr st ste mt ft gen lt col maj capt cpt cmdr adm sgt cpl pvt brig sen rep gov pres supt insp amb asst assoc vs v',
)

/** All that are written with a full stop of their own. */
export const ABBREVIATIONS = new Set([
  ...TITLE_ABBREVIATIONS,
  ...words(
    'sr jr dept univ inc corp ltd co cos bros plc llc bhd sdn pte etc al jan feb mar apr jun jul aug sep sept oct nov dec ala ariz ark calif ' +
      'colo conn del fla ga ill ind kan ky la md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ave blvd rd no nos vol ' +
      'pp ed eds est approx fig',
  ),
])

/** Abbreviations that are also words: they keep the stop only where a name or number goes on. */
export const AMBIGUOUS_ABBREVIATIONS = words('no ed est fig al co del la ill ind miss mo ore pa wash rep gen col mar jun v ms st va ga')

/** Words that, with a capital after a full stop, begin a new sentence even where an abbreviation stands before it. */
export const SENTENCE_STARTERS = words(
  'the a an it he she they we i you this that these those there but and or so yet in on at for from with by as if when while after before since ' +
    'although though however his her their its our my what who how why where no not both all some many most one two other another ' +
    'according during under over also then now still even such each every',
)
