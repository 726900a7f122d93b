/** Where corrections live; the `by` of evidence that one of them gave is this, its file and its line. */
export const CORRECTIONS = 'seeds/corrections/'
