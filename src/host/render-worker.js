import '../load-typescript.js'

const { stagePages } = await import('./stage-pages.ts')
export default stagePages
