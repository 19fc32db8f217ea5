import type { Ledger, OfferListing } from '@ostrom/ledger'
import type { Network } from '@ostrom/network'
import {
  Amount,
  BaseError,
  type Clock,
  type Hash,
  Hex,
  type Log,
  monotonicMs,
  PrefixHistory,
  type RandomBytes,
  SessionAccount,
} from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import type { TicketSource } from '@ostrom/tickets'
import type { ReceiptStore } from '../../receipts/receipt-store.ts'
import { ClientSession } from '../client-session.ts'
import { cacheScopeOf, isModelQuarantined, operatorOf } from '../connect.ts'
import { GatewayStoppedError } from '../errors.ts'
import { createStopPays } from '../payments/stop-pay.ts'
import type { AcquiredSession, SessionNeed } from '../pool/pooled-session.ts'
import type { SessionSource } from '../pool/session-source.ts'
import { reservationFor } from '../pool/unsigned-session.ts'
import type { PrefixSavings } from '../prefix-savings.ts'
import { createSealKeyHolder, type SealKeyHolder } from '../seal-key.ts'
import { createSessionConsents } from '../session-consents.ts'
import { ProxyAwayError, ProxyDeclinedError, ProxyMisbehavedError } from './errors.ts'
import { PROXIED_CAP_FACTOR, PROXIED_IDLE_MS } from './limits.ts'
import { isMisbehaviour, ProxiedChannel, type ProxySpending } from './proxied-channel.ts'
import { createTicketCredits, type TicketCredit } from './ticket-credit.ts'

/** A proxy, and the tickets that pay it. */
export type ProxyAccess = {
  /** Addresses of the proxy, each ending in its peer id. */
  readonly addresses: readonly string[]
  /** A network with an identity of its own, which dials only proxies. */
  readonly network: Network
  readonly tickets: TicketSource
  /**
   * Most that the proxy may keep of a ticket, in base units: the amount that the user agreed to.
   */
  readonly ticketFeeMax: bigint
}

export type ProxiedSessionPoolContext = {
  readonly ledger: Ledger
  readonly clock: Clock
  readonly random: RandomBytes
  readonly log: Log
  readonly state: StateStore
  readonly receipts: ReceiptStore
  readonly savings: PrefixSavings
  readonly proxy: ProxyAccess
}

/** Price of a proxy's work, known before a question is asked. */
export type ProxyQuote = {
  /** Base units that a ticket costs its buyer. */
  readonly ticketCost: bigint
  /** Base units of a ticket that pay providers. */
  readonly ticketCredit: bigint
  /** Milliseconds of a round trip to the proxy. */
  readonly roundTripMs: number
}

/** Opens, reuses and closes sessions through a proxy: docs/spec/proxy.md, the client's side. */
export type ProxiedSessionPool = SessionSource & {
  /**
   * Asks the proxy for its terms, with a credit that is used only for this request. Spends nothing.
   *
   * @throws {ProxyAwayError} {ProxyDeclinedError} {ProxyFeeTooHighError} {ProxyMisbehavedError}
   */
  quote(): Promise<ProxyQuote>
  /** Number of sessions that are open. */
  readonly size: number
  /** Ends sessions that were idle for `PROXIED_IDLE_MS`, or have lost their channel. */
  upkeep(): Promise<void>
  /** Ends all sessions. The proxy keeps the rest of the credit for the next session. */
  closeAll(): Promise<void>
  /** Gives all channels up. */
  stop(): void
  /** Returns the tickets that all channels have used, and the credit that is left in open ones. */
  spending(): ProxySpending
}

type PooledProxiedSession = AcquiredSession & {
  readonly sealKey: SealKeyHolder
  readonly offerHash: Hash
  readonly place: string
  readonly channel: ProxiedChannel
  readonly credit: TicketCredit
  usedMs: number
}

class SessionsThroughProxy implements ProxiedSessionPool {
  readonly #context: ProxiedSessionPoolContext
  readonly #credits: ReturnType<typeof createTicketCredits>
  readonly #stopPays: ReturnType<typeof createStopPays>
  readonly #sessions = new Set<PooledProxiedSession>()
  readonly #opening = new Map<Hash, Promise<PooledProxiedSession>>()
  readonly #places = new Set<string>()
  #ended: ProxySpending = { tickets: 0n, balance: 0n }
  /** True once the proxy has cheated: it gets no further ticket. */
  #isDistrusted = false
  #isStopped = false

