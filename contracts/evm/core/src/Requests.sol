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
/// @notice See `IRequests`, which carries the prose.
contract Requests is IRequests, Escrow {
    /// @notice A lock must be claimed strictly before this many seconds after it.
    uint256 public constant CLAIM_WINDOW = 1 hours;
    /// @notice A provider that finds it cannot serve has so long to let go without harm.
    uint256 public constant RELEASE_WINDOW = 5 minutes;
    /// @notice Longest that a request waits for a lock, in seconds.
    uint256 public constant DEADLINE_MAX = 7 days;
    uint256 public constant ENDPOINT_BYTES_MAX = 2304;

    address private constant NATIVE = address(0);
    /// @dev What part of a forfeited bond goes to who ends the request for its client.
    uint256 private constant REWARD_DIVISOR = 10;

    struct Lock {
        uint40 lockedAtSeconds;
        uint96 bond;
    }

    /// @notice When it was locked, and the bond that its provider forfeits.
    mapping(bytes32 id => Lock) public lockOf;
    mapping(bytes32 id => address asset) private _assets;
    /// @dev Who locked a request and let it go.
    mapping(bytes32 id => mapping(address provider => bool)) private _released;
    /// @dev One bit for each nonce.
    mapping(address client => mapping(uint256 word => uint256 bits)) private _nonces;

    constructor(
        IVault vault,
        IStakes stakes,
        IOfferTerms offers,
        uint256 windowMax,
        uint256 holdMax
    ) EIP712("Ostrom Requests", "1") Escrow(vault, stakes, offers, windowMax, holdMax) { }

    /// @notice Opens a request and reserves its cost. By its client, which has approved this
    /// contract in the Vault.
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

    /// @notice Takes a request under an offer. Its provider or operator only, with a bond from the
    /// provider's balance, which has approved this contract in the Vault.
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

    /// @notice Closes a locked request with the client's voucher, within `CLAIM_WINDOW` of
    /// the lock. By the provider, its operator, or anybody with the `SettlementConsent` of one of
    /// them.
    function claim(Voucher calldata voucher, bytes calldata signature, bytes calldata consent)
        external
    {
        bytes32 id = voucher.sessionId;
        Agreement storage agreement = _inState(id, AgreementState.Locked);
        OfferTerms memory terms = _termsOf(agreement.offer);
        Lock memory lock_ = lockOf[id];
        uint256 until = lock_.lockedAtSeconds + CLAIM_WINDOW;
        if (block.timestamp >= until) revert TooLate(id, until, block.timestamp);
        if (voucher.total > agreement.cap) revert ClaimOverCost(voucher.total, agreement.cap);
        if (voucher.total == 0 && voucher.count == 0) revert ClaimEmpty(id);
        _requireByProvider(terms, voucher, Digests.SETTLEMENT_CONSENT_TYPEHASH, consent);
        _requireSignedVoucher(agreement, voucher, signature);

        agreement.root = voucher.receiptsRoot;
        delete lockOf[id];
        emit RequestClaimed(
            id,
            agreement.client,
            terms.provider,
            voucher.total,
            voucher.count,
            voucher.receiptsRoot
        );
        if (lock_.bond != 0) _transfer(terms.provider, NATIVE, lock_.bond);
        _end(id, terms, uint96(voucher.total), voucher.count);
    }

    /// @notice Lets a locked request go, within `RELEASE_WINDOW`. Provider or its operator only.
    function release(bytes32 id) external {
        Agreement storage agreement = _inState(id, AgreementState.Locked);
        OfferTerms memory terms = _termsOf(agreement.offer);
        _requireProvider(terms);
        Lock memory lock_ = lockOf[id];
        uint256 until = lock_.lockedAtSeconds + RELEASE_WINDOW;
        if (block.timestamp >= until) revert TooLate(id, until, block.timestamp);

        agreement.state = AgreementState.Open;
        agreement.offer = 0;
        _released[id][terms.provider] = true;
        delete lockOf[id];
        emit RequestReleased(id, terms.provider);
        _releaseStake(terms, agreement.cap);
        if (lock_.bond != 0) _transfer(terms.provider, NATIVE, lock_.bond);
    }

    /// @notice Ends a request that nobody has locked. By its client, or anybody after its deadline.
    function cancel(bytes32 id) external {
        Agreement storage agreement = _inState(id, AgreementState.Open);
        if (msg.sender != agreement.client && block.timestamp <= agreement.time) {
            revert NotTheClient(msg.sender, agreement.client);
        }
        emit RequestCancelled(id, agreement.client);
        _refundClient(id);
    }

    /// @notice Ends a locked request that was not claimed in time. Anybody: who is not its client
    /// has a tenth of the bond for it, so that none needs its client's good will, and what was
    /// reserved goes back whole.
    function refund(bytes32 id) external {
        Agreement storage agreement = _inState(id, AgreementState.Locked);
        OfferTerms memory terms = _termsOf(agreement.offer);
        Lock memory lock_ = lockOf[id];
        uint256 from = lock_.lockedAtSeconds + CLAIM_WINDOW;
        if (block.timestamp < from) revert TooEarly(id, from, block.timestamp);
        delete lockOf[id];
        emit RequestRefunded(id, agreement.client, terms.provider);
        _releaseStake(terms, agreement.cap);
        address owner = agreement.client;
        uint256 reward = msg.sender == owner ? 0 : lock_.bond / REWARD_DIVISOR;
        if (reward != 0) _transfer(msg.sender, NATIVE, reward);
        if (lock_.bond != 0) _transfer(owner, NATIVE, lock_.bond - reward);
        _refundClient(id);
    }

    /// @notice Id of the request that a client opens with a nonce: a digest of this domain.
    function idOf(address client, uint64 nonce) public view returns (bytes32) {
        return _hashTypedDataV4(Digests.request(client, nonce));
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

    /// @dev Ends a request for which nothing is owed; its nonce stays used.
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
