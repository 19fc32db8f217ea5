// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";

import {
    Agreement,
    AgreementState,
    Anchor,
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

/// @title Maturing pay
/// @notice Implements `IEscrow`, which documents the rules of escrows.
/// @dev The Vault makes no call when balances move, and calls to offers, stakes and signers are
/// static, so that no function can be re-entered.
abstract contract Escrow is IEscrow, IStakeConsumer, Signatures {
    /// @notice Highest cap: 96 bits, or 79 billion tokens of 18 decimals.
    uint256 public constant CAP_MAX = type(uint96).max;
    /// @dev Number of native base units of stake to which a stake ratio refers: the ratio is the
    /// value, in base units of an asset, that this stake can back.
    uint256 private constant SCALE = 1e18;

    IVault public immutable VAULT;
    IStakes public immutable STAKES;
    IOfferTerms public immutable OFFERS;
    /// @notice Longest audit window of an offer under which an agreement can begin, in seconds.
    uint256 public immutable WINDOW_MAX;
    /// @notice Longest time that a court can hold pay beyond the audit window, in seconds.
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

    /// @notice Pays all due agreements among `ids` that have the provider, asset and court of the
    /// first due agreement. Skips all other agreements, such as paid agreements and agreements
    /// whose pay a court still holds. Any account may call.
    function collect(bytes32[] calldata ids) external {
        if (!_collect(ids)) revert NothingToCollect();
    }

    /// @notice Holds maturing pay, for at most `HOLD_MAX` beyond the window. Only the offer's court
    /// may call.
    function hold(bytes32 id) external {
        Agreement storage agreement = _agreements[id];
        OfferTerms memory terms = _requireCourt(agreement);
        bool maturing = agreement.state == AgreementState.Closed
            && block.timestamp < uint256(agreement.time) + terms.windowSeconds;
        if (!maturing) revert NotMaturing(id, agreement.state);
        agreement.state = AgreementState.Held;
        emit PayHeld(id, terms.provider);
    }

    /// @notice Releases held pay. The pay can be collected once the audit window has ended. Only
    /// the offer's court may call.
    function releaseHold(bytes32 id) external {
        Agreement storage agreement = _agreements[id];
        OfferTerms memory terms = _requireCourt(agreement);
        if (agreement.state != AgreementState.Held) revert NotHeld(id, agreement.state);
        agreement.state = AgreementState.Closed;
        emit PayReleased(id, terms.provider);
    }

    /// @notice Returns held pay to the client. Only the offer's court may call.
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

    /// @notice Returns the record of a provider under a court.
    function recordOf(address provider, address court)
        external
        view
        returns (ProviderRecord memory)
    {
        return _records[provider][court];
    }

    /// @notice Returns the stored fields of a session or a request. The meanings of `time`,
    /// `signerOrProgress` and a request's `root` change when the agreement ends; `deadlineOf`,
    /// `signerOf` and `endOf` always have the same meaning.
    function agreementOf(bytes32 id) external view returns (Agreement memory) {
        return _agreements[id];
    }

    /// @notice Returns the deadline of an open session, or the last second at which a provider may
    /// lock an open or locked request. Zero after the end.
    function deadlineOf(bytes32 id) external view returns (uint40) {
        return _hasEnded(id) ? 0 : _agreements[id].time;
    }

    /// @notice Returns the address that signs the vouchers of an agreement. Zero after the end.
    function signerOf(bytes32 id) external view returns (address) {
        return _hasEnded(id) ? address(0) : address(_agreements[id].signerOrProgress);
    }

    /// @notice Returns root, total and count of an ended agreement, and the second of its end.
    /// Zeros before the end.
    function endOf(bytes32 id) external view returns (Anchor memory end) {
        if (!_hasEnded(id)) return end;
        Agreement storage agreement = _agreements[id];
        (end.root, end.atSeconds) = (agreement.root, agreement.time);
        (end.total, end.count) = _progressOf(agreement);
    }

    /// @inheritdoc IStakeConsumer
    function stakeInUse(address account, address court) external view returns (uint128) {
        return _records[account][court].inUse;
    }

    /// @dev Adds the stake for a cap to the provider's stake in use.
    /// @return completions Number of the provider's agreements under the same court whose pay was
    /// collected before this agreement began, capped at 255.
    function _begin(OfferTerms memory terms, uint96 cap) internal returns (uint8 completions) {
        _checkTerms(terms);
        ProviderRecord storage record = _records[terms.provider][terms.court];
        _use(terms, record, uint256(record.inUse) + _stakeFor(cap, terms));
        uint40 before = record.completions;
        completions = before > type(uint8).max ? type(uint8).max : uint8(before);
    }

    /// @dev Replaces the stake in use for the cap `from` by the stake for the higher cap `to`.
    function _extend(OfferTerms memory terms, uint96 from, uint96 to) internal {
        ProviderRecord storage record = _records[terms.provider][terms.court];
        uint256 sum = uint256(record.inUse) - _stakeFor(from, terms) + _stakeFor(to, terms);
        _use(terms, record, sum);
    }

    /// @dev Frees the stake of work for which nothing is owed.
    function _releaseStake(OfferTerms memory terms, uint96 cap) internal {
        _records[terms.provider][terms.court].inUse -= _stakeFor(cap, terms);
    }

    /// @dev Ends an agreement: the provider is owed `owed`, and the unused part of the cap returns
    /// to the client. The calling function has checked the sender, and that `owed` is within the
    /// cap.
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

    /// @dev Skips agreements that are not due. So a close that also collects does not fail if
    /// another account has already collected some of these agreements.
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

    function _hasEnded(bytes32 id) internal view returns (bool) {
        return _agreements[id].state > AgreementState.Locked;
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

    // Each kind of external call is made by one function, because each further copy of the call
    // would add bytecode.

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

    /// @dev Requires that the provider or its operator sends the call, or signed the consent.
    /// @param total Total in the consent.
    /// @return isOwn True if the provider or its operator sends the call.
    function _requireByProvider(
        OfferTerms memory terms,
        Voucher calldata voucher,
        uint128 total,
        bytes32 typeHash,
        bytes calldata consent
    ) internal view returns (bool isOwn) {
        (address operator,) = _backingOf(terms);
        if (msg.sender == terms.provider || msg.sender == operator) return true;
        if (consent.length == 0) revert SettlementConsentMissing(msg.sender, terms.provider);
        bytes32 hash = Digests.consent(typeHash, voucher, total);
        bool byOperator = operator != address(0) && _isSigned(operator, hash, consent);
        if (!byOperator) _requireSigned(terms.provider, hash, consent);
    }

    /// @dev Requires the signature of the agreement's signer, and a root if and only if the voucher
    /// counts answers, because answers without a root could not be audited. A voucher that pays
    /// only for parts of an unfinished answer has a count of zero.
    function _requireSignedVoucher(
        Agreement storage agreement,
        Voucher calldata voucher,
        bytes calldata signature
    ) internal view {
        bool rooted = voucher.receiptsRoot != 0;
        if (rooted != (voucher.count != 0)) {
            revert RootMismatch(voucher.sessionId, voucher.count);
        }
        bytes32 hash = Digests.voucher(voucher);
        _requireSignedByKey(address(agreement.signerOrProgress), hash, signature);
    }

    /// @return stake The provider's active stake.
    function _requireProvider(OfferTerms memory terms) internal view returns (uint96 stake) {
        address operator;
        (operator, stake) = _backingOf(terms);
        if (msg.sender != terms.provider && msg.sender != operator) {
            revert NotTheProvider(msg.sender, terms.provider);
        }
    }

    /// @dev Pays the royalties of one agreement. The calling function adds up the net amounts and
    /// the fees of all agreements, and pays each sum in one transfer.
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

    /// @dev Refuses terms under which a later payment could fail.
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

    /// @dev Sets the stake in use to `sum`, which the provider's active stake must cover. Requires
    /// the provider or its operator as sender. Otherwise one client could use up the provider's
    /// stake, so that no other client could begin work.
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

    /// @dev Returns the stake that backs a value, rounded up. A higher value never needs less
    /// stake. The result saturates at 96 bits, an amount that `_begin` and `_extend` refuse.
    function _stakeFor(uint96 value, OfferTerms memory terms) private pure returns (uint96) {
        uint256 stake = Math.ceilDiv(uint256(value) * SCALE, terms.stakeRatio);
        return stake > type(uint96).max ? type(uint96).max : uint96(stake);
    }
}
