// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @title Accusations of fraud
/// @notice Anybody accuses a provider of answers that are not what it sold; jurors of the model
/// judge. `Major` is fraud: `PenaltyBps` of the stake, exclusion, and the pay of the named sessions
/// that has not matured returns to their clients. `Minor` is that drawn transcripts were withheld
/// from jurors: `MinorPenaltyBps`, and the pay stands.
/// @dev An accusation never rests on one answer, nor on one client: it takes `ITEMS_MIN` receipts
/// that the beacon drew, of `CLIENTS_MIN` clients that are neither party. It only opens the case.
/// Jurors judge receipts that neither the accuser chose nor the provider anchored last: the case's
/// seed draws them among all that the provider anchored within the audit window:
/// docs/adr/0051-one-court.md.
///
/// Nothing of the stake goes to clients, since a provider can be its own client.
///
/// Any number of cases may run side by side, so that no friend's case lets time pass for others. A
/// receipt of one that runs, or that found fraud, opens no second one. After any other ruling it
/// may, with another deposit: so no friend's case uses evidence up.
interface IAccusations {
    /// @notice Jurors fetch the transcripts of these receipts, too.
    event ProviderAccused(
        uint256 indexed caseId,
        address indexed provider,
        address indexed accuser,
        bytes32 modelVersion,
        bytes32[] receiptIds
    );

    error ItemsOutOfBounds(uint256 count, uint256 min, uint256 max);
    /// @notice Receipts come in the order of their ids, so that none counts twice.
    error ItemsNotAscending(bytes32 receiptId);
    /// @notice The receipt is of another provider.
    error ProviderMismatch(bytes32 receiptId, address provider);
    /// @notice The receipt is of another model version than the first.
    error ModelMismatch(bytes32 receiptId, bytes32 modelVersion);
    /// @notice A client is the provider or the accuser.
    error ClientIsParty(address client);
    error ClientsTooFew(uint256 count, uint256 min);
    /// @notice A case that runs judges it.
    error ReceiptInCase(bytes32 receiptId, uint256 caseId);
    /// @notice A case found fraud by it.
    error ReceiptAlreadyRuled(bytes32 receiptId, uint256 caseId);
}
