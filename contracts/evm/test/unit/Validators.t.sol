// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Lottery } from "../../src/base/Lottery.sol";
import { ICommittees } from "../../src/interfaces/ICommittees.sol";
import { IParameters, Parameter } from "../../src/interfaces/IParameters.sol";
import { Court } from "../base/Court.sol";

// Goal: the list holds who has stake, nobody can keep it full of next to nothing, and chances are
// as stakes.
// Method: refusals first; frequencies over many draws against the weights.
contract ValidatorsTest is Court {
    function setUp() public {
        deploy();
    }

    function test_join_refusesNoKeyAndLittleStake() public {
        endow(validator(0), 1 ether);
        vm.prank(validator(0));
        vm.expectRevert(ICommittees.SealKeyMissing.selector);
        committees.join(0);
        vm.prank(stranger);
        vm.expectRevert(
            abi.encodeWithSelector(
                ICommittees.ValidatorStakeTooLow.selector, stranger, 0, 0.1 ether
            )
        );
        committees.join("key");
        vm.prank(owner);
        parameters.set(Parameter.ValidatorStake, 0);
        vm.prank(stranger);
        vm.expectPartialRevert(ICommittees.ValidatorStakeTooLow.selector);
        committees.join("key");
    }

    function test_join_refusesWhoIsExcluded() public {
        endow(validator(0), 1 ether);
        vm.prank(address(judge));
        stakes.exclude(validator(0));
        vm.prank(validator(0));
        vm.expectPartialRevert(ICommittees.ValidatorStakeTooLow.selector);
        committees.join("key");
    }

    function test_join_renews() public {
        joinValidators(1, 1 ether);
        vm.warp(block.timestamp + 60);
        vm.startPrank(validator(0));
        stakes.stake(2 ether);
        committees.join("other");
        vm.stopPrank();
        (bytes32 key, uint128 weight, uint64 since) = committees.validatorOf(validator(0));
        assertEq(key, "other", "key");
        assertEq(weight, 3 ether, "weight");
        assertEq(since, block.timestamp, "since");
        assertEq(committees.validators().length, 1, "once on the list");
    }

    function test_resign_keepsTheOthers() public {
        joinValidators(3, 1 ether);
        vm.prank(stranger);
        vm.expectRevert(abi.encodeWithSelector(ICommittees.NotValidator.selector, stranger));
        committees.resign();
        for (uint256 i = 0; i < 3; i++) {
            assertTrue(committees.isValidator(validator(i)), "on the list");
            vm.prank(validator(i));
            committees.resign();
            assertFalse(committees.isValidator(validator(i)), "off the list");
            assertEq(committees.validators().length, 2 - i, "the others stay");
        }
    }

    function test_prune_takesOnlyWhoLacksStake() public {
        joinValidators(2, 1 ether);
        vm.expectRevert(
            abi.encodeWithSelector(
                ICommittees.ValidatorStays.selector, validator(0), 1 ether, 0.1 ether
            )
        );
        committees.prune(validator(0));
        vm.prank(validator(0));
        stakes.unstake(1 ether);
        assertFalse(committees.isValidator(validator(0)), "not enough");
        committees.prune(validator(0));
        assertEq(committees.validators().length, 1, "one left");
        vm.expectRevert(abi.encodeWithSelector(ICommittees.NotValidator.selector, validator(0)));
        committees.prune(validator(0));
    }

    function test_displace_needsAFullListAndMoreStake() public {
        joinValidators(127, 0.1 ether);
        endow(stranger, 0.1 ether);
        vm.startPrank(stranger);
        vm.expectRevert(abi.encodeWithSelector(ICommittees.ValidatorsNotFull.selector, 127, 128));
        committees.displace(validator(0), "key");
        committees.join("key");
        vm.stopPrank();
        address late = address(0x1a7e);
        endow(late, 0.1 ether);
        vm.startPrank(late);
        vm.expectRevert(abi.encodeWithSelector(ICommittees.ValidatorsFull.selector, 128));
        committees.join("key");
        vm.expectRevert(
            abi.encodeWithSelector(
                ICommittees.ValidatorStays.selector, validator(0), 0.1 ether, 0.1 ether
            )
        );
        committees.displace(validator(0), "key");
        stakes.stake(1);
        vm.expectRevert(abi.encodeWithSelector(ICommittees.NotValidator.selector, owner));
        committees.displace(owner, "key");
        committees.displace(validator(0), "key");
        vm.stopPrank();
        assertTrue(committees.isValidator(late), "in");
        assertFalse(committees.isValidator(validator(0)), "out");
        assertEq(committees.validators().length, 128, "full");
    }

    /// @dev A draw of the whole list of 128 fits a block.
    function test_draw_ofAFullList() public {
        joinValidators(128, 0.1 ether);
        warpTo(beacon.epochNow() + 1);
        vm.prank(opener);
        uint256 caseId = committees.open("subject", new address[](0), 63);
        uint64 epoch = beacon.epochNow() + 1;
        settleEpoch(epoch);
        uint256 before = gasleft();
        committees.draw(caseId);
        assertLe(before - gasleft(), 8_000_000, "gas");
        assertGe(juryOf(caseId).length, 35, "many have one seat");
    }

    function test_lottery_logarithm() public pure {
        for (uint256 bit = 0; bit < 256; bit++) {
            assertEq(Lottery.log2(1 << bit), bit << 32, "powers of two");
        }
        // log2(3) = 1.58496250072115618...
        assertEq(Lottery.log2(3), 6807362105, "three");
        assertEq(Lottery.log2(3 << 200), (200 << 32) + 6807362105, "three, shifted");
        assertEq(Lottery.log2(type(uint256).max) >> 32, 255, "the most");
    }

    function testFuzz_lottery_logarithmRises(uint256 a, uint256 b) public pure {
        (a, b) = a < b ? (a, b) : (b, a);
        if (a == 0) return;
        assertLe(Lottery.log2(a), Lottery.log2(b), "monotone");
    }

    /// @dev Of weights 1, 2 and 5 the first seat goes to each in that proportion: of 4,000 draws
    /// 500, 1,000 and 2,500, within four standard deviations.
    function test_lottery_chancesAreAsWeights() public pure {
        uint256[3] memory weights = [uint256(1 ether), 2 ether, 5 ether];
        uint256[3] memory wins;
        for (uint256 n = 0; n < 4000; n++) {
            uint256 best = 0;
            uint256 least = type(uint256).max;
            for (uint256 i = 0; i < 3; i++) {
                uint256 ticket = Lottery.ticket(keccak256(abi.encode(n, i)), weights[i]);
                if (ticket < least) (best, least) = (i, ticket);
            }
            wins[best]++;
        }
        for (uint256 i = 0; i < 3; i++) {
            uint256 expected = 4000 * weights[i] / 8 ether;
            assertGe(wins[i] + 130, expected, "not fewer");
            assertLe(wins[i], expected + 130, "not more");
        }
    }
}
