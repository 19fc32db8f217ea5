// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IVault } from "../../core/src/interfaces/IVault.sol";
import { IntegerReferee } from "../src/IntegerReferee.sol";
import { Computation, TransformerShape } from "../src/interfaces/IComputation.sol";
import { DisputePhase, IComputationDisputes } from "../src/interfaces/IComputationDisputes.sol";
import { IOpeningErrors } from "../src/interfaces/IIntegerReferee.sol";
import { DisputeGames } from "./base/DisputeGames.sol";

// Goal: a cheating party gains nothing by attacks that need no wrong numbers. Such attacks are:
// prompts that others cannot open, bonds that exclude challengers, moves at a deadline, moves of
// another dispute or of a former challenger, and moves in any order. Method: the tests send the
// calls of each attack, and check balances and which calls succeed.
contract DisputeAttacksTest is DisputeGames {
    address private constant SECOND = address(0xbeef);

    /// @dev Positions of arguments in the call data of `commit`. The selector is followed by
    /// shape, computation, bond, and the offsets of prompt and path.
    uint256 private constant COMPUTATION_AT = 4 + 8 * 32;
    uint256 private constant BOND_AT = COMPUTATION_AT + 8 * 32;

    function _committed()
        private
        view
        returns (TransformerShape memory, Computation memory, bytes memory, bytes32[] memory)
    {
        (
            TransformerShape memory shape,
            Computation memory computation,,
            bytes memory prompt,
            bytes32[] memory path
        ) = abi.decode(
            _arguments(_data("dispute", 0)),
            (TransformerShape, Computation, uint96, bytes, bytes32[])
        );
        return (shape, computation, prompt, path);
    }

    function _arguments(bytes memory data) private pure returns (bytes memory rest) {
        rest = new bytes(data.length - 4);
        for (uint256 i = 0; i < rest.length; i++) {
            rest[i] = data[i + 4];
        }
    }

    function _leafOf(bytes memory contents) private pure returns (bytes32) {
        return keccak256(bytes.concat(hex"00", contents));
    }

    /// @dev Sends, as the prover, a commitment to `prompt` with the correct hash of its leaf, and
    /// expects the error `expected`.
    function _commitTo(bytes memory prompt, bytes4 expected) private {
        (TransformerShape memory shape, Computation memory computation,, bytes32[] memory path) =
            _committed();
        computation.prompt = _leafOf(prompt);
        expectError(_prover, expected, "");
        _disputes.commit(shape, computation, _bond, prompt, path);
    }

    /// @dev A prompt is refused if no challenger could open the numbers that depend on it.
    function test_promptOfWhichNobodyCanOpenANumber() public {
        bytes memory short = abi.encodePacked(uint32(3), uint32(39), uint32(0));
        _commitTo(short, IOpeningErrors.VectorInvalid.selector);
        _commitTo("", IOpeningErrors.VectorInvalid.selector);
        bytes memory long = bytes.concat(short, abi.encodePacked(uint32(7), uint32(7)));
        _commitTo(long, IOpeningErrors.VectorInvalid.selector);
        // The vocabulary has tokens 0 to 39. The embedding matrix has no row for token 40, so no
        // challenger could open a number of its `Embed` step.
        bytes memory unknown = bytes.concat(short, abi.encodePacked(uint32(40)));
        _commitTo(unknown, IOpeningErrors.VectorInvalid.selector);
        bytes memory negative = bytes.concat(short, abi.encodePacked(type(uint32).max));
        _commitTo(negative, IOpeningErrors.VectorInvalid.selector);
        bytes memory highest = bytes.concat(short, abi.encodePacked(uint32(39)));
        (TransformerShape memory shape, Computation memory computation,, bytes32[] memory path) =
            _committed();
        computation.prompt = _leafOf(highest);
        vm.prank(_prover);
        _disputes.commit(shape, computation, _bond, highest, path);
    }

    function test_promptThatIsWithheld() public {
        (
            TransformerShape memory shape,
            Computation memory computation,
            bytes memory prompt,
            bytes32[] memory path
        ) = _committed();
        prompt[3] = 0x04;
        expectError(_prover, IOpeningErrors.OpeningInvalid.selector, "");
        _disputes.commit(shape, computation, _bond, prompt, path);
    }

    function test_bondThatNoChallengerCanMatchOrThatCostsNothing() public {
        bytes memory data = _data("dispute", 0);
        uint256[4] memory bonds =
            [uint256(0), BOND_MIN - 1, uint256(BOND_MAX) + 1, uint256(type(uint96).max)];
        for (uint256 i = 0; i < bonds.length; i++) {
            _setWord(data, BOND_AT, bonds[i]);
            vm.prank(_prover);
            (bool success, bytes memory result) = address(_disputes).call(data);
            assertTrue(!success, "bond out of range");
            assertTrue(
                bytes4(result) == IComputationDisputes.BondOutOfRange.selector, vm.toString(i)
            );
        }
        for (uint256 i = 0; i < 2; i++) {
            uint256 before = vm.snapshotState();
            _setWord(data, BOND_AT, i == 0 ? BOND_MIN : BOND_MAX);
            assertTrue(_call(_prover, data), "bond at the bound");
            vm.revertToState(before);
        }
    }

    function test_boundsOfBondsThatMakeDisputesVoid() public {
        IntegerReferee referee = _referee;
        IVault vault = IVault(address(_vault));
        vm.expectPartialRevert(IComputationDisputes.BondOutOfRange.selector);
        deployCommitted(
            "ComputationDisputes", abi.encode(vault, referee, 1, 1 ether, WINDOW, MOVE)
        );
        vm.expectPartialRevert(IComputationDisputes.BondOutOfRange.selector);
        deployCommitted("ComputationDisputes", abi.encode(vault, referee, 3, 2, WINDOW, MOVE));
        vm.expectPartialRevert(IComputationDisputes.ComputationInvalid.selector);
        deployCommitted("ComputationDisputes", abi.encode(vault, referee, 2, 2, 0, MOVE));
        vm.expectPartialRevert(IComputationDisputes.ComputationInvalid.selector);
        deployCommitted("ComputationDisputes", abi.encode(vault, referee, 2, 2, WINDOW, 0));
    }

    function _setWord(bytes memory data, uint256 offset, uint256 word) private pure {
        assembly ("memory-safe") {
            mstore(add(add(data, 32), offset), word)
        }
    }

    /// @dev At the deadline a move succeeds and a timeout fails; one second later the move fails
    /// and the timeout succeeds.
    function test_moveAtItsDeadline() public {
        for (uint256 moves = 2; moves < MOVES; moves++) {
            uint256 before = vm.snapshotState();
            _play("dispute", moves);
            bytes32 id = _id("dispute");
            vm.warp(block.timestamp + MOVE);
            expectError(address(0xbad), IComputationDisputes.MoveTooEarly.selector);
            _disputes.timeOut(id);
            assertTrue(_call(_mover("dispute", moves), _data("dispute", moves)), "in time");
            vm.revertToState(before);
        }
        _play("dispute", 1);
        vm.warp(block.timestamp + WINDOW);
        expectError(address(0xbad), IComputationDisputes.MoveTooEarly.selector);
        _disputes.release(_id("dispute"));
        assertTrue(_call(_challenger, _data("dispute", 1)), "challenged in time");
    }

    /// @dev A challenger that lost can make no move in the dispute of the next challenger.
    function test_formerChallengerMovesInALaterDispute() public {
        _fund(SECOND);
        _play("defence", MOVES);
        assertTrue(_call(SECOND, _data("defence", 1)), "second challenge");
        for (uint256 i = 2; i < MOVES; i++) {
            bool isProvers = _mover("defence", i) == _prover;
            if (!isProvers) {
                assertTrue(!_call(_challenger, _data("defence", i)), "former challenger");
            }
            assertTrue(_call(isProvers ? _prover : SECOND, _data("defence", i)), vm.toString(i));
        }
        assertTrue(!_disputes.convicted(_id("defence")), "convicted");
        assertEq(_balance(SECOND), FUNDS - _bond, "second");
        assertEq(_balance(_challenger), FUNDS - _bond, "first");
        // The prover received half of each of the two lost bonds.
        assertEq(_balance(_prover), FUNDS - _bond + 2 * (_bond / 2), "prover");
        assertEq(_balance(address(_disputes)), _bond, "pot");
    }

    /// @dev Attack: all moves of one dispute are sent in another dispute. They fail because the
    /// two disputes have different ids.
    function test_movesOfAnotherDispute() public {
        _play("defence", 2);
        _play("dispute", 2);
        bytes32 defence = _id("defence");
        for (uint256 i = 2; i < MOVES; i++) {
            bytes memory data = _data("dispute", i);
            _setWord(data, 4, uint256(defence));
            assertTrue(!_call(_mover("dispute", i), data), "move of another dispute");
            if (i > 2) {
                assertTrue(_call(_mover("defence", i - 1), _data("defence", i - 1)), "own");
            }
        }
    }

    /// @dev `upheld` is true only after the release of a computation without a challenge.
    function test_upheldAfterAWindowWithoutChallengeAlone() public {
        bytes32 id = _id("defence");
        assertTrue(!_disputes.upheld(id), "unknown");
        for (uint256 moves = 1; moves <= MOVES; moves++) {
            uint256 before = vm.snapshotState();
            _play("defence", moves);
            assertTrue(!_disputes.upheld(id), vm.toString(moves));
            vm.revertToState(before);
        }
        _play("defence", MOVES);
        vm.warp(block.timestamp + WINDOW + 1);
        assertTrue(!_disputes.upheld(id), "not released");
        _disputes.release(id);
        assertTrue(_disputes.upheld(id), "released");
        assertTrue(!_call(_challenger, _data("defence", 1)), "challenged after the end");
        _play("dispute", MOVES);
        assertTrue(!_disputes.upheld(_id("dispute")), "convicted");
    }

    /// @dev Attack: an accomplice challenges first and moves slowly, to keep other challengers out.
    /// After each failed challenge, the computation can be challenged for a full window again, and
    /// prover and accomplice together have lost half a bond, which is burnt.
    function test_accompliceThatKeepsChallengersOut() public {
        _fund(SECOND);
        _play("dispute", 1);
        bytes32 id = _id("dispute");
        uint256 spent;
        for (uint256 i = 0; i < 3; i++) {
            vm.warp(block.timestamp + WINDOW);
            assertTrue(_call(SECOND, _data("dispute", 1)), "accomplice");
            assertTrue(!_call(_challenger, _data("dispute", 1)), "kept out");
            assertTrue(_call(_prover, _data("dispute", 2)), "reveal");
            vm.warp(block.timestamp + MOVE + 1);
            _disputes.timeOut(id);
            spent += _bond - _bond / 2;
            assertEq(_balance(BURN), spent, "burnt");
            expectError(address(0xbad), IComputationDisputes.MoveTooEarly.selector);
            _disputes.release(id);
        }
        assertTrue(_call(_challenger, _data("dispute", 1)), "honest challenge");
        for (uint256 i = 2; i < MOVES; i++) {
            assertTrue(_call(_mover("dispute", i), _data("dispute", i)), vm.toString(i));
        }
        assertTrue(_disputes.convicted(id), "convicted");
        assertEq(_balance(_prover) + _balance(SECOND), 2 * FUNDS - _bond - spent, "cheats");
    }

    /// @dev For any moves of the games `dispute` and `defence` of `DisputeGames`, by any account at
    /// any time: the contract's balance in the Vault is the sum of the bonds of all computations
    /// and disputes that have not ended, and no money is created.
    /// forge-config: disputes.fuzz.runs = 24
    function testFuzz_potIsTheSumOfOpenBonds(uint256 seed) public {
        _fund(SECOND);
        for (uint256 i = 0; i < 48; i++) {
            seed = uint256(keccak256(abi.encode(seed)));
            _randomCall(seed);
            _assertPot();
        }
    }

    function _randomCall(uint256 seed) private {
        string memory game = seed & 1 == 0 ? "dispute" : "defence";
        uint256 choice = (seed >> 8) % 16;
        address[4] memory accounts = [_prover, _challenger, SECOND, address(0xbad)];
        address account = accounts[(seed >> 64) % 4];
        if (choice == 0) {
            vm.warp(block.timestamp + (seed >> 16) % (2 * WINDOW));
        } else if (choice == 1) {
            _call(account, abi.encodeCall(IComputationDisputes.timeOut, (_id(game))));
        } else if (choice == 2) {
            _call(account, abi.encodeCall(IComputationDisputes.release, (_id(game))));
        } else if (choice < 12) {
            _tryNext(game, account);
        } else {
            // Only the prover commits here: the id includes the sender, so another account's
            // commitment would have another id.
            uint256 move = (seed >> 128) % MOVES;
            _call(move == 0 ? _prover : account, _data(game, move));
        }
    }

    /// @dev Makes the first recorded move of the game that succeeds now, so that games progress. If
    /// it is not a move of the prover, `account` sends it.
    function _tryNext(string memory game, address account) private {
        for (uint256 i = 0; i < MOVES; i++) {
            address mover = _mover(game, i);
            if (_call(mover == _prover ? mover : account, _data(game, i))) return;
        }
    }

    function _assertPot() private view {
        uint256 open;
        string[2] memory games = ["dispute", "defence"];
        for (uint256 i = 0; i < 2; i++) {
            DisputePhase phase = _disputes.disputeAt(_id(games[i])).phase;
            if (phase == DisputePhase.None || phase == DisputePhase.Ended) continue;
            open += phase == DisputePhase.Committed ? _bond : 2 * uint256(_bond);
        }
        assertEq(_balance(address(_disputes)), open, "pot");
        uint256 paid =
            _balance(_prover) + _balance(_challenger) + _balance(SECOND) + _balance(BURN) + open;
        assertEq(paid, 3 * FUNDS, "all");
    }
}
