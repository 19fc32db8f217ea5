// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { IERC6909 } from "@openzeppelin/contracts/interfaces/IERC6909.sol";

/// @notice Leave for `spender` to move `amount` of an asset. Signed by `owner`.
struct VaultApproval {
    address owner;
    address spender;
    address asset;
    /// Adds to what is approved already; zero ends all of it. The largest number is never used up.
    uint256 amount;
    /// Any number that the owner has not used yet; they need no order.
    uint256 nonce;
    /// Last second at which it may be submitted.
    uint64 validUntilSeconds;
}

/// @title Vault
/// @notice Custody of every asset, as a plain ERC-6909: an asset's id is its address as a number,
/// zero for the chain's native token. It has no module, owner, role or parameter.
/// @dev A contract that holds money for others holds a balance here like anybody else, its own pot:
/// a fault in it reaches that pot and what accounts approved to it, and nothing beyond.
///
/// Invariants, each with a test of the same name in `test/Core.inv.t.sol`:
/// - `held`: of each asset the Vault holds at least what all balances together are. An asset that
///   takes away from its holders (rebasing, seizure) breaks this for itself alone.
/// - `consent`: a balance falls only by its owner, or by whom the owner approved, by at most the
///   amount approved.
///
/// Deliberately absent: a list of assets (only offers ask whether one is listed), a fee, a pause,
/// and any way to move what nobody owns: coins that were sent here past `deposit` are lost.
interface IVault is IERC6909 {
    /// @notice The owner used this nonce, or made it unusable.
    event NonceUsed(address indexed owner, uint256 nonce);

    /// @notice Nothing was deposited, or nothing arrived.
    error AmountZero();
    /// @notice The value sent is not the amount of native token that is deposited.
    error ValueMismatch(uint256 value, uint256 expected);
    /// @notice The recipient refused the native token.
    error WithdrawalRefused(address to, uint256 amount);
    error ApprovalExpired(uint256 validUntil, uint256 now_);

    /// @notice Approves as the owner signed. Anybody may submit it. One that was submitted already
    /// is passed over, and more adds up in any order, so that nobody makes a transaction fail by
    /// submitting its approval, or another, first.
    function approveWithSignature(VaultApproval calldata approval, bytes calldata signature)
        external;

    /// @notice Whether the nonce can no longer be used.
    function nonceUsed(address owner, uint256 nonce) external view returns (bool);
}
