// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { DrandChain, IDrandBeacon } from "../interfaces/IDrandBeacon.sol";
import { Bn254 } from "./Bn254.sol";

/// @title DrandBeacon
/// @notice See `IDrandBeacon` for the documentation.
contract DrandBeacon is IDrandBeacon {
    uint256 public immutable EPOCH_SECONDS;
    uint256 public immutable LEAD;
    uint256 public immutable GENESIS;
    uint256 public immutable PERIOD;

    uint256 private immutable KEY_X1;
    uint256 private immutable KEY_X0;
    uint256 private immutable KEY_Y1;
    uint256 private immutable KEY_Y0;

    mapping(uint256 epoch => bytes32) private _values;

    constructor(DrandChain memory chain, uint256 epochSeconds, uint256 lead) {
        if (chain.period == 0 || epochSeconds < chain.period) {
            revert EpochLengthInvalid(epochSeconds, chain.period);
        }
        if (!Bn254.isKey(chain.publicKey)) revert PublicKeyInvalid();
        (EPOCH_SECONDS, LEAD, GENESIS, PERIOD) = (epochSeconds, lead, chain.genesis, chain.period);
        (KEY_X1, KEY_X0) = (chain.publicKey[0], chain.publicKey[1]);
        (KEY_Y1, KEY_Y0) = (chain.publicKey[2], chain.publicKey[3]);
    }

    /// @inheritdoc IDrandBeacon
    function submit(uint256 epoch, uint256[2] calldata signature) external {
        if (_values[epoch] != 0) revert ValueAlreadyFixed(epoch);
        uint256 from = _knownFrom(epoch);
        if (block.timestamp < from) revert SubmittedTooEarly(epoch, from, block.timestamp);
        uint256 round = roundOf(epoch);
        bytes32 message = keccak256(abi.encodePacked(uint64(round)));
        if (!Bn254.isSigned(publicKey(), message, signature)) {
            revert SignatureInvalid(epoch, round);
        }
        bytes32 made = keccak256(abi.encode(signature));
        _values[epoch] = made;
        emit ValueFixed(epoch, round, made);
    }

    /// @inheritdoc IDrandBeacon
    function roundOf(uint256 epoch) public view returns (uint256) {
        uint256 next = _knownFrom(epoch) + PERIOD;
        if (next < GENESIS) revert EpochBeforeGenesis(epoch);
        return (next - GENESIS) / PERIOD + 1;
    }

    /// @inheritdoc IDrandBeacon
    function publicKey() public view returns (uint256[4] memory) {
        return [KEY_X1, KEY_X0, KEY_Y1, KEY_Y0];
    }

    function epochOf(uint256 second) external view returns (uint256) {
        return second / EPOCH_SECONDS;
    }

    function value(uint256 epoch) external view returns (bytes32 made) {
        made = _values[epoch];
        if (made == 0) revert NotFinal(epoch);
    }

    function isFinal(uint256 epoch) external view returns (bool) {
        return _values[epoch] != 0;
    }

    /// @dev For this function, a submitted value counts as final from the second at which drand
    /// could publish it, because any account could submit it from then on.
    function isFinalBefore(uint256 epoch, uint256 later) external view returns (bool) {
        return _values[epoch] != 0 && _knownFrom(epoch) < later * EPOCH_SECONDS;
    }

    function _knownFrom(uint256 epoch) private view returns (uint256) {
        return epoch * EPOCH_SECONDS + LEAD;
    }
}
