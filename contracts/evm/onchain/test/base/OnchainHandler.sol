// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Stakes } from "../../../core/src/Stakes.sol";
import { Vault } from "../../../core/src/Vault.sol";
import { Test } from "../../../core/test/base/Test.sol";
import { IOfferBook } from "../../../market/src/interfaces/IOfferBook.sol";
import { MockEpochBeacon } from "../../../market/test/base/MockEpochBeacon.sol";
import { OnchainRequests } from "../../src/OnchainRequests.sol";
import {
    AnswerContent,
    AnswerKey,
    AnswerProof,
    OnchainRequestState,
    OnchainRequestTerms,
    OnchainRequestView,
    WaitingAnswer
} from "../../src/interfaces/IOnchainRequests.sol";
import { MockVerifier } from "./Mocks.sol";

/// @notice The contracts, accounts and offers that the handler uses.
struct HandlerSetup {
    OnchainRequests onchain;
    Vault vault;
    Stakes stakes;
    MockEpochBeacon beacon;
    MockVerifier verifier;
    address court;
    bytes32 model;
    bytes details;
    /// The client, the operator of the first provider, two jurors, and four providers. The offer of
    /// the last provider names that provider as its court.
    address[8] accounts;
    bytes32[4] offers;
}

/// @notice Calls every function of the on-chain requests, for every request and from every account,
/// and counts the calls after which an account has more or less money than it should have. About
/// half of the answers are garbage, and jurors endorse right answers and garbage. One provider
/// stakes borrowed money for one transaction.
contract OnchainHandler is Test {
    uint256 private constant REQUESTS_MAX = 12;
    uint256 private constant JUROR = 2;
    uint256 private constant PROVIDER = 4;
    bytes private constant QUESTION = "Is this spam?";
    bytes private constant ANSWER = "No.";
    uint96 private constant LOAN = 20 ether;
    /// @dev A hundredth of the least stake.
    uint256 private constant LEAST_BOND = 0.001 ether;

    HandlerSetup private _setup;
    OnchainRequests private immutable ONCHAIN;
    Vault private immutable VAULT;
    bytes32[] public ids;
    mapping(bytes32 id => OnchainRequestTerms) private _terms;
    /// @notice Bytes of the answers in sent calls, by their SHA-256.
    mapping(bytes32 hash => bytes) private _contents;
    uint256 public wrongEnds;
    /// @notice Numbers of calls that ended a request and wronged a party. `wrongedClients`: the
    /// client has neither its money nor an accepted answer. `unpaidProviders`: a provider misses
    /// pay or bond of its accepted answer.
    uint256 public wrongedClients;
    uint256 public unpaidProviders;
    /// @notice Number of answers that lost their bond although more than half of the expected seats
    /// endorsed them.
    uint256 public wrongedProviders;
    /// @notice Number of refunds from which the accounts other than the providers gained too much
    /// in total: more than a tenth of the least bond, plus the reserve if the request ended.
    uint256 public silentGains;
    /// @notice `repaidLoans`: number of times that a provider with borrowed stake locked, answered
    /// and withdrew the stake in one transaction. `ownCourtLocks`: number of locks under a
    /// provider's own court.
    uint256 public repaidLoans;
    uint256 public ownCourtLocks;

    constructor(HandlerSetup memory setup) {
        _setup = setup;
        (ONCHAIN, VAULT) = (setup.onchain, setup.vault);
    }

    function count() external view returns (uint256) {
        return ids.length;
    }

    function contentOf(bytes32 hash) external view returns (bytes memory) {
        return _contents[hash];
    }

    function account(uint256 which) external view returns (address) {
        return _setup.accounts[which];
    }

    /// @notice Sum of rewards, callback fees and bonds of all requests that have not ended.
    function setAside() external view returns (uint256 sum) {
        for (uint256 i = 0; i < ids.length; i++) {
            sum += _setAside(ids[i]);
        }
    }

    function open(uint256 seed, uint96 reward, uint96 fee, uint32 wait) external {
        if (ids.length == REQUESTS_MAX) return;
        OnchainRequestTerms memory made;
        made.client = _setup.accounts[0];
        made.reward = bound128(reward, 1, 1 ether);
        made.callbackFee = uint96(bound(fee, 0, 0.1 ether));
        made.deadlineSeconds = uint64(block.timestamp + bound(wait, 0, 6 days));
        made.nonce = uint64(ids.length);
        // Half of the requests are audited.
        uint256 kind = seed % 4;
        made.proof =
            kind == 0 ? AnswerProof.None : kind == 1 ? AnswerProof.Required : AnswerProof.Audited;
        if (kind == 1) made.verifier = address(_setup.verifier);
        made.callbackGas = uint32(seed % 2 * 50_000);
        made.answerBytesMax = 100;
        vm.prank(_setup.accounts[0]);
        bytes32 id = ONCHAIN.open(made, _setup.details);
        ids.push(id);
        _terms[id] = made;
    }

    function lock(uint256 which, uint256 who, uint256 offer) external {
        bytes32 id = _idAt(which);
        if (id == 0) return;
        // In three of four calls the sender is the offer's provider. In the others it is the client
        // or the first provider, and another sender than the offer's provider is refused.
        uint256 sender = who % 4 == 0 ? who % 8 : PROVIDER + offer % 4;
        bytes memory call_ = abi.encodeCall(
            ONCHAIN.lock, (_terms[id], _setup.details, _setup.offers[offer % 4], type(uint96).max)
        );
        if (_send(sender, id, call_) && offer % 4 == 3) ownCourtLocks++;
    }

    function release(uint256 which, uint256 who) external {
        bytes32 id = _idAt(which);
        _send(who, id, abi.encodeCall(ONCHAIN.release, (id)));
    }

    function post(uint256 which, uint256 who, bool garbage) external {
        bytes32 id = _idAt(which);
        _send(who, id, _posting(id, garbage ? abi.encode(who) : ANSWER));
    }

    /// @notice Sends an answer from each provider; only the call of the lock's holder succeeds. So
    /// answers are frequent, and several wait at the same time.
    function answer(uint256 which, bool garbage) external {
        bytes32 id = _idAt(which);
        bytes memory call_ = _posting(id, garbage ? abi.encode(which) : ANSWER);
        for (uint256 i = 0; i < 4; i++) {
            _send(PROVIDER + i, id, call_);
        }
    }

    function prove(uint256 which, uint256 who, uint256 payee) external {
        bytes32 id = _idAt(which);
        if (id == 0) return;
        address to = _setup.accounts[payee % 8];
        address prover = _setup.accounts[PROVIDER];
        bytes memory proof = _setup.verifier.proofOf(id, prover, _setup.model, QUESTION, ANSWER);
        bytes memory call_ =
            abi.encodeCall(ONCHAIN.prove, (_terms[id], _setup.details, to, ANSWER, proof));
        _send(who, id, call_);
    }

    function endorse(uint256 which, uint256 who, uint256 of_) external {
        bytes32 id = _idAt(which);
        AnswerKey[] memory keys = new AnswerKey[](1);
        keys[0] = AnswerKey(id, _setup.accounts[PROVIDER + of_ % 4]);
        // The sender is a juror, except in one of four calls.
        address juror = _setup.accounts[who % 4 == 0 ? who % 8 : JUROR + who % 2];
        _sendAs(juror, id, abi.encodeCall(ONCHAIN.endorse, (keys, juror)));
    }

    function settle(uint256 which, uint256 who, uint256 of_) external {
        bytes32 id = _idAt(which);
        address provider = _setup.accounts[PROVIDER + of_ % 4];
        WaitingAnswer[] memory waiting = ONCHAIN.waitingAnswersOf(id);
        bytes memory content = ANSWER;
        for (uint256 i = 0; i < waiting.length; i++) {
            if (waiting[i].provider == provider) content = _contents[waiting[i].sha256Hash];
        }
        _send(who, id, abi.encodeCall(ONCHAIN.settle, (id, provider, content)));
    }

    function cancel(uint256 which, uint256 who) external {
        bytes32 id = _idAt(which);
        _send(who, id, abi.encodeCall(ONCHAIN.cancel, (id)));
    }

    function refund(uint256 which, uint256 who) external {
        bytes32 id = _idAt(which);
        if (id == 0) return;
        uint256[8] memory balances = _balances();
        OnchainRequestView memory before = ONCHAIN.requestOf(id);
        if (!_send(who, id, abi.encodeCall(ONCHAIN.refund, (id)))) return;
        bool over = ONCHAIN.requestOf(id).state == OnchainRequestState.Refunded;
        uint256 due = over ? uint256(before.reward) + before.callbackFee : 0;
        uint256[8] memory after_ = _balances();
        // Sum of the gains of all accounts except the providers. A bond that returns to a provider
        // is no gain.
        uint256 gained;
        for (uint256 i = 0; i < PROVIDER; i++) {
            if (after_[i] > balances[i]) gained += after_[i] - balances[i];
        }
        if (gained > due + LEAST_BOND / 10) silentGains++;
    }

    function remove(uint256 which, uint256 who) external {
        bytes32 id = _idAt(which);
        _send(who, id, abi.encodeCall(ONCHAIN.remove, (id)));
    }

    /// @notice One transaction of a provider with borrowed stake: it stakes, locks, posts garbage,
    /// and withdraws as much as it can.
    function borrow(uint256 which) external {
        bytes32 id = _idAt(which);
        if (id == 0) return;
        address thief = _setup.accounts[PROVIDER + 2];
        address market = address(ONCHAIN.REQUESTS());
        vm.deal(address(this), LOAN);
        VAULT.deposit{ value: LOAN }(address(0), LOAN, thief);
        vm.startPrank(thief);
        _setup.stakes.stake(market, _setup.court, LOAN);
        vm.stopPrank();
        bytes memory call_ = abi.encodeCall(
            ONCHAIN.lock, (_terms[id], _setup.details, _setup.offers[2], type(uint96).max)
        );
        bool locked = _send(PROVIDER + 2, id, call_);
        call_ = _posting(id, abi.encode(which));
        bool answered = _send(PROVIDER + 2, id, call_);
        vm.startPrank(thief);
        _setup.stakes.unstake(market, _setup.court, LOAN);
        try _setup.stakes.withdraw(market, _setup.court) {
            if (locked && answered) repaidLoans++;
        } catch { }
        vm.stopPrank();
    }

    function pass(uint256 seconds_) external {
        vm.warp(vm.getBlockTimestamp() + bound(seconds_, 1, 1 days));
        uint256 epoch = _setup.beacon.epochOf(vm.getBlockTimestamp());
        for (uint256 past = epoch > 200 ? epoch - 200 : 0; past < epoch; past++) {
            _setup.beacon.finish(past, keccak256(abi.encode(past)));
        }
    }

    function _posting(bytes32 id, bytes memory content) private returns (bytes memory) {
        _contents[sha256(content)] = content;
        return abi.encodeCall(ONCHAIN.post, (id, AnswerContent(content, "", 0)));
    }

    function _send(uint256 who, bytes32 id, bytes memory call_) private returns (bool) {
        return _sendAs(_setup.accounts[who % 8], id, call_);
    }

    /// @dev Makes a call, and checks that the contract's balance changes by exactly as much as the
    /// sum of the request's reward, callback fee and bonds.
    function _sendAs(address sender, bytes32 id, bytes memory call_) private returns (bool done) {
        if (id == 0) return false;
        OnchainRequestView memory before = ONCHAIN.requestOf(id);
        WaitingAnswer[] memory waiting = ONCHAIN.waitingAnswersOf(id);
        (uint256 pot, uint256 aside) = (_pot(), _setAside(id));
        uint256[8] memory balances = _balances();
        vm.prank(sender);
        (done,) = address(ONCHAIN).call(call_);
        if (!done) return false;
        if (_pot() + aside != pot + _setAside(id)) wrongEnds++;
        _checkRights(id, before, waiting, balances);
    }

    /// @dev Checks the money of the parties after a request or an answer has ended. The client must
    /// have the reward or a recorded answer. A provider with an accepted answer must have its pay
    /// and its bond.
    function _checkRights(
        bytes32 id,
        OnchainRequestView memory before,
        WaitingAnswer[] memory waiting,
        uint256[8] memory balances
    ) private {
        OnchainRequestView memory now_ = ONCHAIN.requestOf(id);
        uint256[8] memory after_ = _balances();
        bool left = ONCHAIN.waitingAnswersOf(id).length < waiting.length;
        for (uint256 i = 0; i < waiting.length && left; i++) {
            if (waiting[i].seats * 2 <= ONCHAIN.SEATS()) continue;
            if (ONCHAIN.endorsedBy(id, waiting[i].provider) != 0) continue;
            uint256 place = _placeOf(waiting[i].provider);
            if (after_[place] < balances[place] + waiting[i].bond) wrongedProviders++;
        }
        if (now_.state == before.state) return;
        bool ended = now_.state == OnchainRequestState.Cancelled
            || now_.state == OnchainRequestState.Refunded;
        if (ended) {
            uint256 due = uint256(before.reward) + before.callbackFee;
            if (after_[0] < balances[0] + due) wrongedClients++;
        }
        if (now_.state != OnchainRequestState.Paid) return;
        bool audited = before.proof == AnswerProof.Audited;
        // For an answer without a proof, only its existence is checked.
        bytes32 hash = ONCHAIN.answerOf(id).sha256Hash;
        bool accepted = hash != 0;
        if (before.proof == AnswerProof.Required) accepted = hash == sha256(ANSWER);
        uint256 payee = PROVIDER;
        uint256 bond = before.bond;
        if (audited) bond = 0;
        for (uint256 i = 0; i < 4 && before.proof != AnswerProof.Required; i++) {
            if (now_.offer == _numberOf(i)) payee = PROVIDER + i;
        }
        for (uint256 i = 0; i < waiting.length && audited; i++) {
            if (_placeOf(waiting[i].provider) != payee) continue;
            bond = waiting[i].bond;
            bool endorsed = waiting[i].seats * 2 > ONCHAIN.SEATS();
            accepted = endorsed && hash == waiting[i].sha256Hash;
        }
        if (!accepted) wrongedClients++;
        // The fee is a tenth of the reward, and the version has no royalties.
        uint256 net = before.reward - before.reward / 10;
        if (after_[payee] < balances[payee] + net + bond) unpaidProviders++;
    }

    function _numberOf(uint256 provider) private view returns (uint40) {
        return IOfferBook(address(ONCHAIN.OFFERS())).numberOf(_setup.offers[provider]);
    }

    function _setAside(bytes32 id) private view returns (uint256 sum) {
        OnchainRequestView memory known = ONCHAIN.requestOf(id);
        bool live = known.state == OnchainRequestState.Open
            || known.state == OnchainRequestState.Locked
            || known.state == OnchainRequestState.Answered;
        if (live) sum = known.reward + known.callbackFee + known.bond;
        WaitingAnswer[] memory waiting = ONCHAIN.waitingAnswersOf(id);
        for (uint256 i = 0; i < waiting.length; i++) {
            sum += waiting[i].bond;
        }
    }

    function _placeOf(address provider) private view returns (uint256) {
        for (uint256 i = 0; i < 8; i++) {
            if (_setup.accounts[i] == provider) return i;
        }
        revert();
    }

    function _balances() private view returns (uint256[8] memory balances) {
        for (uint256 i = 0; i < 8; i++) {
            balances[i] = VAULT.balanceOf(_setup.accounts[i], 0);
        }
    }

    function _pot() private view returns (uint256) {
        return VAULT.balanceOf(address(ONCHAIN), 0);
    }

    function _idAt(uint256 which) private view returns (bytes32) {
        return ids.length == 0 ? bytes32(0) : ids[which % ids.length];
    }
}
