// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Tree } from "../../../core/test/base/Tree.sol";
import { EpochBlock } from "../../../court/src/interfaces/IEpochs.sol";
import { ModuleFixture } from "../../../court/test/base/ModuleFixture.sol";
import { Contributions } from "../../src/Contributions.sol";
import { GovernedSettings } from "../../src/GovernedSettings.sol";
import { ProposalDeposits } from "../../src/ProposalDeposits.sol";
import { TrackGovernor } from "../../src/TrackGovernor.sol";
import { TrackRight, TrackTimelock } from "../../src/TrackTimelock.sol";
import { Treasury } from "../../src/Treasury.sol";
import { VetoGuardian } from "../../src/VetoGuardian.sol";
import { Contribution, ContributionRole } from "../../src/interfaces/IContributions.sol";
import { IGovernedSettings } from "../../src/interfaces/IGovernedSettings.sol";
import { initialSettings } from "./InitialSettings.gen.sol";
import { TestTrack } from "./TestTrack.sol";

/// @notice A market with a court, the contract of points (`Contributions`), a treasury and one
/// governance track. The track can change every setting and spend from the treasury. Three
/// accounts, the workers, vote by points; at first they have no points and so no weight.
abstract contract GovernanceFixture is ModuleFixture, TestTrack {
    uint256 internal constant BUCKET = 1 days;
    uint256 internal constant CAP_MIN = 1000 ether;
    uint256 internal constant DEPOSIT = 1 ether;
    uint256 internal constant WORKERS = 3;
    uint256 internal constant WORKER_KEY = 0x303e4;
    uint256 internal constant VETO_TERM = 90 days;

    Contributions internal contributions;
    GovernedSettings internal settings;
    Treasury internal treasury;
    TrackGovernor internal governor;
    TrackTimelock internal timelock;
    ProposalDeposits internal deposits;
    VetoGuardian internal veto;
    address internal immutable vetoHolder = address(0x7e70);
    address[WORKERS] internal workers;

    function furnishGovernance() internal {
        furnishChambers();
        uint256 nonce = vm.getNonce(address(this));
        (address timelock_, address treasury_) = (created(nonce + 5), created(nonce + 2));
        settings = GovernedSettings(
            deployCommitted("GovernedSettings", abi.encode(timelock_, initialSettings()))
        );
        contributions = Contributions(
            deployCommitted("Contributions", abi.encode(epochs, settings, BUCKET, CAP_MIN))
        );
        treasury = Treasury(
            payable(
                deployCommitted(
                    "Treasury", abi.encode(vault, contributions, settings, honeypots, timelock_)
                )
            )
        );
        veto = VetoGuardian(deployCommitted("VetoGuardian", abi.encode(vetoHolder, VETO_TERM)));
        address[] memory governors = new address[](1);
        governors[0] = created(nonce + 6);
        deposits = ProposalDeposits(
            deployCommitted(
                "ProposalDeposits", abi.encode(vault, settings, treasury_, governors)
            )
        );
        timelock = TrackTimelock(
            payable(
                deployCommitted(
                    "TrackTimelock", abi.encode(TRACK_DELAY, governors[0], veto, rights())
                )
            )
        );
        governor = TrackGovernor(
            payable(
                deployCommitted(
                    "TrackGovernor",
                    abi.encode("Test track", contributions, timelock, deposits, rules())
                )
            )
        );
        assert(address(timelock) == timelock_ && address(treasury) == treasury_);
        for (uint256 i = 0; i < WORKERS; i++) {
            workers[i] = vm.addr(WORKER_KEY + i);
            fund(workers[i], 100 ether);
            approve(workers[i], address(deposits));
        }
    }

    function rights() internal view returns (TrackRight[] memory list) {
        list = new TrackRight[](5);
        list[0] = TrackRight(address(settings), IGovernedSettings.set.selector);
        list[1] = TrackRight(address(treasury), treasury.spend.selector);
        list[2] = TrackRight(address(treasury), treasury.setSale.selector);
        list[3] = TrackRight(address(treasury), treasury.setSwap.selector);
        list[4] = TrackRight(address(treasury), treasury.setHoneypotOwner.selector);
    }

    /// @dev Makes a block with these items final, and returns its epoch.
    function finalBlock(Contribution[] memory items) internal returns (uint64 epoch) {
        skip(EPOCH);
        epoch = uint64(clock.epochNow()) - 1;
        (, bytes32 previous) = epochs.latest();
        bytes32 root = Tree.rootOf(leavesOf(items), items.length);
        EpochBlock memory block_ = EpochBlock(epoch, previous, root, uint64(items.length), 0);
        for (uint256 i = 0; i < 2; i++) {
            vm.prank(jurors[i]);
            epochs.attest(block_, jurors[i]);
        }
        epochs.finalize(block_);
    }

    /// @dev Makes a final block with one item, and claims the item at once.
    function contribute(address account, ContributionRole role, uint128 points) internal {
        Contribution[] memory items = new Contribution[](1);
        items[0] = Contribution(account, role, points);
        contributions.claim(finalBlock(items), items[0], 0, new bytes32[](0));
    }

    /// @dev Credits the three workers 5, 3 and 2 times `unit` points, and waits until the points
    /// have weight.
    function weigh(uint128 unit) internal {
        contribute(workers[0], ContributionRole.Provider, 5 * unit);
        contribute(workers[1], ContributionRole.Provider, 3 * unit);
        contribute(workers[2], ContributionRole.Provider, 2 * unit);
        nextBucket();
        skip(1);
    }

    function nextBucket() internal {
        vm.warp((vm.getBlockTimestamp() / BUCKET + 1) * BUCKET);
    }

    function skip(uint256 seconds_) internal {
        vm.warp(vm.getBlockTimestamp() + seconds_);
    }

    function leavesOf(Contribution[] memory items) internal view returns (bytes32[] memory leaves) {
        leaves = new bytes32[](items.length);
        for (uint256 i = 0; i < items.length; i++) leaves[i] = contributions.leafOf(items[i]);
    }

    function bucketNow() internal view returns (uint256) {
        return vm.getBlockTimestamp() / BUCKET;
    }
}
