// SPDX-License-Identifier: Apache-2.0
// Requirements: R004-1
pragma solidity 0.8.37;

import {
    AnswerContent,
    AnswerProof,
    IOnchainRequests,
    OnchainRequestState,
    OnchainRequestTerms
} from "../src/interfaces/IOnchainRequests.sol";
import { RequestDetails } from "../../market/src/interfaces/IOfferBook.sol";
import { OnchainFixture } from "./base/OnchainFixture.sol";

// Goal: a question without a proof has one of two ends, and no transaction of another account can
// change this. Either the provider that locked the question is paid once, or the client gets all
// its money back. Method: first the refusals of calls in a wrong state or from a wrong account,
// then each possible end.
contract OnchainRequestsTest is OnchainFixture {
    function setUp() public {
        setUpOnchain();
    }

    function _stateIs(bytes32 id, OnchainRequestState state) private view {
        assertEq(uint256(onchain.requestOf(id).state), uint256(state), "state");
    }

    function _refused(OnchainRequestTerms memory terms_, bytes4 selector) private {
        bytes memory details = detailsOf(plainModel);
        expectError(client, selector);
        onchain.open(terms_, details);
    }

    function test_open_refusesTermsThatNobodyCouldServe() public {
        OnchainRequestTerms memory made = onchainTerms(1, AnswerProof.None);
        expectError(stranger, IOnchainRequests.NotTheClient.selector);
        onchain.open(made, "");
        made.reward = 0;
        _refused(made, IOnchainRequests.RewardOutOfBounds.selector);
        made.reward = uint128(type(uint96).max) + 1;
        _refused(made, IOnchainRequests.RewardOutOfBounds.selector);
        made = onchainTerms(1, AnswerProof.None);
        made.deadlineSeconds = uint64(block.timestamp - 1);
        _refused(made, IOnchainRequests.RequestDeadlineInvalid.selector);
        made.deadlineSeconds = uint64(block.timestamp + 7 days + 1);
        _refused(made, IOnchainRequests.RequestDeadlineInvalid.selector);
        made = onchainTerms(1, AnswerProof.None);
        made.answerBytesMax = 0;
        _refused(made, IOnchainRequests.AnswerLengthInvalid.selector);
        made.answerBytesMax = 10_001;
        _refused(made, IOnchainRequests.AnswerLengthInvalid.selector);
        made = onchainTerms(1, AnswerProof.None);
        made.callbackGas = 5_000_001;
        _refused(made, IOnchainRequests.CallbackGasTooHigh.selector);
        made = onchainTerms(1, AnswerProof.None);
        made.verifier = address(verifier);
        _refused(made, IOnchainRequests.VerifierMismatch.selector);
        made = onchainTerms(1, AnswerProof.Required);
        made.verifier = address(0);
        _refused(made, IOnchainRequests.VerifierMismatch.selector);
    }

    // Finding: QST-5
    function test_open_refusesQuestionsWithoutTextOrProviders() public {
        OnchainRequestTerms memory made = onchainTerms(1, AnswerProof.None);
        RequestDetails memory details;
        details.input = QUESTION;
        // Required stake does not replace named providers: without a proof, no jury takes stake for
        // a wrong answer.
        (details.filter.court, details.filter.stakeMin) = (court, 99 ether);
        expectError(client, IOnchainRequests.ProvidersMissing.selector);
        onchain.open(made, abi.encode(details));
        details.input = "";
        expectError(client, IOnchainRequests.QuestionMissing.selector);
        onchain.open(made, abi.encode(details));
        vm.prank(client);
        vm.expectRevert();
        onchain.open(made, "no details");
    }

    function test_open_takesTheReserveOnce() public {
        uint256 before = balance(client, NATIVE);
        OnchainRequestTerms memory made = onchainTerms(1, AnswerProof.None);
        (made.callbackGas, made.callbackFee) = (50_000, 0.1 ether);
        bytes32 id = ask(made);
        assertEq(balance(client, NATIVE), before - REWARD - 0.1 ether, "client");
        assertEq(pot(NATIVE), REWARD + 0.1 ether, "pot");
        _refused(made, IOnchainRequests.RequestNonceUsed.selector);
        _stateIs(id, OnchainRequestState.Open);
        // The nonce stays used after the request has ended.
        vm.prank(client);
        onchain.cancel(id);
        _refused(made, IOnchainRequests.RequestNonceUsed.selector);
        assertEq(balance(client, NATIVE), before, "all is back");
    }

    function test_open_takesCoinsThatAreSent() public {
        OnchainRequestTerms memory made = onchainTerms(1, AnswerProof.None);
        made.callbackFee = 0.1 ether;
        bytes memory details = detailsOf(plainModel);
        vm.deal(client, 10 ether);
        vm.prank(client);
        vm.expectPartialRevert(IOnchainRequests.ValueMismatch.selector);
        onchain.open{ value: REWARD }(made, details);
        uint256 before = balance(client, NATIVE);
        vm.prank(client);
        onchain.open{ value: REWARD + 0.1 ether }(made, details);
        assertEq(pot(NATIVE), REWARD + 0.1 ether, "pot");
        assertEq(balance(client, NATIVE), before, "the Vault's balance is untouched");
    }

    function test_lock_isTheProvidersUnderTheVeryTerms() public {
        OnchainRequestTerms memory made = onchainTerms(1, AnswerProof.None);
        ask(made);
        bytes memory details = detailsOf(plainModel);
        expectError(stranger, IOnchainRequests.NotTheProvider.selector);
        onchain.lock(made, details, offerHash, BOND_MAX);
        made.reward -= 1;
        expectError(operator, IOnchainRequests.TermsMismatch.selector);
        onchain.lock(made, details, offerHash, BOND_MAX);
        made.reward += 1;
        bytes memory other = detailsOf(royalModel);
        expectError(operator, IOnchainRequests.TermsMismatch.selector);
        onchain.lock(made, other, offerHash, BOND_MAX);
        vm.warp(made.deadlineSeconds + 1);
        expectError(operator, IOnchainRequests.TooLate.selector);
        onchain.lock(made, details, offerHash, BOND_MAX);
    }

    function test_lock_takesTheBondAndIsLetGoOnce() public {
        uint256 before = balance(provider, NATIVE);
        OnchainRequestTerms memory made = onchainTerms(1, AnswerProof.None);
        bytes32 id = ask(made);
        lock(made);
        uint256 bond = onchain.requestOf(id).bond;
        assertEq(bond, STAKE_MIN / 100, "bond");
        assertEq(balance(provider, NATIVE), before - bond, "taken");
        expectError(stranger, IOnchainRequests.NotTheProvider.selector);
        onchain.release(id);
        expectError(client, IOnchainRequests.OnchainRequestNotInState.selector);
        onchain.cancel(id);
        vm.prank(operator);
        onchain.release(id);
        assertEq(balance(provider, NATIVE), before, "bond back");
        bytes memory details = detailsOf(plainModel);
        expectError(operator, IOnchainRequests.AlreadyReleased.selector);
        onchain.lock(made, details, offerHash, BOND_MAX);
        vm.prank(client);
        onchain.cancel(id);
        assertEq(pot(NATIVE), 0, "pot");
    }

    function test_release_costsATenthOfTheBondOnceItIsLate() public {
        uint256 before = balance(provider, NATIVE);
        bytes32 id = locked(1, AnswerProof.None);
        uint256 bond = onchain.requestOf(id).bond;
        vm.warp(block.timestamp + 5 minutes);
        vm.prank(operator);
        onchain.release(id);
        assertEq(balance(provider, NATIVE), before - bond / 10, "provider");
        assertEq(balance(BURNT, NATIVE), bond / 10, "burnt");
        assertEq(onchain.stakeInUse(provider, court), 0, "free");
        _stateIs(id, OnchainRequestState.Open);
        id = locked(2, AnswerProof.None);
        vm.warp(block.timestamp + 5 minutes - 1);
        vm.prank(operator);
        onchain.release(id);
        assertEq(balance(BURNT, NATIVE), bond / 10, "no more");
    }

    function test_post_paysTheWholeReward() public {
        uint256 before = balance(provider, NATIVE);
        bytes32 id = locked(1, AnswerProof.None);
        AnswerContent memory answer = answerOf(ANSWER);
        expectError(stranger, IOnchainRequests.NotTheProvider.selector);
        onchain.post(id, answer);
        post(id);
        assertEq(balance(provider, NATIVE), before + REWARD - REWARD / 10, "net");
        assertEq(balance(sink, NATIVE), REWARD / 10, "fee");
        assertEq(pot(NATIVE), 0, "pot");
        assertEq(onchain.answerOf(id).sha256Hash, sha256(ANSWER), "hash");
        expectError(operator, IOnchainRequests.OnchainRequestNotInState.selector);
        onchain.post(id, answer);
        (address payer, uint40 offer, uint96 paid) = onchain.paidOf(id);
        assertEq(payer, client, "payer");
        assertEq(paid, REWARD, "paid");
        assertEq(offer, offers.numberOf(offerHash), "offer");
    }

    function test_post_refusesWhatIsNoAnswer() public {
        bytes32 id = locked(1, AnswerProof.None);
        AnswerContent memory answer = answerOf(new bytes(101));
        expectError(operator, IOnchainRequests.AnswerLengthInvalid.selector);
        onchain.post(id, answer);
        answer = answerOf("");
        expectError(operator, IOnchainRequests.AnswerLengthInvalid.selector);
        onchain.post(id, answer);
        answer.cid = string(new bytes(129));
        expectError(operator, IOnchainRequests.AnswerLengthInvalid.selector);
        onchain.post(id, answer);
        answer = AnswerContent("both", "bafkreia", 0);
        expectError(operator, IOnchainRequests.AnswerLengthInvalid.selector);
        onchain.post(id, answer);
        vm.prank(operator);
        onchain.post(id, AnswerContent("", "bafkreia", "hash"));
        assertEq(onchain.answerOf(id).sha256Hash, bytes32("hash"), "hash");
    }

    function test_refund_returnsAllFromAnHourOn() public {
        uint256 before = balance(client, NATIVE);
        bytes32 id = locked(1, AnswerProof.None);
        uint256 bond = onchain.requestOf(id).bond;
        vm.warp(block.timestamp + 1 hours - 1);
        expectError(stranger, IOnchainRequests.TooEarly.selector);
        onchain.refund(id);
        vm.warp(block.timestamp + 1);
        AnswerContent memory answer = answerOf(ANSWER);
        expectError(operator, IOnchainRequests.TooLate.selector);
        onchain.post(id, answer);
        vm.prank(stranger);
        onchain.refund(id);
        assertEq(balance(stranger, NATIVE), bond / 10, "sender");
        assertEq(balance(client, NATIVE), before, "client");
        assertEq(balance(BURNT, NATIVE), bond - bond / 10, "burnt");
        assertEq(pot(NATIVE), 0, "pot");
        expectError(stranger, IOnchainRequests.OnchainRequestNotInState.selector);
        onchain.refund(id);
    }

    function test_cancel_isAnybodysAfterTheDeadline() public {
        uint256 before = balance(client, NATIVE);
        bytes32 id = asked(1, AnswerProof.None);
        expectError(stranger, IOnchainRequests.TooEarly.selector);
        onchain.cancel(id);
        vm.warp(block.timestamp + 1 hours + 1);
        vm.prank(stranger);
        onchain.cancel(id);
        assertEq(balance(client, NATIVE), before, "client");
        _stateIs(id, OnchainRequestState.Cancelled);
    }

    function test_remove_isTheClientsThenAnybodys() public {
        bytes32 id = locked(1, AnswerProof.None);
        post(id);
        expectError(stranger, IOnchainRequests.AnswerNotRemovable.selector);
        onchain.remove(id);
        vm.warp(block.timestamp + 7 days);
        vm.prank(stranger);
        onchain.remove(id);
        assertEq(onchain.answerOf(id).sha256Hash, bytes32(0), "gone");
        expectError(client, IOnchainRequests.AnswerNotRemovable.selector);
        onchain.remove(id);
    }

    /// The storage slot with the hash of the terms stores the answer's hash once an answer is paid.
    function test_answerOf_isEmptyUntilAnAnswerIsPosted() public {
        OnchainRequestTerms memory terms_ = onchainTerms(1, AnswerProof.None);
        bytes32 id = ask(terms_);
        assertEq(onchain.answerOf(id).sha256Hash, bytes32(0), "open");
        lock(terms_);
        assertEq(onchain.answerOf(id).sha256Hash, bytes32(0), "locked");
        vm.prank(operator);
        onchain.release(id);
        assertEq(onchain.answerOf(id).sha256Hash, bytes32(0), "released");
        post(locked(2, AnswerProof.None));
        expectError(operator, IOnchainRequests.OnchainRequestNotInState.selector);
        onchain.lock(onchainTerms(2, AnswerProof.None), detailsOf(plainModel), offerHash, BOND_MAX);
    }

    /// The field that stores the deadline later stores the second in which the answer was posted.
    /// No view returns one of these values in place of the other.
    function test_times_areTheDeadlineThenTheAnswers() public {
        OnchainRequestTerms memory made = onchainTerms(1, AnswerProof.None);
        bytes32 id = ask(made);
        assertEq(onchain.requestOf(id).deadlineSeconds, made.deadlineSeconds, "open");
        lock(made);
        vm.warp(block.timestamp + 60);
        post(id);
        assertEq(onchain.requestOf(id).deadlineSeconds, 0, "answered: deadline");
        assertEq(onchain.requestOf(id).atSeconds, block.timestamp, "answered: second");
        assertEq(onchain.answerOf(id).postedAtSeconds, block.timestamp, "answer");
        vm.prank(client);
        onchain.remove(id);
        assertEq(onchain.requestOf(id).deadlineSeconds, 0, "removed: deadline");
        assertEq(onchain.answerOf(id).postedAtSeconds, 0, "removed: answer");
    }

    function test_cancel_leavesNoAnswer() public {
        bytes32 id = asked(1, AnswerProof.None);
        vm.prank(client);
        onchain.cancel(id);
        assertEq(onchain.answerOf(id).sha256Hash, bytes32(0), "cancelled");
    }
}
