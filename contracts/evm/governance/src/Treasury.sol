// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import { SafeERC20 } from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import { ReentrancyGuard } from "@openzeppelin/contracts/utils/ReentrancyGuard.sol";

import { Vault } from "../../core/src/Vault.sol";
import { Honeypots } from "../../court/src/modules/Honeypots.sol";
import { ContributionRole, IContributions } from "./interfaces/IContributions.sol";
import { IGovernedSettings, Setting } from "./interfaces/IGovernedSettings.sol";
import { ISwap } from "./interfaces/ISwap.sol";
import { ITreasury } from "./interfaces/ITreasury.sol";

/// @title Treasury
/// @notice Implements `ITreasury`, which documents the rules of the treasury.
contract Treasury is ITreasury, ReentrancyGuard {
    using SafeERC20 for IERC20;

    /// @notice Number of buckets after a reward's own bucket for which the reward can be claimed.
    uint256 public constant REWARD_BUCKETS = 8;
    /// @notice The usual load is the average of the providers' points in this number of previous
    /// buckets.
    uint256 public constant LOAD_BUCKETS = 26;

    /// @notice Share of an asset's reserve that the track may spend in one bucket: a twentieth. An
    /// attacker that wins one vote of the track can take no more than this share before other
    /// accounts can react.
    uint256 public constant SPEND_BPS = 500;
    /// @notice Seconds that sales wait after the track has set a new swap, a lower price or a
    /// greater amount of a sale. Within this time another vote, which takes ten days, can end these
    /// sales.
    uint256 public constant ANSWER_SECONDS = 14 days;
    /// @notice Seconds for which a price is valid after the track has set it. Market prices change,
    /// and an attacker that sandwiches a sale can take the difference between the market price and
    /// an old governed price. A vote on a price takes ten days.
    uint256 public constant PRICE_SECONDS = 90 days;

    uint256 private constant BPS = 10_000;
    uint256 private constant PRICE_SCALE = 1e18;
    address private constant NATIVE = address(0);
    /// @dev Account without a key; the court uses the same account.
    address private constant BURN = 0x000000000000000000000000000000000000dEaD;

    struct Sale {
        uint128 price;
        uint128 amountMax;
        uint64 nextAt;
        /// Second from which the price is no longer valid.
        uint64 until;
    }

    Vault public immutable VAULT;
    IContributions public immutable CONTRIBUTIONS;
    IGovernedSettings public immutable SETTINGS;
    Honeypots public immutable HONEYPOTS;
    /// @notice Timelock of the track that can spend the reserve.
    address public immutable TRACK;

    /// @notice Native income that was assigned to a role's pool, by bucket, minus the amounts that
    /// `returnPool` returned.
    mapping(uint256 bucket => mapping(ContributionRole => uint256)) public poolOf;
    mapping(uint256 bucket => mapping(ContributionRole => uint256)) public paidFrom;
    mapping(
        uint256 bucket => mapping(address account => mapping(ContributionRole => bool))
    ) public hasClaimed;
    /// @notice Reserve by asset, from which the track may spend.
    mapping(address asset => uint256) public reserveOf;
    /// @notice Amount that the track spent of an asset in a bucket.
    mapping(uint256 bucket => mapping(address asset => uint256)) public spentIn;
    uint256 public honeypotPot;
    /// @notice Income of the honeypots' pot in a bucket.
    mapping(uint256 bucket => uint256) public honeypotIncomeIn;
    /// @notice Amount paid to honeypots from their pot in a bucket.
    mapping(uint256 bucket => uint256) public supportedIn;
    /// @notice Sum of all pots of the native token, in base units. The remaining native balance is
    /// income.
    uint256 public assigned;

    ISwap public swapper;
    /// @notice Second from which sales can use the swap.
    uint256 public swapsFrom;
    mapping(address token => Sale) public saleOf;
    mapping(address owner => bool) public isHoneypotOwner;
    /// @notice Amount that the treasury has paid to a honeypot.
    mapping(uint256 honeypotId => uint256) public supportOf;

    constructor(
        Vault vault,
        IContributions contributions,
        IGovernedSettings settings,
        Honeypots honeypots,
        address track
    ) {
        (VAULT, CONTRIBUTIONS, SETTINGS) = (vault, contributions, settings);
        (HONEYPOTS, TRACK) = (honeypots, track);
        vault.approve(address(honeypots), 0, type(uint256).max);
    }

    /// @dev Accepts native tokens only during a sale, when the swap pays. At other times the
    /// tokens would be in no pot.
    receive() external payable {
        if (!_reentrancyGuardEntered()) revert NoSale();
    }

    /// @inheritdoc ITreasury
    function distribute() external {
        uint256 income = VAULT.balanceOf(address(this), 0) - assigned;
        if (income == 0) revert NothingToDistribute();
        uint256 bucket = CONTRIBUTIONS.bucketAt(block.timestamp);
        uint256 left = income;
        for (uint256 i = 0; i <= uint256(type(ContributionRole).max); i++) {
            uint256 part = income * SETTINGS.get(Setting(i)) / BPS;
            poolOf[bucket][ContributionRole(i)] += part;
            left -= part;
        }
        uint256 forHoneypots = income * SETTINGS.get(Setting.HoneypotsBps) / BPS;
        honeypotPot += forHoneypots;
        honeypotIncomeIn[bucket] += forHoneypots;
        left -= forHoneypots;
        reserveOf[NATIVE] += left;
        assigned += income;
        emit IncomeDistributed(bucket, income, left);
    }

    /// @inheritdoc ITreasury
    function claimReward(uint256 bucket, address account, ContributionRole role) external {
        uint256 until = _endOf(bucket + REWARD_BUCKETS);
        if (block.timestamp >= until) revert RewardExpired(bucket, until);
        uint256 amount = rewardOf(bucket, account, role);
        if (amount == 0 || hasClaimed[bucket][account][role]) {
            revert NothingToClaim(bucket, account, role);
        }
        hasClaimed[bucket][account][role] = true;
        paidFrom[bucket][role] += amount;
        assigned -= amount;
        emit RewardPaid(bucket, account, role, amount);
        VAULT.transfer(account, 0, amount);
    }

    /// @inheritdoc ITreasury
    function returnPool(uint256 bucket, ContributionRole role) external {
        uint256 until = _endOf(bucket + REWARD_BUCKETS);
        if (block.timestamp < until) revert RewardPoolInUse(bucket, until);
        uint256 left = poolOf[bucket][role] - paidFrom[bucket][role];
        if (left == 0) revert NothingToDistribute();
        poolOf[bucket][role] -= left;
        assigned -= left;
        emit PoolReturned(bucket, role, left);
    }

    /// @inheritdoc ITreasury
    function sell(address token) external nonReentrant {
        if (token == NATIVE) revert NativeIsNotSold();
        Sale storage sale = saleOf[token];
        if (sale.price == 0 || address(swapper) == address(0)) revert SaleNotSet(token);
        if (block.timestamp >= sale.until) revert PriceExpired(token, sale.until, block.timestamp);
        uint256 from = sale.nextAt > swapsFrom ? sale.nextAt : swapsFrom;
        if (block.timestamp < from) revert SaleTooEarly(token, from, block.timestamp);
        uint256 amount = _take(token, sale.amountMax);
        sale.nextAt = uint64(block.timestamp + SETTINGS.get(Setting.SaleSeconds));
        // With a reserved share of 100 %, the whole amount stays in the reserve.
        if (amount == 0) return;
        uint256 min = amount * sale.price / PRICE_SCALE
            * (BPS - SETTINGS.get(Setting.SlippageBps)) / BPS;
        uint256 received = _swap(token, amount, min);
        uint256 burnt = received * SETTINGS.get(Setting.BurnBps) / BPS;
        emit TokenSold(token, amount, received, burnt);
        if (burnt != 0) VAULT.deposit{ value: burnt }(NATIVE, burnt, BURN);
        if (received != burnt) {
            VAULT.deposit{ value: received - burnt }(NATIVE, received - burnt, address(this));
        }
    }

    /// @inheritdoc ITreasury
    function supportHoneypot(uint256 honeypotId, bytes32 termsHash) external {
        (uint256 reward, uint256 paid) =
            (SETTINGS.get(Setting.HoneypotReward), supportOf[honeypotId]);
        if (paid != 0 && paid >= reward) revert HoneypotAlreadySupported(honeypotId);
        address owner = HONEYPOTS.honeypotAt(honeypotId).honeypotOwner;
        if (!isHoneypotOwner[owner]) revert NotAHoneypotOwner(owner);
        (uint256 amount, uint256 most) = (reward - paid, supportable());
        if (amount > most) amount = most;
        if (amount == 0) revert NothingToDistribute();
        supportOf[honeypotId] = paid + amount;
        supportedIn[CONTRIBUTIONS.bucketAt(block.timestamp)] += amount;
        honeypotPot -= amount;
        assigned -= amount;
        emit HoneypotSupported(honeypotId, amount);
        HONEYPOTS.fundHoneypot(honeypotId, termsHash, uint96(amount));
    }

    /// @inheritdoc ITreasury
    function spend(address asset, address to, uint256 amount) external {
        _onlyTrack();
        uint256 most = spendable(asset);
        if (amount > most) revert ReserveTooLow(asset, amount, most);
        spentIn[CONTRIBUTIONS.bucketAt(block.timestamp)][asset] += amount;
        reserveOf[asset] -= amount;
        if (asset == NATIVE) assigned -= amount;
        emit ReserveSpent(asset, to, amount);
        VAULT.transfer(to, uint160(asset), amount);
    }

    /// @inheritdoc ITreasury
    function setSwap(ISwap swap_) external {
        _onlyTrack();
        (swapper, swapsFrom) = (swap_, block.timestamp + ANSWER_SECONDS);
        emit SwapSet(address(swap_));
    }

    /// @inheritdoc ITreasury
    function setSale(address token, uint128 price, uint128 amountMax) external {
        _onlyTrack();
        Sale storage sale = saleOf[token];
        bool isWorse = sale.price == 0 || price < sale.price || amountMax > sale.amountMax;
        (sale.price, sale.amountMax) = (price, amountMax);
        sale.until = uint64(block.timestamp + PRICE_SECONDS);
        uint64 from = uint64(block.timestamp + ANSWER_SECONDS);
        if (isWorse && sale.nextAt < from) sale.nextAt = from;
        emit SaleSet(token, price, amountMax);
    }

    /// @inheritdoc ITreasury
    function setHoneypotOwner(address owner, bool accepted) external {
        _onlyTrack();
        isHoneypotOwner[owner] = accepted;
        emit HoneypotOwnerSet(owner, accepted);
    }

    /// @inheritdoc ITreasury
    function spendable(address asset) public view returns (uint256) {
        uint256 spent = spentIn[CONTRIBUTIONS.bucketAt(block.timestamp)][asset];
        uint256 most = (reserveOf[asset] + spent) * SPEND_BPS / BPS;
        return most > spent ? most - spent : 0;
    }

    /// @inheritdoc ITreasury
    function supportable() public view returns (uint256) {
        uint256 bucket = CONTRIBUTIONS.bucketAt(block.timestamp);
        (uint256 income, uint256 supported) = (honeypotIncomeIn[bucket], supportedIn[bucket]);
        uint256 most = income + (honeypotPot + supported - income) * SPEND_BPS / BPS;
        return most > supported ? most - supported : 0;
    }

    /// @inheritdoc ITreasury
    function multiplierOf(uint256 bucket) external view returns (uint256) {
        return _multiplierOf(bucket, _requireClosed(bucket));
    }

    /// @inheritdoc ITreasury
    function rewardOf(uint256 bucket, address account, ContributionRole role)
        public
        view
        returns (uint256 reward)
    {
        uint256 end = _requireClosed(bucket);
        uint256 points = CONTRIBUTIONS.pointsOf(bucket, account, role);
        if (points == 0) return 0;
        uint256 rate = SETTINGS.getAt(Setting.RewardRateBps, end - 1);
        reward = points * rate / BPS;
        uint256 share = poolOf[bucket][role] * points / CONTRIBUTIONS.totalOf(bucket, role);
        if (share < reward) reward = share;
        reward = reward * _multiplierOf(bucket, end) / BPS;
    }

    /// @dev The load consists of points of providers only. Auditing and training follow from the
    /// providers' work and create no load of their own.
    function _multiplierOf(uint256 bucket, uint256 end) private view returns (uint256) {
        uint256 usual = 0;
        for (
            uint256 i = bucket > LOAD_BUCKETS ? bucket - LOAD_BUCKETS : 0; i < bucket; i++
        ) {
            usual += CONTRIBUTIONS.totalOf(i, ContributionRole.Provider);
        }
        uint256 load = CONTRIBUTIONS.totalOf(bucket, ContributionRole.Provider) * LOAD_BUCKETS;
        uint256 target = usual * SETTINGS.getAt(Setting.LoadTargetBps, end - 1);
        if (load * BPS >= target) return BPS;
        uint256 min = SETTINGS.getAt(Setting.LoadMinBps, end - 1);
        return min + (BPS - min) * load * BPS / target;
    }

    /// @dev Takes up to `amountMax` of the token's unsold income, moves the governed share of this
    /// amount to the reserve, and returns the remaining amount.
    function _take(address token, uint256 amountMax) private returns (uint256 amount) {
        uint256 free = VAULT.balanceOf(address(this), uint160(token)) - reserveOf[token];
        amount = free < amountMax ? free : amountMax;
        if (amount == 0) revert NothingToDistribute();
        uint256 reserved = amount * SETTINGS.get(Setting.ReserveBps) / BPS;
        reserveOf[token] += reserved;
        amount -= reserved;
    }

    function _swap(address token, uint256 amount, uint256 min)
        private
        returns (uint256 received)
    {
        ISwap by = swapper;
        uint256 before = address(this).balance;
        VAULT.withdraw(token, amount, address(this));
        IERC20(token).forceApprove(address(by), amount);
        by.swap(token, amount, min);
        IERC20(token).forceApprove(address(by), 0);
        received = address(this).balance - before;
        if (received < min) revert SaleBelowPrice(token, received, min);
    }

    function _requireClosed(uint256 bucket) private view returns (uint256 end) {
        end = _endOf(bucket);
        if (block.timestamp < end) revert BucketOpen(bucket, end);
    }

    /// @dev Returns the first second after a bucket.
    function _endOf(uint256 bucket) private view returns (uint256) {
        return (bucket + 1) * CONTRIBUTIONS.BUCKET_SECONDS();
    }

    function _onlyTrack() private view {
        if (msg.sender != TRACK) revert NotTheTreasuryTrack(msg.sender, TRACK);
    }
}
