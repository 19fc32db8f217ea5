// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { ECDSA } from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import { MessageHashUtils } from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";
import { SignatureChecker } from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";

import { Requests } from "../../../core/src/Requests.sol";
import { Sessions } from "../../../core/src/Sessions.sol";
import { Agreement, AgreementState } from "../../../core/src/interfaces/IEscrow.sol";
import { IOfferTerms, OfferTerms } from "../../../core/src/interfaces/IOfferTerms.sol";
import { Anchor } from "../../../core/src/interfaces/ISessions.sol";
import { IStakes } from "../../../core/src/interfaces/IStakes.sol";
import { ReceiptTree } from "../../../market/src/base/ReceiptTree.sol";
import { IBeacon } from "../../../market/src/interfaces/IBeacon.sol";
import { IParameters, Parameter } from "../../../market/src/interfaces/IParameters.sol";
import { IAuditRequests } from "../interfaces/IAuditRequests.sol";
import { ICourt } from "../interfaces/ICourt.sol";
import { IDrawnReceipts } from "../interfaces/IDrawnReceipts.sol";
import { AuditSubject, EvidenceItem, IEvidence, ReceiptCore } from "../interfaces/IEvidence.sol";
import { EvidenceDigests } from "./EvidenceDigests.sol";
import { Wiring } from "./Wiring.sol";

/// @notice Contracts that a module reads. `audited` is the module with the clients' requests for
/// audits, and `drawn` is the module with the registered receipts.
struct EvidenceSources {
    ICourt court;
    Sessions sessions;
    Requests requests;
    IBeacon beacon;
    IParameters parameters;
    IAuditRequests audited;
    IDrawnReceipts drawn;
}

