export { batches } from './batches.ts'
export { drawSeats, type SeatsDraw } from './seats.ts'
export { beginUnknown, drawSeed, mixSalts, type RevealedSalt, roundSeed } from './seeds.ts'
export {
  type AssignmentOptions,
  assign,
  heldOutShards,
  type ShardId,
  type ShardTerms,
  shardQuotas,
} from './shards.ts'
export { capWeights, type SeatedValidator, stakedWeights } from './weights.ts'
