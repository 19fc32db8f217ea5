import type { Ledger } from '@ostrom/ledger'
import { type Hash, Hex } from '@ostrom/protocol'

/**
 * Returns the version that a person means: an id unchanged, or the version to which a name on the
 * chain now resolves. Undefined where the chain has no model of this name.
 *
 * @throws {LedgerError} The chain cannot be read.
 */
export async function versionOf(
  ledger: Pick<Ledger, 'resolveModel'>,
  model: string,
): Promise<Hash | undefined> {
  return Hex.is(model, 32) ? model : await ledger.resolveModel(model)
}
