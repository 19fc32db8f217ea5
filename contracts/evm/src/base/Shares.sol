// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Division of a gross payment
/// @notice The same arithmetic as `split` in `@ostrom/protocol`: shares are rounded down on the
/// cumulative totals and subtracted, so that settling in many steps divides as settling once.
library Shares {
    uint256 internal constant BPS = 10_000;

    /// @dev What the share `bps` of a cumulative total grows by, from `previous` to `total`.
    function grownDown(uint128 previous, uint128 total, uint16 bps)
        internal
        pure
        returns (uint128)
    {
        if (bps == 0) return 0;
        // At most 2^128 * 2^16, and each quotient is at most its total where bps <= BPS.
        unchecked {
            return uint128((uint256(total) * bps) / BPS - (uint256(previous) * bps) / BPS);
        }
    }
}
