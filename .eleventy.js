import './src/host/load-typescript.js'

/**
 * Typed templates over ready pages; src/host/render.ts says which folder and hands the pages in.
 * Nothing else of Eleventy is used: no collections, layouts, includes or data files.
 */
export default function configure(config) {
  config.addTemplateFormats('11ty.tsx')
  config.addExtension(['11ty.tsx'], { key: '11ty.js' })
  config.setUseGitIgnore(false)
  config.ignores.delete('**/node_modules/**')
  config.setQuietMode(true)
  return { markdownTemplateEngine: false, htmlTemplateEngine: false }
}
