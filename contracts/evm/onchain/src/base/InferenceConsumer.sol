// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { Filter, Prices, RequestDetails } from "../../../market/src/interfaces/IOfferBook.sol";
import {
    AnswerProof,
    IInferenceConsumer,
    IOnchainRequests,
    OnchainRequestTerms
} from "../interfaces/IOnchainRequests.sol";

/// @title Base of contracts that call models
/// @notice A deriving contract asks a question in one line, and pays with its own native coins.
/// Its function `_answered` receives each answer, at most once for each question:
///
///     requestId = _ask(MODEL, prompt, _audited(0.001 ether));
///
///     function _answered(bytes32 requestId, bytes memory answer) internal override { ... }
///
/// @dev Refunds go to the deriving contract's balance in the Vault. This base has no function that
/// withdraws them: the deriving contract must call `Vault.withdraw`.
abstract contract InferenceConsumer is IInferenceConsumer {
    /// @notice Options of a question.
    struct AskOptions {
        uint128 reward;
        AnswerProof proof;
        /// Contract that checks the proof; the zero address if no proof is required.
        address verifier;
        /// The providers that may answer, all under the deployment's court. If the list is empty,
        /// any provider under that court may answer.
        address[] providers;
        /// Gas for `_answered`.
        uint32 callbackGas;
        /// Native coins that pay for the gas of the callback. They go to the provider, to the
        /// account that the proof names or, for an audited answer, to the sender of `settle`.
        uint96 callbackFee;
        /// Seconds after the question during which a provider can lock it or, if a proof is
        /// required, any account can prove an answer.
        uint64 waitSeconds;
        uint16 answerBytesMax;
    }

    IOnchainRequests public immutable ONCHAIN_REQUESTS;
    /// @notice The court of the deployment. Only offers under this court match the filter of a
    /// question.
    address public immutable COURT;

    uint64 private _nonce;

    error NotTheRequests(address caller);

    constructor(IOnchainRequests requests) {
        (ONCHAIN_REQUESTS, COURT) = (requests, requests.COURT());
    }

    /// @inheritdoc IInferenceConsumer
    function onAnswer(bytes32 requestId, bytes32, bytes calldata content) external {
        if (msg.sender != address(ONCHAIN_REQUESTS)) revert NotTheRequests(msg.sender);
        _answered(requestId, content);
    }

    /// @notice Receives the answer to a question. The deriving contract overrides this function to
    /// act on the answer. A revert of this function does not change the payment.
    function _answered(bytes32 requestId, bytes memory answer) internal virtual;

    /// @notice Returns options of a question that only the given providers may answer. A provider
    /// is paid without a proof and without endorsements.
    function _trusting(address[] memory providers, uint128 reward)
        internal
        pure
        returns (AskOptions memory options)
    {
        options = _plain(reward);
        options.providers = providers;
    }

    /// @notice Returns options of a question that any provider may answer. The answer is paid after
    /// validators have endorsed it. The beacon's value of the epoch after the answer's posting
    /// draws these validators. Providers can lock the question for five days, but an answer waits
    /// for endorsements for at most three days. So another answer can follow a failed answer.
    function _audited(uint128 reward) internal pure returns (AskOptions memory options) {
        options = _plain(reward);
        options.proof = AnswerProof.Audited;
        options.waitSeconds = 5 days;
    }

    /// @notice Returns options of a question whose answer needs a proof that `verifier` accepts.
    function _proven(address verifier, uint128 reward)
        internal
        pure
        returns (AskOptions memory options)
    {
        options = _plain(reward);
        (options.proof, options.verifier) = (AnswerProof.Required, verifier);
    }

    /// @notice Asks a model, and pays with this contract's native coins.
    /// @param modelVersion Hash of the manifest of the version.
    /// @param input Public question: a text, or a JSON object (docs/spec/requests.md).
    function _ask(bytes32 modelVersion, bytes memory input, AskOptions memory options)
        internal
        returns (bytes32 requestId)
    {
        // An input that begins with a zero byte is a commitment. The account that wrote it may
        // have committed to another text than the text that the deriving contract reads.
        if (input.length != 0 && input[0] == 0) revert IOnchainRequests.QuestionIsPrivate();
        OnchainRequestTerms memory terms = OnchainRequestTerms({
            client: address(this),
            asset: address(0),
            reward: options.reward,
            deadlineSeconds: uint64(block.timestamp) + options.waitSeconds,
            nonce: ++_nonce,
            proof: options.proof,
            verifier: options.verifier,
            callbackGas: options.callbackGas,
            callbackFee: options.callbackFee,
            answerBytesMax: options.answerBytesMax
        });
        uint128 any = type(uint128).max;
        RequestDetails memory details = RequestDetails({
            modelVersion: modelVersion,
            pricesMax: Prices(any, any, any, any, any, any),
            filter: Filter(COURT, 0, 0, options.providers),
            input: input
        });
        uint256 coins = uint256(options.reward) + options.callbackFee;
        return ONCHAIN_REQUESTS.open{ value: coins }(terms, abi.encode(details));
    }

    /// @notice Returns true if providers that give no proof read an input as plain text. Returns
    /// false for an empty input, a JSON object with its own messages, a CID and a commitment. These
    /// providers skip a byte order mark, so an input that begins with this mark is no plain text.
    function _isText(bytes calldata input) internal pure returns (bool) {
        if (input.length == 0 || input[0] == 0 || input[0] == "{") return false;
        if (input.length >= 3 && bytes3(input[:3]) == 0xefbbbf) return false;
        return input.length < 7 || bytes7(input[:7]) != "ipfs://";
    }

    function _plain(uint128 reward) private pure returns (AskOptions memory options) {
        options.reward = reward;
        options.callbackGas = 200_000;
        options.waitSeconds = 1 days;
        options.answerBytesMax = 1_000;
    }
}
