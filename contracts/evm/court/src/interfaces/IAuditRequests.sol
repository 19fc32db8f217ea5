// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @title Requests that their clients want audited
interface IAuditRequests {
    /// @notice Returns whether the client of a request asked for an audit of the answer before a
    /// provider locked the request.
    function isAuditRequested(bytes32 id) external view returns (bool);
}
