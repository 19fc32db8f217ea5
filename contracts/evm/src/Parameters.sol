// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Ownable, Ownable2Step } from "@openzeppelin/contracts/access/Ownable2Step.sol";
import { SafeCast } from "@openzeppelin/contracts/utils/math/SafeCast.sol";

import { IParameters, Parameter } from "./interfaces/IParameters.sol";

/// @title Parameters
/// @notice See `IParameters`, which carries the prose.
contract Parameters is IParameters, Ownable2Step {
    using SafeCast for uint256;

    /// @dev Ratios span assets of 0 to 18 decimals.
    uint128 public constant RATIO_MAX = 1e36;

    /// @dev Ten units of native value may be open or immature for each unit of stake.
    uint128 private constant NATIVE_RATIO = 10e18;

    // One slot: all that the hot path of sessions reads.
    address public feeSink;
    uint16 private _feeBps = 1000;
    uint32 private _auditWindow = 0;
    uint32 private _closeWindow = 30 minutes;
    uint16 private _probationSessions = 20;

    uint32 private _releaseWindow = 5 minutes;
    uint32 private _unbondingDelay = 7 days;
    uint96 private _minStake = 0.1 ether;
    uint96 private _lockBond = 0.001 ether;

    mapping(address asset => uint128 ratio) public stakeRatio;
    /// @dev All that no session reads.
    mapping(Parameter => uint256) private _others;

    constructor(address owner, address feeSink_) Ownable(owner) {
        _setFeeSink(feeSink_);
        _setOthers();
        stakeRatio[address(0)] = NATIVE_RATIO;
        emit AssetListed(address(0), NATIVE_RATIO);
    }

    /// @inheritdoc IParameters
    function set(Parameter parameter, uint256 value) external onlyOwner {
        (uint256 min, uint256 max) = bounds(parameter);
        if (value < min || value > max) revert ParameterOutOfBounds(parameter, value, min, max);

        emit ParameterSet(parameter, get(parameter), value);
        if (parameter == Parameter.FeeBps) _feeBps = value.toUint16();
        else if (parameter == Parameter.CloseWindow) _closeWindow = value.toUint32();
        else if (parameter == Parameter.ReleaseWindow) _releaseWindow = value.toUint32();
        else if (parameter == Parameter.AuditWindow) _auditWindow = value.toUint32();
        else if (parameter == Parameter.UnbondingDelay) _unbondingDelay = value.toUint32();
        else if (parameter == Parameter.MinStake) _minStake = value.toUint96();
        else if (parameter == Parameter.LockBond) _lockBond = value.toUint96();
        else if (parameter == Parameter.ProbationSessions) _probationSessions = value.toUint16();
        else _others[parameter] = value;

        if (_auditWindow > _unbondingDelay) {
            revert AuditWindowAboveUnbonding(_auditWindow, _unbondingDelay);
        }
    }

    /// @inheritdoc IParameters
    function setFeeSink(address feeSink_) external onlyOwner {
        _setFeeSink(feeSink_);
    }

    /// @inheritdoc IParameters
    function listAsset(address asset, uint128 ratio) external onlyOwner {
        if (asset != address(0) && asset.code.length == 0) revert AssetWithoutCode(asset);
        if (ratio == 0 || ratio > RATIO_MAX) revert RatioOutOfBounds(ratio, RATIO_MAX);
        stakeRatio[asset] = ratio;
        emit AssetListed(asset, ratio);
    }

    /// @inheritdoc IParameters
    function delistAsset(address asset) external onlyOwner {
        if (asset == address(0)) revert NativeAssetStays();
        delete stakeRatio[asset];
        emit AssetDelisted(asset);
    }

    /// @inheritdoc IParameters
    function get(Parameter parameter) public view returns (uint256) {
        if (parameter == Parameter.FeeBps) return _feeBps;
        if (parameter == Parameter.CloseWindow) return _closeWindow;
        if (parameter == Parameter.ReleaseWindow) return _releaseWindow;
        if (parameter == Parameter.AuditWindow) return _auditWindow;
        if (parameter == Parameter.UnbondingDelay) return _unbondingDelay;
        if (parameter == Parameter.MinStake) return _minStake;
        if (parameter == Parameter.LockBond) return _lockBond;
        if (parameter == Parameter.ProbationSessions) return _probationSessions;
        return _others[parameter];
    }

    /// @inheritdoc IParameters
    function bounds(Parameter parameter) public pure returns (uint256 min, uint256 max) {
        if (parameter == Parameter.FeeBps) return (0, 1000);
        if (parameter == Parameter.CloseWindow) return (5 minutes, 1 days);
        if (parameter == Parameter.ReleaseWindow) return (0, 30 minutes);
        if (parameter == Parameter.AuditWindow) return (0, 14 days);
        if (parameter == Parameter.UnbondingDelay) return (1 hours, 60 days);
        if (parameter == Parameter.MinStake) return (0, 10_000 ether);
        if (parameter == Parameter.LockBond) return (0, 10 ether);
        return _otherBounds(parameter);
    }

    /// @inheritdoc IParameters
    function listed(address asset) external view returns (bool) {
        return stakeRatio[asset] != 0;
    }

    /// @inheritdoc IParameters
    function openTerms(address asset)
        external
        view
        returns (uint16 feeBps, uint128 ratio, uint16 probationSessions)
    {
        return (_feeBps, stakeRatio[asset], _probationSessions);
    }

    /// @inheritdoc IParameters
    function payTerms() external view returns (address sink, uint32 auditWindow) {
        return (feeSink, _auditWindow);
    }

    function _otherBounds(Parameter parameter) private pure returns (uint256 min, uint256 max) {
        if (parameter == Parameter.BeaconBond) return (0, 10 ether);
        if (parameter == Parameter.ValidatorStake) return (0, 10_000 ether);
        if (parameter == Parameter.VoteWindow) return (5 seconds, 1 days);
        if (parameter == Parameter.AppealWindow) return (5 seconds, 7 days);
        if (parameter == Parameter.SupplyWindow) return (5 seconds, 1 days);
        if (parameter == Parameter.AccusationBond) return (0, 100 ether);
        if (parameter == Parameter.WithheldPenalty) return (0, 100 ether);
        if (parameter == Parameter.NoShowPenalty) return (0, 10 ether);
        if (parameter == Parameter.RewardBps) return (0, 2000);
        if (parameter == Parameter.JuryFee) return (0, 1 ether);
        // Shares in basis points, and completions.
        return (0, 10_000);
    }

    function _setOthers() private {
        _others[Parameter.AuditRateBps] = 500;
        _others[Parameter.BeaconBond] = 0.1 ether;
        _others[Parameter.ValidatorStake] = 0.1 ether;
        _others[Parameter.VoteWindow] = 1 hours;
        _others[Parameter.AppealWindow] = 1 days;
        _others[Parameter.SupplyWindow] = 1 hours;
        _others[Parameter.AccusationBond] = 0.05 ether;
        _others[Parameter.PenaltyBps] = 5000;
        _others[Parameter.ProofPenaltyBps] = 10_000;
        _others[Parameter.WithheldPenalty] = 0.05 ether;
        _others[Parameter.NoShowPenalty] = 0.005 ether;
        _others[Parameter.RewardBps] = 1000;
        _others[Parameter.JuryFee] = 0.0005 ether;
    }

    function _setFeeSink(address sink) private {
        if (sink == address(0)) revert FeeSinkMissing();
        emit FeeSinkSet(feeSink, sink);
        feeSink = sink;
    }
}
