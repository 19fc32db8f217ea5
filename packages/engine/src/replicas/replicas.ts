import { assert, type Clock, type Log } from '@ostrom/protocol'
import type { Engine } from '../engine.ts'
import { EngineFailedError } from '../errors.ts'
import { type LoadedReplicas, loadReplicas, type NamedEngine } from './load-replicas.ts'
import type { Replica, ReplicaHealth } from './replica.ts'
import { createReplicatedModel } from './replicated-model.ts'

/** State of one replica, over all models that it serves. */
export type ReplicaState = {
  readonly name: string
  /** The worst health of the replica's models. */
  readonly health: ReplicaHealth
  readonly isDraining: boolean
  /** Number of running calls. */
  readonly running: number
}

/** Several engines as one, with controls for the operator. */
export type EngineReplicas = Engine & {
  /** Returns the states of the replicas in the order of the options. */
  states(): readonly ReplicaState[]
  /**
   * Starts no more calls on a replica until `resume`; running calls continue.
   *
   * @returns False if no replica has the name.
   */
  drain(name: string): boolean
  /** @returns False if no replica has the name. */
  resume(name: string): boolean
}

export type ReplicasOptions = {
  /** At least one engine. Their names differ. */
  readonly engines: readonly NamedEngine[]
  readonly clock: Clock
  /** Log of changes in the health of replicas. */
  readonly log?: Log
}

/** States of health, from best to worst. */
const healths: readonly ReplicaHealth[] = ['up', 'suspect', 'down']

const worstOf = (replicas: readonly Replica[]): ReplicaHealth =>
  healths[Math.max(0, ...replicas.map(({ health }) => healths.indexOf(health)))]!

/**
 * Serves models from several equal engines under the identity of one provider. A call goes to the
 * least loaded replica; the calls of one cache scope stay with one replica while it has a free
 * sequence. A failed replica is checked, and used again when it is healthy. The wrapper itself
 * computes nothing and changes no token.
 *
 * All replicas must report the same build, files, context length and counting, because one offer
 * names them. `LoadOptions.sequencesMax` counts the sequences of all replicas together.
 */
export function createEngineReplicas(options: ReplicasOptions): EngineReplicas {
  const { engines, clock, log = () => {} } = options
  const name = engines[0]?.engine.name
  assert(name !== undefined, 'a set of replicas has at least one')
  const draining = new Set<string>()
  const models = new Set<LoadedReplicas>()
  const isDraining = (replica: Replica) => draining.has(replica.name)
  let isClosed = false

  const closeModel = async (model: LoadedReplicas): Promise<void> => {
    models.delete(model)
    await Promise.all(model.replicas.map((one) => one.close()))
  }

  /** Applies a change if an engine has the name `replica`; returns whether one has. */
  const change = (replica: string, apply: () => void): boolean => {
    if (!engines.some((one) => one.name === replica)) return false
    apply()
    for (const { pool } of models) pool.reschedule()
    return true
  }

  return {
    name,
    async load(load) {
      const closed = () => new EngineFailedError({ engine: name, reason: 'the engine was closed' })
      if (isClosed) throw closed()
      const loaded = await loadReplicas({ engines, load, isDraining, clock, log })
      models.add(loaded)
      if (isClosed) {
        await closeModel(loaded)
        throw closed()
      }
      for (const replica of loaded.replicas) replica.watch()
      return createReplicatedModel({
        ...loaded,
        engine: name,
        isLost: () => loaded.replicas.every((one) => one.isLost),
        close: () => closeModel(loaded),
      })
    },
    states: () =>
      engines.map((one) => {
        const replicas = [...models].flatMap((model) =>
          model.replicas.filter((replica) => replica.name === one.name),
        )
        const running = replicas.reduce((sum, replica) => sum + replica.running, 0)
        const health = worstOf(replicas)
        return { name: one.name, health, isDraining: draining.has(one.name), running }
      }),
    drain: (replica) => change(replica, () => draining.add(replica)),
    resume: (replica) => change(replica, () => draining.delete(replica)),
    async close() {
      isClosed = true
      await Promise.all([...models].map(closeModel))
      await Promise.all(engines.map(({ engine }) => engine.close()))
    },
  }
}
