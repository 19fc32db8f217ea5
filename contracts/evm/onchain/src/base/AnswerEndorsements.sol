// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { OfferTerms } from "../../../core/src/interfaces/IOfferTerms.sol";
import { Sortition } from "../../../court/src/base/Sortition.sol";
import { IJuries } from "../../../court/src/interfaces/IJuries.sol";
import { IBeacon } from "../../../market/src/interfaces/IBeacon.sol";

/// @title Seats of validators for single answers
/// @notice See `IOnchainRequests`, which carries the prose.
abstract contract AnswerEndorsements {
    /// @notice Seats that are expected for an answer; more than half of them endorse it. Of all
    /// weight that is honest and present, fewer are drawn once in 10^5 answers.
    uint256 public constant SEATS = 63;

    bytes32 private constant TAG = keccak256("ostrom:answer-seats:v1");
    /// @dev Of jurors of all matters.
    bytes32 private constant DOMAIN = 0;

    IJuries public immutable JURIES;
    IBeacon public immutable BEACON;

    mapping(bytes32 id => uint256 seats) private _endorsedBy;
    mapping(bytes32 id => mapping(address validator => bool)) private _hasEndorsed;

    constructor(IJuries juries, IBeacon beacon) {
        (JURIES, BEACON) = (juries, beacon);
    }

    /// @notice Seats that endorsed an answer.
    function endorsedBy(bytes32 id) public view returns (uint256) {
        return _endorsedBy[id];
    }

    function _isEndorsed(bytes32 id) internal view returns (bool) {
        return _endorsedBy[id] * 2 > SEATS;
    }

    /// @dev Counts an account's seats once.
    /// @return seats Those that count now; zero where it has none, or they count already.
    function _addEndorsement(bytes32 id, address account, uint256 drawn)
        internal
        returns (uint256 seats)
    {
        if (drawn == 0 || _hasEndorsed[id][account]) return 0;
        _hasEndorsed[id][account] = true;
        _endorsedBy[id] += drawn;
        return drawn;
    }

    /// @dev What was done in the second of the answer, or later, changes nothing: weights are
    /// those before. In a network's first days nobody was enlisted a window before.
    function _seatsFor(bytes32 id, address account, OfferTerms memory terms, uint256 postedAt)
        internal
        view
        returns (uint256)
    {
        address provider = terms.provider;
        uint256 epoch = BEACON.epochOf(postedAt) + 1;
        if (account == provider || !BEACON.isFinal(epoch)) return 0;
        uint256 before = postedAt - terms.windowSeconds;
        uint256 total = _othersAt(provider, postedAt);
        uint256 totalBefore = _othersAt(provider, before);
        uint256 domainMin = JURIES.domainMinAt(postedAt);
        if (totalBefore < domainMin) (before, totalBefore) = (postedAt, total);
        total = _min(total, totalBefore);
        if (total < domainMin) return 0;
        uint256 weight = _min(_weightAt(account, postedAt), _weightAt(account, before));
        bytes32 seed = keccak256(abi.encode(TAG, BEACON.value(epoch), id));
        return Sortition.seats(seed, account, SEATS, _min(weight, total), total);
    }

    function _othersAt(address provider, uint256 second) private view returns (uint256) {
        return JURIES.totalAt(DOMAIN, second) - _weightAt(provider, second);
    }

    function _weightAt(address account, uint256 second) private view returns (uint256) {
        return JURIES.weightAt(account, DOMAIN, second);
    }

    function _min(uint256 a, uint256 b) private pure returns (uint256) {
        return a < b ? a : b;
    }
}
