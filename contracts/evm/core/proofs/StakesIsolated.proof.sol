// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Stakes } from "../src/Stakes.sol";
import { Vault } from "../src/Vault.sol";
import { Bond, IMarket } from "../src/interfaces/IStakes.sol";
import { IVault } from "../src/interfaces/IVault.sol";
import { Symbols } from "./base/Symbols.sol";

/// @notice A market that says anything.
contract Market is IMarket {
    mapping(address account => mapping(address court => uint128)) public stakeInUse;
}

/// @notice `isolated`, `solvent` and `bounded` of stakes: a call changes the bond that it names,
/// the pot by as much, and no other bond; nobody's balance falls but of the account that stakes;
/// and of a bond its account and its court alone take, the court at most what it locked.
contract StakesIsolated is Symbols {
    struct State {
        uint256 pot;
        uint256 balance;
        /// Of the bond that the call names.
        uint256 stake;
        uint256 locked;
        uint256 lockedForCase;
        Bond other;
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
    /// @dev Any third account and asset, any other bond, any case of it.
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
        State memory before = _state();
        bytes memory call = abi.encodeCall(Stakes.stake, (address(market), court, amount));
        State memory left = _step(before, call);
        if (left.balance != before.balance) {
            assert(third == sender && asset == 0);
            assert(left.balance == before.balance - amount);
        }
        assert(left.stake == before.stake + amount);
        assert(left.locked == before.locked);
    }

    function check_isolated_nameOperator(address court_, address operator) external {
        _begin();
        (account, court) = (sender, court_);
        State memory before = _state();
        bytes memory call =
            abi.encodeCall(Stakes.nameOperator, (address(market), court, operator));
        State memory left = _step(before, call);
        assert(left.balance == before.balance && left.stake == before.stake);
        assert(left.locked == before.locked);
    }

    function check_isolated_unstake(address court_, uint96 amount) external {
        _begin();
        (account, court) = (sender, court_);
        uint256 active = _active();
        State memory before = _state();
        bytes memory call = abi.encodeCall(Stakes.unstake, (address(market), court, amount));
        State memory left = _step(before, call);
        assert(left.balance == before.balance && left.stake == before.stake);
        assert(left.locked == before.locked);
        // `backed`: what the market says is in use stays.
        assert(_active() == active - amount);
        assert(_active() >= market.stakeInUse(sender, court));
    }

    function check_isolated_withdraw(address court_) external {
        _begin();
        (account, court) = (sender, court_);
        uint256 active = _active();
        State memory before = _state();
        bytes memory call = abi.encodeCall(Stakes.withdraw, (address(market), court));
        State memory left = _step(before, call);
        assert(left.balance >= before.balance && left.locked == before.locked);
        assert(_active() == active);
        // What cases hold stays.
        assert(left.locked <= left.stake);
    }

    function check_isolated_lock(address account_, uint96 amount, bytes32 case_) external {
        _begin();
        (account, court, caseId) = (account_, sender, case_);
        State memory before = _state();
        bytes memory call = abi.encodeCall(Stakes.lock, (account, address(market), amount, case_));
        State memory left = _step(before, call);
        assert(left.balance == before.balance && left.stake == before.stake);
        assert(left.locked <= left.stake);
        unchecked {
            assert(left.locked - before.locked == left.lockedForCase - before.lockedForCase);
        }
    }

    function check_isolated_unlock(address account_, bytes32 case_) external {
        _begin();
        (account, court, caseId) = (account_, sender, case_);
        State memory before = _state();
        bytes memory call = abi.encodeCall(Stakes.unlock, (account, address(market), case_));
        _unlocks(before, _step(before, call));
    }

    function check_isolated_unlockEnded(address account_, address court_, bytes32 case_)
        external
    {
        _begin();
        (account, court, caseId) = (account_, court_, case_);
        (, uint40 endsAt) = stakes.lockedFor(account, address(market), court, caseId);
        State memory before = _state();
        bytes memory call =
            abi.encodeCall(Stakes.unlockEnded, (account, address(market), court, case_));
        _unlocks(before, _step(before, call));
        assert(block.timestamp >= endsAt);
    }

    function check_isolated_slash(address account_, bytes32 case_, uint96 amount, address to)
        external
    {
        _begin();
        (account, court, caseId) = (account_, sender, case_);
        State memory before = _state();
        bytes memory call =
            abi.encodeCall(Stakes.slash, (account, address(market), case_, amount, to));
        State memory left = _step(before, call);
        assert(left.balance >= before.balance);
        unchecked {
            uint256 taken = before.stake - left.stake;
            assert(taken <= amount && taken <= before.lockedForCase);
            assert(before.lockedForCase - left.lockedForCase == taken);
            assert(before.locked - left.locked == taken);
        }
    }

    function _unlocks(State memory before, State memory left) private pure {
        assert(left.balance == before.balance && left.stake == before.stake);
        assert(left.lockedForCase == 0);
        assert(left.locked == before.locked - before.lockedForCase);
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

    /// @dev Calls, and shows what holds for every call.
    function _step(State memory before, bytes memory call) private returns (State memory left) {
        bool same = other[0] == account && other[1] == address(market) && other[2] == court;
        vm.assume(!same);
        // The law, before the call: what cases hold is there, this case's is among it.
        vm.assume(before.locked <= before.stake && before.stake <= type(uint96).max);
        vm.assume(before.lockedForCase <= before.locked);
        uint256 elsewhere = vault.balanceOf(address(stakes), asset);
        vm.prank(sender);
        (bool done,) = address(stakes).call(call);
        vm.assume(done);
        left = _state();
        // `solvent`; the pot grows by what a court sends to it.
        unchecked {
            uint256 more = left.pot - before.pot;
            uint256 due = left.stake - before.stake;
            assert(more == due || (more == 0 && left.stake < before.stake));
        }
        assert(asset == 0 || vault.balanceOf(address(stakes), asset) == elsewhere);
        assert(keccak256(abi.encode(left.other)) == keccak256(abi.encode(before.other)));
        assert(left.lockedForOther == before.lockedForOther);
    }

    function _active() private view returns (uint256) {
        return stakes.bondOf(account, address(market), court).active;
    }

    function _state() private view returns (State memory state) {
        Bond memory bond = stakes.bondOf(account, address(market), court);
        state.pot = vault.balanceOf(address(stakes), 0);
        state.balance = vault.balanceOf(third, asset);
        state.stake = uint256(bond.active) + bond.unbonding;
        state.locked = bond.locked;
        (state.lockedForCase,) = stakes.lockedFor(account, address(market), court, caseId);
        state.other = stakes.bondOf(other[0], other[1], other[2]);
        (state.lockedForOther,) = stakes.lockedFor(other[0], other[1], other[2], otherCase);
    }
}
