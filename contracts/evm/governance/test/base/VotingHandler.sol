// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IGovernor } from "@openzeppelin/contracts/governance/IGovernor.sol";

import { Setting } from "../../src/interfaces/IGovernedSettings.sol";
import { VotingActs } from "./VotingActs.sol";

/// @notice Proposes, votes, delegates, decides and waits at random as any holder of points, in any
/// order, and tries forbidden acts.
contract VotingHandler is VotingActs {
    bytes32 private constant DELEGATION =
        keccak256("Delegation(address delegatee,uint256 nonce,uint256 expiry)");

    address private immutable _TEST = msg.sender;

    /// @notice Number of calls in the run.
    uint256 public steps;

    modifier step() {
        steps++;
        _;
    }

    /// @dev All holders have points from the start.
    constructor() {
        _creditAll(uint256(keccak256("first points")));
        vm.warp((vm.getBlockTimestamp() / BUCKET + 1) * BUCKET + 1);
    }

    // Points and delegations.

    function contribute(uint256 seed) external step {
        _creditAll(seed);
    }

    function _creditAll(uint256 seed) private {
        skip(EPOCH);
        for (uint256 who = 0; who < HONEST; who++) {
            credit(who, uint128(2 ether + (seed >> (16 * who)) % 38 ether));
        }
        for (uint256 who = HONEST; who < HOLDERS; who++) {
            credit(who, uint128(0.1 ether + (seed >> (16 * who)) % 3 ether));
        }
    }

    function delegate(uint256 who, uint256 to) external step {
        _delegate(who % HOLDERS, to);
    }

    /// @dev Delegates weight to another account and back, in the second of a snapshot or close to
    /// it.
    function delegateAtSnapshot(uint256 who, uint256 to, uint256 seed) external step {
        who %= HOLDERS;
        if (ballots.length == 0) return;
        Ballot storage one = _recent(0);
        uint256 now_ = vm.getBlockTimestamp();
        if (now_ < one.snapshot) vm.warp(one.snapshot - seed % 2);
        _delegate(who, to);
        _nominal(one, to % HOLDERS, 1);
        if ((seed >> 1) % 2 == 0) skip(1);
        _delegate(who, who);
        if ((seed >> 2) % 2 == 0) skip(1);
        _delegate(who, to);
        if (seed % 2 == 1) skip(2);
        _nominal(one, who, 1);
        _nominal(one, to % HOLDERS, 1);
    }

    function delegateBySignature(uint256 who, uint256 to) external step {
        who %= HOLDERS;
        to = _delegateeOf(who, to);
        uint256 nonce = points.nonces(holders[who]);
        uint256 expiry = vm.getBlockTimestamp() + 30 days;
        bytes32 hash = keccak256(abi.encode(DELEGATION, holders[to], nonce, expiry));
        (uint8 v, bytes32 r, bytes32 s) =
            vm.sign(HOLDER_KEY + who, digestOf(address(points), "Ostrom Contributions", hash));
        _usedDelegation =
            abi.encodeCall(points.delegateBySig, (holders[to], nonce, expiry, v, r, s));
        (bool isDone,) = address(points).call(_usedDelegation);
        if (!isDone) return;
        noteDelegation(who, to);
        _reuseDelegation();
    }

    // Proposals and votes.

    /// @dev Proposes as the first holder that has enough weight. In one of three cases the proposal
    /// is for the cartel, so that no honest holder supports it.
    function propose(uint256 who, uint256 seed) external step {
        _propose(who, seed, seed % 3 == 0);
    }

    function _propose(uint256 who, uint256 seed, bool isForCartel) private returns (bool) {
        Ballot memory made;
        made.isForCartel = isForCartel;
        made.setting = (seed >> 8) % 4 == 0 ? Setting.ProposalDeposit : Setting.HoneypotReward;
        made.value = (seed >> 16) % 2 ether + 1;
        string memory cid = string.concat("bafy", vm.toString(ballots.length));
        ballots.push(made);
        (address[] memory targets, uint256[] memory values, bytes[] memory data) =
            callOf(ballots[ballots.length - 1]);
        ballots.pop();
        for (uint256 i = 0; i < HOLDERS; i++) {
            made.proposer = (who % HOLDERS + i) % HOLDERS;
            address proposer = holders[made.proposer];
            uint256 before = balanceOf(proposer);
            vm.prank(proposer);
            try deposits.propose(governor, targets, values, data, cid) returns (uint256 id) {
                made.id = id;
                made.text = keccak256(bytes(deposits.textOf(cid, proposer)));
                made.deposit = before - balanceOf(proposer);
                enter(made);
                return true;
            } catch {
                done["refused proposer"]++;
            }
        }
        return false;
    }

    /// @dev Votes on the first of the latest proposals that accepts the vote. In one of sixteen
    /// cases, `support` is no valid kind of vote.
    function vote(uint256 who, uint256 support, uint256 which) external step {
        for (uint256 i = 0; i < RECENT && i < ballots.length; i++) {
            Ballot storage one = _recent(which % RECENT + i);
            if (_nominal(one, who % HOLDERS, support % 16 == 3 ? 3 : support % 3)) return;
        }
    }

    /// @dev Splits a vote into random parts, whose sum is sometimes above and sometimes below the
    /// voter's weight.
    function voteParts(uint256 who, uint256 which, uint256 seed) external step {
        who %= HOLDERS;
        if (ballots.length != 0 && (seed >> 200) % 2 == 0) _passTo(_recent(0).snapshot);
        for (uint256 i = 0; i < RECENT && i < ballots.length; i++) {
            Ballot storage one = _recent(which % RECENT + i);
            freeze(one);
            bytes memory call_ = abi.encodeCall(
                IGovernor.castVoteWithReasonAndParams,
                (one.id, FRACTIONAL, "", _parts(one, who, seed))
            );
            if (!_cast(one, who, holders[who], call_)) continue;
            done["parts"]++;
            return;
        }
    }

    function voteBySignature(uint256 who, uint256 which, uint256 seed) external step {
        who %= HOLDERS;
        if (ballots.length != 0 && (seed >> 200) % 2 == 0) _passTo(_recent(0).snapshot);
        for (uint256 i = 0; i < RECENT && i < ballots.length; i++) {
            Ballot storage one = _recent(which % RECENT + i);
            freeze(one);
            bytes memory call_ = _signed(one, who, seed);
            if (!_cast(one, who, address(this), call_)) continue;
            done["signature"]++;
            (_usedVote, _usedVoter) = (call_, who);
            _usedBallot = ballots.length - 1 - (which % RECENT + i) % _reach();
            _reuseVote();
            return;
        }
    }

    /// @dev Votes as a holder, then as its new delegate, then as the holder again. Then the holder
    /// ends the delegation, and both vote once more.
    function voteTwice(uint256 who, uint256 to, uint256 which, uint256 support) external step {
        if (ballots.length == 0) return;
        who %= HOLDERS;
        Ballot storage one = _recent(which);
        _nominal(one, who, support % 3);
        _delegate(who, to);
        _nominal(one, to % HOLDERS, support % 3);
        _nominal(one, who, (support >> 8) % 3);
        _delegate(who, who);
        _nominal(one, who, (support >> 16) % 3);
        _nominal(one, to % HOLDERS, (support >> 24) % 3);
    }

    function reuse() external step {
        _reuseVote();
        _reuseDelegation();
    }

    // Ends.

    /// @dev The cartel tries to decide at its greatest strength. All its points are in closed
    /// buckets, so they have weight, and are delegated to its own members. No honest holder votes.
    /// One act does all of this until the end of the vote, because random acts would rarely do so.
    function decideAlone(uint256 seed) external step {
        _creditAll(seed);
        skip(BUCKET);
        for (uint256 who = HONEST; who < HOLDERS; who++) {
            _delegate(who, HONEST + (seed >> (8 * who)) % (HOLDERS - HONEST));
        }
        skip(1);
        if (!_propose(HONEST + seed % (HOLDERS - HONEST), seed >> 64, true)) return;
        Ballot storage one = _recent(0);
        vm.warp(one.snapshot + 1);
        for (uint256 who = HONEST; who < HOLDERS; who++) {
            _nominal(one, who, 1);
        }
        _passTo(governor.proposalDeadline(one.id));
        _queue(one);
    }

    /// @dev The honest holders decide on a proposal of one of them at their greatest strength. In
    /// one of four cases they reject the proposal, and its deposit is lost. Otherwise they accept
    /// the proposal, and it is queued and sometimes executed.
    function decideTogether(uint256 seed) external step {
        _creditAll(seed);
        skip(BUCKET);
        for (uint256 who = 0; who < HONEST; who++) {
            _delegate(who, who);
        }
        skip(1);
        if (!_propose(seed % HONEST, seed >> 64, false)) return;
        Ballot storage one = _recent(0);
        vm.warp(one.snapshot + 1);
        bool isRejected = (seed >> 16) % 4 == 0;
        for (uint256 who = 0; who < HONEST; who++) {
            _nominal(one, who, isRejected ? 0 : 1);
        }
        _passTo(governor.proposalDeadline(one.id));
        if (isRejected) _release(one);
        if (isRejected || !_queue(one) || (seed >> 8) % 2 == 0) return;
        _passTo(governor.proposalEta(one.id));
        _execute(one);
    }

    /// @dev All holders vote with their remaining weight, but on a proposal for the cartel only the
    /// cartel votes. In one of eight cases all of them vote against the proposal. Then the vote
    /// ends. A proposal that is accepted is queued and sometimes executed.
    function decide(uint256 which, uint256 seed) external step {
        if (ballots.length == 0) return;
        Ballot storage one = _recent(which);
        if (vm.getBlockTimestamp() <= one.snapshot) vm.warp(one.snapshot + 1);
        for (uint256 who = 0; who < HOLDERS; who++) {
            // On a proposal for the cartel, only the cartel votes.
            if (who >= HONEST || !one.isForCartel) _nominal(one, who, seed % 8 == 0 ? 0 : 1);
        }
        _passTo(governor.proposalDeadline(one.id));
        _queue(one);
        if ((seed >> 8) % 2 == 0 || !one.isQueued) return;
        _passTo(governor.proposalEta(one.id));
        _execute(one);
    }

    function queue(uint256 which) external step {
        for (uint256 i = 0; i < RECENT && i < ballots.length; i++) {
            if (_queue(_recent(which % RECENT + i))) return;
        }
    }

    function execute(uint256 which) external step {
        for (uint256 i = 0; i < RECENT && i < ballots.length; i++) {
            if (_execute(_recent(which % RECENT + i))) return;
        }
    }

    /// @dev Vetoes a queued decision as the holder of the veto, or tries to veto it as another
    /// account, which is refused.
    function stop(uint256 which, uint256 who) external step {
        for (uint256 i = 0; i < RECENT && i < ballots.length; i++) {
            Ballot storage one = _recent(which % RECENT + i);
            if (!one.isQueued || one.isStopped) continue;
            (address[] memory targets, uint256[] memory values, bytes[] memory data) = callOf(one);
            bytes32 salt = bytes20(address(governor)) ^ one.text;
            bytes32 id = timelock.hashOperationBatch(targets, values, data, 0, salt);
            bool isGuardian = who % 2 == 0;
            vm.prank(isGuardian ? VETO_HOLDER : holders[who % HOLDERS]);
            try veto.veto(timelock, id) {
                if (!isGuardian) breakLaw("stopped by a stranger");
                one.isStopped = true;
                done["veto"]++;
                return;
            } catch { }
        }
    }

    /// @dev Cancels a proposal as its proposer before the vote. Also tries to cancel it as another
    /// account or too late, which is refused.
    function cancel(uint256 which, uint256 who) external step {
        bool isFresh = who % 2 == 0;
        if (isFresh ? !_propose(who >> 16, which, which % 3 == 0) : ballots.length == 0) return;
        Ballot storage one = _recent(isFresh ? 0 : which);
        (address[] memory targets, uint256[] memory values, bytes[] memory data) = callOf(one);
        who = isFresh || (who >> 8) % 2 == 0 ? one.proposer : (who >> 9) % HOLDERS;
        vm.prank(holders[who]);
        try governor.cancel(targets, values, data, one.text) {
            bool isRight = who == one.proposer && vm.getBlockTimestamp() <= one.snapshot;
            if (!isRight) breakLaw("cancelled by a stranger, or too late");
            one.isStopped = true;
            done["cancel"]++;
        } catch { }
    }

    /// @dev Releases a deposit as any account, at any time, even twice.
    function release(uint256 which) external step {
        for (uint256 i = 0; i < RECENT && i < ballots.length; i++) {
            if (_release(ballots[(which % ballots.length + i) % ballots.length])) return;
        }
    }

    // Acts that are forbidden to every account.

    /// @dev Tries to transfer points and to bypass the track; every call must fail.
    function intrude(uint256 who, uint256 to, uint256 amount) external step {
        (address from, address to_) = (holders[who % HOLDERS], holders[to % HOLDERS]);
        amount = amount % 10 ether + 1;
        bytes memory setDeposit = abi.encodeCall(settings.set, (Setting.ProposalDeposit, amount));
        address[8] memory targets = [
            address(points),
            address(points),
            address(points),
            address(points),
            address(settings),
            address(timelock),
            address(governor),
            address(vault)
        ];
        bytes[8] memory calls = [
            abi.encodeWithSignature("transfer(address,uint256)", to_, amount),
            abi.encodeWithSignature("transferFrom(address,address,uint256)", to_, from, amount),
            abi.encodeWithSignature("transfer(address,uint256,uint256)", to_, 0, amount),
            abi.encodeWithSignature("approve(address,uint256)", to_, amount),
            setDeposit,
            abi.encodeCall(
                timelock.schedule, (address(settings), 0, setDeposit, 0, 0, TRACK_DELAY)
            ),
            abi.encodeCall(governor.relay, (address(settings), 0, setDeposit)),
            abi.encodeWithSignature(
                "transferFrom(address,address,uint256,uint256)", deposits, from, 0, 1
            )
        ];
        for (uint256 i = 0; i < 8; i++) {
            vm.prank(from);
            (bool isDone,) = targets[i].call(calls[i]);
            if (isDone) breakLaw("did what nobody may");
        }
        done["intrude"]++;
    }

    // Time.

    function pass(uint256 seconds_) external step {
        skip(1 + seconds_ % BUCKET);
    }

    /// @dev Passes 13 buckets in one of sixteen cases, and one bucket in all other cases.
    function passBuckets(uint256 seed) external step {
        skip(seed % 16 == 0 ? 13 * BUCKET : BUCKET);
    }

    /// @dev Ends all votes and releases every deposit, at the end of a run.
    function endAll() external {
        if (msg.sender != _TEST) return;
        skip(30 days);
        for (uint256 i = 0; i < ballots.length; i++) {
            _release(ballots[i]);
        }
        checkAll();
        if (balanceOf(address(deposits)) != 0) breakLaw("a deposit stays for ever");
    }

    function _passTo(uint256 second) private {
        if (vm.getBlockTimestamp() <= second) vm.warp(second + 1);
    }
}
