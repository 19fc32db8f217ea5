// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { DemandState, IDemands } from "../../src/interfaces/IDemands.sol";
import { EvidenceItem } from "../../src/interfaces/IEvidence.sol";
import { AuditConsent, SessionAuthorization } from "../../src/interfaces/SignedObjects.sol";
import { Inquest } from "../base/Inquest.sol";

// Goal: a client's word that nobody may see an answer ends a demand, and nobody else's does; a
// provider that got no word says so, and loses nothing by it.
// Method: refusals first; each way through the states of a demand.
contract DemandsConsentTest is Inquest {
    function refuse(uint256 id, AuditConsent memory consent, bytes memory modes, bytes4 error_)
        internal
    {
        (SessionAuthorization memory authorization, bytes memory by) = authorizationOf(signer);
        bytes memory signature = sign(SIGNER_KEY, hasher.auditConsent(consent));
        vm.expectPartialRevert(error_);
        demands.showConsent(id, consent, modes, signature, authorization, by);
    }

    function test_showConsent_refusesWhatDoesNotTell() public {
        uint256 id = demand(ids[0], 1);
        bytes4 unfit = IDemands.ConsentUnfit.selector;
        refuse(id, consentOf(ids[1], hex"0100"), hex"0100", unfit);
        refuse(id, consentOf(ids[0], hex"0000"), hex"0100", unfit);
        refuse(id, consentOf(ids[0], hex"00"), hex"00", unfit);
        AuditConsent memory longer = consentOf(ids[0], hex"0000");
        longer.count = 3;
        refuse(id, longer, hex"0000", unfit);
        refuse(id, consentOf(ids[0], hex"0001"), hex"0001", IDemands.ConsentNotDenied.selector);
        vm.warp(block.timestamp + 1 hours);
        refuse(id, consentOf(ids[0], hex"0000"), hex"0000", IDemands.SupplyTooLate.selector);
    }

    function test_showConsent_refusesAnybodyElsesWord() public {
        uint256 id = demand(ids[0], 1);
        AuditConsent memory consent = consentOf(ids[0], hex"0000");
        bytes memory signature = sign(SIGNER_KEY, hasher.auditConsent(consent));
        bytes memory forged = sign(PROVIDER_KEY, hasher.auditConsent(consent));
        (SessionAuthorization memory authorization, bytes memory by) = authorizationOf(signer);
        vm.expectPartialRevert(SIGNATURE_INVALID);
        demands.showConsent(id, consent, hex"0000", forged, authorization, by);
        // A signer that the client never named.
        (SessionAuthorization memory other,) = authorizationOf(provider);
        vm.expectPartialRevert(SIGNATURE_INVALID);
        demands.showConsent(id, consent, hex"0000", forged, other, by);
        // The authorization of another session.
        other = authorization;
        other.nonce += 1;
        vm.expectPartialRevert(IDemands.ConsentUnfit.selector);
        demands.showConsent(id, consent, hex"0000", signature, other, by);
    }

    function test_showConsent_ofAPrivateAnswerPaysTheProvider() public {
        uint256 id = demand(ids[0], 1);
        uint256 before = available(provider, NATIVE);
        show(id, consentOf(ids[0], hex"0100"), hex"0100");
        assertEq(available(provider, NATIVE), before + 0.05 ether, "the bond");
        assertEq(uint8(demands.demandOf(id).state), uint8(DemandState.Private), "private");
        vm.expectPartialRevert(IDemands.DemandNotWaiting.selector);
        demands.conclude(id);
    }

    function test_showConsent_ofARequestByItsSigner() public {
        bytes32 request = serveRequest(0);
        settleEpoch(beacon.epochNow() + 1);
        EvidenceItem memory item = itemOf(request, 0, 1);
        vm.prank(asker);
        uint256 id = demands.demand(item);
        AuditConsent memory consent = consentOf(request, hex"00");
        bytes memory signature = sign(SIGNER_KEY, hasher.auditConsent(consent));
        SessionAuthorization memory nothing;
        demands.showConsent(id, consent, hex"00", signature, nothing, "");
        assertEq(uint8(demands.demandOf(id).state), uint8(DemandState.Private), "private");
    }

    function test_deny_refusals() public {
        uint256 id = demand(ids[0], 0);
        vm.expectPartialRevert(IDemands.NotDemandedOf.selector);
        demands.deny(id);
        vm.startPrank(provider);
        demands.deny(id);
        vm.expectPartialRevert(IDemands.DemandNotWaiting.selector);
        demands.deny(id);
        vm.expectPartialRevert(IDemands.DemandNotWaiting.selector);
        demands.supply(id, 0, true, "sealed");
        vm.stopPrank();
        vm.expectPartialRevert(IDemands.DemandRunning.selector);
        demands.conclude(id);
    }

    function test_deny_thatStandsReturnsTheBond() public {
        uint256 id = demand(ids[0], 0);
        (uint256 theirs, uint256 bond) = (available(provider, NATIVE), available(asker, NATIVE));
        vm.prank(provider);
        demands.deny(id);
        vm.warp(block.timestamp + 1 hours);
        demands.conclude(id);
        assertEq(available(provider, NATIVE), theirs, "no pay");
        assertEq(available(asker, NATIVE), bond + 0.05 ether, "the bond is back");
        assertEq(judge.withheldOf(provider), 0, "nothing withheld");
    }

    /// @dev A client that kept its word back so far costs its provider nothing.
    function test_deny_isAnsweredByTheConsentAndThenSupplied() public {
        uint256 id = demand(ids[0], 1);
        uint256 before = available(provider, NATIVE);
        vm.prank(provider);
        demands.deny(id);
        vm.warp(block.timestamp + 1 hours - 1);
        show(id, consentOf(ids[0], hex"0001"), hex"0001");
        assertEq(demands.demandOf(id).deadlineSeconds, block.timestamp + 1 hours, "more time");
        vm.startPrank(provider);
        vm.expectPartialRevert(IDemands.DeniedBefore.selector);
        demands.deny(id);
        demands.supply(id, 0, true, "sealed");
        vm.stopPrank();
        assertEq(available(provider, NATIVE), before + 0.05 ether, "the bond");
    }

    function test_deny_ofAConsentThatWasGivenIsWithheld() public {
        uint256 id = demand(ids[0], 1);
        vm.prank(provider);
        demands.deny(id);
        show(id, consentOf(ids[0], hex"0002"), hex"0002");
        vm.warp(block.timestamp + 1 hours);
        demands.conclude(id);
        assertEq(judge.withheldOf(provider), 1, "withheld");
    }

    function test_deny_ofAPrivateAnswerEndsByItsClientsWord() public {
        uint256 id = demand(ids[0], 1);
        vm.prank(provider);
        demands.deny(id);
        show(id, consentOf(ids[0], hex"0100"), hex"0100");
        assertEq(uint8(demands.demandOf(id).state), uint8(DemandState.Private), "private");
    }
}
