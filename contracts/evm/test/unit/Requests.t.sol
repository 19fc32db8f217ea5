// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Requests } from "../../src/Requests.sol";
import { IEpochs } from "../../src/interfaces/IEpochs.sol";
import { IModelRegistry, Status } from "../../src/interfaces/IModelRegistry.sol";
import { Parameter } from "../../src/interfaces/IParameters.sol";
import { IProviders } from "../../src/interfaces/IProviders.sol";
import { IRequests, RequestState, RequestView } from "../../src/interfaces/IRequests.sol";
import { IVault } from "../../src/interfaces/IVault.sol";
import { Offer, OfferHash, RequestId, RequestTerms } from "../../src/interfaces/SignedObjects.sol";
import { Market } from "../base/Market.sol";

// Goal: a request opens once, for money that is there; only who passes locks it, at prices that its
// client accepts; unlocked, its client can take it back.
// Method: one request that opens and locks; each refusal changes one thing in it.
contract RequestsTest is Market {
    uint128 internal constant COST = 10 ether;

    function setUp() public {
        furnish();
        offerHashIn(NATIVE);
    }

    function refuseOpen(RequestTerms memory terms, bytes memory reason) internal {
        vm.expectRevert(reason);
        vm.prank(terms.client);
        requests.open(terms, "");
    }

    function refuseLock(RequestTerms memory terms, Offer memory offer, bytes memory reason)
        internal
    {
        vm.expectRevert(reason);
        vm.prank(provider);
        requests.lock(terms, offer, "");
    }

    function test_deployment_refusesAVaultThatNamesAnother() public {
        vm.expectRevert(abi.encodeWithSelector(IRequests.NotTheModule.selector, address(vault)));
        new Requests(vault, models, providers, IEpochs(audits));
    }

    function test_open_refusesAnothersMoney() public {
        RequestTerms memory terms = termsIn(NATIVE, COST, 1);
        vm.prank(stranger);
        vm.expectRevert(
            abi.encodeWithSelector(IRequests.CallerNotClient.selector, stranger, client)
        );
        requests.open(terms, "");
    }

    function test_open_refusesNoSignerAndBadCosts() public {
        RequestTerms memory terms = termsIn(NATIVE, COST, 1);
        terms.signer = address(0);
        refuseOpen(terms, abi.encodeWithSelector(IRequests.RequestSignerMissing.selector));
        terms = termsIn(NATIVE, 0, 1);
        refuseOpen(
            terms, abi.encodeWithSelector(IRequests.CostOutOfBounds.selector, 0, type(uint96).max)
        );
        uint128 cost = uint128(type(uint96).max) + 1;
        refuseOpen(
            termsIn(NATIVE, cost, 1),
            abi.encodeWithSelector(IRequests.CostOutOfBounds.selector, cost, type(uint96).max)
        );
    }

    function test_open_refusesDeadlines(uint64 deadline) public {
        RequestTerms memory terms = termsIn(NATIVE, COST, 1);
        terms.deadlineSeconds = deadline % 2 == 0
            ? uint64(bound(deadline, 0, block.timestamp - 1))
            : uint64(bound(deadline, block.timestamp + 7 days + 1, type(uint64).max));
        refuseOpen(
            terms,
            abi.encodeWithSelector(
                IRequests.RequestDeadlineInvalid.selector,
                terms.deadlineSeconds,
                block.timestamp,
                7 days
            )
        );
    }

    function test_open_refusesLongListsAndInputs() public {
        RequestTerms memory terms = termsIn(NATIVE, COST, 1);
        terms.filter.providers = new address[](17);
        refuseOpen(terms, abi.encodeWithSelector(IRequests.ProviderListTooLong.selector, 17, 16));
        terms.filter.providers = new address[](0);
        vm.prank(client);
        vm.expectRevert(abi.encodeWithSelector(IRequests.InputTooLong.selector, 4097, 4096));
        requests.open(terms, new bytes(4097));
        vm.prank(client);
        requests.open(terms, new bytes(4096));
    }

    function test_open_refusesUnlistedAssetsAndUnservedModels() public {
        refuseOpen(
            termsIn(stranger, COST, 1),
            abi.encodeWithSelector(IRequests.RequestAssetNotListed.selector, stranger)
        );
        vm.prank(guardian);
        models.setStatus(version, Status.Quarantined, "reason");
        refuseOpen(
            termsIn(NATIVE, COST, 1),
            abi.encodeWithSelector(
                IModelRegistry.VersionNotServed.selector, version, Status.Quarantined
            )
        );
    }

    function test_open_refusesMoreThanThereIs() public {
        refuseOpen(
            termsIn(NATIVE, 1001 ether, 1),
            abi.encodeWithSelector(
                IVault.InsufficientAvailable.selector, client, NATIVE, 1000 ether, 1001 ether
            )
        );
    }

    function test_open_refusesValueItCannotUse() public {
        vm.deal(client, 100 ether);
        vm.prank(client);
        vm.expectRevert(
            abi.encodeWithSelector(IRequests.RequestValueInvalid.selector, COST + 1, COST)
        );
        requests.open{ value: COST + 1 }(termsIn(NATIVE, COST, 1), "");
        vm.prank(client);
        vm.expectRevert(abi.encodeWithSelector(IRequests.RequestValueInvalid.selector, 1, 0));
        requests.open{ value: 1 }(termsIn(address(token), COST, 1), "");
    }

    function test_open_refusesANonceTwice(uint64 nonce) public {
        RequestTerms memory terms = termsIn(NATIVE, COST, nonce);
        RequestId id = openRequest(terms);
        bytes memory reason = abi.encodeWithSelector(IRequests.NonceUsed.selector, client, nonce);
        refuseOpen(terms, reason);
        vm.prank(client);
        requests.cancel(id);
        refuseOpen(terms, reason);
        terms.costMax += 1;
        refuseOpen(terms, reason);
        assertTrue(requests.nonceUsed(client, nonce), "used for ever");
        assertFalse(requests.nonceUsed(stranger, nonce), "by this client alone");
    }

    function test_open_reserves(uint128 cost, uint128 value, bool inToken) public {
        cost = bound128(cost, 1, 500 ether);
        value = inToken ? 0 : bound128(value, 0, cost);
        address asset = inToken ? address(token) : NATIVE;
        uint256 before = available(client, asset);
        RequestTerms memory terms = termsIn(asset, cost, 1);
        vm.deal(client, value);
        vm.prank(client);
        RequestId id = requests.open{ value: value }(terms, "what is the commons?");
        assertEq(available(client, asset), before + value - cost, "available");
        assertEq(reserved(client, asset), cost, "reserved");
        RequestView memory seen = requests.request(id);
        assertEq(uint256(seen.state), uint256(RequestState.Open), "state");
        assertEq(seen.client, client, "client");
        assertEq(seen.signer, signer, "signer");
        assertEq(seen.asset, asset, "asset");
        assertEq(seen.amount, cost, "amount");
        assertEq(seen.deadlineSeconds, terms.deadlineSeconds, "deadline");
        assertEq(seen.termsHash, requests.hashTerms(terms), "terms");
        assertEq(seen.provider, address(0), "nobody yet");
    }

    function test_open_manyAtOnce() public {
        for (uint64 nonce = 0; nonce < 300; nonce += 7) {
            openRequest(termsIn(NATIVE, 1 ether, nonce));
        }
        assertEq(reserved(client, NATIVE), 43 ether, "many open for one client");
    }

    function test_lock_refusesUnknownAndOtherTerms() public {
        RequestTerms memory terms = termsIn(NATIVE, COST, 1);
        bytes memory reason = abi.encodeWithSelector(
            IRequests.RequestNotInState.selector,
            requests.idOf(client, 1),
            RequestState.None,
            RequestState.Open
        );
        refuseLock(terms, offerIn(NATIVE), reason);
        RequestId id = openRequest(terms);
        bytes32 hash = requests.hashTerms(terms);
        terms.pricesMax.output += 1;
        reason = abi.encodeWithSelector(
            IRequests.TermsDiffer.selector, id, hash, requests.hashTerms(terms)
        );
        refuseLock(terms, offerIn(NATIVE), reason);
    }

    function test_lock_refusesAfterTheDeadline() public {
        RequestTerms memory terms = termsIn(NATIVE, COST, 1);
        RequestId id = openRequest(terms);
        vm.warp(terms.deadlineSeconds + 1);
        refuseLock(
            terms,
            offerIn(NATIVE),
            abi.encodeWithSelector(
                IRequests.LockTooLate.selector, id, terms.deadlineSeconds, block.timestamp
            )
        );
        vm.warp(terms.deadlineSeconds);
        lockRequest(terms);
    }

    function test_lock_refusesAnothersOffer() public {
        RequestTerms memory terms = termsIn(NATIVE, COST, 1);
        openRequest(terms);
        vm.prank(stranger);
        vm.expectRevert(
            abi.encodeWithSelector(IRequests.CallerNotProvider.selector, stranger, provider)
        );
        requests.lock(terms, offerIn(NATIVE), "");
    }

    function test_lock_refusesUnpublishedRetiredAndUnfitOffers() public {
        RequestTerms memory terms = termsIn(NATIVE, 1e9, 1);
        openRequest(terms);
        Offer memory offer = offerIn(NATIVE);
        offer.prices.output -= 1;
        OfferHash hash = providers.hashOffer(offer);
        refuseLock(terms, offer, abi.encodeWithSelector(IProviders.OfferUnknown.selector, hash));
        OfferHash inToken = offerHashIn(address(token));
        refuseLock(
            terms,
            offerIn(address(token)),
            abi.encodeWithSelector(IRequests.OfferUnfit.selector, inToken)
        );
        hash = offerHashIn(NATIVE);
        vm.prank(provider);
        providers.retire(hash);
        refuseLock(
            terms,
            offerIn(NATIVE),
            abi.encodeWithSelector(IProviders.OfferNotActive.selector, hash)
        );
    }

    function test_lock_refusesAnotherModelsOffer() public {
        RequestTerms memory terms = termsIn(NATIVE, COST, 1);
        openRequest(terms);
        Offer memory offer = offerIn(NATIVE);
        offer.modelVersion = registerModel("other", 300, 200);
        OfferHash hash = publish(offer);
        refuseLock(terms, offer, abi.encodeWithSelector(IRequests.OfferUnfit.selector, hash));
    }

    function test_lock_refusesDearerOffers(uint8 unit) public {
        RequestTerms memory terms = termsIn(NATIVE, COST, 1);
        unit = unit % 4;
        if (unit == 0) terms.pricesMax.input -= 1;
        if (unit == 1) terms.pricesMax.cachedInput -= 1;
        if (unit == 2) terms.pricesMax.output -= 1;
        if (unit == 3) terms.pricesMax.request -= 1;
        openRequest(terms);
        refuseLock(
            terms,
            offerIn(NATIVE),
            abi.encodeWithSelector(IRequests.PriceAboveMaximum.selector, offerHashIn(NATIVE))
        );
    }

    function test_lock_refusesAnOldFeeAndAnUnservedModel() public {
        RequestTerms memory terms = termsIn(NATIVE, COST, 1);
        openRequest(terms);
        vm.prank(owner);
        parameters.set(Parameter.FeeBps, 900);
        refuseLock(
            terms,
            offerIn(NATIVE),
            abi.encodeWithSelector(IProviders.FeeNotCurrent.selector, 1000, 900)
        );
        vm.prank(owner);
        parameters.set(Parameter.FeeBps, 1000);
        vm.prank(creator);
        models.retire(version);
        refuseLock(
            terms,
            offerIn(NATIVE),
            abi.encodeWithSelector(
                IModelRegistry.VersionNotServed.selector, version, Status.Retired
            )
        );
    }

    function test_lock_refusesWhoDoesNotPassTheFilter(uint8 what) public {
        RequestTerms memory terms = termsIn(NATIVE, COST, 1);
        what = what % 3;
        if (what == 0) terms.filter.completionsMin = 1;
        if (what == 1) terms.filter.stakeMin = 50 ether + 1;
        if (what == 2) {
            terms.filter.providers = new address[](1);
            terms.filter.providers[0] = stranger;
        }
        RequestId id = openRequest(terms);
        refuseLock(
            terms,
            offerIn(NATIVE),
            abi.encodeWithSelector(IRequests.FilterNotPassed.selector, id, provider)
        );
    }

    function test_lock_refusesWhatTheStakeDoesNotBack() public {
        openSession(NATIVE, 495 ether, 1);
        RequestTerms memory terms = termsIn(NATIVE, COST, 1);
        openRequest(terms);
        refuseLock(
            terms,
            offerIn(NATIVE),
            abi.encodeWithSelector(
                IProviders.StakeRatioExceeded.selector, provider, 505 ether, 500 ether
            )
        );
    }

    function test_lock_refusesWithoutABond() public {
        RequestTerms memory terms = termsIn(NATIVE, COST, 1);
        openRequest(terms);
        vm.prank(provider);
        vault.withdraw(NATIVE, 1 ether, provider);
        refuseLock(
            terms,
            offerIn(NATIVE),
            abi.encodeWithSelector(
                IVault.InsufficientAvailable.selector, provider, NATIVE, 0, 0.001 ether
            )
        );
    }

    function test_lock_refusesALongEndpoint() public {
        RequestTerms memory terms = termsIn(NATIVE, COST, 1);
        openRequest(terms);
        vm.prank(provider);
        vm.expectRevert(
            abi.encodeWithSelector(IRequests.RequestEndpointTooLong.selector, 2305, 2304)
        );
        requests.lock(terms, offerIn(NATIVE), new bytes(2305));
    }

    function test_lock_refusesASecondLock() public {
        RequestTerms memory terms = termsIn(NATIVE, COST, 1);
        openRequest(terms);
        RequestId id = lockRequest(terms);
        refuseLock(
            terms,
            offerIn(NATIVE),
            abi.encodeWithSelector(
                IRequests.RequestNotInState.selector, id, RequestState.Locked, RequestState.Open
            )
        );
    }

    function test_lock_pinsProviderAndBond() public {
        RequestTerms memory terms = termsIn(NATIVE, COST, 1);
        openRequest(terms);
        RequestId id = lockRequest(terms);
        RequestView memory seen = requests.request(id);
        assertEq(uint256(seen.state), uint256(RequestState.Locked), "state");
        assertEq(seen.provider, provider, "provider");
        assertEq(seen.bond, 0.001 ether, "bond");
        assertEq(seen.lockedAtSeconds, block.timestamp, "since");
        assertEq(reserved(provider, NATIVE), 50 ether + 0.001 ether, "stake and bond");
        assertEq(providers.reputationOf(provider).locks, 1, "locks");
        (uint128 value,,) = providers.openValue(provider, NATIVE);
        assertEq(value, COST, "exposed");
    }

    function test_cancel_refusesOthersAndLockedRequests() public {
        RequestTerms memory terms = termsIn(NATIVE, COST, 1);
        RequestId id = openRequest(terms);
        vm.prank(stranger);
        vm.expectRevert(
            abi.encodeWithSelector(IRequests.CallerNotClient.selector, stranger, client)
        );
        requests.cancel(id);
        lockRequest(terms);
        vm.prank(client);
        vm.expectRevert(
            abi.encodeWithSelector(
                IRequests.RequestNotInState.selector, id, RequestState.Locked, RequestState.Open
            )
        );
        requests.cancel(id);
    }

    function test_cancel_returnsAll(bool inToken) public {
        address asset = inToken ? address(token) : NATIVE;
        uint256 before = available(client, asset);
        RequestId id = openRequest(termsIn(asset, COST, 1));
        vm.startPrank(client);
        requests.cancel(id);
        assertEq(available(client, asset), before, "all of it");
        assertEq(uint256(requests.request(id).state), uint256(RequestState.None), "reclaimed");
        vm.expectPartialRevert(IRequests.RequestNotInState.selector);
        requests.cancel(id);
        vm.stopPrank();
    }

    function test_expire_isAnybodysAfterTheDeadline() public {
        RequestTerms memory terms = termsIn(NATIVE, COST, 1);
        RequestId id = openRequest(terms);
        vm.warp(terms.deadlineSeconds);
        vm.expectRevert(
            abi.encodeWithSelector(
                IRequests.ExpireTooEarly.selector, id, terms.deadlineSeconds, block.timestamp
            )
        );
        requests.expire(id);
        vm.warp(terms.deadlineSeconds + 1);
        vm.prank(stranger);
        requests.expire(id);
        assertEq(available(client, NATIVE), 1000 ether, "all of it");
    }
}
