// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { ReceiptCore } from "./SignedObjects.sol";

/// @notice A receipt, and the way from it to the root that its session anchored.
struct EvidenceItem {
    ReceiptCore core;
    /// RFC 9162, leaf first. Empty for a request, whose tree has one leaf.
    bytes32[] proof;
}

/// @notice What the chain knows of a session, or of a locked or claimed request.
struct Channel {
    address provider;
    address client;
    address asset;
    /// What was settled in all, and the provider's part of it; nothing of what is held.
    uint128 paid;
    uint128 net;
    uint64 count;
    /// Zero while nothing is anchored.
    uint64 anchoredSeconds;
    bytes32 receiptsRoot;
    /// All its receipts are drawn: the work began while its provider was in probation, or it is a
    /// request whose client wants its answer audited.
    bool probation;
}

/// @title Evidence
/// @notice Which receipts count before the audits: anchored, drawn by the beacon, not too old.
/// Reads only, and holds nothing.
/// @dev A receipt counts when
/// - it is included under the root that its session settled last, or that its request was claimed
///   with: then its client countersigned it, and paid for it, and its provider sent that root or
///   consented to it (`ISessions`, `IRequests`). A voucher of a zero root, the root of no
///   answers, anchors nothing;
/// - the beacon drew it: with e the epoch after the one that it was anchored in,
///   `drawOf(value(e), receipt) < rateOf(sessionId)`. So nobody chooses which answers are judged,
///   and the provider did not know when it answered;
/// - it was anchored at most `UnbondingDelay` ago: no stake that backed it then can have left;
/// - it is not of a bad plant that was revealed, whose clients have their money back (`IPlants`).
///
/// The rate is fixed when work begins: a session that was opened, or a request that was locked,
/// while its provider was below `ProbationSessions` completions has all its receipts drawn, and
/// stays so however many the provider completes meanwhile. So has a request whose terms say that
/// its answer is audited (`held`). All others are drawn by `AuditRateBps`.
///
/// A later settlement anchors all receipts of a session anew, and draws among them anew. The last
/// anchor is the deadline or the close, whose draw nobody can know before it.
interface IEvidence {
    /// @notice Neither a session nor a locked or claimed request has this id.
    error ChannelUnknown(bytes32 sessionId);
    /// @notice The proof does not lead to the anchored root.
    error ReceiptNotIncluded(bytes32 receiptId);
    /// @notice The beacon did not draw it.
    error ReceiptNotDrawn(bytes32 receiptId, uint256 draw, uint256 rate);
    /// @notice Its session is a bad plant's.
    error ReceiptPlanted(bytes32 receiptId);
    error ReceiptTooOld(bytes32 receiptId, uint256 anchoredAt, uint256 oldest);

    /// @notice Checks an item; reverts unless it counts. Also reverts while the beacon's value is
    /// not final.
    function check(EvidenceItem calldata item)
        external
        view
        returns (bytes32 receiptId, Channel memory channel);

    /// @notice The session or request of this id. Reverts where there is none.
    function channelOf(bytes32 sessionId) external view returns (Channel memory);

    /// @notice Id of a receipt.
    function idOf(ReceiptCore calldata core) external view returns (bytes32);

    /// @notice Share of a session's or request's receipts that are drawn, in basis points. Reverts
    /// where there is none.
    function rateOf(bytes32 sessionId) external view returns (uint256);

    /// @notice Where a receipt falls, in [0, 10_000).
    function drawOf(bytes32 value, bytes32 receiptId) external pure returns (uint256);
}
