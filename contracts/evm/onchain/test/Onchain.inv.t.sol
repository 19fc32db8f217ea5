// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { OnchainHandler } from "./base/OnchainHandler.sol";
import { OnchainFixture } from "./base/OnchainFixture.sol";
import { OnchainRequestState, OnchainRequestView } from "../src/interfaces/IOnchainRequests.sol";

// Goal: the laws that `IOnchainRequests` names, after any calls by anybody in any order.
// Method: a handler that sends each function for each request from each account.
contract OnchainInvariantTest is OnchainFixture {
    OnchainHandler private handler;

    function setUp() public {
        setUpOnchain();
        juries.enlist(stranger, 600, 0);
        juries.enlist(creator, 400, 0);
        handler = new OnchainHandler(
            onchain,
            vault,
            beacon,
            verifier,
            [client, provider, operator, stranger, creator],
            plainModel,
            offerHash,
            detailsOf(plainModel)
        );
        targetContract(address(handler));
    }

    /// `held`: the pot is what live requests have set aside.
    function invariant_held() public view {
        assertEq(pot(NATIVE), handler.setAside(), "pot");
    }

    /// `once`, `parts`: each request paid its reward once, or returned it once.
    function invariant_once() public view {
        assertEq(handler.wrongEnds(), 0, "an end that moved other than the reserve");
    }

    /// `rights`: a client has its reward back, or an answer; a provider has the pay of each answer
    /// that was accepted.
    function invariant_rights() public view {
        assertEq(handler.wrongedClients(), 0, "a client without reward and answer");
        assertEq(handler.unpaidProviders(), 0, "a provider without its pay");
    }

    /// `exits`: strangers alone end whatever is live, and nothing stays.
    function invariant_exits() public {
        uint256 snapshot = vm.snapshotState();
        vm.warp(vm.getBlockTimestamp() + 20 days);
        for (uint256 i = 0; i < handler.count(); i++) {
            bytes32 id = handler.ids(i);
            OnchainRequestView memory known = onchain.requestOf(id);
            if (known.state == OnchainRequestState.Open) onchain.cancel(id);
            if (known.state == OnchainRequestState.Locked) onchain.refund(id);
            if (known.state != OnchainRequestState.Answered) continue;
            bool endorsed = onchain.endorsedBy(id) * 2 > onchain.SEATS();
            if (endorsed) onchain.settle(id, ANSWER);
            else onchain.refund(id);
        }
        assertEq(pot(NATIVE), 0, "pot");
        vm.revertToState(snapshot);
    }
}
