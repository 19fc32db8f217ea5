import { Amount, type AssetId } from '@ostrom/protocol'

/** Writes an amount for people; of the native coin where no asset is named. */
export type AmountFormatter = (amount: bigint, asset?: AssetId) => string

/** Writes amounts for people. The id of an unnamed asset stands for the symbol. */
export function createAmountFormatter(units: readonly Amount.AssetMetadata[]): AmountFormatter {
  return (amount, asset) => Amount.humanizeDetails(Amount.detail(amount, asset), units)
}
