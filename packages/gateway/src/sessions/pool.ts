import type { Listing } from '@ostrom/ledger'
import { BaseError, type Hash, type Log, type Random, Session } from '@ostrom/protocol'
import { allowanceOf, signApproval } from './approval.ts'
import type { ClientSession } from './client-session.ts'
import { type CloserContext, createSessionCloser, type SessionCloser } from './closer.ts'
import { type CountedModel, connectSession } from './connect.ts'
import { createDrafts, type Draft, roomAt, spendable } from './draft.ts'
import { SessionNeededError } from './errors.ts'
import { heldAt, type Kept, openingIn, roomOf } from './kept.ts'
import {
  CAP_PARTS,
  CLOSINGS_AT_ONCE,
  READY_WAIT_MS,
  RECOVER_WAIT_MS,
  ROTATE_BEFORE_SECONDS,
  SESSIONS_PER_OFFER_MAX,
  TOP_UP_SECONDS,
} from './limits.ts'
import type { ClientSessionRecord } from './records.ts'
import { isTaken, isUsedUp, usedAt } from './use.ts'
import {
  createWaitingDrafts,
  type Signed,
  type WaitingDrafts,
  type WalletSignatures,
} from './waiting-drafts.ts'

export type PoolContext = CloserContext & {
  readonly random: Random
  readonly log: Log
  /** Base units that a new session reserves, unless a question needs more. */
  readonly sessionCap?: bigint
  /** Milliseconds from its first question for which a session is used; all its life when absent. */
  readonly sessionMs?: number
}

type Wanted = {
  readonly listing: Listing
  readonly model: CountedModel
  readonly costMax: bigint
}

/** A session that was found or opened for one question. */
export type Acquired = { readonly id: Hash; readonly session: ClientSession }

