// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IGovernor } from "@openzeppelin/contracts/governance/IGovernor.sol";
import { Strings } from "@openzeppelin/contracts/utils/Strings.sol";

import { Vault } from "../../core/src/Vault.sol";
import { TrackGovernor } from "./TrackGovernor.sol";
import { TrackTimelock } from "./TrackTimelock.sol";
import { IGovernedSettings, Setting } from "./interfaces/IGovernedSettings.sol";
import { IProposalDeposits, ProposalDeposit } from "./interfaces/IProposalDeposits.sol";

/// @title Deposits of proposals
/// @notice Implements `IProposalDeposits`, which documents the rules of deposits.
contract ProposalDeposits is IProposalDeposits {
    uint256 public constant CID_BYTES_MAX = 128;
    /// @notice A proposal is worthless if the votes for it are less than this share of all votes
    /// for or against it, in basis points.
    uint256 public constant WORTHLESS_BPS = 1000;

    uint256 private constant BPS = 10_000;

    Vault public immutable VAULT;
    IGovernedSettings public immutable SETTINGS;
    /// @notice Receives forfeited deposits.
    address public immutable TREASURY;

    mapping(address governor => bool) public isTrack;
    mapping(address governor => mapping(uint256 proposalId => ProposalDeposit)) public depositOf;

    constructor(
        Vault vault,
        IGovernedSettings settings,
        address treasury,
        address[] memory governors
    ) {
        (VAULT, SETTINGS, TREASURY) = (vault, settings, treasury);
        for (uint256 i = 0; i < governors.length; i++) isTrack[governors[i]] = true;
    }

    /// @inheritdoc IProposalDeposits
    function propose(
        TrackGovernor governor,
        address[] calldata targets,
        uint256[] calldata values,
        bytes[] calldata calldatas,
        string calldata cid
    ) external returns (uint256 proposalId) {
        if (!isTrack[address(governor)]) revert TrackUnknown(address(governor));
        uint256 length = bytes(cid).length;
        if (length == 0 || length > CID_BYTES_MAX) {
            revert ProposalTextInvalid(length, CID_BYTES_MAX);
        }
        TrackTimelock timelock = TrackTimelock(payable(governor.timelock()));
        for (uint256 i = 0; i < targets.length && i < calldatas.length; i++) {
            timelock.requireRight(targets[i], calldatas[i]);
        }
        for (uint256 i = 0; i < values.length; i++) {
            if (values[i] != 0) revert TrackTimelock.TrackTakesNoCoins(values[i]);
        }
        string memory text = textOf(cid, msg.sender);
        proposalId = governor.proposeFor(msg.sender, targets, values, calldatas, text);
        uint96 amount = uint96(SETTINGS.get(Setting.ProposalDeposit));
        depositOf[address(governor)][proposalId] = ProposalDeposit(msg.sender, amount);
        emit Proposed(address(governor), proposalId, msg.sender, amount, cid);
        if (amount != 0) VAULT.transferFrom(msg.sender, address(this), 0, amount);
    }

    /// @inheritdoc IProposalDeposits
    function release(TrackGovernor governor, uint256 proposalId) external {
        ProposalDeposit storage deposit = depositOf[address(governor)][proposalId];
        (address proposer, uint96 amount) = (deposit.proposer, deposit.amount);
        if (amount == 0) revert DepositNotDue(address(governor), proposalId);
        IGovernor.ProposalState state = governor.state(proposalId);
        bool isOver =
            state != IGovernor.ProposalState.Pending && state != IGovernor.ProposalState.Active;
        if (!isOver) revert DepositNotDue(address(governor), proposalId);
        deposit.amount = 0;
        bool isForfeited =
            state == IGovernor.ProposalState.Defeated && _isWorthless(governor, proposalId);
        if (isForfeited) emit DepositForfeited(address(governor), proposalId, amount);
        else emit DepositReturned(address(governor), proposalId, amount);
        VAULT.transfer(isForfeited ? TREASURY : proposer, 0, amount);
    }

    /// @inheritdoc IProposalDeposits
    function textOf(string calldata cid, address proposer) public pure returns (string memory) {
        return string.concat(cid, "#proposer=", Strings.toHexString(proposer));
    }

    function _isWorthless(TrackGovernor governor, uint256 proposalId) private view returns (bool) {
        (uint256 against, uint256 inFavor, uint256 abstained) = governor.proposalVotes(proposalId);
        uint256 quorum = governor.quorum(governor.proposalSnapshot(proposalId));
        bool hasQuorum = against + inFavor + abstained >= quorum;
        return hasQuorum && inFavor * BPS < (inFavor + against) * WORTHLESS_BPS;
    }
}
