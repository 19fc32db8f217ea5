// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { EIP712 } from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";

import { Requests } from "../../core/src/Requests.sol";
import { Vault } from "../../core/src/Vault.sol";
import { Digests } from "../../core/src/base/Digests.sol";
import { PayoutSplit, Shares } from "../../core/src/base/Shares.sol";
import { OfferTerms } from "../../core/src/interfaces/IOfferTerms.sol";
import { Operators } from "../../court/src/base/Operators.sol";
import { IJuries } from "../../court/src/interfaces/IJuries.sol";
import { Offers } from "../../market/src/Offers.sol";
import { IBeacon } from "../../market/src/interfaces/IBeacon.sol";
import { RequestDetails } from "../../market/src/interfaces/IOfferBook.sol";
import { IPaidAnswers } from "../../market/src/interfaces/IPaidAnswers.sol";
import { AnswerEndorsements } from "./base/AnswerEndorsements.sol";
import { AnswerStakes } from "./base/AnswerStakes.sol";
import { ClientCalls } from "./base/ClientCalls.sol";
import { OnchainTerms } from "./base/OnchainTerms.sol";
import { AnswerForm, OnchainRequest, PostedAnswer } from "./base/StoredRequest.sol";
import {
    AnswerContent,
    AnswerKey,
    AnswerProof,
    AnswerRecord,
    AnswerStatement,
    IAnswerVerifier,
    IOnchainRequests,
    OnchainRequestState,
    OnchainRequestTerms,
    OnchainRequestView,
    WaitingAnswer
} from "./interfaces/IOnchainRequests.sol";

