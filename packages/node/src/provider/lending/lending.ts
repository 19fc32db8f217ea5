import { type AccountId, type AssetId, type Clock, monotonicMs } from '@ostrom/protocol'
import type { ClientLimiter, ClientOffer } from '../admission/client-limiter.ts'
import { PromptCreditError } from '../errors.ts'
import { CLIENT_HISTORIES_MAX } from '../limits.ts'
import { waitForChange } from '../sessions/wait-for-change.ts'
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
 * Credit for prompts that a provider processes before they are due. Each client has a credit line,
 * which grows with its payments. Clients with and without a paid checkpoint have separate shared
 * lines. A client can use at most half of the free part of its shared line, and in addition a
 * reserve for a usual prompt, which `LENT_RESERVED_CLIENTS_MAX` clients can use at once. Offers
 * with different checkpoints have separate lines, measured in their own checkpoints. Written-off
 * loans count for `LENT_FORGET_MS`. Loans are only in memory: a restart clears them.
 */
export type Lending = {
  /**
   * Lends `amount` base units.
   *
   * @throws {PromptCreditError} A credit line is exhausted.
   */
  take(clientOffer: ClientOffer, amount: bigint): Loan
  /**
   * Checks that `amount` can be lent once all running answers are paid.
   *
   * @throws {PromptCreditError} The amount exceeds the part of the line that written-off loans
   *   leave.
   */
  check(clientOffer: ClientOffer, amount: bigint): void
  /**
   * Resolves when `amount` can be lent, at once in the usual case, or when `signal` aborts.
   *
   * @throws {PromptCreditError} The error of `check`; also if `LOAN_WAIT_MS` have passed since
   *   `sinceMs`, or too many questions of the client wait.
   */
  awaitCapacity(clientOffer: ClientOffer, amount: bigint, wait: LoanWait): Promise<void>
  /** Records `amount` base units of new vouchers. */
  recordEarnings(asset: AssetId, amount: bigint): void
  /** Returns the base units of a client's open and recently written-off loans. */
  lentTo(clientOffer: ClientOffer): bigint
}

/** Start of a question's wait, in milliseconds, and the signal that ends it. */
export type LoanWait = { readonly sinceMs: number; readonly signal: AbortSignal }

export type LendingOptions = {
  readonly clock: Clock
  readonly clientLimiter: Pick<ClientLimiter, 'paid' | 'hasPaid' | 'refuses'>
}

/**
 * Used credit of one client, or of all clients of one kind: those with a paid checkpoint, or those
 * without.
 */
type DrawnLines = {
  /** Used credit of the line that all clients of one kind share. */
  readonly shared: CreditLine
  /** Used credit of the reserve for usual prompts. */
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
  /** Number of waiting questions of each client. */
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

  /** Waits for a repayment. Returns false if the wait is over or too many questions wait. */
  async #waitFor({ client }: ClientOffer, { sinceMs, signal }: LoanWait): Promise<boolean> {
    const { clock } = this.#options
    const leftMs = sinceMs + LOAN_WAIT_MS - monotonicMs(clock)
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
   * Splits an amount between the shared line and the client's reserve.
   *
   * @throws {PromptCreditError} Both together do not cover the amount.
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

  /** Returns the used credit of a client and of all clients of its kind. */
  #drawnBy(clientOffer: ClientOffer): readonly [client: DrawnLines, all: DrawnLines] {
    const kind = this.#options.clientLimiter.hasPaid(clientOffer) ? this.#payers : this.#newcomers
    return [this.#drawnByClient(clientOffer), this.#of(kind, lineKeyOf(clientOffer))]
  }

  /**
   * Returns the size of the line that all clients of the client's kind share, without the reserves.
   */
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

/** Returns the key of an offer's lines. Offers with the same asset and checkpoint share them. */
const lineKeyOf = ({ offer, checkpoint }: ClientOffer): string => `${offer.asset} ${checkpoint}`

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b)
const atLeastZero = (amount: bigint): bigint => (amount > 0n ? amount : 0n)

/** Creates the credit lines of one provider: docs/spec/sessions.md, section 3. */
export const createLending = (options: LendingOptions): Lending => new Lender(options)
