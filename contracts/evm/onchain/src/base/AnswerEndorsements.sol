// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { OfferTerms } from "../../../core/src/interfaces/IOfferTerms.sol";
import { Sortition } from "../../../court/src/base/Sortition.sol";
import { IJuries } from "../../../court/src/interfaces/IJuries.sol";
import { IBeacon } from "../../../market/src/interfaces/IBeacon.sol";
import { IOnchainRequests } from "../interfaces/IOnchainRequests.sol";
import { PostedAnswer } from "./StoredRequest.sol";

/// @title Audited answers that wait for endorsements
/// @notice See `IOnchainRequests`, which carries the prose.
abstract contract AnswerEndorsements is IOnchainRequests {
    /// @notice Seats that are expected for an answer; more than half of them endorse it. Of all
    /// weight that is honest and present, fewer are drawn once in 10^5 answers.
    uint256 public constant SEATS = 63;
    /// @notice An answer without a majority of seats so long after it was posted has failed.
    uint256 public constant AUDIT_SECONDS = 3 days;
    /// @notice So many answers of one request wait at the same time. All places together cost 15
    /// bonds of the first one.
    uint256 public constant ANSWERS_MAX = 4;

    bytes32 private constant TAG = keccak256("ostrom:answer-seats:v1");
    /// @dev Of jurors of all matters.
    bytes32 private constant DOMAIN = 0;

    IJuries public immutable JURIES;
    IBeacon public immutable BEACON;

    /// @dev Providers whose answers wait, at most `ANSWERS_MAX` of a request.
    mapping(bytes32 id => address[]) private _waiting;
    mapping(bytes32 id => mapping(address provider => PostedAnswer)) private _answers;
    /// @dev By the validator; a provider answers a request once.
    mapping(bytes32 id => mapping(address provider => mapping(address => bool))) private
        _hasEndorsed;

    constructor(IJuries juries, IBeacon beacon) {
        (JURIES, BEACON) = (juries, beacon);
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

    function _isEndorsed(PostedAnswer storage answer) internal view returns (bool) {
        return uint256(answer.seats) * 2 > SEATS;
    }

    function _isLate(PostedAnswer storage answer) internal view returns (bool) {
        return block.timestamp >= answer.postedAt + AUDIT_SECONDS;
    }

    /// @dev An answer that is there already has no use, and would take the pay of who computed it.
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

    /// @dev Takes the answer at this place away; the last one takes its place.
    function _removeAnswer(bytes32 id, uint256 place) internal {
        address[] storage providers = _waiting[id];
        delete _answers[id][providers[place]];
        providers[place] = providers[providers.length - 1];
        providers.pop();
    }

    /// @dev Counts an account's seats once.
    /// @return seats Those that count now; zero where it has none, or they count already.
    function _addEndorsement(bytes32 id, address provider, address account, uint256 drawn)
        internal
        returns (uint256 seats)
    {
        if (drawn == 0 || _hasEndorsed[id][provider][account]) return 0;
        _hasEndorsed[id][provider][account] = true;
        _answers[id][provider].seats += uint32(drawn);
        return drawn;
    }

    /// @dev Whether seats for an answer could be drawn. Where they could not, nobody was able to
    /// endorse it.
    function _isJudged(PostedAnswer storage answer, OfferTerms memory terms)
        internal
        view
        returns (bool)
    {
        if (!BEACON.isFinal(BEACON.epochOf(answer.postedAt) + 1)) return false;
        (, uint256 total) = _totalFor(terms, answer.postedAt);
        return total >= JURIES.domainMinAt(answer.postedAt);
    }

    /// @dev What was done in the second of the answer, or later, changes nothing: weights are
    /// those before.
    function _seatsFor(bytes32 id, address account, OfferTerms memory terms, uint256 postedAt)
        internal
        view
        returns (uint256)
    {
        address provider = terms.provider;
        uint256 epoch = BEACON.epochOf(postedAt) + 1;
        if (account == provider || !BEACON.isFinal(epoch)) return 0;
        (uint256 before, uint256 total) = _totalFor(terms, postedAt);
        if (total < JURIES.domainMinAt(postedAt)) return 0;
        uint256 weight = _min(_weightAt(account, postedAt), _weightAt(account, before));
        bytes32 seed = keccak256(abi.encode(TAG, BEACON.value(epoch), id, provider));
        return Sortition.seats(seed, account, SEATS, _min(weight, total), total);
    }

    /// @dev The lesser of the weights of all but the provider, and the second before the answer
    /// that counts along. In a network's first days nobody was enlisted a window before.
    function _totalFor(OfferTerms memory terms, uint256 postedAt)
        private
        view
        returns (uint256 before, uint256 total)
    {
        before = postedAt - terms.windowSeconds;
        total = _othersAt(terms.provider, postedAt);
        uint256 totalBefore = _othersAt(terms.provider, before);
        if (totalBefore < JURIES.domainMinAt(postedAt)) (before, totalBefore) = (postedAt, total);
        total = _min(total, totalBefore);
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
