// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Requests } from "../../../core/src/Requests.sol";
import { Sessions } from "../../../core/src/Sessions.sol";
import { Stakes } from "../../../core/src/Stakes.sol";
import { Vault } from "../../../core/src/Vault.sol";
import { OfferTerms } from "../../../core/src/interfaces/IOfferTerms.sol";
import { StakeBalance } from "../../../core/src/interfaces/IStakes.sol";
import { MockOffers } from "../../../core/test/base/MockOffers.sol";
import { Test } from "../../../core/test/base/Test.sol";
import { IParameters } from "../../../market/src/interfaces/IParameters.sol";
import { Court } from "../../src/Court.sol";
import { Juries } from "../../src/Juries.sol";
import { EvidenceSources } from "../../src/base/Evidence.sol";
import { IAuditRequests } from "../../src/interfaces/IAuditRequests.sol";
import { CaseParams } from "../../src/interfaces/ICourt.sol";
import { IDrawnReceipts } from "../../src/interfaces/IDrawnReceipts.sol";
import { Ruling, TrialState } from "../../src/interfaces/IJuries.sol";
import { Accusations } from "../../src/modules/Accusations.sol";
import { MockBeacon, MockNoAuditRequests, MockNoDrawnReceipts, MockParameters } from "./Mocks.sol";

