import type { OfferListing } from '@ostrom/ledger'
import { requireLicenseAccepted } from '@ostrom/models/license'
import type { BlindSelectionCriteria } from '../blind/blind-sessions.ts'
import { NoProviderError } from '../errors.ts'
import { type PrepareContext, resolve } from '../questions/prepare-question.ts'
import { type CandidatesContext, findCandidates } from '../routing/candidates.ts'
import { TYPICAL_ANSWER_SIZE } from '../routing/limits.ts'

/**
 * Chooses the offer for questions that this gateway cannot read: the offer for a question of
 * typical size without preferences, under the constraints of its key.
 *
 * @throws {ModelUnknownError} {LicenseNotAcceptedError} {NoProviderError}
 * @throws {PreferenceUnsupportedError} No offer meets the constraints of the key.
 */
export async function chooseBlindOffer(
  options: PrepareContext & Omit<CandidatesContext, 'pool'>,
  { model, key }: BlindSelectionCriteria,
): Promise<OfferListing> {
  const version = await resolve(options, model)
  // Also fetches the model's files, because the page fetches them from this gateway.
  const { manifest } = await options.catalog.model(version)
  const { license } = manifest
  requireLicenseAccepted(options.licenses, { model, license: license.spdx })
  const { constraints, asset, id: callerId } = key
  const question = {
    model,
    preferences: {},
    settlement: 'session',
    costMax: undefined,
    callerId,
    ...(constraints && { constraints }),
    ...(asset !== undefined && { asset }),
  } as const
  // The wallet's balance is checked later, when the session is built.
  const pool = { spendableMax: () => undefined, covers: () => true }
  const read = options.marketCache.listingsNow
  const size = TYPICAL_ANSWER_SIZE
  const query = { question, version, isText: true, size, lostSoFar: () => 0n, read }
  const { rank } = await findCandidates({ ...options, pool }, query)
  const [best] = rank()
  if (!best) throw new NoProviderError({ model, reasons: [] })
  return best.listing
}
