// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

// Seconds in which a decision can be queued after its vote, and in which it can be executed once it
// is due. Votes cancel none, so one that could wait would be out of reach of all later votes.
uint256 constant DECISION_SECONDS = 7 days;

/// @notice The rules of a track, fixed at its deployment. Times in seconds.
struct TrackRules {
    /// Between proposal and snapshot.
    uint32 votingDelay;
    uint32 votingPeriod;
    /// Least time to vote after the quorum was reached.
    uint32 lateQuorumExtension;
    /// Weight of a proposer, in basis points of all weight.
    uint16 thresholdBps;
    /// Weight that takes part for a decision, in basis points of all weight.
    uint16 quorumBps;
    /// Least weight that takes part, in points: below it the network is too young for this track.
    uint128 quorumMin;
}

/// @title Constants of a track
/// @notice Keeps a track's rules from the first base constructor on, since other bases read them.
abstract contract TrackConstants {
    uint256 internal immutable DELAY;
    uint256 internal immutable PERIOD;
    uint256 internal immutable THRESHOLD_BPS;
    uint256 internal immutable QUORUM_BPS;
    uint256 internal immutable QUORUM_MIN;

    constructor(TrackRules memory rules) {
        (DELAY, PERIOD) = (rules.votingDelay, rules.votingPeriod);
        (THRESHOLD_BPS, QUORUM_BPS) = (rules.thresholdBps, rules.quorumBps);
        QUORUM_MIN = rules.quorumMin;
    }
}
