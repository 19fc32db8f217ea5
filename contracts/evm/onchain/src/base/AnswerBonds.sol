// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";

import { OfferTerms } from "../../../core/src/interfaces/IOfferTerms.sol";
import { Parameter } from "../../../market/src/interfaces/IParameters.sol";
import {
    AnswerProof,
    IOnchainRequests,
    OnchainRequestState,
    OnchainRequestTerms,
    WaitingAnswer
} from "../interfaces/IOnchainRequests.sol";
import { AnswerEndorsements } from "./AnswerEndorsements.sol";
import { AnswerStakes } from "./AnswerStakes.sol";
import { OnchainPayments } from "./OnchainPayments.sol";
import { OnchainRequest, PostedAnswer } from "./StoredRequest.sol";

/// @title Bonds of locks and of waiting answers
/// @notice See `IOnchainRequests` for the documentation.
abstract contract AnswerBonds is OnchainPayments, AnswerEndorsements, AnswerStakes {
    /// @notice Bond of an audited answer if no other answer to the request waits, in basis points
    /// of the stake that backs the request's reward under the provider's offer.
    uint256 public constant ANSWER_BOND_BPS = 10_000;

    uint256 private constant BPS = 10_000;

    /// @dev For each request, the providers that cannot lock it again: their lock ended without an
    /// answer, or they posted an audited answer, which can end without pay.
    mapping(bytes32 id => mapping(address provider => bool)) internal _barred;

    /// @inheritdoc IOnchainRequests
    function waitingAnswersOf(bytes32 id) external view returns (WaitingAnswer[] memory all) {
        address[] storage providers = _providersOf(id);
        all = new WaitingAnswer[](providers.length);
        for (uint256 i = 0; i < all.length; i++) {
            PostedAnswer memory answer = _answerOf(id, providers[i]);
            all[i] = WaitingAnswer({
                provider: providers[i],
                sha256Hash: answer.hash,
                postedAtSeconds: answer.postedAt,
                offer: answer.offer,
                bond: answer.bond,
                seats: answer.seats
            });
        }
    }

    /// @inheritdoc IOnchainRequests
    function seatsOf(bytes32 id, address provider, address account) public view returns (uint256) {
        PostedAnswer storage answer = _answerOf(id, provider);
        if (answer.postedAt == 0 || _isLate(answer)) return 0;
        return _seatsFor(id, account, OFFERS.termsOf(answer.offer), answer.postedAt);
    }

    /// @inheritdoc IOnchainRequests
    function bondFor(OnchainRequestTerms calldata terms, bytes calldata details, bytes32 offerHash)
        external
        view
        returns (uint256)
    {
        (,,,, uint256 bond) = _lockTerms(terms, details, offerHash);
        return bond;
    }

    /// @dev Ends a lock without an answer: frees the stake that the lock uses, burns `cost` of the
    /// lock's bond, and returns the remainder of the bond to the provider.
    function _letGo(
        bytes32 id,
        OnchainRequest storage request,
        OfferTerms memory terms,
        uint256 cost
    ) internal {
        uint256 bond = request.bond;
        request.bond = 0;
        _freeStake(terms, request.reward, request.since);
        emit OnchainRequestReleased(id, terms.provider);
        _burn(cost);
        _give(terms.provider, NATIVE, bond - cost);
    }

    /// @dev Makes a request lockable again.
    function _reopen(bytes32 id, OnchainRequest storage request) internal {
        bool waits = _providersOf(id).length != 0;
        request.state = waits ? OnchainRequestState.Answered : OnchainRequestState.Open;
        request.offer = 0;
    }

    /// @dev Ends all answers of a request when one of them is paid. If another answer is endorsed
    /// too, its bond returns to its provider.
    /// @return forfeited Sum of the bonds of the answers that were neither paid nor endorsed.
    function _endAnswers(bytes32 id, address paid) internal returns (uint256 forfeited) {
        address[] storage providers = _providersOf(id);
        for (uint256 i = providers.length; i > 0; i--) {
            address provider = providers[i - 1];
            PostedAnswer memory answer = _answerOf(id, provider);
            _removeAnswer(id, i - 1);
            if (provider == paid) continue;
            uint96 lost = _isEndorsed(answer.seats) ? 0 : answer.bond;
            forfeited += lost;
            _endBond(id, provider, answer.bond, lost);
        }
    }

    /// @dev Ends the answers that were not endorsed within `AUDIT_SECONDS` of their posting.
    /// @return forfeited The bonds of these answers. If no validator was able to endorse an
    /// answer, only a tenth of its bond is included.
    /// @return any True if there were such answers.
    /// @return next Earliest second at which one of the remaining answers will be late; the
    /// largest uint256 if each remaining answer is endorsed, or if none remains.
    function _endLateAnswers(bytes32 id)
        internal
        returns (uint256 forfeited, bool any, uint256 next)
    {
        next = type(uint256).max;
        address[] storage providers = _providersOf(id);
        for (uint256 i = providers.length; i > 0; i--) {
            address provider = providers[i - 1];
            PostedAnswer storage answer = _answerOf(id, provider);
            if (_isEndorsed(answer.seats)) continue;
            uint256 lateAt = answer.postedAt + AUDIT_SECONDS;
            if (block.timestamp < lateAt) {
                if (lateAt < next) next = lateAt;
                continue;
            }
            bool judged = _isJudged(answer, OFFERS.termsOf(answer.offer));
            uint96 bond = answer.bond;
            uint96 lost = judged ? bond : bond / uint96(BOND_PARTS);
            _removeAnswer(id, i - 1);
            forfeited += lost;
            any = true;
            _endBond(id, provider, bond, lost);
        }
    }

    function _endBond(bytes32 id, address provider, uint96 bond, uint96 lost) private {
        emit AnswerFailed(id, provider, lost);
        _give(provider, NATIVE, bond - lost);
    }

    /// @dev Burns the bonds of expired locks and of answers that were not endorsed in time, so
    /// that no client earns by a question that validators cannot judge. The account that called
    /// `refund` receives a part, because it paid for the gas.
    function _burnBonds(uint256 bonds) internal {
        if (bonds == 0) return;
        uint256 least = PARAMETERS.get(Parameter.StakeMin) * PARAMETERS.get(Parameter.LockBondBps);
        uint256 reward = Math.min(bonds, least / BPS) / BOND_PARTS;
        _give(msg.sender, NATIVE, reward);
        _burn(bonds - reward);
    }

    /// @dev Returns the request that was opened with these terms and details. Reverts after the
    /// request's deadline, and unless its state is `Open` or `Answered`.
    function _knownWith(OnchainRequestTerms calldata terms, bytes calldata details)
        internal
        view
        returns (bytes32 id, OnchainRequest storage request)
    {
        id = idOf(terms.client, terms.nonce);
        request = _requests[id];
        OnchainRequestState state = request.state;
        bool open_ = state == OnchainRequestState.Open || state == OnchainRequestState.Answered;
        if (!open_) revert OnchainRequestNotInState(id, state);
        if (request.hash != _hashOf(terms, details)) revert TermsMismatch(id);
        uint256 until = request.deadline;
        if (block.timestamp > until) revert TooLate(id, until, block.timestamp);
    }

    /// @dev Returns a request, the number and terms of an offer under which it can be locked now,
    /// and the bond of this lock. Does not check what `lock` checks in addition: asset, sender,
    /// stake, and earlier locks of the provider.
    function _lockTerms(
        OnchainRequestTerms calldata terms,
        bytes calldata details,
        bytes32 offerHash
    )
        internal
        view
        returns (
            bytes32 id,
            OnchainRequest storage request,
            uint40 offer,
            OfferTerms memory offered,
            uint256 bond
        )
    {
        (id, request) = _knownWith(terms, details);
        if (terms.proof == AnswerProof.Required) revert ProofRequired(id);
        if (_providersOf(id).length >= ANSWERS_MAX) revert AnswersFull(id, ANSWERS_MAX);
        (offer, offered, bond) = OFFERS.lockTerms(offerHash, terms.client, details);
        if (terms.proof == AnswerProof.Audited) bond = _auditedBond(id, request, offered, bond);
    }

    /// @dev Each waiting answer doubles the bond of the next answer. For native coins with a stake
    /// ratio of 10, the first bond is at least a tenth of the reward. So an account whose failing
    /// answers fill all `ANSWERS_MAX` places loses at least 1.5 times the reward if each bond is
    /// forfeited in full.
    function _auditedBond(
        bytes32 id,
        OnchainRequest storage request,
        OfferTerms memory offered,
        uint256 least
    ) private view returns (uint256) {
        if (_othersAt(offered.provider, block.timestamp) == 0) revert JurorsMissing(id);
        uint256 share = _stakeFor(request.reward, offered) * ANSWER_BOND_BPS / BPS;
        uint256 bond = share > least ? share : least;
        return bond << _providersOf(id).length;
    }
}
