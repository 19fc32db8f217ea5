// SPDX-License-Identifier: Apache-2.0
// Requirements: R003-6, R003-13
pragma solidity 0.8.37;

import { LoRARegistry } from "../src/LoRARegistry.sol";
import { ILoRARegistry } from "../src/interfaces/ILoRARegistry.sol";
import {
    Artifact,
    ModelStatus,
    Registration,
    Royalty
} from "../src/interfaces/IModelRegistry.sol";
import { MarketFixture } from "./base/MarketFixture.sol";

// Goal: only a registered version with an active base becomes an adapter, within the limits of file
// size and of adapters per day, and an adapter never changes after its registration. Method: each
// test of a refusal changes one field of a valid adapter. Hours of the day and statuses of the base
// are fuzzed.
contract LoRARegistryTest is MarketFixture {
    LoRARegistry internal loras;
    bytes32 internal version;
    bytes32 internal constant DATASET = keccak256("data");

    function setUp() public {
        deployMarket(address(0));
        loras = LoRARegistry(deployCommitted("LoRARegistry", abi.encode(models)));
        version = registerModel("base", 300, 0);
    }

    /// @dev Returns a valid version of an adapter, without registering it.
    function adapterOf(string memory name) internal returns (Registration memory made) {
        made = registration(name, 100, 0);
        made.royalty1 = Royalty(creator, 300);
        made.parents = new bytes32[](1);
        made.parents[0] = version;
        made.artifacts[0].format = "safetensors";
        made.artifacts[0].sha256Hash = sha256(bytes(name));
    }

    function add(bytes32 id) internal returns (bytes32) {
        vm.prank(creator);
        return loras.registerLoRA(id, 16, 32, "q_proj,v_proj", 1000, DATASET);
    }

    function refuse(bytes32 id, bytes4 selector, bytes memory arguments) internal {
        expectError(selector, arguments);
        add(id);
    }

    function test_registerLoRA_keepsWhatItsTrainingWas() public {
        Registration memory made = adapterOf("lora");
        bytes32 id = register(made);
        assertEq(add(id), id, "id");
        (
            address creator_,
            bytes32 base_,
            string memory cid,
            uint256 rank,
            uint256 alpha,
            string memory modules,
            uint256 steps,
            bytes32 dataset
        ) = loras.adapters(id);
        assertEq(creator_, creator, "creator");
        assertEq(base_, version, "base");
        assertEq(keccak256(bytes(cid)), keccak256(bytes(made.artifacts[0].cid)), "cid");
        assertEq(rank, 16, "rank");
        assertEq(alpha, 32, "alpha");
        assertEq(keccak256(bytes(modules)), keccak256("q_proj,v_proj"), "modules");
        assertEq(steps, 1000, "steps");
        assertEq(dataset, DATASET, "dataset");
    }

    function test_registerLoRA_refusesWhatIsNoVersionOfTheCallers() public {
        vm.expectPartialRevert(bytes4(keccak256("VersionUnknown(bytes32)")));
        add(keccak256("nothing"));
        bytes32 id = register(adapterOf("lora"));
        expectError(
            stranger, ILoRARegistry.NotTheAdapterCreator.selector, abi.encode(stranger, creator)
        );
        loras.registerLoRA(id, 16, 32, "q_proj", 1000, DATASET);
    }

    function test_registerLoRA_refusesItTwice() public {
        bytes32 id = register(adapterOf("lora"));
        add(id);
        refuse(id, ILoRARegistry.AdapterExists.selector, abi.encode(id));
    }

    function test_registerLoRA_refusesABaseThatIsNotActive(uint8 status) public {
        ModelStatus wanted = status % 2 == 0 ? ModelStatus.Warned : ModelStatus.Quarantined;
        bytes32 id = register(adapterOf("lora"));
        setStatus(version, wanted);
        refuse(id, ILoRARegistry.BaseNotApproved.selector, abi.encode(version, wanted));
    }

    function test_registerLoRA_refusesAnAdapterOfAnAdapter() public {
        bytes32 id = register(adapterOf("lora"));
        add(id);
        Registration memory made = adapterOf("second");
        made.parents[0] = id;
        refuse(register(made), ILoRARegistry.BaseIsAdapter.selector, abi.encode(id));
    }

    function test_registerLoRA_refusesNoneOrSeveralParents() public {
        Registration memory made = adapterOf("lora");
        made.parents = new bytes32[](0);
        bytes32 id = register(made);
        refuse(id, ILoRARegistry.BaseMissing.selector, abi.encode(id, 0));
        made = adapterOf("two");
        made.parents = new bytes32[](2);
        (made.parents[0], made.parents[1]) = (version, version);
        id = register(made);
        refuse(id, ILoRARegistry.BaseMissing.selector, abi.encode(id, 2));
    }

    function test_registerLoRA_refusesWhatLeavesTheBasesCreatorOut() public {
        Registration memory made = adapterOf("lora");
        (made.royalty0, made.royalty1) = (Royalty(creator, 299), Royalty(stranger, 300));
        bytes32 id = register(made);
        refuse(id, ILoRARegistry.BaseRoyaltyMissing.selector, abi.encode(creator, uint16(300)));
    }

    function test_registerLoRA_refusesFilesThatAreTooLarge() public {
        uint256 max = loras.ADAPTER_BYTES_MAX();
        Registration memory made = adapterOf("large");
        made.artifacts[0].size = 501_000_000;
        bytes32 id = register(made);
        refuse(id, ILoRARegistry.AdapterTooLarge.selector, abi.encode(501_000_000, max));
        made = adapterOf("fits");
        made.artifacts[0].size = uint64(max);
        add(register(made));
    }

    function test_registerLoRA_refusesFormatsThatCanCarryPrograms() public {
        Registration memory made = adapterOf("pickle");
        made.artifacts[0].format = "pickle";
        refuse(register(made), ILoRARegistry.AdapterFormatUnsafe.selector, abi.encode("pickle"));
        made = adapterOf("none");
        made.artifacts = new Artifact[](0);
        refuse(register(made), ILoRARegistry.AdapterFormatUnsafe.selector, abi.encode(""));
    }

    function test_registerLoRA_refusesNumbersOutOfBounds() public {
        bytes32 id = register(adapterOf("lora"));
        vm.startPrank(creator);
        vm.expectPartialRevert(ILoRARegistry.RankOutOfBounds.selector);
        loras.registerLoRA(id, 0, 32, "q_proj", 1000, DATASET);
        vm.expectPartialRevert(ILoRARegistry.RankOutOfBounds.selector);
        loras.registerLoRA(id, 1025, 32, "q_proj", 1000, DATASET);
        vm.expectPartialRevert(ILoRARegistry.AlphaOutOfBounds.selector);
        loras.registerLoRA(id, 16, 0, "q_proj", 1000, DATASET);
        vm.expectPartialRevert(ILoRARegistry.TargetModulesInvalid.selector);
        loras.registerLoRA(id, 16, 32, "", 1000, DATASET);
        vm.expectPartialRevert(ILoRARegistry.TargetModulesInvalid.selector);
        loras.registerLoRA(id, 16, 32, string(new bytes(513)), 1000, DATASET);
        vm.expectPartialRevert(ILoRARegistry.DatasetMissing.selector);
        loras.registerLoRA(id, 16, 32, "q_proj", 1000, 0);
        vm.stopPrank();
    }

    function test_limited_theEleventhOfADayIsRefused(uint32 hour) public {
        vm.warp(1_700_000_000 + uint256(hour % 100) * 1 hours);
        uint256 day = block.timestamp / 1 days;
        for (uint256 i = 0; i < 10; i++) {
            assertEq(loras.remainingToday(creator), 10 - i, "left");
            add(register(adapterOf(string(abi.encodePacked("lora", uint8(97 + i))))));
        }
        bytes32 id = register(adapterOf("eleventh"));
        refuse(id, ILoRARegistry.AdaptersTooMany.selector, abi.encode(creator, day, 10));
        vm.warp((day + 1) * 1 days);
        add(id);
        assertEq(loras.remainingToday(creator), 9, "left on the next day");
    }

    function test_locked_neitherBaseNorAdapterChanges(uint8 status) public {
        bytes32 id = register(adapterOf("lora"));
        add(id);
        (, bytes32 before,,,,,,) = loras.adapters(id);
        ModelStatus[3] memory all =
            [ModelStatus.Active, ModelStatus.Warned, ModelStatus.Quarantined];
        setStatus(version, all[status % 3]);
        vm.expectPartialRevert(ILoRARegistry.AdapterExists.selector);
        add(id);
        (, bytes32 later,,,,,,) = loras.adapters(id);
        assertEq(later, before, "base");
    }

    function test_mergeLoRA_isOfAnAdapterAndItsBase() public {
        bytes32 id = register(adapterOf("lora"));
        bytes32 base_ = version;
        vm.expectPartialRevert(ILoRARegistry.AdapterUnknown.selector);
        loras.mergeLoRA(base_, id);
        add(id);
        vm.expectPartialRevert(ILoRARegistry.AdapterUnknown.selector);
        loras.mergeLoRA(keccak256("other"), id);
        vm.expectEmit();
        emit ILoRARegistry.LoRAMerged(base_, id, 0, stranger, "");
        vm.prank(stranger);
        loras.mergeLoRA(base_, id);
    }

    function test_recordMerge_isOfAVersionThatNamesBoth() public {
        bytes32 id = register(adapterOf("lora"));
        bytes32 base_ = version;
        add(id);
        Registration memory made = registration("merged", 300, 0);
        made.parents = new bytes32[](2);
        (made.parents[0], made.parents[1]) = (version, id);
        bytes32 merged = register(made);
        expectError(stranger, ILoRARegistry.MergeInvalid.selector);
        loras.recordMerge(base_, id, merged, "ties");
        vm.startPrank(creator);
        vm.expectPartialRevert(ILoRARegistry.MergeInvalid.selector);
        loras.recordMerge(base_, id, base_, "ties");
        vm.expectPartialRevert(ILoRARegistry.MergeInvalid.selector);
        loras.recordMerge(base_, id, merged, "");
        vm.expectEmit();
        emit ILoRARegistry.LoRAMerged(base_, id, merged, creator, "ties");
        loras.recordMerge(base_, id, merged, "ties");
        vm.stopPrank();
    }
}
