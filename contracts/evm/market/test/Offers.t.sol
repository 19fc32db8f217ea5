// SPDX-License-Identifier: Apache-2.0
// Requirements: R001-1
pragma solidity 0.8.37;

import { Sessions } from "../../core/src/Sessions.sol";
import { Stakes } from "../../core/src/Stakes.sol";
import { Vault } from "../../core/src/Vault.sol";
import { Escrow } from "../../core/src/base/Escrow.sol";
import { Signatures } from "../../core/src/base/Signatures.sol";
import { IOfferTerms } from "../../core/src/interfaces/IOfferTerms.sol";
import { IStakes } from "../../core/src/interfaces/IStakes.sol";
import { Wallet } from "../../core/test/base/Accounts.sol";
import { Offers } from "../src/Offers.sol";
import { Parameters } from "../src/Parameters.sol";
import {
    IModelRegistry,
    ModelAccess,
    ModelStatus,
    Registration,
    Royalty
} from "../src/interfaces/IModelRegistry.sol";
import { Endpoint, IOfferBook, Offer, OfferListing } from "../src/interfaces/IOfferBook.sol";
import { AssetRatio, IParameters, Parameter } from "../src/interfaces/IParameters.sol";
import { MarketFixture, initialParameters } from "./base/MarketFixture.sol";
import { MockCourtRecord } from "./base/MockCourtRecord.sol";

