import type { OfferListing } from '@ostrom/ledger'
import { type Hash, type Log, monotonicMs, type RandomBytes, withDeadline } from '@ostrom/protocol'
import type { ClientSessionRecord } from '../client-session-records.ts'
import { connectSession } from '../connect.ts'
import { GatewayStoppedError, ProviderRefusedError, SessionNeededError } from '../errors.ts'
import {
  CAP_DIVISORS,
  CLOSINGS_AT_ONCE,
  RECOVER_WAIT_MS,
  ROTATE_BEFORE_SECONDS,
  SESSIONS_PER_OFFER_MAX,
} from '../limits.ts'
import { signApproval } from './approval.ts'
import {
  type AcquiredSession,
  awaitOpenings,
  capsWithProvider,
  freeCapOf,
  lostSession,
  openingCapsIn,
  type PooledSession,
  type SessionNeed,
  type UnsignedSessionNeed,
} from './pooled-session.ts'
import {
  createSessionFinalizer,
  type SessionFinalizer,
  type SessionFinalizerContext,
} from './session-finalizer.ts'
import type { SessionPool } from './session-source.ts'
import { isAcquired, isUsedUp, recordUse } from './session-use.ts'
import { buildTopUp, signTopUp } from './top-up.ts'
import {
  createUnsignedSessionBuilder,
  providerCapacityFor,
  spendableMax,
  type UnsignedSession,
} from './unsigned-session.ts'
import {
  createUnsignedSessionStore,
  type SignedSession,
  type UnsignedSessionStore,
  type WalletSignatures,
} from './unsigned-session-store.ts'

export type SessionPoolContext = SessionFinalizerContext & {
  readonly random: RandomBytes
  readonly log: Log
  /** Base units that a new session reserves, unless a question needs more. */
  readonly sessionCap?: bigint
  /**
   * Milliseconds, from a session's first call, in which it gets calls; when absent, it gets calls
   * until its rotation.
   */
  readonly sessionMs?: number
  readonly isElsewhere?: (id: Hash) => boolean
}

class OpenSessionPool implements SessionPool {
  readonly #context: SessionPoolContext
  readonly #finalizer: SessionFinalizer
  readonly #sessions = new Map<Hash, PooledSession>()
  /** Running openings, by offer; concurrent calls share them. */
  readonly #opening = new Map<Hash, Promise<PooledSession>>()
  /** Sessions with a running dial, to open or to close them. */
  readonly #dialling = new Set<Hash>()
  /**
   * Offers whose last session ended unused: at most one offer for each session opened in advance.
   */
  readonly #endedUnused = new Set<Hash>()
  #isStopped = false
  readonly #buildUnsigned: ReturnType<typeof createUnsignedSessionBuilder>
  readonly #unsigned: UnsignedSessionStore

  constructor(context: SessionPoolContext) {
    this.#context = context
    this.#finalizer = createSessionFinalizer(context)
    this.#buildUnsigned = createUnsignedSessionBuilder(context)
    this.#unsigned = createUnsignedSessionStore(context.ledger)
  }

  endedUnused({ offerHash }: OfferListing): boolean {
    return this.#endedUnused.has(offerHash)
  }

