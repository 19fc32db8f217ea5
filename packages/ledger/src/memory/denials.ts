import type { AccountId, Hash } from '@ostrom/protocol'
import type { LedgerEvent } from '../events.ts'
import type { DeniedDemand } from '../market.ts'

/** Folds events into what providers deny of which client's answers. */
export function createDenials() {
  const clients = new Map<Hash, AccountId>()
  const demanded = new Map<bigint, DeniedDemand>()
  const denied = new Map<bigint, DeniedDemand>()
  return {
    apply(event: LedgerEvent): void {
      switch (event.kind) {
        case 'session-opened':
          clients.set(event.sessionId, event.client)
          return
        case 'request-opened':
          clients.set(event.requestId, event.terms.client)
          return
        case 'transcript-demanded': {
          const { demandId, sessionId: subject, answer: index } = event
          demanded.set(demandId, { demandId, subject, index })
          return
        }
        case 'consent-denied': {
          const known = demanded.get(event.demandId)
          if (known) denied.set(event.demandId, known)
          return
        }
        case 'demand-reopened':
        case 'transcript-private':
          denied.delete(event.demandId)
      }
    },
    /** The latest demand first. */
    of: (client: AccountId): readonly DeniedDemand[] =>
      [...denied.values()]
        .filter(({ subject }) => clients.get(subject) === client)
        .sort((a, b) => Number(b.demandId - a.demandId)),
  }
}
