// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { ReceiptCore } from "./IEvidence.sol";

/// @notice What is challenged for.
enum ChallengeKind {
    Transcript,
    Receipt
}

/// @notice Where a data challenge stands.
enum ChallengeState {
    None,
    Open,
    /// The provider says that no consent came; whoever has one may show it.
    ConsentMissing,
    Supplied,
    /// Its client lets nobody see it.
    Private,
    Withheld
}

/// @notice A data challenge, as it is kept.
struct DataChallenge {
    address provider;
    uint40 deadlineSeconds;
    ChallengeState state;
    ChallengeKind kind;
    uint8 parts;
    address validator;
    uint96 bond;
    /// The answer's place among those of its session.
    uint64 index;
    /// Bytes that a transcript has at the least, and those of the parts so far.
    uint64 bytesMin;
    uint64 supplied;
    bytes32 sessionId;
    /// The receipt's id; where it is for a receipt, the seed that drew its place.
    bytes32 subject;
    /// Over the parts supplied so far; zero where there are none.
    bytes32 partsHash;
}

/// @notice A consent that stands on chain: of how many answers it speaks, and SHA-256 of the modes.
struct PublishedConsent {
    uint64 count;
    bytes32 modesHash;
}

/// @title DataChallenges
/// @notice A validator whose questions stay unanswered asks on chain, where silence costs: for the
/// transcript of a drawn receipt, or, where it was shown no receipts, for the one at the place of
/// its session that was drawn.
/// @dev None -> Open (`challengeTranscript`, `challengeReceipt`) -> Supplied (`supplyTranscript`,
/// `supplyReceipt`), or Private (`publishConsent` of a client that lets nobody see it), or
/// Withheld (`conclude`). Open -> ConsentMissing (`reportMissingConsent`) -> Open
/// (`publishConsent`), or Private (`publishConsent`, `conclude`).
///
/// Who may ask is drawn too: for each receipt, by its own seed and the weights enlisted as its root
/// was anchored, five expected seats among all jurors and five among its model's. So no friend can
/// ask in everybody's place, nobody else can ask at all, and each drawn one asks once.
///
/// A transcript is sealed to the validator, so the chain cannot tell it from noise: noise is a
/// matter for a jury, and a signed transcript that is not the receipt's for
/// `proveFalseTranscript`. But it is refused where it is shorter than its answer: an output token
/// is a byte at the least. Longer ones come in parts, each of whose events carries a hash over all
/// so far: `keccak256(abi.encode(hash before, keccak256(part)))`, beginning with zero.
///
/// No consent may ever have come, and nobody can show what is not there: so a provider may say so,
/// and gets nothing for it. Whoever has the consent, the client or its gateway, then shows it, and
/// the answer is to be supplied after all: a client that kept its word back so far costs nothing.
/// A consent speaks of all answers of its session at once, and the event carries it whole, with its
/// signature: its provider and all validators have it from there, as if its client had sent it to
/// them, nobody denies it again, and whoever demanded something else that was denied reopens it.
/// Nothing of this gives a data challenge more time, so that a jury that waits for it has waited
/// for all: it is denied while half of `SupplyWindow` is left, and reopened while a quarter is,
/// which leaves a quarter for each of the two at the least. Whoever asked for an audit
/// (`IAuditRequests`) has consented by that.
///
/// The bond is the pay of a juror's seat, or what supplying as many tokens as the receipt tells of
/// costs in gas, up to `PAID_TOKENS_MAX` of them. Where the provider answered with a transcript it
/// is paid out of that by the bytes that it supplied, since the receipt's numbers are its own word;
/// with its client's word, as for no bytes. Whoever asks for nothing pays for it. The rest
/// returns, and all of it where a receipt was shown, which costs next to nothing, and where
/// nothing was.
///
/// A provider has `SupplyWindow` for each transcript, and `QUEUE_SECONDS` more for each other that
/// was demanded of it less than so long ago, `QUEUE_MAX` at most: what it has to write to the chain
/// in a given time is bounded, however much is demanded at once, and no challenge waits longer
/// than a day for others that came before.
///
/// Silence takes `WithheldPenaltyBps` of the least stake, and the third time within the court's
/// `WITHHOLDING_WINDOW` `MinorPenaltyBps` of the whole, and excludes. What is withheld within the
/// court's `STRIKE_SECONDS` counts once, however much it is and however many ask for it: a provider
/// that is away is not struck five times. Nor by one outage on several days: what is concluded
/// later than `CONCLUDE_SECONDS` after its time costs nothing.
///
/// Invariants, each with a test of the same name in `test/modules/Modules.inv.t.sol`:
/// - `held`: the pot is the sum of the bonds of data challenges that run.
/// - `ends`: strangers alone bring any challenge to its end; then nothing of it stays bonded.
interface IDataChallenges {
    event TranscriptChallenged(
        uint256 indexed challengeId,
        address indexed provider,
        address indexed validator,
        bytes32 receiptId,
        bytes32 sessionId,
        uint64 index,
        uint64 deadlineSeconds
    );
    event ReceiptChallenged(
        uint256 indexed challengeId,
        address indexed provider,
        address indexed validator,
        bytes32 sessionId,
        uint64 index,
        uint64 deadlineSeconds
    );
    /// @notice One part of a transcript, `sealedPart`, for the challenging validator's seal key.
    /// `hash` is over all parts so far.
    event TranscriptSupplied(
        uint256 indexed challengeId,
        address indexed provider,
        uint256 part,
        bool last,
        bytes32 hash,
        bytes sealedPart
    );
    event ReceiptSupplied(
        uint256 indexed challengeId,
        address indexed provider,
        bytes32 receiptId,
        ReceiptCore core,
        bytes signature,
        bytes32[] proof
    );
    /// @notice The provider says that no consent came; before `showUntilSeconds` one may be shown.
    event ConsentMissing(
        uint256 indexed challengeId, address indexed provider, uint64 showUntilSeconds
    );
    /// @notice Who may see the answers of a session or request, as its signer or client signed it:
    /// `modes` has a byte for each, and by `secret` the questions were bound to them.
    event ConsentPublished(
        bytes32 indexed sessionId,
        address indexed provider,
        bytes32 secret,
        bytes modes,
        bytes signature
    );
    /// @notice The consent that was denied stands on chain: the transcript is to be supplied.
    event ChallengeReopened(uint256 indexed challengeId, address indexed provider);
    /// @notice It ended without the transcript, rightly: `paid` where the client's word was shown.
    event TranscriptPrivate(uint256 indexed challengeId, address indexed provider, bool paid);
    /// @notice It ended in silence. No case where the same was found withheld before.
    event TranscriptWithheld(
        uint256 indexed challengeId, address indexed provider, uint256 caseId
    );

