// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @notice Where a dataset stands.
enum DatasetState {
    None,
    /// Before its first jury.
    Proposed,
    Accepted,
    /// Accepted, and before a jury again.
    Challenged,
    Rejected,
    /// No jury came to a verdict: may be proposed again.
    Undecided
}

/// @notice A dataset as it was proposed last.
struct DatasetView {
    DatasetState state;
    address proposer;
    /// What is held of its proposer's money.
    uint128 bond;
    /// From this second on the proposer's bond is free, unless a challenge runs. Zero before the
    /// first acceptance.
    uint64 bondFreeAtSeconds;
    /// Zero where no challenge runs.
    address challenger;
    uint128 challengeBond;
    /// The newest case about it.
    uint256 caseId;
}

/// @title Datasets
/// @notice Has juries of validators judge datasets: whether the bytes are what their manifest says,
/// and may be used. Registry and training read the status here.
/// @dev None, Rejected, Undecided -> Proposed (`propose`) -> Accepted, Rejected or Undecided
/// (`conclude`); Accepted -> Challenged (`challenge`) -> Accepted or Rejected (`conclude`).
///
/// A jury's `Guilty` rejects; its `Innocent` accepts, where more than half of the seats said so and
/// did not abstain: what cannot be fetched is not accepted. Every seat that revealed is paid the
/// same, whatever it voted and whoever won, so no verdict pays better than another: first out of
/// the bond of who asked, or, where a challenge was right and something of the proposer's bond is
/// still held, out of that. What is left of the proposer's bond after an acceptance waits
/// `BOND_HOLD` for a challenge, and then is free; after a rejection it is lost to the fee sink, or
/// to the challenger that was right. A challenger that was wrong loses what is left of its bond to
/// the proposer. Where nobody decides, all that is
/// left returns.
///
/// There is no appeal, and a rejected dataset may be proposed again at the price of another bond: a
/// manifest with one changed word has another hash, so a ban would ban nothing. What was wrongly
/// accepted is challenged.
///
/// Invariants, each with a test of the same name:
/// - `bonded`: exactly the bonds of proposals and challenges that are not over are reserved.
/// - `settled`: a jury's pay, what returns and what is lost are exactly the bonds.
/// - `ends`: anybody can bring any proposal and any challenge to its end, by time alone and the
///   beacon.
interface IDatasets {
    event DatasetProposed(
        bytes32 indexed dataset,
        address indexed proposer,
        uint256 indexed caseId,
        uint128 bond,
        string cid,
        string license
    );

    event DatasetChallenged(
        bytes32 indexed dataset,
        address indexed challenger,
        uint256 indexed caseId,
        uint128 bond
    );

    /// @notice `paid` went to the jury.
    event DatasetConcluded(
        bytes32 indexed dataset, uint256 indexed caseId, DatasetState state, uint128 paid
    );

    /// @notice What was left of the proposer's bond is its own again.
    event DatasetBondReleased(bytes32 indexed dataset, address indexed proposer, uint128 bond);

    /// @notice The Vault or Committees name another contract as their module for datasets.
    error DatasetsMismatch(address contract_);
    error DatasetHashMissing();
    /// @notice License and CID must be given, of at most `TEXT_BYTES_MAX` bytes each.
    error DatasetTextInvalid(uint256 bytes_, uint256 max);
    error DatasetNotInState(bytes32 dataset, DatasetState state, DatasetState wanted);
    error DatasetVerdictMissing(bytes32 dataset, uint256 caseId);
    error DatasetBondHeld(bytes32 dataset, uint256 now_, uint256 until);
    error DatasetBondGone(bytes32 dataset);

    /// @notice Asks a jury to accept a dataset, with a bond of `AccusationBond` out of the sender's
    /// native balance in the Vault.
    /// @param dataset SHA-256 of its manifest.
    /// @param cid Of its data; that of the manifest follows from its hash.
    /// @param license SPDX identifier that the manifest names.
    function propose(bytes32 dataset, string calldata cid, string calldata license)
        external
        returns (uint256 caseId);

    /// @notice Asks a jury to reject a dataset that was accepted, with the same bond.
    function challenge(bytes32 dataset) external returns (uint256 caseId);

    /// @notice Does what the jury decided. Anybody may call.
    function conclude(bytes32 dataset) external;

    /// @notice Frees what is left of the bond of an accepted dataset's proposer, once it waited for
    /// a challenge. Anybody may call.
    function releaseBond(bytes32 dataset) external;

    function datasetOf(bytes32 dataset) external view returns (DatasetView memory);

    /// @notice True while a jury's word that it is good stands; a challenge alone takes it from
    /// nobody.
    function accepted(bytes32 dataset) external view returns (bool);
}
