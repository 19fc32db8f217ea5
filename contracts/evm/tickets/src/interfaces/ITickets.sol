// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @notice Terms of an issuer's sale under one RSA key in one epoch.
struct TicketTerms {
    /// Asset of the tickets, of their fee and of the bond; the zero address means the native
    /// token.
    address asset;
    /// Value of a ticket, in base units.
    uint96 denomination;
    /// Issuer's fee for each ticket, in addition to the ticket's value, in base units.
    uint96 fee;
    /// Account that signs the counts of accepted tickets. It must sign by ECDSA.
    address signer;
    /// Largest number of tickets that can be sold under the key. The bond is 125 % of the value of
    /// this number of tickets.
    uint32 soldMax;
    uint40 startSeconds;
    /// Last second of sale.
    uint40 endSeconds;
}

/// @notice State of a key, which belongs to one epoch.
struct TicketKey {
    address issuer;
    uint32 sold;
    /// Number of posted tickets for which a proxy is paid. Tickets are spent at proxies.
    uint32 posted;
    /// Number of tickets that were opened and not refuted; their price is refunded.
    uint32 refunded;
    /// True once it is proven that the issuer accepted a ticket twice, or more tickets than it had
    /// sold.
    bool isBroken;
    bool isSettled;
    /// Account that proved this fault, if any.
    address reporter;
    /// keccak256 of the 256 bytes of the modulus.
    bytes32 modulusHash;
    /// Key id in the tickets of this key, RFC 9578: SHA-256 of the public key's DER encoding.
    bytes32 tokenKeyId;
    /// Challenge digest in the tickets of this key, RFC 9577: SHA-256 of the TokenChallenge.
    bytes32 challengeDigest;
    TicketTerms terms;
}

/// @notice Number of tickets that the issuer has accepted from one proxy, and the root of their
/// tree (RFC 9162 over SHA-256) in the order of acceptance. The account `signer` of the terms
/// signs this count. A ticket's id is SHA-256 of the message that the issuer signed for it.
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

/// @notice Tickets that one account bought at once. A purchase has one place for each ticket: a
/// blinded message and the SHA-256 of the ticket's secret.
struct Purchase {
    bytes32 keyId;
    /// Receives the price of unspent tickets. The tickets' nonces commit to this account.
    address beneficiary;
    uint32 count;
    /// One bit for each place of the purchase, set once the place was opened.
    uint64 refunds;
    /// keccak256 of the concatenated hashes of all places, in order. The hash of a place is the
    /// keccak256 of a blinded message followed by the SHA-256 of its ticket's secret.
    bytes32 blindedHash;
}

/// @notice Proof that a blinded message hides a ticket.
struct Opening {
    /// Index of the blinded message in its purchase.
    uint32 index;
    /// The blinded message, 256 bytes.
    bytes blinded;
    /// The ticket's secret. The ticket's nonce is SHA-256 of the beneficiary and this secret.
    bytes32 secret;
    /// Salt of the EMSA-PSS encoding of the ticket's message, 48 bytes.
    bytes salt;
    /// The blinding factor, 256 bytes.
    bytes factor;
}

/// @notice Highest count that was posted for a proxy under a key.
struct Post {
    /// Number of tickets in this count.
    uint32 count;
    /// Number of these tickets for which the proxy is paid.
    uint32 paid;
    bytes32 root;
}

