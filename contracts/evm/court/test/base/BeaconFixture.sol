// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Stakes } from "../../../core/src/Stakes.sol";
import { Vault } from "../../../core/src/Vault.sol";
import { Test } from "../../../core/test/base/Test.sol";
import { IParameters } from "../../../market/src/interfaces/IParameters.sol";
import { Sortition } from "../../src/base/Sortition.sol";
import { CommitRevealBeacon } from "../../src/beacon/CommitRevealBeacon.sol";
import { IJurorWeights } from "../../src/interfaces/IJurorWeights.sol";

/// @notice Mock of the contract `Parameters`, with the two parameters that the beacon reads.
contract MockParameterNumbers {
    uint256 public constant STAKE_MIN = 0.1 ether;
    uint256 public bondBps = 10_000;

    function setBondBps(uint256 bps) external {
        bondBps = bps;
    }

    /// @dev The beacon passes an index of the enumeration `Parameter`; this mock takes the index as
    /// a number, and reverts unless it is one of the two that the beacon reads.
    function get(uint8 parameter) external view returns (uint256) {
        // Index 17 is `StakeMin`, index 16 is `BeaconBondBps`.
        if (parameter == 17) return STAKE_MIN;
        require(parameter == 16, "no other number is read");
        return bondBps;
    }
}

/// @notice Mock of the jurors' weights, the part of the court that the beacon calls. A weight
/// counts from the second after its enlistment.
contract MockJurorWeights is IJurorWeights {
    struct Weight {
        uint256 from;
        uint256 weight;
    }

    mapping(address account => Weight[]) private _weights;
    Weight[] private _totals;

    function enlist(address account, uint256 weight) external {
        uint256 before = latest(_weights[account]);
        _totals.push(Weight(block.timestamp + 1, latest(_totals) + weight - before));
        _weights[account].push(Weight(block.timestamp + 1, weight));
    }

    function settledTotalAt(bytes32 domain, uint256 atSeconds) public view returns (uint256) {
        return domain == 0 ? at_(_totals, atSeconds) : 0;
    }

    function seatsForSeed(
        bytes32 seed,
        address account,
        bytes32 domain,
        uint256 atSeconds,
        uint256 expected
    ) external view returns (uint256) {
        uint256 weight = domain == 0 ? at_(_weights[account], atSeconds) : 0;
        if (weight == 0) return 0;
        uint256 total = settledTotalAt(domain, atSeconds);
        return Sortition.seats(seed, account, expected, weight, total);
    }

    function latest(Weight[] storage list) private view returns (uint256) {
        return list.length == 0 ? 0 : list[list.length - 1].weight;
    }

    function at_(Weight[] storage list, uint256 second) private view returns (uint256) {
        for (uint256 i = list.length; i != 0; i--) {
            if (list[i - 1].from <= second) return list[i - 1].weight;
        }
        return 0;
    }
}

/// @notice A commit-reveal beacon with the contracts `Vault` and `Stakes`, and with mocks of the
/// parameters and of the jurors' weights.
abstract contract BeaconFixture is Test {
    uint256 internal constant EPOCH = 60;
    uint256 internal constant BOND = 0.1 ether;

    Vault internal vault;
    Stakes internal stakes;
    MockParameterNumbers internal numbers;
    MockJurorWeights internal jurors;
    CommitRevealBeacon internal beacon;
    uint256 internal epoch;

    function furnish() internal {
        vault = Vault(deployCommitted("Vault"));
        stakes = Stakes(deployCommitted("Stakes", abi.encode(vault, 25 days, 14 days, 10 days)));
        numbers = MockParameterNumbers(deployMock("court/MockParameterNumbers"));
        jurors = MockJurorWeights(deployMock("court/MockJurorWeights"));
        beacon = deployBeacon(jurors);
        toEpoch(block.timestamp / EPOCH + 1);
    }

    function deployBeacon(IJurorWeights court) internal returns (CommitRevealBeacon) {
        return CommitRevealBeacon(
            deployCommitted(
                "CommitRevealBeacon",
                abi.encode(vault, stakes, IParameters(address(numbers)), court, EPOCH)
            )
        );
    }

    /// @dev Gives an account a balance in the Vault, from which the beacon may take bonds.
    function endow(address account, uint256 amount) internal {
        vm.deal(account, amount);
        vm.startPrank(account);
        vault.deposit{ value: amount }(address(0), amount, account);
        vault.approve(address(beacon), 0, type(uint256).max);
        vm.stopPrank();
    }

    function time() internal view returns (uint256) {
        return vm.getBlockTimestamp();
    }

    function toEpoch(uint256 to) internal {
        epoch = to;
        vm.warp(to * EPOCH);
        mine(1);
    }

    function toHalf() internal {
        vm.warp(epoch * EPOCH + EPOCH / 2);
        mine(1);
    }

    function mine(uint256 blocks) internal {
        vm.roll(vm.getBlockNumber() + blocks);
    }

    /// @dev Moves to the second half of the epoch, and fixes the mix block, whose hash is mixed
    /// into the epoch's value. Then mines two blocks, so that this hash can be read.
    function sealRound() internal {
        toHalf();
        beacon.seal(epoch);
        mine(2);
    }

    function commit(address account, bytes32 secret) internal {
        vm.prank(account);
        beacon.commit(epoch, account, hashOf(account, secret));
    }

    function reveal(address account, bytes32 secret) internal {
        beacon.reveal(epoch, account, secret);
    }

    function hashOf(address account, bytes32 secret) internal view returns (bytes32) {
        return keccak256(abi.encode(epoch, account, secret));
    }

    /// @dev Plays a round with one secret, committed and revealed, and moves to the next epoch.
    function playGood(address account) internal returns (bytes32 made) {
        commit(account, "secret");
        sealRound();
        reveal(account, "secret");
        made = beacon.value(epoch);
        toEpoch(epoch + 1);
    }

    function balance(address account) internal view returns (uint256) {
        return vault.balanceOf(account, 0);
    }

    /// @dev Returns the sum of an account's balances in the Vault and in the beacon.
    function worth(address account) internal view returns (uint256) {
        return balance(account) + beacon.bondBalanceOf(account);
    }
}
