import type { AccountId, AssetId, Clock } from '@ostrom/protocol'
import type { Dealing, Debts } from '../debts.ts'
import { PromptCreditError } from '../errors.ts'
import { DEBTORS_MAX } from '../limits.ts'
import { nextChange } from '../next-change.ts'
import {
  LENT_BASE_CHECKPOINTS,
  LENT_EARNED_DIVISOR,
  LENT_NEW_CLIENTS_MAX,
  LENT_SHARE_DIVISOR,
  LENT_USUAL_CHECKPOINTS,
  LENT_USUAL_CLIENTS_MAX,
  LENT_WINDOW_MS,
  LINE_CHECKPOINTS_MAX,
  LINE_NEW_CHECKPOINTS,
  LOAN_WAIT_MS,
  LOANS_WAITING_MAX,
} from './limits.ts'
import { type Loan, noLoan, takeLoan } from './loan.ts'
import { createWindow, Pool, type Window } from './pool.ts'

/**
 * What a provider works ahead on prompts that are not due yet. Each client has a line, which grows
 * with what it has paid. Of what all may take, clients that have not paid a checkpoint and clients
 * that have are kept apart: a client takes at most half of what the others of its kind left, and,
 * whatever they took, as much as a usual prompt. Each offer has lines of its own, measured in its
 * own checkpoints: what is lent under a dear one leaves those of a cheap one alone. What is not
 * repaid stays taken for an hour. Kept in memory: a restart forgives.
 */
export type Lending = {
  /**
   * Lends `amount` base units.
   *
   * @throws {PromptCreditError} A line is used up.
   */
  take(dealing: Dealing, amount: bigint): Loan
  /**
   * Checks that `amount` could be lent once all answers under way are paid.
   *
   * @throws {PromptCreditError} Not before what was left unpaid is forgotten, or never.
   */
  check(dealing: Dealing, amount: bigint): void
  /**
   * Resolves when `amount` can be lent, at once in the usual case, or when `signal` aborts.
   *
   * @throws {PromptCreditError} As `check`, or `LOAN_WAIT_MS` have passed since `sinceMs`, or too
   * many questions of the client wait.
   */
  room(dealing: Dealing, amount: bigint, wait: Wait): Promise<void>
  /** A client promised `amount` base units more. */
  earn(asset: AssetId, amount: bigint): void
  /** Base units that are at work for a client, or were lost to it of late. */
  lentTo(dealing: Dealing): bigint
}

/** Since when a question waits, and until when at most. */
export type Wait = { readonly sinceMs: number; readonly signal: AbortSignal }

export type LendingOptions = {
  readonly clock: Clock
  readonly debts: Pick<Debts, 'paid' | 'isKnown' | 'refuses'>
}

/** What one client, or all of a kind, have taken. */
type Taken = {
  /** Of the line that all of a kind share by halves. */
  readonly shared: Pool
  /** Of what is kept for a usual prompt of each. */
  readonly usual: Pool
}

type Split = { readonly shared: bigint; readonly usual: bigint }

class Lender implements Lending {
  readonly #options: LendingOptions
  readonly #clients = new Map<string, Taken>()
  readonly #newcomers = new Map<string, Taken>()
  readonly #known = new Map<string, Taken>()
  readonly #earned = new Map<AssetId, Window>()
  readonly #waiting = new Set<() => void>()
  /** Questions of each client that wait. */
  readonly #waits = new Map<AccountId, number>()

  constructor(options: LendingOptions) {
    this.#options = options
  }