/** Keeps sessions open, with room, and ends them: docs/spec/sessions.md from the client's side. */
export type SessionPool = {
  /**
   * A session under `listing`'s offer with room for `costMax` more base units.
   *
   * @throws {LedgerError} insufficient-funds: the balance does not cover a session.
   * @throws {SessionNeededError} The wallet that has to sign for a new one is elsewhere.
   * @throws {ProviderRefusedError} {PeerUnreachableError} ...: ask another provider.
   */
  acquire(options: Wanted): Promise<Acquired>
  /** True where a question may be asked of this provider without asking a wallet first. */
  covers(listing: Listing): boolean
  /**
   * Most that one question may cost under an offer, in base units: what is free in an open session,
   * or what a new one can reserve of the balance. `undefined` where a wallet elsewhere would know.
   */
  means(listing: Listing, balance: bigint): bigint | undefined
  /** A session for a wallet elsewhere to sign; see `openSigned`. @throws {LedgerError} */
  prepare(options: {
    readonly listing: Listing
    readonly model: CountedModel
    readonly cap?: bigint
  }): Promise<Draft>
  /**
   * Opens a session that `prepare` made, by the wallet's signatures of what it asked for.
   *
   * @throws {SignatureRefusedError} {ProviderRefusedError} {PeerUnreachableError}
   */
  openSigned(id: Hash, signed: WalletSignatures): Promise<void>
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
  readonly #draft: ReturnType<typeof createDrafts>
  readonly #drafts: WaitingDrafts

  constructor(context: PoolContext) {
    this.#context = context
    this.#closer = createSessionCloser(context)
    this.#draft = createDrafts(context)
    this.#drafts = createWaitingDrafts(context.ledger)
  }

  covers({ offerHash }: Listing): boolean {
    if (this.#context.signing !== 'elsewhere') return true
    return [...this.#kept.values()].some(
      (kept) => kept.record.authorization.offerHash === offerHash && this.#isAlive(kept),
    )
  }

  means(listing: Listing, balance: bigint): bigint | undefined {
    if (this.#context.signing === 'elsewhere') return undefined
    const room = roomOf([...this.#kept.values()].filter((kept) => this.#fits(kept, listing, 0n)))
    const fresh = spendable(listing, balance)
    return room > fresh ? room : fresh
  }

  async prepare({ listing, model, cap }: Parameters<SessionPool['prepare']>[0]): Promise<Draft> {
    // A wallet is asked once: for no more than the provider takes.
    const room = roomAt(listing, heldAt(this.#kept.values(), listing))
    const opening = openingIn(this.#kept.values(), listing.offer.asset)
    const draft = await this.#draft(listing, {
      costMax: 0n,
      room,
      opening,
      ...(cap !== undefined && { cap }),
    })
    this.#drafts.keep(draft, model)
    return draft
  }

  async openSigned(id: Hash, signatures: WalletSignatures): Promise<void> {
    const { draft, signed } = await this.#drafts.take(id, signatures)
    await this.#begin(draft, signed)
  }

  async acquire(options: Wanted): Promise<Acquired> {
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
      const { session, use, busy } = kept
      if (session.streams > 0 || busy) continue
      const isFree = !isTaken(use, this.#context.clock.nowMs())
      if (session.status === 'ended' || (isFree && this.#ending(kept))) {
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
    // What is opened ahead costs nothing yet.
    if (costMax > 0n) kept.use = usedAt(kept.use, this.#context.clock.nowMs())
    return kept
  }

  #openOnce(options: Wanted): Promise<Kept> {
    const { offerHash } = options.listing
    const opening = this.#resumeOrOpen(options).finally(() => this.#opening.delete(offerHash))
    this.#opening.set(offerHash, opening)
    return opening
  }

  #now(): bigint {
    return BigInt(Math.floor(this.#context.clock.nowMs() / 1000))
  }

  #ending({ record, use }: Kept): boolean {
    if (isUsedUp(use, this.#context)) return true
    return record.authorization.expiresAtSeconds - ROTATE_BEFORE_SECONDS <= this.#now()
  }

  /** True for a session that questions may be asked in, once its channel is there again. */
  #isAlive(kept: Kept): boolean {
    return kept.record.status === 'alive' && !this.#ending(kept)
  }

  #fits(kept: Kept, { offerHash }: Listing, costMax: bigint): boolean {
    const { session, record } = kept
    if (kept.busy || session.status === 'ended' || !this.#isAlive(kept)) return false
    const same = record.authorization.offerHash === offerHash
    return same && !session.full && session.room >= costMax
  }

  /** Goes on in a session whose channel was lost, where that is possible; else opens one. */
  async #resumeOrOpen(options: Wanted): Promise<Kept> {
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

  async #open({ listing, model, costMax }: Wanted): Promise<Kept> {
    const { ledger, signing } = this.#context
    if (signing === 'elsewhere') {
      const { provider, asset } = listing.offer
      throw new SessionNeededError({ provider, needed: costMax, asset })
    }
    const begin = async ([parts = 1n, ...smaller]: readonly bigint[]): Promise<Kept> => {
      const opening = openingIn(this.#kept.values(), listing.offer.asset)
      const draft = await this.#draft(listing, { costMax, parts, opening })
      const signature = await ledger.signer.sign(draft.message)
      const approval = draft.approval && (await signApproval(ledger, draft.approval))
      const signed = { signature, model, ...(approval && { approval }) }
      return await this.#begin(draft, signed).catch(async (error) => {
        // A small provider may have room for the question, and not for as much as sessions hold.
        const isFull = BaseError.is(error) && error.code === 'provider-full'
        if (isFull && smaller.length > 0) return await begin(smaller)
        throw error
      })
    }
    return await begin(CAP_PARTS)
  }

  /** Writes a signed draft down and shows it to its provider, who opens it on chain. */
  async #begin({ id, record: drafted }: Draft, { signature, ...signed }: Signed): Promise<Kept> {
    const { records, log } = this.#context
    const record: ClientSessionRecord = { ...drafted, signature }
    const { provider } = record.authorization
    this.#dialling.add(id)
    await records.save(id, record)
    try {
      const { session } = await connectSession(this.#context, { id, record, ...signed })
      const kept: Kept = { id, session, record, toppingUp: false, busy: false }
      this.#kept.set(id, kept)
      log('session-begun', { session: id, provider, cap: record.cap })
      return kept
    } catch (error) {
      await records.update(id, { status: 'closing' })
      throw error
    } finally {
      this.#dialling.delete(id)
    }
  }

  /** Raises the cap in the background once half of it is used. */
  #topUpSoon(kept: Kept): void {
    const { session } = kept
    // Who signs for more is not here.
    if (this.#context.signing === 'elsewhere') return
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
    const { asset } = kept.record.offer
    const available = await ledger.balance(ledger.account, asset)
    // Beyond what was approved another session is opened, which brings an approval along.
    const approved = (await allowanceOf(ledger, asset)) ?? available
    const usual = kept.record.authorization.cap
    const more = [available, approved].reduce((least, one) => (one < least ? one : least), usual)
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

/** Creates the keeper of a gateway's sessions. */
export const createSessionPool = (context: PoolContext): SessionPool => new Pool(context)
