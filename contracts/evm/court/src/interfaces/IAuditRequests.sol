// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @title Requests that their clients want audited
interface IAuditRequests {
    /// @notice Whether the client asked, before a provider took it, that its answer is audited.
    function isAuditRequested(bytes32 id) external view returns (bool);
}
