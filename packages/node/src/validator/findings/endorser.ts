import {
  type AuditLedger,
  GENERAL_DOMAIN,
  isLedgerError,
  type Ledger,
  type LedgerEvent,
} from '@ostrom/ledger'
import { type AccountId, type Hash, type Log, Shape } from '@ostrom/protocol'
import type { State } from '@ostrom/state'
import { ENDORSED_AT_ONCE_MAX } from '../limits.ts'
import type { ValidatorRecords } from '../records.ts'
import { createShelf, put, remove } from '../shelf.ts'
import { createFindingsRecords, type FindingsRecords } from './records.ts'

// Endorsements of single answers whose payment is held: docs/spec/verification.md, section 15. A
// validator endorses what it committed to as clean, and not before commitments are closed: until
// then a word of it would tell others what to commit.

export type EndorserOptions = {
  readonly ledger: Pick<Ledger, 'request'>
  readonly audits: AuditLedger
  /** Who endorses; this node is it, or its operator. */
  readonly account: AccountId
  readonly records: ValidatorRecords
  readonly state: State
  readonly nowSeconds: () => Promise<bigint>
  readonly log: Log
}

export type Endorser = {
  /** Endorses what is due. */
  step(): Promise<void>
  /** Told of every event, maybe more than once. */
  hear(event: LedgerEvent): Promise<void>
}

type Endorsing = EndorserOptions & { readonly kept: FindingsRecords }

/** Epochs after a claim from which on nobody can commit findings of its epoch. */
const ENDORSE_EPOCHS = 3n

/** Epochs after a claim until which committed findings are kept. */
const KEPT_EPOCHS = 5n

const ASKED = 'validator/asked/'
const HELD = 'validator/held/'

/** A request whose client asked for an audit, and the second of its claim. */
type Held = { readonly id: Hash; readonly claimedSeconds: bigint }

const heldShape: Shape.Shape<Held> = Shape.object({
  id: Shape.hash,
  claimedSeconds: Shape.unsigned(64),
})

export function createEndorser(options: EndorserOptions): Endorser {
  const { state, audits, account, nowSeconds, log } = options
  const endorsing = { ...options, kept: createFindingsRecords(state) }
  const forget = (done: readonly Held[]) => state.commit(done.map(({ id }) => remove(HELD + id)))
  return {
    async step() {
      const seconds = await audits.epochSeconds()
      const epoch = (await nowSeconds()) / seconds
      const held = await createShelf(state).valuesOf(HELD, heldShape)
      const due = held.filter(({ claimedSeconds }) => {
        return epoch >= claimedSeconds / seconds + ENDORSE_EPOCHS
      })
      const some = due.slice(0, ENDORSED_AT_ONCE_MAX)
      if (some.length === 0) return
      const right: Hash[] = []
      const read = new Map<bigint, ReadonlySet<Hash>>()
      for (const { id, claimedSeconds } of some) {
        const at = claimedSeconds / seconds
        if (epoch > at + KEPT_EPOCHS) continue
        const clean = read.get(at) ?? (await cleanIn(endorsing, { epoch: at, seconds }))
        read.set(at, clean)
        if (clean.has(id) && (await isDue(endorsing, id, claimedSeconds))) right.push(id)
      }
      if (right.length > 0) await endorseKnown(audits, right, account)
      for (const request of right) log('answer-endorsed', { request })
      await forget(some)
    },
    async hear(event) {
      if (event.kind === 'audit-asked') await state.commit([put(ASKED + event.requestId, '')])
      if (event.kind !== 'request-claimed') return
      const { requestId: id, atSeconds: claimedSeconds } = event
      if (!(await state.get(ASKED + id))) return
      const held: Held = { id, claimedSeconds }
      await state.commit([put(HELD + id, held), remove(ASKED + id)])
    },
  }
}

/** Who was not enlisted for long enough has no word yet: no later attempt would change that. */
async function endorseKnown(
  audits: AuditLedger,
  subjects: readonly Hash[],
  account: AccountId,
): Promise<void> {
  try {
    await audits.endorseAnswers({ subjects, account })
  } catch (error) {
    if (!isLedgerError(error, 'validator-unknown')) throw error
  }
}

/** Whether its pay still waits, and this account had weight as it was claimed. */
async function isDue(
  { ledger, audits, account }: EndorserOptions,
  id: Hash,
  atSeconds: bigint,
): Promise<boolean> {
  const status = (await ledger.request(id))?.pay?.status
  if (status !== 'maturing' && status !== 'held') return false
  return (await audits.weightAt({ account, domain: GENERAL_DOMAIN, atSeconds })) > 0n
}

/** Sessions and requests with an answer of an epoch that we committed to as clean. */
async function cleanIn(
  { records, kept }: Endorsing,
  { epoch, seconds }: { readonly epoch: bigint; readonly seconds: bigint },
): Promise<ReadonlySet<Hash>> {
  const committed = (await kept.committed(epoch)) ?? []
  const clean = new Set(
    committed.flatMap(({ receiptId, verdict }) => (verdict === 'clean' ? [receiptId] : [])),
  )
  const found = await records.findingsBetween(epoch * seconds, (epoch + 1n) * seconds)
  return new Set(
    found.filter(({ receiptId }) => clean.has(receiptId)).map(({ receipt }) => receipt.sessionId),
  )
}
