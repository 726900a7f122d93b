import { register } from 'tsx/esm/api'

register()
const { readBatch } = await import('./read-batch.ts')
export default readBatch
