// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IOfferTerms, OfferTerms } from "../../../core/src/interfaces/IOfferTerms.sol";
import { IOfferBook, Offer, OfferListing, Prices } from "../interfaces/IOfferBook.sol";

/// @title Offer records
/// @notice Published offers by number, and the functions that read them. `IOfferBook` and
/// `IOfferTerms` document these functions.
/// @dev Escrows read an offer at each session, so the offer's terms are packed into few slots. For
/// an offer in the native token without royalties, `sessionTerms` reads one slot with the offer's
/// number, three slots of the `Entry`, and one slot of current terms. `termsOf` reads two slots of
/// the `Entry`.
abstract contract OfferRecords is IOfferTerms, IOfferBook {
    address internal constant NATIVE = address(0);

    struct Entry {
        address provider;
        uint16 feeBps;
        uint16 royaltyBps0;
        uint16 royaltyBps1;
        uint32 windowSeconds;
        /// True if the asset is the native token, as in most offers. Then the slot of `asset` is
        /// not read.
        bool native;
        bool active;
        // The second storage slot of an `Entry` begins here.
        address court;
        uint96 stakeRatio;
        // Each field below begins a new slot. The recipient of a royalty of zero is not read.
        bytes32 modelVersion;
        address asset;
        address royaltyRecipient0;
        address royaltyRecipient1;
        Prices prices;
    }

    /// @inheritdoc IOfferBook
    mapping(bytes32 offerHash => uint40 number) public numberOf;
    mapping(uint40 number => Entry) internal _entries;
    uint40 internal _count;

    /// @inheritdoc IOfferTerms
    function termsOf(uint40 number) external view returns (OfferTerms memory terms) {
        _read(number, terms);
    }

    /// @inheritdoc IOfferBook
    function listingOf(uint40 number) external view returns (OfferListing memory) {
        Entry storage entry = _entries[number];
        return OfferListing(entry.modelVersion, entry.prices, entry.active);
    }

    /// @inheritdoc IOfferBook
    function modelOf(uint40 number) external view returns (bytes32) {
        return _entries[number].modelVersion;
    }

    function _keep(Entry storage entry, Offer calldata offer) internal {
        (entry.provider, entry.feeBps) = (offer.provider, offer.feeBps);
        (entry.royaltyBps0, entry.royaltyBps1) = (offer.royalty0.bps, offer.royalty1.bps);
        entry.windowSeconds = offer.windowSeconds;
        (entry.native, entry.active) = (offer.asset == NATIVE, true);
        (entry.court, entry.stakeRatio) = (offer.court, uint96(offer.stakeRatio));
        entry.modelVersion = offer.modelVersion;
        if (offer.asset != NATIVE) entry.asset = offer.asset;
        if (offer.royalty0.bps != 0) entry.royaltyRecipient0 = offer.royalty0.recipient;
        if (offer.royalty1.bps != 0) entry.royaltyRecipient1 = offer.royalty1.recipient;
        entry.prices = offer.prices;
    }

    /// @dev Fills a struct that the caller provides. A new struct as the result would cost more
    /// gas, because Solidity first fills the memory of a new struct with zeros.
    function _read(uint40 number, OfferTerms memory terms)
        internal
        view
        returns (Entry storage entry)
    {
        entry = _entries[number];
        (terms.provider, terms.feeBps) = (entry.provider, entry.feeBps);
        (terms.windowSeconds, terms.court) = (entry.windowSeconds, entry.court);
        terms.stakeRatio = entry.stakeRatio;
        if (!entry.native) terms.asset = entry.asset;
        (terms.royaltyBps0, terms.royaltyBps1) = (entry.royaltyBps0, entry.royaltyBps1);
        if (terms.royaltyBps0 != 0) terms.royaltyRecipient0 = entry.royaltyRecipient0;
        if (terms.royaltyBps1 != 0) terms.royaltyRecipient1 = entry.royaltyRecipient1;
    }

    function _known(bytes32 offerHash) internal view returns (uint40 number) {
        number = numberOf[offerHash];
        if (number == 0) revert OfferUnknown(offerHash);
    }
}
