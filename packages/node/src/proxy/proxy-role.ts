import { ALLOWANCE_UNLIMITED, type Ledger, type MarketReader } from '@ostrom/ledger'
import type { Network, Channel as NetworkChannel } from '@ostrom/network'
import {
  type AssetId,
  BaseError,
  type Clock,
  createNonceSource,
  type Hash,
  type Log,
  ProxyChannel,
  type RandomBytes,
} from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import type { CountingAcceptor, TicketAcceptor } from '@ostrom/tickets'
import { FIRST_MESSAGE_BYTES_MAX } from '../limits.ts'
import { onBlocks } from '../on-blocks.ts'
import { tryLogged } from '../try-logged.ts'
import { ClientConnection } from './client-connection.ts'
import { closeSession } from './close-session.ts'
import {
  CREDIT_SECONDS,
  PAYOUT_LOOK_MS,
  PROXY_CALLS_PER_CLIENT_MAX,
  PROXY_CHANNELS_MAX,
  PROXY_CHANNELS_PER_PEER_MAX,
  PROXY_TICKETS_MS,
  PROXY_UPKEEP_MS,
} from './limits.ts'
import { createOpeningTries, type OpeningTries } from './opening-tries.ts'
import { type PayoutSettings, Payouts } from './payouts.ts'
import { createProxyRecords, type ProxyRecords } from './records.ts'
import { createRunningCalls, type RunningCalls } from './running-calls.ts'

export type ProxyOptions = {
  /** Wallet that pays the sessions. */
  readonly ledger: Ledger
  readonly market: MarketReader
  readonly network: Network
  readonly state: StateStore
  /**
   * Accepts tickets. The proxy calls `step` at each block: it posts the issuers' signed counts of
   * accepted tickets, and collects the pay for them.
   */
  readonly acceptor: TicketAcceptor & Partial<Pick<CountingAcceptor, 'step'>>
  readonly clock: Clock
  readonly random: RandomBytes
  readonly log: Log
  readonly settings: ProxySettings
}

export type ProxySettings = {
  /** Asset in which sessions are paid; the native coin when absent. */
  readonly asset?: AssetId
  /** Amount that the proxy keeps of each ticket, in base units of its asset. */
  readonly ticketFee: bigint
  /** Highest cap of one session, in base units: the amount that it locks of the wallet. */
  readonly sessionCap: bigint
  /** Settings of coin payouts to accounts of clients; absent: no payouts. */
  readonly payouts?: PayoutSettings
}

/**
 * Asks and pays providers for clients without revealing the clients' wallets: docs/spec/proxy.md.
 */
export type ProxyRole = {
  /** Serves clients, and closes the sessions of a previous run. */
  start(): Promise<void>
  /** Closes sessions without a client, and ends credits that were unused for `CREDIT_SECONDS`. */
  upkeep(): Promise<void>
  /** Sends the payouts that are due. */
  payOut(): Promise<void>
  /** Ends all channels and their sessions. */
  stop(): Promise<void>
  /** Number of channels that are served. */
  readonly channels: number
}

