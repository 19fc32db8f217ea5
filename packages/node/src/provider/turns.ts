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

export function createTurns({ debts, models }: TurnsOptions): Turns {
  const lanes = new Map<Hash, Lane>()
  for (const [model, free] of models) {
    lanes.set(model, { free, waiting: new Map(), lastKnown: false })
  }
  /** Answers at work, of all models. */
  const working = new Map<AccountId, number>()
  const workingOf = (client: AccountId) => working.get(client) ?? 0
  /** At which of all turns each client had its last one; oldest first. */
  const served = new Map<AccountId, number>()
  let turns = 0

  const next = ({ waiting, lastKnown }: Lane): Waiter | undefined => {
    let best: { waiter: Waiter; rank: readonly [number, number, number] } | undefined
    for (const [client, waiters] of waiting) {
      const [waiter] = waiters
      const at = workingOf(client)
      if (!waiter || at >= debts.streamsMax(waiter.dealing)) continue
      const sameKind = debts.isKnown(waiter.dealing) === lastKnown ? 1 : 0
      const rank = [sameKind, at, served.get(client) ?? 0] as const
      if (!best || isBefore(rank, best.rank)) best = { waiter, rank }
    }
    return best?.waiter
  }

  const begin = (lane: Lane, { dealing, begin }: Waiter) => {
    lane.free--
    lane.lastKnown = debts.isKnown(dealing)
    working.set(dealing.client, workingOf(dealing.client) + 1)
    served.delete(dealing.client)
    served.set(dealing.client, ++turns)
    const [oldest] = served.keys()
    if (served.size > DEBTORS_MAX && oldest) served.delete(oldest)
    begin()
  }

  const remove = ({ waiting }: Lane, waiter: Waiter) => {
    const { client } = waiter.dealing
    const waiters = waiting.get(client)
    waiters?.delete(waiter)
    if (waiters?.size === 0) waiting.delete(client)
  }

  const serve = (lane: Lane) => {
    while (lane.free > 0) {
      const waiter = next(lane)
      if (!waiter) return
      remove(lane, waiter)
      begin(lane, waiter)
    }
  }

  const look = () => {
    for (const lane of lanes.values()) serve(lane)
  }

  return {
    look,
    take(model, dealing, signal) {
      const lane = lanes.get(model)
      if (!lane || signal.aborted) return Promise.resolve(() => {})
      const { client } = dealing
      const giveBack = () => {
        lane.free++
        const left = workingOf(client) - 1
        if (left > 0) working.set(client, left)
        else working.delete(client)
        look()
      }
      return new Promise((resolve) => {
        const leave = () => {
          remove(lane, waiter)
          resolve(() => {})
        }
        const waiter: Waiter = {
          dealing,
          begin: () => {
            signal.removeEventListener('abort', leave)
            resolve(giveBack)
          },
        }
        signal.addEventListener('abort', leave, { once: true })
        const waiters = lane.waiting.get(client) ?? new Set()
        lane.waiting.set(client, waiters.add(waiter))
        serve(lane)
      })
    },
  }
}

function isBefore(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((value, index) => value !== other[index])
  return at >= 0 && one[at]! < other[at]!
}
