import * as Schema from '../encoding/schema.ts'
import { type Decimal, decimalSchema } from './evaluation.ts'

/**
 * Bound on the information that the training of a version can reveal about one row of its data:
 * differential privacy in the sense of Dwork et al. An unverified statement of the creator:
 * docs/spec/federated-training.md.
 */
export type PrivacyStatement = {
  readonly mechanism: 'dp-sgd'
  /** Program that computed epsilon, such as `opacus 1.6.0 rdp`. */
  readonly accountant: string
  /** Largest epsilon of a member of the training. Each row of data belongs to one member. */
  readonly epsilon: Decimal
  readonly delta: Decimal
  /** Standard deviation of the noise in units of the clip norm. */
  readonly noiseMultiplier: Decimal
  readonly clipNorm: Decimal
  /** Probability that a row is in the batch of a step. */
  readonly samplingRate: Decimal
  /** Training steps of each member, in all rounds together. */
  readonly steps: number
  readonly rounds: number
  readonly members: number
  /**
   * Method to add the members' updates. Each pair of members hides its updates by a mask that only
   * these two members know; the masks cancel in the sum.
   */
  readonly aggregation: 'pairwise-masks'
}

/** Schema of a privacy statement. */
export const privacySchema: Schema.Schema<PrivacyStatement> = Schema.object({
  mechanism: Schema.oneOf('dp-sgd'),
  accountant: Schema.text(64),
  epsilon: decimalSchema,
  delta: decimalSchema,
  noiseMultiplier: decimalSchema,
  clipNorm: decimalSchema,
  samplingRate: decimalSchema,
  steps: Schema.integer(1, 1e9),
  rounds: Schema.integer(1, 1e6),
  members: Schema.integer(1, 1e6),
  aggregation: Schema.oneOf('pairwise-masks'),
})

/** Returns a statement as a human-readable line. */
export const describe = (statement: PrivacyStatement): string => {
  const { epsilon, delta, members, steps, noiseMultiplier, clipNorm, accountant } = statement
  const noise = `noise ${noiseMultiplier}, clip norm ${clipNorm}, ${steps} steps of each`
  const spent = `epsilon ${epsilon} at delta ${delta}`
  return `Private for each row: ${spent}; ${members} members, ${noise} (${accountant}).`
}
