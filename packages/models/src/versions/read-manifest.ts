import { ModelUnreadableError } from '@ostrom/engine'
import { BaseError, type Hash, type Manifest } from '@ostrom/protocol'
import type { ModelCatalog } from '../registered/catalog.ts'

/**
 * Reads the manifest of a version that the owner of this machine chose. A gateway leaves a version
 * alone that it cannot read and takes another; an owner has no other, and must know what failed.
 *
 * @throws {BaseError} The catalog's fault, such as `source-unreachable`.
 * @throws {ModelUnreadableError} It did not come in time, or what failed has no code.
 */
export async function readManifest(
  catalog: Pick<ModelCatalog, 'manifest'>,
  version: Hash,
): Promise<Manifest.Manifest> {
  try {
    return await catalog.manifest(version)
  } catch (error) {
    if (error instanceof ModelUnreadableError && BaseError.is(error.cause)) throw error.cause
    throw error
  }
}
