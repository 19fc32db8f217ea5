// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IJuries, Ruling, TrialState } from "../interfaces/IJuries.sol";
import { BurnAddress } from "./BurnAddress.sol";
import { JuryVoting } from "./JuryVoting.sol";

/// @title Fees, fines, bonds
/// @notice Who pays for a case. See `IJuries`, which carries the prose.
/// @dev The fees of each jury are backed by its own deposit, so that they are there whatever a
/// penalty brings; a penalty and lost bonds then pay back who was right.
abstract contract JuryDeposits is JuryVoting, BurnAddress {
    /// @dev Of a fine, 1 / this is its caller's.
    uint256 private constant FINE_PARTS = 10;
    /// @notice Most that fines take of an account's weight: an outage, during which anybody can
    /// open any number of cases, is not to cost a juror its stake.
    uint256 public constant FINES_MAX_BPS = 500;

    struct Fines {
        uint96 sum;
        uint40 lastAt;
    }

    /// @dev What an account was fined, until for `CASE_MAX` it was not.
    mapping(address account => Fines) private _fines;

    /// @inheritdoc IJuries
    function depositOf(uint256 id) external view returns (uint256) {
        Trial storage trial = _trials[id];
        return trial.bond + _potOf(trial, _stageOf(trial.draw) + 1);
    }

    /// @inheritdoc IJuries
    function appeal(uint256 id) external {
        Trial storage trial = _in(id, TrialState.Ruled);
        uint8 stage = _stageOf(trial.draw) + 1;
        if (stage > PLENARY) revert NotAppealable(id);
        _requireInTime(id, _appealableUntil(trial));
        _requireInTime(id, _deadlineOf(trial));
        _appeals[id][stage] = Appeal(msg.sender, trial.ruling);
        trial.ruling = Ruling.Undecided;
        _reopen(trial, 2 * stage);
        emit RulingAppealed(id, stage, msg.sender);
        _take(msg.sender, trial.bond + _potOf(trial, stage));
    }

    /// @inheritdoc IJuries
    function collect(uint256 id, uint8 draw, address account) external {
        Trial storage trial = _in(id, TrialState.Final);
        Ballot storage ballot = _ballots[id][draw][account];
        Ruling ruling = trial.ruling;
        uint8 mark = ballot.mark;
        if (mark == 0 || mark & SETTLED != 0 || !_agrees(Ruling(mark), ruling)) {
            revert NoFeeOwed(id, account);
        }
        ballot.mark = mark | SETTLED;
        uint256 seats = _seatsIn(trial, draw, ballot, account);
        uint96 amount = uint96(_payFor(trial, id, draw, ruling, seats));
        emit FeeCollected(id, draw, account, amount);
        _give(account, amount);
    }

    /// @inheritdoc IJuries
    function fine(uint256 id, uint8 draw, address account) external {
        Trial storage trial = _trials[id];
        Ballot storage ballot = _ballots[id][draw][account];
        uint256 seats = seatsOf(id, draw, account);
        bool late = block.timestamp >= trial.openedAt + 2 * CASE_MAX;
        if (late || seats == 0 || ballot.mark != 0 || !_draws[id][draw].tallied) {
            revert JurorNotAbsent(id, account);
        }
        ballot.mark = SETTLED;
        uint256 due = _stageOf(draw) == PLENARY
            ? _potOf(trial, PLENARY) * seats / trial.weight
            : trial.fee * seats;
        uint96 taken = _addFine(id, trial, account, due * trial.absenceFees);
        emit JurorFined(id, draw, account, taken);
        if (taken == 0) return;
        // Else who opens cases against itself where jurors sleep would be paid by them.
        bool ruled = trial.state == TrialState.Final && trial.ruling != Ruling.Undecided;
        uint96 share = ruled ? uint96(taken / FINE_PARTS) : 0;
        STAKES.slash(account, address(this), bytes32(id), share, msg.sender);
        STAKES.slash(account, address(this), bytes32(id), taken - share, BURN);
        trimExcessWeight(account, trial.domain);
    }

    /// @dev Locks what an account is to be fined, as far as its stake reaches and fines may go.
    function _addFine(uint256 id, Trial storage trial, address account, uint256 due)
        private
        returns (uint96 taken)
    {
        Fines storage fines = _fines[account];
        uint256 sum = block.timestamp < fines.lastAt + CASE_MAX ? fines.sum : 0;
        uint256 most = weightAt(account, trial.domain, trial.openedAt) * FINES_MAX_BPS / BPS;
        if (sum + due > most) due = sum < most ? most - sum : 0;
        taken = STAKES.lock(account, address(this), uint96(due), bytes32(id));
        if (taken == 0) return 0;
        (fines.sum, fines.lastAt) = (uint96(sum) + taken, uint40(block.timestamp));
    }

    /// @dev Gives deposits back by the final ruling.
    /// @param lost What the respondent's side lost.
    /// @return left What of that, and of lost bonds, fees of who was right did not need.
    function _settle(uint256 id, Trial storage trial, Ruling ruling, uint256 lost)
        internal
        returns (uint256 left)
    {
        uint256 last = _stageOf(trial.draw);
        left = lost;
        for (uint8 stage = 0; stage <= last; stage++) {
            if (_lost(id, stage, ruling)) left += trial.bond;
        }
        for (uint8 stage = 0; stage <= last; stage++) {
            uint256 used = _usedOf(id, trial, stage, ruling);
            uint256 back = _potOf(trial, stage) - used;
            if (!_lost(id, stage, ruling)) {
                back += trial.bond;
                if (ruling != Ruling.Undecided) {
                    uint256 repaid = used < left ? used : left;
                    left -= repaid;
                    back += repaid;
                }
            }
            _give(stage == 0 ? trial.payer : _appeals[id][stage].payer, back);
        }
    }

    /// @dev Fees that can be owed for a stage.
    function _potOf(Trial storage trial, uint8 stage) internal view returns (uint256) {
        uint256 seats =
            stage == PLENARY ? PLENARY_ROUNDS * SEATS_SECOND : DEPOSIT_ROUNDS * _expectedOf(stage);
        return seats * trial.fee;
    }

    function _give(address to, uint256 amount) internal {
        if (amount != 0) VAULT.transfer(to, NATIVE_ID, amount);
    }

    function _take(address from, uint256 amount) internal {
        if (amount != 0) VAULT.transferFrom(from, address(this), NATIVE_ID, amount);
    }

    function _lost(uint256 id, uint8 stage, Ruling ruling) private view returns (bool) {
        if (ruling == Ruling.Undecided) return false;
        return stage == 0 ? ruling == Ruling.No : ruling == _appeals[id][stage].against;
    }

    /// @dev Fees of both attempts of a stage.
    function _usedOf(uint256 id, Trial storage trial, uint8 stage, Ruling ruling)
        private
        view
        returns (uint256 used)
    {
        uint8 draw = 2 * stage;
        for (uint8 i = 0; i < 2; i++) {
            uint256 seats = _paidSeats(_draws[id][draw + i], ruling);
            if (seats != 0) used += _payFor(trial, id, draw + i, ruling, seats);
        }
    }

    /// @dev What so many of the paid seats of a draw are paid: each the fee, or less where more
    /// voted than the deposit was made for. The first attempt has the first claim on the pot.
    function _payFor(Trial storage trial, uint256 id, uint8 draw, Ruling ruling, uint256 seats)
        private
        view
        returns (uint256)
    {
        uint8 stage = _stageOf(draw);
        uint256 pot = _potOf(trial, stage);
        if (stage == PLENARY) return pot * seats / trial.weight;
        uint256 fee = trial.fee;
        uint256 paid = _paidSeats(_draws[id][draw], ruling);
        if (draw & 1 == 1) {
            uint256 before = _paidSeats(_draws[id][draw - 1], ruling) * fee;
            pot = before < pot ? pot - before : 0;
        }
        return (paid * fee > pot ? pot / paid : fee) * seats;
    }

    function _paidSeats(Draw storage draw_, Ruling ruling) private view returns (uint256) {
        uint256 upheld = uint256(draw_.minor) + draw_.major;
        if (ruling == Ruling.Undecided) return upheld + draw_.no;
        return ruling == Ruling.No ? draw_.no : upheld;
    }

    /// @dev Whether a vote is not against the final ruling.
    function _agrees(Ruling vote, Ruling ruling) private pure returns (bool) {
        if (ruling == Ruling.Undecided) return true;
        return (vote == Ruling.No) == (ruling == Ruling.No);
    }
}
