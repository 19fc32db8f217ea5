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
/// @notice Signatures of a provider that no honest provider gives. Any account may submit them; no
/// jury votes.
/// @dev The key that signed decides the penalty.
///
/// A proof by the account's own key takes `ProofPenaltyBps` of the whole stake, and excludes the
/// account for good. A contradiction needs the account's key under both receipts, because an
/// operator's key alone can contradict a receipt that the account signed.
///
/// An offence is proven once by each strength of signature, in rising order: a replaced operator,
/// the operator, the account. So a provider that proves its own offence by a weaker key does not
/// prevent a proof by a stronger key, which takes the penalty of that key.
///
/// A proof by an operator's key alone takes `OFFENCE_BONDS` case bonds for an offence, at most
/// `OPERATOR_BONDS_MAX` for an incident, and bars the provider from new work for as long as after
/// every failure (30 days). An incident consists of all offences that are proven within
/// `INCIDENT_SECONDS` of its first offence. So a stolen operator's key costs its account a bounded
/// sum, and the account has the time of an incident to replace the key. An account that keeps its
/// operator and whose incidents reach `INCIDENTS_MAX`, each within `INCIDENT_MEMORY` of the one
/// before, is excluded for good, and loses `MinorPenaltyBps` of its stake. An incident counts once
/// an offence is proven by the operator's key that the account still names, even if a replaced key
/// began the incident; but not earlier than `INCIDENT_SECONDS` after the last incident that
/// counted.
///
/// A provider gains nothing by leaving all signatures to its operator: every proof names the pay of
/// the session or request to the court, so that pay that has not matured returns to its client. The
/// penalty in bonds is added to this. All other pay of that provider stands.
///
/// A replaced operator's signature counts only for agreements for which the operator was registered
/// while they were open, and only for `OPERATOR_SECONDS`; it takes at most case bonds. So a
/// provider cannot deny what it signed by naming another operator, and a key that was stolen and
/// replaced proves nothing about later work.
///
/// The sender receives the reward; the rest is burnt. No part of the stake goes to a client,
/// because a provider could be its own client and carry its stake away.
///
/// Only statements that the provider or its operator signed count, not the leaves of a root: the
/// client makes the roots, and a provider whose program settles one without a check has not lied.
/// Two receipts with the same index are no proof: after its channel broke, a provider forgets
/// answers that no voucher counted, and reuses their index. A receipt that ends after the deadline
/// is no proof, because clocks differ; nor is a total above the cap, because a provider serves up
/// to a checkpoint ahead of its pay.
interface IFraudProofs {
    /// @notice `operator` acted for the provider of this agreement at this time.
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
    /// @notice A key as strong as this one, or a stronger one, has proven this offence.
    error AlreadyProven(bytes32 key);
    /// @notice Neither the provider nor an operator of it signed this.
    error NotSignedByProvider(address provider, bytes32 digest);
    /// @notice The work is not under this offer.
    error OfferHashMismatch(bytes32 offerHash);
    /// @notice The agreement has ended: operators are registered only before the end.
    error AgreementEnded(bytes32 agreement);

    /// @notice Registers the current operator of an agreement's provider. Any account may call it.
    function registerOperator(bytes32 agreement) external;

    /// @notice Proves two different receipts of one session under one joint seed (`sampling` 0 in
    /// both). The seed binds the number of the question on its channel and a secret that the
    /// provider draws anew for each channel, so one seed has one answer.
    function proveContradiction(
        ReceiptCore calldata coreA,
        bytes calldata signatureA,
        ReceiptCore calldata coreB,
        bytes calldata signatureB
    ) external;

    /// @notice Proves a transcript signed for this receipt whose prompt, output or seed differs.
    /// The receipt's own signature is not needed: the transcript names its id, which is its digest.
    function proveFalseTranscript(
        ReceiptCore calldata core,
        Transcript calldata transcript,
        bytes calldata signature
    ) external;

    /// @notice Proves a receipt that names another version, artifact or engine than the offer of
    /// its session, or a counting or sampling that is less verifiable than the offer's. A choice of
    /// the client (its own seed, greedy) is no offence.
    function proveOfferBreach(
        Offer calldata offer,
        ReceiptCore calldata core,
        bytes calldata signature
    ) external;

    /// @notice The last incident of a provider: the second of its start, the number of incidents
    /// that count together, and the amount that the last one took.
    function incidentOf(address provider)
        external
        view
        returns (uint256 startedAt, uint256 count, uint256 taken);

    /// @notice Case bonds that one offence of an operator's key takes.
    function OFFENCE_BONDS() external view returns (uint256);

    /// @notice Case bonds that all offences of an incident take together.
    function OPERATOR_BONDS_MAX() external view returns (uint256);

    /// @notice Seconds that an incident lasts.
    function INCIDENT_SECONDS() external view returns (uint256);

    /// @notice Number of incidents that excludes a provider.
    function INCIDENTS_MAX() external view returns (uint256);

    /// @notice Seconds after which an incident is forgotten: a later incident counts as the first
    /// again.
    function INCIDENT_MEMORY() external view returns (uint256);
}
