// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { ECDSA } from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";

/// @notice An ERC-1271 account that accepts signatures by its key.
contract Wallet {
    address public immutable KEY;

    constructor(address key) {
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
}

/// @notice An account that refuses the native token.
contract RevertingReceiver { }
