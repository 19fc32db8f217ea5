// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @title Hashes of training rounds
/// @notice Each hash is the SHA-256 of a tag and of parts of fixed width. Only the list of scores
/// has no fixed width: it has two bytes for each trainer. Numbers are encoded as 8 bytes,
/// little-endian. Members commit to updates and scores by such hashes.
/// `packages/ledger/src/training/commitments.ts` and
/// `packages/training/rounds/src/assignment` compute the same hashes.
library TrainingHashes {
    /// @dev Encodes a number as 8 bytes, little-endian. The number is that of a round or of the
    /// draw of a seat, for which 16 bits suffice.
    function bytesOf(uint16 number) internal pure returns (bytes8) {
        return bytes8(uint64(number & 0xff) << 56 | uint64(number >> 8) << 48);
    }

    function updateCommitment(
        bytes32 jobId,
        uint16 round,
        address account,
        bytes32 update,
        bytes32 trace,
        bytes32 salt
    ) internal pure returns (bytes32) {
        return sha256(
            abi.encodePacked(
                "ostrom:TrainingUpdate:v1", jobId, bytesOf(round), account, update, trace, salt
            )
        );
    }

    function scoresCommitment(
        bytes32 jobId,
        uint16 round,
        address account,
        bytes32 state,
        bytes calldata scores,
        bytes32 salt
    ) internal pure returns (bytes32) {
        return sha256(
            abi.encodePacked(
                "ostrom:TrainingScores:v1", jobId, bytesOf(round), account, state, scores, salt
            )
        );
    }

    /// @param value The beacon's value of the epoch `seedEpoch`, for which the job waited before
    /// the round.
    function roundSeed(bytes32 jobId, uint16 round, bytes32 state, bytes32 value)
        internal
        pure
        returns (bytes32)
    {
        return sha256(
            abi.encodePacked("ostrom:TrainingSeed:v1", jobId, bytesOf(round), state, value)
        );
    }

    /// @notice Returns the random number by which an applicant is drawn for the validator's seat
    /// number `draw`.
    function seatNumber(bytes32 jobId, bytes32 value, uint16 draw)
        internal
        pure
        returns (uint256)
    {
        return uint256(
            sha256(abi.encodePacked("ostrom:TrainingSeats:v1", jobId, value, bytesOf(draw)))
        );
    }
}
