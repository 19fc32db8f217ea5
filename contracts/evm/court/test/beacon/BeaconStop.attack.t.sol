// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IParameters } from "../../../market/src/interfaces/IParameters.sol";
import { CommitRevealBeacon } from "../../src/beacon/CommitRevealBeacon.sol";
import { ICommitRevealBeacon } from "../../src/interfaces/ICommitRevealBeacon.sol";
import { BeaconAttackFixture } from "../base/BeaconAttackFixture.sol";

// Goal: an attacker that leaves epochs without a value pays the price that docs/spec/randomness.md
// states. Method: each test runs one attack for all the epochs that the attack needs, and adds up
// the burnt bonds. One base is the least bond, the constant `BOND`. An epoch is good if it has a
// value, spoiled if an account committed and did not reveal, and idle if fewer than `SECRETS_MIN`
// accounts committed. Labels such as CRT-3 name findings of docs/reference/audit.md.
contract BeaconStopAttackTest is BeaconAttackFixture {
    uint256 private constant LENGTH = 300;

    /// @dev Each spoiled epoch in a row doubles the bond, up to `BOND_FACTOR_MAX` (16) bases. Each
    /// further spoiled epoch costs this maximum. Each good epoch halves the bond, so four good
    /// epochs lower it to one base again.
    // Finding: EVM-7
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

    /// @dev Each epoch without any commit halves the bond. So accounts that cannot pay the highest
    /// bond can commit again after a few epochs without a commit.
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

    /// @dev EVM3-5. An attacker stops the beacon for a day of five-minute epochs, while honest
    /// accounts can pay the highest bond. The burnt amount is more than the weight of all jurors,
    /// both for a small weight and for a large weight.
    // Finding: EVM3-5
    function test_aDayWithoutAValue_burnsMoreThanAllJurorsStake() public {
        // If all jurors together have 100 ether of weight, the highest bond is 16 bases; with
        // 10,000 ether, the bond can rise further, to a share of this weight.
        uint256[2] memory weights = [uint256(100 ether), 10_000 ether];
        for (uint256 i = 0; i < 2; i++) {
            uint256 state = vm.snapshotState();
            uint256 burnt = dayWithoutValue(weights[i], type(uint256).max);
            assertGe(burnt, weights[i], "more than all weight, the attacker's included");
            vm.revertToState(state);
        }
    }

    /// @dev CRT-10. A thousand jurors have 10 ether each, an attacker has as much weight as all of
    /// them together, and the bond rises to 83 ether. Honest nodes with enough money pay this
    /// bond, because an account that reveals its secret gets the bond back.
    // Finding: CRT-10
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

    /// @dev EVM3-5: three honest accounts have only four bases each. They cannot pay a bond above
    /// four bases, so every second epoch or so is idle, and a day without a value burns about four
    /// bases for each two epochs. The attacker has to be drawn in each epoch that it spoils.
    function test_aDayWithoutAValue_whereHonestAccountsHoldLess() public {
        uint256 burnt = dayWithoutValue(100 ether, 4 * BOND);
        assertGe(burnt, 142 * 4 * BOND, "4 bonds for each two epochs");
        assertLe(burnt, 146 * 4 * BOND, "4 bonds for each two epochs");
    }

    /// @dev CRT-3. One honest account has 78 % of the weight, and twenty have 0.1 % each, so that
    /// few epochs draw three honest accounts. An attacker with the other 20 % commits last, and
    /// spoils only the epochs in which three honest accounts committed. At most four epochs cost
    /// it nothing: each idle epoch widens the draw, and four idle epochs open it to every account.
    /// These four idle epochs, in which accounts committed, do not lower the bond.
    // Finding: CRT-3
    function test_besideOneHeavyAccount_anHourCostsItsPrice() public {
        uint256 stopped = 0;
        for (uint256 i = 0; i < 12; i++) {
            uint256 state = vm.snapshotState();
            (uint256 burnt, uint256 free, bool made) = besideHeavyAccount(i, 20 ether, 12);
            assertLe(free, 4, "idle epochs");
            if (!made) {
                stopped++;
                // The bonds are 1, 2, 4 and 8 bases, and then 16 bases each.
                assertEq(burnt, 15 * BOND + (8 - free) * 16 * BOND, "each epoch that was not idle");
                assertGe(burnt, 7.9 ether, "at least");
            }
            vm.revertToState(state);
        }
        assertGe(stopped, 8, "it does stop");
    }

    /// @dev The attack of the previous test, for a day.
    function test_besideOneHeavyAccount_aDayCostsItsPrice() public {
        (uint256 burnt, uint256 free, bool made) = besideHeavyAccount(1, 20 ether, 288);
        assertFalse(made, "no value in a day");
        assertLe(free, 4, "idle epochs");
        assertGe(burnt, 449.5 ether, "fifteen bases, and sixteen in 280 epochs");
    }

    /// @dev The attack of an hour beside one heavy account, by an attacker without weight. The
    /// attacker can commit only once the draw is open to every account. Either one of the hour's
    /// epochs has a value, or the attacker loses at least 7.9 ether, as in the earlier test.
    function test_besideOneHeavyAccount_aPartyWithoutWeight() public {
        for (uint256 i = 0; i < 12; i++) {
            uint256 state = vm.snapshotState();
            (uint256 burnt,, bool made) = besideHeavyAccount(i, 0, 12);
            assertTrue(made || burnt >= 7.9 ether, "a value, or the price");
            vm.revertToState(state);
        }
    }

    /// @dev The bond is too high for all accounts but one. Epochs in which only that account
    /// commits are idle: they have too few secrets for a value. After four idle epochs every
    /// account may commit, and each further idle epoch halves the bond. So the bond falls until the
    /// other accounts can pay it.
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

    /// @dev A spoiled epoch does not open the draw. So an account without weight cannot keep the
    /// beacon stopped, even after many epochs.
    // Finding: EVM3-5
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
        expectError(evil(1), ICommitRevealBeacon.NotSelected.selector, abi.encode(epoch, evil(1)));
        beacon.commit(epoch, evil(1), "evil");
    }

    /// @dev An attacker with a tenth of all weight is drawn in four of five epochs. In 288 epochs,
    /// which are a day of five-minute epochs, it leaves at most 48 epochs in a row, four hours,
    /// without a value.
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

    /// @dev Weight that is enlisted after a value does not raise the bond. The highest bond depends
    /// on the weight of all jurors at the start of the last value's epoch; the draw by this value
    /// uses the weights of the same second.
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

    /// @dev Returns the amount that is burnt in a day of five-minute epochs. Three honest accounts
    /// have half of `weight`, and up to `money` for bonds each. They commit when they are drawn and
    /// can pay. An attacker has the other half, and spoils each epoch in which one of them commits.
    function dayWithoutValue(uint256 weight, uint256 money) private returns (uint256 burnt) {
        deployLong();
        uint256 most = weight + 1000 ether;
        for (uint160 i = 0; i < 3; i++) {
            endow(honest(i), money < most ? money : most);
            jurors.enlist(honest(i), weight / 6);
        }
        endow(evil(0), 20 * most);
        jurors.enlist(evil(0), weight - 3 * (weight / 6));
        // After two values the draw depends on weights.
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

    /// @dev Deploys a beacon with epochs of five minutes, and moves to the start of an epoch.
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

    /// @dev Moves to the second half of the epoch, and mines the mix block.
    function sealLong() private {
        vm.warp(epoch * LENGTH + LENGTH / 2);
        mine(1);
        beacon.seal(epoch);
        mine(2);
    }

    /// @dev Reveals the secrets that honest accounts committed, and moves to the next epoch.
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

    /// @dev Plays one epoch. Each honest account that is drawn and has money for the bond commits
    /// and reveals. The attacker commits if it is drawn and at least one honest account commits; it
    /// reveals only if `shows` is true.
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

    /// @dev Enlists one account with 78 ether, twenty with 0.1 ether each, and the attacker with
    /// `weight`. Each of the twenty has `money` for bonds. The chain is not the local chain, so a
    /// value needs three secrets.
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

    /// @dev Returns the amount that is burnt in `count` epochs, the number of idle epochs, and
    /// whether an epoch had a value. The play ends after an epoch with a value.
    function besideHeavyAccount(uint256 dice, uint256 weight, uint256 count)
        private
        returns (uint256 burnt, uint256 free, bool made)
    {
        heavyNetwork(weight, 10 ether);
        // After two values the draw depends on weights.
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

    /// @dev Plays one epoch. Each honest account that is drawn and has money for the bond commits
    /// and reveals. If `attacks` is true and the attacker is drawn, the attacker commits after at
    /// least three honest accounts have committed. It never reveals.
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
}
