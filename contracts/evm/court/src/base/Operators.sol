// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IStakes } from "../../../core/src/interfaces/IStakes.sol";
import { IJuries } from "../interfaces/IJuries.sol";

/// @title Accounts that may act for an account
/// @notice The account itself, or the operator that it named where its stake is: a node holds the
/// operator's key alone.
library Operators {
    /// @notice Neither the account nor its operator sent it.
    error NotTheOperator(address caller, address account);

    function isActing(IStakes stakes, address account, address market, address court)
        internal
        view
        returns (bool)
    {
        if (msg.sender == account) return true;
        (address operator,) = stakes.backingOf(account, market, court);
        return msg.sender == operator;
    }

    /// @dev Acts for a juror, whose stake is put up for the juries as market and court.
    function requireJuror(IStakes stakes, address account, IJuries juries) internal view {
        bool acting = isActing(stakes, account, address(juries), address(juries));
        if (!acting) revert NotTheOperator(msg.sender, account);
    }
}
