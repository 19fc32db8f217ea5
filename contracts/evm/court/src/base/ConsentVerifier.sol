// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Digests } from "../../../core/src/base/Digests.sol";
import { SessionAuthorization } from "../../../core/src/interfaces/ISessions.sol";
import { AuditConsent, AuditSubject } from "../interfaces/IEvidence.sol";
import { Evidence, EvidenceSources } from "./Evidence.sol";
import { EvidenceDigests } from "./EvidenceDigests.sol";

/// @title Words of clients on who may see their answers
/// @notice Of a session its signer speaks, of a request its client: escrows forget signers as work
/// ends, but the authorization that opened a session names its.
contract ConsentVerifier is Evidence {
    constructor(EvidenceSources memory sources) Evidence(sources) { }

    /// @dev The provider of the work whose client, or the signer that it named, consents to these
    /// modes; zero where they do not. The authorization is not read of a request.
    function verifyConsent(
        AuditConsent calldata consent,
        bytes calldata modes,
        bytes calldata signature,
        SessionAuthorization calldata authorization,
        bytes calldata authorizationSignature
    ) external view returns (address provider) {
        if (modes.length != consent.count || sha256(modes) != consent.modesHash) return address(0);
        AuditSubject memory work = _workOf(consent.sessionId);
        address signer = _consenterOf(work, authorization, authorizationSignature);
        bytes32 digest = _digest(EvidenceDigests.auditConsent(consent), work.escrow);
        bool signed = signer != address(0) && _isSigned(signer, digest, signature);
        return signed ? work.provider : address(0);
    }

    /// @dev Zero where the authorization is not the one.
    function _consenterOf(
        AuditSubject memory work,
        SessionAuthorization calldata authorization,
        bytes calldata signature
    ) private view returns (address) {
        if (work.escrow != address(SESSIONS)) return work.client;
        bytes32 id = SESSIONS.idOf(work.client, work.provider, authorization.nonce);
        bytes32 digest = _digest(Digests.authorization(authorization), work.escrow);
        bool whose = id == work.id && authorization.client == work.client
            && authorization.provider == work.provider && _isSigned(work.client, digest, signature);
        return whose ? authorization.signer : address(0);
    }
}
