// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IModelRegistry } from "../../market/src/interfaces/IModelRegistry.sol";
import { CertifiedVerifier, IProofRegistry } from "./interfaces/IProofRegistry.sol";

/// @title ProofRegistry
/// @notice See `IProofRegistry` for the documentation.
contract ProofRegistry is IProofRegistry {
    /// @notice Largest number of verifiers that can be registered for one model version.
    uint256 public constant VERIFIERS_MAX = 8;

    IModelRegistry public immutable MODELS;

    mapping(bytes32 modelVersion => CertifiedVerifier[]) private _verifiers;

    constructor(IModelRegistry models) {
        MODELS = models;
    }

    /// @inheritdoc IProofRegistry
    function register(bytes32 modelVersion, address verifier, bytes32 keyHash) external {
        address creator = MODELS.version(modelVersion).creator;
        if (msg.sender != creator) revert NotTheCreator(msg.sender, creator);
        if (verifier.code.length == 0 || keyHash == 0) revert VerifierInvalid(verifier, keyHash);
        CertifiedVerifier[] storage known = _verifiers[modelVersion];
        if (known.length == VERIFIERS_MAX) revert VerifiersTooMany(modelVersion, VERIFIERS_MAX);
        known.push(CertifiedVerifier(verifier, keyHash));
        emit VerifierRegistered(modelVersion, known.length - 1, verifier, keyHash);
    }

    /// @inheritdoc IProofRegistry
    function verifiersOf(bytes32 modelVersion) external view returns (CertifiedVerifier[] memory) {
        return _verifiers[modelVersion];
    }
}
