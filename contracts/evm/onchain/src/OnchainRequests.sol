// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Requests } from "../../core/src/Requests.sol";
import { OfferTerms } from "../../core/src/interfaces/IOfferTerms.sol";
import { Operators } from "../../court/src/base/Operators.sol";
import { IJuries } from "../../court/src/interfaces/IJuries.sol";
import { IBeacon } from "../../market/src/interfaces/IBeacon.sol";
import { RequestDetails } from "../../market/src/interfaces/IOfferBook.sol";
import { AnswerBonds } from "./base/AnswerBonds.sol";
import { AnswerEndorsements } from "./base/AnswerEndorsements.sol";
import { AnswerStakes } from "./base/AnswerStakes.sol";
import { OnchainPayments } from "./base/OnchainPayments.sol";
import { AnswerForm, OnchainRequest, PostedAnswer } from "./base/StoredRequest.sol";
import { IOfferMarket } from "./interfaces/IOfferMarket.sol";
import {
    AnswerContent,
    AnswerKey,
    AnswerProof,
    AnswerStatement,
    IAnswerVerifier,
    IOnchainRequests,
    OnchainRequestState,
    OnchainRequestTerms
} from "./interfaces/IOnchainRequests.sol";

/// @title OnchainRequests
/// @notice See `IOnchainRequests` for the documentation.
/// @dev A transfer of balances in the Vault calls no other contract. The call to the client is the
/// last step of a function, after all payments and writes. So no transfer and no client can reenter
/// this contract before all writes of the function are complete.
contract OnchainRequests is AnswerBonds {
    /// @notice An answer must be posted before this many seconds have passed since the lock.
    uint256 public constant CLAIM_WINDOW = 1 hours;
    /// @notice Seconds after a lock during which the provider can release the request at no cost.
    uint256 public constant RELEASE_WINDOW = 5 minutes;
    /// @notice Once this many seconds have passed since a paid answer was posted, any account may
    /// remove the record of the answer; before, only the client.
    uint256 public constant RETENTION = 7 days;

    constructor(Requests requests, IOfferMarket offers, IJuries juries, IBeacon beacon)
        OnchainPayments(requests, offers)
        AnswerEndorsements(juries, beacon)
        AnswerStakes(requests)
    { }

    /// @inheritdoc IOnchainRequests
    function open(OnchainRequestTerms calldata terms, bytes calldata details)
        external
        payable
        returns (bytes32 id)
    {
        _checkTerms(terms, details);
        id = _useNonce(terms);
        OnchainRequest storage request = _requests[id];
        (request.client, request.deadline) = (terms.client, uint40(terms.deadlineSeconds));
        (request.state, request.proof) = (OnchainRequestState.Open, terms.proof);
        (request.reward, request.callbackFee) = (uint96(terms.reward), terms.callbackFee);
        request.callbackGas = terms.callbackGas;
        request.answerBytesMax = terms.answerBytesMax;
        if (terms.asset != NATIVE) request.asset = terms.asset;
        request.hash = _hashOf(terms, details);
        emit OnchainRequestOpened(id, terms.client, terms, details);
        _reserve(terms);
    }

    /// @inheritdoc IOnchainRequests
    function lock(
        OnchainRequestTerms calldata terms,
        bytes calldata details,
        bytes32 offerHash,
        uint96 bondMax
    ) external returns (bytes32 id) {
        OnchainRequest storage request;
        uint40 offer;
        OfferTerms memory offered;
        uint256 needed;
        (id, request, offer, offered, needed) = _lockTerms(terms, details, offerHash);
        _useStake(offered, terms.reward);
        if (offered.asset != terms.asset) revert AssetMismatch(terms.asset, offered.asset);
        if (_barred[id][offered.provider]) revert AlreadyReleased(id, offered.provider);
        if (needed > bondMax) revert BondAboveMax(needed, bondMax);
        uint96 bond = uint96(needed);
        (request.state, request.offer) = (OnchainRequestState.Locked, offer);
        (request.bond, request.since) = (bond, uint40(block.timestamp));
        uint64 until = uint64(block.timestamp + CLAIM_WINDOW);
        emit OnchainRequestLocked(id, offered.provider, offer, bond, until);
        if (bond != 0) _take(offered.provider, NATIVE, bond);
    }

    /// @inheritdoc IOnchainRequests
    function release(bytes32 id) external {
        OnchainRequest storage request = _inState(id, OnchainRequestState.Locked);
        OfferTerms memory terms = OFFERS.termsOf(request.offer);
        _requireProvider(terms);
        _requireInTime(id, request);
        bool isLate = block.timestamp >= request.since + RELEASE_WINDOW;
        _barred[id][terms.provider] = true;
        _letGo(id, request, terms, isLate ? request.bond / BOND_PARTS : 0);
        _reopen(id, request);
    }

    /// @inheritdoc IOnchainRequests
    function post(bytes32 id, AnswerContent calldata answer) external {
        OnchainRequest storage request = _inState(id, OnchainRequestState.Locked);
        OfferTerms memory terms = OFFERS.termsOf(request.offer);
        _requireProvider(terms);
        _requireInTime(id, request);
        bytes32 hash = _hashOfAnswer(answer, request.answerBytesMax);
        bool here = answer.content.length != 0;
        (address provider, uint96 bond) = (terms.provider, request.bond);
        uint40 now_ = uint40(block.timestamp);
        request.bond = 0;
        emit AnswerPosted(id, provider, hash, answer.content, answer.cid);
        if (request.proof == AnswerProof.Audited) {
            if (!here) revert AnswerLengthInvalid(0, request.answerBytesMax);
            _barred[id][provider] = true;
            _addAnswer(id, provider, PostedAnswer(hash, bond, request.offer, now_, 0));
            _reopen(id, request);
            return;
        }
        _record(request, hash, now_, here ? AnswerForm.Bytes : AnswerForm.Cid);
        _give(provider, NATIVE, bond);
        _finish(id, terms, provider, answer.content);
    }

    /// @inheritdoc IOnchainRequests
    function prove(
        OnchainRequestTerms calldata terms,
        bytes calldata details,
        address payee,
        bytes calldata output,
        bytes calldata proof
    ) external returns (bytes32 id) {
        OnchainRequest storage request;
        (id, request) = _knownWith(terms, details);
        if (terms.proof != AnswerProof.Required) revert ProofNotRequired(id);
        if (output.length == 0 || output.length > request.answerBytesMax) {
            revert AnswerLengthInvalid(output.length, request.answerBytesMax);
        }
        RequestDetails memory asked = abi.decode(details, (RequestDetails));
        bytes32 version = asked.modelVersion;
        _requireNotStopped(version);
        AnswerStatement memory statement = AnswerStatement(id, payee, version, asked.input, output);
        if (!IAnswerVerifier(terms.verifier).verifyAnswer(statement, proof)) {
            revert ProofRejected(id, terms.verifier);
        }
        bytes32 hash = sha256(output);
        emit AnswerPosted(id, payee, hash, output, "");
        _record(request, hash, uint40(block.timestamp), AnswerForm.Bytes);
        _finish(id, _termsWithoutOffer(terms.asset, version, payee), payee, output);
    }

    /// @inheritdoc IOnchainRequests
    function endorse(AnswerKey[] calldata answers, address account) external {
        Operators.requireJuror(STAKES, account, JURIES);
        bool any = false;
        for (uint256 i = 0; i < answers.length; i++) {
            (bytes32 id, address provider) = (answers[i].requestId, answers[i].provider);
            uint256 drawn = seatsOf(id, provider, account);
            uint256 seats = _addEndorsement(id, provider, account, drawn);
            if (seats == 0) continue;
            any = true;
            emit AnswerEndorsed(id, provider, account, seats);
        }
        if (!any) revert NoSeatForAnswers(account);
    }

    /// @inheritdoc IOnchainRequests
    function settle(bytes32 id, address provider, bytes calldata content) external {
        PostedAnswer memory answer = _answerOf(id, provider);
        if (answer.postedAt == 0) revert AnswerUnknown(id, provider);
        if (!_isEndorsed(answer.seats)) {
            revert EndorsementsInsufficient(id, provider, answer.seats, SEATS);
        }
        if (sha256(content) != answer.hash) revert AnswerMismatch(id, answer.hash);
        OnchainRequest storage request = _requests[id];
        if (request.state == OnchainRequestState.Locked) {
            _letGo(id, request, OFFERS.termsOf(request.offer), 0);
        }
        OfferTerms memory terms = OFFERS.termsOf(answer.offer);
        request.offer = answer.offer;
        _record(request, answer.hash, answer.postedAt, AnswerForm.Bytes);
        _give(request.client, NATIVE, _endAnswers(id, provider));
        _give(provider, NATIVE, answer.bond);
        _finish(id, terms, msg.sender, content);
    }

    /// @inheritdoc IOnchainRequests
    function cancel(bytes32 id) external {
        OnchainRequest storage request = _inState(id, OnchainRequestState.Open);
        bool own = msg.sender == request.client && request.proof != AnswerProof.Required;
        if (!own && block.timestamp <= request.deadline) {
            revert TooEarly(id, uint256(request.deadline) + 1, block.timestamp);
        }
        request.state = OnchainRequestState.Cancelled;
        emit OnchainRequestCancelled(id, request.client);
        _returnReserve(request);
    }

    /// @inheritdoc IOnchainRequests
    function refund(bytes32 id) external {
        OnchainRequest storage request = _requests[id];
        OnchainRequestState state = request.state;
        bool locked = state == OnchainRequestState.Locked;
        if (!locked && state != OnchainRequestState.Answered) {
            revert OnchainRequestNotInState(id, state);
        }
        (uint256 bonds, bool any, uint256 from) = _endLateAnswers(id);
        uint256 until = request.since + CLAIM_WINDOW;
        bool audited = request.proof == AnswerProof.Audited;
        bool over = locked && block.timestamp >= until;
        if (!over && !any) {
            if (locked && until < from) from = until;
            // An endorsed answer cannot be refunded; it can only be settled.
            if (from == type(uint256).max) revert OnchainRequestNotInState(id, state);
            revert TooEarly(id, from, block.timestamp);
        }
        if (over) {
            address provider = OFFERS.termsOf(request.offer).provider;
            uint96 bond = request.bond;
            (request.bond, bonds) = (0, bonds + bond);
            _barred[id][provider] = true;
            if (audited) {
                emit OnchainLockExpired(id, provider, bond);
            } else {
                request.state = OnchainRequestState.Refunded;
                emit OnchainRequestRefunded(id, request.client, provider);
            }
        }
        if (audited && (over || !locked)) _reopen(id, request);
        _burnBonds(bonds);
        if (!audited) _returnReserve(request);
    }

    /// @inheritdoc IOnchainRequests
    function remove(bytes32 id) external {
        OnchainRequest storage request = _inState(id, OnchainRequestState.Paid);
        // Once an answer is paid, the field `deadline` stores the second in which it was posted.
        uint256 from = request.deadline + (msg.sender == request.client ? 0 : RETENTION);
        if (request.answer == AnswerForm.None || block.timestamp < from) {
            revert AnswerNotRemovable(id, from, block.timestamp);
        }
        (request.answer, request.deadline) = (AnswerForm.None, 0);
        delete request.hash;
        emit AnswerRemoved(id);
    }

    function _requireInTime(bytes32 id, OnchainRequest storage request) private view {
        uint256 until = request.since + CLAIM_WINDOW;
        if (block.timestamp >= until) revert TooLate(id, until, block.timestamp);
    }

    function _requireProvider(OfferTerms memory terms) private view {
        address provider = terms.provider;
        if (!Operators.isActing(STAKES, provider, address(REQUESTS), terms.court)) {
            revert NotTheProvider(msg.sender, provider);
        }
    }
}
