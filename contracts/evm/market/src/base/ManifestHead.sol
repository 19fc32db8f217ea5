// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { Strings } from "@openzeppelin/contracts/utils/Strings.sol";

/// @title Head of a manifest
/// @notice Tells whether the canonical dag-cbor of a manifest names an account as its creator.
library ManifestHead {
    /// @dev In dag-cbor the byte `g` precedes a text of 7 bytes, such as the key `creator`. The
    /// bytes `x*` precede a text of 42 bytes, such as an address as text. Canonical dag-cbor sorts
    /// keys by length, so only fields with names of at most 7 bytes come before `creator`.
    /// @param head Number of bytes at the start of the manifest within which the field must begin.
    function isBy(bytes calldata manifest, address creator, uint256 head)
        internal
        pure
        returns (bool)
    {
        bytes memory field = abi.encodePacked("gcreatorx*", Strings.toHexString(creator));
        bytes32 wanted = keccak256(field);
        uint256 length = field.length;
        for (uint256 i = 0; i < head && i + length <= manifest.length; i++) {
            if (manifest[i] != "g") continue;
            if (keccak256(manifest[i:i + length]) == wanted) return true;
        }
        return false;
    }
}
