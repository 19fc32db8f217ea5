// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";

import { ICourt } from "../interfaces/ICourt.sol";
import { IJuries, TrialView } from "../interfaces/IJuries.sol";

/// @title Stakes that modules hold
/// @notice Bounds the amount of them that rulings take. See `ICourt` for the documentation.
/// @dev In a domain with weight W, `recent` and `kept` together are at most W. An amount that
/// rulings took counts in full at first, and falls by W in `TAKEN_MEMORY`; the amount that it fell
/// by is kept for waiting cases, or is free if no case waits. So in any time T the domain takes no
/// more than `W * (1 + T / TAKEN_MEMORY)`. The parts of cases are equal, independent of the amounts
/// that they wait for, and smaller only for cases that wait for less than `W / PARTS_MAX`: a case
/// with a small claim is paid first, independent of the claims of others, and a tiny claim delays
/// no other case. The amount kept never exceeds the amount that all cases wait for. A part that its
/// case does not need becomes free when the case asks again; any account can make it ask.
abstract contract ExternalStakes is ICourt {
    /// @inheritdoc ICourt
    uint256 public constant TAKEN_MEMORY = 30 days;
    /// @dev A case has a whole part if it waits for at least the weight divided by this number.
    uint256 private constant PARTS_MAX = 64;
    /// @dev `Takings.share` is scaled by this.
    uint256 private constant SCALE = 2 ** 64;

    /// @inheritdoc ICourt
    IJuries public immutable JURIES;

    struct ExternalStake {
        /// Amount that the module may still take.
        uint96 left;
        /// Value of `Takings.share` at the case's last call.
        uint160 shareBefore;
        /// The case's part while it waits for more; zero otherwise.
        uint96 part;
        /// Amount that the case waits for.
        uint96 rest;
    }

    /// @dev Amounts of external stakes that the juries of a domain take.
    struct Takings {
        /// Amount taken, as far as it still counts at `atSeconds`.
        uint96 recent;
        /// Amount kept for the cases that wait.
        uint96 kept;
        uint40 atSeconds;
        /// Sum of the parts of all waiting cases.
        uint96 parts;
        /// Sum of all amounts that were ever kept for one unit of a part.
        uint160 share;
        /// Amount that all waiting cases wait for.
        uint128 rests;
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
        if (taken == 0 && stake.part == 0) return 0;
        TrialView memory trial = JURIES.trialOf(id);
        // A case without a jury has no trial, and no weight that could bound it.
        if (trial.openedAtSeconds != 0) {
            Takings storage takings = _taken[trial.domain];
            // The domain regains by its own weight if the jury had less weight, so that the amount
            // does not depend on the calling case.
            uint256 whole = JURIES.settledTotalAt(trial.domain, block.timestamp);
            _regain(takings, trial.weight < whole ? whole : trial.weight);
            taken = uint96(_takeBounded(stake, takings, trial.weight, taken));
        }
        stake.left -= taken;
    }

    /// @param most Weight of the jury.
    function _openExternal(uint256 id, uint96 stake, uint96 most) internal {
        if (stake != 0) _stakes[id].left = stake < most ? stake : most;
    }

    /// @dev Records that the case waits for the rest of the amount that it asks for.
    /// @return taken Part of `wanted` that is free or was kept for the case.
    function _takeBounded(
        ExternalStake storage stake,
        Takings storage takings,
        uint256 weight,
        uint256 wanted
    ) private returns (uint256 taken) {
        (uint256 recent, uint256 kept) = (takings.recent, takings.kept);
        uint160 share = takings.share;
        uint256 parts = takings.parts - stake.part;
        uint256 own = uint256(stake.part) * (share - stake.shareBefore) / SCALE;
        // The last part also takes the remainder from rounding.
        kept = parts == 0 ? 0 : kept - own;
        uint256 most = recent + kept < weight ? weight - recent - kept : 0;
        // The case gets its own kept amount even if a jury with more weight took in the meantime.
        if (most < own) most = own;
        taken = wanted < most ? wanted : most;
        uint256 rest = wanted - taken;
        uint256 part = weight / PARTS_MAX;
        if (part > rest) part = rest;
        (takings.recent, takings.kept) = (uint96(recent + taken), uint96(kept));
        takings.parts = uint96(parts + part);
        takings.rests = takings.rests - stake.rest + uint128(rest);
        (stake.shareBefore, stake.part, stake.rest) = (share, uint96(part), uint96(rest));
    }

    /// @dev Adds the amount that a domain regained since `atSeconds`: its weight for each
    /// `TAKEN_MEMORY`, and at most the amount that it took. Waiting cases share this amount.
    function _regain(Takings storage takings, uint256 weight) private {
        (uint256 recent, uint256 kept) = (takings.recent, takings.kept);
        uint256 regained = weight * (block.timestamp - takings.atSeconds) / TAKEN_MEMORY;
        if (regained > recent) regained = recent;
        (takings.recent, takings.atSeconds) = (uint96(recent - regained), uint40(block.timestamp));
        (uint256 parts, uint256 rests) = (takings.parts, takings.rests);
        if (rests <= kept) return;
        if (regained > rests - kept) regained = rests - kept;
        uint256 each = regained * SCALE / parts;
        takings.share += uint160(each);
        // Rounded up, so that all parts together get at most this amount.
        takings.kept = uint96(kept + Math.ceilDiv(each * parts, SCALE));
    }

    function _externalMaxOf(uint256 id) internal view returns (uint96) {
        return _stakes[id].left;
    }

    /// @dev Returns whether an ended case was upheld; reverts for a caller other than its module,
    /// and while the case runs.
    function _requireFinal(uint256 id, address module) internal view virtual returns (bool upheld);
}
