// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { PayoutSplit, Shares } from "../../core/src/base/Shares.sol";
import { Agreement, AgreementState, Voucher } from "../../core/src/interfaces/IEscrow.sol";
import { IWalk, InvariantWalk } from "../../core/test/base/Walk.sol";
import { ModelStatus } from "../src/interfaces/IModelRegistry.sol";
import { Offer } from "../src/interfaces/IOfferBook.sol";
import { Parameter } from "../src/interfaces/IParameters.sol";
import { MarketHandler } from "./base/MarketHandler.sol";

/// @notice Checks the invariants of a market after each act; the interfaces of market and core
/// define their names. Within each act, the handler checks `consent`, by which no party loses more
/// than it agreed to, and the conditions under which work begins.
contract InvariantHandler is MarketHandler {
    function check() external {
        _held();
        _terms();
        _delayed();
        uint256 clean = vm.snapshotState();
        _payable();
        vm.revertToState(clean);
        clean = vm.snapshotState();
        _exits();
        vm.revertToState(clean);
    }

    /// @dev `terms`: escrows receive the published terms of an offer, after any later change of
    /// parameters, retirement or ruling.
    function _terms() private view {
        for (uint256 i = 1; i < published.length; i++) {
            bytes32 told = keccak256(abi.encode(offers.termsOf(uint40(i))));
            if (told != keccak256(abi.encode(termsIn(published[i])))) {
                revert InvariantBroken("terms");
            }
        }
        if (offers.termsOf(uint40(published.length)).provider != address(0)) {
            revert InvariantBroken("terms of nothing");
        }
        if (offers.feeSink() == address(0)) revert InvariantBroken("sink");
    }

    /// @dev Checks the invariants `delayed` and `bounded` of `IParameters`.
    function _delayed() private view {
        for (uint256 i = 0; i < PARAMETERS; i++) {
            Parameter parameter = Parameter(i);
            uint256 value = parameters.get(parameter);
            if (value != expected[parameter]) revert InvariantBroken("delayed");
            (uint256 min, uint256 max) = parameters.bounds(parameter);
            if (value < min || value > max) revert InvariantBroken("bounded");
        }
    }

    /// @dev `payable`: the registry quarantines the models, the court excludes the provider, and
    /// the provider's offers are retired. Still, the provider can close each open session with the
    /// highest voucher that the client signed within the cap. The provider gets exactly the pay by
    /// the terms under which the session began. The provider can also claim each request that it
    /// locked less than an hour ago.
    function _payable() private {
        _oppose();
        for (uint256 i = 0; i < ids.length; i++) {
            Agreement memory one = sessions.agreementOf(ids[i]);
            bool open = one.state == AgreementState.Open && vm.getBlockTimestamp() < one.time;
            if (!open) continue;
            SignedVoucher memory held = best[ids[i]];
            vm.prank(operator);
            sessions.close(held.voucher, held.signature, "", new bytes32[](0));
            if (held.voucher.total != 0) _checkPaid(ids[i], one.offer, held.voucher.total);
        }
        for (uint256 i = 0; i < requestIds.length; i++) {
            bytes32 id = requestIds[i];
            Agreement memory one = requests.agreementOf(id);
            (uint40 lockedAt,) = requests.lockOf(id);
            bool locked = one.state == AgreementState.Locked
                && vm.getBlockTimestamp() < uint256(lockedAt) + 1 hours;
            if (!locked) continue;
            Voucher memory voucher = voucherOf(id, one.cap, 1);
            bytes memory signature = signRequest(SIGNER_KEY, voucher);
            vm.prank(operator);
            requests.claim(voucher, signature, 0, "");
        }
    }

    function _oppose() private {
        setStatus(plainModel, ModelStatus.Quarantined);
        setStatus(royalModel, ModelStatus.Quarantined);
        record.set(provider, true, uint64(vm.getBlockTimestamp()));
        record.refuse(provider, true);
        for (uint256 i = 1; i < published.length; i++) {
            if (!offers.listingOf(uint40(i)).active) continue;
            bytes32 hash = offers.hashOffer(published[i]);
            vm.prank(provider);
            offers.retire(hash);
        }
    }

    /// @dev Checks what the provider gets for a closed session at the end of the audit window, and
    /// then restores the state.
    function _checkPaid(bytes32 id, uint40 number, uint128 total) private {
        Offer memory offer = published[number];
        uint256 clean = vm.snapshotState();
        uint256 before = balance(provider, offer.asset);
        vm.warp(vm.getBlockTimestamp() + offer.windowSeconds);
        vm.prank(stranger);
        sessions.collect(listOf(id));
        uint256 paid = balance(provider, offer.asset) - before;
        PayoutSplit memory parts =
            Shares.cumulative(total, offer.feeBps, offer.royalty0.bps, offer.royalty1.bps);
        if (paid != parts.net) revert InvariantBroken("payable");
        vm.revertToState(clean);
    }

    /// @dev `exits`: once all deadlines have passed, calls that any account can make empty the
    /// escrows, and the provider can withdraw all its stake.
    function _exits() private {
        _oppose();
        _exitAgreements();
        _exitStake(address(sessions), court);
        _exitStake(address(requests), court);
        _exitStake(address(sessions), ownCourt);
        _exitStake(address(requests), ownCourt);
        if (balance(address(stakes), NATIVE) != 0) revert InvariantBroken("exits, stake");
    }
}

contract MarketInvariants is InvariantWalk {
    function setUp() public {
        begin(IWalk(address(new InvariantHandler())));
    }

    /// forge-config: market-ci.invariant.runs = 40
    function invariant_market() public {
        laws.check();
    }

    function test_everyActHappens() public {
        string memory acts = "open, settle, close, expire, collect, hold, release hold, "
            "return pay, publish, retire, propose, propose sink, propose asset, apply, apply sink, "
            "apply asset, refresh, set status, record, stake, unstake, withdraw stake, request, "
            "lock request, claim request, refund request, cancel request, collect request, borrow, "
            "own court";
        walk("ostrom market", 8000, acts, 1);
    }
}
