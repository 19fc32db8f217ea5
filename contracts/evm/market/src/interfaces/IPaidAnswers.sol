// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @title Paid answers
/// @notice A contract that pays for answers under offers, outside of the escrows.
interface IPaidAnswers {
    /// @notice Of a paid answer under an offer: its client, the offer and what was paid. Zeros
    /// otherwise.
    function paidOf(bytes32 id) external view returns (address client, uint40 offer, uint96 paid);
}