  take(dealing: Dealing, amount: bigint): Loan {
    if (amount === 0n) return noLoan
    const { shared, usual } = this.#split(dealing, amount, (pool) => pool.taken())
    const [client, all] = this.#takenOf(dealing)
    const parts = [
      { pools: [client.usual, all.usual], amount: usual },
      { pools: [client.shared, all.shared], amount: shared },
    ]
    return takeLoan(parts, () => this.#wake())
  }

  check(dealing: Dealing, amount: bigint): void {
    if (amount > 0n) this.#split(dealing, amount, (pool) => pool.lost())
  }

  async room(dealing: Dealing, amount: bigint, wait: Wait): Promise<void> {
    while (!wait.signal.aborted) {
      try {
        if (amount > 0n) this.#split(dealing, amount, (pool) => pool.taken())
        return
      } catch (error) {
        this.check(dealing, amount)
        if (!(await this.#waitFor(dealing, wait))) throw error
      }
    }
  }

  /** Waits until something was given back. False where no longer, or no more, may wait. */
  async #waitFor({ client }: Dealing, { sinceMs, signal }: Wait): Promise<boolean> {
    const { clock } = this.#options
    const leftMs = sinceMs + LOAN_WAIT_MS - clock.nowMs()
    const others = this.#waits.get(client) ?? 0
    if (leftMs <= 0 || others >= LOANS_WAITING_MAX) return false
    this.#waits.set(client, others + 1)
    await nextChange(this.#waiting, clock, leftMs, signal)
    const left = this.#waits.get(client)! - 1
    if (left > 0) this.#waits.set(client, left)
    else this.#waits.delete(client)
    return true
  }

  earn(asset: AssetId, amount: bigint): void {
    const earned = this.#earned.get(asset) ?? createWindow(this.#options.clock, LENT_WINDOW_MS)
    this.#earned.set(asset, earned)
    if (amount === 0n) return
    earned.add(amount)
    this.#wake()
  }

  lentTo(dealing: Dealing): bigint {
    const taken = this.#clients.get(`${dealing.client} ${linesOf(dealing)}`)
    return taken ? taken.shared.taken() + taken.usual.taken() : 0n
  }

  #wake(): void {
    for (const resume of [...this.#waiting]) resume()
  }

  /**
   * How much of an amount is taken of what all share, and how much of what is kept for the client.
   *
   * @throws {PromptCreditError} Both do not hold as much.
   */
  #split(dealing: Dealing, amount: bigint, used: (pool: Pool) => bigint): Split {
    const { checkpoint } = dealing
    const [client, all] = this.#takenOf(dealing)
    const held = used(client.shared)
    const own = this.#lineOf(dealing) - held - used(client.usual)
    const left = this.#sharedLine(dealing) - used(all.shared)
    const shared = atLeastNothing(least(left, (left + held) / LENT_SHARE_DIVISOR - held))
    const usual = atLeastNothing(
      least(
        LENT_USUAL_CHECKPOINTS * checkpoint - used(client.usual),
        LENT_USUAL_CLIENTS_MAX * LENT_USUAL_CHECKPOINTS * checkpoint - used(all.usual),
      ),
    )
    const free = least(own, shared + usual)
    const { asset } = dealing.offer
    if (amount > free) throw new PromptCreditError({ needed: amount, free, asset })
    const first = least(amount, shared)
    return { shared: first, usual: amount - first }
  }

  /** What the client has taken, and all of its kind. */
  #takenOf(dealing: Dealing): readonly [client: Taken, all: Taken] {
    const kind = this.#options.debts.isKnown(dealing) ? this.#known : this.#newcomers
    return [this.#takenOfClient(dealing), this.#of(kind, linesOf(dealing))]
  }

  /** The most that all of the client's kind may have taken together, beside usual prompts. */
  #sharedLine(dealing: Dealing): bigint {
    const { offer, checkpoint } = dealing
    if (!this.#options.debts.isKnown(dealing)) return LENT_NEW_CLIENTS_MAX * checkpoint
    const earned = this.#earned.get(offer.asset)?.sum() ?? 0n
    return LENT_BASE_CHECKPOINTS * checkpoint + earned / LENT_EARNED_DIVISOR
  }

  #lineOf(dealing: Dealing): bigint {
    const { debts } = this.#options
    const { client, checkpoint } = dealing
    if (debts.refuses(client)) return 0n
    const line = LINE_NEW_CHECKPOINTS * checkpoint + debts.paid(dealing)
    return least(line, LINE_CHECKPOINTS_MAX * checkpoint)
  }

  #of(takens: Map<string, Taken>, key: string): Taken {
    const { clock } = this.#options
    const taken = takens.get(key) ?? { shared: new Pool(clock), usual: new Pool(clock) }
    takens.set(key, taken)
    return taken
  }

  #takenOfClient(dealing: Dealing): Taken {
    const key = `${dealing.client} ${linesOf(dealing)}`
    const taken = this.#of(this.#clients, key)
    this.#clients.delete(key)
    this.#clients.set(key, taken)
    if (this.#clients.size > DEBTORS_MAX) {
      const others = [...this.#clients].filter(([other]) => other !== key)
      const isIdle = ({ shared, usual }: Taken) => shared.working + usual.working === 0n
      const idle = others.find(([, other]) => isIdle(other))
      if (idle) this.#clients.delete(idle[0])
    }
    return taken
  }
}

/** Whose lines an offer takes of: offers at the same prices share theirs. */
const linesOf = ({ offer, checkpoint }: Dealing): string => `${offer.asset} ${checkpoint}`

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b)
const atLeastNothing = (amount: bigint): bigint => (amount > 0n ? amount : 0n)

/** Creates the lines of one provider; see docs/spec/sessions.md, section 3. */
export const createLending = (options: LendingOptions): Lending => new Lender(options)
