// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @notice What the Vault owes one account in one asset.
struct Balance {
    /// Free to withdraw or to spend at any time.
    uint128 available;
    /// Promised to open sessions and requests, or held as stake or bond.
    uint128 reserved;
    /// Earned, but still within the audit window; becomes available by itself.
    uint128 maturing;
    /// Held back by `Audits` until a verdict.
    uint128 frozen;
}

/// @notice One payment out of a client's reserved balance.
struct Payment {
    address from;
    address asset;
    address provider;
    uint128 net;
    uint128 fee;
    address royaltyRecipient0;
    uint128 royalty0;
    address royaltyRecipient1;
    uint128 royalty1;
}

/// @title Vault
/// @notice The only contract that holds money: clients' deposits, providers' earnings, stakes,
/// bonds, fees, royalties. A client deposits once, and one balance serves every provider.
/// @dev Books are kept per account and asset; the zero address is the native token. Money enters by
/// `deposit`, leaves by `withdraw` to whoever its owner names, and in between only changes owner or
/// kind inside of the books, by one of the modules named at deployment. Payouts are pulled, so no
/// payee can block anyone. There is no owner, pause or upgrade.
///
/// Invariants, each with a test of the same name in `test/invariant/Market.inv.t.sol`:
/// - `solvent`: of each asset the Vault holds at least what it owes.
/// - `conserved`: what it owes in an asset is the sum of all balances, and is what was deposited
///   less what was withdrawn: nothing leaves twice.
/// - `reservedMatches`: an account's reserved balance is the sum of what its open sessions,
///   requests, bonds and stake hold.
///
/// Deliberately absent: tokens that rebase or take a fee on transfer (deposits are refused),
/// `receive` (money sent without a deposit is sent back), transfers between accounts.
interface IVault {
    /// @notice `account` was credited by a deposit of `from`.
    event Deposited(
        address indexed account, address indexed asset, address indexed from, uint128 amount
    );

    /// @notice `account` withdrew to `to`.
    event Withdrawn(
        address indexed account, address indexed asset, address indexed to, uint128 amount
    );

    /// @notice Earned money became available.
    event Matured(address indexed account, address indexed asset, uint128 amount);

    /// @notice `Audits` holds back, or gives back, earned money.
    event Frozen(address indexed account, address indexed asset, uint128 amount);
    event Unfrozen(address indexed account, address indexed asset, uint128 amount);

    /// @notice Reserved or frozen money of `from` went to `to`: a lost bond, a penalty, or
    /// a payment that was held.
    event Moved(address indexed from, address indexed to, address indexed asset, uint128 amount);

    /// @notice The asset is not on the list of `Parameters`.
    error AssetNotListed(address asset);

    /// @notice The native value sent is not the amount deposited, or was sent beside a token.
    error ValueMismatch(uint256 value, uint256 expected);

    /// @notice The token credited another amount than it was asked to move.
    error AmountMismatch(address asset, uint256 expected, uint256 moved);

    /// @notice A deposit or withdrawal of nothing.
    error AmountZero();

    /// @notice The zero account cannot hold money.
    error AccountMissing();

    /// @notice `account` has less available than asked for.
    error InsufficientAvailable(
        address account, address asset, uint256 available, uint256 required
    );

    /// @notice `account` has less reserved than asked for. A fault of a module, never of a user.
    error InsufficientReserved(address account, address asset, uint256 reserved, uint256 required);

    /// @notice `account` has less frozen than asked for.
    error InsufficientFrozen(address account, address asset, uint256 frozen, uint256 required);

    /// @notice Audits still have time for a verdict.
    error FrozenUntil(address account, address asset, uint256 until);

    /// @notice The caller is not a module that may do this.
    error NotModule(address caller);

    /// @notice The receiver refused the native token.
    error WithdrawalRefused(address to, uint256 amount);

    /// @notice Credits the sender. For the native token `amount` must equal the value sent; for a
    /// token the Vault must be approved, and must receive exactly `amount`.
    function deposit(address asset, uint128 amount) external payable;

    /// @notice Like `deposit`, in favour of `account`.
    function depositFor(address account, address asset, uint128 amount) external payable;

    /// @notice Takes `amount` of the sender's available balance out, to `to`. Possible at any time,
    /// also for delisted assets. Collects what has matured first.
    function withdraw(address asset, uint128 amount, address to) external;

    /// @notice Makes what has matured available, at most `MATURE_MAX` buckets of it. Anybody may
    /// call; payments and withdrawals do it by themselves.
    /// @return amount What became available.
    function mature(address account, address asset) external returns (uint128 amount);

    /// @notice Modules: available becomes reserved.
    function reserve(address account, address asset, uint128 amount) external;

    /// @notice Modules: reserved becomes available.
    function release(address account, address asset, uint128 amount) external;

    /// @notice Sessions and requests: pays out of a reserved balance. The provider's part matures
    /// over the audit window; fee and royalties are available at once.
    function pay(Payment calldata payment) external;

    /// @notice Modules: reserved of `from` becomes available of `to`.
    function move(address from, address to, address asset, uint128 amount) external;

    /// @notice Audits: holds back up to `amount` of what is maturing, newest first, for at most
    /// `FREEZE_MAX` from now; the time of what was frozen before begins anew.
    /// @return frozen What was there to hold back.
    function freeze(address account, address asset, uint128 amount)
        external
        returns (uint128 frozen);

    /// @notice Makes available what has stayed frozen for `FREEZE_MAX` without a verdict: audits
    /// that fall silent keep nobody's money. Anybody may call.
    function thaw(address account, address asset) external;

    /// @notice Audits: frozen becomes available.
    function unfreeze(address account, address asset, uint128 amount) external;

    /// @notice Audits: frozen of `from` becomes available of `to`.
    function seize(address from, address to, address asset, uint128 amount) external;

    /// @notice What is owed to `account` in `asset`. Matured money counts as maturing until it is
    /// collected; see `matured`.
    function balanceOf(address account, address asset) external view returns (Balance memory);

    /// @notice Of the maturing balance, what `mature` would make available now.
    function matured(address account, address asset) external view returns (uint128);

    /// @notice Maturing balance only: what a provider's stake must still back.
    function maturing(address account, address asset) external view returns (uint128);

    /// @notice Sum of all balances in `asset`.
    function owed(address asset) external view returns (uint256);
}
