// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Consents } from "../../src/base/Consents.sol";
import { SignedDomain } from "../../src/base/SignedDomain.sol";
import { Parameter } from "../../src/interfaces/IParameters.sol";
import { ISessions, SessionState, SessionView } from "../../src/interfaces/ISessions.sol";
import {
    Offer,
    OfferHash,
    SessionAuthorization,
    SessionId,
    Voucher
} from "../../src/interfaces/SignedObjects.sol";
import { Market } from "../base/Market.sol";
import { Wallet } from "../mocks/Accounts.sol";

// Goal: a provider is paid what the session's signer promised, no more, no less, once, and in time.
// Method: one open session in each asset; refusals change one thing; payments compare all books.
contract SessionsSettleTest is Market {
    SessionId internal id;
    uint128 internal constant CAP = 100 ether;

    function setUp() public {
        furnish();
        id = openSession(NATIVE, CAP, 1);
    }

    function refuse(Voucher memory voucher, bytes memory reason) internal {
        bytes memory signature = signVoucher(voucher);
        vm.expectRevert(reason);
        vm.prank(provider);
        sessions.settle(voucher, signature, "");
    }

    function test_refusesAVoucherOfTheClientsWallet() public {
        // The wallet key is cold: only the session's signer pays.
        Voucher memory voucher = voucherFor(id, 1, 1);
        bytes32 hash = hasher.voucher(voucher);
        bytes memory signature = sign(CLIENT_KEY, hash);
        vm.expectRevert(
            abi.encodeWithSelector(SignedDomain.SignatureInvalid.selector, signer, digestOf(hash))
        );
        vm.prank(provider);
        sessions.settle(voucher, signature, "");
    }

    function test_refusesAChangedVoucher(uint8 field) public {
        Voucher memory voucher = voucherFor(id, 5 ether, 3);
        bytes memory signature = signVoucher(voucher);
        if (field % 3 == 0) voucher.total += 1;
        else if (field % 3 == 1) voucher.count += 1;
        else voucher.receiptsRoot = "other";
        vm.expectPartialRevert(SignedDomain.SignatureInvalid.selector);
        vm.prank(provider);
        sessions.settle(voucher, signature, "");
    }

    function test_refusesAVoucherOfAnotherSession() public {
        SessionId other = openSession(NATIVE, CAP, 2);
        Voucher memory voucher = voucherFor(id, 5 ether, 3);
        bytes memory signature = signVoucher(voucher);
        voucher.sessionId = SessionId.unwrap(other);
        vm.expectPartialRevert(SignedDomain.SignatureInvalid.selector);
        vm.prank(provider);
        sessions.settle(voucher, signature, "");
    }

    function test_refusesMoreThanTheCap(uint128 total) public {
        total = bound128(total, CAP + 1, type(uint128).max);
        refuse(
            voucherFor(id, total, 1),
            abi.encodeWithSelector(ISessions.VoucherOverCap.selector, total, CAP)
        );
    }

    function test_refusesAReplayedOrOlderVoucher(uint128 total, uint64 count) public {
        settle(id, 50 ether, 10);
        total = bound128(total, 0, 50 ether);
        count = uint64(bound(count, 0, total == 50 ether ? 10 : type(uint64).max));
        refuse(
            voucherFor(id, total, count),
            abi.encodeWithSelector(
                ISessions.VoucherNotIncreasing.selector, total, 50 ether, count, 10
            )
        );
    }

    /// @dev The client's voucher chooses neither the count nor the root that its provider answers
    /// for, nor may it shut out the vouchers that the provider holds.
    function test_clientCannotVoidWhatItOwes(uint128 total, uint64 count, uint8 who) public {
        Voucher memory owed = voucherFor(id, 9 ether, 3);
        Voucher memory chosen = voucherFor(id, bound128(total, 0, CAP), count);
        bytes memory signature = signVoucher(chosen);
        address caller = [client, signer, stranger][who % 3];
        vm.expectRevert(
            abi.encodeWithSelector(Consents.ConsentMissing.selector, caller, provider)
        );
        vm.prank(caller);
        sessions.settle(chosen, signature, "");
        bytes memory own = sign(CLIENT_KEY, hasher.settlementConsent(chosen));
        vm.expectPartialRevert(SignedDomain.SignatureInvalid.selector);
        vm.prank(caller);
        sessions.settle(chosen, signature, own);
        assertEq(sessions.session(id).receiptsRoot, 0, "nothing anchored");
        settleVoucher(owed);
        assertEq(sessions.session(id).settled, 9 ether, "all that was owed");
        assertEq(sessions.session(id).receiptsRoot, owed.receiptsRoot, "by the provider's root");
    }

    function test_settlesByAnybodyExactlyWhatTheProviderConsentedTo(uint8 field) public {
        Voucher memory voucher = voucherFor(id, 5 ether, 3);
        bytes memory consent = consentTo(voucher);
        Voucher memory other = voucherFor(id, 5 ether, 3);
        if (field % 4 == 0) other.total += 1;
        else if (field % 4 == 1) other.count += 1;
        else if (field % 4 == 2) other.receiptsRoot = "other";
        else other.sessionId = SessionId.unwrap(openSession(NATIVE, CAP, 2));
        bytes memory signature = signVoucher(other);
        vm.expectPartialRevert(SignedDomain.SignatureInvalid.selector);
        vm.prank(stranger);
        sessions.settle(other, signature, consent);
        signature = signVoucher(voucher);
        vm.prank(stranger);
        sessions.settle(voucher, signature, consent);
        assertEq(sessions.session(id).settled, 5 ether, "settled");
        assertEq(available(stranger, NATIVE), 0, "to the provider alone");
    }

    function test_refusesAConsentToCloseAsConsentToSettle() public {
        Voucher memory voucher = voucherFor(id, 5 ether, 3);
        bytes memory closing = sign(PROVIDER_KEY, hasher.closeConsent(closingAt(voucher)));
        bytes memory signature = signVoucher(voucher);
        vm.expectPartialRevert(SignedDomain.SignatureInvalid.selector);
        sessions.settle(voucher, signature, closing);
    }

    function test_takesTheConsentOfAProviderThatIsAContract() public {
        // Used at once, so a contract cannot take it back between.
        Wallet wallet = new Wallet(provider);
        vm.deal(address(wallet), 50 ether);
        wallet.execute(address(stakes), 50 ether, abi.encodeCall(stakes.stake, (50 ether)));
        Offer memory offer = offerIn(NATIVE);
        offer.provider = address(wallet);
        SessionAuthorization memory authorization = authorize(NATIVE, CAP, 3);
        authorization.provider = address(wallet);
        authorization.offerHash = publish(offer);
        SessionId own = open(authorization);
        Voucher memory voucher = voucherFor(own, 5 ether, 3);
        bytes memory consent = consentTo(voucher);
        bytes memory signature = signVoucher(voucher);
        vm.prank(stranger);
        sessions.settle(voucher, signature, consent);
        assertEq(sessions.session(own).settled, 5 ether, "settled");
    }

    /// @dev Whatever count was settled, a higher total is paid.
    function test_aCountShutsOutNoHigherTotal(uint64 before, uint64 count, uint128 more) public {
        settle(id, 5 ether, before);
        more = bound128(more, 1, CAP - 5 ether);
        settle(id, 5 ether + more, count);
        assertEq(sessions.session(id).settled, 5 ether + more, "settled");
        assertEq(sessions.session(id).count, count, "count");
    }

    /// @dev Else a provider with two vouchers of one total could anchor them in turn for ever, and
    /// have none of its receipts drawn.
    function test_refusesToAnchorTwoRootsOfOneTotalInTurn() public {
        settle(id, 5 ether, 2);
        settle(id, 5 ether, 3);
        refuse(
            voucherFor(id, 5 ether, 2),
            abi.encodeWithSelector(
                ISessions.VoucherNotIncreasing.selector, 5 ether, 5 ether, 2, 3
            )
        );
    }

    function test_refusesFromTheDeadlineOn(uint256 late) public {
        uint256 deadline = sessions.session(id).deadlineSeconds;
        late = bound(late, deadline, deadline + 365 days);
        vm.warp(late);
        refuse(
            voucherFor(id, 1 ether, 1),
            abi.encodeWithSelector(ISessions.DeadlinePassed.selector, id, deadline, late)
        );
    }

    function test_settlesInTheLastSecond() public {
        vm.warp(sessions.session(id).deadlineSeconds - 1);
        settle(id, 1 ether, 1);
        assertEq(sessions.session(id).settled, 1 ether, "settled");
    }

    function test_refusesAClosedOrUnknownSession() public {
        vm.prank(provider);
        sessions.closeByProvider(id);
        refuse(
            voucherFor(id, 1, 1),
            abi.encodeWithSelector(ISessions.SessionNotOpen.selector, id, SessionState.Closed)
        );
        SessionId unknown = SessionId.wrap("unknown");
        refuse(
            voucherFor(unknown, 1, 1),
            abi.encodeWithSelector(ISessions.SessionNotOpen.selector, unknown, SessionState.None)
        );
    }

    function test_refusesOnAnotherChain() public {
        Voucher memory voucher = voucherFor(id, 1 ether, 1);
        bytes memory signature = signVoucher(voucher);
        vm.chainId(block.chainid + 1);
        vm.expectPartialRevert(SignedDomain.SignatureInvalid.selector);
        vm.prank(provider);
        sessions.settle(voucher, signature, "");
    }

    function test_paysAllParties(uint128 total) public {
        total = bound128(total, 1, CAP);
        uint256 clientBefore = available(client, NATIVE);
        uint256 providerBefore = available(provider, NATIVE);
        settle(id, total, 7);

        // The expected division is written out on purpose, not taken from the library.
        uint256 fee = uint256(total) * 1000 / 10_000;
        uint256 royalty0 = (total - fee) * 300 / 9000;
        uint256 royalty1 = (total - fee - royalty0) * 200 / 8700;
        assertEq(available(feeSink, NATIVE), fee, "fee");
        assertEq(available(creator, NATIVE), royalty0, "creator");
        assertEq(available(base, NATIVE), royalty1, "base");
        uint256 net = total - fee - royalty0 - royalty1;
        assertEq(available(provider, NATIVE) - providerBefore, net, "provider");
        assertEq(reserved(client, NATIVE), CAP - total, "reserved");
        assertEq(available(client, NATIVE), clientBefore, "client");

        SessionView memory view_ = sessions.session(id);
        assertEq(view_.settled, total, "settled");
        assertEq(view_.count, 7, "count");
        assertEq(view_.receiptsRoot, voucherFor(id, total, 7).receiptsRoot, "root");
    }

    function test_paysInATokenToo(uint128 total) public {
        total = bound128(total, 1, 1000e6);
        SessionId inToken = openSession(address(token), 1000e6, 2);
        settle(inToken, total, 1);
        uint256 parts = available(feeSink, address(token)) + available(creator, address(token))
            + available(base, address(token)) + available(provider, address(token));
        assertEq(parts, total, "all that was settled");
        assertEq(available(provider, NATIVE), 1 ether, "books are kept apart");
    }

    /// @dev Whatever the shares, and in two steps: each creator has its share of the whole, rounded
    /// down, and no unit is lost or made.
    function test_paysRoyaltiesOfAnyShareToTheUnit(
        uint256 bps0,
        uint256 bps1,
        uint128 first,
        uint128 more
    ) public {
        uint16 share0 = uint16(bound(bps0, 1, 2500));
        uint16 share1 = uint16(bound(bps1, 1, 2500));
        SessionAuthorization memory authorization = authorize(NATIVE, CAP, 77);
        version = registerModel("any-share", share0, share1);
        Offer memory offer = offerIn(NATIVE);
        (offer.royalty0.bps, offer.royalty1.bps) = (share0, share1);
        authorization.offerHash = publish(offer);
        SessionId own = open(authorization);
        first = bound128(first, 1, CAP - 1);
        uint128 total = first + bound128(more, 1, CAP - first);
        settle(own, first, 1);
        settle(own, total, 2);

        uint256 fee = uint256(total) * 1000 / 10_000;
        uint256 royalty0 = (total - fee) * share0 / 9000;
        uint256 royalty1 = (total - fee - royalty0) * share1 / (9000 - share0);
        assertEq(available(feeSink, NATIVE), fee, "fee");
        assertEq(available(creator, NATIVE), royalty0, "creator");
        assertEq(available(base, NATIVE), royalty1, "base");
        uint256 net = available(provider, NATIVE) - 1 ether;
        assertEq(fee + royalty0 + royalty1 + net, total, "to the unit");
    }

    function test_dividesInManyStepsAsInOne(uint128[8] memory steps) public {
        SessionId once = openSession(NATIVE, CAP, 2);
        uint128 total;
        for (uint64 i = 0; i < 8; i++) {
            total += bound128(steps[i], 1, CAP / 8);
            settle(id, total, i + 1);
        }
        uint256 fee = available(feeSink, NATIVE);
        uint256 royalty = available(creator, NATIVE);
        uint256 net = available(provider, NATIVE);
        settle(once, total, 1);
        assertEq(available(feeSink, NATIVE), 2 * fee, "fee");
        assertEq(available(creator, NATIVE), 2 * royalty, "royalty");
        assertEq(available(provider, NATIVE) - net, net - 1 ether, "net");
    }

    function test_anchorsARootWithoutPaying() public {
        settle(id, 5 ether, 1);
        uint256 paid = available(provider, NATIVE);
        settle(id, 5 ether, 2);
        assertEq(available(provider, NATIVE), paid, "nothing more");
        SessionView memory view_ = sessions.session(id);
        assertEq(view_.count, 2, "count");
        assertEq(view_.receiptsRoot, voucherFor(id, 5 ether, 2).receiptsRoot, "root");
    }

    /// @dev The beacon draws after the anchor's epoch, so the anchor must not be the provider's to
    /// choose once that draw is known.
    function test_anchorsAtTheLastSettlementAndAtTheDeadline() public {
        assertEq(sessions.session(id).anchoredSeconds, 0, "nothing anchored");
        settle(id, 1 ether, 1);
        assertEq(sessions.session(id).anchoredSeconds, block.timestamp, "first settlement");
        vm.warp(block.timestamp + 60);
        settle(id, 1 ether, 2);
        uint256 last = block.timestamp;
        vm.warp(block.timestamp + 60);
        assertEq(sessions.session(id).anchoredSeconds, last, "last settlement");
        uint64 deadline = sessions.session(id).deadlineSeconds;
        vm.warp(deadline + 1 days);
        assertEq(sessions.session(id).anchoredSeconds, deadline, "from the deadline on");
        sessions.expire(id);
        assertEq(sessions.session(id).anchoredSeconds, deadline, "expired");
    }

    function test_anchorsAtTheClose() public {
        settle(id, 1 ether, 1);
        vm.warp(block.timestamp + 60);
        vm.prank(provider);
        sessions.closeByProvider(id);
        assertEq(sessions.session(id).anchoredSeconds, block.timestamp, "the second of the close");
    }

    function test_keepsTheFeeOfTheOpening() public {
        vm.prank(owner);
        parameters.set(Parameter.FeeBps, 0);
        settle(id, 10 ether, 1);
        assertEq(available(feeSink, NATIVE), 1 ether, "fee as agreed");
    }

    function test_settlesUnderARetiredOfferAndModel() public {
        OfferHash offerHash = providers.hashOffer(offerIn(NATIVE));
        vm.prank(provider);
        providers.retire(offerHash);
        vm.prank(creator);
        models.retire(version);
        settle(id, 10 ether, 1);
        assertEq(sessions.session(id).settled, 10 ether, "work done is paid");
    }

    /// @dev A contract says yes while it is served, and could say no when its provider settles.
    function test_refusesAVoucherThatAContractCouldTakeBack() public {
        SessionAuthorization memory authorization = authorize(NATIVE, CAP, 2);
        Wallet wallet = new Wallet(signer);
        authorization.signer = address(wallet);
        SessionId other = open(authorization);
        refuse(
            voucherFor(other, 1 ether, 1),
            abi.encodeWithSelector(SignedDomain.KeySignatureNeeded.selector, address(wallet))
        );
    }

    /// @dev An account that delegates its code (EIP-7702) has a key, which nothing takes back.
    function test_acceptsAKeyWhoseAccountHasCode() public {
        vm.etch(signer, abi.encodePacked(hex"ef0100", address(new Wallet(creator))));
        settle(id, 1 ether, 1);
        assertEq(sessions.session(id).settled, 1 ether, "settled");
    }
}
