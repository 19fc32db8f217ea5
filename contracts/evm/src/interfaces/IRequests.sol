// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {
    ModelVersion,
    Offer,
    OfferHash,
    Prices,
    RequestId,
    RequestTerms,
    Voucher
} from "./SignedObjects.sol";

/// @notice Where a request stands. `None` is an id that was never opened, or whose request ended
/// without pay, or was erased: its nonce stays used.
enum RequestState {
    None,
    Open,
    Locked,
    Claimed,
    Held
}

/// @notice All that the chain keeps of a request.
struct RequestView {
    RequestState state;
    address client;
    address signer;
    address asset;
    /// While open or locked: what is reserved. While held: what is to be paid. Once claimed: what
    /// was paid; zero where it was refused.
    uint128 amount;
    /// Last second for a lock; once claimed or held, the second of the claim.
    uint64 deadlineSeconds;
    /// Hash of the terms while open or locked; once claimed or held, the receipts root.
    bytes32 termsHash;
    /// Zero while open.
    address provider;
    uint48 offerNumber;
    uint64 lockedAtSeconds;
    uint128 bond;
    /// Locked while its provider was in probation; see `IEvidence`.
    bool probation;
    /// Asked to be audited before it is paid.
    bool audited;
    bool flagged;
    bool rated;
}

/// @title Requests
/// @notice One inference bought in escrow, after chainference: a client reserves the most it will
/// pay; a provider that passes the filter locks the request at a pinned price; the client's voucher
/// claims what was used; the rest returns.
/// @dev See docs/spec/requests.md. Money is in the Vault; this contract says who is paid what. The
/// terms are kept as a hash: whoever locks or releases passes them again, from the two opening
/// events (`RequestOpened`, `RequestAsked`).
///
/// None -> Open (`open`) -> Locked (`lock`) -> Claimed (`claim`).
/// Open -> None by `cancel` or `expire`; Locked -> Open by `release`; Locked -> None by `refund`.
/// With `held` in its terms: Locked -> Held (`claim`) -> Claimed by `collect`, or by `refund` with
/// nothing paid.
///
/// What is held stays reserved of the client's. Its receipt is drawn whatever the governed rate, so
/// that every validator may see the answer. It is paid
/// - as soon as more than half of the joined stake endorses the answer (`IEpochs.endorse`);
/// - once the audit window after the claim is over and no accusation runs against the provider;
/// - from `HOLD_MAX` after the claim on, whatever runs.
/// It returns to the client where, before that, the provider is excluded (a verdict, a proof, too
/// many demands not answered) or did not answer a demand about this request. Where governance has
/// set no audit window, nothing is held.
///
/// Invariants, each with a test of the same name in `test/invariant/Market.inv.t.sol`:
/// - `divided`: what a claim pays, with fee, royalties and refund, is the cost maximum.
/// - `exits`: after its deadline anybody can end an open request, from one hour after its lock a
///   locked one, and from `HOLD_MAX` after its claim a held one.
/// - `held`: what is held is paid or returned whole, once.
/// - `once`: an id is opened at most once, ever, and ends in one way only.
///
/// Deliberately absent: a claim without the signer's voucher, a cancel after the lock.
interface IRequests {
    /// @notice A request opened and reserved `costMax`.
    event RequestOpened(
        RequestId indexed requestId,
        address indexed client,
        ModelVersion indexed modelVersion,
        address signer,
        address asset,
        uint128 costMax,
        uint64 deadlineSeconds,
        uint64 nonce
    );

    /// @notice The rest of its terms, in the same transaction.
    event RequestAsked(
        RequestId indexed requestId,
        Prices pricesMax,
        uint64 completionsMin,
        uint128 stakeMin,
        uint16 timeoutBpsMax,
        uint16 flagBpsMax,
        address[] providers,
        bool held
    );

    /// @notice Its prompt, or the CID of it, in public, where the client chose to give it here.
    event RequestInput(RequestId indexed requestId, bytes input);

