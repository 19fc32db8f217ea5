import type { Ledger, LedgerEvent } from '@ostrom/ledger'
import { type Hash, Hex, Offer } from '@ostrom/protocol'
import { cursorSchema, nextEvents } from '../event-reader.ts'
import { EVENT_PAGES_MAX } from '../limits.ts'
import type {
  AuditTerms,
  Subject,
  ValidatorRecords,
  WorkParties,
} from './records/validator-records.ts'

export type EventIngestOptions = {
  readonly ledger: Ledger
  readonly records: ValidatorRecords
  readonly signal: AbortSignal
  /** Called with every event, possibly more than once. */
  readonly onEvent: (event: LedgerEvent) => Promise<void>
}

/** Reads the chain's events. It sends no request to a provider, so no provider can delay it. */
export type EventIngest = {
  /** Reads new events and records the subjects to audit. */
  step(): Promise<void>
}

/** Creates the service that reads the chain's events into a validator's records. */
export const createEventIngest = (options: EventIngestOptions): EventIngest => ({
  step: () => ingest(options),
})

/** Changes by one page of events, not yet on disk. */
type EventUpdate = {
  readonly offers: Map<Hash, AuditTerms>
  readonly parties: Map<Hash, WorkParties>
  readonly subjects: Subject[]
  readonly ended: Hash[]
}

/** Records the subjects to audit from new events, without other reads of the chain. */
async function ingest(options: EventIngestOptions): Promise<void> {
  const { ledger, records } = options
  for (let page = 0; page < EVENT_PAGES_MAX; page++) {
    const from = await records.cursor(cursorSchema)
    const { events, next } = await nextEvents(ledger, from, options.signal)
    if (from && next.block === from.block && next.hash === from.hash) return
    const news: EventUpdate = { offers: new Map(), parties: new Map(), subjects: [], ended: [] }
    for (const event of events) {
      await options.onEvent(event)
      await applyEvent(options, news, event)
    }
    await records.ingest({ cursor: next, ...news })
    if (events.length === 0) return
  }
}

const partiesBefore = async ({ records }: EventIngestOptions, news: EventUpdate, id: Hash) =>
  news.parties.get(id) ?? (await records.parties(id))

/**
 * Applies an event. Events are applied in order, because each builds on the state after the event
 * before it.
 */
async function applyEvent(
  options: EventIngestOptions,
  news: EventUpdate,
  event: LedgerEvent,
): Promise<void> {
  const { records } = options
  if (event.kind === 'offer-published') {
    const { modelVersion, windowSeconds, stakeRatio, verification } = event.offer
    // Clients choose an offer of this tier for answers that no validator audits.
    if (Offer.tiers[verification.tier] === 'T0') return
    const terms = { modelVersion, windowSeconds: BigInt(windowSeconds), stakeRatio }
    return void news.offers.set(event.offerHash, terms)
  }
  const id = workIdOf(event)
  if (!id) return
  const before = await partiesBefore(options, news, id)
  const termsOf = async (hash: Hash) => news.offers.get(hash) ?? (await records.offer(hash))
  const parties = await partiesAfter(event, before, termsOf)
  if (parties) news.parties.set(id, parties)
  if (endKinds.has(event.kind)) news.ended.push(id)
  const subject = before && subjectOf(id, event, before)
  if (subject && subject.count > 0n) news.subjects.push(subject)
}

/** Events that end a session or request. */
const endKinds: ReadonlySet<LedgerEvent['kind']> = new Set([
  'session-closed',
  'request-claimed',
  'request-refunded',
])

function workIdOf(event: LedgerEvent): Hash | undefined {
  switch (event.kind) {
    case 'session-opened':
    case 'session-settled':
    case 'session-close-requested':
    case 'session-closed':
      return event.sessionId
    case 'request-opened':
    case 'request-locked':
    case 'request-claimed':
    case 'request-refunded':
      return event.requestId
    default:
      return undefined
  }
}

/** Returns the updated parties of a session or request, or undefined for an unrelated event. */
async function partiesAfter(
  event: LedgerEvent,
  before: WorkParties | undefined,
  termsOf: (hash: Hash) => Promise<AuditTerms | undefined>,
): Promise<WorkParties | undefined> {
  switch (event.kind) {
    case 'session-opened': {
      const { client, signer, provider, expiresAtSeconds: deadlineSeconds } = event
      const terms = await termsOf(event.offerHash)
      return { client, signer, provider, deadlineSeconds, ...(terms && { terms }) }
    }
    case 'request-opened': {
      // The chain accepts opt-outs for a request only from its client.
      const { client } = event.terms
      return { client, signer: client }
    }
    case 'request-locked': {
      if (!before) return undefined
      // The terms of an earlier lock do not apply to a lock under an offer without audits.
      const { terms: _, ...rest } = before
      const terms = await termsOf(event.offerHash)
      return { ...rest, provider: event.provider, ...(terms && { terms }) }
    }
    case 'session-settled': {
      const { receiptsRoot, count, total } = event
      return before && { ...before, settled: { receiptsRoot, count, total } }
    }
    case 'session-close-requested':
      return before && { ...before, deadlineSeconds: event.deadlineSeconds }
    default:
      return undefined
  }
}

/**
 * Number of bits by which pay is shifted to the left before its division by the stake ratio, so
 * that small amounts stay distinct in the common unit.
 */
const PAID_SCALE = 64n

/** Returns the subject whose final receipts root the event anchors, or undefined. */
function subjectOf(id: Hash, event: LedgerEvent, parties: WorkParties): Subject | undefined {
  const { client, signer, provider, terms, settled, deadlineSeconds } = parties
  if (!provider || !terms) return undefined
  const { modelVersion, windowSeconds, stakeRatio } = terms
  const common = { id, client, signer, provider, modelVersion, windowSeconds }
  const paidOf = (total: bigint) => (total << PAID_SCALE) / stakeRatio
  if (event.kind === 'request-claimed') {
    const { receiptsRoot, atSeconds: anchoredSeconds } = event
    // The client countersigned no answer, so there is no receipt to audit.
    if (receiptsRoot === Hex.zeroHash) return undefined
    const paid = paidOf(event.paid)
    return { ...common, kind: 'request', receiptsRoot, count: 1n, paid, anchoredSeconds }
  }
  if (event.kind !== 'session-closed' || !settled) return undefined
  const { receiptsRoot, count, total } = settled
  const late = deadlineSeconds !== undefined && event.atSeconds > deadlineSeconds
  const anchoredSeconds = late ? deadlineSeconds : event.atSeconds
  const anchored = { receiptsRoot, count, paid: paidOf(total), anchoredSeconds }
  return { ...common, kind: 'session', ...anchored }
}
