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
export { answerOf, type ChainExpectation, EMPTY_STATE, verifyChain } from './token-chain.ts'
export type {
  CertifiedTransformer,
  ProvenToken,
  ProveTokenOptions,
  TokenCache,
  TokenProver,
  TokenSetUpOptions,
  TokenStatement,
} from './token-prover.ts'
