// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import { SafeERC20 } from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {
    ERC6909TokenSupply
} from "@openzeppelin/contracts/token/ERC6909/extensions/ERC6909TokenSupply.sol";
import {
    ReentrancyGuardTransient
} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import { EIP712 } from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";

import { Signatures } from "./base/Signatures.sol";
import { IVault, VaultApproval } from "./interfaces/IVault.sol";

/// @title Vault
/// @notice Implements `IVault`, which documents the rules of custody.
contract Vault is IVault, ERC6909TokenSupply, Signatures, ReentrancyGuardTransient {
    using SafeERC20 for IERC20;

    address private constant NATIVE = address(0);
    bytes32 private constant APPROVAL_TYPEHASH = keccak256(
        "VaultApproval(address owner,address spender,address asset,uint256 amount,uint256 nonce,"
        "uint64 validUntilSeconds)"
    );

    /// @dev One bit for each nonce, set when the nonce is used or cancelled.
    mapping(address owner => mapping(uint256 word => uint256 bits)) private _nonces;

    constructor() EIP712("Ostrom Vault", "1") { }

    /// @notice Takes `amount` of an asset from the sender and credits the received amount to `to`.
    /// @return credited The received amount, below `amount` for a token with a transfer fee.
    function deposit(address asset, uint256 amount, address to)
        external
        payable
        returns (uint256)
    {
        return _deposit(asset, amount, to);
    }

    /// @notice Deposits for the sender and allows `spender` to move up to `allowance_` of the
    /// asset.
    function depositAndApprove(address asset, uint256 amount, address spender, uint256 allowance_)
        external
        payable
        returns (uint256 credited)
    {
        credited = _deposit(asset, amount, msg.sender);
        _approve(msg.sender, spender, _idOf(asset), allowance_);
    }

    /// @notice Pays `amount` of the sender's balance to `to`.
    function withdraw(address asset, uint256 amount, address to) external nonReentrant {
        if (amount == 0) revert AmountZero();
        _burn(msg.sender, _idOf(asset), amount);
        if (asset == NATIVE) {
            // The call forwards all gas; all changes of state come before it.
            (bool accepted,) = to.call{ value: amount }("");
            if (!accepted) revert WithdrawalRefused(to, amount);
        } else {
            IERC20(asset).safeTransfer(to, amount);
        }
    }

    /// @inheritdoc IVault
    function approveWithSignature(VaultApproval calldata approval, bytes calldata signature)
        external
    {
        if (nonceUsed(approval.owner, approval.nonce)) return;
        if (block.timestamp > approval.validUntilSeconds) {
            revert ApprovalExpired(approval.validUntilSeconds, block.timestamp);
        }
        bytes32 structHash = keccak256(abi.encode(APPROVAL_TYPEHASH, approval));
        _requireSigned(approval.owner, structHash, signature);
        _useNonce(approval.owner, approval.nonce);
        _approveMore(approval);
    }

    /// @notice Cancels one of the sender's nonces.
    function cancelNonce(uint256 nonce) external {
        _useNonce(msg.sender, nonce);
    }

    /// @inheritdoc IVault
    function nonceUsed(address owner, uint256 nonce) public view returns (bool) {
        return _nonces[owner][nonce >> 8] & (1 << (nonce & 0xff)) != 0;
    }

    /// @dev Takes the tokens before it credits them, so that code that the token calls during the
    /// transfer cannot move an amount that has not arrived yet. The reentrancy guard prevents a
    /// nested deposit from being counted twice.
    function _deposit(address asset, uint256 amount, address to)
        private
        nonReentrant
        returns (uint256 credited)
    {
        uint256 expected = asset == NATIVE ? amount : 0;
        if (msg.value != expected) revert ValueMismatch(msg.value, expected);
        credited = amount;
        if (asset != NATIVE) {
            uint256 before = IERC20(asset).balanceOf(address(this));
            IERC20(asset).safeTransferFrom(msg.sender, address(this), amount);
            credited = IERC20(asset).balanceOf(address(this)) - before;
        }
        if (credited == 0) revert AmountZero();
        _mint(to, _idOf(asset), credited);
    }

    /// @dev Adds the amount to the allowance, so that the order in which accounts submit approvals
    /// above zero does not matter. Zero ends the allowance; a later approval adds to zero.
    function _approveMore(VaultApproval calldata approval) private {
        uint256 id = _idOf(approval.asset);
        uint256 before = allowance(approval.owner, approval.spender, id);
        uint256 sum = approval.amount == 0 ? 0 : Math.saturatingAdd(before, approval.amount);
        _approve(approval.owner, approval.spender, id, sum);
    }

    function _useNonce(address owner, uint256 nonce) private {
        _nonces[owner][nonce >> 8] |= 1 << (nonce & 0xff);
        emit NonceUsed(owner, nonce);
    }

    function _idOf(address asset) private pure returns (uint256) {
        return uint160(asset);
    }
}
