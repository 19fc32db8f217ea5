// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { EvidenceItem } from "./IEvidence.sol";

/// @title DrawnReceipts
/// @notice Receipts that the random beacon drew as evidence and that an account registered. A
/// registered receipt stays evidence until the audit window after its anchor is over, even if its
/// provider later anchors other receipts roots (stores them on the chain).
/// @dev The register stores one slot for a receipt: the second of the anchor under which it was
/// drawn. The beacon's value, the audit rate (the share of receipts that this value draws) and the
/// end of the audit window follow from that second.
interface IDrawnReceipts {
    event DrawnReceiptRegistered(
        bytes32 indexed receiptId, bytes32 indexed sessionId, uint64 atSeconds
    );

    /// @notice Registers a drawn receipt while one of the last two roots that its session anchored,
    /// or the root of its request, includes it. Any account may call it. A second registration has
    /// no effect during the audit window after the anchor of the first registration. After that
    /// window, a registration under a later anchor that draws the receipt replaces the first.
    function registerReceipt(EvidenceItem calldata item) external;

    /// @notice Returns the second of the anchor of a registered receipt; zero if the receipt is
    /// not registered.
    function drawnAt(bytes32 receiptId) external view returns (uint40);
}
