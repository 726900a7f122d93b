import { loadProgram } from '../host/load-program.js'

const { searchIndex } = await loadProgram('host/render-search')
export default ({ records, folder }) => searchIndex(records, folder)
