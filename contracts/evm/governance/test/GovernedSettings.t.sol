// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IGovernedSettings, Setting } from "../src/interfaces/IGovernedSettings.sol";
import { GovernanceFixture, initialSettings } from "./base/GovernanceFixture.sol";

/// @notice Tests the bounds of settings, and their values at past seconds.
contract GovernedSettingsTest is GovernanceFixture {
    function setUp() public {
        furnishGovernance();
    }

    /// @dev Tests `bounded`.
    function testFuzz_bounded(uint8 number, uint256 value) public {
        Setting setting = Setting(bound(number, 0, uint256(type(Setting).max)));
        (uint256 min, uint256 max) = settings.bounds(setting);
        vm.prank(address(timelock));
        if (value >= min && value <= max) {
            try settings.set(setting, value) {
                assertEq(settings.get(setting), value, "set");
            } catch {
                assertTrue(setting <= Setting.HoneypotsBps, "a share above the whole");
            }
        } else {
            vm.expectPartialRevert(IGovernedSettings.SettingOutOfBounds.selector);
            settings.set(setting, value);
        }
    }

    function test_sharesAreAtMostTheWhole() public {
        vm.startPrank(address(timelock));
        settings.set(Setting.ProvidersBps, 4500);
        expectError(IGovernedSettings.SharesAboveWhole.selector, abi.encode(10_001));
        settings.set(Setting.ProvidersBps, 4501);
        vm.stopPrank();
    }

    /// @dev Tests `past`.
    function test_past() public {
        uint256 before = vm.getBlockTimestamp();
        skip(10);
        vm.prank(address(timelock));
        settings.set(Setting.CapBps, 700);
        assertEq(settings.getAt(Setting.CapBps, before), 2000, "before");
        assertEq(settings.getAt(Setting.CapBps, before + 9), 2000, "until then");
        assertEq(settings.getAt(Setting.CapBps, before + 10), 700, "from then on");
    }

    /// @dev `near`: votes can change the price of compute only within its range, even in several
    /// votes.
    // Finding: GOV-21, GOV-23
    function test_near() public {
        (uint256 min, uint256 max) = settings.bounds(Setting.UnitFee);
        assertEq(min, 1e5, "least");
        assertEq(max, 1e9, "greatest");
        vm.startPrank(address(timelock));
        settings.set(Setting.UnitFee, max);
        (uint256 after_, uint256 still) = settings.bounds(Setting.UnitFee);
        assertEq(after_, min, "least, after a vote");
        assertEq(still, max, "greatest, after a vote");
        expectError(
            IGovernedSettings.SettingOutOfBounds.selector,
            abi.encode(Setting.UnitFee, max + 1, min, max)
        );
        settings.set(Setting.UnitFee, max + 1);
        vm.stopPrank();
    }

    function test_refusesAFirstPriceThatIsNone() public {
        uint256[] memory values = initialSettings();
        values[uint256(Setting.UnitFee)] = 99;
        expectError(IGovernedSettings.UnitFeeInvalid.selector, abi.encode(99, 100, 1e24));
        deployCommitted("GovernedSettings", abi.encode(address(this), values));
    }

    function test_refusesOthers() public {
        expectError(stranger, IGovernedSettings.NotTheTrack.selector);
        settings.set(Setting.CapBps, 700);
    }
}
