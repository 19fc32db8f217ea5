// SPDX-License-Identifier: Apache-2.0
// Requirements: R002-6
pragma solidity 0.8.37;

import { Operators } from "../../src/base/Operators.sol";
import { EpochBlock, IEpochs } from "../../src/interfaces/IEpochs.sol";
import { ModuleFixture } from "../base/ModuleFixture.sol";

/// @notice Attestations of epoch blocks, and endorsements of sessions and requests. Each account
/// counts once, with its settled weight at the last second of the block's epoch, or at the second
/// in which the session or request ended. Labels such as EVM3-15 name findings of
/// docs/reference/audit.md.
contract EpochsTest is ModuleFixture {
    function setUp() public {
        furnishChambers();
    }

    function _next(bytes32 previous) private view returns (EpochBlock memory) {
        uint64 epoch = uint64(clock.epochNow()) - 1;
        return
            EpochBlock(epoch, previous, sha256(abi.encodePacked(uint8(0), bytes32("item"))), 1, 9);
    }

    function _attest(EpochBlock memory block_, uint256 juror) private {
        vm.prank(jurors[juror]);
        epochs.attest(block_, jurors[juror]);
    }

    /// @dev `majority`, `linear`: a block is final once more than half of the weight attested to
    /// it, and each block names the one before.
    function test_majorityMakesBlocksFinalInOneChain() public {
        EpochBlock memory first = _next(0);
        _attest(first, 0);
        bytes32 hash = epochs.hashOf(first);
        expectError(
            IEpochs.AttestationsInsufficient.selector,
            abi.encode(hash, JUROR_STAKE, 3 * JUROR_STAKE)
        );
        epochs.finalize(first);
        _attest(first, 1);
        epochs.finalize(first);
        (uint64 epoch, bytes32 latest) = epochs.latest();
        assertEq(epoch, first.epoch, "epoch");
        assertEq(latest, hash, "hash");
        assertTrue(epochs.includes(epoch, "item", 0, new bytes32[](0)), "its item");
        assertEq(epochs.blockOf(first.epoch - 5).answers, 9, "it spans what was left out");

        vm.expectPartialRevert(IEpochs.EpochPassed.selector);
        epochs.finalize(first);
        vm.warp(vm.getBlockTimestamp() + EPOCH);
        EpochBlock memory second = _next(0);
        vm.expectPartialRevert(IEpochs.PreviousMismatch.selector);
        _attest(second, 0);
        second.previous = hash;
        _attest(second, 1);
        _attest(second, 2);
        epochs.finalize(second);
        assertEq(epochs.blockCount(), 2, "two");
    }

    /// @dev `once`, `passable`: a validator attests to one block in an epoch; if this block cannot
    /// become final, the next epoch collects new attestations.
    function test_attestsOnce() public {
        EpochBlock memory block_ = _next(0);
        _attest(block_, 0);
        block_.root = "another";
        vm.expectPartialRevert(IEpochs.AlreadyAttested.selector);
        _attest(block_, 0);
        _attest(block_, 1);
        vm.expectPartialRevert(IEpochs.AttestationsInsufficient.selector);
        epochs.finalize(block_);
        vm.warp(vm.getBlockTimestamp() + EPOCH);
        block_.epoch++;
        _attest(block_, 0);
        _attest(block_, 1);
        epochs.finalize(block_);
    }

    function test_refusesWhoWasNotEnlisted() public {
        EpochBlock memory block_ = _next(0);
        expectError(stranger, Operators.NotTheOperator.selector);
        epochs.attest(block_, jurors[0]);
        expectError(stranger, IEpochs.NotEnlisted.selector);
        epochs.attest(block_, stranger);
        // An account that enlists after the epoch has no weight in it, and does not raise the
        // weight of which the other accounts need a majority.
        enlist(stranger, 50 ether);
        vm.warp(vm.getBlockTimestamp() + 10);
        expectError(stranger, IEpochs.NotEnlisted.selector);
        epochs.attest(block_, stranger);
        _attest(block_, 0);
        _attest(block_, 1);
        epochs.finalize(block_);
    }

    function test_operatorAttests() public {
        vm.prank(jurors[0]);
        stakes.setOperator(address(juries), address(juries), operator);
        EpochBlock memory block_ = _next(0);
        vm.prank(operator);
        epochs.attest(block_, jurors[0]);
        assertEq(epochs.attestedTo(epochs.hashOf(block_)), JUROR_STAKE, "its account's weight");
    }

    function test_refusesWhatIsNotOverOrEmpty() public {
        EpochBlock memory block_ = _next(0);
        block_.epoch++;
        vm.expectPartialRevert(IEpochs.EpochNotOver.selector);
        _attest(block_, 0);
        block_.epoch--;
        block_.items = 0;
        vm.expectPartialRevert(IEpochs.BlockEmpty.selector);
        _attest(block_, 0);
    }

    function test_endorsesByMajorityOfWhenItEnded() public {
        bytes32 id = serve(1, 1, 1 ether);
        vm.warp(vm.getBlockTimestamp() + 1);
        enlist(stranger, 90 ether);
        vm.warp(vm.getBlockTimestamp() + 1);
        vm.startPrank(jurors[0]);
        epochs.endorse(listOf(id), jurors[0]);
        epochs.endorse(listOf(id), jurors[0]);
        vm.stopPrank();
        assertEq(epochs.endorsedBy(id), JUROR_STAKE, "once");
        expectError(stranger, IEpochs.NotEnlisted.selector);
        epochs.endorse(listOf(id), stranger);
        assertFalse(epochs.endorsed(id), "a third");
        endorseBy(1, id);
        assertTrue(epochs.endorsed(id), "two thirds");
    }

    function test_endorsesNothingThatIsNotMaturing() public {
        bytes32 id = open(NATIVE, 1 ether, 1);
        vm.expectPartialRevert(IEpochs.NothingToEndorse.selector);
        endorseBy(0, id);
        bytes32 paid = serve(2, 1, 1 ether);
        vm.warp(vm.getBlockTimestamp() + 3 days);
        sessions.collect(listOf(paid));
        vm.expectPartialRevert(IEpochs.NothingToEndorse.selector);
        endorseBy(0, paid);
    }

    /// @dev A provider cannot endorse its own session, not even with weight that it enlisted before
    /// the session. Two thirds of the other accounts' weight suffice.
    function test_providerHasNoWordOnItsOwn() public {
        enlist(provider, 40 ether);
        vm.warp(vm.getBlockTimestamp() + 1);
        bytes32 id = serve(1, 1, 1 ether);
        expectError(provider, IEpochs.NothingToEndorse.selector);
        epochs.endorse(listOf(id), provider);
        for (uint256 i = 0; i < 2; i++) {
            assertFalse(epochs.endorsed(id), "not yet");
            endorseBy(i, id);
        }
        assertTrue(epochs.endorsed(id), "two thirds of the others");
    }

    /// @dev An accomplice has weight only in the second in which the provider chooses to end a
    /// session. The accomplice cannot endorse this session.
    function test_weightOfASecondEndorsesNothing() public {
        vm.warp(vm.getBlockTimestamp() + 3 days + 1);
        enlist(stranger, 90 ether);
        vm.warp(vm.getBlockTimestamp() + 1);
        bytes32 id = serve(1, 1, 1 ether);
        vm.startPrank(stranger);
        juries.enlist(stranger, 0, 0);
        vm.expectPartialRevert(IEpochs.NotEnlisted.selector);
        epochs.endorse(listOf(id), stranger);
        vm.stopPrank();
        // The accomplice's weight does not keep the other validators from endorsing the session
        // either.
        for (uint256 i = 0; i < 2; i++) {
            assertFalse(epochs.endorsed(id), "a third");
            endorseBy(i, id);
        }
        assertTrue(epochs.endorsed(id), "two of three");
    }

    /// @dev EVM3-15: 90 ether that are enlisted for one second cannot make a block final against
    /// 30 ether of honest jurors.
    // Finding: EVM3-15
    function test_weightOfASecondAttestsToNothing() public {
        vm.warp(juries.BOOTSTRAP_UNTIL());
        vm.warp((vm.getBlockTimestamp() / EPOCH + 1) * EPOCH - 2);
        enlist(stranger, 90 ether);
        vm.warp(vm.getBlockTimestamp() + 2);
        EpochBlock memory forged = _next(0);
        expectError(stranger, IEpochs.NotEnlisted.selector);
        epochs.attest(forged, stranger);
        vm.prank(stranger);
        juries.enlist(stranger, 0, 0);
        // These 90 ether do not keep the other validators from making their block final either.
        EpochBlock memory block_ = _next(0);
        block_.answers = 10;
        _attest(block_, 0);
        _attest(block_, 1);
        epochs.finalize(block_);
    }

    /// @dev Of a validator's weight, only the part counts that was already enlisted one
    /// `WEIGHT_WINDOW` before the session's end.
    function test_weightThatGrewCountsAsItWas() public {
        vm.warp(vm.getBlockTimestamp() + 3 days + 1);
        enlist(jurors[0], 40 ether);
        vm.warp(vm.getBlockTimestamp() + 1);
        bytes32 id = serve(1, 1, 1 ether);
        endorseBy(0, id);
        assertEq(epochs.endorsedBy(id), JUROR_STAKE, "what it was");
        assertFalse(epochs.endorsed(id), "a third of what all were");
    }

    /// @dev As long as all weight of the general domain is below the quorum of 2.1 ether, it makes
    /// no block final and endorses nothing.
    function test_tooLittleWeightRulesNothing() public {
        for (uint256 i = 1; i < JURORS; i++) {
            vm.prank(jurors[i]);
            juries.enlist(jurors[i], 0, 0);
        }
        vm.prank(jurors[0]);
        juries.enlist(jurors[0], 0, 2.1 ether - 1);
        vm.warp((vm.getBlockTimestamp() / EPOCH + 2) * EPOCH);
        EpochBlock memory block_ = _next(0);
        _attest(block_, 0);
        vm.expectPartialRevert(IEpochs.AttestationsInsufficient.selector);
        epochs.finalize(block_);
        bytes32 id = serve(1, 1, 1 ether);
        endorseBy(0, id);
        assertFalse(epochs.endorsed(id), "too little");
        vm.prank(jurors[0]);
        juries.enlist(jurors[0], 0, 2.1 ether);
        vm.warp(vm.getBlockTimestamp() + 2 * EPOCH);
        block_ = _next(0);
        _attest(block_, 0);
        epochs.finalize(block_);
        id = serve(2, 1, 1 ether);
        endorseBy(0, id);
        assertTrue(epochs.endorsed(id), "enough");
    }

    function test_endorsesTheRestOfAList() public {
        bytes32 paid = serve(1, 1, 1 ether);
        vm.warp(vm.getBlockTimestamp() + 3 days);
        sessions.collect(listOf(paid));
        bytes32[] memory ids = listOf(paid, serve(2, 1, 1 ether));
        vm.prank(jurors[0]);
        epochs.endorse(ids, jurors[0]);
        assertEq(epochs.endorsedBy(ids[1]), JUROR_STAKE, "what matures");
        assertEq(epochs.endorsedBy(paid), 0, "and nothing else");
    }
}
