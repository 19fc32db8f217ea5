// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { ERC6909 } from "@openzeppelin/contracts/token/ERC6909/ERC6909.sol";

import {
    DrawState,
    DrawView,
    IAvailability,
    PromiseState,
    PromiseTerms,
    PromiseView
} from "../src/interfaces/IAvailability.sol";
import { EpochClock } from "./base/EpochClock.sol";
import { Promising } from "./base/Promising.sol";

// Goal: a promise is paid where every drawn piece was shown in time, and costs its stake where one
// was not.
// Method: refusals first, function by function; then each ending with its money.
contract AvailabilityTest is Promising {
    uint32 internal constant PIECES = 11;

    function setUp() public {
        deploy();
        fund(client, 1 ether);
        fund(keeper, 1 ether);
        warpTo(beacon.epochNow() + 1);
    }

    function pot() internal view returns (uint256) {
        return balance(address(availability));
    }

    function offered() internal returns (uint256) {
        return offerBy(client, termsOf(PIECES, 3, 1));
    }

    function taken() internal returns (uint256 id, uint64 first) {
        id = offered();
        takeBy(keeper, id);
        first = availability.promiseAt(id).firstEpoch;
    }

    function drawn() internal returns (uint256 id, uint64 epoch) {
        (id, epoch) = taken();
        warpTo(epoch);
        finish(epoch);
        availability.draw(id, epoch);
    }

    function refuseTerms(PromiseTerms memory terms, bytes4 selector, bytes memory arguments)
        internal
    {
        expectError(client, selector, arguments);
        availability.offer(terms, "bafybeifile");
    }

    /// @dev Refuses a number that is not from 1 to the most.
    function refuseTerm(PromiseTerms memory terms, uint256 found, uint256 most) internal {
        refuseTerms(terms, IAvailability.PromiseTermInvalid.selector, abi.encode(found, 1, most));
    }

    function assertState(uint256 id, PromiseState state) internal view {
        assertEq(uint8(availability.promiseAt(id).state), uint8(state), "state");
    }

    function test_offerNeedsARootAndACid() public {
        PromiseTerms memory terms = termsOf(PIECES, 3, 1);
        expectError(IAvailability.PromiseTextInvalid.selector, abi.encode(0, 128));
        availability.offer(terms, "");
        string memory long = string(new bytes(129));
        expectError(IAvailability.PromiseTextInvalid.selector, abi.encode(129, 128));
        availability.offer(terms, long);
        terms.root = 0;
        refuseTerms(terms, IAvailability.PromiseRootMissing.selector, "");
    }

    function test_offerNeedsNumbersWithinBounds() public {
        bytes4 missing = IAvailability.PromiseAmountMissing.selector;
        PromiseTerms memory terms = termsOf(PIECES, 3, 1);
        terms.fee = 0;
        refuseTerms(terms, missing, "");
        (terms.fee, terms.stake) = (uint96(FEE), 0);
        refuseTerms(terms, missing, "");
        terms = termsOf(PIECES, 3, 1);
        terms.pieces = 0;
        refuseTerm(terms, 0, type(uint32).max);
        refuseTerm(termsOf(PIECES, 3, 0), 0, type(uint32).max);
        uint256 longest = 366 days / EPOCH;
        refuseTerm(termsOf(PIECES, 0, 1), 0, longest);
        refuseTerm(termsOf(PIECES, uint32(longest) + 1, 1), longest + 1, longest);
        terms = termsOf(PIECES, 3, 1);
        terms.window = 7 days + 1;
        refuseTerm(terms, 7 days + 1, 7 days);
        terms.window = 0;
        refuseTerm(terms, 0, 7 days);
    }

    function test_offerNeedsItsFee() public {
        PromiseTerms memory terms = termsOf(PIECES, 3, 1);
        expectError(stranger, ERC6909.ERC6909InsufficientAllowance.selector);
        availability.offer(terms, "bafybeifile");
    }

    function test_offerReservesTheFeeAndTellsTheTerms() public {
        PromiseTerms memory terms = termsOf(PIECES, 3, 2);
        vm.expectEmit();
        emit IAvailability.PromiseOffered(1, client, terms, "bafybeifile");
        assertEq(offerBy(client, terms), 1, "first number");
        PromiseView memory seen = availability.promiseAt(1);
        assertEq(keccak256(abi.encode(seen.terms)), keccak256(abi.encode(terms)), "terms");
        assertEq(seen.client, client, "client");
        assertEq(pot(), FEE, "fee");
        assertEq(offerBy(client, terms), 2, "second number");
    }

    function test_withdrawIsTheClientsAndOnlyBeforeItIsTaken() public {
        uint256 id = offered();
        expectError(keeper, IAvailability.NotThePromiseClient.selector, abi.encode(keeper, client));
        availability.withdraw(id);
        vm.prank(client);
        availability.withdraw(id);
        assertEq(balance(client), 1 ether, "fee is back");
        assertEq(pot(), 0, "nothing is held");
        assertState(id, PromiseState.Withdrawn);
        vm.expectPartialRevert(IAvailability.PromiseNotInState.selector);
        takeBy(keeper, id);
        (id,) = taken();
        expectError(client, IAvailability.PromiseNotInState.selector);
        availability.withdraw(id);
    }

    function test_takeNeedsAnotherAccountWithTheStake() public {
        uint256 id = offered();
        expectError(client, IAvailability.KeeperIsClient.selector, abi.encode(client));
        availability.take(id);
        expectError(stranger, ERC6909.ERC6909InsufficientAllowance.selector);
        availability.take(id);
        expectError(keeper, IAvailability.PromiseNotInState.selector);
        availability.take(id + 1);
    }

    function test_takeReservesTheStakeFromTheNextEpochOn() public {
        uint256 id = offered();
        uint64 now_ = beacon.epochNow();
        vm.expectEmit();
        emit IAvailability.PromiseTaken(id, keeper, now_ + 1, now_ + 3);
        takeBy(keeper, id);
        PromiseView memory seen = availability.promiseAt(id);
        assertEq(seen.keeper, keeper, "keeper");
        assertEq(seen.firstEpoch, now_ + 1, "first epoch");
        assertEq(balance(keeper), 1 ether - STAKE, "stake");
        assertEq(pot(), FEE + STAKE, "pot");
        expectError(stranger, IAvailability.PromiseNotInState.selector);
        availability.take(id);
    }

    function test_drawIsOfTheTermAndOfFinalEpochs() public {
        (uint256 id, uint64 first) = taken();
        expectError(IAvailability.DrawNotNow.selector, abi.encode(id, first - 1, first, first + 2));
        availability.draw(id, first - 1);
        vm.expectPartialRevert(IAvailability.DrawNotNow.selector);
        availability.draw(id, first + 3);
        expectError(EpochClock.NotFinal.selector, abi.encode(first));
        availability.draw(id, first);
        vm.expectPartialRevert(IAvailability.PromiseNotInState.selector);
        availability.draw(id + 1, first);
    }

    function test_drawIsForEightEpochsAndOnce() public {
        (uint256 id, uint64 first) = taken();
        warpTo(first);
        finish(first);
        finish(first + 1);
        warpTo(first + 8);
        availability.draw(id, first);
        expectError(IAvailability.DrawnAlready.selector, abi.encode(id, first));
        availability.draw(id, first);
        warpTo(first + 10);
        vm.expectPartialRevert(IAvailability.DrawNotNow.selector);
        availability.draw(id, first + 1);
    }

    function test_drawNeedsAValueThatFallsOnIt() public {
        uint256 id = offerBy(client, termsOf(PIECES, 3, type(uint32).max));
        takeBy(keeper, id);
        uint64 first = availability.promiseAt(id).firstEpoch;
        warpTo(first);
        finish(first);
        expectError(IAvailability.NothingDrawn.selector, abi.encode(id, first));
        availability.draw(id, first);
    }

    /// @dev As often as the terms say, and every piece alike.
    function test_drawFallsAsOftenAsTheTermsSay() public {
        uint256 id = offerBy(client, termsOf(PIECES, 3, 4));
        uint256[] memory seen = new uint256[](PIECES);
        uint256 count = 0;
        for (uint256 i = 0; i < 2000; i++) {
            (bool isDrawn, uint32 piece) =
                availability.drawOf(id, 7, keccak256(abi.encode("value", i)));
            if (!isDrawn) continue;
            count += 1;
            seen[piece] += 1;
        }
        // 500 and 45 are expected; five standard deviations.
        assertTrue(count > 400 && count < 600, "one in four");
        for (uint256 i = 0; i < PIECES; i++) {
            assertTrue(seen[i] > 12 && seen[i] < 80, "every piece");
        }
    }

    function test_answerNeedsAnOpenDrawAndTheRightPiece() public {
        (uint256 id, uint64 epoch) = drawn();
        expectError(IAvailability.DrawNotOpen.selector, abi.encode(id, epoch + 1));
        availability.answer(id, epoch + 1, "", new bytes32[](0));
        uint32 index = availability.drawAt(id, epoch).piece;
        uint256 other = (index + 1) % PIECES;
        bytes4 wrong = IAvailability.PieceMismatch.selector;
        bytes memory piece = pieceOf(PIECES, index);
        bytes32[] memory path = pathOf(PIECES, other);
        expectError(wrong, abi.encode(id, epoch, index));
        availability.answer(id, epoch, pieceOf(PIECES, other), path);
        expectError(wrong, abi.encode(id, epoch, index));
        availability.answer(id, epoch, piece, path);
        path = pathOf(PIECES, index);
        piece[3] ^= 0x01;
        expectError(wrong, abi.encode(id, epoch, index));
        availability.answer(id, epoch, piece, path);
        piece[3] ^= 0x01;
        availability.answer(id, epoch, piece, path);
        expectError(IAvailability.DrawNotOpen.selector, abi.encode(id, epoch));
        availability.answer(id, epoch, piece, path);
    }

    function test_answerIsInTimeOrMissed() public {
        (uint256 id, uint64 epoch) = drawn();
        uint256 until = availability.drawAt(id, epoch).untilSeconds;
        assertEq(until, vm.getBlockTimestamp() + WINDOW, "time to answer");
        vm.warp(until - 1);
        expectError(IAvailability.AnswerStillDue.selector, abi.encode(id, epoch, until - 1, until));
        availability.missed(id, epoch);
        uint256 kept = vm.snapshotState();
        answerWell(id, epoch);
        vm.revertToState(kept);
        vm.warp(until);
        bytes32[] memory path = pathOf(PIECES, availability.drawAt(id, epoch).piece);
        bytes memory piece = pieceOf(PIECES, availability.drawAt(id, epoch).piece);
        vm.expectPartialRevert(IAvailability.AnswerTooLate.selector);
        availability.answer(id, epoch, piece, path);
        availability.missed(id, epoch);
        assertState(id, PromiseState.Missed);
    }

    function test_missedPaysTheClientOnce() public {
        (uint256 id, uint64 epoch) = drawn();
        finish(epoch + 1);
        availability.draw(id, epoch + 1);
        vm.warp(vm.getBlockTimestamp() + WINDOW);
        vm.prank(stranger);
        availability.missed(id, epoch);
        assertEq(balance(client), 1 ether + STAKE, "stake and fee");
        assertEq(balance(keeper), 1 ether - STAKE, "keeper");
        assertEq(pot(), 0, "nothing is held");
        vm.expectPartialRevert(IAvailability.PromiseNotInState.selector);
        availability.missed(id, epoch + 1);
        vm.expectPartialRevert(IAvailability.PromiseNotInState.selector);
        availability.end(id);
    }

    function test_missedNeedsADrawThatWaits() public {
        (uint256 id, uint64 epoch) = drawn();
        answerWell(id, epoch);
        vm.warp(vm.getBlockTimestamp() + WINDOW);
        expectError(IAvailability.DrawNotOpen.selector, abi.encode(id, epoch));
        availability.missed(id, epoch);
    }

    function test_endWaitsForTheLastDraw() public {
        (uint256 id, uint64 first) = taken();
        warpTo(first + 3 + 8 - 1);
        expectError(IAvailability.EndTooEarly.selector, abi.encode(id, first + 10, first + 11));
        availability.end(id);
        warpTo(first + 11);
        availability.end(id);
        assertState(id, PromiseState.Kept);
    }

    function test_endWaitsForOpenDraws() public {
        (uint256 id, uint64 first) = taken();
        warpTo(first + 2);
        finish(first + 2);
        warpTo(first + 10);
        availability.draw(id, first + 2);
        warpTo(first + 11);
        expectError(IAvailability.DrawsStillOpen.selector, abi.encode(id, uint32(1)));
        availability.end(id);
        answerWell(id, first + 2);
        availability.end(id);
    }

    function test_endPaysTheKeeperOnce() public {
        (uint256 id, uint64 epoch) = drawn();
        answerWell(id, epoch);
        DrawView memory seen = availability.drawAt(id, epoch);
        assertEq(uint8(seen.state), uint8(DrawState.Answered), "answered");
        warpTo(epoch + 11);
        vm.prank(stranger);
        availability.end(id);
        assertEq(balance(keeper), 1 ether + FEE, "keeper");
        assertEq(balance(client), 1 ether - FEE, "client");
        assertEq(pot(), 0, "nothing is held");
        vm.expectPartialRevert(IAvailability.PromiseNotInState.selector);
        availability.end(id);
    }

    function test_fuzz_everyPieceOfEveryTreeIsShown(uint256 pieces_, uint256 value_) public {
        uint32 pieces = uint32(bound(pieces_, 1, 40));
        uint256 id = offerBy(client, termsOf(pieces, 3, 1));
        takeBy(keeper, id);
        uint64 first = availability.promiseAt(id).firstEpoch;
        warpTo(first);
        finish(first, keccak256(abi.encode(value_)));
        availability.draw(id, first);
        answerWell(id, first);
        assertEq(availability.promiseAt(id).open, 0, "answered");
    }

    /// @dev What `vectors/pieces.json` says, which the storage package reads too.
    function test_vectorsOfDraws() public {
        string memory vectors = vm.readFile("vectors/pieces.json");
        PromiseTerms memory terms = termsOf(PIECES, 3, 3);
        terms.pieces = 1000;
        uint256 id = 0;
        while (id < 7) id = offerBy(client, terms);
        for (uint256 i = 0; i < 12; i++) {
            string memory path = string.concat(".draws[", vm.toString(i), "].");
            bytes32 value = vm.parseJsonBytes32(vectors, string.concat(path, "value"));
            (bool isDrawn, uint32 piece) = availability.drawOf(id, uint64(i), value);
            uint256 wanted = vm.parseJsonUint(vectors, string.concat(path, "piece"));
            assertEq(piece, wanted, "piece");
            assertEq(isDrawn ? 1 : 0, wanted == 0 ? 0 : 1, "drawn");
        }
    }

    function test_vectorsOfPieces() public {
        string memory vectors = vm.readFile("vectors/pieces.json");
        for (uint256 i = 0; i < 6; i++) {
            string memory file = string.concat(".files[", vm.toString(i), "].");
            uint256 pieces = vm.parseJsonUint(vectors, string.concat(file, "pieces"));
            bytes32 root = vm.parseJsonBytes32(vectors, string.concat(file, "root"));
            string memory path = string.concat(file, "shown[0].");
            bytes memory piece = vm.parseJsonBytes(vectors, string.concat(path, "piece"));
            bytes32[] memory siblings =
                vm.parseJsonBytes32Array(vectors, string.concat(path, "path"));
            uint256 index = vm.parseJsonUint(vectors, string.concat(path, "index"));
            assertTrue(_leads(root, piece, index, pieces, siblings), "vector");
        }
    }

    /// @dev Answers a draw of a promise of that file: of as many as are made, one draws the piece.
    function _leads(
        bytes32 root,
        bytes memory piece,
        uint256 index,
        uint256 pieces,
        bytes32[] memory path
    ) private returns (bool) {
        PromiseTerms memory terms = termsOf(1, 1, 1);
        (terms.root, terms.pieces, terms.fee, terms.stake) = (root, uint32(pieces), 1, 1);
        uint64 first = beacon.epochNow() + 1;
        uint256 from = availability.promiseCount() + 1;
        for (uint256 i = 0; i < 40; i++) {
            takeBy(keeper, offerBy(client, terms));
        }
        warpTo(first);
        finish(first);
        for (uint256 id = from; id < from + 40; id++) {
            (, uint32 drawnPiece) = availability.drawOf(id, first, beacon.value(first));
            if (drawnPiece != index) continue;
            availability.draw(id, first);
            availability.answer(id, first, piece, path);
            return true;
        }
        return false;
    }
}
