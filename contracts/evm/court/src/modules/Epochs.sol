// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Requests } from "../../../core/src/Requests.sol";
import { Sessions } from "../../../core/src/Sessions.sol";
import { Escrow } from "../../../core/src/base/Escrow.sol";
import { Agreement, AgreementState } from "../../../core/src/interfaces/IEscrow.sol";
import { OfferTerms } from "../../../core/src/interfaces/IOfferTerms.sol";
import { IStakes } from "../../../core/src/interfaces/IStakes.sol";
import { ReceiptTree } from "../../../market/src/base/ReceiptTree.sol";
import { IBeacon } from "../../../market/src/interfaces/IBeacon.sol";
import { Juries } from "../Juries.sol";
import { Operators } from "../base/Operators.sol";
import { Wiring } from "../base/Wiring.sol";
import { EpochBlock, IEpochs } from "../interfaces/IEpochs.sol";
import { IJuries } from "../interfaces/IJuries.sol";

/// @title Epochs
/// @notice See `IEpochs` for the documentation.
contract Epochs is IEpochs {
    bytes private constant TAG = "ostrom:epoch:v1";

    /// @dev The general domain.
    bytes32 private constant DOMAIN = 0;

    /// @dev Session or request whose pay matures, and the second at which settled weights count
    /// for its endorsement.
    struct EndedSubject {
        address provider;
        uint256 at;
        /// Settled weight of all accounts except the provider.
        uint256 whole;
    }

    IJuries public immutable JURIES;
    IStakes public immutable STAKES;
    IBeacon public immutable BEACON;
    Sessions public immutable SESSIONS;
    Requests public immutable REQUESTS;

    uint64[] private _epochs;
    bytes32 private _latestHash;
    mapping(uint64 epoch => EpochBlock) private _blocks;
    /// @notice Weight of the validators that attested to a block.
    mapping(bytes32 blockHash => uint256) public attestedTo;
    /// @notice Hash of the block to which a validator attested, by epoch, previous block and
    /// validator.
    mapping(
        uint64 epoch => mapping(bytes32 previous => mapping(address validator => bytes32))
    ) public attestationOf;
    /// @notice Weight of the validators that endorsed a session or request.
    mapping(bytes32 id => uint256) public endorsedBy;
    /// @notice Whether more than half of the settled weight, without the provider's weight,
    /// endorsed a session or request.
    mapping(bytes32 id => bool) public endorsed;
    mapping(bytes32 id => mapping(address validator => bool)) public hasEndorsed;

    constructor(IJuries juries, IBeacon beacon, Sessions sessions, Requests requests) {
        (JURIES, BEACON, STAKES) = (juries, beacon, sessions.STAKES());
        (SESSIONS, REQUESTS) = (sessions, requests);
        bool same = address(juries.BEACON()) == address(beacon)
            && address(Juries(address(juries)).STAKES()) == address(STAKES);
        if (!same) revert Wiring.WiringMismatch(address(juries));
        same = address(requests.STAKES()) == address(STAKES)
            && address(requests.OFFERS()) == address(sessions.OFFERS());
        if (!same) revert Wiring.WiringMismatch(address(requests));
    }

    /// @notice Attests that this block is the block of an epoch that is over. An account can
    /// attest once for each epoch and previous block. Only an account with settled weight in the
    /// last second of the epoch, or its operator, may call it.
    function attest(EpochBlock calldata block_, address account) external {
        (uint64 epoch, bytes32 previous) = (block_.epoch, block_.previous);
        Operators.requireJuror(STAKES, account, JURIES);
        _checkNext(block_);
        uint256 weight = _weightAt(account, _endOf(epoch));
        if (attestationOf[epoch][previous][account] != 0) {
            revert AlreadyAttested(epoch, account);
        }
        bytes32 blockHash = hashOf(block_);
        attestationOf[epoch][previous][account] = blockHash;
        attestedTo[blockHash] += weight;
        emit BlockAttested(epoch, account, blockHash, weight);
    }

    /// @notice Makes a block final if more than half of the settled weight attested to it. Any
    /// account may call it.
    function finalize(EpochBlock calldata block_) external {
        _checkNext(block_);
        bytes32 blockHash = hashOf(block_);
        (uint256 attested, uint256 total) = (attestedTo[blockHash], _totalAt(_endOf(block_.epoch)));
        uint256 domainMin = JURIES.domainMinAt(_endOf(block_.epoch));
        if (total < domainMin || attested * 2 <= total) {
            revert AttestationsInsufficient(blockHash, attested, total);
        }
        uint64 epoch = block_.epoch;
        _latestHash = blockHash;
        _epochs.push(epoch);
        _blocks[epoch] = block_;
        emit BlockFinal(
            epoch, blockHash, block_.previous, block_.root, block_.items, block_.answers
        );
    }

    /// @notice Endorses sessions or requests that ended: the account states that it examined their
    /// answers and found no fault. Only the account or its operator may call it. Repeated
    /// endorsements are skipped; subjects that were already paid or returned are skipped too. A
    /// provider cannot endorse its own work.
    function endorse(bytes32[] calldata ids, address account) external {
        Operators.requireJuror(STAKES, account, JURIES);
        (bool any, uint256 unlisted) = (false, 0);
        for (uint256 i = 0; i < ids.length; i++) {
            bytes32 id = ids[i];
            EndedSubject memory ended = _endedOf(id);
            if (ended.at == 0 || ended.provider == account) continue;
            uint256 weight = _at(account, ended.at);
            if (weight == 0) {
                unlisted = ended.at;
                continue;
            }
            any = true;
            if (hasEndorsed[id][account]) continue;
            hasEndorsed[id][account] = true;
            uint256 sum = endorsedBy[id] + weight;
            endorsedBy[id] = sum;
            emit AnswersEndorsed(id, account, weight);
            uint256 whole = ended.whole;
            if (endorsed[id] || whole < JURIES.domainMinAt(ended.at) || sum * 2 <= whole) continue;
            endorsed[id] = true;
            emit AnswersValidated(id);
        }
        if (any) return;
        if (unlisted != 0) revert NotEnlisted(account, unlisted);
        revert NothingToEndorse(ids.length == 0 ? bytes32(0) : ids[0]);
    }

    /// @notice Returns the SHA-256 of a block's canonical bytes.
    function hashOf(EpochBlock calldata block_) public pure returns (bytes32) {
        return sha256(
            abi.encodePacked(
                TAG, block_.epoch, block_.previous, block_.root, block_.items, block_.answers
            )
        );
    }

    /// @notice Returns the last final block's epoch and hash; zeros before the first final block.
    function latest() public view returns (uint64, bytes32) {
        uint256 count = _epochs.length;
        return (count == 0 ? 0 : _epochs[count - 1], _latestHash);
    }

    function blockCount() external view returns (uint256) {
        return _epochs.length;
    }

    /// @notice Returns the final block whose last epoch is this epoch; zeros if there is none.
    function blockAt(uint64 epoch) external view returns (EpochBlock memory) {
        return _blocks[epoch];
    }

    /// @notice Returns the final block that spans an epoch; zeros if no final block spans it yet.
    function blockOf(uint64 epoch) external view returns (EpochBlock memory found) {
        (uint256 low, uint256 high) = (0, _epochs.length);
        while (low < high) {
            uint256 middle = (low + high) / 2;
            if (_epochs[middle] < epoch) low = middle + 1;
            else high = middle;
        }
        if (low < _epochs.length) found = _blocks[_epochs[low]];
    }

    /// @notice Returns whether the final block whose last epoch is `epoch` includes this item, by
    /// the item's index and Merkle path.
    function includes(uint64 epoch, bytes32 leaf, uint64 index, bytes32[] calldata proof)
        external
        view
        returns (bool)
    {
        EpochBlock storage block_ = _blocks[epoch];
        return ReceiptTree.includes(block_.root, leaf, index, block_.items, proof);
    }

    function _checkNext(EpochBlock calldata block_) private view {
        uint64 epoch = block_.epoch;
        uint256 now_ = BEACON.epochOf(block.timestamp);
        if (epoch >= now_) revert EpochNotOver(epoch, now_);
        (uint64 last, bytes32 blockHash) = latest();
        if (_epochs.length != 0 && epoch <= last) revert EpochPassed(epoch, last);
        if (block_.previous != blockHash) revert PreviousMismatch(block_.previous, blockHash);
        if (block_.items == 0) revert BlockEmpty(epoch);
    }

    /// @dev Returns the last second of an epoch.
    function _endOf(uint64 epoch) private view returns (uint256) {
        return (uint256(epoch) + 1) * BEACON.EPOCH_SECONDS() - 1;
    }

    function _weightAt(address account, uint256 second) private view returns (uint256 weight) {
        weight = _at(account, second);
        if (weight == 0) revert NotEnlisted(account, second);
    }

    function _at(address account, uint256 second) private view returns (uint256) {
        return JURIES.settledWeightAt(account, DOMAIN, second);
    }

    function _totalAt(uint256 second) private view returns (uint256) {
        return JURIES.settledTotalAt(DOMAIN, second);
    }

    /// @dev Returns the end of a session or request whose pay matures or is held. Returns zeros for
    /// every other id, for example after the pay was paid.
    function _endedOf(bytes32 id) private view returns (EndedSubject memory ended) {
        Escrow escrow = SESSIONS;
        Agreement memory agreement = escrow.agreementOf(id);
        if (agreement.state == AgreementState.None) {
            escrow = REQUESTS;
            agreement = escrow.agreementOf(id);
        }
        AgreementState state = agreement.state;
        if (state != AgreementState.Closed && state != AgreementState.Held) return ended;
        OfferTerms memory terms = SESSIONS.OFFERS().termsOf(agreement.offer);
        address provider = terms.provider;
        uint256 at = escrow.endOf(id).atSeconds;
        return EndedSubject(provider, at, _totalAt(at) - _at(provider, at));
    }
}
