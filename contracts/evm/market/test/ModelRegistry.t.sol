// SPDX-License-Identifier: Apache-2.0
// Requirements: R003-1, R003-12
pragma solidity 0.8.37;

import { Strings } from "@openzeppelin/contracts/utils/Strings.sol";

import { Signatures } from "../../core/src/base/Signatures.sol";
import { Wallet } from "../../core/test/base/Accounts.sol";
import { ModelRegistry } from "../src/ModelRegistry.sol";
import {
    Artifact,
    Calibration,
    IModelRegistry,
    ModelAccess,
    ModelStatus,
    Registration,
    Royalty,
    VersionRecord
} from "../src/interfaces/IModelRegistry.sol";
import { HashingRegistry, MarketFixture } from "./base/MarketFixture.sol";

// Goal: versions have the fields that their creators signed, names lead to one version, and only
// the creator, the guardian and juries change a status. Method: refusals first; each test of a
// refusal changes one field of a valid registration.
contract ModelRegistryTest is MarketFixture {
    HashingRegistry internal hashing;

    function setUp() public {
        deployMarket(address(0));
        hashing = new HashingRegistry();
    }

    function signOf(uint256 key, Registration memory made) internal view returns (bytes memory) {
        return sign(key, address(models), "Ostrom Models", hashing.hash(made));
    }

    function refuse(Registration memory made, bytes4 selector, bytes memory arguments) internal {
        expectError(creator, selector, arguments);
        models.register(made, manifestOf(made), "");
    }

    function test_register_refusesWhatItsCreatorDidNotSign() public {
        Registration memory made = registration("tiny", 300, 200);
        expectError(stranger, Signatures.SignatureInvalid.selector);
        models.register(made, manifestOf(made), "");
        bytes memory signature = signOf(CLIENT_KEY, made);
        vm.expectPartialRevert(Signatures.SignatureInvalid.selector);
        models.register(made, manifestOf(made), signature);
    }

    function test_register_refusesAChangedRegistration(uint8 what) public {
        Registration memory made = registration("tiny", 300, 200);
        bytes memory signature = signOf(CREATOR_KEY, made);
        what = what % 8;
        if (what == 0) renew(made, "other");
        if (what == 1) made.name = "other";
        if (what == 2) made.artifacts[0].cid = "other";
        if (what == 3) made.artifacts[0].size += 1;
        if (what == 4) made.license = "MIT";
        if (what == 5) made.access = ModelAccess.AllowList;
        if (what == 6) made.royalty0.recipient = stranger;
        if (what == 7) made.artifacts = new Artifact[](0);
        vm.expectPartialRevert(Signatures.SignatureInvalid.selector);
        models.register(made, manifestOf(made), signature);
    }

    function test_register_refusesAnotherManifest() public {
        Registration memory made = registration("tiny", 0, 0);
        expectError(
            creator,
            IModelRegistry.ManifestMismatch.selector,
            abi.encode(made.modelVersion, sha256("other"))
        );
        models.register(made, "other", "");
    }

    function test_register_refusesAVersionOfAnothersManifest() public {
        // Attack: an account copies a pending registration, and names itself as the creator to get
        // the royalties.
        Registration memory made = registration("tiny", 0, 0);
        bytes memory manifest = manifestOf(made);
        made.creator = stranger;
        made.royalty0 = Royalty(stranger, 300);
        expectError(
            stranger,
            IModelRegistry.CreatorNotInManifest.selector,
            abi.encode(made.modelVersion, stranger)
        );
        models.register(made, manifest, "");
    }

    function test_register_findsTheCreatorAnywhereInTheHead(uint16 before) public {
        Registration memory made = registration("tiny", 0, 0);
        before = uint16(bound(before, 0, 1000));
        bytes memory name = new bytes(before);
        for (uint256 i = 0; i < before; i++) {
            name[i] = "g";
        }
        string memory creator_ = Strings.toHexString(creator);
        bytes memory manifest = abi.encodePacked(name, "gcreatorx*", creator_, "rest");
        made.modelVersion = sha256(manifest);
        vm.prank(creator);
        if (before >= 512) vm.expectPartialRevert(IModelRegistry.CreatorNotInManifest.selector);
        models.register(made, manifest, "");
    }

    function test_register_acceptsTheCreatorsSignatureFromAnybody() public {
        Registration memory made = registration("tiny", 300, 200);
        bytes memory signature = signOf(CREATOR_KEY, made);
        vm.prank(stranger);
        models.register(made, manifestOf(made), signature);
        VersionRecord memory record = models.version(made.modelVersion);
        assertEq(record.creator, creator, "creator");
        assertEq(uint256(record.status), uint256(ModelStatus.Active), "status");
        assertEq(record.royalty0.bps, 300, "royalty");
        assertEq(record.royalty1.recipient, base, "royalty");
        assertEq(keccak256(bytes(record.license)), keccak256("Apache-2.0"), "license");
        Artifact[] memory files = models.artifactsOf(made.modelVersion);
        assertEq(files.length, 1, "artifacts");
        assertEq(files[0].sha256Hash, made.artifacts[0].sha256Hash, "artifact");
        assertEq(models.creatorOf("tiny"), creator, "name");
    }

    function test_register_acceptsContractAccounts() public {
        Registration memory made = registration("tiny", 0, 0);
        made.creator = address(new Wallet(creator));
        renew(made, "tiny");
        bytes memory signature = signOf(CREATOR_KEY, made);
        models.register(made, manifestOf(made), signature);
        assertEq(models.version(made.modelVersion).creator, made.creator, "creator");
    }

    function test_register_refusesTheSameVersionTwice() public {
        bytes32 id = registerModel("tiny", 0, 0);
        Registration memory made = registration("tiny", 0, 0);
        refuse(made, IModelRegistry.VersionExists.selector, abi.encode(id));
    }

    function test_register_refusesAnothersName() public {
        registerModel("tiny", 0, 0);
        Registration memory made = registration("tiny", 0, 0);
        made.creator = stranger;
        renew(made, "second");
        expectError(stranger, IModelRegistry.NameTaken.selector, abi.encode("tiny", creator));
        models.register(made, manifestOf(made), "");
    }

    function test_register_refusesMalformedNames() public {
        string[6] memory bad = ["", "Tiny", "ti ny", "tiny:1", unicode"t\u0131ny", "tiny\n"];
        for (uint256 i = 0; i < bad.length; i++) {
            Registration memory made = registration("tiny", 0, 0);
            made.name = bad[i];
            refuse(made, IModelRegistry.NameInvalid.selector, abi.encode(bad[i]));
        }
        Registration memory long = registration("tiny", 0, 0);
        long.name = string(new bytes(129));
        expectError(creator, IModelRegistry.NameInvalid.selector);
        models.register(long, manifestOf(long), "");
        registerModel("org/tiny-1.5_b", 0, 0);
    }

    function test_register_refusesUnknownParentsAndTooMany() public {
        Registration memory made = registration("tiny", 0, 0);
        made.parents = new bytes32[](1);
        made.parents[0] = "unknown";
        refuse(made, IModelRegistry.VersionUnknown.selector, abi.encode(made.parents[0]));
        made.parents = new bytes32[](17);
        refuse(made, IModelRegistry.TooMany.selector, abi.encode("parents", 17, 16));
        made.parents = new bytes32[](1);
        made.parents[0] = registerModel("parent", 0, 0);
        register(made);
        bytes32 parent = models.parentsOf(made.modelVersion)[0];
        assertEq(parent, made.parents[0], "parent");
    }

    function test_register_refusesBadArtifacts(uint8 what) public {
        Registration memory made = registration("tiny", 0, 0);
        what = what % 5;
        if (what == 0) made.artifacts[0].format = "";
        if (what == 1) made.artifacts[0].cid = "";
        if (what == 2) made.artifacts[0].sha256Hash = 0;
        if (what == 3) made.artifacts[0].size = 0;
        if (what == 4) {
            made.artifacts[0].quantization = "longer than thirty-two bytes, which is a lot";
        }
        refuse(made, IModelRegistry.ArtifactInvalid.selector, abi.encode(0));
    }

    function test_register_refusesOneFileTwice() public {
        Registration memory made = registration("tiny", 0, 0);
        Artifact memory file = made.artifacts[0];
        made.artifacts = new Artifact[](2);
        (made.artifacts[0], made.artifacts[1]) = (file, file);
        refuse(made, IModelRegistry.ArtifactRepeated.selector, abi.encode(1, file.sha256Hash));
    }

    function test_register_refusesNoLicense() public {
        Registration memory made = registration("tiny", 0, 0);
        made.license = "";
        refuse(made, IModelRegistry.LicenseMissing.selector, "");
    }

    function test_register_refusesBadRoyalties(uint8 what) public {
        Registration memory made = registration("tiny", 300, 200);
        what = what % 5;
        if (what == 0) made.royalty0.bps = 4801;
        if (what == 1) made.royalty0.recipient = address(0);
        if (what == 2) made.royalty1.bps = 0;
        if (what == 3) made.royalty0 = Royalty(address(0), 0);
        if (what == 4) {
            made = registration("tiny", 0, 0);
            made.access = ModelAccess.Paid;
        }
        refuse(
            made,
            IModelRegistry.RoyaltyInvalid.selector,
            abi.encode(made.royalty0.bps, made.royalty1.bps, 5000)
        );
    }

    function test_resolvesToOne() public {
        bytes32 first = registerModel("tiny", 0, 0);
        assertEq(resolved("tiny", ""), first, "the first version has the bare name");
        Registration memory made = registration("tiny", 0, 0);
        renew(made, "second");
        register(made);
        assertEq(resolved("tiny", ""), first, "until its creator says otherwise");
        vm.startPrank(creator);
        models.setAlias("tiny", "", made.modelVersion);
        models.setAlias("tiny", "v1", first);
        vm.stopPrank();
        assertEq(resolved("tiny", ""), made.modelVersion, "moved");
        assertEq(resolved("tiny", "v1"), first, "tagged");
        assertEq(resolved("tiny", "v2"), 0, "unknown tags are refused");
        assertEq(resolved("tinyv1", ""), 0, "no two aliases are one");
    }

    function resolved(string memory name, string memory tag) internal view returns (bytes32) {
        return models.resolve(name, tag);
    }

    function test_setAlias_refusals() public {
        bytes32 id = registerModel("tiny", 0, 0);
        registerModel("other", 0, 0);
        expectError(stranger, IModelRegistry.NotTheCreator.selector, abi.encode(stranger, creator));
        models.setAlias("tiny", "", id);
        vm.startPrank(creator);
        expectError(IModelRegistry.VersionNotOfModel.selector, abi.encode(id, "other"));
        models.setAlias("other", "", id);
        expectError(IModelRegistry.NameInvalid.selector, abi.encode("a/b"));
        models.setAlias("tiny", "a/b", id);
        bytes32 unknown = "unknown";
        expectError(IModelRegistry.VersionUnknown.selector, abi.encode(unknown));
        models.setAlias("tiny", "", unknown);
        vm.stopPrank();
    }

    function registerAllowListed() internal returns (bytes32) {
        Registration memory made = registration("listed", 300, 200);
        made.access = ModelAccess.AllowList;
        return register(made);
    }

    function test_access_isTheCreatorsToGive() public {
        bytes32 id = registerAllowListed();
        assertFalse(models.mayUse(id, client), "not listed");
        assertTrue(models.mayUse(id, creator), "the creator always may");
        expectError(stranger, IModelRegistry.NotTheCreator.selector);
        models.setAllowed(id, client, true);
        vm.prank(creator);
        models.setAllowed(id, client, true);
        assertTrue(models.mayUse(id, client), "listed");
        vm.prank(creator);
        models.setAllowed(id, client, false);
        expectError(IModelRegistry.NotAllowed.selector, abi.encode(id, client));
        models.requireUsable(id, client);
    }

    function test_final() public {
        bytes32 id = registerModel("tiny", 0, 0);
        expectError(stranger, IModelRegistry.NotTheCreator.selector);
        models.retire(id);
        vm.prank(creator);
        models.retire(id);
        expectError(creator, IModelRegistry.StatusChangeInvalid.selector);
        models.retire(id);
        expectError(modelReports, IModelRegistry.StatusChangeInvalid.selector);
        models.setStatus(id, ModelStatus.Active, "ruling");
        expectError(guardian, IModelRegistry.StatusChangeInvalid.selector);
        models.setGuardianStatus(id, ModelStatus.Warned, "reason");
        assertEq(uint256(models.statusOf(id)), uint256(ModelStatus.Retired), "retired");
    }

    function _is(bytes32 id, ModelStatus status) private view {
        assertEq(uint256(models.statusOf(id)), uint256(status), "status");
    }

    function test_setStatus_isTheReports(uint8 to) public {
        bytes32 id = registerModel("tiny", 0, 0);
        ModelStatus status = ModelStatus(to % 5);
        bytes4 refused = IModelRegistry.NotTheReports.selector;
        expectError(creator, refused, abi.encode(creator, modelReports));
        models.setStatus(id, status, "ruling");
        expectError(guardian, refused, abi.encode(guardian, modelReports));
        models.setStatus(id, status, "ruling");
        expectError(guardian, refused, abi.encode(guardian, modelReports));
        models.endGuardianTerm(id, "ruling");
        bool possible = status != ModelStatus.None && status != ModelStatus.Retired;
        vm.prank(modelReports);
        if (!possible) vm.expectPartialRevert(IModelRegistry.StatusChangeInvalid.selector);
        models.setStatus(id, status, "ruling");
        _is(id, possible ? status : ModelStatus.Active);
        expectError(modelReports, IModelRegistry.NotTheCreator.selector);
        models.retire(id);
    }

    function test_setGuardianStatus_isTheGuardians(uint8 to) public {
        bytes32 id = registerModel("tiny", 0, 0);
        ModelStatus status = ModelStatus(to % 5);
        bytes4 refused = IModelRegistry.NotTheGuardian.selector;
        expectError(creator, refused, abi.encode(creator, guardian));
        models.setGuardianStatus(id, status, "reason");
        expectError(modelReports, refused, abi.encode(modelReports, guardian));
        models.setGuardianStatus(id, status, "reason");
        bool possible = status != ModelStatus.None && status != ModelStatus.Retired;
        vm.prank(guardian);
        if (!possible) vm.expectPartialRevert(IModelRegistry.StatusChangeInvalid.selector);
        models.setGuardianStatus(id, status, "reason");
        _is(id, possible ? status : ModelStatus.Active);
        assertEq(
            uint256(models.lastingStatusOf(id)), uint256(ModelStatus.Active), "nothing lasting"
        );
    }

    /// @dev `lapses`: the guardian's status ends without a transaction, and the guardian cannot
    /// begin a second term (EVM3-9 of docs/reference/audit.md).
    // Finding: EVM3-9
    function test_lapses() public {
        bytes32 id = registerModel("tiny", 0, 0);
        uint256 until = vm.getBlockTimestamp() + 7 days;
        vm.expectEmit();
        emit IModelRegistry.GuardianStatusSet(id, ModelStatus.Quarantined, until, "reason");
        setGuardianStatus(id, ModelStatus.Quarantined);
        expectError(
            IModelRegistry.VersionNotUsable.selector, abi.encode(id, ModelStatus.Quarantined)
        );
        models.requireUsable(id, client);
        vm.warp(vm.getBlockTimestamp() + 1 days);
        setGuardianStatus(id, ModelStatus.Active);
        models.requireUsable(id, client);
        setGuardianStatus(id, ModelStatus.Quarantined);
        assertEq(models.guardianTermOf(id).untilSeconds, until, "the same term");
        vm.warp(until - 1);
        _is(id, ModelStatus.Quarantined);
        vm.warp(until);
        _is(id, ModelStatus.Active);
        models.requireUsable(id, client);
        expectError(
            guardian, IModelRegistry.GuardianTermOver.selector, abi.encode(id, until, until)
        );
        models.setGuardianStatus(id, ModelStatus.Quarantined, "reason");
        vm.warp(until + 1000 days);
        expectError(guardian, IModelRegistry.GuardianTermOver.selector);
        models.setGuardianStatus(id, ModelStatus.Quarantined, "reason");
    }

    /// @dev `ruled`: the guardian cannot lift a status set by a jury, and a status that a jury set
    /// stays in effect after the guardian's term.
    // Finding: EVM3-9
    function test_ruled(uint8 lasting, uint8 guardians) public {
        bytes32 id = registerModel("tiny", 0, 0);
        ModelStatus ruled = ModelStatus(1 + lasting % 3);
        ModelStatus said = ModelStatus(1 + guardians % 3);
        setGuardianStatus(id, said);
        setStatus(id, ruled);
        _is(id, ruled > said ? ruled : said);
        setGuardianStatus(id, ModelStatus.Active);
        _is(id, ruled);
        setGuardianStatus(id, said);
        _is(id, ruled > said ? ruled : said);
        vm.warp(vm.getBlockTimestamp() + 7 days);
        _is(id, ruled);
    }

    /// @dev A jury that restores a version ends the guardian's term or, if it has not begun,
    /// delays it for `GUARDIAN_PAUSE`.
    function test_endGuardianTerm_afterARestoration() public {
        bytes32 id = registerModel("tiny", 0, 0);
        setGuardianStatus(id, ModelStatus.Quarantined);
        vm.expectEmit();
        emit IModelRegistry.GuardianStatusSet(
            id, ModelStatus.Active, vm.getBlockTimestamp(), "ruling"
        );
        vm.prank(modelReports);
        models.endGuardianTerm(id, "ruling");
        models.requireUsable(id, client);
        expectError(guardian, IModelRegistry.GuardianTermOver.selector);
        models.setGuardianStatus(id, ModelStatus.Quarantined, "reason");

        id = registerModel("other", 0, 0);
        vm.prank(modelReports);
        models.endGuardianTerm(id, "ruling");
        uint256 from = vm.getBlockTimestamp() + 30 days;
        expectError(
            guardian,
            IModelRegistry.GuardianPaused.selector,
            abi.encode(id, from, vm.getBlockTimestamp())
        );
        models.setGuardianStatus(id, ModelStatus.Quarantined, "reason");
        vm.warp(from);
        setGuardianStatus(id, ModelStatus.Quarantined);
        _is(id, ModelStatus.Quarantined);
    }

    /// @dev A signature for one deployment is invalid for another deployment or another chain.
    function test_register_refusesWhatWasSignedForAnotherDeployment() public {
        Registration memory made = registration("tiny", 0, 0);
        bytes memory signature = signOf(CREATOR_KEY, made);
        ModelRegistry other =
            ModelRegistry(deployCommitted("ModelRegistry", abi.encode(guardian, modelReports)));
        bytes memory manifest = manifestOf(made);
        vm.expectPartialRevert(Signatures.SignatureInvalid.selector);
        other.register(made, manifest, signature);
        vm.chainId(1);
        vm.expectPartialRevert(Signatures.SignatureInvalid.selector);
        models.register(made, manifest, signature);
        vm.chainId(31_337);
        models.register(made, manifest, signature);
    }

    function test_setStatus_needsSomebodyNamed() public {
        ModelRegistry without =
            ModelRegistry(deployCommitted("ModelRegistry", abi.encode(address(0), address(0))));
        vm.expectPartialRevert(IModelRegistry.NotTheGuardian.selector);
        without.setGuardianStatus("any", ModelStatus.Warned, "reason");
        vm.expectPartialRevert(IModelRegistry.NotTheReports.selector);
        without.setStatus("any", ModelStatus.Warned, "reason");
    }

    function test_setCalibration_isTheCreatorsAndOfAnArtifact() public {
        Registration memory made = registration("tiny", 0, 0);
        register(made);
        bytes32 id = made.modelVersion;
        bytes32 artifact = made.artifacts[0].sha256Hash;
        Calibration memory found = Calibration(keccak256("document"), "bafkreione");

        expectError(stranger, IModelRegistry.NotTheCreator.selector);
        models.setCalibration(id, artifact, "engine", found);
        vm.startPrank(creator);
        vm.expectPartialRevert(IModelRegistry.VersionUnknown.selector);
        models.setCalibration("other", artifact, "engine", found);
        vm.expectPartialRevert(IModelRegistry.ArtifactUnknown.selector);
        models.setCalibration(id, "other", "engine", found);
        vm.expectPartialRevert(IModelRegistry.CalibrationInvalid.selector);
        models.setCalibration(id, artifact, "engine", Calibration(0, "bafkreione"));
        vm.expectPartialRevert(IModelRegistry.CalibrationInvalid.selector);
        models.setCalibration(id, artifact, "engine", Calibration(keccak256("document"), ""));
        vm.expectPartialRevert(IModelRegistry.CalibrationInvalid.selector);
        models.setCalibration(
            id, artifact, "engine", Calibration("document", string(new bytes(129)))
        );

        models.setCalibration(id, artifact, "engine", found);
        assertEq(models.calibrationOf(id, artifact, "engine").sha256Hash, found.sha256Hash, "hash");
        assertEq(cidOf(id, artifact), keccak256("bafkreione"), "cid");
        assertEq(models.calibrationOf(id, artifact, "another").sha256Hash, bytes32(0), "build");
        found.cid = "bafkreitwo";
        models.setCalibration(id, artifact, "engine", found);
        assertEq(cidOf(id, artifact), keccak256("bafkreitwo"), "later");
        vm.stopPrank();
    }

    function cidOf(bytes32 id, bytes32 artifact) internal view returns (bytes32) {
        return keccak256(bytes(models.calibrationOf(id, artifact, "engine").cid));
    }
}
