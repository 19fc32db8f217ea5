// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IVault } from "../../../core/src/interfaces/IVault.sol";
import { ManifestHead } from "../../../market/src/base/ManifestHead.sol";
import { IParameters, Parameter } from "../../../market/src/interfaces/IParameters.sol";
import { Wiring } from "../base/Wiring.sol";
import { CaseParams, ICourt, Ruling } from "../interfaces/ICourt.sol";
import { Dataset, DatasetState, IDatasets } from "../interfaces/IDatasets.sol";

/// @title Datasets
/// @notice See `IDatasets` for the documentation.
contract Datasets is IDatasets {
    /// @notice Largest length of a CID or license, in bytes.
    uint256 public constant TEXT_BYTES_MAX = 128;
    /// @notice Longest manifest, in bytes.
    uint256 public constant MANIFEST_BYTES_MAX = 16_384;
    /// @notice Number of bytes at the start of a manifest within which its field `creator` must
    /// begin.
    uint256 public constant MANIFEST_HEAD = 1024;
    /// @notice Seconds during which a proposal can be challenged before it is accepted.
    uint256 public constant DISPUTE_WINDOW = 7 days;

    uint256 private constant BPS = 10_000;
    uint256 private constant NATIVE_ID = 0;

    IVault public immutable VAULT;
    ICourt public immutable COURT;
    IParameters public immutable PARAMETERS;

    mapping(bytes32 dataset => Dataset) private _datasets;

    /// @param court The court. It takes the bond of a challenged dataset from this contract's
    /// balance.
    constructor(IVault vault, ICourt court, IParameters parameters) {
        (VAULT, COURT, PARAMETERS) = (vault, court, parameters);
        Wiring.requireModule(court);
        Wiring.requireMoney(court, vault, parameters);
        vault.approve(address(court), NATIVE_ID, type(uint256).max);
    }

    /// @notice Proposes a dataset, with a bond of the sender, which must have approved this
    /// contract in the Vault. The manifest must name the sender as its creator. So no other
    /// account can occupy a dataset after it has seen the dataset's manifest.
    /// @param manifest The canonical bytes whose SHA-256 is the dataset.
    function propose(bytes calldata manifest, string calldata cid, string calldata license)
        external
        returns (bytes32 dataset)
    {
        _checkLength(manifest.length, MANIFEST_BYTES_MAX);
        _checkLength(bytes(cid).length, TEXT_BYTES_MAX);
        _checkLength(bytes(license).length, TEXT_BYTES_MAX);
        dataset = sha256(manifest);
        if (!ManifestHead.isBy(manifest, msg.sender, MANIFEST_HEAD)) {
            revert NotTheDatasetCreator(dataset, msg.sender);
        }
        Dataset storage known = _datasets[dataset];
        DatasetState state = known.state;
        bool open = state == DatasetState.None || state == DatasetState.Rejected
            || state == DatasetState.Undecided;
        if (!open) revert DatasetStateInvalid(dataset, state);

        uint256 stakeMin = PARAMETERS.get(Parameter.StakeMin);
        uint256 bond = stakeMin * PARAMETERS.get(Parameter.CaseBondBps) / BPS;
        known.proposer = msg.sender;
        known.bond = uint96(bond);
        known.proposedAtSeconds = uint40(block.timestamp);
        known.state = DatasetState.Proposed;
        known.wasAccepted = false;
        known.textsHash = keccak256(abi.encode(cid, license));
        emit DatasetProposed(dataset, msg.sender, uint96(bond), cid, license);
        VAULT.transferFrom(msg.sender, address(this), NATIVE_ID, bond);
    }

    /// @notice Accepts a proposal that no account has challenged, after `DISPUTE_WINDOW`, and
    /// returns its bond. Any account may call it.
    function accept(bytes32 dataset) external {
        Dataset storage known = _in(dataset, DatasetState.Proposed);
        uint256 from = known.proposedAtSeconds + DISPUTE_WINDOW;
        if (block.timestamp < from) revert AcceptTooEarly(dataset, from, block.timestamp);
        _settle(dataset, known, DatasetState.Accepted);
    }

    /// @notice Challenges a dataset. The court's deposit is taken from the sender's balance; the
    /// sender must have approved the juries in the Vault.
    /// @param termsHash Result of `termsHashOf` for the dataset that the sender examined.
    function disputeDataset(bytes32 dataset, bytes32 termsHash, bytes32 evidence)
        external
        returns (uint256 caseId)
    {
        Dataset storage known = _datasets[dataset];
        known.wasAccepted = known.state == DatasetState.Accepted;
        if (!known.wasAccepted) _in(dataset, DatasetState.Proposed);
        bytes32 terms = termsHashOf(dataset);
        if (terms != termsHash) revert DatasetTermsMismatch(dataset, terms, termsHash);
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

    /// @notice Ends a challenge by the ruling of its case, which may be `Undecided`. Any account
    /// may call it once the case has ended.
    function conclude(bytes32 dataset) external {
        Dataset storage known = _in(dataset, DatasetState.Disputed);
        (Ruling ruling, bool isFinal) = COURT.rulingOf(known.caseId);
        if (!isFinal) revert RulingMissing(known.caseId);
        DatasetState state = DatasetState.Accepted;
        if (ruling == Ruling.Undecided && !known.wasAccepted) state = DatasetState.Undecided;
        if (ruling >= Ruling.Minor) {
            state = DatasetState.Rejected;
            // The court took the bond when the case was opened, and has not returned it.
            known.bond = 0;
        }
        _settle(dataset, known, state);
    }

    function datasetOf(bytes32 dataset) external view returns (Dataset memory) {
        return _datasets[dataset];
    }

    /// @notice Returns the hash of the terms on which a challenger relies:
    /// `keccak256(abi.encode(proposer, bond, textsHash))`. The bond is zero once it was returned.
    function termsHashOf(bytes32 dataset) public view returns (bytes32) {
        Dataset storage known = _datasets[dataset];
        return keccak256(abi.encode(known.proposer, known.bond, known.textsHash));
    }

    /// @notice Returns whether training may use the dataset.
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

    function _checkLength(uint256 length, uint256 max) private pure {
        if (length == 0 || length > max) revert DatasetTextInvalid(length, max);
    }
}
