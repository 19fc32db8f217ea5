import type { FinalEpochBlock, LedgerEvent } from '@ostrom/ledger'
import { Cbor, type Hash, Hex } from '@ostrom/protocol'
import { Epoch } from '@ostrom/verification'
import type { SettledReceipts } from '../validator-records.ts'

// Which items an epoch's block has. It follows from the chain's events alone, in their order, so
// whoever reads the same chain makes the same block. docs/spec/verification.md, section 7.

/** An item with the name under which a later one of the same span replaces it. */
export type NamedItem = { readonly name: string; readonly item: Epoch.EpochItem }

/** What a session settled, where an event says it: until it closes, it may settle more. */
export function settledReceiptsOf(event: LedgerEvent): [Hash, SettledReceipts] | undefined {
  if (event.kind !== 'session-settled') return undefined
  const { sessionId, receiptsRoot, count, total } = event
  return [sessionId, { receiptsRoot, count, total }]
}

/**
 * What an event adds to its epoch's block. Answers come with the end of their session or request:
 * each stands in one block only.
 *
 * @param settled What the session settled last, where the event closes one.
 */
export function itemsOf(
  event: LedgerEvent,
  settled: SettledReceipts | undefined,
): readonly NamedItem[] {
  switch (event.kind) {
    case 'session-closed':
      return settled && settled.count > 0n ? [answers(event.sessionId, settled)] : []
    case 'request-claimed': {
      const { requestId, receiptsRoot, paid: total } = event
      if (receiptsRoot === Hex.zeroHash) return []
      return [answers(requestId, { receiptsRoot, total, count: 1n })]
    }
    case 'answers-validated': {
      const { subject } = event
      return [{ name: `validated/${subject}`, item: { kind: 'validated', subject } }]
    }
    case 'model-registered':
      return event.artifacts.map(({ sha256: artifactHash }) => ({
        name: `weights/${event.version}/${artifactHash}`,
        item: { kind: 'weights', version: event.version, artifactHash },
      }))
    case 'dataset-settled': {
      const { dataset, status } = event
      if (status === 'undecided') return []
      const item = { kind: 'dataset', dataset, accepted: status === 'accepted' } as const
      return [{ name: `dataset/${dataset}`, item }]
    }
    case 'parameter-changed': {
      const { name, value } = event
      return [{ name: `parameter/${name}`, item: { kind: 'parameter', name, value } }]
    }
    case 'case-ended': {
      const subject = caseSubjectId(event.caseId)
      const item = { kind: 'verdict', subject, verdict: event.ruling } as const
      return [{ name: `verdict/${subject}`, item }]
    }
    default:
      return []
  }
}

const answers = (subject: Hash, settled: SettledReceipts): NamedItem => ({
  name: `answers/${subject}`,
  item: { kind: 'answers', subject, ...settled },
})

/** The subject that a verdict's item has: the number of its case, as 32 bytes. */
export const caseSubjectId = (caseId: bigint): Hash => `0x${caseId.toString(16).padStart(64, '0')}`

/** A block, and the reports of its batches, from which items are proved. */
export type BlockWithReports = {
  readonly block: Epoch.AccumulatedBlock
  readonly reports: readonly Epoch.WorkReport[]
}

/** Makes the block of a span from its items: batches are refined one by one, then accumulated. */
export function blockFrom(
  previous: FinalEpochBlock | undefined,
  { epoch, items }: { readonly epoch: bigint; readonly items: readonly Epoch.EpochItem[] },
): BlockWithReports {
  const reports: Epoch.WorkReport[] = []
  for (let at = 0; at < items.length; at += Epoch.PACKAGE_ITEMS_MAX) {
    const part = items.slice(at, at + Epoch.PACKAGE_ITEMS_MAX)
    reports.push(Epoch.refine(Cbor.encode({ epoch, items: part })))
  }
  return { block: Epoch.accumulate(previous, { epoch, reports }), reports }
}

/** Items of all epochs, from a chain's events read from its beginning. */
export function collectEpochItems(
  events: readonly LedgerEvent[],
  epochSeconds: bigint,
): EpochItems {
  const settled = new Map<Hash, SettledReceipts>()
  const byEpoch = new Map<bigint, Map<string, Epoch.EpochItem>>()
  for (const event of events) {
    const told = settledReceiptsOf(event)
    if (told) settled.set(...told)
    const of = event.kind === 'session-closed' ? settled.get(event.sessionId) : undefined
    const epoch = event.atSeconds / epochSeconds
    for (const { name, item } of itemsOf(event, of)) {
      const known = byEpoch.get(epoch) ?? new Map<string, Epoch.EpochItem>()
      byEpoch.set(epoch, known.set(name, item))
    }
  }
  return {
    itemsIn({ after, until }) {
      const span = new Map<string, Epoch.EpochItem>()
      const epochs = [...byEpoch.keys()].sort((a, b) => (a < b ? -1 : 1))
      for (const epoch of epochs) {
        if ((after !== undefined && epoch <= after) || epoch > until) continue
        for (const [name, item] of byEpoch.get(epoch) ?? []) span.set(name, item)
      }
      return [...span.values()]
    },
  }
}

export type EpochItems = {
  /** Items of the epochs after one (from the first, where absent) up to another. */
  itemsIn(span: {
    readonly after: bigint | undefined
    readonly until: bigint
  }): readonly Epoch.EpochItem[]
}
