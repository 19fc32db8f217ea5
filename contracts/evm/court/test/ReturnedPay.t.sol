// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { AgreementState } from "../../core/src/interfaces/IEscrow.sol";
import { CaseParams, ICourt } from "../src/interfaces/ICourt.sol";
import { Ruling } from "../src/interfaces/IJuries.sol";
import { EvidenceFixture } from "./base/EvidenceFixture.sol";

// Goal: if a domain's weight does not cover all pay that cases named for a return, the pay that was
// named earlier returns before pay that was named later. Cases of the respondent's accomplices do
// not change this (CRT-4). Method: a domain of 2.5 ether, and sessions of one ether each. The
// weight has to cover the returned pay: one ether of weight covers one ether of pay. Labels such as
// CRT-4 name findings of docs/reference/audit.md.
contract ReturnedPayTest is EvidenceFixture {
    bytes32 private constant LIGHT = keccak256("a light domain");

    function setUp() public {
        furnishWork();
        jurors.push(address(0x119147));
        enlist(address(0x119147), LIGHT, 2.5 ether);
        skip(1);
    }

    /// @dev The pay of an accomplice's case that has ended is resolved while the honest case runs.
    /// The honest case still returns all the pay that it named.
    // Finding: CRT-4
    function test_caseThatEndedBefore_displacesNobody() public {
        (bytes32[] memory friends, bytes32[] memory ids) = (workDone(true), workDone(true));
        uint256 friend = _open(friends, 2);
        decide(friend, Ruling.Major);
        uint256 id = _open(ids, 2);
        rule(id, Ruling.Major);
        _resolve(friend, friends, 2);
        finalize(id);
        _resolve(id, ids, 2);
        for (uint256 i = 0; i < 2; i++) {
            expectState(friends[i], AgreementState.Returned);
            expectState(ids[i], AgreementState.Returned);
        }
    }

    /// @dev While the accomplice's unfounded case runs, a call that resolves the pay of the honest
    /// case reverts, and the hold on this pay is not released.
    // Finding: ADV-3
    function test_resolution_waitsForCasesThatMayGiveBack() public {
        (bytes32[] memory friends, bytes32[] memory ids) = (workDone(true), workDone(true));
        uint256 friend = _open(friends, 3);
        uint256 id = _open(ids, 2);
        decide(id, Ruling.Major);
        vm.expectRevert(abi.encodeWithSelector(ICourt.PayAwaitsCases.selector, id, ids[0]));
        court.resolvePay(id, ids[0]);
        decide(friend, Ruling.No);
        _resolve(id, ids, 2);
        expectState(ids[0], AgreementState.Returned);
        expectState(ids[1], AgreementState.Returned);
    }

    /// @dev The accomplice's case names an open session whose cap of two ether leaves too little of
    /// the domain's weight for the honest case. Once the session has closed with almost no pay, the
    /// weight covers the pay that the honest case names.
    // Finding: ADV-3
    function test_emptySession_keepsNoPlaceOnceItClosed() public {
        bytes32[] memory ids = workDone(true);
        bytes32 empty = openSession(1, 2 ether);
        uint256 friend = court.openCase(_opening());
        court.attachPay(friend, address(sessions), empty);
        settle(empty, 1, true);
        court.holdPay(friend, empty);
        uint256 id = _open(ids, 2);
        decide(id, Ruling.Major);
        _resolve(id, ids, 2);
        expectState(ids[0], AgreementState.Returned);
        expectState(ids[1], AgreementState.Returned);
    }

    // Finding: CRT-4
    function test_laterCase_displacesNobody() public {
        (bytes32[] memory ids, bytes32[] memory friends) = (workDone(true), workDone(true));
        uint256 id = _open(ids, 2);
        uint256 friend = _open(friends, 3);
        rule(id, Ruling.Major);
        rule(friend, Ruling.Major);
        skip(APPEAL);
        court.finalizeCase(friend);
        court.finalizeCase(id);
        _resolve(friend, friends, 3);
        _resolve(id, ids, 2);
        expectState(ids[0], AgreementState.Returned);
        expectState(ids[1], AgreementState.Returned);
        for (uint256 i = 0; i < 3; i++) {
            expectState(friends[i], AgreementState.Closed);
        }
    }

    /// @dev The order in which pay was named decides which pay returns. The order in which it is
    /// resolved changes nothing.
    // Finding: CRT-4
    function test_orderOfNaming_decides() public {
        bytes32[] memory ids = workDone(true);
        uint256 id = _open(ids, 3);
        decide(id, Ruling.Major);
        court.resolvePay(id, ids[2]);
        expectState(ids[2], AgreementState.Closed);
        _resolve(id, ids, 2);
        expectState(ids[0], AgreementState.Returned);
        expectState(ids[1], AgreementState.Returned);
    }

    // Finding: CRT-4
    function test_rejectedCase_keepsNoPlace() public {
        (bytes32[] memory friends, bytes32[] memory ids) = (workDone(true), workDone(true));
        uint256 friend = _open(friends, 2);
        uint256 id = _open(ids, 2);
        decide(friend, Ruling.No);
        decide(id, Ruling.Major);
        _resolve(friend, friends, 2);
        _resolve(id, ids, 2);
        for (uint256 i = 0; i < 2; i++) {
            expectState(friends[i], AgreementState.Closed);
            expectState(ids[i], AgreementState.Returned);
        }
    }

    /// @dev Until the pay of an open session is held, the session uses weight of the domain for its
    /// cap of two ether.
    // Finding: CRT-4
    function test_openAgreement_countsByItsMost() public {
        (bytes32[] memory ids, bytes32[] memory others) = (workDone(false), workDone(true));
        uint256 id = court.openCase(_opening());
        court.attachPay(id, address(sessions), ids[0]);
        court.attachPay(id, address(sessions), others[0]);
        uint256 state = vm.snapshotState();
        // First run: the session stays open until the case has ended, so no weight is left for the
        // pay that was named after it.
        decide(id, Ruling.Major);
        court.resolvePay(id, others[0]);
        expectState(others[0], AgreementState.Closed);
        settle(ids[0], 1 ether, true);
        court.resolvePay(id, ids[0]);
        expectState(ids[0], AgreementState.Returned);
        vm.revertToState(state);
        // Second run: the session closes with one ether, and its pay is held before the ruling. The
        // remaining weight covers the pay that was named after it.
        settle(ids[0], 1 ether, true);
        court.holdPay(id, ids[0]);
        decide(id, Ruling.Major);
        court.resolvePay(id, others[0]);
        court.resolvePay(id, ids[0]);
        expectState(ids[0], AgreementState.Returned);
        expectState(others[0], AgreementState.Returned);
    }

    function _open(bytes32[] memory ids, uint256 count) private returns (uint256 id) {
        id = court.openCase(_opening());
        for (uint256 i = 0; i < count; i++) {
            court.attachPay(id, address(sessions), ids[i]);
        }
    }

    function _opening() private view returns (CaseParams memory opening) {
        opening = fraud();
        opening.domain = LIGHT;
    }

    function _resolve(uint256 id, bytes32[] memory ids, uint256 count) private {
        for (uint256 i = 0; i < count; i++) {
            court.resolvePay(id, ids[i]);
        }
    }
}
