// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { ECDSA } from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import { SignatureChecker } from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";

/// @title The one EIP-712 domain of a deployment
/// @notice Name "Ostrom", version "1", the chain's id, and the Vault as verifying contract: one
/// domain for all modules, since the Vault stands for the deployment.
abstract contract SignedDomain {
    bytes32 private constant DOMAIN_TYPEHASH = keccak256(
        "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"
    );
    bytes32 private constant NAME_HASH = keccak256("Ostrom");
    bytes32 private constant VERSION_HASH = keccak256("1");

    address private immutable VERIFYING_CONTRACT;
    uint256 private immutable CACHED_CHAIN_ID;
    bytes32 private immutable CACHED_SEPARATOR;

    /// @notice The signature is not one of `signer` over `digest`.
    error SignatureInvalid(address signer, bytes32 digest);
    /// @notice The account has code, and this is no ECDSA signature of its own key. Vouchers are
    /// used long after they were signed, and a contract could take back what it has signed.
    error KeySignatureNeeded(address signer);

    constructor(address verifyingContract) {
        VERIFYING_CONTRACT = verifyingContract;
        CACHED_CHAIN_ID = block.chainid;
        CACHED_SEPARATOR = _separator(verifyingContract);
    }

    /// @notice EIP-712 domain separator; follows the chain's id when a chain forks.
    function domainSeparator() public view returns (bytes32) {
        if (block.chainid == CACHED_CHAIN_ID) return CACHED_SEPARATOR;
        return _separator(VERIFYING_CONTRACT);
    }

    /// @dev Digest of a struct under this deployment's domain.
    function _digest(bytes32 structHash) internal view returns (bytes32 digest) {
        bytes32 separator = domainSeparator();
        assembly ("memory-safe") {
            let free := mload(0x40)
            mstore(free, hex"1901")
            mstore(add(free, 0x02), separator)
            mstore(add(free, 0x22), structHash)
            digest := keccak256(free, 0x42)
        }
    }

    /// @dev Reverts unless `signature` is one of `account` over the struct.
    function _requireSigned(address account, bytes32 structHash, bytes calldata signature)
        internal
        view
    {
        if (!_isSigned(account, structHash, signature)) {
            revert SignatureInvalid(account, _digest(structHash));
        }
    }

    /// @dev As `_requireSigned`, by ECDSA alone (65 bytes, low s only). Accounts that delegate
    /// their code (EIP-7702) may still sign by their key.
    function _requireSignedByKey(address account, bytes32 structHash, bytes calldata signature)
        internal
        view
        virtual
    {
        bytes32 digest = _digest(structHash);
        (address recovered, ECDSA.RecoverError fault,) =
            ECDSA.tryRecoverCalldata(digest, signature);
        if (fault == ECDSA.RecoverError.NoError && recovered == account) return;
        if (account.code.length != 0) revert KeySignatureNeeded(account);
        revert SignatureInvalid(account, digest);
    }

    /// @dev ECDSA (65 bytes, low s only) first, for accounts that delegate their code too, then
    /// ERC-1271. Only for what is used at once: a contract may say no later to what it has signed.
    function _isSigned(address account, bytes32 structHash, bytes calldata signature)
        internal
        view
        returns (bool)
    {
        bytes32 digest = _digest(structHash);
        (address recovered, ECDSA.RecoverError fault,) =
            ECDSA.tryRecoverCalldata(digest, signature);
        if (fault == ECDSA.RecoverError.NoError && recovered == account) return true;
        if (account.code.length == 0) return false;
        return SignatureChecker.isValidERC1271SignatureNowCalldata(account, digest, signature);
    }

    function _separator(address verifyingContract) private view returns (bytes32) {
        return keccak256(
            abi.encode(DOMAIN_TYPEHASH, NAME_HASH, VERSION_HASH, block.chainid, verifyingContract)
        );
    }
}
