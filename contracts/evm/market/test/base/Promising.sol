// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Vault } from "../../../core/src/Vault.sol";
import { Test } from "../../../core/test/base/Test.sol";
import { Tree } from "../../../core/test/base/Tree.sol";
import { Availability } from "../../src/Availability.sol";
import { PromiseTerms } from "../../src/interfaces/IAvailability.sol";
import { EpochClock } from "./EpochClock.sol";

/// @notice A client with a file of some pieces, and keepers with money.
abstract contract Promising is Test {
    uint128 internal constant FEE = 0.01 ether;
    uint128 internal constant STAKE = 0.05 ether;
    uint32 internal constant WINDOW = 3600;
    /// @dev Bytes of the whole pieces; the last is shorter.
    uint256 internal constant PIECE = 1024;

    uint256 internal constant EPOCH = 600;

    address internal immutable client = address(0xc11e47);
    address internal immutable keeper = address(0x4ee9e7);
    address internal immutable stranger = address(0x57a96e);

    Vault internal vault;
    EpochClock internal beacon;
    Availability internal availability;

    function deploy() internal {
        vault = new Vault();
        beacon = new EpochClock(EPOCH);
        availability = new Availability(vault, beacon);
    }

    /// @dev Gives an account money in the Vault, which it approves the promises' pot to take.
    function fund(address account, uint256 amount) internal {
        vm.deal(account, amount);
        vm.startPrank(account);
        vault.depositAndApprove{ value: amount }(
            address(0), amount, address(availability), type(uint256).max
        );
        vm.stopPrank();
    }

    function balance(address account) internal view returns (uint256) {
        return vault.balanceOf(account, 0);
    }

    function warpTo(uint64 epoch) internal {
        vm.warp(epoch * EPOCH);
    }

    /// @dev The i-th piece of the file of that many pieces.
    function pieceOf(uint256 pieces, uint256 index) internal pure returns (bytes memory piece) {
        uint256 words = index + 1 == pieces ? 7 : PIECE / 32;
        piece = new bytes(words * 32);
        for (uint256 i = 0; i < words; i++) {
            bytes32 word = keccak256(abi.encode(pieces, index, i));
            assembly ("memory-safe") {
                mstore(add(piece, mul(add(i, 1), 32)), word)
            }
        }
    }

    function rootOf(uint256 pieces) internal pure returns (bytes32) {
        return Tree.over(_leavesOf(pieces), 0, pieces);
    }

    function pathOf(uint256 pieces, uint256 index) internal pure returns (bytes32[] memory) {
        return Tree.path(_leavesOf(pieces), 0, pieces, index);
    }

    function termsOf(uint32 pieces, uint32 epochs, uint32 period)
        internal
        pure
        returns (PromiseTerms memory)
    {
        return PromiseTerms({
            root: rootOf(pieces),
            pieces: pieces,
            epochs: epochs,
            period: period,
            window: WINDOW,
            fee: uint96(FEE),
            stake: uint96(STAKE)
        });
    }

    function offerBy(address account, PromiseTerms memory terms) internal returns (uint256) {
        vm.prank(account);
        return availability.offer(terms, "bafybeifile");
    }

    function takeBy(address account, uint256 id) internal {
        vm.prank(account);
        availability.take(id);
    }

    /// @dev Makes an epoch final, from the start of the next on.
    function finish(uint64 epoch) internal {
        finish(epoch, keccak256(abi.encode("value", epoch)));
    }

    function finish(uint64 epoch, bytes32 value) internal {
        beacon.finish(epoch, value);
        warpTo(epoch + 1);
    }

    function answerWell(uint256 id, uint64 epoch) internal {
        uint256 pieces = availability.promiseAt(id).terms.pieces;
        uint256 index = availability.drawAt(id, epoch).piece;
        availability.answer(id, epoch, pieceOf(pieces, index), pathOf(pieces, index));
    }

    function _leavesOf(uint256 pieces) private pure returns (bytes32[] memory leaves) {
        leaves = new bytes32[](pieces);
        for (uint256 i = 0; i < pieces; i++) {
            leaves[i] = sha256(abi.encodePacked(uint8(0), pieceOf(pieces, i)));
        }
    }
}
