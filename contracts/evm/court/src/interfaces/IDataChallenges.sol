// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { ReceiptCore } from "./IEvidence.sol";

/// @notice Subject of a challenge.
enum ChallengeKind {
    Transcript,
    Receipt
}

/// @notice State of a data challenge.
enum ChallengeState {
    None,
    Open,
    Supplied,
    /// The client opted the answer out, or its offer is not verified.
    Private,
    Withheld
}

/// @notice A data challenge as this contract stores it.
struct DataChallenge {
    address provider;
    uint40 deadlineSeconds;
    ChallengeState state;
    ChallengeKind kind;
    uint8 parts;
    address validator;
    uint96 bond;
    /// Index of the answer among the answers of its session.
    uint64 index;
    /// Least number of bytes of the transcript, and the number supplied so far.
    uint64 bytesMin;
    uint64 supplied;
    /// Share of the model's weight that the validator had at the second of the anchor, in
    /// millionths.
    uint32 share;
    bytes32 sessionId;
    /// The receipt's id; for a challenge of kind `Receipt`, the seed that drew its index.
    bytes32 subject;
    /// Hash over the parts supplied so far; zero if there are none.
    bytes32 partsHash;
}

/// @title DataChallenges
/// @notice A validator demands on chain data that a provider did not disclose off chain: the
/// transcript of a drawn receipt, or, if the validator has no receipts, the receipt at the drawn
/// index of a session. A provider that does not answer loses stake.
/// @dev None -> Open (`challengeTranscript`, `challengeReceipt`) -> Supplied (`supplyTranscript`,
/// `supplyReceipt`), Private (`showOptOut`, `showUnverifiedOffer`) or Withheld (`conclude`).
///
/// The beacon draws the accounts that may challenge. Each receipt has its own seed, which draws by
/// the weights at the second of its anchor: five expected seats among all jurors, and five among
/// the jurors of its model. So an accomplice of the provider takes no other account's seat, and
/// each drawn account challenges once.
///
/// The client of a session or request of a verified offer consents to audits of drawn answers: a
/// provider needs no further statement of the client to disclose one to a drawn validator. A client
/// opts single answers out by a commitment within its encrypted questions, which it opens with its
/// last voucher; the provider shows this opening here. To give the client time for the opening, no
/// answer of an open session can be challenged until half of an audit window after the session's
/// deadline. The provider is not paid before the session closes either. If the client opens
/// nothing, its consent holds. A client that wants no audits chooses an offer of tier 0. A client
/// that asked for an audit (`IAuditRequests`) cannot opt out.
///
/// A transcript is encrypted for the validator, so the chain cannot distinguish it from noise: a
/// jury judges noise, and `proveFalseTranscript` proves a signed transcript that does not match its
/// receipt. The chain refuses a transcript that has fewer bytes than its answer has output tokens.
/// Long transcripts come in parts; each event carries a hash over all parts so far:
/// `keccak256(abi.encode(hash before, keccak256(part)))`, starting from zero.
///
/// The bond is the larger of the pay of a juror's seat and the gas of supplying the tokens of the
/// receipt, up to `PAID_BYTES_MAX` bytes. A provider that supplies a transcript is paid the gas of
/// the supplied bytes at the block's base fee, and for an opt-out the gas of its modes: an answer
/// on chain earns no profit. The rest of the bond returns to the validator, and all of it if a
/// receipt was supplied.
///
/// An honest provider discloses off chain, so a majority never has to challenge it. Once validators
/// with more than half of a model's weight got answers of one provider about that model on chain
/// within `COUNT_SECONDS`, each further such answer in that time takes a fee from the provider's
/// stake: a seat's pay for the first, twice that for the second, and so on. The provider is then
/// paid nothing, and the whole bond returns. A provider's fees of all models take together at most
/// the penalty for silence, until `COUNT_SECONDS` pass without a fee; after that the provider is
/// paid its cost again. So a provider saves no stake by silence. Fees are burnt, so that no account
/// gains by them. A model's weight counts as at least the least weight of a jury
/// (`IJuries.domainMinAt`), so that the weight that raises a fee is more than ten times the amount
/// that all fees of a day take. An opt-out counts too, because the provider could have shown it off
/// chain; showing the offer does not count, because every validator can read the offer before it
/// challenges.
///
/// A provider has `SupplyWindow` for each answer, and `QUEUE_SECONDS` more for each earlier
/// challenge in its queue, `QUEUE_MAX` at most: the data that it has to write to the chain in a
/// given time is bounded, and no challenge waits longer than a day for others. A challenge keeps
/// its deadline from its opening; no later change of a parameter moves it.
///
/// A challenge for a transcript registers its receipt (`IDrawnReceipts`), so that the receipt stays
/// evidence for its audit window, independent of later anchors of the provider.
///
/// Silence takes `WithheldPenaltyBps` of the least stake. The third silence within the court's
/// `WITHHOLDING_WINDOW` takes `MinorPenaltyBps` of the whole stake, and excludes the provider. All
/// answers that are withheld within the court's `STRIKE_SECONDS` count once, for any number of
/// answers and challengers, so that one outage is not punished several times. Silence also returns
/// to the client the pay, as far as it has not matured, of each session or request with a withheld
/// answer: hidden work earns nothing. Where a client asked for an audit, `IAuditHolds` returns the
/// pay instead, unless the answer was endorsed. A conclusion later than `CONCLUDE_SECONDS` after
/// the deadline has no effect: it counts no strike and returns no pay.
///
/// Invariants, each with a test of the same name in `test/modules/Modules.inv.t.sol`:
/// - `held`: this contract's balance is the sum of the bonds of running data challenges.
/// - `ends`: any account can bring any challenge to its end, without the parties; then no part of
///   its bond stays here.
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
    /// @notice The challenge ended without the transcript: the client opted the answer out, or its
    /// offer is not verified.
    event TranscriptPrivate(uint256 indexed challengeId, address indexed provider);
    /// @notice The provider answered on chain after a majority already had to challenge it, and
    /// lost this fee.
    event SupplyFeeTaken(uint256 indexed challengeId, address indexed provider, uint256 amount);
    /// @notice The challenge ended in silence. `caseId` is zero if the conclusion came too late, if
    /// the same subject was found withheld before, or if there is neither a penalty nor pay to
    /// return.
    event TranscriptWithheld(
        uint256 indexed challengeId, address indexed provider, uint256 caseId
    );

    /// @notice The account has no seat for this subject.
    error NotSelected(bytes32 subject, address account);
    error AlreadyChallenged(bytes32 subject, address account);
    /// @notice The account is the challenged provider itself.
    error SelfChallenge(address provider);
    /// @notice The session is open, and its client may still open its opt-outs.
    error SessionStillOpen(bytes32 sessionId, uint256 from, uint256 now_);
    /// @notice The session or request has no anchored root.
    error NoAnchoredRoot(bytes32 sessionId);
    error ChallengeNotOpen(uint256 challengeId, ChallengeState state);
    error ChallengeKindMismatch(uint256 challengeId, ChallengeKind kind);
    error NotTheChallengedProvider(address caller, address provider);
    error SupplyTooLate(uint256 challengeId, uint256 now_, uint256 until);
    error SupplyTooLong(uint256 length, uint256 max);
    /// @notice The whole transcript has fewer bytes than its answer has output tokens.
    error SupplyTooShort(uint256 missing);
    /// @notice Parts must come in order, `PARTS_MAX` at most.
    error PartOutOfOrder(uint256 part, uint256 expected, uint256 max);
    /// @notice The receipt has another session or index than the challenge.
    error ReceiptMismatch(bytes32 receiptId);
    /// @notice Neither the provider nor its operator has signed the receipt.
    error ReceiptUnsigned(bytes32 receiptId);
    /// @notice The modes do not opt this answer out, or the key of the session's signer, or of the
    /// request's client, did not sign them.
    error OptOutInvalid(bytes32 sessionId, uint64 index);
    /// @notice The client asked for an audit.
    error AuditRequestedByClient(bytes32 sessionId);
    /// @notice The session has another offer, or the offer's answers are verified.
    error OfferVerified(bytes32 sessionId, uint40 offer);
    error ChallengePending(uint256 challengeId, uint256 now_, uint256 until);
}
