// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Anchor } from "../../../core/src/interfaces/ISessions.sol";
import { IDrawnReceipts } from "../interfaces/IDrawnReceipts.sol";
import { AuditSubject, EvidenceItem } from "../interfaces/IEvidence.sol";
import { Evidence } from "./Evidence.sol";

/// @title DrawnReceipts
/// @notice See `IDrawnReceipts` for the documentation.
abstract contract DrawnReceipts is IDrawnReceipts, Evidence {
    mapping(bytes32 receiptId => uint40) private _drawnAtSeconds;

    /// @inheritdoc IDrawnReceipts
    function registerReceipt(EvidenceItem calldata item) external {
        (bytes32 receiptId, AuditSubject memory work, Anchor memory anchor) = _included(item);
        _requireWithin(receiptId, anchor, work);
        _requireSampled(receiptId, anchor, work);
        _register(receiptId, work.id, anchor);
    }

    /// @inheritdoc IDrawnReceipts
    function drawnAt(bytes32 receiptId) external view returns (uint40) {
        return _drawnAtSeconds[receiptId];
    }

    function _register(bytes32 receiptId, bytes32 sessionId, Anchor memory anchor) internal {
        if (_drawnAtSeconds[receiptId] >= anchor.atSeconds) return;
        _drawnAtSeconds[receiptId] = anchor.atSeconds;
        emit DrawnReceiptRegistered(receiptId, sessionId, anchor.atSeconds);
    }

    function _drawnAt(bytes32 receiptId) internal view override returns (uint40) {
        return _drawnAtSeconds[receiptId];
    }
}
