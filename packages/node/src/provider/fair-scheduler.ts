import type { AccountId, Hash } from '@ostrom/protocol'
import type { ClientLimiter, ClientOffer } from './client-limiter.ts'
import { CLIENT_HISTORIES_MAX } from './limits.ts'

/**
 * Chooses the answer on which a model works next. The client with the fewest running answers comes
 * first; among equals, the one served longest ago. Many questions of one client thus delay only
 * each other. Clients with and without payments alternate, so that new wallets get at most every
 * second turn.
 */
export type FairScheduler = {
  /**
   * Resolves with a function that returns the turn, when the model may work on an answer of that
   * client; at once if no other answer waits. When `signal` aborts, it resolves without a turn.
   */
  acquire(model: Hash, clientOffer: ClientOffer, signal: AbortSignal): Promise<() => void>
  /** Schedules again after a payment, which may allow the client more running answers. */
  reschedule(): void
}

export type FairSchedulerOptions = {
  readonly clientLimiter: Pick<ClientLimiter, 'hasPaid' | 'streamsMax'>
  /** Concurrent answers of each model. */
  readonly models: ReadonlyMap<Hash, number>
}

type QueuedAnswer = { readonly clientOffer: ClientOffer; readonly begin: () => void }

/** Free turns and waiting answers of a model. */
type ModelQueue = {
  free: number
  readonly waiting: Map<AccountId, Set<QueuedAnswer>>
  /** True if the last turn went to a client with payments; the next goes to one without. */
  wasPayerLast: boolean
}

class QueueScheduler implements FairScheduler {
  readonly #clientLimiter: FairSchedulerOptions['clientLimiter']
  readonly #queues: ReadonlyMap<Hash, ModelQueue>
  /** Running answers of each client, of all models. */
  readonly #working = new Map<AccountId, number>()
  /** Sequence number of each client's last turn, oldest first. */
  readonly #served = new Map<AccountId, number>()
  #turns = 0

  constructor({ clientLimiter, models }: FairSchedulerOptions) {
    this.#clientLimiter = clientLimiter
    this.#queues = new Map(
      [...models].map(([model, free]) => [
        model,
        { free, waiting: new Map(), wasPayerLast: false },
      ]),
    )
  }

  reschedule(): void {
    for (const lane of this.#queues.values()) this.#serve(lane)
  }

  acquire(model: Hash, clientOffer: ClientOffer, signal: AbortSignal): Promise<() => void> {
    const lane = this.#queues.get(model)
    if (!lane || signal.aborted) return Promise.resolve(() => {})
    const { client } = clientOffer
    return new Promise((resolve) => {
      const leave = () => {
        remove(lane, waiter)
        resolve(() => {})
      }
      const waiter: QueuedAnswer = {
        clientOffer,
        begin: () => {
          signal.removeEventListener('abort', leave)
          resolve(() => this.#release(lane, client))
        },
      }
      signal.addEventListener('abort', leave, { once: true })
      const waiters = lane.waiting.get(client) ?? new Set()
      lane.waiting.set(client, waiters.add(waiter))
      this.#serve(lane)
    })
  }

  #workingOf(client: AccountId): number {
    return this.#working.get(client) ?? 0
  }

  #serve(lane: ModelQueue): void {
    while (lane.free > 0) {
      const waiter = this.#next(lane)
      if (!waiter) return
      remove(lane, waiter)
      this.#begin(lane, waiter)
    }
  }

  #next({ waiting, wasPayerLast }: ModelQueue): QueuedAnswer | undefined {
    let best: { waiter: QueuedAnswer; rank: readonly [number, number, number] } | undefined
    for (const [client, [waiter]] of waiting) {
      const working = this.#workingOf(client)
      if (!waiter || working >= this.#clientLimiter.streamsMax(waiter.clientOffer)) continue
      const sameKind = this.#clientLimiter.hasPaid(waiter.clientOffer) === wasPayerLast ? 1 : 0
      const rank = [sameKind, working, this.#served.get(client) ?? 0] as const
      if (!best || isBefore(rank, best.rank)) best = { waiter, rank }
    }
    return best?.waiter
  }

  #begin(lane: ModelQueue, { clientOffer, begin }: QueuedAnswer): void {
    const { client } = clientOffer
    lane.free--
    lane.wasPayerLast = this.#clientLimiter.hasPaid(clientOffer)
    this.#working.set(client, this.#workingOf(client) + 1)
    this.#served.delete(client)
    this.#served.set(client, ++this.#turns)
    const [oldest] = this.#served.keys()
    if (this.#served.size > CLIENT_HISTORIES_MAX && oldest) this.#served.delete(oldest)
    begin()
  }

  #release(lane: ModelQueue, client: AccountId): void {
    lane.free++
    const left = this.#workingOf(client) - 1
    if (left > 0) this.#working.set(client, left)
    else this.#working.delete(client)
    this.reschedule()
  }
}

export const createFairScheduler = (options: FairSchedulerOptions): FairScheduler =>
  new QueueScheduler(options)

function remove({ waiting }: ModelQueue, waiter: QueuedAnswer): void {
  const { client } = waiter.clientOffer
  const waiters = waiting.get(client)
  waiters?.delete(waiter)
  if (waiters?.size === 0) waiting.delete(client)
}

function isBefore(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((value, index) => value !== other[index])
  return at >= 0 && one[at]! < other[at]!
}
