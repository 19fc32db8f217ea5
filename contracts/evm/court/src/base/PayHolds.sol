// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";

import { Escrow } from "../../../core/src/base/Escrow.sol";
import { Agreement, AgreementState } from "../../../core/src/interfaces/IEscrow.sol";
import { ICourt } from "../interfaces/ICourt.sol";
import { ReturnedPay } from "./ReturnedPay.sol";

/// @title Pay that cases hold
/// @notice Holds only the pay of agreements (sessions and requests) that a module named in a case.
/// See `ICourt` for the documentation.
/// @dev Several cases can hold the pay of one agreement. The pay returns to the client as soon as
/// one of these cases returns it. It is released to the provider only once all of these cases have
/// released it. Any account can end a case's hold on each agreement separately, so that a failing
/// call for one agreement affects neither the case nor other agreements.
abstract contract PayHolds is ReturnedPay {
    /// @dev Native base units of stake to which an offer's stake ratio refers: the ratio is the
    /// amount of pay that this stake backs.
    uint256 private constant SCALE = 1e18;

    Escrow public immutable SESSIONS;
    Escrow public immutable REQUESTS;

    struct DisputedPay {
        address escrow;
        /// Stake behind this pay that is counted against the jury's weight, so that the pay can be
        /// returned; see `ReturnedPay`.
        uint88 counted;
        bool held;
    }

    mapping(uint256 id => mapping(bytes32 agreement => DisputedPay)) private _pays;
    /// @notice Number of cases that hold the pay of an agreement.
    mapping(address escrow => mapping(bytes32 agreement => uint256)) public holdsOf;

    constructor(Escrow sessions, Escrow requests) {
        (SESSIONS, REQUESTS) = (sessions, requests);
    }

    /// @dev Reverts unless both escrows use these stakes, this Vault and the same offers, and can
    /// hold pay for at least the longest life of a case.
    function _requireEscrows(address stakes, address vault, uint256 caseMax) internal view {
        Escrow[2] memory escrows = [SESSIONS, REQUESTS];
        bool fit = address(SESSIONS.OFFERS()) == address(REQUESTS.OFFERS());
        for (uint256 i = 0; i < 2; i++) {
            fit = fit && address(escrows[i].STAKES()) == stakes
                && address(escrows[i].VAULT()) == vault && escrows[i].HOLD_MAX() >= caseMax;
        }
        if (!fit) revert EscrowsInvalid(address(SESSIONS), address(REQUESTS));
    }

    /// @inheritdoc ICourt
    function attachPay(uint256 id, address escrow, bytes32 agreement) external {
        if (msg.sender != _requireRunning(id)) revert NotAModule(msg.sender);
        if (escrow != address(SESSIONS) && escrow != address(REQUESTS)) {
            revert NotAnEscrow(escrow);
        }
        DisputedPay storage pay = _pays[id][agreement];
        if (pay.escrow != address(0)) return;
        pay.escrow = escrow;
        emit PayAttached(id, escrow, agreement);
        _hold(id, pay, agreement);
    }

    /// @inheritdoc ICourt
    function holdPay(uint256 id, bytes32 agreement) external {
        _requireRunning(id);
        DisputedPay storage pay = _named(id, agreement);
        if (!pay.held) _hold(id, pay, agreement);
    }

    /// @inheritdoc ICourt
    function resolvePay(uint256 id, bytes32 agreement) external {
        bool returned = _requireEnded(id);
        DisputedPay storage pay = _named(id, agreement);
        (Escrow escrow, bool held, uint256 counted) = (Escrow(pay.escrow), pay.held, pay.counted);
        AgreementState state = _stateOf(escrow, agreement);
        if (returned && state < AgreementState.Closed) revert AgreementOpen(agreement);
        delete _pays[id][agreement];
        uint256 others = holdsOf[address(escrow)][agreement];
        if (held) holdsOf[address(escrow)][agreement] = --others;
        bool due = state == AgreementState.Closed || state == AgreementState.Held;
        if (returned && !_isUnbounded(id)) {
            uint256 needed = due ? _stakeFor(escrow, agreement, state) : 0;
            uint256 has = _count(id, counted, needed);
            returned = has == needed;
            if (!returned) {
                if (_isShared(id)) revert PayAwaitsCases(id, agreement);
                _count(id, has, 0);
            }
        }
        if (returned) {
            if (state == AgreementState.Closed) escrow.hold(agreement);
            if (due) escrow.returnPay(agreement);
        } else if (held && others == 0 && state == AgreementState.Held) {
            escrow.releaseHold(agreement);
        }
    }

    /// @dev Returns the module of a running case; reverts if the case is too old to hold pay.
    function _requireRunning(uint256 id) internal view virtual returns (address module);

    /// @dev Returns whether an ended case returns pay; reverts while the case runs.
    function _requireEnded(uint256 id) internal view virtual returns (bool returned);

    /// @dev Holds pay, unless the pay does not exist yet or has matured. Stake is counted for the
    /// amount that is held or, if the agreement is still open, for the highest amount that may be
    /// owed; if the pay has matured, no stake is counted.
    function _hold(uint256 id, DisputedPay storage pay, bytes32 agreement) private {
        Escrow escrow = Escrow(pay.escrow);
        AgreementState state = _stateOf(escrow, agreement);
        bool held = state == AgreementState.Held;
        if (state == AgreementState.Closed) {
            try escrow.hold(agreement) {
                held = true;
            } catch { }
        }
        if (!_isUnbounded(id)) {
            bool mayCome = held || state < AgreementState.Closed;
            uint256 needed = mayCome ? _stakeFor(escrow, agreement, state) : 0;
            pay.counted = _count(id, pay.counted, needed);
        }
        if (!held) return;
        pay.held = true;
        holdsOf[pay.escrow][agreement]++;
    }

    function _named(uint256 id, bytes32 agreement) private view returns (DisputedPay storage pay) {
        pay = _pays[id][agreement];
        if (pay.escrow == address(0)) revert AgreementNotAttached(id, agreement);
    }

    /// @dev Returns the stake that backs the pay of an agreement, rounded up as in the core's
    /// escrows. Before the end of the agreement, this is the stake for the highest amount that may
    /// be owed.
    function _stakeFor(Escrow escrow, bytes32 agreement, AgreementState state)
        private
        view
        returns (uint256)
    {
        Agreement memory words = escrow.agreementOf(agreement);
        if (words.offer == 0) return 0;
        bool isOpen = state < AgreementState.Closed;
        uint256 owed = isOpen ? words.cap : escrow.endOf(agreement).total;
        return Math.ceilDiv(owed * SCALE, escrow.OFFERS().termsOf(words.offer).stakeRatio);
    }

    function _stateOf(Escrow escrow, bytes32 agreement) private view returns (AgreementState) {
        return escrow.agreementOf(agreement).state;
    }
}
