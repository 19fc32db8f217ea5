// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Parameter } from "../../src/interfaces/IParameters.sol";
import { RequestState, RequestView } from "../../src/interfaces/IRequests.sol";
import { SessionState, SessionView } from "../../src/interfaces/ISessions.sol";
import {
    CloseConsent,
    RequestId,
    RequestTerms,
    SessionAuthorization,
    SessionId,
    TopUp,
    Voucher
} from "../../src/interfaces/SignedObjects.sol";
import { HandlerBooks } from "./HandlerBooks.sol";

/// @notice Does to the market whatever its users, governance, audits and time can do, at random,
/// and keeps books of its own beside it.
contract Handler is HandlerBooks {
    // Money in and out.

    function deposit(uint256 who, uint256 which, uint128 amount) external {
        address account = vm.addr(clientKey(who));
        _deposit(account, _asset(which), bound128(amount, 1, 100 ether));
        _did("deposit");
    }

    function withdraw(uint256 who, uint256 which, uint128 amount) external {
        address account = accounts()[who % (2 * ACTORS)];
        address asset = _asset(which);
        vault.mature(account, asset);
        uint128 has = vault.balanceOf(account, asset).available;
        if (has == 0) return;
        amount = bound128(amount, 1, has);
        uint256 before = _wallet(account, asset);
        vm.prank(account);
        vault.withdraw(asset, amount, account);
        uint256 got = _wallet(account, asset) - before;
        if (got != amount) fault = "a withdrawal paid another amount";
        withdrawn[asset] += got;
        _did("withdraw");
    }

    function stake(uint256 who, uint128 amount) external {
        address account = vm.addr(providerKey(who));
        uint128 has = vault.balanceOf(account, NATIVE).available;
        if (has < 0.1 ether) return;
        vm.prank(account);
        stakes.stake(bound128(amount, 0.1 ether, has));
        _did("stake");
    }

    function unstake(uint256 who, uint128 amount) external {
        address account = vm.addr(providerKey(who));
        uint128 active = stakes.activeOf(account);
        if (active < 10 ether) return;
        vm.prank(account);
        stakes.unstake(bound128(amount, 1, active - 5 ether));
        _did("unstake");
    }

    function withdrawStake(uint256 who) external {
        address account = vm.addr(providerKey(who));
        if (stakes.stakeOf(account).unbonding == 0) return;
        if (block.timestamp < stakes.stakeOf(account).withdrawableAt) return;
        vm.prank(account);
        stakes.withdraw();
        _did("withdrawStake");
    }

    function slash(uint256 who, uint128 amount) external {
        if (amount % 8 != 0) return;
        address account = vm.addr(providerKey(who));
        if (stakes.activeOf(account) < 10 ether) return;
        vm.prank(slasher);
        stakes.slash(account, bound128(amount, 1, 1 ether), stranger, "reason");
        _did("slash");
    }

    function freeze(uint256 who, uint256 which, uint128 amount, uint256 how) external {
        address account = vm.addr(providerKey(who));
        address asset = _asset(which);
        vm.startPrank(audits);
        uint128 frozen = vault.balanceOf(account, asset).frozen;
        if (how % 3 == 0) {
            vault.freeze(account, asset, bound128(amount, 1, 10 ether));
            _did("freeze");
        } else if (frozen != 0) {
            amount = bound128(amount, 1, frozen);
            if (how % 3 == 1) vault.unfreeze(account, asset, amount);
            else vault.seize(account, stranger, asset, amount);
            _did("unfreeze or seize");
        }
        vm.stopPrank();
    }

    // Time and governance.

    function wait(uint256 seconds_) external {
        // Mostly minutes, at times days: both sides of every deadline are met.
        uint256 most = seconds_ % 5 == 0 ? 2 days : 20 minutes;
        vm.warp(block.timestamp + bound(seconds_ >> 8, 1, most));
        _did("wait");
    }

    function govern(uint256 what, uint256 value) external {
        vm.startPrank(owner);
        if (what % 3 == 0) {
            parameters.set(Parameter.AuditWindow, value % 2 == 0 ? 0 : bound(value, 0, 2 days));
        } else if (what % 3 == 1) {
            parameters.set(Parameter.CloseWindow, bound(value, 5 minutes, 1 days));
        } else {
            parameters.set(Parameter.LockBond, bound(value, 0, 0.01 ether));
        }
        vm.stopPrank();
        _did("govern");
    }

    // Sessions.

    function openSession(uint256 who, uint256 whom, uint256 which, uint128 cap) external {
        if (_sessions.length == SESSIONS_MAX) return;
        address asset = _asset(which);
        address by = vm.addr(clientKey(who));
        uint128 has = vault.balanceOf(by, asset).available;
        if (has < 1e6) return;
        address whom_ = vm.addr(providerKey(whom));
        uint256 room = _room(whom_, asset);
        if (room < 1e6) return;
        cap = bound128(cap, 1e6, _least(has, room, asset));
        SessionAuthorization memory authorization = SessionAuthorization({
            client: by,
            signer: signer,
            provider: whom_,
            asset: asset,
            offerHash: providers.hashOffer(_offer(whom, asset)),
            cap: cap,
            openBySeconds: uint64(block.timestamp + 60),
            expiresAtSeconds: uint64(block.timestamp + 6 hours),
            nonce: _nonce++
        });
        SessionId id = _open(authorization, clientKey(who));
        _sessions.push(
            SessionNote(id, who % ACTORS, whom % ACTORS, asset, authorization.nonce, 0, cap, 0)
        );
        _did("openSession");
        _watch();
    }

    function settle(uint256 i, uint128 more, uint64 answers, uint256 how) external {
        (bool found, SessionNote memory note, SessionView memory seen) = _pick(i);
        if (!found || block.timestamp >= seen.deadlineSeconds) return;
        if (how % 4 == 0) more = bound128(more, 0, 3);
        uint128 total = seen.settled + bound128(more, 0, seen.cap - seen.settled);
        uint64 count = seen.count + uint64(bound(answers, 1, 1000));
        Voucher memory voucher = voucherFor(note.id, total, count);
        bytes memory signature = signVoucher(voucher);
        address whom = vm.addr(providerKey(note.provider));
        consentedRoot[note.id] = voucher.receiptsRoot;
        if (how % 4 == 1) {
            vm.prank(whom);
            sessions.settleAndClose(voucher, signature);
            _did("settleAndClose");
        } else if (how % 4 == 2) {
            CloseConsent memory consent = closingAt(voucher);
            bytes memory agreed = sign(providerKey(note.provider), hasher.closeConsent(consent));
            sessions.closeTogether(consent, agreed, voucher, signature);
            _did("closeTogether");
        } else {
            // By a stranger with consent, or by the provider.
            bytes memory agreed;
            if (how % 4 == 0) {
                agreed = sign(providerKey(note.provider), hasher.settlementConsent(voucher));
            }
            vm.prank(how % 4 == 0 ? stranger : whom);
            sessions.settle(voucher, signature, agreed);
            _did(how % 4 == 0 ? "settle by consent" : "settle");
        }
        _watch();
    }

    /// @dev What must be refused: old, unsigned, excessive and late vouchers, and good ones without
    /// the provider's consent.
    function settleBadly(uint256 i, uint128 total, uint256 how) external {
        if (_sessions.length == 0) return;
        SessionNote memory note = _sessions[i % _sessions.length];
        SessionView memory seen = sessions.session(note.id);
        bool open = seen.state == SessionState.Open;
        Voucher memory voucher = voucherFor(note.id, seen.cap, seen.count + 1);
        bytes memory signature = signVoucher(voucher);
        address whom = vm.addr(providerKey(note.provider));
        if (how % 5 == 4) {
            whom = vm.addr(clientKey(note.client));
        } else if (how % 4 == 0) {
            voucher = voucherFor(note.id, bound128(total, 0, seen.settled), seen.count);
            signature = signVoucher(voucher);
        } else if (how % 4 == 1) {
            signature = sign(clientKey(note.client), hasher.voucher(voucher));
        } else if (how % 4 == 2) {
            voucher.total = seen.cap + bound128(total, 1, 1 ether);
            signature = signVoucher(voucher);
        } else if (open && block.timestamp < seen.deadlineSeconds) {
            return;
        }
        vm.prank(whom);
        try sessions.settle(voucher, signature, "") {
            fault = "a bad voucher was settled";
        } catch {
            _did("settleBadly");
        }
        _watch();
    }

    function closeByProvider(uint256 i) external {
        (bool found, SessionNote memory note,) = _pick(i);
        if (!found) return;
        vm.prank(vm.addr(providerKey(note.provider)));
        sessions.closeByProvider(note.id);
        _did("closeByProvider");
        _watch();
    }

    function requestClose(uint256 i, uint256 how) external {
        (bool found, SessionNote memory note,) = _pick(i);
        if (!found) return;
        uint256 key = how % 2 == 0 ? SIGNER_KEY : clientKey(note.client);
        sessions.requestClose(note.id, sign(key, hasher.closeRequest(note.id)));
        _did("requestClose");
        _watch();
    }

    function raiseCap(uint256 i, uint128 cap) external {
        (bool found, SessionNote memory note, SessionView memory seen) = _pick(i);
        if (!found || block.timestamp >= seen.deadlineSeconds) return;
        address by = vm.addr(clientKey(note.client));
        uint256 room = _room(vm.addr(providerKey(note.provider)), note.asset);
        uint128 has = vault.balanceOf(by, note.asset).available;
        uint128 most = has < room ? has : uint128(room);
        TopUp memory topUp =
            TopUp(note.id, bound128(cap, 1, seen.cap + most), uint64(block.timestamp + 60));
        sessions.raiseCap(topUp, sign(clientKey(note.client), hasher.topUp(topUp)));
        _did("raiseCap");
        _watch();
    }

    function expire(uint256 i) external {
        (bool found, SessionNote memory note, SessionView memory seen) = _pick(i);
        if (!found) return;
        vm.prank(stranger);
        try sessions.expire(note.id) {
            if (block.timestamp < seen.deadlineSeconds) fault = "a session expired too early";
            _did("expire");
        } catch {
            if (block.timestamp >= seen.deadlineSeconds) fault = "a session did not expire";
        }
        _watch();
    }

    /// @dev A closed session's id must never open again, erased or not.
    function reopen(uint256 i) external {
        if (_sessions.length == 0) return;
        SessionNote memory note = _sessions[i % _sessions.length];
        address whom = vm.addr(providerKey(note.provider));
        address by = vm.addr(clientKey(note.client));
        if (sessions.session(note.id).state == SessionState.Closed) {
            vm.prank(by);
            try sessions.flag(note.id, "reason") { } catch { }
        }
        SessionAuthorization memory authorization = SessionAuthorization({
            client: by,
            signer: signer,
            provider: whom,
            asset: note.asset,
            offerHash: providers.hashOffer(_offer(note.provider, note.asset)),
            cap: 1e6,
            openBySeconds: uint64(block.timestamp + 60),
            expiresAtSeconds: uint64(block.timestamp + 6 hours),
            nonce: note.nonce
        });
        bytes memory signature = sign(clientKey(note.client), hasher.authorization(authorization));
        vm.prank(whom);
        try sessions.open(authorization, signature) {
            twice = "an id was opened twice";
        } catch {
            _did("reopen");
        }
    }

    // Requests.

    function openRequest(uint256 who, uint256 which, uint128 costMax) external {
        if (_requests.length == REQUESTS_MAX) return;
        address asset = _asset(which);
        address by = vm.addr(clientKey(who));
        uint128 has = vault.balanceOf(by, asset).available;
        if (has < 1e6) return;
        RequestTerms memory terms =
            termsIn(asset, bound128(costMax, 1e6, _least(has, has, asset)), _nonce++);
        terms.client = by;
        terms.held = (which >> 8) % 4 != 0;
        terms.deadlineSeconds = uint64(block.timestamp + 2 hours);
        RequestId id = openRequest(terms);
        RequestNote storage note = _requests.push();
        note.id = id;
        note.terms = terms;
        _did("openRequest");
    }

    function lock(uint256 i, uint256 whom) external {
        (bool found, uint256 k) = _pickRequest(i, RequestState.Open);
        if (!found || block.timestamp > _requests[k].terms.deadlineSeconds) return;
        address by = vm.addr(providerKey(whom));
        RequestTerms memory terms = _requests[k].terms;
        if (_releasedBy[_requests[k].id][by]) return;
        if (_room(by, terms.asset) < terms.costMax) return;
        if (vault.balanceOf(by, NATIVE).available < 0.01 ether) _deposit(by, NATIVE, 1 ether);
        vm.prank(by);
        requests.lock(terms, _offer(whom, terms.asset), "");
        _requests[k].provider = whom % ACTORS;
        _did("lock");
    }

    function claim(uint256 i, uint128 total) external {
        (bool found, uint256 k) = _pickRequest(i, RequestState.Locked);
        if (!found) return;
        RequestNote storage note = _requests[k];
        total = bound128(total, 0, note.terms.costMax);
        Voucher memory voucher = claimVoucher(note.id, total);
        uint256 until = requests.request(note.id).lockedAtSeconds + 1 hours;
        bytes memory signature = signVoucher(voucher);
        vm.prank(vm.addr(providerKey(note.provider)));
        try requests.claim(voucher, signature, "") {
            if (block.timestamp >= until) fault = "a claim came too late and was paid";
            if (note.claimed) twice = "a request was claimed twice";
            // What is held is paid when it is collected, or never.
            bool held = requests.request(note.id).state == RequestState.Held;
            if (!held) (note.paid, note.claimed) = (total, true);
            _did("claim");
        } catch {
            if (block.timestamp < until) fault = "a claim in time was refused";
        }
    }

    function release(uint256 i) external {
        (bool found, uint256 k) = _pickRequest(i, RequestState.Locked);
        if (!found) return;
        vm.prank(vm.addr(providerKey(_requests[k].provider)));
        try requests.release(_requests[k].id) {
            _releasedBy[_requests[k].id][vm.addr(providerKey(_requests[k].provider))] = true;
            _did("release");
        } catch { }
    }

    function endRequest(uint256 i, uint256 how) external {
        if (_requests.length == 0) return;
        RequestNote memory note = _requests[i % _requests.length];
        RequestView memory seen = requests.request(note.id);
        if (how % 3 == 0) {
            vm.prank(note.terms.client);
            try requests.cancel(note.id) {
                if (seen.state != RequestState.Open) fault = "a locked request was cancelled";
                _did("cancel");
            } catch { }
        } else if (how % 3 == 1) {
            try requests.expire(note.id) {
                if (block.timestamp <= seen.deadlineSeconds) {
                    fault = "a request expired too early";
                }
                _did("expireRequest");
            } catch { }
        } else {
            try requests.refund(note.id) {
                bool due = block.timestamp >= seen.lockedAtSeconds + 1 hours;
                due = due && seen.state == RequestState.Locked;
                if (seen.state == RequestState.Held) due = isRefused(note.id);
                if (!due) fault = "a refund was not due";
                if (seen.state == RequestState.Locked) _did("refund");
            } catch { }
        }
    }

    /// @dev What audits and validators say of a held request and its provider.
    function judge(uint256 i, uint256 how) external {
        (bool found, uint256 k) = _pickRequest(i, RequestState.Held);
        if (!found) return;
        bytes32 subject = RequestId.unwrap(_requests[k].id);
        address by = vm.addr(providerKey(_requests[k].provider));
        if (how % 6 == 0) docket.endorse(subject);
        else if (how % 6 == 1) docket.withhold(subject);
        else if (how % 6 == 2) docket.accuse(by, 1);
        else if (how % 6 == 3) docket.accuse(by, 0);
        else docket.exclude(by, how % 6 == 4);
        _did("judge");
    }

    function collect(uint256 i) external {
        (bool found, uint256 k) = _pickRequest(i, RequestState.Held);
        if (!found) return;
        RequestNote storage note = _requests[k];
        RequestView memory seen = requests.request(note.id);
        bool accused = docket.runningAgainst(seen.provider) != 0;
        uint256 window = accused ? 30 days : parameters.get(Parameter.AuditWindow);
        bool due = block.timestamp >= seen.deadlineSeconds + window
            || docket.endorsed(RequestId.unwrap(note.id));
        due = due && !isRefused(note.id);
        try requests.collect(note.id) {
            if (!due) fault = "what was held was paid too early";
            if (note.claimed) twice = "what was held was paid twice";
            (note.paid, note.claimed) = (seen.amount, true);
            _did("collect");
        } catch {
            if (due) fault = "what was held and due was not paid";
            if (!isRefused(note.id)) return;
            requests.refund(note.id);
            _did("returnHeld");
        }
    }

    /// @dev True where what is held returns to its client.
    function isRefused(RequestId id) public view returns (bool) {
        address by = requests.request(id).provider;
        return docket.excluded(by) || docket.withheldIn(RequestId.unwrap(id));
    }

    function reopenRequest(uint256 i) external {
        if (_requests.length == 0) return;
        RequestTerms memory terms = _requests[i % _requests.length].terms;
        terms.costMax = 1e6;
        terms.deadlineSeconds = uint64(block.timestamp + 60);
        vm.prank(terms.client);
        try requests.open(terms, "") {
            twice = "a request's id was opened twice";
        } catch {
            _did("reopenRequest");
        }
    }
}
