// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";

import {
    Agreement,
    AgreementState,
    IEscrow,
    ProviderRecord,
    Voucher
} from "../interfaces/IEscrow.sol";
import { IOfferTerms, OfferTerms } from "../interfaces/IOfferTerms.sol";
import { IStakeConsumer, IStakes } from "../interfaces/IStakes.sol";
import { IVault } from "../interfaces/IVault.sol";
import { Digests } from "./Digests.sol";
import { PayoutSplit, Shares } from "./Shares.sol";
import { Signatures } from "./Signatures.sol";

/// @title Pay that matures
/// @notice See `IEscrow`, which carries the prose.
/// @dev The Vault calls nobody when balances move, offers and stakes are asked by static calls, and
/// signature checks are static, so that nothing here can be entered a second time.
abstract contract Escrow is IEscrow, IStakeConsumer, Signatures {
    /// @notice Caps fit the storage slot: 79 billion tokens of 18 decimals.
    uint256 public constant CAP_MAX = type(uint96).max;
    /// @dev Stake ratios are scaled by this.
    uint256 private constant SCALE = 1e18;

    IVault public immutable VAULT;
    IStakes public immutable STAKES;
    IOfferTerms public immutable OFFERS;
    /// @notice Longest audit window, in seconds.
    uint256 public immutable WINDOW_MAX;
    /// @notice Longest that a court holds pay beyond its window, in seconds.
    uint256 public immutable HOLD_MAX;

    mapping(bytes32 id => Agreement) internal _agreements;
    mapping(address provider => mapping(address court => ProviderRecord)) private _records;

    constructor(
        IVault vault,
        IStakes stakes,
        IOfferTerms offers,
        uint256 windowMax,
        uint256 holdMax
    ) {
        uint256 unbonding = stakes.UNBONDING();
        if (unbonding <= windowMax + holdMax) {
            revert IStakes.UnbondingTooShort(unbonding, windowMax + holdMax);
        }
        VAULT = vault;
        STAKES = stakes;
        OFFERS = offers;
        WINDOW_MAX = windowMax;
        HOLD_MAX = holdMax;
    }

    /// @notice Pays what has matured. Passes over what has not, or is held, or was paid, and over
    /// what is of another provider, asset or court than the first. Anybody.
    function collect(bytes32[] calldata ids) external {
        if (!_collect(ids)) revert NothingToCollect();
    }

    /// @notice Court: holds pay that is maturing. For at most `HOLD_MAX` beyond the window.
    function hold(bytes32 id) external {
        Agreement storage agreement = _agreements[id];
        OfferTerms memory terms = _requireCourt(agreement);
        bool maturing = agreement.state == AgreementState.Closed
            && block.timestamp < uint256(agreement.time) + terms.windowSeconds;
        if (!maturing) revert NotMaturing(id, agreement.state);
        agreement.state = AgreementState.Held;
        emit PayHeld(id, terms.provider);
    }

    /// @notice Court: lets go of pay that it holds; it is collected from the end of the window on.
    function releaseHold(bytes32 id) external {
        Agreement storage agreement = _agreements[id];
        OfferTerms memory terms = _requireCourt(agreement);
        if (agreement.state != AgreementState.Held) revert NotHeld(id, agreement.state);
        agreement.state = AgreementState.Closed;
        emit PayReleased(id, terms.provider);
    }

    /// @notice Court: returns pay that it holds to the client.
    function returnPay(bytes32 id) external {
        Agreement storage agreement = _agreements[id];
        OfferTerms memory terms = _requireCourt(agreement);
        if (agreement.state != AgreementState.Held || _isDue(agreement, terms)) {
            revert NotHeld(id, agreement.state);
        }
        agreement.state = AgreementState.Returned;
        (uint96 owed,) = _progressOf(agreement);
        _records[terms.provider][terms.court].inUse -= _stakeFor(owed, terms);
        emit PayReturned(id, agreement.client, owed);
        _transfer(agreement.client, terms.asset, owed);
    }

    /// @notice What this escrow has seen of a provider under a court.
    function recordOf(address provider, address court)
        external
        view
        returns (ProviderRecord memory)
    {
        return _records[provider][court];
    }

    /// @notice A session or a request, as it is kept.
    function agreementOf(bytes32 id) external view returns (Agreement memory) {
        return _agreements[id];
    }

    /// @notice What is owed in an agreement that has ended, and for how many answers.
    function amountOwed(bytes32 id) external view returns (uint96 owed, uint64 count) {
        Agreement storage agreement = _agreements[id];
        if (agreement.state > AgreementState.Locked) return _progressOf(agreement);
    }

    /// @inheritdoc IStakeConsumer
    function stakeInUse(address account, address court) external view returns (uint128) {
        return _records[account][court].inUse;
    }

    /// @dev Counts a cap against the provider's stake.
    /// @return completions What the provider had completed before.
    function _begin(OfferTerms memory terms, uint96 cap) internal returns (uint8 completions) {
        _checkTerms(terms);
        ProviderRecord storage record = _records[terms.provider][terms.court];
        _use(terms, record, uint256(record.inUse) + _stakeFor(cap, terms));
        uint40 before = record.completions;
        completions = before > type(uint8).max ? type(uint8).max : uint8(before);
    }

    /// @dev Counts what a cap grows by against the provider's stake.
    function _extend(OfferTerms memory terms, uint96 from, uint96 to) internal {
        ProviderRecord storage record = _records[terms.provider][terms.court];
        uint256 sum = uint256(record.inUse) - _stakeFor(from, terms) + _stakeFor(to, terms);
        _use(terms, record, sum);
    }

    /// @dev Ends work that never came to be owed: its provider's stake is free again.
    function _releaseStake(OfferTerms memory terms, uint96 cap) internal {
        _records[terms.provider][terms.court].inUse -= _stakeFor(cap, terms);
    }

    /// @dev Ends work for which `owed` is due, and gives the rest of its cap back at once. The
    /// caller has checked who may end it, and that `owed` is within the cap.
    function _end(bytes32 id, OfferTerms memory terms, uint96 owed, uint64 count) internal {
        Agreement storage agreement = _agreements[id];
        (uint96 cap, address client) = (agreement.cap, agreement.client);
        agreement.time = uint40(block.timestamp);
        agreement.state = owed == 0 ? AgreementState.Paid : AgreementState.Closed;
        agreement.signerOrProgress = (uint160(owed) << 64) | count;
        agreement.cap = 0;
        _records[terms.provider][terms.court].inUse -= _stakeFor(cap, terms)
        - _stakeFor(owed, terms);
        if (cap != owed) _transfer(client, terms.asset, cap - owed);
    }

    /// @dev Passes over what cannot be collected, so that nobody who collects first makes a
    /// settlement fail that collects along.
    function _collect(bytes32[] calldata ids) internal returns (bool any) {
        address asset;
        address provider;
        address court;
        PayoutSplit memory sum;
        uint256 stake;
        uint256 weight;
        uint256 counted;
        for (uint256 i = 0; i < ids.length; i++) {
            Agreement storage agreement = _agreements[ids[i]];
            if (agreement.state != AgreementState.Closed && agreement.state != AgreementState.Held)
            {
                continue;
            }
            OfferTerms memory terms = _termsOf(agreement.offer);
            if (!_isDue(agreement, terms)) continue;
            if (counted == 0) {
                (provider, asset, court) = (terms.provider, terms.asset, terms.court);
            }
            bool same = provider == terms.provider && asset == terms.asset;
            if (!same || court != terms.court) continue;
            agreement.state = AgreementState.Paid;
            (uint96 owed,) = _progressOf(agreement);
            PayoutSplit memory parts = _pay(ids[i], owed, terms);
            sum.net += parts.net;
            sum.fee += parts.fee;
            stake += _stakeFor(owed, terms);
            weight += uint256(parts.fee) * SCALE / terms.stakeRatio;
            counted++;
        }
        if (counted == 0) return false;
        _count(_records[provider][court], stake, weight, counted);
        _transfer(provider, asset, sum.net);
        if (sum.fee != 0) _transfer(OFFERS.feeSink(), asset, sum.fee);
        return true;
    }

    function _transfer(address to, address asset, uint256 amount) internal {
        VAULT.transfer(to, uint160(asset), amount);
    }

    function _progressOf(Agreement storage agreement)
        internal
        view
        returns (uint96 owed, uint64 count)
    {
        uint160 tally = agreement.signerOrProgress;
        return (uint96(tally >> 64), uint64(tally));
    }

    // One place for each call that is made from many, since each copy is code.

    function _termsOf(uint40 offer) internal view returns (OfferTerms memory) {
        return OFFERS.termsOf(offer);
    }

    function _backingOf(OfferTerms memory terms)
        internal
        view
        returns (address operator, uint96 stake)
    {
        return STAKES.backingOf(terms.provider, address(this), terms.court);
    }

    function _transferFrom(address from, address asset, uint256 amount) internal {
        VAULT.transferFrom(from, address(this), uint160(asset), amount);
    }

    /// @dev The provider sends it, or has signed its consent. Its own key need not be at hand: its
    /// operator's word counts as its own. `isOwn` where it sends it.
    function _requireByProvider(
        OfferTerms memory terms,
        Voucher calldata voucher,
        bytes32 typeHash,
        bytes calldata consent
    ) internal view returns (bool isOwn) {
        (address operator,) = _backingOf(terms);
        if (msg.sender == terms.provider || msg.sender == operator) return true;
        if (consent.length == 0) revert SettlementConsentMissing(msg.sender, terms.provider);
        bytes32 hash = Digests.voucher(typeHash, voucher);
        bool byOperator = operator != address(0) && _isSigned(operator, hash, consent);
        if (!byOperator) _requireSigned(terms.provider, hash, consent);
    }

    /// @dev The client's key signed it. Its root covers the answers that it counts: what no root
    /// covers could never be audited. One for pieces of an unfinished answer counts none.
    function _requireSignedVoucher(
        Agreement storage agreement,
        Voucher calldata voucher,
        bytes calldata signature
    ) internal view {
        bool rooted = voucher.receiptsRoot != 0;
        if (rooted != (voucher.count != 0)) {
            revert RootMismatch(voucher.sessionId, voucher.count);
        }
        bytes32 hash = Digests.voucher(Digests.VOUCHER_TYPEHASH, voucher);
        _requireSignedByKey(address(agreement.signerOrProgress), hash, signature);
    }

    /// @return stake What backs the provider's work.
    function _requireProvider(OfferTerms memory terms) internal view returns (uint96 stake) {
        address operator;
        (operator, stake) = _backingOf(terms);
        if (msg.sender != terms.provider && msg.sender != operator) {
            revert NotTheProvider(msg.sender, terms.provider);
        }
    }

    /// @dev Pays royalties; the rest is paid by the caller for many at once.
    function _pay(bytes32 id, uint96 owed, OfferTerms memory terms)
        private
        returns (PayoutSplit memory parts)
    {
        parts = Shares.cumulative(owed, terms.feeBps, terms.royaltyBps0, terms.royaltyBps1);
        emit PayCollected(id, terms.provider, parts.net, parts.fee, parts.royalty0, parts.royalty1);
        if (parts.royalty0 != 0) _transfer(terms.royaltyRecipient0, terms.asset, parts.royalty0);
        if (parts.royalty1 != 0) _transfer(terms.royaltyRecipient1, terms.asset, parts.royalty1);
    }

    function _count(ProviderRecord storage record, uint256 stake, uint256 weight, uint256 counted)
        private
    {
        record.inUse -= uint96(stake);
        record.completions += uint40(counted);
        uint256 grown = record.feeWeight + weight;
        record.feeWeight = grown > type(uint112).max ? type(uint112).max : uint112(grown);
    }

    /// @dev What is refused here can make no payment fail later.
    function _checkTerms(OfferTerms memory terms) private view {
        if (terms.windowSeconds > WINDOW_MAX) {
            revert WindowTooLong(terms.windowSeconds, WINDOW_MAX);
        }
        if (terms.stakeRatio == 0) revert StakeRatioMissing(terms.asset);
        uint256 bps = uint256(terms.feeBps) + terms.royaltyBps0 + terms.royaltyBps1;
        bool paid = (terms.royaltyBps0 == 0 || terms.royaltyRecipient0 != address(0))
            && (terms.royaltyBps1 == 0 || terms.royaltyRecipient1 != address(0));
        if (bps > Shares.BPS || !paid) revert SharesInvalid(bps);
    }

    /// @dev Only the provider or its operator puts stake to use: a client could take all of it
    /// away from others.
    function _use(OfferTerms memory terms, ProviderRecord storage record, uint256 sum) private {
        uint96 stake = _requireProvider(terms);
        if (sum > stake) revert StakeTooLow(terms.provider, sum, stake);
        record.inUse = uint96(sum);
    }

    function _isDue(Agreement storage agreement, OfferTerms memory terms)
        private
        view
        returns (bool)
    {
        uint256 due = uint256(agreement.time) + terms.windowSeconds;
        if (agreement.state == AgreementState.Held) due += HOLD_MAX;
        return block.timestamp >= due;
    }

    function _requireCourt(Agreement storage agreement)
        private
        view
        returns (OfferTerms memory terms)
    {
        terms = _termsOf(agreement.offer);
        if (msg.sender != terms.court) revert NotTheCourt(msg.sender, terms.court);
    }

    /// @dev Stake that backs a value; never less for more. Above 96 bits no stake backs it, which
    /// `_begin` and `_extend` refuse: what they let pass fits.
    function _stakeFor(uint96 value, OfferTerms memory terms) private pure returns (uint96) {
        uint256 stake = Math.ceilDiv(uint256(value) * SCALE, terms.stakeRatio);
        return stake > type(uint96).max ? type(uint96).max : uint96(stake);
    }
}
