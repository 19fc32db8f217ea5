// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IParameters } from "../../../market/src/interfaces/IParameters.sol";
import { CommitRevealBeacon } from "../../src/beacon/CommitRevealBeacon.sol";
import { ICommitRevealBeacon } from "../../src/interfaces/ICommitRevealBeacon.sol";
import { BeaconFixture } from "../base/BeaconFixture.sol";

// Goal: who wants another value, or none, pays the price that docs/spec/randomness.md names, and
// gets no more choices than it says.
// Method: each attack as its owner would run it, every way to go on tried from the same state.
contract CommitRevealAttackTest is BeaconFixture {
    uint160 internal constant HONEST = 0x4011e57;
    uint160 internal constant EVIL = 0xe611;
    uint256 private constant LENGTH = 300;

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
            assertEq(2 ether * own - wealth(own), hidden * BOND, "each hidden costs its bond");
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

    /// @dev Spoiled epochs in a row double the bond up to `BOND_FACTOR_MAX` bases, and each further
    /// one costs the maximum. As many good epochs undo it.
    function test_spoilingInARow_doublesItsPrice() public {
        endowAll(1, 1000 ether);
        uint256 spent = 0;
        for (uint256 k = 0; k < 10; k++) {
            uint256 bond = BOND << (k < 4 ? k : 4);
            assertEq(beacon.currentBond(), bond, "price");
            spoil(honest(0), evil(0));
            spent += bond;
            assertEq(worth(evil(0)), 1000 ether - spent, "paid");
            assertEq(worth(honest(0)), 1000 ether, "an honest account pays nothing");
        }
        assertEq(spent, 15 * BOND + 6 * 16 * BOND, "sum");
        for (uint256 k = 4; k != 0; k--) {
            assertEq(beacon.currentBond(), BOND << k, "halves");
            playGood(honest(0));
        }
        assertEq(beacon.currentBond(), BOND, "as before");
        playGood(honest(0));
        assertEq(beacon.currentBond(), BOND, "never less");
    }

    /// @dev Idle epochs halve the bond too: accounts with less than the maximum are not excluded
    /// for long.
    function test_spoiling_pricesNobodyOutForLong() public {
        endow(evil(0), 10_000 ether);
        for (uint256 k = 0; k < 14; k++) {
            commit(evil(0), "evil");
            toEpoch(epoch + 1);
        }
        assertEq(beacon.currentBond(), BOND << 4, "most");
        toEpoch(epoch + 3);
        assertEq(beacon.currentBond(), BOND << 1, "three idle epochs");
        toEpoch(epoch + 100);
        assertEq(beacon.currentBond(), BOND, "a hundred");
        endow(honest(0), BOND);
        playGood(honest(0));
    }

    /// @dev EVM3-5. A day of five-minute epochs without a value, against honest accounts that hold
    /// the maximum ready: what burns is more than all jurors have enlisted, light or heavy.
    function test_aDayWithoutAValue_burnsMoreThanAllJurorsStake() public {
        // 100 ether is the weight at which 16 bases decide, 10,000 one at which the weight does.
        uint256[2] memory weights = [uint256(100 ether), 10_000 ether];
        for (uint256 i = 0; i < 2; i++) {
            uint256 state = vm.snapshotState();
            uint256 burnt = dayWithoutValue(weights[i], type(uint256).max);
            assertGe(burnt, weights[i], "more than all weight, the attacker's included");
            vm.revertToState(state);
        }
    }

    /// @dev CRT-10. A thousand jurors with 10 ether each, against as much weight: the bond rises to
    /// 83 ether. Nodes pay it as long as their accounts hold it, because it returns.
    function test_aDayWithoutAValue_besideAThousandJurors() public {
        uint160 count = 1000;
        deployLong();
        for (uint160 i = 0; i < count; i++) {
            endow(honest(i), 84 ether);
            jurors.enlist(honest(i), 10 ether);
        }
        endow(evil(0), 40_000 ether);
        jurors.enlist(evil(0), 10_000 ether);
        for (uint256 i = 0; i < 2; i++) {
            commit(firstDrawn(count), "honest");
            endLong();
        }
        uint256 before = worth(evil(0));
        uint256 start = epoch;
        for (uint256 i = 0; i < 288; i++) {
            commit(firstDrawn(count), "honest");
            commit(evil(0), "evil");
            endLong();
        }
        assertEq(beacon.nextGoodEpoch(start), 0, "no value in a day");
        assertGe(before - worth(evil(0)), 20_000 ether, "more than all weight");
    }

    /// @dev EVM3-5, the audit's figures: where honest accounts have only 4 bonds each, epochs are
    /// idle in between, and a day costs about one such amount for each two epochs. Before, any
    /// account did it without weight; now it takes a seat in each epoch.
    function test_aDayWithoutAValue_whereHonestAccountsHoldLess() public {
        uint256 burnt = dayWithoutValue(100 ether, 4 * BOND);
        assertGe(burnt, 142 * 4 * BOND, "4 bonds for each two epochs");
        assertLe(burnt, 146 * 4 * BOND, "4 bonds for each two epochs");
    }

    /// @dev CRT-3. One account has nearly all weight, and twenty have a thousandth each, so that
    /// few epochs draw three honest accounts. A party with a fifth of the weight moves last, and
    /// spoils those alone. At most four epochs are free: they widen the draw, which only a value
    /// narrows, and the bond does not fall in between.
    function test_besideOneHeavyAccount_anHourCostsItsPrice() public {
        uint256 stopped = 0;
        for (uint256 i = 0; i < 12; i++) {
            uint256 state = vm.snapshotState();
            (uint256 burnt, uint256 free, bool made) = besideHeavyAccount(i, 20 ether, 12);
            assertLe(free, 4, "idle epochs");
            if (!made) {
                stopped++;
                // 1, 2, 4 and 8 bases, then 16 each.
                assertEq(burnt, 15 * BOND + (8 - free) * 16 * BOND, "each epoch that was not idle");
                assertGe(burnt, 7.9 ether, "at least");
            }
            vm.revertToState(state);
        }
        assertGe(stopped, 8, "it does stop");
    }

    /// @dev The same for a day.
    function test_besideOneHeavyAccount_aDayCostsItsPrice() public {
        (uint256 burnt, uint256 free, bool made) = besideHeavyAccount(1, 20 ether, 288);
        assertFalse(made, "no value in a day");
        assertLe(free, 4, "idle epochs");
        assertGe(burnt, 449.5 ether, "fifteen bases, and sixteen in 280 epochs");
    }

    /// @dev Without weight of its own a party needs the draw to be open, and pays as much.
    function test_besideOneHeavyAccount_aPartyWithoutWeight() public {
        for (uint256 i = 0; i < 12; i++) {
            uint256 state = vm.snapshotState();
            (uint256 burnt,, bool made) = besideHeavyAccount(i, 0, 12);
            assertTrue(made || burnt >= 7.9 ether, "a value, or the price");
            vm.revertToState(state);
        }
    }

    /// @dev The bond is too high for all but one account, which commits in each epoch. It falls
    /// once the draw is open, so that the others are not excluded for good.
    function test_spoiling_besideOneRichAccount_pricesNobodyOutForLong() public {
        heavyNetwork(20 ether, 2 * BOND);
        for (uint256 i = 0; i < 2; i++) {
            playHeavy(i, false);
        }
        for (uint256 i = 0; i < 30; i++) {
            playHeavy(i, true);
        }
        assertGe(beacon.currentBond(), 4 * BOND, "priced out");
        uint256 start = epoch;
        for (uint256 i = 0; beacon.nextGoodEpoch(start) == 0; i++) {
            assertLe(i, 12, "an hour");
            playHeavy(i, false);
        }
    }

    /// @dev A spoiled epoch does not open the draw: an account without weight cannot prolong the
    /// beacon's stop, after a stop of any length.
    function test_stopping_needsWeightInEachEpoch() public {
        endowAll(2, 1000 ether);
        jurors.enlist(honest(0), 50 ether);
        jurors.enlist(evil(0), 50 ether);
        playGood(honest(0));
        playGood(honest(0));
        for (uint256 i = 0; i < 40; i++) {
            assertFalse(beacon.isSelected(epoch, evil(1)), "without weight");
            spoil(honest(0), evil(0));
        }
        expectError(
            evil(1), ICommitRevealBeacon.NotSelected.selector, abi.encode(epoch, evil(1))
        );
        beacon.commit(epoch, evil(1), "evil");
    }

    /// @dev With a tenth of all weight a party is drawn in four of five epochs. Its longest stop in
    /// a day of five-minute epochs is a few hours at most, and it seldom lasts an hour.
    function test_aTenthOfTheWeight_doesNotStopADay() public {
        endowAll(1, 10_000 ether);
        jurors.enlist(honest(0), 90 ether);
        jurors.enlist(evil(0), 10 ether);
        playGood(honest(0));
        playGood(honest(0));
        (uint256 longest, uint256 run) = (0, 0);
        for (uint256 i = 0; i < 288; i++) {
            if (beacon.isSelected(epoch, evil(0))) {
                spoil(honest(0), evil(0));
                run++;
            } else {
                playGood(honest(0));
                run = 0;
            }
            if (run > longest) longest = run;
        }
        assertGe(longest, 5, "it does spoil");
        assertLe(longest, 48, "four hours");
    }

    /// @dev Weight that was enlisted for the moment raises no bond: what counts is the weight of
    /// the draw.
    function test_weightAfterTheValue_raisesNoBond() public {
        endowAll(1, 1000 ether);
        jurors.enlist(honest(0), 100 ether);
        playGood(honest(0));
        playGood(honest(0));
        jurors.enlist(evil(0), 1_000_000 ether);
        for (uint256 i = 0; i < 6; i++) {
            spoil(honest(0), honest(0));
        }
        assertEq(beacon.currentBond(), 16 * BOND, "sixteen bases");
    }

    /// @dev An operator's key commits out of its account's balance here, and reveals nothing:
    /// exactly that balance is lost, independent of the account's Vault balance and approvals.
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

    /// @dev An account that committed alone, while others were asleep or priced out, fixed its
    /// secrets before the hash that is combined with them: the same secrets make another value for
    /// each block.
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

    /// @dev It cannot wait for a favorable hash either: any account can store the fixed hash.
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

    /// @dev Stake that is enlisted once a value is known draws nothing by it, for any amount.
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

    /// @dev An epoch in which an honest account reveals its secret and another does not, or, if
    /// both are the same, its own is hidden.
    function spoil(address other, address hidden) private {
        if (other != hidden) commit(other, "honest");
        commit(hidden, "hidden");
        sealRound();
        if (other != hidden) reveal(other, "honest");
        toEpoch(epoch + 1);
    }

    /// @dev Amount that burns in a day of five-minute epochs, each spoiled by an attacker with
    /// half of the weight, while three honest accounts with this amount of money commit.
    function dayWithoutValue(uint256 weight, uint256 money) private returns (uint256 burnt) {
        deployLong();
        uint256 most = weight + 1000 ether;
        for (uint160 i = 0; i < 3; i++) {
            endow(honest(i), money < most ? money : most);
            jurors.enlist(honest(i), weight / 6);
        }
        endow(evil(0), 20 * most);
        jurors.enlist(evil(0), weight - 3 * (weight / 6));
        // Two values, so that weights count.
        for (uint256 i = 0; i < 2; i++) {
            playLong(true);
        }
        uint256 before = worth(evil(0));
        uint256 first = epoch;
        for (uint256 i = 0; i < 288; i++) {
            playLong(false);
        }
        assertEq(beacon.nextGoodEpoch(first), 0, "no value in a day");
        for (uint160 i = 0; i < 3; i++) {
            assertEq(worth(honest(i)), money < most ? money : most, "honest accounts lose nothing");
        }
        return before - worth(evil(0));
    }

    /// @dev A beacon with epochs of five minutes, at the beginning of one.
    function deployLong() private {
        beacon = CommitRevealBeacon(
            deployCommitted(
                "CommitRevealBeacon",
                abi.encode(vault, stakes, IParameters(address(numbers)), jurors, LENGTH)
            )
        );
        toLong(time() / LENGTH + 1);
    }

    function toLong(uint256 to) private {
        epoch = to;
        vm.warp(to * LENGTH);
        mine(1);
    }

    /// @dev To the second half, the mix block mined.
    function sealLong() private {
        vm.warp(epoch * LENGTH + LENGTH / 2);
        mine(1);
        beacon.seal(epoch);
        mine(2);
    }

    /// @dev Reveals what the first honest account that is drawn committed; and to the next epoch.
    function endLong() private {
        sealLong();
        for (uint160 i = 0; i < 1000; i++) {
            if (beacon.commitOf(epoch, honest(i)) != 0) reveal(honest(i), "honest");
        }
        toLong(epoch + 1);
    }

    function firstDrawn(uint160 count) private view returns (address) {
        for (uint160 i = 0; i < count; i++) {
            if (beacon.isSelected(epoch, honest(i))) return honest(i);
        }
        revert("half of the weight is drawn nearly always");
    }

    /// @dev One epoch: drawn honest accounts that can pay commit and reveal; the attacker commits
    /// if they do, and reveals if asked.
    function playLong(bool shows) private {
        uint256 bond = beacon.currentBond();
        bool[3] memory committed;
        bool any;
        for (uint160 i = 0; i < 3; i++) {
            if (worth(honest(i)) < bond || !beacon.isSelected(epoch, honest(i))) continue;
            commit(honest(i), "honest");
            (committed[i], any) = (true, true);
        }
        bool spoils = any && beacon.isSelected(epoch, evil(0));
        if (any && !shows) assertTrue(spoils, "half of the weight is drawn nearly always");
        if (spoils) commit(evil(0), "evil");
        sealLong();
        for (uint160 i = 0; i < 3; i++) {
            if (committed[i]) reveal(honest(i), "honest");
        }
        if (spoils && shows) reveal(evil(0), "evil");
        toLong(epoch + 1);
    }

    /// @dev Weights of 78 ether, of the attacker's, and of twenty accounts with 0.1 each, away from
    /// the local chain: three secrets make a value.
    function heavyNetwork(uint256 weight, uint256 money) private {
        vm.chainId(10);
        deployLong();
        for (uint160 i = 0; i <= 20; i++) {
            endow(honest(i), i == 0 ? 1000 ether : money);
            jurors.enlist(honest(i), i == 0 ? 78 ether : 0.1 ether);
        }
        endow(evil(0), 1000 ether);
        if (weight != 0) jurors.enlist(evil(0), weight);
    }

    /// @dev Amount that burns in this number of epochs, how many of them were idle, and whether
    /// one had a value.
    function besideHeavyAccount(uint256 dice, uint256 weight, uint256 count)
        private
        returns (uint256 burnt, uint256 free, bool made)
    {
        heavyNetwork(weight, 10 ether);
        // Two values, so that weights count.
        for (uint256 i = 0; i < 2; i++) {
            playHeavy(dice, false);
        }
        uint256 before = worth(evil(0));
        uint256 start = epoch;
        for (uint256 i = 0; i < count && !made; i++) {
            if (playHeavy(dice, true) < 3) free++;
            made = beacon.nextGoodEpoch(start) != 0;
        }
        burnt = before - worth(evil(0));
    }

    /// @dev One epoch: all honest accounts that are drawn, and can pay, commit and reveal. The
    /// attacker commits only where three did, and never reveals.
    function playHeavy(uint256 dice, bool attacks) private returns (uint256 honestCommits) {
        uint256 bond = beacon.currentBond();
        bytes32 secret = keccak256(abi.encode(dice, epoch));
        bool[21] memory committed;
        for (uint160 i = 0; i <= 20; i++) {
            if (worth(honest(i)) < bond || !beacon.isSelected(epoch, honest(i))) continue;
            commit(honest(i), secret);
            committed[i] = true;
            honestCommits++;
        }
        bool spoils = attacks && honestCommits >= 3 && beacon.isSelected(epoch, evil(0));
        if (spoils) commit(evil(0), "evil");
        sealLong();
        for (uint160 i = 0; i <= 20; i++) {
            if (committed[i]) reveal(honest(i), secret);
        }
        toLong(epoch + 1);
    }

    /// @dev Amount that this number of honest and evil accounts have left.
    function wealth(uint160 count) private view returns (uint256 sum) {
        for (uint160 i = 0; i < count; i++) {
            sum += worth(honest(i)) + worth(evil(i));
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
