import type { AccountId, Hash } from '@ostrom/protocol'
import type { Dealing, Debts } from './debts.ts'
import { DEBTORS_MAX } from './limits.ts'

/**
 * Whose answer a model works on next. A client that has fewest at work comes first, and of those
 * whoever was served longest ago: a thousand questions of one client wait for each other, not one
 * of another client for them. Clients that have paid and clients that have not take turns, so that
 * fresh wallets, however many, never have more than every second one.
 */
export type Turns = {
  /**
   * Resolves with what gives the turn back, when the model may work on an answer of that client.
   * At once where nobody else waits, and when `signal` aborts: then without a turn.
   */
  take(model: Hash, dealing: Dealing, signal: AbortSignal): Promise<() => void>
  /** A client has paid: it may have more at work. */
  look(): void
}

export type TurnsOptions = {
  readonly debts: Pick<Debts, 'isKnown' | 'streamsMax'>
  /** Answers that each model works on at once. */
  readonly models: ReadonlyMap<Hash, number>
}

type Waiter = { readonly dealing: Dealing; readonly begin: () => void }

/** A model's turns. */
type Lane = {
  free: number
  readonly waiting: Map<AccountId, Set<Waiter>>
  /** Of which kind the last one was: the other comes next, where one waits. */
  lastKnown: boolean
}

class LanesOfTurns implements Turns {
  readonly #debts: TurnsOptions['debts']
  readonly #lanes: ReadonlyMap<Hash, Lane>
  /** Answers at work, of all models. */
  readonly #working = new Map<AccountId, number>()
  /** At which of all turns each client had its last one; oldest first. */
  readonly #served = new Map<AccountId, number>()
  #turns = 0

  constructor({ debts, models }: TurnsOptions) {
    this.#debts = debts
    this.#lanes = new Map(
      [...models].map(([model, free]) => [model, { free, waiting: new Map(), lastKnown: false }]),
    )
  }

  look(): void {
    for (const lane of this.#lanes.values()) this.#serve(lane)
  }

  take(model: Hash, dealing: Dealing, signal: AbortSignal): Promise<() => void> {
    const lane = this.#lanes.get(model)
    if (!lane || signal.aborted) return Promise.resolve(() => {})
    const { client } = dealing
    return new Promise((resolve) => {
      const leave = () => {
        remove(lane, waiter)
        resolve(() => {})
      }
      const waiter: Waiter = {
        dealing,
        begin: () => {
          signal.removeEventListener('abort', leave)
          resolve(() => this.#giveBack(lane, client))
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

  #serve(lane: Lane): void {
    while (lane.free > 0) {
      const waiter = this.#next(lane)
      if (!waiter) return
      remove(lane, waiter)
      this.#begin(lane, waiter)
    }
  }

  #next({ waiting, lastKnown }: Lane): Waiter | undefined {
    let best: { waiter: Waiter; rank: readonly [number, number, number] } | undefined
    for (const [client, [waiter]] of waiting) {
      const working = this.#workingOf(client)
      if (!waiter || working >= this.#debts.streamsMax(waiter.dealing)) continue
      const sameKind = this.#debts.isKnown(waiter.dealing) === lastKnown ? 1 : 0
      const rank = [sameKind, working, this.#served.get(client) ?? 0] as const
      if (!best || isBefore(rank, best.rank)) best = { waiter, rank }
    }
    return best?.waiter
  }

  #begin(lane: Lane, { dealing, begin }: Waiter): void {
    const { client } = dealing
    lane.free--
    lane.lastKnown = this.#debts.isKnown(dealing)
    this.#working.set(client, this.#workingOf(client) + 1)
    this.#served.delete(client)
    this.#served.set(client, ++this.#turns)
    const [oldest] = this.#served.keys()
    if (this.#served.size > DEBTORS_MAX && oldest) this.#served.delete(oldest)
    begin()
  }

  #giveBack(lane: Lane, client: AccountId): void {
    lane.free++
    const left = this.#workingOf(client) - 1
    if (left > 0) this.#working.set(client, left)
    else this.#working.delete(client)
    this.look()
  }
}

export const createTurns = (options: TurnsOptions): Turns => new LanesOfTurns(options)

function remove({ waiting }: Lane, waiter: Waiter): void {
  const { client } = waiter.dealing
  const waiters = waiting.get(client)
  waiters?.delete(waiter)
  if (waiters?.size === 0) waiting.delete(client)
}

function isBefore(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((value, index) => value !== other[index])
  return at >= 0 && one[at]! < other[at]!
}
