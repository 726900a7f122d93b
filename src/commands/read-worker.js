import { loadProgram } from '../host/load-program.js'

const { readBatch } = await loadProgram('commands/read-batch')
export default readBatch
