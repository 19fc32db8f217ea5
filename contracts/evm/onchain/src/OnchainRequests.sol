// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { EIP712 } from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";

import { Requests } from "../../core/src/Requests.sol";
import { Vault } from "../../core/src/Vault.sol";
import { Digests } from "../../core/src/base/Digests.sol";
import { PayoutSplit, Shares } from "../../core/src/base/Shares.sol";
import { OfferTerms } from "../../core/src/interfaces/IOfferTerms.sol";
import { IStakes } from "../../core/src/interfaces/IStakes.sol";
import { Operators } from "../../court/src/base/Operators.sol";
import { IJuries } from "../../court/src/interfaces/IJuries.sol";
import { Offers } from "../../market/src/Offers.sol";
import { IBeacon } from "../../market/src/interfaces/IBeacon.sol";
import { RequestDetails } from "../../market/src/interfaces/IOfferBook.sol";
import { IPaidAnswers } from "../../market/src/interfaces/IPaidAnswers.sol";
import { AnswerEndorsements } from "./base/AnswerEndorsements.sol";
import { ClientCalls } from "./base/ClientCalls.sol";
import { OnchainTerms } from "./base/OnchainTerms.sol";
import { AnswerForm, OnchainRequest } from "./base/StoredRequest.sol";
import {
    AnswerContent,
    AnswerProof,
    AnswerRecord,
    AnswerStatement,
    IAnswerVerifier,
    IOnchainRequests,
    OnchainRequestState,
    OnchainRequestTerms,
    OnchainRequestView
} from "./interfaces/IOnchainRequests.sol";

