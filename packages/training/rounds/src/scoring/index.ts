export { type ComparedUpdate, findCopies, type UpdateCopy } from './copies.ts'
export { gainOf, type PairedGain, type PairedLosses } from './losses.ts'
export {
  type ScoreRejection,
  type ScoreResult,
  scoredState,
  scoreUpdate,
  type UpdateMeasurement,
} from './score.ts'
