// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IOfferTerms, OfferTerms } from "../../src/interfaces/IOfferTerms.sol";

/// @notice Mock of `Offers` for escrows. It reads as many storage slots as `Offers` does: one for
/// the number of the offer, two for the terms, one for whether the model is served, and one for
/// whether the terms are current.
contract MockOffers is IOfferTerms {
    struct Entry {
        address provider;
        uint16 feeBps;
        uint16 royaltyBps0;
        uint16 royaltyBps1;
        uint32 windowSeconds;
        bool native;
        address court;
        uint96 stakeRatio;
        address asset;
        address royaltyRecipient0;
        address royaltyRecipient1;
    }

    address public immutable feeSink;

    mapping(bytes32 hash => uint40) public numberOf;
    mapping(uint40 number => Entry) private _entries;
    mapping(uint40 number => bytes32) private _served;
    uint256 private _current = 1;
    uint40 private _count;

    error OfferUnknown(bytes32 hash);
    error OfferRetired(bytes32 hash);

    constructor(address sink) {
        feeSink = sink;
    }

    function publish(bytes32 hash, OfferTerms calldata terms) external returns (uint40 number) {
        number = ++_count;
        numberOf[hash] = number;
        _served[number] = hash;
        _entries[number] = Entry({
            provider: terms.provider,
            feeBps: terms.feeBps,
            royaltyBps0: terms.royaltyBps0,
            royaltyBps1: terms.royaltyBps1,
            windowSeconds: terms.windowSeconds,
            native: terms.asset == address(0),
            court: terms.court,
            stakeRatio: uint96(terms.stakeRatio),
            asset: terms.asset,
            royaltyRecipient0: terms.royaltyRecipient0,
            royaltyRecipient1: terms.royaltyRecipient1
        });
    }

    function retire(bytes32 hash) external {
        delete _served[numberOf[hash]];
    }

    function sessionTerms(bytes32 hash, address)
        external
        view
        returns (uint40 number, OfferTerms memory terms)
    {
        number = numberOf[hash];
        if (number == 0) revert OfferUnknown(hash);
        if (_served[number] == 0 || _current == 0) revert OfferRetired(hash);
        terms = termsOf(number);
    }

    /// @dev The details contain only the bond.
    function lockTerms(bytes32 hash, address client, bytes calldata details)
        external
        view
        returns (uint40 number, OfferTerms memory terms, uint96 bond)
    {
        (number, terms) = this.sessionTerms(hash, client);
        bond = details.length == 0 ? 0 : abi.decode(details, (uint96));
    }

    function termsOf(uint40 number) public view returns (OfferTerms memory terms) {
        Entry storage entry = _entries[number];
        (terms.provider, terms.feeBps) = (entry.provider, entry.feeBps);
        (terms.windowSeconds, terms.court) = (entry.windowSeconds, entry.court);
        terms.stakeRatio = entry.stakeRatio;
        if (!entry.native) terms.asset = entry.asset;
        (terms.royaltyBps0, terms.royaltyBps1) = (entry.royaltyBps0, entry.royaltyBps1);
        if (terms.royaltyBps0 != 0) terms.royaltyRecipient0 = entry.royaltyRecipient0;
        if (terms.royaltyBps1 != 0) terms.royaltyRecipient1 = entry.royaltyRecipient1;
    }
}
