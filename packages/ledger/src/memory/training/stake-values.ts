import type { StakeRatios } from '../chain/training-state.ts'
import { RATIO_SCALE } from '../money/escrow.ts'

// Conversions between a job's asset and native base units, as `TrainingRecords` in
// contracts/evm/training does them.

const divideUp = (amount: bigint, by: bigint): bigint => (amount + by - 1n) / by

/** Returns the native value of a stake in the job's asset, rounded up. Pure. */
export const nativeUp = (stake: bigint, { asset, native }: StakeRatios): bigint =>
  divideUp(stake * native, asset)

/** Returns the amount of the job's asset for native base units, rounded down. Pure. */
export const assetDown = (amount: bigint, { asset, native }: StakeRatios): bigint =>
  (amount * asset) / native

/** Returns the native value of an amount of the job's asset, rounded down. Pure. */
export const nativeDown = (amount: bigint, { asset, native }: StakeRatios): bigint =>
  (amount * native) / asset

/** Returns the native stake that backs pay in the job's asset, rounded up as in escrows. Pure. */
export const backingUp = (pay: bigint, { asset }: StakeRatios): bigint =>
  divideUp(pay * RATIO_SCALE, asset)

/** Returns the pay in the job's asset that native stake backs, rounded down. Pure. */
export const backedDown = (stake: bigint, { asset }: StakeRatios): bigint =>
  (stake * asset) / RATIO_SCALE
