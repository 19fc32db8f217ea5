// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Vault } from "../../src/Vault.sol";
import { Escrow } from "../../src/base/Escrow.sol";
import { Shares } from "../../src/base/Shares.sol";
import { Agreement, AgreementState } from "../../src/interfaces/IEscrow.sol";
import { IOfferTerms, OfferTerms } from "../../src/interfaces/IOfferTerms.sol";
import { IStakes } from "../../src/interfaces/IStakes.sol";
import { Symbols, Wallet } from "./Symbols.sol";

/// @notice Offers with arbitrary terms. Escrows can rely only on one property: the terms under a
/// number never change.
contract HostileOffers is IOfferTerms {
    address public feeSink;
    mapping(uint40 number => OfferTerms) private _terms;
    mapping(bytes32 hash => uint40) private _numbers;
    mapping(bytes32 hash => uint96) private _bonds;

    function sessionTerms(bytes32 offerHash, address)
        external
        view
        returns (uint40 number, OfferTerms memory terms)
    {
        number = _numbers[offerHash];
        terms = _terms[number];
    }

    function lockTerms(bytes32 offerHash, address, bytes calldata)
        external
        view
        returns (uint40 number, OfferTerms memory terms, uint96 bond)
    {
        number = _numbers[offerHash];
        (terms, bond) = (_terms[number], _bonds[offerHash]);
    }

    function termsOf(uint40 number) external view returns (OfferTerms memory) {
        return _terms[number];
    }
}

/// @notice Arbitrary stakes and operators of all accounts: the part of `Stakes` that escrows call.
contract SymbolicStakes {
    uint64 public constant UNBONDING = 25 days;

    struct Backing {
        address operator;
        uint96 active;
    }

    mapping(address account => mapping(address court => Backing)) private _backings;

    function backingOf(address account, address, address court)
        external
        view
        returns (address operator, uint96 active)
    {
        Backing storage backing = _backings[account][court];
        return (backing.operator, backing.active);
    }
}

