// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Registration } from "../../src/interfaces/IModelRegistry.sol";
import { Parameter } from "../../src/interfaces/IParameters.sol";
import {
    Endpoint,
    Offer,
    RequestId,
    RequestTerms,
    Royalty,
    SessionAuthorization,
    SessionId,
    Voucher
} from "../../src/interfaces/SignedObjects.sol";
import { Market } from "../base/Market.sol";

// Goal: what each transaction costs, all in: 21,000 of base cost, its data, cold storage.
// Method: run with `--isolate`, where forge makes each call a transaction of its own; figures go to
// snapshots/*.json, and CI fails where they change.
//
// `first` is the first session of a fresh deployment, where every balance is written for the first
// time; `later` is every other. The model of these figures pays two royalties.
contract MarketGas is Market {
    /// A session of 1,000 answers costs at most 300 gas for each, all transactions together.
    uint256 internal constant SESSION_MAX = 300_000;

    function setUp() public {
        furnish();
        offerHashIn(NATIVE);
        offerHashIn(address(token));
    }

    function measure(string memory name) internal returns (uint256) {
        return vm.snapshotGasLastCall("market", name);
    }

    function openAndMeasure(address asset, uint64 nonce, string memory name)
        internal
        returns (SessionId id, uint256 gas)
    {
        SessionAuthorization memory authorization = authorize(asset, 1e9, nonce);
        bytes memory signature = sign(CLIENT_KEY, hasher.authorization(authorization));
        vm.prank(provider);
        id = sessions.open(authorization, signature);
        gas = measure(string.concat(name, ": open"));
    }

    function twoTransactions(address asset, uint64 nonce, string memory name)
        internal
        returns (uint256 gas)
    {
        SessionId id;
        (id, gas) = openAndMeasure(asset, nonce, name);
        Voucher memory voucher = voucherFor(id, 9e8, 1000);
        bytes memory signature = signVoucher(voucher);
        vm.prank(provider);
        sessions.settleAndClose(voucher, signature);
        gas += measure(string.concat(name, ": settleAndClose"));
    }

    function threeTransactions(address asset, uint64 nonce, string memory name)
        internal
        returns (uint256 gas)
    {
        SessionId id;
        (id, gas) = openAndMeasure(asset, nonce, name);
        Voucher memory voucher = voucherFor(id, 9e8, 1000);
        bytes memory signature = signVoucher(voucher);
        vm.prank(provider);
        sessions.settle(voucher, signature, "");
        gas += measure(string.concat(name, ": settle"));
        vm.prank(provider);
        sessions.closeByProvider(id);
        gas += measure(string.concat(name, ": closeByProvider"));
    }

    function test_gas_nativeSession() public {
        uint256 first = twoTransactions(NATIVE, 1, "session, native, first");
        uint256 later = twoTransactions(NATIVE, 2, "session, native, later");
        uint256 three = threeTransactions(NATIVE, 3, "session, native, in three");
        emit Measured("native, first, 2 transactions", first);
        emit Measured("native, later, 2 transactions", later);
        emit Measured("native, later, 3 transactions", three);
        assertLe(later, SESSION_MAX, "two transactions");
        // A session that also settles on its way: one transaction more.
        assertLe(three, SESSION_MAX + 60_000, "three transactions");
    }

    function test_gas_tokenSession() public {
        uint256 first = twoTransactions(address(token), 1, "session, token, first");
        uint256 later = twoTransactions(address(token), 2, "session, token, later");
        uint256 three = threeTransactions(address(token), 3, "session, token, in three");
        emit Measured("token, first, 2 transactions", first);
        emit Measured("token, later, 2 transactions", later);
        emit Measured("token, later, 3 transactions", three);
        assertLe(later, SESSION_MAX, "two transactions");
        // A session that also settles on its way: one transaction more.
        assertLe(three, SESSION_MAX + 60_000, "three transactions");
    }

    function test_gas_nativeSessionWithoutRoyalties() public {
        template = authorize(NATIVE, 1e9, 0);
        version = registerModel("plain", 0, 0);
        Offer memory offer = offerIn(NATIVE);
        offer.royalty0 = Royalty(address(0), 0);
        offer.royalty1 = Royalty(address(0), 0);
        offer.nonce = 9;
        vm.prank(provider);
        providers.publish(offer);
        measure("publish, no royalties");
        uint256 first = plainSession(offer, 1, "session, no royalties, first");
        uint256 later = plainSession(offer, 2, "session, no royalties, later");
        emit Measured("no royalties, first, 2 transactions", first);
        emit Measured("no royalties, later, 2 transactions", later);
        assertLe(first, SESSION_MAX, "even the first of a deployment");
        assertLe(later, SESSION_MAX, "two transactions");
    }

    SessionAuthorization internal template;

    event Measured(string what, uint256 gas);

    function plainSession(Offer memory offer, uint64 nonce, string memory name)
        internal
        returns (uint256 gas)
    {
        SessionAuthorization memory authorization = template;
        authorization.nonce = nonce;
        authorization.offerHash = providers.hashOffer(offer);
        bytes memory signature = sign(CLIENT_KEY, hasher.authorization(authorization));
        vm.prank(provider);
        SessionId id = sessions.open(authorization, signature);
        gas = measure(string.concat(name, ": open"));
        Voucher memory voucher = voucherFor(id, 9e8, 1000);
        signature = signVoucher(voucher);
        vm.prank(provider);
        sessions.settleAndClose(voucher, signature);
        gas += measure(string.concat(name, ": settleAndClose"));
    }

    function test_gas_requests() public {
        for (uint64 nonce = 1; nonce <= 2; nonce++) {
            string memory name = nonce == 1 ? "request, first" : "request, later";
            RequestTerms memory terms = termsIn(NATIVE, 1e9, nonce);
            vm.prank(client);
            RequestId id = requests.open(terms, "");
            measure(string.concat(name, ": open"));
            vm.prank(provider);
            requests.lock(terms, offerIn(NATIVE), "32 bytes of key and an address..");
            measure(string.concat(name, ": lock"));
            Voucher memory voucher = claimVoucher(id, 9e8);
            bytes memory signature = signVoucher(voucher);
            vm.prank(provider);
            requests.claim(voucher, signature, "");
            measure(string.concat(name, ": claim"));
        }
        RequestTerms memory cancelled = termsIn(NATIVE, 1e9, 3);
        vm.prank(client);
        RequestId cancelledId = requests.open(cancelled, "");
        vm.prank(client);
        requests.cancel(cancelledId);
        measure("request: cancel");
    }

    /// @dev Whose pay is held, and paid by time.
    function test_gas_heldRequests() public {
        vm.prank(owner);
        parameters.set(Parameter.AuditWindow, 1 days);
        for (uint64 nonce = 1; nonce <= 2; nonce++) {
            RequestTerms memory terms = termsIn(NATIVE, 1e9, nonce);
            terms.held = true;
            RequestId id = openRequest(terms);
            lockRequest(terms);
            Voucher memory voucher = claimVoucher(id, 3e8);
            claimBy(voucher);
            if (nonce == 2) measure("request, held: claim");
            vm.warp(block.timestamp + 1 days);
            requests.collect(id);
            if (nonce == 2) measure("request, held: collect");
        }
    }

    function test_gas_rest() public {
        Registration memory made = registration("other", 300, 200);
        vm.prank(creator);
        models.register(made, manifestOf(made), "");
        measure("register a model with one artifact");
        Offer memory offer = offerIn(NATIVE);
        offer.nonce = 2;
        vm.prank(provider);
        providers.publish(offer);
        measure("publish, two royalties");
        Endpoint memory endpoint = Endpoint(
            provider,
            "key",
            "/ip4/203.0.113.7/tcp/4001/p2p/12D3KooWExampleExampleExampleExampleExampleExample",
            "de-hel1",
            "profile",
            uint64(block.timestamp),
            uint64(block.timestamp + 1 days)
        );
        vm.prank(provider);
        providers.announce(endpoint, "");
        measure("announce an endpoint");
        vm.deal(client, 2 ether);
        vm.prank(client);
        vault.deposit{ value: 1 ether }(NATIVE, 1 ether);
        measure("deposit, native");
        token.mint(client, 2e6);
        vm.prank(client);
        token.approve(address(vault), 1e6);
        vm.prank(client);
        vault.deposit(address(token), 1e6);
        measure("deposit, token");
        vm.prank(client);
        vault.withdraw(NATIVE, 1 ether, client);
        measure("withdraw, native");
        vm.prank(client);
        vault.withdraw(address(token), 1e6, client);
        measure("withdraw, token");
        vm.prank(client);
        vault.deposit{ value: 1 ether }(NATIVE, 1 ether);
        vm.prank(client);
        stakes.stake(1 ether);
        measure("stake from the Vault");
    }
}
