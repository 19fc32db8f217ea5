// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { AgreementState, Voucher } from "./IEscrow.sol";

/// @notice Terms of one inference paid from escrow. The client sends the terms in its own
/// transaction, so they need no signature.
struct RequestTerms {
    address client;
    /// Key that signs the request's voucher.
    address signer;
    address asset;
    /// Highest cost of the inference; reserved when the request opens.
    uint128 costMax;
    /// Last second at which a provider may lock the request.
    uint64 deadlineSeconds;
    uint64 nonce;
}

/// @title Requests
/// @notice A client reserves the highest cost of one inference. A provider locks the request, which
/// takes a bond from the provider's balance, answers, and claims the amount that the client signed.
/// `details` contains the model, the highest prices, the filter of allowed providers, and the
/// input; only the offers contract reads it.
/// @dev None -> Open (`open`). Open -> None (`cancel`) or Locked (`lock`). Locked -> Open
/// (`release`), None (`refund`), or Closed (`claim`; Paid if the voucher's total is zero). For the
/// states after the end see `IEscrow`.
///
/// Invariants, each with a test of the same name in `test/Core.inv.t.sol`:
/// - `exits`: any account can end an unlocked request after its deadline, and can refund a locked
///   request once `CLAIM_WINDOW` has passed since the lock.
/// - `once`: an id is opened at most once.
/// - `rewarded`: a refund of a locked request returns the whole reserve to the client. The sender
///   of the refund receives a tenth of the bond, rounded down, and the remainder of the bond is
///   burnt.
/// - `released`: a provider can release a request that it locked, as long as the lock lasts, and
///   loses at most a tenth of the bond.
interface IRequests {
    event RequestOpened(
        bytes32 indexed id, address indexed client, RequestTerms terms, bytes details
    );
    /// @notice `endpoint` contains the provider's network addresses and its encryption key. At
    /// `untilSeconds` and later, any account may refund the request.
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
    /// @notice The request ended while no provider had locked it.
    event RequestCancelled(bytes32 indexed id, address indexed client);
    /// @notice A locked request ended without a claim, and its provider lost the bond.
    event RequestRefunded(bytes32 indexed id, address indexed client, address indexed provider);

    error NotTheClient(address caller, address client);
    error RequestSignerMissing();
    error CostOutOfBounds(uint256 cost, uint256 max);
    error RequestDeadlineInvalid(uint256 deadline, uint256 now_, uint256 max);
    error BytesTooLong(uint256 length, uint256 max);
    error RequestNonceUsed(address client, uint256 nonce);
    error RequestNotInState(bytes32 id, AgreementState state);
    /// @notice The given terms and details differ from those at the request's opening.
    error TermsMismatch(bytes32 id);
    error AssetMismatch(address asset, address offered);
    /// @notice The provider has released this request before.
    error AlreadyReleased(bytes32 id, address provider);
    error TooLate(bytes32 id, uint256 until, uint256 now_);
    error TooEarly(bytes32 id, uint256 from, uint256 now_);
    error ClaimOverCost(uint256 total, uint256 cost);
    error ClaimEmpty(bytes32 id);
    /// @notice The voucher's total is below the lowest total that the provider's consent permits.
    error ClaimBelowConsent(uint256 total, uint256 totalMin);
}
