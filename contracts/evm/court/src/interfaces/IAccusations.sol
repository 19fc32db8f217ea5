// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @title Accusations of fraud
/// @notice Any account accuses a provider of answers that differ from the work that it sold; jurors
/// of the model judge. `Major` means fraud: it takes `PenaltyBps` of the stake, excludes the
/// provider, and returns the pay of the named sessions that has not matured to their clients.
/// `Minor` means that drawn transcripts were withheld from jurors: it takes `MinorPenaltyBps`, and
/// the pay stands.
/// @dev An accusation never rests on one answer or one client: it needs at least `ITEMS_MIN`
/// receipts that the beacon drew, of at least `CLIENTS_MIN` clients, none of which is a party.
/// These receipts only open the case. Jurors judge receipts that the case's seed draws among all
/// that the provider anchored within the audit window, so that neither the accuser nor the
/// provider's latest anchors choose them: docs/adr/0051-one-court.md.
///
/// No part of the stake goes to clients, because a provider can be its own client.
///
/// Any number of cases can run at the same time, so that an accomplice of the provider cannot delay
/// other accusers by a case of its own. A receipt in a running case, or in a case that found fraud,
/// opens no second case. After any other ruling the receipt can open another case with another
/// deposit, so that an accomplice's case does not use up evidence.
interface IAccusations {
    /// @notice Jurors also fetch the transcripts of these receipts.
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
    /// @notice A client of a receipt is the provider or the accuser.
    error ClientIsParty(address client);
    error ClientsTooFew(uint256 count, uint256 min);
    /// @notice A running case has this receipt.
    error ReceiptInCase(bytes32 receiptId, uint256 caseId);
    /// @notice A case with this receipt found fraud.
    error ReceiptAlreadyRuled(bytes32 receiptId, uint256 caseId);
}
