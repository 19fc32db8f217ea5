import type { AuditLedger, LedgerEvent } from '@ostrom/ledger'
import { LedgerError } from '@ostrom/ledger'
import { Audit, type Hash, Shape } from '@ostrom/protocol'
import type { State } from '@ostrom/state'
import { createShelf, put } from './shelf.ts'

// What clients said on chain of answers of which their providers had said that nothing was said.

/** Who may see an answer, and the secret by which its question was bound to that. */
export type ShownMode = { readonly mode: Audit.AuditMode; readonly secret: Hash }

/** Consents that were shown on chain, on disk. */
export type ShownConsents = {
  /** Takes note of a consent; maybe more than once. @throws {LedgerError} It is to be told anew. */
  hear(event: LedgerEvent): Promise<void>
  /** What was shown of one answer of a session or request. */
  of(subject: Hash, index: bigint): Promise<ShownMode | undefined>
  /** Whether one was shown of any: one consent speaks of all answers. */
  isShown(subject: Hash): Promise<boolean>
}

const CONSENTS = 'validator/shown-consent/'

const shape: Shape.Shape<ShownMode> = Shape.object({
  mode: Shape.oneOf(...Audit.auditModes),
  secret: Shape.hash,
})

export function createShownConsents(options: {
  readonly state: State
  readonly audits: Pick<AuditLedger, 'demand'>
}): ShownConsents {
  const { state, audits } = options
  const { read } = createShelf(state)
  const placeOf = (subject: Hash) => `${CONSENTS}${subject}/`
  return {
    async hear(event) {
      if (event.kind !== 'consent-shown') return
      const { demandId, mode, secret } = event
      const demand = await audits.demand(demandId)
      // The chain's node is behind the one that told of it: the event is read again.
      if (!demand) throw new LedgerError('demand-not-open', { demand: demandId, status: 'none' })
      const key = placeOf(demand.sessionId) + demand.index
      await state.commit([put(key, { mode, secret })])
    },
    of: (subject, index) => read(placeOf(subject) + index, shape),
    isShown: async (subject) => (await state.list(placeOf(subject), { limit: 1 })).length > 0,
  }
}
