// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Parameter } from "../../../market/src/interfaces/IParameters.sol";
import { CaseParams, Ruling } from "../interfaces/ICourt.sol";
import { Evidence } from "./Evidence.sol";

/// @title What an answer is paid, and what silence costs
/// @notice See `IDataChallenges`, which carries the prose.
abstract contract WithholdingPenalty is Evidence {
    /// @notice Withheld answers within the court's window that exclude.
    uint256 internal constant WITHHELD_MAX = 3;

    /// @notice Time that each transcript which is demanded adds to that of those demanded after it.
    uint256 internal constant QUEUE_SECONDS = 5 minutes;
    /// @notice Most that others add to the time of one.
    uint256 internal constant QUEUE_MAX = 1 days;
    /// @notice Tokens that a data challenge pays for at most: above, supplying costs more than it
    /// brings.
    uint256 internal constant PAID_TOKENS_MAX = 65_536;

    /// @dev As the court has it for a vote.
    uint256 private constant ANSWER_GAS = 400_000;
    /// @dev Of a sealed transcript, four bytes a token: measured, 40 gas a byte.
    uint256 private constant TOKEN_GAS = 160;
    uint256 private constant BPS = 10_000;

    /// @dev When a provider has nothing else to supply any more, were each challenge to take its
    /// time.
    mapping(address provider => uint40) private _supplyQueueEnd;

    /// @dev A case without a jury: time alone has shown it. None where the provider was punished
    /// within the last `STRIKE_SECONDS`: what it missed in an outage, it missed once.
    function _punish(address provider, address validator, bytes32 subject)
        internal
        returns (uint256 caseId)
    {
        uint256 strike = COURT.currentStrike(provider);
        if (strike == 0) return 0;
        CaseParams memory opening;
        (opening.recorded, opening.subject) = (true, subject);
        (opening.opener, opening.respondent) = (validator, provider);
        uint256 amount = _ofStakeMin(Parameter.WithheldPenaltyBps);
        if (strike == WITHHELD_MAX) {
            amount = COURT.stakeOf(provider) * PARAMETERS.get(Parameter.MinorPenaltyBps) / BPS;
        }
        opening.minor = uint96(amount);
        caseId = COURT.openCase(opening);
        COURT.endCase(caseId, Ruling.Minor);
    }

    function _ofStakeMin(Parameter share) private view returns (uint256) {
        return PARAMETERS.get(Parameter.StakeMin) * PARAMETERS.get(share) / BPS;
    }

    /// @dev What a seat is paid: about what an answer of so many tokens, prompt included, costs.
    function _price(uint256 tokens) internal view returns (uint96) {
        uint256 fee = _ofStakeMin(Parameter.SeatFeeBps);
        if (tokens > PAID_TOKENS_MAX) tokens = PAID_TOKENS_MAX;
        uint256 least = (ANSWER_GAS + TOKEN_GAS * tokens) * block.basefee;
        return uint96(fee > least ? fee : least);
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
}
