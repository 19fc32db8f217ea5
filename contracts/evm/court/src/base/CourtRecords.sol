// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { CourtRecord, Exclusion, ICourt } from "../interfaces/ICourt.sol";
import { Ruling } from "../interfaces/IJuries.sol";

/// @title Records of providers
/// @notice See `ICourt` for the documentation.
abstract contract CourtRecords is ICourt {
    /// @notice Seconds during which a `Minor` ruling (a provider withheld data) counts. The third
    /// `Minor` that counts excludes the provider.
    uint256 public constant WITHHOLDING_WINDOW = 90 days;
    /// @notice Seconds after a counted `Minor` during which no further `Minor` counts, so that an
    /// outage is one failure.
    uint256 public constant STRIKE_SECONDS = 1 days;

    mapping(address account => CourtRecord) private _records;
    mapping(address account => mapping(bytes32 domain => bool)) private _excludedFrom;

    /// @inheritdoc ICourt
    function recordOf(address account) external view returns (CourtRecord memory) {
        return _records[account];
    }

    /// @inheritdoc ICourt
    function excluded(address account) external view returns (bool) {
        return _records[account].excluded;
    }

    /// @notice See `ICourtRecord`.
    function excludedFrom(address account, bytes32 modelVersion) external view returns (bool) {
        return _records[account].excluded || _excludedFrom[account][modelVersion];
    }

    /// @notice See `ICourtRecord`.
    function failedAtSeconds(address account) external view returns (uint64) {
        return _records[account].failedAtSeconds;
    }

    /// @inheritdoc ICourt
    function currentStrike(address provider) external view returns (uint256) {
        return _strikeNow(_records[provider]);
    }

    /// @dev Writes a ruling other than `Undecided`. A single `Minor` without a jury, about a
    /// provider's silence, does not bar the provider from work.
    /// @param exclusion Work that a `Major` ruling forbids: all work, or the work in one domain. A
    /// ruling with `Exclusion.Domain` does not affect work for other models: it does not count
    /// toward the three `Minor` rulings that exclude a provider, and does not set `failedAtSeconds`
    /// to the second of the ruling.
    function _updateRecord(
        address account,
        Ruling ruling,
        Exclusion exclusion,
        bytes32 domain,
        bool jury
    ) internal {
        CourtRecord memory record = _records[account];
        if (ruling == Ruling.No) {
            record.rejected++;
        } else {
            bool light = exclusion == Exclusion.Domain;
            uint256 strike = light ? 0 : _strikeNow(record);
            bool out = ruling == Ruling.Major ? exclusion == Exclusion.All : strike == 3;
            if (light && ruling == Ruling.Major && !_excludedFrom[account][domain]) {
                _excludedFrom[account][domain] = true;
                emit AccountExcludedFrom(account, domain);
            }
            if (out && !record.excluded) emit AccountExcluded(account);
            record.excluded = record.excluded || out;
            record.failed++;
            if (light) {
                // The contract `Offers` asks the court about exclusions from a domain only if this
                // value is not zero.
                if (record.failedAtSeconds == 0) record.failedAtSeconds = 1;
            } else if (jury || out || ruling == Ruling.Major) {
                record.failedAtSeconds = uint40(block.timestamp);
            }
            if (ruling == Ruling.Minor) {
                record.withheld++;
                if (strike != 0) {
                    record.withheldBeforeSeconds = record.withheldAtSeconds;
                    record.withheldAtSeconds = uint40(block.timestamp);
                }
            }
        }
        _records[account] = record;
    }

    function _strikeNow(CourtRecord memory record) private view returns (uint256 strike) {
        if (_isWithin(record.withheldAtSeconds, STRIKE_SECONDS)) return 0;
        strike = 1;
        if (_isWithin(record.withheldAtSeconds, WITHHOLDING_WINDOW)) strike++;
        bool third = _isWithin(record.withheldBeforeSeconds, WITHHOLDING_WINDOW);
        if (third && !record.excluded) strike++;
    }

    function _isWithin(uint40 second, uint256 time) private view returns (bool) {
        return block.timestamp < uint256(second) + time;
    }
}
