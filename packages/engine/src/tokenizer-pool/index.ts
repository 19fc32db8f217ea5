export { createTokenizerPool } from './pool.ts'
