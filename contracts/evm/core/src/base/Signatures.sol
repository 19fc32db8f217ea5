// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { ECDSA } from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import { EIP712 } from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import { SignatureChecker } from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";

/// @title Signatures under a contract's own EIP-712 domain
/// @notice Each contract that checks signatures is the `verifyingContract` of its own domain. So a
/// signature for one contract is invalid at any other contract, even at a second deployment of the
/// same code.
abstract contract Signatures is EIP712 {
    /// @notice The signature is not by `signer` over `digest`.
    error SignatureInvalid(address signer, bytes32 digest);
    /// @notice The account has code, and the signature is not an ECDSA signature by its own key.
    /// ERC-1271 signatures are refused here, because vouchers are used long after they were signed,
    /// and a contract could revoke its signature in the meantime.
    error ContractSignatureRefused(address signer);

    /// @dev Accepts ECDSA (65 bytes, low s only), also by accounts that delegate their code
    /// (EIP-7702). Accepts ERC-1271 too. Use this function only for objects that take effect at
    /// once, because a contract can revoke its signature.
    function _requireSigned(address account, bytes32 structHash, bytes calldata signature)
        internal
        view
    {
        if (!_isSigned(account, structHash, signature)) {
            revert SignatureInvalid(account, _hashTypedDataV4(structHash));
        }
    }

    /// @dev Accepts only ECDSA, because a key cannot revoke its signature.
    function _requireSignedByKey(address account, bytes32 structHash, bytes calldata signature)
        internal
        view
    {
        bytes32 digest = _hashTypedDataV4(structHash);
        if (_isOfKey(account, digest, signature)) return;
        if (account.code.length != 0) revert ContractSignatureRefused(account);
        revert SignatureInvalid(account, digest);
    }

    /// @dev Returns true if the account signed, by its key or by ERC-1271.
    function _isSigned(address account, bytes32 structHash, bytes calldata signature)
        internal
        view
        returns (bool)
    {
        bytes32 digest = _hashTypedDataV4(structHash);
        if (_isOfKey(account, digest, signature)) return true;
        if (account.code.length == 0) return false;
        return SignatureChecker.isValidERC1271SignatureNowCalldata(account, digest, signature);
    }

    function _isOfKey(address account, bytes32 digest, bytes calldata signature)
        private
        pure
        returns (bool)
    {
        (address recovered, ECDSA.RecoverError fault,) =
            ECDSA.tryRecoverCalldata(digest, signature);
        return fault == ECDSA.RecoverError.NoError && recovered == account;
    }
}