/// @title Evidence
/// @notice See `IEvidence` for the documentation. The functions of this contract only read; each
/// module that judges receipts inherits them.
abstract contract Evidence is IEvidence {
    uint256 private constant BPS = 10_000;
    bytes32 private constant SESSIONS_NAME = keccak256("Ostrom Sessions");
    bytes32 private constant REQUESTS_NAME = keccak256("Ostrom Requests");

    /// @notice The court that offers must name. Receipts of work under an offer that names another
    /// court are no evidence here.
    ICourt public immutable COURT;
    Sessions public immutable SESSIONS;
    Requests public immutable REQUESTS;
    IOfferTerms internal immutable OFFERS;
    IStakes internal immutable STAKES;
    IBeacon public immutable BEACON;
    IParameters public immutable PARAMETERS;
    IAuditRequests public immutable AUDITED;
    IDrawnReceipts public immutable DRAWN;

    constructor(EvidenceSources memory sources) {
        (SESSIONS, REQUESTS) = (sources.sessions, sources.requests);
        (OFFERS, STAKES) = (SESSIONS.OFFERS(), SESSIONS.STAKES());
        bool same = address(OFFERS) == address(REQUESTS.OFFERS())
            && address(STAKES) == address(REQUESTS.STAKES());
        if (!same) revert EscrowMismatch(address(SESSIONS), address(REQUESTS));
        (COURT, BEACON) = (sources.court, sources.beacon);
        PARAMETERS = sources.parameters;
        (AUDITED, DRAWN) = (sources.audited, sources.drawn);
        (address sessions, address requests) = (address(SESSIONS), address(REQUESTS));
        Wiring.requireCourt(sources.court, sessions, requests, sources.beacon, sources.parameters);
        Wiring.requireModule(sources.court, address(sources.audited));
        Wiring.requireModule(sources.court, address(sources.drawn));
    }

    /// @dev Returns the id and the session or request of a receipt that counts as evidence. Reverts
    /// if the receipt does not count, or while the beacon's value that draws it is missing. `seed`
    /// is the receipt's own seed: the hash of that value and the receipt's id.
    function _check(EvidenceItem calldata item)
        internal
        view
        returns (bytes32 receiptId, bytes32 seed, AuditSubject memory work)
    {
        Anchor memory anchor;
        (receiptId, work, anchor) = _included(item);
        _requireWithin(receiptId, anchor, work);
        seed = _requireSampled(receiptId, anchor, work);
    }

    /// @dev Reverts unless the beacon drew the receipt.
    function _requireSampled(bytes32 receiptId, Anchor memory anchor, AuditSubject memory work)
        internal
        view
        returns (bytes32 seed)
    {
        seed = keccak256(abi.encode(_valueFor(anchor), receiptId));
        (uint256 draw, uint256 rate) = (uint256(seed) % BPS, _rateOf(work, anchor.atSeconds));
        if (draw >= rate) revert ReceiptNotSampled(receiptId, draw, rate);
    }

    /// @dev Returns the id of a receipt, its session or request, and the anchor whose epoch
    /// determines which of the beacon's values may draw it. Reverts unless the receipt is
    /// registered and its audit window is not over, or one of the last two anchors of its session
    /// or request includes it. A registered receipt needs no inclusion proof, and the anchor
    /// returned for it has only a second and no root.
    function _included(EvidenceItem calldata item)
        internal
        view
        returns (bytes32 receiptId, AuditSubject memory work, Anchor memory anchor)
    {
        work = _workOf(item.core.sessionId);
        receiptId = _idOf(item.core, work.escrow);
        anchor.atSeconds = _drawnAt(receiptId);
        bool lasts = block.timestamp < uint256(anchor.atSeconds) + work.windowSeconds;
        if (!lasts) anchor = _anchorOf(item, receiptId, work);
    }

    /// @dev Returns the anchor that includes a receipt; reverts if neither of the last two anchors
    /// of its session or request includes it. A root that the provider's operator signed counts as
    /// the provider's.
    function _anchorOf(EvidenceItem calldata item, bytes32 receiptId, AuditSubject memory work)
        internal
        pure
        returns (Anchor memory anchor)
    {
        anchor = work.last;
        if (_leads(item, receiptId, anchor)) return anchor;
        anchor = work.previous;
        if (!_leads(item, receiptId, anchor)) revert ReceiptNotIncluded(receiptId);
    }

    /// @dev Returns the second of the anchor under which a receipt was drawn and registered; zero
    /// for a receipt that is not registered.
    function _drawnAt(bytes32 receiptId) internal view virtual returns (uint40) {
        return DRAWN.drawnAt(receiptId);
    }

    /// @dev Returns a session, or a request that a provider has locked, whose offer names this
    /// court.
    function _workOf(bytes32 id) internal view returns (AuditSubject memory work) {
        Agreement memory agreement = SESSIONS.agreementOf(id);
        bool session = agreement.state != AgreementState.None;
        if (!session) agreement = REQUESTS.agreementOf(id);
        if (agreement.offer == 0) revert SubjectUnknown(id);
        OfferTerms memory terms = OFFERS.termsOf(agreement.offer);
        if (terms.court != address(COURT)) revert SubjectOfOtherCourt(id, terms.court);
        work.id = id;
        work.escrow = session ? address(SESSIONS) : address(REQUESTS);
        (work.provider, work.client) = (terms.provider, agreement.client);
        (work.asset, work.offer, work.state) = (terms.asset, agreement.offer, agreement.state);
        work.completionsBefore = agreement.completionsBefore;
        work.windowSeconds = terms.windowSeconds;
        if (session) {
            (work.last, work.previous) = SESSIONS.anchorsOf(id);
        } else if (agreement.state > AgreementState.Locked) {
            work.last = REQUESTS.endOf(id);
        }
    }

    function _requireWithin(bytes32 subject, Anchor memory anchor, AuditSubject memory work)
        internal
        view
    {
        uint256 until = uint256(anchor.atSeconds) + work.windowSeconds;
        if (block.timestamp >= until) {
            revert ReceiptTooOld(subject, anchor.atSeconds, work.windowSeconds);
        }
    }

    /// @dev Returns the beacon's value that draws the receipts of this anchor; reverts while the
    /// value is missing.
    function _valueFor(Anchor memory anchor) internal view returns (bytes32) {
        return BEACON.value(BEACON.epochOf(anchor.atSeconds) + 1);
    }

    /// @dev Returns the share of receipts that the beacon draws for anchors of this second, in
    /// basis points.
    function _rateOf(AuditSubject memory work, uint256 second) private view returns (uint256) {
        uint256 newcomer = PARAMETERS.getAt(Parameter.ProbationCompletions, second);
        if (work.completionsBefore < newcomer || AUDITED.isAuditRequested(work.id)) return BPS;
        return PARAMETERS.getAt(Parameter.AuditRateBps, second);
    }

    function _idOf(ReceiptCore calldata core, address escrow) internal view returns (bytes32) {
        return _digest(EvidenceDigests.receipt(core), escrow);
    }

    /// @dev Returns the EIP-712 digest of a statement about a session or request, under the domain
    /// of its escrow.
    function _digest(bytes32 structHash, address escrow) internal view returns (bytes32) {
        bytes32 nameHash = escrow == address(SESSIONS) ? SESSIONS_NAME : REQUESTS_NAME;
        return
            MessageHashUtils.toTypedDataHash(EvidenceDigests.domain(nameHash, escrow), structHash);
    }

    /// @dev Tries ECDSA first, which fits accounts without code and accounts that delegate their
    /// code (EIP-7702), then ERC-1271.
    function _isSigned(address account, bytes32 digest, bytes calldata signature)
        internal
        view
        returns (bool)
    {
        if (_isOfKey(account, digest, signature)) return true;
        if (account.code.length == 0) return false;
        return SignatureChecker.isValidERC1271SignatureNowCalldata(account, digest, signature);
    }

    /// @dev Returns the penalty of a minor ruling, as a share of a stake.
    function _minorPenaltyOf(uint256 stake) internal view returns (uint256) {
        return stake * PARAMETERS.get(Parameter.MinorPenaltyBps) / BPS;
    }

    /// @dev Returns whether the key of an account signed, even if the account has code.
    function _isOfKey(address account, bytes32 digest, bytes calldata signature)
        internal
        pure
        returns (bool)
    {
        (address recovered, ECDSA.RecoverError fault,) =
            ECDSA.tryRecoverCalldata(digest, signature);
        return fault == ECDSA.RecoverError.NoError && recovered == account;
    }

    function _leads(EvidenceItem calldata item, bytes32 receiptId, Anchor memory anchor)
        private
        pure
        returns (bool)
    {
        if (anchor.root == 0) return false;
        return
            ReceiptTree.includes(anchor.root, receiptId, item.core.index, anchor.count, item.proof);
    }
}
