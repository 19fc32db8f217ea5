// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @notice Where a honeypot stands. All but the first three are ends.
enum HoneypotState {
    None,
    /// Until it is revealed, or its time to be is over.
    Committed,
    /// Findings are opened.
    Revealed,
    /// At least half of the weight that found it agreed with its owner.
    Upheld,
    /// More than half of the weight that found it disagreed.
    Refuted,
    /// Nobody opened a finding, or no value of the beacon drew its receipt in time.
    Unexamined,
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

/// @notice What a honeypot's commitment hides.
struct HoneypotSecret {
    address provider;
    /// What its answers are: falsified, or honest.
    bool falsified;
    bytes32 salt;
}

/// @notice A finding, and the way from its place to the root that its validator committed.
struct FindingProof {
    FindingVerdict verdict;
    /// Of the validator's scores, which it publishes elsewhere.
    bytes32 scoreHash;
    /// Bit k is set where the k-th sibling, leaf first, is not empty.
    uint48 siblingBitmap;
    /// The siblings that are not empty, leaf first.
    bytes32[] siblings;
}

/// @notice What the chain keeps of a honeypot.
struct Honeypot {
    address honeypotOwner;
    /// Less what its client was refunded; zero once it was paid out.
    uint96 bond;
    uint96 rewardPool;
    uint64 epoch;
    bool falsified;
    /// As of the last call; see `stateOf`.
    HoneypotState state;
    /// Weight that opened findings for and against it, and was not paid yet.
    uint128 agreed;
    uint128 disagreed;
    /// The commitment; once revealed, the receipt that findings are opened of.
    bytes32 commitment;
}

/// @notice A finding that was opened; the weight is zero once it was paid.
struct FindingOpening {
    uint128 weight;
    bool agrees;
}

/// @title Honeypots
/// @notice Validators are paid for findings that agree with answers whose truth is known. A
/// honeypot owner has an ordinary provider make such an answer, honestly or falsified on purpose.
/// @dev Everything goes by epochs of the beacon; e is the epoch that the receipt was anchored in.
///
/// | until the start of | what happens |
/// |---|---|
/// | e | a honeypot owner commits to provider and verdict, with bond and pool |
/// | e + 1 | the provider has answered, and the receipt's root is anchored |
/// | e + 3 | the beacon has drawn; validators audit, and commit their findings by one root |
/// | e + 4 | the owner reveals, and names the drawn receipt |
/// | e + 5 | validators open what they found of it; from then on everybody is paid |
///
/// Findings. A validator commits once for each epoch. Its tree has one place for each receipt, so
/// that it can have found one thing only; place and leaf name the validator, so that a root copied
/// from another cannot be opened. Its weight is what it had enlisted in the epoch e.
///
/// Pay. The pool is divided, by weight, among those whose finding agrees: `Suspicious` where the
/// honeypot is bad, `Clean` where it is good. Who disagrees is paid nothing and loses nothing.
/// Where more weight disagrees, the bond is divided among all who opened. A honeypot owner that
/// does not reveal loses its bond, which is burnt, unless the beacon was late for it. A pool that
/// is not divided returns to who paid into it, which anybody can: a treasury spends a share of the
/// fees on honeypots of honeypot owners that it chose.
///
/// A honeypot is no licence to cheat: it is spared nothing. A honeypot owner serves fewer clients
/// than an accusation takes, and answers data challenges like everybody. The client of a bad
/// honeypot's session has what it paid back out of the bond, before anything else is paid of it.
///
/// Invariants, each with a test of the same name in `test/modules/Modules.inv.t.sol`:
/// - `divided`: bonds and pools go to clients, validators, honeypot owners and who paid in, or are
///   burnt; what is divided is divided whole.
/// - `ends`: strangers alone bring every honeypot to its end, and what it holds to who it belongs
///   to.
///
/// Deliberately absent: pay out of a common fund for any honeypot (a honeypot owner that is a
/// validator too would make honeypots for itself); penalties for a wrong finding (honest machines
/// differ); rewards for agreeing with other validators.
interface IHoneypots {
    event FindingsCommitted(uint64 indexed epoch, address indexed validator, bytes32 root);
    event HoneypotCommitted(
        uint256 indexed honeypotId,
        address indexed honeypotOwner,
        uint64 indexed epoch,
        uint96 bond
    );
    event HoneypotFunded(uint256 indexed honeypotId, address indexed account, uint96 amount);
    event HoneypotRevealed(
        uint256 indexed honeypotId,
        address indexed provider,
        bytes32 indexed receiptId,
        bool falsified,
        uint96 refund
    );
    event FindingOpened(
        uint256 indexed honeypotId,
        address indexed validator,
        FindingVerdict verdict,
        bytes32 scoreHash,
        uint128 weight
    );
    event HoneypotRewardPaid(uint256 indexed honeypotId, address indexed account, uint96 amount);
    event HoneypotBondBurnt(uint256 indexed honeypotId, uint96 amount);

    error FindingsOutOfWindow(uint64 epoch, uint256 now_, uint256 from, uint256 until);
    error FindingsEmpty();
    error FindingsAlreadyCommitted(uint64 epoch, address validator);
    error ValidatorNotEnlisted(address account, uint64 epoch);
    error HoneypotEpochInvalid(uint64 epoch, uint256 min, uint256 max);
    error HoneypotBondTooLow(uint256 bond, uint256 required);
    error HoneypotNotInState(uint256 honeypotId, HoneypotState state);
    error HoneypotOutOfWindow(uint256 honeypotId, uint256 now_, uint256 from, uint256 until);
    /// @notice The honeypot of this number has other terms than the sender named: another block
    /// stands in the place of the one that it read.
    error HoneypotTermsMismatch(uint256 honeypotId, bytes32 termsHash, bytes32 given);
    error NotTheHoneypotCreator(address caller, address honeypotOwner);
    /// @notice It is not what was committed to, or not the receipt of such work.
    error HoneypotMismatch(uint256 honeypotId);
    /// @notice The finding does not lead to the root that its validator committed.
    error FindingNotCommitted(uint256 honeypotId, address validator);
    error FindingAlreadyOpened(uint256 honeypotId, address validator);
}
