import type { Ledger, Market, RequestState } from '@ostrom/ledger'
import {
  Channel,
  type Clock,
  type Hash,
  type Log,
  type Offer,
  Price,
  Tally,
} from '@ostrom/protocol'
import { peerHashOf } from './admission.ts'
import type { Announcer } from './announce.ts'
import { SessionRefusedError } from './errors.ts'
import { BONDS_DEPOSITED, REQUEST_CLIENT_WAIT_MS, REQUESTS_LOCKED_MAX } from './limits.ts'
import { createPaidSession, type PaidSession } from './paid-session.ts'
import type { Records, RequestRecord } from './records.ts'
import { faultOf, type ServeOptions } from './serve-channel.ts'
import type { ServedModel } from './served-model.ts'

/** A request that this provider has locked. */
type Locked = {
  readonly id: Hash
  record: RequestRecord
  readonly paid: PaidSession
  readonly served: ServedModel
  lockedAtMs: number
  /** A channel is open, or was: the provider no longer waits for the client. */
  met: boolean
}

export type RequestServerOptions = {
  readonly ledger: Ledger
  readonly market: Market
  readonly addresses: () => readonly string[]
  readonly clock: Clock
  readonly log: Log
  readonly records: Records
  readonly announcer: Announcer
  readonly checkpointOf: (offer: Offer.Offer) => bigint
}

type Serving = Pick<ServeOptions, 'session' | 'served' | 'topUp' | 'finish' | 'asksMax'>

/** The provider's side of docs/spec/requests.md: watch, lock, serve, claim, let go. */
export type RequestServer = {
  /** Finds locked requests of before the last stop, and claims what was promised. */
  recover(): Promise<void>
  /** Looks once for requests to lock, and lets go of those whose client did not come. */
  step(): Promise<void>
  /**
   * Admits the client of a locked request.
   *
   * @throws {SessionRefusedError} Not locked by us, or not proved.
   */
  admit(
    hello: Extract<Channel.ClientMessage, { kind: 'hello-request' }>,
    peerId: string,
  ): Promise<Serving>
  /** The client's channel ended: claims what was promised. */
  leave(id: Hash): Promise<void>
}

class Server implements RequestServer {
  readonly #options: RequestServerOptions
  readonly #locked = new Map<Hash, Locked>()
  readonly #locking = new Map<Hash, Promise<void>>()

  constructor(options: RequestServerOptions) {
    this.#options = options
  }

