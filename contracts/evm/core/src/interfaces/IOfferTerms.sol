// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @notice What an escrow needs of an offer. It never changes once the offer is published.
struct OfferTerms {
    address provider;
    /// Network's fee, in basis points of the gross price.
    uint16 feeBps;
    /// Seconds that pay matures before it can be collected: for so long the court may hold it.
    uint32 windowSeconds;
    /// The zero address is the chain's native token.
    address asset;
    /// The one court that may hold pay, and lock the stake that backs it.
    address court;
    /// Base units of the asset that 1e18 native base units of stake back.
    uint128 stakeRatio;
    address royaltyRecipient0;
    address royaltyRecipient1;
    uint16 royaltyBps0;
    uint16 royaltyBps1;
}

/// @title Offers, as escrows see them
/// @notice Stands beside the core: escrows believe what it says of offers, and nothing else.
interface IOfferTerms {
    /// @notice Reverts unless work for `client` may begin under the offer now.
    function sessionTerms(bytes32 offerHash, address client)
        external
        view
        returns (uint40 number, OfferTerms memory terms);

    /// @notice Reverts unless a request of `client` with these details may be locked under the
    /// offer now: its model, prices and filter are in the details, which escrows do not read.
    /// `bond` is what the provider forfeits to the client where it then claims nothing, in
    /// native base units.
    function lockTerms(bytes32 offerHash, address client, bytes calldata details)
        external
        view
        returns (uint40 number, OfferTerms memory terms, uint96 bond);

    /// @notice Terms of a published offer; the same for ever.
    function termsOf(uint40 number) external view returns (OfferTerms memory);

    /// @notice Who is paid the network's fee. Never zero.
    function feeSink() external view returns (address);
}