/// @notice A court with 20 jurors of 5 ether each for one model, and a provider with 40 ether of
/// stake for sessions and 10 ether for requests. The test itself is one of the court's modules.
abstract contract CourtFixture is Test {
    address internal constant NATIVE = address(0);
    uint64 internal constant UNBONDING = 25 days;
    uint64 internal constant WINDOW_MAX = 14 days;
    uint64 internal constant CASE_MAX = 10 days;
    uint32 internal constant WINDOW = 3 days;
    uint256 internal constant VOTE = 6 hours;
    uint256 internal constant APPEAL = 1 days;
    uint96 internal constant BOND = 0.05 ether;
    uint96 internal constant FEE = 0.0005 ether;
    uint256 internal constant PROVIDER_KEY = 0x940f1de2;
    bytes32 internal constant MODEL = keccak256("a model version");
    bytes32 internal constant OFFER = keccak256("offer");
    bytes32 internal constant SALT = keccak256("salt");
    address internal constant BURN = address(0xdead);

    address internal immutable provider = vm.addr(PROVIDER_KEY);
    address internal immutable accuser = address(0xacc05e4);
    address internal immutable stranger = address(0x57a96e);
    address internal immutable sink = address(0xfee5);

    Vault internal vault;
    Stakes internal stakes;
    Sessions internal sessions;
    Requests internal requests;
    MockBeacon internal beacon;
    MockParameters internal parameters;
    Juries internal juries;
    Court internal court;
    Accusations internal accusations;
    address[] internal jurors;

    function furnish() internal {
        vault = Vault(deployCommitted("Vault"));
        MockOffers offers = MockOffers(deployMock("core/MockOffers", abi.encode(sink)));
        stakes =
            Stakes(deployCommitted("Stakes", abi.encode(vault, UNBONDING, WINDOW_MAX, CASE_MAX)));
        sessions = Sessions(
            deployCommitted("Sessions", abi.encode(vault, stakes, offers, WINDOW_MAX, CASE_MAX))
        );
        requests = Requests(
            deployCommitted("Requests", abi.encode(vault, stakes, offers, WINDOW_MAX, CASE_MAX))
        );
        beacon = MockBeacon(deployMock("court/MockBeacon"));
        parameters = MockParameters(deployMock("court/MockParameters"));
        deployCourt();
        OfferTerms memory terms;
        (terms.provider, terms.court) = (provider, address(court));
        (terms.windowSeconds, terms.stakeRatio, terms.feeBps) = (WINDOW, 1e18, 1000);
        offers.publish(OFFER, terms);

        fund(provider, 100 ether);
        putUp(provider, address(sessions), address(court), 40 ether);
        putUp(provider, address(requests), address(court), 10 ether);
        fund(accuser, 10 ether);
        fund(stranger, 10 ether);
        for (uint256 i = 0; i < 20; i++) {
            jurors.push(address(uint160(0x1000 + i)));
            enlist(jurors[i], MODEL, 5 ether);
        }
        skip(1);
    }

    /// @dev Gives an account `amount` in the Vault, and lets it approve the juries and the court
    /// there.
    function fund(address account, uint256 amount) internal {
        vm.deal(account, amount);
        vm.startPrank(account);
        vault.deposit{ value: amount }(NATIVE, amount, account);
        vault.approve(address(juries), 0, type(uint256).max);
        vault.approve(address(court), 0, type(uint256).max);
        vm.stopPrank();
    }

    function putUp(address account, address market, address under, uint96 amount) internal {
        vm.startPrank(account);
        vault.approve(address(stakes), 0, amount);
        stakes.stake(market, under, amount);
        vm.stopPrank();
    }

    /// @dev Deposits `amount` for an account, stakes all of it, and enlists all of it in the
    /// domain.
    function enlist(address account, bytes32 domain, uint96 amount) internal {
        fund(account, amount);
        putUp(account, address(juries), address(juries), amount);
        vm.prank(account);
        juries.enlist(account, domain, amount);
    }

    function balance(address account) internal view returns (uint256) {
        return vault.balanceOf(account, 0);
    }

    function bondOf(address account, address market) internal view returns (StakeBalance memory) {
        address under = market == address(juries) ? address(juries) : address(court);
        return stakes.bondOf(account, market, under);
    }

    /// @dev Returns the terms of a case about fraud of the provider: `Major` takes half of its 50
    /// ether, `Minor` a tenth.
    function fraud() internal view returns (CaseParams memory opening) {
        opening.jury = true;
        (opening.recorded, opening.excludes) = (true, true);
        opening.returnsFrom = Ruling.Major;
        opening.domain = MODEL;
        (opening.opener, opening.payer) = (accuser, accuser);
        opening.respondent = provider;
        (opening.minor, opening.major) = (5 ether, 25 ether);
    }

    function openFraud() internal returns (uint256) {
        return court.openCase(fraud());
    }

    /// @dev Seats the next jury of a case as soon as the beacon's value exists.
    function seat(uint256 id) internal {
        uint256 epoch = juries.trialOf(id).seedEpoch;
        vm.warp((epoch + 1) * beacon.EPOCH_SECONDS());
        juries.seatJury(id);
    }

    function commitVote(uint256 id, address juror, Ruling ruling) internal {
        uint8 draw = juries.trialOf(id).draw;
        bytes32 hash = juries.voteHash(id, draw, juror, ruling, 0, SALT);
        vm.prank(juror);
        juries.commit(id, juror, hash);
    }

    /// @dev Lets all seated jurors cast the same vote.
    function vote(uint256 id, Ruling ruling) internal {
        Ruling[] memory votes = new Ruling[](jurors.length);
        for (uint256 i = 0; i < votes.length; i++) {
            votes[i] = ruling;
        }
        vote(id, votes);
    }

    /// @dev Lets each juror cast its vote; `Undecided` means silence.
    function vote(uint256 id, Ruling[] memory votes) internal {
        uint8 draw = juries.trialOf(id).draw;
        for (uint256 i = 0; i < votes.length; i++) {
            if (votes[i] == Ruling.Undecided || juries.seatsOf(id, draw, jurors[i]) == 0) {
                continue;
            }
            commitVote(id, jurors[i], votes[i]);
        }
        vm.warp(juries.drawOf(id, draw).seededAtSeconds + VOTE);
        for (uint256 i = 0; i < votes.length; i++) {
            if (votes[i] == Ruling.Undecided || juries.seatsOf(id, draw, jurors[i]) == 0) {
                continue;
            }
            juries.reveal(id, jurors[i], votes[i], 0, SALT);
        }
        vm.warp(juries.drawOf(id, draw).seededAtSeconds + 2 * VOTE);
    }

    /// @dev Returns votes: the first `no` jurors vote `No`, the next `minor` jurors `Minor`, and
    /// the next `major` jurors `Major`; the other jurors are silent.
    function votesOf(uint256 no, uint256 minor, uint256 major)
        internal
        view
        returns (Ruling[] memory votes)
    {
        votes = new Ruling[](jurors.length);
        for (uint256 i = 0; i < no + minor + major; i++) {
            votes[i] = i < no ? Ruling.No : i < no + minor ? Ruling.Minor : Ruling.Major;
        }
    }

    function hear(uint256 id, Ruling[] memory votes) internal {
        seat(id);
        vote(id, votes);
        juries.tally(id);
    }

    /// @dev Lets the next jury of a case rule; if this jury fails because too few seats were
    /// drawn, lets the second attempt rule.
    function rule(uint256 id, Ruling ruling) internal {
        do {
            seat(id);
            vote(id, ruling);
            juries.tally(id);
        } while (juries.trialOf(id).state == TrialState.Open);
    }

    /// @dev Lets a jury rule, and ends the case by its ruling.
    function decide(uint256 id, Ruling ruling) internal {
        rule(id, ruling);
        finalize(id);
    }

    /// @dev Seats a jury in which no juror votes.
    function sleep(uint256 id) internal {
        seat(id);
        skip(2 * VOTE);
        juries.tally(id);
    }

    function skip(uint256 time) internal {
        vm.warp(beacon.time() + time);
    }

    function finalize(uint256 id) internal {
        skip(APPEAL);
        court.finalizeCase(id);
    }

    function appealBy(address account, uint256 id) internal {
        bytes32 termsHash = juries.trialOf(id).termsHash;
        vm.prank(account);
        juries.appeal(id, termsHash);
    }

    /// @dev Collects all fees that accounts can collect in a case.
    function collectAll(uint256 id) internal returns (uint256 paid) {
        uint256 before = balance(address(juries));
        for (uint8 draw = 0; draw < 5; draw++) {
            for (uint256 i = 0; i < jurors.length; i++) {
                try juries.collect(id, draw, jurors[i]) { } catch { }
            }
        }
        return before - balance(address(juries));
    }

    function deployCourt() internal {
        uint256 nonce = vm.getNonce(address(this));
        // The addresses depend on the order of deployment, which is: juries, court, mock of audit
        // requests, mock of drawn receipts, accusations.
        address place = created(nonce + 1);
        IParameters numbers = IParameters(address(parameters));
        juries = Juries(deployCommitted("Juries", abi.encode(stakes, beacon, numbers, place)));
        address[] memory modules = new address[](4);
        (modules[0], modules[1]) = (address(this), created(nonce + 2));
        (modules[2], modules[3]) = (created(nonce + 3), created(nonce + 4));
        court = Court(
            deployCommitted("Court", abi.encode(juries, sessions, requests, numbers, modules))
        );
        assertEq(address(court), place, "the court is where it was expected");
        IAuditRequests audited = IAuditRequests(deployMock("court/MockNoAuditRequests"));
        IDrawnReceipts drawn = IDrawnReceipts(deployMock("court/MockNoDrawnReceipts"));
        accusations = Accusations(
            deployCommitted(
                "Accusations",
                abi.encode(
                    EvidenceSources({
                        court: court,
                        sessions: sessions,
                        requests: requests,
                        beacon: beacon,
                        parameters: numbers,
                        audited: audited,
                        drawn: drawn
                    })
                )
            )
        );
    }
}
