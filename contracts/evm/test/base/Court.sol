// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Beacon } from "../../src/Beacon.sol";
import { ModelRegistry } from "../../src/ModelRegistry.sol";
import { Parameters } from "../../src/Parameters.sol";
import { Providers } from "../../src/Providers.sol";
import { Requests } from "../../src/Requests.sol";
import { Sessions } from "../../src/Sessions.sol";
import { Stakes } from "../../src/Stakes.sol";
import { Vault } from "../../src/Vault.sol";
import { Token } from "../mocks/Token.sol";
import { Hasher, Market } from "./Market.sol";

/// @notice A market with its beacon.
abstract contract Court is Market {
    uint256 internal constant EPOCH = 600;

    Beacon internal beacon;

    function deploy() internal override {
        hasher = new Hasher();
        token = new Token();
        uint256 nonce = vm.getNonce(address(this));
        parameters = new Parameters(owner, feeSink);
        address[5] memory modules = [
            created(nonce + 2), created(nonce + 5), created(nonce + 6), audits, created(nonce + 7)
        ];
        vault = new Vault(parameters, modules);
        stakes = new Stakes(vault, slasher);
        models = new ModelRegistry(address(vault), guardian);
        providers = new Providers(vault, stakes, models);
        sessions = new Sessions(vault, providers);
        requests = new Requests(vault, models, providers);
        beacon = new Beacon(vault, stakes, EPOCH);
        vm.prank(owner);
        parameters.listAsset(address(token), 1e10);
    }

    /// @dev Stakes, with something left for bonds.
    function endow(address account, uint128 stake) internal {
        vm.deal(account, stake + 10 ether);
        vm.startPrank(account);
        stakes.stake{ value: stake }(stake);
        vault.deposit{ value: 10 ether }(NATIVE, 10 ether);
        vm.stopPrank();
    }

    function startOf(uint64 epoch) internal pure returns (uint256) {
        return uint256(epoch) * EPOCH;
    }

    /// @dev To the first second of an epoch.
    function warpTo(uint64 epoch) internal {
        vm.warp(startOf(epoch));
    }

    function warpToHalf(uint64 epoch) internal {
        vm.warp(startOf(epoch) + EPOCH / 2);
    }

    function mine(uint256 blocks) internal {
        vm.roll(block.number + blocks);
    }

    function commitmentOf(uint64 epoch, address account, bytes32 secret)
        internal
        pure
        returns (bytes32)
    {
        return keccak256(abi.encode(epoch, account, secret));
    }

    /// @dev Seals and finalizes an epoch with no secrets, moving on to its half where needed.
    function settleEpoch(uint64 epoch) internal {
        if (block.timestamp < startOf(epoch) + EPOCH / 2) warpToHalf(epoch);
        beacon.seal(epoch);
        mine(2);
        beacon.finalize(epoch);
    }
}
