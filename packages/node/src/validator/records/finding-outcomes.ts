/**
 * Outcomes of the audit of one receipt.
 *
 * `examined`: the transcript was scored. `private`: the client opted the answer out.
 * `unsupported-model`: this validator lacks the model. `withheld`: the provider did not disclose
 * the transcript. `answered`: withheld from this validator, and supplied on chain to another one.
 * `not-seated`: this validator has no seat for the receipt; validators with a seat examine it.
 */
export const findingOutcomes = [
  'examined',
  'private',
  'unsupported-model',
  'withheld',
  'answered',
  'not-seated',
] as const

/** Outcome of the audit of one receipt. */
export type FindingOutcome = (typeof findingOutcomes)[number]
