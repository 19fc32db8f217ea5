export { AnswerProofsUnsupportedError } from './errors.ts'
export {
  createProofProvider,
  type PaidProof,
  type ProofProvider,
  type ProofProviderOptions,
  stageLog,
} from './proof-provider.ts'
export type { ProvableModel } from './provable-model.ts'
export {
  openSampleProof,
  SAMPLE_PROMPT,
  type SampleProof,
  type SampleProofOptions,
} from './sample-proof.ts'
