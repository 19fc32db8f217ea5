import type { Clock } from '@ostrom/protocol'
import { EngineBusyError, EngineFailedError } from '../errors.ts'
import { SEQUENCE_WAITERS_MAX } from '../limits.ts'
import { createCacheAffinity } from './cache-affinity.ts'
import type { Replica, ReplicaSequence } from './replica.ts'

/** A call that needs a sequence of any replica. */
export type ReplicaCall = {
  /** Cache scope of the call; absent if no state is reused. */
  readonly cacheScope?: string | undefined
  readonly signal: AbortSignal
}

/** A call, the replicas that failed for it, and the last error. */
export type ReplicaAttempt = ReplicaCall & {
  readonly excluded: ReadonlySet<Replica>
  readonly failure: unknown
}

export type AssignedSequence = ReplicaSequence & { readonly replica: Replica }

type Waiter = {
  readonly attempt: ReplicaAttempt
  readonly resolve: (sequence: AssignedSequence) => void
  readonly reject: (error: unknown) => void
}

export type ReplicaPoolOptions = {
  /** Name of the engine, for errors. */
  readonly engine: string
  readonly replicas: readonly Replica[]
  /** Maximum concurrent calls on all replicas together. */
  readonly callsMax: number
  readonly isDraining: (replica: Replica) => boolean
  readonly clock: Pick<Clock, 'nowMs'>
}

/**
 * Assigns calls to replicas: to the replica with the state of the call's scope if it has a free
 * sequence, otherwise to the least loaded replica. If no sequence is free, calls wait in order of
 * arrival.
 */
export class ReplicaPool {
  readonly #options: ReplicaPoolOptions
  readonly #waiters = new Set<Waiter>()
  readonly #affinity: ReturnType<typeof createCacheAffinity>

  constructor(options: ReplicaPoolOptions) {
    this.#options = options
    this.#affinity = createCacheAffinity(options.clock)
  }

  /**
   * @throws {EngineFailedError} No replica is left for the call; throws `failure` if a replica had
   *   failed. @throws {EngineBusyError} `SEQUENCE_WAITERS_MAX` calls are already waiting.
   * @throws `signal.reason` when the signal aborts first.
   */
  async acquire(attempt: ReplicaAttempt): Promise<AssignedSequence> {
    const { signal } = attempt
    signal.throwIfAborted()
    const assigned = this.#assign(attempt)
    if (assigned !== 'wait') return assigned
    const waiting = this.#waiters.size
    if (waiting >= SEQUENCE_WAITERS_MAX) {
      throw new EngineBusyError({ waiting, waitingMax: SEQUENCE_WAITERS_MAX })
    }
    const { promise, resolve, reject } = Promise.withResolvers<AssignedSequence>()
    const waiter: Waiter = { attempt, resolve, reject }
    const onAbort = () => {
      this.#waiters.delete(waiter)
      reject(signal.reason)
    }
    signal.addEventListener('abort', onAbort, { once: true })
    this.#waiters.add(waiter)
    return await promise.finally(() => signal.removeEventListener('abort', onAbort))
  }

  /** Assigns waiting calls after a change of the replicas. */
  reschedule(): void {
    for (const waiter of this.#waiters) {
      try {
        const assigned = this.#assign(waiter.attempt)
        if (assigned === 'wait') continue
        waiter.resolve(assigned)
      } catch (error) {
        waiter.reject(error)
      }
      this.#waiters.delete(waiter)
    }
  }

  #assign({ cacheScope, excluded, failure }: ReplicaAttempt): AssignedSequence | 'wait' {
    const { engine, replicas, callsMax, isDraining } = this.#options
    const usable = replicas.filter(
      (one) => one.health !== 'down' && !excluded.has(one) && !isDraining(one),
    )
    if (usable.length === 0) {
      throw (
        failure ?? new EngineFailedError({ engine, reason: 'none of its replicas is available' })
      )
    }
    const up = usable.filter(({ health }) => health === 'up')
    const eligible = up.length > 0 ? up : usable
    const free = eligible.filter((one) => one.running < one.sequencesMax)
    const running = replicas.reduce((sum, one) => sum + one.running, 0)
    if (free.length === 0 || running >= callsMax) return 'wait'
    const last = cacheScope === undefined ? undefined : this.#affinity.replicaOf(cacheScope)
    const replica = last && free.includes(last) ? last : leastLoaded(free)
    if (cacheScope !== undefined) this.#affinity.record(cacheScope, replica)
    return { ...replica.acquire(), replica }
  }
}

const loadOf = ({ running, sequencesMax }: Replica) => running / sequencesMax

/** Returns the replica with the smallest share of used sequences; the first of equals. */
const leastLoaded = (replicas: readonly Replica[]): Replica =>
  replicas.reduce((least, one) => (loadOf(one) < loadOf(least) ? one : least))
