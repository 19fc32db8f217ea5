// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Vault } from "./Vault.sol";
import { Digests } from "./base/Digests.sol";
import { ReceiptTree } from "./base/ReceiptTree.sol";
import { Shares } from "./base/Shares.sol";
import { SignedDomain } from "./base/SignedDomain.sol";
import { IBeacon } from "./interfaces/IBeacon.sol";
import { Channel, EvidenceItem, IEvidence } from "./interfaces/IEvidence.sol";
import { IParameters, Parameter } from "./interfaces/IParameters.sol";
import { IPlants } from "./interfaces/IPlants.sol";
import { IProviders, PayTerms } from "./interfaces/IProviders.sol";
import { IRequests, RequestState, RequestView } from "./interfaces/IRequests.sol";
import { ISessions, SessionState, SessionView } from "./interfaces/ISessions.sol";
import { ReceiptCore, RequestId, SessionId } from "./interfaces/SignedObjects.sol";

/// @title Evidence
/// @notice See `IEvidence`, which carries the prose.
contract Evidence is IEvidence, SignedDomain {
    uint256 private constant BPS = 10_000;

    IParameters public immutable PARAMETERS;
    IProviders public immutable PROVIDERS;
    ISessions public immutable SESSIONS;
    IRequests public immutable REQUESTS;
    IBeacon public immutable BEACON;
    IPlants public immutable PLANTS;

    constructor(Vault vault, IProviders providers) SignedDomain(address(vault)) {
        PARAMETERS = vault.PARAMETERS();
        PROVIDERS = providers;
        SESSIONS = ISessions(vault.SESSIONS());
        REQUESTS = IRequests(vault.REQUESTS());
        BEACON = IBeacon(vault.BEACON());
        PLANTS = IPlants(vault.PLANTS());
    }

    /// @inheritdoc IEvidence
    function check(EvidenceItem calldata item)
        external
        view
        returns (bytes32 receiptId, Channel memory channel)
    {
        receiptId = idOf(item.core);
        if (PLANTS.planted(item.core.sessionId)) revert ReceiptPlanted(receiptId);
        channel = channelOf(item.core.sessionId);
        bool included = channel.anchoredSeconds != 0
            && ReceiptTree.includes(
                channel.receiptsRoot, receiptId, item.core.index, channel.count, item.proof
            );
        if (!included) revert ReceiptNotIncluded(receiptId);
        uint256 oldest = block.timestamp - PARAMETERS.get(Parameter.UnbondingDelay);
        if (channel.anchoredSeconds < oldest) {
            revert ReceiptTooOld(receiptId, channel.anchoredSeconds, oldest);
        }
        bytes32 value = BEACON.value(BEACON.epochOf(channel.anchoredSeconds) + 1);
        (uint256 draw, uint256 rate) = (drawOf(value, receiptId), _rateOf(channel.probation));
        if (draw >= rate) revert ReceiptNotDrawn(receiptId, draw, rate);
    }

    /// @inheritdoc IEvidence
    function channelOf(bytes32 sessionId) public view returns (Channel memory channel) {
        SessionView memory session = SESSIONS.session(SessionId.wrap(sessionId));
        if (session.state == SessionState.None) return _requestOf(sessionId);
        return Channel({
            provider: session.provider,
            client: session.client,
            asset: session.asset,
            paid: session.settled,
            net: _netOf(session.offerNumber, session.settled),
            count: session.count,
            anchoredSeconds: session.anchoredSeconds,
            receiptsRoot: session.receiptsRoot,
            probation: session.probation
        });
    }

    /// @inheritdoc IEvidence
    function idOf(ReceiptCore calldata core) public view returns (bytes32) {
        return _digest(Digests.receipt(core));
    }

    /// @inheritdoc IEvidence
    function rateOf(bytes32 sessionId) external view returns (uint256) {
        return _rateOf(channelOf(sessionId).probation);
    }

    /// @inheritdoc IEvidence
    function drawOf(bytes32 value, bytes32 receiptId) public pure returns (uint256) {
        return uint256(keccak256(abi.encode(value, receiptId))) % BPS;
    }

    /// @dev A request has one answer, so its tree has one leaf: the voucher's count is not kept.
    function _requestOf(bytes32 id) private view returns (Channel memory channel) {
        RequestView memory request = REQUESTS.request(RequestId.wrap(id));
        bool held = request.state == RequestState.Held;
        bool claimed = held || request.state == RequestState.Claimed;
        if (!claimed && request.state != RequestState.Locked) revert ChannelUnknown(id);
        (channel.provider, channel.client) = (request.provider, request.client);
        channel.asset = request.asset;
        channel.probation = request.probation || request.audited;
        if (!claimed) return channel;
        // What is held is nobody's yet: `Requests` returns it by itself.
        if (!held) {
            channel.paid = request.amount;
            channel.net = _netOf(request.offerNumber, request.amount);
        }
        // Its client paid for pieces and counted no answer: there is no receipt to ask for.
        if (request.termsHash == 0) return channel;
        channel.count = 1;
        channel.anchoredSeconds = request.deadlineSeconds;
        channel.receiptsRoot = request.termsHash;
    }

    function _rateOf(bool probation) private view returns (uint256) {
        return probation ? BPS : PARAMETERS.get(Parameter.AuditRateBps);
    }

    function _netOf(uint48 offerNumber, uint128 paid) private view returns (uint128) {
        PayTerms memory terms = PROVIDERS.payTerms(offerNumber);
        return Shares.cumulative(paid, terms.feeBps, terms.royalty0.bps, terms.royalty1.bps).net;
    }
}
