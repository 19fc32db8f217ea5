// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { OfferTerms } from "../../../core/src/interfaces/IOfferTerms.sol";
import { Filter, IOfferBook, Prices } from "../interfaces/IOfferBook.sol";

/// @title A client's requirements for an offer
/// @notice Checks filters, whose rules `IOfferBook` documents.
library Filters {
    /// @dev Reverts if the filter needs a court and names none. Only a filter that requires
    /// nothing except named providers may omit the court, because the client trusts these
    /// providers itself.
    function requireCourt(Filter memory filter) internal pure {
        if (filter.court != address(0)) return;
        bool named = filter.providers.length != 0;
        if (!named || filter.stakeMin != 0 || filter.completionsMin != 0) {
            revert IOfferBook.FilterCourtMissing();
        }
    }

    /// @dev Reverts if the filter names a court and the offer has another court. Reverts if the
    /// filter names providers and the offer's provider is none of them. Calls `requireCourt` first.
    function requireOffer(Filter memory filter, OfferTerms memory terms) internal pure {
        requireCourt(filter);
        address court = filter.court;
        if (court != address(0) && terms.court != court) {
            revert IOfferBook.CourtMismatch(terms.court, court);
        }
        uint256 length = filter.providers.length;
        if (length == 0) return;
        for (uint256 i = 0; i < length; i++) {
            if (filter.providers[i] == terms.provider) return;
        }
        revert IOfferBook.NotAmongProviders(terms.provider);
    }

    function requirePrices(bytes32 offerHash, Prices storage prices, Prices memory max)
        internal
        view
    {
        bool within = prices.input <= max.input && prices.cachedInput <= max.cachedInput
            && prices.output <= max.output && prices.image <= max.image
            && prices.second <= max.second && prices.request <= max.request;
        if (!within) revert IOfferBook.PriceAboveMax(offerHash);
    }
}
