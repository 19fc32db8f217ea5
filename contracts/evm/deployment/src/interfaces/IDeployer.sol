// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @title Deployer
/// @notice Deploys contracts at addresses that are known in advance. An address depends on the
/// deploying account and a label of its choice, not on the contract's code. So contracts whose
/// constructors take each other's addresses can be deployed in any order. The deployer has no
/// owner and no money, and cannot change a contract that it created. A chain may have several
/// deployers.
///
/// Invariants. (1) Only the account itself can create a contract under its labels. (2) A label is
/// used once. (3) The address of a label has either no code or a contract whose constructor has
/// run.
interface IDeployer {
    event Deployed(
        address indexed account, bytes32 indexed label, address deployedAddress, bytes32 codeHash
    );

    /// @notice The account has already created a contract under this label.
    error LabelTaken(address account, bytes32 label, address deployedAddress);
    /// @notice The constructor failed without a reason, or the chain refused the code.
    error CreationFailed(address account, bytes32 label);

    /// @notice Creates a contract under a label of the caller, once for each label. If the
    /// constructor reverts with an error, the call reverts with the same error.
    /// @param code Creation code, followed by the encoded arguments of the constructor.
    function deploy(bytes32 label, bytes calldata code) external returns (address deployedAddress);

    /// @notice Returns the address of an account's label, even if nothing is deployed there.
    function addressOf(address account, bytes32 label) external view returns (address);

    /// @notice Returns the record of the contract created under a label: the first 24 bytes of the
    /// hash of its creation code with arguments, and the second of its block. Returns zeros if
    /// there is none. The record contains the time and not the block number, because the meaning
    /// of a block number differs between chains.
    function recordOf(address account, bytes32 label)
        external
        view
        returns (bytes24 codeHash, uint64 time);
}
