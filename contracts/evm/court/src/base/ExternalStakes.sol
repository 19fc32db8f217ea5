// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";

import { ICourt } from "../interfaces/ICourt.sol";
import { IJuries, TrialView } from "../interfaces/IJuries.sol";

/// @title Stakes that modules hold
/// @notice Bounds the amount that rulings take out of external stakes, the money of a respondent
/// that a module itself holds. See `ICourt` for the documentation.
/// @dev For each domain, `Takings` stores two amounts: `recent`, which rulings took and which still
/// counts, and `kept`, which is reserved for waiting cases. A case waits if its module asked for
/// more than was free. In a domain with weight W, at most W - `recent` - `kept` is free. An amount
/// that rulings take counts in full in `recent` at first. The counted amount then falls by W in
/// each `TAKEN_MEMORY`. The amount by which it falls is kept for the waiting cases, if there are
/// any; otherwise this amount is free. So in any time T the rulings of the domain take at most
/// `W * (1 + T / TAKEN_MEMORY)`. Waiting cases whose juries had the same weight W have equal parts
/// of the amounts that are kept, even if they wait for different amounts. Only a case that waits
/// for less than `W / PARTS_MAX` has a smaller part. So a case that waits for a small amount is
/// paid early even if others wait for large amounts, and a case that waits for a tiny amount delays
/// no other case. The amount kept never exceeds the amount that all cases wait for. If a case does
/// not need all that is kept for it, the excess becomes free when its module asks again; the
/// modules let any account cause this.
abstract contract ExternalStakes is ICourt {
    /// @inheritdoc ICourt
    uint256 public constant TAKEN_MEMORY = 30 days;
    /// @dev The part of a waiting case is the weight of its jury divided by this number, or the
    /// amount that it waits for if that is smaller.
    uint256 private constant PARTS_MAX = 64;
    /// @dev Fixed-point scale of `Takings.share`.
    uint256 private constant SCALE = 2 ** 64;

    /// @inheritdoc ICourt
    IJuries public immutable JURIES;

    struct ExternalStake {
        /// Amount that the module may still take.
        uint96 left;
        /// Value of `Takings.share` at the last `takeExternal` for the case.
        uint160 shareBefore;
        /// The case's part while it waits: kept amounts are divided among waiting cases in
        /// proportion to their parts. Zero if the case does not wait.
        uint96 part;
        /// Amount that the case still waits for.
        uint96 rest;
    }

    /// @dev Amounts of external stakes in a domain: the amount that its juries took, and the amount
    /// that is kept for its waiting cases.
    struct Takings {
        /// Part of the taken amounts that still counted at `atSeconds`.
        uint96 recent;
        /// Amount kept for waiting cases.
        uint96 kept;
        uint40 atSeconds;
        /// Sum of the parts of all waiting cases.
        uint96 parts;
        /// Sum of all amounts that were kept so far for one unit of a part, scaled by `SCALE`.
        uint160 share;
        /// Sum of the amounts that all waiting cases still wait for.
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
        // A case without a jury has no trial, and so no weight that bounds the amount.
        if (trial.openedAtSeconds != 0) {
            Takings storage takings = _taken[trial.domain];
            // The counted amount falls by the larger of two weights in each `TAKEN_MEMORY`: the
            // weight of this case's jury, and the present weight of the domain. So it does not fall
            // more slowly when a module calls this function for a case with a smaller jury.
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

    /// @dev Takes the available part of `wanted`, and records that the case waits for the
    /// remainder.
    /// @return taken The part of `wanted` that was free or was kept for the case.
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
        // The last waiting case also gets the remainder from rounding.
        kept = parts == 0 ? 0 : kept - own;
        uint256 most = recent + kept < weight ? weight - recent - kept : 0;
        // The case gets the amount kept for it even if a jury with more weight took something in
        // the meantime.
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

    /// @dev Lowers the counted amount for the time since `atSeconds`: by `weight` for each
    /// `TAKEN_MEMORY`, and at most to zero. The amount by which it falls is kept for waiting cases,
    /// as far as they wait for it.
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
        // `kept` is rounded up, so that the amounts of all waiting cases add up to at most `kept`.
        takings.kept = uint96(kept + Math.ceilDiv(each * parts, SCALE));
    }

    function _externalMaxOf(uint256 id) internal view returns (uint96) {
        return _stakes[id].left;
    }

    /// @dev Returns whether an ended case was upheld. Reverts while the case runs, and if `module`
    /// is not the case's module.
    function _requireFinal(uint256 id, address module) internal view virtual returns (bool upheld);
}
