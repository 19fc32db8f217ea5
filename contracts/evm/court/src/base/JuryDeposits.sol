// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IJuries, Ruling, TrialState } from "../interfaces/IJuries.sol";
import { BurnAddress } from "./BurnAddress.sol";
import { JuryVoting } from "./JuryVoting.sol";

/// @title Jury deposits
/// @notice Fees, fines and bonds of trials. See `IJuries` for the documentation.
/// @dev The deposit of each stage backs the fees of its jury, so that fees do not depend on a
/// penalty. After a ruling, penalties and lost bonds repay the fees of the parties that were right.
abstract contract JuryDeposits is JuryVoting, BurnAddress {
    /// @dev The caller of `fine` receives the fine divided by this number.
    uint256 private constant FINE_PARTS = 10;
    /// @notice Largest share, in basis points, of an account's weight in a case that the account's
    /// recent fines may reach. During an outage any number of cases can open, and this limit keeps
    /// a juror from losing all its stake by one outage.
    uint256 public constant FINES_MAX_BPS = 500;

    struct Fines {
        uint96 sum;
        uint40 lastAt;
    }

    /// @dev Recent fines of an account. The sum restarts after a long time without fines: long
    /// enough that no earlier case can still fine the account.
    mapping(address account => Fines) private _fines;

    /// @inheritdoc IJuries
    function depositOf(uint256 id, uint256 baseFee) external view returns (uint256) {
        Trial storage trial = _trials[id];
        return trial.bond + _potOf(_stageOf(trial.draw) + 1, _feeAt(trial.share, baseFee));
    }

    /// @inheritdoc IJuries
    function unpaidFeesOf(uint256 id) external view returns (uint256 unpaid) {
        Trial storage trial = _trials[id];
        Ruling ruling = trial.ruling;
        if (trial.state != TrialState.Final || ruling < Ruling.Minor) return 0;
        uint256 left = _lostBonds(id, trial, ruling);
        for (uint8 stage = 0; stage <= _stageOf(trial.draw); stage++) {
            if (_isLost(id, trial, stage, ruling)) continue;
            uint256 used = _usedOf(id, trial, stage, ruling);
            uint256 repaid = used < left ? used : left;
            left -= repaid;
            if (_stages[id][stage].payer == trial.opener) unpaid += used - repaid;
        }
    }

    /// @inheritdoc IJuries
    function appeal(uint256 id, bytes32 termsHash) external {
        Trial storage trial = _in(id, TrialState.Ruled);
        uint8 stage = _stageOf(trial.draw) + 1;
        if (stage > PLENARY) revert NotAppealable(id);
        bytes32 terms = _termsHashOf(id, trial);
        if (terms != termsHash) revert TrialTermsMismatch(id, terms, termsHash);
        _requireInTime(id, _appealableUntil(trial));
        _requireInTime(id, _deadlineOf(trial));
        uint256 deposit = trial.bond + _addStage(id, stage, msg.sender);
        trial.ruling = Ruling.Undecided;
        _reopen(trial, 2 * stage);
        emit RulingAppealed(id, stage, msg.sender);
        _take(msg.sender, deposit);
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
        bool late = block.timestamp >= trial.openedAt + _finableFor();
        bool isFined = !late && seats != 0 && ballot.mark == 0 && _canFine(id, trial, draw);
        if (!isFined) revert JurorNotAbsent(id, account);
        ballot.mark = SETTLED;
        uint8 stage = _stageOf(draw);
        uint256 due = stage == PLENARY
            ? _potOf(id, PLENARY) * seats / trial.weight
            : _stages[id][stage].fee * seats;
        uint96 taken = _addFine(id, trial, account, due * trial.absenceFees);
        emit JurorFined(id, draw, account, taken);
        if (taken == 0) return;
        // Without a ruling the caller receives no part of the fine. Otherwise a provider that
        // opens cases against itself would earn from absent jurors.
        bool ruled = trial.state == TrialState.Final && trial.ruling != Ruling.Undecided;
        uint96 share = ruled ? uint96(taken / FINE_PARTS) : 0;
        STAKES.slash(account, address(this), bytes32(id), share, msg.sender);
        STAKES.slash(account, address(this), bytes32(id), taken - share, BURN);
        trimExcessWeight(account, trial.domain);
    }

    /// @dev Silence is an offence only if enough other jurors were able to vote: votes of at least
    /// half of the draw's size, as a conviction needs, were revealed. So no juror is fined for a
    /// draw in which fewer votes were revealed than a conviction needs.
    function _canFine(uint256 id, Trial storage trial, uint8 draw) private view returns (bool) {
        Draw storage draw_ = _draws[id][draw];
        return draw_.tallied && 2 * _revealedIn(draw_) >= _sizeOf(trial, draw);
    }

    /// @dev Returns the seconds after the opening of a case during which its silent jurors can be
    /// fined.
    function _finableFor() private view returns (uint256) {
        return 2 * CASE_MAX;
    }

    /// @dev Locks the amount of a fine in the account's stake and adds it to the account's recent
    /// fines. The amount is reduced to what the stake and `FINES_MAX_BPS` allow.
    function _addFine(uint256 id, Trial storage trial, address account, uint256 due)
        private
        returns (uint96 taken)
    {
        Fines storage fines = _fines[account];
        uint256 sum = block.timestamp < fines.lastAt + _finableFor() ? fines.sum : 0;
        uint256 most = _weightOf(trial, account) * FINES_MAX_BPS / BPS;
        if (sum + due > most) due = sum < most ? most - sum : 0;
        taken = STAKES.lock(account, address(this), uint96(due), bytes32(id));
        if (taken == 0) return 0;
        (fines.sum, fines.lastAt) = (uint96(sum) + taken, uint40(block.timestamp));
    }

    /// @dev Returns deposits according to the final ruling.
    /// @param lost Amount that the respondent's side lost.
    /// @return left Part of `lost` and of lost bonds that was not needed to repay fees.
    function _settle(uint256 id, Trial storage trial, Ruling ruling, uint256 lost)
        internal
        returns (uint256 left)
    {
        uint256 last = _stageOf(trial.draw);
        left = lost + _lostBonds(id, trial, ruling);
        for (uint8 stage = 0; stage <= last; stage++) {
            uint256 used = _usedOf(id, trial, stage, ruling);
            uint256 back = _potOf(id, stage) - used;
            if (!_isLost(id, trial, stage, ruling)) {
                back += trial.bond;
                if (ruling != Ruling.Undecided) {
                    uint256 repaid = used < left ? used : left;
                    left -= repaid;
                    back += repaid;
                }
            }
            _give(_stages[id][stage].payer, back);
        }
    }

    function _lostBonds(uint256 id, Trial storage trial, Ruling ruling)
        private
        view
        returns (uint256 sum)
    {
        for (uint8 stage = 0; stage <= _stageOf(trial.draw); stage++) {
            if (_isLost(id, trial, stage, ruling)) sum += trial.bond;
        }
    }

    /// @dev Records the request for a stage's jury, at the fee of this block.
    /// @return pot Deposit for the fees of the stage.
    function _addStage(uint256 id, uint8 stage, address payer) internal returns (uint256 pot) {
        Trial storage trial = _trials[id];
        uint256 fee = _feeAt(trial.share, block.basefee);
        _stages[id][stage] = Stage(payer, uint88(fee), trial.ruling);
        return _potOf(stage, fee);
    }

    /// @dev Returns the deposit for the fees of a stage.
    function _potOf(uint256 id, uint8 stage) private view returns (uint256) {
        return _potOf(stage, _stages[id][stage].fee);
    }

    function _potOf(uint8 stage, uint256 fee) private pure returns (uint256) {
        uint256 seats =
            stage == PLENARY ? PLENARY_ROUNDS * SEATS_SECOND : DEPOSIT_ROUNDS * _expectedOf(stage);
        return seats * fee;
    }

    /// @dev Returns the fee of a seat at a base fee. The fee is the gas cost of the seat, but at
    /// least `share` (the least fee) and at most `FEE_SHARES_MAX` times `share`.
    function _feeAt(uint256 share, uint256 baseFee) private pure returns (uint256) {
        uint256 most = share * FEE_SHARES_MAX;
        uint256 costs = SEAT_GAS * baseFee;
        if (costs > most) return most;
        return costs > share ? costs : share;
    }

    function _give(address to, uint256 amount) internal {
        if (amount != 0) VAULT.transfer(to, NATIVE_ID, amount);
    }

    function _take(address from, uint256 amount) internal {
        if (amount != 0) VAULT.transferFrom(from, address(this), NATIVE_ID, amount);
    }

    /// @dev Returns whether the payer of a stage loses its bond.
    function _isLost(uint256 id, Trial storage trial, uint8 stage, Ruling ruling)
        private
        view
        returns (bool)
    {
        if (ruling == Ruling.Undecided) {
            // If the last jury was seated, it worked without result, and its payer loses the bond.
            // If the beacon never seated that jury, the payer loses nothing.
            return stage == _stageOf(trial.draw) && _draws[id][2 * stage].seed != 0;
        }
        return stage == 0 ? ruling == Ruling.No : ruling == _stages[id][stage].against;
    }

    /// @dev Returns the sum of the fees that the paid seats of both attempts of a stage earn.
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

    /// @dev Returns the pay of a number of paid seats of a draw (seats whose vote agrees with the
    /// ruling). Each is paid the fee, or less if the draw has more paid seats than the deposit
    /// covers. In the plenary, `seats` is a weight: each unit of weight is paid the deposit divided
    /// by the weight of all jurors. The deposit pays the first attempt before the second attempt.
    function _payFor(Trial storage trial, uint256 id, uint8 draw, Ruling ruling, uint256 seats)
        private
        view
        returns (uint256)
    {
        uint8 stage = _stageOf(draw);
        uint256 fee = _stages[id][stage].fee;
        uint256 pot = _potOf(stage, fee);
        if (stage == PLENARY) return pot * seats / trial.weight;
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

    /// @dev Returns whether a vote agrees with the final ruling.
    function _agrees(Ruling vote, Ruling ruling) private pure returns (bool) {
        if (ruling == Ruling.Undecided) return true;
        return (vote == Ruling.No) == (ruling == Ruling.No);
    }
}