  covers({ offerHash }: OfferListing): boolean {
    if (this.#context.signing !== 'external') return true
    return [...this.#sessions.values()].some(
      (pooled) => pooled.record.authorization.offerHash === offerHash && !this.#ending(pooled),
    )
  }

  spendableMax(listing: OfferListing, balance: bigint): bigint | undefined {
    if (this.#context.signing === 'external') return undefined
    const fitting = [...this.#sessions.values()].filter((one) => this.#fits(one, listing, 0n))
    const room = freeCapOf(fitting)
    const fresh = spendableMax(listing, balance)
    return room > fresh ? room : fresh
  }

  async prepare({ listing, model, cap }: UnsignedSessionNeed): Promise<UnsignedSession> {
    // The wallet signs only once, so the cap is at most what the provider accepts.
    const caps = capsWithProvider(this.#sessions.values(), listing)
    const capacity = providerCapacityFor(listing, caps)
    const opening = openingCapsIn(this.#sessions.values(), listing.offer.asset)
    const needs = { costMax: 0n, capacity, opening, ...(cap !== undefined && { cap }) }
    const draft = await this.#buildUnsigned(listing, needs)
    this.#unsigned.add(draft, model)
    return draft
  }

  async openSigned(id: Hash, signatures: WalletSignatures): Promise<void> {
    const { draft, signed } = await this.#unsigned.take(id, signatures)
    await this.#begin(draft, signed)
  }

  async acquire(options: SessionNeed): Promise<AcquiredSession> {
    const { listing, costMax } = options
    if (this.#isStopped) throw new GatewayStoppedError()
    for (let attempt = 0; attempt < SESSIONS_PER_OFFER_MAX; attempt++) {
      const all = [...this.#sessions.values()].filter((one) => this.#fits(one, listing, costMax))
      const fitting = this.#context.savings.longest(all, options.prompt)
      if (fitting) {
        this.#topUpSoon(fitting)
        return this.#take(fitting, options)
      }
      const opening = this.#opening.get(listing.offerHash)
      // An opening that fails for another call may succeed for this one.
      if (opening) await opening.catch(() => {})
      else return this.#take(await this.#openOnce(options), options)
    }
    return this.#take(await this.#open(options), options)
  }

  async upkeep(): Promise<void> {
    for (const pooled of [...this.#sessions.values()]) {
      const { session, use, isBusy } = pooled
      if (session.streams > 0 || isBusy) continue
      const isFree = !isAcquired(use, monotonicMs(this.#context.clock))
      if (session.status === 'ended' || (isFree && this.#ending(pooled))) {
        await this.#close(pooled).catch((error) =>
          this.#failed('session-close-failed', pooled.id, error),
        )
      }
    }
    const waiting = (await this.#context.records.list({ unfinished: true })).values()
    // Closings run in parallel up to a limit, because each may wait for an absent provider.
    const closing = async (): Promise<void> => {
      for (const { id, record } of waiting) await this.#closeUnpooled(id, record)
    }
    await Promise.all(Array.from({ length: CLOSINGS_AT_ONCE }, closing))
  }

  async recover(): Promise<void> {
    const { records, clock } = this.#context
    for (const { id } of await records.list({ unfinished: true })) {
      await records.update(id, { status: 'closing' })
    }
    const closing = this.upkeep()
    await withDeadline(() => closing, { clock, ms: RECOVER_WAIT_MS })
    closing.catch((error) => this.#context.log('upkeep-failed', { code: error?.code }))
  }

  async closeAll(): Promise<readonly string[]> {
    const sessions = [...this.#sessions.values()]
    const closed = await Promise.allSettled(sessions.map((entry) => this.#close(entry)))
    return closed.flatMap((result) =>
      result.status === 'fulfilled' && result.value ? [result.value] : [],
    )
  }

  stop(): void {
    this.#isStopped = true
    for (const { session } of this.#sessions.values()) session.abandon(new GatewayStoppedError())
    this.#sessions.clear()
  }

  /**
   * The cap is reserved synchronously after the choice, so that no other call gets the same free
   * cap.
   */
  #take(pooled: PooledSession, { listing, costMax }: SessionNeed): AcquiredSession {
    pooled.session.reserveCost(costMax)
    // A session lasts longer than a seal key.
    if (listing.endpoint) pooled.sealKey.renew(listing.endpoint)
    // A call without cost only opens a session in advance, which is not in use yet.
    if (costMax > 0n) {
      pooled.use = recordUse(pooled.use, monotonicMs(this.#context.clock))
      this.#endedUnused.delete(pooled.record.authorization.offerHash)
    }
    return pooled
  }

  #openOnce(options: SessionNeed): Promise<PooledSession> {
    const { offerHash } = options.listing
    const opening = this.#resumeOrOpen(options).finally(() => this.#opening.delete(offerHash))
    this.#opening.set(offerHash, opening)
    return opening
  }

  #now(): bigint {
    return BigInt(Math.floor(this.#context.clock.nowMs() / 1000))
  }

  /** Returns true for a session that takes no further call. */
  #ending({ record, use }: PooledSession): boolean {
    if (record.status !== 'open') return true
    if (isUsedUp(use, this.#context)) return true
    return record.authorization.expiresAtSeconds - ROTATE_BEFORE_SECONDS <= this.#now()
  }

  #fits(pooled: PooledSession, { offerHash }: OfferListing, costMax: bigint): boolean {
    const { session, record } = pooled
    if (pooled.isBusy || session.status === 'ended' || this.#ending(pooled)) return false
    const same = record.authorization.offerHash === offerHash
    return same && !session.full && session.room >= costMax
  }

  /** Resumes a session with a lost channel if possible; otherwise opens a new one. */
  async #resumeOrOpen(options: SessionNeed): Promise<PooledSession> {
    const { listing, model, costMax } = options
    const lost = lostSession(this.#sessions.values(), listing)
    if (lost) {
      const { endpoint } = listing
      lost.isBusy = true
      const resumed = await connectSession(this.#context, {
        id: lost.id,
        record: lost.record,
        ...(endpoint && { endpoint }),
        model,
        previous: lost.session,
      })
        .catch((error) => this.#failed('resume-failed', lost.id, error))
        .finally(() => {
          lost.isBusy = false
        })
      if (resumed) {
        lost.session = resumed.session
        lost.sealKey = resumed.sealKey
      }
      if (!resumed?.agreed) lost.record = { ...lost.record, status: 'closing' }
      else if (this.#fits(lost, listing, costMax)) return lost
    }
    await awaitOpenings(this.#sessions.values(), listing.offer, this.#context.clock)
    return await this.#open(options)
  }

  async #open({ listing, model, costMax }: SessionNeed): Promise<PooledSession> {
    const { ledger, signing } = this.#context
    if (signing === 'external') {
      const { provider, asset } = listing.offer
      throw new SessionNeededError({ provider, needed: costMax, asset })
    }
    const begin = async ([divisor = 1n, ...smaller]: readonly bigint[]): Promise<PooledSession> => {
      const opening = openingCapsIn(this.#sessions.values(), listing.offer.asset)
      const draft = await this.#buildUnsigned(listing, { costMax, divisor, opening })
      const signature = await ledger.signer.sign(draft.message)
      const approval = draft.approval && (await signApproval(ledger, draft.approval))
      const signed = { signature, model, ...(approval && { approval }) }
      return await this.#begin(draft, signed).catch(async (error) => {
        // A small provider may have capacity for the call, but not for a usual cap. If its refusal
        // states when to come back, capacity is not the reason.
        const isFull =
          error instanceof ProviderRefusedError &&
          error.code === 'provider-capacity-exceeded' &&
          error.retryAfterSeconds === undefined
        if (isFull && smaller.length > 0) return await begin(smaller)
        throw error
      })
    }
    return await begin(CAP_DIVISORS)
  }

  /** Stores a signed session and sends it to its provider, which opens it on chain. */
  async #begin(
    { id, record: drafted }: UnsignedSession,
    { signature, ...signed }: SignedSession,
  ): Promise<PooledSession> {
    const { records, log } = this.#context
    const record: ClientSessionRecord = { ...drafted, signature }
    const { provider } = record.authorization
    this.#dialling.add(id)
    await records.save(id, record)
    try {
      const { session, sealKey } = await connectSession(this.#context, { id, record, ...signed })
      const idle = { isToppingUp: false, isBusy: false }
      const pooled: PooledSession = { id, session, sealKey, record, ...idle }
      this.#sessions.set(id, pooled)
      log('session-started', { session: id, provider, cap: record.cap })
      return pooled
    } catch (error) {
      await records.update(id, { status: 'closing' })
      throw error
    } finally {
      this.#dialling.delete(id)
    }
  }

  /** Raises the cap in the background once half of it is used. */
  #topUpSoon(pooled: PooledSession): void {
    const { session } = pooled
    // An external wallet would have to sign the top-up.
    if (this.#context.signing === 'external') return
    if (pooled.isToppingUp || session.status !== 'open' || session.room * 2n > session.cap) return
    pooled.isToppingUp = true
    void this.#topUp(pooled)
      .catch((error) => this.#failed('top-up-failed', pooled.id, error))
      .finally(() => {
        pooled.isToppingUp = false
      })
  }

  async #topUp(pooled: PooledSession): Promise<void> {
    const { ledger, records } = this.#context
    const topUp = await buildTopUp(ledger, pooled)
    if (!topUp) return
    const cap = await pooled.session.topUp(topUp, await signTopUp(ledger, topUp))
    await records.update(pooled.id, { cap })
  }

  /** Closes a session with its provider. */
  async #close(pooled: PooledSession): Promise<string | undefined> {
    pooled.isBusy = true
    try {
      return await this.#closePooled(pooled)
    } finally {
      pooled.isBusy = false
    }
  }

  async #closePooled(pooled: PooledSession): Promise<string | undefined> {
    if (!pooled.use) this.#endedUnused.add(pooled.record.authorization.offerHash)
    if (pooled.session.status === 'ended') {
      this.#sessions.delete(pooled.id)
      await this.#finalizer.close(pooled.id, pooled.record, pooled.session)
      return undefined
    }
    this.#context.savings.delete(pooled.id)
    // Saved before the consent is sent, because a session with this status takes no further call:
    // the secret in the consent reveals the audit modes of all answers.
    pooled.record = { ...pooled.record, status: 'closing' }
    await this.#context.records.update(pooled.id, { status: 'closing' })
    const transaction = await pooled.session.finish()
    this.#sessions.delete(pooled.id)
    await this.#finalizer.confirm(pooled.id)
    this.#context.log('session-finished', { session: pooled.id, transaction })
    return transaction
  }

  /** Closes a session without a channel, unless its close is already running. */
  async #closeUnpooled(id: Hash, record: ClientSessionRecord): Promise<void> {
    const isUsed = this.#sessions.has(id) || this.#context.isElsewhere?.(id)
    if (isUsed || this.#dialling.has(id)) return
    this.#dialling.add(id)
    await this.#finalizer
      .close(id, record)
      .catch((error) => this.#failed('session-close-failed', id, error))
      .finally(() => this.#dialling.delete(id))
  }

  #failed(event: string, session: Hash, error: unknown): void {
    this.#context.log(event, { session, code: (error as { code?: unknown } | null)?.code })
  }
}

/** Creates the session pool of a gateway. */
export const createSessionPool = (context: SessionPoolContext): SessionPool =>
  new OpenSessionPool(context)
