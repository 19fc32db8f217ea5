// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { EpochBlock, IEpochs } from "../../src/interfaces/IEpochs.sol";
import { Parameter } from "../../src/interfaces/IParameters.sol";
import { Court } from "../base/Court.sol";
import { Tree } from "../base/Tree.sol";

// Goal: a block is final by two thirds of the joined stake and not a unit less, follows the one
// before it, and proves what is in it.
// Method: refusals first; five validators, of which one has more than the others.
contract EpochsTest is Court {
    uint64 internal first;

    function setUp() public {
        deploy();
        joinValidators(4, 1 ether);
        endow(validator(4), 2 ether);
        vm.prank(validator(4));
        committees.join("key");
        first = beacon.epochNow();
        warpTo(first + 1);
    }

    function blockAfter(bytes32 previous, uint64 epoch) internal pure returns (EpochBlock memory) {
        return EpochBlock(epoch, previous, keccak256(abi.encode(epoch)), 3, 7);
    }

    function attest(uint256 who, EpochBlock memory made) internal {
        vm.prank(validator(who));
        chainOfEpochs.attest(made);
    }

    function attestAll(EpochBlock memory made) internal {
        for (uint256 i = 0; i < 5; i++) {
            attest(i, made);
        }
    }

    function finalBlock(uint64 epoch) internal returns (EpochBlock memory made) {
        (, bytes32 previous) = chainOfEpochs.latest();
        made = blockAfter(previous, epoch);
        attestAll(made);
        chainOfEpochs.finalize(made);
    }

    function expectAttestRevert(uint256 who, EpochBlock memory made, bytes memory error) internal {
        vm.prank(validator(who));
        vm.expectRevert(error);
        chainOfEpochs.attest(made);
    }

    function test_attest_refusesAnEpochThatIsNotOver() public {
        EpochBlock memory made = blockAfter(0, first + 1);
        bytes memory error =
            abi.encodeWithSelector(IEpochs.EpochNotOver.selector, first + 1, first + 1);
        expectAttestRevert(0, made, error);
        vm.expectRevert(error);
        chainOfEpochs.finalize(made);
    }

    function test_attest_refusesWhatDoesNotFollow() public {
        EpochBlock memory made = blockAfter("another", first);
        expectAttestRevert(
            0,
            made,
            abi.encodeWithSelector(
                IEpochs.PreviousDiffers.selector, bytes32("another"), bytes32(0)
            )
        );
        finalBlock(first);
        made = blockAfter(0, first);
        expectAttestRevert(
            0, made, abi.encodeWithSelector(IEpochs.EpochPassed.selector, first, first)
        );
    }

    function test_attest_refusesNothing() public {
        EpochBlock memory made = blockAfter(0, first);
        made.items = 0;
        expectAttestRevert(0, made, abi.encodeWithSelector(IEpochs.BlockEmpty.selector, first));
    }

    function test_attest_refusesWhoIsNoValidator() public {
        EpochBlock memory made = blockAfter(0, first);
        vm.prank(stranger);
        vm.expectRevert(abi.encodeWithSelector(IEpochs.NotAttester.selector, stranger));
        chainOfEpochs.attest(made);
        vm.prank(address(judge));
        stakes.exclude(validator(0));
        expectAttestRevert(
            0, made, abi.encodeWithSelector(IEpochs.NotAttester.selector, validator(0))
        );
    }

    function test_attest_refusesASecondBlockOfTheEpoch() public {
        EpochBlock memory made = blockAfter(0, first);
        attest(0, made);
        bytes memory error =
            abi.encodeWithSelector(IEpochs.AttestedAlready.selector, first, validator(0));
        expectAttestRevert(0, made, error);
        made.answers = 8;
        expectAttestRevert(0, made, error);
    }

    function test_finalize_refusesLessThanTwoThirds() public {
        EpochBlock memory made = blockAfter(0, first);
        attest(0, made);
        attest(1, made);
        attest(2, made);
        (uint256 attested, uint256 joined, uint256 count) = chainOfEpochs.supportOf(made);
        assertEq(attested, 3 ether, "attested");
        assertEq(joined, 6 ether, "joined");
        assertEq(count, 5, "validators");
        vm.expectRevert(
            abi.encodeWithSelector(
                IEpochs.AttestedTooLittle.selector, chainOfEpochs.hashOf(made), 3 ether, 6 ether
            )
        );
        chainOfEpochs.finalize(made);
        attest(3, made);
        chainOfEpochs.finalize(made);
    }

    function test_finalize_countsStakeAsItIsNow() public {
        EpochBlock memory made = blockAfter(0, first);
        attest(4, made);
        attest(3, made);
        attest(2, made);
        // What is staked after joining counts only once it is joined with.
        vm.prank(validator(0));
        stakes.stake(3 ether);
        vm.prank(validator(4));
        committees.resign();
        vm.expectRevert(
            abi.encodeWithSelector(
                IEpochs.AttestedTooLittle.selector, chainOfEpochs.hashOf(made), 2 ether, 4 ether
            )
        );
        chainOfEpochs.finalize(made);
        vm.prank(address(judge));
        stakes.exclude(validator(1));
        chainOfEpochs.finalize(made);
    }

    function test_finalize_refusesAPoolThatIsTooSmall() public {
        EpochBlock memory made = blockAfter(0, first);
        attestAll(made);
        for (uint256 i = 2; i < 5; i++) {
            vm.prank(validator(i));
            committees.resign();
        }
        vm.expectRevert(abi.encodeWithSelector(IEpochs.AttestersTooFew.selector, 2, POOL_MIN));
        chainOfEpochs.finalize(made);
    }

    function test_finalize_makesTheBlockTheLatest() public {
        EpochBlock memory made = finalBlock(first);
        bytes32 hash = sha256(
            abi.encodePacked(
                "ostrom:epoch:v1", made.epoch, made.previous, made.root, made.items, made.answers
            )
        );
        (uint64 epoch, bytes32 latest) = chainOfEpochs.latest();
        assertEq(epoch, first, "epoch");
        assertEq(latest, hash, "hash");
        assertEq(chainOfEpochs.blockCount(), 1, "count");
        assertEq(
            keccak256(abi.encode(chainOfEpochs.blockAt(first))), keccak256(abi.encode(made)), "kept"
        );
        vm.expectRevert(abi.encodeWithSelector(IEpochs.EpochPassed.selector, first, first));
        chainOfEpochs.finalize(made);
    }

    function test_blockOf_findsWhatSpansAnEpoch() public {
        assertEq(chainOfEpochs.blockOf(first).items, 0, "no block yet");
        uint64[3] memory epochs = [first, first + 3, first + 4];
        warpTo(first + 5);
        for (uint256 i = 0; i < 3; i++) {
            finalBlock(epochs[i]);
        }
        uint64[5] memory spanning = [first, first + 3, first + 3, first + 3, first + 4];
        for (uint64 i = 0; i < 5; i++) {
            assertEq(chainOfEpochs.blockOf(first + i).epoch, spanning[i], "spanning");
        }
        assertEq(chainOfEpochs.blockOf(first - 1).epoch, first, "what came before the first");
        assertEq(chainOfEpochs.blockOf(first + 5).items, 0, "what is not over");
    }

    function test_attest_againAfterTheBlockBeforeChanged() public {
        warpTo(first + 2);
        EpochBlock memory late = blockAfter(0, first + 1);
        attest(0, late);
        EpochBlock memory made = blockAfter(0, first);
        attestAll(made);
        chainOfEpochs.finalize(made);
        vm.expectPartialRevert(IEpochs.PreviousDiffers.selector);
        chainOfEpochs.finalize(late);
        finalBlock(first + 1);
    }

    function test_includes_provesWhatIsInTheBlock(uint64 count, uint64 index) public {
        count = uint64(bound(count, 1, 20));
        index = uint64(bound(index, 0, count - 1));
        bytes32[] memory leaves = new bytes32[](count);
        for (uint256 i = 0; i < count; i++) {
            leaves[i] = keccak256(abi.encode(i));
        }
        bytes32[] memory proof = Tree.prove(leaves, 0, count, index);
        EpochBlock memory made = blockAfter(0, first);
        made.items = count;
        made.root = Tree.rootOf(leaves, 0, count);
        assertFalse(chainOfEpochs.includes(first, leaves[index], index, proof), "not final");
        attestAll(made);
        chainOfEpochs.finalize(made);
        assertTrue(chainOfEpochs.includes(first, leaves[index], index, proof), "in the block");
        assertFalse(chainOfEpochs.includes(first, "other", index, proof), "another leaf");
        assertFalse(chainOfEpochs.includes(first, leaves[index], index + 1, proof), "elsewhere");
        assertFalse(chainOfEpochs.includes(first + 1, leaves[index], index, proof), "no block");
    }

    function test_join_afterwardsCountsAgainstABlock() public {
        EpochBlock memory made = blockAfter(0, first);
        attest(4, made);
        attest(0, made);
        attest(1, made);
        vm.prank(owner);
        parameters.set(Parameter.ValidatorStake, 1 ether);
        endow(stranger, 3 ether);
        vm.prank(stranger);
        committees.join("key");
        vm.expectPartialRevert(IEpochs.AttestedTooLittle.selector);
        chainOfEpochs.finalize(made);
    }
}
