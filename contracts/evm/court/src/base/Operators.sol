// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IStakes } from "../../../core/src/interfaces/IStakes.sol";
import { IJuries } from "../interfaces/IJuries.sol";

/// @title Accounts that may act for an account
/// @notice An account may act for itself. The operator that the account named for its stake in
/// `Stakes` may act for it, because a node has only the operator's key.
library Operators {
    /// @notice Neither the account nor its operator sent the call.
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

    /// @dev Reverts unless the caller is a juror or its operator. In a juror's stake, `juries` is
    /// both the market and the court.
    function requireJuror(IStakes stakes, address account, IJuries juries) internal view {
        bool acting = isActing(stakes, account, address(juries), address(juries));
        if (!acting) revert NotTheOperator(msg.sender, account);
    }
}
