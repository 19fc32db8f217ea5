// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IVault } from "../../../core/src/interfaces/IVault.sol";
import { IBeacon } from "../../../market/src/interfaces/IBeacon.sol";
import { IParameters } from "../../../market/src/interfaces/IParameters.sol";
import { Court } from "../Court.sol";
import { ICourt } from "../interfaces/ICourt.sol";

/// @title Wiring
/// @notice Checks at deployment that contracts of the court refer to each other. The checks are
/// necessary because no function can correct an address later. (A constructor may also get the
/// address of a contract that has no code yet. Then the later contract makes the check.)
library Wiring {
    /// @notice The contract at the address `named` refers to other contracts than expected, or is
    /// not a module of the court.
    error WiringMismatch(address named);

    /// @dev Reverts unless the contract that uses this library is a module of the court.
    function requireModule(ICourt court) internal view {
        requireModule(court, address(this));
    }

    function requireModule(ICourt court, address module) internal view {
        if (!Court(address(court)).isModule(module)) revert WiringMismatch(module);
    }

    /// @dev Reverts unless a court takes bonds and fees from this Vault and uses these parameters.
    function requireMoney(ICourt court, IVault vault, IParameters parameters) internal view {
        Court named = Court(address(court));
        bool same = address(named.VAULT()) == address(vault)
            && address(named.PARAMETERS()) == address(parameters);
        if (!same) revert WiringMismatch(address(court));
    }

    /// @dev Reverts unless a court has these escrows, this beacon and these parameters.
    function requireCourt(
        ICourt court,
        address sessions,
        address requests,
        IBeacon beacon,
        IParameters parameters
    ) internal view {
        Court named = Court(address(court));
        bool same = address(named.SESSIONS()) == sessions && address(named.REQUESTS()) == requests;
        same = same && address(named.PARAMETERS()) == address(parameters)
            && address(named.JURIES().BEACON()) == address(beacon);
        if (!same) revert WiringMismatch(address(court));
    }
}
