// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { ICommittees } from "../interfaces/ICommittees.sol";
import { IParameters, Parameter } from "../interfaces/IParameters.sol";
import { IStakes } from "../interfaces/IStakes.sol";

/// @title Who may sit on a jury
/// @notice The list of validators. See `ICommittees`, which carries the prose.
abstract contract ValidatorList is ICommittees {
    /// @notice What one draw can look through.
    uint256 public constant VALIDATORS_MAX = 128;

    IStakes public immutable STAKES;
    IParameters public immutable PARAMETERS;

    struct Validator {
        /// Place in the list, from 1; zero for others.
        uint16 place;
        uint40 joinedAt;
        uint128 weight;
        bytes32 sealKey;
    }

    address[] internal _list;
    mapping(address account => Validator) internal _validators;

    constructor(IStakes stakes, IParameters parameters) {
        STAKES = stakes;
        PARAMETERS = parameters;
    }

    /// @inheritdoc ICommittees
    function join(bytes32 sealKey) external {
        _join(sealKey);
    }

    /// @inheritdoc ICommittees
    function displace(address weaker, bytes32 sealKey) external {
        if (_list.length < VALIDATORS_MAX) revert ValidatorsNotFull(_list.length, VALIDATORS_MAX);
        (uint256 own, uint256 theirs) = (STAKES.activeOf(msg.sender), STAKES.activeOf(weaker));
        if (own <= theirs) revert ValidatorStays(weaker, theirs, own);
        _remove(weaker);
        _join(sealKey);
    }

    /// @inheritdoc ICommittees
    function resign() external {
        _remove(msg.sender);
    }

    /// @inheritdoc ICommittees
    function prune(address validator) external {
        (uint256 active, uint256 required) = (STAKES.activeOf(validator), _required());
        if (active >= required && active != 0) revert ValidatorStays(validator, active, required);
        _remove(validator);
    }

    /// @inheritdoc ICommittees
    function isValidator(address account) public view returns (bool) {
        if (_validators[account].place == 0) return false;
        uint256 active = STAKES.activeOf(account);
        return active >= _required() && active != 0;
    }

    /// @inheritdoc ICommittees
    function validators() external view returns (address[] memory) {
        return _list;
    }

    /// @inheritdoc ICommittees
    function validatorOf(address account) external view returns (bytes32, uint128, uint64) {
        Validator storage validator = _validators[account];
        return (validator.sealKey, validator.weight, validator.joinedAt);
    }

    function _required() internal view returns (uint256) {
        return PARAMETERS.get(Parameter.ValidatorStake);
    }

    function _join(bytes32 sealKey) private {
        if (sealKey == 0) revert SealKeyMissing();
        (uint128 active, uint256 required) = (STAKES.activeOf(msg.sender), _required());
        if (active < required || active == 0) {
            revert ValidatorStakeTooLow(msg.sender, active, required);
        }
        Validator storage validator = _validators[msg.sender];
        if (validator.place == 0) {
            if (_list.length == VALIDATORS_MAX) revert ValidatorsFull(VALIDATORS_MAX);
            _list.push(msg.sender);
            validator.place = uint16(_list.length);
        }
        validator.joinedAt = uint40(block.timestamp);
        validator.weight = active;
        validator.sealKey = sealKey;
        emit ValidatorJoined(msg.sender, sealKey, active);
    }

    /// @dev The last takes the place of who leaves.
    function _remove(address account) private {
        uint16 place = _validators[account].place;
        if (place == 0) revert NotValidator(account);
        address last = _list[_list.length - 1];
        _list[place - 1] = last;
        _validators[last].place = place;
        _list.pop();
        delete _validators[account];
        emit ValidatorLeft(account);
    }
}
