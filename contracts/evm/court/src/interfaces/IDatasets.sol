// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @notice State of a dataset.
enum DatasetState {
    None,
    /// Accepted after `DISPUTE_WINDOW` unless an account challenges it.
    Proposed,
    Accepted,
    /// A jury judges the dataset; `wasAccepted` tells whether it was accepted before the challenge.
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
/// accepted unless an account challenges it. After a challenge, a jury judges whether the bytes
/// match the manifest, can be fetched, and may be used for training. (The design follows Kleros
/// Curate.)
/// @dev A dataset is identified by the SHA-256 of its manifest. The manifest names its creator,
/// and only the creator can propose the dataset.
///
/// States of a dataset: None, Rejected, Undecided -> Proposed (`propose`) -> Accepted (`accept`).
/// Proposed, Accepted -> Disputed (`disputeDataset`). `conclude` leads from Disputed to Rejected
/// (`Minor`: the dataset cannot be fetched; `Major`: any other fault) or to Accepted (`No`).
/// Without a ruling, it leads to Accepted if the dataset was accepted before, and to Undecided
/// otherwise.
///
/// Until the dataset is accepted, the proposer's bond backs it against challenges; then the bond
/// returns. If a jury upholds a challenge that was opened before the acceptance, the bond repays
/// the jury's fees and pays the challenger's reward. For a challenge after the acceptance there is
/// no such bond: if it is upheld, the challenger gets back its deposit minus the jury's fees that
/// no lost bond of an appeal repays, and no reward. If a challenge before the acceptance is
/// rejected, half of what remains of the challenger's lost bond, after fees, goes to the proposer.
/// If a challenge after the acceptance is rejected, this half is burnt too, because the proposer
/// has no bond at stake. A rejected dataset may be proposed again with another bond, because a
/// manifest with one changed word has another hash anyway.
///
/// Invariants, each with a test of the same name in `test/modules/Modules.inv.t.sol`:
/// - `held`: this contract's balance is the sum of the bonds of proposals that are neither
///   accepted, rejected nor disputed. While a jury judges, the court holds the bond. If the
///   challenge is not upheld, the court sends the bond back to this contract, and `conclude`
///   returns it to the proposer.
/// - `ends`: any account can end any proposal and any challenge, without proposer and challenger.
interface IDatasets {
    event DatasetProposed(
        bytes32 indexed dataset, address indexed proposer, uint96 bond, string cid, string license
    );
    /// @notice `evidence` is the SHA-256 of a document that is stored off chain; the CIDv1 (raw) of
    /// this hash locates the document.
    event DatasetDisputed(
        bytes32 indexed dataset,
        address indexed challenger,
        uint256 indexed caseId,
        bytes32 evidence
    );
    event DatasetSettled(bytes32 indexed dataset, DatasetState state, uint96 bondReturned);

    /// @notice The field `creator`, near the beginning of the manifest, does not name the caller.
    error NotTheDatasetCreator(bytes32 dataset, address caller);
    /// @notice The dataset's terms differ from the terms that the sender passed: the chain has
    /// reorganised since the sender read them, or the dataset was accepted in the meantime.
    error DatasetTermsMismatch(bytes32 dataset, bytes32 termsHash, bytes32 given);
    /// @notice A manifest, CID or license is empty or too long.
    error DatasetTextInvalid(uint256 length, uint256 max);
    error DatasetStateInvalid(bytes32 dataset, DatasetState state);
    /// @notice The dataset can still be challenged.
    error AcceptTooEarly(bytes32 dataset, uint256 from, uint256 now_);
    error RulingMissing(uint256 caseId);
}
