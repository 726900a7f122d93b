import type { Settings } from '../model/index.ts'

/** The outlet that goes by a name or alias in the settings, or undefined. */
export function outletNamed(name: string, settings: Settings): string | undefined {
  const wanted = name.toLowerCase()
  return settings.outlets.find((outlet) => [outlet.name, ...outlet.aliases].some((alias) => alias.toLowerCase() === wanted))?.name
}

/** The outlet whose domain an address is of, as the settings tell; undefined where none is. */
export function outletOfAddress(address: string | undefined, settings: Settings): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined
  const host = new URL(address).hostname.toLowerCase()
  return settings.outlets.find(({ domain }) => domain !== null && (host === domain || host.endsWith(`.${domain}`)))?.name
}
