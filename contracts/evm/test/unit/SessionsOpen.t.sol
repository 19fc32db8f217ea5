// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Sessions } from "../../src/Sessions.sol";
import { SignedDomain } from "../../src/base/SignedDomain.sol";
import { IModelRegistry, Status } from "../../src/interfaces/IModelRegistry.sol";
import { Parameter } from "../../src/interfaces/IParameters.sol";
import { IProviders } from "../../src/interfaces/IProviders.sol";
import { ISessions, SessionState, SessionView } from "../../src/interfaces/ISessions.sol";
import { IVault } from "../../src/interfaces/IVault.sol";
import {
    Offer,
    OfferHash,
    SessionAuthorization,
    SessionId
} from "../../src/interfaces/SignedObjects.sol";
import { Market } from "../base/Market.sol";
import { Wallet } from "../mocks/Accounts.sol";

// Goal: a session opens only under terms that its client signed, that hold now, and that the
// provider's stake backs; and an id opens once.
// Method: one authorization that opens; each refusal changes one thing in it.
contract SessionsOpenTest is Market {
    function setUp() public {
        furnish();
        offerHashIn(NATIVE);
        offerHashIn(address(token));
    }

    function refuse(SessionAuthorization memory authorization, bytes memory reason) internal {
        bytes memory signature = sign(CLIENT_KEY, hasher.authorization(authorization));
        vm.expectRevert(reason);
        vm.prank(authorization.provider);
        sessions.open(authorization, signature);
    }

    function test_deployment_refusesAVaultThatNamesAnother() public {
        vm.expectRevert(abi.encodeWithSelector(ISessions.NotModuleOfVault.selector, vault));
        new Sessions(vault, providers);
    }

    function test_refusesAnotherSender() public {
        SessionAuthorization memory authorization = authorize(NATIVE, 1 ether, 1);
        bytes memory signature = sign(CLIENT_KEY, hasher.authorization(authorization));
        vm.expectRevert(
            abi.encodeWithSelector(ISessions.NotTheProvider.selector, stranger, provider)
        );
        vm.prank(stranger);
        sessions.open(authorization, signature);
    }

    function test_refusesASignatureOfAnother() public {
        SessionAuthorization memory authorization = authorize(NATIVE, 1 ether, 1);
        bytes32 hash = hasher.authorization(authorization);
        bytes memory reason =
            abi.encodeWithSelector(SignedDomain.SignatureInvalid.selector, client, digestOf(hash));
        bytes memory signature = sign(SIGNER_KEY, hash);
        vm.expectRevert(reason);
        vm.prank(provider);
        sessions.open(authorization, signature);
    }

    function test_refusesAChangedAuthorization(uint8 field) public {
        SessionAuthorization memory authorization = authorize(NATIVE, 1 ether, 1);
        bytes memory signature = sign(CLIENT_KEY, hasher.authorization(authorization));
        field = uint8(bound(field, 0, 4));
        if (field == 0) authorization.cap += 1;
        else if (field == 1) authorization.signer = stranger;
        else if (field == 2) authorization.expiresAtSeconds += 1;
        else if (field == 3) authorization.openBySeconds += 1;
        else authorization.nonce += 1;
        vm.expectPartialRevert(SignedDomain.SignatureInvalid.selector);
        vm.prank(provider);
        sessions.open(authorization, signature);
    }

    function test_refusesAfterOpenBy() public {
        SessionAuthorization memory authorization = authorize(NATIVE, 1 ether, 1);
        uint256 openBy = authorization.openBySeconds;
        vm.warp(openBy + 1);
        refuse(
            authorization,
            abi.encodeWithSelector(ISessions.OpenByInvalid.selector, openBy, openBy + 1, 600)
        );
    }

    function test_refusesAHoardedAuthorization() public {
        SessionAuthorization memory authorization = authorize(NATIVE, 1 ether, 1);
        authorization.openBySeconds = uint64(block.timestamp + 601);
        refuse(
            authorization,
            abi.encodeWithSelector(
                ISessions.OpenByInvalid.selector, block.timestamp + 601, block.timestamp, 600
            )
        );
    }

    function test_refusesAnExpiryThatHasComeOrIsTooFar(uint64 expiresAt) public {
        SessionAuthorization memory authorization = authorize(NATIVE, 1 ether, 1);
        bool past = expiresAt % 2 == 0;
        authorization.expiresAtSeconds = past
            ? uint64(bound(expiresAt, 0, block.timestamp))
            : uint64(bound(expiresAt, block.timestamp + 30 days + 1, type(uint64).max));
        refuse(
            authorization,
            abi.encodeWithSelector(
                ISessions.ExpiryInvalid.selector,
                authorization.expiresAtSeconds,
                block.timestamp,
                30 days
            )
        );
    }

    function test_refusesANonceBelowTheFloor() public {
        vm.prank(client);
        sessions.cancelNonces(5);
        refuse(
            authorize(NATIVE, 1 ether, 4),
            abi.encodeWithSelector(ISessions.NonceCancelled.selector, 4, 5)
        );
        open(authorize(NATIVE, 1 ether, 5));
    }

    function test_refusesAnUnknownOffer() public {
        SessionAuthorization memory authorization = authorize(NATIVE, 1 ether, 1);
        authorization.offerHash = OfferHash.wrap("none");
        refuse(
            authorization,
            abi.encodeWithSelector(IProviders.OfferUnknown.selector, authorization.offerHash)
        );
    }

    function test_refusesARetiredOffer() public {
        SessionAuthorization memory authorization = authorize(NATIVE, 1 ether, 1);
        vm.prank(provider);
        providers.retire(authorization.offerHash);
        refuse(
            authorization,
            abi.encodeWithSelector(IProviders.OfferNotActive.selector, authorization.offerHash)
        );
    }

    function test_refusesAnOfferInAnotherAsset() public {
        SessionAuthorization memory authorization = authorize(NATIVE, 1 ether, 1);
        authorization.asset = address(token);
        refuse(
            authorization,
            abi.encodeWithSelector(
                ISessions.OfferMismatch.selector, authorization.offerHash, provider, NATIVE
            )
        );
    }

    function test_refusesAnotherProvidersOffer() public {
        SessionAuthorization memory authorization = authorize(NATIVE, 1 ether, 1);
        authorization.provider = stranger;
        refuse(
            authorization,
            abi.encodeWithSelector(
                ISessions.OfferMismatch.selector, authorization.offerHash, provider, NATIVE
            )
        );
    }

    function test_refusesAnOfferOfAnOldFee() public {
        SessionAuthorization memory authorization = authorize(NATIVE, 1 ether, 1);
        vm.prank(owner);
        parameters.set(Parameter.FeeBps, 500);
        refuse(authorization, abi.encodeWithSelector(IProviders.FeeNotCurrent.selector, 1000, 500));
    }

    function test_refusesAQuarantinedOrRetiredModel(bool retired) public {
        SessionAuthorization memory authorization = authorize(NATIVE, 1 ether, 1);
        if (retired) {
            vm.prank(creator);
            models.retire(version);
        } else {
            vm.prank(guardian);
            models.setStatus(version, Status.Quarantined, "reason");
        }
        Status status = retired ? Status.Retired : Status.Quarantined;
        refuse(
            authorization,
            abi.encodeWithSelector(IModelRegistry.VersionNotServed.selector, version, status)
        );
    }

    function test_opensUnderAWarnedModel() public {
        vm.prank(guardian);
        models.setStatus(version, Status.Warned, "reason");
        open(authorize(NATIVE, 1 ether, 1));
    }

    function test_refusesWhatTheStakeDoesNotBack(uint128 added) public {
        // 50 ether of stake at a ratio of 10, in sessions of 400 ether.
        open(authorize(NATIVE, 400 ether, 1));
        uint128 cap = bound128(added, 100 ether + 1, 500 ether);
        refuse(
            authorize(NATIVE, cap, 2),
            abi.encodeWithSelector(
                IProviders.StakeRatioExceeded.selector, provider, 400 ether + cap, 500 ether
            )
        );
        open(authorize(NATIVE, 100 ether, 2));
    }

    function test_refusesMaturingEarningsThatTheStakeDoesNotBack() public {
        vm.prank(owner);
        parameters.set(Parameter.AuditWindow, 1 days);
        SessionId id = open(authorize(NATIVE, 400 ether, 1));
        settle(id, 400 ether, 1);
        vm.prank(provider);
        sessions.closeByProvider(id);
        // 85 % of 400 ether is maturing: 160 ether are left.
        refuse(
            authorize(NATIVE, 160 ether + 1, 2),
            abi.encodeWithSelector(
                IProviders.StakeRatioExceeded.selector, provider, 500 ether + 1, 500 ether
            )
        );
        open(authorize(NATIVE, 160 ether, 2));
    }

    function test_refusesAProviderWithoutStake() public {
        vm.prank(provider);
        stakes.unstake(50 ether);
        refuse(
            authorize(NATIVE, 1, 1),
            abi.encodeWithSelector(IProviders.StakeRatioExceeded.selector, provider, 1, 0)
        );
    }

    function test_refusesAnAssetDelistedMeanwhile() public {
        SessionAuthorization memory authorization = authorize(address(token), 1e6, 1);
        vm.prank(owner);
        parameters.delistAsset(address(token));
        refuse(
            authorization,
            abi.encodeWithSelector(IProviders.StakeRatioExceeded.selector, provider, 1e6, 0)
        );
    }

    function test_refusesMoreThanTheClientHas() public {
        vm.prank(client);
        vault.withdraw(NATIVE, 999 ether, client);
        refuse(
            authorize(NATIVE, 2 ether, 1),
            abi.encodeWithSelector(
                IVault.InsufficientAvailable.selector, client, NATIVE, 1 ether, 2 ether
            )
        );
    }

    function test_refusesCapsOfNothingOrTooMuch() public {
        refuse(
            authorize(NATIVE, 0, 1),
            abi.encodeWithSelector(ISessions.CapOutOfBounds.selector, 0, type(uint96).max)
        );
        uint128 cap = uint128(type(uint96).max) + 1;
        refuse(
            authorize(NATIVE, cap, 1),
            abi.encodeWithSelector(ISessions.CapOutOfBounds.selector, cap, type(uint96).max)
        );
    }

    function test_refusesASessionWithoutSigner() public {
        SessionAuthorization memory authorization = authorize(NATIVE, 1 ether, 1);
        authorization.signer = address(0);
        refuse(authorization, abi.encodeWithSelector(ISessions.SignerMissing.selector));
    }

    function test_refusesAnIdTwice() public {
        SessionAuthorization memory authorization = authorize(NATIVE, 1 ether, 1);
        SessionId id = open(authorization);
        refuse(
            authorization,
            abi.encodeWithSelector(ISessions.SessionExists.selector, id, SessionState.Open)
        );
    }

    function test_refusesToReopenAClosedSession() public {
        SessionAuthorization memory authorization = authorize(NATIVE, 1 ether, 1);
        SessionId id = open(authorization);
        vm.prank(provider);
        sessions.closeByProvider(id);
        refuse(
            authorization,
            abi.encodeWithSelector(ISessions.SessionExists.selector, id, SessionState.Closed)
        );
        // Even with a new authorization of the same nonce, whose id is the same.
        authorization.cap = 2 ether;
        refuse(
            authorization,
            abi.encodeWithSelector(ISessions.SessionExists.selector, id, SessionState.Closed)
        );
    }

    function test_refusesOnAnotherChain() public {
        SessionAuthorization memory authorization = authorize(NATIVE, 1 ether, 1);
        bytes memory signature = sign(CLIENT_KEY, hasher.authorization(authorization));
        bytes32 here = vault.domainSeparator();
        vm.chainId(block.chainid + 1);
        assertFalse(vault.domainSeparator() == here, "a fork has another domain");
        vm.expectPartialRevert(SignedDomain.SignatureInvalid.selector);
        vm.prank(provider);
        sessions.open(authorization, signature);
    }

    function test_refusesMalleableSignatures() public {
        SessionAuthorization memory authorization = authorize(NATIVE, 1 ether, 1);
        bytes32 digest = digestOf(hasher.authorization(authorization));
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(CLIENT_KEY, digest);
        uint256 order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141;
        bytes memory high = abi.encodePacked(r, order - uint256(s), v == 27 ? 28 : 27);
        vm.expectRevert(
            abi.encodeWithSelector(SignedDomain.SignatureInvalid.selector, client, digest)
        );
        vm.prank(provider);
        sessions.open(authorization, high);
        // Nor 64-byte (EIP-2098) or empty ones: a signature has one form.
        vm.expectPartialRevert(SignedDomain.SignatureInvalid.selector);
        vm.prank(provider);
        sessions.open(authorization, abi.encodePacked(r, s));
        vm.expectPartialRevert(SignedDomain.SignatureInvalid.selector);
        vm.prank(provider);
        sessions.open(authorization, "");
    }

    function test_reservesTheCap(uint128 cap, uint8 which, uint64 nonce) public {
        address asset = which % 2 == 0 ? NATIVE : address(token);
        cap = bound128(cap, 1, asset == NATIVE ? 500 ether : 500_000e6);
        uint256 before = available(client, asset);
        SessionAuthorization memory authorization = authorize(asset, cap, nonce);
        SessionId id = open(authorization);

        assertEq(available(client, asset), before - cap, "available");
        assertEq(reserved(client, asset), cap, "reserved");
        SessionView memory view_ = sessions.session(id);
        assertEq(uint256(view_.state), uint256(SessionState.Open), "state");
        assertEq(view_.client, client, "client");
        assertEq(view_.signer, signer, "signer");
        assertEq(view_.provider, provider, "provider");
        assertEq(view_.asset, asset, "asset");
        assertEq(view_.cap, cap, "cap");
        assertEq(view_.settled, 0, "settled");
        assertEq(view_.deadlineSeconds, authorization.expiresAtSeconds, "deadline");
        (uint128 value,,) = providers.openValue(provider, asset);
        assertEq(value, cap, "open value");
        SessionId named = sessions.idOf(client, provider, nonce);
        assertEq(SessionId.unwrap(id), SessionId.unwrap(named), "id");
    }

    function test_opensAtTheLastSecond() public {
        SessionAuthorization memory authorization = authorize(NATIVE, 1 ether, 1);
        vm.warp(authorization.openBySeconds);
        open(authorization);
    }

    function test_opensForAContractAccount() public {
        Wallet wallet = new Wallet(client);
        fund(address(wallet), 10 ether);
        SessionAuthorization memory authorization = authorize(NATIVE, 1 ether, 1);
        authorization.client = address(wallet);
        SessionId id = open(authorization);
        assertEq(sessions.session(id).client, address(wallet), "client");

        // Its key alone decides: another's signature is refused.
        authorization.nonce = 2;
        bytes memory signature = sign(SIGNER_KEY, hasher.authorization(authorization));
        vm.expectPartialRevert(SignedDomain.SignatureInvalid.selector);
        vm.prank(provider);
        sessions.open(authorization, signature);
    }

    function test_opensForAnAccountThatDelegatesItsCode() public {
        // EIP-7702: an ordinary account with code keeps signing with its own key.
        vm.etch(client, hex"6001600055");
        open(authorize(NATIVE, 1 ether, 1));
    }

    function test_opensForAllowedClientsOnly() public {
        Offer memory offer = offerIn(NATIVE);
        offer.modelVersion = registerAllowListed();
        vm.prank(creator);
        models.setAllowed(offer.modelVersion, provider, true);
        SessionAuthorization memory authorization = authorize(NATIVE, 1 ether, 1);
        authorization.offerHash = publish(offer);
        refuse(
            authorization,
            abi.encodeWithSelector(IModelRegistry.NotAllowed.selector, offer.modelVersion, client)
        );
        vm.prank(creator);
        models.setAllowed(offer.modelVersion, client, true);
        open(authorization);
    }
}
