// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { IERC6909 } from "@openzeppelin/contracts/interfaces/IERC6909.sol";

/// @notice Allows `spender` to move `amount` more of the asset from the balance of `owner`. Signed
/// by `owner`.
struct VaultApproval {
    address owner;
    address spender;
    address asset;
    /// Amount added to the present allowance. Zero ends the allowance. An allowance of the largest
    /// `uint256` never falls.
    uint256 amount;
    /// Any number that the owner has not used yet; the order of nonces does not matter.
    uint256 nonce;
    /// Last second at which the approval may be submitted.
    uint64 validUntilSeconds;
}

/// @title Vault
/// @notice Holds balances of any asset, as a plain ERC-6909 token contract. The id of an asset is
/// its address as a number; the id of the chain's native token is zero. The Vault has no modules,
/// owner, roles or parameters.
/// @dev A contract that holds money for others has a balance here like any account. A fault in that
/// contract can lose only this balance and the amounts approved to the contract.
///
/// Invariants, each with a test of the same name in `test/Core.inv.t.sol`:
/// - `held`: the Vault holds at least the sum of all balances of each asset. A token that reduces
///   its holders' balances (by rebasing or seizure) breaks this invariant only for its own
///   balances.
/// - `consent`: a balance falls only by a call of its owner, of an operator that the owner set, or
///   of an account that the owner approved. A call of an approved account lowers it by at most the
///   approved amount.
///
/// The Vault has no list of assets (`Offers` accepts only assets that `Parameters` lists), no fee
/// and no pause. It has no way to move native tokens that were sent to it without `deposit`: they
/// are lost.
interface IVault is IERC6909 {
    /// @notice The owner used or cancelled this nonce.
    event NonceUsed(address indexed owner, uint256 nonce);

    /// @notice The amount is zero, or no token arrived.
    error AmountZero();
    /// @notice The value of the call is not the deposited amount of native token.
    error ValueMismatch(uint256 value, uint256 expected);
    /// @notice The recipient refused the native token.
    error WithdrawalRefused(address to, uint256 amount);
    error ApprovalExpired(uint256 validUntil, uint256 now_);

    /// @notice Applies an approval that its owner signed. Any account may submit it. An approval
    /// whose nonce is used changes nothing, and amounts above zero add up in any order. So no
    /// account can make another account's transaction fail by submitting one of the owner's
    /// approvals first.
    function approveWithSignature(VaultApproval calldata approval, bytes calldata signature)
        external;

    /// @notice Returns true if the nonce is used or cancelled.
    function nonceUsed(address owner, uint256 nonce) external view returns (bool);
}
