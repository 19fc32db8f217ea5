import type { Channel as NetworkChannel } from '@ostrom/network'
import {
  BaseError,
  Channel,
  type Hash,
  Hex,
  type Log,
  ProxyChannel,
  withDeadline,
} from '@ostrom/protocol'
import { decodeTicket, type TicketAcceptor, type TicketKey, ticketId } from '@ostrom/tickets'
import {
  ProxyFullError,
  ProxyRequestRefusedError,
  TicketKeyRefusedError,
  TicketRefusedError,
} from './errors.ts'
import {
  PROXY_BEGIN_WAIT_MS,
  PROXY_CALLS_PER_SESSION_MAX,
  PROXY_FEE_PARTS,
  PROXY_IDLE_MS,
  PROXY_TICKET_WAIT_MS,
} from './limits.ts'
import { type OpenSessionContext, openSession } from './open-session.ts'
import type { Payouts } from './payouts.ts'
import { ProxiedSession } from './proxied-session.ts'
import type { Credit, TicketRecordKey } from './records.ts'
import type { RunningCalls } from './running-calls.ts'

export type ClientConnectionContext = OpenSessionContext & {
  readonly acceptor: TicketAcceptor
  /** Amount that the proxy keeps of a ticket, in base units. */
  readonly ticketFee: bigint
  readonly payouts: Payouts
  /**
   * Credits in use, sessions with a connected client, and tickets that the issuer is checking; for
   * each credit whose channel has ended, the payment of what its client left unpaid.
   */
  readonly inUse: {
    readonly credits: Set<Hash>
    readonly leaving: Map<Hash, Promise<void>>
    readonly sessions: Set<Hash>
    readonly tickets: Set<Hash>
  }
  /** Calls that run in all sessions of this client. */
  readonly calls: RunningCalls
  readonly log: Log
  /** Aborts when the proxy stops. */
  readonly stopping: AbortSignal
}

type Begun = { readonly creditId: Hash; readonly key: TicketKey; credit: Credit }

/** Serves one client's channel: its credit, and at most one session. */
export class ClientConnection {
  readonly #context: ClientConnectionContext
  readonly #channel: NetworkChannel
  readonly #messages: AsyncIterator<Uint8Array>
  #session: ProxiedSession | undefined
  /** True once the client requested the end of its session. */
  #isFinished = false
  /** True once a ticket arrived, or if credit of an earlier ticket is left. */
  #hasPaid = false
  /** True after a payout request beyond the credit, until the ticket for it arrives. */
  #isTicketDue = false
  readonly #over = new AbortController()

  constructor(context: ClientConnectionContext, channel: NetworkChannel) {
    this.#context = context
    this.#channel = channel
    this.#messages = channel.receive()
  }

  /** True for a client that has paid nothing yet. */
  get isUnpaid(): boolean {
    return !this.#hasPaid
  }

  /** Ends the channel of a client that has paid nothing, to free it for another client. */
  displace(): void {
    this.#channel.abort(new ProxyFullError({ reason: 'others came that pay' }))
    this.#over.abort()
  }

  /** Serves the channel to its end, and ends its session. A refused client gets the reason. */
  async serve(): Promise<void> {
    const { inUse } = this.#context
    let begun: Begun | undefined
    try {
      begun = await this.#begin()
      if (begun) await this.#serveBegun(begun)
    } catch (error) {
      if (BaseError.is(error)) await this.#decline(error)
    } finally {
      if (begun) {
        const { creditId } = begun
        const free = () => {
          inUse.credits.delete(creditId)
          inUse.leaving.delete(creditId)
        }
        const leaving = this.#leave(begun)
          .catch(() => {})
          .then(free)
        inUse.leaving.set(creditId, leaving)
        await leaving
      }
      await this.#channel.close().catch(() => {})
      await this.#endSession()
      this.#channel.abort(new Error('the proxy has ended this channel'))
    }
  }

