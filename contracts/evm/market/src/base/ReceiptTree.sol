// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Inclusion in a tree of receipts
/// @notice The same as `verify` of `Merkle` in `@ostrom/protocol`: RFC 9162, section 2.1.3.2, over
/// SHA-256.
library ReceiptTree {
    /// @dev True when `proof` leads from leaf `id` at `index` of `count` to `root`. Of a tree of up
    /// to 2^64 leaves no valid proof has more than 64 hashes, and the walk ends there.
    function includes(
        bytes32 root,
        bytes32 id,
        uint64 index,
        uint64 count,
        bytes32[] calldata proof
    ) internal pure returns (bool) {
        return isIncluded(root, leafHash(id), index, count, proof);
    }

    /// @dev As `includes`, of any leaf by its hash.
    function isIncluded(
        bytes32 root,
        bytes32 leaf,
        uint64 index,
        uint64 count,
        bytes32[] calldata proof
    ) internal pure returns (bool) {
        if (index >= count) return false;
        (uint64 position, uint64 last) = (index, count - 1);
        bytes32 hash = leaf;
        for (uint256 i = 0; i < proof.length; i++) {
            if (last == 0) return false;
            if (position & 1 == 1 || position == last) {
                hash = _nodeHash(proof[i], hash);
                while (position & 1 == 0 && position != 0) {
                    position >>= 1;
                    last >>= 1;
                }
            } else {
                hash = _nodeHash(hash, proof[i]);
            }
            position >>= 1;
            last >>= 1;
        }
        return last == 0 && hash == root;
    }

    /// @dev Leaves and nodes are kept apart by their first byte.
    function leafHash(bytes32 id) internal pure returns (bytes32) {
        return sha256(abi.encodePacked(uint8(0), id));
    }

    function _nodeHash(bytes32 left, bytes32 right) private pure returns (bytes32) {
        return sha256(abi.encodePacked(uint8(1), left, right));
    }
}
