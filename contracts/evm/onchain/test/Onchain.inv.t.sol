// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { StakeBalance } from "../../core/src/interfaces/IStakes.sol";
import { Filter, Offer, Prices, RequestDetails } from "../../market/src/interfaces/IOfferBook.sol";
import {
    OnchainRequestState,
    OnchainRequestView,
    WaitingAnswer
} from "../src/interfaces/IOnchainRequests.sol";
import { OnchainFixture } from "./base/OnchainFixture.sol";
import { HandlerSetup, OnchainHandler } from "./base/OnchainHandler.sol";

// Goal: the invariants of `IOnchainRequests` hold after any calls of any accounts in any order.
// Method: a handler that calls all functions at random, for any request and from any account. The
// accounts are the client, an operator, two jurors and four providers. The jurors also endorse
// garbage. One provider borrows stake, and another one has stake only under a court of its own.
contract OnchainInvariantTest is OnchainFixture {
    uint256 private constant PROVIDERS = 4;

    OnchainHandler private handler;

    function setUp() public {
        setUpOnchain();
        juries.enlist(stranger, 600, 0);
        juries.enlist(creator, 400, 0);
        HandlerSetup memory setup = HandlerSetup({
            onchain: onchain,
            vault: vault,
            stakes: stakes,
            beacon: beacon,
            verifier: verifier,
            court: court,
            model: plainModel,
            details: _details(),
            accounts: [
                client,
                operator,
                stranger,
                creator,
                provider,
                address(0x9001),
                address(0x9002),
                address(0x9003)
            ],
            offers: [
                offerHash,
                addProvider(address(0x9001), 1 ether),
                addProvider(address(0x9002), 1 ether),
                _underOwnCourt(address(0x9003))
            ]
        });
        handler = new OnchainHandler(setup);
        targetContract(address(handler));
    }

    /// @dev Returns the details of a request whose filter names all four providers, and requires
    /// stake under the court. The fourth provider has none there.
    function _details() private view returns (bytes memory) {
        uint128 any = type(uint128).max;
        Prices memory prices = Prices(any, any, any, any, any, any);
        address[] memory named = new address[](PROVIDERS);
        named[0] = provider;
        for (uint160 i = 1; i < PROVIDERS; i++) {
            named[i] = address(0x9000 + i);
        }
        Filter memory filter = Filter(court, 0, 1, named);
        return abi.encode(RequestDetails(plainModel, prices, filter, QUESTION));
    }

    function _underOwnCourt(address account) private returns (bytes32 hash) {
        fund(account, 100 ether);
        approve(account, address(stakes));
        approve(account, address(onchain));
        Offer memory offer = offerIn(NATIVE);
        (offer.provider, offer.court) = (account, account);
        vm.startPrank(account);
        stakes.stake(address(requests), account, 50 ether);
        hash = offers.publish(offer, "");
        vm.stopPrank();
    }

    /// `held`: the contract's balance is the sum of rewards, callback fees and bonds of all
    /// requests that have not ended.
    function invariant_held() public view {
        assertEq(pot(NATIVE), handler.setAside(), "pot");
    }

    /// `once`, `parts`: the reward of each request was paid once or returned once.
    function invariant_once() public view {
        assertEq(handler.wrongEnds(), 0, "an end that moved other than the reserve");
    }

    /// `rights`: when its request ends, a client has its reward back, or has an answer. A provider
    /// has the pay of each accepted answer, and the bond of each answer that had a majority.
    // Finding: EVM3-2
    function invariant_rights() public view {
        assertEq(handler.wrongedClients(), 0, "a client without reward and answer");
        assertEq(handler.unpaidProviders(), 0, "a provider without its pay");
        assertEq(handler.wrongedProviders(), 0, "a provider without its bond");
    }

    /// `silence`: a refund gives its sender and the client, in total, at most a tenth of the least
    /// bond. If the refund ends the request, it also gives the reserve (reward and callback fee).
    // Finding: QST-1
    function invariant_silence() public view {
        assertEq(handler.silentGains(), 0, "a client that earned by a refund");
    }

    /// `backed`: stake in use is active or unbonding. None of it was borrowed, and none is under a
    /// provider's own court.
    // Finding: EVM3-1
    function invariant_backed() public view {
        for (uint256 i = 4; i < 4 + PROVIDERS; i++) {
            address account = handler.account(i);
            StakeBalance memory bond = stakes.bondOf(account, address(requests), court);
            uint256 inUse = onchain.stakeInUse(account, court);
            assertTrue(uint256(bond.active) + bond.unbonding >= inUse, "stake");
        }
        assertEq(handler.repaidLoans(), 0, "a loan");
        assertEq(handler.ownCourtLocks(), 0, "a court of one's own");
    }

    /// `exits`: once all deadlines have passed, any account can end every request, and then the
    /// contract's balance is zero.
    function invariant_exits() public {
        uint256 snapshot = vm.snapshotState();
        vm.warp(vm.getBlockTimestamp() + 20 days);
        for (uint256 i = 0; i < handler.count(); i++) {
            bytes32 id = handler.ids(i);
            OnchainRequestView memory known = onchain.requestOf(id);
            bool live = known.state == OnchainRequestState.Locked
                || known.state == OnchainRequestState.Answered;
            if (live && !_settled(id)) onchain.refund(id);
            if (onchain.requestOf(id).state == OnchainRequestState.Open) onchain.cancel(id);
        }
        assertEq(pot(NATIVE), 0, "pot");
        vm.revertToState(snapshot);
    }

    function _settled(bytes32 id) private returns (bool) {
        WaitingAnswer[] memory waiting = onchain.waitingAnswersOf(id);
        for (uint256 i = 0; i < waiting.length; i++) {
            if (waiting[i].seats * 2 <= onchain.SEATS()) continue;
            bytes memory content = handler.contentOf(waiting[i].sha256Hash);
            onchain.settle(id, waiting[i].provider, content);
            return true;
        }
        return false;
    }
}
