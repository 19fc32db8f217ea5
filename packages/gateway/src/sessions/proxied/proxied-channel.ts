import type { Network, Channel as NetworkChannel } from '@ostrom/network'
import {
  type AccountId,
  Amount,
  BaseError,
  Channel,
  type Clock,
  type Hash,
  type Offer,
  ProxyChannel,
  SessionAccount,
  withDeadline,
} from '@ostrom/protocol'
import {
  ProxyAwayError,
  ProxyDeclinedError,
  ProxyFeeTooHighError,
  ProxyMisbehavedError,
} from './errors.ts'
import { LOST_TICKETS_MAX, PROXY_ANSWER_WAIT_MS } from './limits.ts'
import type { TicketCredit, TicketCredits } from './ticket-credit.ts'

type Terms = Extract<ProxyChannel.ProxyMessage, { readonly kind: 'terms' }>
type Waiting = PromiseWithResolvers<bigint>

export type ProxiedChannelOptions = {
  /**
   * A network with its own identity, because a network that also dials providers for a wallet would
   * reveal this wallet.
   */
  readonly network: Network
  readonly addresses: readonly string[]
  readonly clock: Clock
  readonly credit: TicketCredit
  readonly key: TicketCredits['key']
  /** Most that the proxy may keep of a ticket, in base units. */
  readonly ticketFeeMax: bigint
  /** Called if the proxy contradicts itself, or states that a ticket or the credit is not valid. */
  readonly onMisbehaved: () => void
}

/** Tickets that one channel has used, and the rest of the credit in base units. */
export type ProxySpending = {
  /** Number of tickets that the proxy has counted on this channel. */
  readonly tickets: bigint
  /** Credit that no voucher has used yet, as counted by this side. */
  readonly balance: bigint
}

/**
 * The channel of one session through a proxy, as `ClientSession` uses channels: it sends messages
 * for the proxy to forward, asks the proxy to sign vouchers, and pays the proxy with tickets.
 * This side counts the credit itself, so that the proxy gets another ticket only when the last one
 * is used up.
 */
export class ProxiedChannel implements NetworkChannel {
  readonly #options: ProxiedChannelOptions
  readonly #channel: NetworkChannel
  readonly #messages: AsyncIterator<Uint8Array>
  readonly terms: Terms
  #balance: bigint
  #tickets = 0n
  /**
   * True while the balance that the proxy has stated with its terms may already include a ticket of
   * an earlier channel.
   */
  #mayBeCounted: boolean
  /** Total of the last voucher that the proxy was asked to sign. */
  #total = 0n
  /** Calls that have not ended; the proxy may pay a checkpoint for each of them. */
  readonly #running = new Set<bigint>()
  #hasAsked = false
  #prices: Offer.Offer['prices'] | undefined
  /**
   * Base units that may be unpaid in each call; known once the provider's ready message has come.
   */
  #checkpoint = 0n
  #crediting: Waiting | undefined
  #hasEnded = false

  private constructor(
    options: ProxiedChannelOptions,
    connected: { readonly channel: NetworkChannel; readonly messages: AsyncIterator<Uint8Array> },
    terms: Terms,
  ) {
    this.#options = options
    this.#channel = connected.channel
    this.#messages = connected.messages
    this.terms = terms
    this.#balance = terms.balance
    this.#mayBeCounted = options.credit.hasPending
  }

  /**
   * Connects to a proxy and reads its terms.
   *
   * @throws {ProxyAwayError} {ProxyDeclinedError} {ProxyMisbehavedError}
   */
  static async connect(options: ProxiedChannelOptions): Promise<ProxiedChannel> {
    const { network, addresses, clock, credit, key } = options
    const channel = await withDeadline(
      (signal) => network.connect({ addresses, protocol: ProxyChannel.PROXY_PROTOCOL, signal }),
      { clock, ms: PROXY_ANSWER_WAIT_MS, error: () => new ProxyAwayError({ reason: 'no dial' }) },
    ).catch((error) => {
      const reason = BaseError.is(error) ? error.code : 'it cannot be dialled'
      throw error instanceof ProxyAwayError ? error : new ProxyAwayError({ reason })
    })
    const messages = channel.receive()
    const { secret } = credit
    const begin = { kind: 'begin', credit: secret, keyId: key.keyId } as const
    await channel.send(ProxyChannel.encode(begin))
    try {
      const first = await nextOf(messages, clock)
      if (first.kind !== 'terms') throw refusalOf(first)
      ProxiedChannel.#assertTerms(first, options)
      return new ProxiedChannel(options, { channel, messages }, first)
    } catch (error) {
      channel.abort(new Error('its terms are not accepted'))
      throw error
    }
  }

