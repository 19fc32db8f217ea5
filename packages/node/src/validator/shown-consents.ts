import { consentIn, type LedgerEvent } from '@ostrom/ledger'
import { Audit, type Hash } from '@ostrom/protocol'
import type { State } from '@ostrom/state'
import { createShelf, put } from './shelf.ts'

// What clients said on chain of who may see their answers: their providers had said that they had
// said nothing.

/** Consents that stand on chain, on disk. */
export type ShownConsents = {
  /** Takes note of a consent; maybe more than once. */
  hear(event: LedgerEvent): Promise<void>
  /** The consent of a session or request that speaks of this answer. */
  of(subject: Hash, index: bigint): Promise<Audit.SignedConsent | undefined>
}

const CONSENTS = 'validator/consent-on-chain/'

export function createShownConsents({ state }: { readonly state: State }): ShownConsents {
  const { read } = createShelf(state)
  return {
    async hear(event) {
      if (event.kind !== 'consent-shown') return
      await state.commit([put(CONSENTS + event.sessionId, consentIn(event))])
    },
    async of(subject, index) {
      const signed = await read(CONSENTS + subject, Audit.signedConsentShape)
      return signed && index < signed.consent.count ? signed : undefined
    },
  }
}
