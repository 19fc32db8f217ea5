import type { Hash } from '@ostrom/protocol'
import type { Ledger } from '../ledger.ts'
import type { ModelStatus } from '../registry/models.ts'

/** Status in effect of a version, and the version from which this status comes. */
export type EffectiveModelStatus = {
  readonly status: ModelStatus
  /** The version that has this status: the version itself, or its base. */
  readonly version: Hash
}

/**
 * Returns the status of a version: an adapter of a quarantined base is quarantined with it, since
 * running the adapter means running the base. A retired base does not change its adapter's status,
 * because retiring is no ruling.
 *
 * @returns `undefined` if no such version is registered.
 * @see docs/spec/safety.md, section 5.
 */
export async function effectiveModelStatus(
  ledger: Pick<Ledger, 'modelVersion' | 'adapters'>,
  version: Hash,
): Promise<EffectiveModelStatus | undefined> {
  const model = await ledger.modelVersion(version)
  if (!model) return undefined
  const own = { status: model.status, version }
  // Only a version with a single parent can be an adapter, so no other version is queried.
  const mayBeAdapter = model.parents.length === 1
  if (own.status === 'quarantined' || own.status === 'retired' || !mayBeAdapter) return own
  const base = (await ledger.adapters?.adapter(version))?.base
  const below = base && (await ledger.modelVersion(base))
  return below?.status === 'quarantined' ? { status: 'quarantined', version: below.version } : own
}
