// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { EIP712 } from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";

import { Requests } from "../../../core/src/Requests.sol";
import { Vault } from "../../../core/src/Vault.sol";
import { Digests } from "../../../core/src/base/Digests.sol";
import { PayoutSplit, Shares } from "../../../core/src/base/Shares.sol";
import { OfferTerms } from "../../../core/src/interfaces/IOfferTerms.sol";
import { IPaidAnswers } from "../../../market/src/interfaces/IPaidAnswers.sol";
import { IOfferMarket } from "../interfaces/IOfferMarket.sol";
import {
    AnswerRecord,
    IOnchainRequests,
    OnchainRequestState,
    OnchainRequestTerms,
    OnchainRequestView
} from "../interfaces/IOnchainRequests.sol";
import { ClientCalls } from "./ClientCalls.sol";
import { OnchainTerms } from "./OnchainTerms.sol";
import { AnswerForm, OnchainRequest } from "./StoredRequest.sol";

/// @title Storage and payments of on-chain requests
/// @notice See `IOnchainRequests` for the documentation.
/// @dev A transfer of balances in the Vault calls no other contract, so no payment can reenter.
abstract contract OnchainPayments is OnchainTerms, EIP712 {
    address internal constant NATIVE = address(0);
    /// @dev Address for which no private key is known. Native coins that are sent to it are burnt.
    address private constant BURNT = 0x000000000000000000000000000000000000dEaD;
    /// @dev Divisor for three amounts. A late release costs the provider its bond divided by this
    /// number, and so does an answer that no validator was able to endorse. The sender of a refund
    /// receives the forfeited bonds divided by this number, but at most the least bond of a lock
    /// divided by it.
    uint256 internal constant BOND_PARTS = 10;

    Vault public immutable VAULT;
    IOfferMarket public immutable OFFERS;

    mapping(bytes32 id => OnchainRequest) internal _requests;
    /// @dev For each client and each word of 256 nonces, one bit for each nonce; it is set once a
    /// request has used the nonce.
    mapping(address client => mapping(uint256 word => uint256 bits)) private _nonces;

    constructor(Requests requests, IOfferMarket offers)
        EIP712("Ostrom OnchainRequests", "1")
        OnchainTerms(offers)
    {
        (VAULT, OFFERS) = (Vault(address(requests.VAULT())), offers);
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
        // Before an answer, these slots store other values: the hash of the terms and the
        // deadline.
        if (known.answer == AnswerForm.None) return AnswerRecord(0, 0, false);
        return AnswerRecord(known.hash, known.deadline, known.answer == AnswerForm.Bytes);
    }

    /// @inheritdoc IPaidAnswers
    function paidOf(bytes32 id) external view returns (address, uint40, uint96) {
        OnchainRequest storage request = _requests[id];
        if (request.state != OnchainRequestState.Paid || request.offer == 0) {
            return (address(0), 0, 0);
        }
        return (request.client, request.offer, request.reward);
    }

    function _useNonce(OnchainRequestTerms calldata terms) internal returns (bytes32) {
        uint256 bit = 1 << (terms.nonce & 0xff);
        uint256 bits = _nonces[terms.client][terms.nonce >> 8];
        if (bits & bit != 0) revert RequestNonceUsed(terms.client, terms.nonce);
        _nonces[terms.client][terms.nonce >> 8] = bits | bit;
        return idOf(terms.client, terms.nonce);
    }

    function _reserve(OnchainRequestTerms calldata terms) internal {
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

    /// @dev Pays the reward and then calls the client. Nothing else happens after the call.
    /// @param terms Terms of the payment; `terms.provider` receives the reward less fee and
    /// royalties.
    /// @param caller Account that receives the callback fee.
    function _finish(bytes32 id, OfferTerms memory terms, address caller, bytes memory content)
        internal
    {
        OnchainRequest storage request = _requests[id];
        request.state = OnchainRequestState.Paid;
        PayoutSplit memory parts = Shares.cumulative(
            request.reward, terms.feeBps, terms.royaltyBps0, terms.royaltyBps1
        );
        (address client, address asset) = (request.client, terms.asset);
        address provider = terms.provider;
        emit AnswerPaid(id, client, provider, parts.net, parts.fee, parts.royalty0, parts.royalty1);
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

    /// @dev Stores the hash and the second of a paid answer in the fields `hash` and `deadline`.
    /// Their earlier values, the hash of the terms and the deadline, are no longer needed.
    function _record(OnchainRequest storage request, bytes32 hash, uint40 second, AnswerForm form)
        internal
    {
        (request.hash, request.deadline, request.answer) = (hash, second, form);
    }

    function _returnReserve(OnchainRequest storage request) internal {
        (address client, uint96 fee) = (request.client, request.callbackFee);
        _give(client, request.asset, request.reward);
        _give(client, NATIVE, fee);
    }

    function _inState(bytes32 id, OnchainRequestState state)
        internal
        view
        returns (OnchainRequest storage request)
    {
        request = _requests[id];
        if (request.state != state) revert OnchainRequestNotInState(id, request.state);
    }

    function _take(address from, address asset, uint256 amount) internal {
        VAULT.transferFrom(from, address(this), uint160(asset), amount);
    }

    function _burn(uint256 amount) internal {
        _give(BURNT, NATIVE, amount);
    }

    function _give(address to, address asset, uint256 amount) internal {
        if (amount != 0) VAULT.transfer(to, uint160(asset), amount);
    }
}
