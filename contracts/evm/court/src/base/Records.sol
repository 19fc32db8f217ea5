// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { ICourt, Record } from "../interfaces/ICourt.sol";
import { Ruling } from "../interfaces/IJuries.sol";

/// @title How providers fared
/// @notice See `ICourt`, which carries the prose.
abstract contract Records is ICourt {
    /// @notice So long a `Minor` counts toward the third, which excludes.
    uint256 public constant WITHHELD_WINDOW = 90 days;

    mapping(address account => Record) private _records;

    /// @inheritdoc ICourt
    function recordOf(address account) external view returns (Record memory) {
        return _records[account];
    }

    /// @notice See `ICourtRecord`.
    function excluded(address account) external view returns (bool) {
        return _records[account].excluded;
    }

    /// @notice See `ICourtRecord`.
    function failedAtSeconds(address account) external view returns (uint64) {
        return _records[account].failedAtSeconds;
    }

    /// @inheritdoc ICourt
    function withheldLately(address provider) public view returns (uint256) {
        return _countLately(_records[provider]);
    }

    /// @dev Writes a ruling other than `Undecided`.
    function _write(address account, Ruling ruling, bool excludes) internal {
        Record memory record = _records[account];
        if (ruling == Ruling.No) {
            record.rejected++;
        } else {
            bool out = ruling == Ruling.Major ? excludes : _countLately(record) == 2;
            if (out && !record.excluded) emit Excluded(account);
            record.excluded = record.excluded || out;
            record.failed++;
            record.failedAtSeconds = uint40(block.timestamp);
            if (ruling == Ruling.Minor) {
                record.withheld++;
                record.withheldBeforeSeconds = record.withheldAtSeconds;
                record.withheldAtSeconds = uint40(block.timestamp);
            }
        }
        _records[account] = record;
    }

    function _countLately(Record memory record) private view returns (uint256 count) {
        if (_isLate(record.withheldAtSeconds)) count++;
        if (_isLate(record.withheldBeforeSeconds)) count++;
    }

    function _isLate(uint40 second) private view returns (bool) {
        return second != 0 && block.timestamp < uint256(second) + WITHHELD_WINDOW;
    }
}
