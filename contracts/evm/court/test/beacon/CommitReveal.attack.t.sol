// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { ICommitRevealBeacon } from "../../src/interfaces/ICommitRevealBeacon.sol";
import { BeaconAttackFixture } from "../base/BeaconAttackFixture.sol";

// Goal: an attacker that wants to influence a value has no more choices than
// docs/spec/randomness.md says. Method: each test runs one attack. If the attack can go on in
// several ways, the test tries each of them from the same state.
contract CommitRevealAttackTest is BeaconAttackFixture {
    /// @dev An attacker with n secrets leaves any subset of them unrevealed. The epoch then has
    /// either the single value of all secrets or no value: the attacker does not choose among 2^n
    /// values.
    // Finding: EVM-7
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
            assertEq(2 ether * own - wealth(own), hidden * BOND, "each hidden costs its bond");
            vm.revertToState(state);
            epoch = time() / EPOCH;
        }
        assertTrue(only != 0, "one");
    }

    /// @dev The order in which secrets are revealed does not change the value.
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

    /// @dev An operator's key commits from the bond balance of its account, and reveals nothing.
    /// The account loses only bonds from that balance, and nothing of its Vault balance.
    // Finding: EVM3-13
    function test_operator_burnsTheBondBalanceAlone() public {
        endow(honest(0), 1000 ether);
        vm.prank(honest(0));
        beacon.fundBonds(honest(0), uint96(4 * BOND));
        vm.prank(honest(0));
        stakes.setOperator(address(jurors), address(jurors), evil(0));
        uint256 burnt = 0;
        for (uint256 i = 0; i < 100; i++) {
            uint256 bond = beacon.currentBond();
            vm.prank(evil(0));
            try beacon.commit(epoch, honest(0), "never revealed") {
                burnt += bond;
            } catch { }
            toEpoch(epoch + 1);
        }
        assertEq(worth(honest(0)), 1000 ether - burnt, "nothing else");
        assertLe(burnt, 4 * BOND, "bonds");
        assertEq(balance(honest(0)), 1000 ether - 4 * BOND, "the Vault is out of reach");
        uint96 left = beacon.bondBalanceOf(honest(0));
        expectError(
            evil(0),
            ICommitRevealBeacon.BondsInsufficient.selector,
            abi.encode(honest(0), left, beacon.currentBond())
        );
        beacon.commit(epoch, honest(0), "never revealed");
    }

    /// @dev An account that commits alone fixes its secret before the block whose hash is mixed
    /// with the secret. The same secret gives another value with each block.
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

    /// @dev A sole committer cannot wait for a favorable block hash. `seal` fixes the block, any
    /// account can store the block's hash by a second call of `seal`, and a stored hash stays.
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

    /// @dev An epoch has no limit on the number of commits, so small accounts cannot use up such a
    /// limit.
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

    /// @dev Accounts with 1 % of all weight may commit in about one epoch of seven, even if this
    /// weight is spread over 100 accounts.
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
        // An epoch has 16 expected seats: 0.16 for the small accounts together, which have 1% of
        // the weight, and 1.44 for each of the eleven others. Expected in 60 epochs: 60 x 0.16
        // drawn small accounts, and 60 x 11 x (1 - exp(-1.44)) drawn other accounts. The bounds are
        // about four standard deviations away.
        assertGe(dust, 1, "dust");
        assertLe(dust, 22, "dust");
        assertGe(shares, 460, "the others");
        assertLe(shares, 547, "the others");
    }

    /// @dev Stake that an account enlists after a value is known does not count in the draw by
    /// this value.
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
        for (uint256 e = epoch + 1; e <= epoch + beacon.OPENING_EPOCHS(); e++) {
            assertTrue(beacon.isSelected(e, honest(0)), "all weight");
            assertEq(drawn(e, evil(0), 50), 0, "too late");
        }
    }

    /// @dev Returns the sum of the Vault and bond balances of the first `count` honest accounts and
    /// of the first `count` accounts of the attacker.
    function wealth(uint160 count) private view returns (uint256 sum) {
        for (uint160 i = 0; i < count; i++) {
            sum += worth(honest(i)) + worth(evil(i));
        }
    }

    function drawn(address first, uint160 count) private view returns (uint256) {
        return drawn(epoch, first, count);
    }

    /// @dev Returns how many of `count` accounts with consecutive addresses may commit in an
    /// epoch.
    function drawn(uint256 one, address first, uint160 count) private view returns (uint256 sum) {
        for (uint160 i = 0; i < count; i++) {
            sum += beacon.isSelected(one, address(uint160(first) + i)) ? 1 : 0;
        }
    }
}
