// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { AccusationView } from "../../src/interfaces/IAudits.sol";
import { Verdict } from "../../src/interfaces/ICommittees.sol";
import { EvidenceItem } from "../../src/interfaces/IEvidence.sol";
import { Parameter } from "../../src/interfaces/IParameters.sol";
import {
    ModelVersion,
    ReceiptCore,
    RequestId,
    RequestTerms,
    SessionAuthorization,
    SessionId,
    Voucher
} from "../../src/interfaces/SignedObjects.sol";
import { Court } from "./Court.sol";
import { Tree } from "./Tree.sol";

/// @notice A court with something to judge: a provider that answered several clients.
abstract contract Trial is Court {
    uint128 internal constant CAP = 1 ether;
    uint128 internal constant PRICE = 0.4 ether;

    uint64 private _nonce = 1000;

    /// @dev Funded clients, validators, an audit window; the first second of an epoch.
    function assemble(uint256 clients, uint256 validators) internal {
        furnish();
        joinValidators(validators, 1 ether);
        for (uint256 i = 0; i < clients; i++) {
            fund(clientAt(i), 100 ether);
        }
        vm.startPrank(owner);
        parameters.set(Parameter.AuditWindow, 3 days);
        vm.stopPrank();
        warpTo(beacon.epochNow() + 1);
    }

    function clientKeyAt(uint256 i) internal pure returns (uint256) {
        return 0xc11e4700 + i;
    }

    function clientAt(uint256 i) internal pure returns (address) {
        return vm.addr(clientKeyAt(i));
    }

    /// @dev The receipt of answer `index` of a session: all deterministic.
    function coreOf(bytes32 sessionId, uint64 index)
        internal
        view
        returns (ReceiptCore memory core)
    {
        core.sessionId = sessionId;
        core.index = index;
        core.modelVersion = ModelVersion.wrap(ModelVersion.unwrap(version));
        core.promptHash = keccak256(abi.encode("prompt", sessionId, index));
        core.outputHash = keccak256(abi.encode("output", sessionId, index));
        core.seed = keccak256(abi.encode("seed", sessionId, index));
        core.outputTokens = 100;
        core.total = PRICE * (index + 1);
        core.endedAtSeconds = 1_700_000_000;
    }

    function receiptIdOf(ReceiptCore memory core) internal view returns (bytes32) {
        return digestOf(hasher.receipt(core));
    }

    function idsOf(bytes32 sessionId, uint64 count) internal view returns (bytes32[] memory ids) {
        ids = new bytes32[](count);
        for (uint64 i = 0; i < count; i++) {
            ids[i] = receiptIdOf(coreOf(sessionId, i));
        }
    }

    function itemOf(bytes32 sessionId, uint64 index, uint64 count)
        internal
        view
        returns (EvidenceItem memory)
    {
        bytes32[] memory proof = Tree.prove(idsOf(sessionId, count), 0, count, index);
        return EvidenceItem(coreOf(sessionId, index), proof);
    }

    function openFor(uint256 who, address asset) internal returns (bytes32) {
        SessionAuthorization memory authorization = authorize(asset, CAP, _nonce++);
        authorization.client = clientAt(who);
        bytes memory signature = sign(clientKeyAt(who), hasher.authorization(authorization));
        vm.prank(provider);
        return SessionId.unwrap(sessions.open(authorization, signature));
    }

    function voucherOf(bytes32 sessionId, uint64 count) internal view returns (Voucher memory) {
        bytes32 root = Tree.rootOf(idsOf(sessionId, count), 0, count);
        return Voucher(sessionId, PRICE * count, count, root);
    }

    /// @dev A closed session of two answers.
    function serve(uint256 who, address asset) internal returns (bytes32 sessionId) {
        sessionId = openFor(who, asset);
        Voucher memory voucher = voucherOf(sessionId, 2);
        bytes memory signature = signVoucher(voucher);
        vm.prank(provider);
        sessions.settleAndClose(voucher, signature);
    }

    /// @dev A claimed request, whose one answer is item 0 of 1.
    function serveRequest(uint256 who) internal returns (bytes32) {
        RequestTerms memory terms = termsIn(NATIVE, CAP, _nonce++);
        terms.client = clientAt(who);
        RequestId id = openRequest(terms);
        lockRequest(terms);
        claimBy(voucherOf(RequestId.unwrap(id), 1));
        return RequestId.unwrap(id);
    }

    /// @dev Both answers of each session.
    function itemsOf(bytes32[] memory sessionIds)
        internal
        view
        returns (EvidenceItem[] memory items)
    {
        items = new EvidenceItem[](2 * sessionIds.length);
        for (uint256 i = 0; i < sessionIds.length; i++) {
            items[2 * i] = itemOf(sessionIds[i], 0, 2);
            items[2 * i + 1] = itemOf(sessionIds[i], 1, 2);
        }
    }

    /// @dev `clients` closed sessions, anchored, the epoch that draws their receipts final.
    function serveAll(uint256 clients, address asset)
        internal
        returns (bytes32[] memory sessionIds)
    {
        sessionIds = new bytes32[](clients);
        for (uint256 i = 0; i < clients; i++) {
            sessionIds[i] = serve(i, asset);
        }
        settleEpoch(beacon.epochNow() + 1);
    }

    function accuse(address accuser, EvidenceItem[] memory items) internal returns (uint256) {
        vm.prank(accuser);
        return judge.accuse(provider, items);
    }

    function caseOf(uint256 accusationId) internal view returns (uint256) {
        AccusationView memory seen = judge.accusation(accusationId);
        return seen.caseId;
    }

    /// @dev The jury is drawn and votes; none is left away.
    function verdict(uint256 accusationId, bool guilty) internal {
        uint256 caseId = caseOf(accusationId);
        drawJury(caseId);
        voteAll(caseId, guilty ? Verdict.Guilty : Verdict.Innocent);
    }

    function passAppeals() internal {
        vm.warp(block.timestamp + parameters.get(Parameter.AppealWindow));
    }

    function stakeOf(address account) internal view returns (uint256) {
        return uint256(stakes.stakeOf(account).active) + stakes.stakeOf(account).unbonding;
    }
}
