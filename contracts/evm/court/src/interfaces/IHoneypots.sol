// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @notice State of a honeypot. A honeypot is a provider's answer of which the honeypot's owner
/// knows whether it is correct, and has committed to this in advance. All states except the first
/// three are final.
enum HoneypotState {
    None,
    /// The owner has not revealed the honeypot, and the time to reveal it is not over.
    Committed,
    /// Validators can open their findings about the honeypot's receipt.
    Revealed,
    /// At least half of the weight of opened findings agreed with the owner.
    Upheld,
    /// More than half of the weight of opened findings disagreed.
    Refuted,
    /// No finding was opened, or the beacon's value that draws the receipt came too late for the
    /// owner to reveal.
    Unexamined,
    /// The owner could have revealed the honeypot in time, and did not.
    Forfeited
}

/// @notice Finding of a validator, an account that audits answers, about a receipt. `None` means
/// that there is no finding.
enum FindingVerdict {
    None,
    Clean,
    Suspicious,
    Withheld
}

/// @notice Secret behind a honeypot's commitment.
struct HoneypotSecret {
    address provider;
    /// Whether the honeypot's answers are falsified on purpose.
    bool falsified;
    bytes32 salt;
}

/// @notice A finding, and the path from its leaf to the root that its validator committed.
struct FindingProof {
    FindingVerdict verdict;
    /// Hash of the validator's scores, which the validator publishes off chain.
    bytes32 scoreHash;
    /// Bit k, from 0, is set if the sibling at level k of the path, where the leaf has level 0, is
    /// not empty.
    uint48 siblingBitmap;
    /// The siblings that are not empty, leaf first.
    bytes32[] siblings;
}

/// @notice A honeypot on chain.
struct Honeypot {
    address honeypotOwner;
    /// The owner's bond, minus the refund to the client; zero once the bond was paid out.
    uint96 bond;
    uint96 rewardPool;
    uint64 epoch;
    bool falsified;
    /// The state as of the last call that changed it; `stateOf` returns the current state.
    HoneypotState state;
    /// Weight of the validators that opened a finding and are not paid yet: of those whose finding
    /// agrees with the owner, and of those whose finding disagrees.
    uint128 agreed;
    uint128 disagreed;
    /// Until the reveal, the owner's commitment; after it, the id of the receipt about which
    /// findings can be opened.
    bytes32 commitment;
}

/// @notice An opened finding, with the weight of its validator, which becomes zero once the
/// validator is paid.
struct FindingOpening {
    uint128 weight;
    bool agrees;
}

/// @title Honeypots
/// @notice Pays validators for correct findings about answers whose correctness is known. A
/// honeypot owner gets such answers from a provider account that serves for this purpose; the
/// account has an ordinary stake and offer. That provider produces the answers honestly or
/// falsifies them on purpose.
/// @dev All times are epochs of the random beacon. The receipt of the honeypot's answer is anchored
/// in epoch e: its root is stored on the chain.
///
/// | before the start of epoch | event |
/// |---|---|
/// | e | a honeypot owner commits to provider and verdict, and pays bond and pool |
/// | e + 1 | the provider has answered, and the receipt's root is anchored |
/// | e + 3 | the beacon has drawn receipts; validators audit them, and commit to their findings |
/// | e + 4 | the owner reveals, and names the drawn receipt |
/// | e + 5 | validators open their findings about this receipt; then all parties can be paid |
///
/// Findings. A validator commits once for each epoch, to the root of a tree of its findings. The
/// tree has one leaf position for each receipt, so that the validator can commit to only one
/// finding about a receipt. The position and the hash of a leaf depend on the validator's address,
/// so that a validator cannot open findings under a root that it copied from another. A validator's
/// weight is its settled weight in the general domain (`IJuries`) at the last second of epoch e.
///
/// Pay. The pool is divided, by weight, among the validators whose finding agrees with the owner:
/// `Suspicious` for a falsified answer, `Clean` for an honest one. A validator that disagrees gets
/// nothing from the pool and loses nothing. If more weight disagrees than agrees, the bond is
/// divided among all validators that opened findings. A honeypot owner that does not reveal loses
/// its bond, which is burnt; if the beacon was late, the bond returns. A pool that is not divided
/// returns to its funders. Any account can fund a pool: a treasury can spend a share of the
/// network's fees on the honeypots of owners that it chose.
///
/// A honeypot does not protect its provider: every penalty applies to the honeypot's answers, too.
/// To avoid an accusation, the provider serves fewer clients than `Accusations.CLIENTS_MIN`, which
/// an accusation needs. The provider answers data challenges like every other provider. When the
/// owner reveals a honeypot with a falsified answer, the client of the answer's session gets its
/// payment for the session back from the owner's bond. Each session is paid back once, and before
/// any other account is paid.
///
/// Invariants, each with a test of the same name in `test/modules/Modules.inv.t.sol`:
/// - `divided`: bonds and pools go to clients, validators, honeypot owners and funders, or are
///   burnt. When an amount is divided, no remainder stays in this contract.
/// - `ends`: any account can end every honeypot, and send its money to the accounts to which it is
///   due, without their help.
///
/// Deliberately absent: a common fund that pays for every honeypot, because a honeypot owner that
/// is also a validator would create honeypots for itself; penalties for a wrong finding, because
/// honest machines differ; rewards for agreeing with other validators.
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
    /// @notice The honeypot with this number has other terms than the sender passed, because the
    /// chain has reorganised since the sender read them.
    error HoneypotTermsMismatch(uint256 honeypotId, bytes32 termsHash, bytes32 given);
    error NotTheHoneypotCreator(address caller, address honeypotOwner);
    /// @notice The secret does not match the commitment, the receipt is of another provider, or its
    /// root was anchored in another epoch than the honeypot's. For a falsified answer: the session
    /// or request of the receipt is not paid in native tokens.
    error HoneypotMismatch(uint256 honeypotId);
    /// @notice The finding and its path do not lead to the root that the validator committed.
    error FindingNotCommitted(uint256 honeypotId, address validator);
    error FindingAlreadyOpened(uint256 honeypotId, address validator);
}
