import type { TokenizedModel } from '@ostrom/models/catalog'
import { type AccountId, type Endpoint, type Hash, Hex, Session } from '@ostrom/protocol'
import type { ClientSession } from '../client-session.ts'
import type { ClientSessionRecord } from '../client-session-records.ts'
import { connectSession, type SessionConnectContext } from '../connect.ts'
import { ProviderRefusedError } from '../errors.ts'
import { CLOSE_ATTEMPTS, HELD_SECONDS_MAX } from '../limits.ts'

export type SessionFinalizerContext = SessionConnectContext & {
  /** Returns the model of a version, for sessions of a previous run. */
  readonly model: (version: Hash) => Promise<TokenizedModel>
  /** Returns a provider's current endpoint, which may differ from that of the opening. */
  readonly endpoint: (provider: AccountId) => Promise<Endpoint.Endpoint | undefined>
  /**
   * The wallet that pays and signs: the gateway's own when absent. With an external wallet, the
   * gateway requests each signature and sends no transaction.
   */
  readonly signing?: SessionSigning
}

export type SessionSigning = 'own' | 'external'

/** Closes sessions without a channel: docs/spec/sessions.md, the client's side. */
export type SessionFinalizer = {
  /**
   * Asks the provider to close a session. After `CLOSE_ATTEMPTS` such attempts, requests the close
   * on chain, and ends the session there once its deadline has passed. For an external wallet, does
   * nothing after these attempts. Does nothing while the provider keeps the session open because
   * nothing was paid in it (`session-held`), at most `HELD_SECONDS_MAX`.
   */
  close(id: Hash, record: ClientSessionRecord, previous?: ClientSession): Promise<void>
  /**
   * Records a session as closed if the chain confirms the provider's report that it is closed.
   * Otherwise the record says `closing`: upkeep then checks again, and finally requests the close
   * on chain, so that no cap stays reserved.
   */
  confirm(id: Hash): Promise<void>
}

/** Attempts to close one session with its provider. */
type CloseAttempts = {
  count: number
  /** Unix second until which the provider keeps the session open. */
  heldUntilSeconds: bigint
}

/** Creates a service that closes sessions without a channel. */
export function createSessionFinalizer(options: SessionFinalizerContext): SessionFinalizer {
  const { model, endpoint: endpointOf, signing, ...context } = options
  const { ledger, records } = context
  const attempts = new Map<Hash, CloseAttempts>()

  const confirm = async (id: Hash): Promise<void> => {
    const state = await ledger.session(id)
    await records.update(id, { status: state?.status === 'closed' ? 'closed' : 'closing' })
  }

  return {
    confirm,
    async close(id, record, previous) {
      const state = await ledger.session(id)
      const { openBySeconds, expiresAtSeconds } = record.authorization
      const now = await ledger.nowSeconds()
      if (state?.status === 'closed' || (!state && openBySeconds < now)) {
        attempts.delete(id)
        return await records.update(id, { status: 'closed' })
      }
      const tried = attempts.get(id) ?? { count: 0, heldUntilSeconds: 0n }
      attempts.set(id, tried)
      if (!state || now < tried.heldUntilSeconds) return
      tried.count++
      if (tried.count <= CLOSE_ATTEMPTS) {
        const counted = await model(record.offer.modelVersion)
        const endpoint = await endpointOf(record.offer.provider)
        const { session } = await connectSession(context, {
          id,
          record,
          model: counted,
          ...(endpoint && { endpoint }),
          ...(previous && { previous }),
        })
        try {
          await session.finish()
        } catch (error) {
          const until = heldUntilOf(error, now, openBySeconds)
          if (until === undefined) throw error
          tried.heldUntilSeconds = until
          tried.count--
          return
        }
        return await confirm(id)
      }
      // Only the external wallet can send and pay for the transactions.
      if (signing === 'external') return
      if (state.deadlineSeconds <= now) {
        await ledger.expireSession(id)
        await records.update(id, { status: 'closed' })
      } else if (state.deadlineSeconds === expiresAtSeconds) {
        const signer = ledger.createSigner(Hex.toBytes(record.signerSecret))
        const digest = Session.closeRequestHash({ sessionId: id }, ledger.domain)
        await ledger.requestClose({ sessionId: id, signature: await signer.sign(digest) })
      }
    },
  }
}

/**
 * Returns the Unix second until which a provider keeps a session open, by its refusal to close it;
 * `undefined` for any other error, and for a provider that keeps it open for too long.
 */
function heldUntilOf(error: unknown, now: bigint, openBySeconds: bigint): bigint | undefined {
  if (!(error instanceof ProviderRefusedError) || error.code !== 'session-held') return undefined
  const last = openBySeconds + HELD_SECONDS_MAX
  if (error.retryAfterSeconds === undefined || now >= last) return undefined
  const until = now + BigInt(error.retryAfterSeconds)
  return until < last ? until : last
}
