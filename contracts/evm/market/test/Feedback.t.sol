// SPDX-License-Identifier: Apache-2.0
// Requirements: R001-7
pragma solidity 0.8.37;

import { Escrow } from "../../core/src/base/Escrow.sol";
import { RequestTerms } from "../../core/src/interfaces/IRequests.sol";
import { IFeedback } from "../src/interfaces/IFeedback.sol";
import { MarketFixture } from "./base/MarketFixture.sol";
import { MockCourtRecord } from "./base/MockCourtRecord.sol";

// Goal: only the client that paid for work can give feedback on it, and the feedback's weight is
// the network fee of that pay. Method: first the refusals in each state of a session or request,
// then flags and ratings of sessions, requests and on-chain answers.
contract FeedbackTest is MarketFixture {
    /// @dev Weight of feedback on work with a pay of half an ether. The fee is a tenth of the pay,
    /// and the weight is the fee divided by the native token's stake ratio, which is 10.
    uint256 internal constant WEIGHT = 0.005 ether;

    function setUp() public {
        deployMarket(address(0));
        furnish(address(new MockCourtRecord()));
    }

    function refuse(bytes32 id) internal {
        refuse(client, id, IFeedback.NothingPaid.selector, abi.encode(id));
    }

    function refuse(address account, bytes32 id, bytes4 selector, bytes memory arguments)
        internal
    {
        expectError(account, selector, arguments);
        feedback.flag(id, "reason");
        expectError(account, selector, arguments);
        feedback.rate(id, 5);
    }

    function test_refusesWhatWasNotPaid() public {
        refuse("unknown");
        bytes32 id = open(NATIVE, 1 ether, 1);
        refuse(id);
        close(voucherOf(id, 0, 1));
        refuse(id);
        id = closed(NATIVE, 1 ether, 2, 0.5 ether);
        vm.prank(court);
        sessions.hold(id);
        // Pay that a court holds is still owed, so the client can give feedback.
        vm.prank(client);
        feedback.flag(id, "reason");
        vm.prank(court);
        sessions.returnPay(id);
        refuse(id);
    }

    function test_isItsClients() public {
        bytes32 id = closed(NATIVE, 1 ether, 1, 0.5 ether);
        refuse(provider, id, IFeedback.NotTheClient.selector, abi.encode(provider, client));
    }

    function test_rate_isOneToFive(uint8 stars) public {
        bytes32 id = closed(NATIVE, 1 ether, 1, 0.5 ether);
        bool valid = stars >= 1 && stars <= 5;
        if (!valid) {
            expectError(IFeedback.RatingOutOfBounds.selector, abi.encode(stars));
        } else {
            vm.expectEmit();
            emit IFeedback.Rated(provider, client, id, WEIGHT, stars);
        }
        vm.prank(client);
        feedback.rate(id, stars);
    }

    function test_weighsTheFeeInNativeUnits() public {
        bytes32 id = closed(NATIVE, 1 ether, 1, 0.5 ether);
        bytes32 other = closed(address(token), 1 ether, 2, 0.5 ether);
        vm.startPrank(client);
        vm.expectEmit();
        emit IFeedback.Flagged(provider, client, id, WEIGHT, "reason");
        feedback.flag(id, "reason");
        // The token's stake ratio is 1, so the weight is the whole fee.
        vm.expectEmit();
        emit IFeedback.Flagged(provider, client, other, 0.05 ether, "reason");
        feedback.flag(other, "reason");
        vm.stopPrank();
        vm.warp(vm.getBlockTimestamp() + 3 days);
        sessions.collect(listOf(id));
        vm.prank(client);
        vm.expectEmit();
        emit IFeedback.Rated(provider, client, id, WEIGHT, 1);
        feedback.rate(id, 1);
    }

    function test_isOfRequestsToo() public {
        RequestTerms memory terms = requestOf(NATIVE, 1 ether, 1);
        bytes32 id = ask(terms);
        refuse(id);
        lock(terms, offers.hashOffer(offerIn(NATIVE)));
        refuse(id);
        claim(voucherOf(id, 0.5 ether, 1));
        vm.prank(client);
        vm.expectEmit();
        emit IFeedback.Rated(provider, client, id, WEIGHT, 4);
        feedback.rate(id, 4);
    }

    // Finding: EVM-O11
    function test_isOfAnswersOnTheChainToo() public {
        bytes32 id = closed(NATIVE, 1 ether, 1, 0.5 ether);
        uint40 offer = sessions.agreementOf(id).offer;
        bytes32 answer = "answer";
        refuse(answer);
        paidAnswers.pay(answer, client, offer, 0.5 ether);
        refuse(provider, answer, IFeedback.NotTheClient.selector, abi.encode(provider, client));
        vm.prank(client);
        vm.expectEmit();
        emit IFeedback.Rated(provider, client, answer, WEIGHT, 5);
        feedback.rate(answer, 5);
        // For an id that an escrow knows, `Feedback` does not ask the contract of paid answers.
        paidAnswers.pay(id, stranger, offer, 1 ether);
        refuse(stranger, id, IFeedback.NotTheClient.selector, abi.encode(stranger, client));
    }

    function test_escrowsAreOfOneMarket() public {
        Escrow old = requests;
        deployMarket(address(0));
        vm.expectRevert(IFeedback.EscrowMismatch.selector);
        deployCommitted("Feedback", abi.encode(sessions, old, paidAnswers));
    }
}
