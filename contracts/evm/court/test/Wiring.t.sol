// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { MockEpochBeacon } from "../../market/test/base/MockEpochBeacon.sol";
import { EvidenceSources } from "../src/base/Evidence.sol";
import { Wiring } from "../src/base/Wiring.sol";
import { IAuditRequests } from "../src/interfaces/IAuditRequests.sol";
import { ICourt } from "../src/interfaces/ICourt.sol";
import { IJuries } from "../src/interfaces/IJuries.sol";
import { ModuleFixture } from "./base/ModuleFixture.sol";

/// @notice The constructor of a contract reverts if one of its arguments is a contract of another
/// deployment. Such an argument refers to other contracts than the new contract does, or it does
/// not refer to the new contract.
contract WiringTest is ModuleFixture {
    address private immutable _other = address(0x07e4);
    address private _otherBeacon;

    function setUp() public {
        furnishChambers();
        _otherBeacon = address(new MockEpochBeacon(EPOCH));
    }

    function test_juries_refuseTheBeaconOfOtherJurors() public {
        address beacon = deployCommitted(
            "CommitRevealBeacon", abi.encode(vault, stakes, parameters, _other, EPOCH)
        );
        expectError(IJuries.BeaconInvalid.selector, abi.encode(beacon));
        deployCommitted("Juries", abi.encode(stakes, beacon, parameters, bench));
    }

    function test_juries_refuseTheBeaconOfOtherParameters() public {
        address next = created(vm.getNonce(address(this)) + 1);
        address beacon = deployCommitted(
            "CommitRevealBeacon", abi.encode(vault, stakes, _other, next, EPOCH)
        );
        expectError(IJuries.BeaconInvalid.selector, abi.encode(beacon));
        deployCommitted("Juries", abi.encode(stakes, beacon, parameters, bench));
    }

    function test_juries_acceptTheBeaconThatNamesThem() public {
        address next = created(vm.getNonce(address(this)) + 1);
        address beacon = deployCommitted(
            "CommitRevealBeacon", abi.encode(vault, stakes, parameters, next, EPOCH)
        );
        address made = deployCommitted("Juries", abi.encode(stakes, beacon, parameters, bench));
        assertEq(made, next, "where the beacon expects them");
    }

    function test_court_refusesJuriesOfOtherParameters() public {
        address place = created(vm.getNonce(address(this)) + 2);
        address own = deployCommitted("Juries", abi.encode(stakes, clock, parameters, place));
        address numbers = address(new MockNumbers());
        expectError(ICourt.JuriesInvalid.selector, abi.encode(own));
        deployCommitted("Court", abi.encode(own, sessions, requests, numbers, new address[](0)));
    }

    function test_court_refusesEscrowsOfOtherOffers() public {
        address place = created(vm.getNonce(address(this)) + 2);
        address escrow =
            deployCommitted("Requests", abi.encode(vault, stakes, _other, WINDOW_MAX, CASE_MAX));
        address own = deployCommitted("Juries", abi.encode(stakes, clock, parameters, place));
        expectError(ICourt.EscrowsInvalid.selector, abi.encode(sessions, escrow));
        deployCommitted("Court", abi.encode(own, sessions, escrow, parameters, new address[](0)));
    }

    // Finding: CRT-12
    function test_modelReports_refuseModelsOfOtherReports() public {
        address next = created(vm.getNonce(address(this)) + 3);
        address place = created(vm.getNonce(address(this)) + 1);
        address own =
            deployCommitted("Juries", abi.encode(stakes, clock, parameters, place));
        address[] memory named = new address[](1);
        named[0] = next;
        address made = deployCommitted(
            "Court", abi.encode(own, sessions, requests, parameters, named)
        );
        address others = deployCommitted("ModelRegistry", abi.encode(_other, _other));
        expectError(Wiring.WiringMismatch.selector, abi.encode(others));
        deployCommitted("ModelReports", abi.encode(made, others));
    }

    function test_epochs_refuseAnotherBeacon() public {
        _expectMismatch(address(juries));
        deployCommitted("Epochs", abi.encode(juries, _otherBeacon, sessions, requests));
    }

    function test_modules_refuseACourtThatDoesNotNameThem() public {
        bytes memory sources = abi.encode(_sources());
        string[3] memory names = ["Accusations", "DataChallenges", "FraudProofs"];
        for (uint256 i = 0; i < names.length; i++) {
            _expectMismatch(_next());
            deployCommitted(names[i], sources);
        }
        _expectMismatch(_next());
        deployCommitted("Datasets", abi.encode(vault, bench, parameters));
        _expectMismatch(_next());
        deployCommitted("ModelReports", abi.encode(bench, models));
        _expectMismatch(_next());
        deployCommitted("AuditHolds", abi.encode(bench, requests, epochs, challenges));
    }

    function test_evidence_refusesSourcesOfAnotherDeployment() public {
        EvidenceSources memory sources = _sources();
        sources.beacon = MockEpochBeacon(_otherBeacon);
        _refuse(sources, address(bench));
        sources = _sources();
        sources.audited = IAuditRequests(_other);
        _refuse(sources, _other);
    }

    /// @dev Returns the address of the next contract that this contract will deploy.
    function _next() private view returns (address) {
        return created(vm.getNonce(address(this)));
    }

    function _sources() private view returns (EvidenceSources memory) {
        return EvidenceSources(
            bench, sessions, requests, clock, parameters, auditHolds, challenges
        );
    }

    function _refuse(EvidenceSources memory sources, address named) private {
        string[3] memory names = ["Accusations", "Honeypots", "FraudProofs"];
        for (uint256 i = 0; i < names.length; i++) {
            _expectMismatch(named);
            deployCommitted(names[i], abi.encode(sources));
        }
    }

    function _expectMismatch(address named) private {
        expectError(Wiring.WiringMismatch.selector, abi.encode(named));
    }
}

/// @notice Mock of the contract `Parameters` of another deployment.
contract MockNumbers {
    uint256 public constant STAKE_MIN = 0.1 ether;
}
