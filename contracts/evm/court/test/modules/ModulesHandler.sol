// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Strings } from "@openzeppelin/contracts/utils/Strings.sol";

import { Agreement, AgreementState, Voucher } from "../../../core/src/interfaces/IEscrow.sol";
import { RequestTerms } from "../../../core/src/interfaces/IRequests.sol";
import { SessionAuthorization } from "../../../core/src/interfaces/ISessions.sol";
import { Offer } from "../../../market/src/interfaces/IOfferBook.sol";
import { ChallengeState, DataChallenge } from "../../src/interfaces/IDataChallenges.sol";
import { DatasetState } from "../../src/interfaces/IDatasets.sol";
import { EvidenceItem } from "../../src/interfaces/IEvidence.sol";
import { HoneypotSecret } from "../../src/interfaces/IHoneypots.sol";
import { Ruling } from "../../src/interfaces/IJuries.sol";
import { ModuleFixture } from "../base/ModuleFixture.sol";

/// @notice Calls the modules that hold money as any account; calls that revert are skipped.
contract ModulesHandler is ModuleFixture {
    uint64 private constant COUNT = 3;
    uint256 private constant DATASETS = 4;
    uint96 private constant LOAN = 20 ether;
    /// @dev Address that the provider uses as a court of its own; no case is ever opened there.
    address private constant OWN_COURT = address(0x0c);

    bytes32[] private _sessions;
    uint256[] private _endedAt;
    bytes32[] private _requests;
    uint64 private _nonce;
    address private immutable _law;
    address[] private _people;
    mapping(uint256 honeypotId => HoneypotSecret) private _secrets;

    mapping(bytes32 sessionId => bool) private _isOwn;
    bytes32 private _ownOffer;

    /// @dev Amount that was paid into honeypots, minus the amount that was paid out.
    uint256 public honeypoted;
    /// @notice Fault that borrowed stake caused; empty if there was no fault.
    string public loanFault;

    constructor() {
        _law = msg.sender;
        furnishChambers();
        approve(stranger, address(datasets));
        approve(stranger, address(honeypots));
        for (uint256 i = 0; i < JURORS; i++) {
            _people.push(jurors[i]);
            vm.startPrank(jurors[i]);
            juries.enlist(jurors[i], 0, JUROR_STAKE / 2);
            juries.enlist(jurors[i], plainModel, JUROR_STAKE / 2);
            vm.stopPrank();
        }
        _people.push(stranger);
        _people.push(provider);
        _people.push(client);
        Offer memory offer = offerIn(NATIVE);
        offer.court = OWN_COURT;
        vm.startPrank(provider);
        vault.approve(address(stakes), 0, LOAN);
        stakes.stake(address(sessions), OWN_COURT, LOAN);
        _ownOffer = offers.publish(offer, "");
        vm.stopPrank();
    }

    // Functions that change the time and the beacon's values.

    function pass(uint256 seed) external {
        vm.warp(vm.getBlockTimestamp() + bound(seed, 1, 6 hours));
        _finish();
    }

    function passEpoch() external {
        vm.warp((vm.getBlockTimestamp() / EPOCH + 1) * EPOCH);
        _finish();
    }

    // Functions about sessions and data challenges.

    function serveSession() external {
        if (_sessions.length == 8 || bench.failedAtSeconds(provider) != 0) return;
        _sessions.push(serve(++_nonce, COUNT, 0.2 ether));
        _endedAt.push(vm.getBlockTimestamp());
    }

    /// @dev Serves a session under the provider's own court. No module may judge this session.
    function serveUnderOwnCourt() external {
        if (_sessions.length == 8) return;
        SessionAuthorization memory made = authorize(_ownOffer, NATIVE, 0.2 ether, ++_nonce);
        bytes memory signature = signOf(CLIENT_KEY, made);
        vm.prank(provider);
        try sessions.open(made, signature, noApproval(), "") returns (bytes32 id) {
            Voucher memory voucher = Voucher(id, 0.2 ether, COUNT, rootOf(id, COUNT));
            signature = signOf(SIGNER_KEY, voucher);
            vm.prank(provider);
            sessions.close(voucher, signature, "", new bytes32[](0));
            _isOwn[id] = true;
            _sessions.push(id);
            _endedAt.push(vm.getBlockTimestamp());
        } catch { }
    }

    function challenge(uint256 who, uint256 which, uint64 index) external {
        if (_sessions.length == 0) return;
        bytes32 id = _sessions[which % _sessions.length];
        address juror = jurors[who % JURORS];
        EvidenceItem memory item = itemOf(id, COUNT, index % COUNT);
        vm.prank(juror);
        try challenges.challengeTranscript(item, juror) { } catch { }
    }

    function challengeReceipt(uint256 who, uint256 which) external {
        if (_sessions.length == 0) return;
        address juror = jurors[who % JURORS];
        vm.prank(juror);
        try challenges.challengeReceipt(_sessions[which % _sessions.length], juror) { } catch { }
    }

    function answer(uint256 which, uint256 how) external {
        if (challenges.challengeCount() == 0) return;
        uint256 id = which % challenges.challengeCount() + 1;
        vm.prank(operator);
        try challenges.supplyTranscript(id, 0, true, new bytes(how % 3 * 60)) { } catch { }
    }

    function registerReceipt(uint256 which, uint64 index) external {
        if (_sessions.length == 0) return;
        bytes32 id = _sessions[which % _sessions.length];
        EvidenceItem memory item = itemOf(id, COUNT, index % COUNT);
        try challenges.registerReceipt(item) { } catch { }
    }

    function conclude(uint256 which) external {
        if (challenges.challengeCount() == 0) return;
        try challenges.conclude(which % challenges.challengeCount() + 1) { } catch { }
    }

    // Functions about datasets.

    function propose(uint256 who, uint256 which) external {
        bytes memory manifest = _manifestOf(which);
        // The sender is the dataset's creator or another account; the contract refuses the other
        // account.
        vm.prank(who % 8 == 7 ? _people[who % 4] : _creatorOf(which));
        try datasets.propose(manifest, "bafy", "CC0-1.0") { } catch { }
    }

    function challenge(uint256 who, uint256 which) external {
        bytes32 terms = who % 8 == 7 ? bytes32("other") : datasets.termsHashOf(_set(which));
        vm.prank(_people[who % 4]);
        try datasets.disputeDataset(_set(which), terms, "evidence") { } catch { }
    }

    function settleDataset(uint256 which, uint256 how) external {
        bytes32 set = _set(which);
        uint256 caseId = datasets.datasetOf(set).caseId;
        if (how % 2 == 0) {
            try datasets.accept(set) { } catch { }
        } else {
            try datasets.conclude(set) { } catch { }
        }
        if (how % 3 == 0) {
            try bench.finalizeCase(caseId) { } catch { }
        }
    }

    /// @dev Lets a jury rule on a dataset's case, if this case waits for a ruling.
    function rule(uint256 which, uint256 how) external {
        uint256 caseId = datasets.datasetOf(_set(which)).caseId;
        if (caseId == 0) return;
        try this.judgeCase(caseId, 1 + how % 3) { } catch { }
    }

    /// @dev Only for `rule`, which skips calls that revert.
    function judgeCase(uint256 caseId, uint256 ruling) external {
        if (msg.sender == address(this)) judge(caseId, Ruling(ruling));
    }

    // Functions about honeypots.

    function honeypot(uint256 who, uint96 pool, bool bad) external {
        address honeypotOwner = _people[who % 4];
        uint64 epoch = clock.epochNow() + 1;
        bytes32 word = keccak256(abi.encode(honeypotOwner, epoch, provider, bad, bytes32("salt")));
        uint96 paid = uint96(bound(pool, 0, 1 ether));
        vm.prank(honeypotOwner);
        try honeypots.commitHoneypot(epoch, word, paid, 0.3 ether) returns (uint256 id) {
            honeypoted += paid + 0.3 ether;
            _secrets[id] = HoneypotSecret(provider, bad, "salt");
        } catch { }
    }

    function fundHoneypot(uint256 who, uint256 which, uint96 amount) external {
        if (honeypots.honeypotCount() == 0) return;
        uint96 paid = uint96(bound(amount, 1, 1 ether));
        uint256 id = which % honeypots.honeypotCount() + 1;
        bytes32 terms = honeypots.termsHashOf(id);
        vm.prank(_people[who % 4]);
        try honeypots.fundHoneypot(id, terms, paid) {
            honeypoted += paid;
        } catch { }
    }

    function reveal(uint256 which, uint256 session) external {
        if (honeypots.honeypotCount() == 0 || _sessions.length == 0) return;
        uint256 id = which % honeypots.honeypotCount() + 1;
        EvidenceItem memory item = itemOf(_sessions[session % _sessions.length], COUNT, 0);
        address honeypotOwner = honeypots.honeypotAt(id).honeypotOwner;
        HoneypotSecret memory secret = _secrets[id];
        uint256 before = balance(address(honeypots), NATIVE);
        vm.prank(honeypotOwner);
        try honeypots.revealHoneypot(id, secret, item) { } catch { }
        honeypoted -= before - balance(address(honeypots), NATIVE);
    }

    function collectHoneypot(uint256 who, uint256 which) external {
        if (honeypots.honeypotCount() == 0) return;
        _collect(which % honeypots.honeypotCount() + 1, _people[who % _people.length]);
    }

    // Functions about the held pay of audited requests.

    function askForAudit(uint256 seed) external {
        if (_requests.length == 8 || bench.failedAtSeconds(provider) != 0) return;
        RequestTerms memory terms = requestOf(NATIVE, 0.1 ether, ++_nonce);
        bytes32 id = askAudited(terms);
        lockAndClaim(terms);
        if (seed % 4 != 0) auditHolds.holdPay(id);
        _requests.push(id);
    }

    function endorse(uint256 who, uint256 which) external {
        if (_requests.length == 0) return;
        address juror = jurors[who % JURORS];
        vm.prank(juror);
        try epochs.endorse(listOf(_requests[which % _requests.length]), juror) { } catch { }
    }

    function endHold(uint256 which, bool release) external {
        if (_requests.length == 0) return;
        bytes32 id = _requests[which % _requests.length];
        if (release) {
            try auditHolds.releasePay(id) { } catch { }
        } else {
            try auditHolds.returnPay(id) { } catch { }
        }
    }

    /// @dev In one transaction, a juror stakes and enlists a loan and endorses a request. The loan
    /// adds no weight to the endorsement, and cannot be withdrawn in the same transaction.
    function borrow(uint256 who, uint256 which) external {
        address juror = jurors[who % JURORS];
        uint256 clean = vm.snapshotState();
        this.endorse(who, which);
        bool without = _isEndorsed(which);
        vm.revertToState(clean);
        fund(juror, LOAN);
        vm.startPrank(juror);
        stakes.stake(address(juries), address(juries), LOAN);
        try juries.enlist(juror, 0, JUROR_STAKE / 2 + LOAN) { } catch { }
        vm.stopPrank();
        this.challenge(who, which, uint64(0));
        this.endorse(who, which);
        if (_isEndorsed(which) != without) loanFault = "a loan endorsed";
        vm.startPrank(juror);
        try juries.enlist(juror, 0, JUROR_STAKE / 2) { } catch { }
        try stakes.unstake(address(juries), address(juries), LOAN) {
            try stakes.withdraw(address(juries), address(juries)) {
                loanFault = "a loan came back at once";
            } catch { }
        } catch { }
        vm.stopPrank();
    }

    // Functions whose results the invariants check.

    /// @dev Returns whether a data challenge is about a session under another court.
    function judgedOthers() external view returns (bool) {
        for (uint256 id = 1; id <= challenges.challengeCount(); id++) {
            if (_isOwn[challenges.challengeOf(id).sessionId]) return true;
        }
        return false;
    }

    /// @dev Returns the sum of the bonds of running data challenges.
    function challengeBonds() external view returns (uint256 sum) {
        for (uint256 id = 1; id <= challenges.challengeCount(); id++) {
            DataChallenge memory challenge_ = challenges.challengeOf(id);
            if (challenge_.state == ChallengeState.Open) sum += challenge_.bond;
        }
    }

    /// @dev Returns the sum of the bonds of datasets, without the bonds that the court holds or
    /// has taken.
    function datasetBonds() external view returns (uint256 sum) {
        for (uint256 i = 0; i < DATASETS; i++) {
            uint256 bond = datasets.datasetOf(_set(i)).bond;
            DatasetState state = datasets.datasetOf(_set(i)).state;
            if (state == DatasetState.Disputed) {
                (Ruling ruling, bool ended) = bench.rulingOf(datasets.datasetOf(_set(i)).caseId);
                if (!ended || ruling >= Ruling.Minor) continue;
            }
            sum += bond;
        }
    }

    function pots()
        external
        view
        returns (uint256 ofChallenges, uint256 ofDatasets, uint256 ofHoneypots)
    {
        ofChallenges = balance(address(challenges), NATIVE);
        ofDatasets = balance(address(datasets), NATIVE);
        ofHoneypots = balance(address(honeypots), NATIVE);
    }

    /// @dev Returns whether held pay was paid without an endorsement before the time from which the
    /// escrow `Requests` releases it.
    function paidUnendorsed() external view returns (bool) {
        for (uint256 i = 0; i < _requests.length; i++) {
            bytes32 id = _requests[i];
            (, uint40 openedAt, bool ended,) = auditHolds.holdOf(id);
            Agreement memory agreement = requests.agreementOf(id);
            bool paid = agreement.state == AgreementState.Paid;
            uint256 due = agreement.time + 3 days + requests.HOLD_MAX();
            bool late = vm.getBlockTimestamp() >= due;
            if (paid && openedAt != 0 && !(ended && epochs.endorsed(id)) && !late) return true;
        }
        return false;
    }

    /// @dev Moves past `CASE_MAX`, and ends all data challenges, dataset cases, honeypots and
    /// holds. Only the invariant test may call this function.
    function endAll() external {
        if (msg.sender != _law) return;
        vm.warp(vm.getBlockTimestamp() + CASE_MAX);
        _finish();
        for (uint256 id = 1; id <= challenges.challengeCount(); id++) {
            try challenges.conclude(id) { } catch { }
        }
        for (uint256 i = 0; i < DATASETS; i++) {
            bytes32 set = _set(i);
            try bench.finalizeCase(datasets.datasetOf(set).caseId) { } catch { }
            try datasets.conclude(set) { } catch { }
            try datasets.accept(set) { } catch { }
        }
        for (uint256 id = 1; id <= honeypots.honeypotCount(); id++) {
            for (uint256 i = 0; i < _people.length; i++) {
                _collect(id, _people[i]);
            }
        }
        for (uint256 i = 0; i < _requests.length; i++) {
            try auditHolds.returnPay(_requests[i]) { } catch { }
            try auditHolds.releasePay(_requests[i]) { } catch { }
        }
        vm.warp(vm.getBlockTimestamp() + 3 days);
        for (uint256 i = 0; i < _requests.length; i++) {
            try requests.collect(listOf(_requests[i])) { } catch { }
        }
    }

    /// @dev Returns whether all audited requests are paid or returned.
    function allEnded() external view returns (bool) {
        for (uint256 i = 0; i < _requests.length; i++) {
            if (uint256(requests.agreementOf(_requests[i]).state) < 5) return false;
        }
        return true;
    }

    function _isEndorsed(uint256 which) private view returns (bool) {
        return _requests.length != 0 && epochs.endorsed(_requests[which % _requests.length]);
    }

    function _collect(uint256 id, address account) private {
        uint256 before = balance(address(honeypots), NATIVE);
        try honeypots.collectReward(id, account) { } catch { }
        honeypoted -= before - balance(address(honeypots), NATIVE);
    }

    /// @dev Sets the beacon values that receipts and honeypots need, if the epochs are over. Every
    /// third honeypot gets no value.
    function _finish() private {
        uint256 now_ = clock.epochNow();
        for (uint256 i = 0; i < _endedAt.length; i++) {
            uint256 epoch = clock.epochOf(_endedAt[i]) + 1;
            if (epoch < now_) clock.finish(epoch, keccak256(abi.encode(epoch)));
        }
        for (uint256 id = 1; id <= honeypots.honeypotCount(); id++) {
            uint256 epoch = honeypots.honeypotAt(id).epoch + 1;
            if (epoch < now_ && id % 3 != 0) clock.finish(epoch, keccak256(abi.encode(epoch)));
        }
    }

    function _creatorOf(uint256 which) private view returns (address) {
        return _people[which % DATASETS % 4];
    }

    function _manifestOf(uint256 which) private view returns (bytes memory) {
        string memory by = Strings.toHexString(_creatorOf(which));
        return abi.encodePacked("dname", uint8(which % DATASETS), "gcreatorx*", by);
    }

    function _set(uint256 which) private view returns (bytes32) {
        return sha256(_manifestOf(which));
    }
}
