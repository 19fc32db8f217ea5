// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { SignedDomain } from "../../src/base/SignedDomain.sol";
import { EvidenceItem } from "../../src/interfaces/IEvidence.sol";
import { AuditConsent, SessionAuthorization } from "../../src/interfaces/SignedObjects.sol";
import { Trial } from "./Trial.sol";

/// @notice Three sessions of two answers, all drawn, and a validator that demands.
abstract contract Inquest is Trial {
    bytes4 internal constant SIGNATURE_INVALID = SignedDomain.SignatureInvalid.selector;

    address internal asker = validator(0);
    bytes32[] internal ids;

    function setUp() public virtual {
        assemble(3, 3);
        bytes32[] memory made = serveAll(3, NATIVE);
        for (uint256 i = 0; i < 3; i++) {
            ids.push(made[i]);
        }
    }

    function demand(bytes32 session, uint64 index) internal returns (uint256) {
        EvidenceItem memory item = itemOf(session, index, 2);
        vm.prank(asker);
        return demands.demand(item);
    }

    function consentOf(bytes32 session, bytes memory modes)
        internal
        pure
        returns (AuditConsent memory)
    {
        return AuditConsent(session, uint64(modes.length), sha256(modes), "secret");
    }

    /// @dev The authorization that opened the first session, with its client's signature.
    function authorizationOf(address signer_)
        internal
        returns (SessionAuthorization memory authorization, bytes memory signature)
    {
        authorization = authorize(NATIVE, CAP, 1000);
        authorization.client = clientAt(0);
        authorization.signer = signer_;
        signature = sign(clientKeyAt(0), hasher.authorization(authorization));
    }

    /// @dev Shows a consent of the first session.
    function show(uint256 id, AuditConsent memory consent, bytes memory modes) internal {
        (SessionAuthorization memory authorization, bytes memory by) = authorizationOf(signer);
        bytes memory signature = sign(SIGNER_KEY, hasher.auditConsent(consent));
        demands.showConsent(id, consent, modes, signature, authorization, by);
    }
}
