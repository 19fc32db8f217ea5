// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Parameter } from "../../../src/interfaces/IParameters.sol";
import { RequestState } from "../../../src/interfaces/IRequests.sol";
import {
    RequestId,
    RequestTerms,
    SessionAuthorization,
    SessionId,
    Voucher
} from "../../../src/interfaces/SignedObjects.sol";
import { WalkWords } from "./WalkWords.sol";

/// @notice What everybody but the honest provider does: they send anything that anybody ever
/// signed, at any time, against others and against themselves.
abstract contract WalkActs is WalkWords {
    constructor(bytes32 seed) WalkWords(seed) { }

    // Money in and out.

    function _moveMoney() internal {
        address who = vm.addr(keyOf(roll(CLIENTS)));
        address asset = assetAt(roll(2));
        if (roll(3) == 0) who = providerAt(roll(2) == 0 ? HONEST : hostile);
        uint128 has = vault.balanceOf(who, asset).available;
        uint128 amount = amountUpTo(has);
        vm.prank(who);
        try vault.withdraw(asset, amount, who) {
            wealth[who][asset] -= int256(uint256(amount));
            inside[asset] -= amount;
            note("withdraw", true);
        } catch {
            note("withdraw", false);
            if (amount != 0 && amount <= has) blame("money that is free could not be withdrawn");
        }
        if (has < 100 ether) _deposit(who, asset);
    }

    function _deposit(address who, address asset) private {
        uint128 amount = 200 ether;
        if (asset == NATIVE) {
            vm.deal(who, amount);
            vm.prank(who);
            vault.deposit{ value: amount }(NATIVE, amount);
        } else {
            token.mint(who, amount);
            vm.prank(who);
            token.approve(address(vault), amount);
            vm.prank(who);
            vault.deposit(asset, amount);
        }
        wealth[who][asset] += int256(uint256(amount));
        inside[asset] += amount;
        note("deposit", true);
    }

    function _stakeOrUnstake() internal {
        address who = providerAt(roll(2) == 0 ? HONEST : hostile);
        uint128 active = stakes.activeOf(who);
        uint256 how = roll(3);
        vm.prank(who);
        if (how == 0 && active > 10 ether) {
            try stakes.unstake(uint128(1 + roll(active - 8 ether))) {
                note("unstake", true);
            } catch {
                note("unstake", false);
            }
        } else if (how == 1) {
            try stakes.withdraw() {
                note("withdraw stake", true);
            } catch {
                note("withdraw stake", false);
            }
        } else {
            try stakes.stake(1 ether) {
                note("stake", true);
            } catch {
                note("stake", false);
            }
        }
    }

    function _govern() internal {
        // Within their bounds; what the owner can take by others is named in the test's header.
        uint256 what = roll(3);
        vm.prank(owner);
        if (what == 0) parameters.set(Parameter.AuditWindow, roll(4) == 0 ? 0 : roll(2 days));
        else if (what == 1) parameters.set(Parameter.CloseWindow, 5 minutes + roll(2 hours));
        else parameters.set(Parameter.LockBond, roll(0.01 ether));
        note("change a parameter", true);
    }

    // Whatever was signed is sent by anybody.

    function _send() internal {
        if (papers.length == 0) return;
        // Mostly of what is open still.
        Paper memory paper = papers[roll(papers.length)];
        for (uint256 i = 0; i < 4 && deals[paper.deal].ended; i++) {
            paper = papers[roll(papers.length)];
        }
        Deal storage deal = deals[paper.deal];
        address by = anybody();
        if (paper.kind == Kind.Voucher) _sendVoucher(paper, deal, by);
        else if (paper.kind == Kind.Settlement) _sendSettlement(paper, deal, by);
        else if (paper.kind == Kind.Close) _sendClose(paper, deal, by);
        else _sendOther(paper, deal, by);
    }

    /// @dev The last paper of a kind about the same deal, or any.
    function _other(Kind kind, Paper memory like) private returns (Paper memory found) {
        uint256 from = roll(papers.length);
        found = papers[from];
        for (uint256 i = 0; i < papers.length; i++) {
            Paper storage kept = papers[(from + i) % papers.length];
            if (kept.deal != like.deal || kept.kind != kind) continue;
            found = kept;
            if (kept.total == like.total && kept.count == like.count && kept.root == like.root) {
                break;
            }
        }
    }

    function _sendVoucher(Paper memory paper, Deal storage deal, address by) private {
        Voucher memory voucher = voucherOfPaper(paper);
        bytes memory signature = signatureOf(paper);
        // Often a provider against itself.
        if (deal.provider == hostile && roll(4) != 0) by = providerAt(hostile);
        uint256 how = roll(4);
        if (how == 0) return _sendClose(_other(Kind.Close, paper), deal, by);
        bytes memory agreed;
        if (how == 1) agreed = signatureOf(_other(Kind.Settlement, paper));
        if (deal.isRequest) return _tryClaim(by, voucher, signature, agreed);
        if (how != 2) return _trySettle(by, voucher, signature, agreed);
        vm.prank(by);
        try sessions.settleAndClose(voucher, signature) {
            note("settle and close by anybody", true);
        } catch {
            note("settle and close by anybody", false);
        }
    }

    function _sendSettlement(Paper memory paper, Deal storage deal, address by) private {
        Paper memory fitting = _other(Kind.Voucher, paper);
        Voucher memory voucher = voucherOfPaper(fitting);
        bytes memory signature = signatureOf(fitting);
        bytes memory agreed = signatureOf(paper);
        if (deal.isRequest) _tryClaim(by, voucher, signature, agreed);
        else _trySettle(by, voucher, signature, agreed);
    }

    function _trySettle(address by, Voucher memory voucher, bytes memory s, bytes memory agreed)
        private
    {
        string memory name = agreed.length == 0 ? "settle by others" : "settle with a consent";
        if (_isOwn(voucher.sessionId, by)) name = "settle by the hostile provider";
        try this.sendSettle(by, voucher, s, agreed) {
            note(name, true);
        } catch {
            note(name, false);
        }
    }

    function _isOwn(bytes32 id, address by) private view returns (bool) {
        if (sessions.session(SessionId.wrap(id)).provider == by) return true;
        return requests.request(RequestId.wrap(id)).provider == by;
    }

    function _tryClaim(address by, Voucher memory voucher, bytes memory s, bytes memory agreed)
        private
    {
        string memory name = agreed.length == 0 ? "claim by others" : "claim with a consent";
        if (_isOwn(voucher.sessionId, by)) name = "claim by the hostile provider";
        try this.sendClaim(by, voucher, s, agreed) {
            note(name, true);
        } catch {
            note(name, false);
        }
    }

    function _sendClose(Paper memory paper, Deal storage, address by) private {
        Paper memory fitting = _other(Kind.Voucher, paper);
        bytes memory agreed = signatureOf(paper);
        try this.sendCloseTogether(
            by, paper, agreed, voucherOfPaper(fitting), signatureOf(fitting)
        ) {
            note("close together", true);
        } catch {
            note("close together", false);
        }
    }

    function _sendOther(Paper memory paper, Deal storage deal, address by) private {
        bytes memory signature = signatureOf(paper);
        vm.prank(by);
        if (paper.kind == Kind.CloseRequest) {
            try sessions.requestClose(SessionId.wrap(deal.id), signature) {
                note("ask for an end", true);
            } catch {
                note("ask for an end", false);
            }
        } else if (paper.kind == Kind.TopUp) {
            try sessions.raiseCap(topUpOf(paper), signature) {
                note("raise a cap", true);
            } catch {
                note("raise a cap", false);
            }
        } else if (paper.kind == Kind.Floor) {
            try sessions.cancelNoncesFor(vm.addr(keyOf(paper.key)), paper.count, signature) {
                note("cancel nonces", true);
            } catch {
                note("cancel nonces", false);
            }
        } else {
            _replay(deal, by, signature);
        }
    }

    function _replay(Deal storage deal, address by, bytes memory signature) private {
        SessionAuthorization memory authorization = authorizationOf(deal);
        if (deal.provider != HONEST) by = providerAt(deal.provider);
        vm.prank(by);
        try sessions.open(authorization, signature) {
            if (!deal.ended || deal.settled != 0) blame("an authorization opened twice");
            note("open with an old word", true);
            // Opened later than it was meant to be: a session like any other.
            deal.ended = false;
            live.push(_indexOf(deal.nonce));
        } catch {
            note("open with an old word", false);
        }
    }

    function _indexOf(uint64 nonce) private pure returns (uint256 d) {
        // Nonces are numbered as deals are.
        d = nonce - 1;
    }

    // What needs nobody's signature.

    function _end(uint256 d) internal {
        Deal storage deal = deals[d];
        address by = anybody();
        if (deal.isRequest) return _endRequest(deal, by);
        SessionId id = SessionId.wrap(deal.id);
        uint256 how = roll(4);
        if (how == 0) {
            vm.prank(clientOf(deal));
            try sessions.requestClose(id, "") {
                note("ask for an end", true);
            } catch {
                note("ask for an end", false);
            }
        } else if (how == 1) {
            if (deal.provider == HONEST && roll(3) == 0) {
                settleHonestly(deal);
                by = providerAt(HONEST);
                deal.said = true;
            }
            vm.prank(by);
            try sessions.closeByProvider(id) {
                note("close by the provider", true);
            } catch {
                note("close by the provider", false);
            }
        } else {
            vm.prank(by);
            try sessions.expire(id) {
                note("expire", true);
            } catch {
                note("expire", false);
            }
        }
    }

    function _endRequest(Deal storage deal, address by) private {
        uint256 how = roll(6);
        if (how == 0) by = clientOf(deal);
        bool idle = deal.provider != HONEST || deal.answers == 0;
        if (how == 1 && idle && deal.provider != NOBODY) by = providerAt(deal.provider);
        vm.startPrank(by);
        uint32 number = deal.provider;
        (bool done, string memory name) = _endAs(deal, how);
        vm.stopPrank();
        if (how == 1 && done) released[deal.id][number] = true;
        note(name, done);
        if (how == 2 && deal.provider == HONEST && deal.best != 0 && _isServable(deal)) {
            claimHonestly(deal);
        }
    }

    function _endAs(Deal storage deal, uint256 how) private returns (bool, string memory) {
        if (how == 0) {
            try requests.cancel(requestIdOf(deal)) {
                return (true, "cancel a request");
            } catch {
                return (false, "cancel a request");
            }
        }
        if (how == 1) {
            try requests.release(requestIdOf(deal)) {
                return (true, "release a request");
            } catch {
                return (false, "release a request");
            }
        }
        if (how == 3) {
            try requests.collect(requestIdOf(deal)) {
                return (true, "collect what is held");
            } catch {
                return (false, "collect what is held");
            }
        }
        if (how == 4) {
            try requests.refund(requestIdOf(deal)) {
                return (true, "refund a request");
            } catch {
                return (false, "refund a request");
            }
        }
        try requests.expire(requestIdOf(deal)) {
            return (true, "expire a request");
        } catch {
            return (false, "expire a request");
        }
    }

    function _lock(uint256 d) internal {
        Deal storage deal = deals[d];
        if (!deal.isRequest || deal.state != uint8(RequestState.Open)) return _serve(d);
        uint32 number = roll(2) == 0 ? HONEST : hostile;
        RequestTerms memory terms = termsOf(deal);
        vm.prank(providerAt(number));
        try requests.lock(terms, offerBy(number, deal.asset), "") {
            if (released[deal.id][number]) blame("who let go of a request locked it again");
            deal.provider = number;
            deal.bond = requests.request(requestIdOf(deal)).bond;
            (deal.answers, deal.best, deal.bestCount, deal.bestRoot) = (0, 0, 0, 0);
            note("lock a request", true);
        } catch {
            note("lock a request", false);
        }
    }

    // What clients say of a deal that is over.

    function _judgeOrErase() internal {
        if (deals.length == 0) return;
        uint256 recent = deals.length < 32 ? deals.length : 32;
        Deal storage deal = deals[deals.length - 1 - roll(recent)];
        uint256 how = roll(3);
        vm.startPrank(how == 2 ? anybody() : clientOf(deal));
        bool done = _judge(deal, how);
        vm.stopPrank();
        note(how == 0 ? "flag" : how == 1 ? "rate" : "erase", done);
    }

    function _judge(Deal storage deal, uint256 how) private returns (bool) {
        (SessionId id, bool ofRequest) = (SessionId.wrap(deal.id), deal.isRequest);
        bytes memory call = how == 0
            ? abi.encodeWithSignature("flag(bytes32,bytes32)", id, bytes32("reason"))
            : abi.encodeWithSignature("rate(bytes32,uint8)", id, uint8(roll(6)));
        if (how == 2) {
            call = ofRequest
                ? abi.encodeWithSignature("erase(bytes32)", id)
                : abi.encodeWithSignature(
                    "erase(address,address,uint64)",
                    clientOf(deal),
                    providerAt(deal.provider),
                    deal.nonce
                );
        }
        (bool done,) = (ofRequest ? address(requests) : address(sessions)).call(call);
        return done;
    }
}
