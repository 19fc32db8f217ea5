// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IJuries, Ruling, TrialState } from "../interfaces/IJuries.sol";
import { Trials } from "./Trials.sol";

/// @title Jury voting
/// @notice Seats juries, and takes and counts their votes. See `IJuries` for the documentation.
abstract contract JuryVoting is Trials {
    /// @inheritdoc IJuries
    function seatJury(uint256 id) external {
        Trial storage trial = _in(id, TrialState.Open);
        _requireInTime(id, _deadlineOf(trial));
        uint256 epoch = trial.seedEpoch;
        if (!BEACON.isFinal(epoch)) revert ValueMissing(id, epoch);
        uint8 draw = trial.draw;
        bytes32 seed_ = keccak256(abi.encode(BEACON.value(epoch), id, draw));
        trial.state = TrialState.Voting;
        _draws[id][draw].seed = seed_;
        _draws[id][draw].seededAt = uint40(block.timestamp);
        emit JurySeated(id, draw, seed_, uint64(block.timestamp + trial.voteWindow));
    }

    /// @inheritdoc IJuries
    function commit(uint256 id, address account, bytes32 hash) external {
        Trial storage trial = _in(id, TrialState.Voting);
        uint8 draw = trial.draw;
        Draw storage draw_ = _draws[id][draw];
        _requireInTime(id, uint256(draw_.seededAt) + trial.voteWindow);
        _requireJuror(account);
        if (bytes30(hash) == 0) revert CommitmentEmpty();
        Ballot storage ballot = _ballots[id][draw][account];
        if (ballot.hash != 0) revert AlreadyCommitted(id, account);
        uint256 seats = seatsOf(id, draw, account);
        if (seats == 0) revert NotSeated(id, account);
        ballot.hash = bytes30(hash);
        ballot.seats = _stageOf(draw) == PLENARY ? 1 : uint8(seats);
        draw_.committed += uint96(seats);
        emit VoteCommitted(id, draw, account, uint96(seats));
    }

    /// @inheritdoc IJuries
    function reveal(uint256 id, address account, Ruling ruling, bytes32 evidenceHash, bytes32 salt)
        external
    {
        Trial storage trial = _in(id, TrialState.Voting);
        uint8 draw = trial.draw;
        Draw storage draw_ = _draws[id][draw];
        uint256 from = uint256(draw_.seededAt) + trial.voteWindow;
        _requireFrom(id, from);
        _requireInTime(id, from + trial.voteWindow);
        Ballot storage ballot = _ballots[id][draw][account];
        bytes32 hash = voteHash(id, draw, account, ruling, evidenceHash, salt);
        bool fits = ballot.hash == bytes30(hash) && ballot.mark == 0;
        if (!fits || ruling == Ruling.Undecided) revert VoteMismatch(id, account);

        ballot.mark = uint8(ruling);
        uint96 seats = uint96(_seatsIn(trial, draw, ballot, account));
        if (ruling == Ruling.No) draw_.no += seats;
        else if (ruling == Ruling.Minor) draw_.minor += seats;
        else draw_.major += seats;
        emit VoteRevealed(id, draw, account, ruling, evidenceHash);
    }

    /// @inheritdoc IJuries
    function tally(uint256 id) external {
        Trial storage trial = _in(id, TrialState.Voting);
        uint8 draw = trial.draw;
        uint8 stage = _stageOf(draw);
        Draw storage draw_ = _draws[id][draw];
        // After the time to commit, only seats that committed can reveal. So the votes can be
        // counted as soon as all of these have revealed.
        uint256 from = uint256(draw_.seededAt) + trial.voteWindow;
        bool all = _revealedIn(draw_) == draw_.committed;
        _requireFrom(id, all ? from : from + trial.voteWindow);

        draw_.tallied = true;
        Ruling ruling = _rulingFor(draw_, _sizeOf(trial, draw));
        // A failed jury gets a second attempt. The plenary does not, because it would have the
        // same jurors again.
        if (ruling == Ruling.Undecided && stage != PLENARY && draw & 1 == 0) {
            emit JuryFailed(id, draw);
            _reopen(trial, draw + 1);
            return;
        }
        (trial.state, trial.ruling) = (TrialState.Ruled, ruling);
        trial.ruledAt = uint40(block.timestamp);
        emit JuryRuled(id, stage, ruling, uint64(_appealableUntil(trial)));
    }

    /// @dev The trial waits for the first beacon value that is still unknown.
    function _reopen(Trial storage trial, uint8 draw) internal {
        trial.state = TrialState.Open;
        trial.draw = draw;
        trial.seedEpoch = uint48(BEACON.epochOf(block.timestamp) + 1);
    }

    function _appealableUntil(Trial storage trial) internal view returns (uint256) {
        if (_stageOf(trial.draw) == PLENARY) return trial.ruledAt;
        return uint256(trial.ruledAt) + trial.appealWindow;
    }

    /// @dev Returns the seats of a ballot; in the plenary, its weight.
    function _seatsIn(Trial storage trial, uint8 draw, Ballot storage ballot, address account)
        internal
        view
        returns (uint256)
    {
        if (_stageOf(draw) != PLENARY || ballot.seats == 0) return ballot.seats;
        return _weightOf(trial, account);
    }

    /// @dev Returns the ruling that follows from the revealed votes and from `size`, the draw's
    /// expected seats or, in the plenary, all weight. The result is `Undecided` if too few votes
    /// were revealed or the votes are divided.
    function _rulingFor(Draw storage draw_, uint256 size) private view returns (Ruling) {
        (uint256 no, uint256 minor, uint256 major) = (draw_.no, draw_.minor, draw_.major);
        uint256 revealed = no + minor + major;
        if (_convicts(major, revealed, size)) return Ruling.Major;
        if (_convicts(major + minor, revealed, size)) return Ruling.Minor;
        if (5 * no > 2 * revealed && _isHeard(revealed, size)) return Ruling.No;
        return Ruling.Undecided;
    }

    function _convicts(uint256 votes, uint256 revealed, uint256 size) private pure returns (bool) {
        return 5 * votes >= 3 * revealed && 2 * votes >= size;
    }
}
