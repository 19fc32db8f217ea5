// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { CaseParams, CaseView, ICourt } from "../src/interfaces/ICourt.sol";
import { Ruling } from "../src/interfaces/IJuries.sol";
import { CourtFixture } from "./base/CourtFixture.sol";

// Goal: of stakes that modules hold themselves a jury lets them take no more than its weight, of
// all accounts together, and nothing without an upheld case.
// Method: the test is a module. 20 jurors of 5 ether, 100 ether of weight.
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

    /// @dev Of whatever accounts: a domain takes its weight in the time of a case.
    function test_casesThatRunTogetherTakeTheWeightTogether() public {
        uint256[3] memory ids = [
            _open(provider, 60 ether),
            _open(stranger, 60 ether),
            _open(address(0xfa11), 60 ether)
        ];
        for (uint256 i = 0; i < 3; i++) {
            rule(ids[i], Ruling.Major);
        }
        skip(APPEAL);
        uint96[3] memory most = [uint96(60 ether), 40 ether, 0];
        for (uint256 i = 0; i < 3; i++) {
            court.finalizeCase(ids[i]);
            assertEq(court.takeExternal(ids[i], 60 ether), most[i], "what the others left");
        }
        skip(30 days);
        uint256 later = _open(address(0xfa11), 60 ether);
        decide(later, Ruling.Major);
        assertEq(court.takeExternal(later, 60 ether), 60 ether, "what is long ago counts no more");
    }

    /// @dev CRT-11: cases one after the other take little more than the weight in a month.
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

    /// @dev Honest jurors, whose members put up much less than they weigh, take all they rule on.
    function test_honestRulings_areBelowTheBound() public {
        for (uint256 i = 0; i < 8; i++) {
            uint256 id = _open(address(uint160(0xfa11 + i)), 10 ether);
            decide(id, Ruling.Major);
            assertEq(court.takeExternal(id, 10 ether), 10 ether, "the whole stake");
        }
    }

    /// @dev Another domain's weight is its own.
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

    /// @dev What a module proves has no jury whose weight could bound it.
    function test_aCaseWithoutAJuryTakesItsStake() public {
        CaseParams memory opening = _opening(provider, 500 ether);
        opening.jury = false;
        uint256 id = court.openCase(opening);
        court.endCase(id, Ruling.Major);
        assertEq(court.takeExternal(id, 600 ether), 500 ether, "all of it");
    }
}
