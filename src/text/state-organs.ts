const organs = new Set(
  'government ministry parliament army navy military cabinet presidency administration authorities police guard forces troops treasury embassy lawmakers court soldiers warplanes jets helicopters gunships warships'.split(
    ' ',
  ),
)

/** Whether a word, in lower case, is an organ that acts for its state: "the Norwegian *government*". */
export const isStateOrgan = (word: string): boolean => organs.has(word)
