// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { ComputationDisputes } from "../../src/ComputationDisputes.sol";
import { ComputationDispute, DisputePhase } from "../../src/interfaces/IComputationDisputes.sol";
import { DisputeGames } from "./DisputeGames.sol";

/// @notice Six provers each commit to a false and a true computation; each computation with its
/// disputes is one game. Any account challenges, moves, times out and releases at any time, with
/// the recorded call data or with one changed byte. Time also passes between the acts, so that some
/// parties miss their deadline. The challenger's last recorded move convicts the prover of a false
/// computation; against a true computation it fails.
contract DisputesHandler is DisputeGames {
    uint256 internal constant ACCOUNTS = 8;
    uint256 internal constant GAMES = 12;
    /// @dev An account that is never prover or challenger: none of the `ACCOUNTS` accounts.
    address internal constant STRANGER = address(0xbad);

    bytes32[GAMES] internal ids;
    /// @dev Recorded moves: at index 0 for a false computation, at index 1 for a true computation.
    bytes[MOVES][2] private _moves;
    bool[MOVES] private _isProvers;
    /// @dev Number of recorded moves made in each game, including `commit`.
    uint256[GAMES] private _made;
    mapping(string act => uint256) public successes;

    error InvariantBroken(string law);

    function prepare() external {
        setUp();
        for (uint256 i = 0; i < MOVES; i++) {
            (_moves[0][i], _moves[1][i]) = (_data("dispute", i), _data("defence", i));
            _isProvers[i] = _mover("dispute", i) == _prover;
        }
        for (uint256 i = 2; i < ACCOUNTS; i++) {
            _fund(account(i));
        }
        bytes32[GAMES] memory made;
        for (uint256 i = 0; i < GAMES; i++) {
            uint256 clean = vm.snapshotState();
            vm.prank(_proverOf(i));
            (, bytes memory result) = address(_disputes).call(_moves[i % 2][0]);
            made[i] = abi.decode(result, (bytes32));
            vm.revertToState(clean);
        }
        ids = made;
    }

    function act(uint8 kind, uint256 a, uint256 b, uint128) external {
        uint256 what = kind % 16;
        if (what == 0) _commit(a % GAMES);
        else if (what == 1) _challenge(_some(a, DisputePhase.Committed), b);
        else if (what < 11) _move(_some(a, DisputePhase.Reveal), b);
        else if (what == 11) _bend(_some(a, DisputePhase.Reveal), b);
        else if (what == 12) _report(_some(a, DisputePhase.Reveal), b);
        else if (what == 13) _release(_some(a, DisputePhase.Committed), b);
        else vm.warp(vm.getBlockTimestamp() + bound(b, 1, b % 32 == 0 ? WINDOW : MOVE / 4));
    }

    /// @dev If `wanted` is `Committed`, returns a game in this phase, otherwise a game in dispute.
    /// If there is none, returns any game.
    function _some(uint256 a, DisputePhase wanted) private view returns (uint256 game) {
        for (uint256 i = 0; i < GAMES; i++) {
            game = (a % GAMES + i) % GAMES;
            DisputePhase phase = known(game).phase;
            bool isInIt = isInDispute(phase) && wanted != DisputePhase.Committed;
            if (phase == wanted || isInIt) return game;
        }
    }

    /// @dev Returns the account with index `i`. Accounts 0 to 5 are the provers.
    function account(uint256 i) internal view returns (address) {
        if (i == 0) return _prover;
        return i == 1 ? _challenger : address(uint160(0xcafe00 + i));
    }

    function known(uint256 game) internal view returns (ComputationDispute memory) {
        return _disputes.disputeAt(ids[game]);
    }

    function isInDispute(DisputePhase phase) internal pure returns (bool) {
        return phase > DisputePhase.Committed && phase < DisputePhase.Ended;
    }

    /// @dev Returns the money of each account, including its bonds.
    function _worths() private view returns (uint256[ACCOUNTS] memory sums) {
        for (uint256 i = 0; i < ACCOUNTS; i++) {
            sums[i] = _balance(account(i));
        }
        for (uint256 game = 0; game < GAMES; game++) {
            ComputationDispute memory one = known(game);
            if (one.phase == DisputePhase.None || one.phase == DisputePhase.Ended) continue;
            for (uint256 i = 0; i < ACCOUNTS; i++) {
                if (account(i) == one.prover) sums[i] += one.bond;
                if (isInDispute(one.phase) && account(i) == one.challenger) sums[i] += one.bond;
            }
        }
    }

    function _proverOf(uint256 game) private view returns (address) {
        return account(game / 2);
    }

    function _commit(uint256 game) private {
        bool isNew = known(game).phase == DisputePhase.None;
        if (!_send(game, _proverOf(game), _moves[game % 2][0])) return;
        if (!isNew) revert InvariantBroken("once");
        _made[game] = 1;
        successes["commit"]++;
    }

    /// @dev Challenges a computation. In one of four cases the computation's own prover challenges
    /// it, which is refused.
    function _challenge(uint256 game, uint256 b) private {
        address who = b % 4 == 0 ? _proverOf(game) : account((b >> 8) % ACCOUNTS);
        if (!_send(game, who, _dataOf(game, 1))) return;
        if (who == _proverOf(game)) revert InvariantBroken("against itself");
        _made[game] = 2;
        successes["challenge"]++;
    }

    /// @dev Makes the next move, in most cases as the party whose turn it is.
    function _move(uint256 game, uint256 b) private {
        uint256 next = _made[game];
        if (next < 2 || next >= MOVES) return;
        address mover = _isProvers[next] ? _proverOf(game) : known(game).challenger;
        address who = b % 8 == 0 ? account((b >> 8) % ACCOUNTS) : mover;
        if (!_send(game, who, _dataOf(game, next))) return;
        if (who != mover) revert InvariantBroken("another's move");
        if (isInDispute(known(game).phase)) _made[game] = next + 1;
        successes["move"]++;
        if (next == MOVES - 1) successes["prove"]++;
    }

    /// @dev Makes the next move with one changed byte. Even if the move succeeds, it must not lead
    /// to a conviction by proof.
    function _bend(uint256 game, uint256 b) private {
        uint256 next = _made[game];
        if (next < 2 || next >= MOVES) return;
        address mover = _isProvers[next] ? _proverOf(game) : known(game).challenger;
        bytes memory data = _dataOf(game, next);
        // The last bytes are followed by up to 31 padding bytes without meaning, which are not
        // changed.
        data[36 + (b >> 8) % (data.length - 67)] ^= bytes1(uint8(1 + (b >> 64) % 255));
        if (!_send(game, mover, data)) return;
        if (_isProvers[next]) revert InvariantBroken("other nodes were opened");
        // No recorded move fits after the changed move, so the party whose turn it is makes no
        // further move.
        if (isInDispute(known(game).phase)) _made[game] = MOVES;
    }

    function _report(uint256 game, uint256 b) private {
        bytes memory data = abi.encodeCall(ComputationDisputes.timeOut, (ids[game]));
        DisputePhase phase = known(game).phase;
        if (!_send(game, account(b % ACCOUNTS), data)) return;
        bool isProvers = phase == DisputePhase.Reveal || phase == DisputePhase.Open;
        successes[isProvers ? "silent prover" : "silent challenger"]++;
    }

    function _release(uint256 game, uint256 b) private {
        bytes memory data = abi.encodeCall(ComputationDisputes.release, (ids[game]));
        if (_send(game, account(b % ACCOUNTS), data)) successes["release"]++;
    }

    /// @dev Returns the call data of a recorded move, with the id of this game instead of the
    /// recorded id.
    function _dataOf(uint256 game, uint256 move) private view returns (bytes memory data) {
        if (move >= MOVES) return "";
        data = _moves[game % 2][move];
        bytes32 id = ids[game];
        assembly ("memory-safe") {
            mstore(add(data, 36), id)
        }
    }

    /// @dev `rights`: an account's money, including its bonds, changes only when a dispute ends:
    /// the loser loses its bond, of which half goes to the winner and half is burnt.
    function _send(uint256 game, address from, bytes memory data) private returns (bool done) {
        if (data.length == 0) return false;
        ComputationDispute memory before = known(game);
        uint256[ACCOUNTS] memory had = _worths();
        bool wasConvicted = _disputes.convicted(ids[game]);
        vm.prank(from);
        (done,) = address(_disputes).call(data);
        if (!done) return false;
        bool isConvicted = _disputes.convicted(ids[game]) && !wasConvicted;
        bool ended = isInDispute(before.phase) && !isInDispute(known(game).phase);
        uint256[ACCOUNTS] memory now_ = _worths();
        for (uint256 i = 0; i < ACCOUNTS; i++) {
            uint256 due = had[i];
            bool isProver = account(i) == before.prover;
            if (ended && (isProver || account(i) == before.challenger)) {
                due = isProver == isConvicted ? due - before.bond : due + before.bond / 2;
            }
            if (now_[i] != due) revert InvariantBroken("rights");
        }
        if (!ended) return true;
        _made[game] = 1;
        successes[isConvicted ? "convicted" : "defended"]++;
        // `just`: the prover of a true computation is convicted only by a timeout while it was the
        // prover's turn.
        bool isSilence = bytes4(data) == ComputationDisputes.timeOut.selector;
        bool isProvers = before.phase == DisputePhase.Reveal || before.phase == DisputePhase.Open;
        if (isConvicted && game % 2 == 1 && !(isSilence && isProvers)) {
            revert InvariantBroken("just");
        }
    }
}
