// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Sessions } from "../../../core/src/Sessions.sol";
import { Vault } from "../../../core/src/Vault.sol";
import { AgreementState } from "../../../core/src/interfaces/IEscrow.sol";
import { Parameter } from "../../../market/src/interfaces/IParameters.sol";
import { Court } from "../../src/Court.sol";
import { Juries } from "../../src/Juries.sol";
import { CaseParams, CaseView } from "../../src/interfaces/ICourt.sol";
import {
    IJuries,
    JuryDrawView,
    Ruling,
    TrialState,
    TrialView
} from "../../src/interfaces/IJuries.sol";
import { EvidenceFixture } from "./EvidenceFixture.sol";

/// @notice Lets any account make any call at any time: jurors join, leave and vote freely,
/// parameters change, the beacon's values are chosen, delayed or missing, and the clock jumps.
/// @dev The handler is a module of the court. Calls that revert are skipped.
contract Handler is EvidenceFixture {
    uint256 public constant CASES_MAX = 12;

    struct Opened {
        bytes32 terms;
        uint8 kind;
        /// When the case opened: the provider's stake, the sum that all earlier rulings had taken
        /// from it, and the part of this sum that rulings of cases of the same kind had taken.
        uint256 stake;
        uint256 taken;
        uint256 takenOfKind;
        uint256 minor;
        uint256 major;
        /// Pay that rulings of the case's domain had returned to clients before the case opened.
        uint256 returned;
        uint256[] weights;
        /// Least fee of a seat, by the parameters at the case's opening.
        uint256 share;
    }

    struct Fined {
        uint256 atSeconds;
        uint256 amount;
        uint256 weight;
    }

    address[] public actors;
    bytes32[] public pays;
    /// @notice Numbers of accepted calls, by selector; and numbers of ended cases, by ruling.
    mapping(bytes4 selector => uint256) public accepted;
    mapping(Ruling => uint256) public ended;
    /// @notice Numbers of undecided cases with juries, by whether their last stage seated a jury.
    mapping(bool seated => uint256) public undecided;
    /// @notice The invariant that a call broke; empty if no call broke one.
    string public fault;
    mapping(uint256 id => Opened) private _opened;
    mapping(bytes32 key => Ruling) private _votes;
    mapping(bytes32 key => bool) private _revealed;
    mapping(bytes32 key => bool) private _paid;
    /// @dev Amount of the provider's stake that rulings took.
    uint256 private _taken;
    mapping(uint8 kind => uint256) private _takenOfKind;
    mapping(address juror => Fined[]) private _fines;
    mapping(bytes32 domain => uint256) private _returned;
    /// @notice Seats of an actor in a seated draw (see `keyOf`), plus one; zero if none is seated.
    mapping(bytes32 key => uint256) public seatsOf;

    function setUpHandler() external {
        furnishWork();
        for (uint256 i = 0; i < 6; i++) {
            actors.push(jurors[i]);
            fund(jurors[i], 20 ether);
        }
        // All weight belongs to the actors, so that sums can be checked.
        for (uint256 i = 6; i < 20; i++) {
            vm.prank(jurors[i]);
            juries.enlist(jurors[i], MODEL, 0);
        }
        actors.push(provider);
        actors.push(accuser);
        actors.push(stranger);
        fund(accuser, 100 ether);
        pays = workDone(true);
        skip(1);
    }

    function open(uint256 actor, uint256 minor, uint256 major, uint256 flags) external {
        if (court.caseCount() >= CASES_MAX) return;
        CaseParams memory opening = fraud();
        opening.jury = flags & 3 != 0;
        opening.kind = uint8((flags >> 2) & 3);
        opening.opener = _actor(actor);
        opening.payer = accuser;
        // Each case takes at least 1 wei: only its module can end a case without jury and penalty.
        opening.minor = uint96(bound(minor, 1, 6 ether));
        opening.major = uint96(bound(major, 0, 60 ether));
        if (flags & 16 != 0) {
            (opening.counterPayer, opening.counterBond) = (stranger, uint96(minor % 1 ether));
        }
        if (flags & 32 != 0) opening.domain = 0;
        try court.openCase(opening) returns (uint256 id) {
            _remember(id, opening);
        } catch { }
    }

    function end(uint256 id, uint256 ruling) external {
        id = _case(id);
        _ending(id, address(this), abi.encodeCall(court.endCase, (id, Ruling(ruling % 4))));
    }

    function finalize(uint256 actor, uint256 id) external {
        id = _case(id);
        _ending(id, _actor(actor), abi.encodeCall(court.finalizeCase, (id)));
    }

    function seed(uint256 actor, uint256 id) external {
        _seed(_actor(actor), _case(id));
    }

    /// @dev Waits for the beacon's value, seats a jury and lets all actors vote, so that juries
    /// rule.
    function seatAndVote(uint256 id, uint256 votes) external {
        id = _case(id);
        uint8 draw = juries.trialOf(id).draw;
        uint256 second = (juries.trialOf(id).seedEpoch + 1) * beacon.EPOCH_SECONDS();
        if (juries.trialOf(id).state == TrialState.Open && beacon.time() < second) {
            vm.warp(second);
        }
        _seed(stranger, id);
        for (uint256 i = 0; i < actors.length; i++) {
            _commit(id, draw, actors[i], (votes >> (4 * i)) % 9);
        }
        skip(juries.trialOf(id).voteWindowSeconds);
        for (uint256 i = 0; i < actors.length; i++) {
            _reveal(stranger, id, draw, actors[i]);
        }
        _try(stranger, address(juries), abi.encodeCall(juries.tally, (id)));
    }

    function commit(uint256 actor, uint256 id, uint256 ruling) external {
        id = _case(id);
        _commit(id, juries.trialOf(id).draw, _actor(actor), ruling % 9);
    }

    function reveal(uint256 sender, uint256 actor, uint256 id) external {
        id = _case(id);
        _reveal(_actor(sender), id, juries.trialOf(id).draw, _actor(actor));
    }

    function tally(uint256 actor, uint256 id) external {
        _try(_actor(actor), address(juries), abi.encodeCall(juries.tally, (_case(id))));
    }

    function appeal(uint256 actor, uint256 id) external {
        id = _case(id);
        bytes32 termsHash = juries.trialOf(id).termsHash;
        _try(_actor(actor), address(juries), abi.encodeCall(juries.appeal, (id, termsHash)));
        _checkFee(id);
    }

    function collect(uint256 id, uint256 draw, uint256 actor) external {
        _collect(_case(id), uint8(draw % 5), _actor(actor));
    }

    function fine(uint256 sender, uint256 id, uint256 draw, uint256 actor) external {
        (id, draw) = (_case(id), draw % 5);
        address juror = _actor(actor);
        uint256 before = bondOf(juror, address(juries)).active;
        bytes memory call = abi.encodeCall(juries.fine, (id, uint8(draw), juror));
        if (!_try(_actor(sender), address(juries), call)) return;
        uint256 amount = before - bondOf(juror, address(juries)).active;
        TrialView memory trial = juries.trialOf(id);
        uint256 weight = juries.settledWeightAt(juror, trial.domain, trial.openedAtSeconds);
        _fines[juror].push(Fined(beacon.time(), amount, weight));
        _checkFines(juror);
        JuryDrawView memory seated = juries.drawOf(id, uint8(draw));
        uint256 size = draw == 4 ? trial.weight : draw < 2 ? 21 : 63;
        uint256 revealed = uint256(seated.no) + seated.minor + seated.major;
        if (2 * revealed < size) fault = "silence: fined where less than half revealed";
    }

    /// @dev Checks that a seat's fee in the current stage is one to ten times the least fee.
    function _checkFee(uint256 id) private {
        uint256 fee = juries.trialOf(id).fee;
        uint256 share = _opened[id].share;
        if (fee < share || fee > 10 * share) fault = "terms: a fee outside of its bounds";
    }

    /// @dev Checks that a juror's fines within `CASE_MAX` took at most 1/20 of its largest weight.
    function _checkFines(address juror) private {
        (uint256 sum, uint256 most) = (0, 0);
        Fined[] storage all = _fines[juror];
        for (uint256 i = all.length; i != 0; i--) {
            Fined storage one = all[i - 1];
            if (one.atSeconds + CASE_MAX <= beacon.time()) break;
            sum += one.amount;
            if (one.weight > most) most = one.weight;
        }
        if (20 * sum > most) fault = "fines: more than a twentieth of the weight";
    }

    function enlist(uint256 actor, uint256 domain, uint256 weight) external {
        address account = _actor(actor);
        uint96 weight_ = uint96(bound(weight, 0, 10 ether));
        bytes memory call = abi.encodeCall(
            juries.enlist, (account, domain & 3 == 0 ? bytes32(0) : MODEL, weight_)
        );
        _try(account, address(juries), call);
    }

    function stake(uint256 actor, uint256 amount) external {
        address account = _actor(actor);
        uint96 more = uint96(bound(amount, 1, 3 ether));
        _try(account, address(vault), abi.encodeCall(vault.approve, (address(stakes), 0, more)));
        address under = address(juries);
        _try(account, address(stakes), abi.encodeCall(stakes.stake, (under, under, more)));
    }

    function unstake(uint256 actor, uint256 amount, uint256 which) external {
        address account = _actor(actor);
        (address market, address under) = _bond(which);
        uint96 less = uint96(bound(amount, 1, 20 ether));
        _try(account, address(stakes), abi.encodeCall(stakes.unstake, (market, under, less)));
    }

    function withdraw(uint256 actor, uint256 which) external {
        (address market, address under) = _bond(which);
        bytes memory call = abi.encodeCall(stakes.withdraw, (market, under));
        _try(_actor(actor), address(stakes), call);
    }

    function unlockExpired(uint256 which) external {
        (address market, address under) = _bond(which);
        bytes memory call = abi.encodeCall(stakes.unlockExpired, (provider, market, under, 0));
        _try(stranger, address(stakes), call);
    }

    /// @notice In one transaction, an actor stakes and enlists a loan, and a case opens. The loan
    /// has no weight in this case (invariant `settled`), and cannot be withdrawn at once.
    function borrow(uint256 actor, uint256 amount, uint256 flags) external {
        (address account, address under) = (_actor(actor), address(juries));
        bytes32 domain = flags & 32 != 0 ? bytes32(0) : MODEL;
        uint96 loan = uint96(bound(amount, 1 ether, 30 ether));
        fund(account, loan);
        _try(account, address(vault), abi.encodeCall(vault.approve, (address(stakes), 0, loan)));
        bytes memory call = abi.encodeCall(stakes.stake, (under, under, loan));
        if (!_try(account, address(stakes), call)) return;
        call = abi.encodeCall(juries.enlist, (account, domain, loan));
        vm.prank(account);
        (bool enlisted, bytes memory why) = under.call(call);
        // An account that lowered its weight in the domain has to wait before it can raise it.
        bool paused = !enlisted && bytes4(why) == IJuries.WeightPaused.selector;
        if (!enlisted && !paused) fault = "exits: a loan was not enlisted";
        this.open(flags >> 8, amount, amount, flags);
        _try(account, under, abi.encodeCall(juries.enlist, (account, domain, 0)));
        call = abi.encodeCall(stakes.unstake, (under, under, loan));
        if (!_try(account, address(stakes), call)) return;
        call = abi.encodeCall(stakes.withdraw, (under, under));
        if (_try(account, address(stakes), call)) fault = "backed: a loan came back at once";
    }

    /// @notice An actor puts up stake with itself as the court. It can slash this stake to itself.
    /// The stake counts neither as stake in the tested court nor as weight in its juries.
    function ownCourt(uint256 actor, uint256 amount, uint256 which) external {
        address account = _actor(actor);
        (address market,) = _bond(which);
        uint96 part = uint96(bound(amount, 1, 3 ether));
        fund(account, part);
        _try(account, address(vault), abi.encodeCall(vault.approve, (address(stakes), 0, part)));
        (uint256 before, uint256 enlisted) = (court.stakeOf(provider), juries.enlistedOf(account));
        bytes memory call = abi.encodeCall(stakes.stake, (market, account, part));
        bool done = _try(account, address(stakes), call);
        call = abi.encodeCall(stakes.lock, (account, market, part, "own"));
        done = _try(account, address(stakes), call) && done;
        call = abi.encodeCall(stakes.slash, (account, market, "own", part, account));
        done = _try(account, address(stakes), call) && done;
        if (!done) fault = "exits: a court of one's own";
        if (court.stakeOf(provider) != before) fault = "bounded: stake under another court";
        if (juries.enlistedOf(account) != enlisted) fault = "settled: stake under another court";
    }

    function pay(uint256 actor, uint256 id, uint256 number, uint256 act) external {
        (id, act) = (_case(id), act % 3);
        bytes32 agreement = pays[number % pays.length];
        bytes memory call;
        if (act == 0) call = abi.encodeCall(court.attachPay, (id, address(sessions), agreement));
        if (act == 1) call = abi.encodeCall(court.holdPay, (id, agreement));
        if (act == 2) _endPay(_actor(actor), id, agreement);
        else _try(act == 0 ? address(this) : _actor(actor), address(court), call);
    }

    /// @dev Checks that pay returned in a domain since a case opened is at most its whole weight.
    function _endPay(address sender, uint256 id, bytes32 agreement) private {
        bool before = sessions.agreementOf(agreement).state == AgreementState.Returned;
        bytes memory call = abi.encodeCall(court.resolvePay, (id, agreement));
        if (!_try(sender, address(court), call) || before) return;
        if (sessions.agreementOf(agreement).state != AgreementState.Returned) return;
        if (!court.caseOf(id).jury) return;
        TrialView memory trial = juries.trialOf(id);
        uint256 owed = sessions.endOf(agreement).total;
        uint256 sum = _returned[trial.domain] + owed;
        _returned[trial.domain] = sum;
        bool more = sum - _opened[id].returned > trial.weight;
        if (more) fault = "bounded: more pay than the weight backs";
    }

    function setParameter(uint256 parameter, uint256 value) external {
        uint256 last = uint256(type(Parameter).max);
        parameter = bound(parameter, uint256(Parameter.VoteWindow), last);
        parameters.set(Parameter(parameter), bound(value, 1, 10_000));
    }

    function tamper(uint256 salt, uint256 mode) external {
        beacon.choose(bytes32(salt));
        mode %= 8;
        beacon.stop(mode == 0, mode == 1);
    }

    /// @dev Sets the block's base fee for gas, on which the fee of a seat depends.
    function setBaseFee(uint256 price) external {
        vm.fee(bound(price, 0, 20 gwei));
    }

    function wait_(uint256 time, uint256 far) external {
        skip(bound(time, 1, far % 16 == 0 ? CASE_MAX : 8 hours));
    }

    /// @notice Returns what the handler recorded when the case opened.
    function openedOf(uint256 id) external view returns (Opened memory) {
        return _opened[id];
    }

    /// @notice Returns whether the amount that a running case may still take is locked.
    function isBacked(uint256 id) external view returns (bool) {
        CaseView memory case_ = court.caseOf(id);
        bool late = beacon.time() >= case_.openedAtSeconds + CASE_MAX;
        if (case_.isFinal || late) return true;
        uint256 penalty = case_.minor > case_.major ? case_.minor : case_.major;
        uint256 left = _opened[id].stake - (_taken - _opened[id].taken);
        uint256 locked = uint256(bondOf(provider, address(sessions)).locked)
            + bondOf(provider, address(requests)).locked;
        return locked >= (penalty < left ? penalty : left);
    }

    function termsOf(uint256 id) public view returns (bytes32) {
        TrialView memory trial = juries.trialOf(id);
        CaseView memory case_ = court.caseOf(id);
        return keccak256(
            abi.encode(
                abi.encode(trial.opener, trial.respondent, trial.domain, trial.bond),
                abi.encode(trial.weight, trial.openedAtSeconds, trial.voteWindowSeconds),
                abi.encode(trial.appealWindowSeconds, case_.minor, case_.major, case_.rewardBps),
                abi.encode(case_.module, case_.respondent, case_.kind, case_.jury, case_.bond)
            )
        );
    }

    function weightsOf(uint256 id) public view returns (uint256[] memory weights) {
        TrialView memory trial = juries.trialOf(id);
        weights = new uint256[](actors.length);
        for (uint256 i = 0; i < actors.length; i++) {
            weights[i] = juries.settledWeightAt(actors[i], trial.domain, trial.openedAtSeconds);
        }
    }

    function actorCount() external view returns (uint256) {
        return actors.length;
    }

    /// @notice A stranger ends every case, returns pay, and collects the fees of all jurors.
    function endAll() external {
        skip(CASE_MAX);
        uint256 count = court.caseCount();
        for (uint256 id = 1; id <= count; id++) {
            if (!court.caseOf(id).isFinal) {
                _ending(id, stranger, abi.encodeCall(court.finalizeCase, (id)));
            }
            if (!court.caseOf(id).isFinal) fault = "ends";
            for (uint256 i = 0; i < pays.length; i++) {
                _endPay(stranger, id, pays[i]);
            }
            for (uint8 draw = 0; draw < 5; draw++) {
                _collectDraw(id, draw);
            }
        }
    }

    /// @notice All jurors and the provider leave.
    function leaveAll() external {
        for (uint256 i = 0; i < actors.length; i++) {
            address account = actors[i];
            vm.startPrank(account);
            juries.enlist(account, MODEL, 0);
            juries.enlist(account, 0, 0);
            for (uint256 which = 0; which < 3; which++) {
                (address market, address under) = _bond(which);
                uint96 active = stakes.bondOf(account, market, under).active;
                uint128 inUse =
                    market == address(sessions) ? sessions.stakeInUse(account, under) : 0;
                if (active > inUse) stakes.unstake(market, under, uint96(active - inUse));
            }
            vm.stopPrank();
        }
        skip(UNBONDING);
        for (uint256 i = 0; i < actors.length; i++) {
            for (uint256 which = 0; which < 3; which++) {
                (address market, address under) = _bond(which);
                if (stakes.bondOf(actors[i], market, under).unbonding == 0) continue;
                vm.prank(actors[i]);
                stakes.withdraw(market, under);
                if (stakes.bondOf(actors[i], market, under).unbonding != 0) fault = "exits";
            }
        }
    }

    /// @dev Collects for all actors. Each is paid once if its vote does not contradict the ruling.
    function _collectDraw(uint256 id, uint8 draw) private {
        Ruling ruling = juries.trialOf(id).ruling;
        for (uint256 i = 0; i < actors.length; i++) {
            bytes32 key = keyOf(id, draw, actors[i]);
            bool no = _votes[key] == Ruling.No;
            bool agrees = ruling == Ruling.Undecided || no == (ruling == Ruling.No);
            bool right = _revealed[key] && agrees;
            if (_paid[key] && !right) fault = "collectable: paid against the ruling";
            bool owed = right && !_paid[key];
            if (_collect(id, draw, actors[i]) != owed) fault = "collectable: a fee";
        }
    }

    function _collect(uint256 id, uint8 draw, address juror) private returns (bool done) {
        bytes memory call = abi.encodeCall(juries.collect, (id, draw, juror));
        done = _try(stranger, address(juries), call);
        if (!done) return false;
        if (_paid[keyOf(id, draw, juror)]) fault = "collectable: paid twice";
        _paid[keyOf(id, draw, juror)] = true;
    }

    function _seed(address sender, uint256 id) private {
        if (!_try(sender, address(juries), abi.encodeCall(juries.seatJury, (id)))) return;
        uint8 draw = juries.trialOf(id).draw;
        for (uint256 i = 0; i < actors.length; i++) {
            seatsOf[keyOf(id, draw, actors[i])] = 1 + juries.seatsOf(id, draw, actors[i]);
        }
    }

    function _commit(uint256 id, uint8 draw, address juror, uint256 choice) private {
        // Most votes find fraud, so that some cases are upheld.
        Ruling ruling = choice < 4 ? Ruling(choice) : Ruling.Major;
        bytes32 hash = juries.voteHash(id, draw, juror, ruling, 0, SALT);
        bool done = _try(juror, address(juries), abi.encodeCall(juries.commit, (id, juror, hash)));
        if (done) _votes[keyOf(id, draw, juror)] = ruling;
    }

    function _reveal(address sender, uint256 id, uint8 draw, address juror) private {
        Ruling ruling = _votes[keyOf(id, draw, juror)];
        bytes memory call = abi.encodeCall(juries.reveal, (id, juror, ruling, 0, SALT));
        if (_try(sender, address(juries), call)) _revealed[keyOf(id, draw, juror)] = true;
    }

    /// @dev Ends a case, and checks that the amount of its ruling is taken from the locked stake.
    function _ending(uint256 id, address sender, bytes memory call) private {
        uint256 burnt = balance(BURN);
        if (!_end(id, sender, call)) return;
        CaseView memory case_ = court.caseOf(id);
        if (!case_.jury || case_.ruling != Ruling.Undecided) return;
        // The last stage's bond is burnt if a jury of that stage was seated.
        bool seated = juries.drawOf(id, 2 * juries.trialOf(id).stage).seededAtSeconds != 0;
        if (seated && balance(BURN) - burnt < case_.bond) fault = "undecided: no bond was burnt";
        undecided[seated]++;
    }

    function _end(uint256 id, address sender, bytes memory call) private returns (bool) {
        (uint256 before, uint256 paid) = (court.stakeOf(provider), _outsiders());
        if (!_try(sender, address(court), call)) return false;
        uint256 taken = before - court.stakeOf(provider);
        (Ruling ruling,) = court.rulingOf(id);
        ended[ruling]++;
        Opened storage opened = _opened[id];
        uint256 due = 0;
        if (ruling == Ruling.Minor) due = opened.minor;
        if (ruling == Ruling.Major) due = opened.major;
        uint256 others = _takenOfKind[opened.kind] - opened.takenOfKind;
        due = due > others ? due - others : 0;
        _takenOfKind[opened.kind] += taken;
        if (taken > due) fault = "bounded: more than the largest case that runs";
        uint256 left = opened.stake - (_taken - opened.taken);
        uint256 wanted = due < left ? due : left;
        _taken += taken;
        if (!_isLate(id) && taken < wanted) fault = "collectable: less than was ruled";
        if (_isLate(id) && taken != 0) fault = "bounded: a case that was too old took something";
        if (_outsiders() != paid) fault = "burnt";
        return true;
    }

    function _isLate(uint256 id) private view returns (bool) {
        return beacon.time() >= court.caseOf(id).openedAtSeconds + CASE_MAX;
    }

    /// @dev Returns the balances of fee sink, module and beacon; no ruling may change their sum.
    function _outsiders() private view returns (uint256) {
        return balance(sink) + balance(address(this)) + balance(address(beacon));
    }

    function _remember(uint256 id, CaseParams memory opening) private {
        Opened storage opened = _opened[id];
        opened.terms = termsOf(id);
        (opened.stake, opened.taken) = (court.stakeOf(provider), _taken);
        (opened.kind, opened.takenOfKind) = (opening.kind, _takenOfKind[opening.kind]);
        CaseView memory case_ = court.caseOf(id);
        (opened.minor, opened.major) = (case_.minor, case_.major);
        if (case_.major > opening.major) fault = "bounded: opened for more than was asked";
        opened.returned = _returned[opening.domain];
        opened.weights = weightsOf(id);
        if (!opening.jury) return;
        uint256 stakeMin = parameters.get(Parameter.StakeMin);
        opened.share = stakeMin * parameters.get(Parameter.SeatFeeBps) / 10_000;
        _checkFee(id);
        for (uint256 i = 0; i < actors.length; i++) {
            if (opened.weights[i] > _leastWeight(actors[i], opening.domain)) {
                fault = "settled: weight that was not there a window before";
            }
        }
    }

    /// @dev Returns the lesser weight: now, or 3 days ago (at the bootstrap's end if it is later).
    function _leastWeight(address actor, bytes32 domain) private view returns (uint256 least) {
        (uint256 now_, uint256 first) = (beacon.time(), juries.BOOTSTRAP_UNTIL());
        least = juries.weightAt(actor, domain, now_);
        if (now_ <= first) return least;
        uint256 from = now_ - 3 days < first ? first : now_ - 3 days;
        uint256 before = juries.weightAt(actor, domain, from);
        if (before < least) least = before;
    }

    function _bond(uint256 which) private view returns (address market, address under) {
        which %= 3;
        if (which == 0) return (address(juries), address(juries));
        return (which == 1 ? address(sessions) : address(requests), address(court));
    }

    function _actor(uint256 number) private view returns (address) {
        return actors[number % actors.length];
    }

    function _case(uint256 number) private view returns (uint256) {
        uint256 count = court.caseCount();
        return count == 0 ? 0 : 1 + number % count;
    }

    function keyOf(uint256 id, uint8 draw, address juror) public pure returns (bytes32) {
        return keccak256(abi.encode(id, draw, juror));
    }

    function _try(address sender, address to, bytes memory call) private returns (bool done) {
        vm.prank(sender);
        (done,) = to.call(call);
        if (done) accepted[bytes4(call)]++;
    }

    /// @notice Returns the contracts that the invariants read.
    function parts() external view returns (Court, Juries, Vault, Sessions, address) {
        return (court, juries, vault, sessions, sink);
    }

    function payCount() external view returns (uint256) {
        return pays.length;
    }
}
