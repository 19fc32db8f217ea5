// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Requests } from "../../../core/src/Requests.sol";
import { Sessions } from "../../../core/src/Sessions.sol";
import { Escrow } from "../../../core/src/base/Escrow.sol";
import { Agreement, AgreementState, Voucher } from "../../../core/src/interfaces/IEscrow.sol";
import { RequestTerms } from "../../../core/src/interfaces/IRequests.sol";
import { SessionAuthorization } from "../../../core/src/interfaces/ISessions.sol";
import { Walk } from "../../../core/test/base/Walk.sol";
import { ModelRegistry } from "../../src/ModelRegistry.sol";
import { Offers } from "../../src/Offers.sol";
import { Parameters } from "../../src/Parameters.sol";
import { GuardianTerm, ModelStatus } from "../../src/interfaces/IModelRegistry.sol";
import { Offer, OfferListing, RequestDetails } from "../../src/interfaces/IOfferBook.sol";
import { Parameter } from "../../src/interfaces/IParameters.sol";
import { MarketFixture } from "./MarketFixture.sol";
import { MockCourtRecord } from "./MockCourtRecord.sol";

/// @notice Makes random acts of all accounts, even against their own interest. The owner of
/// `Parameters` proposes changes, the guardian and juries set statuses of models, the court holds,
/// releases and returns pay, and strangers try forbidden acts. The provider also has offers and
/// stake under a court of its own making, and sometimes stakes borrowed money and tries to withdraw
/// it at once. For some sessions and requests the client signs no voucher, until the session
/// expires or the request is refunded.
contract MarketHandler is MarketFixture, Walk {
    uint256 internal constant SESSIONS_MAX = 10;
    uint256 internal constant OFFERS_MAX = 200;
    uint256 internal constant PARAMETERS = uint256(type(Parameter).max) + 1;

    struct Proposal {
        uint256 value;
        uint256 from;
    }

    MockCourtRecord internal record;
    /// @dev The provider's own court, which never rules against the provider.
    address internal ownCourt;
    /// @dev Copies of all published offers, each at the index of its number; the first is at index
    /// 1.
    Offer[] internal published;
    mapping(bytes32 id => bytes) internal requestDetails;
    mapping(Parameter => uint256) internal expected;
    mapping(Parameter => Proposal) internal proposals;
    uint64 internal nonces = 10;

    error StartMismatch(string what);
    error ChangeMismatch(Parameter parameter);

    function prepare() external {
        record = new MockCourtRecord();
        deployMarket(address(0), address(record));
        ownCourt = address(new MockCourtRecord());
        furnish(address(record));
        published.push();
        published.push(offerIn(NATIVE));
        published.push(offerIn(address(token)));
        for (uint256 i = 0; i < PARAMETERS; i++) {
            expected[Parameter(i)] = parameters.get(Parameter(i));
        }
        vm.prank(provider);
        vault.approve(address(stakes), 0, type(uint256).max);
    }

    function act(uint8 kind, uint256 a, uint256 b, uint128 amount) external consented {
        uint256 what = kind % 20;
        if (what < 3) _openSession(a, b, amount);
        else if (what < 5) _signVoucher(a, b, amount);
        else if (what == 5) _settle(a, b);
        else if (what == 6) _close(a, b);
        else if (what == 7) _end(a, b);
        else if (what == 8) _judge(a, b);
        else if (what == 9) _publish(a, b);
        else if (what == 10) _retire(a, b);
        else if (what == 11) _propose(a, b, amount);
        else if (what == 12) _apply(a, b);
        else if (what == 13) _govern(a, b);
        else if (what == 14) _recordFailure(a, b);
        else if (what == 15) _bond(a, b, amount);
        else if (what == 16) _openRequest(a, b, amount);
        else if (what < 19) _serveRequest(a, b, amount);
        else vm.warp(block.timestamp + bound(a, 1, _longest(b)));
    }

    function _longest(uint256 b) private pure returns (uint256) {
        if (b % 8 == 0) return DELAY;
        return b % 4 == 1 ? 4 days : 1 hours;
    }

    function _openSession(uint256 a, uint256 b, uint128 amount) private {
        if (ids.length == SESSIONS_MAX && !_forgetOne()) return;
        uint256 number = _offered(b);
        Offer memory offer = published[number];
        bytes32 hash = offers.hashOffer(offer);
        SessionAuthorization memory made =
            authorize(hash, offer.asset, bound128(amount, 1, 3 ether), ++nonces);
        made.expiresAtSeconds = uint64(block.timestamp + bound(b >> 8, 60, 20 days));
        bytes memory signature = signOf(CLIENT_KEY, made);
        _agree(client, offer.asset, made.cap);
        bytes memory call =
            abi.encodeCall(Sessions.open, (made, signature, noApproval(), bytes("")));
        if (!_call(_anybody(a), address(sessions), call, "open")) return;
        bytes32 id = sessions.idOf(client, provider, made.nonce);
        ids.push(id);
        best[id].voucher.sessionId = id;
        _checkBegun(number);
    }

    /// @dev The session's key signs any total, even a total above the cap.
    function _signVoucher(uint256 a, uint256 b, uint128 amount) private {
        if (ids.length == 0) return;
        bytes32 id = _some(a, AgreementState.Open);
        Agreement memory one = sessions.agreementOf(id);
        if (one.state != AgreementState.Open) return;
        Voucher memory made =
            voucherOf(id, bound128(amount, 0, uint256(one.cap) * 9 / 8), uint64(1 + b % 100));
        SignedVoucher memory signed = SignedVoucher(made, signOf(SIGNER_KEY, made));
        if (vouchers.length < 64) vouchers.push(signed);
        else vouchers[b % 64] = signed;
        bool isBest = made.total <= one.cap && _isNewer(made, best[id].voucher);
        if (isBest) best[id] = signed;
    }

    function _settle(uint256 a, uint256 b) private {
        if (vouchers.length == 0) return;
        SignedVoucher memory one = b % 2 == 0
            ? best[_some(b >> 8, AgreementState.Open)]
            : vouchers[(b >> 8) % vouchers.length];
        bytes memory call =
            abi.encodeCall(Sessions.settle, (one.voucher, one.signature, bytes("")));
        _call(_anybody(a), address(sessions), call, "settle");
    }

    /// @dev Closes a session with the highest voucher that was signed within its cap, and collects
    /// pay of other sessions in the same call.
    function _close(uint256 a, uint256 b) private {
        if (ids.length == 0) return;
        SignedVoucher memory one = best[ids[b % ids.length]];
        bytes32[] memory matured = new bytes32[](a % 3);
        for (uint256 i = 0; i < matured.length; i++) {
            matured[i] = ids[(b >> (8 * i)) % ids.length];
        }
        bytes memory call =
            abi.encodeCall(Sessions.close, (one.voucher, one.signature, bytes(""), matured));
        _call(_anybody(a >> 8), address(sessions), call, "close");
    }

    function _end(uint256 a, uint256 b) private {
        if (ids.length == 0) return;
        bytes memory call = abi.encodeCall(Sessions.expire, (_some(a, AgreementState.Open)));
        string memory name = "expire";
        if (b % 3 != 0) {
            bytes32 id = _some(a, b % 3 == 1 ? AgreementState.Closed : AgreementState.Held);
            (call, name) = (abi.encodeCall(Escrow.collect, (listOf(id))), "collect");
        }
        _call(_anybody(b >> 8), address(sessions), call, name);
    }

    function _judge(uint256 a, uint256 b) private {
        if (ids.length == 0) return;
        bytes32 id = _some(a, a % 2 == 0 ? AgreementState.Held : AgreementState.Closed);
        bytes memory call = abi.encodeCall(Escrow.hold, (id));
        string memory name = "hold";
        if (sessions.agreementOf(id).state == AgreementState.Held) {
            (call, name) = b % 2 == 0
                ? (abi.encodeCall(Escrow.releaseHold, (id)), "release hold")
                : (abi.encodeCall(Escrow.returnPay, (id)), "return pay");
        }
        address judge = (b >> 8) % 4 == 0 ? stranger : (b >> 8) % 4 == 1 ? ownCourt : court;
        _call(judge, address(sessions), call, name);
    }

    /// @dev Publishes an offer with current terms. In four of eight cases a random value replaces
    /// the fee, window, ratio or first royalty; in one of eight the offer names the provider's own
    /// court.
    function _publish(uint256 a, uint256 b) private {
        if (published.length > OFFERS_MAX) return;
        Offer memory offer = offerIn(a % 3 == 0 ? address(token) : NATIVE);
        offer.nonce = ++nonces;
        if (b % 8 == 0) offer.feeBps = uint16(a >> 8) % 1001;
        if (b % 8 == 1) offer.windowSeconds = uint32(a >> 8);
        if (b % 8 == 2) offer.stakeRatio = uint96(a >> 8);
        if (b % 8 == 3) offer.royalty0.bps = uint16(a >> 8);
        if (b % 8 == 4) offer.court = ownCourt;
        bytes memory call = abi.encodeCall(Offers.publish, (offer, bytes("")));
        if (!_call(_anybody(a >> 32), address(offers), call, "publish")) return;
        if (offers.numberOf(offers.hashOffer(offer)) != published.length) {
            revert StartMismatch("number");
        }
        published.push(offer);
        if (offer.court == ownCourt) successes["own court"]++;
    }

    function _retire(uint256 a, uint256 b) private {
        // Retires only in one of three cases, so that enough offers remain.
        if (b % 3 != 0) return;
        uint256 number = 1 + (b >> 8) % (published.length - 1);
        bytes32 hash = offers.hashOffer(published[number]);
        bytes memory call = abi.encodeCall(Offers.retire, (hash));
        _call(_anybody(a), address(offers), call, "retire");
    }

    function _propose(uint256 a, uint256 b, uint128 amount) private {
        address by = a % 5 == 0 ? stranger : owner;
        if (b % 4 == 0) {
            address next = a % 2 == 0 ? base : sink;
            bytes memory sinkCall = abi.encodeCall(Parameters.proposeFeeSink, (next));
            _call(by, address(parameters), sinkCall, "propose sink");
            return;
        }
        if (b % 4 == 1) {
            address asset = a % 2 == 0 ? NATIVE : address(token);
            uint128 ratio = bound128(amount, 0, 4) * 2e18;
            bytes memory assetCall = abi.encodeCall(Parameters.proposeAsset, (asset, ratio));
            _call(by, address(parameters), assetCall, "propose asset");
            return;
        }
        Parameter parameter = Parameter((a >> 8) % 3 == 0 ? (a >> 16) % PARAMETERS : a % 2);
        (uint256 min, uint256 max) = parameters.bounds(parameter);
        uint256 value = bound(amount, min, max + 1);
        bytes memory call = abi.encodeCall(Parameters.propose, (parameter, value));
        if (!_call(by, address(parameters), call, "propose")) return;
        if (by != owner || value > max) revert ChangeMismatch(parameter);
        proposals[parameter] = Proposal(value, block.timestamp + DELAY);
    }

    function _apply(uint256 a, uint256 b) private {
        Parameter parameter = Parameter((a >> 8) % 3 == 0 ? (a >> 16) % PARAMETERS : a % 2);
        bytes memory call = abi.encodeCall(Parameters.applyParameter, (parameter));
        address by = _anybody(b >> 8);
        if (_call(by, address(parameters), call, "apply")) {
            Proposal memory proposal = proposals[parameter];
            bool due = proposal.from != 0 && block.timestamp >= proposal.from;
            if (!due) revert ChangeMismatch(parameter);
            expected[parameter] = proposal.value;
            delete proposals[parameter];
        }
        _call(by, address(parameters), abi.encodeCall(Parameters.applyFeeSink, ()), "apply sink");
        address asset = a % 2 == 0 ? NATIVE : address(token);
        call = abi.encodeCall(Parameters.applyAsset, (asset));
        _call(by, address(parameters), call, "apply asset");
        _call(by, address(offers), abi.encodeCall(Offers.syncParameters, (asset)), "refresh");
    }

    /// @dev Sets the lasting or the guardian's status of a model, or ends the guardian's term. The
    /// status is active twice as often as quarantined. In one of five cases the guardian calls
    /// instead of the juries or vice versa, which is refused.
    function _govern(uint256 a, uint256 b) private {
        bytes32 model = a % 2 == 0 ? plainModel : royalModel;
        ModelStatus status = b % 3 == 0 ? ModelStatus.Quarantined : ModelStatus.Active;
        bytes memory call = abi.encodeCall(ModelRegistry.setStatus, (model, status, "ruling"));
        if (a % 8 < 4) {
            address by = b % 5 == 0 ? guardian : modelReports;
            _call(by, address(models), call, "set status");
            return;
        }
        GuardianTerm memory before = models.guardianTermOf(model);
        if (a % 8 < 6) {
            call = abi.encodeCall(ModelRegistry.setGuardianStatus, (model, status, "reason"));
            _call(b % 5 == 0 ? modelReports : guardian, address(models), call, "guard");
        } else {
            call = abi.encodeCall(ModelRegistry.endGuardianTerm, (model, "ruling"));
            _call(b % 5 == 0 ? guardian : modelReports, address(models), call, "end term");
        }
        _checkTerm(model, before);
    }

    /// @dev A guardian's term begins once, ends at most `GUARDIAN_TERM` later, and is never
    /// extended.
    function _checkTerm(bytes32 model, GuardianTerm memory before) private view {
        GuardianTerm memory term = models.guardianTermOf(model);
        uint256 from = term.fromSeconds;
        if (before.fromSeconds != 0) {
            if (from != before.fromSeconds || term.untilSeconds > before.untilSeconds) {
                revert StartMismatch("term");
            }
        } else if (from != 0 && term.untilSeconds != from + models.GUARDIAN_TERM()) {
            revert StartMismatch("term");
        }
        bool over = from == 0 || block.timestamp >= term.untilSeconds;
        ModelStatus status = models.statusOf(model);
        ModelStatus lasting = models.lastingStatusOf(model);
        if (status < lasting || (over && status != lasting)) revert StartMismatch("guardian");
    }

    function _recordFailure(uint256 a, uint256 b) private {
        bool excluded = a % 16 == 0;
        record.set(provider, excluded, excluded || a % 4 == 1 ? uint64(block.timestamp) : 0);
        record.refuse(provider, b % 8 == 0);
        successes["record"]++;
    }

    function _bond(uint256 a, uint256 b, uint128 amount) private {
        address market = a % 2 == 0 ? address(sessions) : address(requests);
        address under = (a >> 8) % 4 == 0 ? ownCourt : court;
        if (b % 16 == 0) {
            _borrow(market, under, under == ownCourt, _openBetween);
            return;
        }
        _moveStake(provider, market, under, uint96(bound(amount, 1, 20 ether)), b);
    }

    /// @dev While the provider has borrowed stake, opens a session and a request, and tries to lock
    /// the request.
    function _openBetween() private {
        uint256 dice = uint256(keccak256(abi.encode(nonces, block.timestamp)));
        _openSession(dice >> 8, dice, 3 ether);
        _openRequest(dice >> 8, dice, 1 ether);
        _serveRequest(0, dice, 1 ether);
    }

    function _openRequest(uint256 a, uint256 b, uint128 amount) private {
        if (!_hasRoom(b)) return;
        RequestTerms memory made = requestOf(NATIVE, bound128(amount, 1, 1 ether), ++nonces);
        made.deadlineSeconds = uint64(block.timestamp + bound(b, 1 hours, 5 days));
        RequestDetails memory details = detailsOf();
        if (a % 4 == 0) details.pricesMax.output -= 1;
        if (a % 4 == 1) details.filter.completionsMin = 1;
        if (a % 16 == 2) details.filter.stakeMin = 55 ether;
        bytes memory encoded = abi.encode(details);
        if (a % 16 == 3) encoded = bytes.concat(encoded, hex"00");
        _agree(client, NATIVE, made.costMax);
        bytes memory call = abi.encodeCall(Requests.open, (made, encoded));
        if (!_call(client, address(requests), call, "request")) return;
        bytes32 id = requests.idOf(client, made.nonce);
        requestIds.push(id);
        requestTerms[id] = made;
        requestDetails[id] = encoded;
    }

    function _serveRequest(uint256 a, uint256 b, uint128 amount) private {
        if (requestIds.length == 0) return;
        // Picks the newest request in half of the cases, because the deadlines of older requests
        // have often passed.
        uint256 last = requestIds.length - 1;
        bytes32 id = requestIds[a % 2 == 0 ? last : (a >> 8) % (last + 1)];
        Agreement memory one = requests.agreementOf(id);
        AgreementState state = one.state;
        address by = _anybody(b >> 8);
        if (state == AgreementState.Open && block.timestamp <= one.time && b % 5 != 0) {
            uint256 number = _offered(b >> 16);
            bytes32 hash = offers.hashOffer(published[number]);
            _agree(provider, NATIVE, STAKE_MIN);
            bytes memory lock =
                abi.encodeCall(Requests.lock, (requestTerms[id], requestDetails[id], hash, ""));
            if (_call(by, address(requests), lock, "lock request")) _checkLocked(number, id);
            return;
        }
        (bytes memory call, string memory name) =
            (abi.encodeCall(Requests.cancel, (id)), "cancel request");
        if (state == AgreementState.Locked && b % 2 == 0) {
            uint128 total = bound128(amount, 1, one.cap);
            Voucher memory voucher = voucherOf(id, total, 1);
            bytes memory signature = signRequest(SIGNER_KEY, voucher);
            call = abi.encodeCall(Requests.claim, (voucher, signature, uint128(0), bytes("")));
            name = "claim request";
        } else if (state == AgreementState.Locked) {
            (call, name) = (abi.encodeCall(Requests.refund, (id)), "refund request");
        } else if (state == AgreementState.Closed) {
            (call, name) = (abi.encodeCall(Escrow.collect, (listOf(id))), "collect request");
        }
        _call(by, address(requests), call, name);
    }

    /// @dev Returns the number of an active offer, if there is one; in one of five cases, the
    /// number of any offer.
    function _offered(uint256 a) private view returns (uint256 number) {
        uint256 count = published.length - 1;
        for (uint256 i = 0; i < count; i++) {
            number = 1 + (a % count + i) % count;
            if (a % 5 == 0 || offers.listingOf(uint40(number)).active) return number;
        }
    }

    /// @dev After work has begun, checks conditions under which it may begin: an active offer, a
    /// usable model, a provider that the court has not excluded and that did not fail in the last
    /// 30 days, enough stake, and a stake ratio other than zero.
    function _checkBegun(uint256 number) private view {
        OfferListing memory listing = offers.listingOf(uint40(number));
        Offer memory offer = published[number];
        if (!listing.active) revert StartMismatch("retired");
        ModelStatus status = models.statusOf(listing.modelVersion);
        if (status != ModelStatus.Active && status != ModelStatus.Warned) {
            revert StartMismatch("model");
        }
        if (record.excludedFrom(provider, 0)) revert StartMismatch("excluded");
        uint256 failed = record.failedAtSeconds(provider);
        if (failed != 0 && block.timestamp < failed + 30 days) revert StartMismatch("failed");
        uint256 stake = stakes.bondOf(provider, address(sessions), offer.court).active;
        stake += stakes.bondOf(provider, address(requests), offer.court).active;
        if (stake < STAKE_MIN) revert StartMismatch("stake");
        if (offer.asset != NATIVE && offer.stakeRatio == 0) revert StartMismatch("asset");
    }

    function _checkLocked(uint256 number, bytes32 id) private view {
        _checkBegun(number);
        RequestDetails memory asked = abi.decode(requestDetails[id], (RequestDetails));
        Offer memory offer = published[number];
        if (asked.modelVersion != offer.modelVersion) revert StartMismatch("other model");
        address named = asked.filter.court;
        if (named != address(0) && offer.court != named) revert StartMismatch("own court");
        if (asked.pricesMax.output < offer.prices.output) revert StartMismatch("price");
        if (requestDetails[id].length != abi.encode(asked).length) {
            revert StartMismatch("details");
        }
    }

    function _anybody(uint256 a) private view returns (address) {
        if (a % 8 == 0) return stranger;
        if (a % 8 == 1) return client;
        return a % 8 == 2 ? provider : operator;
    }

    function parties() internal view override returns (address[] memory accounts) {
        accounts = new address[](2);
        (accounts[0], accounts[1]) = (client, provider);
    }
}
