// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { TrackRules } from "../../src/base/TrackConstants.sol";
import { VotingHandler } from "./VotingHandler.sol";

/// @notice Replaces the code of a contract and keeps the contract's state. Delegates all calls
/// that it does not override to the original code.
abstract contract StandIn {
    address internal immutable CODE;

    constructor(address code) {
        CODE = code;
    }

    fallback() external payable virtual {
        _end(_delegate(msg.data));
    }

    function _delegate(bytes memory call_) internal returns (bytes memory) {
        (bool isDone, bytes memory answer) = CODE.delegatecall(call_);
        if (isDone) return answer;
        assembly ("memory-safe") {
            revert(add(answer, 32), mload(answer))
        }
    }

    function _end(bytes memory answer) internal pure {
        assembly ("memory-safe") {
            return(add(answer, 32), mload(answer))
        }
    }
}

/// @notice A faulty `Contributions` that returns present weights for past seconds, so that points
/// that have voted can vote again after they are delegated to another account.
contract ForgetfulPoints is StandIn {
    constructor(address code) StandIn(code) { }

    function getPastVotes(address account, uint256) external {
        _end(_delegate(abi.encodeWithSignature("getVotes(address)", account)));
    }
}

/// @notice A faulty governor that forgets votes, so that an account can vote repeatedly.
contract ForgetfulGovernor is StandIn {
    /// @dev Number of the governor's first storage slots. `castVote` treats each of these slots as
    /// the mapping that may record votes, and clears the voter's entry there.
    uint256 private constant SLOTS = 24;

    constructor(address code) StandIn(code) { }

    function castVote(uint256 proposalId, uint8) external {
        bytes memory answer = _delegate(msg.data);
        for (uint256 slot = 0; slot < SLOTS; slot++) {
            uint256 used = uint256(keccak256(abi.encode(proposalId, slot))) + 3;
            bytes32 place = keccak256(abi.encode(msg.sender, used));
            assembly ("memory-safe") {
                sstore(place, 0)
            }
        }
        _end(answer);
    }
}

/// @notice First of four handlers with a deliberate fault each: test canaries, which the invariants
/// of votes have to detect.
contract ForgetfulPointsHandler is VotingHandler {
    constructor() {
        address code = address(0xc0de);
        vm.etch(code, address(points).code);
        vm.etch(address(points), address(new ForgetfulPoints(code)).code);
    }
}

contract ForgetfulGovernorHandler is VotingHandler {
    constructor() {
        address code = address(0xc0de);
        vm.etch(code, address(governor).code);
        vm.etch(address(governor), address(new ForgetfulGovernor(code)).code);
    }
}

contract NoQuorumHandler is VotingHandler {
    function rules() internal pure override returns (TrackRules memory made) {
        made = super.rules();
        (made.quorumBps, made.quorumMin) = (0, 0);
    }
}

contract LeakyDepositsHandler is VotingHandler {
    /// @dev Moves one base unit from the pot of deposits to an account that the handler's records
    /// do not include.
    function leak() external {
        vm.prank(address(deposits));
        vault.transfer(address(0x1ea4), 0, 1);
    }
}
