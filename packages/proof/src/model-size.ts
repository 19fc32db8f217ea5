import { ModelNotProvableError } from './errors.ts'
import { PROVABLE_WEIGHTS_MAX } from './limits.ts'

/** Sizes of a model, which decide whether its answers can be proven. */
export type ModelSize = {
  /** Name by which the caller asked for the model. */
  readonly model: string
  /** Family of the model, such as `llama` or `bag-classifier`. */
  readonly architecture: string
  /** Number of weights; `undefined` if unknown. */
  readonly weights: number | undefined
}

/**
 * Checks that answers of a model can be proven.
 *
 * @throws {ModelNotProvableError} The model is of another family, or has too many weights. The
 *   error names the largest provable model and the audited alternative.
 */
export function assertProvable({ model, architecture, weights }: ModelSize): void {
  const isSmall = weights !== undefined && weights <= PROVABLE_WEIGHTS_MAX
  if (architecture === 'bag-classifier' && isSmall) return
  throw new ModelNotProvableError({ model, architecture, weights, max: PROVABLE_WEIGHTS_MAX })
}
