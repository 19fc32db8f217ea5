import { ModelUnreadableError } from '@ostrom/engine'
import { BaseError, type Hash, type Manifest } from '@ostrom/protocol'
import type { ModelCatalog } from '../registered/catalog.ts'

/**
 * Reads the manifest of a version that the owner of this machine chose. A gateway can skip an
 * unreadable version and take another. The owner has no other version, so the error states the
 * cause.
 *
 * @throws {BaseError} An error of the catalog, such as `source-unreachable`.
 * @throws {ModelUnreadableError} The manifest did not arrive in time, or the error has no code.
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
