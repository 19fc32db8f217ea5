import { type AccountId, type Endpoint, type Hash, Hex, Session } from '@ostrom/protocol'
import type { ClientSession } from './client-session.ts'
import type { ClientSessionRecord } from './client-session-records.ts'
import { type ConnectContext, connectSession, type TokenizedModel } from './connect.ts'
import { CLOSE_ATTEMPTS } from './limits.ts'

export type SessionFinalizerContext = ConnectContext & {
  /** The counted model of a version, for sessions found again after a start. */
  readonly model: (version: Hash) => Promise<TokenizedModel>
  /** Where a provider is reached now: it may have moved since a session was opened. */
  readonly endpoint: (provider: AccountId) => Promise<Endpoint.Endpoint | undefined>
  /**
   * Whose wallet pays and signs: this gateway's own, unless it is `elsewhere`. Then nothing is
   * signed without asking, and no transaction is sent.
   */
  readonly signing?: SessionSigning
}

export type SessionSigning = 'own' | 'external'

/** Ends sessions that have no channel: docs/spec/sessions.md from the client's side. */
export type SessionFinalizer = {
  /** With the provider's help; after some tries by asking the chain. */
  close(id: Hash, record: ClientSessionRecord, previous?: ClientSession): Promise<void>
  /**
   * The provider says that it closed a session: noted only once the chain says so, too. Until then
   * upkeep looks again, and at last asks the chain itself, so that no cap stays reserved.
   */
  confirm(id: Hash): Promise<void>
}

export function createSessionFinalizer(options: SessionFinalizerContext): SessionFinalizer {
  const { model, endpoint: endpointOf, signing, ...context } = options
  const { ledger, records } = context
  /** How often closing with the provider's help was tried. */
  const tried = new Map<Hash, number>()

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
        tried.delete(id)
        return await records.update(id, { status: 'closed' })
      }
      if (!state) return
      const tries = (tried.get(id) ?? 0) + 1
      tried.set(id, tries)
      if (tries <= CLOSE_ATTEMPTS) {
        const counted = await model(record.offer.modelVersion)
        const endpoint = await endpointOf(record.offer.provider)
        const { session } = await connectSession(context, {
          id,
          record,
          model: counted,
          ...(endpoint && { endpoint }),
          ...(previous && { previous }),
        })
        await session.finish()
        return await confirm(id)
      }
      // That wallet alone can ask the chain, and pay for it.
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
