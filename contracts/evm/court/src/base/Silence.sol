// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Parameter } from "../../../market/src/interfaces/IParameters.sol";
import { Opening, Ruling } from "../interfaces/ICourt.sol";
import { Evidence } from "./Evidence.sol";

/// @title What an answer is paid, and what silence costs
/// @notice See `IDemands`, which carries the prose.
abstract contract Silence is Evidence {
    /// @notice Withheld answers within the court's window that exclude.
    uint256 public constant WITHHELD_MAX = 3;

    /// @dev As the court has it for a vote.
    uint256 private constant ANSWER_GAS = 400_000;
    uint256 private constant BPS = 10_000;

    /// @dev A case without a jury: time alone has shown it. None where the provider was punished
    /// within the last `STRIKE_SECONDS`: what it missed in an outage, it missed once.
    function _punish(address provider, address validator, bytes32 subject)
        internal
        returns (uint256 caseId)
    {
        uint256 strike = COURT.strikeNow(provider);
        if (strike == 0) return 0;
        Opening memory opening;
        (opening.recorded, opening.subject) = (true, subject);
        (opening.opener, opening.respondent) = (validator, provider);
        uint256 amount = _ofStakeMin(Parameter.WithheldPenaltyBps);
        if (strike == WITHHELD_MAX && !COURT.excluded(provider)) {
            amount = COURT.stakeOf(provider) * PARAMETERS.get(Parameter.MinorPenaltyBps) / BPS;
        }
        opening.minor = uint96(amount);
        caseId = COURT.open(opening);
        COURT.end(caseId, Ruling.Minor);
    }

    function _ofStakeMin(Parameter share) private view returns (uint256) {
        return PARAMETERS.STAKE_MIN() * PARAMETERS.get(share) / BPS;
    }

    /// @dev What a seat is paid: about what an answer costs.
    function _price() internal view returns (uint96) {
        uint256 fee = _ofStakeMin(Parameter.SeatFeeBps);
        uint256 least = ANSWER_GAS * block.basefee;
        return uint96(fee > least ? fee : least);
    }

    function _supplyUntil() internal view returns (uint40) {
        return uint40(block.timestamp + PARAMETERS.get(Parameter.SupplyWindow));
    }
}
