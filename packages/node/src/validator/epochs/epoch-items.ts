import type { FinalEpochBlock, LedgerEvent } from '@ostrom/ledger'
import { Cbor, type Contribution, type Hash, Hex } from '@ostrom/protocol'
import { Epoch } from '@ostrom/verification'
import type { SettledReceipts } from '../records/validator-records.ts'
import { applyPointEvent, sumContributions } from './contributions.ts'
import type { PointFact } from './point-facts.ts'

// The items of an epoch's block depend only on the chain's events and their order, so that all
// validators compute the same block: docs/spec/verification.md, section 7.

/**
 * An item with its name. Among the epochs of one block (a span), a later item replaces an earlier
 * one of the same name.
 */
export type NamedItem = { readonly name: string; readonly item: Epoch.EpochItem }

/** Returns the settlement in an event, or undefined. A session may settle again until it closes. */
export function settledReceiptsOf(event: LedgerEvent): [Hash, SettledReceipts] | undefined {
  if (event.kind !== 'session-settled') return undefined
  const { sessionId, receiptsRoot, count, total } = event
  return [sessionId, { receiptsRoot, count, total }]
}

/**
 * Returns the items that an event adds to its epoch's block. Answers are items of the epoch in
 * which their session or request ends, so each is in one block only.
 *
 * @param settled Last settlement of the session that the event closes.
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

/** Returns the subject of a ruling's item: the case number as 32 bytes. */
export const caseSubjectId = (caseId: bigint): Hash => `0x${caseId.toString(16).padStart(64, '0')}`

/** A block with its work reports, from which inclusion of items is proved. */
export type BlockWithReports = {
  readonly block: Epoch.AccumulatedBlock
  readonly reports: readonly Epoch.WorkReport[]
}

/** Builds the block of a span: refines its items in batches, then accumulates the reports. */
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

/** Collects the items of all epochs from a chain's events since its beginning. */
export function collectEpochItems(
  events: readonly LedgerEvent[],
  epochSeconds: bigint,
): EpochItems {
  const settled = new Map<Hash, SettledReceipts>()
  const byEpoch = new Map<bigint, Map<string, Epoch.EpochItem>>()
  const credits = collectCredits(events, epochSeconds)
  for (const event of events) {
    const settlement = settledReceiptsOf(event)
    if (settlement) settled.set(...settlement)
    const of = event.kind === 'session-closed' ? settled.get(event.sessionId) : undefined
    const epoch = event.atSeconds / epochSeconds
    for (const { name, item } of itemsOf(event, of)) {
      const items = byEpoch.get(epoch) ?? new Map<string, Epoch.EpochItem>()
      byEpoch.set(epoch, items.set(name, item))
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
      const credited = credits.filter(
        ({ epoch }) => (after === undefined || epoch > after) && epoch <= until,
      )
      return [...span.values(), ...contributionItems(credited)]
    },
  }
}

/** Returns the items of points that were credited in a span. */
export const contributionItems = (
  credits: readonly Contribution.Contribution[],
): readonly Epoch.EpochItem[] =>
  sumContributions(credits).map(({ account, role, points }) => {
    return { kind: 'contribution', account, role, points }
  })

type EpochCredit = Contribution.Contribution & { readonly epoch: bigint }

/** Collects the points for a chain's events since its beginning, each with its epoch. */
function collectCredits(events: readonly LedgerEvent[], epochSeconds: bigint): EpochCredit[] {
  const facts = new Map<string, PointFact>()
  const credits: EpochCredit[] = []
  for (const event of events) {
    const { facts: changed, credits: given = [] } = applyPointEvent(event, (key) => facts.get(key))
    for (const [key, fact] of changed) {
      if (fact) facts.set(key, fact)
      else facts.delete(key)
    }
    const epoch = event.atSeconds / epochSeconds
    credits.push(...given.map((credit) => ({ ...credit, epoch })))
  }
  return credits
}

export type EpochItems = {
  /** Returns the items of epochs after `after` (all when undefined) up to `until`. */
  itemsIn(span: {
    readonly after: bigint | undefined
    readonly until: bigint
  }): readonly Epoch.EpochItem[]
}
