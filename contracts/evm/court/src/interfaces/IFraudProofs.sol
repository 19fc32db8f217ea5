// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @notice What a proof shows.
enum FraudKind {
    /// Two answers drawn by one joint seed.
    Contradiction,
    /// A transcript that is not that of its receipt.
    FalseTranscript,
    /// An answer that was made otherwise than its offer says.
    OfferBreach
}

/// @title Proofs
/// @notice What needs no votes: signatures of a provider that no honest provider gives. Anybody may
/// show them; a contract decides.
/// @dev Each takes `ProofPenaltyBps` of the whole stake and excludes the provider; who showed it
/// has the reward, and the rest is burnt. No client is paid: a provider could be its own client,
/// and carry its stake away.
///
/// Only what is certain counts, and only what the provider or its operator signed, not what stands
/// under a root: roots are the client's to make, and a program that settles one unchecked has not
/// lied. An operator that was replaced still speaks for what it signed, for `OPERATOR_SECONDS`
/// after it was last seen: else a provider lies by one key and names another.
///
/// Two receipts with the same index are no proof: a provider whose channel broke forgets what no
/// voucher counted, and gives the index anew. Nor is a receipt that ends after the deadline: clocks
/// differ. Nor a total above the cap: a provider serves up to a checkpoint ahead of its pay.
interface IFraudProofs {
    /// @notice An account was a provider's operator in an escrow at this time.
    event OperatorRegistered(
        address indexed provider, address indexed escrow, address indexed operator
    );
    event FraudProven(
        uint256 indexed caseId,
        address indexed provider,
        FraudKind offence,
        bytes32 receiptId,
        address prover
    );

    /// @notice The objects shown do not contradict each other.
    error NoFraudProven(bytes32 receiptId);
    error AlreadyProven(bytes32 key);
    /// @notice Neither the provider nor an operator of it signed this.
    error NotSignedByProvider(address provider, bytes32 digest);
    /// @notice The work is not under this offer.
    error OfferHashMismatch(bytes32 offerHash);
}
