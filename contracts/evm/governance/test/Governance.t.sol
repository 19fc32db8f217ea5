// SPDX-License-Identifier: Apache-2.0
// Requirements: R002-11
pragma solidity 0.8.37;

import { IGovernor } from "@openzeppelin/contracts/governance/IGovernor.sol";
import { Strings } from "@openzeppelin/contracts/utils/Strings.sol";

import { TrackGovernor } from "../src/TrackGovernor.sol";
import { TrackTimelock } from "../src/TrackTimelock.sol";
import { VetoGuardian } from "../src/VetoGuardian.sol";
import { ContributionRole } from "../src/interfaces/IContributions.sol";
import { IGovernedSettings, Setting } from "../src/interfaces/IGovernedSettings.sol";
import { IProposalDeposits } from "../src/interfaces/IProposalDeposits.sol";
import { GovernanceFixture } from "./base/GovernanceFixture.sol";

/// @notice Tests the path of a proposal from its submission to its effect, and the conditions that
/// stop it.
contract GovernanceTest is GovernanceFixture {
    uint8 private constant AGAINST = 0;
    uint8 private constant FOR = 1;

    struct Call {
        address[] targets;
        uint256[] values;
        bytes[] data;
    }

    function setUp() public {
        furnishGovernance();
        weigh(10 ether);
    }

    function _callOf(address target, bytes memory data) private pure returns (Call memory made) {
        (made.targets, made.values) = (new address[](1), new uint256[](1));
        (made.targets[0], made.data) = (target, new bytes[](1));
        made.data[0] = data;
    }

    function _setting(Setting setting, uint256 value) private view returns (Call memory) {
        return _callOf(address(settings), abi.encodeCall(IGovernedSettings.set, (setting, value)));
    }

    function _propose(address account, Call memory made) private returns (uint256 id) {
        vm.prank(account);
        id = deposits.propose(governor, made.targets, made.values, made.data, "bafytext");
    }

    function _vote(uint256 id, uint256 worker, uint8 support) private {
        vm.prank(workers[worker]);
        governor.castVote(id, support);
    }

    function _textOf(address account) private pure returns (bytes32) {
        return
            keccak256(bytes(string.concat("bafytext#proposer=", Strings.toHexString(account))));
    }

    function _queue(Call memory made) private {
        governor.queue(made.targets, made.values, made.data, _textOf(workers[2]));
    }

    function _execute(Call memory made) private {
        governor.execute(made.targets, made.values, made.data, _textOf(workers[2]));
    }

    /// @dev Proposes a call, and returns the proposal's id after the proposal has passed and is
    /// queued.
    function _passed(Call memory made) private returns (uint256 id) {
        id = _propose(workers[2], made);
        skip(1 hours + 1);
        _vote(id, 0, FOR);
        skip(3 days);
        _queue(made);
    }

    function test_changesASettingByTheVotesOfThree() public {
        Call memory made = _setting(Setting.RewardRateBps, 4000);
        uint256 id = _propose(workers[2], made);
        assertEq(balance(workers[2], NATIVE), 100 ether - DEPOSIT, "deposit");
        skip(1 hours + 1);
        _vote(id, 0, AGAINST);
        _vote(id, 1, FOR);
        _vote(id, 2, FOR);
        vm.expectRevert();
        _queue(made);
        skip(3 days);
        // The votes for the proposal weigh 30 + 20 ether, and the vote against it 50 ether.
        assertTrue(governor.state(id) == IGovernor.ProposalState.Defeated, "a tie fails");
        deposits.release(governor, id);
        assertEq(balance(workers[2], NATIVE), 100 ether, "deposit back");
        vm.expectPartialRevert(IProposalDeposits.DepositNotDue.selector);
        deposits.release(governor, id);

        made = _setting(Setting.RewardRateBps, 4100);
        id = _propose(workers[2], made);
        skip(1 hours + 1);
        _vote(id, 0, FOR);
        _vote(id, 1, AGAINST);
        skip(3 days);
        _queue(made);
        vm.expectRevert();
        _execute(made);
        skip(TRACK_DELAY);
        vm.prank(stranger);
        _execute(made);
        assertEq(settings.get(Setting.RewardRateBps), 4100, "in effect");
        deposits.release(governor, id);
    }

    function test_refusesWhatTheTrackMayNotCall() public {
        bytes memory data = abi.encodeCall(timelock.updateDelay, (0));
        Call memory made = _callOf(address(timelock), data);
        vm.expectPartialRevert(TrackTimelock.TrackRightMissing.selector);
        _propose(workers[2], made);
        made = _callOf(address(vault), abi.encodeCall(vault.transfer, (stranger, 0, 1)));
        vm.expectPartialRevert(TrackTimelock.TrackRightMissing.selector);
        _propose(workers[2], made);
        made = _callOf(address(settings), "");
        vm.expectPartialRevert(TrackTimelock.TrackCallEmpty.selector);
        _propose(workers[2], made);
    }

    function test_aValueBeyondItsBoundFailsByName() public {
        Call memory made = _setting(Setting.RewardRateBps, 9001);
        _passed(made);
        skip(TRACK_DELAY);
        expectError(
            IGovernedSettings.SettingOutOfBounds.selector,
            abi.encode(Setting.RewardRateBps, 9001, 0, 9000)
        );
        _execute(made);
    }

    function test_timelockObeysItsGovernorAlone() public {
        bytes memory data =
            abi.encodeCall(IGovernedSettings.set, (Setting.RewardRateBps, uint256(1)));
        vm.prank(workers[0]);
        vm.expectRevert();
        timelock.schedule(address(settings), 0, data, 0, 0, TRACK_DELAY);
        expectError(workers[0], IGovernedSettings.NotTheTrack.selector);
        settings.set(Setting.RewardRateBps, 1);
        expectError(workers[0], TrackGovernor.NotTheDeposits.selector);
        governor.propose(new address[](1), new uint256[](1), new bytes[](1), "");
        bytes32 admin = timelock.DEFAULT_ADMIN_ROLE();
        assertTrue(timelock.hasRole(admin, address(timelock)), "its own");
        assertFalse(timelock.hasRole(admin, address(this)), "not the deployer's");
        // Roles cannot be granted, because only the timelock could grant them and it has no right
        // to call itself.
        bytes32 role = timelock.PROPOSER_ROLE();
        vm.prank(address(governor));
        vm.expectRevert();
        timelock.grantRole(role, stranger);
    }

    function test_needsWeightToPropose() public {
        fund(stranger, 10 ether);
        approve(stranger, address(deposits));
        vm.expectPartialRevert(IGovernor.GovernorInsufficientProposerVotes.selector);
        _propose(stranger, _setting(Setting.RewardRateBps, 1));
        assertEq(balance(stranger, NATIVE) >= 10 ether ? 1 : 0, 1, "nothing taken");
    }

    /// @dev If all weight is below the track's least quorum (`quorumMin`, 10 ether here), no
    /// proposal passes, even if all votes are for it.
    function test_aYoungNetworkDecidesNothing() public {
        vm.warp(vm.getBlockTimestamp() + 27 * BUCKET);
        contribute(workers[0], ContributionRole.Provider, 9 ether);
        nextBucket();
        skip(1);
        uint256 id = _propose(workers[0], _setting(Setting.RewardRateBps, 1));
        skip(1 hours + 1);
        _vote(id, 0, FOR);
        skip(3 days);
        assertTrue(governor.state(id) == IGovernor.ProposalState.Defeated, "9 of 10 points");
    }

    function test_aLateQuorumGivesTimeToAnswer() public {
        Call memory made = _setting(Setting.RewardRateBps, 1);
        uint256 id = _propose(workers[2], made);
        uint256 deadline = governor.proposalDeadline(id);
        vm.warp(deadline);
        _vote(id, 0, FOR);
        assertEq(governor.proposalDeadline(id), deadline + 1 days, "a day more");
        skip(1 hours);
        _vote(id, 1, AGAINST);
        _vote(id, 2, AGAINST);
        skip(1 days);
        assertTrue(governor.state(id) == IGovernor.ProposalState.Defeated, "answered");
    }

    function test_worthlessProposalsForfeit() public {
        uint256 id = _propose(workers[2], _setting(Setting.RewardRateBps, 1));
        skip(1 hours + 1);
        vm.expectPartialRevert(IProposalDeposits.DepositNotDue.selector);
        deposits.release(governor, id);
        _vote(id, 0, AGAINST);
        skip(3 days);
        deposits.release(governor, id);
        assertEq(balance(address(treasury), NATIVE), DEPOSIT, "the treasury's");
    }

    function test_vetoEndsByItself() public {
        Call memory made = _setting(Setting.RewardRateBps, 1);
        uint256 id = _passed(made);
        bytes32 salt = bytes20(address(governor)) ^ _textOf(workers[2]);
        bytes32 operation =
            timelock.hashOperationBatch(made.targets, made.values, made.data, 0, salt);
        assertTrue(timelock.isOperationPending(operation), "queued");
        expectError(stranger, VetoGuardian.NotTheVetoHolder.selector);
        veto.veto(timelock, operation);
        vm.prank(vetoHolder);
        veto.veto(timelock, operation);
        assertTrue(governor.state(id) == IGovernor.ProposalState.Canceled, "vetoed");
        deposits.release(governor, id);
        assertEq(balance(workers[2], NATIVE), 100 ether, "no fault of the proposer");
        vm.warp(veto.EXPIRES_AT());
        expectError(vetoHolder, VetoGuardian.VetoExpired.selector);
        veto.veto(timelock, operation);
    }

    /// @dev A delegation or new points after the snapshot add no votes.
    function test_votesByTheSnapshot() public {
        uint256 id = _propose(workers[2], _setting(Setting.RewardRateBps, 1));
        skip(1 hours + 1);
        _vote(id, 0, FOR);
        vm.prank(workers[0]);
        contributions.delegate(workers[1]);
        _vote(id, 1, FOR);
        (, uint256 inFavor,) = governor.proposalVotes(id);
        assertEq(inFavor, 80 ether, "fifty and thirty");
        vm.prank(workers[0]);
        vm.expectRevert();
        governor.castVote(id, FOR);
    }

    /// @dev If another account copies a proposal and submits the copy first, the author can still
    /// submit its own.
    function test_aCopyStopsNobody() public {
        Call memory made = _setting(Setting.RewardRateBps, 1);
        uint256 copy = _propose(workers[1], made);
        uint256 own = _propose(workers[2], made);
        assertTrue(copy != own, "two proposals");
        assertEq(governor.proposalProposer(own), workers[2], "its author's");
        vm.expectPartialRevert(IGovernor.GovernorUnexpectedProposalState.selector);
        _propose(workers[2], made);
    }
}
