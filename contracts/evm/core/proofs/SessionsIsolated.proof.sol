// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Sessions } from "../src/Sessions.sol";
import { Digests } from "../src/base/Digests.sol";
import { Voucher } from "../src/interfaces/IEscrow.sol";
import { SessionAuthorization, TopUp } from "../src/interfaces/ISessions.sol";
import { IVault, VaultApproval } from "../src/interfaces/IVault.sol";
import { SymbolicEscrowFixture } from "./base/SymbolicEscrowFixture.sol";

/// @notice Proves `isolated` for sessions: a client's balance falls only if the client signed the
/// authorization of the session or the top-up of its cap, and by no more than the signed amount.
contract SessionsIsolated is SymbolicEscrowFixture {
    Sessions private sessions;

    function setUp() public {
        _prepare();
        sessions = new Sessions(IVault(address(vault)), _asStakes(), offers, 14 days, 10 days);
        escrow = sessions;
        _blur();
    }

    function check_isolated_open(
        SessionAuthorization calldata authorization,
        bytes calldata signature
    ) external {
        _assumeAccount(authorization.client);
        bytes32 made =
            sessions.idOf(authorization.client, authorization.provider, authorization.nonce);
        _begin(made);
        VaultApproval memory none;
        bytes memory call =
            abi.encodeCall(Sessions.open, (authorization, signature, none, bytes("")));
        (State memory before, State memory left, bool holds) = _step(call);
        bytes32 hash = Digests.authorization(authorization);
        address client = authorization.client;
        bool signed = isSigned(client, address(sessions), "Ostrom Sessions", hash, signature);
        bool paid = _and(third == client, asset == authorization.asset);
        paid = _and(paid, _falls(before, left, authorization.cap));
        assert(_and(_and(holds, signed), _or(left.third >= before.third, paid)));
    }

    function check_isolated_raiseCap(TopUp calldata topUp, bytes calldata signature) external {
        _begin(topUp.sessionId);
        UnchangedState memory kept = _keptOf(id);
        (address client, uint256 cap) = (kept.client, kept.cap);
        (State memory before, State memory left, bool holds) =
            _step(abi.encodeCall(Sessions.raiseCap, (topUp, signature)));
        bytes32 hash = Digests.topUp(topUp);
        bool signed = isSigned(client, address(sessions), "Ostrom Sessions", hash, signature);
        bool paid = _and(topUp.cap >= cap, third == client);
        unchecked {
            paid = _and(paid, _falls(before, left, topUp.cap - cap));
        }
        assert(_and(_and(holds, signed), _or(left.third >= before.third, paid)));
    }

    function check_isolated_settle(
        Voucher calldata voucher,
        bytes calldata signature,
        bytes calldata consent
    ) external {
        bytes32 name = voucher.sessionId;
        _safe(name, abi.encodeCall(Sessions.settle, (voucher, signature, consent)));
    }

    function check_isolated_close(
        Voucher calldata voucher,
        bytes calldata signature,
        bytes calldata consent
    ) external {
        bytes32 name = voucher.sessionId;
        bytes32[] memory none = new bytes32[](0);
        _safe(name, abi.encodeCall(Sessions.close, (voucher, signature, consent, none)));
    }

    function check_isolated_requestClose(bytes32 id_, bytes calldata signature) external {
        _safe(id_, abi.encodeCall(Sessions.requestClose, (id_, signature)));
    }

    function check_isolated_requestCloseUnsigned(bytes32 id_) external {
        _safe(id_, abi.encodeCall(Sessions.requestClose, (id_, bytes(""))));
    }

    function check_isolated_expire(bytes32 id_) external {
        _safe(id_, abi.encodeCall(Sessions.expire, (id_)));
    }

    function check_isolated_cancelNonces(address client, uint64 floor, bytes calldata signature)
        external
    {
        _assumeAccount(client);
        _safe(0, abi.encodeCall(Sessions.cancelNonces, (client, floor, signature)));
    }
}
