// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { RequestTerms } from "../../core/src/interfaces/IRequests.sol";
import { IStakes } from "../../core/src/interfaces/IStakes.sol";
import {
    Filter,
    IOfferBook,
    Offer,
    Prices,
    RequestDetails
} from "../../market/src/interfaces/IOfferBook.sol";
import {
    AnswerProof,
    IOnchainRequests,
    OnchainRequestTerms
} from "../src/interfaces/IOnchainRequests.sol";
import { OnchainFixture } from "./base/OnchainFixture.sol";

// Goal: a provider cannot answer an on-chain question with stake that it borrows for one
// transaction, even if the question's client named this provider. Method: attacks that a security
// audit found: a court of the attacker, a loan for one transaction, and one stake for many
// questions.
contract BorrowedStakeTest is OnchainFixture {
    address private immutable thief = address(0x7e1ef);

    function setUp() public {
        setUpOnchain();
    }

    function _details(address court_, uint128 stakeMin) private view returns (bytes memory) {
        uint128 any = type(uint128).max;
        Prices memory prices = Prices(any, any, any, any, any, any);
        address[] memory named = new address[](1);
        named[0] = thief;
        Filter memory filter = Filter(court_, 0, stakeMin, named);
        return abi.encode(RequestDetails(plainModel, prices, filter, QUESTION));
    }

    function _asked(uint64 nonce, bytes memory details)
        private
        returns (OnchainRequestTerms memory made)
    {
        made = onchainTerms(nonce, AnswerProof.None);
        vm.prank(client);
        onchain.open(made, details);
    }

    /// The attacker borrows 99 ether, and stakes 98 of them under a court of its own, which would
    /// return the stake at once. The question names another court, so the attacker cannot lock it.
    // Finding: EVM3-1
    function test_courtOfOnesOwn_answersNoQuestion() public {
        bytes memory details = _details(court, 99 ether);
        OnchainRequestTerms memory made = _asked(1, details);
        fund(thief, 99 ether);
        approve(thief, address(stakes));
        approve(thief, address(onchain));
        Offer memory offer = offerIn(NATIVE);
        (offer.provider, offer.court) = (thief, thief);
        vm.startPrank(thief);
        stakes.stake(address(requests), thief, 98 ether);
        bytes32 hash = offers.publish(offer, "");
        vm.expectPartialRevert(IOfferBook.CourtMismatch.selector);
        onchain.lock(made, details, hash, BOND_MAX);
        vm.stopPrank();
    }

    /// A question that names neither a court nor providers could be answered under any court.
    function test_open_refusesAFilterWithoutACourt() public {
        OnchainRequestTerms memory made = onchainTerms(1, AnswerProof.None);
        bytes memory details = _details(address(0), 99 ether);
        expectError(client, IOfferBook.FilterCourtMissing.selector);
        onchain.open(made, details);
        made.proof = AnswerProof.Audited;
        RequestDetails memory unnamed = abi.decode(anyDetails(), (RequestDetails));
        unnamed.filter.court = address(0);
        details = abi.encode(unnamed);
        expectError(client, IOfferBook.FilterCourtMissing.selector);
        onchain.open(made, details);
    }

    /// Under the court that the question names, the loan cannot be repaid in the same transaction,
    /// because stake can be withdrawn only after the unbonding time.
    // Finding: EVM3-1
    function test_loan_staysForItsCourtToTake() public {
        bytes memory details = _details(court, 20 ether);
        OnchainRequestTerms memory made = _asked(1, details);
        bytes32 offer = addProvider(thief, 20 ether);
        vm.startPrank(thief);
        bytes32 id = onchain.lock(made, details, offer, BOND_MAX);
        onchain.post(id, answerOf("garbage"));
        uint256 inUse = onchain.stakeInUse(thief, court);
        stakes.unstake(address(requests), court, 20 ether);
        vm.expectPartialRevert(IStakes.StakeStillUnbonding.selector);
        stakes.withdraw(address(requests), court);
        vm.stopPrank();
        assertEq(inUse, REWARD / 10, "in use");
        vm.prank(court);
        assertEq(stakes.lock(thief, address(requests), 20 ether, "case"), 20 ether, "its court's");
        // The stake's use ends at most two periods after the lock. The stake can be withdrawn only
        // after the unbonding time, which is longer.
        vm.warp(vm.getBlockTimestamp() + 2 * onchain.STAKE_PERIOD());
        assertEq(onchain.stakeInUse(thief, court), 0, "free");
        assertTrue(2 * onchain.STAKE_PERIOD() < UNBONDING, "sooner");
        assertTrue(onchain.STAKE_PERIOD() > 3 days + 1 hours + 3 days, "after the audit window");
    }

    /// One stake backs several rewards only up to a total of ten times the stake, because the
    /// native stake ratio is 10.
    // Finding: EVM3-1
    function test_stake_backsNoMoreThanItIsWorth() public {
        bytes memory details = _details(court, 1);
        bytes32 offer = addProvider(thief, 0.2 ether);
        for (uint64 i = 1; i <= 3; i++) {
            _asked(i, details);
        }
        vm.startPrank(thief);
        bytes32 id = onchain.lock(onchainTerms(1, AnswerProof.None), details, offer, BOND_MAX);
        onchain.post(id, answerOf("garbage"));
        id = onchain.lock(onchainTerms(2, AnswerProof.None), details, offer, BOND_MAX);
        OnchainRequestTerms memory third = onchainTerms(3, AnswerProof.None);
        vm.expectPartialRevert(IOnchainRequests.StakeTooLow.selector);
        onchain.lock(third, details, offer, BOND_MAX);
        // The release of a lock frees its stake at once. After an answer, the stake stays in use
        // for one to two periods of `STAKE_PERIOD` from the lock.
        onchain.release(id);
        onchain.lock(third, details, offer, BOND_MAX);
        vm.stopPrank();
        assertEq(onchain.stakeInUse(thief, court), 0.2 ether, "in use");
    }

    /// Stake that backs a request of `Requests` backs no reward of `OnchainRequests`.
    function test_stake_isNotInUseTwice() public {
        // The provider has ten ether of stake; this request of 95 ether uses nine and a half of
        // them, because the native stake ratio is 10.
        RequestTerms memory other = requestOf(NATIVE, 95 ether, 1);
        ask(other);
        lock(other, offerHash);
        bytes memory details = detailsOf(plainModel);
        OnchainRequestTerms memory made = onchainTerms(1, AnswerProof.None);
        made.reward = 5 ether;
        vm.prank(client);
        onchain.open(made, details);
        vm.prank(provider);
        stakes.unstake(address(requests), court, 1);
        expectError(
            operator,
            IOnchainRequests.StakeTooLow.selector,
            abi.encode(provider, 10 ether, 10 ether - 1)
        );
        onchain.lock(made, details, offerHash, BOND_MAX);
        back(address(requests), 1);
        lock(made);
    }
}
