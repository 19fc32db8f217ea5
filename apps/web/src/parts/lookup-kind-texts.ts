import type { ApiOutput } from '../api/client.ts'

type LookupKind = ApiOutput<'GET /api/lookup'>['kind']

/** Titles of the pages about an id of the chain, by the kind of thing that the id names. */
export const lookupKindTexts: Readonly<Record<LookupKind, string>> = {
  session: 'Session',
  request: 'Request',
  model: 'Model version',
  provider: 'Provider',
  client: 'Client',
  root: 'Settlement root',
  transaction: 'Transaction',
  other: 'Id',
}
