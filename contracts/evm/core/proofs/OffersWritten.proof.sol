// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Offers } from "../../market/src/Offers.sol";
import { OfferDigests } from "../../market/src/base/OfferDigests.sol";
import { IModelRegistry, Royalty } from "../../market/src/interfaces/IModelRegistry.sol";
import {
    Endpoint,
    Filter,
    Offer,
    Prices,
    RequestDetails
} from "../../market/src/interfaces/IOfferBook.sol";
import { IParameters } from "../../market/src/interfaces/IParameters.sol";
import { Escrow } from "../src/base/Escrow.sol";
import { ProviderRecord } from "../src/interfaces/IEscrow.sol";
import { OfferTerms } from "../src/interfaces/IOfferTerms.sol";
import { Symbols, Wallet } from "./base/Symbols.sol";

/// @notice Replaces all contracts that `Offers` calls: parameters, registry, stakes, escrows and a
/// court. The values in its mappings are arbitrary, and do not change within one call of `Offers`.
contract AnyMarket {
    uint256 public constant STAKE_MIN = 0.1 ether;
    uint256 public constant DELAY = 50 days;
    uint64 public constant UNBONDING = 25 days;
    uint256 public constant WINDOW_MAX = 14 days;
    uint256 public constant HOLD_MAX = 10 days;

    struct Backing {
        address operator;
        uint96 active;
    }

    mapping(uint8 parameter => uint256) public get;
    mapping(address asset => uint128) public stakeRatio;
    address public feeSink;
    mapping(bytes32 version => mapping(address client => bool)) private _usable;
    mapping(bytes32 version => Royalty[2]) private _royalties;
    mapping(address account => mapping(address market => mapping(address court => Backing))) public
        backingOf;
    mapping(address provider => mapping(address court => ProviderRecord)) private _records;
    mapping(address account => uint64) public failedAtSeconds;
    mapping(address account => mapping(bytes32 version => bool)) public excludedFrom;

    error Unusable();

    // The constructor of `Offers` requires that `OFFERS` returns the address of the new `Offers`,
    // which is the sender of this call.

    function OFFERS() external view returns (address) {
        return msg.sender;
    }

    function STAKES() external view returns (address) {
        return address(this);
    }

    function VAULT() external view returns (address) {
        return address(this);
    }

    function bounds(uint8) external pure returns (uint256, uint256) {
        return (1 days, 14 days);
    }

    function requireUsable(bytes32 version, address client) external view {
        if (!_usable[version][client]) revert Unusable();
    }

    function royaltiesOf(bytes32 version) external view returns (Royalty memory, Royalty memory) {
        return (_royalties[version][0], _royalties[version][1]);
    }

    function recordOf(address provider, address court)
        external
        view
        returns (ProviderRecord memory)
    {
        return _records[provider][court];
    }
}

