// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Stakes } from "../../src/Stakes.sol";
import { AgreementState, Voucher } from "../../src/interfaces/IEscrow.sol";
import { RequestTerms } from "../../src/interfaces/IRequests.sol";
import { StakeBalance } from "../../src/interfaces/IStakes.sol";
import { EscrowFixture } from "./EscrowFixture.sol";
import { Test } from "./Test.sol";

/// @notice Common parts of random runs against escrows: the agreements and vouchers in progress,
/// the check of `consent`, and the exits of all accounts at the end.
abstract contract Walk is EscrowFixture {
    uint256 internal constant REQUESTS_MAX = 6;

    struct SignedVoucher {
        Voucher voucher;
        bytes signature;
    }

    bytes32[] public ids;
    mapping(bytes32 id => SignedVoucher) internal best;
    SignedVoucher[] internal vouchers;
    bytes32[] public requestIds;
    mapping(bytes32 id => RequestTerms) internal requestTerms;
    mapping(string act => uint256) public successes;

    /// @dev Amounts that an account has agreed to lose in the current act.
    mapping(address account => mapping(address asset => uint256)) private _agreed;
    mapping(address account => mapping(address asset => uint256)) private _before;

    error InvariantBroken(string law);
    error TakenWithoutConsent(address account, address asset, uint256 lost);

    /// @dev `consent`: within an act no party loses more than it agreed to.
    modifier consented() {
        _remember();
        _;
        _checkConsent();
    }

    function parties() internal view virtual returns (address[] memory);

    /// @dev Removes an ended session from the list, to make room for a new session. Returns false
    /// if no session has ended.
    function _forgetOne() internal returns (bool) {
        for (uint256 i = 0; i < ids.length; i++) {
            AgreementState state = sessions.agreementOf(ids[i]).state;
            if (state != AgreementState.Paid && state != AgreementState.Returned) continue;
            ids[i] = ids[ids.length - 1];
            ids.pop();
            return true;
        }
        return false;
    }

    /// @dev Returns true if `requestIds` has room for a new request. If necessary, first removes an
    /// ended request.
    function _hasRoom(uint256 dice) internal returns (bool) {
        if (requestIds.length < REQUESTS_MAX) return true;
        uint256 i = dice % REQUESTS_MAX;
        AgreementState state = requests.agreementOf(requestIds[i]).state;
        bool ended = state == AgreementState.None || state == AgreementState.Paid
            || state == AgreementState.Returned;
        if (!ended) return false;
        requestIds[i] = requestIds[REQUESTS_MAX - 1];
        requestIds.pop();
        return true;
    }

    function _isNewer(Voucher memory one, Voucher memory than) internal pure returns (bool) {
        return one.total > than.total || (one.total == than.total && one.count > than.count);
    }

    /// @dev Returns the id of a session in `state`, or zero if there is none.
    function _some(uint256 a, AgreementState state) internal view returns (bytes32 id) {
        for (uint256 i = 0; i < ids.length; i++) {
            id = ids[(a % ids.length + i) % ids.length];
            if (sessions.agreementOf(id).state == state) return id;
        }
    }

    function _call(address sender, address target, bytes memory data, string memory name)
        internal
        returns (bool done)
    {
        vm.prank(sender);
        (done,) = target.call(data);
        successes[name] += done ? 1 : 0;
    }

    function _agree(address account, address asset, uint256 amount) internal {
        _agreed[account][asset] += amount;
    }

    /// @dev Stakes, unstakes or withdraws a part of the provider's stake.
    function _moveStake(address sender, address market, address under, uint96 part, uint256 dice)
        internal
    {
        bytes memory call = abi.encodeCall(Stakes.unstake, (market, under, part));
        string memory name = "unstake";
        if (dice % 3 == 0) {
            _agree(provider, NATIVE, part);
            call = abi.encodeCall(Stakes.stake, (market, under, part));
            name = "stake";
        } else if (dice % 3 == 1) {
            call = abi.encodeCall(Stakes.withdraw, (market, under));
            name = "withdraw stake";
        }
        _call(sender, address(stakes), call, name);
    }

    /// @dev One transaction in which the provider borrows stake, begins work, and tries to take the
    /// stake back. A court of the provider's own making slashes the whole loan back to the provider
    /// at once. Under another court, the provider cannot withdraw any of it before the unbonding
    /// time has passed.
    function _borrow(address market, address under, bool isOwn, function() internal work)
        internal
    {
        uint96 loan = 20 ether;
        vm.deal(address(this), loan);
        vault.deposit{ value: loan }(NATIVE, loan, provider);
        _agree(provider, NATIVE, loan);
        bytes memory call = abi.encodeCall(Stakes.stake, (market, under, loan));
        if (!_call(provider, address(stakes), call, "borrow")) return;
        work();
        if (isOwn) {
            vm.startPrank(under);
            uint96 locked = stakes.lock(provider, market, loan, "loan");
            stakes.slash(provider, market, "loan", locked, provider);
            vm.stopPrank();
            return;
        }
        call = abi.encodeCall(Stakes.unstake, (market, under, loan));
        if (!_call(provider, address(stakes), call, "unstake")) return;
        call = abi.encodeCall(Stakes.withdraw, (market, under));
        bool isBack = _call(provider, address(stakes), call, "withdraw stake");
        if (isBack) revert InvariantBroken("a loan came back at once");
    }

    /// @dev `held`: the Vault holds at least the sum of all balances of each asset.
    function _held() internal view {
        if (vault.totalSupply(0) > address(vault).balance) revert InvariantBroken("held, native");
        uint256 supply = vault.totalSupply(idOf(address(token)));
        if (supply > token.balanceOf(address(vault))) revert InvariantBroken("held, token");
    }

    /// @dev `exits`: at the end of a run, calls that any account can make end all agreements, and
    /// then the escrows are empty.
    function _exitAgreements() internal {
        vm.warp(vm.getBlockTimestamp() + 30 days);
        for (uint256 i = 0; i < ids.length; i++) {
            AgreementState state = sessions.agreementOf(ids[i]).state;
            if (state == AgreementState.Open) sessions.expire(ids[i]);
        }
        for (uint256 i = 0; i < requestIds.length; i++) {
            AgreementState state = requests.agreementOf(requestIds[i]).state;
            if (state == AgreementState.Open) requests.cancel(requestIds[i]);
            else if (state == AgreementState.Locked) requests.refund(requestIds[i]);
        }
        vm.warp(vm.getBlockTimestamp() + WINDOW_MAX + HOLD_MAX);
        for (uint256 i = 0; i < ids.length; i++) {
            AgreementState state = sessions.agreementOf(ids[i]).state;
            bool owed = state == AgreementState.Closed || state == AgreementState.Held;
            if (owed) sessions.collect(listOf(ids[i]));
        }
        for (uint256 i = 0; i < requestIds.length; i++) {
            AgreementState state = requests.agreementOf(requestIds[i]).state;
            bool owed = state == AgreementState.Closed || state == AgreementState.Held;
            if (owed) requests.collect(listOf(requestIds[i]));
        }
        address[2] memory markets = [address(sessions), address(requests)];
        for (uint256 i = 0; i < 2; i++) {
            if (balance(markets[i], NATIVE) != 0) revert InvariantBroken("exits, native");
            if (balance(markets[i], address(token)) != 0) revert InvariantBroken("exits, token");
        }
    }

    /// @dev Checks `exits`: the provider can unbond and withdraw its whole stake in a market under
    /// a court.
    function _exitStake(address market, address under) internal {
        StakeBalance memory bond = stakes.bondOf(provider, market, under);
        vm.startPrank(provider);
        if (bond.active != 0) stakes.unstake(market, under, bond.active);
        vm.warp(vm.getBlockTimestamp() + UNBONDING);
        if (bond.active + bond.unbonding != 0) stakes.withdraw(market, under);
        vm.stopPrank();
        bond = stakes.bondOf(provider, market, under);
        if (bond.active + bond.unbonding != 0) revert InvariantBroken("exits, stake");
    }

    function _remember() private {
        address[] memory accounts = parties();
        address[2] memory assets = [NATIVE, address(token)];
        for (uint256 i = 0; i < 2 * accounts.length; i++) {
            (address account, address asset) = (accounts[i / 2], assets[i % 2]);
            _before[account][asset] = balance(account, asset);
            _agreed[account][asset] = 0;
        }
    }

    function _checkConsent() private view {
        address[] memory accounts = parties();
        address[2] memory assets = [NATIVE, address(token)];
        for (uint256 i = 0; i < 2 * accounts.length; i++) {
            (address account, address asset) = (accounts[i / 2], assets[i % 2]);
            uint256 left = balance(account, asset) + _agreed[account][asset];
            uint256 had = _before[account][asset];
            if (left < had) revert TakenWithoutConsent(account, asset, had - left);
        }
    }
}

