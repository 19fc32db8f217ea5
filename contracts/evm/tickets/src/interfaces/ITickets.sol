// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @notice Terms of an issuer's sale under one RSA key in one epoch.
struct TicketTerms {
    /// Asset of the tickets, of their fee and of the bond; zero for the native token.
    address asset;
    /// Value of a ticket, in base units.
    uint96 denomination;
    /// Fee of the issuer for a ticket beside its value, in base units.
    uint96 fee;
    /// Signs the counts of tickets that the issuer has accepted. A key without code.
    address signer;
    /// Most tickets of this epoch. The bond is their value and a quarter of it.
    uint32 soldMax;
    uint40 startSeconds;
    /// Last second of sale.
    uint40 endSeconds;
}

/// @notice State of a key of an epoch.
struct TicketKey {
    address issuer;
    uint32 sold;
    /// Tickets that proxies are paid for.
    uint32 posted;
    /// Tickets that return as money.
    uint32 refunded;
    /// The issuer accepted a ticket twice, or more tickets than it had sold.
    bool isBroken;
    bool isSettled;
    /// Account that proved it, if any.
    address reporter;
    /// keccak256 of the 256 bytes of the modulus.
    bytes32 modulusHash;
    /// Key id in the tickets of this key, RFC 9578: SHA-256 of the public key's DER encoding.
    bytes32 tokenKeyId;
    /// Challenge digest in the tickets of this key, RFC 9577: SHA-256 of the challenge.
    bytes32 challengeDigest;
    TicketTerms terms;
}

/// @notice Signed by the issuer's key: how many tickets of one proxy it has accepted, and the root
/// of their tree (RFC 9162 over SHA-256), in the order of acceptance. A ticket's id is SHA-256 of
/// what its authenticator signs.
struct TicketCount {
    bytes32 keyId;
    address proxy;
    uint32 count;
    bytes32 root;
}

/// @notice One accepted ticket in a signed count.
struct AcceptedTicket {
    TicketCount count;
    bytes signature;
    uint32 index;
    bytes32[] proof;
}

/// @notice Tickets that one account bought at once.
struct Purchase {
    bytes32 keyId;
    /// Receives what tickets are worth that were not spent. Their nonces name it.
    address beneficiary;
    uint32 count;
    /// One bit for each ticket that was asked back.
    uint64 refunds;
    /// keccak256 of the hashes of its places, in order: each is that of a blinded message with
    /// SHA-256 of its ticket's secret behind it.
    bytes32 blindedHash;
}

/// @notice Proof of the ticket in a blinded message.
struct Opening {
    /// Place of the blinded message in its purchase.
    uint32 index;
    /// 256 bytes.
    bytes blinded;
    /// The ticket's secret. Its nonce is SHA-256 of the beneficiary and this.
    bytes32 secret;
    /// Salt of its encoding, 48 bytes.
    bytes salt;
    /// The factor that blinded it, 256 bytes.
    bytes factor;
}

/// @notice Counts that a proxy posted for a key.
struct Post {
    /// Tickets of the highest count that was shown.
    uint32 count;
    /// Those that are paid.
    uint32 paid;
    bytes32 root;
}

/// @title Tickets
/// @notice Blind-signed tickets of fixed value, by issuers with a bond. A buyer's money stays here
/// until its tickets are spent at proxies, or returns to it after the epoch.
/// @dev A ticket is a token of RFC 9578, type 2. The issuer signs messages that it cannot read, so
/// a spent ticket cannot be linked to a purchase. It accepts each ticket once, for one proxy, and
/// signs how many it has accepted there. Times of a key: sale from `startSeconds` to `endSeconds`;
/// `POST_SECONDS` for the last counts; `REFUND_SECONDS` in which blinded messages whose tickets
/// are not among these are opened; `CHALLENGE_SECONDS` to show that one is; settlement.
///
/// An opened ticket returns with its fee, and is not linked to anything that was spent. Its
/// opening needs no signature by the issuer: who paid and got none has its money back the same
/// way. No ticket is shown before all counts are, so that an issuer cannot count what is to be
/// refunded. Each place of a purchase names its ticket's secret, and each ticket its beneficiary:
/// neither who sees an opening first, nor who has the issuer's private key, opens it for itself or
/// as another ticket.
///
/// Invariants, each with a test of the same name in `test/Tickets.inv.t.sol`:
/// - `held`: the balance in the Vault is the value, the fees and the bonds of what is not paid out.
/// - `returned`: a bought ticket without a posted count returns to its buyer, for any acts of
///   issuer and proxies, alone or together.
/// - `posted`: a proxy is paid for each posted ticket.
/// - `honest`: an issuer that signs a blinded message for each bought ticket and accepts each
///   ticket once loses nothing.
/// - `dear`: an issuer that accepts a ticket twice, or more tickets than it sold, loses its bond,
///   and a fifth of the value of all its tickets even if all proxies and the reporter are its own.
///
/// The contract has no owner, no list of issuers and no price. Tickets that a proxy has not posted
/// when all sold tickets are posted are not paid: it posts often.
interface ITickets {
    event TicketKeyOpened(
        bytes32 indexed keyId, address indexed issuer, TicketTerms terms, bytes modulus
    );
    event TicketsBought(
        bytes32 indexed keyId,
        bytes32 indexed purchaseId,
        address indexed buyer,
        uint32 count,
        bytes32 blindedHash
    );
    event TicketsPosted(
        bytes32 indexed keyId, address indexed proxy, uint32 count, uint32 paid, bytes32 root
    );
    event TicketOpened(
        bytes32 indexed keyId, bytes32 indexed ticket, bytes32 indexed purchaseId, uint32 index
    );
    event OpeningRefuted(bytes32 indexed keyId, bytes32 indexed ticket, address proxy);
    /// @notice The issuer has broken its word; a ticket that it accepted twice, or zero.
    event TicketKeyBroken(bytes32 indexed keyId, bytes32 ticket, address reporter);
    event TicketKeySettled(bytes32 indexed keyId, uint32 posted, uint32 refunded, bool isBroken);

    error TicketTermsInvalid();
    error TicketKeyUnknown(bytes32 keyId);
    /// @notice The modulus has not 2048 bits, is even, or is not that of the key.
    error ModulusInvalid();
    /// @notice The issuer had a key with this modulus: tickets of one would be good for the other.
    error ModulusUsedBefore();
    /// @notice The key is not in the part of its time that the call needs.
    error TicketTimeWrong(uint256 now_, uint256 from, uint256 until);
    /// @notice The key sells no more: it is broken, or `left` remain.
    error TicketsSoldOut(uint256 left);
    /// @notice A purchase has 1 to `max` tickets.
    error PurchaseSizeInvalid(uint256 count, uint256 max);
    error PurchaseExists(bytes32 purchaseId);
    error PurchaseUnknown(bytes32 purchaseId);
    /// @notice The hashes are not those of the purchase, the index is beyond them, or the blinded
    /// message or the secret is not the one of this place.
    error BlindedMismatch();
    /// @notice The blinded message does not hide this ticket.
    error OpeningInvalid();
    /// @notice This ticket or this place of the purchase was opened before.
    error OpenedBefore();
    error NotOpened(bytes32 ticket);
    /// @notice A count that is not above the posted one.
    error CountNotHigher(uint32 count, uint32 posted);
    /// @notice The ticket is not in the count.
    error NotInCount();
    /// @notice Both are the same place of the same proxy.
    error NotTwice();
    error SettledBefore(bytes32 keyId);
    error NotSettled(bytes32 keyId);
    error NothingDue();
}
