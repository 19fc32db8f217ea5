// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { ECDSA } from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";

import { AgreementState } from "../../../core/src/interfaces/IEscrow.sol";
import { IOfferBook, Offer } from "../../../market/src/interfaces/IOfferBook.sol";
import { Parameter } from "../../../market/src/interfaces/IParameters.sol";
import { Evidence, EvidenceSources } from "../base/Evidence.sol";
import { EvidenceDigests } from "../base/EvidenceDigests.sol";
import { Wiring } from "../base/Wiring.sol";
import { CaseParams, Ruling } from "../interfaces/ICourt.sol";
import { AuditSubject, ReceiptCore, Transcript } from "../interfaces/IEvidence.sol";
import { FraudKind, IFraudProofs } from "../interfaces/IFraudProofs.sol";

/// @title Fraud proofs
/// @notice See `IFraudProofs` for the documentation.
contract FraudProofs is IFraudProofs, Evidence {
    /// @notice Seconds after the registration of an operator for an agreement (a session or
    /// request) during which this operator's signature proves offences of the agreement, even if
    /// another operator has replaced it.
    uint256 public constant OPERATOR_SECONDS = 30 days;
    /// @inheritdoc IFraudProofs
    uint256 public constant OFFENCE_BONDS = 4;
    /// @inheritdoc IFraudProofs
    uint256 public constant OPERATOR_BONDS_MAX = 20;
    /// @inheritdoc IFraudProofs
    uint256 public constant INCIDENT_SECONDS = 30 days;
    /// @inheritdoc IFraudProofs
    uint256 public constant INCIDENTS_MAX = 3;
    /// @inheritdoc IFraudProofs
    uint256 public constant INCIDENT_MEMORY = 365 days;

    uint256 private constant BPS = 10_000;
    /// @dev Values of `ReceiptCore.sampling`: of seeded answers, and of answers that cannot be
    /// replayed.
    uint8 private constant SEEDED = 0;
    uint8 private constant UNVERIFIED = 3;

    /// @dev Owner of the key that signed an object.
    enum Signer {
        None,
        /// An operator that was replaced, but was registered while the agreement was open.
        Replaced,
        Operator,
        Account
    }

    /// @dev The last incident of a provider, which consists of offences that operators' signatures
    /// proved, and the number of counted incidents.
    struct Incident {
        uint40 startedAt;
        /// Second at which an incident was last counted toward `INCIDENTS_MAX`.
        uint40 countedAt;
        uint8 count;
        /// Sum of the penalties of the last incident.
        uint96 taken;
    }

    /// @dev The strongest proof of an offence.
    struct Proof {
        Signer signer;
        uint248 caseId;
    }

    /// @notice For each offence, by its hash: the strongest key by which it was proven, and the
    /// case of that proof, which returns the pay of the session or request.
    mapping(bytes32 key => Proof) public proofOf;
    /// @notice Second at which a key was registered as the operator of an agreement's provider.
    mapping(bytes32 agreement => mapping(address operator => uint256)) public operatorRegisteredAt;
    mapping(address provider => Incident) private _incidents;

    constructor(EvidenceSources memory sources) Evidence(sources) {
        Wiring.requireModule(sources.court);
    }

    /// @inheritdoc IFraudProofs
    function registerOperator(bytes32 agreement) external {
        AuditSubject memory work = _workOf(agreement);
        if (work.state >= AgreementState.Closed) revert AgreementEnded(agreement);
        address operator = _operatorOf(work);
        operatorRegisteredAt[agreement][operator] = block.timestamp;
        emit OperatorRegistered(agreement, work.provider, operator);
    }

    /// @inheritdoc IFraudProofs
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
        (Signer signer, Signer other) =
            (_signerOf(work, idA, signatureA), _signerOf(work, idB, signatureB));
        // An operator's key alone can contradict a receipt that the account itself signed, so the
        // weaker of the two keys decides.
        if (other < signer) signer = other;
        bytes32 key = keccak256(abi.encode(FraudKind.Contradiction, coreA.sessionId, coreA.seed));
        _punish(work, signer, FraudKind.Contradiction, key, idA);
    }

    /// @inheritdoc IFraudProofs
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
        Signer signer = _signerOf(work, digest, signature);
        bytes32 key = keccak256(abi.encode(FraudKind.FalseTranscript, receiptId));
        _punish(work, signer, FraudKind.FalseTranscript, key, receiptId);
    }

    /// @inheritdoc IFraudProofs
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
        Signer signer = _signerOf(work, receiptId, signature);
        bytes32 key = keccak256(abi.encode(FraudKind.OfferBreach, receiptId));
        _punish(work, signer, FraudKind.OfferBreach, key, receiptId);
    }

    /// @inheritdoc IFraudProofs
    function incidentOf(address provider)
        external
        view
        returns (uint256 startedAt, uint256 count, uint256 taken)
    {
        Incident memory incident = _incidents[provider];
        return (incident.startedAt, incident.count, incident.taken);
    }

    /// @dev Receipts of embeddings and images have no output tokens. Their counting and sampling
    /// are never a breach, because no replay can verify these two fields.
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

    function _operatorOf(AuditSubject memory work) private view returns (address operator) {
        (operator,) = STAKES.backingOf(work.provider, work.escrow, address(COURT));
    }

    /// @dev Returns the owner of the key that signed: the account, its current operator, or a
    /// replaced operator whose registration is younger than `OPERATOR_SECONDS`. Reverts if none of
    /// them signed.
    function _signerOf(AuditSubject memory work, bytes32 digest, bytes calldata signature)
        private
        view
        returns (Signer)
    {
        address operator = _operatorOf(work);
        (address signer,,) = ECDSA.tryRecoverCalldata(digest, signature);
        if (signer != address(0)) {
            if (signer == work.provider) return Signer.Account;
            if (signer == operator) return Signer.Operator;
            uint256 at = operatorRegisteredAt[work.id][signer];
            if (at != 0 && block.timestamp < at + OPERATOR_SECONDS) return Signer.Replaced;
        }
        if (_isSigned(work.provider, digest, signature)) return Signer.Account;
        bool byOperator = operator != address(0) && _isSigned(operator, digest, signature);
        if (!byOperator) revert NotSignedByProvider(work.provider, digest);
        return Signer.Operator;
    }

    function _punish(
        AuditSubject memory work,
        Signer signer,
        FraudKind offence,
        bytes32 key,
        bytes32 receiptId
    ) private {
        // A provider that first proves its own offence by a weaker key does not prevent the proof
        // by a stronger key.
        if (proofOf[key].signer >= signer) revert AlreadyProven(key);
        CaseParams memory opening;
        (opening.kind, opening.subject) = (uint8(offence), receiptId);
        (opening.recorded, opening.returnsFrom) = (true, Ruling.Major);
        (opening.opener, opening.respondent) = (msg.sender, work.provider);
        uint256 stake = COURT.stakeOf(work.provider);
        uint256 penalty = stake * PARAMETERS.get(Parameter.ProofPenaltyBps) / BPS;
        if (signer == Signer.Account) {
            opening.excludes = true;
        } else {
            (uint256 most, bool excludes) = _countIncident(work.provider, signer, stake);
            opening.excludes = excludes;
            if (most < penalty) penalty = most;
            _incidents[work.provider].taken += uint96(penalty);
        }
        opening.major = uint96(penalty);
        uint256 id = COURT.openCase(opening);
        proofOf[key] = Proof(signer, uint248(id));
        COURT.attachPay(id, work.escrow, work.id);
        bool byOperator = signer != Signer.Account;
        emit FraudProven(id, work.provider, offence, receiptId, msg.sender, byOperator);
        COURT.endCase(id, Ruling.Major);
    }

    /// @dev Counts an offence that an operator's key proves. A new incident begins with the first
    /// offence that is proven `INCIDENT_SECONDS` or more after the last incident began. An offence
    /// that the current operator's key proves adds one to the number of counted incidents, even in
    /// an incident that another key began. This happens only once in `INCIDENT_SECONDS`, so that
    /// the account has time to replace the key.
    /// @return most Largest amount that the penalty for the offence takes.
    function _countIncident(address provider, Signer signer, uint256 stake)
        private
        returns (uint256 most, bool excludes)
    {
        Incident storage incident = _incidents[provider];
        uint256 stakeMin = PARAMETERS.get(Parameter.StakeMin);
        uint256 bond = stakeMin * PARAMETERS.get(Parameter.CaseBondBps) / BPS;
        if (block.timestamp >= incident.startedAt + INCIDENT_SECONDS) {
            (incident.startedAt, incident.taken) = (uint40(block.timestamp), 0);
        }
        uint256 countedAt = incident.countedAt;
        if (signer == Signer.Operator && block.timestamp >= countedAt + INCIDENT_SECONDS) {
            if (block.timestamp >= countedAt + INCIDENT_MEMORY) incident.count = 0;
            incident.countedAt = uint40(block.timestamp);
            excludes = ++incident.count >= INCIDENTS_MAX;
        }
        uint256 whole = OPERATOR_BONDS_MAX * bond;
        most = whole > incident.taken ? whole - incident.taken : 0;
        if (most > OFFENCE_BONDS * bond) most = OFFENCE_BONDS * bond;
        if (excludes) {
            uint256 share = _minorPenaltyOf(stake);
            if (share > most) most = share;
        }
    }
}
