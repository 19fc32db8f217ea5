// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { MessageHashUtils } from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";

import { Digests } from "../../core/src/base/Digests.sol";
import { PayoutSplit, Shares } from "../../core/src/base/Shares.sol";
import { Voucher } from "../../core/src/interfaces/IEscrow.sol";
import { SessionAuthorization, TopUp } from "../../core/src/interfaces/ISessions.sol";
import { Hasher } from "../../core/test/base/EscrowFixture.sol";
import { Test } from "../../core/test/base/Test.sol";
import { Tree } from "../../core/test/base/Tree.sol";
import { OfferDigests } from "../../market/src/base/OfferDigests.sol";
import { ReceiptTree } from "../../market/src/base/ReceiptTree.sol";
import {
    Artifact,
    ModelAccess,
    Registration,
    Royalty
} from "../../market/src/interfaces/IModelRegistry.sol";
import { Endpoint, Offer, Prices } from "../../market/src/interfaces/IOfferBook.sol";
import { HashingRegistry } from "../../market/test/base/MarketFixture.sol";
import { EvidenceDigests } from "../src/base/EvidenceDigests.sol";
import { ReceiptCore, Transcript } from "../src/interfaces/IEvidence.sol";

/// @notice Exposes struct hashes that are computed from calldata.
contract DigestHasher {
    function offer(Offer calldata value) external pure returns (bytes32) {
        return OfferDigests.offer(value);
    }

    function endpoint(Endpoint calldata value) external pure returns (bytes32) {
        return OfferDigests.endpoint(value);
    }

    function receipt(ReceiptCore calldata value) external pure returns (bytes32) {
        return EvidenceDigests.receipt(value);
    }

    function transcript(Transcript calldata value) external pure returns (bytes32) {
        return EvidenceDigests.transcript(value);
    }
}

/// @notice Exposes the library `ReceiptTree`, which reads calldata.
contract TreeReader {
    function includes(
        bytes32 root,
        bytes32 id,
        uint64 index,
        uint64 count,
        bytes32[] calldata proof
    ) external pure returns (bool) {
        return ReceiptTree.includes(root, id, index, count, proof);
    }
}