    /// @notice The account has no seat for this subject.
    error NotSelected(bytes32 subject, address account);
    error AlreadyChallenged(bytes32 subject, address account);
    /// @notice A provider's challenge of itself.
    error SelfChallenge(address provider);
    /// @notice Nothing is anchored in it.
    error NoAnchoredRoot(bytes32 sessionId);
    error ChallengeNotOpen(uint256 challengeId, ChallengeState state);
    error ChallengeKindMismatch(uint256 challengeId, ChallengeKind kind);
    error NotTheChallengedProvider(address caller, address provider);
    error SupplyTooLate(uint256 challengeId, uint256 now_, uint256 until);
    error SupplyTooLong(uint256 length, uint256 max);
    /// @notice The whole is shorter than the answer whose transcript it is.
    error SupplyTooShort(uint256 missing);
    /// @notice Parts come one after another, `PARTS_MAX` at most.
    error PartOutOfOrder(uint256 part, uint256 expected, uint256 max);
    /// @notice The receipt is not the one at the challenged place.
    error ReceiptMismatch(bytes32 receiptId);
    /// @notice The provider, or its operator, has not signed the receipt.
    error ReceiptUnsigned(bytes32 receiptId);
    /// @notice Not the word of this session's signer, or not of the challenged answer.
    error ConsentInvalid(bytes32 sessionId, uint64 count);
    /// @notice Another one, of `told` answers, stands on chain: only one of more takes its place.
    error ConsentNotExtended(bytes32 sessionId, uint64 told);
    /// @notice The client asked for an audit.
    error ConsentImpliedByAudit(bytes32 sessionId);
    /// @notice The consent is on chain already.
    error ConsentAlreadyPublished(uint256 challengeId);
    error ChallengePending(uint256 challengeId, uint256 now_, uint256 until);
}
