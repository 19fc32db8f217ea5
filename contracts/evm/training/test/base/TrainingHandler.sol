// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Ruling } from "../../../court/src/interfaces/IJuries.sol";
import { TrainingChallenge } from "../../src/interfaces/ITrainingChallenges.sol";
import {
    TrainingChallengeOutcome,
    TrainingJobView,
    TrainingMemberView,
    TrainingRole,
    TrainingRuling,
    TrainingStatus,
    TrainingTerms
} from "../../src/interfaces/ITrainingRecords.sol";
import { TrainingBook } from "./TrainingBook.sol";

/// @notice A handler for the invariant tests. Its functions call the training contracts from
/// accounts that the fuzzer selects, and ignore calls that revert. After each call the handler
/// compares the money of all accounts, and records each change that no rule explains.
contract TrainingHandler is TrainingBook {
    uint256 private constant JOBS_MAX = 4;

    mapping(bytes32 id => mapping(uint16 round => bool)) private _isSettled;
    mapping(bytes32 id => mapping(uint16 round => bool)) private _isReopened;
    mapping(bytes32 id => mapping(address account => bool)) private _hasLeft;
    mapping(bytes32 version => bool) private _isRegistered;
    mapping(uint256 caseId => Sums) private _sums;
    mapping(string name => uint256) public done;
    /// @notice Sum of the fees of members that left, computed from their recorded earnings.
    uint256 public fees;

    constructor() {
        deploy();
        for (uint256 i = 0; i < ACTORS; i++) {
            fund(actor(i));
            _wealth.push(0);
        }
    }

    /// @dev Marks functions that only the handler calls, by external calls whose failure it
    /// ignores. They do nothing for other callers.
    modifier byItself() {
        if (msg.sender == address(this)) _;
    }

    // Jobs and seats.

    function openJob(uint256 who, uint256 seed) external {
        if (_ids.length == JOBS_MAX) return;
        TrainingTerms memory terms = termsOf(_ids.length);
        terms.budget = uint96(bound(seed, 1, 10_000));
        terms.rounds = uint16(1 + seed % 3);
        terms.validatorBps = uint16(seed % 5_001);
        if (seed % 2 == 0) {
            terms.validators = new address[](0);
            terms.validatorsMin = 4;
            terms.validatorStake = terms.budget;
        } else {
            for (uint256 i = 0; i < 3; i++) {
                terms.validators[i] = actor(i);
            }
        }
        (terms.trainersMin, terms.penalty) = (1, uint96(1 + seed % 90));
        if (terms.penalty > terms.validatorStake) terms.penalty = terms.validatorStake;
        parameters.setFee(seed % 1_001);
        _before();
        vm.prank(actor(who));
        try jobs.openJob(terms) returns (bytes32 id) {
            _ids.push(id);
            done["open"]++;
            _unchanged("open");
        } catch { }
    }

    /// @dev All accounts join a job, four as validators and three as trainers, so that the job can
    /// begin.
    function gather(uint256 which, uint256 seed) external {
        if (_ids.length == 0) return;
        bytes32 id = _ids[which % _ids.length];
        for (uint256 i = 0; i < ACTORS; i++) {
            _before();
            vm.prank(actor(i));
            if (i < 4) {
                try jobs.joinAsValidator(id, uint16(1 + (seed >> i) % 9)) { } catch { }
            } else {
                try jobs.joinAsTrainer(id) { } catch { }
            }
            _unchanged("join");
        }
        if (seed % 2 == 0) pass(2 * WINDOW);
    }

    function joinAsTrainer(uint256 who, uint256 which) external {
        if (_ids.length == 0) return;
        _before();
        vm.prank(actor(who));
        try jobs.joinAsTrainer(_ids[which % _ids.length]) { } catch { }
        _unchanged("join as trainer");
    }

    function joinAsValidator(uint256 who, uint256 which, uint16 weight) external {
        if (_ids.length == 0) return;
        _before();
        vm.prank(actor(who));
        try jobs.joinAsValidator(_ids[which % _ids.length], weight % 12) { } catch { }
        _unchanged("join as validator");
    }

    // Rounds.

    function begin(uint256 which) external {
        if (_ids.length == 0) return;
        _before();
        try jobs.beginJob(_ids[which % _ids.length]) {
            done["begin"]++;
        } catch { }
        _unchanged("begin");
    }

    function startRound(uint256 which, uint256 seed) external {
        if (_ids.length == 0) return;
        bytes32 id = _ids[which % _ids.length];
        uint256 epoch = jobs.jobAt(id).seedEpoch;
        if (epoch == 0) return;
        // In one of sixteen cases, the beacon gives no value in time.
        if (seed % 16 == 0) {
            pass(7 days);
        } else {
            if (vm.getBlockTimestamp() < epoch * EPOCH) vm.warp(epoch * EPOCH);
            beacon.finish(epoch, keccak256(abi.encode(seed)));
        }
        _before();
        uint256 fines = _finesOf(id);
        try jobs.startRound(id) {
            done["start"]++;
        } catch { }
        // If the job ends because the beacon gave no value, its validators now owe the attestation
        // of a comparison, so their penalties may rise.
        (uint256 gained, uint256 lost) = _changes();
        if (gained != 0 || lost != _finesOf(id) - fines) fault = "start";
    }

    /// @dev Lets members act in the current phase of a round; some members do nothing. Then lets
    /// the phase end.
    function play(uint256 which, uint256 seed) external {
        if (_ids.length == 0) return;
        bytes32 id = _ids[which % _ids.length];
        if (jobs.jobAt(id).status != TrainingStatus.Running) return;
        uint256 count = jobs.jobAt(id).trainers;
        for (uint256 i = 0; i < ACTORS; i++) {
            address account = actor(i);
            if (uint256(keccak256(abi.encode(seed, i))) % 8 == 0) continue;
            _before();
            if (member(id, account).role == TrainingRole.Trainer) {
                try this.update(id, account) { } catch { }
            } else if (member(id, account).role == TrainingRole.Validator) {
                bytes32 state = i == seed % 16 ? bytes32("odd") : bytes32(uint256(1));
                try this.ballot(id, account, state, _scores(count, i)) { } catch { }
            }
            _unchanged("play");
        }
        pass(WINDOW);
    }

    /// @dev All validators give the same state; or all give different states, so that the round
    /// has no accepted state.
    function playBallots(uint256 which, bool isAlike) external {
        if (_ids.length == 0) return;
        bytes32 id = _ids[which % _ids.length];
        if (jobs.jobAt(id).status != TrainingStatus.Running) return;
        uint256 count = jobs.jobAt(id).trainers;
        for (uint256 i = 0; i < ACTORS; i++) {
            if (member(id, actor(i)).role != TrainingRole.Validator) continue;
            _before();
            bytes32 state = isAlike ? bytes32("alike") : bytes32(i + 1);
            try this.ballot(id, actor(i), state, _scores(count, i + 1)) { } catch { }
            _unchanged("play ballots");
        }
        pass(WINDOW);
    }

    function update(bytes32 id, address account) external byItself {
        try this.commitUpdateOf(id, account) { }
        catch {
            revealUpdate(id, account, "update");
        }
    }

    function commitUpdateOf(bytes32 id, address account) external byItself {
        commitUpdate(id, account, "update");
    }

    function ballot(bytes32 id, address account, bytes32 state, bytes memory scores)
        external
        byItself
    {
        try this.commitScoresOf(id, account, state, scores) { }
        catch {
            revealScores(id, account, state, scores);
        }
    }

    function commitScoresOf(bytes32 id, address account, bytes32 state, bytes memory scores)
        external
        byItself
    {
        commitScores(id, account, state, scores);
    }

    function settle(uint256 which) external {
        if (_ids.length == 0) return;
        bytes32 id = _ids[which % _ids.length];
        TrainingJobView memory job = jobs.jobAt(id);
        _before();
        uint256 fines = _finesOf(id);
        try jobs.settleRound(id) { }
        catch {
            return;
        }
        if (_isSettled[id][job.round]) fault = "a round was settled twice";
        _isSettled[id][job.round] = true;
        done["settle"]++;
        TrainingJobView memory next = jobs.jobAt(id);
        if (next.settledRound == job.settledRound) {
            // The round was reopened: validators score it once more.
            if (_isReopened[id][job.round]) fault = "a round was scored a third time";
            (_isReopened[id][job.round], _isSettled[id][job.round]) = (true, false);
            done["reopen"]++;
            _unchanged("reopen");
            return;
        }
        uint256 paid = next.spent - job.spent;
        if (paid != 0) done["pay"]++;
        if (paid > job.terms.budget / job.terms.rounds) fault = "a round paid more than its part";
        // Together, members earn at most what the round pays of the sponsor's budget, and lose at
        // most the penalties for missed rounds.
        (uint256 gained, uint256 lost) = _changes();
        if (lost > paid + _finesOf(id) - fines) fault = "a round took more than it may";
        if (gained > paid) fault = "a round gave more than it may";
    }

    // Challenges.

    function challengeMember(uint256 who, uint256 which, uint256 whom) external {
        if (_ids.length == 0) return;
        bytes32 id = _ids[which % _ids.length];
        uint16 round = jobs.jobAt(id).settledRound;
        _before();
        vm.prank(actor(who));
        try challenges.challengeMember(id, actor(whom), round, "evidence") {
            _keep(id, actor(whom), round);
            done["challenge"]++;
        } catch { }
        _unchanged("challenge");
    }

    function resolve(uint256 which, uint256 how) external {
        if (_challenged.length == 0) return;
        uint256 i = which % _challenged.length;
        (bytes32 id, address accused) = (_challengedJobs[i], _challenged[i]);
        uint16 round = _challengedRounds[i];
        TrainingChallenge memory known = challenges.challengeAt(id, accused, round);
        if (known.challenger == address(0)) return;
        Ruling ruling = Ruling(how % 4);
        bool isHeld = known.heldUntilSeconds != 0;
        if (isHeld) ruling = Ruling.Major;
        else if (how % 5 != 0) court.rule(known.caseId, ruling);
        _before();
        Taking memory before = _takingOf(id, accused);
        try challenges.resolveChallenge(id, accused, round) { }
        catch {
            _unchanged("resolve too early");
            return;
        }
        _checkTaking(before, _takingOf(id, accused), ruling, known);
        if (isHeld) done["more"]++;
        done[ruling >= Ruling.Minor ? "upheld" : "rejected"]++;
        if (challenges.challengeAt(id, accused, round).challenger != address(0)) done["held"]++;
        address loser = ruling >= Ruling.Minor ? accused : known.challenger;
        for (uint256 j = 0; j < ACTORS; j++) {
            bool isLess = wealthOf(actor(j)) < _wealth[j];
            if (isLess && actor(j) != loser) fault = "a challenge took of somebody else";
            if (isLess && ruling == Ruling.Undecided) fault = "an undecided challenge took";
        }
    }

    function capture(uint256 seed) external {
        _before();
        court.weigh(seed % 4 == 0 ? type(uint96).max : bound(seed, 0, 300), uint96(seed % 50));
        court.charge(uint96(seed % 7));
        done["capture"]++;
        _unchanged("capture");
    }

    function challengeItself(uint256 which, uint256 whom, uint256 how) external {
        if (_ids.length == 0) return;
        bytes32 id = _ids[which % _ids.length];
        address accused = actor(whom);
        uint16 round = jobs.jobAt(id).settledRound;
        // `wealthOf` deducts the fee on the accused member's earnings, and pay that returns to the
        // sponsor has no fee. So the fee is added here. Otherwise, a sponsor that is also the
        // accused member would seem to gain the fee.
        uint256 pair =
            wealthOf(accused) + wealthOf(stranger) + feeOf(id, member(id, accused));
        _before();
        Taking memory before = _takingOf(id, accused);
        vm.prank(stranger);
        try challenges.challengeMember(id, accused, round, "weak evidence") { }
        catch {
            _unchanged("challenge itself");
            return;
        }
        TrainingChallenge memory known = challenges.challengeAt(id, accused, round);
        Ruling ruling = Ruling(how % 4);
        court.rule(known.caseId, ruling);
        challenges.resolveChallenge(id, accused, round);
        _keep(id, accused, round);
        Taking memory now_ = _takingOf(id, accused);
        _checkTaking(before, now_, ruling, known);
        done["itself"]++;
        uint256 least = 0;
        if (ruling == Ruling.No) least = known.bond - known.bond / 2;
        if (ruling >= Ruling.Minor) {
            least = now_.burnt - before.burnt;
            uint256 owed = before.owed > now_.owed ? before.owed - now_.owed : 0;
            least = least > owed ? least - owed : 0;
        }
        least += feeOf(id, member(id, accused));
        if (wealthOf(accused) + wealthOf(stranger) + least > pair) fault = "a friend's case pays";
    }

    function _keep(bytes32 id, address accused, uint16 round) private {
        _challengedJobs.push(id);
        _challenged.push(accused);
        _challengedRounds.push(round);
    }

    function _isHeld(bytes32 id, address account) private view returns (bool) {
        for (uint256 i = 0; i < _challenged.length; i++) {
            if (_challengedJobs[i] != id || _challenged[i] != account) continue;
            uint16 round = _challengedRounds[i];
            if (challenges.challengeAt(id, account, round).heldUntilSeconds != 0) return true;
        }
        return false;
    }

    struct Sums {
        uint256 slashed;
        uint256 rewarded;
    }

    struct Taking {
        uint256 stake;
        uint256 earned;
        uint256 owed;
        uint256 burnt;
        uint256 counted;
    }

    function _takingOf(bytes32 id, address account) private view returns (Taking memory seen) {
        TrainingMemberView memory one = member(id, account);
        (seen.stake, seen.earned, seen.owed) = (one.stake, one.earned, _fineOf(id, account, one));
        (seen.burnt, seen.counted) = (balance(BURN), court.taken());
    }

    function _checkTaking(
        Taking memory before,
        Taking memory now_,
        Ruling ruling,
        TrainingChallenge memory known
    ) private {
        uint256 slashed = before.stake - now_.stake;
        uint256 returned = before.earned - now_.earned;
        if (slashed > now_.counted - before.counted) fault = "a ruling took more than it may";
        // In this handler, one base unit of stake backs ten base units of pay.
        uint256 backed = 10 * uint256(court.trialOf(known.caseId).weight);
        if (returned > backed) fault = "a ruling returned more than its weight backs";
        uint256 burnt = now_.burnt - before.burnt;
        if (ruling == Ruling.No) {
            bool isHalf = burnt == known.bond - known.bond / 2;
            if (slashed + returned != 0 || !isHalf) fault = "a rejection took";
            return;
        }
        // The challenger's share is checked against the total that a case took in all parts.
        Sums storage sums = _sums[known.caseId];
        (sums.slashed, sums.rewarded) = (sums.slashed + slashed, sums.rewarded + slashed - burnt);
        uint256 share = sums.slashed / 10;
        uint256 most = court.caseOf(known.caseId).rewardMax;
        if (share > most) share = most;
        most = share + court.unpaidFeesOf(known.caseId);
        if (sums.rewarded > most) fault = "a reward was too high";
        if (sums.rewarded < most && sums.rewarded < sums.slashed) fault = "a reward was too low";
    }

    // Endings.

    function leaveJob(uint256 which, uint256 whom) external {
        if (_ids.length == 0) return;
        bytes32 id = _ids[which % _ids.length];
        _before();
        // The member itself or a stranger calls. If the member is a validator, the stranger has to
        // wait for one more challenge window.
        bool isOwn = which % 2 == 0;
        bool isEarly = !isOwn && _isProtected(id, actor(whom));
        bool isHeld = _isHeld(id, actor(whom));
        uint256 fee = feeOf(id, member(id, actor(whom)));
        vm.prank(isOwn ? actor(whom) : stranger);
        try jobs.leaveJob(id, actor(whom)) {
            if (_hasLeft[id][actor(whom)]) fault = "a seat was paid out twice";
            if (isEarly) fault = "a stranger made a validator leave early";
            if (isHeld) fault = "a member left with a stake that is held";
            _hasLeft[id][actor(whom)] = true;
            fees += fee;
            done["leave"]++;
        } catch { }
        _unchanged("leave");
    }

    function attest(uint256 which, uint256 who, uint256 what) external {
        if (_ids.length == 0) return;
        bytes32 id = _ids[which % _ids.length];
        _before();
        vm.prank(actor(who));
        try results.attestComparison(id, bytes32(1 + what % 2), what % 3 != 0) {
            done["attest"]++;
        } catch {
            _unchanged("attest");
            return;
        }
        // An attestation removes the account's own penalty for not attesting.
        for (uint256 i = 0; i < ACTORS; i++) {
            uint256 now_ = wealthOf(actor(i));
            bool isOwn = actor(i) == actor(who);
            if (now_ < _wealth[i] || (now_ > _wealth[i] && !isOwn)) fault = "an attestation took";
        }
    }

    function promote(uint256 which, uint256 who, uint256 what) external {
        if (_ids.length == 0) return;
        bytes32 id = _ids[which % _ids.length];
        address sponsor_ = jobs.jobAt(id).sponsor;
        bytes32 version = keccak256(abi.encode(id, what % 4));
        if (!_isRegistered[version]) {
            _isRegistered[version] = true;
            address creator = what % 4 == 0 ? stranger : sponsor_;
            models.register(version, creator, BASE, jobs.jobAt(id).state);
        }
        uint256 penalty = jobs.jobAt(id).terms.penalty;
        bool isPromoted = results.promotedOf(id) != 0;
        _before();
        address caller = what % 8 == 1 ? actor(who) : sponsor_;
        vm.prank(caller);
        try results.promoteVersion(id, version) {
            if (isPromoted) fault = "a job was promoted twice";
            if (caller != sponsor_ || what % 4 == 0) fault = "somebody else's was promoted";
            if (!jobs.isSettledForGood(id)) fault = "promoted while it could be challenged";
            done["promote"]++;
        } catch {
            _unchanged("promote");
            return;
        }
        // After a promotion, validators that attested nothing no longer owe a penalty for this.
        (uint256 gained, uint256 lost) = _changes();
        if (lost != 0 || gained > penalty * ACTORS) fault = "a promotion moved money";
    }

    /// @dev Tries calls that only the challenges contract may make, and direct calls to
    /// `TrainingEntry`.
    function intrude(uint256 which, uint256 who, uint256 whom) external {
        if (_ids.length == 0) return;
        bytes32 id = _ids[which % _ids.length];
        uint16 round = jobs.jobAt(id).settledRound;
        _before();
        address caller = actor(who);
        vm.prank(caller);
        try jobs.openChallenge(id, actor(whom), round) {
            fault = "somebody opened a challenge without a bond";
        } catch { }
        vm.prank(caller);
        TrainingRuling memory ruling;
        (ruling.outcome, ruling.taking.challenger) = (TrainingChallengeOutcome.Upheld, caller);
        ruling.taking.taken = type(uint96).max;
        try jobs.closeChallenge(id, actor(whom), round, ruling) {
            fault = "somebody closed a challenge";
        } catch { }
        vm.prank(caller);
        try jobs.takeStake(id, actor(whom), round, ruling.taking) {
            fault = "somebody took a stake";
        } catch { }
        vm.prank(caller);
        (bool isDone,) = address(entry).call(abi.encodeCall(entry.joinAsTrainer, (id)));
        if (isDone) fault = "code without records took a seat";
        _unchanged("intrude");
    }

    function passTime(uint256 seed) external {
        pass(bound(seed, 1, 2 * WINDOW));
    }

    /// @dev Strangers end all jobs and challenges, and all accounts get their money.
    function endAll() external {
        pass(3 * WINDOW);
        for (uint256 i = 0; i < _ids.length; i++) {
            bytes32 id = _ids[i];
            for (uint256 step = 0; step < 24; step++) {
                TrainingStatus status = jobs.jobAt(id).status;
                if (status == TrainingStatus.Joining) jobs.beginJob(id);
                if (status == TrainingStatus.Seeding) start(id);
                if (status == TrainingStatus.Running) {
                    pass(4 * WINDOW);
                    jobs.settleRound(id);
                }
            }
        }
        _resolveAll();
        // Some upheld challenges still hold a stake. After `TAKEN_MEMORY` the next call ends each
        // hold.
        pass(court.TAKEN_MEMORY());
        _resolveAll();
        pass(2 * WINDOW);
        for (uint256 i = 0; i < _ids.length; i++) {
            for (uint256 j = 0; j < ACTORS; j++) {
                if (member(_ids[i], actor(j)).role == TrainingRole.None) continue;
                fees += feeOf(_ids[i], member(_ids[i], actor(j)));
                jobs.leaveJob(_ids[i], actor(j));
            }
        }
    }

    function _resolveAll() private {
        for (uint256 i = 0; i < _challenged.length; i++) {
            (bytes32 id, address accused) = (_challengedJobs[i], _challenged[i]);
            TrainingChallenge memory known =
                challenges.challengeAt(id, accused, _challengedRounds[i]);
            if (known.challenger == address(0)) continue;
            if (known.heldUntilSeconds == 0) court.rule(known.caseId, Ruling.Undecided);
            challenges.resolveChallenge(id, accused, _challengedRounds[i]);
        }
    }

    function _scores(uint256 count, uint256 salt) private pure returns (bytes memory scores) {
        scores = new bytes(2 * count);
        for (uint256 i = 0; i < count; i++) {
            scores[2 * i + 1] = bytes1(uint8((salt + i) * 5 % 39));
        }
    }
}
