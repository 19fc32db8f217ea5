// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Parameter } from "../../../market/src/interfaces/IParameters.sol";
import { CaseParams, Ruling } from "../interfaces/ICourt.sol";
import { IJuries } from "../interfaces/IJuries.sol";
import { DrawnReceipts } from "./DrawnReceipts.sol";

/// @title WithholdingPenalty
/// @notice What a supplied transcript is paid, what supplies beyond a majority's demand cost, and
/// what silence costs. See `IDataChallenges`, which carries the prose.
abstract contract WithholdingPenalty is DrawnReceipts {
    /// @notice Withheld answers within the court's window that exclude.
    uint256 internal constant WITHHELD_MAX = 3;

    /// @notice Time that each transcript which is demanded adds to that of those demanded after it.
    uint256 internal constant QUEUE_SECONDS = 5 minutes;
    /// @notice Most that others add to the time of one.
    uint256 internal constant QUEUE_MAX = 1 days;
    /// @notice Bytes that a data challenge pays for at most: above, supplying costs more than it
    /// brings.
    uint256 internal constant PAID_BYTES_MAX = 262_144;
    /// @notice Time in which challenges of one provider count together.
    uint256 internal constant COUNT_SECONDS = 1 days;
    /// @notice Kind of the cases that take the fee of a supply; silence has kind 0.
    uint8 internal constant SUPPLY_FEE_KIND = 1;

    /// @dev Gas of a transaction that supplies a short transcript, less than is measured.
    uint256 private constant SUPPLY_GAS = 90_000;
    /// @dev Gas of a byte: 16 of calldata and 8 of the event.
    uint256 private constant BYTE_GAS = 24;
    /// @dev Least gas of a transaction with much calldata (EIP-7623).
    uint256 private constant FLOOR_GAS = 21_000;
    uint256 private constant FLOOR_BYTE_GAS = 40;
    uint256 private constant BPS = 10_000;
    /// @dev A whole: the weight of all jurors of a model.
    uint256 private constant SHARE_ONE = 1_000_000;

    /// @dev Supplies of a provider since `startedAt`.
    struct SupplyCount {
        uint40 startedAt;
        /// Share of the model's weight that got a supply, each validator once.
        uint64 share;
        /// Supplies after that share exceeded a half.
        uint32 excess;
    }

    /// @dev When a provider has nothing else to supply any more, were each challenge to take its
    /// time.
    mapping(address provider => uint40) private _supplyQueueEnd;
    mapping(address provider => SupplyCount) private _supplyCounts;
    /// @dev `startedAt` of the count that a validator is in.
    mapping(address provider => mapping(address validator => uint40)) private _countedIn;

    /// @dev A case without a jury: time alone has shown it. None where the provider was punished
    /// within the last `STRIKE_SECONDS`: what it missed in an outage, it missed once.
    function _punish(address provider, address validator, bytes32 subject)
        internal
        returns (uint256 caseId)
    {
        uint256 strike = COURT.currentStrike(provider);
        if (strike == 0) return 0;
        uint256 amount = _ofStakeMin(Parameter.WithheldPenaltyBps);
        if (strike == WITHHELD_MAX) {
            amount = COURT.stakeOf(provider) * PARAMETERS.get(Parameter.MinorPenaltyBps) / BPS;
        }
        CaseParams memory opening;
        (opening.recorded, opening.minor) = (true, uint96(amount));
        return _take(opening, provider, validator, subject);
    }

    /// @dev Takes the fee of a supply from the provider's stake: a seat's pay for the first, twice
    /// that for the second, and so on, but never more than silence costs.
    function _chargeSupply(address provider, address validator, bytes32 subject, uint256 excess)
        internal
        returns (uint256 amount)
    {
        amount = excess * _ofStakeMin(Parameter.SeatFeeBps);
        uint256 most = _ofStakeMin(Parameter.WithheldPenaltyBps);
        if (amount > most) amount = most;
        CaseParams memory opening;
        (opening.kind, opening.minor) = (SUPPLY_FEE_KIND, uint96(amount));
        _take(opening, provider, validator, subject);
    }

    function _take(CaseParams memory opening, address provider, address validator, bytes32 subject)
        private
        returns (uint256 caseId)
    {
        (opening.opener, opening.respondent, opening.subject) = (validator, provider, subject);
        caseId = COURT.openCase(opening);
        COURT.endCase(caseId, Ruling.Minor);
    }

    /// @dev Counts a supply to a validator. Zero while validators with at most half of a model's
    /// weight got one within `COUNT_SECONDS`; from then on, its number beyond.
    function _countSupply(address provider, address validator, uint32 share)
        internal
        returns (uint256 excess)
    {
        SupplyCount storage count = _supplyCounts[provider];
        if (block.timestamp >= uint256(count.startedAt) + COUNT_SECONDS) {
            (count.startedAt, count.share, count.excess) = (uint40(block.timestamp), 0, 0);
        }
        if (_countedIn[provider][validator] != count.startedAt) {
            _countedIn[provider][validator] = count.startedAt;
            count.share += share;
        }
        if (uint256(count.share) * 2 <= SHARE_ONE) return 0;
        return ++count.excess;
    }

    /// @dev Share of a model's weight that an account had in a second.
    function _shareOf(address account, bytes32 modelVersion, uint256 atSeconds)
        internal
        view
        returns (uint32)
    {
        IJuries juries = COURT.JURIES();
        uint256 total = juries.settledTotalAt(modelVersion, atSeconds);
        if (total == 0) return 0;
        return uint32(juries.settledWeightAt(account, modelVersion, atSeconds) * SHARE_ONE / total);
    }

    /// @dev Bond of a data challenge: a seat's pay, or the cost of the transcript where that is
    /// more.
    function _bondFor(uint256 length) internal view returns (uint96) {
        uint256 fee = _ofStakeMin(Parameter.SeatFeeBps);
        uint256 cost = _costOf(length);
        return uint96(fee > cost ? fee : cost);
    }

    /// @dev What the chain charges for supplying so many bytes.
    function _costOf(uint256 length) internal view returns (uint256) {
        if (length > PAID_BYTES_MAX) length = PAID_BYTES_MAX;
        uint256 cost = SUPPLY_GAS + BYTE_GAS * length;
        uint256 least = FLOOR_GAS + FLOOR_BYTE_GAS * length;
        return (cost > least ? cost : least) * block.basefee;
    }

    /// @dev Until when a provider is to supply one more transcript, and that it has it to supply.
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
