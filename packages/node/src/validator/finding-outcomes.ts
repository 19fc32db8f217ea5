/**
 * Outcomes of the audit of one receipt.
 *
 * `examined`: the transcript was scored. `private`: the client's consent excludes validators.
 * `uncommitted`: the client consented without a prior commitment. `unsupported-model`: this
 * validator lacks the model. `withheld`: the provider did not disclose the transcript.
 * `answered`: withheld from this validator, and supplied on chain to another one.
 * `consent-missing`: the provider reported a missing consent off chain.
 * `consent-missing-onchain`: the provider reported it on chain, and the client published none.
 */
export const findingOutcomes = [
  'examined',
  'private',
  'uncommitted',
  'unsupported-model',
  'withheld',
  'answered',
  'consent-missing',
  'consent-missing-onchain',
] as const

/** Outcome of the audit of one receipt. */
export type FindingOutcome = (typeof findingOutcomes)[number]
