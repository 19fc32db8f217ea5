// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Filter, IOfferBook } from "../interfaces/IOfferBook.sol";

/// @title Filters of requests
/// @notice See `Filter`, which carries the prose.
library Filters {
    /// @dev Whom a client names, it trusts without a court.
    function requireCourt(Filter memory filter) internal pure {
        if (filter.court != address(0)) return;
        bool named = filter.providers.length != 0;
        if (!named || filter.stakeMin != 0 || filter.completionsMin != 0) {
            revert IOfferBook.FilterCourtMissing();
        }
    }
}
