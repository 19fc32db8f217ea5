// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Parameter } from "../../market/src/interfaces/IParameters.sol";
import { CaseParams } from "../src/interfaces/ICourt.sol";
import { IJuries, Ruling, TrialState } from "../src/interfaces/IJuries.sol";
import { CourtFixture } from "./base/CourtFixture.sol";

// Goal: an attacker with less than half of a domain's weight cannot have other jurors fined, and
// gains nothing by bringing cases against itself. Method: 20 jurors with 5 ether each. Seven of
// them, the opener and the respondent belong to the attacker. Labels such as CRT-1 name findings
// of docs/reference/audit.md.
contract MinorityTest is CourtFixture {
    uint256 private constant OWN = 7;
    address private immutable _friend = address(0xf41e4d);

    function setUp() public {
        furnish();
        fund(_friend, 1 ether);
    }

    /// @dev CRT-1: only the attacker's seven jurors vote on the attacker's case, which is appealed
    /// to the plenary, the stage of all jurors. No silent juror can be fined, and the case costs
    /// the attacker at least a bond.
    // Finding: CRT-1
    function test_aThirdOfTheWeight_finesNobody() public {
        CaseParams memory opening = _dispute();
        (opening.counterPayer, opening.counterBond) = (_friend, BOND);
        uint256 before = _own();
        uint256 id = court.openCase(opening);
        _appealToThePlenary(id);
        court.finalizeCase(id);
        assertTrue(juries.trialOf(id).ruling == Ruling.No, "a third rules");
        for (uint8 draw = 0; draw < 5; draw++) {
            for (uint256 i = OWN; i < 20; i++) {
                vm.expectPartialRevert(IJuries.JurorNotAbsent.selector);
                juries.fine(id, draw, jurors[i]);
            }
        }
        for (uint256 i = OWN; i < 20; i++) {
            assertEq(bondOf(jurors[i], address(juries)).active, 5 ether, "a juror lost stake");
        }
        collectAll(id);
        assertLe(_own(), before - BOND, "it costs a bond and more");
    }

    /// @dev CRT-1: a respondent without anything at stake receives no part of the bonds that its
    /// accomplice, the opener, loses.
    // Finding: CRT-1
    function test_rejected_givesNothingToWhoRiskedNothing() public {
        uint256 before = balance(_friend);
        uint256 id = court.openCase(_dispute());
        decide(id, Ruling.No);
        assertEq(balance(_friend), before, "nothing");
        assertEq(balance(BURN), BOND, "the whole bond is burnt");
    }

    /// @dev CRT-13: fines for one outage of a juror take at most a twentieth of its weight, even if
    /// a part of them is taken `CASE_MAX` (ten days) later.
    // Finding: CRT-13
    function test_fines_heldBackTakeNoMore() public {
        // The fine of a seat exceeds a twentieth of the weight.
        parameters.set(Parameter.SeatFeeBps, 10_000);
        fund(accuser, 20 ether);
        uint256[2] memory cases = [openFraud(), openFraud()];
        for (uint256 k = 0; k < 2; k++) {
            hear(cases[k], votesOf(0, 0, 15));
        }
        address silent = _silentInBoth(cases);
        juries.fine(cases[0], 0, silent);
        assertEq(bondOf(silent, address(juries)).active, 4.75 ether, "a twentieth");
        skip(CASE_MAX);
        juries.fine(cases[1], 0, silent);
        assertEq(bondOf(silent, address(juries)).active, 4.75 ether, "of both fines together");
    }

    function _silentInBoth(uint256[2] memory cases) private view returns (address) {
        for (uint256 i = 15; i < 20; i++) {
            bool first = juries.seatsOf(cases[0], 0, jurors[i]) != 0;
            if (first && juries.seatsOf(cases[1], 0, jurors[i]) != 0) return jurors[i];
        }
        revert("no juror sits twice");
    }

    function _dispute() private view returns (CaseParams memory opening) {
        (opening.jury, opening.domain) = (true, MODEL);
        (opening.opener, opening.payer) = (stranger, stranger);
        opening.respondent = _friend;
    }

    function _appealToThePlenary(uint256 id) private {
        for (uint256 stage = 0; stage < 3; stage++) {
            do {
                hear(id, votesOf(OWN, 0, 0));
            } while (juries.trialOf(id).state == TrialState.Open);
            if (stage < 2) appealBy(stranger, id);
        }
    }

    function _own() private view returns (uint256 sum) {
        sum = balance(stranger) + balance(_friend);
        for (uint256 i = 0; i < OWN; i++) {
            sum += balance(jurors[i]) + bondOf(jurors[i], address(juries)).active;
        }
    }
}
