// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;


import { Digests } from "../../../core/src/base/Digests.sol";
import { AgreementState } from "../../../core/src/interfaces/IEscrow.sol";
import { Anchor, SessionAuthorization } from "../../../core/src/interfaces/ISessions.sol";
import { IVault } from "../../../core/src/interfaces/IVault.sol";
import { IOfferBook, Offer } from "../../../market/src/interfaces/IOfferBook.sol";
import { Evidence, EvidenceSources } from "../base/Evidence.sol";
import { EvidenceDigests } from "../base/EvidenceDigests.sol";
import { Operators } from "../base/Operators.sol";
import { Wiring } from "../base/Wiring.sol";
import { WithholdingPenalty } from "../base/WithholdingPenalty.sol";
import {
    ChallengeKind,
    ChallengeState,
    DataChallenge,
    IDataChallenges
} from "../interfaces/IDataChallenges.sol";
import { AuditConsent, AuditSubject, EvidenceItem } from "../interfaces/IEvidence.sol";
import { IJuries } from "../interfaces/IJuries.sol";

/// @title DataChallenges
/// @notice See `IDataChallenges` for the documentation.
contract DataChallenges is IDataChallenges, WithholdingPenalty {
    /// @notice Longest part of a sealed transcript, in bytes.
    uint256 internal constant PART_BYTES_MAX = 48 * 1024;
    /// @notice Largest number of parts of one transcript. This number of parts can hold more than
    /// the longest transcript that the protocol encrypts.
    uint256 internal constant PARTS_MAX = 84;
    /// @notice Expected number of seats in each of the two draws for a receipt, in the general
    /// domain and in the model's domain. If an attacker has a third of the weight, the probability
    /// that one draw draws no honest validator is 3.6 %.
    uint256 internal constant SEATS = 5;

    /// @notice Seconds after a challenge's deadline during which `conclude` counts the silence as
    /// a failure of the provider.
    uint256 internal constant CONCLUDE_SECONDS = 6 hours;

    uint256 private constant NATIVE_ID = 0;
    /// @dev A token takes about four bytes of a sealed transcript.
    uint256 private constant TOKEN_BYTES = 4;

    IVault internal immutable VAULT;

    uint256 public challengeCount;
    mapping(uint256 challengeId => DataChallenge) private _challenges;
    /// @notice Subjects that an account has challenged: ids of receipts, and seeds that drew the
    /// index of a receipt.
    mapping(bytes32 subject => mapping(address account => bool)) private _challenged;
    /// @notice Subjects that the provider withheld and about which `conclude` was called in time;
    /// and, in `hasWithholding`, the sessions and requests of these subjects.
    mapping(bytes32 subject => bool) private _withheld;
    mapping(bytes32 id => bool) public hasWithholding;

    constructor(EvidenceSources memory sources) Evidence(sources) {
        Wiring.requireModule(sources.court);
        VAULT = SESSIONS.VAULT();
    }

    /// @notice Challenges the provider for the transcript of a drawn receipt, on behalf of an
    /// account that is drawn for the receipt. Only the account or its operator may call it; the
    /// account must have approved this contract in the Vault.
    function challengeTranscript(EvidenceItem calldata item, address account)
        external
        returns (uint256 id)
    {
        (bytes32 receiptId, AuditSubject memory work, Anchor memory anchor) = _included(item);
        bytes32 seed = _requireSampled(receiptId, anchor, work);
        DataChallenge storage challenge_;
        uint256 tokens = uint256(item.core.inputTokens) + item.core.outputTokens;
        (id, challenge_) = _begin(work, anchor, receiptId, seed, account, tokens);
        _register(receiptId, work.id, anchor);
        challenge_.index = item.core.index;
        challenge_.bytesMin = item.core.outputTokens;
        emit TranscriptChallenged(
            id,
            work.provider,
            account,
            receiptId,
            work.id,
            item.core.index,
            challenge_.deadlineSeconds
        );
    }

    /// @notice Challenges the provider for the receipt at the drawn index of a session or request,
    /// on behalf of an account that is drawn for that receipt. The index is `uint256(seed) %
    /// count`, where `count` is the number of receipts under the last anchored root. The seed is
    /// the hash of the beacon's value for the last anchor and the session's id. Only the account or
    /// its operator may call it.
    function challengeReceipt(bytes32 sessionId, address account) external returns (uint256 id) {
        AuditSubject memory work = _workOf(sessionId);
        Anchor memory anchor = work.last;
        if (anchor.root == 0 || anchor.count == 0) revert NoAnchoredRoot(sessionId);
        bytes32 seed = keccak256(abi.encode(_valueFor(anchor), sessionId));
        DataChallenge storage challenge_;
        (id, challenge_) = _begin(work, anchor, seed, seed, account, 0);
        challenge_.kind = ChallengeKind.Receipt;
        uint64 index = uint64(uint256(seed) % anchor.count);
        challenge_.index = index;
        emit ReceiptChallenged(
            id, work.provider, account, sessionId, index, challenge_.deadlineSeconds
        );
    }

    /// @notice Supplies a transcript before the deadline, in parts of at most `PART_BYTES_MAX`,
    /// which are numbered from 0. Only the provider or its operator may call it; the provider is
    /// paid the cost out of the bond, unless a fee is due (see `IDataChallenges`).
    function supplyTranscript(uint256 id, uint256 part, bool last, bytes calldata sealedPart)
        external
    {
        DataChallenge storage challenge_ = _dueFrom(id, ChallengeKind.Transcript);
        uint256 length = sealedPart.length;
        if (length > PART_BYTES_MAX) revert SupplyTooLong(length, PART_BYTES_MAX);
        uint256 expected = challenge_.parts;
        if (part != expected || part >= PARTS_MAX) {
            revert PartOutOfOrder(part, expected, PARTS_MAX);
        }
        uint256 supplied = challenge_.supplied + length;
        if (last && supplied < challenge_.bytesMin) {
            revert SupplyTooShort(challenge_.bytesMin - supplied);
        }
        bytes32 hash = keccak256(abi.encode(challenge_.partsHash, keccak256(sealedPart)));
        emit TranscriptSupplied(id, challenge_.provider, part, last, hash, sealedPart);
        if (last) return _endSupplied(id, challenge_, ChallengeState.Supplied, supplied);
        (challenge_.parts, challenge_.supplied) = (uint8(part + 1), uint64(supplied));
        challenge_.partsHash = hash;
    }

    /// @notice Supplies a receipt, with the signature of the provider or its operator. One of the
    /// last two roots that the session anchored, or the root of the request, must include the
    /// receipt. Any account may call it; the bond returns to the validator.
    function supplyReceipt(uint256 id, EvidenceItem calldata item, bytes calldata signature)
        external
    {
        DataChallenge storage challenge_ = _requireOpenChallenge(id, ChallengeKind.Receipt);
        _requireTime(id, challenge_.deadlineSeconds);
        AuditSubject memory work = _workOf(item.core.sessionId);
        bytes32 receiptId = _idOf(item.core, work.escrow);
        // Elsewhere a registered receipt needs no inclusion proof. Here every receipt needs one,
        // because validators take the proof from the event.
        _anchorOf(item, receiptId, work);
        bool there = work.id == challenge_.sessionId && item.core.index == challenge_.index;
        if (!there) revert ReceiptMismatch(receiptId);
        (address operator,) = STAKES.backingOf(work.provider, work.escrow, address(COURT));
        bool signed = _isSigned(work.provider, receiptId, signature)
            || (operator != address(0) && _isSigned(operator, receiptId, signature));
        if (!signed) revert ReceiptUnsigned(receiptId);
        emit ReceiptSupplied(id, work.provider, receiptId, item.core, signature, item.proof);
        _end(challenge_, ChallengeState.Supplied, 0);
    }

    /// @notice Shows that the client opted this answer out of audits. The client signed the modes:
    /// one byte for each answer, which is 0 if no validator may see the answer. For a session, the
    /// signature must be by the key of the session's signer; for a request, by the key of the
    /// request's client. If the client of a request is a contract, it cannot opt out, because it
    /// could revoke its signature after the provider has deleted the transcript. Only the provider
    /// or its operator may call it, before the deadline. The provider is paid the cost of a
    /// transcript with as many bytes as the modes.
    /// @param authorization Authorization that opened the session, with its client's signature.
    /// Both are needed because no escrow knows the session's signer once the session has ended. If
    /// the client is a contract whose signature under the authorization is no longer valid, the
    /// provider supplies the transcript instead. Ignored for a request.
    function showOptOut(
        uint256 id,
        AuditConsent calldata consent,
        bytes calldata modes,
        bytes calldata signature,
        SessionAuthorization calldata authorization,
        bytes calldata authorizationSignature
    ) external {
        DataChallenge storage challenge_ = _dueFrom(id, ChallengeKind.Transcript);
        (bytes32 sessionId, uint64 index) = (challenge_.sessionId, challenge_.index);
        if (AUDITED.isAuditRequested(sessionId)) revert AuditRequestedByClient(sessionId);
        bool fits = consent.sessionId == sessionId && modes.length == consent.count
            && index < modes.length && uint8(modes[index]) == 0
            && sha256(modes) == consent.modesHash;
        AuditSubject memory work = _workOf(sessionId);
        address signer = _signerOf(work, authorization, authorizationSignature);
        bytes32 digest = _digest(EvidenceDigests.auditConsent(consent), work.escrow);
        if (!fits || signer == address(0) || !_isOfKey(signer, digest, signature)) {
            revert OptOutInvalid(sessionId, index);
        }
        emit TranscriptPrivate(id, challenge_.provider);
        _endSupplied(id, challenge_, ChallengeState.Private, modes.length);
    }

    /// @notice Shows that the answer was given under an offer of verification tier 0, which no
    /// validator examines. Only the provider or its operator may call it, before the deadline; the
    /// provider is paid the cost of an empty transcript.
    function showUnverifiedOffer(uint256 id, Offer calldata offer) external {
        DataChallenge storage challenge_ = _dueFrom(id, ChallengeKind.Transcript);
        IOfferBook offers = IOfferBook(address(OFFERS));
        uint40 number = _workOf(challenge_.sessionId).offer;
        bool fits = offer.tier == 0 && offers.numberOf(offers.hashOffer(offer)) == number;
        if (!fits) revert OfferVerified(challenge_.sessionId, number);
        emit TranscriptPrivate(id, challenge_.provider);
        _end(challenge_, ChallengeState.Private, _costOf(0));
    }

    /// @dev Returns the address whose key signs for the client of a session or request. Zero if the
    /// given authorization did not open the session.
    function _signerOf(
        AuditSubject memory work,
        SessionAuthorization calldata authorization,
        bytes calldata signature
    ) private view returns (address) {
        if (work.escrow != address(SESSIONS)) return work.client;
        bytes32 id = SESSIONS.idOf(work.client, work.provider, authorization.nonce);
        bytes32 digest = _digest(Digests.authorization(authorization), work.escrow);
        bool opened = id == work.id && authorization.client == work.client
            && authorization.provider == work.provider && _isSigned(work.client, digest, signature);
        return opened ? authorization.signer : address(0);
    }

    /// @notice Ends a data challenge after its deadline. Any account may call it. A call later than
    /// `CONCLUDE_SECONDS` after the deadline has no effect on the provider or on pay, because late
    /// conclusions could turn one outage into several failures on different days.
    function conclude(uint256 id) external {
        DataChallenge storage challenge_ = _challenges[id];
        if (challenge_.state != ChallengeState.Open) {
            revert ChallengeNotOpen(id, challenge_.state);
        }
        uint256 until = challenge_.deadlineSeconds;
        if (block.timestamp < until) revert ChallengePending(id, block.timestamp, until);
        (address provider, bytes32 subject) = (challenge_.provider, challenge_.subject);
        uint256 caseId = 0;
        if (block.timestamp < until + CONCLUDE_SECONDS && !_withheld[subject]) {
            _withheld[subject] = true;
            bytes32 sessionId = challenge_.sessionId;
            // Pay returns at the first withheld answer of its session or request. If the pay waits
            // for an audit, `AuditHolds` returns it, because only `AuditHolds` knows whether the
            // answer was endorsed.
            bool isDue = !hasWithholding[sessionId] && !AUDITED.isAuditRequested(sessionId);
            hasWithholding[sessionId] = true;
            caseId = _punish(
                provider, challenge_.validator, subject, isDue ? sessionId : bytes32(0)
            );
        }
        emit TranscriptWithheld(id, provider, caseId);
        _end(challenge_, ChallengeState.Withheld, 0);
    }

    function challengeOf(uint256 id) external view returns (DataChallenge memory) {
        return _challenges[id];
    }

    /// @notice Returns whether this seed draws an account to challenge: whether it gives the
    /// account a seat in the general domain or in the model's domain. The settled weights at
    /// `atSeconds`, the second of the anchor, count.
    function isChallengerSelected(
        bytes32 seed,
        address account,
        bytes32 modelVersion,
        uint256 atSeconds
    ) public view returns (bool) {
        IJuries juries = COURT.JURIES();
        return juries.seatsForSeed(seed, account, 0, atSeconds, SEATS) != 0
            || juries.seatsForSeed(seed, account, modelVersion, atSeconds, SEATS) != 0;
    }

    function _begin(
        AuditSubject memory work,
        Anchor memory anchor,
        bytes32 subject,
        bytes32 seed,
        address account,
        uint256 tokens
    ) private returns (uint256 id, DataChallenge storage challenge_) {
        Operators.requireJuror(STAKES, account, COURT.JURIES());
        if (work.provider == account) revert SelfChallenge(account);
        _requireWithin(subject, anchor, work);
        if (work.state == AgreementState.Open) {
            uint256 from = uint256(SESSIONS.deadlineOf(work.id)) + work.windowSeconds / 2;
            if (block.timestamp < from) revert SessionStillOpen(work.id, from, block.timestamp);
        }
        bytes32 modelVersion = IOfferBook(address(OFFERS)).modelOf(work.offer);
        if (!isChallengerSelected(seed, account, modelVersion, anchor.atSeconds)) {
            revert NotSelected(subject, account);
        }
        if (_challenged[subject][account]) revert AlreadyChallenged(subject, account);
        _challenged[subject][account] = true;

        id = ++challengeCount;
        challenge_ = _challenges[id];
        uint96 bond = _bondFor(tokens * TOKEN_BYTES);
        (challenge_.provider, challenge_.validator) = (work.provider, account);
        (challenge_.bond, challenge_.subject) = (bond, subject);
        (challenge_.sessionId, challenge_.state) = (work.id, ChallengeState.Open);
        challenge_.deadlineSeconds = _queue(work.provider);
        challenge_.share = _shareOf(account, modelVersion, anchor.atSeconds);
        VAULT.transferFrom(account, address(this), NATIVE_ID, bond);
    }

    /// @dev Ends a challenge that the provider answered on chain. Either the provider is paid its
    /// cost, or it pays a fee.
    function _endSupplied(
        uint256 id,
        DataChallenge storage challenge_,
        ChallengeState state,
        uint256 length
    ) private {
        address provider = challenge_.provider;
        bytes32 modelVersion =
            IOfferBook(address(OFFERS)).modelOf(_workOf(challenge_.sessionId).offer);
        uint256 fee = _countSupply(
            provider, challenge_.validator, modelVersion, challenge_.share, challenge_.subject
        );
        _end(challenge_, state, fee == 0 ? _costOf(length) : 0);
        if (fee != 0) emit SupplyFeeTaken(id, provider, fee);
    }

    /// @dev Pays `paid` of the bond to the provider, and the remainder to the validator.
    function _end(DataChallenge storage challenge_, ChallengeState state, uint256 paid) private {
        challenge_.state = state;
        uint256 bond = challenge_.bond;
        if (paid > bond) paid = bond;
        if (paid != 0) VAULT.transfer(challenge_.provider, NATIVE_ID, paid);
        if (paid != bond) VAULT.transfer(challenge_.validator, NATIVE_ID, bond - paid);
    }

    function _requireTime(uint256 id, uint256 deadline) private view {
        if (block.timestamp >= deadline) revert SupplyTooLate(id, block.timestamp, deadline);
    }

    function _requireOpenChallenge(uint256 id, ChallengeKind kind)
        private
        view
        returns (DataChallenge storage challenge_)
    {
        challenge_ = _challenges[id];
        if (challenge_.state != ChallengeState.Open) {
            revert ChallengeNotOpen(id, challenge_.state);
        }
        if (challenge_.kind != kind) revert ChallengeKindMismatch(id, challenge_.kind);
    }

    /// @dev Returns a data challenge that the sender has to answer and can still answer.
    function _dueFrom(uint256 id, ChallengeKind kind)
        private
        view
        returns (DataChallenge storage challenge_)
    {
        challenge_ = _requireOpenChallenge(id, kind);
        address provider = challenge_.provider;
        address escrow = _workOf(challenge_.sessionId).escrow;
        if (!Operators.isActing(STAKES, provider, escrow, address(COURT))) {
            revert NotTheChallengedProvider(msg.sender, provider);
        }
        _requireTime(id, challenge_.deadlineSeconds);
    }
}
