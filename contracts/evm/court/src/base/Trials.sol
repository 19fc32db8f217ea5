// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IVault } from "../../../core/src/interfaces/IVault.sol";
import { IBeacon } from "../../../market/src/interfaces/IBeacon.sol";
import { IJuries, JuryDrawView, Ruling, TrialState, TrialView } from "../interfaces/IJuries.sol";
import { JurorRegistry } from "./JurorRegistry.sol";
import { Sortition } from "./Sortition.sol";

/// @title Trials
/// @notice Storage and views of trials. See `IJuries` for the documentation.
abstract contract Trials is JurorRegistry {
    uint256 internal constant BPS = 10_000;
    uint256 internal constant NATIVE_ID = 0;
    /// @notice Expected seats of the first jury and of the second jury.
    uint256 public constant SEATS_FIRST = 21;
    uint256 public constant SEATS_SECOND = 63;
    /// @notice Gas that the fee of a seat covers, at the base fee of the block in which the jury
    /// is requested.
    uint256 public constant SEAT_GAS = 400_000;
    /// @notice Largest fee of a seat, as a multiple of its least fee. This bounds the deposit of
    /// every stage, for any gas price.
    uint256 public constant FEE_SHARES_MAX = 10;
    /// @dev The deposit for fees is this multiple of the fees of the expected seats. If it does not
    /// cover the fee of every paid seat, the paid seats share it equally.
    uint256 internal constant DEPOSIT_ROUNDS = 2;
    /// @dev Deposit for the plenary, as a multiple of the fees of the second jury's expected
    /// seats.
    uint256 internal constant PLENARY_ROUNDS = 4;
    uint8 internal constant PLENARY = 2;

    IVault public immutable VAULT;
    IBeacon public immutable BEACON;
    /// @notice Longest life of a trial, in seconds.
    uint256 public immutable CASE_MAX;

    struct Trial {
        address opener;
        uint96 bond;
        address respondent;
        /// Least fee of a seat, in native base units: `SeatFeeBps` of `StakeMin` at the opening.
        uint96 share;
        /// First bytes of the hash of the case's terms, which the court computes.
        bytes20 terms;
        uint96 weight;
        bytes32 domain;
        uint40 openedAt;
        uint40 ruledAt;
        uint48 seedEpoch;
        uint32 voteWindow;
        uint32 appealWindow;
        uint8 absenceFees;
        TrialState state;
        uint8 draw;
        Ruling ruling;
        bool settled;
    }

    /// @dev Request for the jury of a stage, made by the opening of the case or by an appeal.
    struct Stage {
        address payer;
        /// Fee of a seat.
        uint88 fee;
        /// The ruling that an appeal contests. The appeal wins if the final ruling differs from
        /// this ruling.
        Ruling against;
    }

    struct Draw {
        bytes32 seed;
        uint40 seededAt;
        bool tallied;
        uint96 committed;
        uint96 no;
        uint96 minor;
        uint96 major;
    }

    struct Ballot {
        /// First bytes of the vote's hash.
        bytes30 hash;
        /// Number of seats; 1 in the plenary, where weights replace seats.
        uint8 seats;
        /// The revealed ruling as a number; zero before the reveal. The bit `SETTLED` is set once
        /// the account was paid or fined for this draw.
        uint8 mark;
    }

    uint8 internal constant SETTLED = 0x80;

    mapping(uint256 id => Trial) internal _trials;
    mapping(uint256 id => mapping(uint256 stage => Stage)) internal _stages;
    mapping(uint256 id => mapping(uint8 draw => Draw)) internal _draws;
    mapping(uint256 id => mapping(uint8 draw => mapping(address => Ballot))) internal _ballots;

    constructor(IBeacon beacon) {
        VAULT = STAKES.VAULT();
        CASE_MAX = STAKES.CASE_MAX();
        BEACON = beacon;
    }

    /// @inheritdoc IJuries
    function hasQuorum(bytes32 domain) external view returns (bool) {
        return settledTotalAt(domain, block.timestamp) >= domainMinAt(block.timestamp);
    }

    /// @inheritdoc IJuries
    function domainMinAt(uint256 atSeconds) public view virtual returns (uint256);

    /// @inheritdoc IJuries
    function trialOf(uint256 id) external view returns (TrialView memory seen) {
        Trial storage trial = _trials[id];
        (seen.state, seen.ruling, seen.draw) = (trial.state, trial.ruling, trial.draw);
        seen.stage = _stageOf(trial.draw);
        (seen.opener, seen.respondent) = (trial.opener, trial.respondent);
        seen.domain = trial.domain;
        (seen.bond, seen.fee) = (trial.bond, _stages[id][seen.stage].fee);
        (seen.weight, seen.termsHash) = (trial.weight, _termsHashOf(id, trial));
        (seen.openedAtSeconds, seen.ruledAtSeconds) = (trial.openedAt, trial.ruledAt);
        seen.voteWindowSeconds = trial.voteWindow;
        seen.appealWindowSeconds = trial.appealWindow;
        seen.seedEpoch = trial.seedEpoch;
    }

    /// @inheritdoc IJuries
    function drawOf(uint256 id, uint8 draw) external view returns (JuryDrawView memory seen) {
        Draw storage draw_ = _draws[id][draw];
        (seen.seed, seen.seededAtSeconds) = (draw_.seed, draw_.seededAt);
        (seen.committed, seen.tallied) = (draw_.committed, draw_.tallied);
        (seen.no, seen.minor, seen.major) = (draw_.no, draw_.minor, draw_.major);
    }

    /// @inheritdoc IJuries
    function seatsOf(uint256 id, uint8 draw, address account) public view returns (uint256) {
        Trial storage trial = _trials[id];
        bytes32 seed_ = _draws[id][draw].seed;
        if (seed_ == 0 || account == trial.opener || account == trial.respondent) return 0;
        uint256 weight = _weightOf(trial, account);
        if (weight == 0 || _stageOf(draw) == PLENARY) return weight;
        uint256 expected = _expectedOf(_stageOf(draw));
        return Sortition.seats(seed_, account, expected, weight, trial.weight);
    }

    /// @inheritdoc IJuries
    function voteHash(
        uint256 id,
        uint8 draw,
        address account,
        Ruling ruling,
        bytes32 evidenceHash,
        bytes32 salt
    ) public pure returns (bytes32) {
        return keccak256(abi.encode(id, draw, account, ruling, evidenceHash, salt));
    }

    /// @dev Returns the hash of the terms of an appeal: the case, the contested ruling, and the
    /// amounts that the appeal may cost. The id alone does not suffice, because after a
    /// reorganisation another case can have it.
    function _termsHashOf(uint256 id, Trial storage trial) internal view returns (bytes32) {
        bytes20 terms = trial.terms;
        return keccak256(abi.encode(id, terms, trial.bond, trial.share, trial.draw, trial.ruling));
    }

    /// @dev Returns an account's settled weight in a trial's domain at the opening of the case.
    function _weightOf(Trial storage trial, address account) internal view returns (uint256) {
        return settledWeightAt(account, trial.domain, trial.openedAt);
    }

    function _in(uint256 id, TrialState state) internal view returns (Trial storage trial) {
        trial = _trials[id];
        if (trial.state != state) revert TrialNotInState(id, trial.state);
    }

    function _deadlineOf(Trial storage trial) internal view returns (uint256) {
        return uint256(trial.openedAt) + CASE_MAX;
    }

    function _requireInTime(uint256 id, uint256 until) internal view {
        if (block.timestamp >= until) revert TooLate(id, until, block.timestamp);
    }

    function _requireFrom(uint256 id, uint256 from) internal view {
        if (block.timestamp < from) revert TooEarly(id, from, block.timestamp);
    }

    function _stageOf(uint8 draw) internal pure returns (uint8) {
        return draw >> 1;
    }

    /// @dev Returns the expected seats of the first or second jury.
    function _expectedOf(uint8 stage) internal pure returns (uint256) {
        return stage == 0 ? SEATS_FIRST : SEATS_SECOND;
    }

    /// @dev Returns the expected seats of a draw; in the plenary, all weight.
    function _sizeOf(Trial storage trial, uint8 draw) internal view returns (uint256) {
        uint8 stage = _stageOf(draw);
        return stage == PLENARY ? trial.weight : _expectedOf(stage);
    }

    /// @dev Returns whether the revealed votes are at least a third of a draw's size, as a ruling
    /// of `No` requires.
    function _isHeard(uint256 revealed, uint256 size) internal pure returns (bool) {
        return 3 * revealed >= size;
    }

    function _revealedIn(Draw storage draw_) internal view returns (uint256) {
        return uint256(draw_.no) + draw_.minor + draw_.major;
    }
}
