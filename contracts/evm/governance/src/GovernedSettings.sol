// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Checkpoints } from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";

import { IGovernedSettings, Setting } from "./interfaces/IGovernedSettings.sol";
import { SettingBounds } from "./interfaces/SettingBounds.gen.sol";

/// @title Governed settings
/// @notice Implements `IGovernedSettings`, which documents the settings.
contract GovernedSettings is IGovernedSettings {
    using Checkpoints for Checkpoints.Trace208;

    uint256 public constant COUNT = uint256(type(Setting).max) + 1;

    /// @notice Factor by which votes can raise or lower the price of compute (`Setting.UnitFee`)
    /// from its first value.
    uint256 public constant UNIT_FEE_RANGE = SettingBounds.UNIT_FEE_FACTOR;
    /// @notice Least and greatest first price of compute, in native base units for a giga-unit.
    uint256 public constant UNIT_FEE_MIN = SettingBounds.UNIT_FEE_MIN;
    uint256 public constant UNIT_FEE_MAX = SettingBounds.UNIT_FEE_MAX;

    uint256 private constant BPS = 10_000;

    /// @notice Timelock of the track (a governor with a timelock) that changes settings.
    address public immutable TRACK;
    /// @notice First price of compute, in native base units for a giga-unit.
    uint256 public immutable FIRST_UNIT_FEE;

    mapping(Setting => Checkpoints.Trace208) private _values;

    /// @param values One value for each setting, in the order of `Setting`.
    constructor(address track, uint256[] memory values) {
        TRACK = track;
        if (values.length != COUNT) revert SettingsMissing(values.length, COUNT);
        uint256 unitFee = values[uint256(Setting.UnitFee)];
        if (unitFee < UNIT_FEE_MIN || unitFee > UNIT_FEE_MAX) {
            revert UnitFeeInvalid(unitFee, UNIT_FEE_MIN, UNIT_FEE_MAX);
        }
        FIRST_UNIT_FEE = unitFee;
        for (uint256 i = 0; i < COUNT; i++) _set(Setting(i), values[i]);
        _requireWhole();
    }

    /// @inheritdoc IGovernedSettings
    function set(Setting setting, uint256 value) external {
        if (msg.sender != TRACK) revert NotTheTrack(msg.sender, TRACK);
        _set(setting, value);
        _requireWhole();
    }

    /// @inheritdoc IGovernedSettings
    function getAt(Setting setting, uint256 second) external view returns (uint256) {
        return _values[setting].upperLookupRecent(uint48(second));
    }

    /// @inheritdoc IGovernedSettings
    function get(Setting setting) public view returns (uint256) {
        return _values[setting].latest();
    }

    /// @inheritdoc IGovernedSettings
    function bounds(Setting setting) public view returns (uint256 min, uint256 max) {
        return SettingBounds.boundsOf(setting, FIRST_UNIT_FEE);
    }

    function _set(Setting setting, uint256 value) private {
        (uint256 min, uint256 max) = bounds(setting);
        if (value < min || value > max) revert SettingOutOfBounds(setting, value, min, max);
        emit SettingSet(setting, get(setting), value);
        _values[setting].push(uint48(block.timestamp), uint208(value));
    }

    function _requireWhole() private view {
        uint256 bps = get(Setting.ProvidersBps) + get(Setting.ValidatorsBps)
            + get(Setting.TrainersBps) + get(Setting.CuratorsBps) + get(Setting.HoneypotsBps);
        if (bps > BPS) revert SharesAboveWhole(bps);
    }
}
