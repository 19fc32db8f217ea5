// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { ReceiptCore } from "./IEvidence.sol";

/// @notice Data that a challenge demands: the transcript of an answer (its prompt and output), or
/// a receipt.
enum ChallengeKind {
    Transcript,
    Receipt
}

/// @notice State of a data challenge.
enum ChallengeState {
    None,
    Open,
    Supplied,
    /// The client opted the answer out of audits, or the answer was given under an offer of tier
    /// 0, whose answers no validator verifies.
    Private,
    Withheld
}

/// @notice A data challenge as it is stored.
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
    /// Least number of bytes of the whole transcript, and the number of its bytes supplied so far.
    uint64 bytesMin;
    uint64 supplied;
    /// The validator's share of the settled weight of the model's jurors, in millionths, at the
    /// second of the anchor (at which the answer's receipts root was stored on the chain).
    uint32 share;
    bytes32 sessionId;
    /// The receipt's id; for a challenge of kind `Receipt`, the seed that drew the index of the
    /// demanded receipt.
    bytes32 subject;
    /// Hash over the parts supplied so far; zero if no part was supplied.
    bytes32 partsHash;
}

/// @title DataChallenges
/// @notice A validator demands data on chain that a provider did not disclose off chain. The
/// validator demands the transcript of a receipt that the random beacon drew. If it has no receipts
/// of a session or request, it demands the one receipt whose index the beacon drew. A provider that
/// does not answer loses stake.
/// @dev States of a challenge: None -> Open (`challengeTranscript`, `challengeReceipt`) ->
/// Supplied (`supplyTranscript`, `supplyReceipt`), Private (`showOptOut`, `showUnverifiedOffer`)
/// or Withheld (`conclude`).
///
/// The beacon draws the accounts that may challenge. Each receipt has its own seed, which draws
/// accounts by their settled weights at the second of the receipt's anchor: five expected seats
/// among the jurors of the general domain, and five among the jurors of the receipt's model. The
/// seats of an account do not depend on other accounts, so an accomplice of the provider takes no
/// seat away from them. Each drawn account can challenge a receipt once.
///
/// A client that opens a session or request under a verified offer (an offer of tier 1 or more)
/// consents to audits of drawn answers. The provider may disclose a drawn answer to a drawn
/// validator without asking the client again. A client can opt single answers out. Its encrypted
/// question contains a commitment to this choice, the audit mode of the answer; the client opens
/// these commitments with its last voucher. The provider shows the opened modes here. To give the
/// client time to open its commitments, no answer of an open session can be challenged before the
/// session's deadline plus half of the offer's audit window. (The provider of an open session is
/// not paid yet.) If the client opens no commitments, its consent holds. A client that wants no
/// audits chooses an offer of tier 0. A client that asked for an audit (`IAuditRequests`) cannot
/// opt out.
///
/// A transcript is encrypted for the validator, so the chain cannot distinguish it from noise.
/// Only a jury can rule that a transcript is noise. `proveFalseTranscript` of `IFraudProofs` can
/// show that a signed transcript does not match its receipt. The chain refuses a transcript that
/// has fewer bytes than its answer has output tokens. Long transcripts come in parts; each event
/// carries a hash over all parts so far: `keccak256(abi.encode(hash before, keccak256(part)))`,
/// starting from zero.
///
/// The validator pays a bond for its challenge. The bond is the larger of two amounts: the least
/// pay of a juror's seat (`SeatFeeBps` of `StakeMin`), and the gas cost of supplying the
/// transcript. For this cost, the transcript has four bytes for each input and output token of the
/// receipt, and at most `PAID_BYTES_MAX` bytes. A provider that supplies a transcript is paid, from
/// the bond, the gas of the supplied bytes at the block's base fee. For an opt-out it is paid the
/// gas of the supplied audit modes. So a response on chain (a transcript or an opt-out) earns no
/// profit. The remainder of the bond returns to the validator; if the challenge demanded a receipt
/// and the receipt was supplied, the whole bond returns.
///
/// An honest provider discloses off chain, so validators with a majority of the weight never have
/// to challenge it on chain. A provider's responses about one model are counted in periods of
/// `COUNT_SECONDS`; the first response after a period begins the next one. The weights of the
/// validators whose challenges the provider answered in a period are added up. The response with
/// which this sum exceeds half of the model's weight, and each later response of the period, take a
/// fee from the provider's stake: a seat's pay for the first, twice that for the second, and so on.
/// For a response with a fee the provider is paid nothing, and the whole bond returns. The sum of a
/// provider's fees for all models is at most the penalty for silence (no response). Once the sum
/// has reached this amount, no further fee is taken and the provider is paid its cost again. After
/// `COUNT_SECONDS` without a fee, the sum starts again at zero. So a provider saves no stake by
/// silence. Fees are burnt, so that no account gains by them. If a model's weight is below the
/// least weight of a jury (`IJuries.domainMinAt`), this least weight is used instead. So the
/// validators that can cause fees have more than ten times as much stake as all fees of a day
/// together. An opt-out counts as a response, because the provider could have shown it off chain.
/// Showing the offer (`showUnverifiedOffer`) does not count, because every validator can read the
/// offer before it challenges.
///
/// A provider has `SupplyWindow` seconds (a parameter) for each response, and `QUEUE_SECONDS` more
/// for each earlier challenge in its queue, but at most `QUEUE_MAX` seconds more in all. So the
/// amount of data that the provider has to write to the chain in a given time is bounded, and no
/// challenge waits longer than a day for other challenges. The deadline of a challenge is fixed
/// when it opens; no later change of a parameter moves it.
///
/// A challenge for a transcript registers its receipt (`IDrawnReceipts`). So the receipt stays
/// evidence until the audit window of its anchor is over, even if the provider anchors other roots
/// later.
///
/// Silence takes `WithheldPenaltyBps` of `StakeMin`. The third silence within the court's
/// `WITHHOLDING_WINDOW` instead takes the penalty of a minor ruling, and excludes the
/// provider. Within the court's `STRIKE_SECONDS` after a counted silence, further withheld
/// answers do not count as another silence, even if other validators challenge for them, so that
/// one outage is not punished several times. After silence, the pay of each session or request with
/// a withheld answer returns to the client, as far as the pay has not matured. So hidden work earns
/// nothing. If a client asked for an audit, `IAuditHolds` returns the pay instead, unless the
/// answer was endorsed. If `conclude` is called later than `CONCLUDE_SECONDS` after the deadline,
/// it counts no silence and returns no pay.
///
/// Invariants, each with a test of the same name in `test/modules/Modules.inv.t.sol`:
/// - `held`: this contract's balance is the sum of the bonds of running data challenges.
/// - `ends`: after its deadline, any account can end any challenge, without a call by provider or
///   validator; afterwards no part of its bond stays here.
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
    /// @notice One part of a transcript, `sealedPart`, encrypted to the seal key (encryption key)
    /// of the challenging validator. `hash` is over all parts so far.
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
    /// @notice The challenge ended without the transcript: the client opted the answer out of
    /// audits, or the answer's offer is not verified.
    event TranscriptPrivate(uint256 indexed challengeId, address indexed provider);
    /// @notice The provider lost this fee for a response, because validators with more than half
    /// of the model's weight have now received its responses on chain.
    event SupplyFeeTaken(uint256 indexed challengeId, address indexed provider, uint256 amount);
    /// @notice The challenge ended without a response of the provider. `caseId` is zero in three
    /// cases: the conclusion came too late, an earlier challenge for the same subject ended as
    /// withheld, or there is neither a penalty nor pay to return.
    event TranscriptWithheld(
        uint256 indexed challengeId, address indexed provider, uint256 caseId
    );

    /// @notice The beacon did not draw the account for this subject (receipt id or seed).
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
    /// @notice Parts must come in order, and there are at most `PARTS_MAX`.
    error PartOutOfOrder(uint256 part, uint256 expected, uint256 max);
    /// @notice The receipt's session or index differs from that of the challenge.
    error ReceiptMismatch(bytes32 receiptId);
    /// @notice Neither the provider nor its operator signed the receipt.
    error ReceiptUnsigned(bytes32 receiptId);
    /// @notice The modes do not opt this answer out, or the right key did not sign them. For a
    /// session, this is the key that signs for the client (`signer` of the authorization); for a
    /// request, the key of the request's client.
    error OptOutInvalid(bytes32 sessionId, uint64 index);
    /// @notice The client asked for an audit, so it cannot opt the answer out.
    error AuditRequestedByClient(bytes32 sessionId);
    /// @notice The given offer is not the session's offer, or the offer's answers are verified.
    error OfferVerified(bytes32 sessionId, uint40 offer);
    error ChallengePending(uint256 challengeId, uint256 now_, uint256 until);
}
