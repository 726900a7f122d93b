import { register } from 'tsx/esm/api'

register()

/** Typed templates; everything that would read the disk, collections or layouts is off. */
export default function configure(config) {
  config.addTemplateFormats('11ty.tsx')
  config.addExtension(['11ty.tsx'], { key: '11ty.js' })
  config.setUseGitIgnore(false)
  config.ignores.delete('**/node_modules/**')
  config.setQuietMode(true)
  return {
    dir: { input: 'templates/pages', output: '_site', includes: '../none', layouts: '../none', data: '../none' },
    markdownTemplateEngine: false,
    htmlTemplateEngine: false,
  }
}
