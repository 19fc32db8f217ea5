// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Stakes } from "../../../core/src/Stakes.sol";
import { StakeBalance } from "../../../core/src/interfaces/IStakes.sol";
import { ICourt } from "../interfaces/ICourt.sol";
import { PayHolds } from "./PayHolds.sol";

/// @title Provider stakes that cases lock
/// @notice All cases against an account share one lock, and each case takes its penalty from it.
abstract contract StakeLocks is PayHolds {
    /// @dev Case id under which the core's `Stakes` stores the lock: one id for all cases against
    /// an account.
    bytes32 private constant LOCK = 0;

    Stakes public immutable STAKES;

    /// @dev Sum over all running cases against an account. Each case counts with its larger
    /// penalty, that of `Minor` or that of `Major`. The stake for this sum has one lock, and each
    /// case takes its penalty from this lock. So the stake that is locked for one case can also pay
    /// the penalty of another.
    mapping(address respondent => uint256) private _pendingPenalty;

    constructor(Stakes stakes) {
        STAKES = stakes;
    }

    /// @inheritdoc ICourt
    function stakeOf(address provider) public view returns (uint96) {
        return _stakeIn(address(SESSIONS), provider) + _stakeIn(address(REQUESTS), provider);
    }

    /// @dev Adds the penalty of one more case to the lock.
    function _seek(address respondent, uint96 penalty) internal {
        _pendingPenalty[respondent] += penalty;
        _lock(respondent);
    }

    /// @dev Removes the penalty of a case from the lock, and leaves the penalties of other cases
    /// in it.
    function _letGo(address respondent, uint256 penalty) internal {
        _pendingPenalty[respondent] -= penalty;
        _lock(respondent);
    }

    /// @dev Takes up to `amount` from the locked stake, from the bond for sessions and the bond for
    /// requests in proportion to the stake that is locked in each.
    function _takeLocked(address respondent, uint256 amount, address to)
        internal
        returns (uint96 taken)
    {
        (uint256 first, uint256 second) = _locked(respondent);
        uint256 sum = first + second;
        if (amount > sum) amount = sum;
        if (amount == 0) return 0;
        uint256 part = amount * first / sum;
        taken = _take(address(SESSIONS), respondent, part, to);
        taken += _take(address(REQUESTS), respondent, amount - part, to);
    }

    /// @dev Renews the lock for all running cases, on the bond for sessions and the bond for
    /// requests in proportion to the stake in each. `Stakes` lets every lock expire after a time,
    /// and this lock must last until the last case is over.
    function _lock(address respondent) private {
        (uint256 first, uint256 second) = _locked(respondent);
        if (first != 0) STAKES.unlock(respondent, address(SESSIONS), LOCK);
        if (second != 0) STAKES.unlock(respondent, address(REQUESTS), LOCK);
        uint256 amount = _pendingPenalty[respondent];
        if (amount == 0) return;
        first = _stakeIn(address(SESSIONS), respondent);
        uint256 sum = first + _stakeIn(address(REQUESTS), respondent);
        if (amount > sum) amount = sum;
        if (amount == 0) return;
        uint256 part = amount * first / sum;
        if (part != 0) STAKES.lock(respondent, address(SESSIONS), uint96(part), LOCK);
        if (amount != part) {
            STAKES.lock(respondent, address(REQUESTS), uint96(amount - part), LOCK);
        }
    }

    function _take(address market, address respondent, uint256 amount, address to)
        private
        returns (uint96)
    {
        if (amount == 0) return 0;
        return STAKES.slash(respondent, market, LOCK, uint96(amount), to);
    }

    function _locked(address respondent) private view returns (uint256 first, uint256 second) {
        (first,) = STAKES.lockedFor(respondent, address(SESSIONS), address(this), LOCK);
        (second,) = STAKES.lockedFor(respondent, address(REQUESTS), address(this), LOCK);
    }

    function _stakeIn(address market, address provider) private view returns (uint96) {
        StakeBalance memory bond = STAKES.bondOf(provider, market, address(this));
        return bond.active + bond.unbonding;
    }
}
