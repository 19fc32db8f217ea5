// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { Offer } from "../../../market/src/interfaces/IOfferBook.sol";
import { ReceiptCore, Transcript } from "./IEvidence.sol";

/// @notice Fault that a proof shows.
enum FraudKind {
    /// Two answers under one joint seed. A joint seed is a seed for sampling that follows from
    /// secrets of both client and provider.
    Contradiction,
    /// A transcript that does not match its receipt.
    FalseTranscript,
    /// An answer that violates its offer.
    OfferBreach
}

/// @title Fraud proofs
/// @notice Proofs of a provider's fault by the provider's own signatures, under statements that an
/// honest provider never signs. Any account may submit them; no jury votes.
/// @dev The penalty depends on the key that signed: the key of the provider's account, or the key
/// of its operator. An operator acts for the account, but moves no stake.
///
/// A proof by the account's own key takes `ProofPenaltyBps` of the whole stake, and excludes the
/// account for good. A contradiction needs the signature of the account's own key under both
/// receipts, because an operator's key alone can contradict a receipt that the account signed.
///
/// There are three kinds of keys, from the weakest to the strongest: a replaced operator's key, the
/// current operator's key, the account's own key. Once an offence is proven by one kind, only a
/// proof by a stronger kind is accepted. So a provider that proves its own offence by a weaker key
/// does not prevent a later proof by a stronger key, which takes the penalty of the stronger key.
///
/// A proof by an operator's key alone takes `OFFENCE_BONDS` case bonds for an offence, and at most
/// `OPERATOR_BONDS_MAX` case bonds for all offences of an incident. A case bond is the bond with
/// which a case opens: `CaseBondBps` of `StakeMin`. Such a proof bars the provider from new work
/// for 30 days (`FAILURE_SECONDS` of `Offers`). An incident consists of all offences that are
/// proven within `INCIDENT_SECONDS` of its first offence. So a stolen operator's key costs its
/// account a bounded sum, and the account has `INCIDENT_SECONDS` to replace the key. If the number
/// of counted incidents reaches `INCIDENTS_MAX`, each within `INCIDENT_MEMORY` of the one before,
/// the account is excluded for good, and loses the penalty of a minor ruling. An incident is
/// counted when the key of the account's current operator proves an offence in it, even if a proof
/// by a replaced operator's key began the incident. The next incident is counted at the earliest
/// `INCIDENT_SECONDS` later.
///
/// A provider gains nothing by leaving all signatures to its operator. Besides the penalty in case
/// bonds, every proof makes the court return the pay of the session or request to its client, as
/// far as this pay has not matured. All other pay of that provider is unaffected.
///
/// A replaced operator's signature counts only for agreements for which this operator was
/// registered (`registerOperator`) while they were open, and only for `OPERATOR_SECONDS` after the
/// registration. A proof by such a signature takes only case bonds and counts no incident. So a
/// provider cannot deny its signatures by naming another operator, and a key that was stolen and
/// replaced proves nothing about later work.
///
/// The sender of a proof receives the reward of a case's opener (`ICourt`); the remainder of the
/// penalty is burnt. No part of the stake goes to a client, because a provider could be its own
/// client and save its stake in this way.
///
/// Only statements that the provider or its operator signed count. A receipt that is only a leaf
/// under a settled receipts root does not count, because the client computes these roots. A
/// provider whose program settles a root without checking it has made no false statement. Two
/// receipts with the same index are no proof: after its connection to the client broke, a provider
/// forgets answers that no voucher counted, and reuses their index. A receipt whose answer ended
/// after the session's deadline is no proof, because clocks differ. A receipt with a total above
/// the session's cap is no proof either, because a provider works up to one checkpoint (the highest
/// value of work that may be unpaid) ahead of its pay.
interface IFraudProofs {
    /// @notice `operator` is the provider's operator for this agreement (a session or request) at
    /// the time of the event.
    event OperatorRegistered(
        bytes32 indexed agreement, address indexed provider, address indexed operator
    );
    /// @param byOperator True if the account's own key did not sign the statement, or did not sign
    /// both of two contradictory receipts.
    event FraudProven(
        uint256 indexed caseId,
        address indexed provider,
        FraudKind offence,
        bytes32 receiptId,
        address prover,
        bool byOperator
    );

    /// @notice The submitted objects do not show the fault: the receipts do not contradict each
    /// other, the transcript matches its receipt, or the receipt does not violate the offer.
    error NoFraudProven(bytes32 receiptId);
    /// @notice This offence has already been proven by a key that is as strong as this key or
    /// stronger.
    error AlreadyProven(bytes32 key);
    /// @notice Neither the provider nor one of its operators signed the digest.
    error NotSignedByProvider(address provider, bytes32 digest);
    /// @notice The session or request of the receipt is under another offer than the submitted one.
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

    /// @notice Proves by a signed receipt that the answer violates the offer of its session or
    /// request. It does so if the receipt has another model version, artifact or engine than the
    /// offer names, or if its counting of tokens or its sampling is less verifiable than the offer
    /// states. A sampling that clients may request (the client's own seed, greedy) is no offence.
    function proveOfferBreach(
        Offer calldata offer,
        ReceiptCore calldata core,
        bytes calldata signature
    ) external;

    /// @notice Returns the second at which a provider's last incident began, the number of
    /// incidents counted toward `INCIDENTS_MAX` so far, and the amount that the proofs of the last
    /// incident took.
    function incidentOf(address provider)
        external
        view
        returns (uint256 startedAt, uint256 count, uint256 taken);

    /// @notice Returns the largest number of case bonds that the proof of one offence by an
    /// operator's key takes, unless it excludes the account.
    function OFFENCE_BONDS() external view returns (uint256);

    /// @notice Returns the largest number of case bonds that all offences of an incident take
    /// together.
    function OPERATOR_BONDS_MAX() external view returns (uint256);

    /// @notice Returns the length of an incident, in seconds.
    function INCIDENT_SECONDS() external view returns (uint256);

    /// @notice Returns the number of incidents that excludes a provider.
    function INCIDENTS_MAX() external view returns (uint256);

    /// @notice Returns the number of seconds after which counted incidents are forgotten: if no
    /// incident was counted in this time, the next one counts as the first.
    function INCIDENT_MEMORY() external view returns (uint256);
}
