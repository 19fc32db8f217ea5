// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IERC6909 } from "@openzeppelin/contracts/interfaces/IERC6909.sol";

import { Vault } from "../src/Vault.sol";
import { IVault, VaultApproval } from "../src/interfaces/IVault.sol";
import { Symbols, Wallet } from "./base/Symbols.sol";

/// @notice Code that the Vault calls while it moves money. The code tries to deposit and to
/// withdraw from any account. Each attempt must fail until the Vault's call ends.
abstract contract Intruder is Symbols {
    Vault internal immutable VAULT;
    /// @dev True if an attempt succeeded. The proofs assert that this flag is false once the call
    /// of the Vault has returned. An assertion inside that call would be useless, because its
    /// failure would revert the call, and the proofs leave out calls that revert.
    bool public entered;

    constructor(Vault vault) {
        VAULT = vault;
    }

    function _intrude() internal {
        uint256 amount = svm.createUint256("inner amount");
        (address asset, address to) = (svm.createAddress("inner asset"), svm.createAddress("to"));
        bytes memory call = abi.encodeCall(Vault.withdraw, (asset, amount, to));
        uint256 what = svm.createUint(2, "inner call");
        if (what == 0) call = abi.encodeCall(Vault.deposit, (asset, amount, to));
        if (what == 1) {
            call = abi.encodeCall(Vault.depositAndApprove, (asset, amount, to, amount));
        }
        vm.prank(svm.createAddress("intruder"));
        (bool done,) = address(VAULT).call(call);
        if (done) entered = true;
    }
}

/// @notice A token that reduces a holder's balance only if the holder transfers tokens. Of an
/// amount that `transferFrom` moves, any part may arrive.
contract Coin is Intruder {
    mapping(address account => uint256) public balanceOf;

    constructor(Vault vault) Intruder(vault) { }

    function transferFrom(address, address to, uint256 amount) external returns (bool) {
        uint256 arrived = svm.createUint256("arrived");
        vm.assume(arrived <= amount);
        _intrude();
        balanceOf[to] += arrived;
        return true;
    }

    function transfer(address to, uint256 amount) external returns (bool) {
        balanceOf[msg.sender] -= amount;
        _intrude();
        balanceOf[to] += amount;
        return true;
    }
}

/// @notice A token that reports arbitrary balances and moves nothing.
contract LyingStakeConsumer is Intruder {
    constructor(Vault vault) Intruder(vault) { }

    function balanceOf(address) external view returns (uint256) {
        return svm.createUint256("said");
    }

    function transferFrom(address, address, uint256) external returns (bool) {
        _intrude();
        return svm.createBool("answer");
    }

    function transfer(address, uint256) external returns (bool) {
        _intrude();
        return svm.createBool("answer");
    }
}

/// @notice A recipient of native tokens that has code.
contract Payee is Intruder {
    constructor(Vault vault) Intruder(vault) { }

    receive() external payable {
        _intrude();
    }
}

