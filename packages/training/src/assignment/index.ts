export { batches } from './batches.ts'
export { drawSeed, mixSalts, type RevealedSalt, roundSeed } from './seeds.ts'
export {
  type AssignmentOptions,
  assign,
  heldOutShards,
  type ShardId,
  type ShardTerms,
  shardQuotas,
} from './shards.ts'
