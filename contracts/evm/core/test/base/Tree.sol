// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @notice Trees of RFC 9162, 2.1, in the plainest form: what proofs are checked against.
library Tree {
    function rootOf(bytes32[] memory ids, uint256 from, uint256 count)
        internal
        pure
        returns (bytes32)
    {
        if (count == 0) return 0;
        if (count == 1) return sha256(abi.encodePacked(uint8(0), ids[from]));
        uint256 point = _split(count);
        bytes32 left = rootOf(ids, from, point);
        bytes32 right = rootOf(ids, from + point, count - point);
        return sha256(abi.encodePacked(uint8(1), left, right));
    }

    /// @dev Sibling hashes from leaf `index` of the `count` from `from` on, leaf first.
    function prove(bytes32[] memory ids, uint256 from, uint256 count, uint256 index)
        internal
        pure
        returns (bytes32[] memory proof)
    {
        if (count == 1) return proof;
        uint256 point = _split(count);
        bool left = index < point;
        bytes32[] memory inner = left
            ? prove(ids, from, point, index)
            : prove(ids, from + point, count - point, index - point);
        proof = new bytes32[](inner.length + 1);
        for (uint256 i = 0; i < inner.length; i++) {
            proof[i] = inner[i];
        }
        proof[inner.length] =
            left ? rootOf(ids, from + point, count - point) : rootOf(ids, from, point);
    }

    function _split(uint256 count) private pure returns (uint256 point) {
        point = 1;
        while (point * 2 < count) point *= 2;
    }
}
