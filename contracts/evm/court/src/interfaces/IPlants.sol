// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @notice Where a plant stands. All but the first three are ends.
enum PlantState {
    None,
    /// Until it is revealed, or its time to be is over.
    Committed,
    /// Findings are opened.
    Revealed,
    /// At least half of the weight that found it agreed with its planter.
    Upheld,
    /// More than half of the weight that found it disagreed.
    Refuted,
    /// Nobody opened a finding, or no value of the beacon drew its receipt in time.
    Unseen,
    /// It was not revealed in time, and could have been.
    Forfeited
}

/// @notice What a validator found of a receipt. `None` is no finding.
enum FindingVerdict {
    None,
    Clean,
    Suspicious,
    Withheld
}

/// @notice What a plant's commitment hides.
struct PlantSecret {
    address provider;
    /// What its answers are: falsified, or honest.
    bool bad;
    bytes32 salt;
}

/// @notice A finding, and the way from its place to the root that its validator committed.
struct FindingProof {
    FindingVerdict verdict;
    /// Of the validator's scores, which it publishes elsewhere.
    bytes32 scoreHash;
    /// Bit k is set where the k-th sibling, leaf first, is not empty.
    uint48 present;
    /// The siblings that are not empty, leaf first.
    bytes32[] siblings;
}

/// @notice What the chain keeps of a plant.
struct Plant {
    address planter;
    /// Less what its client was refunded; zero once it was paid out.
    uint96 bond;
    uint96 pool;
    uint64 epoch;
    bool bad;
    /// As of the last call; see `stateOf`.
    PlantState state;
    /// Weight that opened findings for and against it, and was not paid yet.
    uint128 agreed;
    uint128 disagreed;
    /// The commitment; once revealed, the receipt that findings are opened of.
    bytes32 word;
}

/// @notice A finding that was opened; the weight is zero once it was paid.
struct Opened {
    uint128 weight;
    bool agrees;
}

/// @title Planted answers
/// @notice Validators are paid for findings that agree with answers whose truth is known. A planter
/// has an ordinary provider make such an answer, honestly or falsified on purpose.
/// @dev Everything goes by epochs of the beacon; e is the epoch that the receipt was anchored in.
///
/// | until the start of | what happens |
/// |---|---|
/// | e | a planter commits to provider and verdict, with bond and pool |
/// | e + 1 | the provider has answered, and the receipt's root is anchored |
/// | e + 3 | the beacon has drawn; validators audit, and commit their findings by one root |
/// | e + 4 | the planter reveals, and names the drawn receipt |
/// | e + 5 | validators open what they found of it; from then on everybody is paid |
///
/// Findings. A validator commits once for each epoch. Its tree has one place for each receipt, so
/// that it can have found one thing only; place and leaf name the validator, so that a root copied
/// from another cannot be opened. Its weight is what it had enlisted in the epoch e.
///
/// Pay. The pool is divided, by weight, among those whose finding agrees: `Suspicious` where the
/// plant is bad, `Clean` where it is good. Who disagrees is paid nothing and loses nothing. Where
/// more weight disagrees, the bond is divided among all who opened. A planter that does not reveal
/// loses its bond, which is burnt, unless the beacon was late for it. A pool that is not divided
/// returns to who paid into it, which anybody can: a treasury spends a share of the fees on plants
/// of planters that it chose.
///
/// A plant is no licence to cheat: it is spared nothing. A planter serves fewer clients than an
/// accusation takes, and answers demands like everybody. The client of a bad plant's session has
/// what it paid back out of the bond, before anything else is paid of it.
///
/// Invariants, each with a test of the same name in `test/modules/Modules.inv.t.sol`:
/// - `divided`: bonds and pools go to clients, validators, planters and who paid in, or are burnt;
///   what is divided is divided whole.
/// - `ends`: strangers alone bring every plant to its end, and what it holds to who it belongs to.
///
/// Deliberately absent: pay out of a common fund for any plant (a planter that is a validator too
/// would plant for itself); penalties for a wrong finding (honest machines differ); rewards for
/// agreeing with other validators.
interface IPlants {
    event FindingsCommitted(uint64 indexed epoch, address indexed validator, bytes32 root);
    event PlantCommitted(
        uint256 indexed plantId, address indexed planter, uint64 indexed epoch, uint96 bond
    );
    event PlantFunded(uint256 indexed plantId, address indexed account, uint96 amount);
    event PlantRevealed(
        uint256 indexed plantId,
        address indexed provider,
        bytes32 indexed receiptId,
        bool bad,
        uint96 refund
    );
    event FindingOpened(
        uint256 indexed plantId,
        address indexed validator,
        FindingVerdict verdict,
        bytes32 scoreHash,
        uint128 weight
    );
    event PlantPaid(uint256 indexed plantId, address indexed account, uint96 amount);
    event PlantBondBurnt(uint256 indexed plantId, uint96 amount);

    error FindingsNotNow(uint64 epoch, uint256 now_, uint256 from, uint256 until);
    error FindingsEmpty();
    error FindingsCommittedAlready(uint64 epoch, address validator);
    error FinderNotEnlisted(address account, uint64 epoch);
    error PlantEpochInvalid(uint64 epoch, uint256 min, uint256 max);
    error PlantBondTooLow(uint256 bond, uint256 required);
    error PlantNotInState(uint256 plantId, PlantState state);
    error PlantNotNow(uint256 plantId, uint256 now_, uint256 from, uint256 until);
    error NotThePlanter(address caller, address planter);
    /// @notice It is not what was committed to, or not the receipt of such work.
    error PlantMismatch(uint256 plantId);
    /// @notice The finding does not lead to the root that its validator committed.
    error FindingNotCommitted(uint256 plantId, address validator);
    error FindingOpenedAlready(uint256 plantId, address validator);
}
