// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Parameter } from "../../../market/src/interfaces/IParameters.sol";
import { CaseParams, Ruling } from "../interfaces/ICourt.sol";
import { IJuries } from "../interfaces/IJuries.sol";
import { BurnAddress } from "./BurnAddress.sol";
import { DrawnReceipts } from "./DrawnReceipts.sol";

/// @title WithholdingPenalty
/// @notice Pay for a supplied transcript, cost of supplies beyond a majority's demand, and cost of
/// silence. See `IDataChallenges`, which carries the prose.
abstract contract WithholdingPenalty is DrawnReceipts, BurnAddress {
    /// @notice Withheld answers within the court's window that exclude.
    uint256 internal constant WITHHELD_MAX = 3;

    /// @notice Time that each data challenge adds to that of those that are opened after it.
    uint256 internal constant QUEUE_SECONDS = 5 minutes;
    /// @notice Most that others add to the time of one.
    uint256 internal constant QUEUE_MAX = 1 days;
    /// @notice Bytes that a data challenge pays for at most: above, supplying costs more than it
    /// brings.
    uint256 internal constant PAID_BYTES_MAX = 262_144;
    /// @notice Time in which supplies of one provider and model count together, and without a fee
    /// after which those of its fees are forgotten.
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

    /// @dev Supplies of a provider for one model since `startedAt`.
    struct SupplyCount {
        uint40 startedAt;
        /// Share of the model's weight that got a supply, each validator once.
        uint64 share;
        /// Supplies after that share exceeded a half.
        uint32 excess;
    }

    /// @dev Fees of a provider, of all models, until `COUNT_SECONDS` pass without one.
    struct SupplyFees {
        uint96 taken;
        uint40 lastAt;
    }

    /// @dev When a provider has nothing else to supply any more, were each challenge to take its
    /// time.
    mapping(address provider => uint40) private _supplyQueueEnd;
    mapping(address provider => SupplyFees) private _fees;
    mapping(address provider => mapping(bytes32 modelVersion => SupplyCount)) private _counts;
    /// @dev `startedAt` of the count that a validator is in.
    mapping(
        address provider
            => mapping(bytes32 modelVersion => mapping(address validator => uint40))
    ) private _countedIn;

    /// @dev A case without a jury, because time alone has shown the silence: it takes the penalty,
    /// and returns the pay of `sessionId` unless that is zero. No penalty where the provider was
    /// punished within the last `STRIKE_SECONDS`: what it missed in an outage, it missed once.
    /// @return caseId Zero where there is neither penalty nor pay.
    function _punish(address provider, address validator, bytes32 subject, bytes32 sessionId)
        internal
        returns (uint256 caseId)
    {
        uint256 strike = COURT.currentStrike(provider);
        if (strike == 0 && sessionId == 0) return 0;
        CaseParams memory opening;
        if (strike != 0) {
            uint256 amount = _ofStakeMin(Parameter.WithheldPenaltyBps);
            if (strike == WITHHELD_MAX) {
                amount = COURT.stakeOf(provider) * PARAMETERS.get(Parameter.MinorPenaltyBps) / BPS;
            }
            (opening.recorded, opening.minor) = (true, uint96(amount));
        }
        (opening.opener, opening.respondent) = (validator, provider);
        (opening.subject, opening.returnsFrom) = (subject, Ruling.Minor);
        caseId = COURT.openCase(opening);
        if (sessionId != 0) COURT.attachPay(caseId, _workOf(sessionId).escrow, sessionId);
        COURT.endCase(caseId, Ruling.Minor);
        if (sessionId == 0) return caseId;
        // Pay of an open session returns once it has closed, and pay that has matured not at all.
        try COURT.resolvePay(caseId, sessionId) { } catch { }
    }

    /// @dev Counts a supply to a validator, and takes its fee from the provider's stake, to be
    /// burnt. None while validators with at most half of the model's weight got a supply within
    /// `COUNT_SECONDS`; from then on a seat's pay for the first, twice that for the second, and so
    /// on, until its fees of all models together are what silence costs: in any `COUNT_SECONDS`.
    /// @return fee What was taken. Zero where the supply is to be paid.
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
        // The reward of a case is its opener's: that of a fee is burnt, like the rest.
        (opening.opener, opening.respondent, opening.subject) = (BURN, provider, subject);
        COURT.endCase(COURT.openCase(opening), Ruling.Minor);
    }

    /// @dev Share of a model's weight that an account had in a second: of a jury's least weight at
    /// the least, so that in a model with fewer jurors less weight than half of that is no
    /// majority.
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

    /// @dev Bond of a data challenge: a seat's pay, or the cost of the transcript where that is
    /// more.
    function _bondFor(uint256 length) internal view returns (uint96) {
        uint256 fee = _ofStakeMin(Parameter.SeatFeeBps);
        uint256 cost = _costOf(length);
        return uint96(fee > cost ? fee : cost);
    }

    /// @dev Charge of the chain for supplying this number of bytes.
    function _costOf(uint256 length) internal view returns (uint256) {
        if (length > PAID_BYTES_MAX) length = PAID_BYTES_MAX;
        uint256 cost = SUPPLY_GAS + BYTE_GAS * length;
        uint256 least = FLOOR_GAS + FLOOR_BYTE_GAS * length;
        return (cost > least ? cost : least) * block.basefee;
    }

    /// @dev Until when a provider is to answer one more data challenge, and that it has it to
    /// answer.
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
