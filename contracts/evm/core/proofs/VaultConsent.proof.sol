// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IERC6909 } from "@openzeppelin/contracts/interfaces/IERC6909.sol";

import { Vault } from "../src/Vault.sol";
import { VaultApproval } from "../src/interfaces/IVault.sol";
import { Symbols, Wallet } from "./base/Symbols.sol";

/// @notice A token that reports arbitrary balances and moves nothing. A real token may call the
/// Vault during a transfer. The proofs below cover each such call by itself, so this token makes
/// none.
contract SymbolicToken is Symbols {
    function balanceOf(address) external view returns (uint256) {
        return svm.createUint256("said");
    }

    function transfer(address, uint256) external pure returns (bool) {
        return true;
    }

    function transferFrom(address, address, uint256) external pure returns (bool) {
        return true;
    }
}

/// @notice Proves `consent` for the Vault. If another account calls the Vault, an account's balance
/// of an asset falls by at most the caller's allowance. The allowance falls by the same amount,
/// unless it is unlimited. Only a caller that is an ERC-6909 operator of the account needs no
/// allowance. Other accounts can change the allowances that the account gave only with its
/// signature.
contract VaultConsent is Symbols {
    struct State {
        uint256 balance;
        uint256 approved;
        uint256 allowance;
        bool isOperator;
        bool isOthersOperator;
    }

    Vault private vault;
    SymbolicToken private token;

    address private sender;
    address private victim;
    address private spender;
    uint256 private asset;

    function setUp() public {
        vault = new Vault();
        wallet = new Wallet();
        token = new SymbolicToken();
        svm.enableSymbolicStorage(address(vault));
        svm.enableSymbolicStorage(address(wallet));
    }

    function check_consent_transfer(address to, uint256 id, uint256 amount) external {
        _keeps(abi.encodeCall(IERC6909.transfer, (to, id, amount)), 0);
    }

    function check_consent_transferFrom(address from, address to, uint256 id, uint256 amount)
        external
    {
        State memory before = _begin();
        vm.prank(sender);
        vault.transferFrom(from, to, id, amount);
        State memory left = _state();
        bool holds = !_differs(before, left);
        holds = _and(holds, _or(spender == sender, left.approved == before.approved));
        bool paid = _and(from == victim, id == asset);
        bool endless = before.allowance == type(uint256).max;
        bool spent = _and(amount <= before.allowance, endless);
        unchecked {
            paid = _and(paid, left.balance == before.balance - amount);
            bool used = left.allowance == before.allowance - amount;
            spent = _or(spent, _and(amount <= before.allowance, used));
        }
        paid = _and(paid, _or(before.isOperator, spent));
        assert(_and(holds, _or(left.balance >= before.balance, paid)));
    }

    function check_consent_approve(address to, uint256 id, uint256 amount) external {
        _keeps(abi.encodeCall(IERC6909.approve, (to, id, amount)), 0);
    }

    function check_consent_setOperator(address to, bool approved) external {
        _keeps(abi.encodeCall(IERC6909.setOperator, (to, approved)), 0);
    }

    function check_consent_cancelNonce(uint256 nonce) external {
        _keeps(abi.encodeCall(Vault.cancelNonce, (nonce)), 0);
    }

    function check_consent_withdraw(uint256 amount, address to) external {
        _keeps(abi.encodeCall(Vault.withdraw, (address(0), amount, to)), 0);
    }

    function check_consent_withdrawToken(uint256 amount, address to) external {
        _keeps(abi.encodeCall(Vault.withdraw, (address(token), amount, to)), 0);
    }

    function check_consent_depositToken(uint256 amount, address to) external {
        _keeps(abi.encodeCall(Vault.deposit, (address(token), amount, to)), 0);
    }

    function check_consent_deposit(uint256 amount, address to, uint128 value) external {
        _keeps(abi.encodeCall(Vault.deposit, (address(0), amount, to)), value);
    }

    function check_consent_depositAndApprove(
        uint256 amount,
        address to,
        uint256 allowed,
        uint128 value
    ) external {
        bytes memory call = abi.encodeCall(
            Vault.depositAndApprove, (address(0), amount, to, allowed)
        );
        _keeps(call, value);
    }

    function check_consent_approveWithSignature(
        VaultApproval calldata approval,
        bytes calldata signature
    ) external {
        State memory before = _begin();
        bool used = vault.nonceUsed(approval.owner, approval.nonce);
        vm.prank(sender);
        vault.approveWithSignature(approval, signature);
        State memory left = _state();
        bool holds = _and(left.balance >= before.balance, !_differs(before, left));
        holds = _and(holds, vault.nonceUsed(approval.owner, approval.nonce));
        bytes32 typeHash = keccak256(
            "VaultApproval(address owner,address spender,address asset,uint256 amount,"
            "uint256 nonce,uint64 validUntilSeconds)"
        );
        bytes32 hash = keccak256(abi.encode(typeHash, approval));
        bool rightly = isSigned(victim, address(vault), "Ostrom Vault", hash, signature);
        rightly = _and(_and(rightly, !used), block.timestamp <= approval.validUntilSeconds);
        rightly = _and(_and(rightly, approval.owner == victim), approval.spender == spender);
        rightly = _and(rightly, uint160(approval.asset) == asset);
        bool ended = _and(approval.amount == 0, left.approved == 0);
        bool added = approval.amount != 0;
        unchecked {
            added = _and(added, left.approved - before.approved <= approval.amount);
        }
        rightly = _and(rightly, _or(ended, added));
        assert(_and(holds, _or(left.approved == before.approved, rightly)));
    }

    function _keeps(bytes memory call, uint256 value) private {
        State memory before = _begin();
        vm.deal(sender, value);
        vm.deal(address(vault), svm.createUint(96, "native tokens of the Vault"));
        vm.prank(sender);
        (bool done,) = address(vault).call{ value: value }(call);
        vm.assume(done);
        State memory left = _state();
        bool holds = _and(left.balance >= before.balance, left.approved == before.approved);
        assert(_and(holds, !_differs(before, left)));
    }

    function _differs(State memory before, State memory left) private pure returns (bool) {
        return left.isOthersOperator != before.isOthersOperator;
    }

    function _begin() private returns (State memory) {
        anyTime();
        (sender, victim) = (svm.createAddress("sender"), svm.createAddress("victim"));
        (spender, asset) = (svm.createAddress("spender"), svm.createUint256("asset"));
        vm.assume(sender != victim);
        return _state();
    }

    function _state() private view returns (State memory) {
        return State({
            balance: vault.balanceOf(victim, asset),
            approved: vault.allowance(victim, spender, asset),
            allowance: vault.allowance(victim, sender, asset),
            isOperator: vault.isOperator(victim, sender),
            isOthersOperator: vault.isOperator(victim, spender)
        });
    }
}
