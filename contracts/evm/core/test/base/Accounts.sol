// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { ECDSA } from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";

/// @notice An ERC-1271 account that accepts what its key signed over the digest.
contract Wallet {
    address public immutable KEY;

    constructor(address key) payable {
        KEY = key;
    }

    function isValidSignature(bytes32 digest, bytes calldata signature)
        external
        view
        returns (bytes4)
    {
        (address recovered, ECDSA.RecoverError fault,) = ECDSA.tryRecover(digest, signature);
        bool valid = fault == ECDSA.RecoverError.NoError && recovered == KEY;
        return valid ? bytes4(0x1626ba7e) : bytes4(0);
    }

    function execute(address target, uint256 value, bytes calldata data) external {
        (bool done, bytes memory result) = target.call{ value: value }(data);
        if (!done) {
            assembly ("memory-safe") {
                revert(add(result, 0x20), mload(result))
            }
        }
    }

    receive() external payable { }
}

/// @notice An account that refuses the native token.
contract Refuser { }

/// @notice An account that calls the Vault again when it is paid.
contract Reenterer {
    address public immutable VAULT;
    bytes public data;
    bool public failed;
    bool private _entered;

    constructor(address vault) {
        VAULT = vault;
    }

    function run(bytes calldata first, bytes calldata second) external payable {
        data = second;
        (bool done,) = VAULT.call{ value: msg.value }(first);
        require(done, "first call failed");
    }

    receive() external payable {
        if (_entered) return;
        _entered = true;
        (bool done,) = VAULT.call(data);
        failed = !done;
    }
}
