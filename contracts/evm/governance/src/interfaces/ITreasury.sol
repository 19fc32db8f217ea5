// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { ContributionRole } from "./IContributions.sol";
import { ISwap } from "./ISwap.sol";

/// @title Treasury
/// @notice Receives the market's fees, divides them by governed shares, and pays rewards by points.
/// @dev Its balance in the Vault is in pots; what is in none is income. `distribute` divides the
/// native income: to the pools of the running bucket of `IContributions`, one for each role, to the
/// pot of honeypots, and the rest to the reserve. Income in another token is sold for the native
/// one, on a schedule, but for a governed share that stays in the reserve. Proceeds of a sale are
/// income in their turn, less the share that is burnt. Native income needs no sale.
///
/// Rewards. Once a bucket has closed, each point of a role has the same part of the role's pool,
/// but at most `RewardRateBps` of a point. So who pays fees to itself for points gets back less
/// than the fee. Both are multiplied by `multiplierOf` the bucket, which follows the load: points
/// of providers, compared with the average of the `LOAD_BUCKETS` buckets before. A reward can be
/// claimed for `REWARD_BUCKETS` buckets after its own; then what is left of the pool is income
/// again. Any account may have it paid to its owner.
///
/// Sales. A sale takes at most the governed amount, at a governed price less `SlippageBps`,
/// through the governed swap. An account that moves the price around a sale gains at most that
/// slippage, and the market's premium over the governed price. A swap, a lower price and a greater
/// amount count `ANSWER_SECONDS` after their vote, so that no single vote sells the income to its
/// winner. A price counts for `PRICE_SECONDS` after its vote; then the token waits for another.
///
/// Honeypots are paid out of their pot by what came into it in the bucket, and a twentieth of what
/// was in it before: a single vote for an owner does not give it the pot. Of a honeypot that finds
/// a rest alone, what lacks follows in a later bucket.
///
/// Invariants, each with a test of the same name in `test/Treasury.inv.t.sol`:
/// - `covered`: the Vault balance is at least the sum of all pots.
/// - `rewards`: rewards of a bucket and role never exceed its pool, nor the rate times its points,
///   times its multiplier.
/// - `bounded`: a sale brings at least its governed price less the slippage.
/// - `spent`: the track spends at most a twentieth of an asset's reserve in a bucket.
interface ITreasury {
    event IncomeDistributed(uint256 indexed bucket, uint256 income, uint256 reserved);
    event RewardPaid(
        uint256 indexed bucket,
        address indexed account,
        ContributionRole indexed role,
        uint256 amount
    );
    event PoolReturned(uint256 indexed bucket, ContributionRole indexed role, uint256 amount);
    event TokenSold(address indexed token, uint256 amount, uint256 received, uint256 burnt);
    event ReserveSpent(address indexed asset, address indexed to, uint256 amount);
    event SwapSet(address indexed swap);
    event SaleSet(address indexed token, uint256 price, uint256 amountMax);
    event HoneypotOwnerSet(address indexed owner, bool accepted);
    event HoneypotSupported(uint256 indexed honeypotId, uint256 amount);

    error NotTheTreasuryTrack(address caller, address track);
    error NothingToDistribute();
    error BucketOpen(uint256 bucket, uint256 until);
    /// @notice Rewards of the bucket could be claimed until a second that has passed.
    error RewardExpired(uint256 bucket, uint256 until);
    error RewardPoolInUse(uint256 bucket, uint256 until);
    error NothingToClaim(uint256 bucket, address account, ContributionRole role);
    /// @notice More than may be spent of the asset in this bucket.
    error ReserveTooLow(address asset, uint256 amount, uint256 most);
    error SaleTooEarly(address token, uint256 from, uint256 now_);
    /// @notice No price is set for the token, or no swap.
    error SaleNotSet(address token);
    error PriceExpired(address token, uint256 until, uint256 time);
    error SaleBelowPrice(address token, uint256 received, uint256 min);
    /// @notice Nothing is sold now, so no payment is due.
    error NoSale();
    /// @notice Native income is not sold: nothing has to be bought for it.
    error NativeIsNotSold();
    error NotAHoneypotOwner(address owner);
    error HoneypotAlreadySupported(uint256 honeypotId);

    /// @notice Divides the native income. Any account.
    function distribute() external;

    /// @notice Pays a reward of a closed bucket to its owner. Any account.
    function claimReward(uint256 bucket, address account, ContributionRole role) external;

    /// @notice Makes rewards that were not claimed in time income again. Any account.
    function returnPool(uint256 bucket, ContributionRole role) external;

    /// @notice Sells what is due of a token. Any account.
    function sell(address token) external;

    /// @notice Adds to a committed honeypot of an owner that votes named, once. Any account.
    /// @param termsHash `Honeypots.termsHashOf` the honeypot that the sender means.
    function supportHoneypot(uint256 honeypotId, bytes32 termsHash) external;

    /// @notice Spends from the reserve, at most `spendable`. The track.
    function spend(address asset, address to, uint256 amount) external;

    /// @notice The track. All sales wait for `ANSWER_SECONDS`.
    function setSwap(ISwap swap) external;

    /// @notice The track: least price of a token, in native base units for 1e18 of its base units,
    /// and most of it in one sale. Zeros end its sales. Its sales wait for `ANSWER_SECONDS` where
    /// the price is its first or lower, or the amount greater. It counts for `PRICE_SECONDS`.
    function setSale(address token, uint128 price, uint128 amountMax) external;

    /// @notice The track: whose honeypots the treasury adds to.
    function setHoneypotOwner(address owner, bool accepted) external;

    /// @notice Amount that the track may still spend of an asset in this bucket: a twentieth of
    /// its reserve, including the amount spent in the bucket, less that amount.
    function spendable(address asset) external view returns (uint256);

    /// @notice Amount that honeypots can still be paid in this bucket: its income into their pot,
    /// and a twentieth of the pot before it, less the amount that they were paid.
    function supportable() external view returns (uint256);

    /// @notice Multiplier of all rewards of a closed bucket, in basis points: 10_000 from
    /// `LoadTargetBps` of the usual load on, below it in a straight line down to `LoadMinBps` for
    /// none. The settings are those of the bucket's last second.
    function multiplierOf(uint256 bucket) external view returns (uint256 bps);

    /// @notice Reward of an account's points of a closed bucket in a role.
    function rewardOf(uint256 bucket, address account, ContributionRole role)
        external
        view
        returns (uint256);
}
