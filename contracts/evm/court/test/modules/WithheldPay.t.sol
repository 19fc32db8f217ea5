// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { AgreementState } from "../../../core/src/interfaces/IEscrow.sol";
import { ICourt } from "../../src/interfaces/ICourt.sol";
import { EvidenceItem } from "../../src/interfaces/IEvidence.sol";
import { ModuleFixture } from "../base/ModuleFixture.sol";

/// @notice The pay of answers that a provider withholds returns to the client (DAT-5 of
/// docs/reference/audit.md). The penalty for silence is taken at most once a day, but withheld
/// answers never earn pay.
contract WithheldPayTest is ModuleFixture {
    bytes32 private _id;
    uint256 private _endedAt;

    function setUp() public {
        furnishChambers();
        _id = serve(1, 3, 1 ether);
        _endedAt = vm.getBlockTimestamp();
    }

    /// @dev Sets a beacon value that draws the first juror for two answers of the session. This
    /// juror challenges for both.
    function _challengeTwo() private returns (uint256[2] memory ids) {
        bytes32 value = 0;
        bool drawn = false;
        while (!drawn) {
            value = bytes32(uint256(value) + 1);
            drawn = true;
            for (uint64 i = 0; i < 2; i++) {
                bytes32 seed = keccak256(abi.encode(value, idOf(receiptOf(_id, i))));
                drawn = drawn
                    && challenges.isChallengerSelected(seed, jurors[0], plainModel, _endedAt);
            }
        }
        clock.finish(clock.epochOf(_endedAt) + 1, value);
        vm.warp((clock.epochOf(_endedAt) + 2) * EPOCH);
        for (uint64 i = 0; i < 2; i++) {
            ids[i] = challengeBy(0, itemOf(_id, 3, i));
        }
    }

    function _state(bytes32 id) private view returns (AgreementState) {
        return sessions.agreementOf(id).state;
    }

    /// @dev Waits until the challenge's deadline, and concludes the challenge.
    function _conclude(uint256 challengeId) private {
        uint256 until = challenges.challengeOf(challengeId).deadlineSeconds;
        if (vm.getBlockTimestamp() < until) vm.warp(until);
        vm.prank(stranger);
        challenges.conclude(challengeId);
    }

    // Finding: DAT-5
    function test_withheldWorkReturnsItsPay() public {
        uint256 had = balance(client, NATIVE);
        uint256[3] memory ids;
        for (uint64 i = 0; i < 3; i++) {
            EvidenceItem memory item = itemOf(serve(2 + i, 1, 1 ether), 1, 0);
            ids[i] = challengeDrawn(0, item, idOf(item.core));
        }
        assertEq(had - balance(client, NATIVE), 3 ether, "paid");
        vm.warp(challenges.challengeOf(ids[2]).deadlineSeconds);
        for (uint256 i = 0; i < ids.length; i++) {
            _conclude(ids[i]);
            bytes32 id = challenges.challengeOf(ids[i]).sessionId;
            assertTrue(_state(id) == AgreementState.Returned, "each of them");
        }
        assertEq(balance(client, NATIVE), had, "to its client");
        assertEq(bench.stakeOf(provider), 60 ether - 0.05 ether, "beside one penalty");
        assertTrue(_state(_id) == AgreementState.Closed, "and no other pay");
        vm.warp(vm.getBlockTimestamp() + 3 days);
        vm.prank(operator);
        sessions.collect(listOf(_id));
        assertTrue(_state(_id) == AgreementState.Paid, "which is the provider's");
    }

    /// @dev If two answers of a session are withheld, there is no pay left to return for the
    /// second.
    // Finding: DAT-5
    function test_payReturnsOnce() public {
        uint256 had = balance(client, NATIVE);
        uint256[2] memory ids = _challengeTwo();
        vm.warp(challenges.challengeOf(ids[1]).deadlineSeconds);
        _conclude(ids[0]);
        _conclude(ids[1]);
        assertEq(balance(client, NATIVE) - had, 1 ether, "once");
        assertEq(balance(address(sessions), NATIVE), 0, "and all of it");
    }

    /// @dev A challenge that is concluded too late returns no pay.
    function test_lateConclusionReturnsNoPay() public {
        uint256[2] memory ids = _challengeTwo();
        vm.warp(challenges.challengeOf(ids[1]).deadlineSeconds + 6 hours);
        _conclude(ids[1]);
        assertTrue(_state(_id) == AgreementState.Closed, "it matures");
    }

    /// @dev Pay that has matured is not returned, but the challenge still ends.
    function test_maturedPayStays() public {
        vm.warp(_endedAt + 3 days - 1 hours);
        draw(jurors[0], idOf(receiptOf(_id, 0)), _endedAt, true);
        uint256 challengeId = challengeBy(0, itemOf(_id, 3, 0));
        _conclude(challengeId);
        assertTrue(_state(_id) == AgreementState.Closed, "it has matured");
        assertEq(bench.recordOf(provider).withheld, 1, "it is silence all the same");
        vm.prank(operator);
        sessions.collect(listOf(_id));
    }

    /// @dev If the provider never closes a session, its pay returns once any account has closed
    /// the session.
    // Finding: DAT-5
    function test_payOfAnOpenSessionReturnsOnceItCloses() public {
        bytes32 id = open(NATIVE, 1 ether, 2);
        settle(id, 3, 0.1 ether);
        uint256 deadline = sessions.deadlineOf(id);
        vm.warp(deadline + 36 hours);
        EvidenceItem memory item = itemOf(id, 3, 1);
        draw(jurors[0], idOf(item.core), deadline, true);
        _conclude(challengeBy(0, item));
        uint256 caseId = bench.caseCount();
        vm.expectPartialRevert(ICourt.AgreementOpen.selector);
        bench.resolvePay(caseId, id);
        sessions.expire(id);
        bench.resolvePay(caseId, id);
        assertTrue(_state(id) == AgreementState.Returned, "to its client");
    }

    /// @dev The pay of an endorsed answer never returns, so for an audited request `AuditHolds`,
    /// and not `conclude`, decides about the pay.
    // Finding: DAT-5
    function test_payOfAnAuditedRequestIsLeftToItsHold() public {
        bytes32 id = serveRequest(1, true);
        auditHolds.holdPay(id);
        EvidenceItem memory item = itemOf(id);
        _conclude(challengeDrawn(0, item, requestIdOf(item.core)));
        assertTrue(requests.agreementOf(id).state == AgreementState.Held, "held");
        auditHolds.returnPay(id);
        assertTrue(requests.agreementOf(id).state == AgreementState.Returned, "by its hold");
    }

    function test_payOfARequestReturns() public {
        uint256 had = balance(client, NATIVE);
        bytes32 id = serveRequest(1, false);
        EvidenceItem memory item = itemOf(id);
        _conclude(challengeDrawn(0, item, requestIdOf(item.core)));
        assertTrue(requests.agreementOf(id).state == AgreementState.Returned, "returned");
        assertEq(balance(client, NATIVE), had, "to its client");
    }
}
