export {
  type ComparisonSubject,
  compare,
  decode,
  encode,
  hash,
  isImproved,
  type TaskComparison,
  type TaskLosses,
  type TrainingComparison,
  worstTask,
} from './comparison.ts'
export { type PairedInterval, pairedInterval } from './paired-interval.ts'
