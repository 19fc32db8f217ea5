// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @notice Where a dataset stands.
enum DatasetState {
    None,
    /// Accepted once `DISPUTE_WINDOW` are over, unless it is challenged.
    Proposed,
    Accepted,
    /// Before a jury; `wasAccepted` says what it was before.
    Disputed,
    Rejected,
    /// No jury came to a ruling: may be proposed again.
    Undecided
}

/// @notice A dataset as it was proposed last.
struct Dataset {
    address proposer;
    /// What is held of the proposer's money.
    uint96 bond;
    uint40 proposedAtSeconds;
    DatasetState state;
    bool wasAccepted;
    /// The newest case about it.
    uint64 caseId;
}

/// @title Datasets
/// @notice Which datasets training may use: proposed with a bond, and accepted unless somebody
/// challenges them, which a jury then judges: whether the bytes are what their manifest says, can
/// be fetched, and may be used. (After Kleros Curate.)
/// @dev None, Rejected, Undecided -> Proposed (`propose`) -> Accepted (`accept`).
/// Proposed, Accepted -> Challenged (`challenge`) -> Rejected (`Minor`: it cannot be fetched;
/// `Major`), Accepted (`No`), or, where nobody decided, Undecided, or Accepted if it was before
/// (`conclude`).
///
/// The proposer's bond backs it against challenges until it is accepted, then returns: a challenge
/// that is upheld before is paid out of it. Later ones rest on the challenger's deposit alone,
/// which returns but for the jury's fees. What a challenger loses, half of its bond, is the
/// proposer's. The court keeps no dataset for ever: a rejected one may be proposed again at the
/// price of another bond, since a manifest with one changed word has another hash.
///
/// Invariants, each with a test of the same name in `test/modules/Modules.inv.t.sol`:
/// - `held`: the pot is the sum of the bonds of proposals that are neither accepted nor rejected.
/// - `ends`: strangers alone bring any proposal and any challenge to its end.
interface IDatasets {
    event DatasetProposed(
        bytes32 indexed dataset, address indexed proposer, uint96 bond, string cid, string license
    );
    /// @notice `evidence` is the SHA-256 of a document kept elsewhere; a CIDv1 of it finds it.
    event DatasetDisputed(
        bytes32 indexed dataset,
        address indexed challenger,
        uint256 indexed caseId,
        bytes32 evidence
    );
    event DatasetSettled(bytes32 indexed dataset, DatasetState state, uint96 bondReturned);

    error DatasetHashMissing();
    error DatasetTextInvalid(uint256 length, uint256 max);
    error DatasetStateInvalid(bytes32 dataset, DatasetState state);
    /// @notice It can still be challenged.
    error AcceptTooEarly(bytes32 dataset, uint256 from, uint256 now_);
    error RulingMissing(uint256 caseId);
}
