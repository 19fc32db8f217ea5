// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @notice Parts of a gross amount, which add up to it exactly.
struct PayoutSplit {
    uint128 fee;
    uint128 royalty0;
    uint128 royalty1;
    uint128 net;
}

/// @title Division of a gross payment
/// @notice Computes the same as `split` in `@ostrom/protocol`. The fee is taken first, then one
/// royalty after the other, each from the amount that is left. Each of these parts is rounded
/// down. The provider receives the remainder.
library Shares {
    uint256 internal constant BPS = 10_000;

    /// @dev Divides a cumulative total. No product exceeds 2^128 * 2^16, and each part is at most
    /// the amount from which it is taken, so nothing overflows.
    function cumulative(uint128 total, uint16 feeBps, uint16 bps0, uint16 bps1)
        internal
        pure
        returns (PayoutSplit memory parts)
    {
        unchecked {
            parts.fee = uint128(uint256(total) * feeBps / BPS);
            uint256 rest = total - parts.fee;
            if (bps0 != 0) {
                parts.royalty0 = uint128(rest * bps0 / (BPS - feeBps));
                rest -= parts.royalty0;
            }
            if (bps1 != 0) {
                parts.royalty1 = uint128(rest * bps1 / (BPS - feeBps - bps0));
                rest -= parts.royalty1;
            }
            parts.net = uint128(rest);
        }
    }
}