class SessionProxy implements ProxyRole {
  readonly #options: ProxyOptions
  readonly #records: ProxyRecords
  readonly #payouts: Payouts
  readonly #inUse = {
    credits: new Set<Hash>(),
    leaving: new Map<Hash, Promise<void>>(),
    sessions: new Set<Hash>(),
    tickets: new Set<Hash>(),
  }
  readonly #serving = new Set<Promise<void>>()
  /** Connections in the order of their arrival. */
  readonly #connections = new Set<ClientConnection>()
  readonly #perPeer = new Map<string, number>()
  /** Running calls of each peer that has a channel. */
  readonly #calls = new Map<string, RunningCalls>()
  /** Attempts of this run to close a session without its client, by session. */
  readonly #attempts = new Map<Hash, number>()
  readonly #stopping = new AbortController()
  readonly #nextNonce: () => bigint
  readonly #tries: OpeningTries
  #loop: Promise<unknown> = Promise.resolve()

  constructor(options: ProxyOptions) {
    this.#options = options
    this.#records = createProxyRecords(options.state)
    const { payouts: settings } = options.settings
    this.#payouts = new Payouts({
      ...options,
      settings,
      records: this.#records,
      inUse: this.#inUse,
    })
    this.#nextNonce = createNonceSource(options)
    this.#tries = createOpeningTries(options.clock)
  }

  get channels(): number {
    return this.#serving.size
  }

  async start(): Promise<void> {
    const { network, market } = this.#options
    await market.sync()
    await this.#approve()
    network.handle(
      ProxyChannel.PROXY_PROTOCOL,
      (channel, { peerId }) => {
        const served = this.#serve(channel, peerId)
        this.#serving.add(served)
        void served.finally(() => this.#serving.delete(served))
      },
      { firstBytesMax: FIRST_MESSAGE_BYTES_MAX },
    )
    this.#loop = Promise.all([this.#run(), this.#countTickets(), this.#payAccounts()])
  }

  async upkeep(): Promise<void> {
    const { ledger, market, log } = this.#options
    // Providers that were started again may have other addresses.
    await market.sync()
    const context = { ...this.#options, records: this.#records, inUse: this.#inUse }
    for (const { id, record } of await this.#records.sessions()) {
      if (this.#inUse.sessions.has(id)) continue
      const attempt = this.#attempts.get(id) ?? 0
      this.#attempts.set(id, attempt + 1)
      await closeSession(context, { id, record, attempt }).catch((error) =>
        log('proxy-close-failed', { session: id, code: BaseError.is(error) ? error.code : '' }),
      )
    }
    const since = (await ledger.nowSeconds()) - CREDIT_SECONDS
    await this.#records.removeCredits(since, (id) => this.#inUse.credits.has(id))
  }

  payOut(): Promise<void> {
    return this.#payouts.step()
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    await Promise.all([this.#loop, ...this.#serving])
  }

  async #serve(channel: NetworkChannel, peerId: string): Promise<void> {
    const mine = this.#perPeer.get(peerId) ?? 0
    const isFull = mine >= PROXY_CHANNELS_PER_PEER_MAX || !this.#makeRoom()
    if (isFull || this.#stopping.signal.aborted) return channel.abort(new Error('proxy full'))
    this.#perPeer.set(peerId, mine + 1)
    const calls = this.#calls.get(peerId) ?? createRunningCalls(PROXY_CALLS_PER_CLIENT_MAX)
    this.#calls.set(peerId, calls)
    try {
      const context = {
        ...this.#options,
        ...this.#options.settings,
        payouts: this.#payouts,
        records: this.#records,
        nextNonce: this.#nextNonce,
        tries: this.#tries,
        capMax: this.#options.settings.sessionCap,
        inUse: this.#inUse,
        calls,
        stopping: this.#stopping.signal,
      }
      const connection = new ClientConnection(context, channel)
      this.#connections.add(connection)
      await connection.serve().finally(() => this.#connections.delete(connection))
    } finally {
      const left = (this.#perPeer.get(peerId) ?? 1) - 1
      if (left > 0) this.#perPeer.set(peerId, left)
      else {
        this.#perPeer.delete(peerId)
        this.#calls.delete(peerId)
      }
    }
  }

  /**
   * Returns true if another channel can be served; at the limit, the oldest unpaid channel is
   * displaced.
   */
  #makeRoom(): boolean {
    if (this.#connections.size < PROXY_CHANNELS_MAX) return true
    const unpaid = [...this.#connections].find(({ isUnpaid }) => isUnpaid)
    if (!unpaid) return false
    this.#connections.delete(unpaid)
    unpaid.displace()
    return true
  }

  /** Lets the sessions contract reserve the wallet's balance, if the chain requires it. */
  async #approve(): Promise<void> {
    const { ledger, settings } = this.#options
    const { account: owner, approvals } = ledger
    const { asset = ledger.nativeAsset } = settings
    const spender = approvals?.spenders.get('sessions')
    if (!approvals || !spender) return
    const allowance = await approvals.allowance({ owner, spender, asset })
    if (allowance >= (await ledger.balance(owner, asset))) return
    await approvals.approve({ spender, asset, amount: ALLOWANCE_UNLIMITED })
  }

  async #countTickets(): Promise<void> {
    const { ledger, clock, acceptor, log } = this.#options
    if (!acceptor.step) return
    const blocks = { ledger, clock, pollMs: PROXY_TICKETS_MS, signal: this.#stopping.signal }
    await onBlocks(blocks, async () => {
      await tryLogged({ log, failed: 'proxy-tickets-failed' }, async () => acceptor.step?.())
    })
  }

  async #payAccounts(): Promise<void> {
    const { clock, log } = this.#options
    const { signal } = this.#stopping
    while (!signal.aborted) {
      await tryLogged({ log, failed: 'proxy-payouts-failed' }, () => this.#payouts.step())
      await clock.sleep(PAYOUT_LOOK_MS, signal)
    }
  }

  async #run(): Promise<void> {
    const { clock, log } = this.#options
    const { signal } = this.#stopping
    while (!signal.aborted) {
      await this.upkeep().catch((error) => log('proxy-upkeep-failed', { code: error?.code }))
      await clock.sleep(PROXY_UPKEEP_MS, signal)
    }
  }
}

/** Creates a proxy between clients and providers. */
export const createProxy = (options: ProxyOptions): ProxyRole => new SessionProxy(options)
