// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { SessionView } from "../../../src/interfaces/ISessions.sol";
import { Balance } from "../../../src/interfaces/IVault.sol";
import {
    CloseConsent,
    Offer,
    RequestId,
    RequestTerms,
    SessionAuthorization,
    SessionId,
    TopUp,
    Voucher
} from "../../../src/interfaces/SignedObjects.sol";
import { Tree } from "../../base/Tree.sol";
import { Trial } from "../../base/Trial.sol";

/// @notice A signer that is a contract: it stands by its vouchers until it does not.
contract Turncoat {
    bool public denies;

    function turn() external {
        denies = !denies;
    }

    function isValidSignature(bytes32, bytes calldata) external view returns (bytes4) {
        return denies ? bytes4(0) : bytes4(0x1626ba7e);
    }
}

/// @notice What a walk remembers: parties, deals, every signature that anybody made, and books of
/// who must own what, which follow from settlements alone.
abstract contract WalkBooks is Trial {
    /// What was signed.
    enum Kind {
        Voucher,
        Settlement,
        Close,
        CloseRequest,
        TopUp,
        Floor,
        Authorization
    }

    /// @dev A signature is deterministic, so who holds it needs only what it is over.
    struct Paper {
        Kind kind;
        uint8 key;
        uint40 untilSeconds;
        uint64 count;
        uint128 total;
        uint32 deal;
        bytes32 root;
    }

    /// @dev A session or a request, and what its provider holds of it.
    struct Deal {
        bytes32 id;
        bool isRequest;
        /// The signer is a contract.
        bool contractSigned;
        /// The honest provider said what it will ever settle.
        bool said;
        bool ended;
        bool held;
        uint8 client;
        uint8 state;
        uint32 provider;
        uint40 openBySeconds;
        uint40 expiresAtSeconds;
        uint64 nonce;
        uint64 answers;
        address asset;
        uint128 cap;
        /// Highest total of a voucher that the provider holds, and the rest of that voucher.
        uint128 best;
        uint64 bestCount;
        uint128 bond;
        bytes32 bestRoot;
        /// Highest total that the client signed at all.
        uint128 promised;
        uint128 settled;
    }

    uint256 internal constant PAPERS_MAX = 48;
    uint256 internal constant LIVE_MAX = 8;
    uint256 internal constant CLIENTS = 2;
    uint64 internal constant ANSWERS_MAX = 5;
    /// @dev The honest provider's number. All later ones act against everybody, and themselves.
    uint32 internal constant HONEST = 0;
    uint32 internal constant NOBODY = type(uint32).max;
    uint8 internal constant KEY_SIGNER = 2;
    uint8 internal constant KEY_HONEST = 4;
    uint8 internal constant KEY_HOSTILE = 5;

    bytes32 private _dice;
    /// @dev Time goes by this: the optimizer may take `block.timestamp` for a constant.
    uint256 public clock;
    Turncoat internal turncoat;
    /// @dev The hostile provider of now; one that was excluded is followed by another.
    uint32 internal hostile;
    uint64 internal nextNonce = 1;

    Deal[] internal deals;
    uint256[] internal live;
    Paper[] internal papers;
    uint256 internal paperCount;
    /// @dev Roots of an honest provider's receipts, by their number.
    mapping(bytes32 id => mapping(uint64 count => bytes32)) internal roots;
    /// @dev Which provider locked a request and let go of it.
    mapping(bytes32 id => mapping(uint32 number => bool)) internal released;
    /// @dev Demands that wait for an answer.
    uint256[] internal waiting;
    mapping(address => uint256) internal demandsOn;

    address[] internal people;
    mapping(address => mapping(address asset => int256)) internal wealth;
    mapping(address asset => uint256) internal inside;

    /// What happened that must not happen; empty while all is well.
    string public fault;
    string[] internal _names;
    mapping(string name => uint256) public accepted;
    mapping(string name => uint256) public refused;

    constructor(bytes32 seed) {
        _dice = seed;
        assemble(0, 3);
        clock = block.timestamp;
        turncoat = new Turncoat();
        for (uint8 i = 0; i < CLIENTS; i++) {
            fund(vm.addr(keyOf(i)), 500 ether);
        }
        _joinProvider(HONEST);
        hostile = 1;
        _joinProvider(hostile);
        _addPeople();
    }

    // Chance.

    function roll(uint256 below) internal returns (uint256) {
        _dice = keccak256(abi.encode(_dice));
        return uint256(_dice) % below;
    }

    /// @dev Mostly an edge.
    function amountUpTo(uint128 max) internal returns (uint128) {
        uint256 how = roll(6);
        if (how == 0) return 0;
        if (how == 1) return 1;
        if (how == 2) return max;
        if (how == 3) return max + 1;
        return uint128(roll(uint256(max) + 1));
    }

    // Parties.

    /// @dev 0 and 1 are clients, 2 and 3 the keys that sign for them, 4 the honest provider, from
    /// 5 on the hostile ones.
    function keyOf(uint256 number) internal pure returns (uint256) {
        return 0xad5e25a21a + number;
    }

    function clientOf(Deal storage deal) internal view returns (address) {
        return vm.addr(keyOf(deal.client));
    }

    function providerAt(uint32 number) internal pure returns (address) {
        return vm.addr(keyOf(KEY_HONEST + number));
    }

    /// @dev Anybody but the honest provider, which sends only what it means.
    function anybody() internal returns (address) {
        uint256 how = roll(6);
        if (how < CLIENTS) return vm.addr(keyOf(how));
        if (how < 4) return providerAt(hostile);
        return how == 4 ? stranger : validator(0);
    }

    function assetAt(uint256 which) internal view returns (address) {
        return which % 2 == 0 ? NATIVE : address(token);
    }

    function _joinProvider(uint32 number) internal {
        address account = providerAt(number);
        fund(account, 50 ether);
        vm.prank(account);
        stakes.stake(40 ether);
        for (uint256 k = 0; k < 2; k++) {
            publish(offerBy(number, assetAt(k)));
        }
    }

    function offerBy(uint32 number, address asset) internal view returns (Offer memory offer) {
        offer = offerIn(asset);
        offer.provider = providerAt(number);
    }

    function _addPeople() private {
        for (uint256 i = 0; i < CLIENTS; i++) {
            people.push(vm.addr(keyOf(i)));
        }
        people.push(providerAt(HONEST));
        people.push(providerAt(hostile));
        for (uint256 i = 0; i < 3; i++) {
            people.push(validator(i));
        }
        address[6] memory others = [stranger, feeSink, creator, base, client, provider];
        for (uint256 i = 0; i < others.length; i++) {
            people.push(others[i]);
        }
        rebook();
    }

    /// @dev The hostile provider was excluded: another takes its place.
    function replaceHostile() internal {
        hostile += 1;
        _joinProvider(hostile);
        people.push(providerAt(hostile));
        rebook();
    }

    // Books.

    function wealthOf(address account, address asset) internal view returns (uint256) {
        Balance memory has = vault.balanceOf(account, asset);
        return uint256(has.available) + has.reserved + has.maturing + has.frozen;
    }

    /// @dev Takes what everybody has for right: at the beginning, and after a penalty, which suites
    /// of the court look at.
    function rebook() internal {
        for (uint256 k = 0; k < 2; k++) {
            address asset = assetAt(k);
            inside[asset] = 0;
            for (uint256 i = 0; i < people.length; i++) {
                uint256 has = wealthOf(people[i], asset);
                wealth[people[i]][asset] = int256(has);
                inside[asset] += has;
            }
        }
    }

    /// @dev 10 % of the whole, then 3 % and 2 % of it, taken of what is left.
    function split(uint256 settled)
        internal
        pure
        returns (uint256 net, uint256 fee, uint256 royalty0, uint256 royalty1)
    {
        fee = settled * 1000 / 10_000;
        royalty0 = (settled - fee) * 300 / 9000;
        royalty1 = (settled - fee - royalty0) * 200 / 8700;
        net = settled - fee - royalty0 - royalty1;
    }

    /// @dev Books that a deal has paid `to` rather than `from`, in all.
    function bookPaid(Deal storage deal, uint128 from, uint128 to) internal {
        (uint256 net, uint256 fee, uint256 royalty0, uint256 royalty1) = split(to);
        (uint256 net_, uint256 fee_, uint256 royalty0_, uint256 royalty1_) = split(from);
        address asset = deal.asset;
        wealth[clientOf(deal)][asset] -= int256(uint256(to)) - int256(uint256(from));
        wealth[providerAt(deal.provider)][asset] += int256(net) - int256(net_);
        wealth[feeSink][asset] += int256(fee) - int256(fee_);
        wealth[creator][asset] += int256(royalty0) - int256(royalty0_);
        wealth[base][asset] += int256(royalty1) - int256(royalty1_);
    }

    function note(string memory name, bool done) internal {
        if (accepted[name] + refused[name] == 0) _names.push(name);
        if (done) accepted[name] += 1;
        else refused[name] += 1;
    }

    function names() external view returns (string[] memory) {
        return _names;
    }

    function blame(string memory what) internal {
        if (bytes(fault).length == 0) fault = what;
    }

    // What is signed.

    function keep(Paper memory paper) internal {
        if (papers.length < PAPERS_MAX) papers.push(paper);
        else papers[paperCount % PAPERS_MAX] = paper;
        paperCount += 1;
    }

    function voucherOfPaper(Paper memory paper) internal view returns (Voucher memory) {
        return Voucher(deals[paper.deal].id, paper.total, paper.count, paper.root);
    }

    function bestOf(Deal storage deal) internal view returns (Voucher memory) {
        return Voucher(deal.id, deal.best, deal.bestCount, deal.bestRoot);
    }

    function signVoucherOf(Deal storage deal, Voucher memory voucher)
        internal
        view
        returns (bytes memory)
    {
        if (deal.contractSigned) return "yes";
        return sign(keyOf(KEY_SIGNER + deal.client), hasher.voucher(voucher));
    }

    function signatureOf(Paper memory paper) internal view returns (bytes memory) {
        Deal storage deal = deals[paper.deal];
        SessionId id = SessionId.wrap(deal.id);
        uint256 key = keyOf(paper.key);
        if (paper.kind == Kind.Voucher) {
            if (deal.contractSigned) return "yes";
            return sign(key, hasher.voucher(voucherOfPaper(paper)));
        }
        if (paper.kind == Kind.Settlement) {
            return sign(key, hasher.settlementConsent(voucherOfPaper(paper)));
        }
        if (paper.kind == Kind.Close) return sign(key, hasher.closeConsent(consentOf(paper)));
        if (paper.kind == Kind.CloseRequest) return sign(key, hasher.closeRequest(id));
        if (paper.kind == Kind.TopUp) return sign(key, hasher.topUp(topUpOf(paper)));
        if (paper.kind == Kind.Floor) {
            return sign(key, hasher.nonceFloor(vm.addr(key), paper.count));
        }
        return sign(key, hasher.authorization(authorizationOf(deal)));
    }

    function consentOf(Paper memory paper) internal view returns (CloseConsent memory) {
        SessionId id = SessionId.wrap(deals[paper.deal].id);
        return CloseConsent(id, paper.total, paper.count, paper.root);
    }

    function topUpOf(Paper memory paper) internal view returns (TopUp memory) {
        return TopUp(SessionId.wrap(deals[paper.deal].id), paper.total, paper.untilSeconds);
    }

    function authorizationOf(Deal storage deal)
        internal
        view
        returns (SessionAuthorization memory)
    {
        address signer_ = vm.addr(keyOf(KEY_SIGNER + deal.client));
        return SessionAuthorization({
            client: clientOf(deal),
            signer: deal.contractSigned ? address(turncoat) : signer_,
            provider: providerAt(deal.provider),
            asset: deal.asset,
            offerHash: providers.hashOffer(offerBy(deal.provider, deal.asset)),
            cap: deal.cap,
            openBySeconds: deal.openBySeconds,
            expiresAtSeconds: deal.expiresAtSeconds,
            nonce: deal.nonce
        });
    }

    function termsOf(Deal storage deal) internal view returns (RequestTerms memory terms) {
        terms = termsIn(deal.asset, deal.cap, deal.nonce);
        terms.client = clientOf(deal);
        terms.signer = vm.addr(keyOf(KEY_SIGNER + deal.client));
        terms.held = deal.held;
        terms.deadlineSeconds = deal.expiresAtSeconds;
    }

    /// @dev Root over the first `count` receipts of a deal.
    function rootAt(bytes32 id, uint64 count) internal returns (bytes32 root) {
        root = roots[id][count];
        if (root != 0 || count == 0) return root;
        root = Tree.rootOf(idsOf(id, count), 0, count);
        roots[id][count] = root;
    }

    function sessionAt(Deal storage deal) internal view returns (SessionView memory) {
        return sessions.session(SessionId.wrap(deal.id));
    }

    function requestIdOf(Deal storage deal) internal view returns (RequestId) {
        return RequestId.wrap(deal.id);
    }
}
