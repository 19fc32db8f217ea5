// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @notice Declares the forge cheatcodes that these tests use, because the npm package `forge-std`
/// is an unofficial copy of 2022.
interface Vm {
    function fee(uint256 basefee) external;
    function warp(uint256 seconds_) external;
    function roll(uint256 block_) external;
    /// @dev These two getters return the present time and block number, as `warp` and `roll` set
    /// them. A direct read of `block` would be stale: in code that is compiled via Yul, `block` is
    /// read only once in a whole call.
    function getBlockTimestamp() external view returns (uint256);
    function getBlockNumber() external view returns (uint256);

    /// @dev An event, as `getRecordedLogs` returns it.
    struct Log {
        bytes32[] topics;
        bytes data;
        address emitter;
    }

    function recordLogs() external;
    function getRecordedLogs() external returns (Log[] memory logs);
    function snapshotState() external returns (uint256 id);
    function revertToState(uint256 id) external returns (bool);
    function chainId(uint256 id) external;
    function deal(address account, uint256 amount) external;
    function etch(address account, bytes calldata code) external;
    function store(address account, bytes32 slot, bytes32 value) external;
    function prank(address sender) external;
    function startPrank(address sender) external;
    function stopPrank() external;
    function addr(uint256 key) external pure returns (address);
    function sign(uint256 key, bytes32 digest)
        external
        pure
        returns (uint8 v, bytes32 r, bytes32 s);
    function expectRevert() external;
    function expectRevert(bytes4 selector) external;
    function expectRevert(bytes calldata data) external;
    function expectPartialRevert(bytes4 selector) external;
    function expectEmit() external;
    function getNonce(address account) external view returns (uint64);
    /// @dev Creates a contract from its artifact, so that the test's own bytecode need not contain
    /// it.
    function deployCode(string calldata path, bytes calldata arguments) external returns (address);
    /// @dev Returns the creation code of an artifact.
    function getCode(string calldata path) external view returns (bytes memory);
    function snapshotGasLastCall(string calldata group, string calldata name)
        external
        returns (uint256);
    /// @dev Makes each later call to `target` with this data return `answer`.
    function mockCall(address target, bytes calldata call, bytes calldata answer) external;
    function readFile(string calldata path) external view returns (string memory);
    function parseJsonUint(string calldata json, string calldata key)
        external
        pure
        returns (uint256);
    function parseJsonString(string calldata json, string calldata key)
        external
        pure
        returns (string memory);
    function parseJsonBytes32(string calldata json, string calldata key)
        external
        pure
        returns (bytes32);
    function parseJsonBytes32Array(string calldata json, string calldata key)
        external
        pure
        returns (bytes32[] memory);
    function parseJsonBytes(string calldata json, string calldata key)
        external
        pure
        returns (bytes memory);
    function parseJsonAddress(string calldata json, string calldata key)
        external
        pure
        returns (address);
    function toString(uint256 value) external pure returns (string memory);
    function split(string calldata input, string calldata delimiter)
        external
        pure
        returns (string[] memory);
}
