// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { ICourtRecord } from "../../src/interfaces/ICourtRecord.sol";

/// @notice A court's record about providers, which tests set. It uses one storage slot for each
/// provider, like the record of the real court.
contract MockCourtRecord is ICourtRecord {
    struct Entry {
        bool excluded;
        uint64 failedAtSeconds;
        bool refuses;
    }

    mapping(address account => Entry) private _entries;

    error Refused();

    function set(address account, bool excluded_, uint64 failedAt) external {
        _entries[account] = Entry(excluded_, failedAt, _entries[account].refuses);
    }

    /// @dev Sets whether the two functions of `ICourtRecord` revert for the account.
    function refuse(address account, bool refuses) external {
        _entries[account].refuses = refuses;
    }

    function excludedFrom(address account, bytes32) external view returns (bool) {
        Entry storage entry = _entries[account];
        if (entry.refuses) revert Refused();
        return entry.excluded;
    }

    function failedAtSeconds(address account) external view returns (uint64) {
        Entry storage entry = _entries[account];
        if (entry.refuses) revert Refused();
        return entry.failedAtSeconds;
    }
}
