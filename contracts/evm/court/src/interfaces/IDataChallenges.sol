// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { ReceiptCore } from "./IEvidence.sol";

/// @notice Subject of a challenge.
enum ChallengeKind {
    Transcript,
    Receipt
}

/// @notice Where a data challenge stands.
enum ChallengeState {
    None,
    Open,
    Supplied,
    /// The client opted the answer out, or its offer is not verified.
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
    /// Millionths of the model's weight that the validator had as the receipt was anchored.
    uint32 share;
    bytes32 sessionId;
    /// The receipt's id; where it is for a receipt, the seed that drew its place.
    bytes32 subject;
    /// Over the parts supplied so far; zero where there are none.
    bytes32 partsHash;
}

/// @title DataChallenges
/// @notice A validator demands on chain what a provider did not disclose off chain: the transcript
/// of a drawn receipt, or, without any receipts, the receipt at the drawn index of a session.
/// Silence costs stake.
/// @dev None -> Open (`challengeTranscript`, `challengeReceipt`) -> Supplied (`supplyTranscript`,
/// `supplyReceipt`), Private (`showOptOut`, `showUnverifiedOffer`) or Withheld (`conclude`).
///
/// The beacon draws who may challenge: for each receipt, by its own seed and by the weights as of
/// its anchor, five expected seats among all jurors and five among its model's. So no friend of the
/// provider takes the place of others, and each drawn account challenges once.
///
/// Every session and request of a verified offer consents to audits of its drawn answers: no word
/// of the client is needed to disclose one to a drawn validator. A client opts single answers out
/// within its encrypted questions, by a commitment that it opens with its last voucher; the opening
/// is what the provider shows here. So that a client can open it, nothing of a session is
/// challenged while it is open, until half of an audit window after its deadline: nor is it paid
/// before it closes. A client that opens nothing leaves the consent. A client that wants no audits
/// chooses an offer of tier 0. A client that asked for an audit (`IAuditRequests`) opts out of
/// nothing.
///
/// A transcript is sealed to the validator, so the chain cannot tell it from noise: a jury judges
/// noise, and `proveFalseTranscript` a signed transcript that is not the receipt's. The chain
/// refuses a transcript that is shorter than its answer: an output token is a byte at the least.
/// Longer ones come in parts; each event carries a hash over all parts so far:
/// `keccak256(abi.encode(hash before, keccak256(part)))`, from zero.
///
/// The bond is the pay of a juror's seat, or the gas of supplying the tokens of the receipt, up to
/// `PAID_BYTES_MAX` bytes. A provider that supplies a transcript is paid the gas of the bytes that
/// it supplied at the block's base fee, and for an opt-out that of its modes: an answer on chain
/// earns nothing. The rest of the bond returns, and all of it where a receipt was shown.
///
/// An honest provider discloses off chain, so a majority never has to challenge it. Once validators
/// with more than half of a model's weight got answers of one provider about that model on chain
/// within `COUNT_SECONDS`, each further such answer in that time takes a fee from the provider's
/// stake: a seat's pay for the first, twice that for the second, and so on. It is paid nothing, and
/// the whole bond returns. A provider's fees of all models take together at most the penalty for
/// silence, until `COUNT_SECONDS` pass without one; then answers are paid their cost again. So
/// silence saves no stake. Fees are burnt, so that no account gains by them. A model's weight
/// counts as that of its smallest jury at the least: what raises a fee is more than ten times what
/// all fees of a day take. An opt-out counts too, because it could have been shown off chain; an
/// offer does not, because every validator can read it before it challenges.
///
/// A provider has `SupplyWindow` for each answer, and `QUEUE_SECONDS` more for each other that was
/// demanded of it less than so long ago, `QUEUE_MAX` at most: what it has to write to the chain in
/// a given time is bounded, and no challenge waits longer than a day for others. A challenge keeps
/// its deadline from its opening; no later change of a parameter moves it.
///
/// A challenge for a transcript registers its receipt (`IDrawnReceipts`), so that the receipt
/// stays evidence for its audit window, for any later anchors of the provider.
///
/// Silence takes `WithheldPenaltyBps` of the least stake, and the third time within the court's
/// `WITHHOLDING_WINDOW` `MinorPenaltyBps` of the whole, and excludes. All answers that are
/// withheld within the court's `STRIKE_SECONDS` count once, for any number of answers and of
/// challengers: a provider that is offline is not struck five times. Silence also returns the pay
/// of each session or request of which an answer is withheld to its client, as far as it has not
/// matured: hidden work earns nothing. Where a client asked for an audit, `IAuditHolds` returns
/// the pay instead, unless the answer was endorsed. A conclusion later than `CONCLUDE_SECONDS`
/// after the deadline has no effect: neither a strike, nor on pay.
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
    /// @notice It ended without the transcript: the client opted the answer out, or its offer is
    /// not verified.
    event TranscriptPrivate(uint256 indexed challengeId, address indexed provider);
    /// @notice The provider answered on chain beyond what a majority had to demand, and lost this.
    event SupplyFeeTaken(uint256 indexed challengeId, address indexed provider, uint256 amount);
    /// @notice It ended in silence. No case where the same was found withheld before, or where
    /// there is neither a penalty nor pay to return.
    event TranscriptWithheld(
        uint256 indexed challengeId, address indexed provider, uint256 caseId
    );

    /// @notice The account has no seat for this subject.
    error NotSelected(bytes32 subject, address account);
    error AlreadyChallenged(bytes32 subject, address account);
    /// @notice A provider's challenge of itself.
    error SelfChallenge(address provider);
    /// @notice The session is open, and its client may still open its opt-outs.
    error SessionStillOpen(bytes32 sessionId, uint256 from, uint256 now_);
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
    /// @notice The modes do not opt this answer out, or the key of the session's signer, or of the
    /// request's client, did not sign them.
    error OptOutInvalid(bytes32 sessionId, uint64 index);
    /// @notice The client asked for an audit.
    error AuditRequestedByClient(bytes32 sessionId);
    /// @notice The offer is not that of the session, or its answers are verified.
    error OfferVerified(bytes32 sessionId, uint40 offer);
    error ChallengePending(uint256 challengeId, uint256 now_, uint256 until);
}
