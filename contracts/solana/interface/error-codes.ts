// Errors of the program: numbers of custom errors, and their names in `error.rs`.

/** Names in the order of their numbers, from 1. */
export const errorNames = [
  'InstructionInvalid',
  'AccountsMissing',
  'AccountInvalid',
  'SignerMissing',
  'NotAllowed',
  'AccountExists',
  'Overflow',
  'AmountZero',
  'AssetNotListed',
  'InsufficientFunds',
  'AmountMismatch',
  'SignatureInvalid',
  'StakeTooLow',
  'StakeUnbonding',
  'ParameterOutOfBounds',
  'OfferMismatch',
  'OfferOutdated',
  'TermsMismatch',
  'ModelNotUsable',
  'ModelNotAllowed',
  'AuthorizationExpired',
  'AuthorizationTooEarly',
  'SessionExpired',
  'DeadlineTooFar',
  'NonceCancelled',
  'SessionClosed',
  'VoucherNotIncreasing',
  'VoucherOverCap',
  'ConsentMismatch',
  'RefundTooEarly',
  // No error has the number 31.
  undefined,
  'NotSettled',
  'RatingInvalid',
  'AccountNotErasable',
  'RequestNotOpen',
  'RequestNotLocked',
  'FilterNotPassed',
  'PriceTooHigh',
  'ClaimTooLate',
  'ReleaseTooLate',
  'InputTooLong',
  'ManifestMismatch',
  'NameInvalid',
  'NameTaken',
  'RoyaltyInvalid',
  'EndpointTimesInvalid',
  'ParentUnknown',
  'StatusChangeInvalid',
  'RuntimeError',
  'ArtifactUnknown',
  'AnswerModeMismatch',
  'AnswerMismatch',
  'JobTermsInvalid',
  'JobPhaseInvalid',
  'JobFull',
  'JobSeatInvalid',
  'CommitmentMismatch',
  'ScoresInvalid',
  'PromotionInvalid',
  'RequestAlreadyReleased',
  'BondTooHigh',
  'StakeInUse',
  'NoChangeProposed',
  'ChangeTooEarly',
  'ChallengeInvalid',
  'LockIsFinal',
] as const

export type ProgramErrorName = NonNullable<(typeof errorNames)[number]>

/**
 * Offset that is added to the number of an error, so that its code differs from the small codes of
 * the programs that this program calls.
 */
export const ERROR_CODE_BASE = 6_000

/** Returns the name of a custom error by its code; `undefined` for errors of other programs. */
export const errorNameOf = (code: number): ProgramErrorName | undefined =>
  errorNames[code - ERROR_CODE_BASE - 1]
