// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @title A court's records, which the contract `Offers` reads
/// @notice `Offers` reads these records only when work begins. It reads the exclusion only of a
/// provider for which `failedAtSeconds` is not zero. So a court that excludes an account must also
/// report the second of a finding against that account.
interface ICourtRecord {
    /// @notice Returns true if the court has excluded the account from new work with this model
    /// version.
    function excludedFrom(address account, bytes32 modelVersion) external view returns (bool);

    /// @notice Returns the second of the court's last finding against the account; zero if there is
    /// none.
    function failedAtSeconds(address account) external view returns (uint64);
}
