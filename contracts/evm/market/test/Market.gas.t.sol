// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Voucher } from "../../core/src/interfaces/IEscrow.sol";
import { RequestTerms } from "../../core/src/interfaces/IRequests.sol";
import { SessionAuthorization } from "../../core/src/interfaces/ISessions.sol";
import { VaultApproval } from "../../core/src/interfaces/IVault.sol";
import { Offer } from "../src/interfaces/IOfferBook.sol";
import { MarketFixture } from "./base/MarketFixture.sol";
import { MockCourtRecord } from "./base/MockCourtRecord.sol";
import { MockEpochBeacon } from "./base/MockEpochBeacon.sol";

/// @notice Measures the gas of a session under published offers. Each call is a transaction of its
/// own (`--isolate`).
contract MarketGasTest is MarketFixture {
    bytes32 private _matured;

    function setUp() public {
        MockCourtRecord record = MockCourtRecord(deployMock("market/MockCourtRecord"));
        deployMarket(address(0), address(record));
        furnish(address(record));
        vm.prank(sink);
        vault.approve(address(1), 0, 1);
        fund(sink, 1);
        closed(NATIVE, 1 ether, 1, 0.5 ether);
        _matured = closed(NATIVE, 1 ether, 2, 0.5 ether);
        // The escrow also holds money of other sessions, so its balances in the Vault are not zero
        // when gas is measured.
        open(NATIVE, 1 ether, 3);
        open(address(token), 1 ether, 4);
        vm.warp(vm.getBlockTimestamp() + 3 days);
        sessions.collect(listOf(sessions.idOf(client, provider, 1)));
    }

    function test_laterSession() public {
        _measure(NATIVE, listOf(_matured), "later session, native");
    }

    function test_royalties() public {
        Offer memory offer = offerIn(address(token));
        (offer.asset, offer.stakeRatio) = (NATIVE, parameters.stakeRatio(NATIVE));
        bytes32 hash = publish(offer);
        bytes32[2] memory ids;
        for (uint64 i = 0; i < 2; i++) {
            ids[i] = open(authorize(hash, NATIVE, 1 ether, 10 + i));
            close(voucherOf(ids[i], 0.5 ether, 1), new bytes32[](0));
        }
        vm.warp(vm.getBlockTimestamp() + 3 days);
        sessions.collect(listOf(ids[0]));
        SessionAuthorization memory authorization = authorize(hash, NATIVE, 1 ether, 8);
        _measure(authorization, listOf(ids[1]), "later session, native with two royalties");
    }

    function test_tokenSession() public {
        bytes32 id = closed(address(token), 1 ether, 5, 0.5 ether);
        bytes32 second = closed(address(token), 1 ether, 6, 0.5 ether);
        vm.warp(vm.getBlockTimestamp() + 3 days);
        sessions.collect(listOf(id));
        _measure(address(token), listOf(second), "later session, token with two royalties");
    }

    /// @dev The first session of a deployment. The call that opens it also has the client's signed
    /// approval of the escrow in the Vault.
    function test_firstSession() public {
        MockCourtRecord record = MockCourtRecord(deployMock("market/MockCourtRecord"));
        deployMarket(address(0), address(record));
        furnish(address(record));
        vm.prank(client);
        vault.approve(address(sessions), 0, 0);
        VaultApproval memory approval = VaultApproval({
            owner: client,
            spender: address(sessions),
            asset: NATIVE,
            amount: type(uint256).max,
            nonce: 1,
            validUntilSeconds: uint64(vm.getBlockTimestamp() + 600)
        });
        bytes32 typeHash = keccak256(
            "VaultApproval(address owner,address spender,address asset,uint256 amount,"
            "uint256 nonce,uint64 validUntilSeconds)"
        );
        bytes32 hash = keccak256(abi.encode(typeHash, approval));
        bytes memory approvalSignature = sign(CLIENT_KEY, address(vault), "Ostrom Vault", hash);
        SessionAuthorization memory authorization = authorize(NATIVE, 1 ether, 7);
        bytes memory signature = signOf(CLIENT_KEY, authorization);
        vm.prank(operator);
        bytes32 id = sessions.open(authorization, signature, approval, approvalSignature);
        vm.snapshotGasLastCall("market", "open, first session, with approval");
        Voucher memory voucher = voucherOf(id, 0.5 ether, 1000);
        signature = signOf(SIGNER_KEY, voucher);
        bytes32[] memory none = new bytes32[](0);
        vm.prank(operator);
        sessions.close(voucher, signature, "", none);
        vm.snapshotGasLastCall("market", "close, first session");
        vm.warp(vm.getBlockTimestamp() + 3 days);
        sessions.collect(listOf(id));
        vm.snapshotGasLastCall("market", "collect, first session");
    }

    function test_offers() public {
        Offer memory offer = offerIn(address(token));
        offer.nonce = 2;
        vm.prank(operator);
        bytes32 hash = offers.publish(offer, "");
        vm.snapshotGasLastCall("market", "publish, token with two royalties");
        vm.prank(operator);
        offers.retire(hash);
        vm.snapshotGasLastCall("market", "retire");
    }

    /// @dev Checks that the code of each of these contracts has at most 16,000 bytes. Contracts
    /// that are frozen or hold money stay small, so that people can review them.
    function test_sizes() public {
        _size("Parameters", address(parameters));
        _size("Offers", address(offers));
        _size("ModelRegistry", address(models));
        _size("LoRARegistry", deployCommitted("LoRARegistry", abi.encode(models)));
        _size("Feedback", address(feedback));
        _size(
            "StorageDeals",
            deployCommitted(
                "StorageDeals",
                abi.encode(vault, deployMock("market/MockEpochBeacon", abi.encode(EPOCH)))
            )
        );
    }

    function _size(string memory name, address made) private view {
        assertLe(made.code.length, 16_000, name);
    }

    function test_request() public {
        RequestTerms memory terms = requestOf(NATIVE, 1 ether, 1);
        bytes memory details = abi.encode(detailsOf());
        vm.prank(client);
        bytes32 id = requests.open(terms, details);
        vm.snapshotGasLastCall("market", "open request");
        bytes32 hash = offers.hashOffer(offerIn(NATIVE));
        vm.prank(operator);
        requests.lock(terms, details, hash, "");
        vm.snapshotGasLastCall("market", "lock request");
        Voucher memory voucher = voucherOf(id, 0.5 ether, 1);
        bytes memory signature = signRequest(SIGNER_KEY, voucher);
        vm.prank(operator);
        requests.claim(voucher, signature, 0, "");
        vm.snapshotGasLastCall("market", "claim request");
        vm.prank(client);
        feedback.rate(id, 5);
        vm.snapshotGasLastCall("market", "rate");
    }

    function _measure(address asset, bytes32[] memory matured, string memory name) private {
        _measure(authorize(asset, 1 ether, 8), matured, name);
    }

    function _measure(
        SessionAuthorization memory authorization,
        bytes32[] memory matured,
        string memory name
    ) private {
        bytes memory signature = signOf(CLIENT_KEY, authorization);
        VaultApproval memory none = noApproval();
        vm.prank(operator);
        bytes32 id = sessions.open(authorization, signature, none, "");
        uint256 opening = vm.snapshotGasLastCall("market", string.concat("open, ", name));

        Voucher memory voucher = voucherOf(id, 0.5 ether, 1000);
        signature = signOf(SIGNER_KEY, voucher);
        vm.prank(operator);
        sessions.close(voucher, signature, "", matured);
        uint256 closing = vm.snapshotGasLastCall("market", string.concat("close, ", name));
        bool royal = authorization.offerHash != offers.hashOffer(offerIn(NATIVE));
        if (!royal) assertLe(opening + closing, 300_000, "gas for 1,000 answers");
    }
}
