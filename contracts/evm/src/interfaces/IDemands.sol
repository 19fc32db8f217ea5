// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { EvidenceItem } from "./IEvidence.sol";
import { AuditConsent, ReceiptCore, SessionAuthorization } from "./SignedObjects.sol";

/// @notice What is demanded.
enum DemandKind {
    Transcript,
    Receipt
}

/// @notice Where a demand stands.
enum DemandState {
    None,
    Waiting,
    /// The provider says that no consent came; whoever has one may show it.
    Denied,
    Supplied,
    /// Its client lets nobody see it.
    Private,
    Withheld
}

/// @notice All that the chain keeps of a demand.
struct DemandView {
    DemandState state;
    DemandKind kind;
    address provider;
    address validator;
    uint64 deadlineSeconds;
    uint128 bond;
    /// Zero where a receipt is demanded.
    bytes32 receiptId;
    bytes32 sessionId;
    /// The answer's place among those of its session.
    uint64 index;
    address client;
    /// What the client gets back where it is withheld: the session's payment divided by its
    /// answers. Zero in other assets than the native token.
    uint128 share;
    /// Parts of the transcript supplied so far.
    uint256 parts;
}

/// @title Demands
/// @notice A validator whose questions stay unanswered asks on chain, where silence costs: for the
/// transcript of a drawn receipt, or, where it was shown no receipts, for a receipt by its place.
/// @dev None -> Waiting (`demand`, `demandReceipt`) -> Supplied (`supply`, `supplyReceipt`), or
/// Private (`showConsent` of a client that lets nobody see it), or Withheld (`conclude`).
/// Waiting -> Denied (`deny`) -> Waiting once more (`showConsent` of a client that lets it be
/// seen), or Private (`conclude`).
///
/// Both are demanded within `AuditWindow` of the anchoring, while a provider must have them.
///
/// The bond of a demand for a transcript pays the provider for its transactions when it supplies,
/// or shows its client's word. That of a demand for a receipt returns once it is answered: receipts
/// are shown to any validator for nothing, and who shows them on chain only is not paid for it.
///
/// A transcript is sealed to the validator, so the chain cannot tell it from noise: noise is a
/// matter for a jury, and a signed transcript that is not the receipt's for `proveTranscript`.
/// Longer ones come in parts, each of whose events carries a hash over all so far:
/// `keccak256(hash before, keccak256(part))`, beginning with zero.
///
/// No consent may ever have come, and nobody can show what is not there: so a provider may say so,
/// and gets nothing for it. Whoever has the consent, the client or its gateway, then shows it in
/// another `SupplyWindow`, and the provider has one more to supply: a client that kept its word
/// back so far costs it nothing.
///
/// Invariants, each with a test of the same name in `test/invariant/Audits.inv.t.sol`:
/// - `single`: nothing is demanded twice.
/// - `exits`: anybody can bring any demand to its end by time alone; then nothing stays held or
///   bonded.
interface IDemands {
    event TranscriptDemanded(
        uint256 indexed demandId,
        address indexed provider,
        address indexed validator,
        bytes32 receiptId,
        bytes32 sessionId,
        uint64 index,
        uint64 deadlineSeconds
    );

    event ReceiptDemanded(
        uint256 indexed demandId,
        address indexed provider,
        address indexed validator,
        bytes32 sessionId,
        uint64 index,
        uint64 deadlineSeconds
    );

    /// @notice One part of a transcript, `sealedPart`, for the demanding validator's seal key.
    /// `hash` is over all parts so far.
    event TranscriptSupplied(
        uint256 indexed demandId,
        address indexed provider,
        uint256 part,
        bool last,
        bytes32 hash,
        bytes sealedPart
    );

    event ReceiptSupplied(
        uint256 indexed demandId,
        address indexed provider,
        bytes32 receiptId,
        ReceiptCore core,
        bytes signature,
        bytes32[] proof
    );

    /// @notice The provider says that no consent came.
    event ConsentDenied(
        uint256 indexed demandId, address indexed provider, uint64 deadlineSeconds
    );

