// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { EvidenceItem } from "../../src/interfaces/IEvidence.sol";
import { ModuleFixture } from "../base/ModuleFixture.sol";

/// @notice What supplies cost a provider that answers on chain alone.
contract SupplyFeesTest is ModuleFixture {
    /// @dev Pay of a seat, which is the first fee.
    uint256 private constant PRICE = 0.0005 ether;

    function setUp() public {
        furnishChambers();
        vm.fee(1 gwei);
    }

    /// @dev Has all jurors drawn for the answers of one session of `count`.
    function _drawAll(uint64 nonce, uint64 count) private returns (bytes32 id) {
        id = serve(nonce, count, 1 ether);
        uint256 epoch = clock.epochOf(vm.getBlockTimestamp()) + 1;
        clock.finish(epoch, "value");
        vm.warp((epoch + 1) * EPOCH);
    }

    /// @dev Half of each juror's weight counts in the model's domain, in these shares.
    function _enlistForModel(uint96[3] memory weights) private {
        for (uint256 i = 0; i < JURORS; i++) {
            vm.startPrank(jurors[i]);
            juries.enlist(jurors[i], 0, JUROR_STAKE / 2);
            juries.enlist(jurors[i], plainModel, weights[i]);
            vm.stopPrank();
        }
        vm.warp(vm.getBlockTimestamp() + 1);
    }

    /// @dev Challenges by some jurors for all answers, of which the provider supplies each.
    function _supplyAllTo(bytes32 id, uint64 count, uint256 from, uint256 to)
        private
        returns (uint256 supplied)
    {
        for (uint64 i = 0; i < count; i++) {
            EvidenceItem memory item = itemOf(id, count, i);
            for (uint256 j = from; j < to; j++) {
                supplied += this.supplyTo(item, j);
            }
        }
    }

    /// @dev One where the juror is drawn for it. External, for the room on the stack.
    function supplyTo(EvidenceItem memory item, uint256 j) external returns (uint256) {
        vm.prank(jurors[j]);
        try challenges.challengeTranscript(item, jurors[j]) returns (uint256 challengeId) {
            supply(challengeId, 0, true, 100);
            return 1;
        } catch {
            return 0;
        }
    }

    function _balancesOfJurors() private view returns (uint256 sum) {
        for (uint256 i = 0; i < JURORS; i++) {
            sum += balance(jurors[i], NATIVE);
        }
    }

    /// @dev OFF3-4: it refuses everybody off chain and answers every challenge.
    function test_answersOnChainAloneCostMoreEachTime() public {
        _enlistForModel([uint96(5 ether), 5 ether, 5 ether]);
        bytes32 id = _drawAll(2, 20);
        uint256 stake = bench.stakeOf(provider);
        uint256 pot = _balancesOfJurors();
        uint256 had = balance(provider, NATIVE);
        uint256 supplied = _supplyAllTo(id, 20, 0, JURORS);
        assertTrue(supplied > 40, "most jurors are drawn for most answers");
        uint256 paid = balance(provider, NATIVE) - had;
        assertTrue(paid < 6 * costOf(100), "those before a majority had asked");
        uint256 free = paid / costOf(100);
        uint256 taken = 0;
        for (uint256 k = 1; k <= supplied - free; k++) {
            taken += k * PRICE;
        }
        assertEq(stake - bench.stakeOf(provider), taken, "once, twice, thrice the pay of a seat");
        assertEq(_balancesOfJurors() + paid - pot, taken / 10, "bonds, and the court's reward");
        assertEq(bench.recordOf(provider).withheld, 0, "it is no silence");
        assertFalse(bench.excluded(provider), "nor an exclusion");
        assertEq(balance(address(challenges), NATIVE), 0, "nothing stays");
    }

    /// @dev Who has half of the weight and asks on chain alone takes nothing from the provider.
    function test_halfOfTheWeightRaisesNoFee() public {
        _enlistForModel([uint96(2.5 ether), 2.5 ether, 5 ether]);
        bytes32 id = _drawAll(2, 20);
        uint256 stake = bench.stakeOf(provider);
        uint256 had = balance(provider, NATIVE);
        uint256 supplied = _supplyAllTo(id, 20, 0, 2);
        assertTrue(supplied > 20, "however much they ask");
        assertEq(bench.stakeOf(provider), stake, "no fee");
        assertEq(balance(provider, NATIVE) - had, supplied * costOf(100), "each at its cost");
        // The third makes a majority of it, for a day.
        assertTrue(_supplyAllTo(id, 20, 2, 3) > 0, "asks too");
        uint256 left = bench.stakeOf(provider);
        assertTrue(left < stake, "fees");
        vm.warp(vm.getBlockTimestamp() + 1 days);
        bytes32 other = _drawAll(3, 20);
        assertTrue(_supplyAllTo(other, 20, 0, 2) > 0, "the next day");
        assertEq(bench.stakeOf(provider), left, "the count begins anew");
    }

    /// @dev No supply costs more than silence, which would else be cheaper.
    function test_feeIsAtMostThePenaltyForSilence() public {
        _enlistForModel([uint96(5 ether), 0, 0]);
        bytes32 id = _drawAll(2, 120);
        uint256 last = 0;
        for (uint64 i = 0; i < 120; i++) {
            uint256 stake = bench.stakeOf(provider);
            if (this.supplyTo(itemOf(id, 120, i), 0) == 0) continue;
            uint256 taken = stake - bench.stakeOf(provider);
            assertLe(taken, 0.05 ether, "as silence");
            assertGe(taken, last, "and never falls");
            last = taken;
        }
        assertEq(last, 0.05 ether, "reached");
    }
}
