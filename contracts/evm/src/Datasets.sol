// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Committees } from "./Committees.sol";
import { Vault } from "./Vault.sol";
import { CaseState, CaseView, ICommittees, Outcome } from "./interfaces/ICommittees.sol";
import { DatasetState, DatasetView, IDatasets } from "./interfaces/IDatasets.sol";
import { IParameters, Parameter } from "./interfaces/IParameters.sol";

/// @title Datasets
/// @notice See `IDatasets`, which carries the prose.
contract Datasets is IDatasets {
    /// @notice Longest CID and license, in bytes.
    uint256 public constant TEXT_BYTES_MAX = 128;
    /// @notice Seats of a jury about a dataset.
    uint8 public constant SEATS = 21;
    /// @notice How long what is left of a proposer's bond waits for a challenge.
    uint256 public constant BOND_HOLD = 7 days;

    address private constant NATIVE = address(0);

    Vault public immutable VAULT;
    IParameters public immutable PARAMETERS;
    ICommittees public immutable COMMITTEES;

    struct Dataset {
        address proposer;
        uint96 bond;
        address challenger;
        uint96 challengeBond;
        uint64 caseId;
        uint40 bondFreeAt;
        DatasetState state;
    }

    mapping(bytes32 dataset => Dataset) private _datasets;

    constructor(Vault vault, Committees committees) {
        if (vault.DATASETS() != address(this)) revert DatasetsMismatch(address(vault));
        if (committees.DATASETS() != address(this)) revert DatasetsMismatch(address(committees));
        VAULT = vault;
        PARAMETERS = vault.PARAMETERS();
        COMMITTEES = committees;
    }

    /// @inheritdoc IDatasets
    function propose(bytes32 dataset, string calldata cid, string calldata license)
        external
        returns (uint256 caseId)
    {
        if (dataset == 0) revert DatasetHashMissing();
        _checkText(cid);
        _checkText(license);
        Dataset storage known = _datasets[dataset];
        DatasetState state = known.state;
        bool open = state == DatasetState.None || state == DatasetState.Rejected
            || state == DatasetState.Undecided;
        if (!open) revert DatasetNotInState(dataset, state, DatasetState.None);

        uint96 bond = _bond();
        address[] memory barred = new address[](1);
        barred[0] = msg.sender;
        caseId = COMMITTEES.open(dataset, barred, SEATS);
        _datasets[dataset] =
            Dataset(msg.sender, bond, address(0), 0, uint64(caseId), 0, DatasetState.Proposed);
        emit DatasetProposed(dataset, msg.sender, caseId, bond, cid, license);

        if (bond != 0) VAULT.reserve(msg.sender, NATIVE, bond);
    }

    /// @inheritdoc IDatasets
    function challenge(bytes32 dataset) external returns (uint256 caseId) {
        Dataset storage known = _in(dataset, DatasetState.Accepted);
        uint96 bond = _bond();
        address[] memory barred = new address[](2);
        (barred[0], barred[1]) = (known.proposer, msg.sender);
        caseId = COMMITTEES.open(dataset, barred, SEATS);
        known.state = DatasetState.Challenged;
        known.challenger = msg.sender;
        known.challengeBond = bond;
        known.caseId = uint64(caseId);
        emit DatasetChallenged(dataset, msg.sender, caseId, bond);

        if (bond != 0) VAULT.reserve(msg.sender, NATIVE, bond);
    }

    /// @inheritdoc IDatasets
    function conclude(bytes32 dataset) external {
        Dataset storage known = _datasets[dataset];
        bool challenged = known.state == DatasetState.Challenged;
        if (!challenged) _in(dataset, DatasetState.Proposed);
        uint256 caseId = known.caseId;
        CaseView memory case_ = COMMITTEES.caseOf(caseId);
        if (case_.state != CaseState.Decided) revert DatasetVerdictMissing(dataset, caseId);
        Outcome outcome = _outcomeOf(case_);
        uint128 paid = challenged ? _endChallenge(known, outcome) : _endProposal(known, outcome);
        emit DatasetConcluded(dataset, caseId, known.state, paid);
    }

    /// @inheritdoc IDatasets
    function releaseBond(bytes32 dataset) external {
        Dataset storage known = _in(dataset, DatasetState.Accepted);
        uint256 until = known.bondFreeAt;
        if (block.timestamp < until) revert DatasetBondHeld(dataset, block.timestamp, until);
        uint128 bond = known.bond;
        if (bond == 0) revert DatasetBondGone(dataset);
        known.bond = 0;
        emit DatasetBondReleased(dataset, known.proposer, bond);
        VAULT.release(known.proposer, NATIVE, bond);
    }

    /// @inheritdoc IDatasets
    function datasetOf(bytes32 dataset) external view returns (DatasetView memory) {
        Dataset storage known = _datasets[dataset];
        return DatasetView({
            state: known.state,
            proposer: known.proposer,
            bond: known.bond,
            bondFreeAtSeconds: known.bondFreeAt,
            challenger: known.challenger,
            challengeBond: known.challengeBond,
            caseId: known.caseId
        });
    }

    /// @inheritdoc IDatasets
    function accepted(bytes32 dataset) external view returns (bool) {
        DatasetState state = _datasets[dataset].state;
        return state == DatasetState.Accepted || state == DatasetState.Challenged;
    }

    function _endProposal(Dataset storage known, Outcome outcome) private returns (uint128 paid) {
        (address proposer, uint128 bond) = (known.proposer, known.bond);
        paid = _payJury(known.caseId, proposer, bond);
        uint128 left = bond - paid;
        if (outcome == Outcome.Innocent) {
            known.state = DatasetState.Accepted;
            known.bond = uint96(left);
            known.bondFreeAt = uint40(block.timestamp + BOND_HOLD);
            return paid;
        }
        known.bond = 0;
        if (outcome == Outcome.Guilty) {
            known.state = DatasetState.Rejected;
            _move(proposer, PARAMETERS.feeSink(), left);
        } else {
            known.state = DatasetState.Undecided;
            _release(proposer, left);
        }
    }

    function _endChallenge(Dataset storage known, Outcome outcome)
        private
        returns (uint128 paid)
    {
        (address proposer, address challenger) = (known.proposer, known.challenger);
        (uint128 bond, uint128 stake) = (known.bond, known.challengeBond);
        (known.challenger, known.challengeBond) = (address(0), 0);
        bool upheld = outcome == Outcome.Guilty;
        known.state = upheld ? DatasetState.Rejected : DatasetState.Accepted;
        if (upheld && bond != 0) {
            known.bond = 0;
            paid = _payJury(known.caseId, proposer, bond);
            _move(proposer, challenger, bond - paid);
            _release(challenger, stake);
            return paid;
        }
        paid = _payJury(known.caseId, challenger, stake);
        if (outcome == Outcome.Innocent) _move(challenger, proposer, stake - paid);
        else _release(challenger, stake - paid);
    }

    /// @dev A jury that could not look at a dataset says nothing for it: `Innocent` counts where
    /// more than half of the seats said so.
    function _outcomeOf(CaseView memory case_) private pure returns (Outcome) {
        bool good = uint256(case_.innocent) * 2 > case_.seated;
        return case_.outcome == Outcome.Innocent && !good ? Outcome.Undecided : case_.outcome;
    }

    /// @dev Each seat that revealed has the same: less than `JuryFee` only where there is less.
    function _payJury(uint256 caseId, address from, uint128 bond) private returns (uint128 paid) {
        (address[] memory jury, uint256[] memory seats, uint256 sum) = COMMITTEES.revealers(caseId);
        if (sum == 0) return 0;
        uint256 fee = PARAMETERS.get(Parameter.JuryFee);
        uint256 most = bond / sum;
        if (fee > most) fee = most;
        for (uint256 i = 0; i < jury.length; i++) {
            _move(from, jury[i], uint128(fee * seats[i]));
        }
        return uint128(fee * sum);
    }

    function _release(address account, uint128 amount) private {
        if (amount != 0) VAULT.release(account, NATIVE, amount);
    }

    function _move(address from, address to, uint128 amount) private {
        if (amount != 0) VAULT.move(from, to, NATIVE, amount);
    }

    function _bond() private view returns (uint96) {
        return uint96(PARAMETERS.get(Parameter.AccusationBond));
    }

    function _checkText(string calldata text) private pure {
        uint256 length = bytes(text).length;
        if (length == 0 || length > TEXT_BYTES_MAX) {
            revert DatasetTextInvalid(length, TEXT_BYTES_MAX);
        }
    }

    function _in(bytes32 dataset, DatasetState wanted)
        private
        view
        returns (Dataset storage known)
    {
        known = _datasets[dataset];
        if (known.state != wanted) revert DatasetNotInState(dataset, known.state, wanted);
    }
}
