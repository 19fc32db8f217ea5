// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Parameter } from "../../src/interfaces/IParameters.sol";
import { IRequests, RequestState, RequestView } from "../../src/interfaces/IRequests.sol";
import { RequestId, RequestTerms } from "../../src/interfaces/SignedObjects.sol";
import { Market } from "../base/Market.sol";

// Goal: what is claimed of a request whose terms say `held` is paid once validators endorse the
// answer, once time is over, or returns to its client; to the base unit, and once.
// Method: one claimed request that is held; refusals first; the books after each end. What audits
// say is set by hand here, and comes from real ones in `RequestsAudited.t.sol`.
contract RequestsHeldTest is Market {
    uint128 internal constant COST = 10 ether;
    uint256 internal constant WINDOW = 1 days;
    RequestId internal id;
    uint256 internal claimedAt;

    function setUp() public {
        furnish();
        vm.prank(owner);
        parameters.set(Parameter.AuditWindow, WINDOW);
        id = lockedIn(NATIVE, COST, 1);
        claim(4 ether);
    }

    function lockedIn(address asset, uint128 cost, uint64 nonce) internal returns (RequestId) {
        RequestTerms memory terms = termsIn(asset, cost, nonce);
        terms.held = true;
        openRequest(terms);
        return lockRequest(terms);
    }

    function claim(uint128 total) internal {
        claimBy(claimVoucher(id, total));
        claimedAt = block.timestamp;
    }

    function stateOf() internal view returns (RequestState) {
        return requests.request(id).state;
    }

    function expectTooEarly(uint256 until) internal {
        vm.expectRevert(
            abi.encodeWithSelector(
                IRequests.CollectTooEarly.selector, id, until, block.timestamp
            )
        );
        requests.collect(id);
    }

    function assertPaid(address asset, uint128 total) internal view {
        uint256 fee = uint256(total) * 1000 / 10_000;
        uint256 royalty0 = (total - fee) * 300 / 9000;
        uint256 royalty1 = (total - fee - royalty0) * 200 / 8700;
        uint256 own = asset == NATIVE ? 1 ether : 0;
        assertEq(available(feeSink, asset), fee, "fee");
        assertEq(available(creator, asset), royalty0, "royalty");
        assertEq(available(base, asset), royalty1, "royalty");
        assertEq(available(provider, asset), own + total - fee - royalty0 - royalty1, "net");
        assertEq(available(client, asset), 1000 ether - total, "the rest");
        assertEq(reserved(client, asset), 0, "nothing reserved");
        assertEq(uint256(stateOf()), uint256(RequestState.Claimed), "state");
    }

    function test_claim_holdsWhatWasPromisedAndReturnsTheRest() public view {
        RequestView memory seen = requests.request(id);
        assertEq(uint256(seen.state), uint256(RequestState.Held), "state");
        assertTrue(seen.audited, "audited");
        assertEq(seen.amount, 4 ether, "held");
        assertEq(reserved(client, NATIVE), 4 ether, "of the client's");
        assertEq(available(client, NATIVE), 996 ether, "the rest");
        assertEq(available(provider, NATIVE), 1 ether, "its bond is back, and nothing else");
        assertEq(available(feeSink, NATIVE), 0, "no fee yet");
    }

    function test_claim_paysAtOnceWithoutAnAuditWindow() public {
        vm.prank(owner);
        parameters.set(Parameter.AuditWindow, 0);
        id = lockedIn(address(token), 50e6, 2);
        claim(20e6);
        assertPaid(address(token), 20e6);
        assertTrue(requests.request(id).audited, "and is drawn all the same");
    }

    function test_claim_ofNothingIsNotHeld() public {
        id = lockedIn(address(token), 50e6, 2);
        claim(0);
        assertEq(uint256(stateOf()), uint256(RequestState.Claimed), "state");
    }

    function test_release_keepsThatItIsHeld() public {
        RequestTerms memory terms = termsIn(NATIVE, COST, 2);
        terms.held = true;
        openRequest(terms);
        id = lockRequest(terms);
        vm.prank(provider);
        requests.release(id);
        assertTrue(requests.request(id).audited, "still");
    }

    function test_collect_refusesTheWindowsLastSecond(uint256 early) public {
        vm.warp(bound(early, claimedAt, claimedAt + WINDOW - 1));
        expectTooEarly(claimedAt + WINDOW);
    }

    function test_collect_refusesWhatIsNotHeld() public {
        vm.warp(claimedAt + WINDOW);
        requests.collect(id);
        vm.expectRevert(
            abi.encodeWithSelector(
                IRequests.RequestNotInState.selector, id, RequestState.Claimed, RequestState.Held
            )
        );
        requests.collect(id);
    }

    function test_collect_waitsForAnAccusationButNotForEver() public {
        docket.accuse(provider, 7);
        vm.warp(claimedAt + WINDOW);
        expectTooEarly(claimedAt + 30 days);
        vm.warp(claimedAt + 30 days - 1);
        expectTooEarly(claimedAt + 30 days);
        vm.warp(claimedAt + 30 days);
        requests.collect(id);
        assertPaid(NATIVE, 4 ether);
    }

    function test_collect_paysWhenAnAccusationHasEnded() public {
        docket.accuse(provider, 7);
        vm.warp(claimedAt + WINDOW);
        docket.accuse(provider, 0);
        requests.collect(id);
        assertPaid(NATIVE, 4 ether);
    }

    function test_collect_paysAtOnceWhatIsEndorsed(bool accused) public {
        docket.accuse(provider, accused ? 7 : 0);
        docket.endorse(RequestId.unwrap(id));
        vm.expectEmit();
        emit IRequests.RequestCollected(id, client, provider, 4 ether, true);
        requests.collect(id);
        assertPaid(NATIVE, 4 ether);
        assertEq(providers.reputationOf(provider).validatedWeight, 0.04 ether, "its fee counts");
    }

    function test_collect_paysByTimeToTheUnit(uint128 total, address who) public {
        total = bound128(total, 1, 50e6);
        id = lockedIn(address(token), 50e6, 2);
        claim(total);
        vm.warp(claimedAt + WINDOW);
        vm.expectEmit();
        emit IRequests.RequestCollected(id, client, provider, total, false);
        vm.prank(who);
        requests.collect(id);
        assertPaid(address(token), total);
        assertEq(providers.reputationOf(provider).validatedWeight, 0, "nobody endorsed it");
    }

    function test_refund_refusesWhileNothingSpeaksAgainstTheProvider(uint256 late) public {
        vm.warp(bound(late, claimedAt, claimedAt + 365 days));
        docket.accuse(provider, 7);
        vm.expectRevert(abi.encodeWithSelector(IRequests.HeldNotRefused.selector, id));
        requests.refund(id);
    }

    function test_refund_returnsAllOnceTheProviderIsExcludedOrWithheld(bool excluded) public {
        if (excluded) docket.exclude(provider, true);
        else docket.withhold(RequestId.unwrap(id));
        docket.endorse(RequestId.unwrap(id));
        vm.warp(claimedAt + WINDOW);
        vm.expectRevert(abi.encodeWithSelector(IRequests.HeldRefused.selector, id));
        requests.collect(id);

        vm.expectEmit();
        emit IRequests.RequestRefunded(id, client, provider, 4 ether, 0);
        vm.prank(stranger);
        requests.refund(id);
        assertEq(available(client, NATIVE), 1000 ether, "all of it");
        assertEq(reserved(client, NATIVE), 0, "nothing reserved");
        assertEq(available(feeSink, NATIVE), 0, "no fee");
        assertEq(requests.request(id).amount, 0, "nothing paid");
        assertTrue(requests.request(id).termsHash != 0, "its receipt can be asked for still");
        vm.expectPartialRevert(IRequests.RequestNotInState.selector);
        requests.refund(id);
    }

    /// @dev A provider that collects late could otherwise erase at once, and never be flagged.
    function test_erase_countsFromTheCollection(uint256 late) public {
        vm.warp(claimedAt + bound(late, 8 days, 365 days));
        requests.collect(id);
        vm.expectRevert(abi.encodeWithSelector(IRequests.RequestNotErasable.selector, id));
        vm.prank(provider);
        requests.erase(id);
        uint256 collectedAt = block.timestamp;
        vm.warp(collectedAt + 7 days + WINDOW - 1);
        vm.expectPartialRevert(IRequests.RequestNotErasable.selector);
        requests.erase(id);
        vm.prank(client);
        requests.flag(id, "reason");
        vm.warp(collectedAt + 7 days + WINDOW);
        requests.erase(id);
        assertEq(uint256(stateOf()), uint256(RequestState.None), "erased");
    }

    function test_flag_refusesWhatIsHeldOrWasRefused() public {
        vm.startPrank(client);
        vm.expectPartialRevert(IRequests.RequestNotInState.selector);
        requests.flag(id, "reason");
        docket.exclude(provider, true);
        requests.refund(id);
        vm.expectRevert(abi.encodeWithSelector(IRequests.NothingPaid.selector, id));
        requests.flag(id, "reason");
        vm.stopPrank();
    }
}
