// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @title Paid answers
/// @notice A contract that pays for answers under offers without using the escrows.
interface IPaidAnswers {
    /// @notice Returns client, offer and paid amount of an answer that was paid under an offer;
    /// zeros for any other id.
    function paidOf(bytes32 id) external view returns (address client, uint40 offer, uint96 paid);
}
