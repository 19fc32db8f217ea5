// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Parameter } from "../../../market/src/interfaces/IParameters.sol";
import { CaseParams, Ruling } from "../interfaces/ICourt.sol";
import { IJuries } from "../interfaces/IJuries.sol";
import { BurnAddress } from "./BurnAddress.sol";
import { DrawnReceipts } from "./DrawnReceipts.sol";

/// @title WithholdingPenalty
/// @notice Three kinds of payments of data challenges: pay for a supplied transcript; fees for a
/// provider's answers to challenges, once validators with a majority of the weight have received
/// such answers; and penalties for silence (no answer). See `IDataChallenges` for the
/// documentation.
abstract contract WithholdingPenalty is DrawnReceipts, BurnAddress {
    /// @notice A provider is excluded at this number of counted silences within the court's
    /// `WITHHOLDING_WINDOW`.
    uint256 internal constant WITHHELD_MAX = 3;

    /// @notice Each data challenge adds this number of seconds to the time that the same provider
    /// has for later challenges.
    uint256 internal constant QUEUE_SECONDS = 5 minutes;
    /// @notice Largest number of seconds that earlier challenges add to the provider's time for
    /// one challenge.
    uint256 internal constant QUEUE_MAX = 1 days;
    /// @notice Largest number of bytes that a data challenge pays for. A longer transcript costs
    /// the provider more than its pay.
    uint256 internal constant PAID_BYTES_MAX = 262_144;
    /// @notice Length of the period in which a provider's answers to challenges about one model
    /// count together. If no fee is taken for the same length of time, earlier fees are forgotten.
    uint256 internal constant COUNT_SECONDS = 1 days;
    /// @notice Kind of the court's cases that take the fee for an answer to a challenge. Cases
    /// about silence have kind 0.
    uint8 internal constant SUPPLY_FEE_KIND = 1;

    /// @dev Gas for which the provider is paid besides the gas of the bytes. It is lower than the
    /// gas that was measured for a transaction with a short transcript.
    uint256 private constant SUPPLY_GAS = 90_000;
    /// @dev Gas for one byte of a transcript: 16 for calldata and 8 for the event.
    uint256 private constant BYTE_GAS = 24;
    /// @dev Fixed part of the gas of a transaction with much calldata (EIP-7623).
    uint256 private constant FLOOR_GAS = 21_000;
    uint256 private constant FLOOR_BYTE_GAS = 40;
    uint256 private constant BPS = 10_000;
    /// @dev Scale of `share`: this value is the whole weight of a model's jurors.
    uint256 private constant SHARE_ONE = 1_000_000;

    /// @dev Answers of one provider to challenges about one model that were supplied on chain
    /// since `startedAt`.
    struct SupplyCount {
        uint40 startedAt;
        /// Sum of the shares of the model's weight, in millionths, of the validators that got an
        /// answer. Each validator is counted once.
        uint64 share;
        /// Number of answers that were supplied while `share` exceeded a half, including the answer
        /// that made it exceed a half.
        uint32 excess;
    }

    /// @dev Fees taken from a provider for answers about all models. Their sum restarts at zero
    /// after `COUNT_SECONDS` without a fee.
    struct SupplyFees {
        uint96 taken;
        uint40 lastAt;
    }

    /// @dev Second at which the provider's queue of challenges is empty if it answers one challenge
    /// every `QUEUE_SECONDS`.
    mapping(address provider => uint40) private _supplyQueueEnd;
    mapping(address provider => SupplyFees) private _fees;
    mapping(address provider => mapping(bytes32 modelVersion => SupplyCount)) private _counts;
    /// @dev For each validator, `startedAt` of the last `SupplyCount` that includes its share.
    mapping(
        address provider
            => mapping(bytes32 modelVersion => mapping(address validator => uint40))
    ) private _countedIn;

    /// @dev Opens and ends a case without a jury, because time alone proves the silence. The case
    /// takes the penalty, and returns the pay of `sessionId` unless that is zero. There is no
    /// penalty if the provider was punished within the last `STRIKE_SECONDS`, because an outage
    /// counts as one failure.
    /// @return caseId Zero if there is neither a penalty nor pay to return, so that no case was
    /// opened.
    function _punish(address provider, address validator, bytes32 subject, bytes32 sessionId)
        internal
        returns (uint256 caseId)
    {
        uint256 strike = COURT.currentStrike(provider);
        if (strike == 0 && sessionId == 0) return 0;
        CaseParams memory opening;
        if (strike != 0) {
            uint256 amount = _ofStakeMin(Parameter.WithheldPenaltyBps);
            if (strike == WITHHELD_MAX) amount = _minorPenaltyOf(COURT.stakeOf(provider));
            (opening.recorded, opening.minor) = (true, uint96(amount));
        }
        (opening.opener, opening.respondent) = (validator, provider);
        (opening.subject, opening.returnsFrom) = (subject, Ruling.Minor);
        caseId = COURT.openCase(opening);
        if (sessionId != 0) COURT.attachPay(caseId, _workOf(sessionId).escrow, sessionId);
        COURT.endCase(caseId, Ruling.Minor);
        if (sessionId == 0) return caseId;
        // Pay of an open session can be returned later, once the session has closed. Pay that has
        // matured is not returned.
        try COURT.resolvePay(caseId, sessionId) { } catch { }
    }

    /// @dev Counts an answer to a validator's challenge, and takes the fee for this answer from
    /// the provider's stake; the fee is burnt. There is no fee as long as the validators that got
    /// an answer within `COUNT_SECONDS`, `validator` included, have at most half of the model's
    /// weight. The first answer above that half costs the pay of one seat, the next answer twice
    /// that, and so on. The fees for all models together are at most the penalty for silence;
    /// further answers cost no fee until the sum restarts.
    /// @return fee Amount taken. If it is zero, the provider is paid for this answer.
    function _countSupply(
        address provider,
        address validator,
        bytes32 modelVersion,
        uint32 share,
        bytes32 subject
    ) internal returns (uint256 fee) {
        SupplyCount storage count = _counts[provider][modelVersion];
        if (block.timestamp >= uint256(count.startedAt) + COUNT_SECONDS) {
            (count.startedAt, count.share, count.excess) = (uint40(block.timestamp), 0, 0);
        }
        if (_countedIn[provider][modelVersion][validator] != count.startedAt) {
            _countedIn[provider][modelVersion][validator] = count.startedAt;
            count.share += share;
        }
        if (uint256(count.share) * 2 <= SHARE_ONE) return 0;
        fee = ++count.excess * _ofStakeMin(Parameter.SeatFeeBps);
        SupplyFees storage fees = _fees[provider];
        bool isNew = block.timestamp >= uint256(fees.lastAt) + COUNT_SECONDS;
        uint256 taken = isNew ? 0 : fees.taken;
        uint256 most = _ofStakeMin(Parameter.WithheldPenaltyBps);
        if (taken + fee > most) fee = most > taken ? most - taken : 0;
        if (fee == 0) return 0;
        (fees.taken, fees.lastAt) = (uint96(taken + fee), uint40(block.timestamp));
        CaseParams memory opening;
        (opening.kind, opening.minor) = (SUPPLY_FEE_KIND, uint96(fee));
        // The opener of a case receives a share of the penalty. With the burn address as opener,
        // the whole fee is burnt.
        (opening.opener, opening.respondent, opening.subject) = (BURN, provider, subject);
        COURT.endCase(COURT.openCase(opening), Ruling.Minor);
    }

    /// @dev Returns the share of a model's weight that an account had at a second. The model's
    /// weight counts as at least the least weight of a jury. So in a model with few jurors,
    /// accounts with less than half of that least weight are no majority.
    function _shareOf(address account, bytes32 modelVersion, uint256 atSeconds)
        internal
        view
        returns (uint32)
    {
        IJuries juries = COURT.JURIES();
        uint256 total = juries.settledTotalAt(modelVersion, atSeconds);
        uint256 least = juries.domainMinAt(atSeconds);
        if (total < least) total = least;
        return uint32(juries.settledWeightAt(account, modelVersion, atSeconds) * SHARE_ONE / total);
    }

    /// @dev Returns the bond of a data challenge: the pay of a seat, or the cost of the transcript
    /// if that cost is higher.
    function _bondFor(uint256 length) internal view returns (uint96) {
        uint256 fee = _ofStakeMin(Parameter.SeatFeeBps);
        uint256 cost = _costOf(length);
        return uint96(fee > cost ? fee : cost);
    }

    /// @dev Returns the gas cost, at the base fee of this block, of supplying this number of bytes
    /// on chain; at most `PAID_BYTES_MAX` bytes count.
    function _costOf(uint256 length) internal view returns (uint256) {
        if (length > PAID_BYTES_MAX) length = PAID_BYTES_MAX;
        uint256 cost = SUPPLY_GAS + BYTE_GAS * length;
        uint256 least = FLOOR_GAS + FLOOR_BYTE_GAS * length;
        return (cost > least ? cost : least) * block.basefee;
    }

    /// @dev Returns the deadline of one more data challenge of a provider, and adds the challenge
    /// to the provider's queue.
    function _queue(address provider) internal returns (uint40) {
        (uint256 from, uint256 latest) = (_supplyQueueEnd[provider], block.timestamp + QUEUE_MAX);
        if (from < block.timestamp) from = block.timestamp;
        if (from > latest) from = latest;
        _supplyQueueEnd[provider] = uint40(from + QUEUE_SECONDS);
        return uint40(from + _supplyWindow());
    }

    function _supplyWindow() internal view returns (uint256) {
        return PARAMETERS.get(Parameter.SupplyWindow);
    }

    function _ofStakeMin(Parameter share) private view returns (uint256) {
        return PARAMETERS.get(Parameter.StakeMin) * PARAMETERS.get(share) / BPS;
    }
}
