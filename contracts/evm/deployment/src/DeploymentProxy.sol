// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title DeploymentProxy
/// @notice Creates one contract. All proxies have the same code, so a proxy's address depends only
/// on its salt (EIP-1014). The address of the created contract depends only on the proxy's address
/// and the proxy's first nonce. EIP-3171 describes this scheme. Only the creator of the proxy can
/// use it.
contract DeploymentProxy {
    address private immutable DEPLOYER = msg.sender;

    error NotTheDeployer(address caller);

    /// @return deployedAddress Address of the created contract; zero if the creation failed without
    /// a reason. If the constructor gave a reason, the call reverts with it.
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
