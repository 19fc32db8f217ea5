//! Every reason for which the program refuses, as the number that clients see.

use pinocchio::error::ProgramError;

/// Numbers never change; new ones are added at the end.
#[derive(Clone, Copy)]
#[repr(u32)]
pub enum Refusal {
    /// The instruction's bytes are not one of ours, or of the wrong length.
    InstructionInvalid = 1,
    /// Fewer accounts than the instruction needs.
    AccountsMissing = 2,
    /// An account is not owned by the program, or is not the record that is needed.
    RecordWrong = 3,
    /// An account that must sign did not.
    SignerMissing = 4,
    /// The signer may not do this.
    NotAllowed = 5,
    /// The record exists already.
    RecordExists = 6,
    /// A sum does not fit 64 bits.
    Overflow = 7,
    AmountZero = 8,
    AssetNotListed = 9,
    InsufficientFunds = 10,
    /// The token moved another amount than was asked for.
    AmountMismatch = 11,
    SignatureInvalid = 12,
    StakeTooLow = 13,
    StakeBound = 14,
    ParameterOutOfBounds = 15,
    OfferMismatch = 16,
    /// The fee or the ratio is no longer that of the offer.
    OfferOutdated = 17,
    /// The hash is not that of the offer's terms with the shares and the ratio of now.
    TermsDiffer = 18,
    ModelNotServed = 19,
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
    NothingSettled = 32,
    StarsInvalid = 33,
    RecordKept = 34,
    RequestNotOpen = 35,
    RequestNotLocked = 36,
    FilterNotPassed = 37,
    PriceTooHigh = 38,
    ClaimTooLate = 39,
    ReleaseTooLate = 40,
    TooLong = 41,
    ManifestDiffers = 42,
    NameInvalid = 43,
    NameTaken = 44,
    RoyaltyInvalid = 45,
    EndpointTimesInvalid = 46,
    ParentUnknown = 47,
    StatusRefused = 48,
    /// The runtime refused: a borrow twice, a call of another program, a missing system variable.
    Runtime = 49,
    ArtifactUnknown = 50,
    /// The request is paid by the other of voucher and posted answer.
    AnswerElsewhere = 51,
    /// The bytes are not those of the hash.
    AnswerDiffers = 52,
    JobTermsInvalid = 53,
    JobPhaseWrong = 54,
    JobFull = 55,
    JobSeatWrong = 56,
    UpdateWrong = 57,
    ScoresWrong = 58,
    PromotionWrong = 59,
    /// This provider released the request before, and cannot lock it again.
    RequestReleased = 60,
    /// The request's bond is above what the provider agrees to.
    BondTooHigh = 61,
    /// Open sessions and locked requests need that much of the stake.
    StakeInUse = 62,
    /// No change of this is proposed.
    NothingProposed = 63,
    /// The change was proposed too short a time ago.
    ChangeTooEarly = 64,
}

/// What every function here returns: a refusal is one register, as the machine's calls need it.
pub type Outcome<T = ()> = Result<T, Refusal>;

/// Refusals are told from errors of the programs that are called, whose numbers are small.
const FIRST_CODE: u32 = 6_000;

impl From<Refusal> for ProgramError {
    fn from(refusal: Refusal) -> Self {
        ProgramError::Custom(FIRST_CODE + refusal as u32)
    }
}

impl From<ProgramError> for Refusal {
    fn from(_: ProgramError) -> Self {
        Refusal::Runtime
    }
}

/// Refuses unless `condition` holds.
#[inline(always)]
pub fn require(condition: bool, refusal: Refusal) -> Outcome {
    if condition {
        Ok(())
    } else {
        Err(refusal)
    }
}
