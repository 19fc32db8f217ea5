// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { AgreementState } from "../../../core/src/interfaces/IEscrow.sol";
import { IEscrow } from "../../../core/src/interfaces/IEscrow.sol";
import { RequestTerms } from "../../../core/src/interfaces/IRequests.sol";
import { ICourt } from "../../src/interfaces/ICourt.sol";
import { EvidenceItem, ReceiptCore } from "../../src/interfaces/IEvidence.sol";
import { IHeldPay } from "../../src/interfaces/IHeldPay.sol";
import { Chambers } from "../base/Chambers.sol";

/// @notice Pay that waits until more than half of the weight endorsed the answer.
contract HeldPayTest is Chambers {
    bytes32 private _id;

    function setUp() public {
        furnishChambers();
    }

    /// @dev A request of one ether that its client wants audited, claimed and held.
    function _hold() private {
        RequestTerms memory terms = requestOf(NATIVE, 1 ether, 1);
        _id = ask(terms);
        vm.prank(client);
        heldPay.ask(_id);
        lockAndClaim(terms);
        vm.prank(stranger);
        heldPay.hold(_id);
    }

    function _endorse() private {
        for (uint256 i = 0; i < 2; i++) {
            vm.prank(jurors[i]);
            epochs.endorse(listOf(_id), jurors[i]);
        }
    }

    function _state() private view returns (uint256) {
        return uint256(requests.agreementOf(_id).state);
    }

    function test_paidOnceEndorsed() public {
        _hold();
        vm.expectRevert(abi.encodeWithSelector(IHeldPay.NotEndorsed.selector, _id));
        heldPay.release(_id);
        vm.warp(vm.getBlockTimestamp() + 4 days);
        vm.expectRevert(IEscrow.NothingToCollect.selector);
        requests.collect(listOf(_id));
        _endorse();
        vm.expectRevert(abi.encodeWithSelector(IHeldPay.EndorsedAlready.selector, _id));
        heldPay.giveBack(_id);
        vm.prank(stranger);
        heldPay.release(_id);
        uint256 before = balance(provider, NATIVE);
        requests.collect(listOf(_id));
        assertEq(balance(provider, NATIVE) - before, 0.9 ether, "less the fee");
        vm.expectPartialRevert(IHeldPay.NotHeld.selector);
        heldPay.release(_id);
    }

    function test_returnsWhereNobodyEndorsed() public {
        uint256 before = balance(client, NATIVE);
        _hold();
        uint256 from = vm.getBlockTimestamp() + CASE_MAX - heldPay.RETURN_SECONDS();
        vm.warp(from - 1);
        vm.expectPartialRevert(IHeldPay.ReturnTooEarly.selector);
        heldPay.giveBack(_id);
        vm.warp(from);
        vm.prank(stranger);
        heldPay.giveBack(_id);
        assertEq(balance(client, NATIVE), before, "all of it");
        assertEq(_state(), uint256(AgreementState.Returned), "returned");
        assertEq(bench.stakeOf(provider), 60 ether, "no stake is taken");
        assertFalse(bench.excluded(provider), "nor is it against the provider");
    }

    /// @dev Also a hold that lasts to the last second of the window leaves time to return it.
    function test_heldLateReturnsInTime() public {
        RequestTerms memory terms = requestOf(NATIVE, 1 ether, 1);
        _id = ask(terms);
        vm.prank(client);
        heldPay.ask(_id);
        lockAndClaim(terms);
        vm.warp(vm.getBlockTimestamp() + 3 days - 1);
        heldPay.hold(_id);
        vm.warp(vm.getBlockTimestamp() + CASE_MAX - 1);
        heldPay.giveBack(_id);
        assertEq(_state(), uint256(AgreementState.Returned), "returned");
    }

    function test_returnsWhatWasWithheld() public {
        _hold();
        uint256 endedAt = vm.getBlockTimestamp();
        EvidenceItem memory item;
        item.core = receiptOf(_id, 0);
        draw(jurors[0], requestIdOf(item.core), endedAt, true);
        vm.prank(jurors[0]);
        uint256 demandId = demands.demand(item, jurors[0]);
        vm.warp(vm.getBlockTimestamp() + 1 hours);
        demands.conclude(demandId);
        _endorse();
        heldPay.giveBack(_id);
        assertEq(_state(), uint256(AgreementState.Returned), "returned, whoever endorsed it");
    }

    function test_returnsOfWhoIsExcluded() public {
        bytes32 session = serve(1, 1, 1 ether);
        _hold();
        ReceiptCore memory a = receiptOf(session, 0);
        ReceiptCore memory b = receiptOf(session, 0);
        b.outputHash = "another";
        proofs.proveContradiction(a, signReceipt(OPERATOR_KEY, a), b, signReceipt(OPERATOR_KEY, b));
        heldPay.giveBack(_id);
        assertEq(_state(), uint256(AgreementState.Returned), "returned");
    }

    /// @dev Until the core's last second, and whatever its provider tries before.
    function test_returnsThoughNobodyWasAwakeInTime() public {
        _hold();
        (,,, uint256 caseId) = heldPay.holdOf(_id);
        vm.warp(vm.getBlockTimestamp() + 3 days + requests.HOLD_MAX() - 1);
        vm.startPrank(provider);
        vm.expectRevert(abi.encodeWithSelector(ICourt.EndsOtherwise.selector, caseId));
        bench.finalize(caseId);
        vm.expectRevert(abi.encodeWithSelector(ICourt.CaseNotFinal.selector, caseId));
        bench.endPay(caseId, _id);
        vm.expectRevert(IEscrow.NothingToCollect.selector);
        requests.collect(listOf(_id));
        vm.stopPrank();
        heldPay.giveBack(_id);
        assertEq(_state(), uint256(AgreementState.Returned), "returned");
    }

    function test_paidThoughItWasReleasedLate() public {
        _hold();
        _endorse();
        vm.warp(vm.getBlockTimestamp() + CASE_MAX + 1);
        heldPay.release(_id);
        requests.collect(listOf(_id));
        assertEq(_state(), uint256(AgreementState.Paid), "paid");
    }

    /// @dev Where nobody ends its case the core lets go of it.
    function test_paidWhereNobodyCares() public {
        _hold();
        vm.warp(vm.getBlockTimestamp() + 3 days + requests.HOLD_MAX());
        vm.expectRevert();
        heldPay.giveBack(_id);
        requests.collect(listOf(_id));
        assertEq(_state(), uint256(AgreementState.Paid), "paid");
    }

    /// @dev In the last second of the window, too.
    function test_holdsNothingThatIsEndorsed() public {
        RequestTerms memory terms = requestOf(NATIVE, 1 ether, 1);
        _id = ask(terms);
        vm.prank(client);
        heldPay.ask(_id);
        lockAndClaim(terms);
        _endorse();
        vm.warp(vm.getBlockTimestamp() + 3 days - 1);
        vm.prank(client);
        vm.expectRevert(abi.encodeWithSelector(IHeldPay.EndorsedAlready.selector, _id));
        heldPay.hold(_id);
        vm.warp(vm.getBlockTimestamp() + 1);
        requests.collect(listOf(_id));
        assertEq(_state(), uint256(AgreementState.Paid), "paid");
    }

    function test_asksOnlyItsClientBeforeAnybodyHasIt() public {
        RequestTerms memory terms = requestOf(NATIVE, 1 ether, 1);
        _id = ask(terms);
        vm.expectPartialRevert(IHeldPay.NotTheClient.selector);
        heldPay.ask(_id);
        lockAndClaim(terms);
        vm.prank(client);
        vm.expectPartialRevert(IHeldPay.RequestTaken.selector);
        heldPay.ask(_id);
        vm.expectPartialRevert(IHeldPay.NotAudited.selector);
        heldPay.hold(_id);
    }

    function test_holdsOnceAndOnlyWhatMatures() public {
        RequestTerms memory terms = requestOf(NATIVE, 1 ether, 1);
        _id = ask(terms);
        vm.prank(client);
        heldPay.ask(_id);
        vm.expectPartialRevert(IHeldPay.NothingToHold.selector);
        heldPay.hold(_id);
        lockAndClaim(terms);
        uint256 snapshot = vm.snapshotState();
        vm.warp(vm.getBlockTimestamp() + 3 days);
        vm.expectPartialRevert(IHeldPay.NothingToHold.selector);
        heldPay.hold(_id);
        vm.revertToState(snapshot);
        heldPay.hold(_id);
        vm.expectPartialRevert(IHeldPay.HeldAlready.selector);
        heldPay.hold(_id);
    }
}
