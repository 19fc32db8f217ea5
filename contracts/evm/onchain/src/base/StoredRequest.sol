// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { AnswerProof, OnchainRequestState } from "../interfaces/IOnchainRequests.sol";

/// @dev How an answer was posted: its event has its bytes, or its CID.
enum AnswerForm {
    None,
    Bytes,
    Cid
}

/// @dev Fields that `OnchainRequests` stores of a request.
struct OnchainRequest {
    address client;
    /// Last second for a lock or a proof, until an answer is paid; then the second of the answer.
    uint40 deadline;
    OnchainRequestState state;
    AnswerProof proof;
    uint32 callbackGas;
    AnswerForm answer;
    // Second slot.
    uint96 reward;
    uint96 callbackFee;
    uint40 offer;
    uint16 answerBytesMax;
    // Third slot, written by a lock.
    uint96 bond;
    /// Second of the lock.
    uint40 since;
    // A slot each; the first is written for listed tokens only.
    address asset;
    /// Of the terms, until an answer is paid: no request is locked after that. Then SHA-256 of the
    /// answer, which takes the slot of what is not read any more.
    bytes32 hash;
}

/// @dev An audited answer that waits for endorsements. Its event has its bytes.
struct PostedAnswer {
    /// SHA-256 of the answer.
    bytes32 hash;
    // Second slot.
    uint96 bond;
    uint40 offer;
    uint40 postedAt;
    /// Seats that endorsed it.
    uint32 seats;
}
