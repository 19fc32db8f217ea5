import type { RequestTerms } from '../requests/request.ts'
import { accountOf, hashOf } from './values.ts'

/**
 * Returns valid terms of a request for tests, with the given fields. Any staked provider may lock
 * the request, and its pay is not held. Every other field differs from its empty value, except the
 * optional ones, which are absent: the answer is sent over a channel.
 */
export const sampleRequestTerms = (fields: Partial<RequestTerms> = {}): RequestTerms => ({
  client: accountOf('a5'),
  signer: accountOf('a6'),
  modelVersion: hashOf('12'),
  asset: accountOf('a2'),
  pricesMax: { input: 1n, cachedInput: 2n, output: 3n, image: 4n, second: 5n, request: 6n },
  costMax: 10n ** 18n,
  filter: { completionsMin: 0n, stakeMin: 0n, providers: [] },
  deadlineSeconds: 1_700_000_600n,
  nonce: 1n,
  held: false,
  ...fields,
})
