// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { ICourt } from "../interfaces/ICourt.sol";
import { IJuries, TrialView } from "../interfaces/IJuries.sol";

/// @title Stakes that modules hold
/// @notice How much of them rulings take. See `ICourt`, which carries the prose.
/// @dev A captured domain destroys no more than its own weight of what modules hold at once, of
/// however many accounts: what a ruling takes counts for all cases of the domain that run, and for
/// later ones less with each second, until it is forgotten after `TAKEN_MEMORY` at most.
abstract contract ExternalStakes is ICourt {
    /// @notice Seconds in which a domain that took its whole weight regains the right to take it.
    uint256 public constant TAKEN_MEMORY = 30 days;

    /// @inheritdoc ICourt
    IJuries public immutable JURIES;

    struct ExternalStake {
        /// What the module may still take.
        uint96 left;
        /// What juries of the domain had taken as the case was opened.
        uint120 takenBefore;
    }

    /// @dev What juries of a domain took of external stakes.
    struct Takings {
        /// Ever.
        uint120 sum;
        /// What of it counted at `atSeconds`; see `TAKEN_MEMORY`.
        uint96 recent;
        uint40 atSeconds;
    }

    mapping(bytes32 domain => Takings) private _taken;
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
            Takings storage takings = _taken[trial.domain];
            uint256 recent = _recent(takings, trial.weight);
            uint256 others = takings.sum - stake.takenBefore;
            if (others < recent) others = recent;
            uint256 most = others < trial.weight ? trial.weight - others : 0;
            if (taken > most) taken = uint96(most);
            takings.sum += taken;
            (takings.recent, takings.atSeconds) = (uint96(recent + taken), uint40(block.timestamp));
        }
        stake.left -= taken;
    }

    /// @param most Weight of the jury.
    function _openExternal(uint256 id, bytes32 domain, uint96 stake, uint96 most) internal {
        if (stake == 0) return;
        _stakes[id] = ExternalStake(stake < most ? stake : most, _taken[domain].sum);
    }

    /// @dev What a domain took, less its weight for each `TAKEN_MEMORY` since.
    function _recent(Takings storage takings, uint256 weight) private view returns (uint256) {
        uint256 recent = takings.recent;
        uint256 forgotten = weight * (block.timestamp - takings.atSeconds) / TAKEN_MEMORY;
        return recent > forgotten ? recent - forgotten : 0;
    }

    function _externalMaxOf(uint256 id) internal view returns (uint96) {
        return _stakes[id].left;
    }

    /// @dev Whether a case that has ended was upheld; fails for others than its module, and while
    /// it runs.
    function _requireFinal(uint256 id, address module) internal view virtual returns (bool upheld);
}
