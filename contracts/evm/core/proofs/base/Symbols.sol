// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @notice Cheatcodes of Halmos, the symbolic tester that runs the proofs.
interface Cheats {
    /// @notice Gives an account arbitrary storage.
    function enableSymbolicStorage(address account) external;

    function createAddress(string calldata name) external view returns (address);
    function createBool(string calldata name) external view returns (bool);
    function createBytes(uint256 size, string calldata name) external view returns (bytes memory);
    function createBytes32(string calldata name) external view returns (bytes32);
    function createCalldata(address target) external view returns (bytes memory);
    function createUint(uint256 bits, string calldata name) external view returns (uint256);
    function createUint256(string calldata name) external view returns (uint256);

    function assume(bool condition) external pure;
    function deal(address account, uint256 amount) external;
    function load(address account, bytes32 slot) external view returns (bytes32);
    function prank(address sender) external;
    function warp(uint256 time) external;
}

/// @notice A contract account that approves an arbitrary set of digests and signatures.
contract Wallet {
    mapping(bytes32 digest => mapping(bytes32 signatureHash => bool)) private _approved;

    function isValidSignature(bytes32 digest, bytes calldata signature)
        external
        view
        returns (bytes4)
    {
        return approves(digest, keccak256(signature)) ? this.isValidSignature.selector : bytes4(0);
    }

    function approves(bytes32 digest, bytes32 signatureHash) public view returns (bool) {
        return _approved[digest][signatureHash];
    }
}

/// @notice Common base of all proofs: a symbolic sender calls at a symbolic second. Proofs leave
/// out calls that revert, because these change nothing.
abstract contract Symbols {
    Cheats internal constant svm = Cheats(address(uint160(uint256(keccak256("svm cheat code")))));
    Cheats internal constant vm = Cheats(address(uint160(uint256(keccak256("hevm cheat code")))));

    Wallet internal wallet;

    /// @dev Sets the time to any second up to ten years before the largest 40-bit second (about the
    /// year 36,800). The ten years leave room for the windows and deadlines that contracts add to
    /// the time.
    function anyTime() internal {
        uint256 second = svm.createUint(40, "now");
        vm.assume(second < type(uint40).max - 10 * 365 days);
        vm.warp(second);
    }

    /// @dev Returns true if `account` signed: by its key or, if it has code, by ERC-1271. The
    /// EIP-712 digest is computed here independently of the contracts.
    function isSigned(
        address account,
        address verifier,
        string memory name,
        bytes32 structHash,
        bytes memory signature
    ) internal view returns (bool) {
        bytes32 typeHash = keccak256(
            "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"
        );
        bytes32 domain = keccak256(
            abi.encode(typeHash, keccak256(bytes(name)), keccak256("1"), block.chainid, verifier)
        );
        bytes32 digest = keccak256(abi.encodePacked(hex"1901", domain, structHash));
        bool isApproved = wallet.approves(digest, keccak256(signature));
        isApproved = _and(account == address(wallet), isApproved);
        if (signature.length != 65) return isApproved;
        (bytes32 r, bytes32 s, uint8 v) = (0, 0, 0);
        assembly ("memory-safe") {
            r := mload(add(signature, 0x20))
            s := mload(add(signature, 0x40))
            v := byte(0, mload(add(signature, 0x60)))
        }
        bool isOfKey = _and(account != address(0), ecrecover(digest, v, r, s) == account);
        return _or(isApproved, isOfKey);
    }

    // Logical operators without branches, because each branch would double the number of paths.

    function _or(bool a, bool b) internal pure returns (bool c) {
        assembly ("memory-safe") {
            c := or(a, b)
        }
    }

    function _and(bool a, bool b) internal pure returns (bool c) {
        assembly ("memory-safe") {
            c := and(a, b)
        }
    }
}
