// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { Offer } from "../../../market/src/interfaces/IOfferBook.sol";
import { ReceiptCore, Transcript } from "./IEvidence.sol";

/// @notice Fault that a proof shows.
enum FraudKind {
    /// Two answers under one joint seed.
    Contradiction,
    /// A transcript that does not match its receipt.
    FalseTranscript,
    /// An answer that violates its offer.
    OfferBreach
}

/// @title Fraud proofs
/// @notice Proofs by signatures that no honest provider gives. Any account may submit them; no
/// jury votes.
/// @dev The key that signed decides the penalty.
///
/// A proof by the account's own key takes `ProofPenaltyBps` of the whole stake, and excludes the
/// account for good. A contradiction needs the signature of the account's own key under both
/// receipts, because an operator's key alone can contradict a receipt that the account signed.
///
/// An offence can be proven once by each strength of key, in rising order: a replaced operator,
/// the operator, the account. So a provider that proves its own offence by a weaker key does not
/// prevent a proof by a stronger key, which takes the penalty of the stronger key.
///
/// A proof by an operator's key alone takes `OFFENCE_BONDS` case bonds for an offence, and at most
/// `OPERATOR_BONDS_MAX` for an incident. It bars the provider from new work for 30 days
/// (`FAILURE_SECONDS` of `Offers`). An incident consists of all offences that are proven within
/// `INCIDENT_SECONDS` of its first offence. So a stolen operator's key costs its account a bounded
/// sum, and the account has the time of an incident to replace the key. An account is excluded for
/// good, and loses `MinorPenaltyBps` of its stake, if it keeps its operator and the number of its
/// incidents reaches `INCIDENTS_MAX`, each within `INCIDENT_MEMORY` of the one before. An incident
/// counts only once an offence is proven by the key of the account's current operator, even if a
/// replaced key began the incident. It counts at the earliest `INCIDENT_SECONDS` after the last
/// incident that counted.
///
/// A provider gains nothing by leaving all signatures to its operator. Every proof names the pay
/// of the session or request to the court, so that pay that has not matured returns to its client,
/// in addition to the penalty in bonds. All other pay of that provider is unaffected.
///
/// A replaced operator's signature counts only for agreements for which it was registered as the
/// operator while they were open, and only for `OPERATOR_SECONDS`; it takes at most case bonds. So
/// a provider cannot deny its signatures by naming another operator, and a key that was stolen and
/// replaced proves nothing about later work.
///
/// The sender receives the reward; the remainder is burnt. No part of the stake goes to a client,
/// because a provider could be its own client and save its stake in this way.
///
/// Only statements that the provider or its operator signed count; the leaves of a root do not
/// count. The client makes the roots, and a provider whose program settles a root without a check
/// has not lied. Two receipts with the same index are no proof: after its channel broke, a
/// provider forgets answers that no voucher counted, and reuses their index. A receipt that ends
/// after the deadline is no proof, because clocks differ. A total above the cap is no proof
/// either, because a provider works up to one checkpoint ahead of its pay.
interface IFraudProofs {
    /// @notice `operator` was the provider's operator for this agreement at this time.
    event OperatorRegistered(
        bytes32 indexed agreement, address indexed provider, address indexed operator
    );
    /// @param byOperator True if the account's own key did not sign.
    event FraudProven(
        uint256 indexed caseId,
        address indexed provider,
        FraudKind offence,
        bytes32 receiptId,
        address prover,
        bool byOperator
    );

    /// @notice The submitted objects do not contradict each other.
    error NoFraudProven(bytes32 receiptId);
    /// @notice This offence has already been proven by a key that is as strong as this key or
    /// stronger.
    error AlreadyProven(bytes32 key);
    /// @notice Neither the provider nor one of its operators signed this.
    error NotSignedByProvider(address provider, bytes32 digest);
    /// @notice The work is not under this offer.
    error OfferHashMismatch(bytes32 offerHash);
    /// @notice The agreement has ended. Operators can be registered only before the end.
    error AgreementEnded(bytes32 agreement);

    /// @notice Registers the current operator of an agreement's provider. Any account may call it.
    function registerOperator(bytes32 agreement) external;

    /// @notice Proves two different receipts of one session under one joint seed (`sampling` 0 in
    /// both). The seed depends on the number of the question on its channel and on a secret that
    /// the provider draws anew for each channel, so one seed has one answer.
    function proveContradiction(
        ReceiptCore calldata coreA,
        bytes calldata signatureA,
        ReceiptCore calldata coreB,
        bytes calldata signatureB
    ) external;

    /// @notice Proves that a transcript signed for this receipt has another prompt, output or seed
    /// than the receipt. The receipt itself needs no signature: the transcript contains the
    /// receipt's id, which is the receipt's digest.
    function proveFalseTranscript(
        ReceiptCore calldata core,
        Transcript calldata transcript,
        bytes calldata signature
    ) external;

    /// @notice Proves a receipt that violates its session's offer: its version, artifact or engine
    /// differ from those of the offer, or its counting or sampling is less verifiable. A choice of
    /// the client (its own seed, greedy) is no offence.
    function proveOfferBreach(
        Offer calldata offer,
        ReceiptCore calldata core,
        bytes calldata signature
    ) external;

    /// @notice Returns the last incident of a provider: the second of its start, the number of
    /// incidents that count together, and the amount that the last incident took.
    function incidentOf(address provider)
        external
        view
        returns (uint256 startedAt, uint256 count, uint256 taken);

    /// @notice Returns the number of case bonds that one offence of an operator's key takes.
    function OFFENCE_BONDS() external view returns (uint256);

    /// @notice Returns the largest number of case bonds that all offences of an incident take
    /// together.
    function OPERATOR_BONDS_MAX() external view returns (uint256);

    /// @notice Returns the length of an incident, in seconds.
    function INCIDENT_SECONDS() external view returns (uint256);

    /// @notice Returns the number of incidents that excludes a provider.
    function INCIDENTS_MAX() external view returns (uint256);

    /// @notice Returns the seconds after which an incident is forgotten: a later incident counts
    /// as the first again.
    function INCIDENT_MEMORY() external view returns (uint256);
}
