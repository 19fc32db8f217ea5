// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IVault } from "../../../core/src/interfaces/IVault.sol";
import { CaseParams, CaseView } from "../../../court/src/interfaces/ICourt.sol";
import { Ruling, TrialView } from "../../../court/src/interfaces/IJuries.sol";
import { IBeacon } from "../../../market/src/interfaces/IBeacon.sol";
import {
    Artifact,
    ModelStatus,
    VersionRecord
} from "../../../market/src/interfaces/IModelRegistry.sol";
import { IParameters, Parameter } from "../../../market/src/interfaces/IParameters.sol";

/// @notice Mock parameters: a fee and listed assets, which tests set, and a fixed fee sink.
contract MockParameters {
    address public feeSink = address(0xfee5);
    uint256 public feeBps;
    mapping(address asset => uint128) public stakeRatio;

    constructor() {
        stakeRatio[address(0)] = 10e18;
    }

    function setFee(uint256 bps) external {
        feeBps = bps;
    }

    /// @dev Returns the fee. `TrainingEntry` reads no other member of the enum `Parameter`.
    function get(Parameter parameter) external view returns (uint256) {
        require(parameter == Parameter.FeeBps);
        return feeBps;
    }

    function list(address asset, uint128 ratio) external {
        stakeRatio[asset] = ratio;
    }
}

/// @notice Mock registry in which tests register any versions.
contract MockModels {
    mapping(bytes32 version => VersionRecord) private _records;
    mapping(bytes32 version => bytes32[]) private _parents;
    mapping(bytes32 version => Artifact[]) private _artifacts;

    error VersionUnknown(bytes32 version);
    error VersionNotUsable(bytes32 version, ModelStatus status);

    function register(bytes32 id, address creator, bytes32 parent, bytes32 artifact) external {
        _records[id].creator = creator;
        _records[id].status = ModelStatus.Active;
        _parents[id].push(parent);
        _artifacts[id].push(Artifact("safetensors", "", "bafy", artifact, 1));
    }

    function requireUsable(bytes32 id, address) external view {
        ModelStatus status = _records[id].status;
        if (status != ModelStatus.Active) revert VersionNotUsable(id, status);
    }

    function version(bytes32 id) external view returns (VersionRecord memory) {
        if (_records[id].status == ModelStatus.None) revert VersionUnknown(id);
        return _records[id];
    }

    function parentsOf(bytes32 id) external view returns (bytes32[] memory) {
        return _parents[id];
    }

    function artifactsOf(bytes32 id) external view returns (Artifact[] memory) {
        return _artifacts[id];
    }
}

/// @notice Mock court whose rulings tests set. It takes no deposit; the court's tests cover the
/// real deposit, and the tests in `packages/ledger/src/evm/training` run whole jobs against the
/// real court.
contract MockCourt {
    struct Case {
        address module;
        address opener;
        address respondent;
        bytes32 subject;
        Ruling ruling;
        bool isFinal;
        uint64 endedAt;
        uint96 externalMax;
        uint96 rewardMax;
        uint96 fees;
        uint256 weight;
    }

    uint256 public constant TAKEN_MEMORY = 10_000;

    /// @notice The challenger's share of the taken amount, in basis points. The real court limits
    /// this share to four bonds; tests set the limit here.
    uint16 public constant REWARD_BPS = 1_000;
    uint96 public rewardMax = type(uint96).max;

    uint256 public count;
    mapping(uint256 id => Case) public cases;
    /// @notice Weight of the training domain's jurors.
    uint256 public weight = type(uint96).max;
    /// @notice Sum of all amounts that rulings have taken.
    uint256 public taken;
    /// @notice Payments to jurors that the opener of each upheld case has not got back.
    uint96 public unpaidFees;
    /// @dev The part of the taken amounts that is still deducted from the weight: rulings can take
    /// only the difference. In this mock, the first case that calls `takeExternal` can take the
    /// whole difference. The real court divides it among the cases that wait; tests with the real
    /// court cover this.
    uint256 private _recent;
    uint256 private _recentAt;

    IVault public immutable VAULT;
    IParameters public immutable PARAMETERS;
    /// @notice Beacon of the court's juries.
    IBeacon public immutable BEACON;

    error CaseNotPlain();

    constructor(IVault vault, IParameters parameters, IBeacon beacon) {
        (VAULT, PARAMETERS, BEACON) = (vault, parameters, beacon);
    }

    function isModule(address) external pure returns (bool) {
        return true;
    }

    function openCase(CaseParams calldata opening) external returns (uint256 id) {
        bytes32 domain = keccak256("ostrom:TrainingDomain:v1");
        bool isPlain = opening.jury && opening.payer == opening.opener && opening.domain == domain
            && opening.minor == 0 && opening.major == 0 && opening.counterBond == 0
            && opening.externalStake != 0;
        if (!isPlain) revert CaseNotPlain();
        id = ++count;
        cases[id] = Case(
            msg.sender,
            opening.opener,
            opening.respondent,
            opening.subject,
            Ruling.Undecided,
            false,
            0,
            opening.externalStake < weight ? opening.externalStake : uint96(weight),
            rewardMax,
            unpaidFees,
            weight
        );
    }

    function weigh(uint256 weight_, uint96 rewardMax_) external {
        (weight, rewardMax) = (weight_, rewardMax_);
    }

    function charge(uint96 fees) external {
        unpaidFees = fees;
    }

    function unpaidFeesOf(uint256 id) external view returns (uint256) {
        return cases[id].fees;
    }

    function takeExternal(uint256 id, uint96 amount) external returns (uint96) {
        Case storage case_ = cases[id];
        require(msg.sender == case_.module && case_.isFinal && case_.ruling >= Ruling.Minor);
        if (amount > case_.externalMax) amount = case_.externalMax;
        uint256 regained = case_.weight / TAKEN_MEMORY * (block.timestamp - _recentAt);
        regained += case_.weight % TAKEN_MEMORY * (block.timestamp - _recentAt) / TAKEN_MEMORY;
        (_recent, _recentAt) = (_recent > regained ? _recent - regained : 0, block.timestamp);
        uint256 left = _recent < case_.weight ? case_.weight - _recent : 0;
        if (amount > left) amount = uint96(left);
        (taken, _recent) = (taken + amount, _recent + amount);
        case_.externalMax -= amount;
        return amount;
    }

    /// @dev Returns the mock itself as its juries.
    function JURIES() external view returns (address) {
        return address(this);
    }

    function trialOf(uint256 id) external view returns (TrialView memory seen) {
        seen.weight = uint96(cases[id].weight);
    }

    function caseOf(uint256 id) external view returns (CaseView memory seen) {
        (seen.rewardBps, seen.rewardMax) = (REWARD_BPS, cases[id].rewardMax);
        (seen.externalMax, seen.endedAtSeconds) = (cases[id].externalMax, cases[id].endedAt);
    }

    function rule(uint256 id, Ruling ruling) external {
        if (!cases[id].isFinal) cases[id].endedAt = uint64(block.timestamp);
        (cases[id].ruling, cases[id].isFinal) = (ruling, true);
    }

    function rulingOf(uint256 id) external view returns (Ruling, bool) {
        return (cases[id].ruling, cases[id].isFinal);
    }
}
