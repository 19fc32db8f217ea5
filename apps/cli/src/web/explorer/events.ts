import type { EventWithPlace } from '@ostrom/indexer'
import type { LedgerEvent } from '@ostrom/ledger'
import { Address, Offer } from '@ostrom/protocol'
import type { Answered } from '../endpoints.ts'

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
    ...{ place, kind, atSeconds: Number(atSeconds), block: `${block}`, transaction },
    fields: Object.entries(fields).map(([name, given]) => {
      const value = plain(name, given)
      return {
        name,
        value: typeof value === 'object' ? JSON.stringify(value, plain) : String(value),
      }
    }),
  }
}
