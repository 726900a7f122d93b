import { readFile, rm } from 'node:fs/promises'
import { basename, dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const src = join(root, 'src')
const dist = join(root, 'dist')

/** What `loadProgram` is asked for: the program, and what its threads do. All go into one folder, from which sources are as far as from any other. */
const ENTRIES = ['cli', 'commands/read-batch', 'host/render-search', 'host/stage-pages']

/** Modules find files beside themselves by `import.meta.url`: each keeps that of its source. The loader of TypeScript is not compiled in. */
const inPlace: Plugin = {
  name: 'in-place',
  setup(build) {
    build.onResolve({ filter: /\/load-typescript\.js$/ }, () => ({ path: '../src/host/load-typescript.js', external: true }))
    build.onLoad({ filter: /\.[jt]s$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8')
      const place = JSON.stringify(`../${relative(root, path).split(sep).join('/')}`)
      const contents = text.replaceAll('import.meta.url', `new URL(${place}, import.meta.url).href`)
      return { contents, loader: path.endsWith('.ts') ? 'ts' : 'js', resolveDir: dirname(path) }
    })
  },
}

await rm(dist, { recursive: true, force: true })
await build({
  entryPoints: ENTRIES.map((entry) => ({ in: join(src, `${entry}.ts`), out: basename(entry) })),
  ...{ outdir: dist, bundle: true, splitting: true, format: 'esm', platform: 'node', target: 'node20.19', packages: 'external' },
  ...{ plugins: [inPlace], logLevel: 'warning' },
})