    /// @notice A consent came that lets the answer be seen: it is to be supplied after all.
    event ConsentShown(uint256 indexed demandId, address indexed provider, uint64 deadlineSeconds);

    /// @notice It ended without the transcript, rightly: `paid` where the client's word was shown.
    event TranscriptPrivate(uint256 indexed demandId, address indexed provider, bool paid);

    event TranscriptWithheld(
        uint256 indexed demandId,
        address indexed provider,
        uint128 slashed,
        uint128 refund,
        uint128 reward,
        uint256 count
    );

    error NotDemandsOfAudits(address audits);
    error NotAValidatorOf(address account);
    error DemandedAlready(bytes32 subject);
    /// @notice A provider's demand on itself.
    error DemandOfProvider(address provider);
    /// @notice A revealed plant's sessions are nobody's matter any more; see `IPlants`.
    error SessionPlanted(bytes32 sessionId);
    /// @notice Nothing is anchored at this place.
    error PlaceUnknown(bytes32 sessionId, uint64 index, uint64 count);
    /// @notice The provider need not have it any more.
    error DemandTooLate(bytes32 sessionId, uint256 now_, uint256 until);
    error DemandNotWaiting(uint256 demandId, DemandState state);
    error DemandOfOtherKind(uint256 demandId, DemandKind kind);
    error NotDemandedOf(address caller, address provider);
    error SupplyTooLate(uint256 demandId, uint256 now_, uint256 until);
    error SupplyTooLong(uint256 length, uint256 max);
    /// @notice Parts come one after another, `PARTS_MAX` at most.
    error PartOutOfOrder(uint256 part, uint256 expected, uint256 max);
    /// @notice The receipt is not the one at the demanded place.
    error ReceiptElsewhere(bytes32 receiptId);
    /// @notice The consent is not of this session, or does not tell this answer's mode.
    error ConsentUnfit(bytes32 sessionId, uint64 index);
    /// @notice Nobody denied that the answer may be seen.
    error ConsentNotDenied(uint256 demandId);
    /// @notice The consent is on chain already.
    error DeniedBefore(uint256 demandId);
    error DemandRunning(uint256 demandId, uint256 now_, uint256 until);

    /// @notice Demands the transcript of a drawn receipt, with `AccusationBond`. The sender must be
    /// a validator. Each receipt's can be demanded once.
    function demand(EvidenceItem calldata item) external returns (uint256 demandId);

    /// @notice Demands the receipt at a place of an anchored session, with `AccusationBond`. The
    /// sender must be a validator. Each can be demanded once.
    function demandReceipt(bytes32 sessionId, uint64 index) external returns (uint256 demandId);

    /// @notice Supplies a transcript, before `SupplyWindow` is over: parts from 0 on, of at most
    /// `PART_BYTES_MAX` each. With the last the bond is the provider's.
    function supply(uint256 demandId, uint256 part, bool last, bytes calldata sealedPart) external;

    /// @notice Supplies a receipt with its provider's signature and its path. The bond returns to
    /// the validator.
    function supplyReceipt(
        uint256 demandId,
        ReceiptCore calldata core,
        bytes calldata signature,
        bytes32[] calldata proof
    ) external;

    /// @notice Says that no consent came for this answer. Provider only, once.
    function deny(uint256 demandId) external;

    /// @notice Shows who may see an answer, in the words of the session's signer: one byte of
    /// `modes` for each answer, 0 where nobody may. Where nobody may, the demand ends and the bond
    /// is the provider's; otherwise the answer is to be supplied after all. Anybody may call.
    /// @param authorization By which the session was opened, and its client's signature: they say
    /// who the signer is. Of a request the chain knows it, and they are not read.
    function showConsent(
        uint256 demandId,
        AuditConsent calldata consent,
        bytes calldata modes,
        bytes calldata signature,
        SessionAuthorization calldata authorization,
        bytes calldata authorizationSignature
    ) external;

    /// @notice Ends a demand whose time is over. Anybody may call.
    function conclude(uint256 demandId) external;

    function demandOf(uint256 demandId) external view returns (DemandView memory);
}
