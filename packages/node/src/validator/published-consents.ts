import { consentFromEvent, type LedgerEvent } from '@ostrom/ledger'
import { Audit, type Hash, Schema } from '@ostrom/protocol'
import { listAll, type StateChange, type StateStore } from '@ostrom/state'
import { commitAll, createRecordStore, deleteChange, putChange } from './record-store.ts'

// Clients publish consents on chain if their providers reported them as missing.

/** Stores the consents that clients published on chain. */
export type PublishedConsents = {
  /** Stores the consent of an event. Repeated events change nothing. */
  onEvent(event: LedgerEvent): Promise<void>
  /** Returns the published consent of a session or request if it covers the call at `index`. */
  of(subject: Hash, index: bigint): Promise<Audit.SignedConsent | undefined>
  /** Deletes the consents of sessions and requests for which `isNeeded` returns false. */
  deleteUnused(isNeeded: (subject: Hash) => Promise<boolean>): Promise<void>
}

const CONSENTS = 'validator/consent-on-chain/'

export function createPublishedConsents({
  state,
}: {
  readonly state: StateStore
}): PublishedConsents {
  const { read } = createRecordStore(state)
  return {
    async onEvent(event) {
      if (event.kind !== 'consent-published') return
      await state.commit([putChange(CONSENTS + event.sessionId, consentFromEvent(event))])
    },
    async of(subject, index) {
      const signed = await read(CONSENTS + subject, Audit.signedConsentSchema)
      return signed && index < signed.consent.count ? signed : undefined
    },
    async deleteUnused(isNeeded) {
      const unused: StateChange[] = []
      for await (const { key } of listAll(state, CONSENTS)) {
        const subject = Schema.hash(key.slice(CONSENTS.length), 'subject')
        if (!(await isNeeded(subject))) unused.push(deleteChange(key))
      }
      await commitAll(state, unused)
    },
  }
}
