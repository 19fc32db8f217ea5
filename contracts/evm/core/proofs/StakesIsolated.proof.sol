// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Stakes } from "../src/Stakes.sol";
import { Vault } from "../src/Vault.sol";
import { IStakeConsumer, StakeBalance } from "../src/interfaces/IStakes.sol";
import { IVault } from "../src/interfaces/IVault.sol";
import { Symbols } from "./base/Symbols.sol";

/// @notice A market that reports arbitrary amounts of stake in use.
contract Market is IStakeConsumer {
    mapping(address account => mapping(address court => uint128)) public stakeInUse;
}

/// @notice Proves `isolated`, `solvent` and `bounded` for stakes. A bond is the stake of one
/// account in one market under one court. A call changes only the bond that it names. The balance
/// of `Stakes` in the Vault, `pot`, changes by the same amount as the stake of this bond. Among all
/// other balances in the Vault, only the native balance of the account that calls `stake` falls.
/// Only a bond's account and its court can take from the bond, and the court takes at most the
/// amount that it locked for the case.
contract StakesIsolated is Symbols {
    struct State {
        uint256 pot;
        uint256 balance;
        /// Active and unbonding stake of the bond that the call names.
        uint256 stake;
        uint256 locked;
        uint256 lockedForCase;
        StakeBalance other;
        uint256 lockedForOther;
    }

    Vault private vault;
    Stakes private stakes;
    Market private market;

    address private sender;
    /// @dev The bond and case that the call names.
    address private account;
    address private court;
    bytes32 private caseId;
    /// @dev An arbitrary third account and asset, another bond, and a case of that bond.
    address private third;
    uint256 private asset;
    address[3] private other;
    bytes32 private otherCase;

    function setUp() public {
        vault = new Vault();
        stakes = new Stakes(IVault(address(vault)), 25 days, 14 days, 10 days);
        market = new Market();
        svm.enableSymbolicStorage(address(vault));
        svm.enableSymbolicStorage(address(stakes));
        svm.enableSymbolicStorage(address(market));
    }

    function check_isolated_stake(uint96 amount, address court_) external {
        _begin();
        (account, court) = (sender, court_);
        bytes memory call = abi.encodeCall(Stakes.stake, (address(market), court, amount));
        (State memory before, State memory left, bool holds) = _step(call);
        bool paid = _and(third == sender, asset == 0);
        unchecked {
            paid = _and(paid, left.balance == before.balance - amount);
        }
        holds = _and(holds, _or(left.balance == before.balance, paid));
        holds = _and(holds, left.stake == before.stake + amount);
        assert(_and(holds, left.locked == before.locked));
    }

    function check_isolated_nameOperator(address court_, address operator) external {
        _begin();
        (account, court) = (sender, court_);
        bytes memory call = abi.encodeCall(Stakes.setOperator, (address(market), court, operator));
        (State memory before, State memory left, bool holds) = _step(call);
        assert(_and(_and(holds, _keepsStake(before, left)), left.locked == before.locked));
    }

    function check_isolated_unstake(address court_, uint96 amount) external {
        _begin();
        (account, court) = (sender, court_);
        uint256 active = _active();
        bytes memory call = abi.encodeCall(Stakes.unstake, (address(market), court, amount));
        (State memory before, State memory left, bool holds) = _step(call);
        holds = _and(_and(holds, _keepsStake(before, left)), left.locked == before.locked);
        // `backed`: stake that the market reports as in use stays active.
        unchecked {
            holds = _and(holds, _active() == active - amount);
        }
        assert(_and(holds, _active() >= market.stakeInUse(sender, court)));
    }

    function check_isolated_withdraw(address court_) external {
        _begin();
        (account, court) = (sender, court_);
        uint256 active = _active();
        bytes memory call = abi.encodeCall(Stakes.withdraw, (address(market), court));
        (State memory before, State memory left, bool holds) = _step(call);
        holds = _and(holds, left.balance >= before.balance);
        holds = _and(_and(holds, left.locked == before.locked), _active() == active);
        // The remaining stake still covers the stake that cases have locked.
        assert(_and(holds, left.locked <= left.stake));
    }

    function check_isolated_lock(address account_, uint96 amount, bytes32 case_) external {
        _begin();
        (account, court, caseId) = (account_, sender, case_);
        bytes memory call = abi.encodeCall(Stakes.lock, (account, address(market), amount, case_));
        (State memory before, State memory left, bool holds) = _step(call);
        holds = _and(_and(holds, _keepsStake(before, left)), left.locked <= left.stake);
        unchecked {
            uint256 more = left.locked - before.locked;
            assert(_and(holds, more == left.lockedForCase - before.lockedForCase));
        }
    }

    function check_isolated_unlock(address account_, bytes32 case_) external {
        _begin();
        (account, court, caseId) = (account_, sender, case_);
        bytes memory call = abi.encodeCall(Stakes.unlock, (account, address(market), case_));
        (State memory before, State memory left, bool holds) = _step(call);
        assert(_and(holds, _unlocks(before, left)));
    }

    function check_isolated_unlockEnded(address account_, address court_, bytes32 case_) external {
        _begin();
        (account, court, caseId) = (account_, court_, case_);
        (, uint40 endsAt) = stakes.lockedFor(account, address(market), court, caseId);
        bytes memory call =
            abi.encodeCall(Stakes.unlockExpired, (account, address(market), court, case_));
        (State memory before, State memory left, bool holds) = _step(call);
        holds = _and(holds, block.timestamp >= endsAt);
        assert(_and(holds, _unlocks(before, left)));
    }

    function check_isolated_slash(address account_, bytes32 case_, uint96 amount, address to)
        external
    {
        _begin();
        (account, court, caseId) = (account_, sender, case_);
        bytes memory call =
            abi.encodeCall(Stakes.slash, (account, address(market), case_, amount, to));
        (State memory before, State memory left, bool holds) = _step(call);
        holds = _and(holds, left.balance >= before.balance);
        unchecked {
            uint256 taken = before.stake - left.stake;
            holds = _and(_and(holds, taken <= amount), taken <= before.lockedForCase);
            holds = _and(holds, before.lockedForCase - left.lockedForCase == taken);
            assert(_and(holds, before.locked - left.locked == taken));
        }
    }

    function _keepsStake(State memory before, State memory left) private pure returns (bool) {
        return _and(left.balance == before.balance, left.stake == before.stake);
    }

    function _unlocks(State memory before, State memory left) private pure returns (bool) {
        bool holds = _and(_keepsStake(before, left), left.lockedForCase == 0);
        unchecked {
            return _and(holds, left.locked == before.locked - before.lockedForCase);
        }
    }

    function _begin() private {
        anyTime();
        sender = svm.createAddress("sender");
        vm.assume(sender != address(stakes));
        (third, asset) = (svm.createAddress("third"), svm.createUint256("asset"));
        vm.assume(third != address(stakes));
        other[0] = svm.createAddress("other account");
        other[1] = svm.createAddress("other market");
        other[2] = svm.createAddress("other court");
        otherCase = svm.createBytes32("other case");
    }

    /// @dev Makes the call, and returns whether the invariants of every call hold.
    function _step(bytes memory call)
        private
        returns (State memory before, State memory left, bool holds)
    {
        before = _state();
        bool same = _and(other[0] == account, other[1] == address(market));
        vm.assume(!_and(same, other[2] == court));
        // The proof assumes these invariants before the call: cases have locked at most the stake
        // of the bond, and the lock of the named case is part of the locked stake.
        vm.assume(before.locked <= before.stake);
        vm.assume(before.stake <= type(uint96).max);
        vm.assume(before.lockedForCase <= before.locked);
        uint256 elsewhere = vault.balanceOf(address(stakes), asset);
        vm.prank(sender);
        (bool done,) = address(stakes).call(call);
        vm.assume(done);
        left = _state();
        // `solvent`: the pot changes by as much as the bond's stake. The exception is slashed stake
        // that a court sends to `Stakes` itself: the stake falls, and the pot does not change.
        unchecked {
            uint256 more = left.pot - before.pot;
            holds = more == left.stake - before.stake;
            holds = _or(holds, _and(more == 0, left.stake < before.stake));
        }
        bool still = vault.balanceOf(address(stakes), asset) == elsewhere;
        holds = _and(holds, _or(asset == 0, still));
        holds = _and(holds, _isSame(before.other, left.other));
        holds = _and(holds, left.lockedForOther == before.lockedForOther);
    }

    function _isSame(StakeBalance memory a, StakeBalance memory b)
        private
        pure
        returns (bool same)
    {
        same = _and(a.operator == b.operator, a.active == b.active);
        same = _and(same, _and(a.unbonding == b.unbonding, a.locked == b.locked));
        same = _and(same, a.withdrawableAtSeconds == b.withdrawableAtSeconds);
    }

    function _active() private view returns (uint256) {
        return stakes.bondOf(account, address(market), court).active;
    }

    function _state() private view returns (State memory state) {
        StakeBalance memory bond = stakes.bondOf(account, address(market), court);
        state.pot = vault.balanceOf(address(stakes), 0);
        state.balance = vault.balanceOf(third, asset);
        state.stake = uint256(bond.active) + bond.unbonding;
        state.locked = bond.locked;
        (state.lockedForCase,) = stakes.lockedFor(account, address(market), court, caseId);
        state.other = stakes.bondOf(other[0], other[1], other[2]);
        (state.lockedForOther,) = stakes.lockedFor(other[0], other[1], other[2], otherCase);
    }
}
