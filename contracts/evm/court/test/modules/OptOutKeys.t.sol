// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { SessionAuthorization } from "../../../core/src/interfaces/ISessions.sol";
import { ChallengeState, IDataChallenges } from "../../src/interfaces/IDataChallenges.sol";
import { AuditConsent, EvidenceItem } from "../../src/interfaces/IEvidence.sol";
import { ModuleFixture } from "../base/ModuleFixture.sol";

/// @notice An ERC-1271 account that accepts every signature.
contract Agreeing {
    function isValidSignature(bytes32, bytes calldata) external pure returns (bytes4) {
        return 0x1626ba7e;
    }
}

/// @notice An ERC-1271 account that accepts no signature, such as an account that earlier replied
/// like `Agreeing`.
contract Denying {
    function isValidSignature(bytes32, bytes calldata) external pure returns (bytes4) {
        return 0;
    }
}

/// @notice Tests which signatures opt an answer out if the client is a contract.
contract OptOutKeysTest is ModuleFixture {
    bytes private constant PRIVATE = hex"00";

    function setUp() public {
        furnishChambers();
    }

    function _consentOf(bytes32 id) private pure returns (AuditConsent memory) {
        return AuditConsent(id, 1, sha256(PRIVATE), "secret");
    }

    function _is(uint256 challengeId, ChallengeState state) private view returns (bool) {
        return challenges.challengeOf(challengeId).state == state;
    }

    /// @dev A contract can change its reply later, so its signature under an opt-out must not lead
    /// a provider to delete a transcript.
    // Finding: DAT-3
    function test_contractOptsItsRequestOutOfNothing() public {
        bytes32 id = serveRequest(1, false);
        EvidenceItem memory item = itemOf(id);
        uint256 challengeId = challengeDrawn(0, item, requestIdOf(item.core));
        AuditConsent memory consent = _consentOf(id);
        bytes memory signature =
            signConsent(PROVIDER_KEY, address(requests), "Ostrom Requests", consent);
        SessionAuthorization memory none;
        vm.etch(client, type(Agreeing).runtimeCode);
        vm.startPrank(operator);
        vm.expectPartialRevert(IDataChallenges.OptOutInvalid.selector);
        challenges.showOptOut(challengeId, consent, PRIVATE, signature, none, "");
        vm.stopPrank();
        supply(challengeId, 0, true, 100);
        assertTrue(_is(challengeId, ChallengeState.Supplied), "the transcript ends it");
    }

    /// @dev An opt-out that the client's key signed stays valid, even if the client's account has
    /// since got code that refuses all signatures.
    function test_keyOptsItsRequestOutForGood() public {
        bytes32 id = serveRequest(1, false);
        EvidenceItem memory item = itemOf(id);
        uint256 challengeId = challengeDrawn(0, item, requestIdOf(item.core));
        AuditConsent memory consent = _consentOf(id);
        bytes memory signature =
            signConsent(CLIENT_KEY, address(requests), "Ostrom Requests", consent);
        SessionAuthorization memory none;
        vm.etch(client, type(Denying).runtimeCode);
        vm.prank(operator);
        challenges.showOptOut(challengeId, consent, PRIVATE, signature, none, "");
        assertTrue(_is(challengeId, ChallengeState.Private), "private");
    }

    /// @dev If a session's client is a contract, an opt-out by the session's signer is valid only
    /// while the contract confirms the authorization that names this signer. If the contract no
    /// longer confirms it, the provider can still supply the transcript.
    function test_sessionWhoseContractTakesItsWordBackIsSupplied() public {
        SessionAuthorization memory authorization = authorize(NATIVE, 1 ether, 1);
        bytes32 id = serve(1, 1, 1 ether);
        EvidenceItem memory item = itemOf(id, 1, 0);
        uint256 challengeId = challengeDrawn(0, item, idOf(item.core));
        AuditConsent memory consent = _consentOf(id);
        bytes memory signature =
            signConsent(SIGNER_KEY, address(sessions), "Ostrom Sessions", consent);
        bytes memory word = "a contract's";
        vm.etch(client, type(Denying).runtimeCode);
        vm.startPrank(operator);
        vm.expectPartialRevert(IDataChallenges.OptOutInvalid.selector);
        challenges.showOptOut(challengeId, consent, PRIVATE, signature, authorization, word);
        vm.stopPrank();
        supply(challengeId, 0, true, 100);
        assertTrue(_is(challengeId, ChallengeState.Supplied), "the transcript ends it");

        item = itemOf(serve(2, 1, 1 ether), 1, 0);
        challengeId = challengeDrawn(1, item, idOf(item.core));
        consent = _consentOf(item.core.sessionId);
        signature = signConsent(SIGNER_KEY, address(sessions), "Ostrom Sessions", consent);
        authorization = authorize(NATIVE, 1 ether, 2);
        vm.etch(client, type(Agreeing).runtimeCode);
        vm.prank(operator);
        challenges.showOptOut(challengeId, consent, PRIVATE, signature, authorization, word);
        assertTrue(_is(challengeId, ChallengeState.Private), "private");
    }
}
