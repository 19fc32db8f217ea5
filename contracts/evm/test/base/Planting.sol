// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { FindingTree } from "../../src/base/FindingTree.sol";
import { EvidenceItem } from "../../src/interfaces/IEvidence.sol";
import { FindingProof, FindingVerdict, PlantSecret } from "../../src/interfaces/IPlants.sol";
import { Trial } from "./Trial.sol";

/// @notice Gives tests the library that reads calldata.
contract FindingReader {
    function rootOf(
        uint64 epoch,
        address validator,
        bytes32 receiptId,
        FindingProof calldata finding
    ) external pure returns (bytes32) {
        return FindingTree.rootOf(epoch, validator, receiptId, finding);
    }
}

/// @notice A court with a planter, whose plant is the market's provider.
abstract contract Planting is Trial {
    uint128 internal constant POOL = 1 ether;
    uint128 internal constant BOND = 4 ether;

    address internal immutable planter = address(0x91a47e4);

    FindingReader internal reader;

    function prepare(uint256 clients, uint256 validators) internal {
        assemble(clients, validators);
        reader = new FindingReader();
        fund(planter, 10 ether);
    }

    function secretOf(address account, bool bad) internal pure returns (PlantSecret memory) {
        return PlantSecret(account, bad, "salt");
    }

    function plantHash(address by, uint64 epoch, PlantSecret memory secret)
        internal
        pure
        returns (bytes32)
    {
        return keccak256(abi.encode(by, epoch, secret.provider, secret.bad, secret.salt));
    }

    /// @dev Plants the provider in the next epoch.
    function plantNext(bool bad) internal returns (uint256 id, uint64 epoch) {
        epoch = beacon.epochNow() + 1;
        bytes32 hash = plantHash(planter, epoch, secretOf(provider, bad));
        vm.prank(planter);
        id = plants.plant(epoch, hash, POOL, BOND);
    }

    /// @dev A finding that is the only one of its validator.
    function lone(FindingVerdict verdict) internal pure returns (FindingProof memory) {
        return FindingProof(verdict, "scores", 0, new bytes32[](0));
    }

    function find(uint64 epoch, address who, bytes32 receiptId, FindingVerdict verdict) internal {
        bytes32 root = reader.rootOf(epoch, who, receiptId, lone(verdict));
        vm.prank(who);
        plants.commitFindings(epoch, root);
    }

    function openFinding(uint256 id, address who, FindingVerdict verdict) internal {
        vm.prank(who);
        plants.open(id, lone(verdict));
    }

    function ordered(bytes32[] memory ids) internal pure returns (bytes32[] memory) {
        for (uint256 i = 1; i < ids.length; i++) {
            for (uint256 j = i; j > 0 && ids[j] < ids[j - 1]; j--) {
                (ids[j], ids[j - 1]) = (ids[j - 1], ids[j]);
            }
        }
        return ids;
    }

    function probeOf(bytes32 sessionId) internal view returns (EvidenceItem[] memory probe) {
        probe = new EvidenceItem[](1);
        probe[0] = itemOf(sessionId, 0, 2);
    }

    function reveal(uint256 id, bool bad, bytes32[] memory ids, EvidenceItem[] memory probe)
        internal
    {
        vm.prank(planter);
        plants.reveal(id, secretOf(provider, bad), ordered(ids), probe);
    }
}
