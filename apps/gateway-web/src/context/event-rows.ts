import type { SequencedEvent } from '@ostrom/indexer'
import type { LedgerEvent } from '@ostrom/ledger'
import { Address, type Hash, Offer } from '@ostrom/protocol'
import type { EndpointOutput } from '../schema/endpoints.ts'
import type { WebContext } from './web-context.ts'

type EventRow = EndpointOutput<'GET /api/events'>['rows'][number]

/** Kinds of events about audits, verdicts and penalties. */
export const courtKinds = [
  'provider-accused',
  'fraud-proven',
  'case-opened',
  'case-ruled',
  'case-appealed',
  'case-ended',
  'pay-held',
  'pay-returned',
  'stake-slashed',
  'account-excluded',
  'transcript-challenged',
  'receipt-challenged',
  'transcript-withheld',
  'honeypot-revealed',
  'dataset-disputed',
  'feedback-flagged',
  'model-reported',
  'report-concluded',
] as const satisfies readonly LedgerEvent['kind'][]

const toJsonValue = (name: string, value: unknown): unknown => {
  if (name === 'verification') return Offer.verificationLabels(value as Offer.VerificationTerms)
  return typeof value === 'bigint' ? `${value}` : Address.formatField(name, value)
}

/** An event as pages show it: all its fields in order. */
export function toEventRow(event: SequencedEvent): EventRow {
  const {
    block,
    blockHash: _hash,
    index: _index,
    transaction,
    atSeconds,
    sequence,
    ...rest
  } = event
  const { kind, ...fields } = rest
  return {
    sequence,
    kind,
    atSeconds: Number(atSeconds),
    block: `${block}`,
    transaction,
    fields: Object.entries(fields).map(([name, given]) => {
      const value = toJsonValue(name, given)
      return {
        name,
        value: typeof value === 'object' ? JSON.stringify(value, toJsonValue) : String(value),
      }
    }),
  }
}

/**
 * Returns the asset of an event's amounts: from the event's own fields, otherwise from the session
 * or request that the event names. Undefined if the event names no asset in these ways.
 */
function assetOf(
  { browse }: WebContext['parts']['indexer'],
  event: SequencedEvent,
): string | undefined {
  const { asset, terms, offer, sessionId, requestId, subject } = event as {
    readonly [name in 'sessionId' | 'requestId' | 'subject']?: Hash
  } & { readonly [name in 'terms' | 'offer']?: { readonly asset?: string } } & {
    readonly asset?: string
  }
  const own = asset ?? terms?.asset ?? offer?.asset
  if (own !== undefined) return own
  const id = sessionId ?? requestId ?? subject
  if (id === undefined) return undefined
  return browse.session(id)?.asset ?? browse.request(id)?.terms.asset
}

/** Formats events for pages, each with the asset of its amounts. */
export const toEventRows = (
  { indexer }: Pick<WebContext['parts'], 'indexer'>,
  events: readonly SequencedEvent[],
): EventRow[] =>
  events.map((event) => {
    const asset = assetOf(indexer, event)
    return { ...toEventRow(event), ...(asset !== undefined && { asset }) }
  })
