// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Escrow } from "../../../core/src/base/Escrow.sol";
import { AgreementState } from "../../../core/src/interfaces/IEscrow.sol";
import { CaseState, ICourt, Ruling } from "../interfaces/ICourt.sol";
import { Cases } from "./Cases.sol";

/// @title Pay that cases hold
/// @notice Of named agreements alone. See `ICourt`, which carries the prose.
/// @dev Several cases may hold the pay of one agreement: it is let go of with the last of them, and
/// returned with the first that returns it. Each agreement is brought to its end by itself, by
/// anybody, so that none keeps a case, or another, from ending.
abstract contract Holds is Cases {
    Escrow public immutable SESSIONS;
    Escrow public immutable REQUESTS;

    struct Pay {
        address escrow;
        bool held;
    }

    mapping(uint256 id => mapping(bytes32 agreement => Pay)) private _pays;
    /// @notice How many running cases hold the pay of an agreement.
    mapping(address escrow => mapping(bytes32 agreement => uint256)) public holdsOf;

    constructor(Escrow sessions, Escrow requests) {
        bool fit = sessions.STAKES() == requests.STAKES() && sessions.HOLD_MAX() >= CASE_MAX
            && requests.HOLD_MAX() >= CASE_MAX;
        if (!fit) revert EscrowsUnfit(address(sessions), address(requests));
        (SESSIONS, REQUESTS) = (sessions, requests);
    }

    /// @inheritdoc ICourt
    function namePay(uint256 id, address escrow, bytes32 agreement) external {
        Case storage case_ = _cases[id];
        if (msg.sender != case_.module) revert NotAModule(msg.sender);
        if (escrow != address(SESSIONS) && escrow != address(REQUESTS)) {
            revert NotAnEscrow(escrow);
        }
        _requireRunning(id, case_);
        Pay storage pay = _pays[id][agreement];
        if (pay.escrow != address(0)) return;
        pay.escrow = escrow;
        emit PayNamed(id, escrow, agreement);
        _hold(pay, agreement);
    }

    /// @inheritdoc ICourt
    function holdPay(uint256 id, bytes32 agreement) external {
        _requireRunning(id, _cases[id]);
        Pay storage pay = _named(id, agreement);
        if (!pay.held) _hold(pay, agreement);
    }

    /// @inheritdoc ICourt
    function endPay(uint256 id, bytes32 agreement) external {
        Case storage case_ = _in(id, CaseState.Final);
        Pay storage pay = _named(id, agreement);
        (Escrow escrow, bool held) = (Escrow(pay.escrow), pay.held);
        AgreementState state = escrow.agreementOf(agreement).state;
        Ruling from = case_.returnsFrom;
        bool returned = from != Ruling.Undecided && case_.ruling >= from;
        // What has not closed is returned once it has.
        if (returned && state < AgreementState.Closed) revert AgreementOpen(agreement);
        delete _pays[id][agreement];
        uint256 others = holdsOf[address(escrow)][agreement];
        if (held) holdsOf[address(escrow)][agreement] = --others;
        if (returned) {
            if (state == AgreementState.Closed) escrow.hold(agreement);
            if (state <= AgreementState.Held) escrow.returnPay(agreement);
        } else if (held && others == 0 && state == AgreementState.Held) {
            escrow.releaseHold(agreement);
        }
    }

    /// @dev Pay that is not there yet, or has matured, is not held.
    function _hold(Pay storage pay, bytes32 agreement) private {
        Escrow escrow = Escrow(pay.escrow);
        AgreementState state = escrow.agreementOf(agreement).state;
        bool held = state == AgreementState.Held;
        if (state == AgreementState.Closed) {
            try escrow.hold(agreement) {
                held = true;
            } catch { }
        }
        if (!held) return;
        pay.held = true;
        holdsOf[pay.escrow][agreement]++;
    }

    function _requireRunning(uint256 id, Case storage case_) private view {
        CaseState state = case_.state;
        if (state == CaseState.None || state == CaseState.Final) revert CaseNotInState(id, state);
        _requireInTime(id, _deadlineOf(case_));
    }

    function _named(uint256 id, bytes32 agreement) private view returns (Pay storage pay) {
        pay = _pays[id][agreement];
        if (pay.escrow == address(0)) revert AgreementNotNamed(id, agreement);
    }
}
