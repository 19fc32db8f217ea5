// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { TrackGovernor } from "../TrackGovernor.sol";

/// @notice Deposit behind a proposal.
struct ProposalDeposit {
    address proposer;
    uint96 amount;
}

/// @title Deposits of proposals
/// @notice Through this contract, accounts can make proposals in all tracks. A track is a governor
/// with a timelock, which can call only a fixed list of functions, the track's rights.
/// @dev A proposal refers to its text by a CID. When a proposal is made, its calls are checked
/// against the rights of its track, so that every proposal under vote can be executed. The deposit
/// returns after the vote, for any result except one: a worthless proposal. A proposal is worthless
/// if two conditions are true. All votes together, votes against it and abstentions included, reach
/// the quorum. Of the votes for or against the proposal, less than a tenth are for it. The deposit
/// of a worthless proposal goes to the treasury.
///
/// Invariants, each with a test of the same name in `test/ProposalDeposits.t.sol`:
/// - `returned`: the deposit of an ended proposal goes once, to its proposer or to the treasury.
interface IProposalDeposits {
    event Proposed(
        address indexed governor,
        uint256 indexed proposalId,
        address indexed proposer,
        uint96 deposit,
        string cid
    );
    event DepositReturned(address indexed governor, uint256 indexed proposalId, uint96 amount);
    event DepositForfeited(address indexed governor, uint256 indexed proposalId, uint96 amount);

    error TrackUnknown(address governor);
    error ProposalTextInvalid(uint256 length, uint256 max);
    /// @notice The vote has not ended, the deposit has already been released, or there is no
    /// deposit.
    error DepositNotDue(address governor, uint256 proposalId);

    /// @notice Proposes calls in a track. In the Vault, the sender must have approved this
    /// contract for the amount of `Setting.ProposalDeposit`.
    /// @param cid CID of the proposal's text.
    function propose(
        TrackGovernor governor,
        address[] calldata targets,
        uint256[] calldata values,
        bytes[] calldata calldatas,
        string calldata cid
    ) external returns (uint256 proposalId);

    /// @notice Releases the deposit of a proposal whose vote has ended, to its proposer or to the
    /// treasury. Any account may call.
    function release(TrackGovernor governor, uint256 proposalId) external;

    /// @notice Returns the text of a proposal as its governor stores it: the CID and the proposer.
    /// Because of the proposer, no account can take the id of another account's proposal. Queueing
    /// and execution need the hash of this text.
    function textOf(string calldata cid, address proposer) external pure returns (string memory);
}
