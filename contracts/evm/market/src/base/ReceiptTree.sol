// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Inclusion in a tree of receipts
/// @notice Checks inclusion like `verify` of `Merkle` in `@ostrom/protocol`: by RFC 9162, section
/// 2.1.3.2, with SHA-256.
library ReceiptTree {
    /// @dev Returns true if `proof` leads from the leaf of `id`, at `index` among `count` leaves,
    /// to `root`. A valid proof in a tree of up to 2^64 leaves has at most 64 hashes, so the loop
    /// ends after at most 64 hashes.
    function includes(
        bytes32 root,
        bytes32 id,
        uint64 index,
        uint64 count,
        bytes32[] calldata proof
    ) internal pure returns (bool) {
        return isIncluded(root, leafHash(id), index, count, proof);
    }

    /// @dev Returns the same as `includes`, for any leaf whose hash is given.
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

    /// @dev The first hashed byte is 0 for leaves and 1 for inner nodes, so that an inner node
    /// cannot be presented as a leaf.
    function leafHash(bytes32 id) internal pure returns (bytes32) {
        return sha256(abi.encodePacked(uint8(0), id));
    }

    function _nodeHash(bytes32 left, bytes32 right) private pure returns (bytes32) {
        return sha256(abi.encodePacked(uint8(1), left, right));
    }
}
