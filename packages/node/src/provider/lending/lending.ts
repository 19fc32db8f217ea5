import type { AccountId, AssetId, Clock } from '@ostrom/protocol'
import type { ClientLimiter, ClientOffer } from '../client-limiter.ts'
import { PromptCreditError } from '../errors.ts'
import { CLIENT_HISTORIES_MAX } from '../limits.ts'
import { waitForChange } from '../wait-for-change.ts'
import { CreditLine, createSlidingSum, type SlidingSum } from './credit-line.ts'
import {
  CREDIT_LINE_CHECKPOINTS_MAX,
  CREDIT_LINE_NEW_CHECKPOINTS,
  LENT_BASE_CHECKPOINTS,
  LENT_EARNED_DIVISOR,
  LENT_NEW_CLIENTS_MAX,
  LENT_RESERVED_CHECKPOINTS,
  LENT_RESERVED_CLIENTS_MAX,
  LENT_SHARE_DIVISOR,
  LENT_WINDOW_MS,
  LOAN_WAIT_MS,
  LOANS_WAITING_MAX,
} from './limits.ts'
import { type Loan, noLoan, takeLoan } from './loan.ts'

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
  take(clientOffer: ClientOffer, amount: bigint): Loan
  /**
   * Checks that `amount` could be lent once all answers under way are paid.
   *
   * @throws {PromptCreditError} Not before what was left unpaid is forgotten, or never.
   */
  check(clientOffer: ClientOffer, amount: bigint): void
  /**
   * Resolves when `amount` can be lent, at once in the usual case, or when `signal` aborts.
   *
   * @throws {PromptCreditError} As `check`, or `LOAN_WAIT_MS` have passed since `sinceMs`, or too
   * many questions of the client wait.
   */
  awaitCapacity(clientOffer: ClientOffer, amount: bigint, wait: LoanWait): Promise<void>
  /** A client promised `amount` base units more. */
  recordEarnings(asset: AssetId, amount: bigint): void
  /** Base units that are at work for a client, or were lost to it of late. */
  lentTo(clientOffer: ClientOffer): bigint
}

/** Since when a question waits, and until when at most. */
export type LoanWait = { readonly sinceMs: number; readonly signal: AbortSignal }

export type LendingOptions = {
  readonly clock: Clock
  readonly clientLimiter: Pick<ClientLimiter, 'paid' | 'hasPaid' | 'refuses'>
}

/** What one client, or all of a kind, have taken. */
type DrawnLines = {
  /** Of the line that all of a kind share by halves. */
  readonly shared: CreditLine
  /** Of what is kept for a usual prompt of each. */
  readonly reserved: CreditLine
}

type LoanSplit = { readonly shared: bigint; readonly reserved: bigint }

class Lender implements Lending {
  readonly #options: LendingOptions
  readonly #clients = new Map<string, DrawnLines>()
  readonly #newcomers = new Map<string, DrawnLines>()
  readonly #payers = new Map<string, DrawnLines>()
  readonly #earned = new Map<AssetId, SlidingSum>()
  readonly #waiting = new Set<() => void>()
  /** Questions of each client that wait. */
  readonly #waits = new Map<AccountId, number>()

  constructor(options: LendingOptions) {
    this.#options = options
  }

