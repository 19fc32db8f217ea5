// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Vault } from "../../../core/src/Vault.sol";
import { Test } from "../../../core/test/base/Test.sol";
import { MockEpochBeacon } from "../../../market/test/base/MockEpochBeacon.sol";
import { OnchainRequests } from "../../src/OnchainRequests.sol";
import {
    AnswerContent,
    AnswerProof,
    OnchainRequestState,
    OnchainRequestTerms,
    OnchainRequestView
} from "../../src/interfaces/IOnchainRequests.sol";
import { MockVerifier } from "./Mocks.sol";

/// @notice Sends every function of the on-chain requests, for every request, from every account,
/// and counts ends that moved other amounts than they may.
contract OnchainHandler is Test {
    uint256 private constant REQUESTS_MAX = 12;
    bytes private constant QUESTION = "Is this spam?";
    bytes private constant ANSWER = "No.";

    OnchainRequests private immutable ONCHAIN;
    Vault private immutable VAULT;
    MockEpochBeacon private immutable BEACON;
    MockVerifier private immutable VERIFIER;

    address[5] private _accounts;
    bytes32 private _model;
    bytes32 private _offer;
    bytes private _details;
    bytes32[] public ids;
    mapping(bytes32 id => OnchainRequestTerms) private _terms;
    uint256 public wrongEnds;
    /// @notice Ends that left a client without its money and without an answer, or a provider
    /// without the pay of an accepted answer.
    uint256 public wrongedClients;
    uint256 public unpaidProviders;

    constructor(
        OnchainRequests onchain,
        Vault vault,
        MockEpochBeacon beacon,
        MockVerifier verifier,
        address[5] memory accounts,
        bytes32 model,
        bytes32 offer,
        bytes memory details
    ) {
        (ONCHAIN, VAULT, BEACON, VERIFIER) = (onchain, vault, beacon, verifier);
        _accounts = accounts;
        (_model, _offer, _details) = (model, offer, details);
    }

    function count() external view returns (uint256) {
        return ids.length;
    }

    /// @notice What all live requests have set aside, bonds included.
    function setAside() external view returns (uint256 sum) {
        for (uint256 i = 0; i < ids.length; i++) {
            OnchainRequestView memory known = ONCHAIN.requestOf(ids[i]);
            bool live = known.state == OnchainRequestState.Open
                || known.state == OnchainRequestState.Locked
                || known.state == OnchainRequestState.Answered;
            if (live) sum += known.reward + known.callbackFee + known.bond;
        }
    }

    function open(uint256 seed, uint96 reward, uint96 fee, uint32 wait) external {
        if (ids.length == REQUESTS_MAX) return;
        OnchainRequestTerms memory made;
        made.client = _accounts[0];
        made.reward = bound128(reward, 1, 1 ether);
        made.callbackFee = uint96(bound(fee, 0, 0.1 ether));
        made.deadlineSeconds = uint64(block.timestamp + bound(wait, 0, 2 days));
        made.nonce = uint64(ids.length);
        made.proof = AnswerProof(seed % 3);
        if (made.proof == AnswerProof.Required) made.verifier = address(VERIFIER);
        made.callbackGas = uint32(seed % 2 * 50_000);
        made.answerBytesMax = 100;
        vm.prank(_accounts[0]);
        bytes32 id = ONCHAIN.open(made, _details);
        ids.push(id);
        _terms[id] = made;
    }

    function lock(uint256 which, uint256 who) external {
        bytes32 id = _idAt(which);
        OnchainRequestTerms memory made = _terms[id];
        _send(who, id, abi.encodeCall(ONCHAIN.lock, (made, _details, _offer)), false);
    }

    function release(uint256 which, uint256 who) external {
        bytes32 id = _idAt(which);
        _send(who, id, abi.encodeCall(ONCHAIN.release, (id)), false);
    }

    function post(uint256 which, uint256 who) external {
        bytes32 id = _idAt(which);
        AnswerContent memory answer = AnswerContent(ANSWER, "", 0);
        _send(who, id, abi.encodeCall(ONCHAIN.post, (id, answer)), true);
    }

    function prove(uint256 which, uint256 who, uint256 payee) external {
        bytes32 id = _idAt(which);
        OnchainRequestTerms memory made = _terms[id];
        address to = _accounts[payee % 5];
        bytes memory proof = VERIFIER.proofOf(id, _accounts[3], _model, QUESTION, ANSWER);
        _send(who, id, abi.encodeCall(ONCHAIN.prove, (made, _details, to, ANSWER, proof)), true);
    }

    function endorse(uint256 which, uint256 who) external {
        bytes32[] memory some = new bytes32[](1);
        some[0] = _idAt(which);
        address account = _accounts[who % 5];
        _send(who, some[0], abi.encodeCall(ONCHAIN.endorse, (some, account)), false);
    }

    function settle(uint256 which, uint256 who) external {
        bytes32 id = _idAt(which);
        _send(who, id, abi.encodeCall(ONCHAIN.settle, (id, ANSWER)), true);
    }

    function cancel(uint256 which, uint256 who) external {
        bytes32 id = _idAt(which);
        _send(who, id, abi.encodeCall(ONCHAIN.cancel, (id)), true);
    }

    function refund(uint256 which, uint256 who) external {
        bytes32 id = _idAt(which);
        _send(who, id, abi.encodeCall(ONCHAIN.refund, (id)), true);
    }

    function remove(uint256 which, uint256 who) external {
        bytes32 id = _idAt(which);
        _send(who, id, abi.encodeCall(ONCHAIN.remove, (id)), false);
    }

    function pass(uint256 seconds_) external {
        vm.warp(vm.getBlockTimestamp() + bound(seconds_, 1, 1 days));
        uint256 epoch = BEACON.epochOf(vm.getBlockTimestamp());
        for (uint256 past = epoch > 200 ? epoch - 200 : 0; past < epoch; past++) {
            BEACON.finish(past, keccak256(abi.encode(past)));
        }
    }

    /// @dev A call that ends a request takes its reserve out of the pot, no more and no less.
    function _send(uint256 who, bytes32 id, bytes memory call_, bool ends) private {
        if (id == 0) return;
        OnchainRequestView memory before = ONCHAIN.requestOf(id);
        uint256 pot = _pot();
        uint256[5] memory balances = _balances();
        vm.prank(_accounts[who % 5]);
        (bool done,) = address(ONCHAIN).call(call_);
        if (!done) return;
        _checkRights(id, before, balances);
        if (!ends) return;
        bool answered = ONCHAIN.requestOf(id).state == OnchainRequestState.Answered;
        uint256 due = answered ? 0 : uint256(before.reward) + before.callbackFee;
        if (pot - _pot() != due + before.bond) wrongEnds++;
    }

    /// @dev Who has a right has it at the end: the reward, or an answer that is recorded; the pay,
    /// or an answer that was not accepted.
    function _checkRights(
        bytes32 id,
        OnchainRequestView memory before,
        uint256[5] memory balances
    ) private {
        OnchainRequestState state = ONCHAIN.requestOf(id).state;
        if (state == before.state) return;
        uint256[5] memory now_ = _balances();
        if (state == OnchainRequestState.Cancelled || state == OnchainRequestState.Refunded) {
            uint256 due = uint256(before.reward) + before.callbackFee;
            if (now_[0] < balances[0] + due) wrongedClients++;
        }
        if (state != OnchainRequestState.Paid) return;
        if (ONCHAIN.answerOf(id).sha256Hash != sha256(ANSWER)) wrongedClients++;
        // Proofs name the fourth account; the second has the only offer.
        address payee = _accounts[before.proof == AnswerProof.Required ? 3 : 1];
        // The fee is a tenth, and the version has no royalties.
        uint256 net = before.reward - before.reward / 10;
        for (uint256 i = 0; i < 5; i++) {
            if (_accounts[i] != payee) continue;
            if (now_[i] < balances[i] + net) unpaidProviders++;
            return;
        }
        unpaidProviders++;
    }

    function _balances() private view returns (uint256[5] memory balances) {
        for (uint256 i = 0; i < 5; i++) balances[i] = VAULT.balanceOf(_accounts[i], 0);
    }

    function _pot() private view returns (uint256) {
        return VAULT.balanceOf(address(ONCHAIN), 0);
    }

    function _idAt(uint256 which) private view returns (bytes32) {
        return ids.length == 0 ? bytes32(0) : ids[which % ids.length];
    }
}
