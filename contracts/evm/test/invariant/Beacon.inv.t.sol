// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Beacon } from "../../src/Beacon.sol";
import { Vault } from "../../src/Vault.sol";
import { RoundView } from "../../src/interfaces/IBeacon.sol";
import { Court } from "../base/Court.sol";
import { Test } from "../base/Test.sol";

/// @notice Plays rounds of the beacon at random, and keeps books of its own beside it.
contract BeaconHandler is Court {
    uint256 public constant ACTORS = 4;

    struct Bond {
        uint64 epoch;
        uint256 who;
        bytes32 secret;
        uint96 amount;
        bool open;
    }

    Bond[] internal _bonds;
    uint64[] internal _epochs;
    mapping(uint64 epoch => bool) internal _known;
    mapping(uint64 epoch => bytes32) internal _values;
    string public fault;
    mapping(string name => uint256) public done;

    constructor() {
        deploy();
        for (uint256 i = 0; i < ACTORS; i++) {
            endow(actor(i), 1 ether);
        }
    }

    function actor(uint256 i) public pure returns (address) {
        return address(uint160(0xac70 + i % ACTORS));
    }

    function modules() external view returns (Beacon, Vault) {
        return (beacon, vault);
    }

    function epochs() external view returns (uint64[] memory) {
        return _epochs;
    }

    function bondedOf(uint256 who) external view returns (uint256 sum) {
        for (uint256 i = 0; i < _bonds.length; i++) {
            Bond memory bond = _bonds[i];
            if (bond.who == who && bond.open && !beacon.isFinal(bond.epoch)) sum += bond.amount;
        }
    }

    function commit(uint256 who, bytes32 secret) external {
        uint64 epoch = beacon.epochNow();
        who = who % ACTORS;
        vm.prank(actor(who));
        try beacon.commit(commitmentOf(epoch, actor(who), secret)) {
            _bonds.push(Bond(epoch, who, secret, beacon.round(epoch).bond, true));
            _know(epoch);
            if (block.timestamp % EPOCH >= EPOCH / 2) fault = "a commit came too late";
            done["commit"] += 1;
        } catch { }
    }

    function seal(uint256 which) external {
        uint64 epoch = _pick(which);
        bool shown = beacon.round(epoch).reveals != 0;
        uint64 before = beacon.round(epoch).mixBlock;
        try beacon.seal(epoch) {
            _know(epoch);
            bool moved = before != beacon.round(epoch).mixBlock;
            if (moved && shown) fault = "the mix block moved after a secret was shown";
            done["seal"] += 1;
        } catch { }
    }

    function reveal(uint256 which) external {
        if (_bonds.length == 0) return;
        // Mostly of the last rounds, which are not over.
        uint256 last = _bonds.length < 8 ? _bonds.length : 8;
        Bond storage bond = _bonds[_bonds.length - 1 - which % last];
        uint64 epoch = bond.epoch;
        vm.prank(actor(bond.who));
        try beacon.reveal(epoch, bond.secret) {
            if (!bond.open) fault = "a secret was shown twice";
            if (beacon.epochNow() != epoch) fault = "a secret was shown too late";
            if (beacon.round(epoch).mixBlock >= block.number) fault = "a secret came too early";
            bond.open = false;
            done["reveal"] += 1;
        } catch { }
    }

    function finalize(uint256 which) external {
        uint64 epoch = _pick(which);
        try beacon.finalize(epoch) {
            if (_values[epoch] != 0) fault = "an epoch was final twice";
            _values[epoch] = beacon.value(epoch);
            done["finalize"] += 1;
        } catch { }
        for (uint256 i = 0; i < _epochs.length; i++) {
            bytes32 kept = _values[_epochs[i]];
            if (kept != 0 && kept != beacon.value(_epochs[i])) fault = "a value changed";
        }
    }

    function wait(uint256 seconds_, uint256 blocks) external {
        vm.warp(block.timestamp + bound(seconds_, 1, EPOCH / 4));
        mine(blocks % 16 == 0 ? 300 : 1 + blocks % 4);
        done["wait"] += 1;
    }

    function _know(uint64 epoch) private {
        if (_known[epoch]) return;
        _known[epoch] = true;
        _epochs.push(epoch);
    }

    /// @dev The present epoch or one of the three before it.
    function _pick(uint256 which) private view returns (uint64) {
        return beacon.epochNow() - uint64(which % 4 == 0 ? which % 16 / 4 : 0);
    }
}

// Goal: whatever is committed, shown or kept back, in any order and at any time, the beacon's laws
// hold.
// Method: random calls of `BeaconHandler`; the names of the laws are those in `IBeacon`.
contract BeaconInvariants is Test {
    BeaconHandler internal handler;
    Beacon internal beacon;
    Vault internal vault;

    function setUp() public {
        handler = new BeaconHandler();
        (beacon, vault) = handler.modules();
        targetContract(address(handler));
    }

    function test_everyActionHappens() public {
        for (uint256 i = 0; i < 1000; i++) {
            uint256 dice = uint256(keccak256(abi.encode("beacon", i)));
            (uint256 a, uint256 b) = (dice >> 8, dice >> 64);
            if (dice % 5 == 0) handler.commit(a, bytes32(b));
            else if (dice % 5 == 1) handler.seal(a);
            else if (dice % 5 == 2) handler.reveal(a);
            else if (dice % 5 == 3) handler.finalize(a);
            else handler.wait(a, b);
        }
        string[5] memory names = ["commit", "seal", "reveal", "finalize", "wait"];
        for (uint256 i = 0; i < names.length; i++) {
            assertTrue(handler.done(names[i]) != 0, names[i]);
        }
        invariant_fixedForever();
        invariant_bonded();
        invariant_ends();
    }

    /// @dev IBeacon `fixedForever`.
    function invariant_fixedForever() public view {
        assertEq(keccak256(bytes(handler.fault())), keccak256(""), handler.fault());
    }

    /// @dev IBeacon `bonded`.
    function invariant_bonded() public view {
        for (uint256 i = 0; i < handler.ACTORS(); i++) {
            uint256 reserved = vault.balanceOf(handler.actor(i), address(0)).reserved;
            assertEq(reserved, 1 ether + handler.bondedOf(i), "stake and bonds");
        }
    }

    /// @dev IBeacon `ends`.
    function invariant_ends() public {
        uint64[] memory epochs = handler.epochs();
        vm.warp(block.timestamp + 600);
        for (uint256 i = 0; i < epochs.length; i++) {
            if (beacon.isFinal(epochs[i])) continue;
            vm.roll(block.number + 1);
            RoundView memory seen = beacon.round(epochs[i]);
            if (seen.mixHash == 0) {
                try beacon.seal(epochs[i]) { } catch { }
                vm.roll(block.number + 2);
            }
            beacon.finalize(epochs[i]);
        }
        for (uint256 i = 0; i < handler.ACTORS(); i++) {
            uint256 reserved = vault.balanceOf(handler.actor(i), address(0)).reserved;
            assertEq(reserved, 1 ether, "only the stake stays");
        }
    }
}
