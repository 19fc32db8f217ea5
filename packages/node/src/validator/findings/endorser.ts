import {
  type AuditLedger,
  GENERAL_DOMAIN,
  isLedgerError,
  type Ledger,
  type LedgerEvent,
} from '@ostrom/ledger'
import { type AccountId, type Hash, type Log, Schema } from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import { ENDORSED_AT_ONCE_MAX } from '../limits.ts'
import { createRecordStore, deleteChange, putChange } from '../records/record-store.ts'
import type { ValidatorRecords } from '../records/validator-records.ts'
import { createFindingsRecords, type FindingsRecords } from './records.ts'

// Endorsements of answers with an audit hold: docs/spec/verification.md, section 15. A validator
// endorses answers for which it committed the finding `clean`. It endorses after the commit phase
// of their epoch, because an earlier endorsement would reveal its findings to other validators.

export type EndorserOptions = {
  readonly ledger: Pick<Ledger, 'request'>
  readonly audits: AuditLedger
  /** The endorsing account: this node's own, or one that it operates. */
  readonly account: AccountId
  readonly records: ValidatorRecords
  readonly state: StateStore
  readonly nowSeconds: () => Promise<bigint>
  readonly log: Log
}

export type Endorser = {
  /** Endorses due answers, up to `ENDORSED_AT_ONCE_MAX`. */
  step(): Promise<void>
  /** Called with every event, possibly more than once. */
  onEvent(event: LedgerEvent): Promise<void>
}

type EndorserContext = EndorserOptions & { readonly findingsRecords: FindingsRecords }

/**
 * Number of epochs from the epoch of a claim to the first epoch in which the chain accepts no more
 * findings on that claim.
 */
const ENDORSE_EPOCHS = 3n

/** Number of epochs after the epoch of a claim for which committed findings are kept. */
const RETENTION_EPOCHS = 5n

const AUDIT_REQUESTS = 'validator/audit-request/'
const AUDIT_HOLDS = 'validator/audit-hold/'

/** A request whose client demanded an audit, and the second of its claim. */
type AuditHold = { readonly id: Hash; readonly claimedSeconds: bigint }

const auditHoldSchema: Schema.Schema<AuditHold> = Schema.object({
  id: Schema.hash,
  claimedSeconds: Schema.unsigned(64),
})

/** Creates the service that endorses audited answers of requests. */
export function createEndorser(options: EndorserOptions): Endorser {
  const { state, audits, account, nowSeconds, log } = options
  const endorsing = { ...options, findingsRecords: createFindingsRecords(state) }
  const forget = (done: readonly AuditHold[]) =>
    state.commit(done.map(({ id }) => deleteChange(AUDIT_HOLDS + id)))
  return {
    async step() {
      const seconds = await audits.epochSeconds()
      const epoch = (await nowSeconds()) / seconds
      const holds = await createRecordStore(state).valuesOf(AUDIT_HOLDS, auditHoldSchema)
      const due = holds.filter(({ claimedSeconds }) => {
        return epoch >= claimedSeconds / seconds + ENDORSE_EPOCHS
      })
      const some = due.slice(0, ENDORSED_AT_ONCE_MAX)
      if (some.length === 0) return
      const right: Hash[] = []
      const read = new Map<bigint, ReadonlySet<Hash>>()
      for (const { id, claimedSeconds } of some) {
        const at = claimedSeconds / seconds
        if (epoch > at + RETENTION_EPOCHS) continue
        const clean = read.get(at) ?? (await cleanSubjects(endorsing, { epoch: at, seconds }))
        read.set(at, clean)
        if (clean.has(id) && (await isDue(endorsing, id, claimedSeconds))) right.push(id)
      }
      if (right.length > 0) await endorseSubjects(audits, right, account)
      for (const request of right) log('answer-endorsed', { request })
      await forget(some)
    },
    async onEvent(event) {
      if (event.kind === 'audit-requested')
        await state.commit([putChange(AUDIT_REQUESTS + event.requestId, '')])
      if (event.kind !== 'request-claimed') return
      const { requestId: id, atSeconds: claimedSeconds } = event
      if (!(await state.get(AUDIT_REQUESTS + id))) return
      const hold: AuditHold = { id, claimedSeconds }
      await state.commit([putChange(AUDIT_HOLDS + id, hold), deleteChange(AUDIT_REQUESTS + id)])
    },
  }
}

/** Endorses subjects, unless the account enlisted too late, which no retry would change. */
async function endorseSubjects(
  audits: AuditLedger,
  subjects: readonly Hash[],
  account: AccountId,
): Promise<void> {
  try {
    await audits.endorseAnswers({ subjects, account })
  } catch (error) {
    if (!isLedgerError(error, 'validator-without-weight')) throw error
  }
}

/**
 * Returns true if the pay is maturing or on hold, and this account had weight at the time of the
 * claim.
 */
async function isDue(
  { ledger, audits, account }: EndorserOptions,
  id: Hash,
  atSeconds: bigint,
): Promise<boolean> {
  const status = (await ledger.request(id))?.pay?.status
  if (status !== 'maturing' && status !== 'held') return false
  return (await audits.settledWeightAt({ account, domain: GENERAL_DOMAIN, atSeconds })) > 0n
}

/** Returns sessions and requests with an answer that this validator committed as clean. */
async function cleanSubjects(
  { records, findingsRecords }: EndorserContext,
  { epoch, seconds }: { readonly epoch: bigint; readonly seconds: bigint },
): Promise<ReadonlySet<Hash>> {
  const committed = (await findingsRecords.committed(epoch)) ?? []
  const clean = new Set(
    committed.flatMap(({ receiptId, verdict }) => (verdict === 'clean' ? [receiptId] : [])),
  )
  const found = await records.findingsBetween(epoch * seconds, (epoch + 1n) * seconds)
  return new Set(
    found.filter(({ receiptId }) => clean.has(receiptId)).map(({ receipt }) => receipt.sessionId),
  )
}
