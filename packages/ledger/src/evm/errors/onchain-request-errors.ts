import type { LedgerErrorCode } from '../../errors.ts'

/** Error codes of `OnchainRequestNotInState`, by the function that was called. */
const byFunction: Readonly<Record<string, LedgerErrorCode>> = {
  post: 'request-not-locked',
  release: 'request-not-locked',
  refund: 'request-not-locked',
  settle: 'request-not-locked',
  remove: 'answer-not-closable',
}

/** Error codes of on-chain requests and of the registry of proofs. */
export const onchainRequestErrorMappings = {
  AnswerLengthInvalid: 'answer-invalid',
  AnswerMismatch: 'answer-invalid',
  AnswerNotRemovable: 'answer-not-closable',
  CallbackGasMissing: 'callback-gas-missing',
  CallbackGasTooHigh: 'request-invalid',
  EndorsementsInsufficient: 'answer-not-endorsed',
  FilterMissing: 'request-invalid',
  NoSeatForAnswers: 'endorsement-not-due',
  OnchainRequestNotInState: (_: unknown, doing: string): LedgerErrorCode =>
    byFunction[doing] ?? 'request-not-open',
  ProofNotRequired: 'answer-mode-mismatch',
  ProofRejected: 'answer-proof-rejected',
  ProofRequired: 'answer-mode-mismatch',
  QuestionMissing: 'request-invalid',
  RewardOutOfBounds: 'amount-invalid',
  VerifierInvalid: 'model-invalid',
  VerifierMismatch: 'request-invalid',
  VerifiersTooMany: 'model-invalid',
} as const
