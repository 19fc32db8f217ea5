// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { FindingProof } from "../interfaces/IHoneypots.sol";

/// @title Trees of findings
/// @notice The same tree as `Findings` in `@ostrom/protocol`. It has a fixed depth and one leaf
/// position for each receipt, so that a root commits to at most one finding about a receipt. The
/// hash of an empty subtree is zero.
library FindingTree {
    uint256 internal constant DEPTH = 48;

    /// @dev Computes the root from a finding and its path.
    function rootOf(
        uint64 epoch,
        address validator,
        bytes32 receiptId,
        FindingProof calldata finding
    ) internal pure returns (bytes32 hash) {
        uint256 place = uint256(keccak256(abi.encode(epoch, validator, receiptId)))
        >> (256 - DEPTH);
        hash = keccak256(
            abi.encode(epoch, validator, receiptId, finding.verdict, finding.scoreHash)
        );
        uint256 next = 0;
        for (uint256 level = 0; level < DEPTH; level++) {
            bytes32 sibling = 0;
            if ((finding.siblingBitmap >> level) & 1 == 1) sibling = finding.siblings[next++];
            bool right = (place >> level) & 1 == 1;
            hash = right
                ? keccak256(abi.encode(sibling, hash))
                : keccak256(abi.encode(hash, sibling));
        }
    }
}
