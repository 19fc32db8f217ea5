// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @title Requests that their clients want audited
interface IAuditRequests {
    /// @notice Whether the client of a request asked for an audit of the answer before a provider
    /// took the request.
    function isAuditRequested(bytes32 id) external view returns (bool);
}
