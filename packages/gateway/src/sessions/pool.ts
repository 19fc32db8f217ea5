import { LedgerError, type Listing } from '@ostrom/ledger'
import { type Hash, Hex, type Log, type Random, Session, Tally } from '@ostrom/protocol'
import type { ClientSession } from './client-session.ts'
import { type CloserContext, createSessionCloser, type SessionCloser } from './closer.ts'
import { type CountedModel, connectSession } from './connect.ts'
import {
  CLOSINGS_AT_ONCE,
  OPEN_BY_SECONDS,
  READY_WAIT_MS,
  RECOVER_WAIT_MS,
  ROTATE_BEFORE_SECONDS,
  SESSION_CHECKPOINTS,
  SESSION_SECONDS,
  SESSIONS_PER_OFFER_MAX,
  TOP_UP_SECONDS,
  USUAL_CHECKPOINT_TOKENS,
  USUAL_PREFILL_TOKENS,
} from './limits.ts'
import type { ClientSessionRecord } from './records.ts'

export type PoolContext = CloserContext & {
  readonly random: Random
  readonly log: Log
  /** Base units that a new session reserves, unless a question needs more. */
  readonly sessionCap?: bigint
}

type Kept = {
  readonly id: Hash
  session: ClientSession
  record: ClientSessionRecord
  toppingUp: boolean
  /** Being resumed or closed: nobody else dials for it meanwhile. */
  busy: boolean
}

/** A session that was found or opened for one question. */
export type Acquired = { readonly id: Hash; readonly session: ClientSession }

/** Keeps sessions open, with room, and ends them: docs/spec/sessions.md from the client's side. */
export type SessionPool = {
  /**
   * A session under `listing`'s offer with room for `costMax` more base units.
   *
   * @throws {LedgerError} insufficient-funds: the balance does not cover a session.
   * @throws {ProviderRefusedError} {PeerUnreachableError} ...: ask another provider.
   */
  acquire(options: {
    readonly listing: Listing
    readonly model: CountedModel
    readonly costMax: bigint
  }): Promise<Acquired>
  /** Tops up, rotates, and closes what has ended. */
  upkeep(): Promise<void>
  /**
   * Takes up the sessions of before a stop: they are finished, and their rest returned. Those whose
   * providers do not answer at once go on being closed in the background.
   */
  recover(): Promise<void>
  /** Settles and closes all sessions. Returns the transactions that closed them. */
  closeAll(): Promise<readonly string[]>
  /** Lets go of all channels and leaves the sessions open. */
  stop(): void
}

class Pool implements SessionPool {
  readonly #context: PoolContext
  readonly #closer: SessionCloser
  readonly #kept = new Map<Hash, Kept>()
  /** Openings under way, by offer: questions that come meanwhile wait for the same one. */
  readonly #opening = new Map<Hash, Promise<Kept>>()
  /** Sessions that nobody else may dial for: of a first channel, or one to close it. */
  readonly #dialling = new Set<Hash>()
  #nonce = 0n

  constructor(context: PoolContext) {
    this.#context = context
    this.#closer = createSessionCloser(context)
  }