  constructor(context: ProxiedSessionPoolContext) {
    const { state, random, proxy, clock } = context
    this.#context = context
    const peer = proxy.addresses[0]?.split('/').at(-1) ?? ''
    this.#credits = createTicketCredits({
      tickets: proxy.tickets,
      state,
      random,
      clock,
      proxy: peer,
    })
    this.#stopPays = createStopPays(clock)
  }

  covers(): boolean {
    return true
  }

  /** The pool does not know how many tickets are left, so it states no maximum. */
  spendableMax(): undefined {
    return undefined
  }

  async acquire(need: SessionNeed): Promise<AcquiredSession> {
    const { listing, costMax } = need
    if (this.#isStopped) throw new GatewayStoppedError()
    const fitting = this.#fitting(listing, costMax)
    if (fitting) return this.#take(fitting, need)
    const running = this.#opening.get(listing.offerHash)
    if (running) {
      await running.catch(() => {})
      const opened = this.#fitting(listing, costMax)
      if (opened) return this.#take(opened, need)
    }
    return this.#take(await this.#openOnce(need), need)
  }

  get size(): number {
    return this.#sessions.size
  }

  async quote(): Promise<ProxyQuote> {
    const { clock, random } = this.#context
    if (this.#isDistrusted || (await this.#credits.isDistrusted()))
      throw new ProxyMisbehavedError({ reason: 'it has cheated before' })
    const startedMs = monotonicMs(clock)
    // Uses a credit of its own, because a question may need the credits of the sessions at the same
    // time.
    const { channel } = await this.#connectAt(`quote-${Hex.from(random(16))}`)
    const roundTripMs = monotonicMs(clock) - startedMs
    const { ticketCredit } = channel.terms
    await channel.close()
    channel.abort(new Error('only its terms were asked for'))
    const { value, fee } = this.#credits.key
    return { ticketCost: value + fee, ticketCredit, roundTripMs }
  }

  async upkeep(): Promise<void> {
    const nowMs = monotonicMs(this.#context.clock)
    for (const one of [...this.#sessions]) {
      const isIdle = one.session.streams === 0 && nowMs - one.usedMs >= PROXIED_IDLE_MS
      if (isIdle || one.session.status === 'ended') await this.#close(one)
    }
  }

  async closeAll(): Promise<void> {
    await Promise.all([...this.#sessions].map((one) => this.#close(one)))
  }

  stop(): void {
    this.#isStopped = true
    for (const one of this.#sessions) one.session.abandon(new GatewayStoppedError())
    for (const one of [...this.#sessions]) this.#remove(one)
  }

  spending(): ProxySpending {
    const all = [this.#ended, ...[...this.#sessions].map(({ channel }) => channel.spending)]
    return {
      tickets: all.reduce((sum, { tickets }) => sum + tickets, 0n),
      balance: all.reduce((sum, { balance }) => sum + balance, 0n),
    }
  }

  #fitting({ offerHash }: OfferListing, costMax: bigint): PooledProxiedSession | undefined {
    return [...this.#sessions].find(({ session, ...one }) => {
      const isUsable = session.status !== 'ended' && !session.full
      return one.offerHash === offerHash && isUsable && session.room >= costMax
    })
  }

  #take(one: PooledProxiedSession, { listing, costMax }: SessionNeed): AcquiredSession {
    one.session.reserveCost(costMax)
    // A session lasts longer than a seal key.
    if (listing.endpoint) one.sealKey.renew(listing.endpoint)
    one.usedMs = monotonicMs(this.#context.clock)
    return one
  }

  /** Connects with the first credit that no other channel uses. */
  async #connect(): Promise<Pick<PooledProxiedSession, 'channel' | 'place' | 'credit'>> {
    for (const one of [...this.#sessions]) if (one.session.status === 'ended') this.#remove(one)
    let at = 0
    while (this.#places.has(String(at))) at++
    const place = String(at)
    this.#places.add(place)
    try {
      return await this.#connectAt(place)
    } finally {
      this.#places.delete(place)
    }
  }

  async #connectAt(
    place: string,
  ): Promise<Pick<PooledProxiedSession, 'channel' | 'place' | 'credit'>> {
    const { network, addresses, ticketFeeMax } = this.#context.proxy
    const { clock } = this.#context
    const credit = await this.#credits.open(place)
    const { key } = this.#credits
    const onMisbehaved = () => void this.#distrust().catch(() => {})
    const options = { network, addresses, clock, credit, key, ticketFeeMax, onMisbehaved }
    return { channel: await ProxiedChannel.connect(options), place, credit }
  }

  #openOnce(need: SessionNeed): Promise<PooledProxiedSession> {
    const { offerHash } = need.listing
    const opening = this.#open(need).finally(() => this.#opening.delete(offerHash))
    this.#opening.set(offerHash, opening)
    return opening
  }

  async #open(need: SessionNeed): Promise<PooledProxiedSession> {
    if (this.#isDistrusted || (await this.#credits.isDistrusted()))
      throw new ProxyMisbehavedError({ reason: 'it has cheated before' })
    try {
      return await this.#openTrusted(need)
    } catch (error) {
      if (isMisbehaviour(error)) await this.#distrust()
      throw error
    }
  }

  /** Gives the proxy no further ticket, even after a restart. */
  async #distrust(): Promise<void> {
    if (!this.#isDistrusted) this.#context.log('proxy-distrusted', {})
    this.#isDistrusted = true
    await this.#credits.distrust()
  }

  async #openTrusted({ listing, model, costMax }: SessionNeed): Promise<PooledProxiedSession> {
    const { log, savings } = this.#context
    const { offer, offerHash } = listing
    const { channel, place, credit } = await this.#connect()
    this.#places.add(place)
    try {
      const wish = PROXIED_CAP_FACTOR * reservationFor(costMax, offer)
      const { id, cap } = await channel.open(offer, wish)
      if (cap < costMax) {
        const [is, needed] = [cap, costMax].map((amount) => Amount.detail(amount, offer.asset))
        const details = [`Its session pays ${is}, and ${needed} are needed.`]
        throw new ProxyDeclinedError({ code: 'proxy-full', retry: 'elsewhere', details })
      }
      const prefixes = PrefixHistory.create(PrefixHistory.clientWindow)
      const secret = Hex.from(this.#context.random(32))
      const sealKey = createSealKeyHolder(listing.endpoint?.sealKey ?? Hex.zeroHash)
      const opened = { id, cap, channel, sealKey, model, prefixes, secret }
      const session = this.#createSession(listing, opened)
      const agreed = await session.start().catch((error) => {
        session.abandon(error instanceof Error ? error : new Error('session failed'))
        throw error
      })
      if (!agreed || session.last) {
        const reason = 'its session is not a new one'
        session.abandon(new ProxyMisbehavedError({ reason }))
        throw new ProxyMisbehavedError({ reason })
      }
      const scopeOf = (caller: string) => cacheScopeOf(secret, caller)
      savings.add({ session, offerHash, prefixes, cacheScopeOf: scopeOf })
      const usedMs = monotonicMs(this.#context.clock)
      const pooled = { id, session, sealKey, offerHash, place, channel, credit, usedMs }
      this.#sessions.add(pooled)
      log('proxied-session-started', { session: id })
      return pooled
    } catch (error) {
      this.#places.delete(place)
      this.#count(channel)
      channel.abort(new Error('no session was opened'))
      throw error
    }
  }

  #createSession(
    { offer, offerHash }: OfferListing,
    opened: Pick<SessionNeed, 'model'> & {
      readonly id: Hash
      readonly cap: bigint
      readonly channel: ProxiedChannel
      readonly sealKey: SealKeyHolder
      readonly prefixes: PrefixHistory.PrefixHistory
      readonly secret: Hex.Hex
    },
  ): ClientSession {
    const { ledger, clock, receipts, log } = this.#context
    const { id, cap, channel, sealKey, model, prefixes, secret } = opened
    // A key of this session alone, from which the audit secret is derived; payments are signed by
    // the proxy's key.
    const signer = ledger.createSigner(Hex.toBytes(secret))
    return new ClientSession({
      id,
      hello: undefined,
      channel,
      offer,
      ...model,
      sealKey,
      signer,
      keys: ledger,
      operator: operatorOf(ledger, offer.provider, 'sessions'),
      domain: ledger.domain,
      clock,
      cap,
      accountSnapshot: SessionAccount.initialSnapshot,
      last: undefined,
      consents: createSessionConsents({ sessionId: id, domain: ledger.domain, signer }),
      prefixes,
      cacheScopeOf: (caller) => cacheScopeOf(secret, caller),
      // No signed maximum has to be on disk: the tickets that the proxy was given bound the
      // spending.
      ceiling: 0n,
      reserve: async () => {},
      isModelQuarantined: () => isModelQuarantined(ledger, offer.modelVersion),
      saveReceipt: (receipt, about) => receipts.save(receipt, about),
      stopPay: this.#stopPays.of(offerHash),
      // A proof from this wallet would reveal whose answer it was.
      saveBreach: async (receipt) => log('proxied-offer-broken', { receipt }),
    })
  }

  async #close(one: PooledProxiedSession): Promise<void> {
    if (one.session.status !== 'ended') {
      const finished = one.session.finish().then(() => one.credit.end(one.channel.spending.balance))
      await finished.catch((error) => {
        const code = BaseError.is(error) ? error.code : ''
        this.#context.log('proxied-close-failed', { session: one.id, code })
      })
    }
    one.session.abandon(new ProxyAwayError({ reason: 'the session was closed' }))
    this.#remove(one)
  }

  #remove(one: PooledProxiedSession): void {
    if (!this.#sessions.delete(one)) return
    this.#places.delete(one.place)
    this.#count(one.channel)
  }

  #count({ spending: { tickets } }: ProxiedChannel): void {
    this.#ended = { tickets: this.#ended.tickets + tickets, balance: this.#ended.balance }
  }
}

/** Creates a pool of sessions through one proxy. */
export const createProxiedSessionPool = (context: ProxiedSessionPoolContext): ProxiedSessionPool =>
  new SessionsThroughProxy(context)
