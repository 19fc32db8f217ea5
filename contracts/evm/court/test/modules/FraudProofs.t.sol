// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Voucher } from "../../../core/src/interfaces/IEscrow.sol";
import { Offer } from "../../../market/src/interfaces/IOfferBook.sol";
import { ReceiptCore, Transcript } from "../../src/interfaces/IEvidence.sol";
import { IFraudProofs } from "../../src/interfaces/IFraudProofs.sol";
import { FraudProofs } from "../../src/modules/FraudProofs.sol";
import { ModuleFixture } from "../base/ModuleFixture.sol";

// Goal: a provider's signatures alone lead to penalties. A proof by the key of its account takes a
// share of its whole stake. A proof by an operator's key takes a bounded number of case bonds of
// 0.05 ether each, which the comments below call bonds. In both cases the pay of the session or
// request in the proof returns to the client. An incident consists of all offences that are proven
// within 30 days of the incident's first offence (`INCIDENT_SECONDS`). Method: refusals
// and penalties for each proof; then attacks over months, with a stolen operator's key and with a
// provider that leaves every signature to its operator. Labels such as CRT-2 name findings of
// docs/reference/audit.md.
/// @notice Faults that a provider's own signatures prove, without a jury.
contract FraudProofsTest is ModuleFixture {
    uint256 private constant STAKE = 60 ether;
    uint256 private constant CASE_BOND = 0.05 ether;
    uint256 private constant NEW_KEY = 0x4e77;

    bytes32 private _id;

    function setUp() public {
        furnishChambers();
        _id = serve(1, 3, 1 ether);
    }

    function test_ownKey_takesAllAndExcludes() public {
        (ReceiptCore memory a, ReceiptCore memory b) = contradiction(_id);
        bytes memory signatureA = signReceipt(PROVIDER_KEY, a);
        bytes memory signatureB = signReceipt(PROVIDER_KEY, b);
        uint256 before = balance(stranger, NATIVE);
        vm.prank(stranger);
        proofs.proveContradiction(a, signatureA, b, signatureB);
        assertEq(bench.stakeOf(provider), 0, "all of it");
        assertTrue(bench.excluded(provider), "excluded");
        // A tenth of the stake of 60 ether would be 6 ether, but the reward is at most four case
        // bonds, 0.2 ether. A case bond is half of the least stake.
        assertEq(balance(stranger, NATIVE) - before, 0.2 ether, "reward");
        uint256 burnt = balance(address(0xdead), NATIVE);
        assertEq(burnt, STAKE - 0.2 ether, "the rest is burnt");

        bytes32 key = keccak256(abi.encode(0, _id, a.seed));
        expectError(IFraudProofs.AlreadyProven.selector, abi.encode(key));
        proofs.proveContradiction(b, signatureB, a, signatureA);
    }

    /// @dev EVM3-13. A thief of an operator's key signs contradictions in sessions that pay one
    /// base unit each. Any number of them costs the account at most twenty bonds, and bars it from
    /// new work for 30 days, not for ever.
    // Finding: EVM3-13
    function test_operatorsKey_takesAtMostBonds_andExcludesForATime() public {
        bytes32[] memory ids = new bytes32[](12);
        for (uint64 i = 0; i < 12; i++) {
            ids[i] = serve(i + 10, 3, 1);
        }
        vm.startPrank(stranger);
        contradict(ids[0], OPERATOR_KEY, OPERATOR_KEY);
        assertEq(STAKE - bench.stakeOf(provider), 4 * CASE_BOND, "four bonds an offence");
        for (uint256 i = 1; i < 12; i++) {
            contradict(ids[i], OPERATOR_KEY, OPERATOR_KEY);
        }
        vm.stopPrank();
        assertEq(STAKE - bench.stakeOf(provider), 20 * CASE_BOND, "twenty an incident");
        assertFalse(bench.excluded(provider), "not for ever");
        assertEq(bench.failedAtSeconds(provider), vm.getBlockTimestamp(), "for 30 days");
        (, uint256 count, uint256 taken) = proofs.incidentOf(provider);
        assertEq(count, 1, "one incident");
        assertEq(taken, 20 * CASE_BOND, "counted");
    }

    /// @dev If the account signed one of two contradictory receipts and its operator the other, the
    /// proof takes bonds only, because a thief of the operator's key could have signed the other.
    function test_operatorsKey_besideTheAccounts_takesBonds() public {
        uint256 state = vm.snapshotState();
        contradict(_id, PROVIDER_KEY, OPERATOR_KEY);
        assertEq(STAKE - bench.stakeOf(provider), 4 * CASE_BOND, "bonds");
        vm.revertToState(state);
        contradict(_id, OPERATOR_KEY, PROVIDER_KEY);
        assertEq(STAKE - bench.stakeOf(provider), 4 * CASE_BOND, "bonds, in any order");
    }

    /// @dev A provider that leaves every signature to its operator gains nothing by a false
    /// receipt: the pay of the session returns to the client, and the bonds are lost in addition.
    // Finding: EVM3-13
    function test_operatorsKey_lieCostsMoreThanTheWorkPaid() public {
        uint256 before = balance(client, NATIVE);
        (uint256 stake, uint256 purse) = (bench.stakeOf(provider), balance(provider, NATIVE));
        bytes32 id = serve(40, 3, 5 ether);
        contradict(id, OPERATOR_KEY, OPERATOR_KEY);
        uint256 caseId = bench.caseCount();
        bench.resolvePay(caseId, id);
        assertEq(balance(client, NATIVE), before, "the client has its pay back");
        vm.warp(vm.getBlockTimestamp() + 30 days);
        bytes32[] memory ids = new bytes32[](1);
        ids[0] = id;
        vm.expectRevert();
        sessions.collect(ids);
        assertEq(balance(provider, NATIVE), purse, "no pay");
        assertEq(stake - bench.stakeOf(provider), 4 * CASE_BOND, "and bonds");
        // The pay of all other work is unaffected.
        ids[0] = _id;
        sessions.collect(ids);
        assertGe(balance(provider, NATIVE), purse + 0.9 ether, "other work is paid");
    }

    /// @dev Pay of a session that is still open returns once it has closed.
    function test_payOfAnOpenSession_returnsAfterItsClose() public {
        bytes32 id = open(NATIVE, 5 ether, 41);
        uint256 reserved = balance(client, NATIVE);
        contradict(id, OPERATOR_KEY, OPERATOR_KEY);
        uint256 caseId = bench.caseCount();
        vm.expectRevert();
        bench.resolvePay(caseId, id);
        close(Voucher(id, 5 ether, 3, rootOf(id, 3)));
        bench.resolvePay(caseId, id);
        assertEq(balance(client, NATIVE), reserved + 5 ether, "returned");
    }

    /// @dev Incidents add up for an account that keeps a fraudulent operator: the third incident
    /// within a year excludes the account for good, and takes a tenth of the stake.
    function test_incidents_addUpForTheOperatorThatStays() public {
        for (uint64 i = 0; i < 3; i++) {
            assertFalse(bench.excluded(provider), "not yet");
            uint256 before = bench.stakeOf(provider);
            contradictUnder(_id, i, OPERATOR_KEY);
            uint256 lost = before - bench.stakeOf(provider);
            if (i < 2) {
                assertEq(lost, 4 * CASE_BOND, "bonds");
                // A further offence within the incident costs further bonds, but counts as no
                // further incident.
                contradictUnder(_id, i + 50, OPERATOR_KEY);
                (, uint256 count,) = proofs.incidentOf(provider);
                assertEq(count, i + 1, "one each");
            } else {
                assertEq(lost, before / 10, "a tenth");
            }
            vm.warp(vm.getBlockTimestamp() + proofs.INCIDENT_SECONDS());
        }
        assertTrue(bench.excluded(provider), "for good");
    }

    function test_incidents_areForgotten() public {
        contradictUnder(_id, 0, OPERATOR_KEY);
        vm.warp(vm.getBlockTimestamp() + proofs.INCIDENT_SECONDS());
        contradictUnder(_id, 1, OPERATOR_KEY);
        vm.warp(vm.getBlockTimestamp() + proofs.INCIDENT_MEMORY());
        contradictUnder(_id, 2, OPERATOR_KEY);
        (, uint256 count,) = proofs.incidentOf(provider);
        assertEq(count, 1, "the first again");
        assertFalse(bench.excluded(provider), "not excluded");
    }

    function test_refusesWhatIsNoContradiction() public {
        ReceiptCore memory a = receiptOf(_id, 0);
        bytes memory signature = signReceipt(OPERATOR_KEY, a);
        _refuseContradiction(a, signature, a);
        ReceiptCore memory b = receiptOf(_id, 1);
        _refuseContradiction(a, signature, b);
        b.seed = a.seed;
        b.sampling = 1;
        _refuseContradiction(a, signature, b);
        (a.seed, b.seed, b.sampling) = (0, 0, 0);
        _refuseContradiction(a, signReceipt(OPERATOR_KEY, a), b);
    }

    function test_refusesWordsOfOthers() public {
        (ReceiptCore memory a, ReceiptCore memory b) = contradiction(_id);
        bytes memory good = signReceipt(OPERATOR_KEY, a);
        bytes memory forged = signReceipt(CLIENT_KEY, b);
        vm.expectPartialRevert(IFraudProofs.NotSignedByProvider.selector);
        proofs.proveContradiction(a, good, b, forged);
        vm.expectPartialRevert(IFraudProofs.NotSignedByProvider.selector);
        proofs.proveContradiction(a, good, b, "");
        // A receipt that neither the provider nor its operator signed proves nothing, even if it is
        // included under the session's receipts root.
        vm.expectPartialRevert(IFraudProofs.NotSignedByProvider.selector);
        proofs.proveContradiction(a, "", b, forged);
    }

    /// @dev A provider names another operator after the first operator signed contradictory
    /// receipts. They still prove the offence if the first operator was registered for the session,
    /// until `OPERATOR_SECONDS` after the registration.
    function test_replacedOperator_speaksForWhatItWasRegisteredFor() public {
        bytes32 id = open(NATIVE, 1 ether, 60);
        (ReceiptCore memory a, ReceiptCore memory b) = contradiction(id);
        bytes memory signatureA = signReceipt(OPERATOR_KEY, a);
        bytes memory signatureB = signReceipt(OPERATOR_KEY, b);
        uint256 snapshot = vm.snapshotState();
        _nameAnother();
        vm.expectPartialRevert(IFraudProofs.NotSignedByProvider.selector);
        proofs.proveContradiction(a, signatureA, b, signatureB);
        vm.revertToState(snapshot);

        proofs.registerOperator(id);
        _nameAnother();
        uint256 seenAt = vm.getBlockTimestamp();
        vm.warp(seenAt + proofs.OPERATOR_SECONDS());
        vm.expectPartialRevert(IFraudProofs.NotSignedByProvider.selector);
        proofs.proveContradiction(a, signatureA, b, signatureB);
        vm.warp(seenAt + proofs.OPERATOR_SECONDS() - 1);
        proofs.proveContradiction(a, signatureA, b, signatureB);
        assertEq(STAKE - bench.stakeOf(provider), 4 * CASE_BOND, "bonds");
    }

    /// @dev EVM3-13. Replacing a stolen key stops the damage: the old key proves nothing about
    /// later sessions, and nothing about sessions for which it was not registered.
    function test_replacedOperator_isSilentAboutLaterWork() public {
        bytes32 id = open(NATIVE, 1 ether, 61);
        bytes32 later = open(NATIVE, 1 ether, 62);
        proofs.registerOperator(id);
        expectError(IFraudProofs.AgreementEnded.selector, abi.encode(_id));
        proofs.registerOperator(_id);
        _nameAnother();
        // Registers only the new operator.
        proofs.registerOperator(later);
        vm.expectPartialRevert(IFraudProofs.NotSignedByProvider.selector);
        this.contradictUnder(_id, 1, OPERATOR_KEY);
        vm.expectPartialRevert(IFraudProofs.NotSignedByProvider.selector);
        this.contradictUnder(later, 1, OPERATOR_KEY);
        contradictUnder(id, 2, OPERATOR_KEY);
        assertEq(STAKE - bench.stakeOf(provider), 4 * CASE_BOND, "bonds");
    }

    /// @dev EVM3-13. A replaced operator's key can prove faults in sessions for which it was
    /// registered. These faults never add up to exclusion.
    function test_replacedOperator_countsNoFurtherIncident() public {
        bytes32 id = open(NATIVE, 1 ether, 61);
        contradictUnder(id, 0, OPERATOR_KEY);
        vm.warp(vm.getBlockTimestamp() + 15 days);
        proofs.registerOperator(id);
        _nameAnother();
        vm.warp(vm.getBlockTimestamp() + 15 days);
        contradictUnder(id, 1, OPERATOR_KEY);
        (uint256 startedAt, uint256 count,) = proofs.incidentOf(provider);
        assertEq(startedAt, vm.getBlockTimestamp(), "an incident");
        assertEq(count, 1, "that does not count");
        assertEq(STAKE - bench.stakeOf(provider), 8 * CASE_BOND, "bonds");
    }

    /// @dev CRT-2. A provider proves an offence of its own by its operator's key. Then its client
    /// proves the same offence by the account's key. The second proof still takes the remainder of
    /// the penalty, and excludes the provider.
    // Finding: CRT-2
    function test_operatorsProof_shieldsNoOffenceOfTheAccount() public {
        _nameAnother();
        vm.startPrank(provider);
        contradict(_id, NEW_KEY, NEW_KEY);
        vm.stopPrank();
        assertEq(STAKE - bench.stakeOf(provider), 4 * CASE_BOND, "bonds, by the operator's key");
        assertFalse(bench.excluded(provider), "not excluded");

        uint256 before = balance(client, NATIVE);
        vm.startPrank(client);
        contradict(_id, PROVIDER_KEY, PROVIDER_KEY);
        vm.stopPrank();
        assertEq(bench.stakeOf(provider), 0, "all of the rest");
        assertTrue(bench.excluded(provider), "excluded");
        assertEq(balance(client, NATIVE) - before, 4 * CASE_BOND, "reward");
        bench.resolvePay(bench.caseCount(), _id);
        assertEq(balance(client, NATIVE) - before, 4 * CASE_BOND + 1 ether, "and its pay");
    }

    /// @dev From the weakest to the strongest, a replaced operator's key, the current operator's
    /// key and the account's key can each prove an offence once. After a proof by one of them, this
    /// key and the weaker keys prove nothing more about the offence.
    function test_proof_isReplacedByAStrongerOneAlone() public {
        bytes32 id = open(NATIVE, 1 ether, 63);
        bytes32 key = keccak256(abi.encode(0, id, receiptOf(id, 0).seed));
        proofs.registerOperator(id);
        _nameAnother();
        uint256[3] memory keys = [OPERATOR_KEY, NEW_KEY, PROVIDER_KEY];
        for (uint256 i = 0; i < keys.length; i++) {
            contradict(id, keys[i], keys[i]);
            (FraudProofs.Signer signer, uint256 caseId) = proofs.proofOf(key);
            assertEq(uint256(signer), i + 1, "the strongest");
            assertEq(caseId, bench.caseCount(), "its case");
            for (uint256 j = 0; j <= i; j++) {
                vm.expectPartialRevert(IFraudProofs.AlreadyProven.selector);
                this.contradictBy(id, keys[j]);
            }
        }
    }

    /// @dev CRT-9. A provider begins each incident by proving an offence under a key that it has
    /// replaced. The first offence by the current operator's key counts toward exclusion at any
    /// time within the incident.
    // Finding: CRT-9
    function test_replacedOperator_hidesNoOffenceOfThePresentOne() public {
        for (uint64 i = 0; i < 3; i++) {
            assertFalse(bench.excluded(provider), "not yet");
            _name(OPERATOR_KEY);
            bytes32 id = open(NATIVE, 1 ether, 70 + i);
            proofs.registerOperator(id);
            _nameAnother();
            contradictUnder(id, 1, OPERATOR_KEY);
            (uint256 startedAt, uint256 count,) = proofs.incidentOf(provider);
            assertEq(startedAt, vm.getBlockTimestamp(), "the replaced key begins it");
            assertEq(count, i, "and does not count");
            vm.warp(vm.getBlockTimestamp() + 1 days);
            contradictUnder(id, 2, NEW_KEY);
            vm.warp(vm.getBlockTimestamp() + 1 days);
            contradictUnder(id, 3, NEW_KEY);
            (, count,) = proofs.incidentOf(provider);
            assertEq(count, i + 1, "the present key counts once");
            vm.warp(vm.getBlockTimestamp() + proofs.INCIDENT_SECONDS());
        }
        assertTrue(bench.excluded(provider), "for good");
    }

    /// @dev Two offences that count toward exclusion are at least `INCIDENT_SECONDS` apart, even if
    /// an offence by a replaced key begins an incident between them. So the account has this time
    /// to replace its operator's key.
    function test_incidents_leaveTimeToReplaceTheKey() public {
        bytes32 id = open(NATIVE, 1 ether, 80);
        proofs.registerOperator(id);
        _nameAnother();
        contradictUnder(id, 0, OPERATOR_KEY);
        vm.warp(vm.getBlockTimestamp() + proofs.INCIDENT_SECONDS() - 1);
        contradictUnder(id, 1, NEW_KEY);
        vm.warp(vm.getBlockTimestamp() + 1);
        contradictUnder(id, 2, NEW_KEY);
        (uint256 startedAt, uint256 count,) = proofs.incidentOf(provider);
        assertEq(startedAt, vm.getBlockTimestamp(), "an incident begins");
        assertEq(count, 1, "a second after the last that counted");
    }

    /// @dev CRT-14. By proofs against itself, a provider loses the most bonds that an incident can
    /// take. A further proof by the operator's key then earns no reward, but still returns the
    /// client's pay. A proof by the account's key still earns a reward.
    function test_afterTheLastBond_proofsReturnThePay() public {
        bytes32 id = serve(81, 3, 5 ether);
        vm.startPrank(provider);
        for (uint64 i = 0; i < 5; i++) {
            contradictUnder(_id, i + 1, OPERATOR_KEY);
        }
        vm.stopPrank();
        uint256 before = balance(client, NATIVE);
        vm.startPrank(client);
        contradictUnder(id, 1, OPERATOR_KEY);
        assertEq(balance(client, NATIVE), before, "no reward");
        bench.resolvePay(bench.caseCount(), id);
        assertEq(balance(client, NATIVE), before + 5 ether, "the pay");
        contradictUnder(id, 1, PROVIDER_KEY);
        assertEq(balance(client, NATIVE), before + 5 ether + 4 * CASE_BOND, "and the reward");
        vm.stopPrank();
    }

    function test_falseTranscript() public {
        ReceiptCore memory core = receiptOf(_id, 2);
        Transcript memory transcript =
            Transcript(idOf(core), core.promptHash, core.outputHash, core.seed);
        bytes memory signature = _signTranscript(transcript);
        vm.expectPartialRevert(IFraudProofs.NoFraudProven.selector);
        proofs.proveFalseTranscript(core, transcript, signature);
        transcript.outputHash = "another";
        vm.expectPartialRevert(IFraudProofs.NotSignedByProvider.selector);
        proofs.proveFalseTranscript(core, transcript, signature);
        signature = _signTranscript(transcript);
        uint256 state = vm.snapshotState();
        proofs.proveFalseTranscript(core, transcript, signature);
        assertEq(STAKE - bench.stakeOf(provider), 4 * CASE_BOND, "by the operator: bonds");
        vm.revertToState(state);
        signature = _signTranscript(PROVIDER_KEY, transcript);
        proofs.proveFalseTranscript(core, transcript, signature);
        assertTrue(bench.excluded(provider), "by the account: excluded");
    }

    function test_brokenOffer() public {
        Offer memory offer = offerIn(NATIVE);
        ReceiptCore memory core = receiptOf(_id, 0);
        vm.expectPartialRevert(IFraudProofs.NoFraudProven.selector);
        proofs.proveOfferBreach(offer, core, signReceipt(OPERATOR_KEY, core));
        // This method of sampling is no breach, because the client may have requested it.
        core.sampling = 2;
        _keeps(offer, core);
        // Receipts of embeddings and images, without output tokens, are no breach either.
        (core.sampling, core.counting, core.outputTokens) = (3, 2, 0);
        _keeps(offer, core);

        core = receiptOf(_id, 0);
        core.modelVersion = royalModel;
        _isBreach(offer, core);
        core = receiptOf(_id, 0);
        core.artifactHash = 0;
        _isBreach(offer, core);
        core = receiptOf(_id, 0);
        core.engineHash = "another";
        _isBreach(offer, core);
        core = receiptOf(_id, 0);
        core.counting = 2;
        _isBreach(offer, core);
        core = receiptOf(_id, 0);
        core.sampling = 3;
        _isBreach(offer, core);
    }

    function test_refusesAnotherOffer() public {
        Offer memory offer = offerIn(NATIVE);
        offer.artifact = "another";
        offer.nonce = 2;
        publish(offer);
        ReceiptCore memory core = receiptOf(_id, 0);
        bytes memory signature = signReceipt(OPERATOR_KEY, core);
        vm.expectPartialRevert(IFraudProofs.OfferHashMismatch.selector);
        proofs.proveOfferBreach(offer, core, signature);
        // An offer that was never published proves nothing either.
        offer.nonce = 3;
        vm.expectPartialRevert(IFraudProofs.OfferHashMismatch.selector);
        proofs.proveOfferBreach(offer, core, signature);
    }

    function _isBreach(Offer memory offer, ReceiptCore memory core) private {
        uint256 snapshot = vm.snapshotState();
        bytes memory signature = signReceipt(OPERATOR_KEY, core);
        proofs.proveOfferBreach(offer, core, signature);
        assertEq(STAKE - bench.stakeOf(provider), 4 * CASE_BOND, "by the operator: bonds");
        vm.revertToState(snapshot);
        snapshot = vm.snapshotState();
        proofs.proveOfferBreach(offer, core, signReceipt(PROVIDER_KEY, core));
        assertTrue(bench.excluded(provider), "by the account: excluded");
        vm.revertToState(snapshot);
    }

    function _keeps(Offer memory offer, ReceiptCore memory core) private {
        bytes memory signature = signReceipt(OPERATOR_KEY, core);
        vm.expectPartialRevert(IFraudProofs.NoFraudProven.selector);
        proofs.proveOfferBreach(offer, core, signature);
    }

    function _refuseContradiction(
        ReceiptCore memory a,
        bytes memory signature,
        ReceiptCore memory b
    ) private {
        bytes memory other = signReceipt(OPERATOR_KEY, b);
        vm.expectPartialRevert(IFraudProofs.NoFraudProven.selector);
        proofs.proveContradiction(a, signature, b, other);
    }

    function _nameAnother() private {
        _name(NEW_KEY);
    }

    function _name(uint256 key) private {
        vm.prank(provider);
        stakes.setOperator(address(sessions), court, vm.addr(key));
    }

    function contradictBy(bytes32 id, uint256 key) public {
        contradict(id, key, key);
    }

    /// @dev Proves a contradiction: two receipts of a session under one seed, the first signed by
    /// `keyA` and the second by `keyB`.
    function contradict(bytes32 id, uint256 keyA, uint256 keyB) private {
        (ReceiptCore memory a, ReceiptCore memory b) = contradiction(id);
        bytes memory signatureA = signReceipt(keyA, a);
        proofs.proveContradiction(a, signatureA, b, signReceipt(keyB, b));
    }

    /// @dev Proves a contradiction: two receipts of a session under one seed, the hash of `seed`,
    /// both signed by `key`.
    function contradictUnder(bytes32 id, uint64 seed, uint256 key) public {
        (ReceiptCore memory a, ReceiptCore memory b) = contradiction(id);
        (a.seed, b.seed) = (keccak256(abi.encode(seed)), keccak256(abi.encode(seed)));
        bytes memory signatureA = signReceipt(key, a);
        proofs.proveContradiction(a, signatureA, b, signReceipt(key, b));
    }

    function _signTranscript(Transcript memory transcript) private view returns (bytes memory) {
        return _signTranscript(OPERATOR_KEY, transcript);
    }

    function _signTranscript(uint256 key, Transcript memory transcript)
        private
        view
        returns (bytes memory)
    {
        bytes32 typeHash = keccak256(
            "Transcript(bytes32 receiptId,bytes32 promptHash,bytes32 outputHash,bytes32 seed)"
        );
        bytes32 hash = keccak256(abi.encode(typeHash, transcript));
        return sign(key, address(sessions), "Ostrom Sessions", hash);
    }
}