/// @notice Proves `held`: the Vault holds at least the recorded supply of each asset, and the
/// supply is the sum of all balances. A call changes at most two balances, `x` and `y`. It leaves
/// every other balance `z` as it is, and changes the supply by the sum of the changes of `x` and
/// `y`.
contract VaultSolvent is Symbols {
    struct State {
        uint256 supply;
        uint256 holding;
        uint256 one;
        uint256 other;
        uint256 third;
    }

    Vault private vault;
    Coin private coin;
    LyingStakeConsumer private liar;
    Payee private payee;

    address private sender;
    address private x;
    address private y;
    address private z;
    /// @dev The asset for which the proof shows the invariant.
    address private asset;

    function setUp() public {
        vault = new Vault();
        (coin, liar, payee) = (new Coin(vault), new LyingStakeConsumer(vault), new Payee(vault));
        svm.enableSymbolicStorage(address(vault));
        svm.enableSymbolicStorage(address(coin));
    }

    function check_held_depositNative(uint256 amount, address to, uint128 value) external {
        bytes memory call = abi.encodeCall(Vault.deposit, (address(0), amount, to));
        _holds(call, value, address(0), to, to);
    }

    function check_held_depositCoin(uint256 amount, address to) external {
        bytes memory call = abi.encodeCall(Vault.deposit, (address(coin), amount, to));
        _holds(call, 0, address(coin), to, to);
    }

    function check_held_depositLiar(uint256 amount, address to, uint128 value) external {
        bytes memory call = abi.encodeCall(Vault.deposit, (address(liar), amount, to));
        _holds(call, value, _another(), to, to);
    }

    function check_held_depositAndApprove(
        uint256 amount,
        address spender,
        uint256 allowed,
        uint128 value,
        bool native
    ) external {
        address what = native ? address(0) : address(coin);
        _begin();
        bytes memory call =
            abi.encodeCall(Vault.depositAndApprove, (what, amount, spender, allowed));
        _step(call, value, what, sender, sender);
    }

    function check_held_withdrawNative(uint256 amount, address to, bool toContract) external {
        if (toContract) to = address(payee);
        _begin();
        bytes memory call = abi.encodeCall(Vault.withdraw, (address(0), amount, to));
        _step(call, 0, address(0), sender, sender);
    }

    function check_held_withdrawCoin(uint256 amount, address to) external {
        // The proof excludes withdrawals to the Vault itself, by which the caller gives its tokens
        // away.
        vm.assume(to != address(vault));
        _begin();
        bytes memory call = abi.encodeCall(Vault.withdraw, (address(coin), amount, to));
        _step(call, 0, address(coin), sender, sender);
    }

    function check_held_withdrawLiar(uint256 amount, address to) external {
        _begin();
        bytes memory call = abi.encodeCall(Vault.withdraw, (address(liar), amount, to));
        _step(call, 0, _another(), sender, sender);
    }

    function check_held_transfer(address to, uint256 id, uint256 amount) external {
        _begin();
        _step(abi.encodeCall(IERC6909.transfer, (to, id, amount)), 0, _another(), sender, to);
    }

    function check_held_transferFrom(address from, address to, uint256 id, uint256 amount)
        external
    {
        bytes memory call = abi.encodeCall(IERC6909.transferFrom, (from, to, id, amount));
        _holds(call, 0, _another(), from, to);
    }

    /// @dev This proof does not check which account signed an approval; `VaultConsent` does.
    function check_held_approvals(
        uint256 what,
        address spender,
        uint256 number,
        VaultApproval calldata approval,
        bytes calldata signature
    ) external {
        bytes memory call = abi.encodeCall(IVault.approveWithSignature, (approval, signature));
        if (what == 0) call = abi.encodeCall(IERC6909.approve, (spender, number, number));
        if (what == 1) call = abi.encodeCall(IERC6909.setOperator, (spender, number == 0));
        if (what == 2) call = abi.encodeCall(Vault.cancelNonce, (number));
        _holds(call, 0, _another(), spender, approval.owner);
    }

    function _another() private view returns (address) {
        return svm.createBool("native") ? address(0) : address(coin);
    }

    function _holds(bytes memory call, uint256 value, address what, address x_, address y_)
        private
    {
        _begin();
        _step(call, value, what, x_, y_);
    }

    function _begin() private {
        anyTime();
        (sender, z) = (svm.createAddress("sender"), svm.createAddress("z"));
        vm.assume(sender != address(vault));
    }

    function _step(bytes memory call, uint256 value, address what, address x_, address y_)
        private
    {
        (asset, x, y) = (what, x_, y_);
        vm.assume(z != x && z != y);
        vm.deal(sender, value);
        uint128 native = uint128(svm.createUint(96, "native tokens of the Vault"));
        vm.deal(address(vault), native);
        State memory before = _state();
        vm.assume(!coin.entered());
        // The proof assumes the invariant before the call.
        vm.assume(before.supply <= before.holding && before.one <= before.supply);
        vm.prank(sender);
        (bool done,) = address(vault).call{ value: value }(call);
        vm.assume(done);
        assert(!coin.entered() && !liar.entered() && !payee.entered());
        State memory left = _state();
        assert(left.supply <= left.holding);
        assert(left.third == before.third);
        unchecked {
            uint256 more = left.one - before.one;
            if (x != y) more += left.other - before.other;
            assert(more == left.supply - before.supply);
        }
    }

    function _state() private view returns (State memory state) {
        uint256 id = uint160(asset);
        state.supply = vault.totalSupply(id);
        state.holding =
            asset == address(0) ? address(vault).balance : coin.balanceOf(address(vault));
        (state.one, state.other) = (vault.balanceOf(x, id), vault.balanceOf(y, id));
        state.third = vault.balanceOf(z, id);
    }
}
