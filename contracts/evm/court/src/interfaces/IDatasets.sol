// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @notice State of a dataset.
enum DatasetState {
    None,
    /// Accepted after `DISPUTE_WINDOW`, unless it is challenged.
    Proposed,
    Accepted,
    /// A jury judges it; `wasAccepted` is its state before.
    Disputed,
    Rejected,
    /// No jury came to a ruling, so the dataset may be proposed again.
    Undecided
}

/// @notice A dataset with its last proposal.
struct Dataset {
    address proposer;
    /// Money of the proposer that this contract holds.
    uint96 bond;
    uint40 proposedAtSeconds;
    DatasetState state;
    bool wasAccepted;
    /// The newest case about the dataset.
    uint64 caseId;
    /// `keccak256(abi.encode(cid, license))` of the proposal.
    bytes32 textsHash;
}

/// @title Datasets
/// @notice Registry of the datasets that training may use. A dataset is proposed with a bond, and
/// accepted unless an account challenges it. A jury then judges whether the bytes are those of the
/// manifest, can be fetched, and may be used. (After Kleros Curate.)
/// @dev A dataset is the SHA-256 of its manifest. The manifest names its creator, which alone can
/// propose it.
///
/// None, Rejected, Undecided -> Proposed (`propose`) -> Accepted (`accept`).
/// Proposed, Accepted -> Disputed (`disputeDataset`) -> Rejected (`Minor`: it cannot be fetched;
/// `Major`), Accepted (`No`), or, without a ruling, Undecided, or Accepted if it was before
/// (`conclude`).
///
/// The proposer's bond backs the dataset against challenges until it is accepted; then the bond
/// returns. The bond pays for a challenge that a jury upholds before that. Only the challenger's
/// deposit pays for a later challenge, and it returns except for the jury's fees. Half of the bond
/// that a challenger loses goes to the proposer. A rejected dataset may be proposed again for
/// another bond, because a manifest with one changed word has another hash.
///
/// Invariants, each with a test of the same name in `test/modules/Modules.inv.t.sol`:
/// - `held`: this contract's balance is the sum of the bonds of proposals that are neither
///   accepted nor rejected.
/// - `ends`: any account can bring any proposal and any challenge to its end, without the
///   parties.
interface IDatasets {
    event DatasetProposed(
        bytes32 indexed dataset, address indexed proposer, uint96 bond, string cid, string license
    );
    /// @notice `evidence` is the SHA-256 of a document that is stored elsewhere, under its CIDv1.
    event DatasetDisputed(
        bytes32 indexed dataset,
        address indexed challenger,
        uint256 indexed caseId,
        bytes32 evidence
    );
    event DatasetSettled(bytes32 indexed dataset, DatasetState state, uint96 bondReturned);

    /// @notice The manifest names another creator (in the field `creator`, near its beginning).
    error NotTheDatasetCreator(bytes32 dataset, address caller);
    /// @notice The dataset has other terms than the sender named: another block has replaced the
    /// block that the sender read, or the dataset was accepted meanwhile.
    error DatasetTermsMismatch(bytes32 dataset, bytes32 termsHash, bytes32 given);
    /// @notice A manifest, CID or license is empty or too long.
    error DatasetTextInvalid(uint256 length, uint256 max);
    error DatasetStateInvalid(bytes32 dataset, DatasetState state);
    /// @notice The dataset can still be challenged.
    error AcceptTooEarly(bytes32 dataset, uint256 from, uint256 now_);
    error RulingMissing(uint256 caseId);
}
