// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Offer } from "../../../market/src/interfaces/IOfferBook.sol";
import { Parameter } from "../../../market/src/interfaces/IParameters.sol";
import { MockCourtRecord } from "../../../market/test/base/MockCourtRecord.sol";
import { Evidence, EvidenceSources } from "../../src/base/Evidence.sol";
import { AuditSubject, EvidenceItem, IEvidence } from "../../src/interfaces/IEvidence.sol";
import { ModuleFixture } from "../base/ModuleFixture.sol";

/// @notice Exposes the checks of receipts that modules inherit.
contract EvidenceHarness is Evidence {
    constructor(EvidenceSources memory sources) Evidence(sources) { }

    function check(EvidenceItem calldata item)
        external
        view
        returns (bytes32 receiptId, bytes32 seed, AuditSubject memory work)
    {
        return _check(item);
    }

    function workOf(bytes32 id) external view returns (AuditSubject memory) {
        return _workOf(id);
    }
}

/// @notice Tests of which receipts are evidence: those that are anchored, recent and drawn, and
/// whose session or request is under this court. Labels such as EVM3-12 name findings of
/// docs/reference/audit.md.
contract EvidenceTest is ModuleFixture {
    EvidenceHarness private _seen;

    function setUp() public {
        furnishChambers();
        _seen = new EvidenceHarness(
            EvidenceSources(bench, sessions, requests, clock, parameters, auditHolds, challenges)
        );
    }

    function _finish(uint256 anchoredAt, bytes32 value) private {
        clock.finish(clock.epochOf(anchoredAt) + 1, value);
    }

    function test_countsUnderRootOfSession() public {
        bytes32 id = serve(1, 5, 1 ether);
        _finish(vm.getBlockTimestamp(), "value");
        for (uint64 i = 0; i < 5; i++) {
            (bytes32 receiptId, bytes32 seed, AuditSubject memory work) =
                _seen.check(itemOf(id, 5, i));
            assertEq(receiptId, idOf(receiptOf(id, i)), "its digest in the escrow's domain");
            assertEq(seed, keccak256(abi.encode(bytes32("value"), receiptId)), "its own seed");
            assertEq(work.provider, provider, "provider");
            assertEq(work.escrow, address(sessions), "escrow");
        }
    }

    function test_countsUnderRootOfRequest() public {
        bytes32 id = serveRequest(1, false);
        _finish(vm.getBlockTimestamp(), "value");
        EvidenceItem memory item = itemOf(id);
        (bytes32 receiptId,, AuditSubject memory work) = _seen.check(item);
        assertEq(receiptId, requestIdOf(item.core), "its digest in the escrow's domain");
        assertEq(work.escrow, address(requests), "escrow");
    }

    function test_keepsLastTwoRoots() public {
        bytes32 id = open(NATIVE, 1 ether, 1);
        settle(id, 1, 0.1 ether);
        _finish(vm.getBlockTimestamp(), "first");
        vm.warp(vm.getBlockTimestamp() + sessions.SETTLE_INTERVAL());
        settle(id, 2, 0.2 ether);
        _seen.check(itemOf(id, 1, 0));
        vm.warp(vm.getBlockTimestamp() + sessions.SETTLE_INTERVAL());
        settle(id, 3, 0.3 ether);
        EvidenceItem memory item = itemOf(id, 1, 0);
        bytes32 receiptId = idOf(item.core);
        expectError(IEvidence.ReceiptNotIncluded.selector, abi.encode(receiptId));
        _seen.check(item);
    }

    /// @dev EVM3-12: until the audit window of its anchor is over, later anchors of the provider
    /// neither remove a registered receipt nor draw it again.
    // Finding: EVM3-12
    function test_registeredReceiptStaysEvidence() public {
        setParameter(Parameter.ProbationCompletions, 0);
        bytes32 id = open(NATIVE, 1 ether, 1);
        settle(id, 8, 0.1 ether);
        uint256 anchoredAt = vm.getBlockTimestamp();
        EvidenceItem memory item = itemOf(id, 8, 3);
        bytes32 receiptId = idOf(item.core);
        _finish(anchoredAt, _valueOf(receiptId, true));
        vm.prank(stranger);
        challenges.registerReceipt(item);
        assertEq(challenges.drawnAt(receiptId), anchoredAt, "its anchor's second");
        (, bytes32 seed,) = _seen.check(item);
        for (uint64 i = 1; i <= 2; i++) {
            vm.warp(vm.getBlockTimestamp() + sessions.SETTLE_INTERVAL());
            settle(id, 8 + i, 0.1 ether + i);
            _finish(vm.getBlockTimestamp(), _valueOf(receiptId, false));
        }
        vm.warp(anchoredAt + 3 days - 1);
        EvidenceItem memory other = itemOf(id, 10, 3);
        (, bytes32 kept,) = _seen.check(other);
        assertEq(kept, seed, "the draw stays, under any root");
        challenges.registerReceipt(other);
        assertEq(challenges.drawnAt(receiptId), anchoredAt, "and so does its second");
        vm.warp(anchoredAt + 3 days);
        // After an open session's deadline, the receipts under its last root count as anchored
        // at the deadline.
        _finish(sessions.agreementOf(id).time, _valueOf(receiptId, false));
        vm.expectPartialRevert(IEvidence.ReceiptNotSampled.selector);
        _seen.check(other);
        vm.expectPartialRevert(IEvidence.ReceiptNotIncluded.selector);
        _seen.check(item);
    }

    /// @dev If a provider registers a receipt under an early anchor, a later anchor can still draw
    /// the receipt once the audit window of the early anchor is over.
    function test_registrationEndsWithItsWindow() public {
        bytes32 id = open(NATIVE, 1 ether, 1);
        settle(id, 8, 0.1 ether);
        uint256 anchoredAt = vm.getBlockTimestamp();
        _finish(anchoredAt, "value");
        EvidenceItem memory item = itemOf(id, 8, 3);
        challenges.registerReceipt(item);
        vm.warp(anchoredAt + 20 hours);
        settle(id, 8, 0.2 ether);
        // After an open session's deadline, the receipts under its last root count as anchored
        // at the deadline.
        uint256 later = sessions.agreementOf(id).time;
        vm.warp(anchoredAt + 3 days - 1);
        _finish(later, "another");
        (, bytes32 first,) = _seen.check(item);
        vm.warp(anchoredAt + 3 days);
        (, bytes32 second,) = _seen.check(item);
        assertTrue(first != second, "a draw of its own");
        challenges.registerReceipt(item);
        assertEq(challenges.drawnAt(idOf(item.core)), later, "registered anew");
        vm.warp(later + 3 days);
        vm.expectPartialRevert(IEvidence.ReceiptTooOld.selector);
        _seen.check(item);
    }

    // Finding: EVM3-12
    function test_registersDrawnReceiptsAlone() public {
        setParameter(Parameter.ProbationCompletions, 0);
        bytes32 id = serve(1, 3, 1 ether);
        EvidenceItem memory item = itemOf(id, 3, 1);
        bytes32 receiptId = idOf(item.core);
        vm.expectRevert();
        challenges.registerReceipt(item);
        _finish(vm.getBlockTimestamp(), _valueOf(receiptId, false));
        vm.expectPartialRevert(IEvidence.ReceiptNotSampled.selector);
        challenges.registerReceipt(item);
        item.core.outputTokens++;
        vm.expectPartialRevert(IEvidence.ReceiptNotIncluded.selector);
        challenges.registerReceipt(item);
        assertEq(challenges.drawnAt(receiptId), 0, "nothing is registered");
    }

    /// @dev Finds a beacon value that draws, or does not draw, a receipt at the audit rate of 5%.
    function _valueOf(bytes32 receiptId, bool drawn) private pure returns (bytes32 value) {
        while (true) {
            value = bytes32(uint256(value) + 1);
            bytes32 seed = keccak256(abi.encode(value, receiptId));
            if ((uint256(seed) % 10_000 < 500) == drawn) return value;
        }
    }

    function test_refusesWhatIsNotThere() public {
        bytes32 id = serve(1, 3, 1 ether);
        EvidenceItem memory item = itemOf(id, 3, 1);
        item.core.outputTokens++;
        vm.expectPartialRevert(IEvidence.ReceiptNotIncluded.selector);
        _seen.check(item);
        vm.expectPartialRevert(IEvidence.SubjectUnknown.selector);
        _seen.workOf("nothing");
        // The request is open, and no provider has locked it.
        bytes32 asked = ask(requestOf(NATIVE, 1 ether, 1));
        vm.expectPartialRevert(IEvidence.SubjectUnknown.selector);
        _seen.workOf(asked);
    }

    function test_refusesBeforeItsValueAndAfterItsWindow() public {
        bytes32 id = serve(1, 3, 1 ether);
        EvidenceItem memory item = itemOf(id, 3, 1);
        vm.expectRevert();
        _seen.check(item);
        _finish(vm.getBlockTimestamp(), "value");
        vm.warp(vm.getBlockTimestamp() + 3 days - 1);
        _seen.check(item);
        vm.warp(vm.getBlockTimestamp() + 1);
        vm.expectPartialRevert(IEvidence.ReceiptTooOld.selector);
        _seen.check(item);
    }

    /// @dev After a provider's probation, the beacon draws a share of its receipts. The receipt of
    /// a request for which the client asked for an audit is always drawn.
    function test_drawsByRate() public {
        setParameter(Parameter.ProbationCompletions, 0);
        bytes32 id = serve(1, 64, 1 ether);
        _finish(vm.getBlockTimestamp(), "value");
        uint256 drawn = 0;
        for (uint64 i = 0; i < 64; i++) {
            EvidenceItem memory item = itemOf(id, 64, i);
            bytes32 seed = keccak256(abi.encode(bytes32("value"), idOf(item.core)));
            bool is_ = uint256(seed) % 10_000 < 500;
            if (is_) drawn++;
            else vm.expectPartialRevert(IEvidence.ReceiptNotSampled.selector);
            _seen.check(item);
        }
        assertTrue(drawn != 0 && drawn < 16, "a twentieth, about");
        for (uint64 i = 1; i < 9; i++) {
            bytes32 asked = serveRequest(i, true);
            _finish(vm.getBlockTimestamp(), "value");
            _seen.check(itemOf(asked));
        }
    }

    /// @dev Later changes of the rate do not change the draw of an earlier receipt.
    function test_drawsByTheRateOfTheAnchor() public {
        uint256 start = vm.getBlockTimestamp();
        vm.startPrank(owner);
        parameters.propose(Parameter.ProbationCompletions, 0);
        parameters.propose(Parameter.AuditRateBps, 10_000);
        vm.stopPrank();
        vm.warp(start + DELAY - 1 hours);
        bytes32 id = serve(1, 64, 1 ether);
        _finish(vm.getBlockTimestamp(), "value");
        vm.warp(start + DELAY);
        parameters.applyParameter(Parameter.ProbationCompletions);
        for (uint64 i = 0; i < 64; i++) {
            _seen.check(itemOf(id, 64, i));
        }
        bytes32 late = serve(2, 64, 1 ether);
        _finish(vm.getBlockTimestamp(), "value");
        vm.warp(vm.getBlockTimestamp() + 1);
        parameters.applyParameter(Parameter.AuditRateBps);
        uint256 refused = 0;
        for (uint64 i = 0; i < 64; i++) {
            EvidenceItem memory item = itemOf(late, 64, i);
            bytes32 seed = keccak256(abi.encode(bytes32("value"), idOf(item.core)));
            if (uint256(seed) % 10_000 >= 500) {
                vm.expectPartialRevert(IEvidence.ReceiptNotSampled.selector);
                refused++;
            }
            _seen.check(item);
        }
        assertTrue(refused > 48, "most of them");
    }

    function test_refusesWorkOfOtherCourt() public {
        court = address(new MockCourtRecord());
        back(address(sessions), 10 ether);
        Offer memory offer = offerIn(NATIVE);
        offer.nonce = 2;
        bytes32 id = open(authorize(publish(offer), NATIVE, 1 ether, 1));
        expectError(IEvidence.SubjectOfOtherCourt.selector, abi.encode(id, court));
        _seen.workOf(id);
    }
}
