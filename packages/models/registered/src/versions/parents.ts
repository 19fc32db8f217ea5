import type { Ledger, ModelVersion } from '@ostrom/ledger'
import type { Hash } from '@ostrom/protocol'
import { ModelUnknownError } from '../registered/model-unknown.ts'
import { versionOf } from '../registered/version-of.ts'

/**
 * Resolves names or ids to the registered versions from which a model was made, without duplicates.
 * A name resolves to its current version.
 *
 * @throws {ModelUnknownError} A name or id is not registered on this chain.
 */
export async function resolveParents(
  ledger: Pick<Ledger, 'resolveModel' | 'modelVersion'>,
  models: readonly string[],
): Promise<readonly ModelVersion[]> {
  const parents = new Map<Hash, ModelVersion>()
  for (const model of models) {
    const version = await versionOf(ledger, model)
    const registered = version && (await ledger.modelVersion(version))
    if (!registered) throw new ModelUnknownError({ model })
    parents.set(registered.version, registered)
  }
  return [...parents.values()]
}
