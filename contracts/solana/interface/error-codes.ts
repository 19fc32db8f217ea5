// Errors of the program: the number of a custom error, and its name in `error.rs`.

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
  // 31 is nothing's any more.
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
  'UpdateMismatch',
  'ScoresInvalid',
  'PromotionInvalid',
  'RequestAlreadyReleased',
  'BondTooHigh',
  'StakeInUse',
  'NoChangeProposed',
  'ChangeTooEarly',
] as const

export type ProgramErrorName = NonNullable<(typeof errorNames)[number]>

/** The number of an error is added to this: errors of programs that ours calls are small. */
export const ERROR_CODE_BASE = 6_000

/** Name of a custom error's number; `undefined` for those of other programs. */
export const errorNameOf = (code: number): ProgramErrorName | undefined =>
  errorNames[code - ERROR_CODE_BASE - 1]
