// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IParameters } from "../../../market/src/interfaces/IParameters.sol";
import { CommitRevealBeacon } from "../../src/beacon/CommitRevealBeacon.sol";
import { ICommitRevealBeacon, RoundView } from "../../src/interfaces/ICommitRevealBeacon.sol";
import { IJurorWeights } from "../../src/interfaces/IJurorWeights.sol";
import { BeaconFixture } from "../base/BeaconFixture.sol";

// Goal: an epoch's value is computed from all secrets that drawn accounts committed in time, and an
// account that reveals its secret gets its bond back. Method: for each function, first the calls
// that revert; rounds are played step by step, with chosen seconds and blocks.
contract CommitRevealTest is BeaconFixture {
    address internal first = address(0xf1257);
    address internal second = address(0x5ec0d);
    address internal stranger = address(0x57a96e);

    function setUp() public {
        furnish();
        endow(first, 10 ether);
        endow(second, 10 ether);
    }

    /// @dev Plays a round: the accounts `first` and `second` commit, the round is sealed, and the
    /// block is mined whose hash is mixed into the value.
    function play() internal {
        commit(first, "one");
        commit(second, "two");
        sealRound();
    }

    function test_deployment() public {
        uint256[2] memory lengths = [uint256(3), 1 days + 1];
        IParameters parameters = beacon.PARAMETERS();
        for (uint256 i = 0; i < 2; i++) {
            expectError(
                ICommitRevealBeacon.EpochLengthInvalid.selector, abi.encode(lengths[i], 4, 1 days)
            );
            deployCommitted(
                "CommitRevealBeacon", abi.encode(vault, stakes, parameters, jurors, lengths[i])
            );
        }
        assertEq(beacon.SECRETS_MIN(), 1, "locally");
        vm.chainId(1);
        assertEq(deployBeacon(jurors).SECRETS_MIN(), 3, "elsewhere");
    }

    function test_commit_refusesOtherTimes() public {
        bytes4 selector = ICommitRevealBeacon.CommitOutOfWindow.selector;
        uint256[4] memory times =
            [epoch * EPOCH - 1, epoch * EPOCH + 30, epoch * EPOCH + 59, (epoch + 1) * EPOCH];
        vm.startPrank(first);
        for (uint256 i = 0; i < times.length; i++) {
            vm.warp(times[i]);
            expectError(selector, abi.encode(epoch, times[i], epoch * EPOCH, epoch * EPOCH + 30));
            beacon.commit(epoch, first, "hash");
        }
        vm.warp(epoch * EPOCH + 29);
        beacon.commit(epoch, first, "hash");
    }

    function test_commit_refusesOthersNothingAndTwice() public {
        expectError(
            stranger, ICommitRevealBeacon.NotTheAccount.selector, abi.encode(stranger, first)
        );
        beacon.commit(epoch, first, "hash");
        vm.startPrank(first);
        vm.expectRevert(ICommitRevealBeacon.CommitEmpty.selector);
        beacon.commit(epoch, first, 0);
        beacon.commit(epoch, first, "hash");
        expectError(ICommitRevealBeacon.AlreadyCommitted.selector, abi.encode(epoch, first));
        beacon.commit(epoch, first, "other");
    }

    function test_commit_byTheOperatorUnderTheCourt() public {
        vm.prank(first);
        stakes.setOperator(address(jurors), address(jurors), stranger);
        vm.prank(second);
        stakes.setOperator(address(jurors), address(1), stranger);
        expectError(
            stranger, ICommitRevealBeacon.BondsInsufficient.selector, abi.encode(first, 0, BOND)
        );
        beacon.commit(epoch, first, "hash");
        vm.prank(first);
        beacon.fundBonds(first, uint96(BOND));
        vm.startPrank(stranger);
        beacon.commit(epoch, first, "hash");
        assertEq(balance(first), 10 ether - BOND, "the account's bond");
        assertEq(beacon.bondBalanceOf(first), 0, "used");
        expectError(ICommitRevealBeacon.NotTheAccount.selector, abi.encode(stranger, second));
        beacon.commit(epoch, second, "hash");
    }

    function test_commit_refusesWithoutBond() public {
        vm.startPrank(first);
        vault.withdraw(address(0), 10 ether - BOND + 1, first);
        vm.expectRevert();
        beacon.commit(epoch, first, "hash");
        vault.deposit{ value: 1 }(address(0), 1, first);
        beacon.commit(epoch, first, "hash");
        assertEq(balance(first), 0, "taken");
        assertEq(balance(address(beacon)), BOND, "here");
    }

    /// @dev Any account can fund any other account's bonds; each account can withdraw only its own
    /// bonds.
    function test_bondBalances() public {
        vm.prank(second);
        beacon.fundBonds(first, 1 ether);
        assertEq(balance(second), 9 ether, "paid");
        assertEq(beacon.bondBalanceOf(first), 1 ether, "funded");
        expectError(
            second, ICommitRevealBeacon.BondsInsufficient.selector, abi.encode(second, 0, 1)
        );
        beacon.withdrawBonds(1);
        commit(first, "one");
        assertEq(balance(first), 10 ether, "out of the bond balance");
        uint96 left = uint96(1 ether - BOND);
        expectError(
            first, ICommitRevealBeacon.BondsInsufficient.selector, abi.encode(first, left, 1 ether)
        );
        beacon.withdrawBonds(1 ether);
        sealRound();
        reveal(first, "one");
        vm.prank(first);
        beacon.withdrawBonds(1 ether);
        assertEq(balance(first), 11 ether, "all of it");
        assertEq(balance(address(beacon)), 0, "nothing is left");
    }

    /// @dev All secrets of a round have the same bond, which the round's first commit fixes.
    function test_commit_bondIsThatOfTheRound() public {
        commit(first, "one");
        numbers.setBondBps(100_000);
        commit(second, "two");
        assertEq(beacon.currentBond(), BOND, "now");
        assertEq(balance(address(beacon)), 2 * BOND, "both");
        toEpoch(epoch + 2);
        assertEq(beacon.currentBond(), 10 * BOND, "later");
    }

    function test_seal_refusals() public {
        commit(first, "one");
        bytes4 selector = ICommitRevealBeacon.SealOutOfWindow.selector;
        (uint256 from, uint256 until) = (epoch * EPOCH + 30, (epoch + 1) * EPOCH);
        uint256[2] memory times = [from - 1, until];
        for (uint256 i = 0; i < 2; i++) {
            vm.warp(times[i]);
            expectError(selector, abi.encode(epoch, times[i], from, until));
            beacon.seal(epoch);
        }
        toHalf();
        beacon.seal(epoch);
        uint64 mixBlock = beacon.round(epoch).mixBlock;
        assertEq(mixBlock, vm.getBlockNumber() + 1, "the next");
        bytes memory refusal =
            abi.encodeWithSelector(ICommitRevealBeacon.AlreadySealed.selector, epoch, mixBlock);
        for (uint256 i = 0; i < 2; i++) {
            vm.expectRevert(refusal);
            beacon.seal(epoch);
            mine(1);
        }
        beacon.seal(epoch);
        assertEq(beacon.round(epoch).mixHash, blockhash(mixBlock), "captured");
        mine(300);
        vm.expectRevert(refusal);
        beacon.seal(epoch);
    }

    function test_seal_fixesAnotherBlockWhereTheHashWasLost() public {
        play();
        uint256 lost = beacon.round(epoch).mixBlock;
        mine(256);
        expectError(
            ICommitRevealBeacon.MixMissing.selector, abi.encode(epoch, lost, vm.getBlockNumber())
        );
        reveal(first, "one");
        beacon.seal(epoch);
        assertEq(beacon.round(epoch).mixBlock, vm.getBlockNumber() + 1, "another");
        mine(2);
        reveal(first, "one");
        reveal(second, "two");
        assertTrue(beacon.isFinal(epoch), "good");
    }

    function test_reveal_refusals() public {
        commit(first, "one");
        bytes4 selector = ICommitRevealBeacon.RevealOutOfWindow.selector;
        (uint256 from, uint256 until) = (epoch * EPOCH + 30, (epoch + 1) * EPOCH);
        vm.warp(from - 1);
        expectError(selector, abi.encode(epoch, from - 1, from, until));
        reveal(first, "one");
        toHalf();
        expectError(
            ICommitRevealBeacon.MixMissing.selector, abi.encode(epoch, 0, vm.getBlockNumber())
        );
        reveal(first, "one");
        beacon.seal(epoch);
        mine(1);
        expectError(
            ICommitRevealBeacon.MixMissing.selector,
            abi.encode(epoch, vm.getBlockNumber(), vm.getBlockNumber())
        );
        reveal(first, "one");
        mine(1);
        selector = ICommitRevealBeacon.RevealMismatch.selector;
        expectError(selector, abi.encode(epoch, first));
        reveal(first, "other");
        expectError(selector, abi.encode(epoch, second));
        reveal(second, "one");
        reveal(first, "one");
        expectError(selector, abi.encode(epoch, first));
        reveal(first, "one");
    }

    function test_reveal_refusesTheNextEpoch() public {
        play();
        reveal(second, "two");
        uint256 from = epoch * EPOCH + 30;
        vm.warp(from + 30);
        expectError(
            ICommitRevealBeacon.RevealOutOfWindow.selector,
            abi.encode(epoch, from + 30, from, from + 30)
        );
        reveal(first, "one");
        assertFalse(beacon.isFinal(epoch), "has none");
        assertEq(worth(first), 10 ether - BOND, "the silent");
        assertEq(worth(second), 10 ether, "the other");
    }

    function test_value_isOfEverySecretAndTheHash() public {
        play();
        reveal(second, "two");
        assertFalse(beacon.isFinal(epoch), "one is missing");
        expectError(ICommitRevealBeacon.NotFinal.selector, abi.encode(epoch));
        beacon.value(epoch);
        vm.prank(stranger);
        reveal(first, "one");
        RoundView memory seen = beacon.round(epoch);
        assertTrue(seen.isGood && seen.commits == 2 && seen.reveals == 2, "round");
        bytes32 mixed = keccak256(abi.encode(first, bytes32("one")))
            ^ keccak256(abi.encode(second, bytes32("two")));
        bytes32 tag = keccak256("ostrom:beacon:v2");
        bytes32 made = keccak256(abi.encode(tag, epoch, seen.mixHash, mixed));
        assertEq(beacon.value(epoch), made, "value");
        assertTrue(seen.mixHash != 0, "a hash");
        assertEq(worth(first) + worth(second), 20 ether, "bonds are back");
        uint256 bonds = beacon.bondBalanceOf(first) + beacon.bondBalanceOf(second);
        assertEq(balance(address(beacon)), bonds, "nothing else stays");
        assertEq(beacon.commitOf(epoch, first), 0, "forgotten");
    }

    /// @dev Fewer secrets than the minimum give no value, and cost no account anything.
    function test_value_needsEnoughSecrets() public {
        vm.chainId(1);
        beacon = deployBeacon(jurors);
        address[3] memory all = [first, second, stranger];
        endow(stranger, 1 ether);
        for (uint256 count = 1; count <= 3; count++) {
            for (uint256 i = 0; i < count; i++) {
                vm.prank(all[i]);
                vault.approve(address(beacon), 0, type(uint256).max);
                commit(all[i], "secret");
            }
            sealRound();
            for (uint256 i = 0; i < count; i++) {
                assertFalse(beacon.isFinal(epoch), "not yet");
                reveal(all[i], "secret");
            }
            assertTrue(beacon.isFinal(epoch) == (count == 3), "three");
            for (uint256 i = 0; i < count; i++) {
                assertEq(beacon.bondBalanceOf(all[i]), BOND, "bonds are back");
            }
            toEpoch(epoch + 1);
            assertEq(beacon.currentBond(), BOND, "nobody was silent");
        }
        assertEq(beacon.nextGoodEpoch(epoch - 3), epoch - 1, "the first two have none");
    }

    /// @dev A caller that asks for an epoch without a value gets the value of the next epoch that
    /// has one.
    function test_value_ofTheNextEpochThatHasOne() public {
        bytes32 before = playGood(first);
        uint256 empty = epoch;
        commit(first, "one");
        toEpoch(epoch + 5);
        assertFalse(beacon.isFinal(empty), "spoiled");
        assertFalse(beacon.isFinal(empty + 1), "idle");
        bytes32 made = playGood(second);
        for (uint256 i = 0; i <= 5; i++) {
            assertTrue(beacon.isFinal(empty + i), "final");
            assertEq(beacon.value(empty + i), made, "the next");
            assertEq(beacon.nextGoodEpoch(empty + i), empty + 5, "its epoch");
        }
        assertFalse(beacon.isFinalBefore(empty, empty + 5), "five epochs late");
        assertTrue(beacon.isFinalBefore(empty, empty + 6), "not six");
        assertTrue(beacon.isFinalBefore(empty + 5, empty + 6), "within its own");
        assertFalse(beacon.isFinalBefore(empty + 6, empty + 9), "never, so far");
        assertEq(beacon.value(empty - 1), before, "its own");
        assertFalse(beacon.isFinal(empty + 6), "later");
        assertFalse(beacon.isFinal(type(uint256).max), "never");
        assertEq(beacon.epochOf(empty * EPOCH + EPOCH - 1), empty, "by time");
    }

    function test_isDrawn_byWeightAsTheLastValuesEpochBegan() public {
        jurors.enlist(first, 100 ether);
        // There was no juror when the first value's epoch began, so any account may commit in the
        // first two epochs.
        assertTrue(beacon.isSelected(epoch, second), "no value");
        playGood(second);
        assertTrue(beacon.isSelected(epoch, second), "no jurors then");
        playGood(second);
        assertFalse(beacon.isSelected(epoch, second), "no juror");
        assertTrue(beacon.isSelected(epoch, first), "all weight");
        expectError(second, ICommitRevealBeacon.NotSelected.selector, abi.encode(epoch, second));
        beacon.commit(epoch, second, "hash");
        commit(first, "one");
    }

    /// @dev Idle epochs widen the draw and finally open it to all accounts, so that the beacon
    /// continues when its jurors leave. Only a value ends this: a spoiled epoch neither widens nor
    /// narrows the draw.
    function test_isDrawn_widerWhileIdle_anybodyInTheEnd() public {
        jurors.enlist(first, 1000 ether);
        // Of 100 accounts with 1/1,100 of the weight each, about 1 is expected to be drawn in the
        // first epoch; in the next three idle epochs about 3, 6 and 11.
        for (uint160 i = 0; i < 100; i++) {
            jurors.enlist(address(0x119 + i), 1 ether);
        }
        playGood(second);
        playGood(second);
        uint256 last = epoch - 1;
        uint256[4] memory counts;
        for (uint256 i = 0; i < 4; i++) {
            assertFalse(beacon.isSelected(last + 1 + i, second), "jurors alone");
            for (uint160 j = 0; j < 100; j++) {
                counts[i] += beacon.isSelected(last + 1 + i, address(0x119 + j)) ? 1 : 0;
            }
        }
        assertLe(counts[0], 6, "16 seats");
        assertGe(counts[2], counts[0] + 1, "64 seats");
        assertGe(counts[3], 5, "128 seats");
        assertTrue(beacon.isSelected(last + 5, second), "four idle epochs");
        toEpoch(last + 5);
        commit(second, "not revealed");
        assertTrue(beacon.isSelected(epoch, second), "the same throughout the epoch");
        toEpoch(epoch + 1);
        assertTrue(beacon.isSelected(epoch, second), "spoiled, no value");
        playGood(second);
        assertFalse(beacon.isSelected(epoch, second), "a value");
        CommitRevealBeacon alone = deployBeacon(IJurorWeights(address(0)));
        assertTrue(alone.isSelected(epoch, second), "without a court");
    }
}
