// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Voucher } from "../interfaces/SignedObjects.sol";
import { Digests } from "./Digests.sol";
import { SignedDomain } from "./SignedDomain.sol";

/// @title Consent of the provider to a settlement
/// @notice A voucher is the client's signature alone. What it settles binds the provider too: the
/// root is what it answers for in audits, and a claim ends a request. So it counts only where the
/// provider sends it, or has signed a `SettlementConsent` over exactly its fields.
abstract contract Consents is SignedDomain {
    /// @notice The caller is not the provider and brings no consent of it.
    error ConsentMissing(address caller, address provider);

    /// @dev ERC-1271 is fine here: the consent is used at once, and protects its signer alone.
    function _requireConsent(address provider, Voucher calldata voucher, bytes calldata consent)
        internal
        view
        virtual
    {
        if (msg.sender == provider) return;
        if (consent.length == 0) revert ConsentMissing(msg.sender, provider);
        _requireSigned(provider, Digests.settlementConsent(voucher), consent);
    }
}
