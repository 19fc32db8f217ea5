// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {
    AnswerProof,
    IOnchainRequests,
    OnchainRequestState,
    OnchainRequestTerms
} from "../src/interfaces/IOnchainRequests.sol";
import { CallbackClient } from "./base/Mocks.sol";
import { OnchainFixture } from "./base/OnchainFixture.sol";

// Goal: for any order and time of transactions, no account is paid for another account's answer, is
// paid twice, or is kept from its own money. Method: each test tries one attack. If a deadline
// separates two calls, the test tries both calls one second before the deadline, and again at the
// deadline.
contract OnchainAttacksTest is OnchainFixture {
    function setUp() public {
        setUpOnchain();
        juries.enlist(stranger, 700, 0);
        juries.enlist(creator, 300, 0);
    }

    function _stateIs(bytes32 id, OnchainRequestState state) private view {
        assertEq(uint256(onchain.requestOf(id).state), uint256(state), "state");
    }

    // Finding: EVM-O6
    function test_offerRetiredBetween_isPaidStill() public {
        uint256 before = balance(provider, NATIVE);
        bytes32 id = locked(1, AnswerProof.None);
        vm.prank(provider);
        offers.retire(offerHash);
        post(id);
        assertEq(balance(provider, NATIVE), before + REWARD - REWARD / 10, "net");
        OnchainRequestTerms memory made = onchainTerms(2, AnswerProof.None);
        bytes memory details = detailsOf(plainModel);
        ask(made);
        vm.prank(operator);
        vm.expectRevert();
        onchain.lock(made, details, offerHash, BOND_MAX);
    }

    function test_answerOfAnother_isNotPosted() public {
        bytes32 id = locked(1, AnswerProof.None);
        expectError(stranger, IOnchainRequests.NotTheProvider.selector);
        onchain.post(id, answerOf(ANSWER));
        expectError(client, IOnchainRequests.NotTheProvider.selector);
        onchain.post(id, answerOf(ANSWER));
        expectError(stranger, IOnchainRequests.NotTheProvider.selector);
        onchain.release(id);
    }

    // Finding: EVM-O7
    function test_postAndRefund_neverShareASecond() public {
        bytes32 first = locked(1, AnswerProof.None);
        bytes32 second = locked(2, AnswerProof.None);
        uint256 until = onchain.requestOf(first).atSeconds + 1 hours;
        vm.warp(until - 1);
        vm.expectPartialRevert(IOnchainRequests.TooEarly.selector);
        onchain.refund(first);
        post(first);
        vm.expectPartialRevert(IOnchainRequests.OnchainRequestNotInState.selector);
        onchain.refund(first);
        vm.warp(until);
        expectError(operator, IOnchainRequests.TooLate.selector);
        onchain.post(second, answerOf(ANSWER));
        onchain.refund(second);
        expectError(operator, IOnchainRequests.OnchainRequestNotInState.selector);
        onchain.post(second, answerOf(ANSWER));
    }

    // Finding: EVM-O7
    function test_endorseAndRefund_neverShareASecond() public {
        bytes32 first = locked(1, AnswerProof.Audited);
        bytes32 second = locked(2, AnswerProof.Audited);
        post(first);
        post(second);
        uint256 until = vm.getBlockTimestamp() + 3 days;
        draw();
        vm.warp(until - 1);
        endorse(first, provider, stranger);
        endorse(first, provider, creator);
        vm.expectPartialRevert(IOnchainRequests.OnchainRequestNotInState.selector);
        onchain.refund(first);
        vm.expectPartialRevert(IOnchainRequests.TooEarly.selector);
        onchain.refund(second);
        vm.warp(until);
        expectError(stranger, IOnchainRequests.NoSeatForAnswers.selector);
        onchain.endorse(keysOf(second, provider), stranger);
        onchain.refund(second);
        vm.expectPartialRevert(IOnchainRequests.AnswerUnknown.selector);
        onchain.settle(second, provider, ANSWER);
        // At any later time, the pay of an endorsed answer belongs to its provider.
        vm.warp(until + 365 days);
        vm.expectPartialRevert(IOnchainRequests.OnchainRequestNotInState.selector);
        onchain.refund(first);
        onchain.settle(first, provider, ANSWER);
        _stateIs(first, OnchainRequestState.Paid);
        onchain.cancel(second);
        assertEq(pot(NATIVE), 0, "pot");
    }

    function test_nonceOfAnEndedRequest_opensNoOther() public {
        OnchainRequestTerms memory made = onchainTerms(1, AnswerProof.None);
        bytes32 id = ask(made);
        vm.prank(client);
        onchain.cancel(id);
        bytes memory details = detailsOf(plainModel);
        expectError(client, IOnchainRequests.RequestNonceUsed.selector);
        onchain.open(made, details);
        expectError(operator, IOnchainRequests.OnchainRequestNotInState.selector);
        onchain.lock(made, details, offerHash, BOND_MAX);
    }

    // Finding: EVM-O5
    function test_proofUsedOnce_paysNoOtherRequest() public {
        OnchainRequestTerms memory one = onchainTerms(1, AnswerProof.Required);
        OnchainRequestTerms memory other = onchainTerms(2, AnswerProof.Required);
        bytes32 id = ask(one);
        ask(other);
        bytes memory proof = proofFor(id, stranger);
        prove(one, stranger, proof);
        bytes memory details = detailsOf(plainModel);
        vm.expectPartialRevert(IOnchainRequests.OnchainRequestNotInState.selector);
        onchain.prove(one, details, stranger, ANSWER, proof);
        vm.expectPartialRevert(IOnchainRequests.ProofRejected.selector);
        onchain.prove(other, details, stranger, ANSWER, proof);
    }

    /// A client that asks again in its callback opens a separate request, with separate money.
    // Finding: EVM-O3
    function test_callbackThatAsks_opensItsOwn() public {
        CallbackClient consumer = new CallbackClient(onchain);
        vm.deal(address(this), 10 ether);
        vm.deal(address(consumer), 10 ether);
        OnchainRequestTerms memory made = onchainTerms(1, AnswerProof.None);
        (made.client, made.callbackGas) = (address(consumer), 500_000);
        bytes memory details = detailsOf(plainModel);
        consumer.run{ value: REWARD }(
            address(onchain), abi.encodeCall(onchain.open, (made, details))
        );
        bytes32 id = lock(made);
        consumer.behave(CallbackClient.Behaviour.Reenter);
        made.nonce = 2;
        consumer.payWith(REWARD);
        consumer.reenterWith(abi.encodeCall(onchain.open, (made, details)));
        post(id);
        assertEq(consumer.reentered(), 1, "opened");
        assertEq(pot(NATIVE), REWARD, "of the second alone");
        _stateIs(id, OnchainRequestState.Paid);
        _stateIs(onchain.idOf(address(consumer), 2), OnchainRequestState.Open);
    }
}
