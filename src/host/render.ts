import { fileURLToPath } from 'node:url'
import type { Page } from '../site/index.ts'

export interface RenderOptions {
  /** An editor's folder of templates; a file of the same name there replaces the package's. */
  readonly overrides?: string
  /** Where the templates are laid together when there are overrides; made when missing, safe to delete. */
  readonly scratch: string
}

export const TEMPLATES = fileURLToPath(new URL('../../templates', import.meta.url))

/**
 * Renders pages through Eleventy, in memory: only those given, so a build passes the stale ones.
 * Large sites pass a few thousand at a time to bound memory.
 *
 * @returns HTML by the page's url.
 */
export declare function render(pages: readonly Page[], options: RenderOptions): Promise<Map<string, string>>

/** The files every page uses (stylesheet, script, fonts), by url: they do not depend on the analysis. */
export declare function assets(options: Pick<RenderOptions, 'overrides'>): Promise<Map<string, Uint8Array>>

/** Hex digest of all templates, overrides included: when it changes every page is stale. */
export declare function templateDigest(options: Pick<RenderOptions, 'overrides'>): Promise<string>
