// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IJuries } from "../../../court/src/interfaces/IJuries.sol";
import { Filter, Prices, RequestDetails } from "../../../market/src/interfaces/IOfferBook.sol";
import { MarketFixture } from "../../../market/test/base/MarketFixture.sol";
import { MockCourtRecord } from "../../../market/test/base/MockCourtRecord.sol";
import { MockEpochBeacon } from "../../../market/test/base/MockEpochBeacon.sol";
import { OnchainRequests } from "../../src/OnchainRequests.sol";
import { ProofRegistry } from "../../src/ProofRegistry.sol";
import {
    AnswerContent,
    AnswerProof,
    OnchainRequestTerms
} from "../../src/interfaces/IOnchainRequests.sol";
import { MockJuries, MockVerifier } from "./Mocks.sol";

/// @notice A whole market with on-chain requests, whose jurors, beacon and verifier tests steer.
abstract contract OnchainFixture is MarketFixture {
    uint256 internal constant EPOCH_LENGTH = 600;
    uint128 internal constant REWARD = 1 ether;
    bytes internal constant QUESTION = "Is this spam?";
    bytes internal constant ANSWER = "No.";

    OnchainRequests internal onchain;
    ProofRegistry internal registry;
    MockJuries internal juries;
    MockEpochBeacon internal beacon;
    MockVerifier internal verifier;
    bytes32 internal offerHash;

    function setUpOnchain() internal {
        deployMarket(address(0));
        beacon = new MockEpochBeacon(EPOCH_LENGTH);
        juries = new MockJuries(address(beacon));
        verifier = new MockVerifier();
        onchain = OnchainRequests(
            deployCommitted(
                "OnchainRequests", abi.encode(requests, offers, IJuries(address(juries)), beacon)
            )
        );
        registry = ProofRegistry(deployCommitted("ProofRegistry", abi.encode(models)));
        furnish(address(new MockCourtRecord()));
        approve(client, address(onchain));
        approve(provider, address(onchain));
        offerHash = offers.hashOffer(offerIn(NATIVE));
    }

    function onchainTerms(uint64 nonce, AnswerProof proof)
        internal
        view
        returns (OnchainRequestTerms memory made)
    {
        made.client = client;
        made.reward = REWARD;
        made.deadlineSeconds = uint64(block.timestamp + 1 hours);
        made.nonce = nonce;
        made.proof = proof;
        if (proof == AnswerProof.Required) made.verifier = address(verifier);
        made.answerBytesMax = 100;
    }

    function detailsOf(bytes32 model) internal view returns (bytes memory) {
        address[] memory providers = new address[](1);
        providers[0] = provider;
        uint128 any = type(uint128).max;
        Prices memory prices = Prices(any, any, any, any, any, any);
        return abi.encode(RequestDetails(model, prices, Filter(0, 0, providers), QUESTION));
    }

    function ask(OnchainRequestTerms memory terms_) internal returns (bytes32 id) {
        bytes memory details = detailsOf(plainModel);
        vm.prank(terms_.client);
        return onchain.open(terms_, details);
    }

    function lock(OnchainRequestTerms memory terms_) internal returns (bytes32 id) {
        bytes memory details = detailsOf(plainModel);
        vm.prank(operator);
        return onchain.lock(terms_, details, offerHash);
    }

    function asked(uint64 nonce, AnswerProof proof) internal returns (bytes32 id) {
        return ask(onchainTerms(nonce, proof));
    }

    function locked(uint64 nonce, AnswerProof proof) internal returns (bytes32 id) {
        OnchainRequestTerms memory terms_ = onchainTerms(nonce, proof);
        id = ask(terms_);
        lock(terms_);
    }

    function answerOf(bytes memory content) internal pure returns (AnswerContent memory) {
        return AnswerContent(content, "", 0);
    }

    function post(bytes32 id) internal {
        vm.prank(operator);
        onchain.post(id, answerOf(ANSWER));
    }

    /// @dev A proof that the mock verifier accepts: it names the request and the payee.
    function proofFor(bytes32 id, address payee) internal view returns (bytes memory) {
        return verifier.proofOf(id, payee, plainModel, QUESTION, ANSWER);
    }

    function prove(OnchainRequestTerms memory terms_, address payee, bytes memory proof) internal {
        onchain.prove(terms_, detailsOf(plainModel), payee, ANSWER, proof);
    }

    function pot(address asset) internal view returns (uint256) {
        return balance(address(onchain), asset);
    }
}
