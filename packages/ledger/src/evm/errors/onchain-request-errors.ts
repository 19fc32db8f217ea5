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
  AnswerKnown: 'answer-known',
  AnswerLengthInvalid: 'answer-invalid',
  AnswerMismatch: 'answer-invalid',
  AnswerNotRemovable: 'answer-not-closable',
  AnswerUnknown: 'request-not-locked',
  AnswersFull: 'request-not-open',
  BondAboveMax: 'request-not-open',
  CallbackGasMissing: 'callback-gas-missing',
  CallbackGasTooHigh: 'request-invalid',
  EndorsementsInsufficient: 'answer-not-endorsed',
  JurorsMissing: 'juror-pool-too-small',
  MessageIsNoText: 'request-invalid',
  NoSeatForAnswers: 'endorsement-not-due',
  NotTheRequests: 'account-mismatch',
  OnchainRequestNotInState: (_: unknown, doing: string): LedgerErrorCode =>
    byFunction[doing] ?? 'request-not-open',
  OutputInvalid: 'answer-invalid',
  PromptInvalid: 'answer-invalid',
  ProofNotRequired: 'answer-mode-mismatch',
  ProofRejected: 'answer-proof-rejected',
  ProofRequired: 'answer-mode-mismatch',
  ProvidersMissing: 'request-invalid',
  QuestionIsPrivate: 'request-invalid',
  QuestionMissing: 'request-invalid',
  RewardOutOfBounds: 'amount-invalid',
  SenderIsBarred: 'account-mismatch',
  ValueTooLow: 'amount-invalid',
  VerifierInvalid: 'model-invalid',
  VerifierMismatch: 'request-invalid',
  VerifiersTooMany: 'model-invalid',
  VersionMismatch: 'answer-proof-rejected',
} as const
