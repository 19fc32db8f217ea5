// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Vault } from "../Vault.sol";
import { IAudits } from "../interfaces/IAudits.sol";
import { IBeacon } from "../interfaces/IBeacon.sol";
import { ICommittees } from "../interfaces/ICommittees.sol";
import { IEvidence } from "../interfaces/IEvidence.sol";
import { IParameters } from "../interfaces/IParameters.sol";
import {
    FindingVerdict,
    IPlants,
    OpeningView,
    PlantOutcome,
    PlantState,
    PlantView
} from "../interfaces/IPlants.sol";
import { IProviders } from "../interfaces/IProviders.sol";
import { ISessions } from "../interfaces/ISessions.sol";
import { IStakes } from "../interfaces/IStakes.sol";

/// @title What is kept of plants
/// @notice Storage, views and money of `Plants`. See `IPlants`, which carries the prose.
abstract contract PlantBooks is IPlants {
    address internal constant NATIVE = address(0);
    /// @dev Base units in a unit of weight.
    uint256 internal constant WEIGHT_UNIT = 1 gwei;

    Vault public immutable VAULT;
    IParameters public immutable PARAMETERS;
    IStakes public immutable STAKES;
    ICommittees public immutable COMMITTEES;
    IBeacon public immutable BEACON;
    IEvidence public immutable EVIDENCE;
    IProviders public immutable PROVIDERS;
    ISessions public immutable SESSIONS;
    IAudits public immutable AUDITS;
    uint256 public immutable EPOCH_SECONDS;

    struct Plant {
        address planter;
        uint96 bond;
        address provider;
        uint96 pool;
        address sponsor;
        uint96 sponsored;
        /// The commitment; once revealed, the receipt that findings are opened of.
        bytes32 word;
        uint64 epoch;
        uint40 committedAt;
        uint64 agreed;
        uint64 disagreed;
        PlantState state;
        PlantOutcome outcome;
        bool bad;
    }

    /// @dev A root cut to fit one slot with its weight: 104 bits against a collision are enough for
    /// what is worth one epoch's pay.
    struct Findings {
        bytes26 root;
        uint48 weight;
    }

    struct Opening {
        address validator;
        uint48 weight;
        FindingVerdict verdict;
    }

    uint256 public plantCount;
    mapping(uint256 plantId => Plant) internal _plants;
    mapping(uint64 epoch => uint256) public plantsIn;
    mapping(uint64 epoch => mapping(address validator => Findings)) internal _findings;
    mapping(uint256 plantId => Opening[]) internal _openings;
    mapping(uint256 plantId => mapping(address validator => bool)) internal _opened;
    mapping(address provider => uint256 plantId) public plantOf;
    mapping(bytes32 sessionId => bool) public planted;
    mapping(uint256 accusationId => bool) public spared;

    constructor(
        Vault vault,
        IStakes stakes,
        ICommittees committees,
        IEvidence evidence,
        IProviders providers
    ) {
        if (vault.PLANTS() != address(this)) {
            revert NotPlantsOfVault(address(vault));
        }
        VAULT = vault;
        PARAMETERS = vault.PARAMETERS();
        STAKES = stakes;
        COMMITTEES = committees;
        BEACON = IBeacon(vault.BEACON());
        EVIDENCE = evidence;
        PROVIDERS = providers;
        SESSIONS = ISessions(vault.SESSIONS());
        AUDITS = IAudits(vault.AUDITS());
        EPOCH_SECONDS = BEACON.EPOCH_SECONDS();
    }

    /// @inheritdoc IPlants
    function plantAt(uint256 id) external view returns (PlantView memory) {
        Plant storage plant_ = _plants[id];
        bool revealed = plant_.provider != address(0);
        return PlantView({
            state: plant_.state,
            outcome: plant_.outcome,
            planter: plant_.planter,
            epoch: plant_.epoch,
            committedAtSeconds: plant_.committedAt,
            pool: plant_.pool,
            bond: plant_.bond,
            sponsor: plant_.sponsor,
            sponsored: plant_.sponsored,
            hash: revealed ? bytes32(0) : plant_.word,
            provider: plant_.provider,
            bad: plant_.bad,
            receiptId: revealed ? plant_.word : bytes32(0),
            agreed: plant_.agreed,
            disagreed: plant_.disagreed
        });
    }

    /// @inheritdoc IPlants
    function openingsOf(uint256 id) external view returns (OpeningView[] memory views) {
        Opening[] storage openings = _openings[id];
        views = new OpeningView[](openings.length);
        for (uint256 i = 0; i < openings.length; i++) {
            Opening storage opening = openings[i];
            views[i] = OpeningView(opening.validator, opening.weight, opening.verdict);
        }
    }

    /// @inheritdoc IPlants
    function findingsOf(uint64 epoch, address validator) external view returns (bytes26, uint64) {
        Findings storage own = _findings[epoch][validator];
        return (own.root, own.weight);
    }

    function _agrees(bool bad, FindingVerdict verdict) internal pure returns (bool) {
        return verdict == (bad ? FindingVerdict.Suspicious : FindingVerdict.Clean);
    }

    /// @dev At least one unit, so that every opening counts.
    function _weightOf(uint128 stake) internal pure returns (uint48) {
        uint256 units = stake / WEIGHT_UNIT;
        if (units == 0) return 1;
        return units > type(uint48).max ? type(uint48).max : uint48(units);
    }

    function _in(uint256 id, PlantState wanted) internal view returns (Plant storage plant_) {
        plant_ = _plants[id];
        if (plant_.state != wanted) revert PlantNotInState(id, plant_.state, wanted);
    }

    function _requireNow(uint256 id, uint256 from, uint256 until) internal view {
        if (block.timestamp < from || block.timestamp >= until) {
            revert PlantNotNow(id, block.timestamp, from, until);
        }
    }

    function _fit(uint128 amount) internal pure returns (uint96) {
        if (amount > type(uint96).max) revert PlantAmountInvalid(amount);
        return uint96(amount);
    }

    function _reserve(uint128 amount) internal {
        if (amount != 0) VAULT.reserve(msg.sender, NATIVE, amount);
    }

    function _release(address account, uint128 amount) internal {
        if (amount != 0) VAULT.release(account, NATIVE, amount);
    }

    function _move(address from, address to, uint128 amount) internal {
        if (amount != 0) VAULT.move(from, to, NATIVE, amount);
    }

    function _start(uint64 epoch) internal view returns (uint256) {
        return uint256(epoch) * EPOCH_SECONDS;
    }
}
