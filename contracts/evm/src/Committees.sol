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
    uint256 public constant SEATS_MAX = 31;
    /// @notice Most accounts that a module excludes from a case.
    uint256 public constant EXCLUDED_MAX = 64;
    /// @notice How often a jury that did not reveal is drawn again.
    uint256 public constant REDRAWS_MAX = 2;

    /// @dev What a case knows of an account.
    uint8 private constant BARRED = 1;
    uint8 private constant SERVED = 2;

    IBeacon public immutable BEACON;
    /// @notice May open cases, and slashes seats that do not reveal.
    address public immutable AUDITS;
    /// @notice May open cases too; zero where a deployment has none.
    address public immutable DATASETS;
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
        bytes32 subject;
    }

    struct Ballot {
        bytes32 hash;
        Verdict verdict;
        bool seated;
    }

    /// @dev Who may sit, with their tickets; the lists are longer than `count`.
    struct Pool {
        address[] accounts;
        uint256[] tickets;
        bool[] served;
        uint256 count;
        uint256 fresh;
    }

    uint256 public caseCount;
    mapping(uint256 caseId => Case) private _cases;
    mapping(uint256 caseId => mapping(address account => uint8)) private _marks;
    mapping(uint256 caseId => mapping(uint8 round => address[])) private _members;
    mapping(uint256 caseId => mapping(uint8 round => mapping(address => Ballot))) private _ballots;

    /// @param modules Audits, and a second module that may open cases (or zero).
    constructor(
        IParameters parameters,
        IStakes stakes,
        IBeacon beacon,
        address[2] memory modules,
        uint256 poolMin
    ) ValidatorList(stakes, parameters) {
        if (poolMin < SEATS_MIN || poolMin > VALIDATORS_MAX) {
            revert SeatsInvalid(poolMin, SEATS_MIN, VALIDATORS_MAX);
        }
        BEACON = beacon;
        AUDITS = modules[0];
        DATASETS = modules[1];
        POOL_MIN = poolMin;
    }

    /// @inheritdoc ICommittees
    function open(bytes32 subject, address[] calldata excluded, uint8 seats)
        external
        returns (uint256 caseId)
    {
        bool known =
            msg.sender == AUDITS || (msg.sender == DATASETS && DATASETS != address(0));
        if (!known) revert NotCaseModule(msg.sender);
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
            _marks[caseId][excluded[i]] = BARRED;
        }
        emit CaseOpened(caseId, msg.sender, subject, seats);
    }

    /// @inheritdoc ICommittees
    function draw(uint256 caseId) external {
        Case storage case_ = _in(caseId, CaseState.Waiting);
        bytes32 value = BEACON.value(BEACON.epochOf(case_.openedAt) + 1);
        (address[] memory drawn, uint256 eligible) = _draw(caseId, case_, value);
        if (eligible < POOL_MIN) {
            _decide(caseId, case_, Outcome.Undecided);
            return;
        }
        uint8 round = case_.round;
        case_.state = CaseState.Voting;
        case_.drawnAt = uint40(block.timestamp);
        case_.window = uint32(PARAMETERS.get(Parameter.VoteWindow));
        case_.seated = uint8(drawn.length);
        (case_.committed, case_.revealed, case_.guilty, case_.innocent) = (0, 0, 0, 0);
        _members[caseId][round] = drawn;
        for (uint256 i = 0; i < drawn.length; i++) {
            _ballots[caseId][round][drawn[i]].seated = true;
            _marks[caseId][drawn[i]] = SERVED;
        }
        emit JuryDrawn(caseId, round, case_.window, drawn);
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
        case_.committed += 1;
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
        case_.revealed += 1;
        if (verdict == Verdict.Guilty) case_.guilty += 1;
        if (verdict == Verdict.Innocent) case_.innocent += 1;
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
        if (uint256(case_.guilty) * 3 >= seated * 2) {
            _decide(caseId, case_, Outcome.Guilty);
        } else if (revealed * 3 > seated * 2) {
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
            innocent: case_.innocent
        });
    }

    /// @inheritdoc ICommittees
    function members(uint256 caseId, uint8 round) external view returns (address[] memory) {
        return _members[caseId][round];
    }

    /// @inheritdoc ICommittees
    function revealers(uint256 caseId) external view returns (address[] memory all) {
        uint8 rounds = _cases[caseId].round + 1;
        all = new address[](SEATS_MAX * rounds);
        uint256 count = 0;
        for (uint8 round = 0; round < rounds; round++) {
            address[] storage jury = _members[caseId][round];
            for (uint256 i = 0; i < jury.length; i++) {
                bool shown = _ballots[caseId][round][jury[i]].verdict != Verdict.None;
                if (shown) all[count++] = jury[i];
            }
        }
        assembly ("memory-safe") {
            mstore(all, count)
        }
    }

    function _draw(uint256 caseId, Case storage case_, bytes32 value)
        private
        view
        returns (address[] memory, uint256 eligible)
    {
        Pool memory pool = _poolOf(caseId, case_, value);
        eligible = pool.count;
        uint8 wanted = case_.seatsWanted;
        if (case_.appealed && pool.fresh >= wanted) _dropServed(pool);
        (address[] memory accounts, uint256[] memory tickets) = (pool.accounts, pool.tickets);
        uint256 count = pool.count;
        assembly ("memory-safe") {
            mstore(accounts, count)
            mstore(tickets, count)
        }
        uint256 seats = count < wanted ? count : wanted;
        return (Lottery.smallest(accounts, tickets, seats), eligible);
    }

    function _poolOf(uint256 caseId, Case storage case_, bytes32 value)
        private
        view
        returns (Pool memory pool)
    {
        uint256 length = _list.length;
        pool.accounts = new address[](length);
        pool.tickets = new uint256[](length);
        pool.served = new bool[](length);
        uint256 required = _required();
        (uint256 openedAt, uint8 round) = (case_.openedAt, case_.round);
        for (uint256 i = 0; i < length; i++) {
            address account = _list[i];
            uint8 mark = _marks[caseId][account];
            if (mark == BARRED) continue;
            uint256 weight = _weightAt(account, openedAt, required);
            if (weight == 0) continue;
            bytes32 random = keccak256(abi.encode(value, caseId, round, account));
            pool.accounts[pool.count] = account;
            pool.tickets[pool.count] = Lottery.ticket(random, weight);
            pool.served[pool.count] = mark == SERVED;
            if (mark != SERVED) pool.fresh++;
            pool.count++;
        }
    }

    function _dropServed(Pool memory pool) private pure {
        uint256 left = 0;
        for (uint256 i = 0; i < pool.count; i++) {
            if (pool.served[i]) continue;
            (pool.accounts[left], pool.tickets[left]) = (pool.accounts[i], pool.tickets[i]);
            left++;
        }
        pool.count = left;
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
        emit CaseDecided(caseId, outcome, case_.guilty, case_.seated);
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
            if (_ballots[caseId][round][jury[i]].verdict != Verdict.None) continue;
            IPenalties(AUDITS).penalise(jury[i], caseId);
        }
    }

    function _checkSeats(uint8 seats) private pure {
        if (seats < SEATS_MIN || seats > SEATS_MAX) {
            revert SeatsInvalid(seats, SEATS_MIN, SEATS_MAX);
        }
    }

    function _ballotOf(uint256 caseId, uint8 round) private view returns (Ballot storage ballot) {
        ballot = _ballots[caseId][round][msg.sender];
        if (!ballot.seated) revert NotSeated(caseId, msg.sender);
    }

    function _in(uint256 caseId, CaseState wanted) private view returns (Case storage case_) {
        case_ = _cases[caseId];
        if (case_.state != wanted) revert CaseNotInState(caseId, case_.state, wanted);
    }
}
