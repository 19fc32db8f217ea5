// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Escrow } from "../../core/src/base/Escrow.sol";
import { Shares } from "../../core/src/base/Shares.sol";
import { Agreement, AgreementState } from "../../core/src/interfaces/IEscrow.sol";
import { IOfferTerms, OfferTerms } from "../../core/src/interfaces/IOfferTerms.sol";
import { IFeedback } from "./interfaces/IFeedback.sol";

/// @title Feedback
/// @notice See `IFeedback`, which carries the prose.
contract Feedback is IFeedback {
    uint256 public constant STARS_MAX = 5;
    /// @dev Stake ratios are scaled by this.
    uint256 private constant SCALE = 1e18;

    Escrow public immutable SESSIONS;
    Escrow public immutable REQUESTS;
    IOfferTerms public immutable OFFERS;

    constructor(Escrow sessions, Escrow requests) {
        (SESSIONS, REQUESTS, OFFERS) = (sessions, requests, sessions.OFFERS());
        if (address(requests.OFFERS()) != address(OFFERS)) revert EscrowMismatch();
    }

    /// @inheritdoc IFeedback
    function flag(bytes32 id, bytes32 reason) external {
        (address provider, uint256 weight) = _paidBySender(id);
        emit Flagged(provider, msg.sender, id, weight, reason);
    }

    /// @inheritdoc IFeedback
    function rate(bytes32 id, uint8 stars) external {
        if (stars == 0 || stars > STARS_MAX) revert RatingOutOfBounds(stars);
        (address provider, uint256 weight) = _paidBySender(id);
        emit Rated(provider, msg.sender, id, weight, stars);
    }

    /// @dev Ids are digests of two domains, so at most one escrow knows one.
    function _paidBySender(bytes32 id) private view returns (address provider, uint256 weight) {
        Escrow escrow = SESSIONS;
        Agreement memory agreement = escrow.agreementOf(id);
        if (agreement.state == AgreementState.None) {
            escrow = REQUESTS;
            agreement = escrow.agreementOf(id);
        }
        (uint96 owed,) = escrow.amountOwed(id);
        if (owed == 0 || agreement.state == AgreementState.Returned) revert NothingPaid(id);
        if (msg.sender != agreement.client) revert NotTheClient(msg.sender, agreement.client);
        OfferTerms memory terms = OFFERS.termsOf(agreement.offer);
        uint256 fee = Shares.cumulative(owed, terms.feeBps, 0, 0).fee;
        return (terms.provider, fee * SCALE / terms.stakeRatio);
    }
}
