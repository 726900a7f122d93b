import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Makes the sites that the browser tests read, in a process of its own: templates are loaded as they are in a build. */
export default function setup(): void {
  const script = fileURLToPath(new URL('./make-sites.ts', import.meta.url))
  execFileSync(process.execPath, ['--import', 'tsx', script], { stdio: 'inherit' })
}
