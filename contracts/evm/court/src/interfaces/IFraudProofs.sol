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
/// The account's own key: `ProofPenaltyBps` of the whole stake, and exclusion for good. A
/// contradiction needs the account's key under both receipts, because an operator's key alone can
/// contradict what the account signed.
///
/// An offence is proven once by each strength of signature, in rising order: a replaced operator,
/// the operator, the account. So a provider that proves its own lie by a weaker key shields nothing
/// from the proof by a stronger one, which takes what that key costs.
///
/// An operator's key alone: `OFFENCE_BONDS` case bonds an offence, `OPERATOR_BONDS_MAX` an
/// incident, and no new work for as long as after every failure (30 days). An incident is all that
/// is proven within `INCIDENT_SECONDS` of its first offence. So a stolen operator's key costs its
/// account a fixed sum, and the account has the time of an incident to replace it. An account that
/// keeps its operator and whose incidents reach `INCIDENTS_MAX`, each within `INCIDENT_MEMORY` of
/// the one before, is excluded for good, and loses `MinorPenaltyBps` of its stake. An incident
/// counts with the first offence of the key that the account still names, also where a replaced key
/// began it, and `INCIDENT_SECONDS` after the last that counted at the earliest.
///
/// A provider gains nothing by leaving all signatures to its operator: every proof names the pay of
/// the session or request to the court, so that pay that has not matured returns to its client. The
/// bonds come on top. All other pay of that provider stands.
///
/// A replaced operator's signature counts only for agreements for which it was registered while
/// they were open, for `OPERATOR_SECONDS`, and takes at most bonds. So a provider cannot deny what
/// it signed by naming another operator, and a key that was stolen and replaced proves nothing
/// about later work.
///
/// The sender receives the reward; the rest is burnt. Nothing of the stake goes to a client: a
/// provider could be its own client, and carry its stake away.
///
/// Only what the provider or its operator signed counts, not what is under a root: roots are the
/// client's to make, and a program that settles one unchecked has not lied. Two receipts with the
/// same index are no proof: a provider whose channel broke forgets what no voucher counted, and
/// reuses the index. Nor is a receipt that ends after the deadline, because clocks differ, nor a
/// total above the cap, because a provider serves up to a checkpoint ahead of its pay.
interface IFraudProofs {
    /// @notice `operator` acted for the provider of this agreement at this time.
    event OperatorRegistered(
        bytes32 indexed agreement, address indexed provider, address indexed operator
    );
    /// @param byOperator The account's own key did not sign.
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
    /// @notice Operators are registered for agreements that have not ended.
    error AgreementEnded(bytes32 agreement);

    /// @notice Registers who is the operator of an agreement's provider now. Any account.
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
    /// its session, or a counting or sampling that can be verified less than the offer's. A choice
    /// of the client (its own seed, greedy) is no offence.
    function proveOfferBreach(
        Offer calldata offer,
        ReceiptCore calldata core,
        bytes calldata signature
    ) external;

    /// @notice The last incident of a provider, the number of incidents that add up, and what the
    /// last one took.
    function incidentOf(address provider)
        external
        view
        returns (uint256 startedAt, uint256 count, uint256 taken);

    /// @notice Case bonds that one offence of an operator's key takes.
    function OFFENCE_BONDS() external view returns (uint256);

    /// @notice Case bonds that all offences of an incident take together.
    function OPERATOR_BONDS_MAX() external view returns (uint256);

    /// @notice How long an incident lasts.
    function INCIDENT_SECONDS() external view returns (uint256);

    /// @notice This number of incidents excludes.
    function INCIDENTS_MAX() external view returns (uint256);

    /// @notice An incident that begins later than this after the last one is the first again.
    function INCIDENT_MEMORY() external view returns (uint256);
}
