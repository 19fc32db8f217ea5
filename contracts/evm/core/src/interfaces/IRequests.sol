// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { AgreementState, Voucher } from "./IEscrow.sol";

/// @notice One inference bought in escrow. Sent by the client itself, so it needs no signature.
struct RequestTerms {
    address client;
    /// Key that signs the request's voucher.
    address signer;
    address asset;
    /// Most that the inference may cost; reserved when the request opens.
    uint128 costMax;
    /// Last second at which a provider may lock it.
    uint64 deadlineSeconds;
    uint64 nonce;
}

/// @title Requests
/// @notice A client reserves what one inference may cost; a provider locks it, answers, and claims
/// what the client signed for. What was asked for (model, prices, filter, input) is `details`,
/// which offers read and escrows do not.
/// @dev None -> Open (`open`) -> None (`cancel`, `expire`); Open -> Locked (`lock`) -> Open
/// (`release`), -> None (`refund`), -> Closed (`claim`), and on as `IEscrow` says.
///
/// Invariants, each with a test of the same name in `test/Core.inv.t.sol`:
/// - `exits`: a request that nobody locks, or claims, can be ended by anybody after its time.
/// - `once`: an id is opened at most once, ever.
/// - `rewarded`: of what a request that timed out held, all but a tenth of the bond is the
///   client's, whoever ends it.
interface IRequests {
    event RequestOpened(
        bytes32 indexed id, address indexed client, RequestTerms terms, bytes details
    );
    /// @notice `endpoint` is where the client finds the provider.
    event RequestLocked(
        bytes32 indexed id,
        address indexed provider,
        uint40 offer,
        uint96 bond,
        uint64 untilSeconds,
        bytes endpoint
    );
    event RequestClaimed(
        bytes32 indexed id,
        address indexed client,
        address indexed provider,
        uint128 total,
        uint64 count,
        bytes32 receiptsRoot
    );
    event RequestReleased(bytes32 indexed id, address indexed provider);
    /// @notice It ended unlocked.
    event RequestCancelled(bytes32 indexed id, address indexed client);
    /// @notice It ended locked: the provider's bond is the client's, and of who ended it.
    event RequestRefunded(bytes32 indexed id, address indexed client, address indexed provider);

    error NotTheClient(address caller, address client);
    error RequestSignerMissing();
    error CostOutOfBounds(uint256 cost, uint256 max);
    error RequestDeadlineInvalid(uint256 deadline, uint256 now_, uint256 max);
    error BytesTooLong(uint256 length, uint256 max);
    error RequestNonceUsed(address client, uint256 nonce);
    error RequestNotInState(bytes32 id, AgreementState state);
    /// @notice These are not the terms and details that the client opened it with.
    error TermsMismatch(bytes32 id);
    error AssetMismatch(address asset, address offered);
    /// @notice It locked this request before, and let it go.
    error AlreadyReleased(bytes32 id, address provider);
    error TooLate(bytes32 id, uint256 until, uint256 now_);
    error TooEarly(bytes32 id, uint256 from, uint256 now_);
    error ClaimOverCost(uint256 total, uint256 cost);
    error ClaimEmpty(bytes32 id);
}
