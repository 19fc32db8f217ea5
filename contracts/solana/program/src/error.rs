//! The program's errors. The code of an error that a client sees is its number plus 6,000.

use pinocchio::error::ProgramError;

/// Numbers never change; new ones are added at the end.
#[derive(Clone, Copy)]
#[repr(u32)]
pub enum MarketError {
    /// The data is no instruction of this program, or has the wrong length.
    InstructionInvalid = 1,
    /// Fewer accounts than the instruction needs.
    AccountsMissing = 2,
    /// An account has another owner, kind, address or field value than the instruction needs.
    AccountInvalid = 3,
    /// An account that must sign did not sign.
    SignerMissing = 4,
    /// The account that signed has no right to send this instruction for the given accounts.
    NotAllowed = 5,
    /// The account exists already.
    AccountExists = 6,
    /// The result of a computation is negative or does not fit 64 bits.
    Overflow = 7,
    AmountZero = 8,
    AssetNotListed = 9,
    InsufficientFunds = 10,
    /// The token program moved another amount than the instruction requested.
    AmountMismatch = 11,
    SignatureInvalid = 12,
    StakeTooLow = 13,
    StakeUnbonding = 14,
    ParameterOutOfBounds = 15,
    OfferMismatch = 16,
    /// The offer's fee is not valid now, or its stake ratio is not the asset's or the request's.
    OfferOutdated = 17,
    /// The given hash is not the hash of the offer's terms, the royalties and the stake ratio.
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
    /// Unused: a late release is not refused, but costs a tenth of the bond. Numbers never change.
    ReleaseTooLate = 40,
    InputTooLong = 41,
    ManifestMismatch = 42,
    NameInvalid = 43,
    NameTaken = 44,
    RoyaltyInvalid = 45,
    EndpointTimesInvalid = 46,
    ParentUnknown = 47,
    StatusChangeInvalid = 48,
    /// The runtime refused a second borrow or a call of a program, or gave no valid sysvar.
    RuntimeError = 49,
    ArtifactUnknown = 50,
    /// A claim for a request in the mode `Chain`, or an on-chain answer for one in `Channel`.
    AnswerModeMismatch = 51,
    /// The answer's bytes do not have the given hash.
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
    /// The request's bond is above the provider's maximum.
    BondTooHigh = 61,
    /// After this instruction the stake would not back all open sessions and locked requests.
    StakeInUse = 62,
    /// No change of this value is proposed.
    NoChangeProposed = 63,
    /// The delay since the proposal is not over.
    ChangeTooEarly = 64,
    /// The member cannot be challenged for this round, or the signer is no judge of the challenge.
    ChallengeInvalid = 65,
    /// Four providers released the request, so the provider of this lock cannot release it.
    LockIsFinal = 66,
}

/// Result of the program's functions. An error fits one register, so a call returns it there.
pub type MarketResult<T = ()> = Result<T, MarketError>;

/// Added to error numbers, so that they differ from the smaller error numbers of called programs.
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
