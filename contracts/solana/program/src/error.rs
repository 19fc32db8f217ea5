//! Every reason for which the program refuses, as the number that clients see.

use pinocchio::error::ProgramError;

/// Numbers never change; new ones are added at the end.
#[derive(Clone, Copy)]
#[repr(u32)]
pub enum MarketError {
    /// The instruction's bytes are not one of ours, or of the wrong length.
    InstructionInvalid = 1,
    /// Fewer accounts than the instruction needs.
    AccountsMissing = 2,
    /// An account is not owned by the program, or is of another kind than is needed.
    AccountInvalid = 3,
    /// An account that must sign did not.
    SignerMissing = 4,
    /// The signer may not do this.
    NotAllowed = 5,
    /// The account exists already.
    AccountExists = 6,
    /// A sum does not fit 64 bits.
    Overflow = 7,
    AmountZero = 8,
    AssetNotListed = 9,
    InsufficientFunds = 10,
    /// The token moved another amount than was asked for.
    AmountMismatch = 11,
    SignatureInvalid = 12,
    StakeTooLow = 13,
    StakeUnbonding = 14,
    ParameterOutOfBounds = 15,
    OfferMismatch = 16,
    /// The fee or the ratio is no longer that of the offer.
    OfferOutdated = 17,
    /// The hash is not that of the offer's terms with the shares and the ratio of now.
    TermsMismatch = 18,
    ModelNotUsable = 19,
    ModelNotAllowed = 20,
    AuthorizationExpired = 21,
    AuthorizationTooEarly = 22,
    SessionExpired = 23,
    DeadlineTooFar = 24,
    NonceCancelled = 25,
    SessionClosed = 26,
    VoucherNotIncreasing = 27,
    VoucherOverCap = 28,
    ConsentMismatch = 29,
    RefundTooEarly = 30,
    NotSettled = 32,
    RatingInvalid = 33,
    AccountNotErasable = 34,
    RequestNotOpen = 35,
    RequestNotLocked = 36,
    FilterNotPassed = 37,
    PriceTooHigh = 38,
    ClaimTooLate = 39,
    /// Not raised: a late release costs a tenth of the bond. Errors keep their numbers.
    ReleaseTooLate = 40,
    InputTooLong = 41,
    ManifestMismatch = 42,
    NameInvalid = 43,
    NameTaken = 44,
    RoyaltyInvalid = 45,
    EndpointTimesInvalid = 46,
    ParentUnknown = 47,
    StatusChangeInvalid = 48,
    /// The runtime refused: a borrow twice, a call of another program, a missing system variable.
    RuntimeError = 49,
    ArtifactUnknown = 50,
    /// The request is paid by the other of voucher and posted answer.
    AnswerModeMismatch = 51,
    /// The bytes are not those of the hash.
    AnswerMismatch = 52,
    JobTermsInvalid = 53,
    JobPhaseInvalid = 54,
    JobFull = 55,
    JobSeatInvalid = 56,
    /// The revealed value differs from the commitment, or was revealed before.
    CommitmentMismatch = 57,
    ScoresInvalid = 58,
    PromotionInvalid = 59,
    /// This provider released the request before, and cannot lock it again.
    RequestAlreadyReleased = 60,
    /// The request's bond is above what the provider agrees to.
    BondTooHigh = 61,
    /// Open sessions and locked requests need that much of the stake.
    StakeInUse = 62,
    /// No change of this is proposed.
    NoChangeProposed = 63,
    /// The change was proposed too short a time ago.
    ChangeTooEarly = 64,
    /// The member cannot be challenged for this round, or the signer cannot judge it.
    ChallengeInvalid = 65,
    /// Four providers released the request, so the provider of this lock cannot.
    LockIsFinal = 66,
}

/// Result of every function here: an error is one register, as the machine's calls need it.
pub type MarketResult<T = ()> = Result<T, MarketError>;

/// Errors are told from errors of the programs that are called, whose numbers are small.
const FIRST_CODE: u32 = 6_000;

impl From<MarketError> for ProgramError {
    fn from(error: MarketError) -> Self {
        ProgramError::Custom(FIRST_CODE + error as u32)
    }
}

impl From<ProgramError> for MarketError {
    fn from(_: ProgramError) -> Self {
        MarketError::RuntimeError
    }
}

/// Refuses unless `condition` holds.
#[inline(always)]
pub fn require(condition: bool, error: MarketError) -> MarketResult {
    if condition {
        Ok(())
    } else {
        Err(error)
    }
}