// Goal: only a provider or its operator publishes the provider's offers, only under current terms,
// and offers never change. Method: refusals first; each test of a refusal changes one field of a
// valid offer.
contract OffersTest is MarketFixture {
    bytes32 internal constant OFFER_TYPEHASH = keccak256(
        "Offer(address provider,bytes32 modelVersion,address asset,uint128 input,"
        "uint128 cachedInput,uint128 output,uint128 image,uint128 second,uint128 request,"
        "uint16 feeBps,address royaltyRecipient0,uint16 royaltyBps0,address royaltyRecipient1,"
        "uint16 royaltyBps1,uint32 windowSeconds,address court,uint128 stakeRatio,"
        "bytes32 artifact,bytes32 engineClass,uint8 counting,uint8 sampling,uint8 tier,"
        "uint64 nonce)"
    );
    bytes32 internal constant ENDPOINT_TYPEHASH = keccak256(
        "Endpoint(address provider,bytes32 sealKey,bytes32 addressesHash,bytes32 region,"
        "bytes32 profile,uint64 issuedAtSeconds,uint64 expiresAtSeconds)"
    );

    function setUp() public {
        deployMarket(address(0));
        furnish(address(new MockCourtRecord()));
    }

    function fresh(address asset) internal view returns (Offer memory offer) {
        offer = offerIn(asset);
        offer.nonce = 2;
    }

    function refuse(Offer memory offer, bytes4 selector, bytes memory arguments) internal {
        expectError(selector, arguments);
        publish(offer);
    }

    function signOf(uint256 key, Offer memory offer) internal view returns (bytes memory) {
        return sign(key, address(offers), "Ostrom Offers", keccak256(_encode(offer)));
    }

    /// @dev Encodes an offer field by field, in the order of the EIP-712 type, so that a test
    /// compares this order with the order of the struct's fields.
    function _encode(Offer memory o) private pure returns (bytes memory) {
        bytes memory first = abi.encode(
            OFFER_TYPEHASH,
            o.provider,
            o.modelVersion,
            o.asset,
            o.prices.input,
            o.prices.cachedInput,
            o.prices.output,
            o.prices.image,
            o.prices.second,
            o.prices.request,
            o.feeBps
        );
        bytes memory second = abi.encode(
            o.royalty0.recipient,
            o.royalty0.bps,
            o.royalty1.recipient,
            o.royalty1.bps,
            o.windowSeconds,
            o.court,
            o.stakeRatio
        );
        bytes memory third =
            abi.encode(o.artifact, o.engineClass, o.counting, o.sampling, o.tier, o.nonce);
        return bytes.concat(first, second, third);
    }

    function test_publish_refusesWhomItDoesNotBind() public {
        Offer memory offer = fresh(NATIVE);
        expectError(stranger, IOfferBook.NotTheProvider.selector, abi.encode(stranger, provider));
        offers.publish(offer, "");
        bytes memory signature = signOf(CLIENT_KEY, offer);
        vm.expectPartialRevert(Signatures.SignatureInvalid.selector);
        offers.publish(offer, signature);
        // An operator that the provider named under another court cannot publish an offer under
        // this court.
        vm.prank(provider);
        stakes.setOperator(address(sessions), stranger, stranger);
        expectError(stranger, IOfferBook.NotTheProvider.selector);
        offers.publish(offer, "");
    }

    function test_publish_isByProviderOperatorAndWhatOneSigned() public {
        Offer memory offer = fresh(NATIVE);
        vm.prank(provider);
        offers.publish(offer, "");
        offer.nonce = 3;
        vm.prank(operator);
        offers.publish(offer, "");
        offer.nonce = 4;
        bytes memory signature = signOf(PROVIDER_KEY, offer);
        vm.prank(stranger);
        offers.publish(offer, signature);
        offer.nonce = 5;
        signature = signOf(OPERATOR_KEY, offer);
        vm.prank(stranger);
        bytes32 hash = offers.publish(offer, signature);
        assertEq(offers.numberOf(hash), 6, "number");
    }

    /// @dev Signatures of a replaced operator are invalid.
    function test_publish_refusesAFormerOperator() public {
        Offer memory offer = fresh(NATIVE);
        bytes memory signature = signOf(OPERATOR_KEY, offer);
        vm.prank(provider);
        stakes.setOperator(address(sessions), court, address(0));
        vm.expectPartialRevert(Signatures.SignatureInvalid.selector);
        offers.publish(offer, signature);
        vm.expectPartialRevert(IOfferBook.NotTheProvider.selector);
        publish(offer);
    }

    function test_publish_acceptsContractAccounts() public {
        Offer memory offer = fresh(NATIVE);
        offer.provider = address(new Wallet(provider));
        bytes memory signature = signOf(PROVIDER_KEY, offer);
        offers.publish(offer, signature);
    }

    function test_publish_refusesTermsThatAreNotCurrent(uint256 value) public {
        Offer memory offer = fresh(NATIVE);
        offer.feeBps = uint16(bound(value, 0, 999));
        refuse(offer, IOfferBook.FeeNotCurrent.selector, abi.encode(offer.feeBps, 1000));
        offer = fresh(NATIVE);
        offer.windowSeconds = uint32(bound(value, 0, 3 days - 1));
        refuse(
            offer, IOfferBook.WindowNotCurrent.selector, abi.encode(offer.windowSeconds, 3 days)
        );
        offer.windowSeconds = 3 days + 1;
        vm.expectPartialRevert(IOfferBook.WindowNotCurrent.selector);
        publish(offer);
        offer = fresh(NATIVE);
        offer.stakeRatio = uint128(bound(value, 10e18 + 1, type(uint128).max));
        refuse(
            offer, IOfferBook.RatioNotCurrent.selector, abi.encode(NATIVE, offer.stakeRatio, 10e18)
        );
    }

    function test_publish_refusesUnlistedAssets() public {
        Offer memory offer = fresh(NATIVE);
        (offer.asset, offer.stakeRatio) = (stranger, 0);
        refuse(offer, IOfferBook.RatioNotCurrent.selector, abi.encode(stranger, 0, 0));
    }

    function test_publish_refusesModelsThatAreNotServed() public {
        Offer memory offer = fresh(NATIVE);
        offer.modelVersion = "unknown";
        bytes4 notServed = IModelRegistry.VersionNotUsable.selector;
        refuse(offer, notServed, abi.encode(offer.modelVersion, ModelStatus.None));
        setStatus(plainModel, ModelStatus.Quarantined);
        refuse(fresh(NATIVE), notServed, abi.encode(plainModel, ModelStatus.Quarantined));
        Registration memory made = registration("listed", 0, 0);
        made.access = ModelAccess.AllowList;
        offer.modelVersion = register(made);
        refuse(offer, IModelRegistry.NotAllowed.selector, abi.encode(offer.modelVersion, provider));
    }

    function test_publish_refusesOtherRoyalties(uint8 which) public {
        Offer memory offer = fresh(address(token));
        if (which % 5 == 0) offer.royalty0.bps -= 1;
        if (which % 5 == 1) offer.royalty0.recipient = provider;
        if (which % 5 == 2) offer.royalty1.bps += 1;
        if (which % 5 == 3) offer.royalty1 = Royalty(address(0), 0);
        if (which % 5 == 4) (offer.royalty0, offer.royalty1) = (offer.royalty1, offer.royalty0);
        refuse(offer, IOfferBook.RoyaltiesMismatch.selector, abi.encode(royalModel));
    }

    function test_publish_refusesTheSameTermsTwice() public {
        Offer memory offer = fresh(NATIVE);
        bytes memory signature = signOf(PROVIDER_KEY, offer);
        bytes32 hash = offers.publish(offer, signature);
        expectError(IOfferBook.OfferExists.selector, abi.encode(hash));
        offers.publish(offer, signature);
        // The same offer cannot be published again after it was retired: equal terms need a new
        // nonce.
        vm.prank(operator);
        offers.retire(hash);
        expectError(IOfferBook.OfferExists.selector, abi.encode(hash));
        offers.publish(offer, signature);
        offer.nonce = 3;
        publish(offer);
    }

    /// @dev A signature for one deployment is invalid for another deployment or another chain.
    function test_publish_refusesWhatWasSignedForAnotherDeployment() public {
        Offer memory offer = fresh(NATIVE);
        bytes memory signature = signOf(PROVIDER_KEY, offer);
        Endpoint memory own = endpoint(block.timestamp, block.timestamp + 1 days);
        bytes memory ownSignature = signOf(PROVIDER_KEY, own);
        Offers first = offers;
        vm.chainId(1);
        vm.expectPartialRevert(Signatures.SignatureInvalid.selector);
        offers.publish(offer, signature);
        vm.chainId(31_337);
        deployMarket(address(0));
        plainModel = registerModel("plain", 0, 0);
        vm.expectPartialRevert(Signatures.SignatureInvalid.selector);
        offers.publish(offer, signature);
        first.publish(offer, signature);
        vm.expectPartialRevert(Signatures.SignatureInvalid.selector);
        offers.announce(own, court, ownSignature);
        first.announce(own, court, ownSignature);
    }

    function test_terms_areThoseThatWereSigned(uint64 nonce, bool inToken) public {
        Offer memory offer = offerIn(inToken ? address(token) : NATIVE);
        offer.nonce = uint64(bound(nonce, 2, type(uint64).max));
        vm.expectEmit();
        bytes32 digest = digestOf(address(offers), "Ostrom Offers", keccak256(_encode(offer)));
        emit IOfferBook.OfferPublished(digest, provider, offer.modelVersion, 3, offer);
        bytes32 hash = publish(offer);
        assertEq(hash, digest, "named by its digest");
        assertEq(offers.hashOffer(offer), digest, "hash");
        assertEq(offers.numberOf(hash), 3, "number");
        bytes32 before = keccak256(abi.encode(offers.termsOf(3)));
        assertEq(before, keccak256(abi.encode(termsIn(offer))), "terms");
        OfferListing memory listing = offers.listingOf(3);
        assertEq(listing.modelVersion, offer.modelVersion, "model");
        bytes32 prices = keccak256(abi.encode(listing.prices));
        assertEq(prices, keccak256(abi.encode(offer.prices)), "prices");
        assertTrue(listing.active, "active");
        vm.prank(operator);
        offers.retire(hash);
        assertEq(keccak256(abi.encode(offers.termsOf(3))), before, "retired, and the same");
        assertFalse(offers.listingOf(3).active, "retired");
        assertEq(offers.termsOf(4).provider, address(0), "nothing there");
    }

    function test_retire_isByProviderAndOperatorOnce() public {
        bytes32 hash = offers.hashOffer(offerIn(NATIVE));
        expectError(stranger, IOfferBook.NotTheProvider.selector, abi.encode(stranger, provider));
        offers.retire(hash);
        bytes32 unknown = "unknown";
        vm.startPrank(provider);
        expectError(IOfferBook.OfferUnknown.selector, abi.encode(unknown));
        offers.retire(unknown);
        vm.expectEmit();
        emit IOfferBook.OfferRetired(hash, provider);
        offers.retire(hash);
        expectError(IOfferBook.OfferNotActive.selector, abi.encode(hash));
        offers.retire(hash);
        vm.stopPrank();
        hash = offers.hashOffer(offerIn(address(token)));
        vm.prank(operator);
        offers.retire(hash);
    }

    function test_refresh_copiesWhatCounts() public {
        setTerms(500, 5e18, base);
        assertEq(offers.feeSink(), sink, "not by itself");
        vm.expectEmit();
        emit IOfferBook.OfferTermsSynced(500, 3 days, 10e18, uint128(STAKE_MIN), base);
        vm.expectEmit();
        emit IOfferBook.RatioSynced(address(token), 5e18);
        vm.prank(stranger);
        offers.syncParameters(address(token));
        assertEq(offers.feeSink(), base, "by anybody");
    }

    function test_refresh_comesWithPublishing() public {
        setParameter(Parameter.FeeBps, 500);
        bytes32 old = offers.hashOffer(_withFee(offerIn(NATIVE), 1000));
        publish(fresh(NATIVE));
        // Work may begin under an offer whose fee is above the current fee, so the offer with the
        // former fee of 1000 stays usable.
        offers.sessionTerms(old, client);
        setParameter(Parameter.FeeBps, 1000);
        offers.syncParameters(NATIVE);
        bytes32 low = offers.hashOffer(_withFee(fresh(NATIVE), 500));
        expectError(IOfferBook.FeeNotCurrent.selector, abi.encode(500, 1000));
        offers.sessionTerms(low, client);
    }

    function _withFee(Offer memory offer, uint16 feeBps) private pure returns (Offer memory) {
        offer.feeBps = feeBps;
        return offer;
    }

    function endpoint(uint256 issued, uint256 expires) internal view returns (Endpoint memory) {
        bytes32 key = "key";
        return Endpoint(
            provider, key, hex"80", "eu-central", "profile", uint64(issued), uint64(expires)
        );
    }

    function signOf(uint256 key, Endpoint memory value) internal view returns (bytes memory) {
        bytes32 hash = keccak256(
            abi.encode(
                ENDPOINT_TYPEHASH,
                value.provider,
                value.sealKey,
                sha256(value.addresses),
                value.region,
                value.profile,
                value.issuedAtSeconds,
                value.expiresAtSeconds
            )
        );
        return sign(key, address(offers), "Ostrom Offers", hash);
    }

    function test_announce_refusesWrongTimes() public {
        vm.startPrank(provider);
        uint256 t = block.timestamp;
        bytes4 selector = IOfferBook.EndpointTimesInvalid.selector;
        vm.expectPartialRevert(selector);
        offers.announce(endpoint(t, t), court, "");
        vm.expectPartialRevert(selector);
        offers.announce(endpoint(t - 10, t - 1), court, "");
        vm.expectPartialRevert(selector);
        offers.announce(endpoint(t + 1 hours + 1, t + 2 hours), court, "");
        offers.announce(endpoint(t, t + 1 days), court, "");
        // An announcement must be issued later than the last one, so that an older announcement
        // cannot replace a newer one.
        expectError(selector, abi.encode(t, t + 1 days, t));
        offers.announce(endpoint(t, t + 1 days), court, "");
        offers.announce(endpoint(t + 1, t + 1 days), court, "");
        vm.stopPrank();
        assertEq(offers.announcedAtSeconds(provider, court), t + 1, "issued");
    }

    function test_announce_refusesTooMuch() public {
        Endpoint memory long = endpoint(block.timestamp, block.timestamp + 1 days);
        long.addresses = new bytes(2113);
        expectError(provider, IOfferBook.EndpointTooLong.selector, abi.encode(2113, 2112));
        offers.announce(long, court, "");
    }

    function test_announce_isByProviderOperatorAndWhatOneSigned() public {
        Endpoint memory own = endpoint(block.timestamp, block.timestamp + 1 days);
        expectError(stranger, IOfferBook.NotTheProvider.selector);
        offers.announce(own, court, "");
        bytes memory signature = signOf(CLIENT_KEY, own);
        vm.expectPartialRevert(Signatures.SignatureInvalid.selector);
        offers.announce(own, court, signature);
        // The operator of another provider cannot act for this provider under any court.
        vm.prank(stranger);
        stakes.setOperator(address(sessions), court, stranger);
        expectError(stranger, IOfferBook.NotTheProvider.selector);
        offers.announce(own, stranger, "");

        vm.expectEmit();
        emit IOfferBook.EndpointAnnounced(
            provider,
            court,
            own.sealKey,
            own.region,
            own.profile,
            own.issuedAtSeconds,
            own.expiresAtSeconds,
            own.addresses
        );
        vm.prank(operator);
        offers.announce(own, court, "");
        own.issuedAtSeconds += 1;
        signature = signOf(PROVIDER_KEY, own);
        vm.prank(stranger);
        offers.announce(own, court, signature);
        own.issuedAtSeconds += 1;
        signature = signOf(OPERATOR_KEY, own);
        vm.chainId(1);
        vm.expectPartialRevert(Signatures.SignatureInvalid.selector);
        offers.announce(own, court, signature);
        vm.chainId(31_337);
        offers.announce(own, court, signature);
        vm.expectPartialRevert(IOfferBook.EndpointTimesInvalid.selector);
        offers.announce(own, court, signature);
    }

    /// @dev An operator under one court cannot announce under another court.
    function test_announce_isOfOneCourt() public {
        address elsewhere = address(0xc0de1);
        vm.prank(provider);
        stakes.setOperator(address(sessions), elsewhere, stranger);
        Endpoint memory false_ = endpoint(block.timestamp + 1 hours, block.timestamp + 900 days);
        expectError(stranger, IOfferBook.NotTheProvider.selector);
        offers.announce(false_, court, "");
        vm.prank(stranger);
        offers.announce(false_, elsewhere, "");
        assertEq(offers.announcedAtSeconds(provider, court), 0, "nothing here");
        Endpoint memory own = endpoint(block.timestamp, block.timestamp + 1 days);
        vm.prank(provider);
        offers.announce(own, court, "");
        assertEq(offers.announcedAtSeconds(provider, court), block.timestamp, "in no one's way");
    }

    // Finding: EVM-rest
    function test_wiring_refusesEscrowsThatNameAnother() public {
        vm.expectPartialRevert(IOfferBook.WiringMismatch.selector);
        deployCommitted("Offers", abi.encode(parameters, models, sessions, requests, court));
        Escrow other = _escrow(stakes, WINDOW_MAX, 3);
        Escrow good = _escrow(stakes, WINDOW_MAX, 2);
        vm.expectPartialRevert(IOfferBook.WiringMismatch.selector);
        deployCommitted("Offers", abi.encode(parameters, models, good, other, court));
        other = _escrow(stakes, WINDOW_MAX - 1, 2);
        good = _escrow(stakes, WINDOW_MAX, 1);
        expectError(IOfferBook.WiringMismatch.selector, abi.encode(other));
        deployCommitted("Offers", abi.encode(parameters, models, good, other, court));
        Stakes foreign = Stakes(
            deployCommitted(
                "Stakes",
                abi.encode(Vault(deployCommitted("Vault")), UNBONDING, WINDOW_MAX, CASE_MAX)
            )
        );
        other = _escrow(foreign, WINDOW_MAX, 2);
        good = _escrow(stakes, WINDOW_MAX, 1);
        expectError(IOfferBook.WiringMismatch.selector, abi.encode(other));
        deployCommitted("Offers", abi.encode(parameters, models, good, other, court));
    }

    function test_wiring_refusesToBeWithoutACourt() public {
        expectError(IOfferBook.WiringMismatch.selector, abi.encode(address(0)));
        deployCommitted("Offers", abi.encode(parameters, models, sessions, requests, address(0)));
    }

    /// @dev `Offers` refuses a delay that is shorter than the time in which stake in use can be
    /// withdrawn: window, hold and unbonding (EVM3-8 of docs/reference/audit.md).
    // Finding: EVM3-8
    function test_wiring_refusesADelayThatIsTooShort() public {
        uint256 least = uint256(UNBONDING) + WINDOW_MAX + CASE_MAX + 1;
        Parameters hasty = _parametersWith(least - 1);
        Escrow first = _escrow(stakes, WINDOW_MAX, 2);
        Escrow second = _escrow(stakes, WINDOW_MAX, 1);
        expectError(IOfferBook.WiringMismatch.selector, abi.encode(hasty));
        deployCommitted("Offers", abi.encode(hasty, models, first, second, court));
        Parameters enough = _parametersWith(least);
        first = _escrow(stakes, WINDOW_MAX, 2);
        second = _escrow(stakes, WINDOW_MAX, 1);
        deployCommitted("Offers", abi.encode(enough, models, first, second, court));
    }

    function _parametersWith(uint256 delay) private returns (Parameters) {
        bytes memory arguments =
            abi.encode(owner, sink, stakes, delay, initialParameters(), new AssetRatio[](0));
        return Parameters(deployCommitted("Parameters", arguments));
    }

    /// @dev Stake of ended work can be withdrawn after at most the sum of audit window, hold and
    /// unbonding. So a provider that ends its work when a change is proposed has withdrawn its
    /// stake before the change takes effect (EVM3-8 of docs/reference/audit.md).
    // Finding: EVM3-8
    function test_delay_letsStakeInUseLeaveFirst() public {
        setParameter(Parameter.AuditWindow, WINDOW_MAX);
        Offer memory offer = fresh(NATIVE);
        bytes32 id = open(authorize(publish(offer), NATIVE, 1 ether, 2));
        vm.prank(owner);
        parameters.propose(Parameter.ProofPenaltyBps, 5000);
        close(voucherOf(id, 1 ether, 1));
        vm.warp(vm.getBlockTimestamp() + WINDOW_MAX - 1);
        vm.prank(court);
        sessions.hold(id);
        vm.prank(provider);
        vm.expectPartialRevert(IStakes.StakeInUse.selector);
        stakes.unstake(address(sessions), court, 50 ether);
        vm.warp(vm.getBlockTimestamp() + CASE_MAX + 1);
        sessions.collect(listOf(id));
        vm.prank(provider);
        stakes.unstake(address(sessions), court, 50 ether);
        vm.warp(vm.getBlockTimestamp() + UNBONDING);
        vm.prank(provider);
        stakes.withdraw(address(sessions), court);
        assertEq(stakes.bondOf(provider, address(sessions), court).active, 0, "gone");
        vm.expectPartialRevert(IParameters.ChangeTooEarly.selector);
        parameters.applyParameter(Parameter.ProofPenaltyBps);
    }

    /// @dev A change of the least stake applies to work that begins after `syncParameters`.
    function test_stakeMin_countsForWorkThatBeginsLater() public {
        bytes32 hash = offers.hashOffer(offerIn(NATIVE));
        setParameter(Parameter.StakeMin, 10 * STAKE_MIN);
        offers.sessionTerms(hash, client);
        vm.expectEmit();
        emit IOfferBook.OfferTermsSynced(1000, 3 days, 10e18, uint128(10 * STAKE_MIN), sink);
        offers.syncParameters(NATIVE);
        (,, uint96 bond) = offers.lockTerms(hash, client, abi.encode(detailsOf()));
        assertEq(bond, 10 * STAKE_MIN / 100, "bond of a lock");
        setParameter(Parameter.StakeMin, 100 * STAKE_MIN);
        offers.syncParameters(NATIVE);
        vm.prank(provider);
        stakes.unstake(address(requests), court, 10 ether);
        vm.prank(provider);
        stakes.unstake(address(sessions), court, 45 ether);
        expectError(
            IOfferBook.StakeBelowMin.selector, abi.encode(provider, 5 ether, 100 * STAKE_MIN)
        );
        offers.sessionTerms(hash, client);
    }

    /// @dev Deploys an escrow whose `Offers` contract is not yet deployed: the `ahead`-th contract
    /// that this test creates after the escrow.
    function _escrow(Stakes stakes_, uint256 windowMax, uint256 ahead) private returns (Escrow) {
        IOfferTerms next = IOfferTerms(created(vm.getNonce(address(this)) + ahead));
        return Sessions(
            deployCommitted("Sessions", abi.encode(vault, stakes_, next, windowMax, CASE_MAX))
        );
    }
}
