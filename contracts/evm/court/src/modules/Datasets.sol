// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IVault } from "../../../core/src/interfaces/IVault.sol";
import { IParameters, Parameter } from "../../../market/src/interfaces/IParameters.sol";
import { Wiring } from "../base/Wiring.sol";
import { CaseParams, ICourt, Ruling } from "../interfaces/ICourt.sol";
import { Dataset, DatasetState, IDatasets } from "../interfaces/IDatasets.sol";

/// @title Datasets
/// @notice See `IDatasets`, which carries the prose.
contract Datasets is IDatasets {
    /// @notice Longest CID and license, in bytes.
    uint256 public constant TEXT_BYTES_MAX = 128;
    /// @notice So long a proposal waits for a challenge.
    uint256 public constant DISPUTE_WINDOW = 7 days;

    uint256 private constant BPS = 10_000;
    uint256 private constant NATIVE_ID = 0;

    IVault public immutable VAULT;
    ICourt public immutable COURT;
    IParameters public immutable PARAMETERS;

    mapping(bytes32 dataset => Dataset) private _datasets;

    /// @param court Takes the bond of what is challenged out of this contract's pot.
    constructor(IVault vault, ICourt court, IParameters parameters) {
        (VAULT, COURT, PARAMETERS) = (vault, court, parameters);
        Wiring.requireModule(court);
        Wiring.requireMoney(court, vault, parameters);
        vault.approve(address(court), NATIVE_ID, type(uint256).max);
    }

    /// @notice Proposes a dataset, with a bond of the sender, which has approved this contract in
    /// the Vault.
    function propose(bytes32 dataset, string calldata cid, string calldata license) external {
        if (dataset == 0) revert DatasetHashMissing();
        _checkText(cid);
        _checkText(license);
        Dataset storage known = _datasets[dataset];
        DatasetState state = known.state;
        bool open = state == DatasetState.None || state == DatasetState.Rejected
            || state == DatasetState.Undecided;
        if (!open) revert DatasetStateInvalid(dataset, state);

        uint256 bond = PARAMETERS.STAKE_MIN() * PARAMETERS.get(Parameter.CaseBondBps) / BPS;
        known.proposer = msg.sender;
        known.bond = uint96(bond);
        known.proposedAtSeconds = uint40(block.timestamp);
        known.state = DatasetState.Proposed;
        known.wasAccepted = false;
        emit DatasetProposed(dataset, msg.sender, uint96(bond), cid, license);
        VAULT.transferFrom(msg.sender, address(this), NATIVE_ID, bond);
    }

    /// @notice Makes a proposal that nobody challenged accepted, and returns its bond. Anybody.
    function accept(bytes32 dataset) external {
        Dataset storage known = _in(dataset, DatasetState.Proposed);
        uint256 from = known.proposedAtSeconds + DISPUTE_WINDOW;
        if (block.timestamp < from) revert AcceptTooEarly(dataset, from, block.timestamp);
        _settle(dataset, known, DatasetState.Accepted);
    }

    /// @notice Challenges a dataset, with the court's deposit out of the sender's balance: the
    /// sender has approved the court in the Vault.
    function disputeDataset(bytes32 dataset, bytes32 evidence) external returns (uint256 caseId) {
        Dataset storage known = _datasets[dataset];
        known.wasAccepted = known.state == DatasetState.Accepted;
        if (!known.wasAccepted) _in(dataset, DatasetState.Proposed);
        known.state = DatasetState.Disputed;
        CaseParams memory opening;
        (opening.jury, opening.subject) = (true, dataset);
        (opening.opener, opening.payer) = (msg.sender, msg.sender);
        opening.respondent = known.proposer;
        (opening.counterPayer, opening.counterBond) = (address(this), known.bond);
        caseId = COURT.openCase(opening);
        known.caseId = uint64(caseId);
        emit DatasetDisputed(dataset, msg.sender, caseId, evidence);
    }

    /// @notice Does what a jury ruled. Anybody, once the case has ended.
    function conclude(bytes32 dataset) external {
        Dataset storage known = _in(dataset, DatasetState.Disputed);
        (Ruling ruling, bool isFinal) = COURT.rulingOf(known.caseId);
        if (!isFinal) revert RulingMissing(known.caseId);
        DatasetState state = DatasetState.Accepted;
        if (ruling == Ruling.Undecided && !known.wasAccepted) state = DatasetState.Undecided;
        if (ruling >= Ruling.Minor) {
            state = DatasetState.Rejected;
            // The court has kept it.
            known.bond = 0;
        }
        _settle(dataset, known, state);
    }

    function datasetOf(bytes32 dataset) external view returns (Dataset memory) {
        return _datasets[dataset];
    }

    /// @notice Whether training may use it.
    function accepted(bytes32 dataset) external view returns (bool) {
        Dataset storage known = _datasets[dataset];
        DatasetState state = known.state;
        return
            state == DatasetState.Accepted || (state == DatasetState.Disputed && known.wasAccepted);
    }

    function _settle(bytes32 dataset, Dataset storage known, DatasetState state) private {
        uint96 bond = known.bond;
        (known.state, known.bond) = (state, 0);
        emit DatasetSettled(dataset, state, bond);
        if (bond != 0) VAULT.transfer(known.proposer, NATIVE_ID, bond);
    }

    function _in(bytes32 dataset, DatasetState state)
        private
        view
        returns (Dataset storage known)
    {
        known = _datasets[dataset];
        if (known.state != state) revert DatasetStateInvalid(dataset, known.state);
    }

    function _checkText(string calldata text) private pure {
        uint256 length = bytes(text).length;
        if (length == 0 || length > TEXT_BYTES_MAX) {
            revert DatasetTextInvalid(length, TEXT_BYTES_MAX);
        }
    }
}
