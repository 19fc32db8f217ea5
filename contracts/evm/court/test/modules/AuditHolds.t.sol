// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { AgreementState, IEscrow } from "../../../core/src/interfaces/IEscrow.sol";
import { RequestTerms } from "../../../core/src/interfaces/IRequests.sol";
import { IAuditHolds } from "../../src/interfaces/IAuditHolds.sol";
import { ICourt } from "../../src/interfaces/ICourt.sol";
import { EvidenceItem, ReceiptCore } from "../../src/interfaces/IEvidence.sol";
import { ModuleFixture } from "../base/ModuleFixture.sol";

/// @notice Held pay of audited requests waits until validators have endorsed the answer. They need
/// more than half of the general domain's weight, from which the provider's weight is subtracted.
/// Labels such as EVM3-4 name findings of docs/reference/audit.md.
contract AuditHoldsTest is ModuleFixture {
    bytes32 private _id;

    function setUp() public {
        furnishChambers();
    }

    /// @dev The client opens a request of one ether and asks for its audit, the provider claims
    /// the pay, and a stranger puts the pay on hold.
    function _hold() private {
        _id = serveRequest(1, true);
        vm.prank(stranger);
        auditHolds.holdPay(_id);
    }

    function _endorse() private {
        for (uint256 i = 0; i < 2; i++) {
            endorseBy(i, _id);
        }
    }

    function _is(AgreementState state) private view {
        assertEq(uint256(requests.agreementOf(_id).state), uint256(state), "state");
    }

    // Finding: EVM-10
    function test_paidOnceEndorsed() public {
        _hold();
        expectError(IAuditHolds.NotEndorsed.selector, abi.encode(_id));
        auditHolds.releasePay(_id);
        vm.warp(vm.getBlockTimestamp() + 4 days);
        vm.expectRevert(IEscrow.NothingToCollect.selector);
        requests.collect(listOf(_id));
        _endorse();
        expectError(IAuditHolds.AlreadyEndorsed.selector, abi.encode(_id));
        auditHolds.returnPay(_id);
        vm.prank(stranger);
        auditHolds.releasePay(_id);
        uint256 before = balance(provider, NATIVE);
        requests.collect(listOf(_id));
        assertEq(balance(provider, NATIVE) - before, 0.9 ether, "less the fee");
        vm.expectPartialRevert(IAuditHolds.NotHeld.selector);
        auditHolds.releasePay(_id);
    }

    function test_returnsWhereNobodyEndorsed() public {
        uint256 before = balance(client, NATIVE);
        _hold();
        uint256 from = vm.getBlockTimestamp() + CASE_MAX - auditHolds.RETURN_SECONDS();
        vm.warp(from - 1);
        vm.expectPartialRevert(IAuditHolds.ReturnTooEarly.selector);
        auditHolds.returnPay(_id);
        vm.warp(from);
        vm.prank(stranger);
        auditHolds.returnPay(_id);
        assertEq(balance(client, NATIVE), before, "all of it");
        _is(AgreementState.Returned);
        assertEq(bench.stakeOf(provider), 60 ether, "no stake is taken");
        assertFalse(bench.excluded(provider), "nor is it against the provider");
    }

    /// @dev Even if a hold begins in the last second of the audit window, there is time to return
    /// the pay.
    function test_heldLateReturnsInTime() public {
        _id = serveRequest(1, true);
        vm.warp(vm.getBlockTimestamp() + 3 days - 1);
        auditHolds.holdPay(_id);
        vm.warp(vm.getBlockTimestamp() + CASE_MAX - 1);
        auditHolds.returnPay(_id);
        _is(AgreementState.Returned);
    }

    function test_returnsWhatWasWithheld() public {
        _hold();
        EvidenceItem memory item = itemOf(_id);
        uint256 challengeId = challengeDrawn(0, item, requestIdOf(item.core));
        vm.warp(vm.getBlockTimestamp() + 3 hours);
        challenges.conclude(challengeId);
        auditHolds.returnPay(_id);
        _is(AgreementState.Returned);
    }

    /// @dev EVM3-4: the provider was offline for the `SupplyWindow` of one data challenge. The
    /// challenge is concluded too late to return the pay. The other validators endorse the answer.
    // Finding: EVM3-4
    function test_lateConclusionReturnsNothing() public {
        _hold();
        EvidenceItem memory item = itemOf(_id);
        uint256 challengeId = challengeDrawn(0, item, requestIdOf(item.core));
        vm.warp(vm.getBlockTimestamp() + 9 hours);
        vm.prank(client);
        challenges.conclude(challengeId);
        assertFalse(challenges.hasWithholding(_id), "told too late");
        vm.expectPartialRevert(IAuditHolds.ReturnTooEarly.selector);
        auditHolds.returnPay(_id);
        _endorse();
        expectError(IAuditHolds.AlreadyEndorsed.selector, abi.encode(_id));
        auditHolds.returnPay(_id);
        auditHolds.releasePay(_id);
    }

    /// @dev EVM3-4: an answer was endorsed, but withheld from one validator. Its pay does not
    /// return, even if this validator's challenge is concluded in time.
    // Finding: EVM3-4
    function test_endorsementStandsAgainstWithholding() public {
        _hold();
        EvidenceItem memory item = itemOf(_id);
        uint256 challengeId = challengeDrawn(0, item, requestIdOf(item.core));
        vm.warp(vm.getBlockTimestamp() + 3 hours);
        challenges.conclude(challengeId);
        assertTrue(challenges.hasWithholding(_id), "in time");
        _endorse();
        expectError(client, IAuditHolds.AlreadyEndorsed.selector, abi.encode(_id));
        auditHolds.returnPay(_id);
        uint256 before = balance(provider, NATIVE);
        auditHolds.releasePay(_id);
        vm.warp(vm.getBlockTimestamp() + 4 days);
        requests.collect(listOf(_id));
        assertEq(balance(provider, NATIVE) - before, 0.9 ether, "what they endorsed is paid");
    }

    function test_returnsOfWhoIsExcluded() public {
        bytes32 session = serve(1, 1, 1 ether);
        _hold();
        (ReceiptCore memory a, ReceiptCore memory b) = contradiction(session);
        proofs.proveContradiction(a, signReceipt(PROVIDER_KEY, a), b, signReceipt(PROVIDER_KEY, b));
        auditHolds.returnPay(_id);
        _is(AgreementState.Returned);
    }

    /// @dev Pay can be returned until the last second before the escrow `Requests` releases it. The
    /// provider can neither end the hold's case nor release or collect the pay before.
    function test_returnsThoughNobodyWasAwakeInTime() public {
        _hold();
        (,,, uint256 caseId) = auditHolds.holdOf(_id);
        vm.warp(vm.getBlockTimestamp() + 3 days + requests.HOLD_MAX() - 1);
        vm.startPrank(provider);
        expectError(ICourt.CaseEndsByJury.selector, abi.encode(caseId));
        bench.finalizeCase(caseId);
        expectError(ICourt.CaseNotFinal.selector, abi.encode(caseId));
        bench.resolvePay(caseId, _id);
        vm.expectRevert(IEscrow.NothingToCollect.selector);
        requests.collect(listOf(_id));
        vm.stopPrank();
        auditHolds.returnPay(_id);
        _is(AgreementState.Returned);
    }

    function test_paidThoughItWasReleasedLate() public {
        _hold();
        _endorse();
        vm.warp(vm.getBlockTimestamp() + CASE_MAX + 1);
        auditHolds.releasePay(_id);
        requests.collect(listOf(_id));
        _is(AgreementState.Paid);
    }

    /// @dev If no account ends the hold's case in time, the escrow `Requests` releases the pay.
    function test_paidWhereNobodyCares() public {
        _hold();
        vm.warp(vm.getBlockTimestamp() + 3 days + requests.HOLD_MAX());
        vm.expectRevert();
        auditHolds.returnPay(_id);
        requests.collect(listOf(_id));
        _is(AgreementState.Paid);
    }

    /// @dev Pay of an endorsed answer cannot be held, even in the last second of the audit window.
    function test_holdsNothingThatIsEndorsed() public {
        _id = serveRequest(1, true);
        _endorse();
        vm.warp(vm.getBlockTimestamp() + 3 days - 1);
        expectError(client, IAuditHolds.AlreadyEndorsed.selector, abi.encode(_id));
        auditHolds.holdPay(_id);
        vm.warp(vm.getBlockTimestamp() + 1);
        requests.collect(listOf(_id));
        _is(AgreementState.Paid);
    }

    function test_asksOnlyItsClientBeforeAnybodyHasIt() public {
        RequestTerms memory terms = requestOf(NATIVE, 1 ether, 1);
        _id = ask(terms);
        vm.expectPartialRevert(IAuditHolds.NotTheClient.selector);
        auditHolds.requestAudit(_id);
        lockAndClaim(terms);
        expectError(client, IAuditHolds.RequestAlreadyLocked.selector);
        auditHolds.requestAudit(_id);
        vm.expectPartialRevert(IAuditHolds.AuditNotRequested.selector);
        auditHolds.holdPay(_id);
    }

    function test_holdsOnceAndOnlyWhatMatures() public {
        RequestTerms memory terms = requestOf(NATIVE, 1 ether, 1);
        _id = askAudited(terms);
        vm.expectPartialRevert(IAuditHolds.PayNotMaturing.selector);
        auditHolds.holdPay(_id);
        lockAndClaim(terms);
        uint256 snapshot = vm.snapshotState();
        vm.warp(vm.getBlockTimestamp() + 3 days);
        vm.expectPartialRevert(IAuditHolds.PayNotMaturing.selector);
        auditHolds.holdPay(_id);
        vm.revertToState(snapshot);
        auditHolds.holdPay(_id);
        vm.expectPartialRevert(IAuditHolds.AlreadyHeld.selector);
        auditHolds.holdPay(_id);
    }
}
