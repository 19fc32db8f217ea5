export { compare, decode, encode, hash, isImproved, type TrainingComparison } from './comparison.ts'