  async #begin(): Promise<Begun | undefined> {
    const { clock, acceptor, records, inUse, ticketFee, capMax, payouts } = this.#context
    const wait = { clock, ms: PROXY_BEGIN_WAIT_MS, signal: this.#context.stopping }
    const first = await withDeadline(() => this.#messages.next(), wait)
    if (!first || first.done) return undefined
    const message = ProxyChannel.decodeClient(first.value)
    if (message.kind !== 'begin')
      throw new ProxyRequestRefusedError({ reason: `${message.kind} comes before begin` })
    const { keyId } = message
    const key = await acceptor.keyOf(keyId)
    if (!key)
      throw new TicketKeyRefusedError({ keyId, reason: 'its issuer is unknown, or its sale over' })
    if (key.value <= ticketFee)
      throw new TicketKeyRefusedError({
        keyId,
        reason: `a ticket pays the fee of ${ticketFee} alone`,
      })
    // Only the hash of the credit's secret is stored, never the secret itself.
    const creditId = Hex.sha256Hex(Hex.toBytes(message.credit))
    // A client whose provider cheats asks another one at once, while this proxy still stops and
    // pays the first one.
    const leaving = inUse.leaving.get(creditId)
    if (leaving) await withDeadline(() => leaving, wait)
    if (inUse.credits.has(creditId))
      throw new ProxyFullError({ reason: 'this credit is in use on another channel' })
    inUse.credits.add(creditId)
    try {
      const { asset } = key
      const fresh = { asset, balance: 0n, fees: 0n, kept: 0n, changedSeconds: 0n }
      const credit = (await records.credit(creditId)) ?? fresh
      if (credit.asset !== asset)
        throw new ProxyRequestRefusedError({ reason: 'the credit is of another asset' })
      const ticketCredit = key.value - ticketFee
      const { balance } = credit
      const payoutFee = payouts.feeFor(key, ticketFee)
      this.#hasPaid = balance > 0n
      await this.#send({
        kind: 'terms',
        asset,
        ticketCredit,
        ticketFee,
        balance,
        capMax,
        ...(payoutFee !== undefined && { payoutFee }),
      })
      return { creditId, key, credit }
    } catch (error) {
      inUse.credits.delete(creditId)
      throw error
    }
  }

  async #serveBegun(begun: Begun): Promise<void> {
    const { clock, stopping } = this.#context
    const signal = AbortSignal.any([stopping, this.#over.signal])
    let next = this.#messages.next()
    for (;;) {
      const wait = { clock, ms: this.#session ? PROXY_IDLE_MS : PROXY_TICKET_WAIT_MS, signal }
      const pending = next
      const result = await withDeadline(() => pending, wait)
      if (!result && !signal.aborted && this.#session?.isRunning) continue
      if (!result || result.done) return
      await this.#handle(begun, ProxyChannel.decodeClient(result.value))
      next = this.#messages.next()
      next.catch(() => {})
    }
  }

  async #handle(begun: Begun, message: ProxyChannel.ProxiedMessage): Promise<void> {
    if (message.kind === 'begin')
      throw new ProxyRequestRefusedError({ reason: 'a channel begins once' })
    if (message.kind === 'ticket') return await this.#credit(begun, message.ticket)
    if (message.kind === 'open') return await this.#open(begun, message)
    if (message.kind === 'fund') return await this.#fund(begun, message)
    const session = this.#session
    if (!session) throw new ProxyRequestRefusedError({ reason: 'no session is open' })
    switch (message.kind) {
      case 'pay':
        begun.credit = await session.pay(message.voucher, begun.credit)
        return
      case 'consent':
        return await session.consent(message.consent, message.modes)
      case 'finish':
        if (session.isOwing) begun.credit = await session.settleLeft(begun.credit)
        this.#isFinished = true
        return await session.finish()
      default: {
        const refusal = await session.forward(message, begun.credit)
        if (refusal) await this.#send(refusal)
      }
    }
  }

  async #credit(begun: Begun, bytes: Uint8Array): Promise<void> {
    const { inUse } = this.#context
    const { keyId } = begun.key
    const id = ticketId(decodeTicket(bytes).message)
    if (inUse.tickets.has(id))
      throw new TicketRefusedError({ keyId, reason: 'it is being shown for another credit' })
    inUse.tickets.add(id)
    try {
      await this.#creditOnce(begun, { keyId, id }, bytes)
    } finally {
      inUse.tickets.delete(id)
    }
  }

  /**
   * Shows a ticket to its issuer, and credits it once. After a crash the client may repeat the
   * ticket. The proxy's records then show whether the ticket was credited, because the issuer's
   * count does not show it.
   */
  async #creditOnce(begun: Begun, place: TicketRecordKey, bytes: Uint8Array): Promise<void> {
    const { acceptor, records, ledger, ticketFee } = this.#context
    const { key, creditId } = begun
    const { keyId } = place
    this.#hasPaid = true
    this.#isTicketDue = false
    const counted = await records.ticketCredit(place)
    if (counted === undefined) {
      const result = await acceptor.accept(keyId, bytes)
      if (result === 'refused')
        throw new TicketRefusedError({ keyId, reason: 'its issuer refused it' })
      const { credit } = begun
      const next = {
        ...credit,
        balance: credit.balance + key.value - ticketFee,
        fees: credit.fees + ticketFee,
        kept: credit.kept + ticketFee - ticketFee / PROXY_FEE_PARTS,
        changedSeconds: await ledger.nowSeconds(),
      }
      await records.countTicket(place, creditId, next)
      begun.credit = next
    } else if (counted !== creditId) {
      throw new TicketRefusedError({ keyId, reason: 'it was spent here before' })
    }
    await this.#send({ kind: 'credited', balance: begun.credit.balance })
  }

  async #fund(begun: Begun, message: Extract<ProxyChannel.ProxiedMessage, { kind: 'fund' }>) {
    const { payouts, ticketFee } = this.#context
    const { creditId, credit, key } = begun
    if (payouts.feeFor(key, ticketFee) === undefined)
      throw new ProxyRequestRefusedError({ reason: 'no payout is made for tickets of this key' })
    if (this.#isTicketDue)
      throw new ProxyRequestRefusedError({ reason: 'a ticket comes before the payout' })
    const { id, account } = message
    const ticketCredit = key.value - ticketFee
    const paid = await payouts.request({ id, account, creditId, credit, ticketCredit })
    begun.credit = paid.credit
    this.#isTicketDue = paid.answer.status === 'unpaid'
    await this.#send({ kind: 'payout', ...paid.answer })
  }

  async #open(begun: Begun, message: Extract<ProxyChannel.ProxiedMessage, { kind: 'open' }>) {
    const { clock, records, inUse, calls, log } = this.#context
    const { creditId, credit } = begun
    if (this.#session) throw new ProxyRequestRefusedError({ reason: 'a session is open already' })
    if (credit.balance === 0n)
      throw new ProxyRequestRefusedError({ reason: 'a ticket comes before the session' })
    if (message.offer.asset !== credit.asset)
      throw new ProxyRequestRefusedError({ reason: 'the offer is paid in another asset' })
    const { id, record, provider } = await openSession(this.#context, {
      offer: message.offer,
      cap: message.cap,
      creditId,
    })
    const session = new ProxiedSession({ id, record, provider, records, calls, clock })
    this.#session = session
    inUse.sessions.add(id)
    log('proxy-session-started', { session: id })
    await this.#send({ kind: 'session', sessionId: id, cap: record.authorization.cap })
    void this.#pump(session, provider.receive())
  }

  /** Passes on the provider's messages; continues to listen if the client has left. */
  async #pump(session: ProxiedSession, received: AsyncIterable<Uint8Array>): Promise<void> {
    try {
      for await (const bytes of received) {
        const message = Channel.decodeProvider(bytes)
        session.observe(message)
        if (message.kind !== 'topped-up') await this.#send(narrow(message)).catch(() => {})
      }
    } catch {
      // The session is closed later, independent of which side lost the channel.
    }
    session.lose()
    this.#over.abort()
  }

  /** Pays the debts of a client that left without a request to end its session. */
  async #leave(begun: Begun): Promise<void> {
    if (!this.#session || this.#isFinished) return
    begun.credit = await this.#session.settleLeft(begun.credit)
  }

  async #endSession(): Promise<void> {
    const { inUse, log } = this.#context
    const session = this.#session
    if (!session) return
    if (!this.#isFinished) await session.finish().catch(() => {})
    session.close()
    inUse.sessions.delete(session.id)
    log('proxy-session-ended', { session: session.id })
  }

  async #decline(error: BaseError): Promise<void> {
    const { code, retry } = error
    const details = error.details.slice(0, 8).map((detail) => detail.slice(0, 512))
    await this.#send({ kind: 'declined', code, retry, details }).catch(() => {})
  }

  #send(message: ProxyChannel.ProxyMessage): Promise<void> {
    return this.#channel.send(ProxyChannel.encode(message))
  }
}

/**
 * Lowers the provider's limit of concurrent calls to the proxy's limit in the message that the
 * client gets.
 */
function narrow<Message extends Channel.ProviderMessage>(message: Message): Message {
  if (message.kind !== 'ready') return message
  return { ...message, streamsMax: Math.min(message.streamsMax, PROXY_CALLS_PER_SESSION_MAX) }
}
