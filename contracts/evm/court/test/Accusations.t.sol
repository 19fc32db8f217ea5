// SPDX-License-Identifier: Apache-2.0
// Requirements: R002-12
pragma solidity 0.8.37;

import { AgreementState } from "../../core/src/interfaces/IEscrow.sol";
import { Parameter } from "../../market/src/interfaces/IParameters.sol";
import { IAccusations } from "../src/interfaces/IAccusations.sol";
import { ICourt } from "../src/interfaces/ICourt.sol";
import { EvidenceItem, IEvidence } from "../src/interfaces/IEvidence.sol";
import { Ruling } from "../src/interfaces/IJuries.sol";
import { EvidenceFixture } from "./base/EvidenceFixture.sol";

/// @notice Tests of the conditions under which an account may accuse a provider, and of the effects
/// on the pay of the sessions whose receipts are in the accusation.
contract AccusationsTest is EvidenceFixture {
    function setUp() public {
        furnishWork();
    }

    function test_accuse_locksHalfAndHoldsThePay() public {
        bytes32[] memory ids = workDone(true);
        uint256 id = accuseBy(accuser, ids);
        assertEq(bondOf(provider, address(sessions)).locked, 20 ether, "half of sessions'");
        assertEq(bondOf(provider, address(requests)).locked, 5 ether, "half of requests'");
        for (uint256 i = 0; i < 3; i++) {
            expectState(ids[i], AgreementState.Held);
        }
        assertEq(juries.trialOf(id).domain, MODEL, "jurors of the model");
        assertEq(juries.trialOf(id).opener, accuser, "for the accuser");
        assertEq(court.caseOf(id).minor, 5 ether, "a tenth");
    }

    // Finding: EVM-5
    function test_fraud_returnsUnmaturedPayToClientsAndNoStake() public {
        bytes32[] memory ids = workDone(true);
        uint256[3] memory before =
            [balance(clientOf(1)), balance(clientOf(2)), balance(clientOf(3))];
        uint256 id = accuseBy(accuser, ids);
        decide(id, Ruling.Major);
        for (uint256 i = 0; i < 3; i++) {
            vm.prank(stranger);
            court.resolvePay(id, ids[i]);
            expectState(ids[i], AgreementState.Returned);
            assertEq(balance(clientOf(i + 1)), before[i] + 1 ether, "what it paid, no more");
        }
        assertTrue(court.excluded(provider), "excluded");
        assertEq(court.failedAtSeconds(provider), beacon.time(), "and recorded");
        EvidenceItem[] memory items = evidenceOf(ids);
        expectError(accuser, IAccusations.ReceiptAlreadyRuled.selector);
        accusations.accuse(provider, items);
    }

    function test_withheld_takesATenthAndThePayStands() public {
        bytes32[] memory ids = workDone(true);
        uint256 id = accuseBy(accuser, ids);
        decide(id, Ruling.Minor);
        court.resolvePay(id, ids[0]);
        expectState(ids[0], AgreementState.Closed);
        assertEq(court.stakeOf(provider), 45 ether, "a tenth");
        assertFalse(court.excluded(provider), "not yet");
        assertEq(court.recordOf(provider).withheld, 1, "once");
    }

    function test_rejected_theSameReceiptsCanBeUsedAgain() public {
        bytes32[] memory ids = workDone(true);
        uint256 id = accuseBy(accuser, ids);
        decide(id, Ruling.No);
        for (uint256 i = 0; i < 3; i++) {
            court.resolvePay(id, ids[i]);
        }
        expectState(ids[0], AgreementState.Closed);
        assertTrue(accuseBy(accuser, ids) != id, "by anybody");
        assertEq(court.recordOf(provider).rejected, 1, "recorded");
    }

    function test_anOpenSession_isHeldByAnybodyOnceItClosed() public {
        bytes32[] memory ids = workDone(false);
        uint256 id = accuseBy(accuser, ids);
        vm.prank(stranger);
        court.holdPay(id, ids[0]);
        expectState(ids[0], AgreementState.Open);
        settle(ids[0], 2 ether, true);
        vm.prank(stranger);
        court.holdPay(id, ids[0]);
        expectState(ids[0], AgreementState.Held);
        decide(id, Ruling.Major);
        court.resolvePay(id, ids[0]);
        assertEq(balance(clientOf(1)), 20 ether, "all of it");
        // A provider can keep its session open until after the ruling. The pay of this session
        // returns once the session has closed.
        vm.expectPartialRevert(ICourt.AgreementOpen.selector);
        court.resolvePay(id, ids[1]);
        settle(ids[1], 2 ether, true);
        court.resolvePay(id, ids[1]);
        assertEq(balance(clientOf(2)), 20 ether, "then, too");
    }

    /// @dev Several cases against a provider can run at the same time, but a receipt that is
    /// evidence in one running case cannot be evidence in another.
    function test_accuse_notByAReceiptThatACaseJudges() public {
        bytes32[] memory ids = workDone(true);
        uint256 id = accuseBy(accuser, ids);
        EvidenceItem[] memory items = evidenceOf(ids);
        expectError(stranger, IAccusations.ReceiptInCase.selector);
        accusations.accuse(provider, items);
        uint256 other = accuseBy(accuser, workDone(true));
        decide(id, Ruling.No);
        vm.prank(stranger);
        accusations.accuse(provider, items);
        assertFalse(court.caseOf(other).isFinal, "two run");
    }

    function test_accuse_fourReceiptsOfThreeClients() public {
        bytes32[] memory ids = workDone(true);
        EvidenceItem[] memory three = new EvidenceItem[](3);
        vm.expectPartialRevert(IAccusations.ItemsOutOfBounds.selector);
        accusations.accuse(provider, three);

        EvidenceItem[] memory two = new EvidenceItem[](4);
        for (uint64 i = 0; i < 4; i++) {
            two[i] = itemOf(ids[i / 2], i % 2, MODEL);
        }
        sort(two);
        expectError(IAccusations.ClientsTooFew.selector, abi.encode(2, 3));
        accusations.accuse(provider, two);
    }

    function test_accuse_noReceiptTwice() public {
        EvidenceItem[] memory items = evidenceOf(workDone(true));
        items[1] = items[0];
        expectError(IAccusations.ItemsNotAscending.selector, abi.encode(_idOf(items[0])));
        accusations.accuse(provider, items);
    }

    function test_accuse_noParty() public {
        EvidenceItem[] memory items = evidenceOf(workDone(true));
        expectError(clientOf(1), IAccusations.ClientIsParty.selector, abi.encode(clientOf(1)));
        accusations.accuse(provider, items);
        vm.expectPartialRevert(IAccusations.ProviderMismatch.selector);
        accusations.accuse(stranger, items);
    }

    function test_accuse_oneModel() public {
        bytes32 another = keccak256("another");
        bytes32 id = openSession(2, 2 ether);
        settle(id, 1 ether, true, another);
        EvidenceItem[] memory items = evidenceOf(workDone(true));
        items[0] = itemOf(id, 0, another);
        sort(items);
        vm.expectPartialRevert(IAccusations.ModelMismatch.selector);
        accusations.accuse(provider, items);
    }

    // Finding: EVM-13
    function test_accuse_onlyWhatTheBeaconDrew() public {
        EvidenceItem[] memory items = evidenceOf(workDone(true));
        parameters.set(Parameter.ProbationCompletions, 0);
        parameters.set(Parameter.AuditRateBps, 0);
        vm.expectPartialRevert(IEvidence.ReceiptNotSampled.selector);
        accusations.accuse(provider, items);
    }

    function test_accuse_withinTheAuditWindow() public {
        EvidenceItem[] memory items = evidenceOf(workDone(true));
        skip(WINDOW);
        vm.expectPartialRevert(IEvidence.ReceiptTooOld.selector);
        accusations.accuse(provider, items);
    }

    /// @dev A receipt that is not included under its session's receipts root is no evidence. The
    /// contract `Sessions` accepts no root that the provider did not send or sign.
    // Finding: EVM-1e
    function test_accuse_nothingThatOnlyAClientSays() public {
        bytes32[] memory ids = workDone(true);
        EvidenceItem[] memory items = evidenceOf(ids);
        items[0].core.outputHash = keccak256("invented");
        vm.expectPartialRevert(IEvidence.ReceiptNotIncluded.selector);
        accusations.accuse(provider, items);
    }
}
