// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Anchor, SessionAuthorization } from "../../../core/src/interfaces/ISessions.sol";
import { IVault } from "../../../core/src/interfaces/IVault.sol";
import { IOfferBook } from "../../../market/src/interfaces/IOfferBook.sol";
import { ConsentVerifier } from "../base/ConsentVerifier.sol";
import { Evidence, EvidenceSources } from "../base/Evidence.sol";
import { Operators } from "../base/Operators.sol";
import { Wiring } from "../base/Wiring.sol";
import { WithholdingPenalty } from "../base/WithholdingPenalty.sol";
import {
    ChallengeKind,
    ChallengeState,
    DataChallenge,
    IDataChallenges,
    PublishedConsent
} from "../interfaces/IDataChallenges.sol";
import { AuditConsent, AuditSubject, EvidenceItem } from "../interfaces/IEvidence.sol";
import { IJuries } from "../interfaces/IJuries.sol";

/// @title DataChallenges
/// @notice See `IDataChallenges`, which carries the prose.
contract DataChallenges is IDataChallenges, WithholdingPenalty {
    /// @notice Longest part of a sealed transcript.
    uint256 internal constant PART_BYTES_MAX = 48 * 1024;
    /// @notice Parts of one transcript: more than the longest that the protocol seals.
    uint256 internal constant PARTS_MAX = 84;
    /// @notice Seats that are drawn for a receipt, by expectation. Who has a third of the weight
    /// keeps all honest ones from being drawn in 3.6 of 100 cases.
    uint256 internal constant SEATS = 5;

    /// @notice So long after its time is over a data challenge that is concluded counts as a
    /// failure.
    uint256 internal constant CONCLUDE_SECONDS = 6 hours;

    uint256 private constant NATIVE_ID = 0;
    /// @dev Of a sealed transcript a token is about four bytes.
    uint256 private constant TOKEN_BYTES = 4;

    IVault internal immutable VAULT;
    ConsentVerifier public immutable CONSENTS;

    uint256 public challengeCount;
    mapping(uint256 challengeId => DataChallenge) private _challenges;
    /// @notice What an account has challenged for: receipts' ids, and seeds that drew a place.
    mapping(bytes32 subject => mapping(address account => bool)) private _challenged;
    /// @notice Which consent of a session or request stands on chain.
    mapping(bytes32 id => PublishedConsent) private _publishedConsents;
    /// @notice What was punished as withheld, and sessions and requests of which something was.
    mapping(bytes32 subject => bool) private _withheld;
    mapping(bytes32 id => bool) public hasWithholding;

    constructor(EvidenceSources memory sources) Evidence(sources) {
        Wiring.requireModule(sources.court);
        (VAULT, CONSENTS) = (SESSIONS.VAULT(), new ConsentVerifier(sources));
    }

    /// @notice Challenges the provider for the transcript of a drawn receipt, for an account that
    /// is drawn for it. By the account or its operator; the account has approved this contract in
    /// the Vault.
    function challengeTranscript(EvidenceItem calldata item, address account)
        external
        returns (uint256 id)
    {
        (bytes32 receiptId, AuditSubject memory work, Anchor memory anchor) = _included(item);
        bytes32 seed = _requireSampled(receiptId, anchor, work);
        DataChallenge storage challenge_;
        uint256 tokens = uint256(item.core.inputTokens) + item.core.outputTokens;
        (id, challenge_) = _begin(work, anchor, receiptId, seed, account, tokens);
        challenge_.deadlineSeconds = _queue(work.provider);
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

    /// @notice Challenges the provider for the receipt at the drawn place of a session or request,
    /// for an account that is drawn for it: `uint256(seed) % count` with the seed of the last
    /// anchor's value and the session's id. By the account or its operator.
    function challengeReceipt(bytes32 sessionId, address account) external returns (uint256 id) {
        AuditSubject memory work = _workOf(sessionId);
        Anchor memory anchor = work.last;
        if (anchor.root == 0 || anchor.count == 0) revert NoAnchoredRoot(sessionId);
        bytes32 seed = keccak256(abi.encode(_valueFor(anchor), sessionId));
        DataChallenge storage challenge_;
        (id, challenge_) = _begin(work, anchor, seed, seed, account, 0);
        challenge_.deadlineSeconds = uint40(block.timestamp + _supplyWindow());
        challenge_.kind = ChallengeKind.Receipt;
        uint64 index = uint64(uint256(seed) % anchor.count);
        challenge_.index = index;
        emit ReceiptChallenged(
            id, work.provider, account, sessionId, index, challenge_.deadlineSeconds
        );
    }

    /// @notice Supplies a transcript, before its time is over: parts from 0 on, of at most
    /// `PART_BYTES_MAX` each. Provider or its operator, which is paid for what it supplied.
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
        if (last) {
            return _end(challenge_, ChallengeState.Supplied, _price(supplied / TOKEN_BYTES));
        }
        (challenge_.parts, challenge_.supplied) = (uint8(part + 1), uint64(supplied));
        challenge_.partsHash = hash;
    }

    /// @notice Supplies a receipt, under one of the session's two roots, with its provider's or
    /// operator's signature. Anybody; the bond returns to the validator.
    function supplyReceipt(uint256 id, EvidenceItem calldata item, bytes calldata signature)
        external
    {
        DataChallenge storage challenge_ = _requireOpenChallenge(id, ChallengeKind.Receipt);
        _requireTime(id, challenge_.deadlineSeconds);
        (bytes32 receiptId, AuditSubject memory work,) = _included(item);
        bool there = work.id == challenge_.sessionId && item.core.index == challenge_.index;
        if (!there) revert ReceiptMismatch(receiptId);
        (address operator,) = STAKES.backingOf(work.provider, work.escrow, address(COURT));
        bool signed = _isSigned(work.provider, receiptId, signature)
            || (operator != address(0) && _isSigned(operator, receiptId, signature));
        if (!signed) revert ReceiptUnsigned(receiptId);
        emit ReceiptSupplied(id, work.provider, receiptId, item.core, signature, item.proof);
        _end(challenge_, ChallengeState.Supplied, 0);
    }

    /// @notice Says that no consent came for this answer, while half of `SupplyWindow` is left and
    /// none stands on chain. Provider or its operator.
    function reportMissingConsent(uint256 id) external {
        DataChallenge storage challenge_ = _dueFrom(id, ChallengeKind.Transcript);
        bytes32 sessionId = challenge_.sessionId;
        if (_publishedConsents[sessionId].count > challenge_.index) {
            revert ConsentAlreadyPublished(id);
        }
        _requireNotAudited(sessionId);
        (uint256 until, uint256 window) = (challenge_.deadlineSeconds, _supplyWindow());
        _requireTime(id, until - window / 2);
        challenge_.state = ChallengeState.ConsentMissing;
        emit ConsentMissing(id, challenge_.provider, uint64(until - window / 4));
    }

    /// @notice Shows who may see the answers of a session or request, in the words of its signer or
    /// client: one byte of `modes` for each answer, 0 where nobody may. Anybody, at any time; one
    /// that speaks of more answers takes the place of one before, and of what stands on chain
    /// already no signature is read.
    ///
    /// It then goes on to data challenge `id`, unless that is 0. Where nobody may see the answer,
    /// the challenge ends and the provider is paid as for an empty transcript; where it was denied,
    /// and a quarter of `SupplyWindow` is left, it is to be supplied after all.
    /// @param authorization By which the session was opened, and its client's signature: they say
    /// who the signer is, which no escrow knows once it has ended. Not read of a request.
    function publishConsent(
        uint256 id,
        AuditConsent calldata consent,
        bytes calldata modes,
        bytes calldata signature,
        SessionAuthorization calldata authorization,
        bytes calldata authorizationSignature
    ) external {
        bytes32 sessionId = consent.sessionId;
        _requireNotAudited(sessionId);
        if (_isPublished(consent)) {
            bool whole = modes.length == consent.count && sha256(modes) == consent.modesHash;
            if (!whole) revert ConsentInvalid(sessionId, consent.count);
        } else {
            uint64 told = _publishedConsents[sessionId].count;
            if (consent.count <= told) revert ConsentNotExtended(sessionId, told);
            address provider = CONSENTS.verifyConsent(
                consent, modes, signature, authorization, authorizationSignature
            );
            if (provider == address(0)) revert ConsentInvalid(sessionId, consent.count);
            _publishedConsents[sessionId] = PublishedConsent(consent.count, consent.modesHash);
            emit ConsentPublished(sessionId, provider, consent.secret, modes, signature);
        }
        if (id != 0) _applyConsent(id, sessionId, modes);
    }

    /// @dev What a consent means to a data challenge.
    function _applyConsent(uint256 id, bytes32 sessionId, bytes calldata modes) private {
        DataChallenge storage challenge_ = _challenges[id];
        bool denied = challenge_.state == ChallengeState.ConsentMissing;
        if (!denied) _requireOpenChallenge(id, ChallengeKind.Transcript);
        uint64 index = challenge_.index;
        if (challenge_.sessionId != sessionId || index >= modes.length) {
            revert ConsentInvalid(challenge_.sessionId, index);
        }
        uint256 until = challenge_.deadlineSeconds;
        _requireTime(id, until);
        if (uint8(modes[index]) == 0) {
            emit TranscriptPrivate(id, challenge_.provider, true);
            return _end(challenge_, ChallengeState.Private, _price(0));
        }
        if (!denied) return;
        _requireTime(id, until - _supplyWindow() / 4);
        challenge_.state = ChallengeState.Open;
        emit ChallengeReopened(id, challenge_.provider);
    }

    function _isPublished(AuditConsent calldata consent) private view returns (bool) {
        PublishedConsent storage told = _publishedConsents[consent.sessionId];
        return told.count == consent.count && told.modesHash == consent.modesHash;
    }

    /// @notice Ends a data challenge whose time is over. Anybody; what is told of later than
    /// `CONCLUDE_SECONDS` costs nothing: one failure could be told of as many, over many days.
    function conclude(uint256 id) external {
        DataChallenge storage challenge_ = _challenges[id];
        (ChallengeState state, address provider) = (challenge_.state, challenge_.provider);
        bool denied = state == ChallengeState.ConsentMissing;
        if (!denied && state != ChallengeState.Open) revert ChallengeNotOpen(id, state);
        uint256 until = challenge_.deadlineSeconds;
        if (block.timestamp < until) revert ChallengePending(id, block.timestamp, until);
        address validator = challenge_.validator;
        if (denied) {
            emit TranscriptPrivate(id, provider, false);
            return _end(challenge_, ChallengeState.Private, 0);
        }
        uint256 caseId = 0;
        bytes32 subject = challenge_.subject;
        hasWithholding[challenge_.sessionId] = true;
        if (!_withheld[subject] && block.timestamp < until + CONCLUDE_SECONDS) {
            _withheld[subject] = true;
            caseId = _punish(provider, validator, subject);
        }
        emit TranscriptWithheld(id, provider, caseId);
        _end(challenge_, ChallengeState.Withheld, 0);
    }

    function challengeOf(uint256 id) external view returns (DataChallenge memory) {
        return _challenges[id];
    }

    /// @notice Whether an account has a seat for a subject with this seed, anchored at this second.
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
        bytes32 modelVersion = IOfferBook(address(OFFERS)).modelOf(work.offer);
        if (!isChallengerSelected(seed, account, modelVersion, anchor.atSeconds)) {
            revert NotSelected(subject, account);
        }
        if (_challenged[subject][account]) revert AlreadyChallenged(subject, account);
        _challenged[subject][account] = true;

        id = ++challengeCount;
        challenge_ = _challenges[id];
        uint96 bond = _price(tokens);
        (challenge_.provider, challenge_.validator) = (work.provider, account);
        (challenge_.bond, challenge_.subject) = (bond, subject);
        (challenge_.sessionId, challenge_.state) = (work.id, ChallengeState.Open);
        VAULT.transferFrom(account, address(this), NATIVE_ID, bond);
    }

    /// @dev Of the bond the provider has what it is paid, and the validator the rest.
    function _end(DataChallenge storage challenge_, ChallengeState state, uint256 paid) private {
        challenge_.state = state;
        uint256 bond = challenge_.bond;
        if (paid > bond) paid = bond;
        if (paid != 0) VAULT.transfer(challenge_.provider, NATIVE_ID, paid);
        if (paid != bond) VAULT.transfer(challenge_.validator, NATIVE_ID, bond - paid);
    }

    function _requireNotAudited(bytes32 sessionId) private view {
        if (AUDITED.isAuditRequested(sessionId)) revert ConsentImpliedByAudit(sessionId);
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

    /// @dev A data challenge that waits for an answer of the sender's.
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
