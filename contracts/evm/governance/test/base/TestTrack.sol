// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { TrackRules } from "../../src/base/TrackConstants.sol";

/// @notice Rules of the only track in the tests, and its timelock's delay.
abstract contract TestTrack {
    uint32 internal constant VOTING_DELAY = 1 hours;
    uint16 internal constant THRESHOLD_BPS = 100;
    uint16 internal constant QUORUM_BPS = 2000;
    uint128 internal constant QUORUM_MIN = 10 ether;
    uint256 internal constant TRACK_DELAY = 2 days;

    function rules() internal pure virtual returns (TrackRules memory) {
        return TrackRules({
            votingDelay: VOTING_DELAY,
            votingPeriod: 3 days,
            lateQuorumExtension: 1 days,
            thresholdBps: THRESHOLD_BPS,
            quorumBps: QUORUM_BPS,
            quorumMin: QUORUM_MIN
        });
    }
}
