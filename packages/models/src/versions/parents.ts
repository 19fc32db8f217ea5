import type { Ledger, ModelVersion } from '@ostrom/ledger'
import type { Hash } from '@ostrom/protocol'
import { ModelUnknownError } from '../registered/model-unknown.ts'
import { versionOf } from '../registered/version-of.ts'

/**
 * The registered versions that a model was made from, each once, by names or ids. A name stands for
 * the version that it names now.
 *
 * @throws {ModelUnknownError} One is not registered on this chain.
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
