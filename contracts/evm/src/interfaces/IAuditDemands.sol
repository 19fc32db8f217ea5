// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { EvidenceItem } from "./IEvidence.sol";

/// @notice Where a demand stands.
enum DemandState {
    None,
    Waiting,
    Supplied,
    Withheld
}

/// @notice All that the chain keeps of a demand.
struct DemandView {
    DemandState state;
    address provider;
    address validator;
    uint64 deadlineSeconds;
    uint128 bond;
    bytes32 receiptId;
    bytes32 sessionId;
    address client;
    /// What the client gets back where the transcript is withheld: the session's payment divided
    /// by its answers. Zero in other assets than the native token.
    uint128 share;
}

/// @title Audits: transcripts that are withheld
/// @notice A validator whose question for a transcript stays unanswered asks on chain, where
/// silence costs.
/// @dev None -> Waiting (`demand`) -> Supplied (`supply`), or Withheld (`concludeDemand`).
///
/// The demand's bond pays the provider for its transaction when it supplies. What it supplies is
/// sealed to the validator, so the chain cannot tell a transcript from noise: noise is a matter for
/// a jury, and a signed transcript that is not the receipt's for `proveTranscript`.
///
/// A transcript withheld costs `WithheldPenalty` of the stake: the client's share of the session's
/// payment first, then the validator's reward, the rest to the fee sink. The third excludes.
///
/// Deliberately absent: refusal by a client's signed `AuditConsent` that forbids showing its
/// prompts. It belongs to `_answered`, which ends a demand in the provider's favour; until then
/// providers supply what is drawn.
interface IAuditDemands {
    event TranscriptDemanded(
        uint256 indexed demandId,
        address indexed provider,
        address indexed validator,
        bytes32 receiptId,
        bytes32 sessionId,
        uint64 deadlineSeconds
    );

    /// @notice `sealedTranscript` is for the demanding validator's seal key.
    event TranscriptSupplied(
        uint256 indexed demandId, address indexed provider, bytes sealedTranscript
    );

    event TranscriptWithheld(
        uint256 indexed demandId,
        address indexed provider,
        uint128 slashed,
        uint128 refund,
        uint128 reward,
        uint256 count
    );

    error ReceiptDemanded(bytes32 receiptId);
    /// @notice A provider's demand on itself.
    error DemandOfProvider(address provider);
    error DemandNotWaiting(uint256 demandId, DemandState state);
    error NotDemandedOf(address caller, address provider);
    error SupplyTooLate(uint256 demandId, uint256 now_, uint256 until);
    error SupplyTooLong(uint256 length, uint256 max);
    error DemandRunning(uint256 demandId, uint256 now_, uint256 until);

    /// @notice Demands the transcript of a drawn receipt, with `AccusationBond`. The sender must be
    /// a validator. Each receipt can be demanded once.
    function demand(EvidenceItem calldata item) external returns (uint256 demandId);

    /// @notice Supplies it, before `SupplyWindow` is over; at most `SUPPLY_BYTES_MAX`. The bond is
    /// the provider's then.
    function supply(uint256 demandId, bytes calldata sealedTranscript) external;

    /// @notice Ends a demand that was not answered in time. Anybody may call.
    function concludeDemand(uint256 demandId) external;

    function demandOf(uint256 demandId) external view returns (DemandView memory);
}
