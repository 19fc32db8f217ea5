import type { Ledger, OfferListing } from '@ostrom/ledger'
import type { TokenizedModel } from '@ostrom/models/catalog'
import type { Network } from '@ostrom/network'
import {
  BaseError,
  type BlindTerms,
  Channel,
  type Clock,
  type Hash,
  Hex,
  type Log,
  Price,
  type ProxyChannel,
  type RandomBytes,
} from '@ostrom/protocol'
import type { ApiKey, BudgetHold, HoldRequest } from '../keys/index.ts'
import type {
  ClientSessionRecord,
  ClientSessionRecords,
} from '../sessions/client-session-records.ts'
import { dial, signHello } from '../sessions/connect.ts'
import { SessionNeededError } from '../sessions/errors.ts'
import { signApproval } from '../sessions/pool/approval.ts'
import type { SessionSigning } from '../sessions/pool/session-finalizer.ts'
import {
  createUnsignedSessionBuilder,
  providerCapacityFor,
  reservationFor,
  type UnsignedSession,
} from '../sessions/pool/unsigned-session.ts'
import {
  createUnsignedSessionStore,
  type SignedSession,
  type WalletSignatures,
} from '../sessions/pool/unsigned-session-store.ts'
import { BlindSession } from './blind-session.ts'
import { BlindSessionsFullError, BlindSessionUnknownError } from './errors.ts'
import {
  BLIND_PREPARED_MAX,
  BLIND_PREPARED_PER_KEY_MAX,
  BLIND_SESSIONS_PER_KEY_MAX,
} from './limits.ts'

export type BlindSessionsContext = {
  readonly ledger: Ledger
  readonly network: Network
  readonly clock: Clock
  readonly random: RandomBytes
  readonly log: Log
  readonly records: ClientSessionRecords
  readonly sessionCap?: bigint
  readonly signing?: SessionSigning
  /** Chooses the offer to propose to a page. @throws {ModelUnknownError} {NoProviderError} */
  readonly choose: (criteria: BlindSelectionCriteria) => Promise<OfferListing>
}

/** Facts about a page's questions that are known before it asks: the model and the API key. */
export type BlindSelectionCriteria = {
  readonly model: string
  readonly key: Pick<ApiKey, 'id' | 'asset' | 'constraints'>
}

/** Sessions in which pages ask providers themselves: docs/spec/blind-gateway.md. */
export type BlindSessions = {
  /** Proposes a session. Spends nothing. @throws {ModelUnknownError} {NoProviderError} */
  prepare(
    options: BlindSelectionCriteria & {
      /** Most that the session may ever pay, in base units. */
      readonly cap?: bigint | undefined
    },
  ): Promise<BlindTerms.BlindTerms>
  /**
   * Returns the amount of the key's budget that a prepared session needs, in base units.
   *
   * @throws {BlindSessionUnknownError}
   */
  needs(id: Hash, keyId: string): Pick<HoldRequest, 'model' | 'costMax' | 'costLeast'>
  /**
   * Opens a prepared session, and keeps the amount of `hold` reserved until the session has ended.
   *
   * @param options.signatures Signatures of the wallet, if that is not the gateway's own.
   * @throws {BlindSessionUnknownError} {BlindSessionsFullError} {SignatureRefusedError}
   */
  open(options: {
    readonly id: Hash
    readonly keyId: string
    readonly hold: BudgetHold
    readonly signatures?: WalletSignatures | undefined
  }): Promise<BlindSession>
  /** Throws if a key has no such open session. @throws {BlindSessionUnknownError} */
  assertOpen(id: Hash, keyId: string): void
  /** Handles a message of a page. @throws {BlindSessionUnknownError} {BlindMessageRefusedError} */
  handle(id: Hash, keyId: string, message: ProxyChannel.ProxiedMessage): Promise<void>
  /** Returns true for a session that a page uses: only that page may close it. */
  has(id: Hash): boolean
  /** Ends all sessions. */
  stop(): Promise<void>
}

type Prepared = { readonly keyId: string; readonly model: string; readonly draft: UnsignedSession }
type Open = { readonly keyId: string; readonly session: BlindSession | undefined }

/**
 * Placeholder for the tokenized model that the store of unsigned sessions requires. Blind sessions
 * do not use it, because the page counts the tokens.
 */
const noModel = {} as TokenizedModel

class OpenBlindSessions implements BlindSessions {
  readonly #context: BlindSessionsContext
  readonly #build: ReturnType<typeof createUnsignedSessionBuilder>
  readonly #unsigned: ReturnType<typeof createUnsignedSessionStore>
  readonly #prepared = new Map<Hash, Prepared>()
  readonly #open = new Map<Hash, Open>()

  constructor(context: BlindSessionsContext) {
    this.#context = context
    this.#build = createUnsignedSessionBuilder(context)
    // Each draft is forgotten with its session. Twice the number also holds those being opened.
    this.#unsigned = createUnsignedSessionStore(context.ledger, 2 * BLIND_PREPARED_MAX)
  }

  async prepare({ model, key, cap }: Parameters<BlindSessions['prepare']>[0]) {
    const { id: keyId } = key
    this.#assertRoom(keyId)
    const listing = await this.#context.choose({ model, key })
    const capacity = providerCapacityFor(listing, 0n)
    const wish = { costMax: 0n, capacity, ...(cap !== undefined && { cap }) }
    const draft = await this.#build(listing, wish)
    this.#unsigned.add(draft, noModel)
    this.#prepared.set(draft.id, { keyId, model, draft })
    this.#forgetPrepared(keyId)
    const { authorization, offer, sealKey } = draft.record
    const { approval } = draft
    return { authorization, offer, sealKey, ...(approval && { approval }) }
  }

