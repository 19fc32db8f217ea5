// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { IBeacon } from "../../../market/src/interfaces/IBeacon.sol";

/// @notice A chain of drand, a public network that publishes one random signature for each round;
/// the chain has the scheme `bls-bn254-unchained-on-g1`.
struct DrandChain {
    /// Public key of the chain's rounds: a point of G2 as drand and EIP-197 write it, the
    /// imaginary parts first.
    uint256[4] publicKey;
    /// Unix second at which round 1 is due.
    uint256 genesis;
    /// Seconds from one round to the next.
    uint256 period;
}

/// @title Beacon by drand
/// @notice The value of an epoch is the hash of drand's signature of one round: the first round
/// that is due more than `LEAD` seconds after the start of the epoch.
/// @dev A round has exactly one valid signature, independent of its submitter. So no account
/// chooses the value, and an account that does not submit can only delay it. The value has to be
/// submitted to the chain only if a contract reads it. A program that uses the value off chain
/// reads it from drand's relays, and verifies it itself.
///
/// Members of the drand network can know values in advance: a group large enough to sign could
/// foresee a value, but could not change it. `LEAD` must exceed the time by which block producers
/// of this contract's chain can antedate a block. Otherwise a producer that already knows the value
/// of the next epoch could write a block whose time lies in the epoch before. That value draws the
/// receipts that are anchored in this block.
///
/// The drand chain evmnet of the League of Entropy has the chain hash
/// 04f1e9062b8a81f848fded9c12306733282b2727ecced50032187751166ec8c3. Its parameters, from
/// https://api.drand.sh/v2/beacons/evmnet/info: genesis 1727521075, period 3, publicKey
/// 0x07e1d1d335df83fa98462005690372c643340060d205306a9aa8106b6bd0b382,
/// 0x0557ec32c2ad488e4d4f6008f89a346f18492092ccc0d594610de2732c8b808f,
/// 0x0095685ae3a85ba243747b1b2f426049010f6b73a0cf1d389351d5aaaa1047f6,
/// 0x297d3a4f9749b33eb2d904c9d9ebf17224150ddd7abd7567a9bec6c74480ee0b.
///
/// Deliberately absent: a fallback, an owner, a fee and a second key. Without drand there is no
/// value, and without a value no receipt is drawn and no jury is seated.
interface IDrandBeacon is IBeacon {
    event ValueFixed(uint256 indexed epoch, uint256 round, bytes32 value);

    /// @notice An epoch is shorter than the period of rounds, so that two epochs would have the
    /// same value; or the period of rounds is zero.
    error EpochLengthInvalid(uint256 epochSeconds, uint256 period);
    /// @notice The key is not a point of G2, or is the point at infinity.
    error PublicKeyInvalid();
    error EpochBeforeGenesis(uint256 epoch);
    error ValueAlreadyFixed(uint256 epoch);
    error SubmittedTooEarly(uint256 epoch, uint256 from, uint256 now_);
    /// @notice The signature is not a valid signature of the round under the chain's key.
    error SignatureInvalid(uint256 epoch, uint256 round);
    error NotFinal(uint256 epoch);

    /// @notice Sets an epoch's value. Any account may call it.
    /// @param signature The point of G1 that drand's relays return as 64 bytes.
    function submit(uint256 epoch, uint256[2] calldata signature) external;

    /// @notice Returns the round whose signature gives the epoch's value.
    function roundOf(uint256 epoch) external view returns (uint256);

    function publicKey() external view returns (uint256[4] memory);

    /// @notice Returns the number of seconds after the start of an epoch in which the epoch's value
    /// is unknown. The first round that is due later gives the value.
    function LEAD() external view returns (uint256);
    function GENESIS() external view returns (uint256);
    function PERIOD() external view returns (uint256);
}
