// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { DemandState, DemandView, IAuditDemands } from "../interfaces/IAuditDemands.sol";
import { Channel, EvidenceItem } from "../interfaces/IEvidence.sol";
import { Parameter } from "../interfaces/IParameters.sol";
import { AuditBooks } from "./AuditBooks.sol";

/// @title Demanded transcripts
/// @notice See `IAuditDemands`, which carries the prose.
abstract contract Demands is IAuditDemands, AuditBooks {
    /// @notice Longest sealed transcript.
    uint256 public constant SUPPLY_BYTES_MAX = 48 * 1024;

    struct Demand {
        address provider;
        uint96 bond;
        address validator;
        uint40 deadline;
        DemandState state;
        address client;
        uint96 share;
        /// Kept here, since a session's record may be erased before its demand ends.
        uint96 paid;
        bytes32 receiptId;
        bytes32 sessionId;
    }

    uint256 public demandCount;
    mapping(uint256 demandId => Demand) private _demands;

    /// @inheritdoc IAuditDemands
    function demand(EvidenceItem calldata item) external returns (uint256 id) {
        _requireValidator();
        (bytes32 receiptId, Channel memory channel) = EVIDENCE.check(item);
        if (channel.provider == msg.sender) revert DemandOfProvider(channel.provider);
        if (!_spend(receiptId, DEMANDED)) revert ReceiptDemanded(receiptId);

        id = ++demandCount;
        uint256 deadline = block.timestamp + PARAMETERS.get(Parameter.SupplyWindow);
        uint96 bond = uint96(PARAMETERS.get(Parameter.AccusationBond));
        // An anchored receipt is counted, so the count is not zero.
        uint128 share = channel.asset == NATIVE ? channel.paid / channel.count : 0;
        _demands[id] = Demand({
            provider: channel.provider,
            bond: bond,
            validator: msg.sender,
            deadline: uint40(deadline),
            state: DemandState.Waiting,
            client: channel.client,
            share: uint96(share),
            paid: uint96(channel.paid),
            receiptId: receiptId,
            sessionId: item.core.sessionId
        });
        emit TranscriptDemanded(
            id, channel.provider, msg.sender, receiptId, item.core.sessionId, uint64(deadline)
        );

        _reserve(bond);
        STAKES.hold(channel.provider);
    }

    /// @inheritdoc IAuditDemands
    function supply(uint256 id, bytes calldata sealedTranscript) external {
        Demand storage demand_ = _waiting(id);
        address provider = demand_.provider;
        if (msg.sender != provider) revert NotDemandedOf(msg.sender, provider);
        if (block.timestamp >= demand_.deadline) {
            revert SupplyTooLate(id, block.timestamp, demand_.deadline);
        }
        uint256 length = sealedTranscript.length;
        if (length > SUPPLY_BYTES_MAX) revert SupplyTooLong(length, SUPPLY_BYTES_MAX);
        emit TranscriptSupplied(id, provider, sealedTranscript);
        _answered(demand_);
    }

    /// @inheritdoc IAuditDemands
    function concludeDemand(uint256 id) external {
        Demand storage demand_ = _waiting(id);
        if (block.timestamp < demand_.deadline) {
            revert DemandRunning(id, block.timestamp, demand_.deadline);
        }
        address provider = demand_.provider;
        demand_.state = DemandState.Withheld;
        STAKES.unhold(provider);
        uint256 count = _countWithheld(provider);

        Penalty memory penalty =
            _penalty(provider, PARAMETERS.get(Parameter.WithheldPenalty), demand_.receiptId);
        uint128 slashed = penalty.left;
        uint128 refund = _give(penalty, demand_.client, _dueOf(demand_));
        _restored(demand_.sessionId, demand_.client, NATIVE, refund);
        uint128 reward = _give(penalty, demand_.validator, _rewardOf(slashed));
        _give(penalty, PARAMETERS.feeSink(), penalty.left);
        _release(demand_.validator, demand_.bond);
        emit TranscriptWithheld(id, provider, slashed, refund, reward, count);
    }

    /// @inheritdoc IAuditDemands
    function demandOf(uint256 id) external view returns (DemandView memory) {
        Demand storage demand_ = _demands[id];
        return DemandView({
            state: demand_.state,
            provider: demand_.provider,
            validator: demand_.validator,
            deadlineSeconds: demand_.deadline,
            bond: demand_.bond,
            receiptId: demand_.receiptId,
            sessionId: demand_.sessionId,
            client: demand_.client,
            share: demand_.share
        });
    }

    /// @dev Ends a demand in the provider's favour: the seam for a refusal that a client signed.
    function _answered(Demand storage demand_) private {
        demand_.state = DemandState.Supplied;
        STAKES.unhold(demand_.provider);
        _move(demand_.validator, demand_.provider, demand_.bond);
    }

    /// @dev The share, less where the session's client already has most of what it paid.
    function _dueOf(Demand storage demand_) private view returns (uint256) {
        if (demand_.share == 0) return 0;
        (uint128 paid, uint128 before) = (demand_.paid, restoredOf[demand_.sessionId]);
        uint256 left = paid > before ? paid - before : 0;
        return left < demand_.share ? left : demand_.share;
    }

    function _waiting(uint256 id) private view returns (Demand storage demand_) {
        demand_ = _demands[id];
        if (demand_.state != DemandState.Waiting) revert DemandNotWaiting(id, demand_.state);
    }
}