  async recover(): Promise<void> {
    const { ledger, records, log } = this.#options
    for (const { id, record } of await records.lockedRequests()) {
      const state = await ledger.request(id)
      const ours = state?.status === 'locked' && state.provider === ledger.account
      if (!ours || !record.last) {
        if (ours) await ledger.releaseRequest(id).catch(() => {})
        await records.saveRequest(id, { ...record, status: 'done' })
        continue
      }
      await this.#claim(id, record).catch((error) =>
        log('claim-failed', { request: id, ...faultOf(error) }),
      )
    }
  }

  async step(): Promise<void> {
    const { market, clock } = this.#options
    await market.sync()
    for (const locked of [...this.#locked.values()]) {
      const waitedMs = clock.nowMs() - locked.lockedAtMs
      if (!locked.met && waitedMs >= REQUEST_CLIENT_WAIT_MS) await this.#letGo(locked)
    }
    for (const request of await market.openRequests({ limit: REQUESTS_LOCKED_MAX * 4 })) {
      if (this.#locked.size >= REQUESTS_LOCKED_MAX) return
      const considered = this.#consider(request)
      this.#locking.set(request.id, considered)
      await considered.finally(() => this.#locking.delete(request.id))
    }
  }

  async admit(
    { requestId, proof }: Extract<Channel.ClientMessage, { kind: 'hello-request' }>,
    peerId: string,
  ): Promise<Serving> {
    const { ledger } = this.#options
    const refuse = (reason: string, remedy: string): never => {
      throw new SessionRefusedError({ sessionId: requestId, reason, remedy })
    }
    // The chain may show our lock to the client before the transaction has come back to us.
    await this.#locking.get(requestId)
    const locked = this.#locked.get(requestId)
    if (!locked) return refuse('we have not locked this request', 'Read its lock from the chain.')
    if (locked.met) return refuse('its client came before', 'Ask in a request or session of yours.')
    const hello = { sessionId: requestId, peerHash: peerHashOf(peerId) }
    const proved = await ledger.verify({
      digest: Channel.helloHash(hello, ledger.domain),
      signature: proof,
      account: locked.record.signer,
    })
    if (!proved)
      refuse('the request key did not sign for this peer', 'Sign Hello for your peer id.')
    locked.met = true
    return {
      session: locked.paid,
      served: locked.served,
      asksMax: 1,
      topUp: async () => locked.record.cap,
      finish: () => this.#claim(requestId, locked.record),
    }
  }

  async leave(id: Hash): Promise<void> {
    const locked = this.#locked.get(id)
    if (!locked) return
    if (locked.record.last) await this.#claim(id, locked.record)
    else await this.#letGo(locked)
  }

  /** Locks a request if an offer of ours fits it and the chain lets us. */
  async #consider({ id, terms }: RequestState): Promise<void> {
    const { ledger, announcer, addresses, log, clock } = this.#options
    const fitting = [...announcer.offers().values()].find(
      ({ offer }) =>
        offer.modelVersion === terms.modelVersion &&
        offer.asset === terms.asset &&
        Price.within(offer.prices, terms.pricesMax),
    )
    if (!fitting || this.#locked.has(id)) return
    const { offer, served } = fitting
    if (!(await ledger.passes(terms.filter, ledger.account))) return
    const record: RequestRecord = {
      offer,
      client: terms.client,
      signer: terms.signer,
      cap: terms.costMax,
      status: 'locked',
    }
    await this.#options.records.saveRequest(id, record)
    try {
      await this.#coverBond()
      const sealKey = announcer.sealKey()
      await ledger.lockRequest({ requestId: id, offer, addresses: addresses(), sealKey })
    } catch (error) {
      // Another provider was quicker, or the request has gone.
      log('lock-failed', { request: id, ...faultOf(error) })
      await this.#options.records.saveRequest(id, { ...record, status: 'done' })
      return
    }
    log('request-locked', { request: id })
    this.#locked.set(id, this.#keep(id, record, served, clock.nowMs()))
  }

  /** A lock takes a bond out of the Vault; keeps enough there for a few. */
  async #coverBond(): Promise<void> {
    const { ledger } = this.#options
    const { requestBond } = await ledger.parameters()
    const { nativeAsset: asset } = ledger
    const { available } = await ledger.balance(ledger.account, asset)
    if (available >= requestBond) return
    await ledger.deposit({ asset, amount: requestBond * BONDS_DEPOSITED })
  }

  #keep(id: Hash, record: RequestRecord, served: ServedModel, lockedAtMs: number): Locked {
    const { ledger, clock, records, checkpointOf } = this.#options
    const paid = createPaidSession({
      id,
      client: record.client,
      signer: record.signer,
      offer: record.offer,
      cap: record.cap,
      confirmed: true,
      mark: Tally.start,
      last: undefined,
      checkpoint: checkpointOf(record.offer),
      keys: ledger,
      domain: ledger.domain,
      clock,
      save: async (last) => {
        locked.record = { ...locked.record, last }
        await records.saveRequest(id, locked.record)
      },
    })
    const locked: Locked = { id, record, paid, served, lockedAtMs, met: false }
    return locked
  }

  async #claim(id: Hash, record: RequestRecord): Promise<string | undefined> {
    const { ledger, records, log } = this.#options
    this.#locked.delete(id)
    if (!record.last) {
      await ledger.releaseRequest(id).catch(() => {})
      await records.saveRequest(id, { ...record, status: 'done' })
      return undefined
    }
    const { hash } = await ledger.claimRequest(record.last)
    await records.saveRequest(id, { ...record, status: 'done' })
    log('request-claimed', { request: id, total: record.last.voucher.total, transaction: hash })
    return hash
  }

  /** Gives a request back, so that another provider can take it. */
  async #letGo({ id, record }: Locked): Promise<void> {
    const { ledger, records, log } = this.#options
    this.#locked.delete(id)
    await records.saveRequest(id, { ...record, status: 'done' })
    await ledger.releaseRequest(id)
    log('request-released', { request: id })
  }
}

export const createRequestServer = (options: RequestServerOptions): RequestServer =>
  new Server(options)
