// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { EIP712 } from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";

import { Digests } from "./base/Digests.sol";
import { Escrow } from "./base/Escrow.sol";
import { Agreement, AgreementState, Voucher } from "./interfaces/IEscrow.sol";
import { IOfferTerms, OfferTerms } from "./interfaces/IOfferTerms.sol";
import { IRequests, RequestTerms } from "./interfaces/IRequests.sol";
import { IStakes } from "./interfaces/IStakes.sol";
import { IVault } from "./interfaces/IVault.sol";

/// @title Requests
/// @notice Implements `IRequests`, which documents the rules of requests.
contract Requests is IRequests, Escrow {
    /// @notice Once this many seconds have passed since a lock, any account may refund the
    /// request.
    uint256 public constant CLAIM_WINDOW = 1 hours;
    /// @notice Seconds after a lock during which the provider that locked can release the request
    /// at no cost.
    uint256 public constant RELEASE_WINDOW = 5 minutes;
    /// @notice Longest time that a request waits for a lock, in seconds.
    uint256 public constant DEADLINE_MAX = 7 days;
    uint256 public constant ENDPOINT_BYTES_MAX = 2304;

    address private constant NATIVE = address(0);
    /// @dev Account without a key: native tokens in it are burnt.
    address private constant BURNT = 0x000000000000000000000000000000000000dEaD;
    /// @dev A release after `RELEASE_WINDOW`, or a claim after `CLAIM_WINDOW`, costs the bond
    /// divided by this number. The sender of a refund receives the same part of the bond.
    uint96 private constant BOND_PARTS = 10;

    struct Lock {
        uint40 lockedAtSeconds;
        uint96 bond;
    }

    /// @notice Second of the lock, and the provider's bond. Both are zero unless the request is
    /// locked.
    mapping(bytes32 id => Lock) public lockOf;
    mapping(bytes32 id => address asset) private _assets;
    /// @dev Providers that locked and then released a request.
    mapping(bytes32 id => mapping(address provider => bool)) private _released;
    /// @dev One bit for each nonce, set when the client opens a request with this nonce.
    mapping(address client => mapping(uint256 word => uint256 bits)) private _nonces;

    constructor(
        IVault vault,
        IStakes stakes,
        IOfferTerms offers,
        uint256 windowMax,
        uint256 holdMax
    ) EIP712("Ostrom Requests", "1") Escrow(vault, stakes, offers, windowMax, holdMax) { }

    /// @notice Opens a request and reserves its highest cost. Only the client may call, and it
    /// must have approved this contract in the Vault.
    function open(RequestTerms calldata terms, bytes calldata details)
        external
        returns (bytes32 id)
    {
        _checkRequest(terms);
        uint256 bit = 1 << (terms.nonce & 0xff);
        uint256 bits = _nonces[terms.client][terms.nonce >> 8];
        if (bits & bit != 0) revert RequestNonceUsed(terms.client, terms.nonce);
        _nonces[terms.client][terms.nonce >> 8] = bits | bit;

        id = idOf(terms.client, terms.nonce);
        Agreement storage agreement = _agreements[id];
        agreement.client = terms.client;
        agreement.time = uint40(terms.deadlineSeconds);
        agreement.state = AgreementState.Open;
        agreement.signerOrProgress = uint160(terms.signer);
        agreement.cap = uint96(terms.costMax);
        agreement.root = _hashOf(terms, details);
        if (terms.asset != NATIVE) _assets[id] = terms.asset;
        emit RequestOpened(id, terms.client, terms, details);
        _transferFrom(terms.client, terms.asset, terms.costMax);
    }

    /// @notice Locks an open request under an offer. Only the offer's provider or its operator may
    /// call. The bond is taken from the provider's balance; the provider must have approved this
    /// contract in the Vault.
    function lock(
        RequestTerms calldata terms,
        bytes calldata details,
        bytes32 offerHash,
        bytes calldata endpoint
    ) external returns (bytes32 id) {
        id = idOf(terms.client, terms.nonce);
        Agreement storage agreement = _inState(id, AgreementState.Open);
        if (agreement.root != _hashOf(terms, details)) revert TermsMismatch(id);
        if (block.timestamp > agreement.time) {
            revert TooLate(id, agreement.time, block.timestamp);
        }
        if (endpoint.length > ENDPOINT_BYTES_MAX) {
            revert BytesTooLong(endpoint.length, ENDPOINT_BYTES_MAX);
        }
        (uint40 offer, OfferTerms memory offered, uint96 bond) =
            OFFERS.lockTerms(offerHash, terms.client, details);
        if (offered.asset != terms.asset) revert AssetMismatch(terms.asset, offered.asset);
        if (_released[id][offered.provider]) revert AlreadyReleased(id, offered.provider);
        agreement.completionsBefore = _begin(offered, agreement.cap);
        agreement.offer = offer;
        agreement.state = AgreementState.Locked;
        lockOf[id] = Lock(uint40(block.timestamp), bond);
        uint64 until = uint64(block.timestamp + CLAIM_WINDOW);
        emit RequestLocked(id, offered.provider, offer, bond, until, endpoint);
        if (bond != 0) _transferFrom(offered.provider, NATIVE, bond);
    }

    /// @notice Closes a locked request with the client's voucher. Callers are the provider, its
    /// operator, or any account that has the `ClaimConsent` of one of them. Once `CLAIM_WINDOW` has
    /// passed since the lock, any account may refund the request. Until such a refund, the request
    /// can still be claimed, but the claim costs a tenth of the bond.
    /// @param totalMin Lowest total that the consent permits; zero if the provider or its operator
    /// calls without a consent.
    function claim(
        Voucher calldata voucher,
        bytes calldata signature,
        uint128 totalMin,
        bytes calldata consent
    ) external {
        bytes32 id = voucher.sessionId;
        Agreement storage agreement = _inState(id, AgreementState.Locked);
        OfferTerms memory terms = _termsOf(agreement.offer);
        if (voucher.total > agreement.cap) revert ClaimOverCost(voucher.total, agreement.cap);
        if (voucher.total == 0 && voucher.count == 0) revert ClaimEmpty(id);
        if (voucher.total < totalMin) revert ClaimBelowConsent(voucher.total, totalMin);
        bytes32 typeHash = Digests.CLAIM_CONSENT_TYPEHASH;
        _requireByProvider(terms, voucher, totalMin, typeHash, consent);
        _requireSignedVoucher(agreement, voucher, signature);

        agreement.root = voucher.receiptsRoot;
        emit RequestClaimed(
            id,
            agreement.client,
            terms.provider,
            voucher.total,
            voucher.count,
            voucher.receiptsRoot
        );
        _returnBond(id, terms.provider, CLAIM_WINDOW);
        _end(id, terms, uint96(voucher.total), voucher.count);
    }

    /// @notice Opens a locked request again for other providers. Only the locking provider or its
    /// operator may call, while the request is locked. Once `RELEASE_WINDOW` has passed since the
    /// lock, a release costs a tenth of the bond.
    function release(bytes32 id) external {
        Agreement storage agreement = _inState(id, AgreementState.Locked);
        OfferTerms memory terms = _termsOf(agreement.offer);
        _requireProvider(terms);

        agreement.state = AgreementState.Open;
        agreement.offer = 0;
        _released[id][terms.provider] = true;
        emit RequestReleased(id, terms.provider);
        _releaseStake(terms, agreement.cap);
        _returnBond(id, terms.provider, RELEASE_WINDOW);
    }

    /// @notice Ends an unlocked request. The client may call at any time. Any account may call
    /// after the deadline.
    function cancel(bytes32 id) external {
        Agreement storage agreement = _inState(id, AgreementState.Open);
        if (msg.sender != agreement.client && block.timestamp <= agreement.time) {
            revert NotTheClient(msg.sender, agreement.client);
        }
        emit RequestCancelled(id, agreement.client);
        _refundClient(id);
    }

    /// @notice Ends a locked request once `CLAIM_WINDOW` has passed since the lock, and returns the
    /// whole reserve to the client. Any account may call. The caller receives a tenth of the bond,
    /// and the remainder of the bond is burnt. So a request can end without any action of its
    /// client. A client that signs no voucher receives a tenth of the bond only if it calls first,
    /// as any account can.
    function refund(bytes32 id) external {
        Agreement storage agreement = _inState(id, AgreementState.Locked);
        OfferTerms memory terms = _termsOf(agreement.offer);
        Lock memory lock_ = lockOf[id];
        uint256 from = lock_.lockedAtSeconds + CLAIM_WINDOW;
        if (block.timestamp < from) revert TooEarly(id, from, block.timestamp);
        delete lockOf[id];
        emit RequestRefunded(id, agreement.client, terms.provider);
        _releaseStake(terms, agreement.cap);
        uint96 reward = lock_.bond / BOND_PARTS;
        if (reward != 0) _transfer(msg.sender, NATIVE, reward);
        if (lock_.bond != 0) _transfer(BURNT, NATIVE, lock_.bond - reward);
        _refundClient(id);
    }

    /// @notice Returns the hash of the terms and details of an open or locked request; zero for
    /// any other request.
    function termsHashOf(bytes32 id) external view returns (bytes32) {
        return _hasEnded(id) ? bytes32(0) : _agreements[id].root;
    }

    /// @notice Returns the id of the request that a client opens with a nonce: an EIP-712 digest
    /// under this contract's domain.
    function idOf(address client, uint64 nonce) public view returns (bytes32) {
        return _hashTypedDataV4(Digests.request(client, nonce));
    }

    /// @dev Returns the bond of a lock to its provider. Once `window` seconds have passed since
    /// the lock, a tenth of the bond is burnt and the provider receives the remainder.
    function _returnBond(bytes32 id, address provider, uint256 window) private {
        Lock memory lock_ = lockOf[id];
        delete lockOf[id];
        bool isLate = block.timestamp >= lock_.lockedAtSeconds + window;
        uint96 cost = isLate ? lock_.bond / BOND_PARTS : 0;
        if (cost != 0) _transfer(BURNT, NATIVE, cost);
        if (lock_.bond != 0) _transfer(provider, NATIVE, lock_.bond - cost);
    }

    function _checkRequest(RequestTerms calldata terms) private view {
        if (msg.sender != terms.client) revert NotTheClient(msg.sender, terms.client);
        if (terms.signer == address(0)) revert RequestSignerMissing();
        if (terms.costMax == 0 || terms.costMax > CAP_MAX) {
            revert CostOutOfBounds(terms.costMax, CAP_MAX);
        }
        uint64 deadline = terms.deadlineSeconds;
        if (deadline < block.timestamp || deadline > block.timestamp + DEADLINE_MAX) {
            revert RequestDeadlineInvalid(deadline, block.timestamp, DEADLINE_MAX);
        }
    }

    /// @dev Ends a request for which nothing is owed. Its nonce stays used.
    function _refundClient(bytes32 id) private {
        (address client, uint96 amount) = (_agreements[id].client, _agreements[id].cap);
        address asset = _assets[id];
        delete _agreements[id];
        delete _assets[id];
        _transfer(client, asset, amount);
    }

    function _hashOf(RequestTerms calldata terms, bytes calldata details)
        private
        pure
        returns (bytes32)
    {
        return keccak256(abi.encode(terms, keccak256(details)));
    }

    function _inState(bytes32 id, AgreementState state)
        private
        view
        returns (Agreement storage agreement)
    {
        agreement = _agreements[id];
        if (agreement.state != state) revert RequestNotInState(id, agreement.state);
    }
}
