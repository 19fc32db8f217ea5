// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { DemandKind, DemandState, DemandView } from "../../../src/interfaces/IDemands.sol";
import { RequestState, RequestView } from "../../../src/interfaces/IRequests.sol";
import { SessionState, SessionView } from "../../../src/interfaces/ISessions.sol";
import {
    CloseConsent,
    ReceiptCore,
    SessionId,
    Voucher
} from "../../../src/interfaces/SignedObjects.sol";
import { Tree } from "../../base/Tree.sol";
import { WalkBooks } from "./WalkBooks.sol";

/// @notice What the honest provider of a walk does: it brings its own vouchers in time, and shows
/// its receipts to who demands them.
abstract contract WalkHonest is WalkBooks {
    constructor(bytes32 seed) WalkBooks(seed) { }

    modifier onlySelf() {
        require(msg.sender == address(this), "only the walk itself");
        _;
    }

    // Sending, so that a refusal can be counted.

    function sendSettle(address by, Voucher memory voucher, bytes memory s, bytes memory agreed)
        external
        onlySelf
    {
        vm.prank(by);
        sessions.settle(voucher, s, agreed);
    }

    function sendClaim(address by, Voucher memory voucher, bytes memory s, bytes memory agreed)
        external
        onlySelf
    {
        vm.prank(by);
        requests.claim(voucher, s, agreed);
    }

    function sendCloseTogether(
        address by,
        Paper memory consent,
        bytes memory agreed,
        Voucher memory voucher,
        bytes memory s
    ) external onlySelf {
        CloseConsent memory word = consentOf(consent);
        vm.prank(by);
        sessions.closeTogether(word, agreed, voucher, s);
    }

    // Time.

    function _wait() internal {
        uint256 how = roll(120);
        uint256 most = how == 0 ? 9 days : how < 8 ? 3 hours : 10 minutes;
        uint256 until = clock + roll(most + 1);
        tend(until);
        clock = until;
        vm.warp(until);
        vm.roll(block.number + 1);
        note("let time pass", true);
    }

    /// @dev What an honest provider does before `until`: it brings what it holds before a deadline
    /// passes, and answers demands.
    function tend(uint256 until) internal {
        for (uint256 i = 0; i < live.length; i++) {
            Deal storage deal = deals[live[i]];
            if (deal.provider != HONEST) continue;
            if (deal.isRequest) _tendRequest(deal, until);
            else if (sessionAt(deal).deadlineSeconds <= until) settleHonestly(deal);
        }
        for (uint256 i = 0; i < waiting.length; i++) {
            DemandView memory seen = demands.demandOf(waiting[i]);
            if (seen.provider != providerAt(HONEST)) continue;
            if (seen.deadlineSeconds <= until) _supply(waiting[i], seen);
        }
    }

    function settleHonestly(Deal storage deal) internal {
        SessionView memory seen = sessionAt(deal);
        if (seen.state != SessionState.Open || deal.best <= seen.settled) return;
        Voucher memory voucher = bestOf(deal);
        bytes memory signature = signVoucherOf(deal, voucher);
        try this.sendSettle(providerAt(HONEST), voucher, signature, "") {
            note("settle by the honest provider", true);
        } catch {
            note("settle by the honest provider", false);
            blame("an honest provider could not settle what it holds");
        }
    }

    function _tendRequest(Deal storage deal, uint256 until) private {
        RequestView memory seen = requests.request(requestIdOf(deal));
        if (seen.state != RequestState.Locked || seen.provider != providerAt(HONEST)) return;
        if (seen.lockedAtSeconds + 1 hours > until) return;
        if (deal.best != 0) claimHonestly(deal);
    }

    function claimHonestly(Deal storage deal) internal {
        Voucher memory voucher = bestOf(deal);
        bytes memory signature = signVoucherOf(deal, voucher);
        try this.sendClaim(providerAt(HONEST), voucher, signature, "") {
            note("claim by the honest provider", true);
        } catch {
            note("claim by the honest provider", false);
            blame("an honest provider could not claim what it holds");
        }
    }

    // What is demanded of providers.

    function _demand() internal {
        if (deals.length == 0) return;
        uint256 recent = deals.length < 12 ? deals.length : 12;
        Deal storage deal = deals[deals.length - 1 - roll(recent)];
        for (uint256 i = 0; i < 4 && deal.settled == 0; i++) {
            deal = deals[deals.length - 1 - roll(recent)];
        }
        vm.prank(validator(roll(3)));
        try demands.demandReceipt(deal.id, uint64(roll(3))) returns (uint256 id) {
            waiting.push(id);
            demandsOn[demands.demandOf(id).provider] += 1;
            note("demand a receipt", true);
        } catch {
            note("demand a receipt", false);
        }
    }

    function _answerOrConclude() internal {
        if (waiting.length == 0) return _demand();
        uint256 i = roll(waiting.length);
        uint256 id = waiting[i];
        DemandView memory seen = demands.demandOf(id);
        bool honest = seen.provider == providerAt(HONEST);
        if (seen.state == DemandState.Waiting && (honest || roll(3) == 0)) {
            if (roll(2) == 0) _supply(id, seen);
        }
        vm.prank(anybody());
        try demands.conclude(id) {
            note("conclude a demand", true);
            if (honest) blame("an honest provider withheld a receipt");
            else rebook();
        } catch {
            note("conclude a demand", false);
        }
        if (demands.demandOf(id).state == DemandState.Waiting) return;
        demandsOn[seen.provider] -= 1;
        waiting[i] = waiting[waiting.length - 1];
        waiting.pop();
        if (stakes.excluded(providerAt(hostile))) replaceHostile();
    }

    function _supply(uint256 id, DemandView memory seen) private {
        if (seen.state != DemandState.Waiting || seen.kind != DemandKind.Receipt) return;
        bool honest = seen.provider == providerAt(HONEST);
        uint64 count = _countOf(seen.sessionId);
        bytes32[] memory proof;
        if (count != 0 && count <= ANSWERS_MAX && seen.index < count) {
            proof = Tree.prove(idsOf(seen.sessionId, count), 0, count, seen.index);
        }
        ReceiptCore memory core = coreOf(seen.sessionId, seen.index);
        uint256 key = keyOf(KEY_HONEST + (honest ? HONEST : hostile));
        bytes memory signature = sign(key, hasher.receipt(core));
        vm.prank(seen.provider);
        try demands.supplyReceipt(id, core, signature, proof) {
            note("show a receipt", true);
        } catch {
            note("show a receipt", false);
            if (honest) blame("an honest provider could not show a receipt");
        }
    }

    function _countOf(bytes32 id) private view returns (uint64) {
        SessionView memory session = sessions.session(SessionId.wrap(id));
        return session.state == SessionState.None ? 1 : session.count;
    }
}
