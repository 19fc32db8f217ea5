// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { OfferTerms } from "../../core/src/interfaces/IOfferTerms.sol";
import { RequestTerms } from "../../core/src/interfaces/IRequests.sol";
import { SessionAuthorization } from "../../core/src/interfaces/ISessions.sol";
import {
    IModelRegistry,
    ModelAccess,
    ModelStatus,
    Registration
} from "../src/interfaces/IModelRegistry.sol";
import { IOfferBook, Offer, Prices, RequestDetails } from "../src/interfaces/IOfferBook.sol";
import { Parameter } from "../src/interfaces/IParameters.sol";
import { MarketFixture } from "./base/MarketFixture.sol";
import { MockCourtRecord } from "./base/MockCourtRecord.sol";

// Goal: work begins only under current offers, for usable models, with providers that have enough
// stake and no recent failure. Only providers that match a request's filter can lock it. Method:
// each test breaks one of the conditions under which work may begin, and then restores it.
contract OfferTermsTest is MarketFixture {
    MockCourtRecord internal record;
    bytes32 internal offerHash;

    function setUp() public {
        deployMarket(address(0));
        record = new MockCourtRecord();
        furnish(address(record));
        offerHash = offers.hashOffer(offerIn(NATIVE));
    }

    function refuseBegin(bytes4 selector, bytes memory arguments) internal {
        expectError(selector, arguments);
        offers.sessionTerms(offerHash, client);
        refuseLock(detailsOf(), selector, arguments);
    }

    function assertBegins() internal view {
        (uint40 number, OfferTerms memory terms) = offers.sessionTerms(offerHash, client);
        assertEq(number, 1, "number");
        bytes32 hash = keccak256(abi.encode(offers.termsOf(1)));
        assertEq(keccak256(abi.encode(terms)), hash, "terms");
        uint96 bond;
        (number, terms, bond) = offers.lockTerms(offerHash, client, abi.encode(detailsOf()));
        assertEq(number, 1, "number, lock");
        assertEq(keccak256(abi.encode(terms)), hash, "terms, lock");
        assertEq(bond, STAKE_MIN * parameters.get(Parameter.LockBondBps) / 10_000, "bond");
    }

    function test_begin_needsAnOfferThatIsActive() public {
        assertBegins();
        bytes32 known = offerHash;
        offerHash = "unknown";
        refuseBegin(IOfferBook.OfferUnknown.selector, abi.encode(offerHash));
        offerHash = known;
        vm.prank(operator);
        offers.retire(offerHash);
        refuseBegin(IOfferBook.OfferNotActive.selector, abi.encode(offerHash));
    }

    function test_begin_needsAServedModel() public {
        setStatus(plainModel, ModelStatus.Quarantined);
        refuseBegin(
            IModelRegistry.VersionNotUsable.selector,
            abi.encode(plainModel, ModelStatus.Quarantined)
        );
        setStatus(plainModel, ModelStatus.Warned);
        assertBegins();
    }

    function test_begin_needsAClientThatMayUseTheModel() public {
        Registration memory made = registration("listed", 0, 0);
        made.access = ModelAccess.AllowList;
        bytes32 listed = register(made);
        vm.prank(creator);
        models.setAllowed(listed, provider, true);
        Offer memory offer = offerIn(NATIVE);
        offer.modelVersion = listed;
        bytes32 hash = publish(offer);
        expectError(IModelRegistry.NotAllowed.selector, abi.encode(listed, client));
        offers.sessionTerms(hash, client);
        vm.prank(creator);
        models.setAllowed(listed, client, true);
        offers.sessionTerms(hash, client);
    }

    function test_begin_needsWindowAndRatioThatCount() public {
        uint256 clean = vm.snapshotState();
        setParameter(Parameter.AuditWindow, 4 days);
        assertBegins();
        offers.syncParameters(NATIVE);
        refuseBegin(IOfferBook.WindowNotCurrent.selector, abi.encode(3 days, 4 days));
        vm.revertToState(clean);
        setParameter(Parameter.AuditWindow, 2 days);
        offers.syncParameters(NATIVE);
        assertBegins();
        vm.revertToState(clean);
        setRatio(NATIVE, 9e18);
        offers.syncParameters(NATIVE);
        refuseBegin(IOfferBook.RatioNotCurrent.selector, abi.encode(NATIVE, 10e18, 9e18));
    }

    /// @dev Fees in a token that has become worthless must not count as reputation.
    function test_begin_needsAListedAsset() public {
        bytes32 hash = offers.hashOffer(offerIn(address(token)));
        offers.sessionTerms(hash, client);
        setRatio(address(token), 0);
        offers.syncParameters(address(token));
        expectError(
            IOfferBook.RatioNotCurrent.selector, abi.encode(address(token), TOKEN_RATIO, 0)
        );
        offers.sessionTerms(hash, client);
        assertBegins();
    }

    function setRatio(address asset, uint128 ratio) internal {
        vm.prank(owner);
        parameters.proposeAsset(asset, ratio);
        vm.warp(vm.getBlockTimestamp() + DELAY);
        parameters.applyAsset(asset);
    }

    function test_begin_needsAProviderThatItsCourtLetsWork() public {
        uint64 failed = uint64(vm.getBlockTimestamp());
        record.set(provider, true, failed);
        refuseBegin(IOfferBook.ProviderExcluded.selector, abi.encode(provider, court));
        record.set(provider, false, failed);
        bytes memory reason = abi.encode(provider, court, failed);
        refuseBegin(IOfferBook.ProviderFailed.selector, reason);
        vm.warp(failed + 30 days - 1);
        refuseBegin(IOfferBook.ProviderFailed.selector, reason);
        vm.warp(failed + 30 days);
        assertBegins();
        record.set(provider, true, failed);
        refuseBegin(IOfferBook.ProviderExcluded.selector, abi.encode(provider, court));
        record.set(provider, false, 0);
        record.refuse(provider, true);
        refuseBegin(MockCourtRecord.Refused.selector, "");
    }

    /// A provider that the deployment's court excluded begins no work, whichever court its offer
    /// names.
    // Finding: EVM3-1
    function test_begin_refusesWhomTheDeploymentExcludedUnderAnyCourt() public {
        MockCourtRecord deploymentCourt = new MockCourtRecord();
        deployMarket(address(0), address(deploymentCourt));
        // The offer names the provider itself as its court, an account without code, which `Offers`
        // never calls.
        furnish(provider);
        offerHash = offers.hashOffer(offerIn(NATIVE));
        assertBegins();
        uint64 failed = uint64(vm.getBlockTimestamp());
        deploymentCourt.set(provider, true, failed);
        bytes memory reason = abi.encode(provider, deploymentCourt);
        refuseBegin(IOfferBook.ProviderExcluded.selector, reason);
        vm.warp(failed + 365 days);
        refuseBegin(IOfferBook.ProviderExcluded.selector, reason);
        deploymentCourt.set(provider, false, uint64(vm.getBlockTimestamp()));
        reason = abi.encode(provider, deploymentCourt, vm.getBlockTimestamp());
        refuseBegin(IOfferBook.ProviderFailed.selector, reason);
    }

    /// @dev `Offers` does not call a court without code, for example an account that a person
    /// controls.
    function test_begin_asksNoAccountWithoutCode() public {
        Offer memory offer = offerIn(NATIVE);
        offer.court = stranger;
        vm.startPrank(provider);
        vault.approve(address(stakes), 0, STAKE_MIN);
        stakes.stake(address(sessions), stranger, uint96(STAKE_MIN));
        bytes32 hash = offers.publish(offer, "");
        vm.stopPrank();
        offers.sessionTerms(hash, client);
    }

    /// @dev The least stake applies to the sum of the provider's stakes for `Sessions` and for
    /// `Requests` under the offer's court.
    function test_begin_needsTheLeastStake() public {
        vm.startPrank(provider);
        stakes.unstake(address(sessions), court, 50 ether);
        stakes.unstake(address(requests), court, 10 ether - uint96(STAKE_MIN));
        vm.stopPrank();
        assertBegins();
        vm.prank(provider);
        stakes.unstake(address(requests), court, 1);
        refuseBegin(
            IOfferBook.StakeBelowMin.selector, abi.encode(provider, STAKE_MIN - 1, STAKE_MIN)
        );
        back(address(sessions), 1);
        assertBegins();
    }

    function refuseLock(RequestDetails memory details, bytes4 selector, bytes memory arguments)
        internal
    {
        expectError(selector, arguments);
        offers.lockTerms(offerHash, client, abi.encode(details));
    }

    function test_lock_refusesDetailsInAnotherForm() public {
        bytes memory good = abi.encode(detailsOf());
        vm.expectRevert(IOfferBook.DetailsInvalid.selector);
        offers.lockTerms(offerHash, client, bytes.concat(good, hex"00"));
        // Encodes the same struct one word further back: the first word, its offset, is 0x40
        // instead of 0x20, and a word of zeros follows before the struct.
        bytes memory shifted = bytes.concat(abi.encode(0x40), good);
        assembly ("memory-safe") {
            mstore(add(shifted, 0x40), 0)
        }
        vm.expectRevert(IOfferBook.DetailsInvalid.selector);
        offers.lockTerms(offerHash, client, shifted);
        vm.expectRevert();
        offers.lockTerms(offerHash, client, "");
        vm.expectRevert();
        offers.lockTerms(offerHash, client, hex"1234");
        offers.lockTerms(offerHash, client, good);
    }

    function test_lock_refusesAnotherModel() public {
        RequestDetails memory details = detailsOf();
        details.modelVersion = royalModel;
        refuseLock(details, IOfferBook.ModelMismatch.selector, abi.encode(plainModel, royalModel));
    }

    function test_lock_refusesPricesAboveTheMost(uint8 which, uint128 less) public {
        Offer memory offer = offerIn(NATIVE);
        offer.prices = Prices(100, 50, 400, 30, 20, 10);
        offerHash = publish(offer);
        RequestDetails memory details = detailsOf();
        details.pricesMax = offer.prices;
        offers.lockTerms(offerHash, client, abi.encode(details));
        Prices memory max = details.pricesMax;
        less = uint128(bound(less, 1, 10));
        if (which % 6 == 0) max.input -= less;
        if (which % 6 == 1) max.cachedInput -= less;
        if (which % 6 == 2) max.output -= less;
        if (which % 6 == 3) max.image -= less;
        if (which % 6 == 4) max.second -= less;
        if (which % 6 == 5) max.request -= less;
        refuseLock(details, IOfferBook.PriceAboveMax.selector, abi.encode(offerHash));
    }

    function test_lock_filtersByStake() public {
        RequestDetails memory details = detailsOf();
        details.filter.stakeMin = 60 ether;
        offers.lockTerms(offerHash, client, abi.encode(details));
        details.filter.stakeMin += 1;
        refuseLock(
            details,
            IOfferBook.StakeBelowMin.selector,
            abi.encode(provider, 60 ether, 60 ether + 1)
        );
    }

    /// A provider can borrow money and stake it under a court of its own, because this court lets
    /// the provider take the stake back at once. So a filter must name the court under which it
    /// requires stake.
    // Finding: EVM3-1
    function test_lock_refusesStakeUnderACourtOfOnesOwn() public {
        Offer memory offer = offerIn(NATIVE);
        offer.court = provider;
        vm.startPrank(provider);
        vault.approve(address(stakes), 0, 30 ether);
        stakes.stake(address(requests), provider, 30 ether);
        offerHash = offers.publish(offer, "");
        vm.stopPrank();
        RequestDetails memory details = detailsOf();
        details.filter.stakeMin = 30 ether;
        bytes4 selector = IOfferBook.CourtMismatch.selector;
        refuseLock(details, selector, abi.encode(provider, court));
        details.filter.stakeMin = 0;
        refuseLock(details, selector, abi.encode(provider, court));
        // The lock succeeds if the client's filter names the provider as the court.
        details.filter.court = provider;
        details.filter.stakeMin = 30 ether;
        offers.lockTerms(offerHash, client, abi.encode(details));
    }

    /// A filter without a court may require only named providers.
    function test_lock_refusesAFilterWithoutACourt() public {
        RequestDetails memory details = detailsOf();
        details.filter.court = address(0);
        bytes4 selector = IOfferBook.FilterCourtMissing.selector;
        refuseLock(details, selector, "");
        details.filter.providers = new address[](1);
        details.filter.providers[0] = provider;
        offers.lockTerms(offerHash, client, abi.encode(details));
        details.filter.stakeMin = 1;
        refuseLock(details, selector, "");
        (details.filter.stakeMin, details.filter.completionsMin) = (0, 1);
        refuseLock(details, selector, "");
    }

    function test_lock_filtersByProvider() public {
        RequestDetails memory details = detailsOf();
        details.filter.providers = new address[](2);
        (details.filter.providers[0], details.filter.providers[1]) = (stranger, client);
        refuseLock(details, IOfferBook.NotAmongProviders.selector, abi.encode(provider));
        details.filter.providers[1] = provider;
        offers.lockTerms(offerHash, client, abi.encode(details));
    }

    /// @dev Completions count if their fees, divided by the stake ratio, are on average at least a
    /// hundred thousandth of the least stake. Here this least average is 1e12 base units. The
    /// native token has the ratio 10, so each completion needs 1e13 base units of fees on average.
    function test_lock_filtersByCompletionsThatFeesStandBehind() public {
        RequestDetails memory details = detailsOf();
        details.filter.completionsMin = 2;
        bytes4 few = IOfferBook.CompletionsTooFew.selector;
        refuseLock(details, few, abi.encode(provider, 2));
        // The provider completes one session and one request, whose fees together are slightly
        // below the least sum for two completions.
        bytes32 id = closed(NATIVE, 1 ether, 1, 1e14);
        claim(voucherOf(locked(), 1e14 - 100, 1));
        vm.warp(vm.getBlockTimestamp() + 3 days);
        sessions.collect(listOf(id));
        refuseLock(details, few, abi.encode(provider, 2));
        requests.collect(listOf(requests.idOf(client, 1)));
        refuseLock(details, few, abi.encode(provider, 2));
        id = closed(NATIVE, 1 ether, 2, 100);
        vm.warp(vm.getBlockTimestamp() + 3 days);
        sessions.collect(listOf(id));
        offers.lockTerms(offerHash, client, abi.encode(details));
        details.filter.completionsMin = 3;
        refuseLock(details, few, abi.encode(provider, 3));
    }

    /// @dev Opens a request that pays at most one ether, and locks it for the provider.
    function locked() internal returns (bytes32 id) {
        RequestTerms memory terms = requestOf(NATIVE, 1 ether, 1);
        id = ask(terms);
        lock(terms, offerHash);
    }

    /// @dev Work that has begun can be ended and paid, even if its offer is retired, its model
    /// quarantined, its provider excluded, and fee, token ratio and fee sink are changed.
    function test_payable() public {
        bytes32 id = open(NATIVE, 1 ether, 1);
        bytes32 second = open(address(token), 1 ether, 2);
        bytes32 request = locked();
        vm.prank(operator);
        offers.retire(offerHash);
        setStatus(plainModel, ModelStatus.Quarantined);
        record.set(provider, true, 1);
        record.refuse(provider, true);
        close(voucherOf(id, 0.5 ether, 1));
        close(voucherOf(second, 0.5 ether, 1));
        claim(voucherOf(request, 0.5 ether, 1));
        setTerms(10, 0, base);
        offers.syncParameters(address(token));
        uint256 before = balance(provider, NATIVE);
        sessions.collect(listOf(id));
        sessions.collect(listOf(second));
        requests.collect(listOf(request));
        assertEq(balance(provider, NATIVE) - before, 0.9 ether, "net of both");
        assertEq(balance(base, NATIVE), 0.1 ether, "fees of both, to the new sink");
    }

    /// @dev An escrow's call to open a session under a retired offer fails with the error of
    /// `Offers`.
    function test_open_refusesARetiredOffer() public {
        vm.prank(operator);
        offers.retire(offerHash);
        SessionAuthorization memory authorization = authorize(NATIVE, 1 ether, 1);
        bytes memory signature = signOf(CLIENT_KEY, authorization);
        expectError(operator, IOfferBook.OfferNotActive.selector, abi.encode(offerHash));
        sessions.open(authorization, signature, noApproval(), "");
    }
}
