// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { ReceiptCore, Transcript } from "./SignedObjects.sol";

/// @notice What a proof shows.
enum Offence {
    /// Two answers drawn by one joint seed.
    Contradiction,
    /// A transcript that is not that of its receipt.
    FalseTranscript
}

/// @title Proofs
/// @notice What needs no votes: signatures of a provider that no honest provider gives. Anybody may
/// show them; a contract decides. It holds nothing; the penalty is `Audits`' (`punish`).
/// @dev Each costs `ProofPenaltyBps` of the whole stake and excludes the provider; `RewardBps` of
/// the penalty go to who showed it, the rest to the fee sink. No client is refunded: a provider
/// could be its own client, and carry its stake away.
///
/// Only what is certain counts. Two receipts with the same index are not: a provider whose channel
/// broke forgets what no voucher counted, and gives the index anew. A receipt that ends after the
/// deadline is not: clocks differ. Nor is a total above the session's cap: a provider serves up to
/// a checkpoint ahead of its pay, and where the cap is reached it loses that piece and says so.
interface IProofs {
    /// @notice The objects shown do not contradict each other.
    error NothingProven(bytes32 receiptId);
    error NotProofsOfAudits(address audits);

    /// @notice Two different receipts of one session under one joint seed (`sampling` 0 in both).
    /// The seed binds the number of the question on its channel and a secret that the provider
    /// draws anew for each channel, so one seed has one answer.
    function proveContradiction(
        ReceiptCore calldata coreA,
        bytes calldata signatureA,
        ReceiptCore calldata coreB,
        bytes calldata signatureB
    ) external;

    /// @notice A transcript signed for this receipt whose prompt, output or seed is another. The
    /// receipt's own signature is not needed: the transcript names its id, which is its digest.
    function proveTranscript(
        ReceiptCore calldata core,
        Transcript calldata transcript,
        bytes calldata signature
    ) external;
}
