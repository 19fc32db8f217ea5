// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { ContributionRole } from "./IContributions.sol";
import { ISwap } from "./ISwap.sol";

/// @title Treasury
/// @notice Receives the market's fees, divides them by governed shares, and pays rewards by the
/// points of `IContributions`.
/// @dev Votes decide in tracks: each track is a governor with a timelock. The track of the treasury
/// sets swaps and prices, accepts owners of honeypots, and spends the reserve. The treasury's
/// balance in the Vault is divided into pots; the part in no pot is income. `distribute` divides
/// the native income among three kinds of pots. Each role has a pool for the running bucket (a
/// period of fixed length, see `IContributions`). One pot adds to the rewards for findings about
/// honeypots, which are answers whose verdict their owners know in advance. The reserve gets the
/// remaining native income. Income in another token is sold for the native token on a schedule,
/// except for a governed share that stays in the reserve. The proceeds of a sale, minus the share
/// that is burnt, are income again. Native income needs no sale.
///
/// Rewards. After a bucket has closed, each point of a role gets the same part of the role's pool,
/// but at most `RewardRateBps` of the point's value. So an account that pays fees to itself to
/// gain points gets back less than the fee. This reward is multiplied by the bucket's
/// `multiplierOf`. The multiplier follows the load: the points of providers, compared with the
/// average of the previous `LOAD_BUCKETS` buckets. A reward can be claimed for `REWARD_BUCKETS`
/// buckets after its own bucket; then the unclaimed part of the pool becomes income again. Any
/// account may claim a reward for its owner.
///
/// Sales. A sale sells at most the governed amount, at a governed price minus `SlippageBps`,
/// through the governed swap. An account that moves the price around a sale gains at most this
/// slippage and the amount by which the market price exceeds the governed price. A new swap, a
/// lower price and a greater amount take effect `ANSWER_SECONDS` after the track has set them, so
/// that the winner of a single vote cannot sell the income to itself. A price is valid for
/// `PRICE_SECONDS` after the track has set it; then sales of the token need a new price.
///
/// In each bucket, the pot of honeypots pays at most the sum of its income in that bucket and a
/// twentieth of its amount at the beginning of the bucket. So a single vote that names an owner of
/// honeypots does not give that owner the whole pot. If a honeypot gets only a part of its support,
/// the missing part can be paid in a later bucket.
///
/// Invariants, each with a test of the same name in `test/Treasury.inv.t.sol`:
/// - `covered`: the Vault balance is at least the sum of all pots.
/// - `rewards`: the rewards of a bucket and role are at most the pool times the bucket's
///   multiplier, and at most `RewardRateBps` of the points times this multiplier.
/// - `bounded`: a sale yields at least its governed price minus the slippage.
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
    /// @notice The last second for claiming rewards of the bucket has passed.
    error RewardExpired(uint256 bucket, uint256 until);
    error RewardPoolInUse(uint256 bucket, uint256 until);
    error NothingToClaim(uint256 bucket, address account, ContributionRole role);
    /// @notice The amount exceeds what can still be spent of the asset in this bucket.
    error ReserveTooLow(address asset, uint256 amount, uint256 most);
    error SaleTooEarly(address token, uint256 from, uint256 now_);
    /// @notice No price is set for the token, or no swap is set.
    error SaleNotSet(address token);
    error PriceExpired(address token, uint256 until, uint256 time);
    error SaleBelowPrice(address token, uint256 received, uint256 min);
    /// @notice The treasury accepts native tokens only during a sale.
    error NoSale();
    /// @notice Native income is never sold, because it is already in the native token.
    error NativeIsNotSold();
    error NotAHoneypotOwner(address owner);
    error HoneypotAlreadySupported(uint256 honeypotId);

    /// @notice Divides the native income among the pots. Any account may call.
    function distribute() external;

    /// @notice Pays a reward of a closed bucket to its owner. Any account may call.
    function claimReward(uint256 bucket, address account, ContributionRole role) external;

    /// @notice Turns rewards that were not claimed in time into income. Any account may call.
    function returnPool(uint256 bucket, ContributionRole role) external;

    /// @notice Sells a token's unsold income, at most the governed amount, once `SaleSeconds` have
    /// passed since the token's previous sale. Any account may call.
    function sell(address token) external;

    /// @notice Adds the governed reward, in one or more calls, to the pool of a committed honeypot.
    /// The track must have accepted the honeypot's owner (`setHoneypotOwner`). Any account may
    /// call.
    /// @param termsHash Result of `Honeypots.termsHashOf` for the honeypot that the sender wants
    /// to support.
    function supportHoneypot(uint256 honeypotId, bytes32 termsHash) external;

    /// @notice Spends from the reserve, at most `spendable`. Only the track may call.
    function spend(address asset, address to, uint256 amount) external;

    /// @notice Sets the swap. All sales then wait for `ANSWER_SECONDS`. Only the track may call.
    function setSwap(ISwap swap) external;

    /// @notice Sets the governed price of a token, in native base units for 1e18 base units of the
    /// token, and the highest amount of one sale. Zeros end sales of the token. The token's sales
    /// wait for `ANSWER_SECONDS` if the price is the first price, if the price is lower than
    /// before, or if the amount is greater than before. The price is valid for `PRICE_SECONDS`.
    /// Only the track may call.
    function setSale(address token, uint128 price, uint128 amountMax) external;

    /// @notice Sets whether the treasury adds to the honeypots of `owner`. Only the track may call.
    function setHoneypotOwner(address owner, bool accepted) external;

    /// @notice Returns the amount of an asset that the track can still spend in this bucket. This
    /// is a twentieth of the sum of the reserve and the amount already spent in the bucket, minus
    /// the spent amount.
    function spendable(address asset) external view returns (uint256);

    /// @notice Returns the amount that honeypots can still be paid in this bucket. This is the
    /// pot's income in the bucket, plus a twentieth of the pot's amount at the beginning of the
    /// bucket, minus the amount already paid in the bucket.
    function supportable() external view returns (uint256);

    /// @notice Returns the multiplier of all rewards of a closed bucket, in basis points. It is
    /// 10_000 if the load is at least `LoadTargetBps` of the usual load. Below that load it falls
    /// linearly, to `LoadMinBps` for no load. The settings are those at the bucket's last second.
    function multiplierOf(uint256 bucket) external view returns (uint256 bps);

    /// @notice Returns the reward for an account's points in a role in a closed bucket.
    function rewardOf(uint256 bucket, address account, ContributionRole role)
        external
        view
        returns (uint256);
}
