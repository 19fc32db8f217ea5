// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { EIP712 } from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";

import { Signatures } from "../../core/src/base/Signatures.sol";
import { IOfferTerms } from "../../core/src/interfaces/IOfferTerms.sol";
import { IVault } from "../../core/src/interfaces/IVault.sol";
import { ReceiptTree } from "../../market/src/base/ReceiptTree.sol";
import { BlindedTickets } from "./base/BlindedTickets.sol";
import { TicketHashes } from "./base/TicketHashes.sol";
import {
    AcceptedTicket,
    ITickets,
    Opening,
    Post,
    Purchase,
    TicketCount,
    TicketKey,
    TicketTerms
} from "./interfaces/ITickets.sol";

/// @title Tickets
/// @notice Implements `ITickets`, which documents the rules of tickets.
contract Tickets is ITickets, Signatures {
    /// @notice Largest number of tickets of one purchase.
    uint32 public constant PURCHASE_MAX = 64;
    /// @notice Reward of the account that reported a fault, in basis points. The basis is the lost
    /// bond minus the value of all posted tickets.
    uint256 public constant REPORTER_BPS = 2_000;
    /// @notice Amount by which the bond exceeds the value of all tickets, in basis points of that
    /// value.
    uint256 public constant MARGIN_BPS = 2_500;

    address private constant BURN = address(0xdead);
    uint256 private constant BPS = 10_000;
    bytes32 private constant COUNT_TYPEHASH =
        keccak256("TicketCount(bytes32 keyId,address proxy,uint32 count,bytes32 root)");

    IVault public immutable VAULT;
    IOfferTerms public immutable OFFERS;
    /// @notice Shortest sale, and longest time from a key's opening to its end of sale, in seconds.
    uint40 public immutable EPOCH_MIN;
    uint40 public immutable EPOCH_MAX;
    uint40 public immutable POST_SECONDS;
    uint40 public immutable REFUND_SECONDS;
    uint40 public immutable CHALLENGE_SECONDS;

    mapping(bytes32 keyId => TicketKey) private _keys;
    /// @dev True for each modulus that an issuer has used. A second key with the same modulus is
    /// refused, because signatures for one key would be valid for the other key.
    mapping(address issuer => mapping(bytes32 modulusHash => bool)) private _wasUsed;
    mapping(bytes32 purchaseId => Purchase) private _purchases;
    mapping(bytes32 keyId => mapping(address proxy => Post)) private _posts;
    /// @dev Purchase of each opened ticket that is neither refuted nor refunded.
    mapping(bytes32 ticket => bytes32 purchaseId) private _opened;
    /// @dev Tickets that were opened, including refuted and refunded tickets.
    mapping(bytes32 ticket => bool) private _wasOpened;

    constructor(
        IVault vault,
        IOfferTerms offers,
        uint40 epochMin,
        uint40 epochMax,
        uint40 postSeconds,
        uint40 refundSeconds,
        uint40 challengeSeconds
    ) EIP712("Ostrom Tickets", "1") {
        bool hasWindows =
            postSeconds != 0 && refundSeconds != 0 && challengeSeconds != 0;
        if (epochMin == 0 || epochMax < epochMin || !hasWindows) revert TicketTermsInvalid();
        BlindedTickets.requirePower();
        (VAULT, OFFERS) = (vault, offers);
        (EPOCH_MIN, EPOCH_MAX) = (epochMin, epochMax);
        (POST_SECONDS, REFUND_SECONDS) = (postSeconds, refundSeconds);
        CHALLENGE_SECONDS = challengeSeconds;
    }

    /// @notice Opens a key for an epoch and takes the bond from the sender, which must have
    /// approved this contract in the Vault.
    function openKey(TicketTerms calldata terms, bytes calldata modulus)
        external
        returns (bytes32 keyId)
    {
        if (modulus.length != BlindedTickets.NUMBER_BYTES) revert ModulusInvalid();
        if (uint8(modulus[0]) < 0x80 || uint8(modulus[255]) % 2 == 0) revert ModulusInvalid();
        _checkTerms(terms);
        bytes32 modulusHash = keccak256(modulus);
        if (_wasUsed[msg.sender][modulusHash]) revert ModulusUsedBefore();
        _wasUsed[msg.sender][modulusHash] = true;
        keyId = TicketHashes.keyId(msg.sender, terms, modulusHash);
        TicketKey storage key = _keys[keyId];
        key.issuer = msg.sender;
        key.modulusHash = modulusHash;
        key.tokenKeyId = TicketHashes.tokenKeyId(modulus);
        key.challengeDigest = TicketHashes.challengeDigest(keyId);
        key.terms = terms;
        emit TicketKeyOpened(keyId, msg.sender, terms, modulus);
        _take(terms.asset, _bondOf(terms.soldMax, terms.denomination));
    }

    /// @notice Pays for tickets. The issuer signs the tickets' blinded messages off chain.
    /// @param blindedHash keccak256 of the concatenated hashes of all places. The hash of a place
    /// is the keccak256 of a blinded message followed by the SHA-256 of its ticket's secret.
    /// @param beneficiary Receives the price of unspent tickets after the epoch. The tickets'
    /// nonces commit to this account.
    function buy(bytes32 keyId, uint32 count, bytes32 blindedHash, address beneficiary)
        external
        returns (bytes32 purchaseId)
    {
        TicketKey storage key = _known(keyId);
        TicketTerms storage terms = key.terms;
        _requireTime(terms.startSeconds, terms.endSeconds);
        if (count == 0 || count > PURCHASE_MAX) revert PurchaseSizeInvalid(count, PURCHASE_MAX);
        if (beneficiary == address(0)) revert TicketTermsInvalid();
        uint256 left = key.isBroken ? 0 : terms.soldMax - key.sold;
        if (count > left) revert TicketsSoldOut(left);
        purchaseId = TicketHashes.purchaseId(keyId, msg.sender, blindedHash);
        if (_purchases[purchaseId].count != 0) revert PurchaseExists(purchaseId);
        _purchases[purchaseId] = Purchase(keyId, beneficiary, count, 0, blindedHash);
        key.sold += count;
        emit TicketsBought(keyId, purchaseId, msg.sender, count, blindedHash);
        _take(terms.asset, uint256(count) * (uint256(terms.denomination) + terms.fee));
    }

    /// @notice Posts the signed count of tickets that the issuer has accepted from a proxy. Any
    /// account may call.
    function post(TicketCount calldata shown, bytes calldata signature) external {
        TicketKey storage key = _known(shown.keyId);
        TicketTerms storage terms = key.terms;
        _requireTime(terms.startSeconds, _postsUntil(terms));
        _requireCounted(terms.signer, shown, signature);
        Post storage posted = _posts[shown.keyId][shown.proxy];
        if (shown.count <= posted.count) revert CountNotHigher(shown.count, posted.count);
        uint32 more = shown.count - posted.count;
        uint32 left = key.sold - key.posted;
        // Only an issuer at fault accepts more tickets than it sold.
        if (more > left) _break(shown.keyId, key, 0);
        uint32 paid = more > left ? left : more;
        key.posted += paid;
        (posted.count, posted.root) = (shown.count, shown.root);
        posted.paid += paid;
        emit TicketsPosted(shown.keyId, shown.proxy, shown.count, posted.paid, shown.root);
    }

    /// @notice Proves that the issuer accepted a ticket twice. Any account may call before the
    /// settlement.
    function proveTwice(bytes32 ticket, AcceptedTicket calldata one, AcceptedTicket calldata other)
        external
    {
        bytes32 keyId = one.count.keyId;
        TicketKey storage key = _known(keyId);
        if (key.isSettled) revert SettledBefore(keyId);
        bool isSame = one.count.proxy == other.count.proxy && one.index == other.index;
        if (other.count.keyId != keyId || isSame) revert NotTwice();
        _requireAccepted(key.terms.signer, ticket, one);
        _requireAccepted(key.terms.signer, ticket, other);
        _break(keyId, key, ticket);
    }

    /// @notice Opens a blinded message whose ticket was not spent. After the settlement,
    /// `collectOpened` pays value and fee to the purchase's beneficiary. Any account with the data
    /// of `opening` may call, in the `REFUND_SECONDS` after the time for posting counts.
    /// @param hashes Hashes of all places of the purchase, in order.
    function open(
        bytes32 keyId,
        bytes32 purchaseId,
        bytes32[] calldata hashes,
        bytes calldata modulus,
        Opening calldata opening
    ) external {
        TicketKey storage key = _known(keyId);
        uint256 from = _postsUntil(key.terms);
        _requireTime(from + 1, from + REFUND_SECONDS);
        if (keccak256(modulus) != key.modulusHash) revert ModulusInvalid();
        _markOpened(keyId, purchaseId, hashes, opening);
        // The nonce commits to the beneficiary. So a purchase with another beneficiary cannot get
        // the refund of this ticket, even with the same blinding factor.
        bytes32 nonce = TicketHashes.nonce(_purchases[purchaseId].beneficiary, opening.secret);
        bytes memory message = TicketHashes.message(nonce, key.challengeDigest, key.tokenKeyId);
        bytes32 ticket = sha256(message);
        if (_wasOpened[ticket]) revert OpenedBefore();
        if (opening.salt.length != BlindedTickets.SALT_BYTES) revert OpeningInvalid();
        bool isHidden = BlindedTickets.hides(
            opening.blinded, message, opening.salt, opening.factor, modulus
        );
        if (!isHidden) revert OpeningInvalid();
        _wasOpened[ticket] = true;
        _opened[ticket] = purchaseId;
        key.refunded++;
        emit TicketOpened(keyId, ticket, purchaseId, opening.index);
    }

    /// @notice Shows that an opened ticket was spent. Any account may call before the settlement.
    function refute(
        bytes32 keyId,
        bytes32 ticket,
        address proxy,
        uint32 index,
        bytes32[] calldata proof
    ) external {
        TicketKey storage key = _known(keyId);
        if (key.isSettled) revert SettledBefore(keyId);
        bool isOpened = _purchases[_opened[ticket]].keyId == keyId;
        if (!isOpened) revert NotOpened(ticket);
        Post storage posted = _posts[keyId][proxy];
        bool isIn = ReceiptTree.includes(posted.root, ticket, index, posted.count, proof);
        if (!isIn) revert NotInCount();
        delete _opened[ticket];
        key.refunded--;
        emit OpeningRefuted(keyId, ticket, proxy);
    }

    /// @notice Settles a key. An honest issuer gets the bond and the posted tickets' fees. The fee
    /// sink gets the price of each sold ticket that was neither posted nor opened. An issuer at
    /// fault loses the bond. Any account may call after all periods of the key have ended.
    function settle(bytes32 keyId) external {
        TicketKey storage key = _known(keyId);
        if (key.isSettled) revert SettledBefore(keyId);
        TicketTerms memory terms = key.terms;
        uint256 from = _postsUntil(key.terms) + REFUND_SECONDS + CHALLENGE_SECONDS + 1;
        _requireTime(from, type(uint256).max);
        key.isSettled = true;
        uint256 due = uint256(key.posted) + key.refunded;
        if (due > key.sold) _break(keyId, key, 0);
        emit TicketKeySettled(keyId, key.posted, key.refunded, key.isBroken);
        uint256 bond = _bondOf(terms.soldMax, terms.denomination);
        uint256 price = uint256(terms.denomination) + terms.fee;
        if (!key.isBroken) {
            _give(key.issuer, terms.asset, bond + uint256(key.posted) * terms.fee);
            _give(OFFERS.feeSink(), terms.asset, (key.sold - due) * price);
            return;
        }
        // The number of posted tickets and the number of refunded tickets are each at most the
        // number of sold tickets. The bond covers the value of all sold tickets.
        uint256 value = uint256(key.posted) * terms.denomination;
        uint256 lost = bond + key.sold * price - value - key.refunded * price;
        // Even if the issuer controls both the proxy that posted and the reporter, these two
        // together receive less than the bond.
        uint256 reward = key.reporter == address(0) ? 0 : (bond - value) * REPORTER_BPS / BPS;
        _give(key.reporter, terms.asset, reward);
        _give(BURN, terms.asset, lost - reward);
    }

    /// @notice Pays a proxy for its posted tickets. Any account may call after the settlement.
    function collect(bytes32 keyId, address proxy) external {
        TicketKey storage key = _settled(keyId);
        Post storage posted = _posts[keyId][proxy];
        uint256 paid = posted.paid;
        if (paid == 0) revert NothingDue();
        posted.paid = 0;
        _give(proxy, key.terms.asset, paid * key.terms.denomination);
    }

    /// @notice Pays value and fee of each listed ticket that was opened and not refuted. The
    /// beneficiary of its purchase receives them. Skips all other tickets in the list. Any account
    /// may call after the settlement.
    function collectOpened(bytes32 keyId, bytes32[] calldata tickets) external {
        TicketKey storage key = _settled(keyId);
        uint256 price = uint256(key.terms.denomination) + key.terms.fee;
        uint256 paid = 0;
        for (uint256 i = 0; i < tickets.length; i++) {
            bytes32 purchaseId = _opened[tickets[i]];
            if (purchaseId == 0 || _purchases[purchaseId].keyId != keyId) continue;
            delete _opened[tickets[i]];
            paid++;
            _give(_purchases[purchaseId].beneficiary, key.terms.asset, price);
        }
        if (paid == 0) revert NothingDue();
    }

    /// @notice Returns the record of a key.
    function keyOf(bytes32 keyId) external view returns (TicketKey memory) {
        return _keys[keyId];
    }

    /// @notice Returns a purchase.
    function purchaseOf(bytes32 purchaseId) external view returns (Purchase memory) {
        return _purchases[purchaseId];
    }

    /// @notice Returns the highest count that was posted for a proxy under a key.
    function postOf(bytes32 keyId, address proxy) external view returns (Post memory) {
        return _posts[keyId][proxy];
    }

    /// @notice Returns the purchase of an opened ticket; zero if the ticket was not opened, was
    /// refuted, or is refunded.
    function openedOf(bytes32 ticket) external view returns (bytes32) {
        return _opened[ticket];
    }

    function _checkTerms(TicketTerms calldata terms) private view {
        bool isSold = terms.denomination != 0 && terms.soldMax != 0 && terms.signer != address(0);
        bool isAhead = terms.endSeconds > block.timestamp && terms.endSeconds > terms.startSeconds;
        if (!isSold || !isAhead) revert TicketTermsInvalid();
        uint256 first = terms.startSeconds > block.timestamp ? terms.startSeconds : block.timestamp;
        bool isShort = terms.endSeconds - first < EPOCH_MIN;
        if (isShort || terms.endSeconds > block.timestamp + EPOCH_MAX) revert TicketTermsInvalid();
    }

    /// @dev Marks a place of a purchase as opened.
    function _markOpened(
        bytes32 keyId,
        bytes32 purchaseId,
        bytes32[] calldata hashes,
        Opening calldata opening
    ) private {
        Purchase storage purchase = _purchases[purchaseId];
        if (purchase.count == 0 || purchase.keyId != keyId) revert PurchaseUnknown(purchaseId);
        bool isListed = hashes.length == purchase.count && opening.index < purchase.count
            && keccak256(abi.encodePacked(hashes)) == purchase.blindedHash
            && hashes[opening.index] == TicketHashes.place(opening.blinded, opening.secret);
        if (!isListed) revert BlindedMismatch();
        uint64 bit = uint64(1) << uint64(opening.index);
        if (purchase.refunds & bit != 0) revert OpenedBefore();
        purchase.refunds |= bit;
    }

    function _break(bytes32 keyId, TicketKey storage key, bytes32 ticket) private {
        if (key.isBroken) return;
        key.isBroken = true;
        // If the settlement itself finds a fault, no account gets a reward for reporting it.
        if (!key.isSettled) key.reporter = msg.sender;
        emit TicketKeyBroken(keyId, ticket, key.reporter);
    }

    function _requireAccepted(address signer, bytes32 ticket, AcceptedTicket calldata shown)
        private
        view
    {
        _requireCounted(signer, shown.count, shown.signature);
        TicketCount calldata count = shown.count;
        bool isIn = ReceiptTree.includes(count.root, ticket, shown.index, count.count, shown.proof);
        if (!isIn) revert NotInCount();
    }

    function _requireCounted(address signer, TicketCount calldata shown, bytes calldata signature)
        private
        view
    {
        _requireSignedByKey(signer, keccak256(abi.encode(COUNT_TYPEHASH, shown)), signature);
    }

    function _requireTime(uint256 from, uint256 until) private view {
        if (block.timestamp < from || block.timestamp > until) {
            revert TicketTimeWrong(block.timestamp, from, until);
        }
    }

    function _postsUntil(TicketTerms storage terms) private view returns (uint256) {
        return uint256(terms.endSeconds) + POST_SECONDS;
    }

    function _known(bytes32 keyId) private view returns (TicketKey storage key) {
        key = _keys[keyId];
        if (key.issuer == address(0)) revert TicketKeyUnknown(keyId);
    }

    function _settled(bytes32 keyId) private view returns (TicketKey storage key) {
        key = _keys[keyId];
        if (!key.isSettled) revert NotSettled(keyId);
    }

    /// @dev Returns the bond. It exceeds the value of `soldMax` tickets, so that an issuer at fault
    /// loses money even if its own proxies are paid this value for false counts.
    function _bondOf(uint256 soldMax, uint256 denomination) private pure returns (uint256) {
        uint256 value = soldMax * denomination;
        return value + Math.ceilDiv(value * MARGIN_BPS, BPS);
    }

    function _take(address asset, uint256 amount) private {
        VAULT.transferFrom(msg.sender, address(this), uint160(asset), amount);
    }

    function _give(address to, address asset, uint256 amount) private {
        if (amount != 0) VAULT.transfer(to, uint160(asset), amount);
    }
}
