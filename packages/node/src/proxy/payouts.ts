import type { Ledger, SignedPayment } from '@ostrom/ledger'
import {
  type AccountId,
  BaseError,
  type Hash,
  Hex,
  type Log,
  type ProxyChannel,
  type RandomBytes,
} from '@ostrom/protocol'
import type { TicketKey } from '@ostrom/tickets'
import { ProxyFullError, ProxyRequestRefusedError } from './errors.ts'
import {
  CREDIT_SECONDS,
  PAYOUT_GRACE_SECONDS,
  PAYOUT_RESEND_SECONDS,
  PAYOUT_REVERTS_MAX,
  PAYOUTS_AT_ONCE_MAX,
  PAYOUTS_PER_CREDIT_MAX,
  PAYOUTS_WAITING_MAX,
} from './limits.ts'
import type { Credit, Payout, ProxyRecords, StoredPayout } from './records.ts'

const DAY_SECONDS = 86_400n

export type PayoutSettings = {
  /**
   * Base units that the proxy keeps of a payout's ticket, out of which it pays the payout's gas.
   */
  readonly fee: bigint
  /** Maximum wait until a batch is sent, in seconds; the minimum is a quarter of it. */
  readonly waitSeconds: number
  /** Most payouts of all clients within a day. */
  readonly perDay: number
}

export type PayoutsOptions = {
  readonly ledger: Ledger
  readonly records: ProxyRecords
  readonly random: RandomBytes
  readonly log: Log
  /** Absent: new payouts are refused, but payouts of an earlier run are sent. */
  readonly settings: PayoutSettings | undefined
  /** Credits in use by channels. */
  readonly inUse: { readonly credits: Set<Hash> }
}

/** A requested payout, and the credit that would pay it. */
export type PayoutRequest = {
  readonly id: Hash
  readonly account: AccountId
  readonly creditId: Hash
  readonly credit: Credit
  /** Base units that a ticket adds to the credit, and a payout takes. */
  readonly ticketCredit: bigint
}

type PayoutAnswer = Omit<Extract<ProxyChannel.ProxyMessage, { kind: 'payout' }>, 'kind'>

/**
 * State of a payout's transaction. `forgotten`: the node does not know the transaction, but it may
 * still be mined.
 */
type PayoutFate = 'unsent' | 'waiting' | 'sent' | 'reverted' | 'forgotten'

/**
 * Sends coin to accounts from credits that tickets have paid: docs/spec/proxy.md, section 8. All
 * waiting payouts are sent together, after a random wait and in random order. Before a signed
 * payout is sent again, its transaction is looked up.
 */
export class Payouts {
  readonly #options: PayoutsOptions
  /**
   * Queue of requests, which run one at a time so that the bounds hold. They do not wait for the
   * rounds in which payouts are sent.
   */
  readonly #requests = createTurns()
  readonly #rounds = createTurns()

  constructor(options: PayoutsOptions) {
    this.#options = options
  }

  /**
   * Returns the fee of a payout with tickets of a key; undefined if such tickets pay no payouts.
   */
  feeFor({ asset, value }: TicketKey, ticketFee: bigint): bigint | undefined {
    const { ledger, settings } = this.#options
    if (!settings || !ledger.tickets || asset !== ledger.nativeAsset) return undefined
    return value > ticketFee + settings.fee ? settings.fee : undefined
  }

  /**
   * Charges a payout to a credit once, and stores it before the client gets an answer. Charges
   * nothing if the credit does not cover the payout; the answer is then `unpaid`.
   *
   * @returns The answer, and the credit after the charge.
   * @throws {ProxyFullError} {ProxyRequestRefusedError}
   */
  request(
    wish: PayoutRequest,
  ): Promise<{ readonly answer: PayoutAnswer; readonly credit: Credit }> {
    return this.#requests(() => this.#request(wish))
  }

  /** Sends due payouts, and reads the outcome of payouts that were being sent. */
  step(): Promise<void> {
    return this.#rounds(() => this.#step())
  }

