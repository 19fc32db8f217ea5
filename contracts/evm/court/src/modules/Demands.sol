// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Anchor, SessionAuthorization } from "../../../core/src/interfaces/ISessions.sol";
import { IVault } from "../../../core/src/interfaces/IVault.sol";
import { IOfferBook } from "../../../market/src/interfaces/IOfferBook.sol";
import { Consents } from "../base/Consents.sol";
import { Evidence, Sources } from "../base/Evidence.sol";
import { Operators } from "../base/Operators.sol";
import { Silence } from "../base/Silence.sol";
import { Demand, DemandKind, DemandState, IDemands, Told } from "../interfaces/IDemands.sol";
import { AuditConsent, EvidenceItem, Work } from "../interfaces/IEvidence.sol";
import { IJuries } from "../interfaces/IJuries.sol";

/// @title Demands
/// @notice See `IDemands`, which carries the prose.
contract Demands is IDemands, Silence {
    /// @notice Longest part of a sealed transcript.
    uint256 internal constant PART_BYTES_MAX = 48 * 1024;
    /// @notice Parts of one transcript: more than the longest that the protocol seals.
    uint256 internal constant PARTS_MAX = 84;
    /// @notice Seats that are drawn for a receipt, by expectation. Who has a third of the weight
    /// keeps all honest ones from being drawn in 3.6 of 100 cases.
    uint256 internal constant SEATS = 5;

    /// @notice So long after its time is over a demand that is concluded counts as a failure.
    uint256 internal constant CONCLUDE_SECONDS = 6 hours;

    uint256 private constant NATIVE_ID = 0;
    /// @dev Of a sealed transcript a token is about four bytes.
    uint256 private constant TOKEN_BYTES = 4;

    IVault internal immutable VAULT;
    Consents public immutable CONSENTS;

    uint256 public demandCount;
    mapping(uint256 demandId => Demand) private _demands;
    /// @notice What an account has demanded: receipts' ids, and seeds that drew a place.
    mapping(bytes32 subject => mapping(address account => bool)) private _demanded;
    /// @notice Which consent of a session or request stands on chain.
    mapping(bytes32 id => Told) private _told;
    /// @notice What was punished as withheld, and sessions and requests of which something was.
    mapping(bytes32 subject => bool) private _withheld;
    mapping(bytes32 id => bool) public withheldIn;

    constructor(Sources memory sources) Evidence(sources) {
        (VAULT, CONSENTS) = (SESSIONS.VAULT(), new Consents(sources));
    }

    /// @notice Demands the transcript of a drawn receipt, for an account that is drawn for it. By
    /// the account or its operator; the account has approved this contract in the Vault.
    function demand(EvidenceItem calldata item, address account) external returns (uint256 id) {
        (bytes32 receiptId, Work memory work, Anchor memory anchor) = _included(item);
        bytes32 seed = _requireDrawn(receiptId, anchor, work);
        Demand storage demand_;
        uint256 tokens = uint256(item.core.inputTokens) + item.core.outputTokens;
        (id, demand_) = _begin(work, anchor, receiptId, seed, account, tokens);
        demand_.deadlineSeconds = _queue(work.provider);
        demand_.index = item.core.index;
        demand_.bytesMin = item.core.outputTokens;
        emit TranscriptDemanded(
            id,
            work.provider,
            account,
            receiptId,
            work.id,
            item.core.index,
            demand_.deadlineSeconds
        );
    }

    /// @notice Demands the receipt at the drawn place of a session or request, for an account that
    /// is drawn for it: `uint256(seed) % count` with the seed of the last anchor's value and the
    /// session's id. By the account or its operator.
    function demandReceipt(bytes32 sessionId, address account) external returns (uint256 id) {
        Work memory work = _workOf(sessionId);
        Anchor memory anchor = work.last;
        if (anchor.root == 0 || anchor.count == 0) revert NothingAnchored(sessionId);
        bytes32 seed = keccak256(abi.encode(_valueFor(anchor), sessionId));
        Demand storage demand_;
        (id, demand_) = _begin(work, anchor, seed, seed, account, 0);
        demand_.deadlineSeconds = uint40(block.timestamp + _supplyWindow());
        demand_.kind = DemandKind.Receipt;
        uint64 index = uint64(uint256(seed) % anchor.count);
        demand_.index = index;
        emit ReceiptDemanded(id, work.provider, account, sessionId, index, demand_.deadlineSeconds);
    }

    /// @notice Supplies a transcript, before its time is over: parts from 0 on, of at most
    /// `PART_BYTES_MAX` each. Provider or its operator, which is paid for what it supplied.
    function supply(uint256 id, uint256 part, bool last, bytes calldata sealedPart) external {
        Demand storage demand_ = _dueFrom(id, DemandKind.Transcript);
        uint256 length = sealedPart.length;
        if (length > PART_BYTES_MAX) revert SupplyTooLong(length, PART_BYTES_MAX);
        uint256 expected = demand_.parts;
        if (part != expected || part >= PARTS_MAX) {
            revert PartOutOfOrder(part, expected, PARTS_MAX);
        }
        uint256 supplied = demand_.supplied + length;
        if (last && supplied < demand_.bytesMin) {
            revert SupplyTooShort(demand_.bytesMin - supplied);
        }
        bytes32 hash = keccak256(abi.encode(demand_.partsHash, keccak256(sealedPart)));
        emit TranscriptSupplied(id, demand_.provider, part, last, hash, sealedPart);
        if (last) return _end(demand_, DemandState.Supplied, _price(supplied / TOKEN_BYTES));
        (demand_.parts, demand_.supplied) = (uint8(part + 1), uint64(supplied));
        demand_.partsHash = hash;
    }

    /// @notice Supplies a receipt, under one of the session's two roots, with its provider's or
    /// operator's signature. Anybody; the bond returns to the validator.
    function supplyReceipt(uint256 id, EvidenceItem calldata item, bytes calldata signature)
        external
    {
        Demand storage demand_ = _waiting(id, DemandKind.Receipt);
        _requireTime(id, demand_.deadlineSeconds);
        (bytes32 receiptId, Work memory work,) = _included(item);
        bool there = work.id == demand_.sessionId && item.core.index == demand_.index;
        if (!there) revert ReceiptElsewhere(receiptId);
        (address operator,) = STAKES.backingOf(work.provider, work.escrow, address(COURT));
        bool signed = _isSigned(work.provider, receiptId, signature)
            || (operator != address(0) && _isSigned(operator, receiptId, signature));
        if (!signed) revert ReceiptUnsigned(receiptId);
        emit ReceiptSupplied(id, work.provider, receiptId, item.core, signature, item.proof);
        _end(demand_, DemandState.Supplied, 0);
    }

    /// @notice Says that no consent came for this answer, while half of `SupplyWindow` is left and
    /// none stands on chain. Provider or its operator.
    function deny(uint256 id) external {
        Demand storage demand_ = _dueFrom(id, DemandKind.Transcript);
        bytes32 sessionId = demand_.sessionId;
        if (_told[sessionId].count > demand_.index) revert ConsentOnChain(id);
        _requireNotAudited(sessionId);
        (uint256 until, uint256 window) = (demand_.deadlineSeconds, _supplyWindow());
        _requireTime(id, until - window / 2);
        demand_.state = DemandState.Denied;
        emit ConsentDenied(id, demand_.provider, uint64(until - window / 4));
    }

    /// @notice Shows who may see the answers of a session or request, in the words of its signer or
    /// client: one byte of `modes` for each answer, 0 where nobody may. Anybody, at any time; one
    /// that speaks of more answers takes the place of one before, and of what stands on chain
    /// already no signature is read.
    ///
    /// It then goes on to demand `id`, unless that is 0. Where nobody may see the answer, the demand
    /// ends and the provider is paid as for an empty transcript; where it was denied, and a quarter
    /// of `SupplyWindow` is left, it is to be supplied after all.
    /// @param authorization By which the session was opened, and its client's signature: they say
    /// who the signer is, which no escrow knows once it has ended. Not read of a request.
    function showConsent(
        uint256 id,
        AuditConsent calldata consent,
        bytes calldata modes,
        bytes calldata signature,
        SessionAuthorization calldata authorization,
        bytes calldata authorizationSignature
    ) external {
        bytes32 sessionId = consent.sessionId;
        _requireNotAudited(sessionId);
        if (_isTold(consent)) {
            bool whole = modes.length == consent.count && sha256(modes) == consent.modesHash;
            if (!whole) revert ConsentUnfit(sessionId, consent.count);
        } else {
            uint64 told = _told[sessionId].count;
            if (consent.count <= told) revert ConsentStands(sessionId, told);
            address provider =
                CONSENTS.consentTo(consent, modes, signature, authorization, authorizationSignature);
            if (provider == address(0)) revert ConsentUnfit(sessionId, consent.count);
            _told[sessionId] = Told(consent.count, consent.modesHash);
            emit ConsentShown(sessionId, provider, consent.secret, modes, signature);
        }
        if (id != 0) _heed(id, sessionId, modes);
    }

    /// @dev What a consent means to a demand.
    function _heed(uint256 id, bytes32 sessionId, bytes calldata modes) private {
        Demand storage demand_ = _demands[id];
        bool denied = demand_.state == DemandState.Denied;
        if (!denied) _waiting(id, DemandKind.Transcript);
        uint64 index = demand_.index;
        if (demand_.sessionId != sessionId || index >= modes.length) {
            revert ConsentUnfit(demand_.sessionId, index);
        }
        uint256 until = demand_.deadlineSeconds;
        _requireTime(id, until);
        if (uint8(modes[index]) == 0) {
            emit TranscriptPrivate(id, demand_.provider, true);
            return _end(demand_, DemandState.Private, _price(0));
        }
        if (!denied) return;
        _requireTime(id, until - _supplyWindow() / 4);
        demand_.state = DemandState.Waiting;
        emit DemandReopened(id, demand_.provider);
    }

    function _isTold(AuditConsent calldata consent) private view returns (bool) {
        Told storage told = _told[consent.sessionId];
        return told.count == consent.count && told.modesHash == consent.modesHash;
    }

    /// @notice Ends a demand whose time is over. Anybody; what is told of later than
    /// `CONCLUDE_SECONDS` costs nothing: one failure could be told of as many, over many days.
    function conclude(uint256 id) external {
        Demand storage demand_ = _demands[id];
        (DemandState state, address provider) = (demand_.state, demand_.provider);
        bool denied = state == DemandState.Denied;
        if (!denied && state != DemandState.Waiting) revert DemandNotWaiting(id, state);
        uint256 until = demand_.deadlineSeconds;
        if (block.timestamp < until) revert DemandRunning(id, block.timestamp, until);
        address validator = demand_.validator;
        if (denied) {
            emit TranscriptPrivate(id, provider, false);
            return _end(demand_, DemandState.Private, 0);
        }
        uint256 caseId = 0;
        bytes32 subject = demand_.subject;
        withheldIn[demand_.sessionId] = true;
        if (!_withheld[subject] && block.timestamp < until + CONCLUDE_SECONDS) {
            _withheld[subject] = true;
            caseId = _punish(provider, validator, subject);
        }
        emit Withheld(id, provider, caseId);
        _end(demand_, DemandState.Withheld, 0);
    }

    function demandOf(uint256 id) external view returns (Demand memory) {
        return _demands[id];
    }

    /// @notice Whether an account has a seat for a subject with this seed, anchored at this second.
    function isDrawn(bytes32 seed, address account, bytes32 modelVersion, uint256 atSeconds)
        public
        view
        returns (bool)
    {
        IJuries juries = COURT.JURIES();
        return juries.seatsBy(seed, account, 0, atSeconds, SEATS) != 0
            || juries.seatsBy(seed, account, modelVersion, atSeconds, SEATS) != 0;
    }

    function _begin(
        Work memory work,
        Anchor memory anchor,
        bytes32 subject,
        bytes32 seed,
        address account,
        uint256 tokens
    ) private returns (uint256 id, Demand storage demand_) {
        Operators.requireJuror(STAKES, account, COURT.JURIES());
        if (work.provider == account) revert DemandOfProvider(account);
        _requireWithin(subject, anchor, work);
        bytes32 modelVersion = IOfferBook(address(OFFERS)).modelOf(work.offer);
        if (!isDrawn(seed, account, modelVersion, anchor.atSeconds)) {
            revert NotDrawn(subject, account);
        }
        if (_demanded[subject][account]) revert DemandedAlready(subject, account);
        _demanded[subject][account] = true;

        id = ++demandCount;
        demand_ = _demands[id];
        uint96 bond = _price(tokens);
        (demand_.provider, demand_.validator) = (work.provider, account);
        (demand_.bond, demand_.subject) = (bond, subject);
        (demand_.sessionId, demand_.state) = (work.id, DemandState.Waiting);
        VAULT.transferFrom(account, address(this), NATIVE_ID, bond);
    }

    /// @dev Of the bond the provider has what it is paid, and the validator the rest.
    function _end(Demand storage demand_, DemandState state, uint256 paid) private {
        demand_.state = state;
        uint256 bond = demand_.bond;
        if (paid > bond) paid = bond;
        if (paid != 0) VAULT.transfer(demand_.provider, NATIVE_ID, paid);
        if (paid != bond) VAULT.transfer(demand_.validator, NATIVE_ID, bond - paid);
    }

    function _requireNotAudited(bytes32 sessionId) private view {
        if (AUDITED.isAudited(sessionId)) revert ConsentGiven(sessionId);
    }

    function _requireTime(uint256 id, uint256 deadline) private view {
        if (block.timestamp >= deadline) revert SupplyTooLate(id, block.timestamp, deadline);
    }

    function _waiting(uint256 id, DemandKind kind) private view returns (Demand storage demand_) {
        demand_ = _demands[id];
        if (demand_.state != DemandState.Waiting) revert DemandNotWaiting(id, demand_.state);
        if (demand_.kind != kind) revert DemandOfOtherKind(id, demand_.kind);
    }

    /// @dev A demand that waits for an answer of the sender's.
    function _dueFrom(uint256 id, DemandKind kind) private view returns (Demand storage demand_) {
        demand_ = _waiting(id, kind);
        address provider = demand_.provider;
        address escrow = _workOf(demand_.sessionId).escrow;
        if (!Operators.isActing(STAKES, provider, escrow, address(COURT))) {
            revert NotDemandedOf(msg.sender, provider);
        }
        _requireTime(id, demand_.deadlineSeconds);
    }
}
