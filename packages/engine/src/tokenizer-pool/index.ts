export { createTokenizerPool } from './pool.ts'
export { withTokenizerHost } from './with-host.ts'
