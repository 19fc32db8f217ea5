// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { MessageHashUtils } from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";

import { Digests } from "../../core/src/base/Digests.sol";
import { Voucher } from "../../core/src/interfaces/IEscrow.sol";
import { SessionAuthorization, TopUp } from "../../core/src/interfaces/ISessions.sol";
import { Hasher } from "../../core/test/base/EscrowFixture.sol";
import { Test } from "../../core/test/base/Test.sol";
import { Offer } from "../../market/src/interfaces/IOfferBook.sol";
import { EvidenceDigests } from "../src/base/EvidenceDigests.sol";
import { AuditConsent, ReceiptCore, Transcript } from "../src/interfaces/IEvidence.sol";
import { DigestHasher } from "./Vectors.t.sol";

/// @notice Exposes the struct hash of a consent, which is computed from calldata.
contract ConsentHasher {
    function auditConsent(AuditConsent calldata value) external pure returns (bytes32) {
        return EvidenceDigests.auditConsent(value);
    }
}

// Goal: the contracts hash each struct as TypeScript does, also for values that no person chose.
// Method: make the first 64 values of each struct by the rule of docs/spec/signed-objects.md,
// section 6, and compare the SHA-256 of their digests with vectors/wire.json.
contract WireVectorsTest is Test {
    uint256 private constant SAMPLES = 64;

    string private wire;
    Hasher private hasher;
    DigestHasher private words;
    ConsentHasher private consents;

    /// @dev The struct of which values are made, and the index of the value.
    string private kind;
    uint256 private index;

    function setUp() public {
        wire = vm.readFile("vectors/wire.json");
        vm.chainId(vm.parseJsonUint(wire, ".domains.eip712.chainId"));
        (hasher, words, consents) = (new Hasher(), new DigestHasher(), new ConsentHasher());
    }

    /// @dev Compares the hash over the digests of all values of a struct with its vector.
    function same(
        string memory name,
        string memory contract_,
        function() internal view returns (bytes32) structHash
    ) private {
        kind = name;
        string memory path =
            string.concat(".domains.eip712.contracts.", _uncapitalized(contract_));
        bytes32 domain = EvidenceDigests.domain(
            keccak256(bytes(string.concat("Ostrom ", contract_))), vm.parseJsonAddress(wire, path)
        );
        bytes memory digests;
        for (index = 0; index < SAMPLES; index++) {
            bytes32 digest = MessageHashUtils.toTypedDataHash(domain, structHash());
            digests = bytes.concat(digests, digest);
        }
        string memory row = string.concat(".structs.", name, ".eip712.first");
        assertEq(sha256(digests), vm.parseJsonBytes32(wire, row), name);
    }

    function _uncapitalized(string memory name) private pure returns (string memory) {
        bytes memory text = bytes(string.concat(name));
        text[0] = bytes1(uint8(text[0]) + 32);
        return string(text);
    }

    function word(string memory field) private view returns (bytes32) {
        return sha256(bytes(string.concat(kind, "/", vm.toString(index), "/", field)));
    }

    function account(string memory field) private view returns (address) {
        return address(bytes20(word(field)));
    }

    function number(string memory field, uint256 bits) private view returns (uint256) {
        uint256 value = uint256(word(field));
        return value % (1 << (1 + (value >> 240) % bits));
    }

    function u64(string memory field) private view returns (uint64) {
        return uint64(number(field, 64));
    }

    function u128(string memory field) private view returns (uint128) {
        return uint128(number(field, 128));
    }

    function voucher() private view returns (Voucher memory) {
        return Voucher(word("sessionId"), u128("total"), u64("count"), word("receiptsRoot"));
    }

    function _authorization() private view returns (bytes32) {
        SessionAuthorization memory value;
        value.client = account("client");
        value.signer = account("signer");
        value.provider = account("provider");
        value.asset = account("asset");
        value.offerHash = word("offerHash");
        value.cap = u128("cap");
        value.openBySeconds = u64("openBySeconds");
        value.expiresAtSeconds = u64("expiresAtSeconds");
        value.nonce = u64("nonce");
        return hasher.authorization(value);
    }

    function _voucher() private view returns (bytes32) {
        return hasher.voucher(Digests.VOUCHER_TYPEHASH, voucher());
    }

    function _settlementConsent() private view returns (bytes32) {
        return hasher.voucher(Digests.SETTLEMENT_CONSENT_TYPEHASH, voucher());
    }

    function _closeConsent() private view returns (bytes32) {
        return hasher.voucher(Digests.CLOSE_CONSENT_TYPEHASH, voucher());
    }

    function _claimConsent() private view returns (bytes32) {
        Voucher memory value =
            Voucher(word("requestId"), u128("totalMin"), u64("count"), word("receiptsRoot"));
        return hasher.claimConsent(value, value.total);
    }

    function _topUp() private view returns (bytes32) {
        return hasher.topUp(TopUp(word("sessionId"), u128("cap"), u64("validUntilSeconds")));
    }

    function _closeRequest() private view returns (bytes32) {
        return Digests.closeRequest(word("sessionId"));
    }

    function _nonceFloor() private view returns (bytes32) {
        return Digests.nonceFloor(account("client"), u64("floor"));
    }

    function _session() private view returns (bytes32) {
        return Digests.session(account("client"), account("provider"), u64("nonce"));
    }

    function _request() private view returns (bytes32) {
        return Digests.request(account("client"), u64("nonce"));
    }

    function _offer() private view returns (bytes32) {
        Offer memory offer;
        offer.provider = account("provider");
        offer.modelVersion = word("modelVersion");
        offer.asset = account("asset");
        offer.prices.input = u128("input");
        offer.prices.cachedInput = u128("cachedInput");
        offer.prices.output = u128("output");
        offer.prices.image = u128("image");
        offer.prices.second = u128("second");
        offer.prices.request = u128("request");
        offer.feeBps = uint16(number("feeBps", 16));
        offer.royalty0.recipient = account("royaltyRecipient0");
        offer.royalty0.bps = uint16(number("royaltyBps0", 16));
        offer.royalty1.recipient = account("royaltyRecipient1");
        offer.royalty1.bps = uint16(number("royaltyBps1", 16));
        offer.windowSeconds = uint32(number("windowSeconds", 32));
        offer.court = account("court");
        offer.stakeRatio = u128("stakeRatio");
        offer.artifact = word("artifact");
        offer.engineClass = word("engineClass");
        offer.counting = uint8(number("counting", 8));
        offer.sampling = uint8(number("sampling", 8));
        offer.tier = uint8(number("tier", 8));
        offer.nonce = u64("nonce");
        return words.offer(offer);
    }

    function _receipt() private view returns (bytes32) {
        ReceiptCore memory core;
        core.sessionId = word("sessionId");
        core.index = u64("index");
        core.modelVersion = word("modelVersion");
        core.artifactHash = word("artifactHash");
        core.engineHash = word("engineHash");
        core.tokenizerHash = word("tokenizerHash");
        core.templateHash = word("templateHash");
        core.promptHash = word("promptHash");
        core.samplerHash = word("samplerHash");
        core.seed = word("seed");
        core.outputHash = word("outputHash");
        core.traceRoot = word("traceRoot");
        core.finish = uint8(number("finish", 8));
        core.counting = uint8(number("counting", 8));
        core.sampling = uint8(number("sampling", 8));
        core.inputTokens = u64("inputTokens");
        core.cachedInputTokens = u64("cachedInputTokens");
        core.outputTokens = u64("outputTokens");
        core.total = u128("total");
        core.endedAtSeconds = u64("endedAtSeconds");
        return words.receipt(core);
    }

    function _transcript() private view returns (bytes32) {
        return words.transcript(
            Transcript(word("receiptId"), word("promptHash"), word("outputHash"), word("seed"))
        );
    }

    function _auditConsent() private view returns (bytes32) {
        return consents.auditConsent(
            AuditConsent(word("sessionId"), u64("count"), word("modesHash"), word("secret"))
        );
    }

    function test_structsOfSessions() public {
        same("SessionAuthorization", "Sessions", _authorization);
        same("Voucher", "Sessions", _voucher);
        same("SettlementConsent", "Sessions", _settlementConsent);
        same("CloseConsent", "Sessions", _closeConsent);
        same("TopUp", "Sessions", _topUp);
        same("CloseRequest", "Sessions", _closeRequest);
        same("NonceFloor", "Sessions", _nonceFloor);
        same("Session", "Sessions", _session);
    }

    function test_structsOfRequests() public {
        same("ClaimConsent", "Requests", _claimConsent);
        same("Request", "Requests", _request);
    }

    function test_offer() public {
        same("Offer", "Offers", _offer);
    }

    function test_structsOfEvidence() public {
        same("Receipt", "Sessions", _receipt);
        same("Transcript", "Sessions", _transcript);
        same("AuditConsent", "Sessions", _auditConsent);
    }
}
