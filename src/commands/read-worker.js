import '../load-typescript.js'

const { readBatch } = await import('./read-batch.ts')
export default readBatch
