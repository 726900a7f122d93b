/** What is said of each fault of the machine, by its code. */
const SAID: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full: free some space and run again',
  EDQUOT: 'the disk quota is used up: free some space and run again',
  EROFS: 'the disk is read-only: give another folder',
  EACCES: 'there is no right to read or write here: give it, or give another folder',
  EPERM: 'there is no right to read or write here: give it, or give another folder',
  EMFILE: 'too many files are open: raise the limit (ulimit -n) and run again',
  ENFILE: 'too many files are open on this machine: close some and run again',
}

/** A fault of the machine in words for its user, with its place; undefined for any other error. */
export function systemFault(error: unknown): string | undefined {
  const { code, path } = error as { readonly code?: unknown; readonly path?: unknown }
  const said = typeof code === 'string' ? SAID[code] : undefined
  return said === undefined
    ? undefined
    : `${typeof path === 'string' ? `${path}  ` : ''}${said} (${String(code)}). What was published before stands.`
}