  async acquire(options: Parameters<SessionPool['acquire']>[0]): Promise<Acquired> {
    const { listing, costMax } = options
    for (let attempt = 0; attempt < SESSIONS_PER_OFFER_MAX; attempt++) {
      const fitting = [...this.#kept.values()].find((kept) => this.#fits(kept, listing, costMax))
      if (fitting) {
        this.#topUpSoon(fitting)
        return this.#take(fitting, costMax)
      }
      const known = this.#opening.get(listing.offerHash)
      // What went wrong with another question's opening need not go wrong with ours.
      if (known) await known.catch(() => {})
      else return this.#take(await this.#openOnce(options), costMax)
    }
    return this.#take(await this.#open(options), costMax)
  }

  async upkeep(): Promise<void> {
    for (const kept of [...this.#kept.values()]) {
      if (kept.session.streams > 0 || kept.busy) continue
      if (kept.session.status === 'ended' || this.#ending(kept)) {
        await this.#close(kept).catch((error) => this.#failed('close-failed', kept.id, error))
      }
    }
    const waiting = (await this.#context.records.list({ unfinished: true })).values()
    // Each waits for a provider that may be gone: side by side, but not all at once.
    const closing = async (): Promise<void> => {
      for (const { id, record } of waiting) await this.#closeUnkept(id, record)
    }
    await Promise.all(Array.from({ length: CLOSINGS_AT_ONCE }, closing))
  }

  async recover(): Promise<void> {
    const { records, clock } = this.#context
    for (const { id } of await records.list({ unfinished: true })) {
      await records.update(id, { status: 'closing' })
    }
    const done = new AbortController()
    const closing = this.upkeep().finally(() => done.abort())
    await Promise.race([closing, clock.sleep(RECOVER_WAIT_MS, done.signal)])
    closing.catch((error) => this.#context.log('upkeep-failed', { code: error?.code }))
  }

  async closeAll(): Promise<readonly string[]> {
    const kept = [...this.#kept.values()]
    const closed = await Promise.allSettled(kept.map((entry) => this.#close(entry)))
    return closed.flatMap((result) =>
      result.status === 'fulfilled' && result.value ? [result.value] : [],
    )
  }

  stop(): void {
    for (const { session } of this.#kept.values()) session.abandon(new Error('gateway stops'))
    this.#kept.clear()
  }

  /** Without a pause after the choice, so that nobody else is given the same room. */
  #take(kept: Kept, costMax: bigint): Acquired {
    kept.session.hold(costMax)
    return kept
  }

  #openOnce(options: Parameters<SessionPool['acquire']>[0]): Promise<Kept> {
    const { offerHash } = options.listing
    const opening = this.#resumeOrOpen(options).finally(() => this.#opening.delete(offerHash))
    this.#opening.set(offerHash, opening)
    return opening
  }

  #now(): bigint {
    return BigInt(Math.floor(this.#context.clock.nowMs() / 1000))
  }

  #ending({ record }: Kept): boolean {
    return record.authorization.expiresAtSeconds - ROTATE_BEFORE_SECONDS <= this.#now()
  }

  #fits(kept: Kept, { offerHash }: Listing, costMax: bigint): boolean {
    const { session, record } = kept
    const alive = session.status !== 'ended' && record.status === 'alive' && !this.#ending(kept)
    if (kept.busy) return false
    const same = record.authorization.offerHash === offerHash
    return alive && same && !session.full && session.room >= costMax
  }

  /** Goes on in a session whose channel was lost, where that is possible; else opens one. */
  async #resumeOrOpen(options: Parameters<SessionPool['acquire']>[0]): Promise<Kept> {
    const { listing, model, costMax } = options
    const lost = [...this.#kept.values()].find(
      ({ session, record, busy }) =>
        !busy &&
        session.status === 'ended' &&
        record.status === 'alive' &&
        record.authorization.offerHash === listing.offerHash,
    )
    if (lost) {
      const { endpoint } = listing
      lost.busy = true
      const resumed = await connectSession(this.#context, {
        id: lost.id,
        record: lost.record,
        ...(endpoint && { endpoint }),
        model,
        previous: lost.session,
      })
        .catch((error) => this.#failed('resume-failed', lost.id, error))
        .finally(() => {
          lost.busy = false
        })
      if (resumed) lost.session = resumed.session
      if (!resumed?.agreed) lost.record = { ...lost.record, status: 'closing' }
      else if (this.#fits(lost, listing, costMax)) return lost
    }
    await this.#awaitOpening(listing)
    return await this.#open(options)
  }

  /** A provider opens one session of a client at a time, whatever they are for. */
  async #awaitOpening({ offer }: Listing): Promise<void> {
    const opening = [...this.#kept.values()].filter(
      ({ session, record }) =>
        session.status === 'opening' && record.offer.provider === offer.provider,
    )
    if (opening.length === 0) return
    const done = new AbortController()
    const opened = Promise.allSettled(opening.map(({ session }) => session.opened))
    await Promise.race([opened, this.#context.clock.sleep(READY_WAIT_MS, done.signal)])
    done.abort()
  }

  async #open(options: Parameters<SessionPool['acquire']>[0]): Promise<Kept> {
    const { listing, model, costMax } = options
    const { ledger, records, random, log } = this.#context
    const { offer, offerHash, endpoint } = listing
    const now = await ledger.nowSeconds()
    const secret = Hex.from(random(32))
    const authorization: Session.SessionAuthorization = {
      client: ledger.account,
      signer: ledger.createSigner(Hex.toBytes(secret)).account,
      provider: offer.provider,
      asset: offer.asset,
      offerHash,
      cap: await this.#capFor(listing, costMax),
      openBySeconds: now + OPEN_BY_SECONDS,
      expiresAtSeconds: now + SESSION_SECONDS,
      nonce: this.#nextNonce(),
    }
    const id = Session.idOf(authorization, ledger.domain)
    const digest = Session.authorizationHash(authorization, ledger.domain)
    const record: ClientSessionRecord = {
      authorization,
      signature: await ledger.signer.sign(digest),
      offer,
      signerSecret: secret,
      sealKey: endpoint?.sealKey ?? Hex.zeroHash,
      addresses: endpoint?.addresses ?? [],
      ceiling: 0n,
      cap: authorization.cap,
      status: 'alive',
    }
    this.#dialling.add(id)
    await records.save(id, record)
    try {
      const { session } = await connectSession(this.#context, { id, record, model })
      const kept: Kept = { id, session, record, toppingUp: false, busy: false }
      this.#kept.set(id, kept)
      log('session-begun', { session: id, provider: offer.provider, cap: authorization.cap })
      return kept
    } catch (error) {
      await records.update(id, { status: 'closing' })
      throw error
    } finally {
      this.#dialling.delete(id)
    }
  }

  /** As much as a session usually reserves, or what the question needs, or what there is. */
  async #capFor({ offer }: Listing, costMax: bigint): Promise<bigint> {
    const { ledger, sessionCap } = this.#context
    const checkpoint = usualCheckpoint(offer)
    const usual = sessionCap ?? checkpoint * SESSION_CHECKPOINTS
    // Less is refused: a provider works ahead by a checkpoint before it is paid.
    const least = max(costMax, 2n * checkpoint)
    const { available } = await ledger.balance(ledger.account, offer.asset)
    if (available < least) {
      throw new LedgerError('insufficient-funds', { available, required: least })
    }
    const wanted = max(max(usual, 2n * costMax), least)
    return wanted < available ? wanted : available
  }

  #nextNonce(): bigint {
    const now = BigInt(this.#context.clock.nowMs()) * 1_000n
    this.#nonce = now > this.#nonce ? now : this.#nonce + 1n
    return this.#nonce
  }

  /** Raises the cap in the background once half of it is used. */
  #topUpSoon(kept: Kept): void {
    const { session } = kept
    if (kept.toppingUp || session.status !== 'open' || session.room * 2n > session.cap) return
    kept.toppingUp = true
    void this.#topUp(kept)
      .catch((error) => this.#failed('top-up-failed', kept.id, error))
      .finally(() => {
        kept.toppingUp = false
      })
  }

  async #topUp(kept: Kept): Promise<void> {
    const { ledger, records } = this.#context
    const { available } = await ledger.balance(ledger.account, kept.record.offer.asset)
    const usual = kept.record.authorization.cap
    const more = usual < available ? usual : available
    if (more === 0n) return
    const topUp: Session.TopUp = {
      sessionId: kept.id,
      cap: kept.session.cap + more,
      validUntilSeconds: (await ledger.nowSeconds()) + TOP_UP_SECONDS,
    }
    const signature = await ledger.signer.sign(Session.topUpHash(topUp, ledger.domain))
    const cap = await kept.session.topUp(topUp, signature)
    await records.update(kept.id, { cap })
  }

  /** Ends a session with the provider's help. */
  async #close(kept: Kept): Promise<string | undefined> {
    kept.busy = true
    try {
      return await this.#closeKept(kept)
    } finally {
      kept.busy = false
    }
  }

  async #closeKept(kept: Kept): Promise<string | undefined> {
    if (kept.session.status === 'ended') {
      this.#kept.delete(kept.id)
      await this.#closer.close(kept.id, kept.record, kept.session)
      return undefined
    }
    const transaction = await kept.session.finish()
    this.#kept.delete(kept.id)
    await this.#closer.confirm(kept.id)
    this.#context.log('session-finished', { session: kept.id, transaction })
    return transaction
  }

  /** Closes what nobody holds a channel of, unless that is being done already. */
  async #closeUnkept(id: Hash, record: ClientSessionRecord): Promise<void> {
    if (this.#kept.has(id) || this.#dialling.has(id)) return
    this.#dialling.add(id)
    await this.#closer
      .close(id, record)
      .catch((error) => this.#failed('close-failed', id, error))
      .finally(() => this.#dialling.delete(id))
  }

  #failed(event: string, session: Hash, error: unknown): void {
    const code = (error as { code?: unknown } | null)?.code
    this.#context.log(event, { session, code })
  }
}

const max = (a: bigint, b: bigint): bigint => (a > b ? a : b)

/** The checkpoint of a provider that is set up as usual: of output or of prompt, the dearer. */
const usualCheckpoint = ({ prices }: Listing['offer']): bigint =>
  Tally.checkpointUp({
    prices,
    checkpointTokens: USUAL_CHECKPOINT_TOKENS,
    prefillTokens: USUAL_PREFILL_TOKENS,
  })

/** Creates the keeper of a gateway's sessions. */
export const createSessionPool = (context: PoolContext): SessionPool => new Pool(context)
