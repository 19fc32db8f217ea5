// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IModelRegistry, ModelStatus } from "../../market/src/interfaces/IModelRegistry.sol";
import { Approvals } from "../src/Approvals.sol";
import { DatasetDecision, IApprovals } from "../src/interfaces/IApprovals.sol";
import { GovernanceFixture } from "./base/GovernanceFixture.sol";

/// @notice Tests the decisions about models by one track, and about datasets by another track.
contract ApprovalsTest is GovernanceFixture {
    address private constant MODELS_TRACK = address(0x30de15);
    address private constant DATASETS_TRACK = address(0xda7a);

    Approvals private _approvals;

    function setUp() public {
        furnishGovernance();
        _approvals = Approvals(
            deployCommitted("Approvals", abi.encode(models, MODELS_TRACK, DATASETS_TRACK))
        );
    }

    function test_approvesRegisteredBases() public {
        vm.startPrank(MODELS_TRACK);
        _approvals.setBase(plainModel, true);
        assertTrue(_approvals.isBase(plainModel), "approved");
        vm.expectPartialRevert(IModelRegistry.VersionUnknown.selector);
        _approvals.setBase("unknown", true);
        _approvals.setBase(plainModel, false);
        assertFalse(_approvals.isBase(plainModel), "withdrawn");
        vm.stopPrank();
    }

    function test_promotesUsableVersionsOfThatModel() public {
        vm.startPrank(MODELS_TRACK);
        _approvals.promote("plain", plainModel);
        assertEq(_approvals.promotedOf("plain"), plainModel, "promoted");
        vm.expectPartialRevert(IApprovals.VersionNotPromotable.selector);
        _approvals.promote("plain", royalModel);
        _approvals.promote("plain", 0);
        assertEq(_approvals.promotedOf("plain"), 0, "ended");
        vm.stopPrank();
        vm.prank(guardian);
        models.setGuardianStatus(plainModel, ModelStatus.Quarantined, "reason");
        vm.prank(MODELS_TRACK);
        vm.expectPartialRevert(IApprovals.VersionNotPromotable.selector);
        _approvals.promote("plain", plainModel);
    }

    function test_decidesAboutDatasets() public {
        vm.startPrank(DATASETS_TRACK);
        _approvals.decide("dataset", DatasetDecision.Refused);
        assertTrue(_approvals.decisionOf("dataset") == DatasetDecision.Refused, "refused");
        _approvals.decide("dataset", DatasetDecision.None);
        assertTrue(_approvals.decisionOf("dataset") == DatasetDecision.None, "open again");
        vm.stopPrank();
    }

    function test_refusesOthers() public {
        expectError(DATASETS_TRACK, IApprovals.NotTheModelsTrack.selector);
        _approvals.setBase(plainModel, true);
        expectError(DATASETS_TRACK, IApprovals.NotTheModelsTrack.selector);
        _approvals.promote("plain", plainModel);
        expectError(MODELS_TRACK, IApprovals.NotTheDatasetsTrack.selector);
        _approvals.decide("dataset", DatasetDecision.Admitted);
    }
}
