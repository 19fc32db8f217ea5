// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { EvidenceItem } from "./IEvidence.sol";

/// @notice Where a plant stands.
enum PlantState {
    None,
    Committed,
    Revealed,
    Settled
}

/// @notice What a plant ended in.
enum PlantOutcome {
    /// Not settled yet.
    None,
    /// Most of the stake that found it agreed with its planter.
    Upheld,
    /// Most of the stake that found it disagreed.
    Refuted,
    /// Nobody opened a finding.
    Unseen,
    /// It was not revealed in time.
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

/// @notice A plant, as far as the chain knows it.
struct PlantView {
    PlantState state;
    PlantOutcome outcome;
    address planter;
    uint64 epoch;
    uint64 committedAtSeconds;
    /// What is left of pay and bond, and what a sponsor added to the pay.
    uint128 pool;
    uint128 bond;
    address sponsor;
    uint128 sponsored;
    /// What it was committed by; zero once it is revealed.
    bytes32 hash;
    /// From the reveal on.
    address provider;
    bool bad;
    /// Zero where none of its receipts was drawn.
    bytes32 receiptId;
    /// Stake, in billions of base units, that opened findings for and against it.
    uint64 agreed;
    uint64 disagreed;
}

/// @notice One opened finding.
struct OpeningView {
    address validator;
    uint64 weight;
    FindingVerdict verdict;
}

/// @title Plants and pay
/// @notice Validators are paid for findings that agree with answers whose truth is known. Planters
/// make such answers: with ordinary accounts that serve once, honestly or falsified on purpose.
/// @dev A plant: None -> Committed (`plant`) -> Revealed (`reveal`) -> Settled (`settle`), or
/// Committed -> Settled where its planter falls silent. Everything goes by epochs of the beacon;
/// e is the epoch that the plant's receipt was anchored in.
///
/// | until the start of | what happens |
/// |---|---|
/// | e | a planter commits to provider and verdict, with bond and pool |
/// | e + 1 | the provider has answered, and closed all its sessions |
/// | e + 3 | the beacon has drawn; validators audit, and commit their findings by one root |
/// | e + 4 | the planter reveals, and names one drawn receipt |
/// | e + 5 | validators open what they found of it; then anybody settles |
///
/// Findings. A validator commits once for each epoch. Its tree has one place for each receipt, so
/// that it can have found one thing only; place and leaf name the validator, so that a root copied
/// from another cannot be opened. Its weight is its stake when it commits.
///
/// Pay. The pool is divided, by weight, among those whose finding agrees: `Suspicious` where the
/// plant is bad, `Clean` where it is good. Who disagrees is paid nothing and loses nothing. Where
/// most of the weight disagrees, the bond is divided among all who opened, and the pool returns.
/// What division leaves over is the planter's. A planter that does not reveal loses its bond to the
/// fee sink. Anybody, so the treasury too, can add to the pool of a plant as its one sponsor.
///
/// What a plant cannot be: a licence to cheat. Its account serves once: all that it ever completed
/// is named in the reveal, at most `SESSIONS_MAX`, anchored after the commitment and not after the
/// epoch e. The clients of a bad plant get back all that they paid, out of the bond, which is at
/// least `MinStake`. Only then is it spared: no accusation or demand can name its sessions any
/// more, and an accusation that names none but them ends undecided. A good plant is spared nothing.
/// Several may name one account: who guesses another's plant can neither make it lose its bond nor
/// have a client refunded twice.
///
/// Invariants, each with a test of the same name in `test/invariant/Plants.inv.t.sol`:
/// - `divided`: bonds, pools and sponsors' money go to clients, validators, fee sink, or back; pay
///   is never above the pool.
/// - `once`: no finding is opened twice for a plant, and no plant is settled twice.
/// - `blind`: nobody can commit findings of an epoch once a plant of it is revealed.
/// - `refunded`: whoever paid a bad plant has it back before anything is spared.
/// - `exits`: anybody can settle any plant, by time alone; then nothing of it stays reserved.
///
/// Deliberately absent: pay out of a common fund for any plant (a planter that is a validator too
/// would plant for itself); penalties for a wrong finding (honest machines differ); rewards for
/// agreeing with other validators.
interface IPlants {
    event FindingsCommitted(
        uint64 indexed epoch, address indexed validator, bytes32 root, uint64 weight
    );

    event PlantCommitted(
        uint256 indexed plantId,
        address indexed planter,
        uint64 indexed epoch,
        bytes32 hash,
        uint128 pool,
        uint128 bond
    );

    event PlantSponsored(uint256 indexed plantId, address indexed sponsor, uint128 amount);

    /// @notice `receiptId` is what to open a finding of; zero where none was drawn.
    event PlantRevealed(
        uint256 indexed plantId,
        address indexed provider,
        uint64 indexed epoch,
        bool bad,
        bytes32 receiptId,
        bytes32[] sessionIds
    );

    /// @notice A client of a bad plant got back what it paid.
    event PlantRefunded(
        uint256 indexed plantId, bytes32 indexed sessionId, address indexed client, uint128 amount
    );

