// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Ownable2Step } from "@openzeppelin/contracts/access/Ownable2Step.sol";

import { IParameters, Parameter } from "../../market/src/interfaces/IParameters.sol";

/// @title Owner of the parameters
/// @notice Divides the rights of the owner of `Parameters` between two tracks: the track of
/// parameters moves numbers, the root track lists assets, names the fee sink and hands the
/// ownership over. No other account can do anything.
contract ParametersOwner {
    IParameters public immutable PARAMETERS;
    /// @notice Timelock of the root track.
    address public immutable ROOT;
    /// @notice Timelock of the track of parameters.
    address public immutable TRACK;

    error NotTheRootTrack(address caller, address root);
    error NotTheParametersTrack(address caller, address track);

    modifier onlyRoot() {
        if (msg.sender != ROOT) revert NotTheRootTrack(msg.sender, ROOT);
        _;
    }

    modifier onlyTrack() {
        if (msg.sender != TRACK) revert NotTheParametersTrack(msg.sender, TRACK);
        _;
    }

    constructor(IParameters parameters, address root, address track) {
        (PARAMETERS, ROOT, TRACK) = (parameters, root, track);
    }

    /// @notice See `IParameters`. The track of parameters.
    function propose(Parameter parameter, uint256 value) external onlyTrack {
        PARAMETERS.propose(parameter, value);
    }

    /// @notice See `IParameters`. The track of parameters.
    function cancelParameter(Parameter parameter) external onlyTrack {
        PARAMETERS.cancelParameter(parameter);
    }

    /// @notice See `IParameters`. The root track.
    function proposeFeeSink(address feeSink) external onlyRoot {
        PARAMETERS.proposeFeeSink(feeSink);
    }

    /// @notice See `IParameters`. The root track.
    function cancelFeeSink() external onlyRoot {
        PARAMETERS.cancelFeeSink();
    }

    /// @notice See `IParameters`. The root track.
    function proposeAsset(address asset, uint128 ratio) external onlyRoot {
        PARAMETERS.proposeAsset(asset, ratio);
    }

    /// @notice See `IParameters`. The root track.
    function cancelAsset(address asset) external onlyRoot {
        PARAMETERS.cancelAsset(asset);
    }

    /// @notice Hands the ownership of the parameters to a later governance. The root track.
    function transferOwnership(address next) external onlyRoot {
        Ownable2Step(address(PARAMETERS)).transferOwnership(next);
    }

    /// @notice Takes an ownership that was offered to this contract. Any account.
    function acceptOwnership() external {
        Ownable2Step(address(PARAMETERS)).acceptOwnership();
    }
}
