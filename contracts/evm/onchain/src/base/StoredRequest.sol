// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { AnswerProof, OnchainRequestState } from "../interfaces/IOnchainRequests.sol";

/// @dev Form in which an answer was posted: the event `AnswerPosted` contains the answer's bytes,
/// or its CID.
enum AnswerForm {
    None,
    Bytes,
    Cid
}

/// @dev Fields of a request that `OnchainRequests` stores.
struct OnchainRequest {
    address client;
    /// Until an answer is paid: last second for a lock or a proof. Afterwards: second of the
    /// answer.
    uint40 deadline;
    OnchainRequestState state;
    AnswerProof proof;
    uint32 callbackGas;
    AnswerForm answer;
    // The second storage slot begins here.
    uint96 reward;
    uint96 callbackFee;
    uint40 offer;
    uint16 answerBytesMax;
    // The third storage slot begins here; only a lock makes it nonzero.
    uint96 bond;
    /// Second of the lock.
    uint40 since;
    // Each field below takes a slot of its own. The slot of `asset` is written only if the request
    // is paid in tokens, because zero stands for native coins.
    address asset;
    /// Until an answer is paid: hash of the terms. Then: SHA-256 of the answer, because the terms
    /// are no longer needed.
    bytes32 hash;
}

/// @dev An audited answer that waits for endorsements. Its event `AnswerPosted` contains the
/// answer's bytes.
struct PostedAnswer {
    /// SHA-256 of the answer.
    bytes32 hash;
    // The second storage slot begins here.
    uint96 bond;
    uint40 offer;
    uint40 postedAt;
    /// Number of seats that endorsed the answer.
    uint32 seats;
}
