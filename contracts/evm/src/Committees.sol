// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Lottery } from "./base/Lottery.sol";
import { ValidatorList } from "./base/ValidatorList.sol";
import { IBeacon } from "./interfaces/IBeacon.sol";
import {
    CaseState,
    CaseView,
    ICommittees,
    IPenalties,
    Outcome,
    Verdict
} from "./interfaces/ICommittees.sol";
import { IParameters, Parameter } from "./interfaces/IParameters.sol";
import { IStakes } from "./interfaces/IStakes.sol";

/// @title Committees
/// @notice See `ICommittees`, which carries the prose.
contract Committees is ValidatorList {
    /// @notice Fewest and most seats of a jury.
    uint256 public constant SEATS_MIN = 3;
    uint256 public constant SEATS_MAX = 63;
    /// @notice Most accounts that a module excludes from a case.
    uint256 public constant EXCLUDED_MAX = 64;
    /// @notice How often a jury that did not reveal is drawn again.
    uint256 public constant REDRAWS_MAX = 2;

    /// @dev Of all seats, the part that convicts is MAJORITY / PARTS.
    uint256 private constant MAJORITY = 3;
    uint256 private constant PARTS = 5;

    IBeacon public immutable BEACON;
    /// @notice May open cases, and slashes seats that do not reveal.
    address public immutable AUDITS;
    /// @notice May open cases too; zero where a deployment has none.
    address public immutable DATASETS;
    /// @notice May open cases too; zero where a deployment has none.
    address public immutable REPORTS;
    /// @notice Fewest eligible validators that may decide anything.
    uint256 public immutable POOL_MIN;

    struct Case {
        address module;
        uint40 openedAt;
        uint8 seatsWanted;
        uint8 round;
        uint8 redraws;
        CaseState state;
        Outcome outcome;
        bool appealed;
        uint40 drawnAt;
        uint40 decidedAt;
        uint32 window;
        uint8 seated;
        uint8 committed;
        uint8 revealed;
        uint8 guilty;
        uint8 innocent;
        uint8 withheld;
        bytes32 subject;
    }

    struct Ballot {
        bytes32 hash;
        Verdict verdict;
        uint8 seats;
    }

    uint256 public caseCount;
    mapping(uint256 caseId => Case) private _cases;
    mapping(uint256 caseId => mapping(address account => bool)) private _barred;
    mapping(uint256 caseId => mapping(uint8 round => address[])) private _members;
    mapping(uint256 caseId => mapping(uint8 round => mapping(address => Ballot))) private _ballots;

    /// @param modules Audits, and two modules more that may open cases (or zero).
    constructor(
        IParameters parameters,
        IStakes stakes,
        IBeacon beacon,
        address[3] memory modules,
        uint256 poolMin
    ) ValidatorList(stakes, parameters) {
        if (poolMin < SEATS_MIN || poolMin > VALIDATORS_MAX) {
            revert SeatsInvalid(poolMin, SEATS_MIN, VALIDATORS_MAX);
        }
        BEACON = beacon;
        AUDITS = modules[0];
        DATASETS = modules[1];
        REPORTS = modules[2];
        POOL_MIN = poolMin;
    }

    /// @inheritdoc ICommittees
    function open(bytes32 subject, address[] calldata excluded, uint8 seats)
        external
        returns (uint256 caseId)
    {
        bool known =
            msg.sender == AUDITS || msg.sender == DATASETS || msg.sender == REPORTS;
        if (!known || msg.sender == address(0)) revert NotCaseModule(msg.sender);
        _checkSeats(seats);
        if (excluded.length > EXCLUDED_MAX) revert ExcludedTooMany(excluded.length, EXCLUDED_MAX);

        caseId = ++caseCount;
        Case storage case_ = _cases[caseId];
        case_.module = msg.sender;
        case_.openedAt = uint40(block.timestamp);
        case_.seatsWanted = seats;
        case_.state = CaseState.Waiting;
        case_.subject = subject;
        for (uint256 i = 0; i < excluded.length; i++) {
            _barred[caseId][excluded[i]] = true;
        }
        emit CaseOpened(caseId, msg.sender, subject, seats);
    }

    /// @inheritdoc ICommittees
    function draw(uint256 caseId) external {
        Case storage case_ = _in(caseId, CaseState.Waiting);
        bytes32 value = BEACON.value(BEACON.epochOf(case_.openedAt) + 1);
        Lottery.Pool memory pool = _poolOf(caseId, case_);
        if (pool.count < POOL_MIN) {
            _decide(caseId, case_, Outcome.Undecided);
            return;
        }
        case_.state = CaseState.Voting;
        case_.drawnAt = uint40(block.timestamp);
        case_.window = uint32(PARAMETERS.get(Parameter.VoteWindow));
        case_.seated = case_.seatsWanted;
        (case_.committed, case_.revealed) = (0, 0);
        (case_.guilty, case_.innocent, case_.withheld) = (0, 0, 0);
        _seat(caseId, case_, pool, value);
    }

    /// @inheritdoc ICommittees
    function commitVote(uint256 caseId, bytes32 hash) external {
        Case storage case_ = _in(caseId, CaseState.Voting);
        uint256 until = uint256(case_.drawnAt) + case_.window;
        if (block.timestamp >= until) revert VoteTooLate(caseId, block.timestamp, until);
        if (hash == 0) revert VoteEmpty();
        Ballot storage ballot = _ballotOf(caseId, case_.round);
        if (ballot.hash != 0) revert VotedAlready(caseId, msg.sender);
        ballot.hash = hash;
        case_.committed += ballot.seats;
        emit VoteCommitted(caseId, case_.round, msg.sender);
    }

    /// @inheritdoc ICommittees
    function revealVote(uint256 caseId, Verdict verdict, bytes32 scoreHash, bytes32 salt)
        external
    {
        Case storage case_ = _in(caseId, CaseState.Voting);
        uint8 round = case_.round;
        Ballot storage ballot = _ballotOf(caseId, round);
        uint256 from = uint256(case_.drawnAt) + case_.window;
        uint256 until = from + case_.window;
        bool early = block.timestamp < from && case_.committed != case_.seated;
        if (early || block.timestamp >= until) {
            revert VoteRevealNotNow(caseId, block.timestamp, from, until);
        }
        if (ballot.verdict != Verdict.None) revert VotedAlready(caseId, msg.sender);
        bytes32 hash = keccak256(abi.encode(caseId, round, msg.sender, verdict, scoreHash, salt));
        if (verdict == Verdict.None || ballot.hash != hash) {
            revert VoteMismatch(caseId, msg.sender);
        }

        ballot.verdict = verdict;
        case_.revealed += ballot.seats;
        if (verdict == Verdict.Guilty) case_.guilty += ballot.seats;
        if (verdict == Verdict.Innocent) case_.innocent += ballot.seats;
        if (verdict == Verdict.Withheld) case_.withheld += ballot.seats;
        emit VoteRevealed(caseId, round, msg.sender, verdict, scoreHash);
    }

    /// @inheritdoc ICommittees
    function tally(uint256 caseId) external {
        Case storage case_ = _in(caseId, CaseState.Voting);
        uint256 committed = uint256(case_.drawnAt) + case_.window;
        uint256 until = committed + case_.window;
        (uint256 seated, uint256 revealed) = (case_.seated, case_.revealed);
        // Once the time to commit is over, nobody else can reveal than who committed.
        bool all =
            revealed == seated || (revealed == case_.committed && block.timestamp >= committed);
        if (!all && block.timestamp < until) {
            revert TallyTooEarly(caseId, block.timestamp, until);
        }

        uint8 round = case_.round;
        uint256 against = uint256(case_.guilty) + case_.withheld;
        if (case_.guilty * PARTS >= seated * MAJORITY) {
            _decide(caseId, case_, Outcome.Guilty);
        } else if (against * PARTS >= seated * MAJORITY) {
            _decide(caseId, case_, Outcome.Withheld);
        } else if ((revealed - against) * PARTS > seated * (PARTS - MAJORITY)) {
            _decide(caseId, case_, Outcome.Innocent);
        } else {
            emit JuryFailed(caseId, round, uint8(revealed), uint8(seated));
            if (case_.redraws == REDRAWS_MAX) _decide(caseId, case_, Outcome.Undecided);
            else _reopen(case_, case_.redraws + 1);
        }
        if (revealed != seated) _penalise(caseId, round);
    }

    /// @inheritdoc ICommittees
    function appeal(uint256 caseId, uint8 seats) external {
        Case storage case_ = _in(caseId, CaseState.Decided);
        if (msg.sender != case_.module) revert NotCaseModule(msg.sender);
        if (case_.appealed || case_.outcome == Outcome.Undecided) revert NotAppealable(caseId);
        _checkSeats(seats);
        case_.appealed = true;
        case_.outcome = Outcome.Undecided;
        case_.seatsWanted = seats;
        _reopen(case_, 0);
        emit CaseAppealed(caseId, seats);
    }

    /// @inheritdoc ICommittees
    function caseOf(uint256 caseId) external view returns (CaseView memory) {
        Case storage case_ = _cases[caseId];
        return CaseView({
            state: case_.state,
            outcome: case_.outcome,
            appealed: case_.appealed,
            module: case_.module,
            subject: case_.subject,
            openedAtSeconds: case_.openedAt,
            drawnAtSeconds: case_.drawnAt,
            windowSeconds: case_.window,
            decidedAtSeconds: case_.decidedAt,
            round: case_.round,
            seatsWanted: case_.seatsWanted,
            seated: case_.seated,
            committed: case_.committed,
            revealed: case_.revealed,
            guilty: case_.guilty,
            innocent: case_.innocent,
            withheld: case_.withheld
        });
    }

    /// @inheritdoc ICommittees
    function members(uint256 caseId, uint8 round)
        external
        view
        returns (address[] memory jury, uint8[] memory seats)
    {
        jury = _members[caseId][round];
        seats = new uint8[](jury.length);
        for (uint256 i = 0; i < jury.length; i++) {
            seats[i] = _ballots[caseId][round][jury[i]].seats;
        }
    }

    /// @inheritdoc ICommittees
    function revealers(uint256 caseId)
        external
        view
        returns (address[] memory all, uint256[] memory seats, uint256 sum)
    {
        uint8 rounds = _cases[caseId].round + 1;
        uint256 length = 0;
        for (uint8 round = 0; round < rounds; round++) {
            length += _members[caseId][round].length;
        }
        (all, seats) = (new address[](length), new uint256[](length));
        uint256 count = 0;
        for (uint8 round = 0; round < rounds; round++) {
            address[] storage jury = _members[caseId][round];
            for (uint256 i = 0; i < jury.length; i++) {
                Ballot storage ballot = _ballots[caseId][round][jury[i]];
                if (ballot.verdict == Verdict.None) continue;
                (all[count], seats[count]) = (jury[i], ballot.seats);
                sum += ballot.seats;
                count++;
            }
        }
        assembly ("memory-safe") {
            mstore(all, count)
            mstore(seats, count)
        }
    }

    function _seat(uint256 caseId, Case storage case_, Lottery.Pool memory pool, bytes32 value)
        private
    {
        uint8 round = case_.round;
        bytes32 seed = keccak256(abi.encode(value, caseId, round));
        (address[] memory drawn, uint8[] memory seats) = Lottery.draw(pool, seed, case_.seated);
        _members[caseId][round] = drawn;
        for (uint256 i = 0; i < drawn.length; i++) {
            _ballots[caseId][round][drawn[i]].seats = seats[i];
        }
        emit JuryDrawn(caseId, round, case_.window, drawn, seats);
    }

    /// @dev Who may sit.
    function _poolOf(uint256 caseId, Case storage case_)
        private
        view
        returns (Lottery.Pool memory pool)
    {
        uint256 length = _list.length;
        pool.accounts = new address[](length);
        pool.weights = new uint256[](length);
        uint256 required = _required();
        uint256 openedAt = case_.openedAt;
        for (uint256 i = 0; i < length; i++) {
            address account = _list[i];
            if (_barred[caseId][account]) continue;
            uint256 weight = _weightAt(account, openedAt, required);
            if (weight == 0) continue;
            (pool.accounts[pool.count], pool.weights[pool.count]) = (account, weight);
            pool.count++;
        }
    }

    /// @dev Zero for who may not sit. What was staked after the opening does not count: whoever
    /// knows the beacon's value could otherwise choose it to fit.
    function _weightAt(address account, uint256 openedAt, uint256 required)
        private
        view
        returns (uint256)
    {
        Validator storage validator = _validators[account];
        if (validator.joinedAt > openedAt) return 0;
        uint256 active = STAKES.activeOf(account);
        if (active < required) return 0;
        return active < validator.weight ? active : validator.weight;
    }

    function _decide(uint256 caseId, Case storage case_, Outcome outcome) private {
        case_.state = CaseState.Decided;
        case_.outcome = outcome;
        case_.decidedAt = uint40(block.timestamp);
        emit CaseDecided(caseId, outcome, case_.guilty, case_.withheld, case_.seated);
    }

    function _reopen(Case storage case_, uint8 redraws) private {
        case_.state = CaseState.Waiting;
        case_.openedAt = uint40(block.timestamp);
        case_.round += 1;
        case_.redraws = redraws;
    }

    function _penalise(uint256 caseId, uint8 round) private {
        address[] storage jury = _members[caseId][round];
        for (uint256 i = 0; i < jury.length; i++) {
            Ballot storage ballot = _ballots[caseId][round][jury[i]];
            if (ballot.verdict != Verdict.None) continue;
            IPenalties(AUDITS).penalise(jury[i], caseId, ballot.seats);
        }
    }

    function _checkSeats(uint8 seats) private pure {
        if (seats < SEATS_MIN || seats > SEATS_MAX) {
            revert SeatsInvalid(seats, SEATS_MIN, SEATS_MAX);
        }
    }

    function _ballotOf(uint256 caseId, uint8 round) private view returns (Ballot storage ballot) {
        ballot = _ballots[caseId][round][msg.sender];
        if (ballot.seats == 0) revert NotSeated(caseId, msg.sender);
    }

    function _in(uint256 caseId, CaseState wanted) private view returns (Case storage case_) {
        case_ = _cases[caseId];
        if (case_.state != wanted) revert CaseNotInState(caseId, case_.state, wanted);
    }
}
