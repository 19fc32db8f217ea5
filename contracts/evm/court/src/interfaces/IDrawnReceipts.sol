// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { EvidenceItem } from "./IEvidence.sol";

/// @title DrawnReceipts
/// @notice Receipts that the beacon drew and that an account registered. A registered receipt stays
/// evidence until its audit window is over, independent of roots that its provider anchors
/// afterwards.
/// @dev The register stores one slot for a receipt: the second of the anchor under which it was
/// drawn. That second gives the beacon value, the rate and the end of the audit window.
interface IDrawnReceipts {
    event DrawnReceiptRegistered(
        bytes32 indexed receiptId, bytes32 indexed sessionId, uint64 atSeconds
    );

    /// @notice Registers a drawn receipt while one of its session's two anchors includes it. Any
    /// account may call it. A second registration changes nothing while the audit window of the
    /// first lasts; then a later anchor that draws the receipt counts.
    function registerReceipt(EvidenceItem calldata item) external;

    /// @notice Second of the anchor of a registered receipt; zero if it is not registered.
    function drawnAt(bytes32 receiptId) external view returns (uint40);
}
