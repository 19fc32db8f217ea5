// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Seat
/// @notice Makes one contract. Its own code is the same for all, so its address follows from its
/// salt alone (EIP-1014), and that of what it makes from its own address and its first nonce: this
/// is what EIP-3171 describes. Only who made the seat can use it.
contract Seat {
    address private immutable MAKER = msg.sender;

    error NotTheMaker(address caller);

    /// @return made Zero where nothing was made, and the constructor gave no reason. Its reason is
    /// passed on as it is.
    function make(bytes memory code) external returns (address made) {
        if (msg.sender != MAKER) revert NotTheMaker(msg.sender);
        assembly ("memory-safe") {
            made := create(0, add(code, 32), mload(code))
            if iszero(made) {
                let reason := mload(64)
                returndatacopy(reason, 0, returndatasize())
                if returndatasize() { revert(reason, returndatasize()) }
            }
        }
    }
}
