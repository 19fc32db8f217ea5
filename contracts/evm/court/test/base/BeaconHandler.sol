// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { BeaconFixture } from "./BeaconFixture.sol";

/// @notice Calls the beacon as accounts of every kind, in any order and at any time, and computes
/// the expected balances itself. Calls that revert are skipped; `CommitReveal.inv.t.sol` checks the
/// invariants.
abstract contract BeaconHandler is BeaconFixture {
    uint256 internal constant ACTORS = 6;
    uint256 internal constant WEALTH = 1000 ether;

    struct Secret {
        uint256 epoch;
        address account;
        bytes32 secret;
        uint96 bond;
        /// Whether the hash matches the secret. An account whose committed hash matches no secret
        /// cannot reveal, and so loses its bond.
        bool fits;
        bool shown;
    }

    Secret[] internal secrets;
    /// @dev Index in `secrets` of an epoch's first secret, plus one; zero if the epoch has none.
    /// The secrets of one epoch are next to each other in `secrets`.
    mapping(uint256 epoch => uint256) internal firstOf;
    uint256[] internal epochs;
    mapping(string name => uint256) public successes;
    /// @dev Amount that others paid into an account's bond balance, minus the amount that the
    /// account paid into the bond balances of others.
    mapping(address account => int256) internal gifts;
    bool private _faraway;

    /// @param away Whether the chain is another chain than the local one; on the local chain one
    /// secret is enough.
    constructor(bool away) {
        _faraway = away;
    }

    function prepare() external {
        if (_faraway) vm.chainId(10);
        furnish();
        for (uint256 i = 0; i < ACTORS; i++) {
            endow(actor(i), WEALTH);
        }
    }

    function act(uint8 what, uint256 a, uint256 b, uint128) external {
        epoch = time() / EPOCH;
        uint256 dice = what % 16;
        if (dice < 5) _commit(a, b);
        else if (dice < 6) _call(actor(a), abi.encodeCall(beacon.seal, (_near(b))), "seal");
        else if (dice < 9) _reveal(a, b);
        else if (dice < 11) _showAll(b);
        else if (dice < 12) _enlist(a, b);
        else if (dice < 13) _withdraw(a, b);
        else if (dice < 14) _moveBonds(a, b);
        else _wait(a, b);
    }

    function actor(uint256 i) internal pure returns (address) {
        return address(uint160(0xac70 + i % ACTORS));
    }

    /// @dev Returns the sum of the bonds of secrets that an account has not revealed; for address
    /// zero, the sum over all accounts.
    function bondsOf(address account) internal view returns (uint256 sum) {
        for (uint256 i = 0; i < secrets.length; i++) {
            Secret storage one = secrets[i];
            if (one.shown || (account != address(0) && one.account != account)) continue;
            sum += one.bond;
        }
    }

    /// @dev Commits for an account. The sender is the account, another account or the account's
    /// operator. The hash may or may not match the secret.
    function _commit(uint256 a, uint256 b) private {
        address account = actor(a);
        address sender = b % 4 == 0 ? actor(a % ACTORS + 1) : account;
        if (b % 8 == 0) {
            vm.prank(account);
            stakes.setOperator(address(jurors), address(jurors), sender);
        }
        uint256 of_ = b % 7 == 0 ? _near(b >> 8) : epoch;
        bytes32 secret = keccak256(abi.encode(a, b));
        bytes32 hash = keccak256(abi.encode(of_, account, secret));
        bool fits = b % 11 != 0;
        if (!fits) hash = bytes32(b >> 250);
        (uint256 before, uint256 inVault) = (worth(account), balance(account));
        bool done = _call(sender, abi.encodeCall(beacon.commit, (of_, account, hash)), "commit");
        if (!done) return;
        require(sender == account || balance(account) == inVault, "an operator reached the Vault");
        if (sender != account) successes["commit by operator"] += 1;
        if (firstOf[of_] == 0) {
            epochs.push(of_);
            firstOf[of_] = secrets.length + 1;
        }
        uint96 bond = uint96(before - worth(account));
        secrets.push(Secret(of_, account, secret, bond, fits, false));
    }

    /// @dev Tries to reveal one of the last eight secrets. In some calls the revealed secret
    /// differs from the committed one.
    function _reveal(uint256 a, uint256 b) private {
        if (secrets.length == 0) return;
        uint256 last = secrets.length < 8 ? secrets.length : 8;
        _show(secrets[secrets.length - 1 - a % last], actor(b), b % 9 == 0 ? b : 0);
    }

    /// @dev Acts as nodes do in the second half of an epoch: seals the round, waits for the mix
    /// block, and reveals the secrets of the epoch. Sometimes leaves out the last secret.
    function _showAll(uint256 b) private {
        if (time() < epoch * EPOCH + EPOCH / 2) vm.warp(epoch * EPOCH + EPOCH / 2);
        _call(actor(b), abi.encodeCall(beacon.seal, (epoch)), "seal");
        mine(2);
        uint256 start = firstOf[epoch];
        if (start == 0) return;
        for (uint256 i = start - 1; i < secrets.length; i++) {
            bool left = (b >> 8) % 4 == 0 && i == secrets.length - 1;
            if (!left) _show(secrets[i], actor(b), 0);
        }
    }

    function _show(Secret storage one, address sender, uint256 bend) private {
        bytes32 secret = one.secret ^ bytes32(bend);
        bytes memory data = abi.encodeCall(beacon.reveal, (one.epoch, one.account, secret));
        if (!_call(sender, data, "reveal")) return;
        require(!one.shown && one.fits && bend == 0, "shown twice, or what was not committed");
        one.shown = true;
        if (beacon.round(one.epoch).isGood) successes["good"] += 1;
    }

    function _enlist(uint256 a, uint256 b) private {
        jurors.enlist(actor(a), b % 5 == 0 ? 0 : b % 100 ether);
        successes["enlist"] += 1;
    }

    /// @dev Moves money into the Vault or out of it, so that some accounts cannot pay the bond.
    function _withdraw(uint256 a, uint256 b) private {
        address account = actor(a);
        if (b % 2 == 0) {
            uint256 amount = balance(account) * (b % 100) / 100;
            if (amount == 0) return;
            vm.prank(account);
            vault.withdraw(address(0), amount, account);
        } else if (account.balance != 0) {
            vm.prank(account);
            vault.deposit{ value: account.balance }(address(0), account.balance, account);
        }
        successes["move money"] += 1;
    }

    /// @dev Moves money from the sender's Vault balance into the bond balance of an account, or
    /// from the sender's own bond balance into the Vault.
    function _moveBonds(uint256 a, uint256 b) private {
        uint96 amount = uint96(b % 10 ether);
        bytes memory data = b % 3 == 0
            ? abi.encodeCall(beacon.withdrawBonds, (amount))
            : abi.encodeCall(beacon.fundBonds, (actor(b >> 8), amount));
        address sender = actor(a);
        (uint256 before, uint256 given) = (worth(sender), worth(actor(b >> 8)));
        if (!_call(sender, data, b % 3 == 0 ? "withdraw bonds" : "fund bonds")) return;
        if (b % 3 == 0 || actor(b >> 8) == sender) {
            require(worth(sender) == before, "moved to nobody else");
            return;
        }
        require(worth(sender) == before - amount, "paid");
        require(worth(actor(b >> 8)) == given + amount, "given");
        gifts[sender] -= int256(uint256(amount));
        gifts[actor(b >> 8)] += int256(uint256(amount));
    }

    function _wait(uint256 a, uint256 b) private {
        uint256 before = epoch;
        if (b % 16 == 0) vm.warp(time() + 7 * EPOCH);
        else if (b % 3 == 0) vm.warp((epoch + 1) * EPOCH);
        else vm.warp(time() + 1 + a % (EPOCH / 3));
        mine(a % 13 == 0 ? 300 : 1 + a % 4);
        epoch = time() / EPOCH;
        successes[before == epoch ? "wait" : "next epoch"] += 1;
    }

    /// @dev Returns the current epoch, one of the two epochs before it, or the epoch after it.
    function _near(uint256 dice) private view returns (uint256) {
        return dice % 4 == 0 ? epoch + 1 - (dice >> 8) % 4 : epoch;
    }

    function _call(address sender, bytes memory data, string memory name)
        private
        returns (bool done)
    {
        vm.prank(sender);
        (done,) = address(beacon).call(data);
        successes[name] += done ? 1 : 0;
    }
}
