import type { AssetId } from '@ostrom/protocol'

/**
 * Cost range in base units, fee included, for an answer with all requested tokens. A question
 * without a limit costs at most `max`, `prepaidLossMax` and `resumesMax` together.
 */
export type CostRange = {
  readonly min: bigint
  readonly max: bigint
  /**
   * Maximum cost of prompt and first `FUNDS_STEP_TOKENS` output tokens; of the whole answer if the
   * gateway reserves its funds as one amount, as for a request in escrow.
   */
  readonly firstMax: bigint
  /** Most that the gateway can prepay to providers that fail before another provider answers. */
  readonly prepaidLossMax: bigint
  /**
   * Most that continuations may cost in addition, if providers fail in the middle of the answer and
   * others continue it; 0 if no other provider could. No amount is reserved for this before an
   * answer breaks.
   */
  readonly resumesMax: bigint
  readonly asset: AssetId
}
