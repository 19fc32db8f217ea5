/**
 * Outcomes of the audit of one receipt.
 *
 * `examined`: the transcript was scored. `private`: the client opted the answer out.
 * `unsupported-model`: this validator lacks the model. `withheld`: the provider did not disclose
 * the transcript. `answered`: withheld from this validator, and supplied on chain to another one.
 */
export const findingOutcomes = [
  'examined',
  'private',
  'unsupported-model',
  'withheld',
  'answered',
] as const

/** Outcome of the audit of one receipt. */
export type FindingOutcome = (typeof findingOutcomes)[number]
