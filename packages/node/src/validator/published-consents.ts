import { consentFromEvent, type LedgerEvent } from '@ostrom/ledger'
import { Audit, type Hash } from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import { createRecordStore, putChange } from './record-store.ts'

// What clients said on chain of who may see their answers: their providers had said that they had
// said nothing.

/** Consents that stand on chain, on disk. */
export type PublishedConsents = {
  /** Takes note of a consent; maybe more than once. */
  onEvent(event: LedgerEvent): Promise<void>
  /** The consent of a session or request that speaks of this answer. */
  of(subject: Hash, index: bigint): Promise<Audit.SignedConsent | undefined>
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
  }
}