  static #assertTerms(
    { asset, ticketCredit, ticketFee, balance }: Terms,
    { key, credit, ticketFeeMax: feeMax }: ProxiedChannelOptions,
  ): void {
    if (asset !== key.asset || ticketCredit + ticketFee !== key.value || ticketCredit <= 0n)
      throw new ProxyMisbehavedError({ reason: 'its terms are not those of the ticket' })
    if (ticketFee > feeMax) throw new ProxyFeeTooHighError({ fee: ticketFee, feeMax, asset })
    if (balance >= credit.owed()) return
    const [is, due] = [balance, credit.owed()].map((amount) => Amount.detail(amount, asset))
    throw new ProxyMisbehavedError({ reason: `it owes ${due}, and says that ${is} are left` })
  }

  get remote(): NetworkChannel['remote'] {
    return this.#channel.remote
  }

  get spending(): ProxySpending {
    return { tickets: this.#tickets, balance: this.#balance }
  }

  /**
   * Gives the proxy a ticket if no credit is left, or an unconfirmed one again; opens a session.
   *
   * @throws {TicketsSpentError} {ProxyDeclinedError} {ProxyMisbehavedError} {ProxyAwayError}
   */
  async open(
    offer: Offer.Offer,
    cap: bigint,
  ): Promise<{ readonly id: Hash; readonly cap: bigint }> {
    const { clock, credit } = this.#options
    while (credit.hasPending || this.#balance === 0n) await this.#giveTicket()
    await credit.begin(this.#balance)
    this.#assertNoHabit()
    this.#prices = offer.prices
    await this.#send({ kind: 'open', offer, cap })
    const opened = await nextOf(this.#messages, clock)
    if (opened.kind !== 'session') throw refusalOf(opened)
    if (opened.cap > cap) throw new ProxyMisbehavedError({ reason: 'its session is another one' })
    return { id: opened.sessionId, cap: opened.cap }
  }

  /**
   * Asks the proxy to send coin to an account, and gives the proxy one ticket unless the proxy has
   * already charged this payout.
   *
   * @param payout.id Random id that this side chose and has stored on disk.
   * @returns Unix second by which the proxy will send the coin.
   * @throws {TicketsSpentError} {ProxyDeclinedError} {ProxyMisbehavedError} {ProxyAwayError}
   */
  async fund(payout: { readonly id: Hash; readonly account: AccountId }): Promise<bigint> {
    const first = await this.#askPayout(payout)
    if (first.status !== 'unpaid') return first.dueSeconds
    await this.#giveTicket()
    // The credit is on disk as spent before the request, so that after a kill this side claims no
    // part of the credit back.
    await this.#options.credit.spend({ balance: 0n, risk: 0n })
    const paid = await this.#askPayout(payout)
    if (paid.status === 'unpaid')
      throw new ProxyMisbehavedError({ reason: 'it wants a second ticket for a payout' })
    return paid.dueSeconds
  }

  /** Sends a message of a session in the proxy's form; the proxy's key signs in place of ours. */
  async send(bytes: Uint8Array): Promise<void> {
    const message = Channel.decodeClient(bytes)
    switch (message.kind) {
      case 'infer':
        await this.#ensure(1n)
        this.#running.add(message.callId)
        this.#hasAsked = true
        await this.#noteSpending()
        return await this.#send(message)
      case 'allow':
      case 'stop':
      case 'finish':
        return await this.#send(message)
      case 'pay': {
        const { voucher } = message
        const increase = voucher.total - this.#total
        await this.#ensure(increase)
        this.#balance -= increase
        this.#total = voucher.total
        await this.#noteSpending()
        return await this.#send({ kind: 'pay', voucher })
      }
      case 'consent':
        return await this.#send({ kind: 'consent', consent: message.consent, modes: message.modes })
      default:
        throw new ProxyMisbehavedError({ reason: `${message.kind} is not sent through a proxy` })
    }
  }

  async *receive(): AsyncIterableIterator<Uint8Array> {
    try {
      for (;;) {
        const result = await this.#messages.next()
        if (result.done) return
        const message = ProxyChannel.decodeProxy(result.value)
        if (message.kind === 'credited') await this.#onCredited(message.balance)
        else if (message.kind === 'declined') throw refusalOf(message)
        else if (
          message.kind === 'terms' ||
          message.kind === 'session' ||
          message.kind === 'payout'
        )
          throw refusalOf(message)
        else {
          this.#observe(message)
          yield Channel.encode(message)
        }
      }
    } catch (error) {
      this.#fail(error)
      throw error
    } finally {
      this.#fail(new ProxyAwayError({ reason: 'it has closed the channel' }))
    }
  }

  close(): Promise<void> {
    return this.#channel.close()
  }

  abort(error: Error): void {
    this.#fail(error)
    this.#channel.abort(error)
  }

  /** Records the checkpoint and the ends of calls, before the provider's messages are passed on. */
  #observe(message: Channel.ProviderMessage): void {
    if (message.kind === 'ready' && this.#prices) {
      const { checkpointTokens, prefillTokens } = message
      const prices = this.#prices
      this.#checkpoint = SessionAccount.checkpointUp({ prices, checkpointTokens, prefillTokens })
    } else if (message.kind === 'part' && message.final) this.#running.delete(message.callId)
    else if (message.kind === 'refused' && message.callId !== undefined)
      this.#running.delete(message.callId)
  }

  /**
   * Throws if a proxy has kept more credit of lost channels than `LOST_TICKETS_MAX` tickets. Up to
   * that amount, this side believes that the proxy paid providers for running answers.
   */
  #assertNoHabit(): void {
    const { credit, key } = this.#options
    const { losses } = credit
    if (losses <= LOST_TICKETS_MAX * key.value) return
    const amount = Amount.detail(losses, key.asset)
    throw new ProxyMisbehavedError({ reason: `it has lost channels, and ${amount} with them` })
  }

  /** Writes to disk the least credit that remains after a message, before the message is sent. */
  async #noteSpending(): Promise<void> {
    const calls = this.#hasAsked ? BigInt(Math.max(1, this.#running.size)) : 0n
    const risk = this.#checkpoint * calls
    await this.#options.credit.spend({ balance: this.#balance, risk })
  }

  /** Gives tickets, one after the other, until the credit covers `amount`. */
  async #ensure(amount: bigint): Promise<void> {
    // While a ticket is being counted, nothing is spent, so that the count can be checked.
    while (this.#crediting || this.#balance < amount) {
      if (this.#crediting) {
        await this.#crediting.promise
        continue
      }
      if (this.#hasEnded) throw new ProxyAwayError({ reason: 'it has closed the channel' })
      const crediting = Promise.withResolvers<bigint>()
      crediting.promise.catch(() => {})
      this.#crediting = crediting
      const { clock } = this.#options
      const error = () => new ProxyAwayError({ reason: 'it does not confirm a ticket' })
      try {
        await this.#sendTicket()
        await withDeadline(() => crediting.promise, { clock, ms: PROXY_ANSWER_WAIT_MS, error })
      } catch (failure) {
        this.abort(failure instanceof Error ? failure : error())
        throw failure
      } finally {
        this.#crediting = undefined
      }
    }
  }

  async #askPayout(payout: { readonly id: Hash; readonly account: AccountId }) {
    await this.#send({ kind: 'fund', ...payout })
    const message = await nextOf(this.#messages, this.#options.clock)
    if (message.kind !== 'payout' || message.id !== payout.id) throw refusalOf(message)
    return message
  }

  /** Gives one ticket before a session or payout, and waits until the proxy has counted it. */
  async #giveTicket(): Promise<void> {
    await this.#sendTicket()
    const message = await nextOf(this.#messages, this.#options.clock)
    if (message.kind !== 'credited') throw refusalOf(message)
    await this.#onCredited(message.balance)
  }

  async #sendTicket(): Promise<void> {
    const ticket = await this.#options.credit.take()
    await this.#send({ kind: 'ticket', ticket })
  }

  async #onCredited(balance: bigint): Promise<void> {
    const { credit, key, ticketFeeMax } = this.#options
    const expected = this.#balance + this.terms.ticketCredit
    // The least credit that a ticket gives under any accepted terms.
    const least = key.value - ticketFeeMax
    const isCovered = balance >= credit.owed(least)
    const wasCounted = this.#mayBeCounted && balance === this.#balance && isCovered
    if (!credit.hasPending || (balance !== expected && !wasCounted)) {
      const { asset } = this.terms
      const [is, due] = [balance, expected].map((amount) => Amount.detail(amount, asset))
      const reason = `it credits ${is}, and not ${due}`
      throw new ProxyMisbehavedError({ reason })
    }
    await credit.confirm(balance, least)
    this.#assertNoHabit()
    this.#mayBeCounted = false
    this.#tickets += 1n
    this.#balance = balance
    this.#crediting?.resolve(balance)
  }

  #fail(error: unknown): void {
    this.#hasEnded = true
    if (isMisbehaviour(error)) this.#options.onMisbehaved()
    this.#crediting?.reject(error)
  }

  #send(message: ProxyChannel.ProxiedMessage): Promise<void> {
    return this.#channel.send(ProxyChannel.encode(message))
  }
}

/** @throws {ProxyAwayError} */
async function nextOf(
  messages: AsyncIterator<Uint8Array>,
  clock: Clock,
): Promise<ProxyChannel.ProxyMessage> {
  const error = () => new ProxyAwayError({ reason: 'it does not answer in time' })
  const next = () => messages.next()
  const result = await withDeadline(next, { clock, ms: PROXY_ANSWER_WAIT_MS, error })
  if (result.done) throw new ProxyAwayError({ reason: 'it has closed the channel' })
  return ProxyChannel.decodeProxy(result.value)
}

/** Returns true for an error that ends the trust in a proxy: see docs/spec/proxy.md, section 6. */
export const isMisbehaviour = (error: unknown): boolean =>
  error instanceof ProxyMisbehavedError ||
  (error instanceof ProxyDeclinedError &&
    (error.proxyCode === 'proxy-ticket-refused' || error.proxyCode === 'proxy-credit-insufficient'))

const refusalOf = (message: ProxyChannel.ProxyMessage): BaseError =>
  message.kind === 'declined'
    ? new ProxyDeclinedError(message)
    : new ProxyMisbehavedError({ reason: `${message.kind} is not expected here` })
