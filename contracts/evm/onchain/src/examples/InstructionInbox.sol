// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { ClassifierOutput } from "../base/ClassifierOutput.sol";
import { InferenceConsumer } from "../base/InferenceConsumer.sol";
import { IOnchainRequests } from "../interfaces/IOnchainRequests.sol";

/// @title An inbox guarded by a certified model
/// @notice An example. Strangers submit instructions for an assistant. The inbox admits an
/// instruction if a proof shows that the model that detects prompt injections classifies it as
/// benign. The sender of an instruction of any other class is barred from the inbox. Docs: the
/// guide "Call a model from your contract".
contract InstructionInbox is InferenceConsumer {
    /// @notice The class of a benign prompt; see models/prompt-injection.
    uint8 public constant BENIGN = 0;

    /// @notice The version that classifies, and the contract that checks proofs of this version.
    /// The deployer of the inbox chooses the verifier.
    bytes32 public immutable MODEL;
    address public immutable VERIFIER;
    /// @notice Reward of one classification, in native base units; it goes to the account that the
    /// proof names.
    uint128 public immutable REWARD;

    struct Submission {
        address sender;
        string text;
    }

    mapping(bytes32 requestId => Submission) public pending;
    mapping(address sender => bool) public barred;
    string[] private _admitted;

    event InstructionAdmitted(bytes32 indexed requestId, address indexed sender);
    event SenderBarred(bytes32 indexed requestId, address indexed sender, uint8 class);

    error ValueTooLow(uint256 value, uint256 reward);
    error SenderIsBarred(address sender);

    constructor(IOnchainRequests requests, bytes32 model, address verifier, uint128 reward)
        InferenceConsumer(requests)
    {
        (MODEL, VERIFIER, REWARD) = (model, verifier, reward);
    }

    /// @notice Submits an instruction of at most 256 bytes, and pays at least the reward of its
    /// classification as the value of the call. Coins above the reward pay for the gas of the
    /// inbox's callback, and go to the account that the proof names.
    function submit(string calldata text) external payable returns (bytes32 requestId) {
        if (barred[msg.sender]) revert SenderIsBarred(msg.sender);
        if (msg.value < REWARD) revert ValueTooLow(msg.value, REWARD);
        AskOptions memory options = _proven(VERIFIER, REWARD);
        options.callbackFee = uint96(msg.value - REWARD);
        requestId = _ask(MODEL, bytes(text), options);
        pending[requestId] = Submission(msg.sender, text);
    }

    /// @notice Returns the instructions that were admitted.
    function admitted() external view returns (string[] memory) {
        return _admitted;
    }

    function _answered(bytes32 requestId, bytes memory answer) internal override {
        Submission memory submitted = pending[requestId];
        delete pending[requestId];
        uint8 class = ClassifierOutput.classOf(answer);
        if (class == BENIGN) {
            _admitted.push(submitted.text);
            emit InstructionAdmitted(requestId, submitted.sender);
        } else {
            barred[submitted.sender] = true;
            emit SenderBarred(requestId, submitted.sender, class);
        }
    }
}
