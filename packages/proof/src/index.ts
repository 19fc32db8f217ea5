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
  AnswerProof,
  AnswerProver,
  CertifiedModel,
  ProveOptions,
  ProverProgress,
  ProverStage,
  ReferenceString,
  SetUpOptions,
  VerifierSource,
  VerifyOptions,
} from './prover.ts'
