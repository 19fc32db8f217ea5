import type { LedgerEvent } from '@ostrom/ledger'
import type { Hash } from '@ostrom/protocol'
import type { Database } from '../database.ts'
import { KIND_IN_LIST, readEvents, type SequencedEvent } from './queries.ts'

/** Kinds of events about cases, data challenges, honeypots, held pay and penalties. */
const courtKinds: readonly LedgerEvent['kind'][] = [
  ...(['provider-accused', 'fraud-proven', 'case-opened', 'case-ended', 'pay-attached'] as const),
  ...(['pay-held', 'pay-released', 'pay-returned', 'answers-validated'] as const),
  ...(['transcript-challenged', 'receipt-challenged', 'receipt-supplied'] as const),
  ...(['transcript-private', 'transcript-withheld', 'honeypot-revealed'] as const),
  ...(['dataset-disputed', 'model-reported', 'stake-slashed', 'account-excluded'] as const),
]

/** Kinds of events that name a case. */
const caseKinds: readonly LedgerEvent['kind'][] = [
  ...(['provider-accused', 'fraud-proven', 'dataset-disputed', 'model-reported'] as const),
  ...(['report-concluded', 'case-opened', 'jury-seated', 'vote-committed'] as const),
  ...(['vote-revealed', 'jury-failed', 'case-ruled', 'case-appealed', 'case-ended'] as const),
  ...(['fee-collected', 'juror-fined', 'pay-attached'] as const),
]

/**
 * Kinds of events that do not name a hash but only the number of a case, challenge or honeypot, by
 * the field that has this number.
 */
const outcomeKinds = {
  caseId: ['case-ruled', 'case-appealed', 'case-ended'],
  challengeId: [
    ...(['receipt-supplied', 'transcript-private', 'transcript-withheld'] as const),
    ...(['supply-fee-taken'] as const),
  ],
  honeypotId: ['finding-opened'],
} as const satisfies Readonly<Record<string, readonly LedgerEvent['kind'][]>>

/** Returns the events of a case before the court, newest first. */
export const readCaseEvents = (database: Database, id: bigint): readonly SequencedEvent[] =>
  readEvents(database, {
    [KIND_IN_LIST]: JSON.stringify(caseKinds),
    "json_extract(event, '$.caseId.big') = ?": `${id}`,
  })

type CaseIdField = keyof typeof outcomeKinds
const caseNumbers = Object.keys(outcomeKinds) as readonly CaseIdField[]

/**
 * Returns the court's events that name a hash, and the later events of the same cases, challenges
 * or honeypots, up to the verdict; newest first.
 */
export function readCourtMentions(database: Database, id: Hash): readonly SequencedEvent[] {
  const among = (kinds: readonly string[]) => ({ [KIND_IN_LIST]: JSON.stringify(kinds) })
  const named = readEvents(database, { ...among(courtKinds), 'instr(event, ?) > 0': id })
  const outcomesBy = (name: CaseIdField) => {
    const numbered = named as readonly Partial<Record<CaseIdField, bigint>>[]
    const numbers = numbered.flatMap((event) => event[name]?.toString() ?? [])
    // No event about this hash has such a number; this is so for the hashes of most answers.
    if (numbers.length === 0) return []
    const isOfOne = `json_extract(event, '$.${name}.big') IN (SELECT value FROM json_each(?))`
    return readEvents(database, {
      ...among(outcomeKinds[name]),
      [isOfOne]: JSON.stringify(numbers),
    })
  }
  const outcomes = caseNumbers.flatMap(outcomesBy)
  const all = new Map([...named, ...outcomes].map((event) => [event.sequence, event]))
  return [...all.values()].sort((a, b) => b.sequence - a.sequence)
}
