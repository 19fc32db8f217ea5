// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { OfferTerms } from "../../../core/src/interfaces/IOfferTerms.sol";
import { Filters } from "../../../market/src/base/Filters.sol";
import {
    IModelRegistry,
    ModelStatus,
    Royalty
} from "../../../market/src/interfaces/IModelRegistry.sol";
import { Filter, RequestDetails } from "../../../market/src/interfaces/IOfferBook.sol";
import { IParameters, Parameter } from "../../../market/src/interfaces/IParameters.sol";
import { IOfferMarket } from "../interfaces/IOfferMarket.sol";
import {
    AnswerContent,
    AnswerProof,
    IOnchainRequests,
    OnchainRequestTerms
} from "../interfaces/IOnchainRequests.sol";

/// @title Terms of on-chain requests
/// @notice See `IOnchainRequests` for the documentation. This contract has no state.
abstract contract OnchainTerms is IOnchainRequests {
    /// @notice Longest time that a request waits for a lock or a proof, in seconds.
    uint256 public constant DEADLINE_MAX = 7 days;
    uint256 public constant ANSWER_BYTES_MAX = 10_000;
    uint256 public constant CID_BYTES_MAX = 128;
    /// @notice Largest gas of a callback. If a request had more gas than a chain allows for one
    /// transaction, it could never be answered.
    uint256 public constant CALLBACK_GAS_MAX = 5_000_000;

    /// @dev First byte of a private question.
    bytes1 private constant PRIVATE = 0x00;

    IModelRegistry public immutable MODELS;
    IParameters public immutable PARAMETERS;
    /// @inheritdoc IOnchainRequests
    address public immutable COURT;

    constructor(IOfferMarket offers) {
        COURT = offers.COURT();
        (MODELS, PARAMETERS) = (offers.MODELS(), offers.PARAMETERS());
    }

    function _checkTerms(OnchainRequestTerms calldata terms, bytes calldata details) internal view {
        if (msg.sender != terms.client) revert NotTheClient(msg.sender, terms.client);
        if (terms.reward == 0 || terms.reward > type(uint96).max) {
            revert RewardOutOfBounds(terms.reward, type(uint96).max);
        }
        uint64 deadline = terms.deadlineSeconds;
        if (deadline < block.timestamp || deadline > block.timestamp + DEADLINE_MAX) {
            revert RequestDeadlineInvalid(deadline, block.timestamp, DEADLINE_MAX);
        }
        if (terms.answerBytesMax == 0 || terms.answerBytesMax > ANSWER_BYTES_MAX) {
            revert AnswerLengthInvalid(terms.answerBytesMax, ANSWER_BYTES_MAX);
        }
        if (terms.callbackGas > CALLBACK_GAS_MAX) {
            revert CallbackGasTooHigh(terms.callbackGas, CALLBACK_GAS_MAX);
        }
        bool proven = terms.proof == AnswerProof.Required;
        if (proven != (terms.verifier != address(0))) {
            revert VerifierMismatch(terms.proof, terms.verifier);
        }
        RequestDetails memory asked = abi.decode(details, (RequestDetails));
        if (asked.input.length == 0) revert QuestionMissing();
        bool isPrivate = asked.input[0] == PRIVATE;
        if (terms.proof == AnswerProof.Audited && isPrivate) revert QuestionIsPrivate();
        Filter memory filter = asked.filter;
        if (terms.proof == AnswerProof.None && filter.providers.length == 0) {
            revert ProvidersMissing();
        }
        // A request that is paid by a proof is never locked, so its filter needs no court.
        if (!proven) Filters.requireCourt(filter);
        if (proven) MODELS.requireUsable(asked.modelVersion, terms.client);
    }

    /// @dev Reverts if the guardian or a jury has quarantined the version. The version's creator
    /// can set no status that this function refuses. Otherwise a creator that sees the answer in a
    /// pending transaction with a proof could deny the prover its pay.
    function _requireNotStopped(bytes32 version) internal view {
        ModelStatus status = MODELS.statusOf(version);
        if (status != ModelStatus.Quarantined) return;
        revert IModelRegistry.VersionNotUsable(version, status);
    }

    /// @dev Returns the terms of a proven answer, which has no offer. The network's fee and the
    /// version's royalties in these terms are those at the time of the payment.
    function _termsWithoutOffer(address asset, bytes32 version, address payee)
        internal
        view
        returns (OfferTerms memory terms)
    {
        (terms.asset, terms.provider) = (asset, payee);
        terms.feeBps = uint16(PARAMETERS.get(Parameter.FeeBps));
        (Royalty memory royalty0, Royalty memory royalty1) = MODELS.royaltiesOf(version);
        (terms.royaltyRecipient0, terms.royaltyBps0) = (royalty0.recipient, royalty0.bps);
        (terms.royaltyRecipient1, terms.royaltyBps1) = (royalty1.recipient, royalty1.bps);
    }

    function _hashOfAnswer(AnswerContent calldata answer, uint256 max)
        internal
        pure
        returns (bytes32)
    {
        uint256 length = answer.content.length;
        if (length != 0) {
            bool plain = bytes(answer.cid).length == 0;
            if (length > max || !plain) revert AnswerLengthInvalid(length, max);
            return sha256(answer.content);
        }
        length = bytes(answer.cid).length;
        if (length == 0 || length > CID_BYTES_MAX) {
            revert AnswerLengthInvalid(length, CID_BYTES_MAX);
        }
        return answer.sha256Hash;
    }

    function _hashOf(OnchainRequestTerms calldata terms, bytes calldata details)
        internal
        pure
        returns (bytes32)
    {
        return keccak256(abi.encode(terms, keccak256(details)));
    }
}
