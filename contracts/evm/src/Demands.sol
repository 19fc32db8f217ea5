// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Audits } from "./Audits.sol";
import { Vault } from "./Vault.sol";
import { Digests } from "./base/Digests.sol";
import { ReceiptTree } from "./base/ReceiptTree.sol";
import { SignedDomain } from "./base/SignedDomain.sol";
import { ICommittees } from "./interfaces/ICommittees.sol";
import { Withheld } from "./interfaces/IDemandBooks.sol";
import { DemandKind, DemandState, DemandView, IDemands } from "./interfaces/IDemands.sol";
import { Channel, EvidenceItem, IEvidence } from "./interfaces/IEvidence.sol";
import { IParameters, Parameter } from "./interfaces/IParameters.sol";
import { IPlants } from "./interfaces/IPlants.sol";
import { IRequests, RequestState, RequestView } from "./interfaces/IRequests.sol";
import { ISessions } from "./interfaces/ISessions.sol";
import {
    AuditConsent,
    ReceiptCore,
    RequestId,
    SessionAuthorization,
    SessionId
} from "./interfaces/SignedObjects.sol";

/// @title Demands
/// @notice See `IDemands`, which carries the prose.
/// @dev No call to an untrusted contract is made but a client's own for its signatures, which
/// reads only.
contract Demands is IDemands, SignedDomain {
    /// @notice Longest part of a sealed transcript.
    uint256 public constant PART_BYTES_MAX = 48 * 1024;
    /// @notice Parts of one transcript: more than the longest that the protocol seals.
    uint256 public constant PARTS_MAX = 84;

    address private constant NATIVE = address(0);

    Audits public immutable AUDITS;
    IParameters public immutable PARAMETERS;
    ICommittees public immutable COMMITTEES;
    IEvidence public immutable EVIDENCE;
    ISessions public immutable SESSIONS;
    IRequests public immutable REQUESTS;
    IPlants public immutable PLANTS;

    struct Demand {
        address provider;
        uint96 bond;
        address validator;
        uint40 deadline;
        DemandState state;
        DemandKind kind;
        uint8 parts;
        /// A consent that lets it be seen is on chain.
        bool consented;
        address client;
        uint96 share;
        /// Kept here, since a later settlement of the session may change it.
        uint96 paid;
        uint64 index;
        bytes32 receiptId;
        bytes32 sessionId;
        /// Over the parts supplied so far; zero where there are none.
        bytes32 partsHash;
    }

    uint256 public demandCount;
    mapping(uint256 demandId => Demand) private _demands;
    /// @notice What was demanded: receipts' ids, and hashes of a session's id and an index.
    mapping(bytes32 subject => bool) public demanded;

    constructor(Audits audits) SignedDomain(address(audits.VAULT())) {
        if (audits.DEMANDS() != address(this)) revert NotDemandsOfAudits(address(audits));
        Vault vault = audits.VAULT();
        AUDITS = audits;
        PARAMETERS = audits.PARAMETERS();
        COMMITTEES = audits.COMMITTEES();
        EVIDENCE = audits.EVIDENCE();
        SESSIONS = ISessions(vault.SESSIONS());
        REQUESTS = IRequests(vault.REQUESTS());
        PLANTS = IPlants(vault.PLANTS());
    }

    /// @inheritdoc IDemands
    function demand(EvidenceItem calldata item) external returns (uint256 id) {
        (bytes32 receiptId, Channel memory channel) = EVIDENCE.check(item);
        (bytes32 sessionId, uint64 index) = (item.core.sessionId, item.core.index);
        Demand storage demand_;
        (id, demand_) = _begin(sessionId, channel, receiptId);
        demand_.kind = DemandKind.Transcript;
        demand_.receiptId = receiptId;
        demand_.index = index;
        emit TranscriptDemanded(
            id, channel.provider, msg.sender, receiptId, sessionId, index, demand_.deadline
        );
        AUDITS.beginDemand(msg.sender, channel.provider, demand_.bond);
    }

    /// @inheritdoc IDemands
    function demandReceipt(bytes32 sessionId, uint64 index) external returns (uint256 id) {
        if (PLANTS.planted(sessionId)) revert SessionPlanted(sessionId);
        Channel memory channel = EVIDENCE.channelOf(sessionId);
        if (channel.anchoredSeconds == 0 || index >= channel.count) {
            revert PlaceUnknown(sessionId, index, channel.count);
        }
        Demand storage demand_;
        (id, demand_) = _begin(sessionId, channel, keccak256(abi.encode(sessionId, index)));
        demand_.kind = DemandKind.Receipt;
        demand_.index = index;
        emit ReceiptDemanded(
            id, channel.provider, msg.sender, sessionId, index, demand_.deadline
        );
        AUDITS.beginDemand(msg.sender, channel.provider, demand_.bond);
    }

    /// @inheritdoc IDemands
    function supply(uint256 id, uint256 part, bool last, bytes calldata sealedPart) external {
        Demand storage demand_ = _dueFrom(id, DemandKind.Transcript);
        uint256 length = sealedPart.length;
        if (length > PART_BYTES_MAX) revert SupplyTooLong(length, PART_BYTES_MAX);
        uint256 expected = demand_.parts;
        if (part != expected || part >= PARTS_MAX) {
            revert PartOutOfOrder(part, expected, PARTS_MAX);
        }
        bytes32 hash = keccak256(abi.encode(demand_.partsHash, keccak256(sealedPart)));
        emit TranscriptSupplied(id, demand_.provider, part, last, hash, sealedPart);
        if (last) return _answered(demand_);
        demand_.parts = uint8(part + 1);
        demand_.partsHash = hash;
    }

    /// @inheritdoc IDemands
    function supplyReceipt(
        uint256 id,
        ReceiptCore calldata core,
        bytes calldata signature,
        bytes32[] calldata proof
    ) external {
        Demand storage demand_ = _dueFrom(id, DemandKind.Receipt);
        bytes32 structHash = Digests.receipt(core);
        bytes32 receiptId = _digest(structHash);
        Channel memory channel = EVIDENCE.channelOf(demand_.sessionId);
        bool there = core.sessionId == demand_.sessionId && core.index == demand_.index
            && ReceiptTree.includes(
                channel.receiptsRoot, receiptId, core.index, channel.count, proof
            );
        if (!there) revert ReceiptElsewhere(receiptId);
        _requireSigned(demand_.provider, structHash, signature);
        emit ReceiptSupplied(id, demand_.provider, receiptId, core, signature, proof);
        _answered(demand_);
    }

    /// @inheritdoc IDemands
    function deny(uint256 id) external {
        Demand storage demand_ = _dueFrom(id, DemandKind.Transcript);
        if (demand_.consented) revert DeniedBefore(id);
        demand_.state = DemandState.Denied;
        demand_.deadline = _supplyUntil();
        emit ConsentDenied(id, demand_.provider, demand_.deadline);
    }

    /// @inheritdoc IDemands
    function showConsent(
        uint256 id,
        AuditConsent calldata consent,
        bytes calldata modes,
        bytes calldata signature,
        SessionAuthorization calldata authorization,
        bytes calldata authorizationSignature
    ) external {
        Demand storage demand_ = _demands[id];
        bool denied = demand_.state == DemandState.Denied;
        if (!denied) _waiting(id, DemandKind.Transcript);
        _requireTime(id, demand_.deadline);
        bool tells = consent.sessionId == demand_.sessionId && modes.length == consent.count
            && sha256(modes) == consent.modesHash && demand_.index < consent.count;
        if (!tells) revert ConsentUnfit(demand_.sessionId, demand_.index);
        address signer = _signerOf(demand_.sessionId, authorization, authorizationSignature);
        _requireSigned(signer, Digests.auditConsent(consent), signature);

        if (modes[demand_.index] == 0) {
            _end(id, demand_, true);
        } else if (denied) {
            demand_.state = DemandState.Waiting;
            demand_.consented = true;
            demand_.deadline = _supplyUntil();
            emit ConsentShown(id, demand_.provider, demand_.deadline);
        } else {
            revert ConsentNotDenied(id);
        }
    }

    /// @inheritdoc IDemands
    function conclude(uint256 id) external {
        Demand storage demand_ = _demands[id];
        bool denied = demand_.state == DemandState.Denied;
        if (!denied && demand_.state != DemandState.Waiting) {
            revert DemandNotWaiting(id, demand_.state);
        }
        if (block.timestamp < demand_.deadline) {
            revert DemandRunning(id, block.timestamp, demand_.deadline);
        }
        if (denied) return _end(id, demand_, false);
        demand_.state = DemandState.Withheld;
        address provider = demand_.provider;
        (uint128 slashed, uint128 refund, uint128 reward, uint256 count) = AUDITS.endWithheld(
            Withheld({
                provider: provider,
                validator: demand_.validator,
                bond: demand_.bond,
                client: demand_.client,
                share: demand_.share,
                paid: demand_.paid,
                sessionId: demand_.sessionId,
                reason: bytes32(id)
            })
        );
        emit TranscriptWithheld(id, provider, slashed, refund, reward, count);
    }

    /// @inheritdoc IDemands
    function demandOf(uint256 id) external view returns (DemandView memory) {
        Demand storage demand_ = _demands[id];
        return DemandView({
            state: demand_.state,
            kind: demand_.kind,
            provider: demand_.provider,
            validator: demand_.validator,
            deadlineSeconds: demand_.deadline,
            bond: demand_.bond,
            receiptId: demand_.receiptId,
            sessionId: demand_.sessionId,
            index: demand_.index,
            client: demand_.client,
            share: demand_.share,
            parts: demand_.parts
        });
    }

    function _begin(bytes32 sessionId, Channel memory channel, bytes32 subject)
        private
        returns (uint256 id, Demand storage demand_)
    {
        if (!COMMITTEES.isValidator(msg.sender)) revert NotAValidatorOf(msg.sender);
        if (channel.provider == msg.sender) revert DemandOfProvider(channel.provider);
        uint256 until = channel.anchoredSeconds + PARAMETERS.get(Parameter.AuditWindow);
        if (block.timestamp > until) revert DemandTooLate(sessionId, block.timestamp, until);
        if (demanded[subject]) revert DemandedAlready(subject);
        demanded[subject] = true;
        id = ++demandCount;
        demand_ = _demands[id];
        demand_.provider = channel.provider;
        demand_.bond = uint96(PARAMETERS.get(Parameter.AccusationBond));
        demand_.validator = msg.sender;
        demand_.deadline = _supplyUntil();
        demand_.state = DemandState.Waiting;
        demand_.client = channel.client;
        // What is anchored is counted, so the count is not zero.
        if (channel.asset == NATIVE) demand_.share = uint96(channel.paid / channel.count);
        demand_.paid = uint96(channel.paid);
        demand_.sessionId = sessionId;
    }

    /// @dev Ends a demand that its provider answered.
    function _answered(Demand storage demand_) private {
        demand_.state = DemandState.Supplied;
        // A receipt costs its provider nothing to show: to be asked for it on chain earns nothing.
        bool pays = demand_.kind == DemandKind.Transcript;
        AUDITS.endDemand(demand_.validator, demand_.provider, demand_.bond, pays);
    }

    function _end(uint256 id, Demand storage demand_, bool paid) private {
        demand_.state = DemandState.Private;
        emit TranscriptPrivate(id, demand_.provider, paid);
        AUDITS.endDemand(demand_.validator, demand_.provider, demand_.bond, paid);
    }

    function _supplyUntil() private view returns (uint40) {
        return uint40(block.timestamp + PARAMETERS.get(Parameter.SupplyWindow));
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
        if (msg.sender != provider) revert NotDemandedOf(msg.sender, provider);
        _requireTime(id, demand_.deadline);
    }

    /// @dev Who signs for a session: the chain forgets it when the session closes, its client's
    /// authorization does not.
    function _signerOf(
        bytes32 sessionId,
        SessionAuthorization calldata authorization,
        bytes calldata signature
    ) private view returns (address) {
        RequestView memory request = REQUESTS.request(RequestId.wrap(sessionId));
        if (request.state != RequestState.None) return request.signer;
        address client = authorization.client;
        SessionId id = SESSIONS.idOf(client, authorization.provider, authorization.nonce);
        if (SessionId.unwrap(id) != sessionId) revert ConsentUnfit(sessionId, 0);
        _requireSigned(client, Digests.authorization(authorization), signature);
        return authorization.signer;
    }
}
