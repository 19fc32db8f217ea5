// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @title A court's records, which the contract `Offers` reads
/// @notice `Offers` reads these records only when work begins. It reads the exclusion only of a
/// provider for which `failedAtSeconds` is not zero. So for an account that a court excludes, the
/// court must return a `failedAtSeconds` other than zero.
interface ICourtRecord {
    /// @notice Returns true if the court has excluded the account from new work with this model
    /// version.
    function excludedFrom(address account, bytes32 modelVersion) external view returns (bool);

    /// @notice Returns the second of the court's last finding for which the account begins no work
    /// during `FAILURE_SECONDS` of `Offers`; zero if there is none. If the court has only excluded
    /// the account from the work of a domain, returns any past second, such as 1.
    function failedAtSeconds(address account) external view returns (uint64);
}
