// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { OfferTerms } from "../../../core/src/interfaces/IOfferTerms.sol";
import { Sortition } from "../../../court/src/base/Sortition.sol";
import { IJuries } from "../../../court/src/interfaces/IJuries.sol";
import { IBeacon } from "../../../market/src/interfaces/IBeacon.sol";
import { IOnchainRequests } from "../interfaces/IOnchainRequests.sol";
import { PostedAnswer } from "./StoredRequest.sol";

/// @title Audited answers that wait for endorsements
/// @notice See `IOnchainRequests` for the documentation.
abstract contract AnswerEndorsements is IOnchainRequests {
    /// @notice Expected number of seats that are drawn for an answer; a seat is one vote of a
    /// validator, and the drawn number varies. An answer is endorsed if at least 32 seats, more
    /// than half of the expected 63, endorse it. One answer in 10^5 fails even if all validators
    /// are honest and endorse it, because fewer than 32 seats are drawn for it.
    uint256 public constant SEATS = 63;
    /// @notice An answer that is not endorsed this many seconds after its posting has failed.
    uint256 public constant AUDIT_SECONDS = 3 days;
    /// @notice Largest number of answers to one request that can wait at the same time. The bonds
    /// of four waiting answers together are 15 times the first bond.
    uint256 public constant ANSWERS_MAX = 4;

    /// @dev Seconds of the time to endorse that must be left when the beacon's value for an
    /// answer's seats can be known. If fewer are left, validators are not able to judge the answer
    /// (`_isJudged`).
    uint256 private constant ENDORSE_SECONDS_MIN = 1 days;
    bytes32 private constant TAG = keccak256("ostrom:answer-seats:v1");
    /// @dev The general domain of the juries. Seats are drawn by the weight that accounts enlisted
    /// for this domain.
    bytes32 private constant DOMAIN = 0;

    IJuries public immutable JURIES;
    IBeacon public immutable BEACON;

    /// @notice The juries draw by another beacon than this contract does.
    error BeaconMismatch(address beacon);

    /// @dev Providers whose answers wait, at most `ANSWERS_MAX` for a request.
    mapping(bytes32 id => address[]) private _waiting;
    mapping(bytes32 id => mapping(address provider => PostedAnswer)) private _answers;
    /// @dev True if a validator endorsed an answer. The provider identifies the answer, because a
    /// provider answers a request at most once.
    mapping(bytes32 id => mapping(address provider => mapping(address => bool))) private
        _hasEndorsed;

    constructor(IJuries juries, IBeacon beacon) {
        (JURIES, BEACON) = (juries, beacon);
        if (address(juries.BEACON()) != address(beacon)) revert BeaconMismatch(address(beacon));
    }

    /// @inheritdoc IOnchainRequests
    function endorsedBy(bytes32 id, address provider) public view returns (uint256) {
        return _answers[id][provider].seats;
    }

    function _providersOf(bytes32 id) internal view returns (address[] storage) {
        return _waiting[id];
    }

    function _answerOf(bytes32 id, address provider) internal view returns (PostedAnswer storage) {
        return _answers[id][provider];
    }

    function _isEndorsed(uint256 seats) internal pure returns (bool) {
        return seats * 2 > SEATS;
    }

    function _isLate(PostedAnswer storage answer) internal view returns (bool) {
        return block.timestamp >= answer.postedAt + AUDIT_SECONDS;
    }

    /// @dev Adds an answer to those that wait. Reverts if an answer with the same bytes already
    /// waits for the same request: a provider that only copied it could otherwise be paid instead
    /// of the provider that computed it.
    function _addAnswer(bytes32 id, address provider, PostedAnswer memory answer) internal {
        address[] storage providers = _waiting[id];
        for (uint256 i = 0; i < providers.length; i++) {
            if (_answers[id][providers[i]].hash == answer.hash) {
                revert AnswerKnown(id, answer.hash);
            }
        }
        providers.push(provider);
        _answers[id][provider] = answer;
    }

    /// @dev Removes the answer of the provider at the index `place` of the request's list. The
    /// last provider of the list moves to this index.
    function _removeAnswer(bytes32 id, uint256 place) internal {
        address[] storage providers = _waiting[id];
        delete _answers[id][providers[place]];
        providers[place] = providers[providers.length - 1];
        providers.pop();
    }

    /// @dev Adds an account's drawn seats to the seats that endorse an answer, at most once for
    /// each answer.
    /// @return seats Number of seats that were added; zero if the account has none, or if its
    /// seats were already counted.
    function _addEndorsement(bytes32 id, address provider, address account, uint256 drawn)
        internal
        returns (uint256 seats)
    {
        if (drawn == 0 || _hasEndorsed[id][provider][account]) return 0;
        _hasEndorsed[id][provider][account] = true;
        _answers[id][provider].seats += uint32(drawn);
        return drawn;
    }

    /// @dev Returns whether validators were able to judge an answer: the beacon's value that draws
    /// its seats could be known before the last `ENDORSE_SECONDS_MIN` of the time to endorse
    /// began, and the accounts other than the provider had enough weight for a ruling.
    function _isJudged(PostedAnswer storage answer, OfferTerms memory terms)
        internal
        view
        returns (bool)
    {
        uint256 second = answer.postedAt;
        uint256 later = BEACON.epochOf(second + AUDIT_SECONDS - ENDORSE_SECONDS_MIN);
        if (!BEACON.isFinalBefore(BEACON.epochOf(second) + 1, later)) return false;
        return _othersAt(terms.provider, second) != 0;
    }

    /// @dev Returns an account's seats for an answer. They are drawn by settled weight (`IJuries`)
    /// at the second in which the answer was posted, without the provider's weight. Weight that is
    /// enlisted in that second or later changes no seat.
    function _seatsFor(bytes32 id, address account, OfferTerms memory terms, uint256 postedAt)
        internal
        view
        returns (uint256)
    {
        address provider = terms.provider;
        uint256 epoch = BEACON.epochOf(postedAt) + 1;
        if (account == provider || !BEACON.isFinal(epoch)) return 0;
        uint256 total = _othersAt(provider, postedAt);
        uint256 weight = JURIES.settledWeightAt(account, DOMAIN, postedAt);
        if (weight == 0 || total == 0) return 0;
        bytes32 seed = keccak256(abi.encode(TAG, BEACON.value(epoch), id, provider));
        return Sortition.seats(seed, account, SEATS, weight, total);
    }

    /// @dev Returns the settled weight of all accounts except the provider at a second; zero if
    /// this weight is below the least weight with which a domain of the juries can rule.
    function _othersAt(address provider, uint256 second) internal view returns (uint256 weight) {
        weight = JURIES.settledTotalAt(DOMAIN, second)
            - JURIES.settledWeightAt(provider, DOMAIN, second);
        if (weight < JURIES.domainMinAt(second)) return 0;
    }
}
