export { ReplicaMismatchError } from './errors.ts'
export type { NamedEngine } from './load-replicas.ts'
export type { ReplicaHealth } from './replica.ts'
export {
  createEngineReplicas,
  type EngineReplicas,
  type ReplicaState,
  type ReplicasOptions,
} from './replicas.ts'
