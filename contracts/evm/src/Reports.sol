// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Committees } from "./Committees.sol";
import { ModelRegistry } from "./ModelRegistry.sol";
import { Vault } from "./Vault.sol";
import { CaseState, CaseView, ICommittees, Outcome } from "./interfaces/ICommittees.sol";
import { IModelRegistry, Status } from "./interfaces/IModelRegistry.sol";
import { IParameters, Parameter } from "./interfaces/IParameters.sol";
import { IReports, Party, ReportState, ReportView } from "./interfaces/IReports.sol";
import { IStakes } from "./interfaces/IStakes.sol";
import { ModelVersion } from "./interfaces/SignedObjects.sol";

/// @title Reports
/// @notice See `IReports`, which carries the prose.
contract Reports is IReports {
    /// @notice Seats of the jury of a report, and of an appeal.
    uint8 public constant SEATS = 21;
    uint8 public constant SEATS_APPEAL = 63;
    /// @notice Who reports with stake puts up this part of `AccusationBond`.
    uint256 public constant BOND_PARTS = 4;
    /// @notice Stake that brings reports before a jury, in stakes of a validator.
    uint256 public constant STAKES_FOR_TRIAL = 5;
    /// @notice Most reports of a version at once; one more brings them before a jury.
    uint256 public constant REPORTS_MAX = 24;
    /// @notice How long a warning lasts that comes before no jury.
    uint256 public constant REPORT_PERIOD = 14 days;
    /// @notice How long after an appeal that failed the next may follow.
    uint256 public constant APPEAL_PAUSE = 7 days;

    address private constant NATIVE = address(0);

    Vault public immutable VAULT;
    IParameters public immutable PARAMETERS;
    IStakes public immutable STAKES;
    ICommittees public immutable COMMITTEES;
    IModelRegistry public immutable MODELS;

    struct Docket {
        ReportState state;
        Status before;
        uint40 lapsesAt;
        uint40 appealableAt;
        uint64 caseId;
        uint96 appealBond;
        uint128 weight;
        Party[] parties;
    }

    mapping(ModelVersion => Docket) private _dockets;

    constructor(Vault vault, Committees committees, ModelRegistry models) {
        if (vault.REPORTS() != address(this)) revert ReportsMismatch(address(vault));
        if (committees.REPORTS() != address(this)) revert ReportsMismatch(address(committees));
        if (models.REPORTS() != address(this)) revert ReportsMismatch(address(models));
        VAULT = vault;
        PARAMETERS = vault.PARAMETERS();
        STAKES = committees.STAKES();
        COMMITTEES = committees;
        MODELS = models;
    }

    /// @inheritdoc IReports
    function report(ModelVersion id, bytes32 evidence) external {
        uint128 active = STAKES.activeOf(msg.sender);
        uint256 required = PARAMETERS.get(Parameter.MinStake);
        if (active < required || active == 0) {
            revert ReporterStakeTooLow(msg.sender, active, required);
        }
        Docket storage docket = _opened(id, evidence);
        uint256 count = docket.parties.length;
        if (count == REPORTS_MAX) revert ReportsTooMany(id, REPORTS_MAX);
        for (uint256 i = 0; i < count; i++) {
            if (docket.parties[i].account == msg.sender) revert ReportedAlready(id, msg.sender);
        }
        docket.weight += active;
        uint96 bond = uint96(_bond() / BOND_PARTS);
        _add(id, docket, evidence, active, bond);
        if (docket.weight >= STAKES_FOR_TRIAL * PARAMETERS.get(Parameter.ValidatorStake)) {
            _try(id, docket);
        }
        if (bond != 0) VAULT.reserve(msg.sender, NATIVE, bond);
    }

    /// @inheritdoc IReports
    function bring(ModelVersion id, bytes32 evidence) external returns (uint256 caseId) {
        Docket storage docket = _opened(id, evidence);
        uint96 bond = _bond();
        _add(id, docket, evidence, 0, bond);
        caseId = _try(id, docket);
        if (bond != 0) VAULT.reserve(msg.sender, NATIVE, bond);
    }

    /// @inheritdoc IReports
    function lapse(ModelVersion id) external {
        Docket storage docket = _in(id, ReportState.Reported);
        uint256 from = docket.lapsesAt;
        if (block.timestamp < from) revert LapseTooEarly(id, block.timestamp, from);
        docket.state = ReportState.None;
        emit ReportLapsed(id);
        _asBefore(id, docket);
        _return(_partiesOf(docket));
        _forget(docket);
    }

    /// @inheritdoc IReports
    function appeal(ModelVersion id, bytes32 evidence) external returns (uint256 caseId) {
        Docket storage docket = _in(id, ReportState.None);
        address creator = MODELS.version(id).creator;
        if (msg.sender != creator) revert AppealNotCreators(msg.sender, creator);
        Status status = MODELS.statusOf(id);
        if (status != Status.Quarantined) revert ReportRefused(id, status);
        uint256 from = docket.appealableAt;
        if (block.timestamp < from) revert AppealTooEarly(id, block.timestamp, from);

        uint96 bond = _bond();
        caseId = COMMITTEES.open(ModelVersion.unwrap(id), _barred(creator, docket), SEATS_APPEAL);
        docket.state = ReportState.Appealed;
        docket.caseId = uint64(caseId);
        docket.appealBond = bond;
        emit QuarantineAppealed(id, caseId, evidence, bond);

        if (bond != 0) VAULT.reserve(creator, NATIVE, bond);
    }

    /// @inheritdoc IReports
    function conclude(ModelVersion id) external {
        Docket storage docket = _dockets[id];
        bool appealed = docket.state == ReportState.Appealed;
        if (!appealed) _in(id, ReportState.Tried);
        uint256 caseId = docket.caseId;
        CaseView memory case_ = COMMITTEES.caseOf(caseId);
        if (case_.state != CaseState.Decided) revert ReportVerdictMissing(id, caseId);
        docket.state = ReportState.None;
        uint128 paid = appealed
            ? _endAppeal(id, docket, _outcomeOf(case_))
            : _endTrial(id, docket, _outcomeOf(case_));
        emit ReportConcluded(id, caseId, appealed, MODELS.statusOf(id), paid);
    }

    /// @inheritdoc IReports
    function reportOf(ModelVersion id) external view returns (ReportView memory) {
        Docket storage docket = _dockets[id];
        return ReportView({
            state: docket.state,
            before: docket.before,
            weight: docket.weight,
            lapsesAtSeconds: docket.lapsesAt,
            appealableAtSeconds: docket.appealableAt,
            appealBond: docket.appealBond,
            caseId: docket.caseId,
            parties: docket.parties
        });
    }

    /// @dev The reports that run, or new ones.
    function _opened(ModelVersion id, bytes32 evidence) private returns (Docket storage docket) {
        if (evidence == 0) revert EvidenceMissing();
        docket = _dockets[id];
        ReportState state = docket.state;
        if (state == ReportState.Reported) return docket;
        if (state != ReportState.None) revert ReportNotInState(id, state, ReportState.Reported);
        Status status = MODELS.statusOf(id);
        if (status != Status.Active && status != Status.Warned) revert ReportRefused(id, status);
        delete docket.parties;
        docket.weight = 0;
        docket.state = ReportState.Reported;
        docket.before = status;
        docket.lapsesAt = uint40(block.timestamp + REPORT_PERIOD);
        if (status == Status.Active) MODELS.setStatus(id, Status.Warned, evidence);
    }

    function _add(
        ModelVersion id,
        Docket storage docket,
        bytes32 evidence,
        uint128 weight,
        uint96 bond
    ) private {
        docket.parties.push(Party(msg.sender, bond));
        emit VersionReported(id, msg.sender, evidence, weight, bond);
    }

    function _try(ModelVersion id, Docket storage docket) private returns (uint256 caseId) {
        address[] memory barred = _barred(MODELS.version(id).creator, docket);
        caseId = COMMITTEES.open(ModelVersion.unwrap(id), barred, SEATS);
        docket.state = ReportState.Tried;
        docket.caseId = uint64(caseId);
        emit ReportTried(id, caseId, docket.parties.length);
    }

    function _endTrial(ModelVersion id, Docket storage docket, Outcome outcome)
        private
        returns (uint128 paid)
    {
        bytes32 reason = bytes32(uint256(docket.caseId));
        Party[] memory parties = _partiesOf(docket);
        paid = _payJury(docket.caseId, parties);
        _forget(docket);
        if (outcome == Outcome.Innocent) {
            _set(id, Status.Active, reason);
            address creator = MODELS.version(id).creator;
            for (uint256 i = 0; i < parties.length; i++) {
                _move(parties[i].account, creator, parties[i].bond);
            }
            return paid;
        }
        if (outcome == Outcome.Guilty) _set(id, Status.Quarantined, reason);
        else _asBefore(id, docket);
        _return(parties);
    }

    function _endAppeal(ModelVersion id, Docket storage docket, Outcome outcome)
        private
        returns (uint128 paid)
    {
        address creator = MODELS.version(id).creator;
        Party[] memory parties = new Party[](1);
        parties[0] = Party(creator, docket.appealBond);
        docket.appealBond = 0;
        paid = _payJury(docket.caseId, parties);
        if (outcome == Outcome.Innocent) {
            _set(id, Status.Active, bytes32(uint256(docket.caseId)));
        } else {
            docket.appealableAt = uint40(block.timestamp + APPEAL_PAUSE);
        }
        if (outcome == Outcome.Guilty) {
            _move(creator, PARAMETERS.feeSink(), parties[0].bond);
        } else {
            _return(parties);
        }
    }

    /// @dev Each seat that revealed has the same: less than `JuryFee` only where there is less.
    /// Each party pays in proportion to its bond, rounded up, until all is paid; what is left of
    /// its bond then stands in `parties`.
    function _payJury(uint256 caseId, Party[] memory parties) private returns (uint128 paid) {
        (address[] memory jury, uint256[] memory seats, uint256 sum) = COMMITTEES.revealers(caseId);
        uint256 pot = 0;
        for (uint256 i = 0; i < parties.length; i++) {
            pot += parties[i].bond;
        }
        if (sum == 0 || pot == 0) return 0;
        uint256 fee = PARAMETERS.get(Parameter.JuryFee);
        if (fee > pot / sum) fee = pot / sum;
        uint256 left = fee * sum;
        paid = uint128(left);
        (uint256 juror, uint256 due) = (0, fee * seats[0]);
        for (uint256 i = 0; left != 0; i++) {
            uint256 share = (uint256(parties[i].bond) * paid + pot - 1) / pot;
            if (share > left) share = left;
            parties[i].bond -= uint96(share);
            left -= share;
            while (share != 0) {
                uint256 part = share < due ? share : due;
                _move(parties[i].account, jury[juror], uint128(part));
                (share, due) = (share - part, due - part);
                if (due == 0 && ++juror < jury.length) due = fee * seats[juror];
            }
        }
    }

    /// @dev A jury that could not look says nothing for a version, and nothing against those who
    /// reported it: `Innocent` counts where more than half of the seats said so.
    function _outcomeOf(CaseView memory case_) private pure returns (Outcome) {
        bool good = uint256(case_.innocent) * 2 > case_.seated;
        return case_.outcome == Outcome.Innocent && !good ? Outcome.Undecided : case_.outcome;
    }

    function _return(Party[] memory parties) private {
        for (uint256 i = 0; i < parties.length; i++) {
            (address account, uint96 bond) = (parties[i].account, parties[i].bond);
            if (bond != 0) VAULT.release(account, NATIVE, bond);
        }
    }

    function _move(address from, address to, uint128 amount) private {
        if (amount != 0) VAULT.move(from, to, NATIVE, amount);
    }

    /// @dev The bonds are over; who had them is remembered, for no jury of an appeal.
    function _forget(Docket storage docket) private {
        for (uint256 i = 0; i < docket.parties.length; i++) {
            docket.parties[i].bond = 0;
        }
    }

    /// @dev A warning ends with the reports that made it.
    function _asBefore(ModelVersion id, Docket storage docket) private {
        if (MODELS.statusOf(id) == Status.Warned) _set(id, docket.before, 0);
    }

    function _set(ModelVersion id, Status status, bytes32 reason) private {
        Status present = MODELS.statusOf(id);
        if (present == status || present == Status.Retired) return;
        MODELS.setStatus(id, status, reason);
    }

    function _partiesOf(Docket storage docket) private view returns (Party[] memory) {
        return docket.parties;
    }

    function _barred(address creator, Docket storage docket)
        private
        view
        returns (address[] memory barred)
    {
        uint256 count = docket.parties.length;
        barred = new address[](count + 1);
        barred[0] = creator;
        for (uint256 i = 0; i < count; i++) {
            barred[i + 1] = docket.parties[i].account;
        }
    }

    function _bond() private view returns (uint96) {
        return uint96(PARAMETERS.get(Parameter.AccusationBond));
    }

    function _in(ModelVersion id, ReportState wanted)
        private
        view
        returns (Docket storage docket)
    {
        docket = _dockets[id];
        if (docket.state != wanted) revert ReportNotInState(id, docket.state, wanted);
    }
}
