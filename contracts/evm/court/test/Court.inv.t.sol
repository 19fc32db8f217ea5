// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Sessions } from "../../core/src/Sessions.sol";
import { Vault } from "../../core/src/Vault.sol";
import { AgreementState } from "../../core/src/interfaces/IEscrow.sol";
import { Test } from "../../core/test/base/Test.sol";
import { Court } from "../src/Court.sol";
import { Juries } from "../src/Juries.sol";
import { ICourt } from "../src/interfaces/ICourt.sol";
import { IJuries, Ruling, TrialState, TrialView } from "../src/interfaces/IJuries.sol";
import { Handler } from "./base/Handler.sol";

/// @notice The invariants of `ICourt` and `IJuries`, checked after each random call of an account
/// (`base/Handler.sol`).
contract CourtInvariants is Test {
    Handler private _handler;
    Court private _court;
    Juries private _juries;
    Vault private _vault;
    Sessions private _sessions;
    address private _sink;

    function setUp() public {
        _handler = new Handler();
        _handler.setUpHandler();
        (_court, _juries, _vault, _sessions, _sink) = _handler.parts();
        targetContract(address(_handler));
    }

    function targetSelectors() public view returns (FuzzSelector[] memory targets) {
        bytes4[25] memory calls = [
            Handler.open.selector,
            Handler.open.selector,
            Handler.end.selector,
            Handler.finalize.selector,
            Handler.seed.selector,
            Handler.seatAndVote.selector,
            Handler.seatAndVote.selector,
            Handler.commit.selector,
            Handler.reveal.selector,
            Handler.tally.selector,
            Handler.appeal.selector,
            Handler.collect.selector,
            Handler.fine.selector,
            Handler.enlist.selector,
            Handler.stake.selector,
            Handler.unstake.selector,
            Handler.unlockExpired.selector,
            Handler.borrow.selector,
            Handler.ownCourt.selector,
            Handler.pay.selector,
            Handler.setParameter.selector,
            Handler.tamper.selector,
            Handler.withdraw.selector,
            Handler.setBaseFee.selector,
            Handler.wait_.selector
        ];
        bytes4[] memory selectors = new bytes4[](25);
        for (uint256 i = 0; i < 25; i++) {
            selectors[i] = calls[i];
        }
        targets = new FuzzSelector[](1);
        targets[0] = FuzzSelector(address(_handler), selectors);
    }

    /// @dev The handler checks `bounded` when a case ends, `settled` when a case opens, and
    /// `silence` when a juror is fined. It stores the text of the last violation in `fault`.
    function invariant_bounded() public view {
        assertEq(bytes(_handler.fault()).length, 0, _handler.fault());
    }

    function invariant_snapshot() public view {
        uint256 count = _court.caseCount();
        for (uint256 id = 1; id <= count; id++) {
            TrialView memory trial = _juries.trialOf(id);
            if (trial.state == TrialState.None) continue;
            uint256[] memory before = _handler.openedOf(id).weights;
            uint256[] memory weights = _handler.weightsOf(id);
            uint256 sum = 0;
            for (uint256 i = 0; i < weights.length; i++) {
                assertEq(weights[i], before[i], "a weight changed after the opening");
                address actor = _handler.actors(i);
                bool party = actor == trial.opener || actor == trial.respondent;
                if (party) assertEq(_juries.seatsOf(id, trial.draw, actor), 0, "a party sits");
                else sum += weights[i];
            }
            assertLe(sum, trial.weight, "more weights than the whole");
            _checkSeats(id);
        }
    }

    function invariant_terms() public view {
        uint256 count = _court.caseCount();
        for (uint256 id = 1; id <= count; id++) {
            assertEq(_handler.termsOf(id), _handler.openedOf(id).terms, "terms changed");
        }
    }

    function invariant_collectable() public view {
        uint256 count = _court.caseCount();
        for (uint256 id = 1; id <= count; id++) {
            assertTrue(_handler.isBacked(id), "stake that a case may take can leave");
        }
    }

    function invariant_burnt() public view {
        assertEq(_vault.balanceOf(_sink, 0), 0, "the fee sink gained");
        assertEq(_vault.balanceOf(address(_handler), 0), 0, "a module gained");
    }

    /// @dev Enlisted stake is counted once: an account's weights in the handler's two domains, the
    /// model's and the general domain, add up to its enlisted stake.
    function invariant_exits() public view {
        for (uint256 i = 0; i < _handler.actorCount(); i++) {
            address actor = _handler.actors(i);
            uint256 later = block.timestamp + 1;
            uint256 sum = _juries.weightAt(actor, keccak256("a model version"), later)
                + _juries.weightAt(actor, 0, later);
            assertEq(sum, _juries.enlistedOf(actor), "in use");
        }
    }

    /// @dev Shows that random calls have effects: they end cases by each ruling, and they appeal,
    /// fine and pay. Invariants that calls without effect keep would prove nothing.
    function test_walk_reachesEveryEnd() public {
        for (uint256 step = 0; step < 900; step++) {
            uint256 dice = uint256(keccak256(abi.encode(step)));
            uint256 kind = dice % 12;
            (uint256 a, uint256 b) = (dice >> 32, (dice >> 96) % 2 ** 64);
            // One jump of the clock would end all running cases as undecided. So at most one case
            // for each 50 past steps is opened, besides the first.
            if (kind == 0 && _court.caseCount() * 50 <= step) {
                _handler.open(a, b % 6 ether, b % 60 ether, dice >> 8);
            }
            if (kind == 1) _handler.end(a, b);
            if (kind == 2) _handler.finalize(a, b);
            if (kind < 6 && kind > 2) _handler.seatAndVote(a, dice >> 40);
            if (kind == 3) _handler.appeal(b, a);
            if (kind == 6) _handler.appeal(a, b);
            if (kind == 7) _handler.fine(a, b, dice >> 8, dice >> 16);
            if (kind == 8) _handler.pay(a, b, dice >> 8, dice >> 16);
            if (kind == 9) _handler.enlist(a, b, dice >> 8);
            if (kind == 10) _handler.setBaseFee(b);
            if (kind == 10) _handler.collect(a, b, dice >> 8);
            if (kind == 11) _handler.wait_(b, dice >> 8);
        }
        for (uint256 ruling = 0; ruling < 4; ruling++) {
            assertGe(_handler.ended(Ruling(ruling)), 1, "cases of each ruling");
        }
        assertGe(_handler.undecided(true), 1, "undecided after a jury");
        assertGe(_handler.accepted(IJuries.appeal.selector), 1, "appeals");
        assertGe(_handler.accepted(IJuries.fine.selector), 1, "fines");
        assertGe(_handler.accepted(IJuries.collect.selector), 1, "fees");
        assertGe(_handler.accepted(ICourt.attachPay.selector), 1, "held pay");
        afterInvariant();
    }

    /// @dev `ends`, `exits`, `collectable`: after the random calls, all cases can be ended, all
    /// fees can be collected, and all stake can be withdrawn.
    function afterInvariant() public {
        _handler.endAll();
        assertEq(bytes(_handler.fault()).length, 0, _handler.fault());
        uint256 dust = _court.caseCount() * _handler.actorCount();
        assertLe(_vault.balanceOf(address(_juries), 0), dust, "fees that nobody can collect");
        assertEq(_vault.balanceOf(address(_court), 0), 0, "money that stays with the court");
        bytes32[] memory one = new bytes32[](1);
        for (uint256 i = 0; i < _handler.payCount(); i++) {
            one[0] = _handler.pays(i);
            if (_sessions.agreementOf(one[0]).state < AgreementState.Paid) _sessions.collect(one);
        }
        _handler.leaveAll();
        assertEq(bytes(_handler.fault()).length, 0, _handler.fault());
        for (uint256 i = 0; i < _handler.actorCount(); i++) {
            assertEq(_juries.enlistedOf(_handler.actors(i)), 0, "weight that stays");
        }
    }

    function _checkSeats(uint256 id) private view {
        for (uint8 draw = 0; draw < 5; draw++) {
            for (uint256 i = 0; i < _handler.actorCount(); i++) {
                address actor = _handler.actors(i);
                uint256 before = _handler.seatsOf(_handler.keyOf(id, draw, actor));
                if (before == 0) continue;
                assertEq(_juries.seatsOf(id, draw, actor), before - 1, "seats changed");
            }
        }
    }
}
