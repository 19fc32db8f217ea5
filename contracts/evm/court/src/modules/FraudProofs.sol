// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { ECDSA } from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";

import { IOfferBook, Offer } from "../../../market/src/interfaces/IOfferBook.sol";
import { Parameter } from "../../../market/src/interfaces/IParameters.sol";
import { Evidence, EvidenceSources } from "../base/Evidence.sol";
import { EvidenceDigests } from "../base/EvidenceDigests.sol";
import { Wiring } from "../base/Wiring.sol";
import { CaseParams, Ruling } from "../interfaces/ICourt.sol";
import { AuditSubject, ReceiptCore, Transcript } from "../interfaces/IEvidence.sol";
import { FraudKind, IFraudProofs } from "../interfaces/IFraudProofs.sol";

/// @title Proofs
/// @notice See `IFraudProofs`, which carries the prose.
contract FraudProofs is IFraudProofs, Evidence {
    /// @notice So long after it was last seen, an operator's signature counts against its provider.
    uint256 public constant OPERATOR_SECONDS = 14 days;

    uint256 private constant BPS = 10_000;
    /// @dev `sampling` of answers drawn by both sides' secrets, and of those that none can repeat.
    uint8 private constant SEEDED = 0;
    uint8 private constant UNVERIFIED = 3;

    /// @notice What was proven, each once.
    mapping(bytes32 key => bool) public proven;
    /// @notice When an account was last seen as a provider's operator in an escrow.
    mapping(address => mapping(address => mapping(address => uint256))) public
        operatorRegisteredAt;

    constructor(EvidenceSources memory sources) Evidence(sources) {
        Wiring.requireModule(sources.court);
    }

    /// @notice Notes who is a provider's operator in an escrow. Anybody; it counts from then on.
    function registerOperator(address provider, address escrow) external {
        (address operator,) = STAKES.backingOf(provider, escrow, address(COURT));
        operatorRegisteredAt[provider][escrow][operator] = block.timestamp;
        emit OperatorRegistered(provider, escrow, operator);
    }

    /// @notice Two different receipts of one session under one joint seed (`sampling` 0 in both).
    /// The seed binds the number of the question on its channel and a secret that the provider
    /// draws anew for each channel, so one seed has one answer.
    function proveContradiction(
        ReceiptCore calldata coreA,
        bytes calldata signatureA,
        ReceiptCore calldata coreB,
        bytes calldata signatureB
    ) external {
        AuditSubject memory work = _workOf(coreA.sessionId);
        (bytes32 idA, bytes32 idB) = (_idOf(coreA, work.escrow), _idOf(coreB, work.escrow));
        bool contradict = idA != idB && coreA.sessionId == coreB.sessionId
            && coreA.seed == coreB.seed && coreA.seed != 0 && coreA.sampling == SEEDED
            && coreB.sampling == SEEDED;
        if (!contradict) revert NoFraudProven(idA);
        _requireOfProvider(work, idA, signatureA);
        _requireOfProvider(work, idB, signatureB);
        bytes32 key = keccak256(abi.encode(FraudKind.Contradiction, coreA.sessionId, coreA.seed));
        _punish(work, FraudKind.Contradiction, key, idA);
    }

    /// @notice A transcript signed for this receipt whose prompt, output or seed is another. The
    /// receipt's own signature is not needed: the transcript names its id, which is its digest.
    function proveFalseTranscript(
        ReceiptCore calldata core,
        Transcript calldata transcript,
        bytes calldata signature
    ) external {
        AuditSubject memory work = _workOf(core.sessionId);
        bytes32 receiptId = _idOf(core, work.escrow);
        bool same = transcript.promptHash == core.promptHash
            && transcript.outputHash == core.outputHash && transcript.seed == core.seed;
        if (same || transcript.receiptId != receiptId) revert NoFraudProven(receiptId);
        bytes32 digest = _digest(EvidenceDigests.transcript(transcript), work.escrow);
        _requireOfProvider(work, digest, signature);
        bytes32 key = keccak256(abi.encode(FraudKind.FalseTranscript, receiptId));
        _punish(work, FraudKind.FalseTranscript, key, receiptId);
    }

    /// @notice A receipt that names another version, artifact or engine than the offer of its
    /// session, or says that tokens were counted, or drawn, in a way that can be checked less than
    /// the offer says. What the client may have asked for (its own seed, greedy) is no offence.
    function proveOfferBreach(
        Offer calldata offer,
        ReceiptCore calldata core,
        bytes calldata signature
    ) external {
        AuditSubject memory work = _workOf(core.sessionId);
        IOfferBook book = IOfferBook(address(OFFERS));
        bytes32 offerHash = book.hashOffer(offer);
        if (book.numberOf(offerHash) != work.offer) revert OfferHashMismatch(offerHash);
        bytes32 receiptId = _idOf(core, work.escrow);
        if (!_isBreach(offer, core)) revert NoFraudProven(receiptId);
        _requireOfProvider(work, receiptId, signature);
        bytes32 key = keccak256(abi.encode(FraudKind.OfferBreach, receiptId));
        _punish(work, FraudKind.OfferBreach, key, receiptId);
    }

    /// @dev Vectors and pictures have no tokens, and are never verified by replay.
    function _isBreach(Offer calldata offer, ReceiptCore calldata core)
        private
        pure
        returns (bool)
    {
        if (core.modelVersion != offer.modelVersion) return true;
        if (offer.artifact != 0 && core.artifactHash != offer.artifact) return true;
        if (offer.engineClass != 0 && core.engineHash != offer.engineClass) return true;
        if (core.outputTokens == 0) return false;
        return core.counting > offer.counting
            || (core.sampling >= UNVERIFIED && core.sampling > offer.sampling);
    }

    function _requireOfProvider(AuditSubject memory work, bytes32 digest, bytes calldata signature)
        private
        view
    {
        (address operator,) = STAKES.backingOf(work.provider, work.escrow, address(COURT));
        (address signer,,) = ECDSA.tryRecoverCalldata(digest, signature);
        uint256 seenAt = operatorRegisteredAt[work.provider][work.escrow][signer];
        bool spoke = signer != address(0)
            && (signer == work.provider
                || signer == operator
                || (seenAt != 0 && block.timestamp < seenAt + OPERATOR_SECONDS));
        if (spoke || _isSigned(work.provider, digest, signature)) return;
        bool byContract = operator != address(0) && _isSigned(operator, digest, signature);
        if (!byContract) revert NotSignedByProvider(work.provider, digest);
    }

    function _punish(AuditSubject memory work, FraudKind offence, bytes32 key, bytes32 receiptId)
        private
    {
        if (proven[key]) revert AlreadyProven(key);
        proven[key] = true;
        CaseParams memory opening;
        (opening.kind, opening.subject) = (uint8(offence), receiptId);
        (opening.recorded, opening.excludes) = (true, true);
        (opening.opener, opening.respondent) = (msg.sender, work.provider);
        uint256 share = PARAMETERS.get(Parameter.ProofPenaltyBps);
        opening.major = uint96(COURT.stakeOf(work.provider) * share / BPS);
        uint256 id = COURT.openCase(opening);
        emit FraudProven(id, work.provider, offence, receiptId, msg.sender);
        COURT.endCase(id, Ruling.Major);
    }
}
