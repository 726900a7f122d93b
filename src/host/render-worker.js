import { register } from 'tsx/esm/api'

register()
const { stagePages } = await import('./stage-pages.ts')
export default stagePages