    event FindingOpened(
        uint256 indexed plantId,
        address indexed validator,
        FindingVerdict verdict,
        bytes32 scoreHash,
        uint64 weight
    );

    event FindingPaid(uint256 indexed plantId, address indexed validator, uint128 amount);

    /// @notice It ended; `paid` went to validators, `forfeited` to the fee sink.
    event PlantSettled(
        uint256 indexed plantId, PlantOutcome outcome, uint128 paid, uint128 forfeited
    );

    /// @notice An accusation named none but the sessions of bad plants, and ends undecided.
    event AccusationSpared(uint256 indexed accusationId);

    error NotPlantsOfVault(address vault);
    error FindingsNotNow(uint64 epoch, uint256 now_, uint256 from, uint256 until);
    error FindingsEmpty();
    error FindingsCommittedAlready(uint64 epoch, address validator);
    error FinderNotValidator(address account);
    /// @notice The epoch has begun, or lies too far ahead.
    error PlantEpochInvalid(uint64 epoch, uint64 min, uint64 max);
    error PlantsFull(uint64 epoch, uint256 max);
    error PlantEmpty();
    error PlantBondTooLow(uint256 bond, uint256 required);
    error PlantAmountInvalid(uint256 amount);
    error PlantNotInState(uint256 plantId, PlantState state, PlantState wanted);
    error SponsoredAlready(uint256 plantId, address sponsor);
    error NotThePlanter(address caller, address planter);
    error PlantNotNow(uint256 plantId, uint256 now_, uint256 from, uint256 until);
    error PlantMismatch(uint256 plantId);
    error PlantSessionsOutOfBounds(uint256 count, uint256 max);
    /// @notice The provider completed other sessions than were named.
    error PlantIncomplete(address provider, uint256 completed, uint256 named);
    /// @notice Sessions are named in the order of their ids, each once.
    error PlantSessionsUnordered(bytes32 sessionId);
    /// @notice Of another provider, not closed, not in the native token, or with nothing paid.
    error PlantSessionUnfit(bytes32 sessionId);
    /// @notice It was anchored before the commitment or after the epoch.
    error PlantSessionOutOfTime(bytes32 sessionId, uint256 anchored, uint256 from, uint256 until);
    error PlantReceiptUnfit(bytes32 receiptId);
    /// @notice The bond does not cover what clients paid.
    error PlantBondSpent(uint256 plantId, uint256 bond, uint256 due);
    /// @notice There is nothing to find: no receipt was drawn.
    error PlantUnseen(uint256 plantId);
    error FinderIsParty(address account);
    error FindingOpenedAlready(uint256 plantId, address validator);
    error FindingMismatch(uint256 plantId, address validator);
    error OpeningsFull(uint256 plantId, uint256 max);
    error NotTheAudits(address caller);

    /// @notice Validators: commits to all that the sender found of the receipts of an epoch, by the
    /// root of its findings (`FindingTree`). Once, within the two epochs after it.
    function commitFindings(uint64 epoch, bytes32 root) external;

    /// @notice Commits to a plant of a later epoch, at most `AHEAD_MAX` away. Pool and bond are
    /// reserved out of the sender's native balance in the Vault.
    /// @param hash keccak256(abi.encode(address sender, uint64 epoch, address provider, bool bad,
    /// bytes32 salt)).
    function plant(uint64 epoch, bytes32 hash, uint128 pool, uint128 bond)
        external
        returns (uint256 plantId);

    /// @notice Adds to the pool of a plant that is committed, out of the sender's balance. What is
    /// not paid to validators returns to the sender.
    function sponsor(uint256 plantId, uint128 amount) external;

    /// @notice The planter: shows what it committed to, in the epoch e + 3.
    /// @param sessionIds All that the provider ever completed, ascending.
    /// @param probe The receipt that findings are opened of, of one of these sessions, anchored in
    /// the epoch e and drawn; or none.
    function reveal(
        uint256 plantId,
        PlantSecret calldata secret,
        bytes32[] calldata sessionIds,
        EvidenceItem[] calldata probe
    ) external;

    /// @notice Validators: shows what the sender found of a revealed plant's receipt.
    function open(uint256 plantId, FindingProof calldata finding) external;

    /// @notice Pays, and ends a plant: once findings can be opened no more, or it was not revealed
    /// in time. Anybody may call.
    function settle(uint256 plantId) external;

    /// @notice Audits: true where all that an accusation names are sessions of bad plants; that is
    /// kept.
    function spare(uint256 accusationId) external returns (bool);

    /// @notice True for an accusation that ended undecided since it named none but plants.
    function spared(uint256 accusationId) external view returns (bool);

    /// @notice True for a session or request of a bad plant that was revealed.
    function planted(bytes32 sessionId) external view returns (bool);

    /// @notice The first plant that a provider was revealed as; zero for others.
    function plantOf(address provider) external view returns (uint256);

    function plantAt(uint256 plantId) external view returns (PlantView memory);

    function openingsOf(uint256 plantId) external view returns (OpeningView[] memory);

    /// @notice The first 26 bytes of the root that a validator committed, and its weight.
    function findingsOf(uint64 epoch, address validator)
        external
        view
        returns (bytes26 root, uint64 weight);
}
