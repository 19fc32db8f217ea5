// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Voucher } from "../src/interfaces/IEscrow.sol";
import { RequestTerms } from "../src/interfaces/IRequests.sol";
import { SessionAuthorization } from "../src/interfaces/ISessions.sol";
import { VaultApproval } from "../src/interfaces/IVault.sol";
import { CoreFixture } from "./base/CoreFixture.sol";

/// @notice Measures the gas of a session and of refunding a locked request that was not claimed in
/// time. Each call is a transaction of its own (`--isolate`).
contract CoreGasTest is CoreFixture {
    bytes32 private _matured;

    function setUp() public {
        furnish();
        vm.prank(sink);
        vault.approve(address(1), 0, 1);
        fund(sink, 1);
        closed(NATIVE, 1 ether, 1, 0.5 ether);
        _matured = closed(NATIVE, 1 ether, 2, 0.5 ether);
        // The escrow also holds money of other sessions.
        open(NATIVE, 1 ether, 3);
        open(address(token), 1 ether, 4);
        vm.warp(block.timestamp + WINDOW);
        sessions.collect(listOf(sessions.idOf(client, provider, 1)));
    }

    function test_laterSession() public {
        _measure(NATIVE, listOf(_matured), "later session, native");
    }

    function test_tokenSession() public {
        bytes32 id = closed(address(token), 1 ether, 5, 0.5 ether);
        bytes32 second = closed(address(token), 1 ether, 6, 0.5 ether);
        vm.warp(block.timestamp + WINDOW);
        sessions.collect(listOf(id));
        _measure(address(token), listOf(second), "later session, token with two royalties");
    }

    function test_firstSession() public {
        vm.prank(client);
        vault.approve(address(sessions), 0, 0);
        VaultApproval memory approval = VaultApproval({
            owner: client,
            spender: address(sessions),
            asset: NATIVE,
            amount: type(uint256).max,
            nonce: 1,
            validUntilSeconds: uint64(block.timestamp + 600)
        });
        SessionAuthorization memory authorization = authorize(NATIVE, 1 ether, 7);
        bytes memory signature = signOf(CLIENT_KEY, authorization);
        bytes memory approvalSignature = signOf(CLIENT_KEY, approval);
        vm.prank(operator);
        sessions.open(authorization, signature, approval, approvalSignature);
        vm.snapshotGasLastCall("core", "open, with approval");
    }

    function test_lateRequest() public {
        approve(client, address(requests));
        approve(provider, address(requests));
        back(stakes, address(requests), 10 ether);
        fund(stranger, 1);
        bytes memory details = abi.encode(uint96(0.001 ether));
        RequestTerms memory terms_ = RequestTerms({
            client: client,
            signer: signer,
            asset: NATIVE,
            costMax: 1 ether,
            deadlineSeconds: uint64(block.timestamp + 1 hours),
            nonce: 9
        });
        vm.prank(client);
        bytes32 id = requests.open(terms_, details);
        vm.prank(operator);
        requests.lock(terms_, details, OFFER, "endpoint");
        vm.warp(block.timestamp + requests.CLAIM_WINDOW());
        vm.prank(stranger);
        requests.refund(id);
        vm.snapshotGasLastCall("core", "refund of a late request, by a stranger");
    }

    function _measure(address asset, bytes32[] memory matured, string memory name) private {
        SessionAuthorization memory authorization = authorize(asset, 1 ether, 8);
        bytes memory signature = signOf(CLIENT_KEY, authorization);
        VaultApproval memory none = noApproval();
        vm.prank(operator);
        bytes32 id = sessions.open(authorization, signature, none, "");
        uint256 opening = vm.snapshotGasLastCall("core", string.concat("open, ", name));

        Voucher memory voucher = voucherOf(id, 0.5 ether, 1000);
        signature = signOf(SIGNER_KEY, voucher);
        vm.prank(operator);
        sessions.close(voucher, signature, "", matured);
        uint256 closing = vm.snapshotGasLastCall("core", string.concat("close, ", name));
        if (asset == NATIVE) assertLe((opening + closing) / 1000, 300, "gas for each answer");
    }
}
