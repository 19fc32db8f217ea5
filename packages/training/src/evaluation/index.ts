export { compare, decode, encode, hash, isImproved, type TrainingComparison } from './comparison.ts'
export { type PairedInterval, pairedInterval } from './paired-interval.ts'
