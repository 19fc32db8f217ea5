// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { PayoutSplit, Shares } from "../src/base/Shares.sol";
import { Symbols } from "./base/Symbols.sol";

/// @notice `divided`: the sum of the provider's net pay, the fee and the royalties is exactly the
/// amount owed, for all shares that an escrow accepts. So no part exceeds the whole, and no
/// computation overflows.
contract SharesDivided is Symbols {
    function check_divided(uint96 owed, uint16 feeBps, uint16 bps0, uint16 bps1) external view {
        vm.assume(uint256(feeBps) + bps0 + bps1 <= Shares.BPS);
        PayoutSplit memory parts = Shares.cumulative(owed, feeBps, bps0, bps1);
        uint256 sum = uint256(parts.fee) + parts.royalty0 + parts.royalty1 + parts.net;
        assert(sum == owed);
    }
}
