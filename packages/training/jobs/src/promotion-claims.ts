import { ChangeNotMadeError, differencesOf } from '@ostrom/models/change-not-made'
import { fetchManifest } from '@ostrom/models/model-summary'
import type { Hash } from '@ostrom/protocol'

/** A sponsor's claims about the resulting version of its job. */
export type PromotionClaims = {
  readonly jobId: Hash
  readonly alias: string
  readonly version: string
  readonly license: string
  readonly description: string
  readonly signal: AbortSignal
}

/**
 * Checks that the sponsor repeats a promotion with the same claims, because the manifest of the
 * promoted version has the first claims and cannot change.
 *
 * @throws {ChangeNotMadeError} The claims differ from those in the manifest.
 */
export async function assertSameClaims(
  context: Parameters<typeof fetchManifest>[0],
  promoted: Hash,
  { jobId, alias, version, license, description }: PromotionClaims,
): Promise<void> {
  const stands = await fetchManifest(context, promoted)
  const differences = differencesOf([
    { term: 'Name', asked: alias, stands: stands.name },
    { term: 'Version', asked: version, stands: stands.version },
    { term: 'License', asked: license, stands: stands.license.spdx },
    { term: 'Description', asked: description, stands: stands.description },
  ])
  if (differences.length === 0) return
  throw new ChangeNotMadeError({
    subject: `version ${promoted}, to which job ${jobId} was promoted`,
    differences,
    remedy: 'A promoted version keeps its claims: publish its files as another version.',
  })
}
