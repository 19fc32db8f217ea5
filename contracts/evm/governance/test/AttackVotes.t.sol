// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { TrackGovernor } from "../src/TrackGovernor.sol";
import { TrackTimelock } from "../src/TrackTimelock.sol";
import { Contribution, ContributionRole } from "../src/interfaces/IContributions.sol";
import { IContributions } from "../src/interfaces/IContributions.sol";
import { IProposalDeposits } from "../src/interfaces/IProposalDeposits.sol";
import { Setting } from "../src/interfaces/IGovernedSettings.sol";
import { Tree } from "../../core/test/base/Tree.sol";
import { DecisionFixture } from "./base/DecisionFixture.sol";

/// @notice Attacks with reused signatures, with votes above an account's weight, with calls that
/// no track may make, and with items that are in no block.
contract AttackVotesTest is DecisionFixture {
    bytes32 private constant BALLOT =
        keccak256("Ballot(uint256 proposalId,uint8 support,address voter,uint256 nonce)");
    bytes32 private constant DELEGATION =
        keccak256("Delegation(address delegatee,uint256 nonce,uint256 expiry)");
    uint256 private constant ORDER =
        0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141;
    uint8 private constant FRACTIONAL = 255;

    function setUp() public {
        furnishGovernance();
        weigh(10 ether);
    }

    function _ballot(uint256 id, uint256 nonce) private view returns (bytes memory) {
        bytes32 hash = keccak256(abi.encode(BALLOT, id, IN_FAVOR, workers[0], nonce));
        (uint8 v, bytes32 r, bytes32 s) =
            vm.sign(WORKER_KEY, digestOf(address(governor), "Test track", hash));
        return abi.encodePacked(r, s, v);
    }

    /// @dev A signed vote is invalid in another track, even for the same proposal with the same
    /// id.
    // Finding: GOV-11
    function test_aSignedVoteCountsOnceOnItsTrack() public {
        Decision memory made = settingOf(Setting.RewardRateBps, 1);
        uint256 id = propose(workers[2], made);
        TrackGovernor other = _otherTrack();
        vm.prank(address(this));
        uint256 same = other.proposeFor(workers[2], made.targets, made.values, made.data, CID);
        assertEq(same, id, "the same number");
        skip(1 hours + 1);
        bytes memory signature = _ballot(id, 0);
        vm.expectRevert();
        other.castVoteBySig(id, IN_FAVOR, workers[0], signature);
        uint256 chain = block.chainid;
        vm.chainId(chain + 1);
        vm.expectRevert();
        governor.castVoteBySig(id, IN_FAVOR, workers[0], signature);
        vm.chainId(chain);
        // The signature is refused for another choice, for another voter, and in its mirrored form
        // (high s).
        vm.expectRevert();
        governor.castVoteBySig(id, 0, workers[0], signature);
        vm.expectRevert();
        governor.castVoteBySig(id, IN_FAVOR, workers[1], signature);
        bytes memory mirrored = _mirrored(signature);
        vm.expectRevert();
        governor.castVoteBySig(id, IN_FAVOR, workers[0], mirrored);
        vm.prank(stranger);
        governor.castVoteBySig(id, IN_FAVOR, workers[0], signature);
        vm.expectRevert();
        governor.castVoteBySig(id, IN_FAVOR, workers[0], signature);
        (, uint256 inFavor,) = governor.proposalVotes(id);
        assertEq(inFavor, 50 ether, "once");
    }

    function _otherTrack() private returns (TrackGovernor) {
        return TrackGovernor(
            payable(
                deployCommitted(
                    "TrackGovernor",
                    abi.encode("Other track", contributions, timelock, this, rules())
                )
            )
        );
    }

    function _mirrored(bytes memory signature) private pure returns (bytes memory) {
        (bytes32 r, uint256 s, uint8 v) = (0, 0, uint8(signature[64]));
        assembly ("memory-safe") {
            r := mload(add(signature, 32))
            s := mload(add(signature, 64))
        }
        return abi.encodePacked(r, ORDER - s, v == 27 ? uint8(28) : uint8(27));
    }

    // Finding: GOV-11
    function test_aSignedDelegationIsOfOneContractChainAndTime() public {
        uint256 expiry = vm.getBlockTimestamp() + 60;
        bytes32 hash = keccak256(abi.encode(DELEGATION, workers[1], 0, expiry));
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(
            WORKER_KEY, digestOf(address(contributions), "Ostrom Contributions", hash)
        );
        uint256 chain = block.chainid;
        vm.chainId(chain + 1);
        _expectNoDelegation(expiry, v, r, s);
        vm.chainId(chain);
        _expectNoDelegation(expiry + 1, v, r, s);
        bytes32 other = bytes32(ORDER - uint256(s));
        _expectNoDelegation(expiry, v == 27 ? 28 : 27, r, other);
        IContributions twin = IContributions(
            deployCommitted("Contributions", abi.encode(epochs, settings, BUCKET, CAP_MIN))
        );
        try twin.delegateBySig(workers[1], 0, expiry, v, r, s) { } catch { }
        assertEq(twin.delegates(workers[0]), workers[0], "not at another contract");
        contributions.delegateBySig(workers[1], 0, expiry, v, r, s);
        assertEq(contributions.getVotes(workers[1]), 80 ether, "once");
    }

    /// @dev Checks that a delegation moves no weight: the call is refused, or the signature
    /// recovers to an unrelated address.
    function _expectNoDelegation(uint256 expiry, uint8 v, bytes32 r, bytes32 s) private {
        try contributions.delegateBySig(workers[1], 0, expiry, v, r, s) { } catch { }
        assertEq(contributions.getVotes(workers[1]), 30 ether, "nothing moved");
    }

    /// @dev However a vote is divided into parts, at most the voter's weight is counted.
    // Finding: GOV-12
    function testFuzz_partsOfAVoteAreAtMostItsWeight(uint128[3] memory parts, uint8 rounds)
        public
    {
        Decision memory made = settingOf(Setting.RewardRateBps, 1);
        uint256 id = propose(workers[2], made);
        skip(1 hours + 1);
        for (uint256 i = 0; i < uint256(rounds) % 5 + 1; i++) {
            bytes memory packed = abi.encodePacked(parts[0], parts[1], parts[2] >> (i * 16));
            vm.prank(workers[0]);
            try governor.castVoteWithReasonAndParams(id, FRACTIONAL, "", packed) { } catch { }
        }
        vm.prank(workers[0]);
        try governor.castVote(id, IN_FAVOR) { } catch { }
        (uint256 against, uint256 inFavor, uint256 abstained) = governor.proposalVotes(id);
        assertEq(against + inFavor + abstained, 50 ether, "the weight, and no more");
    }

    /// @dev At each second around the end of a bucket, the weights of all delegates add up to the
    /// total supply.
    // Finding: GOV-12
    function test_weightsAddUpAroundABucket() public {
        contribute(workers[1], ContributionRole.Validator, 7 ether);
        vm.prank(workers[0]);
        contributions.delegate(workers[2]);
        uint256 end = (bucketNow() + 1) * BUCKET;
        vm.warp(end + 3);
        for (uint256 second = end - 2; second < end + 2; second++) {
            uint256 sum = 0;
            for (uint256 i = 0; i < WORKERS; i++) {
                sum += contributions.getPastVotes(workers[i], second);
            }
            assertEq(sum, contributions.getPastTotalSupply(second), "adds up");
            assertEq(sum, second < end ? 100 ether : 107 ether, "at the first second");
        }
        vm.expectPartialRevert(IContributions.TimepointNotPast.selector);
        contributions.getPastVotes(workers[0], end + 3);
        vm.expectPartialRevert(IContributions.TimepointNotPast.selector);
        contributions.getPastVotes(workers[0], type(uint256).max);
    }

    /// @dev Governor and timelock cannot be changed, and no proposal can contain such a change.
    // Finding: GOV-13
    function test_noCallChangesATrack() public {
        bytes[] memory calls = new bytes[](12);
        calls[0] = abi.encodeCall(governor.relay, (address(vault), 0, ""));
        calls[1] = abi.encodeCall(governor.updateTimelock, (timelock));
        calls[2] = abi.encodeCall(governor.setLateQuorumVoteExtension, (0));
        calls[3] = abi.encodeCall(timelock.updateDelay, (0));
        calls[4] = abi.encodeCall(timelock.grantRole, (timelock.PROPOSER_ROLE(), stranger));
        calls[5] = abi.encodeCall(timelock.revokeRole, (timelock.EXECUTOR_ROLE(), address(0)));
        calls[6] = abi.encodeCall(timelock.renounceRole, (timelock.PROPOSER_ROLE(), stranger));
        calls[7] = abi.encodeCall(timelock.schedule, (address(vault), 0, "", 0, 0, 9 days));
        calls[8] = abi.encodeCall(timelock.cancel, (0));
        calls[9] = abi.encodeCall(timelock.execute, (address(vault), 0, "", 0, 0));
        calls[10] = abi.encodeCall(vault.withdraw, (NATIVE, 1, stranger));
        calls[11] = abi.encodeCall(vault.setOperator, (stranger, true));
        address[4] memory targets =
            [address(governor), address(timelock), address(vault), address(treasury)];
        for (uint256 i = 0; i < calls.length; i++) {
            for (uint256 j = 0; j < targets.length; j++) {
                Decision memory made = decisionOf(targets[j], calls[i]);
                vm.prank(workers[0]);
                vm.expectPartialRevert(TrackTimelock.TrackRightMissing.selector);
                deposits.propose(governor, made.targets, made.values, made.data, CID);
                if (j > 1) continue;
                vm.prank(workers[0]);
                (bool isDone,) = targets[j].call(calls[i]);
                // `calls[6]` may succeed without effect, because it renounces a role that the
                // sender does not have.
                assertFalse(isDone && i != 6, "by an account");
            }
        }
        assertFalse(timelock.hasRole(timelock.PROPOSER_ROLE(), stranger), "no proposer");
        assertEq(timelock.getMinDelay(), TRACK_DELAY, "delay");
    }

    /// @dev Claims with another account, other points, another role, another epoch or another
    /// index are refused. Claims with an inner node as leaf are refused too.
    // Finding: GOV-14
    function test_noForgedItemIsClaimed() public {
        Contribution[] memory items = new Contribution[](3);
        for (uint256 i = 0; i < 3; i++) {
            items[i] = Contribution(workers[i], ContributionRole.Trainer, uint128(1 ether + i));
        }
        uint64 epoch = finalBlock(items);
        uint64 next = finalBlock(items);
        bytes32[] memory leaves = leavesOf(items);
        bytes32[] memory proof = Tree.prove(leaves, 3, 0);
        _expectNotIncluded(epoch, Contribution(stranger, items[0].role, 1 ether), 0, proof);
        Contribution memory item = items[0];
        _expectNotIncluded(epoch, Contribution(item.account, item.role, 2 ether), 0, proof);
        item = Contribution(item.account, ContributionRole.Curator, item.points);
        _expectNotIncluded(epoch, item, 0, proof);
        _expectNotIncluded(epoch, items[0], 1, proof);
        _expectNotIncluded(epoch, items[0], 3, proof);
        _expectNotIncluded(epoch + 9, items[0], 0, proof);
        bytes32[] memory shorter = new bytes32[](1);
        shorter[0] = proof[1];
        _expectNotIncluded(epoch, items[0], 0, shorter);
        contributions.claim(epoch, items[0], 0, proof);
        vm.expectPartialRevert(IContributions.ContributionClaimed.selector);
        contributions.claim(epoch, items[0], 0, proof);
        // The same item in another epoch is different work, so it can be claimed too.
        contributions.claim(next, items[0], 0, proof);
    }

    function _expectNotIncluded(
        uint64 epoch,
        Contribution memory item,
        uint64 index,
        bytes32[] memory proof
    ) private {
        vm.expectPartialRevert(IContributions.ContributionNotIncluded.selector);
        contributions.claim(epoch, item, index, proof);
    }

    /// @dev Many proposals of one account do not block the proposals of others: proposals need no
    /// slot, and each has its own vote. Each deposit returns once.
    // Finding: GOV-15
    function test_spamTakesNoSlot() public {
        for (uint256 i = 0; i < 50; i++) {
            propose(workers[2], settingOf(Setting.HoneypotReward, i));
        }
        assertEq(balance(workers[2], NATIVE), 50 ether, "fifty deposits");
        Decision memory made = settingOf(Setting.RewardRateBps, 77);
        uint256 id = propose(workers[1], made);
        skip(1 hours + 1);
        voteFor(made, 0);
        skip(3 days);
        queue(made);
        skip(TRACK_DELAY);
        assertTrue(tryExecute(made), "as if nobody had");
        deposits.release(governor, id);
        vm.expectPartialRevert(IProposalDeposits.DepositNotDue.selector);
        deposits.release(governor, id);
    }
}
