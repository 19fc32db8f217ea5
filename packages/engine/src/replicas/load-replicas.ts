import type { Clock, Log } from '@ostrom/protocol'
import type { Engine, LoadedModel, LoadOptions, ModelInfo } from '../engine.ts'
import { Replica } from './replica.ts'
import { canLoadLater } from './replica-failure.ts'
import { assertEqualInfo } from './replica-info.ts'
import { ReplicaPool } from './replica-pool.ts'

/** One of several equal engines, each with its own server or process. */
export type NamedEngine = {
  /** Name for logs and for `drain`, such as the address of the server. */
  readonly name: string
  readonly engine: Engine
}

export type LoadReplicasOptions = {
  readonly engines: readonly NamedEngine[]
  /** Load options; `sequencesMax` counts the sequences of all replicas together. */
  readonly load: LoadOptions
  readonly isDraining: (replica: Replica) => boolean
  readonly clock: Clock
  readonly log: Log
}

/** One model on all replicas. */
export type LoadedReplicas = {
  readonly replicas: readonly Replica[]
  readonly pool: ReplicaPool
  readonly info: ModelInfo
  /** The model that was loaded first. */
  readonly first: LoadedModel
}

/**
 * Loads a model on all replicas. A replica that is unreachable now is loaded later, by
 * the checks that `Replica.watch` starts.
 *
 * @throws {ReplicaMismatchError} Two replicas differ.
 * @throws The first permanent error of a replica; if no replica can be loaded, the first error.
 */
export async function loadReplicas(options: LoadReplicasOptions): Promise<LoadedReplicas> {
  const { engines, load, isDraining, clock, log } = options
  const engine = engines[0]!.engine.name
  const { sequencesMax: total } = load
  const share = total !== undefined && { sequencesMax: Math.ceil(total / engines.length) }
  const shared: { first?: LoadedModel; pool?: ReplicaPool } = {}
  const replicas = engines.map(
    (one) =>
      new Replica({
        ...one,
        load: { ...load, ...share },
        clock,
        log,
        assertEqual: (info) => assertEqualInfo(shared.first!.info, { replica: one.name, info }),
        onChange: () => shared.pool?.reschedule(),
      }),
  )
  try {
    const first = await openAll(replicas)
    const callsMax = total ?? Number.POSITIVE_INFINITY
    const pool = new ReplicaPool({ engine, replicas, callsMax, isDraining, clock })
    Object.assign(shared, { first, pool })
    // A server that cannot be reached yet is assumed to serve as many calls at once as the model
    // that was loaded first.
    const counts = replicas.map((one) => one.sequencesMax || first.info.sequencesMax)
    const sequencesMax = Math.min(
      callsMax,
      counts.reduce((sum, count) => sum + count, 0),
    )
    return { replicas, pool, first, info: { ...first.info, sequencesMax } }
  } catch (error) {
    await Promise.all(replicas.map((one) => one.close()))
    throw error
  }
}

/** Loads the replicas that can be reached now; returns the first model, which all others equal. */
async function openAll(replicas: readonly Replica[]): Promise<LoadedModel> {
  const results = await Promise.allSettled(replicas.map((one) => one.open()))
  const failures = results.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
  const permanent = failures.find((reason) => !canLoadLater(reason))
  if (permanent !== undefined) throw permanent
  const opened = results.flatMap((one, index) =>
    one.status === 'fulfilled' ? [{ replica: replicas[index]!.name, model: one.value }] : [],
  )
  const [first] = opened
  if (!first) throw failures[0]
  for (const { replica, model } of opened) {
    assertEqualInfo(first.model.info, { replica, info: model.info })
  }
  return first.model
}
