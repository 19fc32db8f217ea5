// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Test } from "../../../core/test/base/Test.sol";
import { Contributions } from "../../src/Contributions.sol";
import { GovernedSettings } from "../../src/GovernedSettings.sol";
import { Contribution, ContributionRole } from "../../src/interfaces/IContributions.sol";
import { Setting } from "../../src/interfaces/IGovernedSettings.sol";
import { initialSettings } from "./InitialSettings.gen.sol";
import { MockEpochs } from "./MockEpochs.sol";

/// @notice Claims items of points, delegates and waits at random. Keeps its own records: the points
/// that each account was credited in each bucket, and each account's delegate.
contract PointsHandler is Test {
    uint256 public constant ACTORS = 5;
    uint256 public constant BUCKET = 1 days;
    uint256 public constant CAP_MIN = 50 ether;
    uint256 private constant EPOCH = 60;
    uint256 public constant SNAPSHOTS = 6;
    /// @dev Claims choose from this number of latest items. Most older items have expired.
    uint256 private constant RECENT = 12;

    /// @dev Weights at a past second, as the contract returned them one second later.
    struct Snapshot {
        uint256 second;
        uint256[ACTORS] weights;
    }

    MockEpochs public immutable BLOCKS;
    GovernedSettings public immutable SETTINGS;
    Contributions public immutable POINTS;

    Snapshot[] private _snapshots;
    mapping(uint256 bucket => uint256[ACTORS]) private _credited;
    uint256[ACTORS] private _delegatees;
    mapping(uint256 item => uint256) private _creditedOf;
    Contribution[] private _items;
    uint64[] private _epochs;
    bool public overdrawn;
    bool public overCap;
    /// @notice True if `look` found a weight that differs from the handler's own records.
    bool public isMiscounted;
    /// @notice True if the weights at a past second changed, or did not add up to the total supply.
    bool public hasPastChanged;
    /// @notice Number of calls in the run.
    uint256 public steps;
    /// @notice Number of successful calls by kind.
    uint256 public claims;
    uint256 public delegations;
    uint256 public looks;

    modifier step() {
        steps++;
        _;
    }

    constructor() {
        BLOCKS = new MockEpochs(EPOCH);
        SETTINGS = GovernedSettings(
            deployCommitted("GovernedSettings", abi.encode(address(this), initialSettings()))
        );
        POINTS = Contributions(
            deployCommitted("Contributions", abi.encode(BLOCKS, SETTINGS, BUCKET, CAP_MIN))
        );
        for (uint256 i = 0; i < ACTORS; i++) {
            _delegatees[i] = i;
        }
    }

    function actor(uint256 index) public pure returns (address) {
        return address(uint160(0xac7000 + index % ACTORS));
    }

    // Acts.

    /// @dev Adds an item to the block of the epoch that ended last.
    function anchor(uint256 who, uint256 role, uint128 points) external step {
        uint64 epoch = uint64(vm.getBlockTimestamp() / EPOCH) - 1;
        Contribution memory item = Contribution(
            actor(who), ContributionRole(bound(role, 0, 3)), bound128(points, 1, 200 ether)
        );
        for (uint256 i = _items.length; i != 0 && _epochs[i - 1] == epoch; i--) {
            Contribution storage said = _items[i - 1];
            if (said.account == item.account && said.role == item.role) return;
        }
        BLOCKS.add(epoch, POINTS.leafOf(item));
        _items.push(item);
        _epochs.push(epoch);
    }

    /// @dev Claims, as any account, the first claimable item among the latest items. The search
    /// begins at a random item. It skips no claimed item, because the cap of a bucket can leave a
    /// part of an item for a later claim.
    function claim(uint256 which, uint256 sender) external step {
        uint256 reach = _items.length < RECENT ? _items.length : RECENT;
        for (uint256 i = 0; i < reach; i++) {
            if (_claim(_items.length - 1 - (which % reach + i) % reach, sender)) return;
        }
    }

    function _claim(uint256 at_, uint256 sender) private returns (bool) {
        Contribution memory item = _items[at_];
        uint256 bucket = vm.getBlockTimestamp() / BUCKET;
        uint256 before = POINTS.creditedTo(bucket, item.account);
        vm.prank(actor(sender));
        try POINTS.claim(_epochs[at_], item, 0, new bytes32[](0)) {
            uint256 points = POINTS.creditedTo(bucket, item.account) - before;
            _creditedOf[at_] += points;
            if (_creditedOf[at_] > item.points || points == 0) overdrawn = true;
            _credited[bucket][_indexOf(item.account)] += points;
            if (before + points > POINTS.capIn(bucket)) overCap = true;
            claims++;
            return true;
        } catch {
            return false;
        }
    }

    /// @dev Tries to claim an item that is in no block. A success is a fault.
    function claimForged(uint256 which, uint256 to, uint128 points) external step {
        if (_items.length == 0) return;
        uint256 at_ = which % _items.length;
        Contribution memory item = _items[at_];
        (item.account, item.points) = (actor(to), bound128(points, 1, 200 ether));
        if (item.account == _items[at_].account && item.points == _items[at_].points) return;
        try POINTS.claim(_epochs[at_], item, 0, new bytes32[](0)) {
            overdrawn = true;
        } catch { }
    }

    function delegate(uint256 who, uint256 to) external step {
        vm.prank(actor(who));
        POINTS.delegate(actor(to));
        _delegatees[who % ACTORS] = to % ACTORS;
        delegations++;
    }

    function setCap(uint256 bps) external step {
        SETTINGS.set(Setting.CapBps, bound(bps, 500, 5000));
    }

    function pass(uint256 seconds_) external step {
        vm.warp(vm.getBlockTimestamp() + bound(seconds_, 1, 3 days));
    }

    function passMany() external step {
        vm.warp(vm.getBlockTimestamp() + 20 * BUCKET);
    }

    /// @dev Compares present weights with the records. Also reads the weights at one snapshot's
    /// past second again, and compares them with the weights in the snapshot. Successive calls use
    /// the snapshots in turn.
    function look() external step {
        looks++;
        for (uint256 i = 0; i < ACTORS; i++) {
            if (POINTS.getVotes(actor(i)) != _weightByBooks(i)) isMiscounted = true;
        }
        if (_snapshots.length < SNAPSHOTS) _take();
        if (!_isUnchanged(_snapshots[looks % _snapshots.length])) hasPastChanged = true;
    }

    function _take() private {
        Snapshot storage made = _snapshots.push();
        made.second = vm.getBlockTimestamp();
        vm.warp(made.second + 1);
        for (uint256 i = 0; i < ACTORS; i++) {
            made.weights[i] = POINTS.getPastVotes(actor(i), made.second);
        }
    }

    /// @dev Returns the unexpired points of all actors that delegate to an actor, according to the
    /// handler's own records.
    function _weightByBooks(uint256 index) private view returns (uint256 weight) {
        uint256 running = vm.getBlockTimestamp() / BUCKET;
        for (uint256 who = 0; who < ACTORS; who++) {
            if (_delegatees[who] != index) continue;
            for (uint256 i = 1; i <= 26; i++) {
                weight += _credited[running - i][who];
            }
        }
    }

    function _isUnchanged(Snapshot storage past) private view returns (bool) {
        uint256 sum = 0;
        for (uint256 who = 0; who < ACTORS; who++) {
            uint256 weight = POINTS.getPastVotes(actor(who), past.second);
            if (weight != past.weights[who]) return false;
            sum += weight;
        }
        return POINTS.getPastTotalSupply(past.second) == sum;
    }

    function _indexOf(address account) private pure returns (uint256) {
        return uint160(account) - 0xac7000;
    }
}
