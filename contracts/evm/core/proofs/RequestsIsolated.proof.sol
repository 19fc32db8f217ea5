// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Requests } from "../src/Requests.sol";
import { Shares } from "../src/base/Shares.sol";
import { AgreementState, Voucher } from "../src/interfaces/IEscrow.sol";
import { RequestTerms } from "../src/interfaces/IRequests.sol";
import { IVault } from "../src/interfaces/IVault.sol";
import { SymbolicEscrowFixture } from "./base/SymbolicEscrowFixture.sol";

/// @notice Proves `isolated` for requests: a client's balance falls only if the client itself opens
/// a request. A provider's balance falls only by the bond of its own offer, when the provider or
/// its operator locks a request under that offer.
/// @dev Also proves two invariants of each request. First, the terms whose hash the escrow stores,
/// the offer of a locked request and the escrow's record name the same asset, which does not change
/// after the request has opened. Second, the request's nonce is marked as used.
contract RequestsIsolated is SymbolicEscrowFixture {
    uint256 private constant LOCKS_SLOT = 4;
    uint256 private constant ASSETS_SLOT = 5;
    uint256 private constant NONCES_SLOT = 7;
    uint256 private constant NUMBERS_SLOT = 2;
    uint256 private constant BONDS_SLOT = 3;

    Requests private requests;

    function setUp() public {
        _prepare();
        requests = new Requests(IVault(address(vault)), _asStakes(), offers, 14 days, 10 days);
        escrow = requests;
        _blur();
    }

    function check_layoutOfRequests(bytes32 id_) external view {
        (uint40 lockedAt, uint96 bond) = requests.lockOf(id_);
        assert(
            _at(address(escrow), _slotOf(id_, LOCKS_SLOT)) << 120 >> 120
                == lockedAt | (uint256(bond) << 40)
        );
    }

    function check_isolated_open(RequestTerms calldata terms, bytes calldata details) external {
        bytes32 made = requests.idOf(terms.client, terms.nonce);
        _begin(made);
        vm.assume(_or(_isUsed(terms), _keptOf(id).state == uint256(AgreementState.None)));
        bytes memory call = abi.encodeCall(Requests.open, (terms, details));
        (State memory before, State memory left, bool holds) = _step(call);
        holds = _and(_and(holds, _isUsed(terms)), sender == terms.client);
        holds = _and(holds, _assetOf(id) == terms.asset);
        holds = _and(holds, _keptOf(id).root == _hashOf(terms, details));
        bool paid = _and(third == terms.client, asset == terms.asset);
        paid = _and(paid, _falls(before, left, terms.costMax));
        assert(_and(holds, _or(left.third >= before.third, paid)));
    }

    function check_isolated_lock(
        RequestTerms calldata terms,
        bytes calldata details,
        bytes32 offerHash,
        bytes calldata endpoint
    ) external {
        bytes32 made = requests.idOf(terms.client, terms.nonce);
        _begin(made);
        uint256 root = _keptOf(id).root;
        vm.assume(_or(root != _hashOf(terms, details), _assetOf(id) == terms.asset));
        uint256 bond = uint96(_at(address(offers), _slotOf(offerHash, BONDS_SLOT)));
        bytes memory call = abi.encodeCall(Requests.lock, (terms, details, offerHash, endpoint));
        (State memory before, State memory left, bool holds) = _step(call);
        UnchangedState memory kept = _keptOf(id);
        vm.assume(kept.provider != address(escrow));
        address operator = _operatorOf(kept.provider, kept.court);
        holds = _and(holds, kept.root == root);
        holds = _and(holds, _or(sender == kept.provider, sender == operator));
        bool paid = _and(third == kept.provider, asset == address(0));
        paid = _and(paid, _falls(before, left, bond));
        assert(_and(holds, _or(left.third >= before.third, paid)));
    }

    function check_isolated_claim(
        Voucher calldata voucher,
        bytes calldata signature,
        uint128 totalMin,
        bytes calldata consent
    ) external {
        bytes32 name = voucher.sessionId;
        bytes memory call = abi.encodeCall(Requests.claim, (voucher, signature, totalMin, consent));
        _safe(name, call);
    }

    function check_isolated_release(bytes32 id_) external {
        (uint256 root, address before) = (_keptOf(id_).root, _assetOf(id_));
        _safe(id_, abi.encodeCall(Requests.release, (id_)));
        assert(_and(_keptOf(id).root == root, _assetOf(id) == before));
    }

    function check_isolated_cancel(bytes32 id_) external {
        _safe(id_, abi.encodeCall(Requests.cancel, (id_)));
    }

    function check_isolated_refund(bytes32 id_) external {
        _safe(id_, abi.encodeCall(Requests.refund, (id_)));
    }

    function _dueOf(bytes32 id_, UnchangedState memory kept)
        internal
        view
        override
        returns (uint256)
    {
        bool isLocked = kept.state == uint256(AgreementState.Locked);
        bool isOpen = _or(isLocked, kept.state == uint256(AgreementState.Open));
        uint256 due = _if(_and(isOpen, _assetOf(id_) == asset), kept.cap)
            | _if(_and(_isMaturing(kept), kept.asset == asset), kept.owed);
        uint256 bond = uint96(_at(address(escrow), _slotOf(id_, LOCKS_SLOT)) >> 40);
        return due + _if(_and(isLocked, asset == address(0)), bond);
    }

    function _isLawful(bytes32 id_, UnchangedState memory kept)
        internal
        view
        override
        returns (bool)
    {
        bool isNone = kept.state == uint256(AgreementState.None);
        bool hasOffer = _or(_isMaturing(kept), kept.state == uint256(AgreementState.Locked));
        address kept_ = _assetOf(id_);
        bool isFair = _and(kept_ == kept.asset, kept.bps <= Shares.BPS);
        return _and(_or(!isNone, kept_ == address(0)), _or(!hasOffer, isFair));
    }

    function _restOf(bytes32 id_) internal view override returns (uint256, uint256) {
        uint256 lock_ = _at(address(escrow), _slotOf(id_, LOCKS_SLOT));
        return (lock_, uint160(_assetOf(id_)));
    }

    function _assetOf(bytes32 id_) private view returns (address) {
        return _addressAt(address(escrow), bytes32(_slotOf(id_, ASSETS_SLOT)));
    }

    function _slotOf(bytes32 key, uint256 slot) private pure returns (uint256) {
        return uint256(keccak256(abi.encode(key, slot)));
    }

    function _hashOf(RequestTerms calldata terms, bytes calldata details)
        private
        pure
        returns (uint256)
    {
        return uint256(keccak256(abi.encode(terms, keccak256(details))));
    }

    function _isUsed(RequestTerms calldata terms) private view returns (bool) {
        bytes32 outer = keccak256(abi.encode(terms.client, NONCES_SLOT));
        bytes32 slot = keccak256(abi.encode(uint256(terms.nonce >> 8), outer));
        uint256 bits = _at(address(escrow), uint256(slot));
        return (bits >> (terms.nonce & 0xff)) & 1 != 0;
    }
}
