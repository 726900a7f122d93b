import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const UNPACKED = fileURLToPath(new URL('../../node_modules/.cache/chromium', import.meta.url))

/**
 * The browser to test with: `CHROMIUM_PATH`, else the one that comes with the development packages,
 * unpacked once under node_modules with the libraries it needs.
 */
export async function browserPath(): Promise<string> {
  const { CHROMIUM_PATH } = process.env
  if (CHROMIUM_PATH !== undefined && CHROMIUM_PATH !== '') return CHROMIUM_PATH
  nameFonts()
  const temporary = process.env.TMPDIR
  // The package unpacks into the system's temporary folder, and its own libraries only where it believes to be at Amazon's.
  process.env.TMPDIR = UNPACKED
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x'
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x'
  const { default: chromium } = await import('@sparticuz/chromium')
  const path = await chromium.executablePath()
  if (temporary === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = temporary
  return path
}

/** Without any font the browser draws no text, and at times falls over: it gets those of its package and of the system. */
function nameFonts(): void {
  const folder = join(UNPACKED, 'fontconfig')
  mkdirSync(folder, { recursive: true })
  const folders = [join(UNPACKED, 'fonts', 'fonts'), '/usr/share/fonts'].map((dir) => `<dir>${dir}</dir>`).join('')
  writeFileSync(
    join(folder, 'fonts.conf'),
    `<?xml version="1.0"?><fontconfig>${folders}<cachedir>${join(UNPACKED, 'fontcache')}</cachedir></fontconfig>`,
  )
  process.env.FONTCONFIG_PATH = folder
}

/** What the browser needs to run without root and without a graphics card. */
export const BROWSER_ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--headless', '--allow-file-access-from-files']
