// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IInferenceConsumer, IOnchainRequests } from "../interfaces/IOnchainRequests.sol";

/// @title Calls to clients, which pass the answers to them
/// @notice See `IOnchainRequests` for the documentation.
library ClientCalls {
    /// @dev Gas for three things: a call to an account that the transaction has not used before
    /// (EIP-2929: 2,600); the same for the account to which that account delegates its code
    /// (EIP-7702); and the instructions between the check and the call.
    uint256 private constant CALL_GAS = 6_200;

    /// @dev Calls the client with exactly `gas_` gas. EIP-150 withholds a 64th of the remaining
    /// gas from a call. So if the transaction has too little gas for both, the function reverts
    /// before the call. The client's return data are not copied.
    function callWithAnswer(
        address client,
        uint256 gas_,
        bytes32 id,
        bytes32 sha256Hash,
        bytes memory content
    ) internal {
        bytes memory data =
            abi.encodeCall(IInferenceConsumer.onAnswer, (id, sha256Hash, content));
        uint256 needed = gas_ + gas_ / 63 + 1 + CALL_GAS;
        if (gasleft() < needed) revert IOnchainRequests.CallbackGasMissing(gasleft(), needed);
        bool succeeded;
        assembly ("memory-safe") {
            succeeded := call(gas_, client, 0, add(data, 0x20), mload(data), 0, 0)
        }
        emit IOnchainRequests.ClientCalled(id, client, succeeded);
    }
}
