// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @title Records of a court that offers read
/// @notice Asked as work begins, and at no other time. A provider without a failure is asked no
/// further, so a court that excludes an account has also found against it.
interface ICourtRecord {
    /// @notice Whether the account may begin no work with a model under this court any more.
    function excludedFrom(address account, bytes32 modelVersion) external view returns (bool);

    /// @notice When the court last found against the account; zero where it never did.
    function failedAtSeconds(address account) external view returns (uint64);
}