/// @title Tickets
/// @notice Sale of blind-signed tickets of fixed value, by issuers with a bond. A buyer's money
/// stays in this contract until proxies are paid for the spent tickets. After the epoch, the price
/// of each unspent ticket that is opened in time returns to the beneficiary that the buyer chose.
/// @dev A ticket is a token of RFC 9578, type 2. A proxy is an account at which tickets are spent.
/// The issuer signs messages that it cannot read, so a spent ticket cannot be linked to a purchase.
/// The issuer accepts each ticket once, from one proxy, and signs the number of tickets that it has
/// accepted from this proxy. A key has these periods: the sale, from `startSeconds` to
/// `endSeconds`; `POST_SECONDS` to post the last counts; `REFUND_SECONDS` to open blinded messages
/// whose tickets are in no posted count; `CHALLENGE_SECONDS` to show that an opened ticket is in a
/// posted count. Then comes the settlement.
///
/// For an opened ticket, value and fee are refunded. An opening reveals an unspent ticket, and
/// nothing about spent tickets. It needs no signature by the issuer, so a buyer that paid and
/// received no signature gets its money back in the same way. Tickets are opened only after all
/// counts are posted, so that an issuer cannot sign a count with a ticket that an opening has
/// revealed to it. Each ticket commits to its beneficiary, so an account that copies an opening
/// cannot get the refund. A purchase commits to the secret of each of its tickets, so the holder of
/// the issuer's private key cannot open another ticket in place of a purchased ticket.
///
/// Invariants, each with a test of the same name in `test/Tickets.inv.t.sol`:
/// - `held`: this contract's balance in the Vault is the sum of the values, fees and bonds that are
///   not paid out yet.
/// - `returned`: the price of a bought ticket that is in no posted count can be refunded, even if
///   issuer and proxies collude.
/// - `posted`: a proxy is paid for each posted ticket.
/// - `honest`: an issuer that signs a blinded message for each bought ticket and accepts each
///   ticket once loses nothing.
/// - `dear`: an issuer that accepts a ticket twice, or more tickets than it sold, loses its bond.
///   Even if the issuer controls all proxies and the reporter, its total loss is at least a fifth
///   of the value of `soldMax` tickets.
///
/// The contract has no owner, no list of issuers and no price. Once the number of posted tickets
/// equals the number of sold tickets, no further posted ticket is paid, so a proxy should post
/// often.
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
    /// @notice The issuer is at fault. `ticket` is a ticket that the issuer accepted twice, or zero
    /// if it accepted more tickets than it had sold.
    event TicketKeyBroken(bytes32 indexed keyId, bytes32 ticket, address reporter);
    event TicketKeySettled(bytes32 indexed keyId, uint32 posted, uint32 refunded, bool isBroken);

    error TicketTermsInvalid();
    error TicketKeyUnknown(bytes32 keyId);
    /// @notice The modulus does not have 2048 bits, is even, or, when a ticket is opened, differs
    /// from the modulus of the key.
    error ModulusInvalid();
    /// @notice The issuer already had a key with this modulus, and signatures for one key would be
    /// valid for the other key.
    error ModulusUsedBefore();
    /// @notice The key is not in the period that the call requires.
    error TicketTimeWrong(uint256 now_, uint256 from, uint256 until);
    /// @notice The key cannot sell this many tickets: the issuer is at fault, or only `left`
    /// tickets remain.
    error TicketsSoldOut(uint256 left);
    /// @notice A purchase must have 1 to `max` tickets.
    error PurchaseSizeInvalid(uint256 count, uint256 max);
    error PurchaseExists(bytes32 purchaseId);
    error PurchaseUnknown(bytes32 purchaseId);
    /// @notice One of three faults: the hashes are not those of the purchase; the index is out of
    /// range; the blinded message or the secret does not match the hash of the place at this index.
    error BlindedMismatch();
    /// @notice The blinded message does not hide this ticket.
    error OpeningInvalid();
    /// @notice This ticket or this place of the purchase has already been opened.
    error OpenedBefore();
    error NotOpened(bytes32 ticket);
    /// @notice The count is not above the posted count.
    error CountNotHigher(uint32 count, uint32 posted);
    /// @notice The ticket is not in the count.
    error NotInCount();
    /// @notice The two acceptances belong to different keys, or have the same proxy and index.
    error NotTwice();
    error SettledBefore(bytes32 keyId);
    error NotSettled(bytes32 keyId);
    error NothingDue();
}
