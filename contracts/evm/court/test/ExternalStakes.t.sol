// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { CaseParams, CaseView, ICourt } from "../src/interfaces/ICourt.sol";
import { Ruling } from "../src/interfaces/IJuries.sol";
import { CourtFixture } from "./base/CourtFixture.sol";

// Goal: external stakes are stakes that modules hold. By the rulings of a domain, modules take from
// these stakes at most the jury's weight at once, and this weight again in each 30 days. The limit
// is for the sum over all respondents. Modules take nothing without an upheld case. Method: the
// test is a module of the court. 20 jurors have 5 ether each, 100 ether of weight together. Labels
// such as ADV-1 name findings of docs/reference/audit.md.
contract ExternalStakesTest is CourtFixture {
    function setUp() public {
        furnish();
        fund(accuser, 100 ether);
    }

    function _open(address respondent, uint96 stake) private returns (uint256) {
        return court.openCase(_opening(respondent, stake));
    }

    function _opening(address respondent, uint96 stake)
        private
        view
        returns (CaseParams memory opening)
    {
        (opening.jury, opening.domain) = (true, MODEL);
        (opening.opener, opening.payer) = (accuser, accuser);
        (opening.respondent, opening.externalStake) = (respondent, stake);
    }

    function test_refusesOthersAndCasesThatRun() public {
        uint256 id = _open(provider, 30 ether);
        vm.expectPartialRevert(ICourt.CaseNotFinal.selector);
        court.takeExternal(id, 1);
        decide(id, Ruling.Major);
        expectError(stranger, ICourt.NotAModule.selector);
        court.takeExternal(id, 1);
    }

    function test_takesNothingUnlessUpheld() public {
        uint256 id = _open(provider, 30 ether);
        decide(id, Ruling.No);
        assertEq(court.takeExternal(id, 30 ether), 0, "rejected");
        id = _open(provider, 30 ether);
        skip(CASE_MAX);
        court.finalizeCase(id);
        assertEq(court.takeExternal(id, 30 ether), 0, "undecided");
    }

    function test_takesTheStakeInPartsAndNoMore() public {
        uint256 id = _open(provider, 30 ether);
        CaseView memory seen = court.caseOf(id);
        assertEq(seen.externalMax, 30 ether, "the stake");
        assertEq(seen.rewardMax, 4 * uint256(BOND), "four bonds");
        decide(id, Ruling.Minor);
        assertEq(court.takeExternal(id, 10 ether), 10 ether, "a part");
        assertEq(court.caseOf(id).externalMax, 20 ether, "the rest");
        assertEq(court.takeExternal(id, 25 ether), 20 ether, "no more than the rest");
        assertEq(court.takeExternal(id, 1), 0, "nothing after that");
        assertEq(bondOf(provider, address(sessions)).active, 40 ether, "no stake of the court");
    }

    function test_noCaseTakesMoreThanTheWeightOfItsJury() public {
        uint256 id = _open(provider, 500 ether);
        assertEq(court.caseOf(id).externalMax, 100 ether, "the weight");
        decide(id, Ruling.Major);
        assertEq(court.takeExternal(id, 500 ether), 100 ether, "and no more");
    }

    /// @dev Cases of one domain against different accounts take, in total, at most the domain's
    /// weight at once, and at most the same amount again within 30 days.
    function test_casesThatRunTogetherTakeTheWeightTogether() public {
        uint256[] memory ids = _decided(3, 60 ether);
        uint96[3] memory most = [uint96(60 ether), 40 ether, 0];
        for (uint256 i = 0; i < 3; i++) {
            assertEq(court.takeExternal(ids[i], 60 ether), most[i], "what the others left");
        }
        skip(30 days);
        assertEq(court.takeExternal(ids[1], 60 ether), 20 ether, "the rest of its stake");
        assertEq(court.takeExternal(ids[2], 60 ether), 60 ether, "its half, and the other's rest");
        skip(30 days);
        uint256 later = _open(address(0xfa11), 60 ether);
        decide(later, Ruling.Major);
        assertEq(court.takeExternal(later, 60 ether), 60 ether, "what is long ago counts no more");
    }

    /// @dev Opens cases against different accounts. They all end in the same second.
    function _decided(uint256 count, uint96 stake) private returns (uint256[] memory ids) {
        ids = new uint256[](count);
        for (uint256 i = 0; i < count; i++) {
            ids[i] = _open(address(uint160(0xfa11 + i)), stake);
        }
        for (uint256 i = 0; i < count; i++) {
            rule(ids[i], Ruling.Major);
        }
        skip(APPEAL);
        for (uint256 i = 0; i < count; i++) {
            court.finalizeCase(ids[i]);
        }
    }

    /// @dev ADV-1: an accomplice's case takes the whole amount that the domain's cases may take at
    /// once. A later case at first gets only the amount that has become free since then, and gets
    /// the remainder of its request in the following days.
    // Finding: ADV-1
    function test_afterAFriendsCase_aLaterCaseTakesAllInTheEnd() public {
        uint256 id = _open(stranger, 100 ether);
        decide(id, Ruling.Major);
        assertEq(court.takeExternal(id, 100 ether), 100 ether, "the whole weight");
        skip(1 days);
        id = _open(provider, 10 ether);
        decide(id, Ruling.Major);
        uint256 first = court.takeExternal(id, 10 ether);
        assertLe(first, 9 ether, "not all at once");
        assertGe(first, 3 ether, "what a day gave back");
        skip(2 days);
        assertEq(court.takeExternal(id, 10 ether), 10 ether - first, "ten in the end");
        assertEq(court.takeExternal(id, 10 ether), 0, "and no more");
    }

    /// @dev A waiting case that asks every hour gets no more than a case that asks once. Of ten
    /// ether that become free, each of two waiting cases gets half, which is all that the case with
    /// the smaller request waits for.
    // Finding: ADV-1
    function test_waitingCasesHaveEqualParts_howeverOftenTheyAsk() public {
        uint256[] memory ids = _decided(3, 100 ether);
        assertEq(court.takeExternal(ids[0], 100 ether), 100 ether, "a friend's first");
        assertEq(court.takeExternal(ids[1], 100 ether), 0, "a friend's second waits");
        assertEq(court.takeExternal(ids[2], 5 ether), 0, "an honest one, too");
        uint256 friends;
        for (uint256 i = 0; i < 72; i++) {
            skip(1 hours);
            friends += court.takeExternal(ids[1], 100 ether);
        }
        // In three days, a tenth of the domain's limit of 100 ether becomes free again: ten ether.
        assertLe(friends, 5 ether, "a half");
        assertGe(court.takeExternal(ids[2], 5 ether), 5 ether - 100, "the other, but for rounding");
    }

    /// @dev Cases that wait for a tiny amount and never ask again keep nothing from other cases.
    function test_aCaseThatWaitsForDust_keepsNothingFromOthers() public {
        uint256[] memory ids = _decided(3, 100 ether);
        assertEq(court.takeExternal(ids[0], 100 ether), 100 ether, "nothing is left");
        assertEq(court.takeExternal(ids[1], 1_000), 0, "dust waits");
        assertEq(court.takeExternal(ids[2], 100 ether), 0, "and a stake");
        skip(30 days);
        assertGe(court.takeExternal(ids[2], 100 ether), 100 ether - 1e6, "has all but dust");
        assertEq(court.takeExternal(ids[1], 1_000), 1_000, "as the dust has");
    }

    /// @dev The court keeps for a waiting case at most the amount for which the case waits, even if
    /// the case never asks again. Later cases can take the rest.
    // Finding: ADV-1
    function test_aCaseThatWaitsAlone_leavesTheRestToOthers() public {
        uint256[] memory ids = _decided(2, 100 ether);
        assertEq(court.takeExternal(ids[0], 100 ether), 100 ether, "nothing is left");
        assertEq(court.takeExternal(ids[1], 10 ether), 0, "ten wait");
        skip(60 days);
        uint256 later = _open(address(0xfa11), 100 ether);
        decide(later, Ruling.Major);
        assertEq(court.takeExternal(later, 100 ether), 90 ether, "all but ten");
        assertGe(court.takeExternal(ids[1], 10 ether), 10 ether - 1, "which were kept");
    }

    /// @dev A case that asks for zero stops waiting. The amount that was kept for it is free for
    /// the next case that asks.
    function test_whoAsksForNothingWaitsNoMore() public {
        uint256[] memory ids = _decided(3, 100 ether);
        for (uint256 i = 0; i < 3; i++) {
            court.takeExternal(ids[i], 100 ether);
        }
        skip(15 days);
        assertEq(court.takeExternal(ids[1], 0), 0, "nothing");
        assertEq(court.takeExternal(ids[2], 100 ether), 50 ether, "both parts");
        skip(15 days);
        assertEq(court.takeExternal(ids[1], 100 ether), 0, "nothing was kept for it");
        assertEq(court.takeExternal(ids[2], 100 ether), 50 ether, "it waited alone");
    }

    /// @dev The weight of opener and respondent is not part of the jury, so in a case against a
    /// juror the jury has less weight. Frequent calls for such a case do not slow down the return
    /// of the amount that other cases may take.
    // Finding: ADV2-1
    function test_casesOfLighterJuries_slowNobodyDown() public {
        enlist(stranger, MODEL, 60 ether);
        jurors.push(stranger);
        skip(1);
        uint256[] memory ids = new uint256[](3);
        ids[0] = _open(address(0xfa11), 160 ether);
        ids[1] = _open(stranger, 100 ether);
        ids[2] = _open(provider, 160 ether);
        for (uint256 i = 0; i < 3; i++) {
            rule(ids[i], Ruling.Major);
        }
        skip(APPEAL);
        uint96[3] memory most = [uint96(160 ether), 0, 0];
        for (uint256 i = 0; i < 3; i++) {
            court.finalizeCase(ids[i]);
            assertEq(court.takeExternal(ids[i], 160 ether), most[i], "all to the first");
        }
        for (uint256 i = 0; i < 720; i++) {
            skip(1 hours);
            court.takeExternal(ids[1], 100 ether);
        }
        assertGe(court.takeExternal(ids[2], 160 ether), 80 ether - 1e6, "half of the weight");
    }

    /// @dev The amount that is kept for a waiting case stays kept until the module asks for this
    /// case again. That call takes the kept amount; amounts that become free afterwards go to later
    /// cases.
    // Finding: ADV2-2
    function test_aCaseThatNobodyAsksFor_isEndedByOneCall() public {
        uint256[] memory ids = _decided(2, 100 ether);
        assertEq(court.takeExternal(ids[0], 100 ether), 100 ether, "nothing is left");
        assertEq(court.takeExternal(ids[1], 100 ether), 0, "a friend's waits");
        skip(60 days);
        uint256 later = _open(provider, 100 ether);
        decide(later, Ruling.Major);
        assertEq(court.takeExternal(later, 100 ether), 0, "all is kept for the friend's");
        assertEq(court.takeExternal(ids[1], 100 ether), 100 ether, "who loses it now");
        skip(30 days);
        assertEq(court.takeExternal(later, 100 ether), 100 ether, "all in the end");
    }

    /// @dev A case that waits for a fiftieth of the domain's weight gets as large a part of each
    /// amount that becomes free as a case that waits for the whole weight. If more is kept for the
    /// small case than it requested, the other waiting cases get the excess only after the small
    /// case has asked again. Nodes ask once a day.
    // Finding: ADV-1, ADV2-3
    function test_smallCases_keepLittleFromOthersIfTheyAskEachDay() public {
        uint256 all = vm.snapshotState();
        assertLe(_besideSmallCases(30 days), 26 ether, "a quarter, where nobody asks for them");
        vm.revertToState(all);
        assertGe(_besideSmallCases(1 days), 93 ether, "all but what the small ones lose");
    }

    /// @dev Returns the amount that a case for the whole weight of 100 ether takes in 30 days while
    /// three cases, for two ether per case, also wait. All four ask every `each` seconds.
    function _besideSmallCases(uint256 each) private returns (uint256 sum) {
        uint256[] memory ids = new uint256[](5);
        for (uint256 i = 0; i < 5; i++) {
            ids[i] = _open(address(uint160(0xfa11 + i)), i % 4 == 0 ? 100 ether : 2 ether);
            rule(ids[i], Ruling.Major);
        }
        skip(APPEAL);
        for (uint256 i = 0; i < 5; i++) {
            court.finalizeCase(ids[i]);
            uint96 taken = court.takeExternal(ids[i], 100 ether);
            assertEq(taken, i == 0 ? 100 ether : 0, "all to the first");
        }
        for (uint256 time = 0; time < 30 days; time += each) {
            skip(each);
            sum += court.takeExternal(ids[4], 100 ether);
            for (uint256 i = 1; i < 4; i++) {
                court.takeExternal(ids[i], 100 ether);
            }
        }
    }

    /// @dev Cases with juries of different weights ask in any order while a juror changes its
    /// weight. No call of `takeExternal` fails. Once no case waits any more, a later case can take
    /// the whole weight.
    function testFuzz_whatNobodyWaitsFor_isFree(uint256 seed) public {
        enlist(stranger, MODEL, 60 ether);
        jurors.push(stranger);
        skip(1);
        uint256[] memory ids = new uint256[](4);
        address[4] memory accused = [provider, stranger, address(0xfa11), jurors[0]];
        uint96 most = 0;
        for (uint256 i = 0; i < 4; i++) {
            ids[i] = _open(accused[i], uint96(bound(seed >> (32 * i), 1, 200 ether)));
            rule(ids[i], Ruling.Major);
            most += court.caseOf(ids[i]).externalMax;
        }
        skip(APPEAL);
        for (uint256 i = 0; i < 4; i++) {
            court.finalizeCase(ids[i]);
        }
        uint256 sum = 0;
        for (uint256 i = 0; i < 60; i++) {
            seed = uint256(keccak256(abi.encode(seed)));
            if (seed % 3 != 0) skip((seed >> 8) % 1 days);
            if (seed % 7 == 0) {
                vm.prank(stranger);
                // Reverts if the account lowered its weight just before.
                try juries.enlist(stranger, MODEL, uint96((seed >> 16) % 60 ether)) { } catch { }
            }
            uint96 amount = uint96((seed >> 64) % 200 ether) >> (seed % 5 == 0 ? 60 : 0);
            sum += court.takeExternal(ids[(seed >> 32) % 4], amount);
        }
        assertLe(sum, most, "no more than the stakes");
        for (uint256 i = 0; i < 4; i++) {
            court.takeExternal(ids[i], 0);
        }
        skip(60 days);
        uint256 last = _open(address(0xfa12), 200 ether);
        decide(last, Ruling.Major);
        uint256 weight = juries.trialOf(last).weight;
        assertEq(court.takeExternal(last, 200 ether), weight, "the whole weight");
    }

    /// @dev In any period of `T` seconds, cases of a domain with the weight `W` take at most `W *
    /// (1 + T / 30 days)` of external stake. This holds for any order of their requests and any
    /// times between them.
    // Finding: ADV-1
    function test_noOrderTakesMoreThanTheWeightAndWhatTimeGivesBack() public {
        uint256[] memory ids = _decided(6, 100 ether);
        uint256 seed = 0x05740;
        uint256[] memory times = new uint256[](200);
        uint256[] memory sums = new uint256[](200);
        uint256 sum;
        for (uint256 i = 0; i < 200; i++) {
            seed = uint256(keccak256(abi.encode(seed)));
            if (seed % 4 != 0) skip((seed >> 8) % 2 days);
            uint96 amount = seed % 5 == 0 ? uint96(0) : uint96((seed >> 64) % 100 ether);
            sum += court.takeExternal(ids[(seed >> 32) % 6], amount);
            (times[i], sums[i]) = (beacon.time(), sum);
        }
        assertGe(sum, 300 ether, "of 600");
        for (uint256 i = 0; i < 200; i++) {
            for (uint256 j = i + 1; j < 200; j++) {
                uint256 regained = 100 ether * (times[j] - times[i]) / 30 days;
                assertLe(sums[j] - sums[i], 100 ether + regained, "more than the bound");
            }
        }
    }

    /// @dev CRT-11: eight cases of one domain, one after the other, take in total at most the
    /// domain's weight and the share of it that becomes free again in the meantime.
    // Finding: CRT-11
    function test_aCapturedDomain_takesItsWeightOnce() public {
        uint256 start = beacon.time();
        uint256 sum = 0;
        for (uint256 i = 0; i < 8; i++) {
            uint256 id = _open(address(uint160(0xfa11 + i)), 100 ether);
            decide(id, Ruling.Major);
            sum += court.takeExternal(id, 100 ether);
        }
        uint256 regained = 100 ether * (beacon.time() - start) / 30 days;
        assertLe(sum, 100 ether + regained, "the weight, and what a month gives back");
        assertGe(sum, 100 ether, "the weight at once");
    }

    /// @dev Honest jurors rule on stakes that are much smaller than the jurors' weight, such as the
    /// stakes of members of training jobs. These rulings take the whole stakes.
    // Finding: CRT-11
    function test_honestRulings_areBelowTheBound() public {
        for (uint256 i = 0; i < 8; i++) {
            uint256 id = _open(address(uint160(0xfa11 + i)), 10 ether);
            decide(id, Ruling.Major);
            assertEq(court.takeExternal(id, 10 ether), 10 ether, "the whole stake");
        }
    }

    /// @dev Each domain has a limit of its own: the weight of its jurors.
    function test_domainsCountApart() public {
        bytes32 other = keccak256("another model");
        for (uint256 i = 0; i < 20; i++) {
            vm.prank(jurors[i]);
            juries.enlist(jurors[i], MODEL, 2 ether);
            vm.prank(jurors[i]);
            juries.enlist(jurors[i], other, 3 ether);
        }
        skip(1);
        uint256 first = _open(provider, 100 ether);
        CaseParams memory opening = _opening(provider, 100 ether);
        opening.domain = other;
        uint256 second = court.openCase(opening);
        rule(first, Ruling.Major);
        rule(second, Ruling.Major);
        skip(APPEAL);
        court.finalizeCase(first);
        court.finalizeCase(second);
        assertEq(court.takeExternal(first, 100 ether), 40 ether, "its weight");
        assertEq(court.takeExternal(second, 100 ether), 60 ether, "its own");
    }

    /// @dev A case about a fault that a module proves has no jury, so only the external stake
    /// itself limits the amount taken.
    function test_aCaseWithoutAJuryTakesItsStake() public {
        CaseParams memory opening = _opening(provider, 500 ether);
        opening.jury = false;
        uint256 id = court.openCase(opening);
        court.endCase(id, Ruling.Major);
        assertEq(court.takeExternal(id, 600 ether), 500 ether, "all of it");
    }
}
