// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Shares, Split } from "../../core/src/base/Shares.sol";
import { Agreement, AgreementState, Voucher } from "../../core/src/interfaces/IEscrow.sol";
import { Terms } from "../../core/src/interfaces/IOffers.sol";
import { Bond } from "../../core/src/interfaces/IStakes.sol";
import { Test } from "../../core/test/base/Test.sol";
import { Status } from "../src/interfaces/IModelRegistry.sol";
import { Offer } from "../src/interfaces/IOfferBook.sol";
import { Parameter } from "../src/interfaces/IParameters.sol";
import { MarketHandler } from "./base/MarketHandler.sol";

/// @notice The laws of a market, checked by who acts in it. Their names are those in the
/// interfaces; `consent`, and what must hold as work begins, is judged act by act.
contract Laws is MarketHandler {
    error Broken(string law);

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

    /// @dev `held`: the Vault holds what all balances together are.
    function _held() private view {
        if (address(vault).balance < vault.totalSupply(0)) revert Broken("held, native");
        uint256 supply = vault.totalSupply(idOf(address(token)));
        if (token.balanceOf(address(vault)) < supply) revert Broken("held, token");
    }

    /// @dev `terms`: what escrows are told of an offer is what was published, whatever was set,
    /// retired or ruled since.
    function _terms() private view {
        for (uint256 i = 1; i < published.length; i++) {
            Offer storage offer = published[i];
            Terms memory wanted = Terms({
                provider: offer.provider,
                feeBps: offer.feeBps,
                windowSeconds: offer.windowSeconds,
                asset: offer.asset,
                court: offer.court,
                stakeRatio: offer.stakeRatio,
                royaltyRecipient0: offer.royalty0.recipient,
                royaltyRecipient1: offer.royalty1.recipient,
                royaltyBps0: offer.royalty0.bps,
                royaltyBps1: offer.royalty1.bps
            });
            bytes32 told = keccak256(abi.encode(offers.termsOf(uint40(i))));
            if (told != keccak256(abi.encode(wanted))) revert Broken("terms");
        }
        if (offers.termsOf(uint40(published.length)).provider != address(0)) {
            revert Broken("terms of nothing");
        }
        if (offers.feeSink() == address(0)) revert Broken("sink");
    }

    /// @dev `delayed` and `bounded` of parameters.
    function _delayed() private view {
        for (uint256 i = 0; i < PARAMETERS; i++) {
            Parameter parameter = Parameter(i);
            uint256 value = parameters.get(parameter);
            if (value != expected[parameter]) revert Broken("delayed");
            (uint256 min, uint256 max) = parameters.bounds(parameter);
            if (value < min || value > max) revert Broken("bounded");
        }
    }

    /// @dev `payable`: with registry, court and owner against it, the provider settles the best
    /// voucher that it holds of each open session, and is paid, exactly divided by the terms that
    /// the session began under.
    function _payable() private {
        _oppose();
        for (uint256 i = 0; i < ids.length; i++) {
            Agreement memory one = sessions.agreementOf(ids[i]);
            bool open = one.state == AgreementState.Open && vm.getBlockTimestamp() < one.time;
            if (!open) continue;
            Signed memory held = best[ids[i]];
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
            requests.claim(voucher, signature, "");
        }
    }

    function _oppose() private {
        vm.startPrank(guardian);
        models.setStatus(plainModel, Status.Quarantined, "reason");
        models.setStatus(royalModel, Status.Quarantined, "reason");
        vm.stopPrank();
        record.set(provider, true, uint64(vm.getBlockTimestamp()));
        record.refuse(provider, true);
        for (uint256 i = 1; i < published.length; i++) {
            if (!offers.listingOf(uint40(i)).active) continue;
            bytes32 hash = offers.hashOffer(published[i]);
            vm.prank(provider);
            offers.retire(hash);
        }
    }

    /// @dev Goes on to the end of the window, and back.
    function _checkPaid(bytes32 id, uint40 number, uint128 total) private {
        Offer memory offer = published[number];
        uint256 clean = vm.snapshotState();
        uint256 before = balance(provider, offer.asset);
        vm.warp(vm.getBlockTimestamp() + offer.windowSeconds);
        vm.prank(stranger);
        sessions.collect(listOf(id));
        uint256 paid = balance(provider, offer.asset) - before;
        Split memory parts =
            Shares.cumulative(total, offer.feeBps, offer.royalty0.bps, offer.royalty1.bps);
        if (paid != parts.net) revert Broken("payable");
        vm.revertToState(clean);
    }

    /// @dev `exits`: in the end everybody has left with what is theirs, by anybody's hand.
    function _exits() private {
        _oppose();
        vm.warp(vm.getBlockTimestamp() + 30 days);
        for (uint256 i = 0; i < ids.length; i++) {
            if (sessions.agreementOf(ids[i]).state == AgreementState.Open) {
                sessions.expire(ids[i]);
            }
        }
        for (uint256 i = 0; i < requestIds.length; i++) {
            AgreementState state = requests.agreementOf(requestIds[i]).state;
            if (state == AgreementState.Open) requests.cancel(requestIds[i]);
            else if (state == AgreementState.Locked) requests.refund(requestIds[i]);
        }
        vm.warp(vm.getBlockTimestamp() + WINDOW_MAX + CASE_MAX);
        for (uint256 i = 0; i < ids.length; i++) {
            AgreementState state = sessions.agreementOf(ids[i]).state;
            bool owed = state == AgreementState.Closed || state == AgreementState.Held;
            if (owed) sessions.collect(listOf(ids[i]));
        }
        for (uint256 i = 0; i < requestIds.length; i++) {
            AgreementState state = requests.agreementOf(requestIds[i]).state;
            if (state == AgreementState.Closed) requests.collect(listOf(requestIds[i]));
        }
        address[2] memory markets = [address(sessions), address(requests)];
        for (uint256 i = 0; i < 2; i++) {
            if (balance(markets[i], NATIVE) != 0) revert Broken("exits, native");
            if (balance(markets[i], address(token)) != 0) revert Broken("exits, token");
            _unstake(markets[i]);
        }
        if (balance(address(stakes), NATIVE) != 0) revert Broken("exits, stake");
    }

    function _unstake(address market) private {
        Bond memory bond = stakes.bondOf(provider, market, court);
        vm.startPrank(provider);
        if (bond.active != 0) stakes.unstake(market, court, bond.active);
        vm.warp(vm.getBlockTimestamp() + UNBONDING);
        if (bond.active + bond.unbonding != 0) stakes.withdraw(market, court);
        vm.stopPrank();
    }
}

