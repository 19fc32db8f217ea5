// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { ICourt } from "../interfaces/ICourt.sol";

/// @title Pay that juries return
/// @notice Bounds the pay that rulings of juries return to clients by the jury's weight. See
/// `ICourt` for the documentation.
/// @dev Suppose that an attacker captured a domain (has most of its weight), and is a client of the
/// provider. Rulings return to the attacker only a bounded amount of the money that it paid: in
/// cases that run at the same time, at most the pay that stake of the size of the domain's weight
/// can back. When pay is named in a case, the stake that backs it is counted for the domain and the
/// respondent. A case that is opened later finds this stake counted, so it cannot use up the weight
/// that covers this pay. Stake of cases that had ended before this case was opened is left out, so
/// those cases do not use up this weight either.
abstract contract ReturnedPay is ICourt {
    /// @dev Stake counted for all cases of a domain against a respondent.
    struct Counted {
        /// Stake behind pay that ended cases returned or that is named in running cases.
        uint128 sum;
        /// Stake behind pay that is named in running cases.
        uint128 running;
    }

    struct Budget {
        bytes32 key;
        /// Weight of the jury, which bounds the counted stake; zero for a case that never returns
        /// pay by a jury.
        uint88 most;
        /// Stake that the case counted and that no pay of the case needs after its end.
        uint88 spare;
        bool isEnded;
        /// Stake behind pay that ended cases had returned when this case was opened; it does not
        /// count against this case.
        uint128 before;
        /// Stake that the case counted while it ran.
        uint128 drawn;
    }

    mapping(bytes32 key => Counted) private _counted;
    mapping(uint256 id => Budget) private _budgets;

    function _openBudget(uint256 id, bytes32 domain, address respondent, uint96 weight) internal {
        Budget storage budget = _budgets[id];
        bytes32 key = keccak256(abi.encode(domain, respondent));
        uint96 max = type(uint88).max;
        (budget.key, budget.most) = (key, uint88(weight < max ? weight : max));
        Counted storage counted = _counted[key];
        budget.before = counted.sum - counted.running;
    }

    /// @dev Ends a case. If the case returns pay, its counted stake stays counted; otherwise that
    /// stake is no longer counted.
    function _endBudget(uint256 id, bool returned) internal {
        Budget storage budget = _budgets[id];
        if (budget.most == 0) return;
        budget.isEnded = true;
        uint128 drawn = budget.drawn;
        if (drawn == 0) return;
        Counted storage counted = _counted[budget.key];
        counted.running -= drawn;
        if (!returned) counted.sum -= drawn;
    }

    /// @dev Changes the stake that is counted for one agreement from `had` to `needed`, or to less
    /// if the jury's weight does not suffice. Stake that a running case no longer needs is free for
    /// other cases at once.
    /// @return has Stake that is counted after the call.
    function _count(uint256 id, uint256 had, uint256 needed) internal returns (uint88 has) {
        Budget storage budget = _budgets[id];
        if (budget.most == 0) return 0;
        uint256 free = had + budget.spare;
        if (free < needed) free += _draw(budget, needed - free);
        has = uint88(needed < free ? needed : free);
        free -= has;
        if (budget.isEnded) budget.spare = uint88(free);
        else if (free != 0) _giveBack(budget, uint128(free));
    }

    /// @dev Returns whether stake is counted for the pay of running cases of the domain against the
    /// respondent, and may become free again.
    function _isShared(uint256 id) internal view returns (bool) {
        return _counted[_budgets[id].key].running != 0;
    }

    /// @dev Returns whether no jury's weight bounds the pay that a case returns.
    function _isUnbounded(uint256 id) internal view returns (bool) {
        return _budgets[id].most == 0;
    }

    function _draw(Budget storage budget, uint256 wanted) private returns (uint256 drawn) {
        Counted storage counted = _counted[budget.key];
        uint256 used = counted.sum - budget.before;
        uint256 room = used < budget.most ? budget.most - used : 0;
        drawn = wanted < room ? wanted : room;
        if (drawn == 0) return 0;
        counted.sum += uint128(drawn);
        if (budget.isEnded) return drawn;
        counted.running += uint128(drawn);
        budget.drawn += uint128(drawn);
    }

    function _giveBack(Budget storage budget, uint128 rest) private {
        Counted storage counted = _counted[budget.key];
        counted.sum -= rest;
        counted.running -= rest;
        budget.drawn -= rest;
    }
}