/// @title OnchainRequests
/// @notice See `IOnchainRequests`, which carries the prose.
/// @dev The Vault calls nobody when balances move; clients are called last, when all is written.
contract OnchainRequests is OnchainTerms, AnswerEndorsements, AnswerStakes, EIP712 {
    /// @notice An answer must be posted strictly before this many seconds after the lock.
    uint256 public constant CLAIM_WINDOW = 1 hours;
    /// @notice A provider that finds it cannot answer has so long to let go without harm.
    uint256 public constant RELEASE_WINDOW = 5 minutes;
    /// @notice Bond of an audited answer, as a share of the stake that backs its reward, in basis
    /// points, where no other answer waits.
    uint256 public constant ANSWER_BOND_BPS = 10_000;
    /// @notice Time after which anybody may remove the record of an answer.
    uint256 public constant RETENTION = 7 days;

    address private constant NATIVE = address(0);
    uint256 private constant BPS = 10_000;
    /// @dev What part of a forfeited bond goes to who ends the request for its client.
    uint256 private constant REWARD_DIVISOR = 10;

    Vault public immutable VAULT;
    Offers public immutable OFFERS;

    mapping(bytes32 id => OnchainRequest) private _requests;
    /// @dev Whose lock or answer of a request ended, or may end, without pay.
    mapping(bytes32 id => mapping(address provider => bool)) private _barred;
    /// @dev One bit for each nonce.
    mapping(address client => mapping(uint256 word => uint256 bits)) private _nonces;

    constructor(Requests requests, Offers offers, IJuries juries, IBeacon beacon)
        EIP712("Ostrom OnchainRequests", "1")
        OnchainTerms(offers)
        AnswerEndorsements(juries, beacon)
        AnswerStakes(requests)
    {
        (VAULT, OFFERS) = (Vault(address(requests.VAULT())), offers);
    }

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
        (id, request) = _lockableWith(terms, details);
        (uint40 offer, OfferTerms memory offered, uint96 least) =
            OFFERS.lockTerms(offerHash, terms.client, details);
        _useStake(offered, terms.reward);
        if (offered.asset != terms.asset) revert AssetMismatch(terms.asset, offered.asset);
        if (_barred[id][offered.provider]) revert AlreadyReleased(id, offered.provider);
        uint256 needed = _bondFor(id, request, offered, least);
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
        uint256 until = request.since + RELEASE_WINDOW;
        if (block.timestamp >= until) revert TooLate(id, until, block.timestamp);
        _barred[id][terms.provider] = true;
        _letGo(id, request, terms);
        _reopen(id, request);
    }

    /// @inheritdoc IOnchainRequests
    function post(bytes32 id, AnswerContent calldata answer) external {
        OnchainRequest storage request = _inState(id, OnchainRequestState.Locked);
        OfferTerms memory terms = OFFERS.termsOf(request.offer);
        _requireProvider(terms);
        uint256 until = request.since + CLAIM_WINDOW;
        if (block.timestamp >= until) revert TooLate(id, until, block.timestamp);
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
        AnswerStatement memory statement =
            AnswerStatement(id, payee, version, asked.input, output);
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
        if (!_isEndorsed(_answerOf(id, provider))) {
            revert EndorsementsInsufficient(id, provider, answer.seats, SEATS);
        }
        if (sha256(content) != answer.hash) revert AnswerMismatch(id, answer.hash);
        OnchainRequest storage request = _requests[id];
        if (request.state == OnchainRequestState.Locked) {
            _letGo(id, request, OFFERS.termsOf(request.offer));
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
        (uint256 forfeited, bool any, uint256 from) = _endLateAnswers(id);
        uint256 until = request.since + CLAIM_WINDOW;
        bool audited = request.proof == AnswerProof.Audited;
        bool over = locked && block.timestamp >= until;
        if (!over && !any) {
            if (locked && until < from) from = until;
            // What is endorsed is settled.
            if (from == type(uint256).max) revert OnchainRequestNotInState(id, state);
            revert TooEarly(id, from, block.timestamp);
        }
        address client = request.client;
        if (over) {
            address provider = OFFERS.termsOf(request.offer).provider;
            uint96 bond = request.bond;
            (request.bond, forfeited) = (0, forfeited + bond);
            _barred[id][provider] = true;
            if (audited) {
                emit OnchainLockExpired(id, provider, bond);
            } else {
                request.state = OnchainRequestState.Refunded;
                emit OnchainRequestRefunded(id, client, provider);
            }
        }
        if (audited && (over || !locked)) _reopen(id, request);
        uint256 reward = msg.sender == client ? 0 : forfeited / REWARD_DIVISOR;
        _give(msg.sender, NATIVE, reward);
        _give(client, NATIVE, forfeited - reward);
        if (!audited) _returnReserve(request);
    }

    /// @inheritdoc IOnchainRequests
    function remove(bytes32 id) external {
        OnchainRequest storage request = _inState(id, OnchainRequestState.Paid);
        // The slot of the deadline has the second of the answer.
        uint256 from = request.deadline + (msg.sender == request.client ? 0 : RETENTION);
        if (request.answer == AnswerForm.None || block.timestamp < from) {
            revert AnswerNotRemovable(id, from, block.timestamp);
        }
        (request.answer, request.deadline) = (AnswerForm.None, 0);
        delete request.hash;
        emit AnswerRemoved(id);
    }

    /// @inheritdoc IOnchainRequests
    function idOf(address client, uint64 nonce) public view returns (bytes32) {
        return _hashTypedDataV4(Digests.request(client, nonce));
    }

    /// @inheritdoc IOnchainRequests
    function requestOf(bytes32 id) external view returns (OnchainRequestView memory) {
        OnchainRequest memory known = _requests[id];
        bool answered = known.answer != AnswerForm.None;
        return OnchainRequestView({
            state: known.state,
            proof: known.proof,
            client: known.client,
            asset: known.asset,
            reward: known.reward,
            offer: known.offer,
            deadlineSeconds: answered ? 0 : known.deadline,
            atSeconds: answered ? known.deadline : known.since,
            bond: known.bond,
            callbackGas: known.callbackGas,
            callbackFee: known.callbackFee
        });
    }

    /// @inheritdoc IOnchainRequests
    function answerOf(bytes32 id) external view returns (AnswerRecord memory) {
        OnchainRequest memory known = _requests[id];
        // Before an answer the slots have the hash of the terms and the deadline.
        if (known.answer == AnswerForm.None) return AnswerRecord(0, 0, false);
        return AnswerRecord(known.hash, known.deadline, known.answer == AnswerForm.Bytes);
    }

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
    function seatsOf(bytes32 id, address provider, address account)
        public
        view
        returns (uint256)
    {
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
        (bytes32 id, OnchainRequest storage request) = _lockableWith(terms, details);
        (, OfferTerms memory offered, uint96 least) =
            OFFERS.lockTerms(offerHash, terms.client, details);
        return _bondFor(id, request, offered, least);
    }

    /// @inheritdoc IPaidAnswers
    function paidOf(bytes32 id) external view returns (address, uint40, uint96) {
        OnchainRequest storage request = _requests[id];
        if (request.state != OnchainRequestState.Paid || request.offer == 0) {
            return (address(0), 0, 0);
        }
        return (request.client, request.offer, request.reward);
    }

    function _useNonce(OnchainRequestTerms calldata terms) private returns (bytes32) {
        uint256 bit = 1 << (terms.nonce & 0xff);
        uint256 bits = _nonces[terms.client][terms.nonce >> 8];
        if (bits & bit != 0) revert RequestNonceUsed(terms.client, terms.nonce);
        _nonces[terms.client][terms.nonce >> 8] = bits | bit;
        return idOf(terms.client, terms.nonce);
    }

    function _reserve(OnchainRequestTerms calldata terms) private {
        bool native = terms.asset == NATIVE;
        uint256 coins = uint256(terms.callbackFee) + (native ? terms.reward : 0);
        if (msg.value == 0) {
            if (coins != 0) _take(terms.client, NATIVE, coins);
        } else {
            if (msg.value != coins) revert ValueMismatch(msg.value, coins);
            VAULT.deposit{ value: coins }(NATIVE, coins, address(this));
        }
        if (!native) _take(terms.client, terms.asset, terms.reward);
    }

    /// @dev Pays the reward and calls the client, which is all that happens after it.
    /// @param terms Their provider has the reward.
    /// @param caller Has the callback fee.
    function _finish(bytes32 id, OfferTerms memory terms, address caller, bytes memory content)
        private
    {
        OnchainRequest storage request = _requests[id];
        request.state = OnchainRequestState.Paid;
        PayoutSplit memory parts = Shares.cumulative(
            request.reward, terms.feeBps, terms.royaltyBps0, terms.royaltyBps1
        );
        (address client, address asset) = (request.client, terms.asset);
        address provider = terms.provider;
        emit AnswerPaid(
            id, client, provider, parts.net, parts.fee, parts.royalty0, parts.royalty1
        );
        uint256 coins = request.callbackFee;
        bool together = caller == provider && asset == NATIVE;
        _give(provider, asset, together ? parts.net + coins : parts.net);
        if (!together) _give(caller, NATIVE, coins);
        _give(PARAMETERS.feeSink(), asset, parts.fee);
        _give(terms.royaltyRecipient0, asset, parts.royalty0);
        _give(terms.royaltyRecipient1, asset, parts.royalty1);
        uint256 gas_ = request.callbackGas;
        if (gas_ == 0) return;
        ClientCalls.callWithAnswer(client, gas_, id, request.hash, content);
    }

    /// @dev What is not read once an answer is paid gives it its slots.
    function _record(OnchainRequest storage request, bytes32 hash, uint40 second, AnswerForm form)
        private
    {
        (request.hash, request.deadline, request.answer) = (hash, second, form);
    }

    /// @dev Ends a lock for which nobody is to blame: its bond returns, its stake is free.
    function _letGo(bytes32 id, OnchainRequest storage request, OfferTerms memory terms) private {
        uint96 bond = request.bond;
        request.bond = 0;
        _freeStake(terms, request.reward, request.since);
        emit OnchainRequestReleased(id, terms.provider);
        _give(terms.provider, NATIVE, bond);
    }

    /// @dev Nobody has locked it any more.
    function _reopen(bytes32 id, OnchainRequest storage request) private {
        bool waits = _providersOf(id).length != 0;
        request.state = waits ? OnchainRequestState.Answered : OnchainRequestState.Open;
        request.offer = 0;
    }

    /// @dev Ends all answers of a request as one is paid. One that is endorsed too keeps its bond.
    /// @return forfeited Bonds of the others.
    function _endAnswers(bytes32 id, address paid) private returns (uint256 forfeited) {
        address[] storage providers = _providersOf(id);
        for (uint256 i = providers.length; i > 0; i--) {
            address provider = providers[i - 1];
            bool endorsed = _isEndorsed(_answerOf(id, provider));
            uint96 bond = _answerOf(id, provider).bond;
            _removeAnswer(id, i - 1);
            if (provider == paid) continue;
            forfeited += _endBond(id, provider, bond, !endorsed);
        }
    }

    /// @dev Ends the answers that were not endorsed in time.
    /// @return forfeited Their bonds, but for those that nobody was able to endorse.
    /// @return any Whether there were some.
    /// @return next When the first of the others is late.
    function _endLateAnswers(bytes32 id)
        private
        returns (uint256 forfeited, bool any, uint256 next)
    {
        next = type(uint256).max;
        address[] storage providers = _providersOf(id);
        for (uint256 i = providers.length; i > 0; i--) {
            address provider = providers[i - 1];
            PostedAnswer storage answer = _answerOf(id, provider);
            if (_isEndorsed(answer)) continue;
            uint256 lateAt = answer.postedAt + AUDIT_SECONDS;
            if (block.timestamp < lateAt) {
                if (lateAt < next) next = lateAt;
                continue;
            }
            bool judged = _isJudged(answer, OFFERS.termsOf(answer.offer));
            uint96 bond = answer.bond;
            _removeAnswer(id, i - 1);
            forfeited += _endBond(id, provider, bond, judged);
            any = true;
        }
    }

    function _endBond(bytes32 id, address provider, uint96 bond, bool forfeits)
        private
        returns (uint256)
    {
        emit AnswerFailed(id, provider, forfeits ? bond : 0);
        if (forfeits) return bond;
        _give(provider, NATIVE, bond);
        return 0;
    }

    function _returnReserve(OnchainRequest storage request) private {
        (address client, uint96 fee) = (request.client, request.callbackFee);
        _give(client, request.asset, request.reward);
        _give(client, NATIVE, fee);
    }

    /// @dev A request with these terms, before its deadline.
    function _knownWith(OnchainRequestTerms calldata terms, bytes calldata details)
        private
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

    /// @dev The same, where one more provider may lock it.
    function _lockableWith(OnchainRequestTerms calldata terms, bytes calldata details)
        private
        view
        returns (bytes32 id, OnchainRequest storage request)
    {
        (id, request) = _knownWith(terms, details);
        if (terms.proof == AnswerProof.Required) revert ProofRequired(id);
        if (_providersOf(id).length >= ANSWERS_MAX) revert AnswersFull(id, ANSWERS_MAX);
    }

    /// @dev Each answer that waits doubles the bond of the next one: who takes all places with
    /// answers that fail pays the client more than its reward.
    function _bondFor(
        bytes32 id,
        OnchainRequest storage request,
        OfferTerms memory offered,
        uint96 least
    ) private view returns (uint256) {
        if (request.proof != AnswerProof.Audited) return least;
        uint256 share = _stakeFor(request.reward, offered) * ANSWER_BOND_BPS / BPS;
        uint256 bond = share > least ? share : least;
        return bond << _providersOf(id).length;
    }

    function _inState(bytes32 id, OnchainRequestState state)
        private
        view
        returns (OnchainRequest storage request)
    {
        request = _requests[id];
        if (request.state != state) revert OnchainRequestNotInState(id, request.state);
    }

    function _requireProvider(OfferTerms memory terms) private view {
        address provider = terms.provider;
        if (!Operators.isActing(STAKES, provider, address(REQUESTS), terms.court)) {
            revert NotTheProvider(msg.sender, provider);
        }
    }

    function _take(address from, address asset, uint256 amount) private {
        VAULT.transferFrom(from, address(this), uint160(asset), amount);
    }

    function _give(address to, address asset, uint256 amount) private {
        if (amount != 0) VAULT.transfer(to, uint160(asset), amount);
    }
}
