import type { EventWithPlace } from '@ostrom/indexer'
import type { LedgerEvent } from '@ostrom/ledger'
import { Address, type Hash, Offer } from '@ostrom/protocol'
import type { Answered } from '../endpoints.ts'
import type { Place } from '../place.ts'

type EventShown = Answered<'GET /api/events'>['rows'][number]

/** Kinds of events that tell of audits, verdicts and penalties. */
export const courtKinds = [
  'accused',
  'offence-proven',
  'case-opened',
  'case-ruled',
  'case-appealed',
  'case-ended',
  'pay-held',
  'pay-returned',
  'slashed',
  'excluded',
  'transcript-demanded',
  'receipt-demanded',
  'transcript-withheld',
  'plant-revealed',
  'dataset-challenged',
  'flagged',
  'model-reported',
  'report-concluded',
] as const satisfies readonly LedgerEvent['kind'][]

const plain = (name: string, value: unknown): unknown => {
  if (name === 'verification') return Offer.verificationNames(value as Offer.Verification)
  return typeof value === 'bigint' ? `${value}` : Address.shown(name, value)
}

/** An event as pages show it: its fields in order, whatever they are. */
export function eventOf(event: EventWithPlace): EventShown {
  const { block, blockHash: _hash, index: _index, transaction, atSeconds, place, ...told } = event
  const { kind, ...fields } = told
  return {
    place,
    kind,
    atSeconds: Number(atSeconds),
    block: `${block}`,
    transaction,
    fields: Object.entries(fields).map(([name, given]) => {
      const value = plain(name, given)
      return {
        name,
        value: typeof value === 'object' ? JSON.stringify(value, plain) : String(value),
      }
    }),
  }
}

/** What amounts of paid work are in, by what an event names; unknown of all others. */
function assetOf({ browse }: Place['parts']['indexer'], event: EventWithPlace): string | undefined {
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

/** Events as pages show them. */
export const eventsOf = (
  { indexer }: Pick<Place['parts'], 'indexer'>,
  events: readonly EventWithPlace[],
): EventShown[] =>
  events.map((event) => {
    const asset = assetOf(indexer, event)
    return { ...eventOf(event), ...(asset !== undefined && { asset }) }
  })