/// @notice Proves `terms`, an invariant of `IOfferBook`: no call changes the terms that are stored
/// under an assigned number, or the number of an offer. Numbers are assigned in order.
/// `sessionTerms` and `lockTerms`, which escrows call when work begins, return the number of the
/// named offer and the terms stored under that number.
/// @dev The proofs read storage by slot; `check_layout` shows that the slot numbers are right. Of
/// a stored offer, only `active` can change, from true to false.
contract OffersWritten is Symbols {
    uint256 private constant NUMBERS_SLOT = 2;
    uint256 private constant ENTRIES_SLOT = 3;
    uint256 private constant COUNT_SLOT = 4;
    uint256 private constant WORDS = 9;
    /// @dev Mask of `active`, the highest byte of an entry's first word.
    uint256 private constant ACTIVE = 0xff << 248;

    AnyMarket private market;
    Offers private offers;

    uint256 private number;
    bytes32 private hash;

    function setUp() public {
        wallet = new Wallet();
        market = new AnyMarket();
        offers = new Offers(
            IParameters(address(market)),
            IModelRegistry(address(market)),
            Escrow(address(market)),
            Escrow(address(market)),
            address(market)
        );
        svm.enableSymbolicStorage(address(wallet));
        svm.enableSymbolicStorage(address(market));
        svm.enableSymbolicStorage(address(offers));
    }

    function check_layout(uint40 number_, bytes32 hash_) external view {
        assert(_hasTerms(number_, offers.termsOf(number_)));
        assert(offers.modelOf(number_) == bytes32(_word(number_, 2)));
        assert(offers.listingOf(number_).active == (_word(number_, 0) >> 248 != 0));
        assert(offers.numberOf(hash_) == _numberOf(hash_));
    }

    /// @dev Only an offer's provider or the provider's operator publishes the offer, in person or
    /// by signature. The published offer has the next number, and its own terms are stored under
    /// that number. The proof assumes a stake ratio below 2^96, because `Parameters` allows no
    /// higher ratio.
    function check_written_publish(Offer calldata offer, bytes calldata signature) external {
        vm.assume(offer.stakeRatio <= type(uint96).max);
        uint256 count = _count();
        bytes32 offerHash = offers.hashOffer(offer);
        (bool holds, address sender) = _writes(abi.encodeCall(Offers.publish, (offer, signature)));
        uint256 made = _numberOf(offerHash);
        unchecked {
            holds = _and(holds, _and(made == count + 1, _count() == made));
        }
        holds = _and(holds, _hasOffer(made, offer));
        bytes32 structHash = OfferDigests.offer(offer);
        assert(_and(holds, _isBy(sender, offer.provider, offer.court, structHash, signature)));
    }

    /// @dev Only an offer's provider and the provider's operator can retire the offer.
    function check_written_retire(bytes32 offerHash) external {
        uint256 at_ = _numberOf(offerHash);
        (address provider, address court) = (_addressAt(at_, 0), _addressAt(at_, 1));
        (bool holds, address sender) = _writes(abi.encodeCall(Offers.retire, (offerHash)));
        bool isBy = _or(sender == provider, sender == _operatorOf(provider, court));
        assert(_and(holds, isBy));
    }

    /// @dev Only a provider and its operator can announce an endpoint for the provider.
    function check_written_announce(
        Endpoint calldata endpoint,
        address court,
        bytes calldata signature
    ) external {
        (bool holds, address sender) =
            _writes(abi.encodeCall(Offers.announce, (endpoint, court, signature)));
        bytes32 structHash = OfferDigests.endpoint(endpoint);
        assert(_and(holds, _isBy(sender, endpoint.provider, court, structHash, signature)));
    }

    function check_written_syncParameters(address asset) external {
        (bool holds,) = _writes(abi.encodeCall(Offers.syncParameters, (asset)));
        assert(holds);
    }

    /// @dev A session begins under the number of the named offer, and under that offer's terms.
    function check_begins_session(bytes32 offerHash, address client) external {
        anyTime();
        (uint40 found, OfferTerms memory terms) = offers.sessionTerms(offerHash, client);
        assert(_and(_isNumber(found, offerHash), _hasTerms(found, terms)));
    }

    /// @dev A lock, like a session, begins under the number and terms of the named offer. The proof
    /// covers requests whose filter names one provider and whose input has 65 bytes.
    function check_begins_lock(
        bytes32 offerHash,
        address client,
        bytes32 modelVersion,
        Prices calldata pricesMax,
        address court,
        uint64 completionsMin,
        uint128 stakeMin,
        address named
    ) external {
        anyTime();
        address[] memory providers = new address[](1);
        providers[0] = named;
        RequestDetails memory details = RequestDetails({
            modelVersion: modelVersion,
            pricesMax: pricesMax,
            filter: Filter(court, completionsMin, stakeMin, providers),
            input: svm.createBytes(65, "input")
        });
        (uint40 found, OfferTerms memory terms,) =
            offers.lockTerms(offerHash, client, abi.encode(details));
        assert(_and(_isNumber(found, offerHash), _hasTerms(found, terms)));
    }

    /// @dev Makes the call. Returns whether each assigned number keeps its terms and each offer
    /// keeps its number, and the sender of the call.
    function _writes(bytes memory call) private returns (bool holds, address sender) {
        anyTime();
        sender = svm.createAddress("sender");
        (number, hash) = (svm.createUint(40, "number"), svm.createBytes32("hash"));
        uint256 count = _count();
        uint256 numbered = _numberOf(hash);
        vm.assume(_and(number != 0, number <= count));
        vm.assume(numbered <= count);
        uint256[WORDS] memory before;
        for (uint256 i = 0; i < WORDS; i++) {
            before[i] = _word(number, i);
        }
        vm.prank(sender);
        (bool done,) = address(offers).call(call);
        vm.assume(done);
        uint256 changes = 0;
        for (uint256 i = 0; i < WORDS; i++) {
            changes |= before[i] ^ _word(number, i);
        }
        uint256 later = _numberOf(hash);
        holds = changes & ~ACTIVE == 0;
        // A retired offer stays retired.
        holds = _and(holds, _word(number, 0) >> 248 <= before[0] >> 248);
        holds = _and(holds, _or(numbered == 0, later == numbered));
        holds = _and(holds, _and(_count() >= count, later <= _count()));
    }

    function _hasOffer(uint256 at_, Offer calldata offer) private view returns (bool holds) {
        (uint256 head, uint256 second) = (_word(at_, 0), _word(at_, 1));
        holds = _and(address(uint160(head)) == offer.provider, uint16(head >> 160) == offer.feeBps);
        holds = _and(holds, uint16(head >> 176) == offer.royalty0.bps);
        holds = _and(holds, uint16(head >> 192) == offer.royalty1.bps);
        holds = _and(holds, uint32(head >> 208) == offer.windowSeconds);
        holds = _and(holds, address(uint160(second)) == offer.court);
        holds = _and(holds, second >> 160 == offer.stakeRatio);
        holds = _and(holds, bytes32(_word(at_, 2)) == offer.modelVersion);
        bool isFlagged = uint8(head >> 240) != 0;
        bool isAsset = _addressAt(at_, 3) == offer.asset;
        holds = _and(holds, isFlagged == (offer.asset == address(0)));
        holds = _and(holds, _or(isFlagged, isAsset));
        bool isFirst = _addressAt(at_, 4) == offer.royalty0.recipient;
        bool isOther = _addressAt(at_, 5) == offer.royalty1.recipient;
        holds = _and(holds, _or(offer.royalty0.bps == 0, isFirst));
        holds = _and(holds, _or(offer.royalty1.bps == 0, isOther));
    }

    /// @dev Returns true if the provider, or its operator under the court, sent or signed the call.
    function _isBy(
        address sender,
        address provider,
        address court,
        bytes32 structHash,
        bytes calldata signature
    ) private view returns (bool) {
        address operator = _operatorOf(provider, court);
        bool sent = _or(sender == provider, sender == operator);
        bool signed = _isSigned(operator, structHash, signature);
        signed = _and(operator != address(0), signed);
        return _or(sent, _or(signed, _isSigned(provider, structHash, signature)));
    }

    function _isSigned(address account, bytes32 structHash, bytes calldata signature)
        private
        view
        returns (bool)
    {
        return isSigned(account, address(offers), "Ostrom Offers", structHash, signature);
    }

    function _operatorOf(address provider, address court) private view returns (address operator) {
        (operator,) = market.backingOf(provider, address(market), court);
    }

    function _addressAt(uint256 at_, uint256 i) private view returns (address) {
        return address(uint160(_word(at_, i)));
    }

    function _isNumber(uint256 found, bytes32 offerHash) private view returns (bool) {
        return _and(found != 0, found == _numberOf(offerHash));
    }

    function _hasTerms(uint256 at_, OfferTerms memory terms) private view returns (bool holds) {
        (uint256 head, uint256 second) = (_word(at_, 0), _word(at_, 1));
        holds = _and(terms.provider == address(uint160(head)), terms.feeBps == uint16(head >> 160));
        holds = _and(holds, terms.royaltyBps0 == uint16(head >> 176));
        holds = _and(holds, terms.royaltyBps1 == uint16(head >> 192));
        holds = _and(holds, terms.windowSeconds == uint32(head >> 208));
        holds = _and(holds, terms.court == address(uint160(second)));
        holds = _and(holds, terms.stakeRatio == second >> 160);
        uint256 asset = uint160(_word(at_, 3));
        bool isNative = uint8(head >> 240) != 0;
        holds = _and(holds, uint160(terms.asset) == (isNative ? 0 : asset));
        uint256 first = terms.royaltyBps0 == 0 ? 0 : uint160(_word(at_, 4));
        uint256 other = terms.royaltyBps1 == 0 ? 0 : uint160(_word(at_, 5));
        holds = _and(holds, uint160(terms.royaltyRecipient0) == first);
        holds = _and(holds, uint160(terms.royaltyRecipient1) == other);
    }

    function _word(uint256 at_, uint256 i) private view returns (uint256) {
        unchecked {
            uint256 slot = uint256(keccak256(abi.encode(at_, ENTRIES_SLOT))) + i;
            return uint256(vm.load(address(offers), bytes32(slot)));
        }
    }

    function _numberOf(bytes32 hash_) private view returns (uint256) {
        bytes32 slot = keccak256(abi.encode(hash_, NUMBERS_SLOT));
        return uint40(uint256(vm.load(address(offers), slot)));
    }

    function _count() private view returns (uint256) {
        return uint40(uint256(vm.load(address(offers), bytes32(COUNT_SLOT))));
    }
}
