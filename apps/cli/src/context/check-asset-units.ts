import type { Ledger } from '@ostrom/ledger'
import { type Amount, errorClass } from '@ostrom/protocol'

/** A listed token has another number of decimals than the configuration says. */
export class AssetUnitMismatchError extends errorClass('AssetUnitMismatchError', {
  code: 'asset-unit-mismatch',
  retry: 'never',
  summary: 'The decimals of a listed token differ from the configuration.',
  details: ({ unit, decimals }: { unit: Amount.AssetMetadata; decimals: number }) => [
    `Token: ${unit.asset}, listed as ${unit.symbol}.`,
    `Decimals in the configuration: ${unit.decimals}; on the chain: ${decimals}.`,
    'Check the address with the issuer of the token, then correct `chain.assets`.',
  ],
}) {}

/**
 * Compares the decimals of listed tokens with those of their contracts: a wrong number would make
 * every shown and parsed amount wrong.
 *
 * @throws {AssetUnitMismatchError} A token has other decimals than the configuration says.
 * @throws {LedgerError} `asset-not-allowed`: no token exists at an address.
 */
export async function assertAssetUnits(
  ledger: Pick<Ledger, 'decimals'>,
  units: readonly Amount.AssetMetadata[],
): Promise<void> {
  for (const unit of units) {
    const decimals = await ledger.decimals(unit.asset)
    if (decimals !== unit.decimals) throw new AssetUnitMismatchError({ unit, decimals })
  }
}
