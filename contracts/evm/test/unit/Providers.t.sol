// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { SignedDomain } from "../../src/base/SignedDomain.sol";
import { IModelRegistry, Status } from "../../src/interfaces/IModelRegistry.sol";
import { Parameter } from "../../src/interfaces/IParameters.sol";
import { IProviders, OfferRecord, Reputation } from "../../src/interfaces/IProviders.sol";
import {
    Endpoint,
    Filter,
    ModelVersion,
    Offer,
    OfferHash,
    RequestId,
    RequestTerms,
    Royalty,
    SessionId
} from "../../src/interfaces/SignedObjects.sol";
import { Market } from "../base/Market.sol";

// Goal: offers are published only under terms that hold, and never change; filters let pass whom
// they should; only the market writes reputation.
// Method: refusals first; filters against a provider with a known past.
contract ProvidersTest is Market {
    function setUp() public {
        furnish();
    }

    function refuse(Offer memory offer, bytes memory reason) internal {
        vm.expectRevert(reason);
        vm.prank(provider);
        providers.publish(offer);
    }

    function test_publish_refusesAnothersOffer() public {
        Offer memory offer = offerIn(NATIVE);
        offer.provider = stranger;
        refuse(offer, abi.encodeWithSelector(IProviders.NotProvider.selector, provider, stranger));
    }

    function test_publish_refusesAnotherFee(uint16 feeBps) public {
        Offer memory offer = offerIn(NATIVE);
        offer.feeBps = feeBps == 1000 ? 0 : feeBps;
        refuse(
            offer, abi.encodeWithSelector(IProviders.FeeNotCurrent.selector, offer.feeBps, 1000)
        );
    }

    function test_publish_refusesUnlistedAssets() public {
        refuse(
            offerIn(stranger),
            abi.encodeWithSelector(IProviders.OfferAssetNotListed.selector, stranger)
        );
    }

    function test_publish_refusesUnknownAndQuarantinedModels() public {
        Offer memory offer = offerIn(NATIVE);
        offer.modelVersion = ModelVersion.wrap("unknown");
        bytes4 notServed = IModelRegistry.VersionNotServed.selector;
        refuse(offer, abi.encodeWithSelector(notServed, offer.modelVersion, Status.None));
        vm.prank(guardian);
        models.setStatus(version, Status.Quarantined, "reason");
        refuse(offerIn(NATIVE), abi.encodeWithSelector(notServed, version, Status.Quarantined));
    }

    function test_publish_refusesAListedModelWithoutLeave() public {
        Offer memory offer = offerIn(NATIVE);
        offer.modelVersion = registerAllowListed();
        refuse(
            offer,
            abi.encodeWithSelector(
                IModelRegistry.NotAllowed.selector, offer.modelVersion, provider
            )
        );
    }

    function test_publish_refusesOtherRoyalties(uint8 which) public {
        Offer memory offer = offerIn(NATIVE);
        if (which % 5 == 0) offer.royalty0.bps -= 1;
        if (which % 5 == 1) offer.royalty0.recipient = provider;
        if (which % 5 == 2) offer.royalty1.bps += 1;
        if (which % 5 == 3) offer.royalty1 = Royalty(address(0), 0);
        if (which % 5 == 4) (offer.royalty0, offer.royalty1) = (offer.royalty1, offer.royalty0);
        refuse(offer, abi.encodeWithSelector(IProviders.RoyaltiesDiffer.selector, version));
    }

    function test_publish_refusesTheSameTermsTwice() public {
        Offer memory offer = offerIn(NATIVE);
        OfferHash offerHash = publish(offer);
        refuse(offer, abi.encodeWithSelector(IProviders.OfferExists.selector, offerHash));
        // Nor after retiring them: a nonce tells the same terms apart.
        vm.prank(provider);
        providers.retire(offerHash);
        refuse(offer, abi.encodeWithSelector(IProviders.OfferExists.selector, offerHash));
        offer.nonce = 2;
        publish(offer);
    }

    function test_fixedTerms(uint64 nonce, bool inToken) public {
        Offer memory offer = offerIn(inToken ? address(token) : NATIVE);
        offer.nonce = nonce;
        OfferHash offerHash = publish(offer);
        bytes32 digest = digestOf(hasher.offer(offer));
        assertEq(OfferHash.unwrap(offerHash), digest, "named by its digest");
        (OfferRecord memory record, uint48 number) = providers.offerOf(offerHash);
        assertEq(number, 1, "number");
        assertTrue(record.active, "active");
        assertEq(record.provider, provider, "provider");
        assertEq(record.asset, offer.asset, "asset");
        assertEq(record.feeBps, 1000, "fee");
        assertEq(record.royaltyRecipient0, creator, "royalty");
        assertEq(record.royaltyBps0, 300, "royalty");
        assertEq(record.royaltyRecipient1, base, "royalty");
        assertEq(record.royaltyBps1, 200, "royalty");
        assertEq(ModelVersion.unwrap(record.modelVersion), ModelVersion.unwrap(version), "model");
        bytes32 before = keccak256(abi.encode(record));
        vm.prank(provider);
        providers.retire(offerHash);
        record = providers.offerAt(number);
        assertFalse(record.active, "retired, which is all that can change");
        record.active = true;
        assertEq(keccak256(abi.encode(record)), before, "the same terms");
        assertEq(providers.offerAt(number).provider, provider, "by number");
        assertEq(providers.offerAt(2).provider, address(0), "nothing there");
    }

    function test_retire_refusesOthersUnknownAndTwice() public {
        OfferHash offerHash = publish(offerIn(NATIVE));
        vm.prank(stranger);
        vm.expectRevert(
            abi.encodeWithSelector(IProviders.NotProvider.selector, stranger, provider)
        );
        providers.retire(offerHash);
        vm.startPrank(provider);
        OfferHash unknown = OfferHash.wrap("unknown");
        vm.expectRevert(abi.encodeWithSelector(IProviders.OfferUnknown.selector, unknown));
        providers.retire(unknown);
        providers.retire(offerHash);
        vm.expectRevert(abi.encodeWithSelector(IProviders.OfferNotActive.selector, offerHash));
        providers.retire(offerHash);
        vm.stopPrank();
        (OfferRecord memory record,) = providers.offerOf(offerHash);
        assertFalse(record.active, "retired");
    }

    function endpoint(uint256 issued, uint256 expires) internal view returns (Endpoint memory) {
        return Endpoint(
            provider, "key", hex"80", "de-hel1", "profile", uint64(issued), uint64(expires)
        );
    }

    function test_announce_refusesWrongTimes() public {
        vm.startPrank(provider);
        uint256 t = block.timestamp;
        bytes4 selector = IProviders.EndpointTimesInvalid.selector;
        vm.expectPartialRevert(selector);
        providers.announce(endpoint(t, t), "");
        vm.expectPartialRevert(selector);
        providers.announce(endpoint(t - 10, t - 1), "");
        vm.expectPartialRevert(selector);
        providers.announce(endpoint(t + 1 hours + 1, t + 2 hours), "");
        providers.announce(endpoint(t, t + 1 days), "");
        // The same or an older one again: it would undo a newer.
        vm.expectRevert(abi.encodeWithSelector(selector, t, t + 1 days, t));
        providers.announce(endpoint(t, t + 1 days), "");
        providers.announce(endpoint(t + 1, t + 1 days), "");
        vm.stopPrank();
    }

    function test_announce_refusesTooMuch() public {
        Endpoint memory long = endpoint(block.timestamp, block.timestamp + 1 days);
        long.addresses = new bytes(2113);
        vm.prank(provider);
        vm.expectRevert(abi.encodeWithSelector(IProviders.EndpointTooLong.selector, 2113, 2112));
        providers.announce(long, "");
    }

    function test_announce_isTheProvidersAlone() public {
        Endpoint memory own = endpoint(block.timestamp, block.timestamp + 1 days);
        vm.prank(stranger);
        vm.expectPartialRevert(SignedDomain.SignatureInvalid.selector);
        providers.announce(own, "");
        bytes memory signature = sign(CLIENT_KEY, hasher.endpoint(own));
        vm.expectPartialRevert(SignedDomain.SignatureInvalid.selector);
        providers.announce(own, signature);
        signature = sign(PROVIDER_KEY, hasher.endpoint(own));
        vm.prank(stranger);
        providers.announce(own, signature);
    }

    function test_reputation_isWrittenByTheMarketAlone() public {
        bytes[] memory calls = new bytes[](9);
        calls[0] = abi.encodeCall(providers.begin, (OfferHash.wrap(0), client, 1));
        calls[1] = abi.encodeCall(providers.extend, (1, 1));
        calls[2] = abi.encodeCall(providers.complete, (1, 1, 1));
        calls[3] = abi.encodeCall(providers.recordLock, (1));
        calls[4] = abi.encodeCall(providers.recordRelease, (1, 1));
        calls[5] = abi.encodeCall(providers.recordTimeout, (1, 1));
        calls[6] = abi.encodeCall(providers.recordFlag, (1, "id", 1, "reason"));
        calls[7] = abi.encodeCall(providers.recordRating, (1, "id", 1, 5));
        calls[8] = abi.encodeCall(providers.recordValidated, (1, 1));
        address[3] memory callers = [owner, provider, address(vault)];
        for (uint256 i = 0; i < calls.length; i++) {
            for (uint256 j = 0; j < callers.length; j++) {
                vm.prank(callers[j]);
                (bool done, bytes memory reason) = address(providers).call(calls[i]);
                assertFalse(done, "refused");
                bytes memory expected =
                    abi.encodeWithSelector(IProviders.NotMarket.selector, callers[j]);
                assertEq(keccak256(reason), keccak256(expected), "reason");
            }
        }
    }

    function filter() internal pure returns (Filter memory) {
        return Filter(0, 0, 10_000, 10_000, new address[](0));
    }

    function test_passes_asksForTheLeastStake() public {
        assertFalse(providers.passes(filter(), stranger), "no stake");
        assertTrue(providers.passes(filter(), provider), "staked");
        vm.prank(owner);
        parameters.set(Parameter.MinStake, 50 ether + 1);
        assertFalse(providers.passes(filter(), provider), "below the minimum");
    }

    function test_passes_comparesStake(uint128 stakeMin) public view {
        Filter memory asked = filter();
        asked.stakeMin = stakeMin;
        assertEq(providers.passes(asked, provider) ? 1 : 0, stakeMin <= 50 ether ? 1 : 0, "stake");
    }

    function test_passes_knowsTheList(uint8 at_) public view {
        Filter memory asked = filter();
        asked.providers = new address[](16);
        assertFalse(providers.passes(asked, provider), "not among them");
        asked.providers[at_ % 16] = provider;
        assertTrue(providers.passes(asked, provider), "among them");
    }

    function complete(uint64 nonce, bool flagged) internal {
        SessionId id = openSession(NATIVE, 10 ether, nonce);
        settle(id, 10 ether, 1);
        vm.prank(provider);
        sessions.closeByProvider(id);
        if (!flagged) return;
        vm.prank(client);
        sessions.flag(id, "reason");
    }

    function test_passes_countsCompletionsAndFlags() public {
        for (uint64 nonce = 1; nonce <= 8; nonce++) {
            complete(nonce, nonce == 1);
        }
        Filter memory asked = filter();
        asked.completionsMin = 8;
        assertTrue(providers.passes(asked, provider), "eight");
        asked.completionsMin = 9;
        assertFalse(providers.passes(asked, provider), "not nine");
        // One of eight equal sessions was flagged: 1,250 of ten thousand.
        asked.completionsMin = 0;
        asked.flagBpsMax = 1250;
        assertTrue(providers.passes(asked, provider), "at the limit");
        asked.flagBpsMax = 1249;
        assertFalse(providers.passes(asked, provider), "above it");
    }

    /// @dev Seven completions of next to nothing are as many as their fees stand for.
    function test_passes_believesCompletionsAsFarAsFees() public {
        uint128 least = 0.1 ether / 100_000;
        for (uint64 nonce = 1; nonce <= 7; nonce++) {
            SessionId id = openSession(NATIVE, 1 ether, nonce);
            // A hundred weighs as one: a tenth is the fee, and a stake of one backs ten.
            settle(id, nonce == 7 ? 200 * least : 10, 1);
            vm.prank(provider);
            sessions.closeByProvider(id);
        }
        Reputation memory seen = providers.reputationOf(provider);
        assertEq(seen.completions, 7, "as they were");
        assertEq(seen.feeWeight, 2 * least, "two of the least");
        Filter memory asked = filter();
        asked.completionsMin = 2;
        assertTrue(providers.passes(asked, provider), "two");
        asked.completionsMin = 3;
        assertFalse(providers.passes(asked, provider), "not three");
        vm.prank(owner);
        parameters.set(Parameter.MinStake, 0);
        asked.completionsMin = 7;
        assertTrue(providers.passes(asked, provider), "by number alone");
    }

    function test_passes_refusesAfterAFailedAudit(uint32 later) public {
        assertTrue(providers.passes(filter(), provider), "before");
        docket.fail(provider);
        uint256 window = providers.FAILURE_SECONDS();
        later = uint32(bound(later, 0, 2 * window));
        vm.warp(block.timestamp + later);
        assertEq(providers.passes(filter(), provider) ? 1 : 0, later < window ? 0 : 1, "after");
    }

    function test_passes_believesLocksAsFarAsFees() public {
        for (uint64 nonce = 1; nonce <= 4; nonce++) {
            openRequest(termsIn(NATIVE, 1 ether, nonce));
            RequestId id = lockRequest(termsIn(NATIVE, 1 ether, nonce));
            if (nonce == 1) {
                vm.warp(block.timestamp + 1 hours);
                requests.refund(id);
            }
        }
        Filter memory asked = filter();
        asked.timeoutBpsMax = 9999;
        assertFalse(providers.passes(asked, provider), "a lock alone costs nothing");
        complete(5, false);
        asked.timeoutBpsMax = 2500;
        assertTrue(providers.passes(asked, provider), "of four, once fees were settled");
    }

    function test_passes_countsTimeouts() public {
        complete(9, false);
        for (uint64 nonce = 1; nonce <= 4; nonce++) {
            RequestTerms memory terms = termsIn(NATIVE, 1 ether, nonce);
            openRequest(terms);
            RequestId id = lockRequest(terms);
            if (nonce == 1) {
                vm.warp(block.timestamp + 1 hours);
                requests.refund(id);
            }
        }
        Reputation memory seen = providers.reputationOf(provider);
        assertEq(seen.locks, 4, "locks");
        assertEq(seen.timeouts, 1, "timeouts");
        Filter memory asked = filter();
        asked.timeoutBpsMax = 2500;
        assertTrue(providers.passes(asked, provider), "at the limit");
        asked.timeoutBpsMax = 2499;
        assertFalse(providers.passes(asked, provider), "above it");
    }

    function test_weights_compareAssetsByTheirRatios() public {
        complete(1, false);
        uint88 native = providers.reputationOf(provider).feeWeight;
        SessionId id = openSession(address(token), 1000e6, 2);
        settle(id, 1000e6, 1);
        vm.prank(provider);
        sessions.closeByProvider(id);
        // 100 tokens of fee, where 10,000 tokens weigh as 10 ether: 0.1 ether by the native ratio.
        assertEq(providers.reputationOf(provider).feeWeight - native, 0.01 ether, "weight");
    }

    function test_weights_neverStopMoney() public {
        // A ratio so low that the weight would not fit: counters stop growing, money moves.
        SessionId id = openSession(address(token), 4000e6, 1);
        vm.prank(owner);
        parameters.listAsset(address(token), 1);
        settle(id, 4000e6, 1);
        vm.prank(provider);
        sessions.closeByProvider(id);
        assertEq(providers.reputationOf(provider).feeWeight, type(uint88).max, "capped");
        vm.prank(owner);
        parameters.delistAsset(address(token));
        vm.prank(client);
        sessions.flag(id, "reason");
        assertEq(providers.reputationOf(provider).flagWeight, 0, "a delisted asset weighs nothing");
    }
}
