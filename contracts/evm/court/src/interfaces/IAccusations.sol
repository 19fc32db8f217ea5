// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @title Accusations of fraud
/// @notice Any account can accuse a provider of having sold answers that its offered model did not
/// compute; the jurors of that model's domain judge. `Major` means fraud: it takes `PenaltyBps` (a
/// parameter, in basis points) of the stake that the provider had when the case opened, and
/// excludes the provider. The pay of the sessions and requests whose receipts opened the case
/// returns to the clients, as far as this pay has not matured and the jury's weight covers it.
/// `Minor` means that drawn transcripts were withheld from jurors: it takes a smaller
/// share of that stake, and no pay returns to clients. No ruling takes more than the jury's weight.
/// If that weight is below the penalty of `Major`, a `Major` ruling excludes the provider only from
/// work for this model.
/// @dev One answer or one client is never enough to open a case. An accusation needs at least
/// `ITEMS_MIN` receipts that the beacon drew, from at least `CLIENTS_MIN` clients, and no client
/// may be the provider or the accuser. These receipts only open the case. Jurors judge receipts
/// that the seed of the jury's draw selects among all receipts that the provider anchored within
/// the audit window before the case opened. So the accuser cannot decide which receipts are judged,
/// and the provider's latest anchors do not replace the receipts of its earlier anchors:
/// docs/spec/court.md.
///
/// No part of the stake goes to clients, because a provider that is its own client would get this
/// part back.
///
/// Any number of cases can run at the same time, so that an accomplice of the provider cannot
/// delay other accusers by a case of its own. A receipt in a running case, or in a case that found
/// fraud, cannot open a second case. After any other ruling, the receipt can open another case
/// with another deposit. So a case of an accomplice does not use up the evidence.
interface IAccusations {
    /// @notice The receipts in this event opened the case. The jurors fetch the transcripts of
    /// these receipts, too, in addition to those of the receipts that they judge.
    event ProviderAccused(
        uint256 indexed caseId,
        address indexed provider,
        address indexed accuser,
        bytes32 modelVersion,
        bytes32[] receiptIds
    );

    error ItemsOutOfBounds(uint256 count, uint256 min, uint256 max);
    /// @notice Receipts must be in ascending order of their ids, so that none counts twice.
    error ItemsNotAscending(bytes32 receiptId);
    /// @notice The receipt belongs to another provider than the accused one.
    error ProviderMismatch(bytes32 receiptId, address provider);
    /// @notice The receipt has another model version than the first receipt.
    error ModelMismatch(bytes32 receiptId, bytes32 modelVersion);
    /// @notice A client of a receipt is the provider or the accuser.
    error ClientIsParty(address client);
    error ClientsTooFew(uint256 count, uint256 min);
    /// @notice The receipt is already part of a running case.
    error ReceiptInCase(bytes32 receiptId, uint256 caseId);
    /// @notice A case with this receipt found fraud.
    error ReceiptAlreadyRuled(bytes32 receiptId, uint256 caseId);
}
