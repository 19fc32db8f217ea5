// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { AnswerProof, OnchainRequestState } from "../interfaces/IOnchainRequests.sol";

/// @dev Form in which an answer was posted: its event contains its bytes, or its CID.
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
    // Each field takes a slot; the first is written only for listed tokens.
    address asset;
    /// Hash of the terms until an answer is paid, because no request is locked after that. After
    /// that, SHA-256 of the answer in the same slot.
    bytes32 hash;
}

/// @dev An audited answer that waits for endorsements. Its event contains its bytes.
struct PostedAnswer {
    /// SHA-256 of the answer.
    bytes32 hash;
    // Second slot.
    uint96 bond;
    uint40 offer;
    uint40 postedAt;
    /// Number of seats that endorsed the answer.
    uint32 seats;
}
