// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Voucher } from "../../../core/src/interfaces/IEscrow.sol";
import { EvidenceItem } from "../../src/interfaces/IEvidence.sol";
import { ModuleFixture } from "../base/ModuleFixture.sol";

/// @notice Cost of responses to data challenges, for a provider that responds only on chain.
/// Labels such as ADV-2 name findings of docs/reference/audit.md.
contract SupplyFeesTest is ModuleFixture {
    /// @dev Pay of a juror's seat, which is the first fee for a response.
    uint256 private constant PRICE = 0.0005 ether;
    uint256 private constant SILENCE = 0.05 ether;

    function setUp() public {
        furnishChambers();
        vm.fee(1 gwei);
    }

    /// @dev Serves a session with `count` answers, and sets the beacon value that draws challengers
    /// for them. Each juror is drawn for most answers.
    function _drawAll(uint64 nonce, uint64 count) private returns (bytes32 id) {
        id = serve(nonce, count, 1 ether);
        _drawNow();
    }

    /// @dev Does the same as `_drawAll`, for the model of the fixture's other offer.
    function _drawAllOfTheOther(uint64 nonce, uint64 count) private returns (bytes32 id) {
        id = open(address(token), 1 ether, nonce);
        close(Voucher(id, 1 ether, count, rootOf(id, count)));
        _drawNow();
    }

    function _drawNow() private {
        uint256 epoch = clock.epochOf(vm.getBlockTimestamp()) + 1;
        clock.finish(epoch, "value");
        vm.warp((epoch + 1) * EPOCH);
    }

    /// @dev Enlists each juror with its weight of `weights` in the domain of `plainModel`, and with
    /// a quarter of the juror's stake in the general domain.
    function _enlistForModel(uint96[3] memory weights) private {
        _enlistFor(plainModel, weights);
    }

    function _enlistFor(bytes32 model, uint96[3] memory weights) private {
        for (uint256 i = 0; i < JURORS; i++) {
            vm.startPrank(jurors[i]);
            juries.enlist(jurors[i], 0, JUROR_STAKE / 4);
            juries.enlist(jurors[i], model, weights[i]);
            vm.stopPrank();
        }
        vm.warp(vm.getBlockTimestamp() + 1);
    }

    /// @dev Lets the jurors with the numbers `from` to `to - 1` challenge for all answers of a
    /// session. The provider supplies each transcript.
    function _supplyAllTo(bytes32 id, uint64 count, uint256 from, uint256 to)
        private
        returns (uint256 supplied)
    {
        for (uint64 i = 0; i < count; i++) {
            EvidenceItem memory item = itemOf(id, count, i);
            for (uint256 j = from; j < to; j++) {
                supplied += this.supplyTo(item, jurors[j]);
            }
        }
    }

    /// @dev Lets a juror challenge for one answer if the juror is drawn for it. The function is
    /// external to save stack slots.
    function supplyTo(EvidenceItem memory item, address juror) external returns (uint256) {
        vm.prank(juror);
        try challenges.challengeTranscript(item, juror) returns (uint256 challengeId) {
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

    /// @dev OFF3-4: a provider refuses all validators off chain and answers every challenge on
    /// chain.
    // Finding: OFF3-4, DAT-1
    function test_answersOnChainAloneCostMoreEachTime() public {
        _enlistForModel([uint96(5 ether), 5 ether, 5 ether]);
        bytes32 id = _drawAll(2, 20);
        uint256 stake = bench.stakeOf(provider);
        uint256 pot = _balancesOfJurors();
        uint256 had = balance(provider, NATIVE);
        uint256 supplied = _supplyAllTo(id, 20, 0, JURORS);
        assertTrue(supplied > 40, "most jurors are drawn for most answers");
        uint256 paid = balance(provider, NATIVE) - had;
        // The first fee is the pay of one seat, and each later fee is higher by the pay of one
        // seat. Thirteen fees sum to the pay of 91 seats. The fourteenth is the pay of only 9
        // seats, because the sum of all fees is at most the penalty for silence, the pay of 100
        // seats.
        assertEq(paid, (supplied - 14) * costOf(100), "all but those that a fee was taken for");
        assertEq(stake - bench.stakeOf(provider), SILENCE, "and what silence costs");
        assertEq(_balancesOfJurors() + paid, pot, "bonds return, and nobody gains by a fee");
        assertEq(bench.recordOf(provider).withheld, 0, "it is no silence");
        assertFalse(bench.excluded(provider), "nor an exclusion");
        assertEq(balance(address(challenges), NATIVE), 0, "nothing stays");
    }

    /// @dev Two jurors with exactly half of the model's weight cause no fee, even if they challenge
    /// for every answer for which they are drawn.
    // Finding: OFF3-4
    function test_halfOfTheWeightRaisesNoFee() public {
        _enlistForModel([uint96(2.5 ether), 2.5 ether, 5 ether]);
        bytes32 id = _drawAll(2, 20);
        uint256 stake = bench.stakeOf(provider);
        uint256 had = balance(provider, NATIVE);
        uint256 supplied = _supplyAllTo(id, 20, 0, 2);
        assertTrue(supplied > 20, "however much they ask");
        assertEq(bench.stakeOf(provider), stake, "no fee");
        assertEq(balance(provider, NATIVE) - had, supplied * costOf(100), "each at its cost");
        // With the third juror, jurors with a majority of the weight have received responses. Each
        // response from then on takes a fee, until the day of the count is over.
        assertTrue(_supplyAllTo(id, 20, 2, 3) > 0, "asks too");
        uint256 left = bench.stakeOf(provider);
        assertTrue(left < stake, "fees");
        vm.warp(vm.getBlockTimestamp() + 1 days);
        bytes32 other = _drawAll(3, 20);
        assertTrue(_supplyAllTo(other, 20, 0, 2) > 0, "the next day");
        assertEq(bench.stakeOf(provider), left, "the count begins anew");
    }

    /// @dev Neither one fee nor all fees of a day exceed the penalty for silence. Otherwise a
    /// provider would lose less by silence than by responses. Half of the quorum, the least weight
    /// that can cause fees, is at least ten times this penalty.
    // Finding: OFF3-4, DAT-1
    function test_feeIsAtMostThePenaltyForSilence() public {
        _enlistForModel([uint96(5 ether), 0, 0]);
        bytes32 id = _drawAll(2, 40);
        uint256 before = bench.stakeOf(provider);
        uint256 last = 0;
        for (uint64 i = 0; i < 40; i++) {
            uint256 stake = bench.stakeOf(provider);
            if (this.supplyTo(itemOf(id, 40, i), jurors[0]) == 0) continue;
            uint256 taken = stake - bench.stakeOf(provider);
            bool rises = taken == last + PRICE;
            assertTrue(rises || before - bench.stakeOf(provider) == SILENCE, "up to the bound");
            last = taken;
        }
        assertEq(before - bench.stakeOf(provider), SILENCE, "reached");
        assertEq(last, 0, "and nothing more");
        assertLe(SILENCE * 10, juries.domainMinAt(vm.getBlockTimestamp()) / 2, "of their weight");
    }

    /// @dev ADV-2: the sum of a provider's fees of one day, for all models, is at most the penalty
    /// for silence.
    // Finding: ADV-2
    function test_feesOfAllModels_takeOneSilenceADay() public {
        _enlistFor(plainModel, [uint96(3.5 ether), 0, 0]);
        _enlistFor(royalModel, [uint96(3.5 ether), 0, 0]);
        uint256 stake = bench.stakeOf(provider);
        assertTrue(_supplyAllTo(_drawAll(2, 40), 40, 0, 1) > 20, "of the one");
        assertTrue(_supplyAllTo(_drawAllOfTheOther(3, 40), 40, 0, 1) > 20, "of the other");
        assertEq(stake - bench.stakeOf(provider), SILENCE, "one silence");
    }

    /// @dev ADV-2: responses are counted in periods of a day. The sum of the fees just before and
    /// just after the end of such a period is at most the penalty for silence, too.
    // Finding: ADV-2
    function test_feesAroundTheEndOfACount_takeOneSilence() public {
        _enlistForModel([uint96(5 ether), 0, 0]);
        uint256 stake = bench.stakeOf(provider);
        bytes32 id = _drawAll(2, 1);
        uint256 start = vm.getBlockTimestamp();
        assertEq(_supplyAllTo(id, 1, 0, 1), 1, "begins the count");
        vm.warp(start + 20 hours);
        id = _drawAll(3, 40);
        vm.warp(start + 1 days - 1);
        assertTrue(_supplyAllTo(id, 40, 0, 1) > 20, "at its end");
        id = _drawAll(4, 40);
        assertLe(vm.getBlockTimestamp(), start + 28 hours, "soon after");
        assertTrue(_supplyAllTo(id, 40, 0, 1) > 20, "in the next");
        assertEq(stake - bench.stakeOf(provider), SILENCE, "one silence");
        vm.warp(vm.getBlockTimestamp() + 1 days);
        assertTrue(_supplyAllTo(_drawAll(5, 40), 40, 0, 1) > 20, "a day later");
        assertEq(stake - bench.stakeOf(provider), 2 * SILENCE, "the next silence");
    }

    /// @dev ADV-2: for a response that takes no fee, the provider is paid its gas. Otherwise
    /// silence would be cheaper than the response.
    // Finding: ADV-2
    function test_afterTheLastFee_answersArePaid() public {
        _enlistForModel([uint96(5 ether), 0, 0]);
        bytes32 id = _drawAll(2, 40);
        uint256 free = 0;
        for (uint64 i = 0; i < 40; i++) {
            (uint256 stake, uint256 had) = (bench.stakeOf(provider), balance(provider, NATIVE));
            if (this.supplyTo(itemOf(id, 40, i), jurors[0]) == 0) continue;
            bool isFree = stake == bench.stakeOf(provider);
            uint256 paid = balance(provider, NATIVE) - had;
            assertEq(paid, isFree ? costOf(100) : 0, "paid, or a fee");
            if (isFree) free++;
        }
        assertTrue(free > 10, "those after the last fee");
    }

    /// @dev DAT-1: an account that is the only juror of a model, with a tiny weight, causes no fee
    /// and gains nothing.
    // Finding: DAT-1
    function test_dustOfAModelWithoutJurorsRaisesNoFee() public {
        address dust = address(0xd05);
        fund(dust, 1 ether);
        enlist(dust, 1);
        vm.startPrank(dust);
        juries.enlist(dust, 0, 0);
        juries.enlist(dust, plainModel, 1);
        vm.stopPrank();
        vm.warp(vm.getBlockTimestamp() + 3 days + 1);
        bytes32 id = _drawAll(2, 60);
        uint256 stake = bench.stakeOf(provider);
        uint256 had = balance(dust, NATIVE);
        uint256 supplied = 0;
        for (uint64 i = 0; i < 60; i++) {
            supplied += this.supplyTo(itemOf(id, 60, i), dust);
        }
        assertTrue(supplied > 50, "it is drawn for nearly all");
        assertEq(bench.stakeOf(provider), stake, "no fee");
        assertEq(had - balance(dust, NATIVE), supplied * costOf(100), "and each at its cost");
    }

    /// @dev DAT-1: the only juror of a model causes no fee if its weight is below half of the
    /// quorum, the least weight with which a domain can rule.
    // Finding: DAT-1
    function test_weightBelowHalfOfAJuryRaisesNoFee() public {
        _enlistForModel([uint96(1 ether), 0, 0]);
        bytes32 id = _drawAll(2, 20);
        uint256 stake = bench.stakeOf(provider);
        assertTrue(_supplyAllTo(id, 20, 0, 1) > 15, "it has all seats of the model");
        assertEq(bench.stakeOf(provider), stake, "no fee");
    }

    /// @dev DAT-1: one account has less than half of the weight of one model, and another account
    /// less than half of that of another model. Their shares are not added up, so they cause no
    /// fee.
    // Finding: DAT-1
    function test_sharesOfTwoModelsAreNoMajority() public {
        _enlistFor(plainModel, [uint96(4 ether), 1 ether, 5 ether]);
        _enlistFor(royalModel, [uint96(1 ether), 2 ether, 2.5 ether]);
        uint256 stake = bench.stakeOf(provider);
        uint256 supplied = _supplyAllTo(_drawAll(2, 20), 20, 0, 1);
        assertTrue(supplied != 0, "of the one");
        supplied = _supplyAllTo(_drawAllOfTheOther(3, 20), 20, 1, 2);
        assertTrue(supplied != 0, "of the other");
        assertEq(bench.stakeOf(provider), stake, "no fee");
    }
}