  async #request({ id, account, creditId, credit, ticketCredit }: PayoutRequest) {
    const { ledger, records, settings } = this.#options
    const known = await records.payout(id)
    if (known) {
      if (known.creditId !== creditId || known.account !== account)
        throw new ProxyRequestRefusedError({ reason: 'the payout is another one' })
      return { answer: answerOf(id, known), credit }
    }
    if (!settings) throw new ProxyRequestRefusedError({ reason: 'payouts are not made here' })
    const now = await ledger.nowSeconds()
    const amount = ticketCredit - settings.fee
    const stored = await records.payouts()
    await this.#checkBounds(stored, { creditId, amount, now })
    if (credit.balance < ticketCredit) {
      const answer: PayoutAnswer = { id, status: 'unpaid', dueSeconds: 0n }
      return { answer, credit }
    }
    const times = { askedSeconds: now, changedSeconds: now, dueSeconds: this.#dueOf(stored, now) }
    const { fee } = settings
    const payout: Payout = { creditId, account, amount, fee, status: 'waiting', ...times }
    const rest = { ...credit, balance: credit.balance - ticketCredit, changedSeconds: now }
    await records.savePayout({ id, payout }, rest)
    return { answer: answerOf(id, payout), credit: rest }
  }

  /**
   * Checks the bounds of payouts before the client gives a ticket for one. @throws {ProxyFullError}
   */
  async #checkBounds(
    stored: readonly StoredPayout[],
    { creditId, amount, now }: { creditId: Hash; amount: bigint; now: bigint },
  ): Promise<void> {
    const { ledger, settings } = this.#options
    const waiting = stored.filter(({ payout }) => payout.status !== 'sent')
    const ofDay = stored.filter(({ payout }) => payout.askedSeconds + DAY_SECONDS > now)
    const ofCredit = ofDay.filter(({ payout }) => payout.creditId === creditId)
    const perDay = settings?.perDay ?? 0
    if (waiting.length >= PAYOUTS_WAITING_MAX)
      throw new ProxyFullError({ reason: `${waiting.length} payouts wait, its most` })
    if (ofDay.length >= perDay)
      throw new ProxyFullError({ reason: `it makes ${perDay} payouts a day` })
    if (ofCredit.length >= PAYOUTS_PER_CREDIT_MAX)
      throw new ProxyFullError({ reason: `it makes ${PAYOUTS_PER_CREDIT_MAX} a day for a credit` })
    const owed = waiting.reduce((sum, { payout }) => sum + payout.amount, amount)
    if ((await ledger.balance(ledger.account, ledger.nativeAsset)) < owed)
      throw new ProxyFullError({ reason: 'its wallet cannot pay it out now' })
  }

  /** Returns the Unix second at which the waiting batch is sent, or a new batch if none waits. */
  #dueOf(stored: readonly StoredPayout[], now: bigint): bigint {
    const { random, settings } = this.#options
    const waiting = stored.find(
      ({ payout }) => payout.status === 'waiting' && payout.dueSeconds > now,
    )
    if (waiting) return waiting.payout.dueSeconds
    const wait = BigInt(settings?.waitSeconds ?? 0)
    const least = wait / 4n
    return now + least + (BigInt(Hex.from(random(6))) % (wait - least + 1n))
  }

  async #step(): Promise<void> {
    const { ledger, records, random } = this.#options
    const stored = await records.payouts()
    if (stored.length === 0) return
    const now = await ledger.nowSeconds()
    const due = stored.filter(
      ({ payout: { status, dueSeconds } }) =>
        status === 'sending' || (status === 'waiting' && dueSeconds <= now),
    )
    const shuffled = due
      .map((one) => ({ one, at: BigInt(Hex.from(random(6))) }))
      .sort((a, b) => Number(a.at - b.at))
    const ends: PromiseSettledResult<void>[] = []
    for (let at = 0; at < shuffled.length; at += PAYOUTS_AT_ONCE_MAX) {
      const some = shuffled.slice(at, at + PAYOUTS_AT_ONCE_MAX)
      ends.push(...(await Promise.allSettled(some.map(({ one }) => this.#send(one)))))
    }
    for (const end of ends) if (end.status === 'rejected') throw end.reason
    await records.removePayouts(now - CREDIT_SECONDS)
  }

  async #send({ id, payout: before }: StoredPayout): Promise<void> {
    const { ledger, records, log } = this.#options
    const { account, amount } = before
    const changedSeconds = await ledger.nowSeconds()
    const fate = await this.#fateOf(before, changedSeconds)
    if (fate === 'waiting') return
    if (fate === 'sent')
      return await records.savePayout({ id, payout: { ...before, status: 'sent' } })
    const reverts = (before.reverts ?? 0) + (fate === 'reverted' ? 1 : 0)
    if (reverts >= PAYOUT_REVERTS_MAX) return await this.#giveBack(id, { ...before, reverts })
    let sending: Payout | undefined
    const onSigned = async (signed: SignedPayment) => {
      const counted = reverts > 0 && { reverts }
      sending = { ...before, status: 'sending', signed, changedSeconds, ...counted }
      await records.savePayout({ id, payout: sending })
    }
    try {
      await ledger.tickets?.payAccount({ account, amount, onSigned })
    } catch (error) {
      const code = BaseError.is(error) ? error.code : ''
      log('proxy-payout-failed', { code })
      // If a transaction may still be mined, the chain's receipt for it decides the outcome.
      const isOver = !sending && fate !== 'forgotten'
      if (isOver && code === 'account-is-contract') await this.#giveBack(id, { ...before, reverts })
      return
    }
    if (sending && (await this.#fateOf(sending, changedSeconds)) === 'sent')
      await records.savePayout({ id, payout: { ...sending, status: 'sent' } })
  }

  /**
   * Returns the base units of a payout to its credit. Does nothing while a client uses the credit;
   * a later step then returns them.
   */
  async #giveBack(id: Hash, payout: Payout): Promise<void> {
    const { records, inUse } = this.#options
    const { creditId } = payout
    if (inUse.credits.has(creditId)) return
    inUse.credits.add(creditId)
    try {
      await records.returnPayout({ id, payout })
    } finally {
      inUse.credits.delete(creditId)
    }
  }

  /**
   * Reads the state of a payout's transaction on the chain. Balances prove nothing, because other
   * accounts may send coin to the account and its owner may spend it. A transaction that the node
   * has forgotten is sent again after `PAYOUT_RESEND_SECONDS`, with the same nonce unless the proxy
   * has used it, so that only one of the two is mined.
   */
  async #fateOf({ status, signed, changedSeconds }: Payout, now: bigint): Promise<PayoutFate> {
    const { tickets } = this.#options.ledger
    if (status !== 'sending' || !signed || !tickets) return 'unsent'
    const fate = await tickets.paymentStatus(signed)
    if (fate === 'mined') return 'sent'
    if (fate === 'failed') return 'reverted'
    if (fate === 'replaced') return 'unsent'
    const isForgotten = fate === 'unknown' && now >= changedSeconds + PAYOUT_RESEND_SECONDS
    return isForgotten ? 'forgotten' : 'waiting'
  }
}

/** Returns a function that runs acts one at a time, in order. */
function createTurns() {
  let queue: Promise<unknown> = Promise.resolve()
  return <T>(act: () => Promise<T>): Promise<T> => {
    const done = queue.then(act)
    queue = done.catch(() => {})
    return done
  }
}

const answerOf = (id: Hash, { status, dueSeconds }: Payout): PayoutAnswer => ({
  id,
  status: status === 'sent' ? 'sent' : 'waiting',
  dueSeconds: dueSeconds + PAYOUT_GRACE_SECONDS,
})
