// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { TrackGovernor } from "../TrackGovernor.sol";

/// @notice Deposit behind a proposal.
struct ProposalDeposit {
    address proposer;
    uint96 amount;
}

/// @title Deposits of proposals
/// @notice The way by which an account proposes in any track.
/// @dev A proposal names its text by a CID. Its calls are checked against the rights of its track
/// when it is made, so that every proposal under vote can be executed. The deposit returns once
/// the vote is over, for any result, unless most of a vote with quorum rejected the proposal as
/// worthless: less than a tenth of the votes for or against it were for it. Then it is the
/// treasury's.
///
/// Invariants, each with a test of the same name in `test/ProposalDeposits.t.sol`:
/// - `returned`: the deposit of a proposal that ended goes to its proposer or the treasury, once.
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
    /// @notice The vote is not over, or the deposit was returned already.
    error DepositNotDue(address governor, uint256 proposalId);

    /// @notice Proposes calls in a track. The sender has approved this contract in the Vault for
    /// `Setting.ProposalDeposit`.
    /// @param cid CID of the proposal's text.
    function propose(
        TrackGovernor governor,
        address[] calldata targets,
        uint256[] calldata values,
        bytes[] calldata calldatas,
        string calldata cid
    ) external returns (uint256 proposalId);

    /// @notice Returns a deposit whose vote is over. Any account.
    function release(TrackGovernor governor, uint256 proposalId) external;

    /// @notice The text of a proposal as its governor has it: the CID and the proposer, so that no
    /// account takes the id of another's proposal. Queueing and execution name its hash.
    function textOf(string calldata cid, address proposer) external pure returns (string memory);
}
