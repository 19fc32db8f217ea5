// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Vault } from "../Vault.sol";
import { IParameters, Parameter } from "../interfaces/IParameters.sol";
import { IProviders, PayTerms } from "../interfaces/IProviders.sol";
import { ISessions, SessionState, SessionView } from "../interfaces/ISessions.sol";
import { SessionId } from "../interfaces/SignedObjects.sol";
import { Consents } from "./Consents.sol";
import { Digests } from "./Digests.sol";
import { SignedDomain } from "./SignedDomain.sol";

/// @title What is kept of sessions
/// @notice Storage of `Sessions` and all of it that moves no money: views, cancelled nonces, flags
/// and ratings, erasure. See `ISessions`, which carries the prose.
abstract contract SessionRecords is ISessions, Consents {
    /// @notice A closed session can be flagged and read for at least this many seconds.
    uint256 public constant RECORD_MIN = 7 days;
    uint8 private constant FLAGGED = 1;
    uint8 private constant RATED = 2;

    Vault public immutable VAULT;
    IParameters public immutable PARAMETERS;
    IProviders public immutable PROVIDERS;

    // Packed so that opening writes two slots and closing one more (22,100 gas for each).
    struct Session {
        address client;
        /// Offers are numbered from 1: these bits are more than gas could ever fill.
        uint40 offerNumber;
        /// Began while its provider was new: all its receipts are drawn.
        bool probation;
        uint40 deadline;
        SessionState state;
        /// The signer's address while open. Nobody signs any more once it is closed, and these bits
        /// hold what was settled in the end (96) and for how many answers (64): a session that
        /// settles once, as it closes, does without the slot of `settled`.
        uint160 signerOrTally;
        uint96 cap;
        /// While open; zero once closed.
        uint96 settled;
        uint64 count;
        uint8 marks;
        /// Second of the last settlement while open; zero once closed.
        uint40 anchoredAt;
        bytes32 receiptsRoot;
    }

    mapping(SessionId => Session) internal _sessions;
    mapping(address client => uint64) public nonceFloor;

    constructor(Vault vault, IProviders providers) SignedDomain(address(vault)) {
        if (vault.SESSIONS() != address(this)) revert NotModuleOfVault(address(vault));
        VAULT = vault;
        PARAMETERS = vault.PARAMETERS();
        PROVIDERS = providers;
    }

    /// @inheritdoc ISessions
    function cancelNonces(uint64 floor) external {
        _raiseFloor(msg.sender, floor);
    }

    /// @inheritdoc ISessions
    function cancelNoncesFor(address client, uint64 floor, bytes calldata signature) external {
        _requireSigned(client, Digests.nonceFloor(client, floor), signature);
        _raiseFloor(client, floor);
    }

    /// @inheritdoc ISessions
    function flag(SessionId id, bytes32 reason) external {
        (uint48 offerNumber, uint128 paid) = _mark(id, FLAGGED);
        PROVIDERS.recordFlag(offerNumber, SessionId.unwrap(id), paid, reason);
    }

    /// @inheritdoc ISessions
    function rate(SessionId id, uint8 stars) external {
        if (stars == 0 || stars > 5) revert StarsOutOfBounds(stars);
        (uint48 offerNumber, uint128 paid) = _mark(id, RATED);
        PROVIDERS.recordRating(offerNumber, SessionId.unwrap(id), paid, stars);
    }

    /// @inheritdoc ISessions
    function erase(address client, address provider, uint64 nonce) external {
        SessionId id = idOf(client, provider, nonce);
        Session storage session_ = _sessions[id];
        if (session_.state != SessionState.Closed) revert SessionNotClosed(id, session_.state);
        // The deadline of a closed session is the second of its close.
        // As long as its receipts are evidence, and then for as long as it may be judged.
        uint256 kept = PARAMETERS.get(Parameter.UnbondingDelay);
        kept = (kept > RECORD_MIN ? kept : RECORD_MIN) + PARAMETERS.get(Parameter.AuditWindow);
        bool old = block.timestamp >= session_.deadline + kept;
        if (!old || nonce >= nonceFloor[client]) revert NotErasable(id);
        delete _sessions[id];
        emit SessionErased(id);
    }

    /// @inheritdoc ISessions
    function session(SessionId id) external view returns (SessionView memory view_) {
        Session storage session_ = _sessions[id];
        if (session_.state == SessionState.None) return view_;
        PayTerms memory terms = PROVIDERS.payTerms(session_.offerNumber);
        bool closed = session_.state == SessionState.Closed;
        (uint128 settled, uint64 count) = _settledOf(session_);
        return SessionView({
            state: session_.state,
            client: session_.client,
            signer: closed ? address(0) : _signerOf(session_),
            provider: terms.provider,
            asset: terms.asset,
            cap: session_.cap,
            settled: settled,
            count: count,
            receiptsRoot: session_.receiptsRoot,
            deadlineSeconds: session_.deadline,
            anchoredSeconds: _anchorOf(session_),
            offerNumber: session_.offerNumber,
            feeBps: terms.feeBps,
            probation: session_.probation,
            flagged: session_.marks & FLAGGED != 0,
            rated: session_.marks & RATED != 0
        });
    }

    /// @inheritdoc ISessions
    function idOf(address client, address provider, uint64 nonce) public view returns (SessionId) {
        return SessionId.wrap(_digest(Digests.session(client, provider, nonce)));
    }

    function _signerOf(Session storage session_) internal view returns (address) {
        return address(session_.signerOrTally);
    }

    function _tally(uint128 settled, uint64 count) internal pure returns (uint160) {
        return (uint160(settled) << 64) | count;
    }

    function _settledOf(Session storage session_)
        private
        view
        returns (uint128 settled, uint64 count)
    {
        if (session_.state == SessionState.Open) return (session_.settled, session_.count);
        uint160 tally = session_.signerOrTally;
        return (uint128(tally >> 64), uint64(tally));
    }

    function _anchorOf(Session storage session_) private view returns (uint40) {
        if (session_.receiptsRoot == 0) return 0;
        bool open = session_.state == SessionState.Open && block.timestamp < session_.deadline;
        return open ? session_.anchoredAt : session_.deadline;
    }

    function _mark(SessionId id, uint8 mark) private returns (uint48 offerNumber, uint128 paid) {
        Session storage session_ = _sessions[id];
        if (session_.state != SessionState.Closed) revert SessionNotClosed(id, session_.state);
        if (msg.sender != session_.client) revert NotTheClient(msg.sender, session_.client);
        (paid,) = _settledOf(session_);
        if (paid == 0) revert NothingSettled(id);
        if (session_.marks & mark != 0) revert AlreadyMarked(id);
        session_.marks |= mark;
        offerNumber = session_.offerNumber;
    }

    function _raiseFloor(address client, uint64 floor) private {
        uint64 current = nonceFloor[client];
        if (floor <= current) revert FloorNotRaised(floor, current);
        nonceFloor[client] = floor;
        emit NonceFloorRaised(client, floor);
    }
}
