// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { ICommitRevealBeacon } from "../../src/interfaces/ICommitRevealBeacon.sol";
import { BeaconFixture } from "../base/BeaconFixture.sol";

// Goal: who wants another value, or none, pays the price that docs/spec/randomness.md names, and
// gets no more choices than it says.
// Method: each attack as its owner would run it, every way to go on tried from the same state.
contract CommitRevealAttackTest is BeaconFixture {
    uint160 internal constant HONEST = 0x4011e57;
    uint160 internal constant EVIL = 0xe611;

    function setUp() public {
        furnish();
    }

    function honest(uint160 i) internal pure returns (address) {
        return address(HONEST + i);
    }

    function evil(uint160 i) internal pure returns (address) {
        return address(EVIL + i);
    }

    function endowAll(uint160 count, uint256 amount) internal {
        for (uint160 i = 0; i < count; i++) {
            endow(honest(i), amount);
            endow(evil(i), amount);
        }
    }

    /// @dev With n secrets of its own among others', and any 1 to n of them hidden, there is the
    /// one value of all secrets, or none: not 2^n, nor one for each set that is shown.
    function test_hidingAnyOfItsSecrets_leavesTheValueOrNone() public {
        uint160 own = 5;
        endowAll(own, 1 ether);
        for (uint160 i = 0; i < own; i++) {
            commit(honest(i), bytes32(uint256(i + 1)));
            commit(evil(i), bytes32(uint256(i + 77)));
        }
        sealRound();
        for (uint160 i = 0; i < own; i++) {
            reveal(honest(i), bytes32(uint256(i + 1)));
        }
        bytes32 only;
        for (uint256 shown = 0; shown < 1 << own; shown++) {
            uint256 state = vm.snapshotState();
            uint256 hidden = 0;
            for (uint160 i = 0; i < own; i++) {
                if (shown & (1 << i) != 0) reveal(evil(i), bytes32(uint256(i + 77)));
                else hidden++;
            }
            assertTrue(beacon.isFinal(epoch) == (hidden == 0), "none but of all");
            if (hidden == 0) only = beacon.value(epoch);
            toEpoch(epoch + 1);
            assertTrue(beacon.isFinal(epoch - 1) == (hidden == 0), "nor later");
            assertEq(balance(address(beacon)), hidden * BOND, "each hidden costs its bond");
            vm.revertToState(state);
            epoch = time() / EPOCH;
        }
        assertTrue(only != 0, "one");
    }

    /// @dev The order in which they are shown is no choice either.
    function testFuzz_orderOfReveals_changesNothing(uint256 dice) public {
        endowAll(3, 1 ether);
        address[6] memory all;
        for (uint160 i = 0; i < 6; i++) {
            all[i] = i < 3 ? honest(i) : evil(i - 3);
            commit(all[i], bytes32(uint256(i)));
        }
        sealRound();
        bytes32[2] memory values;
        for (uint256 run = 0; run < 2; run++) {
            uint256 state = vm.snapshotState();
            for (uint256 left = 6; left != 0; left--) {
                uint256 i = run == 0 ? left - 1 : dice % left;
                dice >>= 8;
                for (uint256 j = 0; j < 6; j++) {
                    if (beacon.commitOf(epoch, all[j]) == 0) continue;
                    if (i == 0) {
                        reveal(all[j], bytes32(j));
                        break;
                    }
                    i--;
                }
            }
            values[run] = beacon.value(epoch);
            vm.revertToState(state);
        }
        assertEq(values[0], values[1], "the same value");
    }

    /// @dev k epochs that are spoiled in a row cost 1 + 2 + ... + 2^(k - 1) bonds; as many that are
    /// good undo it.
    function test_spoilingInARow_doublesItsPrice() public {
        endowAll(1, 1000 ether);
        uint256 spent = 0;
        for (uint256 k = 0; k < 10; k++) {
            assertEq(beacon.currentBond(), BOND << k, "price");
            commit(honest(0), "honest");
            commit(evil(0), "evil");
            sealRound();
            reveal(honest(0), "honest");
            spent += BOND << k;
            toEpoch(epoch + 1);
            assertEq(balance(evil(0)), 1000 ether - spent, "paid");
            assertEq(balance(honest(0)), 1000 ether, "whoever shows pays nothing");
        }
        assertEq(spent, 1023 * BOND, "sum");
        for (uint256 k = 10; k != 0; k--) {
            assertEq(beacon.currentBond(), BOND << k, "halves");
            playGood(honest(0));
        }
        assertEq(beacon.currentBond(), BOND, "as before");
        playGood(honest(0));
        assertEq(beacon.currentBond(), BOND, "never less");
    }

    /// @dev Who has made the bond too dear for others has not silenced them for long: idle epochs
    /// halve it, too. And it grows to 4,096 times at most.
    function test_spoiling_pricesNobodyOutForLong() public {
        endow(evil(0), 10_000 ether);
        for (uint256 k = 0; k < 14; k++) {
            commit(evil(0), "evil");
            toEpoch(epoch + 1);
        }
        assertEq(beacon.currentBond(), BOND << 12, "most");
        toEpoch(epoch + 5);
        assertEq(beacon.currentBond(), BOND << 7, "five idle epochs");
        toEpoch(epoch + 100);
        assertEq(beacon.currentBond(), BOND, "a hundred");
        endow(honest(0), BOND);
        playGood(honest(0));
    }

    /// @dev Whoever alone committed, others being asleep or priced out, fixed its secrets before
    /// the hash that goes with them: the same secrets make another value for each block.
    function test_soleCommitter_doesNotChooseTheValue() public {
        endowAll(1, 1 ether);
        commit(evil(0), "chosen");
        toHalf();
        bytes32 last;
        for (uint256 i = 0; i < 8; i++) {
            uint256 state = vm.snapshotState();
            mine(1 + i);
            beacon.seal(epoch);
            mine(2);
            reveal(evil(0), "chosen");
            assertTrue(beacon.value(epoch) != last, "another");
            last = beacon.value(epoch);
            vm.revertToState(state);
        }
    }

    /// @dev It cannot wait for a hash that it likes either: anybody keeps the one that was fixed.
    function test_soleCommitter_drawsOneHash() public {
        endowAll(1, 1 ether);
        commit(evil(0), "chosen");
        sealRound();
        beacon.seal(epoch);
        bytes32 mixHash = beacon.round(epoch).mixHash;
        mine(300);
        expectError(
            evil(0),
            ICommitRevealBeacon.AlreadySealed.selector,
            abi.encode(epoch, beacon.round(epoch).mixBlock)
        );
        beacon.seal(epoch);
        reveal(evil(0), "chosen");
        assertEq(beacon.round(epoch).mixHash, mixHash, "the first");
    }

    /// @dev There are no places that dust could fill: the more commit, the more commit.
    function test_dust_shutsNobodyOut() public {
        for (uint160 i = 0; i < 300; i++) {
            endow(evil(i), BOND);
            commit(evil(i), "dust");
        }
        endow(honest(0), BOND);
        commit(honest(0), "honest");
        sealRound();
        reveal(honest(0), "honest");
        for (uint160 i = 0; i < 300; i++) {
            reveal(evil(i), "dust");
        }
        assertTrue(beacon.isFinal(epoch), "good");
        assertEq(beacon.round(epoch).commits, 301, "all of them");
    }

    /// @dev One percent of all weight may commit in one epoch of six, in 100 accounts as in one.
    function test_dust_isDrawnByItsWeight() public {
        endowAll(11, 1 ether);
        for (uint160 i = 0; i < 11; i++) {
            jurors.enlist(honest(i), 9 ether);
        }
        for (uint160 i = 1; i <= 100; i++) {
            jurors.enlist(evil(i), 0.01 ether);
        }
        playGood(honest(0));
        playGood(honest(0));
        (uint256 dust, uint256 shares) = (0, 0);
        for (uint256 i = 0; i < 60; i++) {
            dust += drawn(evil(1), 100);
            uint256 others = drawn(honest(0), 11);
            assertGe(others, 3, "enough of the others");
            shares += others;
            uint160 first = 0;
            while (!beacon.isSelected(epoch, honest(first))) first++;
            playGood(honest(first));
        }
        // Expected: 60 x 0.16 and 60 x 11 x (1 - exp(-1.44)); four deviations.
        assertGe(dust, 1, "dust");
        assertLe(dust, 22, "dust");
        assertGe(shares, 460, "the others");
        assertLe(shares, 547, "the others");
    }

    /// @dev What is enlisted once a value is known draws nothing by it, however much it is.
    function test_enlistingAfterTheValue_isTooLate() public {
        endowAll(1, 1 ether);
        jurors.enlist(honest(0), 1 ether);
        playGood(honest(0));
        commit(honest(0), "secret");
        jurors.enlist(evil(0), 1_000_000 ether);
        sealRound();
        reveal(honest(0), "secret");
        for (uint160 i = 1; i < 50; i++) {
            jurors.enlist(evil(i), 1_000_000 ether);
        }
        for (uint256 e = epoch + 1; e <= epoch + beacon.SILENT_EPOCHS_MAX(); e++) {
            assertTrue(beacon.isSelected(e, honest(0)), "all weight");
            assertEq(drawn(e, evil(0), 50), 0, "too late");
        }
    }

    function drawn(address first, uint160 count) private view returns (uint256) {
        return drawn(epoch, first, count);
    }

    /// @dev How many of accounts in a row may commit in an epoch.
    function drawn(uint256 one, address first, uint160 count) private view returns (uint256 sum) {
        for (uint160 i = 0; i < count; i++) {
            sum += beacon.isSelected(one, address(uint160(first) + i)) ? 1 : 0;
        }
    }
}
