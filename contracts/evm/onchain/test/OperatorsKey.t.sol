// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { AnswerProof, OnchainRequestTerms } from "../src/interfaces/IOnchainRequests.sol";
import { OnchainFixture } from "./base/OnchainFixture.sol";

// Goal: a thief that holds an operator's key gets at most a tenth of the least bond by locking its
// own questions. This tenth pays for the gas of the refund. The provider loses at most the
// amount that its own key approved for bonds. Method: the thief is also the client. In one test it
// locks and stays silent. In another test it tries to lock a second question when the first bond
// has used the approved amount. In the third test it tries to raise this amount.
contract OperatorsKeyTest is OnchainFixture {
    /// @dev Amount of 20 case bonds, which docs/guides/providers.md tells a provider with an
    /// operator to approve.
    uint256 private constant ALLOWANCE = 1 ether;
    uint256 private constant LEAST = STAKE_MIN / 100;

    function setUp() public {
        setUpOnchain();
        juries.enlist(stranger, 700, 0);
        juries.enlist(creator, 300, 0);
        vm.prank(provider);
        vault.approve(address(onchain), 0, ALLOWANCE);
    }

    /// @dev Opens a request as the client, and locks it as the operator. The bond is a tenth of the
    /// reward.
    function _stolen(uint64 nonce, uint128 reward) private returns (bytes32 id) {
        OnchainRequestTerms memory made = onchainTerms(nonce, AnswerProof.Audited);
        made.reward = reward;
        id = ask(made);
        lock(made);
    }

    // Finding: QST-3
    function test_operatorsKey_paysItsThiefNoBond() public {
        (uint256 thief, uint256 victim) = (balance(client, NATIVE), balance(provider, NATIVE));
        bytes32 id = _stolen(1, 10 ether);
        vm.warp(vm.getBlockTimestamp() + 1 hours);
        vm.startPrank(client);
        onchain.refund(id);
        onchain.cancel(id);
        vm.stopPrank();
        assertEq(balance(client, NATIVE) - thief, LEAST / 10, "what pays for gas");
        assertEq(victim - balance(provider, NATIVE), 1 ether, "burnt");
    }

    /// The bond of the first request is the whole amount that the provider approved, so the
    /// operator cannot lock a second one.
    // Finding: QST-3
    function test_operatorsKey_losesAtMostWhatItsProviderApproved() public {
        uint256 before = balance(provider, NATIVE);
        _stolen(1, 10 ether);
        OnchainRequestTerms memory made = onchainTerms(2, AnswerProof.Audited);
        ask(made);
        bytes memory details = detailsOf(plainModel);
        vm.prank(operator);
        vm.expectRevert();
        onchain.lock(made, details, offerHash, BOND_MAX);
        assertEq(before - balance(provider, NATIVE), ALLOWANCE, "all that was approved");
    }

    /// An approval that the operator sends is for the operator's own balance. It does not raise the
    /// amount that the provider approved.
    // Finding: QST-3
    function test_operatorsKey_approvesNothing() public {
        vm.startPrank(operator);
        vault.approve(address(onchain), 0, type(uint256).max);
        vm.stopPrank();
        assertEq(vault.allowance(provider, address(onchain), 0), ALLOWANCE, "the provider's");
    }
}
