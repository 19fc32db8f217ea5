export { classifierManifest, classifierWeights } from './classifier-manifest.ts'
export {
  ModelNotProvableError,
  ProofInvalidError,
  ProverFailedError,
  ProverNotInstalledError,
  ReferenceStringInvalidError,
} from './errors.ts'
export * as Limits from './limits.ts'
export { assertProvable, type ModelSize } from './model-size.ts'
export type {
  AnswerProver,
  CertifiedModel,
  ProvenAnswer,
  ProveOptions,
  ProverProgress,
  ProverStage,
  ReferenceString,
  SetUpOptions,
  VerifierSource,
  VerifyOptions,
} from './prover.ts'
