// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { AnswerStatement, IAnswerVerifier } from "./interfaces/IOnchainRequests.sol";
import { IProofVerifier } from "./interfaces/IProofVerifier.sol";

/// @title CertifiedAnswers
/// @notice Checks proofs of answers of one model version. The weights of this version are
/// constants in the circuit of `VERIFIER`. Public inputs: docs/spec/proofs.md, sections 2 to 5.
/// @dev The deployer names the model version whose weights are in the circuit, and this contract
/// does not check that they are. A client must compute the verification key of the version's
/// circuit itself, and compare it with the key in the code of `VERIFIER`. The context
/// (`contextOf`), a public input of each proof, contains the address of the contract that calls
/// `verifyAnswer` and pays for the proof.
contract CertifiedAnswers is IAnswerVerifier {
    /// @notice Longest prompt that the circuit accepts, in bytes.
    uint256 public constant PROMPT_BYTES_MAX = 256;
    /// @notice First byte of an input that contains a commitment instead of a prompt.
    bytes1 public constant PRIVATE = 0x00;

    bytes32 public immutable MODEL_VERSION;
    IProofVerifier public immutable VERIFIER;

    error VersionMismatch(bytes32 modelVersion, bytes32 expected);
    error PromptInvalid(uint256 length);
    error OutputInvalid(uint256 length);

    constructor(bytes32 modelVersion, IProofVerifier verifier) {
        (MODEL_VERSION, VERIFIER) = (modelVersion, verifier);
    }

    /// @inheritdoc IAnswerVerifier
    function verifyAnswer(AnswerStatement calldata statement, bytes calldata proof)
        external
        view
        returns (bool)
    {
        if (statement.modelVersion != MODEL_VERSION) {
            revert VersionMismatch(statement.modelVersion, MODEL_VERSION);
        }
        if (statement.output.length != 32) revert OutputInvalid(statement.output.length);
        bytes32[] memory inputs = new bytes32[](3);
        inputs[0] = commitmentOf(statement.input);
        inputs[1] = contextOf(msg.sender, statement.requestId, statement.payee);
        inputs[2] = bytes32(statement.output);
        return VERIFIER.verify(proof, inputs);
    }

    /// @notice Returns the commitment to a public prompt, or the commitment that a private input
    /// contains.
    function commitmentOf(bytes calldata input) public pure returns (bytes32) {
        uint256 length = input.length;
        if (length != 0 && input[0] == PRIVATE) {
            if (length < 33) revert PromptInvalid(length);
            return bytes32(input[1:33]);
        }
        if (length > PROMPT_BYTES_MAX) revert PromptInvalid(length);
        bytes memory zeros = new bytes(PROMPT_BYTES_MAX - length);
        bytes32 hash = sha256(
            abi.encodePacked("ostrom/prompt/1", bytes32(0), uint16(length), input, zeros)
        );
        return hash >> 8;
    }

    /// @notice Returns the context, which makes a proof valid only for this chain, this request in
    /// the contract `requests`, and the account `payee`, which is paid for the proof.
    function contextOf(address requests, bytes32 requestId, address payee)
        public
        view
        returns (bytes32)
    {
        return keccak256(abi.encode(block.chainid, requests, requestId, payee)) >> 8;
    }
}
