import type { Ledger } from '@ostrom/ledger'
import { type Hash, Hex } from '@ostrom/protocol'

/**
 * Returns the version that a person means: its id as it is, or the version that a name of the chain
 * has now. Undefined where the chain has no model of this name.
 *
 * @throws {LedgerError} The chain cannot be read.
 */
export async function versionOf(
  ledger: Pick<Ledger, 'resolveModel'>,
  model: string,
): Promise<Hash | undefined> {
  return Hex.is(model, 32) ? model : await ledger.resolveModel(model)
}