    /// @notice A provider locked the request at its offer's prices. `endpoint` is where and under
    /// which key the client reaches it.
    event RequestLocked(
        RequestId indexed requestId,
        address indexed provider,
        OfferHash indexed offerHash,
        uint128 bond,
        uint64 claimableUntilSeconds,
        bytes endpoint
    );

    /// @notice The provider let go of it in time, unharmed; it is open again.
    event RequestReleased(RequestId indexed requestId, address indexed provider);

    /// @notice The provider was paid by the client's voucher.
    event RequestClaimed(
        RequestId indexed requestId,
        address indexed client,
        address indexed provider,
        uint128 total,
        uint128 fee,
        uint128 royalties,
        uint64 count,
        bytes32 receiptsRoot
    );

    /// @notice In the same transaction as `RequestClaimed`: what was claimed is held. Without an
    /// endorsement and an accusation it can be collected from `collectableSeconds` on.
    event RequestHeld(
        RequestId indexed requestId,
        address indexed provider,
        uint128 total,
        uint64 collectableSeconds
    );

    /// @notice What was held was paid. `validated`: since validators endorsed the answer.
    event RequestCollected(
        RequestId indexed requestId,
        address indexed client,
        address indexed provider,
        uint128 total,
        bool validated
    );

    /// @notice It was never answered in time: all of it returned, and the bond went to the client.
    /// Or what was held was refused: then that returned, and there is no bond.
    event RequestRefunded(
        RequestId indexed requestId,
        address indexed client,
        address indexed provider,
        uint128 refunded,
        uint128 bond
    );

    /// @notice It ended without a lock, by its client or after its deadline.
    event RequestCancelled(RequestId indexed requestId, address indexed client, uint128 refunded);

    /// @notice A claimed request's record was erased; its id stays unusable.
    event RequestErased(RequestId indexed requestId);

    error CallerNotClient(address caller, address client);
    error CallerNotProvider(address caller, address provider);
    error RequestSignerMissing();
    error CostOutOfBounds(uint256 cost, uint256 max);
    /// @notice The deadline has passed, or lies further ahead than `DEADLINE_MAX` seconds.
    error RequestDeadlineInvalid(uint256 deadline, uint256 now_, uint256 max);
    error ProviderListTooLong(uint256 length, uint256 max);
    error InputTooLong(uint256 length, uint256 max);
    error RequestEndpointTooLong(uint256 length, uint256 max);
    error RequestAssetNotListed(address asset);
    /// @notice Native value may only be sent for a request in the native token, and at most its
    /// cost.
    error RequestValueInvalid(uint256 value, uint256 max);
    /// @notice The client used this nonce before.
    error NonceUsed(address client, uint256 nonce);
    error RequestNotInState(RequestId requestId, RequestState state, RequestState wanted);
    /// @notice The terms passed are not those that the request was opened with.
    error TermsDiffer(RequestId requestId, bytes32 termsHash, bytes32 passed);
    /// @notice The deadline for a lock has passed.
    error LockTooLate(RequestId requestId, uint256 deadline, uint256 now_);
    /// @notice The provider lacks stake or what the filter asks for.
    error FilterNotPassed(RequestId requestId, address provider);
    /// @notice The offer is for another model version or asset.
    error OfferUnfit(OfferHash offerHash);
    /// @notice The provider locked this request before and released it.
    error ReleasedBefore(RequestId requestId, address provider);
    /// @notice A price of the offer is above the client's maximum.
    error PriceAboveMaximum(OfferHash offerHash);
    /// @notice The claim window has passed; `refund` is due.
    error ClaimTooLate(RequestId requestId, uint256 claimableUntil, uint256 now_);
    error ClaimAboveMaximum(uint256 total, uint256 costMax);
    /// @notice The voucher promises neither money nor an answer.
    error ClaimEmpty(RequestId requestId);
    /// @notice The time for a release without harm has passed.
    error ReleaseTooLate(RequestId requestId, uint256 releasableUntil, uint256 now_);
    error RefundTooEarly(RequestId requestId, uint256 claimableUntil, uint256 now_);
    /// @notice What is held can be collected by time from `until` on, or as soon as the answer is
    /// endorsed or the accusation that runs has ended.
    error CollectTooEarly(RequestId requestId, uint256 until, uint256 now_);
    /// @notice The provider is excluded or did not show this answer: `refund` is due.
    error HeldRefused(RequestId requestId);
    /// @notice Nothing speaks against the provider of what is held.
    error HeldNotRefused(RequestId requestId);
    error ExpireTooEarly(RequestId requestId, uint256 deadline, uint256 now_);
    error RatingOutOfBounds(uint256 stars);
    error RequestAlreadyMarked(RequestId requestId);
    error NothingPaid(RequestId requestId);
    error RequestNotErasable(RequestId requestId);
    error NotTheModule(address vault);