  needs(id: Hash, keyId: string) {
    const { model, draft } = this.#preparedOf(id, keyId)
    const { cap: costMax, offer } = draft.record
    return { model, costMax, costLeast: reservationFor(0n, offer) }
  }

  async open({ id, keyId, hold, signatures }: Parameters<BlindSessions['open']>[0]) {
    const { model, draft } = this.#preparedOf(id, keyId)
    this.#assertRoom(keyId)
    this.#prepared.delete(id)
    this.#open.set(id, { keyId, session: undefined })
    try {
      const given = signatures ?? (await this.#ownSignatures(draft))
      const { signed } = await this.#unsigned.take(id, given)
      const session = await this.#begin(draft, signed, { hold, model })
      this.#open.set(id, { keyId, session })
      return session
    } catch (error) {
      this.#open.delete(id)
      this.#unsigned.forget(id)
      throw error
    }
  }

  assertOpen(id: Hash, keyId: string): void {
    this.#sessionOf(id, keyId)
  }

  async handle(id: Hash, keyId: string, message: ProxyChannel.ProxiedMessage): Promise<void> {
    await this.#sessionOf(id, keyId).handle(message)
  }

  has(id: Hash): boolean {
    return this.#open.has(id)
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#open.values()].map(({ session }) => session?.leave()))
  }

  #sessionOf(id: Hash, keyId: string): BlindSession {
    const found = this.#open.get(id)
    if (found?.keyId !== keyId || !found.session) throw new BlindSessionUnknownError({ id })
    return found.session
  }

  #preparedOf(id: Hash, keyId: string): Prepared {
    const found = this.#prepared.get(id)
    if (found?.keyId !== keyId) throw new BlindSessionUnknownError({ id })
    return found
  }

  /**
   * Forgets the oldest prepared session of a key with more than `BLIND_PREPARED_PER_KEY_MAX`. Then
   * forgets the oldest of all keys, if these together have more than `BLIND_PREPARED_MAX`.
   */
  #forgetPrepared(keyId: string): void {
    const mine = [...this.#prepared].filter(([, one]) => one.keyId === keyId)
    const [[own] = []] = mine
    if (own && mine.length > BLIND_PREPARED_PER_KEY_MAX) this.#forget(own)
    const [oldest] = this.#prepared.keys()
    if (oldest && this.#prepared.size > BLIND_PREPARED_MAX) this.#forget(oldest)
  }

  #forget(id: Hash): void {
    this.#prepared.delete(id)
    this.#unsigned.forget(id)
  }

  #assertRoom(keyId: string): void {
    const mine = [...this.#open.values()].filter((one) => one.keyId === keyId)
    if (mine.length >= BLIND_SESSIONS_PER_KEY_MAX) throw new BlindSessionsFullError()
  }

  async #ownSignatures({ message, approval }: UnsignedSession): Promise<WalletSignatures> {
    const { ledger, signing } = this.#context
    if (signing === 'external') throw new SessionNeededError()
    const signature = await ledger.signer.sign(message)
    if (!approval) return { signature }
    const { signature: approvalSignature } = await signApproval(ledger, approval)
    return { signature, approvalSignature }
  }

  /**
   * Dials the provider as the session's client; the session is on disk before the provider hears of
   * it.
   */
  async #begin(
    { id, record: drafted }: UnsignedSession,
    { signature, approval }: SignedSession,
    { hold, model }: { readonly hold: BudgetHold; readonly model: string },
  ): Promise<BlindSession> {
    const { ledger, records, clock, log } = this.#context
    const { authorization, offer, cap } = drafted
    const { provider, asset } = authorization
    // The record has the cap as the signed maximum (`ceiling`) until the session has ended, because
    // after a kill of this process a signed voucher may have any total up to the cap.
    const record: ClientSessionRecord = { ...drafted, signature, ceiling: cap }
    await records.save(id, record)
    const fee = (cost: bigint) => Price.shareDown(cost, offer.feeBps)
    const tokens = { inputTokens: 0, outputTokens: 0, receipt: '' }
    const paid = { outcome: 'answered', model, provider, asset, ...tokens } as const
    const onEnd = async (cost: bigint) => {
      this.#open.delete(id)
      try {
        await records.update(id, { status: 'closing' })
        await hold.charge([{ ...paid, cost, fee: fee(cost) }])
        log('blind-session-ended', { session: id, cost })
      } catch (error) {
        // `note` wrote the total of each voucher before the voucher was signed. The next start of
        // the gateway counts the last of these totals as spent, and closes the session.
        const code = BaseError.is(error) ? error.code : ''
        log('blind-session-end-failed', { session: id, code })
      }
    }
    try {
      const signer = ledger.createSigner(Hex.toBytes(record.signerSecret))
      const channel = await dial(this.#context, { provider, addresses: record.addresses })
      const proof = await signHello(this.#context, id, signer)
      const hello = { kind: 'hello-session', authorization, signature, offer, proof } as const
      await channel.send(Channel.encode({ ...hello, ...(approval && { approval }) }))
      const { costMax = cap } = hold
      const limit = costMax < cap ? costMax : cap
      const note = hold.divide([limit])?.[0]?.createNote() ?? (async () => {})
      log('blind-session-started', { session: id, provider, cap })
      const { domain } = ledger
      return new BlindSession({ id, offer, limit, channel, signer, domain, clock, note, onEnd })
    } catch (error) {
      await onEnd(0n)
      throw error
    }
  }
}

/** Creates the sessions of a blind gateway. */
export const createBlindSessions = (context: BlindSessionsContext): BlindSessions =>
  new OpenBlindSessions(context)