interface IWalk {
    function prepare() external;
    function act(uint8 kind, uint256 a, uint256 b, uint128 amount) external;
    function check() external;
    function successes(string calldata act) external view returns (uint256);
}

/// @notice Checks the invariants after each random call of a run.
abstract contract InvariantWalk is Test {
    IWalk internal laws;

    function begin(IWalk laws_) internal {
        laws = laws_;
        laws.prepare();
        targetContract(address(laws));
    }

    function targetSelectors() public view returns (FuzzSelector[] memory selectors) {
        selectors = new FuzzSelector[](1);
        selectors[0].addr = address(laws);
        selectors[0].selectors = new bytes4[](1);
        selectors[0].selectors[0] = IWalk.act.selector;
    }

    /// @dev Shows that the random calls reach every act: in `steps` calls, each act named in `acts`
    /// succeeds at least `least` times.
    function walk(string memory salt, uint256 steps, string memory acts, uint256 least) internal {
        for (uint256 i = 0; i < steps; i++) {
            uint256 dice = uint256(keccak256(abi.encode(salt, i)));
            laws.act(uint8(dice), dice >> 8, dice >> 72, uint128(dice >> 128));
            if (i % 100 == 0) laws.check();
        }
        string[] memory names = vm.split(acts, ", ");
        for (uint256 i = 0; i < names.length; i++) {
            assertGe(laws.successes(names[i]), least, names[i]);
        }
    }
}
