// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Voucher } from "../../../core/src/interfaces/IEscrow.sol";
import { RequestTerms } from "../../../core/src/interfaces/IRequests.sol";
import { Tree } from "../../../core/test/base/Tree.sol";
import { MarketFixture } from "../../../market/test/base/MarketFixture.sol";
import { MockEpochBeacon } from "../../../market/test/base/MockEpochBeacon.sol";
import { Court } from "../../src/Court.sol";
import { Juries } from "../../src/Juries.sol";
import { EvidenceSources } from "../../src/base/Evidence.sol";
import { AuditConsent, EvidenceItem, ReceiptCore } from "../../src/interfaces/IEvidence.sol";
import { Ruling } from "../../src/interfaces/IJuries.sol";
import { AuditHolds } from "../../src/modules/AuditHolds.sol";
import { DataChallenges } from "../../src/modules/DataChallenges.sol";
import { Datasets } from "../../src/modules/Datasets.sol";
import { Epochs } from "../../src/modules/Epochs.sol";
import { FraudProofs } from "../../src/modules/FraudProofs.sol";
import { Honeypots } from "../../src/modules/Honeypots.sol";
import { ModelReports } from "../../src/modules/ModelReports.sol";

/// @notice A market with a court, its juries and all modules; three jurors with stake, and
/// sessions and requests with receipts.
abstract contract ModuleFixture is MarketFixture {
    bytes32 internal constant RECEIPT_TYPEHASH = keccak256(
        "Receipt(bytes32 sessionId,uint64 index,bytes32 modelVersion,bytes32 artifactHash,"
        "bytes32 engineHash,bytes32 tokenizerHash,bytes32 templateHash,bytes32 promptHash,"
        "bytes32 samplerHash,bytes32 seed,bytes32 outputHash,bytes32 traceRoot,uint8 finish,"
        "uint8 counting,uint8 sampling,uint64 inputTokens,uint64 cachedInputTokens,"
        "uint64 outputTokens,uint128 total,uint64 endedAtSeconds)"
    );
    uint96 internal constant JUROR_STAKE = 10 ether;
    uint256 internal constant JURORS = 3;

    MockEpochBeacon internal clock;
    Juries internal juries;
    Court internal bench;
    Epochs internal epochs;
    AuditHolds internal auditHolds;
    DataChallenges internal challenges;
    FraudProofs internal proofs;
    Datasets internal datasets;
    ModelReports internal reports;
    Honeypots internal honeypots;
    address[JURORS] internal jurors;

    function furnishChambers() internal {
        uint256 nonce = vm.getNonce(address(this));
        deployMarket(created(nonce + 19), created(nonce + 13));
        clock = MockEpochBeacon(deployMock("market/MockEpochBeacon", abi.encode(EPOCH)));
        juries = Juries(
            deployCommitted("Juries", abi.encode(stakes, clock, parameters, created(nonce + 13)))
        );
        address[] memory modules = new address[](5);
        for (uint256 i = 0; i < modules.length; i++) {
            modules[i] = created(nonce + 15 + i);
        }
        bench = Court(
            deployCommitted("Court", abi.encode(juries, sessions, requests, parameters, modules))
        );
        epochs = Epochs(deployCommitted("Epochs", abi.encode(juries, clock, sessions, requests)));
        EvidenceSources memory sources = EvidenceSources({
            court: bench,
            sessions: sessions,
            requests: requests,
            beacon: clock,
            parameters: parameters,
            audited: AuditHolds(modules[0]),
            drawn: DataChallenges(modules[1])
        });
        auditHolds = AuditHolds(
            deployCommitted(
                "AuditHolds", abi.encode(bench, requests, epochs, DataChallenges(modules[1]))
            )
        );
        challenges = DataChallenges(deployCommitted("DataChallenges", abi.encode(sources)));
        proofs = FraudProofs(deployCommitted("FraudProofs", abi.encode(sources)));
        datasets = Datasets(deployCommitted("Datasets", abi.encode(vault, bench, parameters)));
        reports = ModelReports(deployCommitted("ModelReports", abi.encode(bench, models)));
        honeypots = Honeypots(deployCommitted("Honeypots", abi.encode(sources)));
        assert(address(bench) == created(nonce + 13) && address(reports) == modules[4]);
        furnish(address(bench));
        fund(stranger, 100 ether);
        approve(stranger, address(juries));
        for (uint256 i = 0; i < JURORS; i++) {
            jurors[i] = address(uint160(0x1000 + i));
            fund(jurors[i], 100 ether);
            enlist(jurors[i], JUROR_STAKE);
        }
        vm.warp(vm.getBlockTimestamp() + 2 * EPOCH);
    }

    /// @dev Approves the contracts that take bonds, so that they can take them from the account's
    /// Vault balance. Then stakes `weight`, and enlists this stake for the general domain.
    function enlist(address account, uint96 weight) internal {
        approve(account, address(stakes));
        approve(account, address(juries));
        approve(account, address(challenges));
        approve(account, address(datasets));
        approve(account, address(honeypots));
        vm.startPrank(account);
        stakes.stake(address(juries), address(juries), weight);
        juries.enlist(account, 0, weight);
        vm.stopPrank();
    }

    /// @dev Returns the receipt of an answer that matches the fixture's offer.
    function receiptOf(bytes32 id, uint64 index) internal view returns (ReceiptCore memory core) {
        (core.sessionId, core.index) = (id, index);
        core.modelVersion = plainModel;
        (core.artifactHash, core.engineHash) = (sha256("file"), sha256("engine"));
        core.promptHash = keccak256(abi.encode("prompt", index));
        core.seed = keccak256(abi.encode("seed", id, index));
        core.outputHash = keccak256(abi.encode("output", index));
        (core.counting, core.inputTokens, core.outputTokens) = (1, 50, 100);
    }

    /// @dev Returns two receipts with the same index and seed, and with different outputs.
    function contradiction(bytes32 id)
        internal
        view
        returns (ReceiptCore memory a, ReceiptCore memory b)
    {
        (a, b) = (receiptOf(id, 0), receiptOf(id, 0));
        b.outputHash = "another";
    }

    function idOf(ReceiptCore memory core) internal view returns (bytes32) {
        return digestOf(address(sessions), "Ostrom Sessions", _hash(core));
    }

    function requestIdOf(ReceiptCore memory core) internal view returns (bytes32) {
        return digestOf(address(requests), "Ostrom Requests", _hash(core));
    }

    /// @dev Opens a session with `count` answers and closes it with all of these answers.
    function serve(uint64 nonce, uint64 count, uint128 total) internal returns (bytes32 id) {
        id = open(NATIVE, total, nonce);
        close(Voucher(id, total, count, rootOf(id, count)));
    }

    function settle(bytes32 id, uint64 count, uint128 total) internal {
        settle(Voucher(id, total, count, rootOf(id, count)));
    }

    function rootOf(bytes32 id, uint64 count) internal view returns (bytes32) {
        return Tree.rootOf(_idsOf(id, count), count);
    }

    /// @dev Returns a receipt of a session with its inclusion proof under the root of `count`
    /// receipts.
    function itemOf(bytes32 id, uint64 count, uint64 index)
        internal
        view
        returns (EvidenceItem memory item)
    {
        item.core = receiptOf(id, index);
        item.proof = Tree.prove(_idsOf(id, count), count, index);
    }

    /// @dev Lets the client open a request and ask for an audit of its answer.
    function askAudited(RequestTerms memory terms) internal returns (bytes32 id) {
        id = ask(terms);
        vm.prank(client);
        auditHolds.requestAudit(id);
    }

    function lockAndClaim(RequestTerms memory terms) internal returns (bytes32 id) {
        id = requests.idOf(terms.client, terms.nonce);
        lock(terms, offers.hashOffer(offerIn(NATIVE)));
        bytes32 root = sha256(abi.encodePacked(uint8(0), requestIdOf(receiptOf(id, 0))));
        claim(Voucher(id, terms.costMax, 1, root));
    }

    /// @dev Lets the client open a request of one ether, and the provider lock it and claim its
    /// pay.
    function serveRequest(uint64 nonce, bool audited) internal returns (bytes32 id) {
        RequestTerms memory terms = requestOf(NATIVE, 1 ether, nonce);
        id = audited ? askAudited(terms) : ask(terms);
        lockAndClaim(terms);
    }

    /// @dev Returns the evidence item of a request, which has one receipt.
    function itemOf(bytes32 requestId) internal view returns (EvidenceItem memory item) {
        item.core = receiptOf(requestId, 0);
    }

    /// @dev Challenges the provider for the transcript of a receipt that was just anchored. The
    /// challenger is a juror that is drawn for the receipt.
    function challengeDrawn(uint256 juror, EvidenceItem memory item, bytes32 receiptId)
        internal
        returns (uint256)
    {
        draw(jurors[juror], receiptId, vm.getBlockTimestamp(), true);
        return challengeBy(juror, item);
    }

    function challengeBy(uint256 juror, EvidenceItem memory item) internal returns (uint256) {
        vm.prank(jurors[juror]);
        return challenges.challengeTranscript(item, jurors[juror]);
    }

    function supply(uint256 challengeId, uint256 part, bool last, uint256 length) internal {
        vm.prank(operator);
        challenges.supplyTranscript(challengeId, part, last, new bytes(length));
    }

    /// @dev Returns the pay, in wei, of a provider for a supply of `length` bytes.
    function costOf(uint256 length) internal view returns (uint256) {
        uint256 cost = 90_000 + 24 * length;
        uint256 least = 21_000 + 40 * length;
        return (cost > least ? cost : least) * block.basefee;
    }

    function endorseBy(uint256 juror, bytes32 id) internal {
        vm.prank(jurors[juror]);
        epochs.endorse(listOf(id), jurors[juror]);
    }

    /// @dev Sets the beacon's value of the epoch after the one in which `subject`, a receipt or
    /// session, was anchored. If `drawn` is true, this value draws the juror as challenger for the
    /// subject. If `drawn` is false, the value does not draw the juror.
    function draw(address juror, bytes32 subject, uint256 anchoredAt, bool drawn) internal {
        bytes32 value = 0;
        while (true) {
            value = bytes32(uint256(value) + 1);
            bytes32 seed = keccak256(abi.encode(value, subject));
            if (challenges.isChallengerSelected(seed, juror, plainModel, anchoredAt) == drawn) {
                break;
            }
        }
        clock.finish(clock.epochOf(anchoredAt) + 1, value);
        uint256 next = (clock.epochOf(anchoredAt) + 2) * EPOCH;
        if (vm.getBlockTimestamp() < next) vm.warp(next);
    }

    /// @dev Lets all jurors vote for a ruling on a case, and ends the case.
    function judge(uint256 caseId, Ruling ruling) internal {
        uint256 epoch = juries.trialOf(caseId).seedEpoch;
        if (vm.getBlockTimestamp() < (epoch + 1) * EPOCH) vm.warp((epoch + 1) * EPOCH);
        uint8 draw_ = juries.trialOf(caseId).draw;
        clock.finish(epoch, _valueForJury(caseId, draw_));
        juries.seatJury(caseId);
        for (uint256 i = 0; i < JURORS; i++) {
            if (juries.seatsOf(caseId, draw_, jurors[i]) == 0) continue;
            bytes32 hash = juries.voteHash(caseId, draw_, jurors[i], ruling, 0, "salt");
            vm.prank(jurors[i]);
            juries.commit(caseId, jurors[i], hash);
        }
        vm.warp(vm.getBlockTimestamp() + 6 hours);
        for (uint256 i = 0; i < JURORS; i++) {
            if (juries.seatsOf(caseId, draw_, jurors[i]) == 0) continue;
            juries.reveal(caseId, jurors[i], ruling, 0, "salt");
        }
        juries.tally(caseId);
        vm.warp(vm.getBlockTimestamp() + 1 days);
        bench.finalizeCase(caseId);
    }

    /// @dev Lets a case end without a ruling, because its time is over.
    function lapse(uint256 caseId) internal {
        vm.warp(vm.getBlockTimestamp() + CASE_MAX);
        bench.finalizeCase(caseId);
    }

    function signConsent(
        uint256 key,
        address escrow,
        string memory name,
        AuditConsent memory consent
    ) internal view returns (bytes memory) {
        bytes32 typeHash = keccak256(
            "AuditConsent(bytes32 sessionId,uint64 count,bytes32 modesHash,bytes32 secret)"
        );
        return sign(key, escrow, name, keccak256(abi.encode(typeHash, consent)));
    }

    function signReceipt(uint256 key, ReceiptCore memory core)
        internal
        view
        returns (bytes memory)
    {
        return sign(key, address(sessions), "Ostrom Sessions", _hash(core));
    }

    /// @dev Finds a beacon value by which the jurors have at least 15 seats of a draw, enough for
    /// any ruling.
    function _valueForJury(uint256 caseId, uint8 draw_) private view returns (bytes32 value) {
        uint256 openedAt = juries.trialOf(caseId).openedAtSeconds;
        for (uint256 seats = 0; seats < 15;) {
            value = bytes32(uint256(value) + 1);
            bytes32 seed = keccak256(abi.encode(value, caseId, draw_));
            seats = 0;
            for (uint256 i = 0; i < JURORS; i++) {
                seats += juries.seatsForSeed(seed, jurors[i], 0, openedAt, 21);
            }
        }
    }

    function _idsOf(bytes32 id, uint64 count) private view returns (bytes32[] memory ids) {
        ids = new bytes32[](count);
        for (uint64 i = 0; i < count; i++) {
            ids[i] = idOf(receiptOf(id, i));
        }
    }

    function _hash(ReceiptCore memory core) private pure returns (bytes32) {
        return keccak256(abi.encode(RECEIPT_TYPEHASH, core));
    }
}
