// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { RequestDetails } from "../../market/src/interfaces/IOfferBook.sol";
import {
    AnswerProof,
    IOnchainRequests,
    OnchainRequestState,
    OnchainRequestTerms,
    WaitingAnswer
} from "../src/interfaces/IOnchainRequests.sol";
import { OnchainFixture } from "./base/OnchainFixture.sol";

// Goal: an account that keeps an audited question from other providers loses bonds. A provider with
// a right answer loses no bond. If no validator can judge a question, its client gets at most a
// tenth of the least bond. Method: providers that lock and stay silent, post garbage, answer late,
// or fill all four places that a question has for waiting answers.
contract AnswerBondsTest is OnchainFixture {
    bytes private constant GARBAGE = "garbage";
    uint256 private constant BOND = 0.1 ether;
    uint256 private constant LEAST = STAKE_MIN / 100;

    OnchainRequestTerms private made;
    bytes32 private id;

    function setUp() public {
        setUpOnchain();
        juries.enlist(stranger, 700, 0);
        juries.enlist(creator, 300, 0);
        made = onchainTerms(1, AnswerProof.Audited);
        made.deadlineSeconds = uint64(vm.getBlockTimestamp() + 7 days);
        bytes memory details = anyDetails();
        vm.prank(client);
        id = onchain.open(made, details);
    }

    function _provider(uint160 number) private returns (address account, bytes32 offer) {
        account = address(0x9000 + number);
        offer = addProvider(account, 1 ether);
    }

    function _answer(uint160 number, bytes memory content) private returns (address account) {
        bytes32 offer;
        (account, offer) = _provider(number);
        lockAs(account, offer, made);
        postAs(account, id, content);
    }

    function _stateIs(OnchainRequestState state) private view {
        assertEq(uint256(onchain.requestOf(id).state), uint256(state), "state");
    }

    /// A security audit found this attack: lock and post garbage in one transaction, and get the
    /// bond back at once. Now the bond does not return.
    // Finding: EVM3-2
    function test_garbage_keepsTheQuestionFromNobodyAndLosesItsBond() public {
        uint256 before = balance(client, NATIVE);
        address thief = _answer(1, GARBAGE);
        assertEq(balance(thief, NATIVE), 99 ether - BOND, "the bond is not back");
        _stateIs(OnchainRequestState.Answered);
        // Other providers answer in the same second, and are paid in the same way as without the
        // attack.
        address honest = _answer(2, ANSWER);
        draw();
        endorse(id, honest, stranger);
        endorse(id, honest, creator);
        onchain.settle(id, honest, ANSWER);
        assertEq(balance(honest, NATIVE), 99 ether + REWARD - REWARD / 10, "honest");
        assertEq(balance(thief, NATIVE), 99 ether - BOND, "thief");
        assertEq(balance(client, NATIVE), before + BOND, "client");
        assertEq(pot(NATIVE), 0, "pot");
        assertEq(onchain.waitingAnswersOf(id).length, 0, "none waits");
    }

    /// A lock without an answer keeps the question from other providers for an hour. It costs the
    /// provider its bond, and the provider cannot lock the same question again.
    // Finding: EVM3-2, QST-1
    function test_silence_costsTheBondAndReopensWithoutThatProvider() public {
        uint256 before = balance(client, NATIVE);
        (address thief, bytes32 offer) = _provider(1);
        lockAs(thief, offer, made);
        expectError(client, IOnchainRequests.OnchainRequestNotInState.selector);
        onchain.cancel(id);
        vm.warp(vm.getBlockTimestamp() + 1 hours);
        vm.prank(stranger);
        onchain.refund(id);
        assertEq(balance(stranger, NATIVE), LEAST / 10, "sender");
        assertEq(balance(client, NATIVE), before, "client");
        assertEq(balance(BURNT, NATIVE), BOND - LEAST / 10, "burnt");
        _stateIs(OnchainRequestState.Open);
        bytes memory details = anyDetails();
        expectError(thief, IOnchainRequests.AlreadyReleased.selector);
        onchain.lock(made, details, offer, BOND_MAX);
        address honest = _answer(2, ANSWER);
        assertEq(onchain.waitingAnswersOf(id)[0].bond, BOND, "not dearer");
        assertEq(onchain.waitingAnswersOf(id)[0].provider, honest, "waits");
    }

    /// The first bond is a tenth of the reward, and each waiting answer doubles the next bond. So
    /// four answers that fail cost 1 + 2 + 4 + 8 = 15 times the first bond, or one and a half
    /// rewards. The account that calls `refund` gets a tenth of the least bond (`LEAST`). All
    /// other money of the bonds is burnt.
    // Finding: EVM3-2
    function test_places_growDearerAndCannotBeFilledForNothing() public {
        uint256 before = balance(client, NATIVE);
        for (uint160 i = 0; i < 4; i++) {
            address account = _answer(i, abi.encodePacked(GARBAGE, i));
            WaitingAnswer[] memory waiting = onchain.waitingAnswersOf(id);
            assertEq(waiting[i].bond, BOND << i, "bond");
            assertEq(waiting[i].provider, account, "provider");
        }
        (address late, bytes32 offer) = _provider(9);
        bytes memory details = anyDetails();
        expectError(late, IOnchainRequests.AnswersFull.selector);
        onchain.lock(made, details, offer, BOND_MAX);
        draw();
        vm.warp(vm.getBlockTimestamp() + 3 days);
        vm.prank(client);
        onchain.refund(id);
        assertEq(balance(client, NATIVE), before + LEAST / 10, "client");
        assertEq(balance(BURNT, NATIVE), 15 * BOND - LEAST / 10, "burnt");
        _stateIs(OnchainRequestState.Open);
        lockAs(late, offer, made);
        postAs(late, id, ANSWER);
    }

    /// For a small reward the first bond is a hundredth of the least stake. It also doubles with
    /// each waiting answer, so that no place for an answer is cheap.
    function test_bondFor_doublesTheLeastOne() public {
        OnchainRequestTerms memory small = onchainTerms(2, AnswerProof.Audited);
        small.reward = 1_000;
        bytes memory details = anyDetails();
        vm.prank(client);
        bytes32 second = onchain.open(small, details);
        (address first, bytes32 offer) = _provider(1);
        assertEq(onchain.bondFor(small, details, offer), STAKE_MIN / 100, "least");
        lockAs(first, offer, small);
        postAs(first, second, GARBAGE);
        assertEq(onchain.bondFor(small, details, offerHash), STAKE_MIN / 50, "doubled");
    }

    function test_lock_takesNoHigherBondThanTheProviderMeant() public {
        (address honest, bytes32 offer) = _provider(1);
        bytes memory details = anyDetails();
        uint96 meant = uint96(onchain.bondFor(made, details, offer));
        assertEq(meant, BOND, "bond");
        _answer(2, GARBAGE);
        assertEq(onchain.bondFor(made, details, offer), 2 * BOND, "doubled");
        expectError(honest, IOnchainRequests.BondAboveMax.selector);
        onchain.lock(made, details, offer, meant);
    }

    /// A provider cannot post a copy of a waiting answer.
    function test_post_refusesAnAnswerThatWaits() public {
        _answer(1, ANSWER);
        (address thief, bytes32 offer) = _provider(2);
        lockAs(thief, offer, made);
        vm.prank(thief);
        vm.expectPartialRevert(IOnchainRequests.AnswerKnown.selector);
        onchain.post(id, answerOf(ANSWER));
    }

    /// If validators endorse two answers, one answer is paid, and the other answer's bond returns
    /// to its provider.
    function test_settle_returnsTheBondOfAnotherThatIsEndorsed() public {
        address first = _answer(1, "No.");
        address second = _answer(2, "no");
        draw();
        address[2] memory both = [first, second];
        for (uint256 i = 0; i < 2; i++) {
            endorse(id, both[i], stranger);
            endorse(id, both[i], creator);
        }
        onchain.settle(id, second, "no");
        assertEq(balance(first, NATIVE), 99 ether, "its bond");
        assertEq(balance(second, NATIVE), 99 ether + REWARD - REWARD / 10, "paid");
        vm.expectPartialRevert(IOnchainRequests.AnswerUnknown.selector);
        onchain.settle(id, first, "No.");
    }

    /// The payment of another provider's answer ends an active lock. The provider that locked gets
    /// its whole bond back.
    function test_settle_letsALockGo() public {
        address honest = _answer(1, ANSWER);
        draw();
        (address other, bytes32 offer) = _provider(2);
        lockAs(other, offer, made);
        uint256 inUse = onchain.stakeInUse(other, court);
        assertEq(inUse, REWARD / 10, "in use");
        endorse(id, honest, stranger);
        endorse(id, honest, creator);
        onchain.settle(id, honest, ANSWER);
        assertEq(balance(other, NATIVE), 99 ether, "bond");
        assertEq(onchain.stakeInUse(other, court), 0, "free");
        assertEq(balance(honest, NATIVE), 99 ether + REWARD - REWARD / 10, "paid");
        assertEq(pot(NATIVE), 0, "pot");
        expectError(other, IOnchainRequests.OnchainRequestNotInState.selector);
        onchain.post(id, answerOf(GARBAGE));
    }

    /// Each answer fails at the end of its own time for endorsements, while a later answer still
    /// waits.
    function test_refund_endsEachAnswerAtItsTime() public {
        address first = _answer(1, GARBAGE);
        draw();
        uint256 due = onchain.waitingAnswersOf(id)[0].postedAtSeconds + 3 days;
        address second = _answer(2, "other");
        vm.warp(due - 1);
        vm.expectPartialRevert(IOnchainRequests.TooEarly.selector);
        onchain.refund(id);
        vm.warp(due);
        onchain.refund(id);
        assertEq(onchain.waitingAnswersOf(id).length, 1, "one waits");
        assertEq(onchain.waitingAnswersOf(id)[0].provider, second, "the second");
        assertEq(balance(first, NATIVE), 99 ether - BOND, "first");
        _stateIs(OnchainRequestState.Answered);
        expectError(client, IOnchainRequests.OnchainRequestNotInState.selector);
        onchain.cancel(id);
    }

    function test_cancel_isTheClientsWhereNoAnswerWaits() public {
        uint256 before = balance(client, NATIVE);
        _answer(1, GARBAGE);
        draw();
        vm.warp(vm.getBlockTimestamp() + 3 days);
        vm.startPrank(client);
        onchain.refund(id);
        onchain.cancel(id);
        vm.stopPrank();
        assertEq(balance(client, NATIVE), before + REWARD + LEAST / 10, "all, and its gas");
        assertEq(pot(NATIVE), 0, "pot");
    }

    /// The client asks a question that no validator can judge, and answers it three times from
    /// accounts of its own. Another provider gives the fourth answer, with a bond of eight times
    /// the first. All four bonds are lost, but the client gets at most a tenth of the least bond.
    // Finding: QST-1
    function test_unendorsableQuestion_earnsItsClientNothing() public {
        uint256 before = balance(client, NATIVE) + REWARD;
        uint256 own = 0;
        for (uint160 i = 1; i <= 3; i++) {
            own += 100 ether - 1 ether - balance(_answer(i, abi.encodePacked(GARBAGE, i)), NATIVE);
        }
        address honest = _answer(4, ANSWER);
        assertEq(balance(honest, NATIVE), 99 ether - 8 * BOND, "eight bonds");
        draw();
        vm.warp(vm.getBlockTimestamp() + 3 days);
        vm.startPrank(client);
        onchain.refund(id);
        onchain.cancel(id);
        vm.stopPrank();
        assertLe(balance(client, NATIVE) - before, LEAST / 10, "gas");
        assertEq(own, 7 * BOND, "and its own bonds are burnt");
        assertEq(pot(NATIVE), 0, "pot");
    }

    /// Validators cannot read a private question, so they could not judge its answer. Therefore a
    /// private question cannot be audited.
    // Finding: QST-1
    function test_open_refusesAPrivateQuestionThatIsAudited() public {
        OnchainRequestTerms memory private_ = onchainTerms(2, AnswerProof.Audited);
        RequestDetails memory details = abi.decode(anyDetails(), (RequestDetails));
        details.input = abi.encodePacked(bytes1(0), QUESTION);
        expectError(client, IOnchainRequests.QuestionIsPrivate.selector);
        onchain.open(private_, abi.encode(details));
        private_.proof = AnswerProof.None;
        details.filter.providers = new address[](1);
        vm.prank(client);
        onchain.open(private_, abi.encode(details));
    }

    /// A provider that releases its lock late, because its answer takes too long or is too large,
    /// loses a tenth of its bond. This tenth does not go to the client.
    // Finding: QST-1
    function test_release_isPossibleForAsLongAsTheLock() public {
        uint256 before = balance(client, NATIVE);
        (address late, bytes32 offer) = _provider(1);
        lockAs(late, offer, made);
        vm.warp(vm.getBlockTimestamp() + 59 minutes);
        vm.prank(late);
        onchain.release(id);
        assertEq(balance(late, NATIVE), 99 ether - BOND / 10, "a tenth");
        assertEq(balance(BURNT, NATIVE), BOND / 10, "burnt");
        assertEq(balance(client, NATIVE), before, "client");
        _stateIs(OnchainRequestState.Open);
    }

    /// In the first hour, the release of a lock costs at most a tenth of the bond. After this hour
    /// the provider can no longer release the lock, and a refund takes the whole bond.
    // Finding: ADV-17
    function test_release_endsWithTheHourOfTheLock() public {
        (address thief, bytes32 offer) = _provider(1);
        lockAs(thief, offer, made);
        vm.warp(vm.getBlockTimestamp() + 1 hours);
        expectError(thief, IOnchainRequests.TooLate.selector);
        onchain.release(id);
        vm.prank(stranger);
        onchain.refund(id);
        assertEq(balance(thief, NATIVE), 99 ether - BOND, "the whole bond");
    }

    /// If the beacon's value comes so late that validators have no time to endorse, the provider
    /// loses only a tenth of its bond. Here the value comes just before the refund.
    // Finding: QST-2
    function test_refund_takesATenthWhereTheValueCameTooLate() public {
        uint256 before = balance(client, NATIVE);
        address honest = _answer(1, ANSWER);
        uint256 epoch = beacon.epochOf(vm.getBlockTimestamp()) + 1;
        vm.warp(vm.getBlockTimestamp() + 3 days);
        beacon.finish(epoch, "value");
        vm.prank(client);
        onchain.refund(id);
        assertEq(balance(honest, NATIVE), 99 ether - BOND / 10, "provider");
        assertLe(balance(client, NATIVE) - before, LEAST / 10, "client");
    }

    /// Four accounts post garbage in one block, and the beacon has no value for three days. Each
    /// account loses a tenth of its bond.
    // Finding: QST-2
    function test_garbageInAllPlaces_isNeverFree() public {
        uint256 kept = 0;
        for (uint160 i = 0; i < 4; i++) {
            _answer(i, abi.encodePacked(GARBAGE, i));
        }
        vm.warp(vm.getBlockTimestamp() + 3 days);
        onchain.refund(id);
        for (uint160 i = 0; i < 4; i++) {
            kept += balance(address(0x9000 + i), NATIVE);
        }
        assertEq(kept, 4 * 99 ether - 15 * BOND / 10, "a tenth of each");
    }

    /// An account cannot lock if all other jurors together have less weight than the quorum, the
    /// least weight with which jurors can judge an answer.
    // Finding: QST-6
    function test_lock_isNotForWhomTooFewCouldJudge() public {
        juries.enlist(stranger, 50, 0);
        juries.enlist(creator, 49, 0);
        (address thief, bytes32 offer) = _provider(1);
        juries.enlist(thief, 900, 0);
        bytes memory details = anyDetails();
        expectError(thief, IOnchainRequests.JurorsMissing.selector);
        onchain.lock(made, details, offer, BOND_MAX);
        juries.enlist(creator, 50, 0);
        lockAs(thief, offer, made);
    }
}
