// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Plants } from "../../src/Plants.sol";
import { Vault } from "../../src/Vault.sol";
import { AccusationState, IAudits } from "../../src/interfaces/IAudits.sol";
import { IDemands } from "../../src/interfaces/IDemands.sol";
import { EvidenceItem, IEvidence } from "../../src/interfaces/IEvidence.sol";
import { Parameter } from "../../src/interfaces/IParameters.sol";
import {
    FindingProof,
    FindingVerdict,
    IPlants,
    PlantOutcome,
    PlantState,
    PlantView
} from "../../src/interfaces/IPlants.sol";
import { IVault } from "../../src/interfaces/IVault.sol";
import { Planting } from "../base/Planting.sol";

// Goal: validators are paid for findings that agree with a known truth, once and out of the pool;
// a plant shields nobody but its own refunded answers.
// Method: one plant's life, each refusal by one change of what is good, balances by hand.
contract PlantsTest is Planting {
    bytes32[] internal ids;
    uint256 internal id;
    uint64 internal epoch;
    bytes32 internal receiptId;

    function setUp() public {
        prepare(4, 6);
    }

    /// @dev Plants, answers four clients in the plant's epoch, and finalizes its draw.
    function serveAsPlant(bool bad) internal {
        (id, epoch) = plantNext(bad);
        warpTo(epoch);
        for (uint256 i = 0; i < 4; i++) {
            ids.push(serve(i, NATIVE));
        }
        settleEpoch(epoch + 1);
        receiptId = receiptIdOf(coreOf(ids[0], 0));
    }

    /// @dev Two suspicious, one clean; the second has three times the weight of the others.
    function findAll() internal {
        find(epoch, validator(0), receiptId, FindingVerdict.Suspicious);
        vm.deal(validator(1), 2 ether);
        vm.prank(validator(1));
        stakes.stake{ value: 2 ether }(2 ether);
        find(epoch, validator(1), receiptId, FindingVerdict.Suspicious);
        find(epoch, validator(2), receiptId, FindingVerdict.Clean);
    }

    function revealAll(bool bad) internal {
        warpTo(epoch + 3);
        reveal(id, bad, ids, probeOf(ids[0]));
    }

    function openAll() internal {
        openFinding(id, validator(0), FindingVerdict.Suspicious);
        openFinding(id, validator(1), FindingVerdict.Suspicious);
        openFinding(id, validator(2), FindingVerdict.Clean);
    }

    /// @dev A jury that decides before plants are revealed.
    function hurryVotes() internal {
        vm.prank(owner);
        parameters.set(Parameter.VoteWindow, 60);
    }

    function refusesPlant(bytes4 selector, uint64 in_, bytes32 hash, uint128 pool, uint128 bond)
        internal
    {
        vm.expectPartialRevert(selector);
        vm.prank(planter);
        plants.plant(in_, hash, pool, bond);
    }

    function refusesReveal(bytes4 selector, bytes32[] memory list, EvidenceItem[] memory probe)
        internal
    {
        vm.expectPartialRevert(selector);
        vm.prank(planter);
        plants.reveal(id, secretOf(provider, true), list, probe);
    }

    function test_deployment_refusals() public {
        vm.expectRevert(abi.encodeWithSelector(IPlants.NotPlantsOfVault.selector, vault));
        new Plants(vault, stakes, committees, evidence, providers);
    }

    function test_vectors() public view {
        string memory json = vm.readFile("vectors/findings.json");
        uint64 in_ = uint64(vm.parseJsonUint(json, ".epoch"));
        address who = vm.parseJsonAddress(json, ".validator");
        for (uint256 i = 0; i < 12; i++) {
            string memory key = string.concat(".proofs[", vm.toString(i), "]");
            FindingProof memory proof = FindingProof(
                FindingVerdict(vm.parseJsonUint(json, string.concat(key, ".verdict"))),
                vm.parseJsonBytes32(json, string.concat(key, ".scoreHash")),
                uint48(vm.parseJsonUint(json, string.concat(key, ".present"))),
                vm.parseJsonBytes32Array(json, string.concat(key, ".siblings"))
            );
            bytes32 receipt = vm.parseJsonBytes32(json, string.concat(key, ".receiptId"));
            bytes32 root = reader.rootOf(in_, who, receipt, proof);
            assertEq(root, vm.parseJsonBytes32(json, ".root"), "root");
        }
        bytes32 hash = keccak256(
            abi.encode(
                vm.parseJsonAddress(json, ".plant.planter"),
                in_,
                vm.parseJsonAddress(json, ".plant.provider"),
                true,
                vm.parseJsonBytes32(json, ".plant.salt")
            )
        );
        assertEq(hash, vm.parseJsonBytes32(json, ".plantHash"), "plant hash");
    }

    function test_commitFindings_refusals() public {
        uint64 now_ = beacon.epochNow();
        vm.startPrank(validator(0));
        vm.expectPartialRevert(IPlants.FindingsNotNow.selector);
        plants.commitFindings(now_, "root");
        vm.expectPartialRevert(IPlants.FindingsNotNow.selector);
        plants.commitFindings(now_ - 3, "root");
        vm.expectRevert(abi.encodeWithSelector(IPlants.FindingsEmpty.selector));
        plants.commitFindings(now_ - 1, 0);
        plants.commitFindings(now_ - 2, "root");
        vm.expectPartialRevert(IPlants.FindingsCommittedAlready.selector);
        plants.commitFindings(now_ - 2, "root");
        vm.stopPrank();
        vm.expectRevert(abi.encodeWithSelector(IPlants.FinderNotValidator.selector, stranger));
        vm.prank(stranger);
        plants.commitFindings(now_ - 1, "root");
        (bytes26 root, uint64 weight) = plants.findingsOf(now_ - 2, validator(0));
        assertEq(bytes32(root), bytes32(bytes26("root")), "root");
        assertEq(weight, 1e9, "one ether in billions of base units");
    }

    function test_plant_refusals() public {
        uint64 next = beacon.epochNow() + 1;
        refusesPlant(IPlants.PlantEpochInvalid.selector, next - 1, "hash", POOL, BOND);
        refusesPlant(IPlants.PlantEpochInvalid.selector, next + 32, "hash", POOL, BOND);
        refusesPlant(IPlants.PlantEmpty.selector, next, 0, POOL, BOND);
        refusesPlant(IPlants.PlantBondTooLow.selector, next, "hash", POOL, 0.09 ether);
        refusesPlant(IPlants.PlantAmountInvalid.selector, next, "hash", 1 << 96, BOND);
        refusesPlant(IVault.InsufficientAvailable.selector, next, "hash", POOL, 10 ether);
    }

    function test_plant_boundsAnEpoch() public {
        fund(stranger, 100 ether);
        uint64 next = beacon.epochNow() + 1;
        vm.startPrank(stranger);
        for (uint256 i = 0; i < 32; i++) {
            plants.plant(next, bytes32(i + 1), 0, 0.1 ether);
        }
        vm.expectPartialRevert(IPlants.PlantsFull.selector);
        plants.plant(next, "hash", 0, 0.1 ether);
        plants.plant(next + 1, "hash", 0, 0.1 ether);
        vm.stopPrank();
    }

    function test_sponsor_addsOnceAndOnlyBefore() public {
        serveAsPlant(true);
        fund(stranger, 1 ether);
        vm.startPrank(stranger);
        vm.expectPartialRevert(IPlants.PlantAmountInvalid.selector);
        plants.sponsor(id, 0);
        plants.sponsor(id, 0.5 ether);
        vm.expectPartialRevert(IPlants.SponsoredAlready.selector);
        plants.sponsor(id, 0.5 ether);
        vm.stopPrank();
        revealAll(true);
        vm.expectPartialRevert(IPlants.PlantNotInState.selector);
        plants.sponsor(id, 0.5 ether);
    }

    function test_reveal_refusals() public {
        serveAsPlant(true);
        bytes32[] memory list = ordered(ids);
        EvidenceItem[] memory probe = probeOf(ids[0]);
        vm.warp(startOf(epoch + 3) - 1);
        refusesReveal(IPlants.PlantNotNow.selector, list, probe);
        warpTo(epoch + 4);
        refusesReveal(IPlants.PlantNotNow.selector, list, probe);
        warpTo(epoch + 3);
        vm.expectPartialRevert(IPlants.NotThePlanter.selector);
        plants.reveal(id, secretOf(provider, true), list, probe);
        vm.expectRevert(abi.encodeWithSelector(IPlants.PlantMismatch.selector, id));
        vm.prank(planter);
        plants.reveal(id, secretOf(provider, false), list, probe);
        refusesReveal(IPlants.PlantIncomplete.selector, new bytes32[](3), new EvidenceItem[](0));
        refusesReveal(
            IPlants.PlantSessionsOutOfBounds.selector, new bytes32[](9), new EvidenceItem[](0)
        );
        (list[0], list[1]) = (list[1], list[0]);
        refusesReveal(IPlants.PlantSessionsUnordered.selector, list, probe);
        list[0] = list[1];
        refusesReveal(IPlants.PlantSessionsUnordered.selector, list, new EvidenceItem[](0));
    }

    function test_reveal_refusesOtherReceipts() public {
        serveAsPlant(true);
        bytes32 late = serve(0, NATIVE);
        settleEpoch(epoch + 2);
        warpTo(epoch + 3);
        // What was completed later must be named, and cannot be.
        refusesReveal(IPlants.PlantIncomplete.selector, ordered(ids), probeOf(ids[0]));
        bytes32[] memory all = new bytes32[](5);
        for (uint256 i = 0; i < 4; i++) {
            all[i] = ids[i];
        }
        all[4] = late;
        all = ordered(all);
        refusesReveal(IPlants.PlantSessionOutOfTime.selector, all, probeOf(ids[0]));
        refusesReveal(IPlants.PlantReceiptUnfit.selector, all, probeOf(late));
        refusesReveal(IPlants.PlantReceiptUnfit.selector, new bytes32[](0), probeOf(ids[0]));
        EvidenceItem[] memory probe = probeOf(ids[0]);
        probe[0].core.outputHash = "another";
        refusesReveal(IEvidence.ReceiptNotIncluded.selector, all, probe);
    }

    function test_reveal_refusesWhatWasAnsweredBefore() public {
        bytes32 early = serve(0, NATIVE);
        vm.warp(block.timestamp + 1);
        (id, epoch) = plantNext(true);
        bytes32[] memory list = new bytes32[](1);
        list[0] = early;
        warpTo(epoch + 3);
        refusesReveal(IPlants.PlantSessionOutOfTime.selector, list, new EvidenceItem[](0));
    }

    function test_reveal_refusesOpenSessionsAndTokens() public {
        vm.prank(owner);
        parameters.listAsset(address(token), 1e18);
        (id, epoch) = plantNext(true);
        warpTo(epoch);
        bytes32[] memory list = new bytes32[](1);
        list[0] = serve(0, address(token));
        bytes32 open_ = openFor(1, NATIVE);
        settleVoucher(voucherOf(open_, 2));
        warpTo(epoch + 3);
        refusesReveal(IPlants.PlantSessionUnfit.selector, list, new EvidenceItem[](0));
        list[0] = open_;
        refusesReveal(IPlants.PlantSessionUnfit.selector, list, new EvidenceItem[](0));
    }

    function test_reveal_refusesABondThatDoesNotCover() public {
        epoch = beacon.epochNow() + 1;
        bytes32 hash = plantHash(planter, epoch, secretOf(provider, true));
        vm.prank(planter);
        id = plants.plant(epoch, hash, POOL, 0.7 ether);
        warpTo(epoch);
        ids.push(serve(0, NATIVE));
        warpTo(epoch + 3);
        refusesReveal(IPlants.PlantBondSpent.selector, ids, new EvidenceItem[](0));
    }

    /// @dev Who guesses another's plant pays its clients, and costs the other nothing.
    function test_reveal_ofAnAccountThatWasRevealedRefundsNobodyTwice() public {
        (uint256 first,) = plantNext(true);
        serveAsPlant(true);
        warpTo(epoch + 3);
        uint256 before = available(clientAt(0), NATIVE);
        reveal(first, true, ids, new EvidenceItem[](0));
        assertEq(available(clientAt(0), NATIVE), before + 2 * PRICE, "paid back");
        reveal(id, true, ids, new EvidenceItem[](0));
        assertEq(available(clientAt(0), NATIVE), before + 2 * PRICE, "paid back once");
        assertEq(plants.plantAt(id).bond, BOND, "bond of the second");
        assertEq(plants.plantOf(provider), first, "plant of the account");
    }

    function test_reveal_refundsClientsOfABadPlant() public {
        serveAsPlant(true);
        uint256[4] memory before;
        for (uint256 i = 0; i < 4; i++) {
            before[i] = available(clientAt(i), NATIVE);
        }
        revealAll(true);
        for (uint256 i = 0; i < 4; i++) {
            assertEq(available(clientAt(i), NATIVE), before[i] + 2 * PRICE, "paid back");
            assertTrue(plants.planted(ids[i]), "planted");
        }
        PlantView memory seen = plants.plantAt(id);
        assertEq(seen.bond, BOND - 8 * PRICE, "what is left of the bond");
        assertEq(seen.receiptId, receiptId, "to be opened");
        assertEq(seen.hash, 0, "no commitment any more");
    }

    function test_reveal_ofAGoodPlantRefundsAndSparesNothing() public {
        serveAsPlant(false);
        uint256 before = available(clientAt(0), NATIVE);
        revealAll(false);
        assertEq(available(clientAt(0), NATIVE), before, "paid for honest answers");
        assertFalse(plants.planted(ids[0]), "spared nothing");
        assertEq(plants.plantAt(id).bond, BOND, "bond");
    }

    function test_open_refusals() public {
        serveAsPlant(true);
        findAll();
        vm.expectPartialRevert(IPlants.PlantNotInState.selector);
        openFinding(id, validator(0), FindingVerdict.Suspicious);
        revealAll(true);
        vm.expectPartialRevert(IPlants.FindingMismatch.selector);
        openFinding(id, validator(0), FindingVerdict.Clean);
        // Another's root is not one's own.
        vm.expectPartialRevert(IPlants.FindingMismatch.selector);
        openFinding(id, stranger, FindingVerdict.Suspicious);
        vm.expectPartialRevert(IPlants.FinderIsParty.selector);
        openFinding(id, planter, FindingVerdict.Suspicious);
        vm.expectPartialRevert(IPlants.FinderIsParty.selector);
        openFinding(id, provider, FindingVerdict.Suspicious);
        openFinding(id, validator(0), FindingVerdict.Suspicious);
        vm.expectPartialRevert(IPlants.FindingOpenedAlready.selector);
        openFinding(id, validator(0), FindingVerdict.Suspicious);
        warpTo(epoch + 5);
        vm.expectPartialRevert(IPlants.PlantNotNow.selector);
        openFinding(id, validator(1), FindingVerdict.Suspicious);
    }

    function test_open_aCopiedRootIsNobodysElse() public {
        serveAsPlant(true);
        find(epoch, validator(0), receiptId, FindingVerdict.Suspicious);
        bytes32 copied =
            reader.rootOf(epoch, validator(0), receiptId, lone(FindingVerdict.Suspicious));
        vm.prank(validator(1));
        plants.commitFindings(epoch, copied);
        revealAll(true);
        openFinding(id, validator(0), FindingVerdict.Suspicious);
        vm.expectPartialRevert(IPlants.FindingMismatch.selector);
        openFinding(id, validator(1), FindingVerdict.Suspicious);
    }

    function test_open_nothingWithoutAReceipt() public {
        serveAsPlant(true);
        findAll();
        warpTo(epoch + 3);
        reveal(id, true, ids, new EvidenceItem[](0));
        vm.expectPartialRevert(IPlants.PlantUnseen.selector);
        openFinding(id, validator(0), FindingVerdict.Suspicious);
        warpTo(epoch + 5);
        plants.settle(id);
        assertEq(uint8(plants.plantAt(id).outcome), uint8(PlantOutcome.Unseen), "unseen");
        assertEq(available(planter, NATIVE), 10 ether - 8 * PRICE, "all but the refunds");
    }

    function test_settle_paysWhoAgreedByWeight() public {
        serveAsPlant(true);
        fund(stranger, 1 ether);
        vm.prank(stranger);
        plants.sponsor(id, 1 ether);
        findAll();
        revealAll(true);
        openAll();
        uint256[3] memory before;
        for (uint256 i = 0; i < 3; i++) {
            before[i] = available(validator(i), NATIVE);
        }
        vm.expectPartialRevert(IPlants.PlantNotNow.selector);
        plants.settle(id);
        warpTo(epoch + 5);
        plants.settle(id);
        assertEq(available(validator(0), NATIVE) - before[0], 0.5 ether, "a quarter of two");
        assertEq(available(validator(1), NATIVE) - before[1], 1.5 ether, "three quarters of two");
        assertEq(available(validator(2), NATIVE) - before[2], 0, "nothing, and nothing lost");
        assertEq(available(planter, NATIVE), 10 ether - POOL - 8 * PRICE, "pool and refunds gone");
        assertEq(reserved(planter, NATIVE), 0, "nothing stays");
        assertEq(reserved(stranger, NATIVE), 0, "nothing stays with the sponsor");
        assertEq(uint8(plants.plantAt(id).outcome), uint8(PlantOutcome.Upheld), "upheld");
        vm.expectPartialRevert(IPlants.PlantNotInState.selector);
        plants.settle(id);
    }

    function test_settle_givesTheBondToWhoOpenedWhereTheVerdictDoesNotReproduce() public {
        serveAsPlant(false);
        findAll();
        revealAll(false);
        openAll();
        uint256[3] memory before;
        for (uint256 i = 0; i < 3; i++) {
            before[i] = available(validator(i), NATIVE);
        }
        warpTo(epoch + 5);
        plants.settle(id);
        assertEq(available(validator(0), NATIVE) - before[0], 0.8 ether, "a fifth");
        assertEq(available(validator(1), NATIVE) - before[1], 2.4 ether, "three fifths");
        assertEq(available(validator(2), NATIVE) - before[2], 0.8 ether, "agreeing too");
        assertEq(available(planter, NATIVE), 10 ether - BOND, "the pool is back");
        assertEq(uint8(plants.plantAt(id).outcome), uint8(PlantOutcome.Refuted), "refuted");
    }

    function test_settle_forfeitsTheBondOfWhoFallsSilent() public {
        serveAsPlant(true);
        warpTo(epoch + 3);
        vm.expectPartialRevert(IPlants.PlantNotNow.selector);
        plants.settle(id);
        warpTo(epoch + 4);
        uint256 before = available(feeSink, NATIVE);
        plants.settle(id);
        assertEq(available(feeSink, NATIVE) - before, BOND, "to the fee sink");
        assertEq(available(planter, NATIVE), 10 ether - BOND, "the pool is back");
        assertEq(uint8(plants.plantAt(id).outcome), uint8(PlantOutcome.Forfeited), "forfeited");
        vm.expectPartialRevert(IPlants.PlantNotInState.selector);
        plants.settle(id + 1);
    }

    function test_settle_returnsWhatNobodyOpened() public {
        serveAsPlant(true);
        revealAll(true);
        warpTo(epoch + 5);
        plants.settle(id);
        assertEq(available(planter, NATIVE), 10 ether - 8 * PRICE, "pool and bond but refunds");
        assertEq(uint8(plants.plantAt(id).outcome), uint8(PlantOutcome.Unseen), "unseen");
        assertEq(uint8(plants.plantAt(id).state), uint8(PlantState.Settled), "settled");
    }

    function test_spared_anAccusationOverABadPlantEndsUndecided() public {
        serveAsPlant(true);
        hurryVotes();
        uint256 accusationId = accuse(validator(0), itemsOf(ids));
        verdict(accusationId, true);
        revealAll(true);
        uint256 stake = stakeOf(provider);
        uint256 bonded = reserved(validator(0), NATIVE);
        judge.conclude(accusationId);
        assertEq(stakeOf(provider), stake, "no penalty");
        assertEq(reserved(validator(0), NATIVE), bonded - 0.05 ether, "the bond is back");
        assertEq(balance(provider, NATIVE).frozen, 0, "nothing frozen");
        assertFalse(judge.excluded(provider), "not excluded");
        assertTrue(plants.spared(accusationId), "kept");
        uint8 state = uint8(judge.accusation(accusationId).state);
        assertEq(state, uint8(AccusationState.Concluded), "concluded");
        EvidenceItem[] memory items = itemsOf(ids);
        vm.expectPartialRevert(IEvidence.ReceiptPlanted.selector);
        accuse(validator(1), items);
        vm.expectPartialRevert(IEvidence.ReceiptPlanted.selector);
        vm.startPrank(validator(1));
        demands.demand(items[0]);
        vm.expectPartialRevert(IDemands.SessionPlanted.selector);
        demands.demandReceipt(items[0].core.sessionId, 0);
        vm.stopPrank();
    }

    function test_spared_noOtherAnswersBesideAPlants() public {
        serveAsPlant(true);
        hurryVotes();
        EvidenceItem[] memory items = itemsOf(ids);
        // A session that is open, and so not completed: the plant does not name it.
        bytes32 open_ = openFor(0, NATIVE);
        settleVoucher(voucherOf(open_, 2));
        settleEpoch(epoch + 2);
        items[0] = itemOf(open_, 0, 2);
        uint256 accusationId = accuse(validator(0), items);
        warpTo(epoch + 3);
        reveal(id, true, ids, new EvidenceItem[](0));
        verdict(accusationId, true);
        passAppeals();
        judge.conclude(accusationId);
        assertTrue(judge.excluded(provider), "convicted for what no plant names");
        assertFalse(plants.spared(accusationId), "not spared");
    }

    function test_spare_refusesOthers() public {
        vm.expectRevert(abi.encodeWithSelector(IPlants.NotTheAudits.selector, address(this)));
        plants.spare(1);
    }
}