    /// @notice Opens a request of the sender and reserves its `costMax`, first out of the native
    /// value sent along, the rest out of its available balance in the Vault.
    /// @param input Prompt bytes or a CID, in public; empty to hand the prompt over sealed.
    function open(RequestTerms calldata terms, bytes calldata input)
        external
        payable
        returns (RequestId requestId);

    /// @notice Locks an open request for the sender, at the prices of its published `offer`, with a
    /// bond out of its available native balance.
    /// @param endpoint Where the client reaches the provider: the 32 bytes of its sealing key, then
    /// `addresses` as in `Endpoint`. The contract does not read it.
    function lock(RequestTerms calldata terms, Offer calldata offer, bytes calldata endpoint)
        external
        returns (RequestId requestId);

    /// @notice Pays the provider what the request's signer promised; the rest and the bond return.
    /// Strictly before `CLAIM_WINDOW` after the lock. An answer for a total of zero ends the
    /// request unpaid.
    /// @param signature By the key of the request's signer: ECDSA alone.
    /// @param consent Read only where the sender is not the provider: its signature over a
    /// `SettlementConsent` of the voucher's fields. A claim ends the request, so the client cannot
    /// choose by which of its vouchers.
    function claim(Voucher calldata voucher, bytes calldata signature, bytes calldata consent)
        external;

    /// @notice Pays what is held, when it is due. Anybody may call.
    function collect(RequestId requestId) external;

    /// @notice Lets go of a lock within the release window: bond back, no mark, open again, for
    /// other providers: who released a request cannot lock it again. Provider only.
    function release(RequestId requestId) external;

    /// @notice Ends an open request. Client only.
    function cancel(RequestId requestId) external;

    /// @notice Ends an open request after its deadline. Anybody may call.
    function expire(RequestId requestId) external;

    /// @notice Ends a locked request from `CLAIM_WINDOW` after the lock on: all of it returns, and
    /// the bond goes to the client. Or returns what is held, where it is refused. Anybody may call.
    function refund(RequestId requestId) external;

    /// @notice Flags a claimed request in which something was paid. Its client only, once.
    function flag(RequestId requestId, bytes32 reason) external;

    /// @notice Rates a claimed request in which something was paid, 1 to 5. Its client only, once.
    function rate(RequestId requestId, uint8 stars) external;

    /// @notice Erases a claimed request once the audit window and the longer of `RECORD_MIN` and
    /// `UnbondingDelay` (while its receipt is evidence) have passed, counted from the claim, or
    /// from `collect` where it was held.
    function erase(RequestId requestId) external;

    /// @notice What the chain keeps of a request.
    function request(RequestId requestId) external view returns (RequestView memory);

    /// @notice Id of a client's request.
    function idOf(address client, uint64 nonce) external view returns (RequestId);

    /// @notice True when the client has opened a request with this nonce.
    function nonceUsed(address client, uint64 nonce) external view returns (bool);

    /// @notice Hash that the chain keeps of a request's terms.
    function hashTerms(RequestTerms calldata terms) external pure returns (bytes32);
}
