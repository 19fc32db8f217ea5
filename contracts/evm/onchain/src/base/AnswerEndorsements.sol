// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { OfferTerms } from "../../../core/src/interfaces/IOfferTerms.sol";
import { Sortition } from "../../../court/src/base/Sortition.sol";
import { IJuries } from "../../../court/src/interfaces/IJuries.sol";
import { IBeacon } from "../../../market/src/interfaces/IBeacon.sol";

/// @title Endorsements of single answers by drawn seats
/// @notice See `IOnchainRequests`, which carries the prose.
abstract contract AnswerEndorsements {
    /// @notice Expected seats of an answer, of which more than half endorse it. If all weight is
    /// honest and present, fewer are drawn for one answer in 10^5.
    uint256 public constant SEATS = 63;

    bytes32 private constant TAG = keccak256("ostrom:answer-seats:v1");
    /// @dev The general domain.
    bytes32 private constant DOMAIN = 0;

    IJuries public immutable JURIES;
    IBeacon public immutable BEACON;

    /// @notice The juries draw by another beacon.
    error BeaconMismatch(address beacon);

    mapping(bytes32 id => uint256 seats) private _endorsedBy;
    mapping(bytes32 id => mapping(address validator => bool)) private _hasEndorsed;

    constructor(IJuries juries, IBeacon beacon) {
        (JURIES, BEACON) = (juries, beacon);
        if (address(juries.BEACON()) != address(beacon)) revert BeaconMismatch(address(beacon));
    }

    /// @notice Seats that endorsed an answer.
    function endorsedBy(bytes32 id) public view returns (uint256) {
        return _endorsedBy[id];
    }

    function _isEndorsed(bytes32 id) internal view returns (bool) {
        return _endorsedBy[id] * 2 > SEATS;
    }

    /// @dev Counts an account's seats once.
    /// @return seats Seats that were added; zero if the account has none, or they counted before.
    function _addEndorsement(bytes32 id, address account, uint256 drawn)
        internal
        returns (uint256 seats)
    {
        if (drawn == 0 || _hasEndorsed[id][account]) return 0;
        _hasEndorsed[id][account] = true;
        _endorsedBy[id] += drawn;
        return drawn;
    }

    /// @dev Seats by settled weight (`IJuries`) at the second of the answer, without the
    /// provider's: no enlistment in that second or later changes them.
    function _seatsFor(bytes32 id, address account, OfferTerms memory terms, uint256 postedAt)
        internal
        view
        returns (uint256)
    {
        address provider = terms.provider;
        uint256 epoch = BEACON.epochOf(postedAt) + 1;
        if (account == provider || !BEACON.isFinal(epoch)) return 0;
        uint256 total = JURIES.settledTotalAt(DOMAIN, postedAt)
            - JURIES.settledWeightAt(provider, DOMAIN, postedAt);
        uint256 weight = JURIES.settledWeightAt(account, DOMAIN, postedAt);
        if (weight == 0 || total < JURIES.DOMAIN_MIN()) return 0;
        bytes32 seed = keccak256(abi.encode(TAG, BEACON.value(epoch), id));
        return Sortition.seats(seed, account, SEATS, weight, total);
    }
}
