// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Endpoint, Offer } from "../interfaces/IOfferBook.sol";

/// @title EIP-712 struct hashes of offers and endpoints, which providers sign
/// @dev `abi.encode` encodes a static struct as its fields in order, without an offset. So nested
/// prices and royalties have the same encoding as the flat fields of the EIP-712 type.
library OfferDigests {
    bytes32 internal constant OFFER_TYPEHASH = keccak256(
        "Offer(address provider,bytes32 modelVersion,address asset,uint128 input,"
        "uint128 cachedInput,uint128 output,uint128 image,uint128 second,uint128 request,"
        "uint16 feeBps,address royaltyRecipient0,uint16 royaltyBps0,address royaltyRecipient1,"
        "uint16 royaltyBps1,uint32 windowSeconds,address court,uint128 stakeRatio,"
        "bytes32 artifact,bytes32 engineClass,uint8 counting,uint8 sampling,uint8 tier,"
        "uint64 nonce)"
    );
    bytes32 internal constant ENDPOINT_TYPEHASH = keccak256(
        "Endpoint(address provider,bytes32 sealKey,bytes32 addressesHash,bytes32 region,"
        "bytes32 profile,uint64 issuedAtSeconds,uint64 expiresAtSeconds)"
    );

    function offer(Offer calldata value) internal pure returns (bytes32) {
        return keccak256(abi.encode(OFFER_TYPEHASH, value));
    }

    function endpoint(Endpoint calldata value) internal pure returns (bytes32) {
        return keccak256(
            abi.encode(
                ENDPOINT_TYPEHASH,
                value.provider,
                value.sealKey,
                sha256(value.addresses),
                value.region,
                value.profile,
                value.issuedAtSeconds,
                value.expiresAtSeconds
            )
        );
    }
}
