// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IDemandBooks, Withheld } from "../interfaces/IDemandBooks.sol";
import { Parameter } from "../interfaces/IParameters.sol";
import { AuditBooks } from "./AuditBooks.sol";

/// @title What the end of a demand costs
/// @notice See `IDemandBooks`, which carries the prose.
abstract contract DemandBooks is IDemandBooks, AuditBooks {
    address public immutable DEMANDS;

    modifier onlyDemands() {
        if (msg.sender != DEMANDS) revert NotDemands(msg.sender);
        _;
    }

    constructor(address demands) {
        DEMANDS = demands;
    }

    /// @inheritdoc IDemandBooks
    function beginDemand(address validator, address provider, uint128 bond) external onlyDemands {
        if (bond != 0) VAULT.reserve(validator, NATIVE, bond);
        STAKES.hold(provider);
    }

    /// @inheritdoc IDemandBooks
    function endDemand(address validator, address provider, uint128 bond, bool pays)
        external
        onlyDemands
    {
        STAKES.unhold(provider);
        if (pays) _move(validator, provider, bond);
        else _release(validator, bond);
    }

    /// @inheritdoc IDemandBooks
    function endWithheld(Withheld calldata withheld)
        external
        onlyDemands
        returns (uint128 slashed, uint128 refund, uint128 reward, uint256 count)
    {
        address provider = withheld.provider;
        STAKES.unhold(provider);
        count = _countWithheld(provider);
        withheldIn[withheld.sessionId] = true;

        Penalty memory penalty =
            _penalty(provider, PARAMETERS.get(Parameter.WithheldPenalty), withheld.reason);
        slashed = penalty.left;
        refund = _give(penalty, withheld.client, _dueOf(withheld));
        _restored(withheld.sessionId, withheld.client, NATIVE, refund);
        reward = _give(penalty, withheld.validator, _rewardOf(slashed));
        _give(penalty, PARAMETERS.feeSink(), penalty.left);
        _release(withheld.validator, withheld.bond);
    }

    /// @dev The share, less where the session's client already has most of what it paid.
    function _dueOf(Withheld calldata withheld) private view returns (uint256) {
        if (withheld.share == 0) return 0;
        (uint128 paid, uint128 before) = (withheld.paid, restoredOf[withheld.sessionId]);
        uint256 left = paid > before ? paid - before : 0;
        return left < withheld.share ? left : withheld.share;
    }
}
