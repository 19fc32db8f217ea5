// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { DeploymentProxy } from "./DeploymentProxy.sol";
import { IDeployer } from "./interfaces/IDeployer.sol";

/// @title Deployer
/// @notice Implements `IDeployer`, which documents the rules of deployments.
contract Deployer is IDeployer {
    bytes32 private constant SEAT = keccak256(type(DeploymentProxy).creationCode);

    struct Record {
        bytes24 codeHash;
        uint64 time;
    }

    mapping(address account => mapping(bytes32 label => Record)) private _records;

    /// @inheritdoc IDeployer
    function deploy(bytes32 label, bytes calldata code)
        external
        returns (address deployedAddress)
    {
        Record storage record = _records[msg.sender][label];
        if (record.time != 0) revert LabelTaken(msg.sender, label, addressOf(msg.sender, label));
        bytes32 codeHash = keccak256(code);
        // The record is written before the constructor runs, so that the constructor cannot create
        // a contract under the same label.
        (record.codeHash, record.time) = (bytes24(codeHash), uint64(block.timestamp));
        deployedAddress = new DeploymentProxy{ salt: _saltOf(msg.sender, label) }().deploy(code);
        if (deployedAddress == address(0) || deployedAddress.code.length == 0) {
            revert CreationFailed(msg.sender, label);
        }
        emit Deployed(msg.sender, label, deployedAddress, codeHash);
    }

    /// @inheritdoc IDeployer
    function recordOf(address account, bytes32 label)
        external
        view
        returns (bytes24 codeHash, uint64 time)
    {
        Record storage record = _records[account][label];
        return (record.codeHash, record.time);
    }

    /// @inheritdoc IDeployer
    function addressOf(address account, bytes32 label) public view returns (address) {
        bytes32 salt = _saltOf(account, label);
        bytes32 seat = keccak256(abi.encodePacked(bytes1(0xff), address(this), salt, SEAT));
        // RLP encoding of a list of two items: the proxy's address, and 1, the first nonce of a
        // contract.
        bytes memory first = abi.encodePacked(hex"d694", address(uint160(uint256(seat))), hex"01");
        return address(uint160(uint256(keccak256(first))));
    }

    /// @dev The salt includes the account, so that no account can deploy at another account's
    /// addresses.
    function _saltOf(address account, bytes32 label) private pure returns (bytes32) {
        return keccak256(abi.encode(account, label));
    }
}
