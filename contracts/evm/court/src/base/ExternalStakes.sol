// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { ICourt } from "../interfaces/ICourt.sol";
import { IJuries, TrialView } from "../interfaces/IJuries.sol";

/// @title Stakes that modules hold
/// @notice How much of them rulings take. See `ICourt`, which carries the prose.
/// @dev A captured domain destroys no more than its own weight of what modules hold, of however
/// many accounts: what a ruling takes counts for all cases of the domain that run.
abstract contract ExternalStakes is ICourt {
    /// @inheritdoc ICourt
    IJuries public immutable JURIES;

    struct ExternalStake {
        /// What the module may still take.
        uint96 left;
        /// What juries of the domain had taken as the case was opened.
        uint128 takenBefore;
    }

    /// @dev What juries of a domain ever took of external stakes.
    mapping(bytes32 domain => uint128) private _taken;
    mapping(uint256 id => ExternalStake) private _stakes;

    constructor(IJuries juries) {
        JURIES = juries;
    }

    /// @inheritdoc ICourt
    function takeExternal(uint256 id, uint96 amount) external returns (uint96 taken) {
        if (!_requireFinal(id, msg.sender)) return 0;
        ExternalStake storage stake = _stakes[id];
        taken = amount < stake.left ? amount : stake.left;
        if (taken == 0) return 0;
        TrialView memory trial = JURIES.trialOf(id);
        // A case without a jury has no trial, and no weight that could bound it.
        if (trial.openedAtSeconds != 0) {
            uint128 sum = _taken[trial.domain];
            uint256 others = sum - stake.takenBefore;
            uint256 most = others < trial.weight ? trial.weight - others : 0;
            if (taken > most) taken = uint96(most);
            _taken[trial.domain] = sum + taken;
        }
        stake.left -= taken;
    }

    /// @param most Weight of the jury.
    function _openExternal(uint256 id, bytes32 domain, uint96 stake, uint96 most) internal {
        if (stake != 0) _stakes[id] = ExternalStake(stake < most ? stake : most, _taken[domain]);
    }

    function _externalMaxOf(uint256 id) internal view returns (uint96) {
        return _stakes[id].left;
    }

    /// @dev Whether a case that has ended was upheld; fails for others than its module, and while
    /// it runs.
    function _requireFinal(uint256 id, address module) internal view virtual returns (bool upheld);
}
