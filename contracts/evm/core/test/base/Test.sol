// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Vm } from "./Vm.sol";

/// @notice Functions that all test contracts share: cheatcodes, comparisons whose errors contain
/// both values, expected errors, bounds, addresses and signatures.
abstract contract Test {
    Vm internal constant vm = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));

    /// @dev Targets of invariant tests, which forge reads.
    address[] private _targets;

    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    error Unequal(string what, uint256 left, uint256 right);
    error UnequalBytes(string what, bytes32 left, bytes32 right);
    error Untrue(string what);

    function targetContracts() public view returns (address[] memory) {
        return _targets;
    }

    /// @dev Handlers are excluded as senders, because some functions of a handler act only if the
    /// handler itself calls them, so forge must not call them with the handler as sender.
    function excludeSenders() public view returns (address[] memory) {
        return _targets;
    }

    function targetContract(address target) internal {
        _targets.push(target);
    }

    /// @dev Deploys the bytecode that is committed in `generated/`, from the artifacts that
    /// `tools/deployed/artifacts.ts` writes.
    function deployCommitted(string memory name) internal returns (address) {
        return deployCommitted(name, "");
    }

    /// @dev Deploys a committed contract with encoded constructor arguments.
    function deployCommitted(string memory name, bytes memory arguments)
        internal
        returns (address)
    {
        return vm.deployCode(_artifactOf(name), arguments);
    }

    /// @dev Creation code of a committed contract, without arguments.
    function committedCode(string memory name) internal view returns (bytes memory) {
        return vm.getCode(_artifactOf(name));
    }

    /// @dev Deploys a mock that measured transactions call, compiled with the optimizer by
    /// `tools/deployed/mocks.ts`. Test contracts are compiled without it.
    function deployMock(string memory name) internal returns (address) {
        return deployMock(name, "");
    }

    /// @dev Deploys such a mock with encoded constructor arguments.
    function deployMock(string memory name, bytes memory arguments) internal returns (address) {
        return vm.deployCode(_artifactOf(string.concat("mocks/", name)), arguments);
    }

    function _artifactOf(string memory name) private pure returns (string memory) {
        return string.concat("contracts/evm/out/committed/", name, ".json");
    }

    /// @dev Expects that the next call fails with this error and these encoded arguments.
    function expectError(bytes4 selector, bytes memory arguments) internal {
        vm.expectRevert(bytes.concat(selector, arguments));
    }

    /// @dev Makes `account` the sender of the next call, and expects this error with any arguments.
    function expectError(address account, bytes4 selector) internal {
        vm.prank(account);
        vm.expectPartialRevert(selector);
    }

    /// @dev Makes `account` the sender of the next call, and expects this error with these
    /// arguments.
    function expectError(address account, bytes4 selector, bytes memory arguments) internal {
        vm.prank(account);
        expectError(selector, arguments);
    }

    function assertEq(uint256 left, uint256 right, string memory what) internal pure {
        if (left != right) revert Unequal(what, left, right);
    }

    function assertEq(address left, address right, string memory what) internal pure {
        assertEq(uint160(left), uint160(right), what);
    }

    function assertEq(bytes32 left, bytes32 right, string memory what) internal pure {
        if (left != right) revert UnequalBytes(what, left, right);
    }

    function assertLe(uint256 left, uint256 right, string memory what) internal pure {
        if (left > right) revert Unequal(what, left, right);
    }

    function assertGe(uint256 left, uint256 right, string memory what) internal pure {
        if (left < right) revert Unequal(what, left, right);
    }

    function assertTrue(bool condition, string memory what) internal pure {
        if (!condition) revert Untrue(what);
    }

    function assertFalse(bool condition, string memory what) internal pure {
        if (condition) revert Untrue(what);
    }

    /// @dev Maps `value` into [min, max].
    function bound(uint256 value, uint256 min, uint256 max) internal pure returns (uint256) {
        if (value >= min && value <= max) return value;
        uint256 size = max - min;
        if (size == type(uint256).max) return value;
        return min + (value % (size + 1));
    }

    function bound128(uint256 value, uint256 min, uint256 max) internal pure returns (uint128) {
        return uint128(bound(value, min, max));
    }

    /// @dev Returns the address of the contract that this contract creates with `nonce`, from 1 to
    /// 127.
    function created(uint256 nonce) internal view returns (address) {
        assert(nonce > 0 && nonce < 128);
        bytes memory rlp = abi.encodePacked(hex"d694", address(this), uint8(nonce));
        return address(uint160(uint256(keccak256(rlp))));
    }

    function sign(uint256 key, address verifier, string memory name, bytes32 structHash)
        internal
        view
        returns (bytes memory)
    {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digestOf(verifier, name, structHash));
        return abi.encodePacked(r, s, v);
    }

    /// @dev Computes the EIP-712 digest independently of the contracts, so that tests do not use
    /// the code under test.
    function digestOf(address verifier, string memory name, bytes32 structHash)
        internal
        view
        returns (bytes32)
    {
        bytes32 domain = keccak256(
            abi.encode(
                keccak256(
                    "EIP712Domain(string name,string version,uint256 chainId,"
                    "address verifyingContract)"
                ),
                keccak256(bytes(name)),
                keccak256("1"),
                block.chainid,
                verifier
            )
        );
        return keccak256(abi.encodePacked(hex"1901", domain, structHash));
    }
}
