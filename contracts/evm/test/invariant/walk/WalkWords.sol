// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { RequestState, RequestView } from "../../../src/interfaces/IRequests.sol";
import { SessionState, SessionView } from "../../../src/interfaces/ISessions.sol";
import {
    RequestId,
    SessionAuthorization,
    SessionId
} from "../../../src/interfaces/SignedObjects.sol";
import { WalkHonest } from "./WalkHonest.sol";

/// @notice What deals a walk has, and what is signed in them: by the honest provider what it means,
/// by everybody else anything.
abstract contract WalkWords is WalkHonest {
    constructor(bytes32 seed) WalkHonest(seed) { }

    // Deals.

    function _open() internal {
        if (live.length == LIVE_MAX) {
            if (!_sweep()) _wait();
            return;
        }
        Deal memory made;
        made.client = uint8(roll(CLIENTS));
        made.asset = assetAt(roll(2));
        made.cap = made.asset == NATIVE ? uint128(1e6 + roll(3 ether)) : uint128(1e6 + roll(3e9));
        made.nonce = nextNonce++;
        made.expiresAtSeconds = uint40(clock + 30 minutes + roll(6 hours));
        if (roll(5) < 2) _openRequest(made);
        else _openSession(made);
    }

    /// @dev A stranger ends what has run out; true where there was anything.
    function _sweep() private returns (bool swept) {
        for (uint256 i = 0; i < live.length; i++) {
            Deal storage deal = deals[live[i]];
            bool done = deal.isRequest ? _sweepRequest(deal) : _sweepSession(deal);
            if (done) note("end what has run out", true);
            swept = swept || done;
        }
    }

    function _sweepSession(Deal storage deal) private returns (bool done) {
        if (clock < sessionAt(deal).deadlineSeconds) return false;
        vm.prank(stranger);
        sessions.expire(SessionId.wrap(deal.id));
        return true;
    }

    function _sweepRequest(Deal storage deal) private returns (bool) {
        RequestView memory seen = requests.request(requestIdOf(deal));
        if (seen.state == RequestState.Locked) {
            if (clock < seen.lockedAtSeconds + 1 hours) return false;
            vm.prank(stranger);
            requests.refund(requestIdOf(deal));
            return true;
        }
        if (seen.state != RequestState.Open || clock <= seen.deadlineSeconds) return false;
        vm.prank(stranger);
        requests.expire(requestIdOf(deal));
        return true;
    }

    function _openSession(Deal memory made) private {
        made.provider = roll(2) == 0 ? HONEST : hostile;
        made.openBySeconds = uint40(clock + 60);
        made.contractSigned = made.provider != HONEST && roll(3) == 0;
        address client_ = vm.addr(keyOf(made.client));
        SessionId id = sessions.idOf(client_, providerAt(made.provider), made.nonce);
        made.id = SessionId.unwrap(id);
        made.state = uint8(SessionState.Open);
        deals.push(made);
        Deal storage deal = deals[deals.length - 1];
        SessionAuthorization memory authorization = authorizationOf(deal);
        bytes memory signature = sign(keyOf(made.client), hasher.authorization(authorization));
        if (roll(3) == 0) keepFor(deals.length - 1, Kind.Authorization, made.client, 0, 0, 0);
        vm.prank(authorization.provider);
        try sessions.open(authorization, signature) {
            live.push(deals.length - 1);
            note("open a session", true);
        } catch {
            deal.ended = true;
            note("open a session", false);
        }
    }

    function _openRequest(Deal memory made) private {
        made.isRequest = true;
        made.provider = NOBODY;
        made.held = roll(3) == 0;
        address client_ = vm.addr(keyOf(made.client));
        made.id = RequestId.unwrap(requests.idOf(client_, made.nonce));
        made.state = uint8(RequestState.Open);
        deals.push(made);
        Deal storage deal = deals[deals.length - 1];
        vm.prank(client_);
        try requests.open(termsOf(deal), "") {
            live.push(deals.length - 1);
            note("open a request", true);
        } catch {
            deal.ended = true;
            note("open a request", false);
        }
    }

    function keepFor(uint256 d, Kind kind, uint8 key, uint128 total, uint64 count, bytes32 root)
        internal
    {
        keep(Paper(kind, key, uint40(clock + 60), count, total, uint32(d), root));
    }

    /// @dev The provider answers, the client pays for it as it should.
    function _serve(uint256 d) internal {
        Deal storage deal = deals[d];
        if (deal.said || deal.answers == ANSWERS_MAX || deal.contractSigned) return;
        if (deal.provider == NOBODY || (deal.isRequest && deal.answers != 0)) return;
        uint128 price = uint128(1 + roll(deal.cap / 4));
        if (!_isServable(deal)) return;
        uint128 total = deal.best + price;
        if (total > deal.cap) return;
        deal.answers += 1;
        _sign(d, total, deal.answers, rootAt(deal.id, deal.answers));
        note("sign an honest voucher", true);
    }

    /// @dev Whether what is promised now can still be paid.
    function _isServable(Deal storage deal) internal view returns (bool) {
        if (deal.isRequest) {
            RequestView memory lock = requests.request(requestIdOf(deal));
            bool locked = lock.state == RequestState.Locked;
            return locked && clock < lock.lockedAtSeconds + 1 hours;
        }
        SessionView memory seen = sessionAt(deal);
        return seen.state == SessionState.Open && clock < seen.deadlineSeconds;
    }

    /// @dev The client signs anything. An honest provider takes none but its own receipts'.
    function _scribble(uint256 d) internal {
        Deal storage deal = deals[d];
        uint256 how = roll(deal.provider == hostile ? 4 : 6);
        uint64 count = deal.answers;
        if (how == 0) count = type(uint64).max;
        else if (how == 1) count = 1;
        else if (how == 2) count = uint64(roll(1000));
        bytes32 root = roll(2) == 0 ? keccak256(abi.encode(d, count)) : bytes32(0);
        if (roll(4) == 0) root = deal.bestRoot;
        _sign(d, amountUpTo(deal.cap), count, root);
        note("sign any voucher", true);
    }

    function _sign(uint256 d, uint128 total, uint64 count, bytes32 root) private {
        Deal storage deal = deals[d];
        keepFor(d, Kind.Voucher, KEY_SIGNER + deal.client, total, count, root);
        if (deal.contractSigned || total > deal.cap) return;
        if (total > deal.promised) deal.promised = total;
        bool good = deal.provider != HONEST || root == roots[deal.id][count];
        if (deal.provider == HONEST && count > deal.answers) good = false;
        if (!good || deal.provider == NOBODY || total <= deal.best) return;
        if (deal.said || (deal.provider == HONEST && !_isServable(deal))) return;
        // A request has one answer, and an honest provider claims with its receipt.
        if (deal.provider == HONEST && deal.isRequest && count != 1) return;
        (deal.best, deal.bestCount, deal.bestRoot) = (total, count, root);
    }

    /// @dev Words of a provider, of the client's on the end, and of more money.
    function _speak(uint256 d) internal {
        Deal storage deal = deals[d];
        uint256 how = deal.isRequest ? 2 + roll(5) : roll(7);
        if (how == 0) {
            keepFor(d, Kind.CloseRequest, uint8(roll(2) * 2) + deal.client, 0, 0, 0);
        } else if (how == 1) {
            keepFor(d, Kind.TopUp, deal.client, amountUpTo(2 * deal.cap), 0, 0);
            papers[(paperCount - 1) % PAPERS_MAX].untilSeconds = uint40(clock + 1 hours);
        } else if (how == 2 && roll(8) == 0) {
            keepFor(d, Kind.Floor, deal.client, 0, uint64(roll(nextNonce)), 0);
        } else if (how < 5) {
            // The hostile one signs for its own deals, and for others'.
            Kind kind = roll(2) == 0 ? Kind.Settlement : Kind.Close;
            uint8 key = uint8(KEY_HONEST + hostile);
            if (roll(2) == 0) keepFor(d, kind, key, amountUpTo(deal.cap), uint64(roll(9)), 0);
            else keepFor(d, kind, key, deal.best, deal.bestCount, deal.bestRoot);
        } else if (deal.provider == HONEST && deal.best != 0) {
            // The honest one gives a watchtower its word on what it holds, and its last on the end.
            Kind kind = deal.isRequest || roll(2) == 0 ? Kind.Settlement : Kind.Close;
            if (kind == Kind.Close) deal.said = true;
            keepFor(d, kind, KEY_HONEST, deal.best, deal.bestCount, deal.bestRoot);
        }
        note("sign another word", true);
    }
}
