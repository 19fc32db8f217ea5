import { errorClass, type Hash } from '@ostrom/protocol'

type ModelAliasUnprovenValues = {
  readonly alias: string
  /** Name of the model on the chain, which the catalogue gives for the repository. */
  readonly model: string
  readonly reason: string
}

/**
 * The hashes of the registered model do not prove that it comes from the repository of the alias.
 */
export class ModelAliasUnprovenError extends errorClass('ModelAliasUnprovenError', {
  code: 'model-alias-unproven',
  retry: 'never',
  summary: 'The registered model is not proven to be the model of this repository.',
  details: ({ alias, model, reason }: ModelAliasUnprovenValues) => [
    `Repository: ${alias}. Registered as: ${model}. Reason: ${reason}.`,
    'Use the name on the chain, or check the files of the repository against it.',
  ],
}) {}

type ModelAliasAmbiguousValues = {
  readonly alias: string
  readonly candidates: readonly { readonly model: string; readonly version: Hash }[]
}

/** Several registered models have the files of a repository. */
export class ModelAliasAmbiguousError extends errorClass('ModelAliasAmbiguousError', {
  code: 'model-alias-ambiguous',
  retry: 'never',
  summary: 'Several registered models have files of this repository.',
  details: ({ alias, candidates }: ModelAliasAmbiguousValues) => [
    `Repository: ${alias}.`,
    ...candidates.map(({ model, version }) => `Candidate: ${model}, version ${version}.`),
    'Choose one of them by `model`.',
  ],
}) {}

/** No registered model has a file of a repository. */
export class ModelAliasEmptyError extends errorClass('ModelAliasEmptyError', {
  code: 'model-alias-empty',
  retry: 'never',
  summary: 'No registered model has a file of this repository.',
  details: ({ alias, hub }: { readonly alias: string; readonly hub: string }) => [
    `Repository: ${alias}. Hub: ${hub}.`,
    'This finds only models of one file. Name the model by `model`.',
  ],
}) {}
