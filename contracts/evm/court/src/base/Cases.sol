// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IVault } from "../../../core/src/interfaces/IVault.sol";
import { IBeacon } from "../../../market/src/interfaces/IBeacon.sol";
import { CaseState, CaseView, DrawView, ICourt, Record, Ruling } from "../interfaces/ICourt.sol";
import { Jurors } from "./Jurors.sol";
import { Sortition } from "./Sortition.sol";

/// @title What is kept of cases
/// @notice Storage and views. See `ICourt`, which carries the prose.
abstract contract Cases is Jurors {
    uint256 internal constant BPS = 10_000;
    uint256 internal constant NATIVE_ID = 0;
    /// @notice Expected seats of the first jury and of the second.
    uint256 public constant SEATS_FIRST = 21;
    uint256 public constant SEATS_SECOND = 63;
    /// @notice Deposit for fees, in expected seats of the same jury: votes beyond share it.
    uint256 public constant DEPOSIT_ROUNDS = 2;
    /// @notice The plenary's pot, in fees of a second jury.
    uint256 public constant PLENARY_ROUNDS = 4;
    /// @notice So long a `Minor` counts toward the third, which excludes.
    uint256 public constant WITHHELD_WINDOW = 90 days;
    uint8 internal constant PLENARY = 2;

    IVault public immutable VAULT;
    IBeacon public immutable BEACON;
    /// @inheritdoc ICourt
    uint256 public immutable CASE_MAX;

    struct Case {
        address module;
        uint40 openedAt;
        CaseState state;
        uint8 draw;
        Ruling ruling;
        bool jury;
        bool recorded;
        bool excludes;
        Ruling returnsFrom;
        address opener;
        uint96 bond;
        address respondent;
        uint96 fee;
        uint96 minor;
        uint96 major;
        uint40 ruledAt;
        uint16 rewardBps;
        uint8 kind;
        // From here on of cases with a jury alone.
        address payer;
        uint96 weight;
        bytes32 domain;
        uint64 seedEpoch;
        uint32 voteWindow;
        uint32 appealWindow;
        uint8 silenceFees;
        address counterPayer;
        uint96 counterBond;
    }

    struct Appeal {
        address payer;
        /// What is appealed: the appeal wins where the final ruling is another.
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
        /// Seats; of the plenary, where they are weights, 1.
        uint8 seats;
        /// What was revealed; with `SETTLED` once it was paid or fined.
        uint8 mark;
    }

    uint8 internal constant SETTLED = 0x80;

    uint256 public caseCount;
    mapping(uint256 id => Case) internal _cases;
    mapping(uint256 id => mapping(uint256 stage => Appeal)) internal _appeals;
    mapping(uint256 id => mapping(uint8 draw => Draw)) internal _draws;
    mapping(uint256 id => mapping(uint8 draw => mapping(address => Ballot))) internal _ballots;
    /// @dev The case with a jury that runs, by module, kind and respondent.
    mapping(bytes32 key => uint256 id) internal _running;
    mapping(address account => Record) internal _records;

    constructor(IVault vault, IBeacon beacon, uint256 caseMax) {
        VAULT = vault;
        BEACON = beacon;
        CASE_MAX = caseMax;
    }

    /// @inheritdoc ICourt
    function rulingOf(uint256 id) external view returns (Ruling ruling, bool isFinal) {
        Case storage case_ = _cases[id];
        return (case_.ruling, case_.state == CaseState.Final);
    }

    /// @inheritdoc ICourt
    function caseOf(uint256 id) external view returns (CaseView memory seen) {
        Case storage case_ = _cases[id];
        (seen.state, seen.ruling, seen.draw) = (case_.state, case_.ruling, case_.draw);
        seen.stage = _stageOf(case_.draw);
        (seen.module, seen.opener) = (case_.module, case_.opener);
        (seen.respondent, seen.domain) = (case_.respondent, case_.domain);
        (seen.bond, seen.fee, seen.weight) = (case_.bond, case_.fee, case_.weight);
        (seen.openedAtSeconds, seen.ruledAtSeconds) = (case_.openedAt, case_.ruledAt);
        seen.voteWindowSeconds = case_.voteWindow;
        seen.appealWindowSeconds = case_.appealWindow;
        seen.seedEpoch = case_.seedEpoch;
    }

    /// @inheritdoc ICourt
    function drawOf(uint256 id, uint8 draw) external view returns (DrawView memory seen) {
        Draw storage draw_ = _draws[id][draw];
        (seen.seed, seen.seededAtSeconds) = (draw_.seed, draw_.seededAt);
        (seen.committed, seen.tallied) = (draw_.committed, draw_.tallied);
        (seen.no, seen.minor, seen.major) = (draw_.no, draw_.minor, draw_.major);
    }

    /// @inheritdoc ICourt
    function seatsOf(uint256 id, uint8 draw, address account) public view returns (uint256) {
        Case storage case_ = _cases[id];
        bytes32 seed_ = _draws[id][draw].seed;
        if (seed_ == 0 || account == case_.opener || account == case_.respondent) return 0;
        uint256 weight = weightAt(account, case_.domain, case_.openedAt);
        if (weight == 0 || _stageOf(draw) == PLENARY) return weight;
        uint256 expected = _expectedOf(_stageOf(draw));
        return Sortition.seats(seed_, account, expected, weight, case_.weight);
    }

    /// @inheritdoc ICourt
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

    /// @inheritdoc ICourt
    function recordOf(address account) external view returns (Record memory) {
        return _records[account];
    }

    /// @notice See `ICourtRecord`.
    function excluded(address account) external view returns (bool) {
        return _records[account].excluded;
    }

    /// @notice See `ICourtRecord`.
    function failedAtSeconds(address account) external view returns (uint64) {
        return _records[account].failedAtSeconds;
    }

    /// @inheritdoc ICourt
    function withheldLately(address provider) public view returns (uint256 count) {
        Record storage record = _records[provider];
        if (_isLate(record.withheldAtSeconds)) count++;
        if (_isLate(record.withheldBeforeSeconds)) count++;
    }

    function _isLate(uint40 second) private view returns (bool) {
        return second != 0 && block.timestamp < uint256(second) + WITHHELD_WINDOW;
    }

    /// @dev Writes a ruling into the respondent's record.
    function _writeRecord(Case storage case_, Ruling ruling) internal {
        if (!case_.recorded || ruling == Ruling.Undecided) return;
        address account = case_.respondent;
        Record storage record = _records[account];
        if (ruling == Ruling.No) {
            record.rejected++;
            return;
        }
        bool out = ruling == Ruling.Major ? case_.excludes : withheldLately(account) == 2;
        record.failed++;
        record.failedAtSeconds = uint40(block.timestamp);
        if (ruling == Ruling.Minor) {
            record.withheld++;
            record.withheldBeforeSeconds = record.withheldAtSeconds;
            record.withheldAtSeconds = uint40(block.timestamp);
        }
        if (out && !record.excluded) {
            record.excluded = true;
            emit Excluded(account);
        }
    }

    function _in(uint256 id, CaseState state) internal view returns (Case storage case_) {
        case_ = _cases[id];
        if (case_.state != state) revert CaseNotInState(id, case_.state);
    }

    function _deadlineOf(Case storage case_) internal view returns (uint256) {
        return uint256(case_.openedAt) + CASE_MAX;
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

    /// @dev Seats expected of a jury; the plenary's are weights.
    function _expectedOf(uint8 stage) internal pure returns (uint256) {
        return stage == 0 ? SEATS_FIRST : SEATS_SECOND;
    }

    function _keyOf(address module, uint8 kind, address respondent)
        internal
        pure
        returns (bytes32)
    {
        return keccak256(abi.encode(module, kind, respondent));
    }
}