  take(clientOffer: ClientOffer, amount: bigint): Loan {
    if (amount === 0n) return noLoan
    const { shared, reserved } = this.#split(clientOffer, amount, (pool) => pool.drawn())
    const [client, all] = this.#drawnBy(clientOffer)
    const parts = [
      { pools: [client.reserved, all.reserved], amount: reserved },
      { pools: [client.shared, all.shared], amount: shared },
    ]
    return takeLoan(parts, () => this.#wake())
  }

  check(clientOffer: ClientOffer, amount: bigint): void {
    if (amount > 0n) this.#split(clientOffer, amount, (pool) => pool.lost())
  }

  async awaitCapacity(clientOffer: ClientOffer, amount: bigint, wait: LoanWait): Promise<void> {
    while (!wait.signal.aborted) {
      try {
        if (amount > 0n) this.#split(clientOffer, amount, (pool) => pool.drawn())
        return
      } catch (error) {
        this.check(clientOffer, amount)
        if (!(await this.#waitFor(clientOffer, wait))) throw error
      }
    }
  }

  /** Waits until something was given back. False where no longer, or no more, may wait. */
  async #waitFor({ client }: ClientOffer, { sinceMs, signal }: LoanWait): Promise<boolean> {
    const { clock } = this.#options
    const leftMs = sinceMs + LOAN_WAIT_MS - clock.nowMs()
    const others = this.#waits.get(client) ?? 0
    if (leftMs <= 0 || others >= LOANS_WAITING_MAX) return false
    this.#waits.set(client, others + 1)
    await waitForChange(this.#waiting, clock, leftMs, signal)
    const left = this.#waits.get(client)! - 1
    if (left > 0) this.#waits.set(client, left)
    else this.#waits.delete(client)
    return true
  }

  recordEarnings(asset: AssetId, amount: bigint): void {
    const earned = this.#earned.get(asset) ?? createSlidingSum(this.#options.clock, LENT_WINDOW_MS)
    this.#earned.set(asset, earned)
    if (amount === 0n) return
    earned.add(amount)
    this.#wake()
  }

  lentTo(clientOffer: ClientOffer): bigint {
    const taken = this.#clients.get(`${clientOffer.client} ${lineKeyOf(clientOffer)}`)
    return taken ? taken.shared.drawn() + taken.reserved.drawn() : 0n
  }

  #wake(): void {
    for (const resume of [...this.#waiting]) resume()
  }

  /**
   * How much of an amount is taken of what all share, and how much of what is kept for the client.
   *
   * @throws {PromptCreditError} Both do not hold as much.
   */
  #split(clientOffer: ClientOffer, amount: bigint, used: (pool: CreditLine) => bigint): LoanSplit {
    const { checkpoint } = clientOffer
    const [client, all] = this.#drawnBy(clientOffer)
    const held = used(client.shared)
    const own = this.#lineOf(clientOffer) - held - used(client.reserved)
    const left = this.#sharedLine(clientOffer) - used(all.shared)
    const shared = atLeastZero(least(left, (left + held) / LENT_SHARE_DIVISOR - held))
    const usual = atLeastZero(
      least(
        LENT_RESERVED_CHECKPOINTS * checkpoint - used(client.reserved),
        LENT_RESERVED_CLIENTS_MAX * LENT_RESERVED_CHECKPOINTS * checkpoint - used(all.reserved),
      ),
    )
    const free = least(own, shared + usual)
    const { asset } = clientOffer.offer
    if (amount > free) throw new PromptCreditError({ needed: amount, free, asset })
    const first = least(amount, shared)
    return { shared: first, reserved: amount - first }
  }

  /** What the client has taken, and all of its kind. */
  #drawnBy(clientOffer: ClientOffer): readonly [client: DrawnLines, all: DrawnLines] {
    const kind = this.#options.clientLimiter.hasPaid(clientOffer) ? this.#payers : this.#newcomers
    return [this.#drawnByClient(clientOffer), this.#of(kind, lineKeyOf(clientOffer))]
  }

  /** The most that all of the client's kind may have taken together, beside usual prompts. */
  #sharedLine(clientOffer: ClientOffer): bigint {
    const { offer, checkpoint } = clientOffer
    if (!this.#options.clientLimiter.hasPaid(clientOffer)) return LENT_NEW_CLIENTS_MAX * checkpoint
    const earned = this.#earned.get(offer.asset)?.sum() ?? 0n
    return LENT_BASE_CHECKPOINTS * checkpoint + earned / LENT_EARNED_DIVISOR
  }

  #lineOf(clientOffer: ClientOffer): bigint {
    const { clientLimiter } = this.#options
    const { client, checkpoint } = clientOffer
    if (clientLimiter.refuses(client)) return 0n
    const line = CREDIT_LINE_NEW_CHECKPOINTS * checkpoint + clientLimiter.paid(clientOffer)
    return least(line, CREDIT_LINE_CHECKPOINTS_MAX * checkpoint)
  }

  #of(takens: Map<string, DrawnLines>, key: string): DrawnLines {
    const { clock } = this.#options
    const taken = takens.get(key) ?? {
      shared: new CreditLine(clock),
      reserved: new CreditLine(clock),
    }
    takens.set(key, taken)
    return taken
  }

  #drawnByClient(clientOffer: ClientOffer): DrawnLines {
    const key = `${clientOffer.client} ${lineKeyOf(clientOffer)}`
    const taken = this.#of(this.#clients, key)
    this.#clients.delete(key)
    this.#clients.set(key, taken)
    if (this.#clients.size > CLIENT_HISTORIES_MAX) {
      const others = [...this.#clients].filter(([other]) => other !== key)
      const isIdle = ({ shared, reserved }: DrawnLines) => shared.working + reserved.working === 0n
      const idle = others.find(([, other]) => isIdle(other))
      if (idle) this.#clients.delete(idle[0])
    }
    return taken
  }
}

/** Whose lines an offer takes of: offers at the same prices share theirs. */
const lineKeyOf = ({ offer, checkpoint }: ClientOffer): string => `${offer.asset} ${checkpoint}`

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b)
const atLeastZero = (amount: bigint): bigint => (amount > 0n ? amount : 0n)

/** Creates the lines of one provider; see docs/spec/sessions.md, section 3. */
export const createLending = (options: LendingOptions): Lending => new Lender(options)
