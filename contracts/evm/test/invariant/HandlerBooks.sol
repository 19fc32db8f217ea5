// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { RequestState } from "../../src/interfaces/IRequests.sol";
import { SessionState, SessionView } from "../../src/interfaces/ISessions.sol";
import {
    Offer,
    RequestId,
    RequestTerms,
    SessionAuthorization,
    SessionId
} from "../../src/interfaces/SignedObjects.sol";
import { Market } from "../base/Market.sol";

/// @notice The books that a handler of the market keeps beside it, and what its actions share.
abstract contract HandlerBooks is Market {
    uint256 public constant SESSIONS_MAX = 24;
    uint256 public constant REQUESTS_MAX = 48;
    uint256 internal constant ACTORS = 2;

    struct SessionNote {
        SessionId id;
        uint256 client;
        uint256 provider;
        address asset;
        uint64 nonce;
        uint128 settledSeen;
        uint128 capSeen;
        uint64 countSeen;
    }

    struct RequestNote {
        RequestId id;
        uint256 provider;
        RequestTerms terms;
        uint128 paid;
        bool claimed;
    }

    SessionNote[] internal _sessions;
    RequestNote[] internal _requests;
    mapping(RequestId => mapping(address provider => bool)) internal _releasedBy;
    /// The last root that a session's provider sent or consented to.
    mapping(SessionId => bytes32) public consentedRoot;
    uint64 internal _nonce = 1;

    mapping(address asset => uint256) public deposited;
    mapping(address asset => uint256) public withdrawn;
    /// What happened that must not happen; empty while all is well.
    string public fault;
    /// What happened twice that must happen once; empty while all is well.
    string public twice;
    /// Actions that went through, by name: a suite whose actions all fail shows nothing.
    mapping(string name => uint256) public done;

    constructor() {
        furnish();
        // What `furnish` put in.
        deposited[NATIVE] = 1000 ether + 50 ether + 1 ether;
        deposited[address(token)] = 1000 ether;
        for (uint256 i = 0; i < ACTORS; i++) {
            _join(providerKey(i), 40 ether);
            _deposit(vm.addr(clientKey(i)), NATIVE, 500 ether);
            _deposit(vm.addr(clientKey(i)), address(token), 500 ether);
        }
    }

    // Reads for the invariants.

    function market()
        external
        view
        returns (address vault_, address sessions_, address requests_, address providers_)
    {
        return (address(vault), address(sessions), address(requests), address(providers));
    }

    function stakesModule() external view returns (address) {
        return address(stakes);
    }

    function assets() public view returns (address[2] memory) {
        return [NATIVE, address(token)];
    }

    /// @dev Everybody who can ever hold money inside of the Vault.
    function accounts() public view returns (address[] memory all) {
        all = new address[](2 * ACTORS + 6);
        for (uint256 i = 0; i < ACTORS; i++) {
            all[2 * i] = vm.addr(clientKey(i));
            all[2 * i + 1] = vm.addr(providerKey(i));
        }
        all[2 * ACTORS] = feeSink;
        all[2 * ACTORS + 1] = creator;
        all[2 * ACTORS + 2] = base;
        all[2 * ACTORS + 3] = stranger;
        all[2 * ACTORS + 4] = client;
        all[2 * ACTORS + 5] = provider;
    }

    function sessionCount() external view returns (uint256) {
        return _sessions.length;
    }

    function sessionNote(uint256 i) external view returns (SessionNote memory) {
        return _sessions[i];
    }

    function requestCount() external view returns (uint256) {
        return _requests.length;
    }

    function requestNote(uint256 i) external view returns (RequestNote memory) {
        return _requests[i];
    }

    function sinks() external view returns (address, address, address) {
        return (feeSink, creator, base);
    }

    function clientKey(uint256 i) public pure returns (uint256) {
        return 0xc0ffee + (i % ACTORS);
    }

    function providerKey(uint256 i) public pure returns (uint256) {
        return 0x9409 + (i % ACTORS);
    }

    // Helpers.

    function _did(string memory name) internal {
        done[name] += 1;
    }

    function _asset(uint256 which) internal view returns (address) {
        return which % 2 == 0 ? NATIVE : address(token);
    }

    function _wallet(address account, address asset) internal view returns (uint256) {
        return asset == NATIVE ? account.balance : token.balanceOf(account);
    }

    function _deposit(address account, address asset, uint128 amount) internal {
        if (asset == NATIVE) {
            vm.deal(account, account.balance + amount);
            vm.prank(account);
            vault.deposit{ value: amount }(NATIVE, amount);
        } else {
            token.mint(account, amount);
            vm.prank(account);
            token.approve(address(vault), amount);
            vm.prank(account);
            vault.deposit(asset, amount);
        }
        deposited[asset] += amount;
    }

    function _join(uint256 key, uint128 amount) internal {
        address account = vm.addr(key);
        _deposit(account, NATIVE, amount + 1 ether);
        vm.prank(account);
        stakes.stake(amount);
        for (uint256 k = 0; k < 2; k++) {
            Offer memory offer = offerIn(_asset(k));
            offer.provider = account;
            publish(offer);
        }
    }

    function _offer(uint256 whom, address asset) internal view returns (Offer memory offer) {
        offer = offerIn(asset);
        offer.provider = vm.addr(providerKey(whom));
    }

    /// @dev What the stake still backs, in the asset.
    function _room(address whom, address asset) internal view returns (uint256) {
        (uint128 value,,) = providers.openValue(whom, asset);
        uint256 used = uint256(value) + vault.maturing(whom, asset);
        uint256 limit = providers.exposureLimit(whom, asset);
        return used < limit ? limit - used : 0;
    }

    /// @dev Small parts of what the stakes back, so that many sessions and requests fit.
    function _least(uint256 a, uint256 b, address asset) internal pure returns (uint256 least) {
        least = asset == NATIVE ? 40 ether : 4e10;
        if (a < least) least = a;
        if (b < least) least = b;
    }

    function _open(SessionAuthorization memory authorization, uint256 key)
        internal
        returns (SessionId)
    {
        bytes memory signature = sign(key, hasher.authorization(authorization));
        vm.prank(authorization.provider);
        return sessions.open(authorization, signature);
    }

    /// @dev An open session, the first from `i` on.
    function _pick(uint256 i)
        internal
        view
        returns (bool found, SessionNote memory note, SessionView memory seen)
    {
        uint256 length = _sessions.length;
        for (uint256 k = 0; k < length; k++) {
            note = _sessions[(i % length + k) % length];
            seen = sessions.session(note.id);
            if (seen.state == SessionState.Open) return (true, note, seen);
        }
    }

    function _pickRequest(uint256 i, RequestState wanted)
        internal
        view
        returns (bool found, uint256 k)
    {
        uint256 length = _requests.length;
        for (uint256 j = 0; j < length; j++) {
            k = (i % length + j) % length;
            if (requests.request(_requests[k].id).state == wanted) return (true, k);
        }
    }

    /// @dev Compares every session with what was last seen of it.
    function _watch() internal {
        for (uint256 i = 0; i < _sessions.length; i++) {
            SessionNote storage note = _sessions[i];
            SessionView memory seen = sessions.session(note.id);
            if (seen.settled < note.settledSeen) fault = "settled fell";
            if (seen.count < note.countSeen) fault = "count fell";
            if (seen.cap < note.capSeen) fault = "cap fell";
            (note.settledSeen, note.countSeen, note.capSeen) = (seen.settled, seen.count, seen.cap);
        }
    }
}
