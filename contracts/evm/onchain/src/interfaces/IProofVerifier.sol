// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @title Verifier of zero-knowledge proofs
/// @notice Interface of the contract that Barretenberg generates for one circuit, as
/// docs/spec/proofs.md describes it.
interface IProofVerifier {
    /// @notice Returns true if the proof is valid for these public inputs. Reverts for a malformed
    /// or false proof.
    function verify(bytes calldata proof, bytes32[] calldata publicInputs)
        external
        view
        returns (bool);
}
