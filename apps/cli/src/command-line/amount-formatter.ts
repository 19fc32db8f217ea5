import { Amount, type AssetId } from '@ostrom/protocol'

/** Formats an amount for people; without `asset`, the amount is in the native coin. */
export type AmountFormatter = (amount: bigint, asset?: AssetId) => string

/** Writes amounts for people. An asset that `units` lacks is shown by its id, in base units. */
export function createAmountFormatter(units: readonly Amount.AssetMetadata[]): AmountFormatter {
  return (amount, asset) => Amount.humanizeDetails(Amount.detail(amount, asset), units)
}
