// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { OnchainRequests } from "../../src/OnchainRequests.sol";
import {
    AnswerStatement,
    IAnswerVerifier,
    IInferenceConsumer
} from "../../src/interfaces/IOnchainRequests.sol";
import { IProofVerifier } from "../../src/interfaces/IProofVerifier.sol";

/// @notice Jurors with weights that tests choose. A weight counts from `WEIGHT_WINDOW` after the
/// second `fromSeconds` that `enlist` gets. A new weight of an account replaces its former weight,
/// even for past seconds.
contract MockJuries {
    uint256 internal constant DOMAIN_MIN = 100;
    /// @notice Seconds between an enlistment and the time from which its weight counts, as in
    /// `Juries`.
    uint256 public constant WEIGHT_WINDOW = 3 days;
    address public immutable BEACON;

    mapping(address account => uint256) private _weights;
    mapping(address account => uint256) private _from;
    address[] private _accounts;

    constructor(address beacon) {
        BEACON = beacon;
    }

    function enlist(address account, uint256 weight, uint256 fromSeconds) external {
        if (_weights[account] == 0) _accounts.push(account);
        (_weights[account], _from[account]) = (weight, fromSeconds);
    }

    function settledWeightAt(address account, bytes32, uint256 second)
        public
        view
        returns (uint256)
    {
        return second >= _from[account] + WEIGHT_WINDOW ? _weights[account] : 0;
    }

    function domainMinAt(uint256) external pure returns (uint256) {
        return DOMAIN_MIN;
    }

    function settledTotalAt(bytes32 domain, uint256 second) external view returns (uint256 total) {
        for (uint256 i = 0; i < _accounts.length; i++) {
            total += settledWeightAt(_accounts[i], domain, second);
        }
    }
}

/// @notice Accepts the hash of a statement as its proof.
contract MockVerifier is IAnswerVerifier {
    function proofOf(
        bytes32 id,
        address payee,
        bytes32 model,
        bytes memory input,
        bytes memory output
    ) public pure returns (bytes memory) {
        return abi.encode(keccak256(abi.encode(AnswerStatement(id, payee, model, input, output))));
    }

    function verifyAnswer(AnswerStatement calldata statement, bytes calldata proof)
        external
        pure
        returns (bool)
    {
        return keccak256(proof) == keccak256(abi.encode(keccak256(abi.encode(statement))));
    }
}

/// @notice A client whose callback behaves as a test configures it.
contract CallbackClient is IInferenceConsumer {
    enum Behaviour {
        Store,
        Revert,
        BurnAllGas,
        ReturnBomb,
        Reenter
    }

    OnchainRequests private immutable ONCHAIN;
    Behaviour public behaviour;
    bytes public answer;
    uint256 public gasGiven;
    bytes[] private _reentries;
    uint256 public reentered;
    uint256 private _value;

    error NotWanted();

    constructor(OnchainRequests onchain) {
        ONCHAIN = onchain;
    }

    function behave(Behaviour behaviour_) external {
        behaviour = behaviour_;
    }

    function reenterWith(bytes calldata call_) external {
        _reentries.push(call_);
    }

    /// @notice Sets the native coins that the callback sends with each call by which it reenters.
    function payWith(uint256 value) external {
        _value = value;
    }

    function run(address target, bytes calldata call_) external payable returns (bytes memory) {
        (bool done, bytes memory result) = target.call{ value: msg.value }(call_);
        if (!done) {
            assembly ("memory-safe") {
                revert(add(result, 0x20), mload(result))
            }
        }
        return result;
    }

    function onAnswer(bytes32, bytes32, bytes calldata content) external {
        gasGiven = gasleft();
        if (behaviour == Behaviour.Store) answer = content;
        if (behaviour == Behaviour.Revert) revert NotWanted();
        if (behaviour == Behaviour.BurnAllGas) {
            assembly {
                invalid()
            }
        }
        if (behaviour == Behaviour.ReturnBomb) {
            assembly {
                return(0, 500000)
            }
        }
        if (behaviour != Behaviour.Reenter) return;
        for (uint256 i = 0; i < _reentries.length; i++) {
            (bool done,) = address(ONCHAIN).call{ value: _value }(_reentries[i]);
            if (done) reentered++;
        }
    }
}

/// @notice Accepts the encoding of the public inputs as their proof, and otherwise reverts, as
/// generated verifiers do.
contract MockProofVerifier is IProofVerifier {
    error SumcheckFailed();

    function verify(bytes calldata proof, bytes32[] calldata publicInputs)
        external
        pure
        returns (bool)
    {
        if (keccak256(proof) != keccak256(abi.encode(publicInputs))) revert SumcheckFailed();
        return true;
    }
}
