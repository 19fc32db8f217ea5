import type { AccountId, AssetId, Clock } from '@ostrom/protocol'
import type { Dealing, Debts } from '../debts.ts'
import { PromptCreditError } from '../errors.ts'
import { DEBTORS_MAX } from '../limits.ts'
import {
  LENT_BASE_CHECKPOINTS,
  LENT_EARNED_DIVISOR,
  LENT_FORGET_MS,
  LENT_NEW_CLIENTS_MAX,
  LENT_WINDOW_MS,
  LINE_CHECKPOINTS_MAX,
  LINE_NEW_CHECKPOINTS,
} from './limits.ts'

/**
 * What a provider works ahead on prompts that are not due yet. Each client has a line, which grows
 * with what it has paid; clients that have not paid a checkpoint have one together, and so have all
 * clients, which grows with what the provider earned of late. What is not repaid stays taken for
 * an hour. Kept in memory: a restart forgives.
 */
export type Lending = {
  /**
   * Lends `amount` base units.
   *
   * @throws {PromptCreditError} A line is used up.
   */
  take(dealing: Dealing, amount: bigint): Loan
  /**
   * Checks that `amount` could be lent once the client's answers under way are paid.
   *
   * @throws {PromptCreditError} Not before what it left unpaid is forgotten, or never.
   */
  check(dealing: Dealing, amount: bigint): void
  /** A client promised `amount` base units more. */
  earn(asset: AssetId, amount: bigint): void
  /** Base units that are at work for a client, or were lost to it of late. */
  lentTo(dealing: Pick<Dealing, 'client' | 'offer'>): bigint
}

/** One prompt that was worked on ahead. Ends once, one way or the other. */
export type Loan = {
  /** So much is not due yet; what became due is no loan any more. */
  reduce(to: bigint): void
  repaid(): void
  lost(): void
}

export type LendingOptions = {
  readonly clock: Pick<Clock, 'nowMs'>
  readonly debts: Pick<Debts, 'paid' | 'isKnown' | 'refuses'>
}

/** Slots that a window of time is counted in: what leaves it leaves up to a slot later. */
const SLOTS = 12

/** Sums amounts of the last `windowMs`. */
function createWindow(clock: Pick<Clock, 'nowMs'>, windowMs: number) {
  const slots = new Map<number, bigint>()
  const slotNow = () => Math.floor((clock.nowMs() * SLOTS) / windowMs)
  const forget = () => {
    for (const slot of slots.keys()) if (slot < slotNow() - SLOTS) slots.delete(slot)
  }
  return {
    add(amount: bigint) {
      forget()
      slots.set(slotNow(), (slots.get(slotNow()) ?? 0n) + amount)
    },
    sum() {
      forget()
      return [...slots.values()].reduce((all, one) => all + one, 0n)
    },
  }
}

/** What is lent to one client, or to many. */
class Pool {
  working = 0n
  readonly #lost: ReturnType<typeof createWindow>

  constructor(clock: Pick<Clock, 'nowMs'>) {
    this.#lost = createWindow(clock, LENT_FORGET_MS)
  }

  lose(amount: bigint): void {
    this.#lost.add(amount)
  }

  lost(): bigint {
    return this.#lost.sum()
  }

  taken(): bigint {
    return this.working + this.#lost.sum()
  }
}

class Lender implements Lending {
  readonly #options: LendingOptions
  readonly #clients = new Map<string, Pool>()
  readonly #newcomers = new Map<AssetId, Pool>()
  readonly #all = new Map<AssetId, Pool>()
  readonly #earned = new Map<AssetId, ReturnType<typeof createWindow>>()

  constructor(options: LendingOptions) {
    this.#options = options
  }

  take(dealing: Dealing, amount: bigint): Loan {
    if (amount === 0n) return loanOf([], 0n)
    for (const [pool, line] of this.#lines(dealing)) {
      const free = line - pool.taken()
      if (amount > free) {
        throw new PromptCreditError({ needed: amount, free, asset: dealing.offer.asset })
      }
    }
    return loanOf(
      this.#lines(dealing).map(([pool]) => pool),
      amount,
    )
  }

  check(dealing: Dealing, amount: bigint): void {
    if (amount === 0n) return
    for (const [pool, line] of this.#lines(dealing)) {
      const free = line - pool.lost()
      if (amount > free) {
        throw new PromptCreditError({ needed: amount, free, asset: dealing.offer.asset })
      }
    }
  }

  earn(asset: AssetId, amount: bigint): void {
    const earned = this.#earned.get(asset) ?? createWindow(this.#options.clock, LENT_WINDOW_MS)
    this.#earned.set(asset, earned)
    if (amount > 0n) earned.add(amount)
  }

  lentTo({ client, offer }: Pick<Dealing, 'client' | 'offer'>): bigint {
    return this.#clients.get(`${client} ${offer.asset}`)?.taken() ?? 0n
  }

  /** Everything that a loan counts against, with the most that may be lent there. */
  #lines(dealing: Dealing): readonly (readonly [pool: Pool, line: bigint])[] {
    const { debts } = this.#options
    const { client, offer, checkpoint } = dealing
    const { asset } = offer
    const newcomers = this.#poolOf(this.#newcomers, asset)
    const earned = this.#earned.get(asset)?.sum() ?? 0n
    const most = LENT_BASE_CHECKPOINTS * checkpoint + earned / LENT_EARNED_DIVISOR
    return [
      [this.#poolOfClient(client, asset), this.#lineOf(dealing)],
      [this.#poolOf(this.#all, asset), most],
      ...(debts.isKnown(dealing) ? [] : [[newcomers, LENT_NEW_CLIENTS_MAX * checkpoint] as const]),
    ]
  }

  #lineOf(dealing: Dealing): bigint {
    const { debts } = this.#options
    const { client, checkpoint } = dealing
    if (debts.refuses(client)) return 0n
    const line = LINE_NEW_CHECKPOINTS * checkpoint + debts.paid(dealing)
    const most = LINE_CHECKPOINTS_MAX * checkpoint
    return line < most ? line : most
  }

  #poolOf<Key>(pools: Map<Key, Pool>, key: Key): Pool {
    const pool = pools.get(key) ?? new Pool(this.#options.clock)
    pools.set(key, pool)
    return pool
  }

  #poolOfClient(client: AccountId, asset: AssetId): Pool {
    const key = `${client} ${asset}`
    const pool = this.#poolOf(this.#clients, key)
    this.#clients.delete(key)
    this.#clients.set(key, pool)
    if (this.#clients.size > DEBTORS_MAX) {
      const others = [...this.#clients].filter(([other]) => other !== key)
      const idle = others.find(([, { working }]) => working === 0n)
      if (idle) this.#clients.delete(idle[0])
    }
    return pool
  }
}

function loanOf(pools: readonly Pool[], amount: bigint): Loan {
  let left = amount
  for (const pool of pools) pool.working += left
  const reduce = (to: bigint) => {
    if (to >= left) return
    for (const pool of pools) pool.working -= left - to
    left = to
  }
  return {
    reduce,
    repaid: () => reduce(0n),
    lost() {
      if (left > 0n) for (const pool of pools) pool.lose(left)
      reduce(0n)
    },
  }
}

/** Creates the lines of one provider; see docs/spec/sessions.md, section 3. */
export const createLending = (options: LendingOptions): Lending => new Lender(options)
