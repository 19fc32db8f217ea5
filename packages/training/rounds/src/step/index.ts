export { batchHash, type HashedRow, rowsHash } from './batch-hash.ts'
export { learningRateOf, type StepPosition } from './learning-rate.ts'
export { momentsForm } from './moments.ts'
