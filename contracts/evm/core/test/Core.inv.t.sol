// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { PayoutSplit, Shares } from "../src/base/Shares.sol";
import { Agreement, AgreementState, Anchor, Voucher } from "../src/interfaces/IEscrow.sol";
import { StakeBalance } from "../src/interfaces/IStakes.sol";
import { Handler } from "./base/Handler.sol";
import { IWalk, InvariantWalk } from "./base/Walk.sol";

/// @notice Checks each invariant of the core after each call of `Handler`, and `consent` within
/// each call. The headers of the interfaces define the invariants by name. `base/Walk.sol` has the
/// checks that the tests of the core and of the market share.
contract InvariantHandler is Handler {
    mapping(bytes32 id => Anchor) private _seen;

    function check() external {
        _held();
        _isolated();
        _isolatedRequests();
        _backed();
        _monotone();
        uint256 state = vm.snapshotState();
        _payable();
        vm.revertToState(state);
        state = vm.snapshotState();
        _exits();
        vm.revertToState(state);
    }

    /// @dev `isolated`, `counted`, `bounded`: the pot, which is the balance of `Sessions` in the
    /// Vault, is the sum of the caps of open sessions and of maturing pay. The stake in use under
    /// each court is the stake that backs the part of this sum under offers with that court.
    function _isolated() private view {
        uint256[2] memory pots;
        uint256[2] memory inUse;
        for (uint256 i = 0; i < ids.length; i++) {
            Agreement memory one = sessions.agreementOf(ids[i]);
            uint256 owed = 0;
            if (one.state == AgreementState.Open) {
                owed = one.cap;
                (Anchor memory last,) = sessions.anchorsOf(ids[i]);
                if (last.total > one.cap) revert InvariantBroken("bounded");
            } else if (one.state == AgreementState.Closed || one.state == AgreementState.Held) {
                owed = sessions.endOf(ids[i]).total;
            }
            pots[offerOf[ids[i]] == TOKEN_OFFER ? 1 : 0] += owed;
            inUse[offerOf[ids[i]] == FRIENDS_OFFER ? 1 : 0] += owed;
        }
        if (balance(address(sessions), NATIVE) != pots[0]) {
            revert InvariantBroken("isolated, native");
        }
        if (balance(address(sessions), address(token)) != pots[1]) {
            revert InvariantBroken("isolated, token");
        }
        if (sessions.stakeInUse(provider, court) != inUse[0]) revert InvariantBroken("counted");
        if (sessions.stakeInUse(provider, friend) != inUse[1]) {
            revert InvariantBroken("counted, friend");
        }
    }

    /// @dev `isolated` and `counted` for requests: the balance of `Requests` in the Vault is the
    /// sum of maturing pay, the reserves of open and locked requests, and the bonds of locked
    /// requests. The stake in use backs the caps of locked requests and maturing pay.
    function _isolatedRequests() private view {
        uint256 pot;
        uint256 inUse;
        for (uint256 i = 0; i < requestIds.length; i++) {
            Agreement memory one = requests.agreementOf(requestIds[i]);
            uint256 owed = requests.endOf(requestIds[i]).total;
            (, uint96 bond) = requests.lockOf(requestIds[i]);
            bool maturing = one.state == AgreementState.Closed || one.state == AgreementState.Held;
            pot += bond + one.cap + (maturing ? owed : 0);
            if (one.state == AgreementState.Locked) inUse += one.cap;
            else if (maturing) inUse += owed;
        }
        if (balance(address(requests), NATIVE) != pot) {
            revert InvariantBroken("isolated, requests");
        }
        uint256 counted = requests.stakeInUse(provider, court);
        if (counted != inUse) revert InvariantBroken("counted, requests");
    }

    /// @dev Checks `backed` and `solvent`.
    function _backed() private view {
        StakeBalance memory bond = stakes.bondOf(provider, address(sessions), court);
        StakeBalance memory other = stakes.bondOf(provider, address(sessions), friend);
        uint256 sum = uint256(bond.active) + bond.unbonding + other.active + other.unbonding;
        sum += stakes.bondOf(provider, address(requests), court).active;
        if (balance(address(stakes), NATIVE) != sum) revert InvariantBroken("solvent");
        uint256 covered = uint256(bond.active) + slashed[court];
        if (covered < sessions.stakeInUse(provider, court)) revert InvariantBroken("backed");
        if (bond.locked > bond.active + bond.unbonding) revert InvariantBroken("locked");
    }

    /// @dev `bounded` of stakes: the sum of penalties equals the stake that courts locked and then
    /// took. `monotone` and `consented`: the settled total never falls, and the session's key
    /// signed each settled voucher with its root.
    function _monotone() private {
        if (balance(base, NATIVE) != slashed[court] + slashed[friend]) {
            revert InvariantBroken("slashed");
        }
        for (uint256 i = 0; i < ids.length; i++) {
            bytes32 id = ids[i];
            (Anchor memory last,) = sessions.anchorsOf(id);
            Anchor storage seen = _seen[id];
            bool falls =
                last.total < seen.total || (last.total == seen.total && last.count < seen.count);
            if (falls) revert InvariantBroken("monotone");
            (seen.total, seen.count) = (last.total, last.count);
            if (last.root == 0) continue;
            Voucher memory voucher = Voucher(id, last.total, last.count, last.root);
            if (!isSigned[keccak256(abi.encode(voucher))]) revert InvariantBroken("consented");
        }
    }

    /// @dev `payable`: before the deadline the provider can close each open session with the
    /// session's newest signed voucher, which has the highest total. After the audit window the
    /// provider receives exactly its share of the pay. Both hold after any calls by other accounts.
    function _payable() private {
        uint256 due;
        uint256 before = balance(provider, NATIVE);
        bytes32[] memory mine = new bytes32[](ids.length);
        uint256 found;
        for (uint256 i = 0; i < ids.length; i++) {
            bytes32 id = ids[i];
            Agreement memory one = sessions.agreementOf(id);
            bool open =
                one.state == AgreementState.Open && block.timestamp < sessions.deadlineOf(id);
            if (!open || offerOf[id] != OFFER) continue;
            best[id].voucher.sessionId = id;
            vm.prank(operator);
            sessions.close(best[id].voucher, best[id].signature, "", new bytes32[](0));
            uint96 total = uint96(best[id].voucher.total);
            if (total == 0) continue;
            mine[found++] = id;
            PayoutSplit memory parts = Shares.cumulative(total, 1000, 0, 0);
            if (parts.net + parts.fee != total) revert InvariantBroken("divided");
            due += parts.net;
        }
        if (found == 0) return;
        assembly ("memory-safe") {
            mstore(mine, found)
        }
        vm.warp(block.timestamp + WINDOW);
        vm.prank(stranger);
        sessions.collect(mine);
        if (balance(provider, NATIVE) != before + due) revert InvariantBroken("payable");
    }

    /// @dev `exits`: at the end of a run, calls that any account can make return all money to its
    /// owners, and the provider withdraws its stake for sessions under the honest court. The check
    /// leaves out the stake under the provider's own court, which can keep that stake locked,
    /// because the provider chose that court.
    function _exits() private {
        _exitAgreements();
        for (uint256 i = 0; i < 3; i++) {
            (uint96 held,) = stakes.lockedFor(provider, address(sessions), court, bytes32(i));
            if (held != 0) {
                stakes.unlockExpired(provider, address(sessions), court, bytes32(i));
            }
        }
        _exitStake(address(sessions), court);
    }
}

contract CoreInvariants is InvariantWalk {
    function setUp() public {
        begin(IWalk(address(new InvariantHandler())));
    }

    /// forge-config: core-ci.invariant.runs = 40
    // Finding: EVM-pot
    function invariant_core() public {
        laws.check();
    }

    function test_everyActHappens() public {
        string memory acts = "open, settle, close, raiseCap, requestClose, expire, collect, hold, "
            "releaseHold, returnPay, stake, unstake, withdraw stake, lock stake, unlock stake, "
            "slash, deposit, withdraw, approveWithSignature, transferFrom, request, lock request, "
            "claim, release, late release, cancel, refund, collect request, hold request, borrow";
        walk("ostrom", 8000, acts, 1);
    }
}
