// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @notice The part of an offer's terms that escrows use. These terms never change after the offer
/// is published.
struct OfferTerms {
    address provider;
    /// Fee of the network, in basis points of the gross price.
    uint16 feeBps;
    /// Audit window: seconds from the end of an agreement until its pay can be collected.
    uint32 windowSeconds;
    /// Asset of the offer's prices; the zero address means the chain's native token.
    address asset;
    /// The only account that may hold pay under the offer and lock the stake behind that pay.
    address court;
    /// Amount in base units of the asset that 1e18 native base units of stake can back.
    uint128 stakeRatio;
    address royaltyRecipient0;
    address royaltyRecipient1;
    uint16 royaltyBps0;
    uint16 royaltyBps1;
}

/// @title Terms of offers
/// @notice Escrows read the terms of offers from this contract, and trust them. They check only the
/// audit window, the stake ratio and the shares.
interface IOfferTerms {
    /// @notice Returns the number and terms of an offer. Reverts unless a session of `client` may
    /// begin under it now.
    function sessionTerms(bytes32 offerHash, address client)
        external
        view
        returns (uint40 number, OfferTerms memory terms);

    /// @notice Returns the number and terms of an offer, and the bond of a lock in native base
    /// units. Reverts unless a request of `client` with these details may be locked under the
    /// offer now. Model, prices and filter are in the details, which escrows do not read.
    function lockTerms(bytes32 offerHash, address client, bytes calldata details)
        external
        view
        returns (uint40 number, OfferTerms memory terms, uint96 bond);

    /// @notice Returns the terms of a published offer, which never change.
    function termsOf(uint40 number) external view returns (OfferTerms memory);

    /// @notice Returns the current recipient of the network's fee. Never zero.
    function feeSink() external view returns (address);
}
