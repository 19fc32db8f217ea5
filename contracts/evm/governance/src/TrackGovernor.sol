// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Governor } from "@openzeppelin/contracts/governance/Governor.sol";
import {
    GovernorCountingFractional
} from "@openzeppelin/contracts/governance/extensions/GovernorCountingFractional.sol";
import {
    GovernorPreventLateQuorum
} from "@openzeppelin/contracts/governance/extensions/GovernorPreventLateQuorum.sol";
import {
    GovernorSequentialProposalId
} from "@openzeppelin/contracts/governance/extensions/GovernorSequentialProposalId.sol";
import {
    GovernorTimelockControl
} from "@openzeppelin/contracts/governance/extensions/GovernorTimelockControl.sol";
import { GovernorVotes } from "@openzeppelin/contracts/governance/extensions/GovernorVotes.sol";

import { TrackTimelock } from "./TrackTimelock.sol";
import { DECISION_SECONDS, TrackConstants, TrackRules } from "./base/TrackConstants.sol";
import { IContributions } from "./interfaces/IContributions.sol";

/// @title Governor of a track
/// @notice Decides proposals by votes weighted with contributions. See `docs/spec/governance.md`,
/// section 4.
contract TrackGovernor is
    TrackConstants,
    GovernorVotes,
    GovernorCountingFractional,
    GovernorPreventLateQuorum,
    GovernorSequentialProposalId,
    GovernorTimelockControl
{
    uint256 private constant BPS = 10_000;

    /// @notice The only account that can propose. `DEPOSITS` takes deposits from the accounts for
    /// which it proposes.
    address public immutable DEPOSITS;

    error NotTheDeposits(address caller, address deposits);

    constructor(
        string memory name_,
        IContributions weights,
        TrackTimelock timelock_,
        address deposits,
        TrackRules memory rules
    )
        TrackConstants(rules)
        Governor(name_)
        GovernorVotes(weights)
        GovernorPreventLateQuorum(rules.lateQuorumExtension)
        GovernorTimelockControl(timelock_)
    {
        DEPOSITS = deposits;
    }

    /// @notice Proposes for `proposer`, whose weight one second ago must be above zero and at least
    /// `proposalThreshold`. Only `DEPOSITS` may call.
    function proposeFor(
        address proposer,
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        string memory description
    ) external returns (uint256) {
        if (msg.sender != DEPOSITS) revert NotTheDeposits(msg.sender, DEPOSITS);
        uint256 weight = getVotes(proposer, clock() - 1);
        uint256 threshold = proposalThreshold();
        if (weight < threshold || weight == 0) {
            revert GovernorInsufficientProposerVotes(proposer, weight, threshold);
        }
        return _propose(targets, values, calldatas, description, proposer);
    }

    /// @notice Always reverts, because proposals are made through `DEPOSITS`.
    function propose(
        address[] memory,
        uint256[] memory,
        bytes[] memory,
        string memory
    ) public view override returns (uint256) {
        revert NotTheDeposits(msg.sender, DEPOSITS);
    }

    function votingDelay() public view override returns (uint256) {
        return DELAY;
    }

    function votingPeriod() public view override returns (uint256) {
        return PERIOD;
    }

    function proposalThreshold() public view override returns (uint256) {
        return token().getPastTotalSupply(clock() - 1) * THRESHOLD_BPS / BPS;
    }

    function quorum(uint256 timepoint) public view override returns (uint256 needed) {
        needed = token().getPastTotalSupply(timepoint) * QUORUM_BPS / BPS;
        if (needed < QUORUM_MIN) needed = QUORUM_MIN;
        // With a total weight of zero, a quorum of zero would need no votes.
        if (needed == 0) needed = 1;
    }

    /// @dev Always reverts, because the track's rules are fixed, and so is the time for which a
    /// vote continues after its quorum is reached late.
    function setLateQuorumVoteExtension(uint48) public view override {
        revert NotTheDeposits(msg.sender, DEPOSITS);
    }

    function proposalDeadline(uint256 proposalId)
        public
        view
        override(Governor, GovernorPreventLateQuorum)
        returns (uint256)
    {
        return super.proposalDeadline(proposalId);
    }

    function proposalNeedsQueuing(uint256 proposalId)
        public
        view
        override(Governor, GovernorTimelockControl)
        returns (bool)
    {
        return super.proposalNeedsQueuing(proposalId);
    }

    /// @dev Returns the state of a proposal. A decision expires if it is not queued in time, or if
    /// it is queued but not executed in time.
    function state(uint256 proposalId)
        public
        view
        override(Governor, GovernorTimelockControl)
        returns (ProposalState current)
    {
        current = super.state(proposalId);
        uint256 until;
        if (current == ProposalState.Succeeded) {
            until = proposalDeadline(proposalId) + DECISION_SECONDS + 1;
        } else if (current == ProposalState.Queued) {
            until = proposalEta(proposalId) + DECISION_SECONDS;
        } else {
            return current;
        }
        if (block.timestamp >= until) return ProposalState.Expired;
    }

    function getProposalId(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) public view override(Governor, GovernorSequentialProposalId) returns (uint256) {
        return super.getProposalId(targets, values, calldatas, descriptionHash);
    }

    function _propose(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        string memory description,
        address proposer
    ) internal override(Governor, GovernorSequentialProposalId) returns (uint256) {
        return super._propose(targets, values, calldatas, description, proposer);
    }

    function _tallyUpdated(uint256 proposalId)
        internal
        override(Governor, GovernorPreventLateQuorum)
    {
        super._tallyUpdated(proposalId);
    }

    function _queueOperations(
        uint256 proposalId,
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) internal override(Governor, GovernorTimelockControl) returns (uint48) {
        return super._queueOperations(proposalId, targets, values, calldatas, descriptionHash);
    }

    function _executeOperations(
        uint256 proposalId,
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) internal override(Governor, GovernorTimelockControl) {
        super._executeOperations(proposalId, targets, values, calldatas, descriptionHash);
    }

    function _cancel(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) internal override(Governor, GovernorTimelockControl) returns (uint256) {
        return super._cancel(targets, values, calldatas, descriptionHash);
    }

    function _executor()
        internal
        view
        override(Governor, GovernorTimelockControl)
        returns (address)
    {
        return super._executor();
    }
}
