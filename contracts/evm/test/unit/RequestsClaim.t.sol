// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Consents } from "../../src/base/Consents.sol";
import { SignedDomain } from "../../src/base/SignedDomain.sol";
import { Parameter } from "../../src/interfaces/IParameters.sol";
import { Reputation } from "../../src/interfaces/IProviders.sol";
import { IRequests, RequestState, RequestView } from "../../src/interfaces/IRequests.sol";
import { Offer, RequestId, RequestTerms, Voucher } from "../../src/interfaces/SignedObjects.sol";
import { Market } from "../base/Market.sol";
import { Wallet } from "../mocks/Accounts.sol";

// Goal: a locked request ends in one of three ways: claimed with the client's voucher in time, let
// go within minutes, or refunded with the bond from one hour on; never in two of them.
// Method: one locked request; refusals first; the books after each way.
contract RequestsClaimTest is Market {
    uint128 internal constant COST = 10 ether;
    uint128 internal constant BOND = 0.001 ether;
    RequestTerms internal terms;
    RequestId internal id;
    uint256 internal until;

    function setUp() public {
        furnish();
        terms = termsIn(NATIVE, COST, 1);
        openRequest(terms);
        id = lockRequest(terms);
        until = block.timestamp + 1 hours;
    }

    function claim(uint128 total) internal {
        claimBy(claimVoucher(id, total));
    }

    function claimExternally(uint128 total) external {
        claim(total);
    }

    function test_claim_refusesAVoucherOfAnother(bool byWallet) public {
        Voucher memory voucher = claimVoucher(id, 1 ether);
        uint256 key = byWallet ? CLIENT_KEY : PROVIDER_KEY;
        bytes memory signature = sign(key, hasher.voucher(voucher));
        vm.expectPartialRevert(SignedDomain.SignatureInvalid.selector);
        vm.prank(provider);
        requests.claim(voucher, signature, "");
    }

    function test_claim_refusesMoreThanTheMaximum(uint128 total) public {
        total = bound128(total, COST + 1, type(uint128).max);
        vm.expectRevert(abi.encodeWithSelector(IRequests.ClaimAboveMaximum.selector, total, COST));
        this.claimExternally(total);
    }

    function test_claim_refusesAnEmptyVoucher() public {
        Voucher memory voucher = claimVoucher(id, 0);
        voucher.count = 0;
        bytes memory signature = signVoucher(voucher);
        vm.expectRevert(abi.encodeWithSelector(IRequests.ClaimEmpty.selector, id));
        vm.prank(provider);
        requests.claim(voucher, signature, "");
    }

    /// @dev A claim ends the request, so its client may not choose by which of its vouchers.
    function test_claim_clientCannotEndWhatItOwes(uint128 total, uint8 who) public {
        Voucher memory chosen = claimVoucher(id, bound128(total, 0, COST));
        bytes memory signature = signVoucher(chosen);
        address caller = [client, signer, stranger][who % 3];
        vm.expectRevert(
            abi.encodeWithSelector(Consents.ConsentMissing.selector, caller, provider)
        );
        vm.prank(caller);
        requests.claim(chosen, signature, "");
        bytes memory own = sign(CLIENT_KEY, hasher.settlementConsent(chosen));
        vm.expectPartialRevert(SignedDomain.SignatureInvalid.selector);
        vm.prank(caller);
        requests.claim(chosen, signature, own);
        claim(COST);
        assertEq(requests.request(id).amount, COST, "all that was owed");
    }

    function test_claim_byAnybodyExactlyWhatTheProviderConsentedTo(uint8 field) public {
        Voucher memory voucher = claimVoucher(id, 3 ether);
        bytes memory consent = consentTo(voucher);
        Voucher memory other = claimVoucher(id, 3 ether);
        if (field % 3 == 0) other.total -= 1;
        else if (field % 3 == 1) other.count += 1;
        else other.receiptsRoot = "other";
        bytes memory signature = signVoucher(other);
        vm.expectPartialRevert(SignedDomain.SignatureInvalid.selector);
        vm.prank(stranger);
        requests.claim(other, signature, consent);
        signature = signVoucher(voucher);
        vm.prank(stranger);
        requests.claim(voucher, signature, consent);
        assertEq(requests.request(id).amount, 3 ether, "paid");
        assertEq(available(stranger, NATIVE), 0, "to the provider alone");
    }

    /// @dev A contract says yes while it is served, and could say no when its provider claims.
    function test_claim_refusesAVoucherThatAContractCouldTakeBack() public {
        RequestTerms memory other = termsIn(NATIVE, COST, 2);
        Wallet wallet = new Wallet(signer);
        other.signer = address(wallet);
        openRequest(other);
        id = lockRequest(other);
        vm.expectRevert(
            abi.encodeWithSelector(SignedDomain.KeySignatureNeeded.selector, address(wallet))
        );
        this.claimExternally(1 ether);
    }

    function test_claim_refusesFromOneHourOn(uint256 late) public {
        vm.warp(bound(late, until, until + 365 days));
        vm.expectRevert(
            abi.encodeWithSelector(IRequests.ClaimTooLate.selector, id, until, block.timestamp)
        );
        this.claimExternally(1 ether);
    }

    function test_claim_refusesASecondClaim() public {
        claim(1 ether);
        vm.expectRevert(
            abi.encodeWithSelector(
                IRequests.RequestNotInState.selector, id, RequestState.Claimed, RequestState.Locked
            )
        );
        this.claimExternally(2 ether);
    }

    function test_claim_refusesUnlockedRequests() public {
        RequestTerms memory other = termsIn(NATIVE, COST, 2);
        id = openRequest(other);
        vm.expectPartialRevert(IRequests.RequestNotInState.selector);
        this.claimExternally(1 ether);
    }

    function test_claim_paysAndRefundsInTheLastSecond(uint128 total, bool late) public {
        total = bound128(total, 1, COST);
        if (late) vm.warp(until - 1);
        claim(total);
        uint256 fee = uint256(total) * 1000 / 10_000;
        uint256 royalty0 = (total - fee) * 300 / 9000;
        uint256 royalty1 = (total - fee - royalty0) * 200 / 8700;
        assertEq(available(feeSink, NATIVE), fee, "fee");
        assertEq(available(creator, NATIVE), royalty0, "royalty");
        assertEq(available(base, NATIVE), royalty1, "royalty");
        uint256 net = total - fee - royalty0 - royalty1;
        assertEq(available(provider, NATIVE), 1 ether + net, "provider, with its bond");
        assertEq(reserved(provider, NATIVE), 50 ether, "stake alone");
        assertEq(available(client, NATIVE), 1000 ether - total, "the rest");
        assertEq(reserved(client, NATIVE), 0, "nothing reserved");

        RequestView memory seen = requests.request(id);
        assertEq(uint256(seen.state), uint256(RequestState.Claimed), "state");
        assertEq(seen.amount, total, "paid");
        assertEq(seen.termsHash, claimVoucher(id, total).receiptsRoot, "anchored root");
        assertEq(seen.provider, provider, "provider");
        assertEq(seen.deadlineSeconds, block.timestamp, "the second of the claim");
        assertEq(providers.reputationOf(provider).completions, 1, "completions");
    }

    function test_claim_ofNothingHarmsNobody() public {
        claim(0);
        assertEq(available(client, NATIVE), 1000 ether, "a failed answer costs nothing");
        assertEq(available(provider, NATIVE), 1 ether, "the bond is back");
        Reputation memory seen = providers.reputationOf(provider);
        assertEq(seen.completions, 0, "not a completion");
        assertEq(seen.timeouts, 0, "nor a timeout");
    }

    function test_claim_paysInATokenToo(uint128 total) public {
        total = bound128(total, 1, 50e6);
        RequestTerms memory inToken = termsIn(address(token), 50e6, 2);
        openRequest(inToken);
        id = lockRequest(inToken);
        claim(total);
        uint256 parts = available(feeSink, address(token)) + available(creator, address(token))
            + available(base, address(token)) + available(provider, address(token));
        assertEq(parts, total, "all that was claimed");
        assertEq(available(client, address(token)), 1000 ether - total, "the rest");
    }

    function test_release_refusesOthersAndLateness(uint256 late) public {
        vm.prank(client);
        vm.expectRevert(
            abi.encodeWithSelector(IRequests.CallerNotProvider.selector, client, provider)
        );
        requests.release(id);
        uint256 releasable = block.timestamp + 5 minutes;
        vm.warp(bound(late, releasable, until + 1 days));
        vm.prank(provider);
        vm.expectRevert(
            abi.encodeWithSelector(
                IRequests.ReleaseTooLate.selector, id, releasable, block.timestamp
            )
        );
        requests.release(id);
    }

    function test_release_isNeutral() public {
        vm.warp(block.timestamp + 5 minutes - 1);
        vm.prank(provider);
        requests.release(id);
        Reputation memory seen = providers.reputationOf(provider);
        assertEq(seen.locks, 0, "not counted");
        assertEq(seen.timeouts, 0, "not counted");
        assertEq(available(provider, NATIVE), 1 ether, "bond back");
        (uint128 value,,) = providers.openValue(provider, NATIVE);
        assertEq(value, 0, "nothing open");
        RequestView memory view_ = requests.request(id);
        assertEq(uint256(view_.state), uint256(RequestState.Open), "open again");
        assertEq(view_.lockedAtSeconds, 0, "no lock");
        assertEq(reserved(client, NATIVE), COST, "still reserved");
    }

    /// @dev Else, by locking and releasing in turn, it would hold a client's money for gas.
    function test_release_isForGood() public {
        vm.prank(provider);
        requests.release(id);
        Offer memory offer = offerIn(NATIVE);
        vm.expectRevert(
            abi.encodeWithSelector(IRequests.ReleasedBefore.selector, id, provider)
        );
        vm.prank(provider);
        requests.lock(terms, offer, "endpoint");
        vm.prank(client);
        requests.cancel(id);
        assertEq(available(client, NATIVE), 1000 ether, "its client has all of it back");
    }

    function test_release_leavesItToOtherProviders() public {
        vm.prank(provider);
        requests.release(id);
        Offer memory offer = offerIn(NATIVE);
        offer.provider = creator;
        fund(creator, 100 ether);
        vm.prank(creator);
        stakes.stake(50 ether);
        publish(offer);
        vm.prank(creator);
        requests.lock(terms, offer, "endpoint");
        assertEq(requests.request(id).provider, creator, "another");
    }

    function test_release_hasAGovernedWindow() public {
        vm.prank(owner);
        parameters.set(Parameter.ReleaseWindow, 0);
        vm.prank(provider);
        vm.expectPartialRevert(IRequests.ReleaseTooLate.selector);
        requests.release(id);
    }

    function test_refund_refusesBeforeOneHour(uint256 early) public {
        vm.warp(bound(early, block.timestamp, until - 1));
        vm.prank(client);
        vm.expectRevert(
            abi.encodeWithSelector(IRequests.RefundTooEarly.selector, id, until, block.timestamp)
        );
        requests.refund(id);
    }

    function test_refund_returnsAllWithTheBond() public {
        vm.warp(until);
        vm.prank(stranger);
        requests.refund(id);
        assertEq(available(client, NATIVE), 1000 ether + BOND, "all of it and the bond");
        assertEq(available(provider, NATIVE), 1 ether - BOND, "the bond is lost");
        assertEq(reserved(provider, NATIVE), 50 ether, "stake alone");
        Reputation memory seen = providers.reputationOf(provider);
        assertEq(seen.timeouts, 1, "a timeout");
        assertEq(uint256(requests.request(id).state), uint256(RequestState.None), "reclaimed");
        vm.expectPartialRevert(IRequests.RequestNotInState.selector);
        requests.refund(id);
        vm.expectPartialRevert(IRequests.RequestNotInState.selector);
        this.claimExternally(1 ether);
    }

    function test_refund_keepsTheBondOfTheLock() public {
        vm.prank(owner);
        parameters.set(Parameter.LockBond, 1 ether);
        vm.warp(until);
        requests.refund(id);
        assertEq(available(client, NATIVE), 1000 ether + BOND, "as agreed then");
    }

    function test_refund_inATokenWithANativeBond() public {
        RequestTerms memory inToken = termsIn(address(token), 50e6, 2);
        openRequest(inToken);
        id = lockRequest(inToken);
        vm.warp(block.timestamp + 1 hours);
        requests.refund(id);
        assertEq(available(client, address(token)), 1000 ether, "all of it");
        assertEq(available(client, NATIVE), 1000 ether - COST + BOND, "and the bond");
    }

    function test_expire_cannotTakeALockedRequest() public {
        vm.warp(terms.deadlineSeconds + 1);
        vm.expectPartialRevert(IRequests.RequestNotInState.selector);
        requests.expire(id);
    }

    function test_marks_refusals() public {
        vm.startPrank(client);
        vm.expectPartialRevert(IRequests.RequestNotInState.selector);
        requests.flag(id, "reason");
        vm.stopPrank();
        claim(0);
        vm.startPrank(client);
        vm.expectRevert(abi.encodeWithSelector(IRequests.NothingPaid.selector, id));
        requests.flag(id, "reason");
        vm.expectRevert(abi.encodeWithSelector(IRequests.RatingOutOfBounds.selector, 6));
        requests.rate(id, 6);
        vm.stopPrank();
    }

    function test_marks_onceByTheClient(uint8 stars) public {
        stars = uint8(bound(stars, 1, 5));
        claim(COST);
        vm.prank(provider);
        vm.expectRevert(
            abi.encodeWithSelector(IRequests.CallerNotClient.selector, provider, client)
        );
        requests.rate(id, stars);
        vm.startPrank(client);
        requests.rate(id, stars);
        requests.flag(id, "reason");
        vm.expectRevert(abi.encodeWithSelector(IRequests.RequestAlreadyMarked.selector, id));
        requests.rate(id, stars);
        vm.expectRevert(abi.encodeWithSelector(IRequests.RequestAlreadyMarked.selector, id));
        requests.flag(id, "reason");
        vm.stopPrank();
        // 1 ether of fee by the native ratio of 10.
        Reputation memory seen = providers.reputationOf(provider);
        assertEq(seen.ratingSum, 0.1 ether * uint256(stars), "stars");
        assertEq(seen.flagWeight, 0.1 ether, "flag");
        RequestView memory view_ = requests.request(id);
        assertTrue(view_.flagged && view_.rated, "marks");
    }

    function test_erase_waitsAndLeavesTheNonceUsed() public {
        vm.expectPartialRevert(IRequests.RequestNotInState.selector);
        requests.erase(id);
        claim(1 ether);
        vm.warp(block.timestamp + 7 days - 1);
        vm.expectRevert(abi.encodeWithSelector(IRequests.RequestNotErasable.selector, id));
        requests.erase(id);
        vm.warp(block.timestamp + 1);
        requests.erase(id);
        assertEq(uint256(requests.request(id).state), uint256(RequestState.None), "erased");
        assertTrue(requests.nonceUsed(client, 1), "used for ever");
    }

    /// @dev Else a party deletes what the other needs for an accusation.
    function test_erase_waitsWhileItsReceiptIsEvidence() public {
        vm.prank(owner);
        parameters.set(Parameter.UnbondingDelay, 30 days);
        claim(1 ether);
        vm.warp(block.timestamp + 30 days - 1);
        vm.expectRevert(abi.encodeWithSelector(IRequests.RequestNotErasable.selector, id));
        requests.erase(id);
        vm.warp(block.timestamp + 1);
        requests.erase(id);
    }
}
