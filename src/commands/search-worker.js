import { register } from 'tsx/esm/api'

register()
const { searchIndex } = await import('../host/render-search.ts')
export default ({ records, folder }) => searchIndex(records, folder)