/// @title OnchainRequests
/// @notice See `IOnchainRequests`, which carries the prose.
/// @dev The Vault calls nobody when balances move; clients are called last, when all is written.
contract OnchainRequests is OnchainTerms, AnswerEndorsements, EIP712 {
    /// @notice An answer must be posted strictly before this many seconds after the lock.
    uint256 public constant CLAIM_WINDOW = 1 hours;
    /// @notice A provider that finds it cannot answer has so long to let go without harm.
    uint256 public constant RELEASE_WINDOW = 5 minutes;
    /// @notice An audited answer that is not endorsed so long after it was posted is refunded.
    uint256 public constant AUDIT_SECONDS = 3 days;
    /// @notice Time after which anybody may remove the record of an answer.
    uint256 public constant RETENTION = 7 days;

    address private constant NATIVE = address(0);
    /// @dev What part of a forfeited bond goes to who ends the request for its client.
    uint256 private constant REWARD_DIVISOR = 10;

    Vault public immutable VAULT;
    Requests public immutable REQUESTS;
    Offers public immutable OFFERS;
    IStakes public immutable STAKES;

    mapping(bytes32 id => OnchainRequest) private _requests;
    /// @dev Who locked a request and let it go.
    mapping(bytes32 id => mapping(address provider => bool)) private _released;
    /// @dev One bit for each nonce.
    mapping(address client => mapping(uint256 word => uint256 bits)) private _nonces;

    constructor(Requests requests, Offers offers, IJuries juries, IBeacon beacon)
        EIP712("Ostrom OnchainRequests", "1")
        OnchainTerms(offers)
        AnswerEndorsements(juries, beacon)
    {
        (REQUESTS, OFFERS) = (requests, offers);
        (VAULT, STAKES) = (Vault(address(requests.VAULT())), requests.STAKES());
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
    function lock(OnchainRequestTerms calldata terms, bytes calldata details, bytes32 offerHash)
        external
        returns (bytes32 id)
    {
        OnchainRequest storage request;
        (id, request) = _openWith(terms, details);
        if (terms.proof == AnswerProof.Required) revert ProofRequired(id);
        (uint40 offer, OfferTerms memory offered, uint96 bond) =
            OFFERS.lockTerms(offerHash, terms.client, details);
        _requireProvider(offered);
        if (offered.asset != terms.asset) revert AssetMismatch(terms.asset, offered.asset);
        if (_released[id][offered.provider]) revert AlreadyReleased(id, offered.provider);
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
        uint96 bond = request.bond;
        (request.state, request.offer, request.bond) = (OnchainRequestState.Open, 0, 0);
        _released[id][terms.provider] = true;
        emit OnchainRequestReleased(id, terms.provider);
        _give(terms.provider, NATIVE, bond);
    }

    /// @inheritdoc IOnchainRequests
    function post(bytes32 id, AnswerContent calldata answer) external {
        OnchainRequest storage request = _inState(id, OnchainRequestState.Locked);
        OfferTerms memory terms = OFFERS.termsOf(request.offer);
        _requireProvider(terms);
        uint256 until = request.since + CLAIM_WINDOW;
        if (block.timestamp >= until) revert TooLate(id, until, block.timestamp);
        bytes32 hash = _hashOfAnswer(answer, request.answerBytesMax);
        uint96 bond = request.bond;
        request.bond = 0;
        _record(id, terms.provider, hash, answer.content, answer.cid);
        bool audited = request.proof == AnswerProof.Audited;
        if (audited) {
            request.state = OnchainRequestState.Answered;
            request.since = uint40(block.timestamp);
        }
        _give(terms.provider, NATIVE, bond);
        if (!audited) _finish(id, terms, terms.provider, answer.content);
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
        (id, request) = _openWith(terms, details);
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
        _record(id, payee, sha256(output), output, "");
        _finish(id, _termsWithoutOffer(terms.asset, version, payee), payee, output);
    }

    /// @inheritdoc IOnchainRequests
    function endorse(bytes32[] calldata ids, address account) external {
        Operators.requireJuror(STAKES, account, JURIES);
        bool any = false;
        for (uint256 i = 0; i < ids.length; i++) {
            uint256 seats = _addEndorsement(ids[i], account, seatsOf(ids[i], account));
            if (seats == 0) continue;
            any = true;
            emit AnswerEndorsed(ids[i], account, seats);
        }
        if (!any) revert NoSeatForAnswers(account);
    }

    /// @inheritdoc IOnchainRequests
    function settle(bytes32 id, bytes calldata content) external {
        OnchainRequest storage request = _inState(id, OnchainRequestState.Answered);
        if (!_isEndorsed(id)) revert EndorsementsInsufficient(id, endorsedBy(id), SEATS);
        bytes32 expected = request.answer == AnswerForm.Bytes ? request.hash : sha256("");
        if (sha256(content) != expected) revert AnswerMismatch(id, expected);
        _finish(id, OFFERS.termsOf(request.offer), msg.sender, content);
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
        bool posted = request.state == OnchainRequestState.Answered;
        if (!posted) _inState(id, OnchainRequestState.Locked);
        if (posted && _isEndorsed(id)) revert OnchainRequestNotInState(id, request.state);
        uint256 from = request.since + (posted ? AUDIT_SECONDS : CLAIM_WINDOW);
        if (block.timestamp < from) revert TooEarly(id, from, block.timestamp);
        request.state = OnchainRequestState.Refunded;
        (address client, uint96 bond) = (request.client, request.bond);
        request.bond = 0;
        emit OnchainRequestRefunded(id, client, OFFERS.termsOf(request.offer).provider);
        uint256 reward = msg.sender == client ? 0 : bond / REWARD_DIVISOR;
        _give(msg.sender, NATIVE, reward);
        _give(client, NATIVE, bond - reward);
        _returnReserve(request);
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
    function seatsOf(bytes32 id, address account) public view returns (uint256) {
        OnchainRequest storage request = _requests[id];
        bool waits = request.state == OnchainRequestState.Answered
            && block.timestamp < request.since + AUDIT_SECONDS;
        if (!waits) return 0;
        return _seatsFor(id, account, OFFERS.termsOf(request.offer), request.since);
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

    /// @dev What is not read once an answer is posted gives it its slots.
    function _record(
        bytes32 id,
        address provider,
        bytes32 hash,
        bytes calldata content,
        string memory cid
    ) private {
        OnchainRequest storage request = _requests[id];
        request.hash = hash;
        request.deadline = uint40(block.timestamp);
        request.answer = content.length == 0 ? AnswerForm.Cid : AnswerForm.Bytes;
        emit AnswerPosted(id, provider, hash, content, cid);
    }

    function _returnReserve(OnchainRequest storage request) private {
        (address client, uint96 fee) = (request.client, request.callbackFee);
        _give(client, request.asset, request.reward);
        _give(client, NATIVE, fee);
    }

    /// @dev An open request with these terms, before its deadline.
    function _openWith(OnchainRequestTerms calldata terms, bytes calldata details)
        private
        view
        returns (bytes32 id, OnchainRequest storage request)
    {
        id = idOf(terms.client, terms.nonce);
        request = _inState(id, OnchainRequestState.Open);
        if (request.hash != _hashOf(terms, details)) revert TermsMismatch(id);
        uint256 until = request.deadline;
        if (block.timestamp > until) revert TooLate(id, until, block.timestamp);
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
