// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import { ContributionRole } from "../../src/interfaces/IContributions.sol";
import { Setting } from "../../src/interfaces/IGovernedSettings.sol";
import { ConstantProductPool } from "./ConstantProductPool.sol";
import { GovernanceFixture } from "./GovernanceFixture.sol";

/// @notice Pays into the treasury, claims rewards, sells tokens, spends, votes and waits, in any
/// order and from any account.
contract TreasuryHandler is GovernanceFixture {
    uint128 private constant PRICE = uint128(1e18 * 1e18 / 20e6);
    uint256 private constant ROLES = 4;
    /// @dev Votes choose from this number of latest proposals, because the votes on most older
    /// proposals have ended.
    uint256 private constant RECENT = 9;

    address private immutable _TEST = msg.sender;

    ConstantProductPool private _pool;
    uint256[] private _buckets;
    uint256 public received;
    uint256 public paidOut;
    bool public soldBelow;
    uint256[] private _proposals;
    /// @notice Last fault that an act or a comparison with the records found; empty if there was
    /// none.
    string public fault;
    /// @notice Number of calls in the run.
    uint256 public steps;
    /// @notice Number of successful calls by kind. If no call of a kind succeeded, the run did not
    /// test the invariants for this kind.
    uint256 public distributed;
    uint256 public proposed;
    uint256 public voted;
    uint256 public released;
    uint256 public claims;
    uint256 public sales;
    uint256 public spendings;
    /// @dev Greatest sum, at a call of `spend` in a bucket, of the reserve of native tokens and the
    /// amount already spent in the bucket.
    mapping(uint256 bucket => uint256) private _reserveMax;

    modifier step() {
        steps++;
        _;
    }

    constructor() {
        furnishGovernance();
        _pool = new ConstantProductPool(IERC20(address(token)));
        vm.deal(address(_pool), 10_000 ether);
        token.mint(address(_pool), 200_000e6);
        vm.startPrank(address(timelock));
        treasury.setSwap(_pool);
        treasury.setSale(address(token), PRICE, 500e6);
        vm.stopPrank();
        skip(treasury.ANSWER_SECONDS());
        _note();
        // All workers have weight, and a reward to claim, from the start.
        earn(10 ether);
        treasury.distribute();
        for (uint256 i = 0; i < WORKERS; i++) {
            contribute(workers[i], ContributionRole.Provider, 10 ether);
        }
        _note();
        skip(BUCKET);
        _note();
    }

    function earn(uint256 amount) public {
        amount = bound(amount, 1, 50 ether);
        vm.deal(address(this), amount);
        vault.deposit{ value: amount }(NATIVE, amount, address(treasury));
        received += amount;
    }

    function earnTokens(uint256 amount) external step {
        amount = bound(amount, 1e6, 900e6);
        token.mint(address(this), amount);
        token.approve(address(vault), amount);
        vault.deposit(address(token), amount, address(treasury));
    }

    function distribute() external step {
        try treasury.distribute() {
            distributed++;
        } catch { }
    }

    function credit(uint256 who, uint256 role, uint128 points) external step {
        contribute(
            workers[who % WORKERS], ContributionRole(role % ROLES), bound128(points, 1, 20 ether)
        );
        _note();
    }

    /// @dev Claims the first claimable reward that it finds: first in a random bucket, then in the
    /// nine latest buckets. In each bucket, the search begins at a random account and role.
    function claim(uint256 bucket, uint256 first) external step {
        uint256 count_ = _buckets.length;
        if (_claimIn(_buckets[bucket % count_], first)) return;
        for (uint256 i = count_; i != 0 && i + 9 > count_; i--) {
            if (_claimIn(_buckets[i - 1], first)) return;
        }
    }

    function _claimIn(uint256 bucket, uint256 first) private returns (bool) {
        for (uint256 i = 0; i < WORKERS * ROLES; i++) {
            uint256 place = (first % (WORKERS * ROLES) + i) % (WORKERS * ROLES);
            address account = workers[place % WORKERS];
            uint256 before = balance(account, NATIVE);
            try treasury.claimReward(bucket, account, ContributionRole(place / WORKERS)) {
                paidOut += balance(account, NATIVE) - before;
                claims++;
                return true;
            } catch { }
        }
        return false;
    }

    function returnPool(uint256 bucket, uint256 role) external step {
        uint256 which = _buckets[bucket % _buckets.length];
        try treasury.returnPool(which, ContributionRole(role % ROLES)) { } catch { }
    }

    function push(uint256 amount) external step {
        amount = bound(amount, 1e6, 20_000e6);
        token.mint(stranger, amount);
        vm.startPrank(stranger);
        token.approve(address(_pool), amount);
        _pool.swap(address(token), amount, 0);
        vm.stopPrank();
    }

    /// @dev Buys tokens from the pool. After `push` and `sell`, this is the second trade of a
    /// sandwich.
    function pull(uint256 amount) external step {
        amount = bound(amount, 0.1 ether, 1000 ether);
        vm.deal(stranger, amount);
        vm.prank(stranger);
        _pool.buy{ value: amount }();
    }

    /// @dev Sells, and compares the received amount with the governed price. In half of the cases,
    /// the handler first sets the pool's balances to that price and renews the governed price.
    function sell(uint256 seed) external step {
        if (seed % 2 == 0) _calm();
        uint256 before = balance(address(treasury), NATIVE) + balance(BURNT, NATIVE);
        uint256 tokens = balance(address(treasury), address(token));
        try treasury.sell(address(token)) {
            uint256 sold = tokens - balance(address(treasury), address(token));
            uint256 now_ = balance(address(treasury), NATIVE) + balance(BURNT, NATIVE);
            if ((now_ - before) * 1e18 < sold * PRICE / 100 * 99) soldBelow = true;
            received += now_ - before;
            sales++;
        } catch { }
    }

    /// @dev Spends a random amount, sometimes more than a twentieth of the reserve.
    function spend(uint256 amount) external step {
        uint256 reserve = treasury.reserveOf(NATIVE);
        amount = bound(amount, 1, reserve / 10 + 1);
        uint256 bucket = bucketNow();
        uint256 whole = reserve + treasury.spentIn(bucket, NATIVE);
        if (whole > _reserveMax[bucket]) _reserveMax[bucket] = whole;
        vm.prank(address(timelock));
        try treasury.spend(NATIVE, stranger, amount) {
            paidOut += amount;
            spendings++;
            if (treasury.spentIn(bucket, NATIVE) > _reserveMax[bucket] / 20) {
                fault = "more than a twentieth was spent";
            }
        } catch { }
    }

    // Proposals.

    function propose(uint256 who, uint256 value) external step {
        _propose(who, value);
    }

    function _propose(uint256 who, uint256 value) private {
        address[] memory targets = new address[](1);
        targets[0] = address(settings);
        bytes[] memory data = new bytes[](1);
        data[0] = abi.encodeCall(settings.set, (Setting.HoneypotReward, bound(value, 0, 1e24)));
        uint256[] memory values = new uint256[](1);
        for (uint256 i = 0; i < WORKERS; i++) {
            vm.prank(workers[(who % WORKERS + i) % WORKERS]);
            try deposits.propose(governor, targets, values, data, "bafytext") returns (
                uint256 id
            ) {
                _proposals.push(id);
                proposed++;
                return;
            } catch { }
        }
    }

    /// @dev Votes on the latest proposal that accepts the vote. If no proposal accepts the vote,
    /// makes a new proposal, waits until voting on it begins, and votes on it.
    function vote(uint256 who, uint256 support) external step {
        if (_vote(who, support)) return;
        _propose(who, support);
        skip(rules().votingDelay + 1);
        _note();
        _vote(who, support);
    }

    function _vote(uint256 who, uint256 support) private returns (bool) {
        for (uint256 i = _proposals.length; i != 0 && i + RECENT > _proposals.length; i--) {
            vm.prank(workers[who % WORKERS]);
            try governor.castVote(_proposals[i - 1], uint8(support % 3)) {
                voted++;
                return true;
            } catch { }
        }
        return false;
    }

    /// @dev Releases a deposit as any account, at any time. The amount goes to the proposer or to
    /// the treasury.
    function release(uint256 which) external step {
        if (_proposals.length == 0) return;
        _release(_proposals[which % _proposals.length]);
    }

    /// @dev Waits 30 days, in which all votes end, and releases every deposit, so that the pot of
    /// deposits becomes empty. Only the test calls it, at the end of a run, because the wait is
    /// long.
    function endAll() external {
        if (msg.sender != _TEST) return;
        skip(30 days);
        _note();
        for (uint256 i = 0; i < _proposals.length; i++) {
            _release(_proposals[i]);
        }
        if (released != proposed || balance(address(deposits), NATIVE) != 0) {
            fault = "a deposit stays for ever";
        }
    }

    function _release(uint256 id) private {
        uint256 before = balance(address(treasury), NATIVE);
        try deposits.release(governor, id) {
            received += balance(address(treasury), NATIVE) - before;
            released++;
        } catch { }
    }

    function setRate(uint256 bps) external step {
        vm.prank(address(timelock));
        settings.set(Setting.RewardRateBps, bound(bps, 0, 9000));
    }

    function setBurn(uint256 bps) external step {
        vm.prank(address(timelock));
        settings.set(Setting.BurnBps, bound(bps, 0, 10_000));
    }

    function pass(uint256 seconds_) external step {
        skip(bound(seconds_, 1, 2 days));
        _note();
    }

    // Records.

    /// @dev Checks that the pots add up to `assigned`, and that the balance is at least `assigned`.
    /// Checks that the recorded income is the sum of the recorded payments, the burnt amount and
    /// the balance. Also checks that rewards are at most 90 % of the points, and that the contract
    /// of deposits has exactly the open deposits.
    function count() external {
        uint256 assigned = treasury.assigned();
        uint256 held = balance(address(treasury), NATIVE);
        uint256 sum = treasury.honeypotPot() + treasury.reserveOf(NATIVE);
        for (uint256 i = 0; i < _buckets.length; i++) {
            for (uint256 role = 0; role < ROLES; role++) {
                ContributionRole of_ = ContributionRole(role);
                uint256 paid = treasury.paidFrom(_buckets[i], of_);
                sum += treasury.poolOf(_buckets[i], of_) - paid;
                uint256 points = contributions.totalOf(_buckets[i], of_);
                if (paid > points * 9 / 10) fault = "rewards above the rate";
            }
        }
        uint256 open = 0;
        for (uint256 i = 0; i < _proposals.length; i++) {
            (, uint96 amount) = deposits.depositOf(address(governor), _proposals[i]);
            open += amount;
        }
        if (balance(address(deposits), NATIVE) != open) fault = "deposits are not what is open";
        if (sum != assigned) fault = "pots are not what was assigned";
        if (held < assigned) fault = "pots above the balance";
        if (held + paidOut + balance(BURNT, NATIVE) != received) fault = "not conserved";
    }

    function _calm() private {
        uint256 held = token.balanceOf(address(_pool));
        if (held > 200_000e6) {
            vm.prank(address(_pool));
            token.transfer(stranger, held - 200_000e6);
        } else {
            token.mint(address(_pool), 200_000e6 - held);
        }
        vm.deal(address(_pool), 10_000 ether);
        // This call stands for a vote that renews the price before it expires.
        vm.prank(address(timelock));
        treasury.setSale(address(token), PRICE, 500e6);
    }

    function _note() private {
        uint256 bucket = bucketNow();
        uint256 count = _buckets.length;
        if (count == 0 || _buckets[count - 1] != bucket) _buckets.push(bucket);
    }
}
