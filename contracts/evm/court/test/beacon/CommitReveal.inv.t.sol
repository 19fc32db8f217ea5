// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IWalk, InvariantWalk } from "../../../core/test/base/Walk.sol";
import { RoundView } from "../../src/interfaces/ICommitRevealBeacon.sol";
import { BeaconHandler } from "../base/BeaconHandler.sol";

/// @notice Checks all invariants of the beacon after each call of `BeaconHandler`.
/// `ICommitRevealBeacon` defines the invariants' names.
contract InvariantHandler is BeaconHandler {
    mapping(uint256 epoch => bytes32) private _seen;
    mapping(uint256 epoch => bool) private _ended;

    error InvariantBroken(string law);

    constructor(bool away) BeaconHandler(away) { }

    function check() external {
        _held();
        _fixedForever();
        _whole();
        uint256 state = vm.snapshotState();
        _returned();
        vm.revertToState(state);
    }

    /// @dev `held`: the beacon's Vault balance is the sum of the bond balances and of the bonds of
    /// secrets that were not revealed. No account lost anything beyond these bonds.
    function _held() private view {
        uint256 sum = bondsOf(address(0));
        for (uint256 i = 0; i < ACTORS; i++) {
            address account = actor(i);
            sum += beacon.bondBalanceOf(account);
            uint256 left = worth(account) + account.balance + bondsOf(account);
            if (int256(left) != int256(WEALTH) + gifts[account]) {
                revert InvariantBroken("nobody loses more");
            }
        }
        if (balance(address(beacon)) != sum) revert InvariantBroken("held");
    }

    /// @dev `fixedForever`: a value never changes, and an epoch that ended without a value of its
    /// own gets none later.
    function _fixedForever() private {
        uint256 now_ = time() / EPOCH;
        for (uint256 i = 0; i < epochs.length; i++) {
            uint256 one = epochs[i];
            bool good = beacon.round(one).isGood;
            if (_ended[one] && good != (_seen[one] != 0)) {
                revert InvariantBroken("fixedForever, ended");
            }
            if (good != (beacon.nextGoodEpoch(one) == one)) revert InvariantBroken("answering");
            bytes32 before = _seen[one];
            if (good) _seen[one] = beacon.value(one);
            if (before != 0 && before != _seen[one]) revert InvariantBroken("fixedForever");
            if (one < now_) _ended[one] = true;
        }
        // An epoch without a value of its own gets that of the next epoch that has one, if any.
        uint256 next = 0;
        for (uint256 i = epochs.length; i != 0; i--) {
            if (_seen[epochs[i - 1]] != 0) next = epochs[i - 1];
            if (beacon.nextGoodEpoch(epochs[i - 1]) != next) {
                revert InvariantBroken("answering, the next");
            }
        }
    }

    /// @dev `whole`: a value is computed from the mix hash and from all secrets of its epoch. An
    /// epoch with fewer than `SECRETS_MIN` secrets has no value of its own.
    function _whole() private view {
        if (epochs.length == 0) return;
        uint256 one = epochs[epochs.length - 1];
        bytes32 mixed;
        (uint256 count, uint256 shown) = (0, 0);
        for (uint256 i = firstOf[one] - 1; i < secrets.length; i++) {
            mixed ^= keccak256(abi.encode(secrets[i].account, secrets[i].secret));
            shown += secrets[i].shown ? 1 : 0;
            count++;
        }
        RoundView memory round = beacon.round(one);
        if (round.commits != count || round.reveals != shown) {
            revert InvariantBroken("whole, counts");
        }
        if (round.isGood != (shown == count && count >= beacon.SECRETS_MIN())) {
            revert InvariantBroken("whole, enough");
        }
        if (!round.isGood) return;
        bytes32 tag = keccak256("ostrom:beacon:v2");
        bytes32 made = keccak256(abi.encode(tag, one, round.mixHash, mixed));
        if (round.mixHash == 0 || beacon.value(one) != made) revert InvariantBroken("whole");
    }

    /// @dev `returned`: an account that committed in the current epoch can get its bond back
    /// within this epoch, by a call of any account and after any acts of others.
    function _returned() private {
        uint256 one = time() / EPOCH;
        if (firstOf[one] == 0) return;
        if (time() < one * EPOCH + EPOCH / 2) vm.warp(one * EPOCH + EPOCH / 2);
        mine(1);
        if (beacon.round(one).mixHash == 0) {
            // `seal` reverts if a mix block is already fixed and its hash can still be read.
            try beacon.seal(one) { } catch { }
            mine(2);
        }
        for (uint256 i = firstOf[one] - 1; i < secrets.length; i++) {
            if (secrets[i].shown || !secrets[i].fits) continue;
            uint256 before = worth(secrets[i].account);
            beacon.reveal(one, secrets[i].account, secrets[i].secret);
            if (worth(secrets[i].account) != before + secrets[i].bond) {
                revert InvariantBroken("returned");
            }
        }
    }
}

// Goal: the invariants hold for any commitments of any account at any time, whether these are
// revealed or not. Method: random calls of `BeaconHandler`, on the local chain and on another one.
abstract contract CommitRevealInvariants is InvariantWalk {
    /// forge-config: court-ci.invariant.runs = 20
    function invariant_beacon() public {
        laws.check();
    }

    function test_everyActHappens() public {
        string memory acts = "commit, commit by operator, seal, reveal, good, enlist, "
            "move money, fund bonds, withdraw bonds, wait, next epoch";
        walk("beacon", 2500, acts, 5);
    }
}

contract LocalBeaconInvariants is CommitRevealInvariants {
    function setUp() public {
        begin(IWalk(address(new InvariantHandler(false))));
    }
}

contract DistantBeaconInvariants is CommitRevealInvariants {
    function setUp() public {
        begin(IWalk(address(new InvariantHandler(true))));
    }
}
