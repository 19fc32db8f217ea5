// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

// A decision can be queued only during this number of seconds after its vote, and executed only
// during this number of seconds after it is due. No vote can cancel a decision. So if a decision
// never expired, it could be executed against all later votes.
uint256 constant DECISION_SECONDS = 7 days;

/// @notice The rules of a track (a governor with a timelock), fixed at its deployment. Times in
/// seconds.
struct TrackRules {
    /// Seconds from the proposal to the snapshot of all weights, after which voting begins.
    uint32 votingDelay;
    uint32 votingPeriod;
    /// Least time that remains for voting after the quorum is reached.
    uint32 lateQuorumExtension;
    /// Least weight of a proposer, in basis points of all weight.
    uint16 thresholdBps;
    /// Least weight of the votes for a proposal and the abstentions together, in basis points of
    /// all weight. With less, the proposal is defeated.
    uint16 quorumBps;
    /// Least weight of the votes for a proposal and the abstentions together, in points. A network
    /// that cannot reach it is too young for this track.
    uint128 quorumMin;
}

/// @title Constants of a track
/// @notice Sets a track's rules in the first base constructor, because the constructors of other
/// base contracts read these rules.
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
