// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IERC6909 } from "@openzeppelin/contracts/interfaces/IERC6909.sol";

import { Requests } from "../../src/Requests.sol";
import { Sessions } from "../../src/Sessions.sol";
import { Stakes } from "../../src/Stakes.sol";
import { Vault } from "../../src/Vault.sol";
import { Digests } from "../../src/base/Digests.sol";
import { Escrow } from "../../src/base/Escrow.sol";
import { AgreementState, Voucher } from "../../src/interfaces/IEscrow.sol";
import { OfferTerms } from "../../src/interfaces/IOfferTerms.sol";
import { RequestTerms } from "../../src/interfaces/IRequests.sol";
import { SessionAuthorization, TopUp } from "../../src/interfaces/ISessions.sol";
import { IVault, VaultApproval } from "../../src/interfaces/IVault.sol";
import { CoreFixture } from "./CoreFixture.sol";
import { Walk } from "./Walk.sol";

/// @notice All accounts act at random, even against their own interest, and submit any message
/// that was signed before. The provider uses the honest court and a court of its own making, and
/// borrows stake for one transaction. A client signs vouchers with any total, count and root, or
/// signs none until its request is refunded and its session expires.
contract Handler is CoreFixture, Walk {
    uint256 internal constant OTHER_CLIENT_KEY = 0xc11e48;
    bytes32 internal constant FRIENDS_OFFER = keccak256("offer under a friend's court");
    uint256 internal constant SESSIONS_MAX = 12;
    uint256 internal constant POOL_MAX = 64;
    uint96 internal constant BOND = 0.1 ether;
    bytes internal constant DETAILS = abi.encode(BOND);

    address internal immutable friend = address(0xf41e4d);
    address internal immutable otherClient = vm.addr(OTHER_CLIENT_KEY);

    mapping(bytes32 id => bytes32 offer) internal offerOf;
    /// @dev True for the hash of each session voucher that a client's key signed.
    mapping(bytes32 hash => bool) internal isSigned;
    SessionAuthorization[] internal authorizations;
    bytes[] internal authorizationSignatures;
    /// @dev Sum of the provider's stake that each court has slashed.
    mapping(address court => uint256) public slashed;
    uint64 internal nonces;

    error OpenedTwice(bytes32 id);
    error SplitMismatch(bytes32 id);

    function prepare() external {
        furnishRequests();
        fund(otherClient, 100 ether);
        approve(otherClient, address(sessions));
        OfferTerms memory own = terms(NATIVE);
        own.court = friend;
        offers.publish(FRIENDS_OFFER, own);
        vm.startPrank(provider);
        vault.approve(address(stakes), 0, type(uint256).max);
        stakes.stake(address(sessions), friend, 20 ether);
        vm.stopPrank();
    }

    function act(uint8 kind, uint256 a, uint256 b, uint128 amount) external consented {
        uint256 what = kind % 20;
        if (what < 3) _openSession(a, b, amount);
        else if (what < 6) _signVoucher(a, b, amount);
        else if (what == 6) _settle(a, b);
        else if (what == 7) _close(a, b);
        else if (what == 8) _raiseCap(a, b, amount);
        else if (what == 9) _end(a, b);
        else if (what == 10) _collect(a, b);
        else if (what < 13) _judge(a, b);
        else if (what == 13) _bond(a, b, amount);
        else if (what == 14) _case(a, b, amount);
        else if (what == 15) _move(a, b, amount);
        else if (what == 16) _approve(a, b, amount);
        else if (what == 17) _openRequest(b, amount);
        else if (what == 18) _serveRequest(a, b, amount);
        else vm.warp(block.timestamp + bound(a, 1, _longest(b)));
    }

    function _longest(uint256 b) private pure returns (uint256) {
        if (b % 16 == 0) return 2 * UNBONDING;
        return b % 4 == 0 ? 5 days : 1 hours;
    }

    function _openSession(uint256 a, uint256 b, uint128 amount) private {
        if (a % 5 == 0 && authorizations.length != 0) {
            // A random account submits an old authorization again.
            uint256 i = b % authorizations.length;
            _agree(authorizations[i].client, authorizations[i].asset, authorizations[i].cap);
            _open(authorizations[i], authorizationSignatures[i], _anybody(a >> 8), "reopen");
            return;
        }
        if (ids.length == SESSIONS_MAX && !_forgetOne()) return;
        bool tokens = b % 3 == 0;
        SessionAuthorization memory made =
            authorize(tokens ? address(token) : NATIVE, bound128(amount, 1, 3 ether), ++nonces);
        if (b % 3 == 1) made.offerHash = FRIENDS_OFFER;
        bool other = a % 2 == 0;
        if (other) made.client = otherClient;
        made.expiresAtSeconds = uint64(block.timestamp + bound(b, 60, 2 days));
        bytes memory signature = signOf(other ? OTHER_CLIENT_KEY : CLIENT_KEY, made);
        authorizations.push(made);
        authorizationSignatures.push(signature);
        _agree(made.client, made.asset, made.cap);
        _open(made, signature, a % 7 == 0 ? stranger : operator, "open");
    }

    function _open(
        SessionAuthorization memory made,
        bytes memory signature,
        address sender,
        string memory name
    ) private {
        bytes memory call = abi.encodeCall(
            Sessions.open, (made, signature, noApproval(), bytes(""))
        );
        if (!_call(sender, address(sessions), call, name)) return;
        bytes32 id = sessions.idOf(made.client, provider, made.nonce);
        if (offerOf[id] != 0) revert OpenedTwice(id);
        offerOf[id] = made.offerHash;
        ids.push(id);
    }

    function _signVoucher(uint256 a, uint256 b, uint128 amount) private {
        if (ids.length == 0) return;
        bytes32 id = _some(a, AgreementState.Open);
        uint96 cap = sessions.agreementOf(id).cap;
        if (cap == 0) return;
        bytes32 root = b % 5 == 0 ? bytes32(0) : keccak256(abi.encode(b));
        Voucher memory voucher = Voucher(id, bound128(amount, 0, cap), uint64(b % 5), root);
        SignedVoucher memory made = SignedVoucher(voucher, signOf(SIGNER_KEY, voucher));
        isSigned[keccak256(abi.encode(voucher))] = true;
        if (vouchers.length == POOL_MAX) vouchers[b % POOL_MAX] = made;
        else vouchers.push(made);
        if (_isNewer(voucher, best[id].voucher)) best[id] = made;
    }

    function _settle(uint256 a, uint256 b) private {
        if (vouchers.length == 0) return;
        SignedVoucher memory one = _someVoucher(a);
        bytes memory call = abi.encodeCall(
            Sessions.settle, (one.voucher, one.signature, _consent(one.voucher, b))
        );
        _call(_anybody(a >> 8), address(sessions), call, "settle");
    }

    function _close(uint256 a, uint256 b) private {
        if (vouchers.length == 0) return;
        SignedVoucher memory one = _someVoucher(a);
        bytes memory call = abi.encodeCall(
            Sessions.close, (one.voucher, one.signature, _consent(one.voucher, b), ids)
        );
        if (!_call(_anybody(a >> 8), address(sessions), call, "close")) {
            call = abi.encodeCall(
                Sessions.close,
                (one.voucher, one.signature, _consent(one.voucher, b), listOf(ids[b % ids.length]))
            );
            _call(_anybody(a >> 8), address(sessions), call, "close");
        }
    }

    /// @dev Returns a random voucher, or the newest voucher of an open session, which has the
    /// highest total. In one of eleven cases the voucher has no valid signature.
    function _someVoucher(uint256 a) private view returns (SignedVoucher memory one) {
        bytes32 id = _some(a >> 16, AgreementState.Open);
        bool isBest = a % 3 != 0 && best[id].voucher.sessionId != 0;
        one = isBest ? best[id] : vouchers[a % vouchers.length];
        if (a % 11 == 0) one.voucher.count += 100;
    }

    /// @dev Returns a consent to settling, a consent to closing, or none.
    function _consent(Voucher memory voucher, uint256 b) private view returns (bytes memory) {
        if (b % 4 == 0) return "";
        bytes32 typeHash =
            b % 4 == 1 ? Digests.SETTLEMENT_CONSENT_TYPEHASH : Digests.CLOSE_CONSENT_TYPEHASH;
        return signOf(b % 8 < 4 ? OPERATOR_KEY : PROVIDER_KEY, typeHash, voucher);
    }

    function _raiseCap(uint256 a, uint256 b, uint128 amount) private {
        if (ids.length == 0) return;
        bytes32 id = ids[a % ids.length];
        TopUp memory topUp =
            TopUp(id, bound128(amount, 0, 5 ether), uint64(block.timestamp + b % 60));
        address owner = sessions.agreementOf(id).client;
        bytes memory signature = signOf(owner == client ? CLIENT_KEY : OTHER_CLIENT_KEY, topUp);
        uint96 cap = sessions.agreementOf(id).cap;
        if (topUp.cap > cap) {
            address asset = offerOf[id] == TOKEN_OFFER ? address(token) : NATIVE;
            _agree(owner, asset, topUp.cap - cap);
        }
        bytes memory call = abi.encodeCall(Sessions.raiseCap, (topUp, signature));
        _call(_anybody(b), address(sessions), call, "raiseCap");
    }

    function _end(uint256 a, uint256 b) private {
        if (ids.length == 0) return;
        bytes32 id = ids[a % ids.length];
        if (b % 3 == 0) {
            bytes memory ask = abi.encodeCall(Sessions.requestClose, (id, bytes("")));
            _call(b % 2 == 0 ? client : stranger, address(sessions), ask, "requestClose");
        } else {
            _call(_anybody(b), address(sessions), abi.encodeCall(Sessions.expire, (id)), "expire");
        }
    }

    function _collect(uint256 a, uint256 b) private {
        if (ids.length == 0) return;
        bytes32[] memory list = new bytes32[](1 + b % 3);
        for (uint256 i = 0; i < list.length; i++) {
            list[i] = ids[(a >> (8 * i)) % ids.length];
        }
        _call(_anybody(b), address(sessions), abi.encodeCall(Escrow.collect, (list)), "collect");
    }

    function _judge(uint256 a, uint256 b) private {
        if (ids.length == 0) return;
        AgreementState wanted = b % 3 == 0 ? AgreementState.Held : AgreementState.Closed;
        bytes32 id = _some(a, wanted);
        address judge = b % 4 == 0 ? stranger : b % 4 == 1 ? friend : court;
        bytes memory call = abi.encodeCall(Escrow.hold, (id));
        string memory name = "hold";
        uint256 next = sessions.agreementOf(id).state == AgreementState.Held ? (b >> 8) % 3 : 0;
        if (next == 1) (call, name) = (abi.encodeCall(Escrow.releaseHold, (id)), "releaseHold");
        if (next == 2) (call, name) = (abi.encodeCall(Escrow.returnPay, (id)), "returnPay");
        _call(judge, address(sessions), call, name);
    }

    function _bond(uint256 a, uint256 b, uint128 amount) private {
        address under = a % 2 == 0 ? court : friend;
        if (b % 16 == 0) {
            _borrow(address(sessions), under, under == friend, _openBetween);
            return;
        }
        uint96 part = uint96(bound(amount, 1, 2 ether));
        _moveStake(b % 5 == 0 ? operator : provider, address(sessions), under, part, b);
    }

    /// @dev Opens a session while the provider has borrowed stake.
    function _openBetween() private {
        uint256 dice = uint256(keccak256(abi.encode(nonces, block.timestamp)));
        _openSession(1 + dice % 2, dice >> 8, 3 ether);
    }

    function _case(uint256 a, uint256 b, uint128 amount) private {
        address judge = a % 4 == 0 ? stranger : a % 4 == 1 ? friend : court;
        bytes32 caseId = bytes32(b % 3);
        uint96 part = uint96(bound(amount, 1, 4 ether));
        address market = address(sessions);
        bytes memory call = abi.encodeCall(Stakes.lock, (provider, market, part, caseId));
        string memory name = "lock stake";
        (uint96 held,) = stakes.lockedFor(provider, market, judge, caseId);
        if (b % 5 == 3) {
            call = abi.encodeCall(Stakes.unlock, (provider, market, caseId));
            name = "unlock stake";
        } else if (b % 5 == 4) {
            // Each slash takes little, so that stake for work remains in long runs too.
            part = uint96(bound(amount, 1, 0.1 ether));
            call = abi.encodeCall(Stakes.slash, (provider, market, caseId, part, base));
            name = "slash";
        }
        if (!_call(judge, address(stakes), call, name) || b % 5 != 4) return;
        slashed[judge] += part < held ? part : held;
    }

    function _move(uint256 a, uint256 b, uint128 amount) private {
        address asset = a % 2 == 0 ? NATIVE : address(token);
        address owner = b % 3 == 0 ? client : b % 3 == 1 ? otherClient : provider;
        uint256 part = bound(amount, 1, 3 ether);
        if (b % 2 == 0) {
            _agree(owner, asset, part);
            bytes memory call = abi.encodeCall(Vault.withdraw, (asset, part, stranger));
            _call(owner, address(vault), call, "withdraw");
        } else {
            if (asset == NATIVE) vm.deal(stranger, part);
            else token.mint(stranger, part);
            vm.prank(stranger);
            token.approve(address(vault), part);
            vm.prank(stranger);
            vault.deposit{ value: asset == NATIVE ? part : 0 }(asset, part, owner);
            successes["deposit"]++;
        }
    }

    /// @dev A client signs an approval for a stranger, and the stranger tries to take an amount.
    function _approve(uint256 a, uint256 b, uint128 amount) private {
        address asset = a % 2 == 0 ? NATIVE : address(token);
        VaultApproval memory approval = VaultApproval({
            owner: client,
            spender: stranger,
            asset: asset,
            amount: bound(amount, 0, 1 ether),
            nonce: b % 8,
            validUntilSeconds: uint64(block.timestamp + 60)
        });
        bytes memory signature = signOf(b % 5 == 0 ? SIGNER_KEY : CLIENT_KEY, approval);
        bytes memory call = abi.encodeCall(IVault.approveWithSignature, (approval, signature));
        _call(stranger, address(vault), call, "approveWithSignature");
        uint256 allowed = vault.allowance(client, stranger, idOf(asset));
        _agree(client, asset, allowed);
        uint256 part = bound(amount >> 8, 1, 1 ether);
        call = abi.encodeCall(IERC6909.transferFrom, (client, stranger, idOf(asset), part));
        _call(stranger, address(vault), call, "transferFrom");
    }

    function _openRequest(uint256 b, uint128 amount) private {
        if (!_hasRoom(b)) return;
        RequestTerms memory made = requestOf(NATIVE, bound128(amount, 1, 1 ether), ++nonces);
        made.deadlineSeconds = uint64(block.timestamp + bound(b, 1 hours, 5 days));
        _agree(client, NATIVE, made.costMax);
        bytes memory call = abi.encodeCall(Requests.open, (made, DETAILS));
        if (!_call(client, address(requests), call, "request")) return;
        bytes32 id = requests.idOf(client, made.nonce);
        requestIds.push(id);
        requestTerms[id] = made;
    }

    function _serveRequest(uint256 a, uint256 b, uint128 amount) private {
        if (requestIds.length == 0) return;
        bytes32 id = requestIds[a % requestIds.length];
        for (uint256 i = 0; b % 3 != 0 && i < requestIds.length; i++) {
            AgreementState state = requests.agreementOf(requestIds[i]).state;
            if (state == AgreementState.Open) id = requestIds[i];
        }
        bytes memory call;
        string memory name;
        bool locked = requests.agreementOf(id).state == AgreementState.Locked;
        if (b % 7 < 2 && !locked) {
            vm.deal(address(this), BOND);
            vault.deposit{ value: BOND }(NATIVE, BOND, provider);
            _agree(provider, NATIVE, BOND);
            bytes32 offer = b % 5 != 0 ? OFFER : FRIENDS_OFFER;
            call = abi.encodeCall(Requests.lock, (requestTerms[id], DETAILS, offer, bytes("")));
            name = "lock request";
        } else if (b % 7 < 3) {
            (call, name) = (_claim(id, b >> 8, amount), "claim");
        } else if (b % 7 == 3) {
            _release(id, _anybody(a >> 8));
            return;
        } else if (b % 7 == 4) {
            (call, name) = (abi.encodeCall(Requests.cancel, (id)), "cancel");
        } else if (b % 7 == 5) {
            _refund(id, _anybody(a >> 8));
            return;
        } else {
            (call, name) = (abi.encodeCall(Escrow.collect, (listOf(id))), "collect request");
        }
        _call(_anybody(a >> 8), address(requests), call, name);
        // More than an hour often passes between a lock and the next act, so in two of three cases
        // the request is claimed or released at once.
        if ((b >> 16) % 3 == 0) {
            call = _claim(id, b >> 8, amount);
            _call(_anybody(a >> 16), address(requests), call, "claim");
        } else if ((b >> 16) % 3 == 1) {
            _release(id, _anybody(a >> 16));
        }
        if (b % 4 != 0) {
            _call(court, address(requests), abi.encodeCall(Escrow.hold, (id)), "hold request");
        }
    }

    /// @dev `rewarded`: for any sender, the client gets its reserve, the sender gets a tenth of
    /// the bond, and exactly the remainder of the bond is burnt. A client that sends the refund
    /// gets both amounts.
    function _refund(bytes32 id, address sender) private {
        uint256 owed = balance(client, NATIVE) + requests.agreementOf(id).cap;
        (, uint96 bond) = requests.lockOf(id);
        uint256 mine = balance(sender, NATIVE) + bond / 10;
        uint256 lost = balance(BURNT, NATIVE) + bond - bond / 10;
        if (sender == client) owed += bond / 10;
        bytes memory call = abi.encodeCall(Requests.refund, (id));
        if (!_call(sender, address(requests), call, "refund")) return;
        bool fair = balance(client, NATIVE) == owed && balance(BURNT, NATIVE) == lost;
        if (!fair) revert SplitMismatch(id);
        if (sender != client && balance(sender, NATIVE) != mine) revert SplitMismatch(id);
    }

    /// @dev `released`: at any time, a release costs the provider at most a tenth of the bond, and
    /// nothing within `RELEASE_WINDOW`.
    function _release(bytes32 id, address sender) private {
        (uint40 lockedAt, uint96 bond) = requests.lockOf(id);
        bool late = block.timestamp >= lockedAt + requests.RELEASE_WINDOW();
        uint256 cost = late ? bond / 10 : 0;
        uint256 mine = balance(provider, NATIVE) + bond - cost;
        uint256 lost = balance(BURNT, NATIVE) + cost;
        bytes memory call = abi.encodeCall(Requests.release, (id));
        if (!_call(sender, address(requests), call, late ? "late release" : "release")) return;
        bool fair = balance(provider, NATIVE) == mine && balance(BURNT, NATIVE) == lost;
        if (!fair) revert SplitMismatch(id);
    }

    function _claim(bytes32 id, uint256 b, uint128 amount) private view returns (bytes memory) {
        uint96 cap = requests.agreementOf(id).cap;
        bytes32 root = b % 3 == 0 ? bytes32(0) : bytes32(b);
        Voucher memory voucher = Voucher(id, bound128(amount, 0, cap + b % 2), uint64(b % 3), root);
        bytes memory signature = signRequest(SIGNER_KEY, voucher);
        // The least total is below, equal to or above the voucher's total.
        uint128 totalMin = bound128(amount >> 8, 0, cap);
        bytes memory consent = consentTo(OPERATOR_KEY, voucher, totalMin);
        if (b % 4 == 0) consent = "";
        return abi.encodeCall(Requests.claim, (voucher, signature, totalMin, consent));
    }

    function _anybody(uint256 a) private view returns (address) {
        uint256 who = a % 6;
        if (who < 3) return operator;
        if (who == 3) return provider;
        return who == 4 ? stranger : client;
    }

    function parties() internal view override returns (address[] memory accounts) {
        accounts = new address[](6);
        (accounts[0], accounts[1], accounts[2]) = (client, otherClient, provider);
        (accounts[3], accounts[4], accounts[5]) = (operator, creator, sink);
    }
}
