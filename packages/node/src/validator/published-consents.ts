import { consentFromEvent, type LedgerEvent } from '@ostrom/ledger'
import { Audit, type Hash } from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import { createRecordStore, putChange } from './record-store.ts'

// Clients publish consents on chain if their providers reported them as missing.

/** Stores the consents that clients published on chain. */
export type PublishedConsents = {
  /** Stores the consent of an event. Repeated events change nothing. */
  onEvent(event: LedgerEvent): Promise<void>
  /** Returns the published consent of a session or request if it covers the call at `index`. */
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
