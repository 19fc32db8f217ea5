import type { AccountId, Hash } from '@ostrom/protocol'
import type { LedgerEvent } from '../../events.ts'
import type { MissingConsentChallenge } from '../../queries/market.ts'

/** Folds events into what providers deny of which client's answers. */
export function createMissingConsents() {
  const clients = new Map<Hash, AccountId>()
  const demanded = new Map<bigint, MissingConsentChallenge>()
  const denied = new Map<bigint, MissingConsentChallenge>()
  return {
    apply(event: LedgerEvent): void {
      switch (event.kind) {
        case 'session-opened':
          clients.set(event.sessionId, event.client)
          return
        case 'request-opened':
          clients.set(event.requestId, event.terms.client)
          return
        case 'transcript-challenged': {
          const { challengeId, sessionId: subject, answer: index } = event
          demanded.set(challengeId, { challengeId, subject, index })
          return
        }
        case 'consent-missing': {
          const challenge = demanded.get(event.challengeId)
          if (challenge) denied.set(event.challengeId, challenge)
          return
        }
        case 'challenge-reopened':
        case 'transcript-private':
          denied.delete(event.challengeId)
      }
    },
    /** The latest demand first. */
    of: (client: AccountId): readonly MissingConsentChallenge[] =>
      [...denied.values()]
        .filter(({ subject }) => clients.get(subject) === client)
        .sort((a, b) => Number(b.challengeId - a.challengeId)),
  }
}
