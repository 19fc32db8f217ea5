// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title DeploymentProxy
/// @notice Makes one contract. Its own code is the same for all, so its address follows from its
/// salt alone (EIP-1014), and that of what it makes from its own address and its first nonce: this
/// is what EIP-3171 describes. Only who made the proxy can use it.
contract DeploymentProxy {
    address private immutable DEPLOYER = msg.sender;

    error NotTheDeployer(address caller);

    /// @return deployedAddress Zero where nothing was made, and the constructor gave no reason.
    /// Its reason is passed on as it is.
    function deploy(bytes memory code) external returns (address deployedAddress) {
        if (msg.sender != DEPLOYER) revert NotTheDeployer(msg.sender);
        assembly ("memory-safe") {
            deployedAddress := create(0, add(code, 32), mload(code))
            if iszero(deployedAddress) {
                let reason := mload(64)
                returndatacopy(reason, 0, returndatasize())
                if returndatasize() { revert(reason, returndatasize()) }
            }
        }
    }
}
