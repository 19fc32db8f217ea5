// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Ownable2Step } from "@openzeppelin/contracts/access/Ownable2Step.sol";

import { IParameters, Parameter } from "../../market/src/interfaces/IParameters.sol";

/// @title Owner of the parameters
/// @notice Divides the rights of the owner of `Parameters` between two tracks; a track is a
/// governor with a timelock. The track of parameters changes the numeric parameters. The root track
/// lists assets, sets the fee sink and transfers the ownership of `Parameters`. No other account
/// has any of these rights.
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

    /// @notice Passes the call on to `Parameters`; see `IParameters`. Only the track of parameters
    /// may call.
    function propose(Parameter parameter, uint256 value) external onlyTrack {
        PARAMETERS.propose(parameter, value);
    }

    /// @notice Passes the call on to `Parameters`; see `IParameters`. Only the track of parameters
    /// may call.
    function cancelParameter(Parameter parameter) external onlyTrack {
        PARAMETERS.cancelParameter(parameter);
    }

    /// @notice Passes the call on to `Parameters`; see `IParameters`. Only the root track may
    /// call.
    function proposeFeeSink(address feeSink) external onlyRoot {
        PARAMETERS.proposeFeeSink(feeSink);
    }

    /// @notice Passes the call on to `Parameters`; see `IParameters`. Only the root track may
    /// call.
    function cancelFeeSink() external onlyRoot {
        PARAMETERS.cancelFeeSink();
    }

    /// @notice Passes the call on to `Parameters`; see `IParameters`. Only the root track may
    /// call.
    function proposeAsset(address asset, uint128 ratio) external onlyRoot {
        PARAMETERS.proposeAsset(asset, ratio);
    }

    /// @notice Passes the call on to `Parameters`; see `IParameters`. Only the root track may
    /// call.
    function cancelAsset(address asset) external onlyRoot {
        PARAMETERS.cancelAsset(asset);
    }

    /// @notice Offers the ownership of the parameters to a later governance. Only the root track
    /// may call.
    function transferOwnership(address next) external onlyRoot {
        Ownable2Step(address(PARAMETERS)).transferOwnership(next);
    }

    /// @notice Accepts the ownership of the parameters that was offered to this contract. Any
    /// account may call.
    function acceptOwnership() external {
        Ownable2Step(address(PARAMETERS)).acceptOwnership();
    }
}
