// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { IBeacon } from "../../../market/src/interfaces/IBeacon.sol";

/// @notice A drand chain of scheme `bls-bn254-unchained-on-g1`.
struct DrandChain {
    /// The point of G2 that its rounds verify under, as drand and EIP-197 write it: the imaginary
    /// parts first.
    uint256[4] publicKey;
    /// Second of round 1.
    uint256 genesis;
    /// Seconds from one round to the next.
    uint256 period;
}

/// @title Beacon by drand
/// @notice The value of an epoch is the hash of drand's signature of the first round after the
/// epoch's start and `LEAD`.
/// @dev A round has exactly one valid signature, independent of its submitter: no account chooses
/// the value, and an account that does not submit can only delay it. The value must be on chain
/// only if a case cites it; a program that draws by it off chain reads it from drand's relays, and
/// verifies it itself.
///
/// Members of the drand network can know values in advance: a group large enough to sign could
/// foresee a value, but could not change it. `LEAD` must exceed the time by which the chain's
/// producers can antedate a block; otherwise they act in an epoch whose next value they know.
///
/// evmnet of the League of Entropy, chain hash
/// 04f1e9062b8a81f848fded9c12306733282b2727ecced50032187751166ec8c3, by
/// https://api.drand.sh/v2/beacons/evmnet/info: genesis 1727521075, period 3, publicKey
/// 0x07e1d1d335df83fa98462005690372c643340060d205306a9aa8106b6bd0b382,
/// 0x0557ec32c2ad488e4d4f6008f89a346f18492092ccc0d594610de2732c8b808f,
/// 0x0095685ae3a85ba243747b1b2f426049010f6b73a0cf1d389351d5aaaa1047f6,
/// 0x297d3a4f9749b33eb2d904c9d9ebf17224150ddd7abd7567a9bec6c74480ee0b.
///
/// Deliberately absent: a fallback. Without drand there is no value, and without a value no
/// verdict. No owner, no fee, no other key.
interface IDrandBeacon is IBeacon {
    event ValueFixed(uint256 indexed epoch, uint256 round, bytes32 value);

    /// @notice Two epochs would have the same value, or rounds have no length.
    error EpochLengthInvalid(uint256 epochSeconds, uint256 period);
    /// @notice The key is no point of G2, or is the point at infinity.
    error PublicKeyInvalid();
    error EpochBeforeGenesis(uint256 epoch);
    error ValueAlreadyFixed(uint256 epoch);
    error SubmittedTooEarly(uint256 epoch, uint256 from, uint256 now_);
    /// @notice The signature is not the key's signature of the round.
    error SignatureInvalid(uint256 epoch, uint256 round);
    error NotFinal(uint256 epoch);

    /// @notice Fixes an epoch's value. Any account may call it.
    /// @param signature The point of G1 that drand's relays give as 64 bytes.
    function submit(uint256 epoch, uint256[2] calldata signature) external;

    /// @notice The round whose signature makes the epoch's value.
    function roundOf(uint256 epoch) external view returns (uint256);

    function publicKey() external view returns (uint256[4] memory);

    /// @notice Seconds from the start of an epoch to the time after which its round begins; until
    /// then its value is not known.
    function LEAD() external view returns (uint256);
    function GENESIS() external view returns (uint256);
    function PERIOD() external view returns (uint256);
}
