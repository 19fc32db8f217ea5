// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Vault } from "../../../core/src/Vault.sol";
import { Test } from "../../../core/test/base/Test.sol";
import { Contributions } from "../../src/Contributions.sol";
import { GovernedSettings } from "../../src/GovernedSettings.sol";
import { ProposalDeposits } from "../../src/ProposalDeposits.sol";
import { TrackGovernor } from "../../src/TrackGovernor.sol";
import { TrackRight, TrackTimelock } from "../../src/TrackTimelock.sol";
import { VetoGuardian } from "../../src/VetoGuardian.sol";
import { Contribution, ContributionRole } from "../../src/interfaces/IContributions.sol";
import { IGovernedSettings, Setting } from "../../src/interfaces/IGovernedSettings.sol";
import { initialSettings } from "./InitialSettings.gen.sol";
import { MockEpochs } from "./MockEpochs.sol";
import { TestTrack } from "./TestTrack.sol";

/// @notice One track (a governor with a timelock) with holders of points, and records that are
/// independent of the contracts. For each holder, the records have its points in each bucket, its
/// delegate at each second and its votes on each proposal. They also have the deposits. The first
/// `HONEST` holders are honest. The others form a cartel whose points together never reach a
/// quorum.
abstract contract VotingBooks is Test, TestTrack {
    uint256 internal constant HOLDERS = 6;
    uint256 internal constant HONEST = 3;
    uint256 internal constant HOLDER_KEY = 0x401de4;
    uint256 internal constant BUCKET = 1 days;
    uint256 internal constant EPOCH = 60;
    uint256 internal constant FUND = 1000 ether;
    /// @dev Upper limit of the sum of the cartel's unexpired points; it is below the least quorum.
    uint256 internal constant CARTEL_MAX = 9 ether;
    string internal constant TRACK = "Walked track";
    address internal constant TREASURY = address(0x7ea5);
    address internal constant VETO_HOLDER = address(0x7e70);

    /// @dev A proposal with one call, and the records of its vote.
    struct Ballot {
        uint256 id;
        uint256 proposer;
        bytes32 text;
        Setting setting;
        uint256 value;
        uint256 snapshot;
        uint256 deposit;
        bool isForCartel;
        bool isFrozen;
        bool isQueued;
        bool isStopped;
        uint256 total;
        uint256[HOLDERS] points;
        uint256[HOLDERS] delegatees;
        uint256[HOLDERS] counted;
        bool[HOLDERS] hasBacked;
        /// Votes against the proposal, votes for it, and abstentions, in the order of the
        /// governor.
        uint256[3] tally;
    }

    struct Change {
        uint256 second;
        uint256 delegatee;
    }

    Vault internal vault;
    MockEpochs internal blocks;
    GovernedSettings internal settings;
    Contributions internal points;
    ProposalDeposits internal deposits;
    TrackTimelock internal timelock;
    TrackGovernor internal governor;
    VetoGuardian internal veto;
    address[HOLDERS] internal holders;

    Ballot[] internal ballots;
    mapping(uint256 bucket => uint256[HOLDERS]) private _credited;
    Change[][HOLDERS] private _changes;
    uint256 private _openDeposits;
    /// @notice The first broken invariant; empty if none is broken.
    string public fault;
    /// @notice Number of times that an act succeeded, or that a certain refusal occurred.
    mapping(string act => uint256) public done;

    constructor() {
        uint256 nonce = vm.getNonce(address(this));
        address timelock_ = created(nonce + 6);
        vault = Vault(payable(deployCommitted("Vault")));
        blocks = new MockEpochs(EPOCH);
        settings = GovernedSettings(
            deployCommitted("GovernedSettings", abi.encode(timelock_, initialSettings()))
        );
        points = Contributions(
            deployCommitted("Contributions", abi.encode(blocks, settings, BUCKET, FUND))
        );
        veto = VetoGuardian(deployCommitted("VetoGuardian", abi.encode(VETO_HOLDER, 3 * 365 days)));
        address[] memory governors = new address[](1);
        governors[0] = created(nonce + 7);
        deposits = ProposalDeposits(
            deployCommitted("ProposalDeposits", abi.encode(vault, settings, TREASURY, governors))
        );
        TrackRight[] memory rights = new TrackRight[](1);
        rights[0] = TrackRight(address(settings), IGovernedSettings.set.selector);
        timelock = TrackTimelock(
            payable(deployCommitted(
                    "TrackTimelock", abi.encode(TRACK_DELAY, governors[0], veto, rights)
                ))
        );
        governor = TrackGovernor(
            payable(deployCommitted(
                    "TrackGovernor", abi.encode(TRACK, points, timelock, deposits, rules())
                ))
        );
        assert(address(timelock) == timelock_ && address(governor) == governors[0]);
        for (uint256 i = 0; i < HOLDERS; i++) {
            address holder = vm.addr(HOLDER_KEY + i);
            holders[i] = holder;
            vm.deal(holder, FUND);
            vm.startPrank(holder);
            vault.deposit{ value: FUND }(address(0), FUND, holder);
            vault.approve(address(deposits), 0, type(uint256).max);
            vm.stopPrank();
        }
    }

    function skip(uint256 seconds_) internal {
        vm.warp(vm.getBlockTimestamp() + seconds_);
    }

    function breakLaw(string memory law) internal {
        if (bytes(fault).length == 0) fault = law;
    }

    function callOf(Ballot storage one)
        internal
        view
        returns (address[] memory targets, uint256[] memory values, bytes[] memory data)
    {
        (targets, values, data) = (new address[](1), new uint256[](1), new bytes[](1));
        targets[0] = address(settings);
        data[0] = abi.encodeCall(IGovernedSettings.set, (one.setting, one.value));
    }

    // Points.

    /// @dev Credits a holder in the running bucket, by an item of a final block.
    function credit(uint256 who, uint128 amount) internal {
        if (who >= HONEST && _recentOfCartel() + amount > CARTEL_MAX) return;
        uint64 epoch = uint64(vm.getBlockTimestamp() / EPOCH) - 1;
        Contribution memory item = Contribution(holders[who], ContributionRole.Provider, amount);
        blocks.add(epoch, points.leafOf(item));
        try points.claim(epoch, item, 0, new bytes32[](0)) {
            _credited[vm.getBlockTimestamp() / BUCKET][who] += amount;
            done["credit"]++;
        } catch { }
    }

    /// @dev Returns the cartel's points in the running bucket and the 26 buckets before it. They
    /// include all of the cartel's points that have weight in this bucket or in the next one.
    function _recentOfCartel() private view returns (uint256 sum) {
        uint256 running = vm.getBlockTimestamp() / BUCKET;
        for (uint256 i = 0; i <= 26; i++) {
            for (uint256 who = HONEST; who < HOLDERS; who++) {
                sum += _credited[running - i][who];
            }
        }
    }

    function noteDelegation(uint256 who, uint256 to) internal {
        _changes[who].push(Change(vm.getBlockTimestamp(), to));
        done["delegate"]++;
    }

    function _delegateeAt(uint256 who, uint256 second) private view returns (uint256) {
        Change[] storage changes = _changes[who];
        for (uint256 i = changes.length; i != 0; i--) {
            if (changes[i - 1].second <= second) return changes[i - 1].delegatee;
        }
        return who;
    }

    /// @dev Returns each holder's points that have weight at a second: its points in the 26 buckets
    /// before the bucket of this second.
    function _pointsAt(uint256 second) private view returns (uint256[HOLDERS] memory held) {
        uint256 running = second / BUCKET;
        for (uint256 i = 1; i <= 26; i++) {
            uint256[HOLDERS] memory in_ = _credited[running - i];
            for (uint256 who = 0; who < HOLDERS; who++) {
                held[who] += in_[who];
            }
        }
    }

    // Votes.

    /// @dev Adds a proposal to the records, and checks that its proposer had enough weight one
    /// second before.
    function enter(Ballot memory made) internal {
        uint256 second = vm.getBlockTimestamp() - 1;
        uint256[HOLDERS] memory held = _pointsAt(second);
        (uint256 weight, uint256 total) = (0, 0);
        for (uint256 who = 0; who < HOLDERS; who++) {
            total += held[who];
            if (_delegateeAt(who, second) == made.proposer) weight += held[who];
        }
        if (weight == 0 || weight < total * THRESHOLD_BPS / 10_000) {
            breakLaw("proposed below the threshold");
        }
        made.snapshot = vm.getBlockTimestamp() + VOTING_DELAY;
        _openDeposits += made.deposit;
        ballots.push(made);
        done["propose"]++;
        checkMoney();
    }

    /// @dev Copies all holders' points and delegates at the snapshot into the ballot, once the
    /// snapshot has passed. From then on they no longer change.
    function freeze(Ballot storage one) internal {
        if (one.isFrozen || vm.getBlockTimestamp() <= one.snapshot) return;
        one.isFrozen = true;
        uint256[HOLDERS] memory held = _pointsAt(one.snapshot);
        for (uint256 who = 0; who < HOLDERS; who++) {
            (one.points[who], one.delegatees[who]) = (held[who], _delegateeAt(who, one.snapshot));
            one.total += held[who];
        }
    }

    /// @dev Returns the points delegated to a voter at the snapshot.
    function weightOf(Ballot storage one, uint256 voter) internal view returns (uint256 weight) {
        for (uint256 who = 0; who < HOLDERS; who++) {
            if (one.delegatees[who] == voter) weight += one.points[who];
        }
    }

    /// @dev After an attempt to vote, checks that a refused vote changed no tally, and that the
    /// voter's votes are at most the points delegated to it at the snapshot.
    function count(Ballot storage one, uint256 voter, bool isCast) internal {
        uint256[3] memory now_ = _tallyOf(one.id);
        uint256 before = one.tally[0] + one.tally[1] + one.tally[2];
        uint256 sum = now_[0] + now_[1] + now_[2];
        uint256 weight = weightOf(one, voter);
        if (!isCast) {
            if (sum != before) breakLaw("a refused vote counted");
            if (weight != 0 && one.counted[voter] == weight) done["refused again"]++;
            return;
        }
        if (!one.isFrozen) breakLaw("voted before the snapshot");
        one.counted[voter] += sum - before;
        if (now_[1] + now_[2] > one.tally[1] + one.tally[2]) one.hasBacked[voter] = true;
        if (one.counted[voter] > weight) breakLaw("more votes than points");
        if (sum > one.total) breakLaw("more votes than all points");
        one.tally = now_;
    }

    function _tallyOf(uint256 id) private view returns (uint256[3] memory now_) {
        (now_[0], now_[1], now_[2]) = governor.proposalVotes(id);
    }

    /// @dev Returns true if an honest holder's points are part of the votes for the proposal or of
    /// the abstentions.
    function hasHonestBacking(Ballot storage one) internal view returns (bool) {
        for (uint256 who = 0; who < HONEST; who++) {
            if (one.points[who] != 0 && one.hasBacked[one.delegatees[who]]) return true;
        }
        return false;
    }

    function _quorumOf(Ballot storage one) private view returns (uint256 quorum) {
        quorum = one.total * QUORUM_BPS / 10_000;
        if (quorum < QUORUM_MIN) quorum = QUORUM_MIN;
    }

    /// @dev Checks that an accepted proposal has a majority, a quorum, and support from outside of
    /// the cartel.
    function checkPassed(Ballot storage one) internal {
        uint256 quorum = _quorumOf(one);
        bool isFair = one.tally[1] > one.tally[0] && one.tally[1] + one.tally[2] >= quorum;
        if (!hasHonestBacking(one)) breakLaw("the cartel alone passed it");
        else if (!isFair) breakLaw("passed without majority or quorum");
        if (one.isStopped) breakLaw("passed after its end");
    }

    // Money.

    /// @dev Checks that a released deposit went to the proposer, or to the treasury if the proposal
    /// was worthless: all votes together reached the quorum, and less than a tenth of the votes for
    /// or against the proposal were for it.
    function noteReleased(Ballot storage one, uint256 toProposer, uint256 toTreasury) internal {
        if (one.deposit == 0) breakLaw("a deposit was paid twice");
        if (toProposer + toTreasury != one.deposit) breakLaw("not the deposit");
        (uint256 against, uint256 inFavor, uint256 abstained) =
            (one.tally[0], one.tally[1], one.tally[2]);
        uint256 quorum = _quorumOf(one);
        bool isWorthless =
            against + inFavor + abstained >= quorum && inFavor * 10 < against + inFavor;
        if (isWorthless != (toTreasury != 0)) breakLaw("the deposit went the wrong way");
        _openDeposits -= one.deposit;
        one.deposit = 0;
        done[isWorthless ? "forfeit" : "return"]++;
        checkMoney();
    }

    /// @dev Checks `conserved`: the pot of deposits is the sum of the open deposits, and the
    /// holders and the treasury have all other money.
    function checkMoney() internal {
        uint256 pot = balanceOf(address(deposits));
        if (pot != _openDeposits) breakLaw("the pot is not what is open");
        uint256 sum = pot + balanceOf(TREASURY);
        for (uint256 who = 0; who < HOLDERS; who++) {
            sum += balanceOf(holders[who]);
        }
        if (sum != HOLDERS * FUND) breakLaw("money is not conserved");
    }

    /// @dev Compares all tallies, and the pot of deposits, with the records, at the end of a run.
    function checkAll() internal {
        for (uint256 i = 0; i < ballots.length; i++) {
            uint256[3] memory now_ = _tallyOf(ballots[i].id);
            for (uint256 kind = 0; kind < 3; kind++) {
                if (now_[kind] != ballots[i].tally[kind]) breakLaw("a vote is not in the books");
            }
        }
        checkMoney();
    }

    function balanceOf(address account) internal view returns (uint256) {
        return vault.balanceOf(account, 0);
    }
}