// Goal: the contracts and the TypeScript code compute the same digests, the same division of pay
// into fee, royalties and net pay, and the same receipts roots. Method: read vectors/*.json, which
// the TypeScript side writes and also checks.
contract VectorsTest is Test {
    string internal digests;
    string internal price;
    string internal merkle;
    Hasher internal hasher;
    DigestHasher internal words;

    function setUp() public {
        digests = vm.readFile("vectors/digests.json");
        price = vm.readFile("vectors/price.json");
        merkle = vm.readFile("vectors/merkle.json");
        vm.chainId(vm.parseJsonUint(digests, ".domains.eip712.chainId"));
        (hasher, words) = (new Hasher(), new DigestHasher());
    }

    /// @dev Returns the EIP-712 domain separator for the domain's `name` and the address of
    /// `contract_` in the vectors, as the court's modules compute it.
    function separator(string memory name, string memory contract_)
        internal
        view
        returns (bytes32)
    {
        string memory key = string.concat(".domains.eip712.contracts.", contract_);
        return EvidenceDigests.domain(keccak256(bytes(name)), account(key));
    }

    /// @dev Compares the digest of a session's statement with its vector.
    function same(string memory kind, uint256 i, bytes32 structHash) internal view {
        same("Ostrom Sessions", "sessions", kind, i, structHash);
    }

    function same(
        string memory name,
        string memory contract_,
        string memory kind,
        uint256 i,
        bytes32 structHash
    ) internal view {
        string memory key = string.concat(".kinds.", kind, "[", vm.toString(i), "].eip712");
        bytes32 digest = MessageHashUtils.toTypedDataHash(separator(name, contract_), structHash);
        assertEq(digest, word(key), kind);
    }

    function fieldOf(string memory kind, uint256 i, string memory field)
        internal
        pure
        returns (string memory)
    {
        return string.concat(".kinds.", kind, "[", vm.toString(i), "].value.", field);
    }

    function word(string memory key) internal view returns (bytes32) {
        return vm.parseJsonBytes32(digests, key);
    }

    function account(string memory key) internal view returns (address) {
        return vm.parseJsonAddress(digests, key);
    }

    function number(string memory key) internal view returns (uint256) {
        return vm.parseJsonUint(digests, key);
    }

    function test_domainSeparators() public view {
        string[5] memory names = ["Vault", "Sessions", "Requests", "Offers", "Models"];
        string[5] memory keys = ["vault", "sessions", "requests", "offers", "models"];
        for (uint256 i = 0; i < 5; i++) {
            bytes32 wanted = word(string.concat(".domainSeparators.", keys[i]));
            assertEq(separator(string.concat("Ostrom ", names[i]), keys[i]), wanted, keys[i]);
        }
    }

    function pricesAt(uint256 i) internal view returns (Prices memory prices) {
        string memory k = "offer";
        prices.input = uint128(number(fieldOf(k, i, "prices.input")));
        prices.cachedInput = uint128(number(fieldOf(k, i, "prices.cachedInput")));
        prices.output = uint128(number(fieldOf(k, i, "prices.output")));
        prices.image = uint128(number(fieldOf(k, i, "prices.image")));
        prices.second = uint128(number(fieldOf(k, i, "prices.second")));
        prices.request = uint128(number(fieldOf(k, i, "prices.request")));
    }

    function royaltyAt(string memory kind, uint256 i, string memory j)
        internal
        view
        returns (Royalty memory)
    {
        string memory path = fieldOf(kind, i, string.concat("royalties[", j, "]"));
        return Royalty(
            account(string.concat(path, ".recipient")), uint16(number(string.concat(path, ".bps")))
        );
    }

    function test_offers() public view {
        string memory k = "offer";
        for (uint256 i = 0; i < 2; i++) {
            Offer memory offer;
            offer.provider = account(fieldOf(k, i, "provider"));
            offer.modelVersion = word(fieldOf(k, i, "modelVersion"));
            offer.asset = account(fieldOf(k, i, "asset"));
            offer.prices = pricesAt(i);
            offer.feeBps = uint16(number(fieldOf(k, i, "feeBps")));
            if (i == 1) {
                offer.royalty0 = royaltyAt(k, i, "0");
                offer.royalty1 = royaltyAt(k, i, "1");
            }
            offer.windowSeconds = uint32(number(fieldOf(k, i, "windowSeconds")));
            offer.court = account(fieldOf(k, i, "court"));
            offer.stakeRatio = uint128(number(fieldOf(k, i, "stakeRatio")));
            offer.artifact = word(fieldOf(k, i, "verification.artifact"));
            offer.engineClass = word(fieldOf(k, i, "verification.engineClass"));
            offer.counting = uint8(number(fieldOf(k, i, "verification.counting")));
            offer.sampling = uint8(number(fieldOf(k, i, "verification.sampling")));
            offer.tier = uint8(number(fieldOf(k, i, "verification.tier")));
            offer.nonce = uint64(number(fieldOf(k, i, "nonce")));
            same("Ostrom Offers", "offers", k, i, words.offer(offer));
        }
    }

    function test_authorizations() public view {
        string memory k = "authorization";
        for (uint256 i = 0; i < 2; i++) {
            SessionAuthorization memory value;
            value.client = account(fieldOf(k, i, "client"));
            value.signer = account(fieldOf(k, i, "signer"));
            value.provider = account(fieldOf(k, i, "provider"));
            value.asset = account(fieldOf(k, i, "asset"));
            value.offerHash = word(fieldOf(k, i, "offerHash"));
            value.cap = uint128(number(fieldOf(k, i, "cap")));
            value.openBySeconds = uint64(number(fieldOf(k, i, "openBySeconds")));
            value.expiresAtSeconds = uint64(number(fieldOf(k, i, "expiresAtSeconds")));
            value.nonce = uint64(number(fieldOf(k, i, "nonce")));
            same(k, i, hasher.authorization(value));
        }
    }

    function test_vouchers() public view {
        string memory k = "voucher";
        for (uint256 i = 0; i < 2; i++) {
            same(k, i, hasher.voucher(Digests.VOUCHER_TYPEHASH, voucherAt(k, i)));
        }
    }

    function test_sessionMessages() public view {
        bytes32 id = word(fieldOf("topUp", 0, "sessionId"));
        uint128 cap = uint128(number(fieldOf("topUp", 0, "cap")));
        uint64 until = uint64(number(fieldOf("topUp", 0, "validUntilSeconds")));
        same("topUp", 0, hasher.topUp(TopUp(id, cap, until)));
        same("closeRequest", 0, Digests.closeRequest(id));
        address client = account(fieldOf("nonceFloor", 0, "client"));
        uint64 floor = uint64(number(fieldOf("nonceFloor", 0, "floor")));
        same("nonceFloor", 0, Digests.nonceFloor(client, floor));
    }

    function test_consents() public view {
        for (uint256 i = 0; i < 2; i++) {
            bytes32 typeHash = Digests.SETTLEMENT_CONSENT_TYPEHASH;
            Voucher memory value = voucherAt("settlementConsent", i);
            same("settlementConsent", i, hasher.voucher(typeHash, value));
            value = voucherAt("closeConsent", i);
            same("closeConsent", i, hasher.voucher(Digests.CLOSE_CONSENT_TYPEHASH, value));
            Voucher memory least = Voucher(
                word(fieldOf("claimConsent", i, "requestId")),
                uint128(number(fieldOf("claimConsent", i, "totalMin"))),
                uint64(number(fieldOf("claimConsent", i, "count"))),
                word(fieldOf("claimConsent", i, "receiptsRoot"))
            );
            bytes32 hash = hasher.claimConsent(least, least.total);
            same("Ostrom Requests", "requests", "claimConsent", i, hash);
        }
    }

    function voucherAt(string memory kind, uint256 i) internal view returns (Voucher memory) {
        return Voucher(
            word(fieldOf(kind, i, "sessionId")),
            uint128(number(fieldOf(kind, i, "total"))),
            uint64(number(fieldOf(kind, i, "count"))),
            word(fieldOf(kind, i, "receiptsRoot"))
        );
    }

    function test_ids() public view {
        address client = account(fieldOf("session", 0, "client"));
        address provider = account(fieldOf("session", 0, "provider"));
        uint64 nonce = uint64(number(fieldOf("session", 0, "nonce")));
        same("session", 0, Digests.session(client, provider, nonce));
        nonce = uint64(number(fieldOf("request", 0, "nonce")));
        client = account(fieldOf("request", 0, "client"));
        same("Ostrom Requests", "requests", "request", 0, Digests.request(client, nonce));
    }

    function test_endpoints() public view {
        string memory k = "endpoint";
        // The dag-cbor encoding of lists of addresses, as `Endpoint.encodeReach` of the TypeScript
        // side writes it.
        bytes memory first = "/ip4/203.0.113.7/tcp/4001/p2p/12D3KooWExample";
        bytes memory second = "/dns/example.org/tcp/443/wss";
        bytes[3] memory encoded = [
            abi.encodePacked(
                hex"82", hex"78", uint8(first.length), first, hex"78", uint8(28), second
            ),
            bytes(hex"80"),
            abi.encodePacked(
                hex"83",
                hex"78",
                uint8(28),
                second,
                hex"5820",
                word(fieldOf(k, 2, "artifacts[0]")),
                hex"5820",
                word(fieldOf(k, 2, "artifacts[1]"))
            )
        ];
        for (uint256 i = 0; i < 3; i++) {
            Endpoint memory value = Endpoint(
                account(fieldOf(k, i, "provider")),
                word(fieldOf(k, i, "sealKey")),
                encoded[i],
                bytes32(bytes(vm.parseJsonString(digests, fieldOf(k, i, "region")))),
                word(fieldOf(k, i, "profile")),
                uint64(number(fieldOf(k, i, "issuedAtSeconds"))),
                uint64(number(fieldOf(k, i, "expiresAtSeconds")))
            );
            same("Ostrom Offers", "offers", k, i, words.endpoint(value));
        }
    }

    function artifactAt(uint256 j) internal view returns (Artifact memory) {
        string memory path =
            fieldOf("registration", 0, string.concat("manifest.artifacts[", vm.toString(j), "]"));
        return Artifact(
            vm.parseJsonString(digests, string.concat(path, ".format")),
            vm.parseJsonString(digests, string.concat(path, ".quantization")),
            vm.parseJsonString(digests, string.concat(path, ".cid")),
            word(string.concat(path, ".sha256")),
            uint64(number(string.concat(path, ".bytes")))
        );
    }

    function test_registrations() public {
        string memory k = "registration";
        HashingRegistry registry = new HashingRegistry();
        for (uint256 i = 0; i < 2; i++) {
            Registration memory value;
            string memory key = string.concat(".modelVersions[", vm.toString(i), "]");
            value.modelVersion = word(key);
            value.creator = account(fieldOf(k, i, "manifest.creator"));
            value.name = vm.parseJsonString(digests, fieldOf(k, i, "name"));
            value.license = vm.parseJsonString(digests, fieldOf(k, i, "manifest.license.spdx"));
            if (i == 0) {
                value.licenseCid =
                    vm.parseJsonString(digests, fieldOf(k, i, "manifest.license.text.cid"));
                value.parents = new bytes32[](2);
                value.parents[0] = word(fieldOf(k, i, "manifest.parents[0]"));
                value.parents[1] = word(fieldOf(k, i, "manifest.parents[1]"));
                value.artifacts = new Artifact[](2);
                value.artifacts[0] = artifactAt(0);
                value.artifacts[1] = artifactAt(1);
            } else {
                value.access = ModelAccess.Paid;
                value.royalty0 = royaltyAt(k, i, "0");
                value.royalty1 = royaltyAt(k, i, "1");
            }
            same("Ostrom Models", "models", k, i, registry.hash(value));
        }
    }

    function test_receipts() public view {
        string memory k = "receipt";
        ReceiptCore memory core;
        core.sessionId = word(fieldOf(k, 0, "sessionId"));
        core.index = uint64(number(fieldOf(k, 0, "index")));
        core.modelVersion = word(fieldOf(k, 0, "modelVersion"));
        core.artifactHash = word(fieldOf(k, 0, "artifactHash"));
        core.engineHash = word(fieldOf(k, 0, "engineHash"));
        core.tokenizerHash = word(fieldOf(k, 0, "tokenizerHash"));
        core.templateHash = word(fieldOf(k, 0, "templateHash"));
        core.promptHash = word(fieldOf(k, 0, "promptHash"));
        core.samplerHash = word(fieldOf(k, 0, "samplerHash"));
        core.seed = word(fieldOf(k, 0, "seed"));
        core.outputHash = word(fieldOf(k, 0, "outputHash"));
        core.traceRoot = word(fieldOf(k, 0, "traceRoot"));
        core.finish = uint8(number(fieldOf(k, 0, "finish")));
        core.counting = uint8(number(fieldOf(k, 0, "counting")));
        core.sampling = uint8(number(fieldOf(k, 0, "sampling")));
        core.inputTokens = uint64(number(fieldOf(k, 0, "inputTokens")));
        core.cachedInputTokens = uint64(number(fieldOf(k, 0, "cachedInputTokens")));
        core.outputTokens = uint64(number(fieldOf(k, 0, "outputTokens")));
        core.total = uint128(number(fieldOf(k, 0, "total")));
        core.endedAtSeconds = uint64(number(fieldOf(k, 0, "endedAtSeconds")));
        same(k, 0, words.receipt(core));
    }

    function test_transcripts() public view {
        string memory k = "transcript";
        Transcript memory value = Transcript(
            word(fieldOf(k, 0, "receiptId")),
            word(fieldOf(k, 0, "promptHash")),
            word(fieldOf(k, 0, "outputHash")),
            word(fieldOf(k, 0, "seed"))
        );
        same(k, 0, words.transcript(value));
    }

    function test_splits() public view {
        uint256 i = 0;
        for (; i < 48; i++) {
            string memory path = string.concat(".splits[", vm.toString(i), "].");
            PayoutSplit memory parts = _between(
                uint128(priceAt(path, "previous")),
                uint128(priceAt(path, "total")),
                uint16(priceAt(path, "feeBps")),
                uint16(priceAt(path, "royaltyBps0")),
                uint16(priceAt(path, "royaltyBps1"))
            );
            assertEq(parts.fee, priceAt(path, "fee"), "fee");
            assertEq(parts.royalty0, priceAt(path, "royalty0"), "royalty0");
            assertEq(parts.royalty1, priceAt(path, "royalty1"), "royalty1");
            assertEq(parts.net, priceAt(path, "net"), "net");
        }
    }

    function priceAt(string memory path, string memory field) internal view returns (uint256) {
        return vm.parseJsonUint(price, string.concat(path, field));
    }

    /// @dev Returns the amounts by which each part of the pay (fee, royalties, net pay) grows when
    /// the total grows from `a` to `b`.
    function _between(uint128 a, uint128 b, uint16 feeBps, uint16 bps0, uint16 bps1)
        private
        pure
        returns (PayoutSplit memory parts)
    {
        PayoutSplit memory first = Shares.cumulative(a, feeBps, bps0, bps1);
        parts = Shares.cumulative(b, feeBps, bps0, bps1);
        (parts.fee, parts.net) = (parts.fee - first.fee, parts.net - first.net);
        parts.royalty0 -= first.royalty0;
        parts.royalty1 -= first.royalty1;
    }

    function testFuzz_splitsConserve(uint128 a, uint128 b, uint16 feeBps, uint16 bps0, uint16 bps1)
        public
        pure
    {
        (a, b) = a < b ? (a, b) : (b, a);
        feeBps = uint16(bound(feeBps, 0, 1000));
        bps0 = uint16(bound(bps0, 0, 5000));
        bps1 = uint16(bound(bps1, 0, 5000 - bps0));
        PayoutSplit memory parts = _between(a, b, feeBps, bps0, bps1);
        // The sum is computed in 256 bits, so it cannot overflow. A part below zero would have
        // reverted in `_between`.
        uint256 sum = uint256(parts.fee) + parts.royalty0 + parts.royalty1 + parts.net;
        assertEq(sum, b - a, "conserved");
    }

    function test_receiptRoots() public view {
        bytes32[] memory ids = vm.parseJsonBytes32Array(merkle, ".ids");
        bytes32[] memory roots = vm.parseJsonBytes32Array(merkle, ".roots");
        assertEq(roots.length, ids.length + 1, "one root for each count");
        for (uint256 count = 0; count < roots.length; count++) {
            assertEq(Tree.rootOf(ids, count), roots[count], "root");
        }
    }

    function test_receiptProofs() public {
        TreeReader reader = new TreeReader();
        bytes32[] memory ids = vm.parseJsonBytes32Array(merkle, ".ids");
        bytes32[] memory roots = vm.parseJsonBytes32Array(merkle, ".roots");
        // The vectors contain an inclusion proof for each leaf of trees with 1, 2, 3, 7, 8 and 13
        // leaves: 34 proofs.
        for (uint256 i = 0; i < 34; i++) {
            string memory path = string.concat(".proofs[", vm.toString(i), "].");
            uint64 count = uint64(vm.parseJsonUint(merkle, string.concat(path, "count")));
            uint64 index = uint64(vm.parseJsonUint(merkle, string.concat(path, "index")));
            bytes32[] memory proof = vm.parseJsonBytes32Array(merkle, string.concat(path, "proof"));
            bytes32 root = roots[count];
            assertTrue(reader.includes(root, ids[index], index, count, proof), "included");
            bytes32[] memory own = Tree.prove(ids, count, index);
            assertEq(keccak256(abi.encode(own)), keccak256(abi.encode(proof)), "our own proof");
            assertFalse(reader.includes(root, "other", index, count, proof), "another leaf");
            assertFalse(reader.includes("other", ids[index], index, count, proof), "other root");
            assertFalse(reader.includes(root, ids[index], count, count, proof), "no such place");
            assertFalse(reader.includes(0, ids[index], index, 0, proof), "an empty tree");
        }
    }

    function testFuzz_receiptProofs(uint256 count, uint256 index, uint256 other, uint256 cut)
        public
    {
        count = bound(count, 1, 40);
        index = bound(index, 0, count - 1);
        other = bound(other, 0, count - 1);
        bytes32[] memory ids = new bytes32[](count);
        for (uint256 i = 0; i < count; i++) {
            ids[i] = keccak256(abi.encode(i));
        }
        TreeReader reader = new TreeReader();
        bytes32 root = Tree.rootOf(ids, count);
        bytes32[] memory proof = Tree.prove(ids, count, index);
        uint64 size = uint64(count);
        assertTrue(reader.includes(root, ids[index], uint64(index), size, proof), "included");
        if (other != index) {
            assertFalse(reader.includes(root, ids[index], uint64(other), size, proof), "place");
            assertFalse(reader.includes(root, ids[other], uint64(index), size, proof), "leaf");
        }
        if (proof.length == 0) return;
        bytes32[] memory shorter = new bytes32[](proof.length - 1);
        cut = bound(cut, 0, shorter.length);
        for (uint256 i = 0; i < shorter.length; i++) {
            shorter[i] = proof[i < cut ? i : i + 1];
        }
        assertFalse(reader.includes(root, ids[index], uint64(index), size, shorter), "cut");
    }
}