contract MarketInvariants is Test {
    Laws private _laws;

    function setUp() public {
        _laws = new Laws();
        _laws.prepare();
        targetContract(address(_laws));
    }

    function targetSelectors() public view returns (FuzzSelector[] memory selectors) {
        selectors = new FuzzSelector[](1);
        selectors[0].addr = address(_laws);
        selectors[0].selectors = new bytes4[](1);
        selectors[0].selectors[0] = _laws.act.selector;
    }

    function invariant_market() public {
        _laws.check();
    }

    /// @dev Shows that the suite shows something: in a long enough row of calls every act goes
    /// through.
    function test_everyActHappens() public {
        for (uint256 i = 0; i < 6000; i++) {
            uint256 dice = uint256(keccak256(abi.encode("ostrom market", i)));
            _laws.act(uint8(dice), dice >> 8, dice >> 72, uint128(dice >> 128));
            if (i % 100 == 0) _laws.check();
        }
        string[29] memory names = [
            "open",
            "settle",
            "close",
            "expire",
            "collect",
            "hold",
            "release hold",
            "return pay",
            "publish",
            "retire",
            "propose",
            "propose sink",
            "propose asset",
            "apply",
            "apply sink",
            "apply asset",
            "refresh",
            "set status",
            "record",
            "stake",
            "unstake",
            "withdraw stake",
            "request",
            "lock request",
            "claim request",
            "refund request",
            "cancel request",
            "collect request",
            "open"
        ];
        for (uint256 i = 0; i < names.length; i++) {
            require(_laws.successes(names[i]) > 0, names[i]);
        }
    }
}
