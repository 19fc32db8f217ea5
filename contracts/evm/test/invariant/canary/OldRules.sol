// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Requests } from "../../../src/Requests.sol";
import { Sessions } from "../../../src/Sessions.sol";
import { Vault } from "../../../src/Vault.sol";
import { IEpochs } from "../../../src/interfaces/IEpochs.sol";
import { IModelRegistry } from "../../../src/interfaces/IModelRegistry.sol";
import { IProviders } from "../../../src/interfaces/IProviders.sol";
import { Voucher } from "../../../src/interfaces/SignedObjects.sol";

// Rules that let a client keep its provider from its pay, each alone. A walk that does not find
// them would find nothing.

/// @notice Anybody settles, by whichever voucher of the client's.
contract SessionsByAnybody is Sessions {
    constructor(Vault vault, IProviders providers) Sessions(vault, providers) { }

    function _requireConsent(address, Voucher calldata, bytes calldata) internal pure override { }
}

/// @notice A count that falls is refused, whatever the total.
contract SessionsByCount is Sessions {
    constructor(Vault vault, IProviders providers) Sessions(vault, providers) { }

    function _isNewer(uint128 total, uint64 count, uint128 settled, uint64 settledCount)
        internal
        pure
        override
        returns (bool)
    {
        if (total < settled || count < settledCount) return false;
        return total != settled || count != settledCount;
    }
}

/// @notice A contract may sign vouchers, and take them back.
contract SessionsByContract is Sessions {
    constructor(Vault vault, IProviders providers) Sessions(vault, providers) { }

    function _requireSignedByKey(address account, bytes32 structHash, bytes calldata signature)
        internal
        view
        override
    {
        _requireSigned(account, structHash, signature);
    }
}

/// @notice Anybody claims, by whichever voucher of the client's, and that ends the request.
contract RequestsByAnybody is Requests {
    constructor(Vault vault, IModelRegistry models, IProviders providers, IEpochs epochs)
        Requests(vault, models, providers, epochs)
    { }

    function _requireConsent(address, Voucher calldata, bytes calldata) internal pure override { }
}
