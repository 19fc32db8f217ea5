// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { MessageHashUtils } from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";

import { Digests } from "../../core/src/base/Digests.sol";
import { Signatures } from "../../core/src/base/Signatures.sol";
import { Voucher } from "../../core/src/interfaces/IEscrow.sol";
import { SessionAuthorization, TopUp } from "../../core/src/interfaces/ISessions.sol";
import { VaultApproval } from "../../core/src/interfaces/IVault.sol";
import { Vault } from "../../core/src/Vault.sol";
import { Hasher } from "../../core/test/base/EscrowFixture.sol";
import { Test } from "../../core/test/base/Test.sol";
import {
    Artifact,
    ModelAccess,
    Registration
} from "../../market/src/interfaces/IModelRegistry.sol";
import { Endpoint, Offer } from "../../market/src/interfaces/IOfferBook.sol";
import { HashingRegistry } from "../../market/test/base/MarketFixture.sol";
import { TicketCount } from "../../tickets/src/interfaces/ITickets.sol";
import { Tickets } from "../../tickets/src/Tickets.sol";
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
// section 6, and compare the SHA-256 of their digests with vectors/wire.json. A contract without a
// function for a digest gets an invalid signature, because its error contains the digest. The rule
// `wire-tests` of tools/tidy lists the structs that contracts hash.
contract WireVectorsTest is Test {
    uint256 private constant SAMPLES = 64;
    /// @dev Storage slot of the keys of `Tickets`. Its names of EIP-712 occupy the slots before.
    uint256 private constant KEYS_SLOT = 2;
    uint40 private constant LATEST = type(uint40).max;

    string private wire;
    Hasher private hasher;
    DigestHasher private words;
    ConsentHasher private consents;
    HashingRegistry private registry;

    /// @dev The struct of which values are made, and the index of the value.
    string private kind;
    uint256 private index;

    function setUp() public {
        wire = vm.readFile("vectors/wire.json");
        vm.chainId(vm.parseJsonUint(wire, ".domains.eip712.chainId"));
        (hasher, words, consents) = (new Hasher(), new DigestHasher(), new ConsentHasher());
        registry = new HashingRegistry();
    }

    /// @dev Compares the hash over the digests of all values of a struct with its vector.
    function same(
        string memory name,
        string memory contract_,
        function() internal returns (bytes32) structHash
    ) private {
        kind = name;
        bytes32 domain = EvidenceDigests.domain(
            keccak256(bytes(string.concat("Ostrom ", contract_))), _addressOf(contract_)
        );
        bytes memory digests;
        for (index = 0; index < SAMPLES; index++) {
            bytes32 digest = MessageHashUtils.toTypedDataHash(domain, structHash());
            digests = bytes.concat(digests, digest);
        }
        _compare(digests);
    }

    /// @dev Same as `same`, for a contract whose code stands at the address of the vectors, and
    /// whose error contains the digest.
    function sameInErrors(string memory name, function() internal returns (bytes32) digest)
        private
    {
        kind = name;
        bytes memory digests;
        for (index = 0; index < SAMPLES; index++) {
            digests = bytes.concat(digests, digest());
        }
        _compare(digests);
    }

    function _compare(bytes memory digests) private view {
        string memory row = string.concat(".structs.", kind, ".eip712.first");
        assertEq(sha256(digests), vm.parseJsonBytes32(wire, row), kind);
    }

    function _addressOf(string memory contract_) private view returns (address) {
        return vm.parseJsonAddress(
            wire, string.concat(".domains.eip712.contracts.", _uncapitalized(contract_))
        );
    }

    /// @dev Returns the digest of the error `SignatureInvalid(account, digest)`.
    function _digestIn(bytes memory reason) private pure returns (bytes32 digest) {
        assertEq(bytes4(reason), Signatures.SignatureInvalid.selector, "an invalid signature");
        assembly ("memory-safe") {
            digest := mload(add(reason, 68))
        }
    }

    function _uncapitalized(string memory name) private pure returns (string memory) {
        bytes memory letters = bytes(string.concat(name));
        letters[0] = bytes1(uint8(letters[0]) + 32);
        return string(letters);
    }

    /// @dev The text whose SHA-256 is the value of a field of 32 bytes.
    function text(string memory field) private view returns (bytes memory) {
        return bytes(string.concat(kind, "/", vm.toString(index), "/", field));
    }

    function word(string memory field) private view returns (bytes32) {
        return sha256(text(field));
    }

    function account(string memory field) private view returns (address) {
        return address(bytes20(word(field)));
    }

    function number(string memory field, uint256 bits) private view returns (uint256) {
        uint256 value = uint256(word(field));
        uint256 width = 1 + (value >> 240) % bits;
        return width == 256 ? value : value % (1 << width);
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

    function _endpoint() private view returns (bytes32) {
        Endpoint memory value;
        value.provider = account("provider");
        value.sealKey = word("sealKey");
        value.addresses = text("addressesHash");
        value.region = word("region");
        value.profile = word("profile");
        value.issuedAtSeconds = u64("issuedAtSeconds");
        value.expiresAtSeconds = u64("expiresAtSeconds");
        return words.endpoint(value);
    }

    function _registration() private returns (bytes32 structHash) {
        Registration memory value;
        value.modelVersion = word("modelVersion");
        value.creator = account("creator");
        value.name = string(text("nameHash"));
        value.royalty0.recipient = account("royaltyRecipient0");
        value.royalty0.bps = uint16(number("royaltyBps0", 16));
        value.royalty1.recipient = account("royaltyRecipient1");
        value.royalty1.bps = uint16(number("royaltyBps1", 16));
        uint8 access = uint8(number("access", 8));
        structHash = keccak256(
            abi.encode(
                keccak256(bytes(vm.parseJsonString(wire, ".structs.ModelRegistration.type"))),
                value.modelVersion,
                value.creator,
                word("nameHash"),
                word("parentsHash"),
                word("artifactsHash"),
                word("licenseHash"),
                access,
                value.royalty0,
                value.royalty1
            )
        );
        // The registry has three kinds of access; it refuses the other values of a byte.
        if (access > uint8(type(ModelAccess).max)) return structHash;
        value.access = ModelAccess(access);
        value.parents = new bytes32[](1);
        _setSha256(abi.encodePacked(value.parents), word("parentsHash"));
        value.artifacts = new Artifact[](1);
        bytes32 empty = sha256("");
        _setSha256(
            abi.encodePacked(empty, empty, empty, bytes32(0), uint64(0)), word("artifactsHash")
        );
        _setSha256(abi.encodePacked(sha256("MIT"), sha256("cid")), word("licenseHash"));
        (value.license, value.licenseCid) = ("MIT", "cid");
        assertEq(registry.hash(value), structHash, kind);
    }

    /// @dev Makes the precompiled contract of SHA-256 return a hash that no known bytes have.
    function _setSha256(bytes memory content, bytes32 hash) private {
        vm.mockCall(address(2), content, abi.encode(hash));
    }

    function _vaultApproval() private returns (bytes32) {
        VaultApproval memory approval = VaultApproval(
            account("owner"),
            account("spender"),
            account("asset"),
            number("amount", 256),
            number("nonce", 256),
            u64("validUntilSeconds")
        );
        try Vault(_addressOf("Vault")).approveWithSignature(approval, "") {
            revert("an approval without a signature");
        } catch (bytes memory reason) {
            return _digestIn(reason);
        }
    }

    function _ticketCount() private returns (bytes32) {
        Tickets tickets = Tickets(_addressOf("Tickets"));
        TicketCount memory count = TicketCount(
            word("keyId"), account("proxy"), uint32(number("count", 32)), word("root")
        );
        // Any issuer other than zero makes the key known.
        bytes32 slot = keccak256(abi.encode(count.keyId, KEYS_SLOT));
        vm.store(address(tickets), slot, bytes32(uint256(1)));
        try tickets.post(count, "") {
            revert("a count without a signature");
        } catch (bytes memory reason) {
            return _digestIn(reason);
        }
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

    function test_endpoint() public {
        same("Endpoint", "Offers", _endpoint);
    }

    function test_modelRegistration() public {
        same("ModelRegistration", "Models", _registration);
    }

    function test_vaultApproval() public {
        vm.etch(_addressOf("Vault"), deployCommitted("Vault").code);
        vm.warp(0);
        sameInErrors("VaultApproval", _vaultApproval);
    }

    function test_ticketCount() public {
        bytes memory arguments =
            abi.encode(address(0), address(0), LATEST, LATEST, LATEST, LATEST, LATEST);
        vm.etch(_addressOf("Tickets"), deployCommitted("Tickets", arguments).code);
        sameInErrors("TicketCount", _ticketCount);
    }
}
