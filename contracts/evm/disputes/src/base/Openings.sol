// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @notice Hash trees over the vectors of a computation, and over the rows of a model's weights:
/// docs/spec/integer-transformer.md, section 4.
library Openings {
    uint8 private constant LEAF = 0;
    uint8 private constant NODE = 1;

    function leafOf(bytes calldata contents) internal pure returns (bytes32) {
        return keccak256(abi.encodePacked(LEAF, contents));
    }

    function parentOf(bytes32 left, bytes32 right) internal pure returns (bytes32 parent) {
        assembly ("memory-safe") {
            let free := mload(0x40)
            mstore8(free, NODE)
            mstore(add(free, 1), left)
            mstore(add(free, 33), right)
            parent := keccak256(free, 65)
        }
    }

    /// @notice Returns the number of levels above the leaves in a tree with this number of leaves.
    function depthOf(uint256 leaves) internal pure returns (uint256 depth) {
        while (1 << depth < leaves) depth++;
    }

    function climb(bytes32 node, uint256 index, bytes32[] calldata path)
        internal
        pure
        returns (bytes32)
    {
        for (uint256 i = 0; i < path.length; i++) {
            bool isRight = (index >> i) & 1 == 1;
            node = isRight ? parentOf(path[i], node) : parentOf(node, path[i]);
        }
        return node;
    }

    /// @notice Returns the node above all of `nodes`, which are neighbours on one level of a tree;
    /// their number must be a power of two.
    function foldOf(bytes32[] memory nodes) internal pure returns (bytes32) {
        for (uint256 count = nodes.length / 2; count > 0; count /= 2) {
            for (uint256 i = 0; i < count; i++) {
                nodes[i] = parentOf(nodes[2 * i], nodes[2 * i + 1]);
            }
        }
        return nodes[0];
    }

    /// @notice Returns the node `level` levels above the leaves if all leaves below it are padding.
    /// Words of zeros, in place of hashes, pad a tree until its number of leaves is a power of two.
    function zeroNode(uint256 level) internal pure returns (bytes32 node) {
        for (uint256 i = 0; i < level; i++) {
            node = parentOf(node, node);
        }
    }
}
