// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { WholeNumbers } from "../src/base/WholeNumbers.sol";
import { Computation, TransformerShape } from "../src/interfaces/IComputation.sol";
import {
    ComputationDispute,
    DisputePhase,
    IComputationDisputes
} from "../src/interfaces/IComputationDisputes.sol";
import { IOpeningErrors } from "../src/interfaces/IIntegerReferee.sol";
import { DisputeGames } from "./base/DisputeGames.sol";

// Goal: the contract computes the numbers of the golden vectors, ends each dispute in favour of the
// party whose numbers are those of the model, and pays this party half of the other party's bond.
// Method: calls that vectors/integer-transformer.ts generates. The tests send them in order, and
// single calls from the wrong account, too late, or with a changed byte.
contract ComputationDisputesTest is DisputeGames {
    function test_rowsOfVectors() public view {
        string memory text = vm.readFile(VECTORS);
        uint256 count = vm.parseJsonUint(text, ".rowCount");
        assertTrue(count > 40, "rows");
        for (uint256 i = 0; i < count; i++) {
            string memory key = string.concat(".rows[", vm.toString(i), "]");
            bytes memory data = vm.parseJsonBytes(text, string.concat(key, ".data"));
            (bool success, bytes memory result) = address(_referee).staticcall(data);
            assertTrue(success, key);
            bytes32 value = vm.parseJsonBytes32(text, string.concat(key, ".value"));
            assertEq(abi.decode(result, (bytes32)), value, key);
        }
    }

    function test_honestChallengerWins() public {
        _play("dispute", 9);
        bytes32 id = _id("dispute");
        assertTrue(_disputes.convicted(id), "convicted");
        assertTrue(_disputes.disputeAt(id).phase == DisputePhase.Ended, "phase");
        _assertPaid(FUNDS - _bond, FUNDS + _bond / 2);
        assertEq(_balance(BURN), _bond / 2, "burnt");
        assertEq(_balance(address(_disputes)), 0, "pot");
    }

    function test_honestProverWins() public {
        _play("defence", 9);
        bytes32 id = _id("defence");
        assertTrue(!_disputes.convicted(id), "convicted");
        _assertPaid(FUNDS - _bond / 2, FUNDS - _bond);
        // After the failed challenge, any account can challenge the computation again, for a full
        // window.
        ComputationDispute memory known = _disputes.disputeAt(id);
        assertTrue(known.phase == DisputePhase.Committed, "phase");
        assertEq(known.deadlineSeconds, block.timestamp + WINDOW, "window");
        assertTrue(_call(_challenger, _data("defence", 1)), "challenged again");
    }

    function test_moveByAnotherAccountIsRefused() public {
        for (uint256 i = 1; i < 9; i++) {
            address mover = _mover("dispute", i);
            if (i == 1) _play("dispute", 1);
            bytes memory data = _data("dispute", i);
            address other = mover == _prover ? _challenger : _prover;
            assertTrue(!_call(other, data), "by the other party");
            if (i > 1) assertTrue(!_call(address(0xbad), data), "by a stranger");
            assertTrue(_call(mover, data), "by the mover");
            assertTrue(!_call(mover, data), "twice");
        }
    }

    function test_partyThatDoesNotMoveLoses() public {
        for (uint256 moves = 2; moves < 9; moves++) {
            uint256 before = vm.snapshotState();
            _play("dispute", moves);
            bytes32 id = _id("dispute");
            address mover = _mover("dispute", moves);
            expectError(
                address(0xbad),
                IComputationDisputes.MoveTooEarly.selector,
                abi.encode(id, block.timestamp + MOVE)
            );
            _disputes.timeOut(id);
            vm.warp(block.timestamp + MOVE + 1);
            assertTrue(!_call(mover, _data("dispute", moves)), "too late");
            vm.prank(address(0xbad));
            _disputes.timeOut(id);
            assertTrue(_disputes.convicted(id) == (mover == _prover), "winner");
            if (mover == _prover) _assertPaid(FUNDS - _bond, FUNDS + _bond / 2);
            else _assertPaid(FUNDS - _bond / 2, FUNDS - _bond);
            vm.revertToState(before);
        }
    }

    function test_bondReturnsAfterTheWindowAlone() public {
        _play("dispute", 1);
        bytes32 id = _id("dispute");
        expectError(
            address(0xbad),
            IComputationDisputes.MoveTooEarly.selector,
            abi.encode(id, block.timestamp + WINDOW)
        );
        _disputes.release(id);
        vm.warp(block.timestamp + WINDOW + 1);
        assertTrue(!_call(_challenger, _data("dispute", 1)), "challenged too late");
        _disputes.release(id);
        _assertPaid(FUNDS, FUNDS);
        expectError(address(0xbad), IComputationDisputes.MoveOutOfTurn.selector);
        _disputes.release(id);
        assertTrue(!_call(_prover, _data("dispute", 0)), "committed again");
    }

    function test_bondInDisputeDoesNotReturn() public {
        _play("dispute", 2);
        vm.warp(block.timestamp + WINDOW + 1);
        expectError(address(0xbad), IComputationDisputes.MoveOutOfTurn.selector);
        _disputes.release(_id("dispute"));
    }

    /// @dev The challenger's last move, `prove`, with one changed byte never convicts the prover of
    /// a true computation.
    /// forge-config: disputes.fuzz.runs = 24
    function testFuzz_changedByteOfAProof(uint256 index, uint8 mask) public {
        if (mask == 0) mask = 1;
        _play("defence", 8);
        bytes memory data = _data("defence", 8);
        index = bound(index, 4, data.length - 1);
        data[index] ^= bytes1(mask);
        _call(_challenger, data);
        assertTrue(!_disputes.convicted(_id("defence")), "convicted");
    }

    /// forge-config: disputes.fuzz.runs = 24
    function testFuzz_changedByteOfNodes(uint256 index, uint8 mask) public {
        if (mask == 0) mask = 1;
        _play("dispute", 2);
        bytes memory data = _data("dispute", 2);
        // In the call data of `reveal`, every byte after selector, id, offset and length belongs to
        // a node.
        index = bound(index, 100, data.length - 1);
        data[index] ^= bytes1(mask);
        assertTrue(!_call(_prover, data), "other nodes");
    }

    function test_commitmentThatCannotBeRefereed() public {
        TransformerShape memory shape = TransformerShape(40, 16, 2, 4, 2, 4, 24, 12);
        Computation memory computation;
        (computation.promptTokens, computation.tokens) = (4, 4);
        bytes memory prompt = new bytes(16);
        computation.prompt = keccak256(bytes.concat(hex"00", prompt));
        bytes32[] memory path = new bytes32[](9);
        vm.expectRevert(IOpeningErrors.OpeningInvalid.selector);
        _disputes.commit(shape, computation, _bond, prompt, path);
        computation.tokens = 9;
        vm.expectRevert(IComputationDisputes.ComputationInvalid.selector);
        _disputes.commit(shape, computation, _bond, prompt, path);
        (computation.tokens, shape.headWidth) = (4, 3);
        vm.expectRevert(IComputationDisputes.ComputationInvalid.selector);
        _disputes.commit(shape, computation, _bond, prompt, path);
        (shape.headWidth, shape.heads) = (2 ** 31, 2 ** 31);
        vm.expectRevert(IComputationDisputes.ComputationInvalid.selector);
        _disputes.commit(shape, computation, _bond, prompt, path);
    }

    function testFuzz_floorIsThatOfWholeNumbers(int64 value, uint32 divisor) public pure {
        int256 by = int256(uint256(divisor)) + 1;
        int256 floor = WholeNumbers.floorOf(value, by);
        assertTrue(floor * by <= value && value < (floor + 1) * by, "floor");
    }
}
