// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @title Deployer
/// @notice Puts contracts at addresses that are known beforehand. An address follows from the
/// account that deploys and a label of its choice, not from the contract's code, so contracts that
/// name each other in their constructors can be deployed one by one, in any order. It has no owner,
/// holds nothing and can change nothing that it made. It may stand on a chain any number of times.
///
/// Laws. (1) Only the account itself makes a contract under its labels. (2) A label is used once.
/// (3) A contract is either at the address of its label, with its constructor run, or nothing is.
interface IDeployer {
    event Deployed(
        address indexed account, bytes32 indexed label, address deployedAddress, bytes32 codeHash
    );

    /// @notice The account has made a contract under this label.
    error LabelTaken(address account, bytes32 label, address deployedAddress);
    /// @notice The constructor failed without a reason, or the code is none that the chain takes.
    error CreationFailed(address account, bytes32 label);

    /// @notice Makes a contract under a label of the caller's. Once for each label. A constructor's
    /// own error is passed on as it is.
    /// @param code Creation code with the constructor's arguments.
    function deploy(bytes32 label, bytes calldata code) external returns (address deployedAddress);

    /// @notice Where an account's label leads, whether or not something is there.
    function addressOf(address account, bytes32 label) external view returns (address);

    /// @notice Record of the contract made under a label: the first 24 bytes of the hash of its
    /// creation code with arguments, and the second of its block. Zeros where nothing was. Chains
    /// differ in what they call a block's number, not in its time.
    function recordOf(address account, bytes32 label)
        external
        view
        returns (bytes24 codeHash, uint64 time);
}
