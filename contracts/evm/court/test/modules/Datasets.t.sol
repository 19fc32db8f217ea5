// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Strings } from "@openzeppelin/contracts/utils/Strings.sol";

import { DatasetState, IDatasets } from "../../src/interfaces/IDatasets.sol";
import { Ruling } from "../../src/interfaces/IJuries.sol";
import { ModuleFixture } from "../base/ModuleFixture.sol";

/// @notice Datasets are accepted unless an account challenges them. Labels such as EVM3-10 name
/// findings of docs/reference/audit.md.
contract DatasetsTest is ModuleFixture {
    uint256 private constant BOND = 0.05 ether;

    address private immutable _proposer = address(0x9409);
    address private immutable _challenger = address(0xc4a1);
    bytes private _manifest = _manifestOf(_proposer);
    bytes32 private immutable SET = sha256(_manifestOf(_proposer));

    function setUp() public {
        furnishChambers();
        fund(_proposer, 10 ether);
        fund(_challenger, 10 ether);
        approve(_proposer, address(datasets));
        approve(_challenger, address(juries));
    }

    function _manifestOf(address creator_) private pure returns (bytes memory) {
        return abi.encodePacked("ddata", "gcreatorx*", Strings.toHexString(creator_), "records");
    }

    function _propose() private {
        bytes memory manifest = _manifest;
        vm.prank(_proposer);
        datasets.propose(manifest, "bafy", "CC-BY-4.0");
    }

    function _challenge() private returns (uint256) {
        return _challenge(datasets.termsHashOf(SET));
    }

    function _challenge(bytes32 terms) private returns (uint256) {
        vm.prank(_challenger);
        return datasets.disputeDataset(SET, terms, "evidence");
    }

    function _is(DatasetState state) private view {
        assertEq(uint256(datasets.datasetOf(SET).state), uint256(state), "state");
    }

    function test_acceptedUnlessChallenged() public {
        _propose();
        assertEq(balance(_proposer, NATIVE), 10 ether - BOND, "a bond");
        assertFalse(datasets.accepted(SET), "not yet");
        vm.warp(vm.getBlockTimestamp() + 7 days - 1);
        vm.expectPartialRevert(IDatasets.AcceptTooEarly.selector);
        datasets.accept(SET);
        vm.warp(vm.getBlockTimestamp() + 1);
        vm.prank(stranger);
        datasets.accept(SET);
        assertTrue(datasets.accepted(SET), "accepted");
        assertEq(balance(_proposer, NATIVE), 10 ether, "the bond returns");
        vm.expectPartialRevert(IDatasets.DatasetStateInvalid.selector);
        _propose();
    }

    function test_challengeUpheldTakesTheBond() public {
        _propose();
        uint256 caseId = _challenge();
        vm.expectPartialRevert(IDatasets.RulingMissing.selector);
        datasets.conclude(SET);
        judge(caseId, Ruling.Major);
        datasets.conclude(SET);
        _is(DatasetState.Rejected);
        assertEq(balance(_proposer, NATIVE), 10 ether - BOND, "lost");
        assertGe(balance(_challenger, NATIVE), 10 ether, "the challenger lost nothing");
        assertEq(balance(address(datasets), NATIVE), 0, "the pot is empty");
        _propose();
        _is(DatasetState.Proposed);
    }

    function test_challengeRejectedCostsTheChallenger() public {
        _propose();
        judge(_challenge(), Ruling.No);
        datasets.conclude(SET);
        _is(DatasetState.Accepted);
        assertGe(balance(_proposer, NATIVE), 10 ether, "its bond, and half of what was lost");
        assertLe(balance(_challenger, NATIVE), 10 ether - BOND, "its bond and the jury's fees");
        assertEq(balance(address(datasets), NATIVE), 0, "the pot is empty");
    }

    function test_whatWasAcceptedIsChallengedWithoutABond() public {
        _propose();
        vm.warp(vm.getBlockTimestamp() + 7 days);
        datasets.accept(SET);
        uint256 caseId = _challenge();
        assertTrue(datasets.accepted(SET), "meanwhile");
        judge(caseId, Ruling.Minor);
        datasets.conclude(SET);
        _is(DatasetState.Rejected);
        assertFalse(datasets.accepted(SET), "rejected");
        assertEq(balance(_proposer, NATIVE), 10 ether, "nothing was at stake");
    }

    function test_undecidedReturnsAll() public {
        _propose();
        uint256 caseId = _challenge();
        lapse(caseId);
        datasets.conclude(SET);
        _is(DatasetState.Undecided);
        assertEq(balance(_proposer, NATIVE), 10 ether, "the proposer's");
        assertEq(balance(_challenger, NATIVE), 10 ether, "the challenger's");
        _propose();
        vm.warp(vm.getBlockTimestamp() + 7 days);
        datasets.accept(SET);
        caseId = _challenge();
        lapse(caseId);
        datasets.conclude(SET);
        _is(DatasetState.Accepted);
    }

    /// @dev An account cannot propose a dataset whose manifest names another account as its creator
    /// (EVM3-10).
    // Finding: EVM3-10, EVM3-19
    function test_propose_isTheCreatorsOfTheManifest() public {
        bytes memory manifest = _manifest;
        fund(stranger, 1 ether);
        approve(stranger, address(datasets));
        expectError(
            stranger, IDatasets.NotTheDatasetCreator.selector, abi.encode(SET, stranger)
        );
        datasets.propose(manifest, "bafysquatter", "CC0-1.0");
        bytes memory late = abi.encodePacked(new bytes(1024), manifest);
        expectError(_proposer, IDatasets.NotTheDatasetCreator.selector);
        datasets.propose(late, "bafy", "CC0-1.0");
        _propose();
        assertEq(datasets.datasetOf(SET).proposer, _proposer, "the author's");
    }

    /// @dev If a reorganisation or another account replaced the terms that the challenger read, its
    /// challenge reverts and takes no deposit (EVM3-6).
    // Finding: EVM3-6
    function test_disputeDataset_refusesOtherTerms() public {
        _propose();
        bytes32 terms = datasets.termsHashOf(SET);
        bytes32 texts = keccak256(abi.encode("bafy", "CC-BY-4.0"));
        assertEq(terms, keccak256(abi.encode(_proposer, uint96(BOND), texts)), "its terms");
        expectError(
            IDatasets.DatasetTermsMismatch.selector, abi.encode(SET, terms, bytes32("other"))
        );
        _challenge("other");
        vm.warp(vm.getBlockTimestamp() + 7 days);
        datasets.accept(SET);
        vm.expectPartialRevert(IDatasets.DatasetTermsMismatch.selector);
        _challenge(terms);
        assertEq(balance(_challenger, NATIVE), 10 ether, "nothing was taken");
        _challenge();
    }

    function test_refusesTextsAndStates() public {
        bytes memory manifest = _manifest;
        vm.startPrank(_proposer);
        expectError(IDatasets.DatasetTextInvalid.selector, abi.encode(0, 16_384));
        datasets.propose("", "bafy", "CC0-1.0");
        expectError(IDatasets.DatasetTextInvalid.selector, abi.encode(16_385, 16_384));
        datasets.propose(new bytes(16_385), "bafy", "CC0-1.0");
        vm.expectPartialRevert(IDatasets.DatasetTextInvalid.selector);
        datasets.propose(manifest, "", "CC0-1.0");
        vm.expectPartialRevert(IDatasets.DatasetTextInvalid.selector);
        datasets.propose(manifest, "bafy", string(new bytes(129)));
        vm.stopPrank();
        bytes32 terms = datasets.termsHashOf(SET);
        vm.expectPartialRevert(IDatasets.DatasetStateInvalid.selector);
        _challenge(terms);
        vm.expectPartialRevert(IDatasets.DatasetStateInvalid.selector);
        datasets.conclude(SET);
    }
}
