// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IGovernor } from "@openzeppelin/contracts/governance/IGovernor.sol";

import { TrackGovernor } from "../src/TrackGovernor.sol";
import { TrackTimelock } from "../src/TrackTimelock.sol";
import { IGovernedSettings, Setting } from "../src/interfaces/IGovernedSettings.sol";
import { IProposalDeposits } from "../src/interfaces/IProposalDeposits.sol";
import { GovernanceFixture } from "./base/GovernanceFixture.sol";

/// @notice Tests refusals, the identity of a proposal's proposer, and the return of its deposit.
contract ProposalDepositsTest is GovernanceFixture {
    uint8 private constant AGAINST = 0;
    uint8 private constant FOR = 1;
    uint8 private constant ABSTAIN = 2;
    string private constant CID = "bafytext";

    address[] private _targets;
    uint256[] private _values;
    bytes[] private _data;

    function setUp() public {
        furnishGovernance();
        weigh(10 ether);
        _targets.push(address(settings));
        _values.push(0);
        _data.push(abi.encodeCall(IGovernedSettings.set, (Setting.RewardRateBps, 4000)));
    }

    function _propose(address account, string memory cid) private returns (uint256) {
        vm.prank(account);
        return deposits.propose(governor, _targets, _values, _data, cid);
    }

    function _vote(uint256 id, uint256 worker, uint8 support) private {
        vm.prank(workers[worker]);
        governor.castVote(id, support);
    }

    /// @dev Proposes as the third worker, casts the given vote of each of the three workers, and
    /// waits until the vote has ended.
    function _decided(uint8 first, uint8 second, uint8 third) private returns (uint256 id) {
        id = _propose(workers[2], CID);
        skip(rules().votingDelay + 1);
        _vote(id, 0, first);
        _vote(id, 1, second);
        _vote(id, 2, third);
        skip(rules().votingPeriod);
    }

    // Refusals.

    function test_refusesATrackThatIsNone() public {
        TrackGovernor other = TrackGovernor(payable(stranger));
        vm.prank(workers[2]);
        expectError(IProposalDeposits.TrackUnknown.selector, abi.encode(stranger));
        deposits.propose(other, _targets, _values, _data, CID);
    }

    function test_refusesTextsWithoutOrBeyondACid() public {
        uint256 max = deposits.CID_BYTES_MAX();
        expectError(
            workers[2], IProposalDeposits.ProposalTextInvalid.selector, abi.encode(0, max)
        );
        deposits.propose(governor, _targets, _values, _data, "");
        string memory long = string(new bytes(max + 1));
        expectError(
            workers[2], IProposalDeposits.ProposalTextInvalid.selector, abi.encode(max + 1, max)
        );
        deposits.propose(governor, _targets, _values, _data, long);
        _propose(workers[2], string(new bytes(max)));
    }

    /// @dev Each of several calls is checked when the proposal is made, not when it is executed.
    function test_refusesCallsBeyondTheTrack() public {
        _targets.push(address(vault));
        _values.push(0);
        _data.push(abi.encodeCall(vault.transfer, (stranger, 0, 1)));
        expectError(
            workers[2],
            TrackTimelock.TrackRightMissing.selector,
            abi.encode(address(vault), vault.transfer.selector)
        );
        deposits.propose(governor, _targets, _values, _data, CID);
        _data[1] = hex"010203";
        expectError(
            workers[2], TrackTimelock.TrackCallEmpty.selector, abi.encode(address(vault))
        );
        deposits.propose(governor, _targets, _values, _data, CID);
        assertEq(balance(workers[2], NATIVE), 100 ether, "nothing taken");
    }

    /// @dev Lists of unequal lengths cannot hide a call from the check.
    function test_refusesListsOfUnequalLengths() public {
        _targets.push(address(vault));
        expectError(workers[2], IGovernor.GovernorInvalidProposalLength.selector);
        deposits.propose(governor, _targets, _values, _data, CID);
        delete _targets;
        expectError(workers[2], IGovernor.GovernorInvalidProposalLength.selector);
        deposits.propose(governor, _targets, _values, _data, CID);
    }

    function test_refusesWhoCannotPay() public {
        vm.startPrank(workers[2]);
        vault.withdraw(NATIVE, 100 ether - DEPOSIT + 1, workers[2]);
        vm.stopPrank();
        vm.prank(workers[2]);
        vm.expectRevert();
        deposits.propose(governor, _targets, _values, _data, CID);
    }

    function test_refusesWhoHasNoWeight() public {
        fund(stranger, 10 ether);
        approve(stranger, address(deposits));
        uint256 before = balance(stranger, NATIVE);
        expectError(stranger, IGovernor.GovernorInsufficientProposerVotes.selector);
        deposits.propose(governor, _targets, _values, _data, CID);
        assertEq(balance(stranger, NATIVE), before, "nothing taken");
    }

    function test_governorTakesNoProposalOfOthers() public {
        expectError(workers[2], TrackGovernor.NotTheDeposits.selector);
        governor.proposeFor(workers[2], _targets, _values, _data, CID);
        expectError(workers[2], TrackGovernor.NotTheDeposits.selector);
        governor.propose(_targets, _values, _data, CID);
    }

    // Ids.

    /// @dev An account that copies a pending proposal gets a proposal of its own, because text and
    /// id depend on the proposer.
    function test_idIsItsProposers() public {
        uint256 copy = _propose(workers[1], CID);
        uint256 own = _propose(workers[2], CID);
        assertTrue(copy != own, "two proposals");
        assertEq(governor.proposalProposer(copy), workers[1], "the copy");
        assertEq(governor.proposalProposer(own), workers[2], "the author's");
        string memory text = deposits.textOf(CID, workers[2]);
        bytes32 hash = keccak256(bytes(text));
        assertEq(governor.getProposalId(_targets, _values, _data, hash), own, "by its text");
    }

    /// @dev If a text ends like the text of another proposer (`textOf`), the proposal still belongs
    /// to its sender.
    function test_noTextPretendsAnotherProposer() public {
        string memory forged = deposits.textOf(CID, workers[2]);
        uint256 copy = _propose(workers[1], forged);
        assertEq(governor.proposalProposer(copy), workers[1], "the sender's");
        uint256 own = _propose(workers[2], CID);
        assertTrue(copy != own, "the author's is free");
    }

    function test_sameProposalOnce() public {
        _propose(workers[2], CID);
        expectError(workers[2], IGovernor.GovernorUnexpectedProposalState.selector);
        deposits.propose(governor, _targets, _values, _data, CID);
        assertEq(balance(workers[2], NATIVE), 100 ether - DEPOSIT, "one deposit");
        _propose(workers[2], "bafyother");
    }

    // Deposits.

    /// @dev Tests `returned`.
    function test_returnedAfterSuccessAndDefeatOnce() public {
        uint256 id = _decided(FOR, AGAINST, ABSTAIN);
        deposits.release(governor, id);
        assertEq(balance(workers[2], NATIVE), 100 ether, "succeeded");
        expectError(
            IProposalDeposits.DepositNotDue.selector, abi.encode(address(governor), id)
        );
        deposits.release(governor, id);
        _data[0] = abi.encodeCall(IGovernedSettings.set, (Setting.RewardRateBps, 4001));
        id = _decided(AGAINST, FOR, ABSTAIN);
        deposits.release(governor, id);
        assertEq(balance(workers[2], NATIVE), 100 ether, "defeated with three of eight");
    }

    function test_doesNotReturnWhileTheVoteRuns() public {
        uint256 id = _propose(workers[2], CID);
        bytes memory of_ = abi.encode(address(governor), id);
        expectError(IProposalDeposits.DepositNotDue.selector, of_);
        deposits.release(governor, id);
        skip(rules().votingDelay + 1);
        expectError(IProposalDeposits.DepositNotDue.selector, of_);
        deposits.release(governor, id);
        expectError(
            IProposalDeposits.DepositNotDue.selector, abi.encode(address(governor), id + 1)
        );
        deposits.release(governor, id + 1);
    }

    function test_forfeitsWhatAQuorumFoundWorthless() public {
        uint256 id = _decided(AGAINST, AGAINST, AGAINST);
        deposits.release(governor, id);
        assertEq(balance(workers[2], NATIVE), 100 ether - DEPOSIT, "lost");
        assertEq(balance(address(treasury), NATIVE), DEPOSIT, "the treasury's");
    }

    /// @dev If no account votes, the proposer gets its deposit back.
    function test_returnsWhereNobodyVoted() public {
        uint256 id = _propose(workers[2], CID);
        skip(rules().votingDelay + rules().votingPeriod + 1);
        deposits.release(governor, id);
        assertEq(balance(workers[2], NATIVE), 100 ether, "returned");
    }

    function test_returnsWhatItsProposerCancelled() public {
        uint256 id = _propose(workers[2], CID);
        bytes32 hash = keccak256(bytes(deposits.textOf(CID, workers[2])));
        expectError(workers[1], IGovernor.GovernorUnableToCancel.selector);
        governor.cancel(_targets, _values, _data, hash);
        vm.prank(workers[2]);
        governor.cancel(_targets, _values, _data, hash);
        deposits.release(governor, id);
        assertEq(balance(workers[2], NATIVE), 100 ether, "returned");
    }

    /// @dev The returned amount is the deposit at the time of the proposal, even after the setting
    /// has changed.
    function test_returnsWhatWasTaken() public {
        uint256 id = _propose(workers[2], CID);
        vm.prank(address(timelock));
        settings.set(Setting.ProposalDeposit, 7 ether);
        skip(rules().votingDelay + rules().votingPeriod + 1);
        deposits.release(governor, id);
        assertEq(balance(workers[2], NATIVE), 100 ether, "one unit");
        _propose(workers[2], "bafyother");
        assertEq(balance(workers[2], NATIVE), 93 ether, "seven");
    }

    /// @dev If a stranger releases a deposit, the proposer is paid.
    function test_paysNobodyElse() public {
        uint256 id = _decided(FOR, FOR, FOR);
        uint256 before = balance(stranger, NATIVE);
        vm.prank(stranger);
        deposits.release(governor, id);
        assertEq(balance(stranger, NATIVE), before, "not the sender");
        assertEq(balance(workers[2], NATIVE), 100 ether, "its proposer");
        assertEq(balance(address(deposits), NATIVE), 0, "nothing left");
    }
}
