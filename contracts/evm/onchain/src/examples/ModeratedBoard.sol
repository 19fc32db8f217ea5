// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { InferenceConsumer } from "../base/InferenceConsumer.sol";
import { IOnchainRequests } from "../interfaces/IOnchainRequests.sol";

/// @title A board moderated by a model
/// @notice An example. Any account can submit a message and pays for its classification. The board
/// publishes the message if the model's answer is the label whose hash is `ACCEPTED`. Docs: the
/// guide "Call a model from your contract".
contract ModeratedBoard is InferenceConsumer {
    /// @notice The model version that classifies, and the keccak256 of the label with which this
    /// version answers for acceptable messages.
    bytes32 public immutable MODEL;
    bytes32 public immutable ACCEPTED;
    /// @notice Reward of one classification, in native base units.
    uint128 public immutable REWARD;
    /// @notice The trusted provider or, if `PROVEN` is true, the verifier.
    address public immutable TRUSTED;
    bool public immutable PROVEN;

    mapping(bytes32 requestId => string) public pending;
    string[] private _messages;

    event MessageAccepted(bytes32 indexed requestId, string message);
    event MessageRejected(bytes32 indexed requestId, string label);

    error ValueTooLow(uint256 value, uint256 reward);
    /// @notice The message is not plain text: the model would read another text than the text that
    /// the board publishes.
    error MessageIsNoText();

    constructor(
        IOnchainRequests requests,
        bytes32 model,
        string memory accepted,
        uint128 reward,
        address trusted,
        bool proven
    ) InferenceConsumer(requests) {
        (MODEL, ACCEPTED, REWARD) = (model, keccak256(bytes(accepted)), reward);
        (TRUSTED, PROVEN) = (trusted, proven);
    }

    /// @notice Submits a message, and pays at least the reward of its classification as the value
    /// of the call. Coins above the reward pay for the gas of the board's callback. They go to the
    /// trusted provider or, if `PROVEN` is true, to the account that the proof names.
    function submit(string calldata message) external payable returns (bytes32 requestId) {
        if (msg.value < REWARD) revert ValueTooLow(msg.value, REWARD);
        if (!_isText(bytes(message))) revert MessageIsNoText();
        AskOptions memory options;
        if (PROVEN) {
            options = _proven(TRUSTED, REWARD);
        } else {
            address[] memory providers = new address[](1);
            providers[0] = TRUSTED;
            options = _trusting(providers, REWARD);
        }
        options.callbackFee = uint96(msg.value - REWARD);
        requestId = _ask(MODEL, bytes(message), options);
        pending[requestId] = message;
    }

    /// @notice Returns the accepted messages.
    function messages() external view returns (string[] memory) {
        return _messages;
    }

    function _answered(bytes32 requestId, bytes memory answer) internal override {
        string memory message = pending[requestId];
        delete pending[requestId];
        if (keccak256(answer) == ACCEPTED) {
            _messages.push(message);
            emit MessageAccepted(requestId, message);
        } else {
            emit MessageRejected(requestId, string(answer));
        }
    }
}
