// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @notice Merkle trees of RFC 9162, section 2.1, in a simple recursive form, for comparison with
/// the proofs that contracts check.
library Tree {
    /// @dev Returns the root over the ids of the first `count` receipts.
    function rootOf(bytes32[] memory ids, uint256 count) internal pure returns (bytes32) {
        return count == 0 ? bytes32(0) : over(_leavesOf(ids), 0, count);
    }

    function prove(bytes32[] memory ids, uint256 count, uint256 index)
        internal
        pure
        returns (bytes32[] memory)
    {
        return path(_leavesOf(ids), 0, count, index);
    }

    /// @dev Returns the root of the `count` leaves that begin at index `from`.
    function over(bytes32[] memory leaves, uint256 from, uint256 count)
        internal
        pure
        returns (bytes32)
    {
        if (count == 1) return leaves[from];
        uint256 point = _split(count);
        bytes32 left = over(leaves, from, point);
        bytes32 right = over(leaves, from + point, count - point);
        return sha256(abi.encodePacked(uint8(1), left, right));
    }

    /// @dev Returns the sibling hashes on the path from the leaf `index`, counted from `from`, up
    /// to the root of the `count` leaves that begin at `from`.
    function path(bytes32[] memory leaves, uint256 from, uint256 count, uint256 index)
        internal
        pure
        returns (bytes32[] memory proof)
    {
        if (count == 1) return proof;
        uint256 point = _split(count);
        bool left = index < point;
        bytes32[] memory inner = left
            ? path(leaves, from, point, index)
            : path(leaves, from + point, count - point, index - point);
        proof = new bytes32[](inner.length + 1);
        for (uint256 i = 0; i < inner.length; i++) {
            proof[i] = inner[i];
        }
        proof[inner.length] =
            left ? over(leaves, from + point, count - point) : over(leaves, from, point);
    }

    function _leavesOf(bytes32[] memory ids) private pure returns (bytes32[] memory leaves) {
        leaves = new bytes32[](ids.length);
        for (uint256 i = 0; i < ids.length; i++) {
            leaves[i] = sha256(abi.encodePacked(uint8(0), ids[i]));
        }
    }

    function _split(uint256 count) private pure returns (uint256 point) {
        point = 1;
        while (point * 2 < count) point *= 2;
    }
}
