// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Escrow } from "../../core/src/base/Escrow.sol";
import { Shares } from "../../core/src/base/Shares.sol";
import { Agreement, AgreementState } from "../../core/src/interfaces/IEscrow.sol";
import { IOfferTerms, OfferTerms } from "../../core/src/interfaces/IOfferTerms.sol";
import { IFeedback } from "./interfaces/IFeedback.sol";
import { IPaidAnswers } from "./interfaces/IPaidAnswers.sol";

/// @title Feedback
/// @notice Implements `IFeedback`, which documents the rules of feedback.
contract Feedback is IFeedback {
    uint256 public constant STARS_MAX = 5;
    /// @dev A stake ratio is the amount of an asset that this many native base units of stake can
    /// back.
    uint256 private constant SCALE = 1e18;

    Escrow public immutable SESSIONS;
    Escrow public immutable REQUESTS;
    IOfferTerms public immutable OFFERS;

    IPaidAnswers public immutable ANSWERS;

    constructor(Escrow sessions, Escrow requests, IPaidAnswers answers) {
        (SESSIONS, REQUESTS, OFFERS) = (sessions, requests, sessions.OFFERS());
        if (address(requests.OFFERS()) != address(OFFERS)) revert EscrowMismatch();
        ANSWERS = answers;
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

    function _paidBySender(bytes32 id) private view returns (address provider, uint256 weight) {
        (address client, uint40 offer, uint96 owed) = _paidWork(id);
        if (owed == 0) revert NothingPaid(id);
        if (msg.sender != client) revert NotTheClient(msg.sender, client);
        OfferTerms memory terms = OFFERS.termsOf(offer);
        uint256 fee = Shares.cumulative(owed, terms.feeBps, 0, 0).fee;
        return (terms.provider, fee * SCALE / terms.stakeRatio);
    }

    /// @dev The ids of `SESSIONS`, `REQUESTS` and `ANSWERS` are EIP-712 digests of three different
    /// domains, so at most one of these contracts knows an id.
    function _paidWork(bytes32 id)
        private
        view
        returns (address client, uint40 offer, uint96 owed)
    {
        Escrow escrow = SESSIONS;
        Agreement memory agreement = escrow.agreementOf(id);
        if (agreement.state == AgreementState.None) {
            escrow = REQUESTS;
            agreement = escrow.agreementOf(id);
        }
        if (agreement.state == AgreementState.None) return ANSWERS.paidOf(id);
        (client, offer) = (agreement.client, agreement.offer);
        if (agreement.state != AgreementState.Returned) owed = escrow.endOf(id).total;
    }
}
