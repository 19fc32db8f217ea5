// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Vault } from "../Vault.sol";
import { IAudits } from "../interfaces/IAudits.sol";
import { IEpochs } from "../interfaces/IEpochs.sol";
import { IModelRegistry } from "../interfaces/IModelRegistry.sol";
import { IParameters, Parameter } from "../interfaces/IParameters.sol";
import { IProviders } from "../interfaces/IProviders.sol";
import { IRequests, RequestState, RequestView } from "../interfaces/IRequests.sol";
import { RequestId, RequestTerms } from "../interfaces/SignedObjects.sol";
import { Consents } from "./Consents.sol";
import { Digests } from "./Digests.sol";
import { SignedDomain } from "./SignedDomain.sol";

/// @title What is kept of requests
/// @notice Storage of `Requests` and all of it that moves no money: views, used nonces, flags and
/// ratings, erasure. See `IRequests`, which carries the prose.
abstract contract RequestRecords is IRequests, Consents {
    /// @notice A claimed request can be flagged and read for at least this many seconds.
    uint256 public constant RECORD_MIN = 7 days;

    uint8 private constant FLAGGED = 1;
    uint8 private constant RATED = 2;
    /// @dev Locked while its provider was new: its receipt is drawn.
    uint8 internal constant PROBATION = 1;
    /// @dev Held until its answer was audited: its receipt is drawn.
    uint8 internal constant HELD = 2;

    Vault public immutable VAULT;
    IParameters public immutable PARAMETERS;
    IModelRegistry public immutable MODELS;
    IProviders public immutable PROVIDERS;
    IAudits public immutable AUDITS;
    IEpochs public immutable EPOCHS;

    struct Request {
        address client;
        uint40 deadline;
        RequestState state;
        uint40 offerNumber;
        /// `PROBATION` and `HELD`.
        uint8 kind;
        address signer;
        uint96 amount;
        bytes32 termsHash;
        address asset;
        uint8 marks;
        /// Second at which held pay was collected; zero where nothing was held.
        uint40 collectedAt;
    }

    struct Lock {
        uint48 offerNumber;
        uint40 lockedAt;
        uint128 bond;
    }

    mapping(RequestId => Request) internal _requests;
    mapping(RequestId => Lock) internal _locks;
    /// @dev Who locked a request and released it.
    mapping(RequestId => mapping(address provider => bool)) internal _released;
    /// @dev One bit for each nonce, so that an ended request leaves a 256th of a slot behind.
    mapping(address client => mapping(uint256 word => uint256 bits)) private _usedNonces;

    constructor(Vault vault, IModelRegistry models, IProviders providers, IEpochs epochs)
        SignedDomain(address(vault))
    {
        if (vault.REQUESTS() != address(this)) revert NotTheModule(address(vault));
        VAULT = vault;
        PARAMETERS = vault.PARAMETERS();
        MODELS = models;
        PROVIDERS = providers;
        AUDITS = IAudits(vault.AUDITS());
        EPOCHS = epochs;
    }

    /// @inheritdoc IRequests
    function flag(RequestId id, bytes32 reason) external {
        (uint48 offerNumber, uint128 paid) = _mark(id, FLAGGED);
        PROVIDERS.recordFlag(offerNumber, RequestId.unwrap(id), paid, reason);
    }

    /// @inheritdoc IRequests
    function rate(RequestId id, uint8 stars) external {
        if (stars == 0 || stars > 5) revert RatingOutOfBounds(stars);
        (uint48 offerNumber, uint128 paid) = _mark(id, RATED);
        PROVIDERS.recordRating(offerNumber, RequestId.unwrap(id), paid, stars);
    }

    /// @inheritdoc IRequests
    function erase(RequestId id) external {
        Request storage request_ = _inState(id, RequestState.Claimed);
        // The deadline of a claimed request is the second of its claim. Held pay may be collected
        // long after, and only then can its client judge it.
        (uint256 since, uint256 collected) = (request_.deadline, request_.collectedAt);
        if (collected != 0) since = collected;
        // As long as its receipts are evidence, and then for as long as it may be judged.
        uint256 kept = PARAMETERS.get(Parameter.UnbondingDelay);
        kept = (kept > RECORD_MIN ? kept : RECORD_MIN) + PARAMETERS.get(Parameter.AuditWindow);
        if (block.timestamp < since + kept) revert RequestNotErasable(id);
        delete _requests[id];
        emit RequestErased(id);
    }

    /// @inheritdoc IRequests
    function request(RequestId id) external view returns (RequestView memory view_) {
        Request storage request_ = _requests[id];
        if (request_.state == RequestState.None) return view_;
        Lock storage lock_ = _locks[id];
        bool locked = request_.state == RequestState.Locked;
        uint48 offerNumber = locked ? lock_.offerNumber : request_.offerNumber;
        address provider = PROVIDERS.payTerms(offerNumber).provider;
        return RequestView({
            state: request_.state,
            client: request_.client,
            signer: request_.signer,
            asset: request_.asset,
            amount: request_.amount,
            deadlineSeconds: request_.deadline,
            termsHash: request_.termsHash,
            provider: provider,
            offerNumber: offerNumber,
            lockedAtSeconds: lock_.lockedAt,
            bond: lock_.bond,
            probation: request_.kind & PROBATION != 0,
            audited: request_.kind & HELD != 0,
            flagged: request_.marks & FLAGGED != 0,
            rated: request_.marks & RATED != 0
        });
    }

    /// @inheritdoc IRequests
    function idOf(address client, uint64 nonce) public view returns (RequestId) {
        return RequestId.wrap(_digest(Digests.request(client, nonce)));
    }

    /// @inheritdoc IRequests
    function nonceUsed(address client, uint64 nonce) public view returns (bool) {
        return _usedNonces[client][nonce >> 8] & (1 << (nonce & 0xff)) != 0;
    }

    /// @inheritdoc IRequests
    function hashTerms(RequestTerms calldata terms) public pure returns (bytes32) {
        return keccak256(abi.encode(terms));
    }

    function _useNonce(address client, uint64 nonce) internal {
        if (nonceUsed(client, nonce)) revert NonceUsed(client, nonce);
        _usedNonces[client][nonce >> 8] |= 1 << (nonce & 0xff);
    }

    function _inState(RequestId id, RequestState wanted)
        internal
        view
        returns (Request storage request_)
    {
        request_ = _requests[id];
        if (request_.state != wanted) revert RequestNotInState(id, request_.state, wanted);
    }

    function _mark(RequestId id, uint8 mark) private returns (uint48 offerNumber, uint128 paid) {
        Request storage request_ = _inState(id, RequestState.Claimed);
        if (msg.sender != request_.client) revert CallerNotClient(msg.sender, request_.client);
        if (request_.amount == 0) revert NothingPaid(id);
        if (request_.marks & mark != 0) revert RequestAlreadyMarked(id);
        request_.marks |= mark;
        return (request_.offerNumber, request_.amount);
    }
}
