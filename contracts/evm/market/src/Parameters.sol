// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Ownable, Ownable2Step } from "@openzeppelin/contracts/access/Ownable2Step.sol";

import { IStakes } from "../../core/src/interfaces/IStakes.sol";
import { AssetRatio, IParameters, Parameter } from "./interfaces/IParameters.sol";
import { ParameterBounds } from "./interfaces/ParameterBounds.gen.sol";

/// @title Parameters
/// @notice Implements `IParameters`, which documents the rules of parameters.
/// @dev On a public chain, the owner should be a governance timelock.
contract Parameters is IParameters, Ownable2Step {
    /// @notice Largest stake ratio. It has 96 bits, so that ratio and court address of an offer
    /// fit into one storage slot.
    uint256 public constant RATIO_MAX = type(uint96).max;
    /// @notice Bounds of `StakeMin` at deployment. On the local chain the lower bound is 1 base
    /// unit.
    uint256 public constant STAKE_MIN_MIN = ParameterBounds.STAKE_MIN_MIN;
    uint256 public constant STAKE_MIN_MAX = ParameterBounds.STAKE_MIN_MAX;
    /// @notice All later values of `StakeMin` lie between its first value divided by this factor
    /// and its first value times this factor.
    uint256 public constant STAKE_MIN_FACTOR = ParameterBounds.STAKE_MIN_FACTOR;
    uint256 public constant DELAY_MAX = 366 days;
    /// @inheritdoc IParameters
    uint256 public constant APPLY_SECONDS = 14 days;
    uint256 public constant LOCAL_CHAIN = 31_337;
    uint256 public constant COUNT = uint256(type(Parameter).max) + 1;

    address private constant NATIVE = address(0);
    /// @dev One native unit of stake can back ten native units of pay that is in escrow for open
    /// work or cannot be collected yet.
    uint128 private constant NATIVE_RATIO = 10e18;

    uint256 private immutable _FIRST_STAKE_MIN;
    /// @inheritdoc IParameters
    uint256 public immutable DELAY;

    /// @dev Value of a parameter or of an asset's stake ratio, its proposed next value, and the
    /// second from which the proposal can be applied. `next` and `from` are zero if nothing is
    /// proposed.
    struct Setting {
        uint96 value;
        uint96 next;
        uint64 from;
    }

    /// @dev Value of a parameter before its last change, and the second of that change.
    struct Former {
        uint96 value;
        uint64 until;
    }

    mapping(Parameter => Setting) private _numbers;
    mapping(address asset => Setting) private _ratios;
    address public feeSink;
    address private _nextSink;
    uint64 private _sinkFrom;
    mapping(Parameter => Former) private _former;

    /// @param values One value for each parameter, in the order of `Parameter`.
    /// @param assets Assets, in addition to the native token, that are listed from the start.
    constructor(
        address owner,
        address sink,
        IStakes stakes,
        uint256 delay,
        uint256[] memory values,
        AssetRatio[] memory assets
    ) Ownable(owner) {
        (, uint256 min) = ParameterBounds.boundsOfTime(Parameter.AuditWindow);
        min += uint256(stakes.UNBONDING()) + 1;
        if (delay < min || delay > DELAY_MAX) revert DelayOutOfBounds(delay, min, DELAY_MAX);
        if (sink == address(0)) revert FeeSinkMissing();
        if (values.length != COUNT) revert ParametersMissing(values.length, COUNT);
        uint256 stakeMin = values[uint256(Parameter.StakeMin)];
        min = block.chainid == LOCAL_CHAIN ? 1 : STAKE_MIN_MIN;
        if (stakeMin < min || stakeMin > STAKE_MIN_MAX) {
            revert StakeMinOutOfBounds(stakeMin, min, STAKE_MIN_MAX);
        }
        (DELAY, _FIRST_STAKE_MIN, feeSink) = (delay, stakeMin, sink);
        emit FeeSinkSet(address(0), sink);
        for (uint256 i = 0; i < COUNT; i++) {
            _setNumber(Parameter(i), _checked(Parameter(i), values[i]));
        }
        _setRatio(NATIVE, uint96(NATIVE_RATIO));
        for (uint256 i = 0; i < assets.length; i++) {
            _setRatio(assets[i].asset, _checkedRatio(assets[i].asset, assets[i].ratio));
        }
    }

    /// @inheritdoc IParameters
    function propose(Parameter parameter, uint256 value) external onlyOwner {
        Setting storage setting = _numbers[parameter];
        (setting.next, setting.from) = (_checked(parameter, value), _from());
        emit ParameterProposed(parameter, value, setting.from);
    }

    /// @inheritdoc IParameters
    function proposeFeeSink(address sink) external onlyOwner {
        if (sink == address(0)) revert FeeSinkMissing();
        (_nextSink, _sinkFrom) = (sink, _from());
        emit FeeSinkProposed(sink, _sinkFrom);
    }

    /// @inheritdoc IParameters
    function proposeAsset(address asset, uint128 ratio) external onlyOwner {
        Setting storage setting = _ratios[asset];
        if (ratio == 0) {
            if (asset == NATIVE) revert NativeAssetStays();
            setting.next = 0;
        } else {
            setting.next = _checkedRatio(asset, ratio);
        }
        setting.from = _from();
        emit AssetProposed(asset, ratio, setting.from);
    }

    /// @inheritdoc IParameters
    function cancelParameter(Parameter parameter) external onlyOwner {
        Setting storage setting = _numbers[parameter];
        emit ParameterCancelled(parameter, _cancel(setting));
    }

    /// @inheritdoc IParameters
    function cancelFeeSink() external onlyOwner {
        if (_sinkFrom == 0) revert NoChangeProposed();
        emit FeeSinkCancelled(_nextSink);
        (_nextSink, _sinkFrom) = (address(0), 0);
    }

    /// @inheritdoc IParameters
    function cancelAsset(address asset) external onlyOwner {
        Setting storage setting = _ratios[asset];
        emit AssetCancelled(asset, _cancel(setting));
    }

    /// @inheritdoc IParameters
    function applyParameter(Parameter parameter) external {
        _setNumber(parameter, _due(_numbers[parameter]));
    }

    /// @inheritdoc IParameters
    function applyFeeSink() external {
        _requireDue(_sinkFrom);
        emit FeeSinkSet(feeSink, _nextSink);
        feeSink = _nextSink;
        (_nextSink, _sinkFrom) = (address(0), 0);
    }

    /// @inheritdoc IParameters
    function applyAsset(address asset) external {
        _setRatio(asset, _due(_ratios[asset]));
    }

    /// @notice Always reverts, because without an owner no parameter could change again.
    function renounceOwnership() public view override onlyOwner {
        revert OwnershipRequired();
    }

    /// @inheritdoc IParameters
    function get(Parameter parameter) external view returns (uint256) {
        return _numbers[parameter].value;
    }

    /// @inheritdoc IParameters
    function getAt(Parameter parameter, uint256 second) external view returns (uint256) {
        Former storage former = _former[parameter];
        return second < former.until ? former.value : _numbers[parameter].value;
    }

    /// @inheritdoc IParameters
    function stakeRatio(address asset) external view returns (uint128) {
        return _ratios[asset].value;
    }

    /// @inheritdoc IParameters
    function proposed(Parameter parameter) external view returns (uint256, uint256) {
        return (_numbers[parameter].next, _numbers[parameter].from);
    }

    /// @inheritdoc IParameters
    function proposedRatio(address asset) external view returns (uint128, uint256) {
        return (_ratios[asset].next, _ratios[asset].from);
    }

    /// @inheritdoc IParameters
    function proposedFeeSink() external view returns (address, uint256) {
        return (_nextSink, _sinkFrom);
    }

    /// @inheritdoc IParameters
    function bounds(Parameter parameter) public view returns (uint256 min, uint256 max) {
        (min, max) = ParameterBounds.boundsOfTime(parameter);
        if (max != 0) return (block.chainid == LOCAL_CHAIN ? 1 : min, max);
        return ParameterBounds.boundsOfOther(parameter, _FIRST_STAKE_MIN);
    }

    function _setNumber(Parameter parameter, uint96 value) private {
        uint96 former = _numbers[parameter].value;
        emit ParameterSet(parameter, former, value);
        _former[parameter] = Former(former, uint64(block.timestamp));
        _numbers[parameter] = Setting(value, 0, 0);
    }

    function _setRatio(address asset, uint96 ratio) private {
        emit AssetSet(asset, _ratios[asset].value, ratio);
        _ratios[asset] = Setting(ratio, 0, 0);
    }

    function _checked(Parameter parameter, uint256 value) private view returns (uint96) {
        (uint256 min, uint256 max) = bounds(parameter);
        if (value < min || value > max) revert ParameterOutOfBounds(parameter, value, min, max);
        return uint96(value);
    }

    function _checkedRatio(address asset, uint256 ratio) private view returns (uint96) {
        if (asset != NATIVE && asset.code.length == 0) revert AssetWithoutCode(asset);
        if (ratio == 0 || ratio > RATIO_MAX) revert RatioOutOfBounds(ratio, RATIO_MAX);
        return uint96(ratio);
    }

    function _from() private view returns (uint64) {
        return uint64(block.timestamp + DELAY);
    }

    /// @return value The proposed value that was cancelled.
    function _cancel(Setting storage setting) private returns (uint96 value) {
        if (setting.from == 0) revert NoChangeProposed();
        value = setting.next;
        (setting.next, setting.from) = (0, 0);
    }

    function _due(Setting storage setting) private view returns (uint96) {
        _requireDue(setting.from);
        return setting.next;
    }

    function _requireDue(uint64 from) private view {
        if (from == 0) revert NoChangeProposed();
        if (block.timestamp < from) revert ChangeTooEarly(from, block.timestamp);
        uint256 until = from + APPLY_SECONDS;
        if (block.timestamp >= until) revert ChangeExpired(until, block.timestamp);
    }
}
