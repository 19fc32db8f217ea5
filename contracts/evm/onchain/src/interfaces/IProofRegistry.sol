// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @notice A verifier of one model version.
struct CertifiedVerifier {
    /// Address of an `IAnswerVerifier`.
    address verifier;
    /// Hash of the verification key, which any account can compute from the version's weights and
    /// the circuit's sources.
    bytes32 keyHash;
}

/// @title Registry of proofs
/// @notice Contracts that verify answers of a model version. A version is certified if it has at
/// least one such contract.
/// @dev The creator of a version registers these contracts, and the registry does not check them. A
/// client computes the verification key itself, compares its hash with `keyHash`, and then names
/// the verifier in its request. An entry never changes, so the result of a client's comparison
/// stays valid.
interface IProofRegistry {
    event VerifierRegistered(
        bytes32 indexed modelVersion, uint256 index, address verifier, bytes32 keyHash
    );

    error NotTheCreator(address caller, address creator);
    /// @notice The verifier has no code, or the key hash is zero.
    error VerifierInvalid(address verifier, bytes32 keyHash);
    error VerifiersTooMany(bytes32 modelVersion, uint256 max);

    /// @notice Adds a verifier of a version. Only the version's creator may call it.
    function register(bytes32 modelVersion, address verifier, bytes32 keyHash) external;

    /// @notice Returns the verifiers of a version, in the order of their registration.
    function verifiersOf(bytes32 modelVersion) external view returns (CertifiedVerifier[] memory);
}
