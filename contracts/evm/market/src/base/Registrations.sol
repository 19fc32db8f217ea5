// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {
    Artifact,
    IModelRegistry,
    ModelAccess,
    Registration,
    Royalty
} from "../interfaces/IModelRegistry.sol";

/// @title Registrations of versions
/// @notice Computes the struct hash that a creator signs for a registration, and checks the
/// registration's artifacts and royalties.
library Registrations {
    bytes32 private constant REGISTRATION_TYPEHASH = keccak256(
        "ModelRegistration(bytes32 modelVersion,address creator,bytes32 nameHash,"
        "bytes32 parentsHash,bytes32 artifactsHash,bytes32 licenseHash,uint8 access,"
        "address royaltyRecipient0,uint16 royaltyBps0,address royaltyRecipient1,"
        "uint16 royaltyBps1)"
    );

    function hash(Registration calldata registration) internal pure returns (bytes32) {
        bytes memory artifacts;
        for (uint256 i = 0; i < registration.artifacts.length; i++) {
            Artifact calldata artifact = registration.artifacts[i];
            artifacts = abi.encodePacked(
                artifacts,
                sha256(bytes(artifact.format)),
                sha256(bytes(artifact.quantization)),
                sha256(bytes(artifact.cid)),
                artifact.sha256Hash,
                artifact.size
            );
        }
        bytes memory license = abi.encodePacked(
            sha256(bytes(registration.license)), sha256(bytes(registration.licenseCid))
        );
        return keccak256(
            abi.encode(
                REGISTRATION_TYPEHASH,
                registration.modelVersion,
                registration.creator,
                sha256(bytes(registration.name)),
                sha256(abi.encodePacked(registration.parents)),
                sha256(artifacts),
                sha256(license),
                registration.access,
                registration.royalty0,
                registration.royalty1
            )
        );
    }

    function checkArtifacts(Artifact[] calldata artifacts, uint256 textMax) internal pure {
        for (uint256 i = 0; i < artifacts.length; i++) {
            Artifact calldata artifact = artifacts[i];
            uint256 format = bytes(artifact.format).length;
            uint256 cid = bytes(artifact.cid).length;
            bool whole = format != 0 && cid != 0 && artifact.sha256Hash != 0 && artifact.size != 0;
            bool small =
                format <= 32 && cid <= textMax && bytes(artifact.quantization).length <= 32;
            if (!whole || !small) revert IModelRegistry.ArtifactInvalid(i);
            for (uint256 j = 0; j < i; j++) {
                if (artifacts[j].sha256Hash == artifact.sha256Hash) {
                    revert IModelRegistry.ArtifactRepeated(i, artifact.sha256Hash);
                }
            }
        }
    }

    function checkRoyalties(Registration calldata registration, uint256 bpsMax) internal pure {
        Royalty calldata first = registration.royalty0;
        Royalty calldata second = registration.royalty1;
        bool matched = (first.recipient == address(0)) == (first.bps == 0)
            && (second.recipient == address(0)) == (second.bps == 0);
        uint256 sum = uint256(first.bps) + second.bps;
        bool paid = registration.access == ModelAccess.Paid;
        if (
            !matched || sum > bpsMax || (paid && sum == 0)
                || (first.bps == 0 && second.bps != 0)
        ) {
            // A single royalty must be the first one, so that each set of royalties has only one
            // encoding.
            revert IModelRegistry.RoyaltyInvalid(first.bps, second.bps, bpsMax);
        }
    }
}
