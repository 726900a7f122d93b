import { loadProgram } from './load-program.js'

const { stagePages } = await loadProgram('host/stage-pages')
export default stagePages
