import '../load-typescript.js'

const { searchIndex } = await import('../host/render-search.ts')
export default ({ records, folder }) => searchIndex(records, folder)