/// @notice Proves `isolated` for an escrow. A call changes only the agreements that it names. The
/// pot (the escrow's balance in the Vault) changes by as much as the part of it that belongs to
/// these agreements. A call lowers another account's balance only if the proof of that call permits
/// this. Only the court that an offer names can hold, release and return the pay of agreements
/// under the offer.
/// @dev The proofs read storage by slot, and join conditions without branches, because each branch
/// would double the number of paths. `check_layout` shows that the slot numbers are right.
abstract contract SymbolicEscrowFixture is Symbols {
    uint256 private constant BALANCES_SLOT = 0;
    uint256 private constant AGREEMENTS_SLOT = 2;
    uint256 private constant FEE_SINK_SLOT = 0;
    uint256 private constant TERMS_SLOT = 1;

    struct UnchangedState {
        address client;
        uint256 state;
        uint256 cap;
        uint256 owed;
        address signer;
        uint256 root;
        /// The fields below are from the offer's terms.
        address provider;
        address asset;
        address court;
        address recipient0;
        address recipient1;
        /// Fee and royalties together, in basis points.
        uint256 bps;
    }

    struct State {
        /// The escrow's balance.
        uint256 pot;
        /// Amount that the pot holds for the agreement that the call names.
        uint256 due;
        /// Balance of the account `third`, which is any account except the escrow.
        uint256 third;
        /// All storage words of the agreement `other`.
        uint256[5] other;
        /// State of the agreement that the call names.
        uint256 named;
    }

    Vault internal vault;
    SymbolicStakes internal stakes;
    HostileOffers internal offers;
    Escrow internal escrow;

    address internal sender;
    /// @dev The agreement that the call names.
    bytes32 internal id;
    /// @dev An arbitrary account except the escrow, an arbitrary asset, and an arbitrary other
    /// agreement.
    address internal third;
    address internal asset;
    bytes32 internal other;

    function _prepare() internal {
        vault = new Vault();
        wallet = new Wallet();
        stakes = new SymbolicStakes();
        offers = new HostileOffers();
    }

    function _blur() internal {
        svm.enableSymbolicStorage(address(vault));
        svm.enableSymbolicStorage(address(wallet));
        svm.enableSymbolicStorage(address(stakes));
        svm.enableSymbolicStorage(address(offers));
        svm.enableSymbolicStorage(address(escrow));
    }

    function check_layout(bytes32 id_, address account, address asset_) external view {
        UnchangedState memory kept = _keptOf(id_);
        Agreement memory agreement = escrow.agreementOf(id_);
        OfferTerms memory terms = offers.termsOf(agreement.offer);
        assert(kept.client == agreement.client && kept.state == uint256(agreement.state));
        assert(kept.cap == agreement.cap && kept.root == uint256(agreement.root));
        assert(kept.signer == address(agreement.signerOrProgress));
        assert(kept.owed == uint96(agreement.signerOrProgress >> 64));
        assert(kept.provider == terms.provider && kept.asset == terms.asset);
        assert(kept.court == terms.court);
        assert(kept.recipient0 == terms.royaltyRecipient0);
        assert(kept.recipient1 == terms.royaltyRecipient1);
        uint256 bps = uint256(terms.feeBps) + terms.royaltyBps0 + terms.royaltyBps1;
        assert(kept.bps == bps);
        assert(_balanceOf(account, asset_) == vault.balanceOf(account, uint160(asset_)));
        assert(_addressAt(address(offers), bytes32(FEE_SINK_SLOT)) == offers.feeSink());
    }

    function check_isolated_hold(bytes32 id_) external {
        _safe(id_, abi.encodeCall(Escrow.hold, (id_)));
    }

    function check_isolated_releaseHold(bytes32 id_) external {
        _safe(id_, abi.encodeCall(Escrow.releaseHold, (id_)));
    }

    function check_isolated_returnPay(bytes32 id_) external {
        _safe(id_, abi.encodeCall(Escrow.returnPay, (id_)));
    }

    function check_isolated_collect(bytes32 id_) external {
        bytes32[] memory ids = new bytes32[](1);
        ids[0] = id_;
        _safe(id_, abi.encodeCall(Escrow.collect, (ids)));
    }

    /// @dev Passes the same id twice.
    function check_isolated_collectTwice(bytes32 id_) external {
        bytes32[] memory ids = new bytes32[](2);
        (ids[0], ids[1]) = (id_, id_);
        _safe(id_, abi.encodeCall(Escrow.collect, (ids)));
    }

    /// @dev Makes a call. Asserts the invariants of every call, and that no balance falls except
    /// the escrow's.
    function _safe(bytes32 id_, bytes memory call) internal {
        _begin(id_);
        (State memory before, State memory left, bool holds) = _step(call);
        assert(_and(holds, left.third >= before.third));
    }

    function _begin(bytes32 id_) internal {
        anyTime();
        id = id_;
        sender = svm.createAddress("sender");
        (third, other) = (svm.createAddress("third"), svm.createBytes32("other"));
        asset = svm.createAddress("asset");
        vm.assume(sender != address(escrow));
        vm.assume(third != address(escrow));
        vm.assume(other != id);
        vm.assume(_addressAt(address(offers), bytes32(FEE_SINK_SLOT)) != address(escrow));
        _assumeKept(id, _keptOf(id));
    }

    /// @dev Makes the call, and returns whether the invariants of every call hold. Proofs assert
    /// once, at the end of a path, because each assertion costs as much as the path itself.
    function _step(bytes memory call)
        internal
        returns (State memory before, State memory left, bool holds)
    {
        before = _state();
        vm.assume(before.pot < 2 ** 128);
        vm.prank(sender);
        (bool done,) = address(escrow).call(call);
        vm.assume(done);
        left = _state();
        unchecked {
            holds = left.pot + before.due == before.pot + left.due;
        }
        uint256 changes = 0;
        for (uint256 i = 0; i < before.other.length; i++) {
            changes |= before.other[i] ^ left.other[i];
        }
        holds = _and(_and(holds, changes == 0), _isLawful(id, _keptOf(id)));
        holds = _and(holds, _isJust(id, before.named, left.named));
    }

    /// @dev Returns true if the balance of `third` fell by `amount`.
    function _falls(State memory before, State memory left, uint256 amount)
        internal
        pure
        returns (bool)
    {
        unchecked {
            return left.third == before.third - amount;
        }
    }

    /// @dev Returns false if an account other than the offer's court held, released or returned
    /// the pay.
    function _isJust(bytes32 id_, uint256 from, uint256 to) private view returns (bool) {
        uint256 held = uint256(AgreementState.Held);
        bool judged = _or(
            to == held,
            _or(
                to == uint256(AgreementState.Returned),
                _and(from == held, to != uint256(AgreementState.Paid))
            )
        );
        return _or(from == to, _or(!judged, sender == _keptOf(id_).court));
    }

    /// @dev Assumes the invariants, and excludes three cases: a state outside of the enum; the
    /// escrow as a party, because it would then give away its own money; and contracts of the core
    /// as signers, because they sign nothing.
    function _assumeKept(bytes32 id_, UnchangedState memory kept) private view {
        vm.assume(_isLawful(id_, kept));
        vm.assume(kept.state <= uint256(AgreementState.Returned));
        _assumeAccount(kept.provider);
        _assumeAccount(kept.client);
        _assumeAccount(_operatorOf(kept.provider, kept.court));
        vm.assume(kept.recipient0 != address(escrow));
        vm.assume(kept.recipient1 != address(escrow));
        bool isDone = kept.state > uint256(AgreementState.Locked);
        vm.assume(_or(isDone, _isAccount(kept.signer)));
    }

    function _assumeAccount(address account) internal view {
        vm.assume(_isAccount(account));
    }

    function _isAccount(address account) private view returns (bool) {
        return _and(
            _and(account != address(escrow), account != address(vault)),
            _and(account != address(stakes), account != address(offers))
        );
    }

    function _state() private view returns (State memory state) {
        UnchangedState memory kept = _keptOf(id);
        state.pot = _balanceOf(address(escrow), asset);
        state.due = _dueOf(id, kept);
        state.named = kept.state;
        state.third = _balanceOf(third, asset);
        uint256 slot = uint256(keccak256(abi.encode(other, AGREEMENTS_SLOT)));
        for (uint256 i = 0; i < 3; i++) {
            state.other[i] = _at(address(escrow), slot + i);
        }
        (state.other[3], state.other[4]) = _restOf(other);
    }

    /// @dev Returns parts of an agreement that are stored outside of `Agreement`.
    function _restOf(bytes32) internal view virtual returns (uint256, uint256) {
        return (0, 0);
    }

    /// @dev Returns true if an agreement satisfies the invariant that each call must preserve:
    /// `_checkTerms` accepted the agreement's offer, whose terms never change.
    function _isLawful(bytes32, UnchangedState memory kept) internal view virtual returns (bool) {
        bool isOpen = kept.state == uint256(AgreementState.Open);
        return _or(!_or(isOpen, _isMaturing(kept)), kept.bps <= Shares.BPS);
    }

    /// @dev Returns how much of the escrow's balance in `asset` belongs to an agreement.
    function _dueOf(bytes32, UnchangedState memory kept) internal view virtual returns (uint256) {
        bool isOpen = kept.state == uint256(AgreementState.Open);
        uint256 due = _if(isOpen, kept.cap) | _if(_isMaturing(kept), kept.owed);
        return _if(kept.asset == asset, due);
    }

    function _isMaturing(UnchangedState memory kept) internal pure returns (bool) {
        return _or(
            kept.state == uint256(AgreementState.Closed),
            kept.state == uint256(AgreementState.Held)
        );
    }

    function _keptOf(bytes32 id_) internal view returns (UnchangedState memory kept) {
        uint256 slot = uint256(keccak256(abi.encode(id_, AGREEMENTS_SLOT)));
        uint256 head = _at(address(escrow), slot);
        uint256 money = _at(address(escrow), slot + 1);
        kept.root = _at(address(escrow), slot + 2);
        kept.client = address(uint160(head));
        kept.state = uint8(head >> 240);
        (kept.cap, kept.owed) = (money >> 160, uint96(money >> 64));
        kept.signer = address(uint160(money));
        slot = uint256(keccak256(abi.encode(uint40(head >> 200), TERMS_SLOT)));
        uint256 word = _at(address(offers), slot);
        (kept.provider, kept.bps) = (address(uint160(word)), uint16(word >> 160));
        kept.asset = _addressAt(address(offers), bytes32(slot + 1));
        kept.court = _addressAt(address(offers), bytes32(slot + 2));
        kept.recipient0 = _addressAt(address(offers), bytes32(slot + 4));
        word = _at(address(offers), slot + 5);
        kept.recipient1 = address(uint160(word));
        kept.bps += uint256(uint16(word >> 160)) + uint16(word >> 176);
    }

    function _operatorOf(address provider, address court) internal view returns (address) {
        bytes32 outer = keccak256(abi.encode(provider, uint256(0)));
        return _addressAt(address(stakes), keccak256(abi.encode(court, outer)));
    }

    function _balanceOf(address account, address asset_) internal view returns (uint256) {
        bytes32 outer = keccak256(abi.encode(account, BALANCES_SLOT));
        return _at(address(vault), uint256(keccak256(abi.encode(asset_, outer))));
    }

    function _at(address account, uint256 slot) internal view returns (uint256) {
        return uint256(vm.load(account, bytes32(slot)));
    }

    function _addressAt(address account, bytes32 slot) internal view returns (address) {
        return address(uint160(uint256(vm.load(account, slot))));
    }

    /// @dev Returns `value` if `isSo`, else zero.
    function _if(bool isSo, uint256 value) internal pure returns (uint256 result) {
        assembly ("memory-safe") {
            result := and(sub(0, isSo), value)
        }
    }

    function _asStakes() internal view returns (IStakes) {
        return IStakes(address(stakes));
    }
}
