export { AnswerProofsUnsupportedError } from './errors.ts'
export {
  createProofProvider,
  type PaidProof,
  type ProofProvider,
  type ProofProviderOptions,
} from './proof-provider.ts'
export type { ProvableModel } from './provable-model.ts'
