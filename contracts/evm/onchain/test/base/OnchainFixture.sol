// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IJuries } from "../../../court/src/interfaces/IJuries.sol";
import {
    Filter,
    Offer,
    Prices,
    RequestDetails
} from "../../../market/src/interfaces/IOfferBook.sol";
import { MarketFixture } from "../../../market/test/base/MarketFixture.sol";
import { MockCourtRecord } from "../../../market/test/base/MockCourtRecord.sol";
import { MockEpochBeacon } from "../../../market/test/base/MockEpochBeacon.sol";
import { OnchainRequests } from "../../src/OnchainRequests.sol";
import { ProofRegistry } from "../../src/ProofRegistry.sol";
import {
    AnswerContent,
    AnswerKey,
    AnswerProof,
    OnchainRequestTerms
} from "../../src/interfaces/IOnchainRequests.sol";
import { MockJuries, MockVerifier } from "./Mocks.sol";

/// @notice A whole market with on-chain requests; tests control the jurors, the beacon and the
/// verifier.
abstract contract OnchainFixture is MarketFixture {
    uint256 internal constant EPOCH_LENGTH = 600;
    uint128 internal constant REWARD = 1 ether;
    uint96 internal constant BOND_MAX = type(uint96).max;
    bytes internal constant QUESTION = "Is this spam?";
    bytes internal constant ANSWER = "No.";

    OnchainRequests internal onchain;
    ProofRegistry internal registry;
    MockJuries internal juries;
    MockEpochBeacon internal beacon;
    MockVerifier internal verifier;
    bytes32 internal offerHash;

    function setUpOnchain() internal {
        MockCourtRecord record = MockCourtRecord(deployMock("market/MockCourtRecord"));
        deployMarket(address(0), address(record));
        beacon = MockEpochBeacon(deployMock("market/MockEpochBeacon", abi.encode(EPOCH_LENGTH)));
        juries = MockJuries(deployMock("onchain/MockJuries", abi.encode(beacon)));
        verifier = MockVerifier(deployMock("onchain/MockVerifier"));
        onchain = OnchainRequests(
            deployCommitted(
                "OnchainRequests", abi.encode(requests, offers, IJuries(address(juries)), beacon)
            )
        );
        registry = ProofRegistry(deployCommitted("ProofRegistry", abi.encode(models)));
        furnish(address(record));
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
        return abi.encode(RequestDetails(model, prices, Filter(court, 0, 0, providers), QUESTION));
    }

    function ask(OnchainRequestTerms memory terms_) internal returns (bytes32 id) {
        bytes memory details = detailsOf(plainModel);
        vm.prank(terms_.client);
        return onchain.open(terms_, details);
    }

    function lock(OnchainRequestTerms memory terms_) internal returns (bytes32 id) {
        bytes memory details = detailsOf(plainModel);
        vm.prank(operator);
        return onchain.lock(terms_, details, offerHash, BOND_MAX);
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

    /// @dev Sets the time to the end of the next epoch, and gives the beacon the epoch's value,
    /// which draws the seats for waiting answers.
    function draw() internal {
        uint256 epoch = beacon.epochOf(vm.getBlockTimestamp()) + 1;
        vm.warp((epoch + 1) * EPOCH_LENGTH);
        beacon.finish(epoch, "value");
    }

    function keysOf(bytes32 id, address of_) internal pure returns (AnswerKey[] memory keys) {
        keys = new AnswerKey[](1);
        keys[0] = AnswerKey(id, of_);
    }

    function endorse(bytes32 id, address of_, address account) internal {
        vm.prank(account);
        onchain.endorse(keysOf(id, of_), account);
    }

    /// @dev Makes an account a provider with stake for requests, a balance and an offer.
    function addProvider(address account, uint96 stake) internal returns (bytes32) {
        fund(account, 100 ether);
        approve(account, address(stakes));
        approve(account, address(onchain));
        Offer memory offer = offerIn(NATIVE);
        offer.provider = account;
        vm.startPrank(account);
        stakes.stake(address(requests), court, stake);
        bytes32 hash = offers.publish(offer, "");
        vm.stopPrank();
        return hash;
    }

    function lockAs(address account, bytes32 offer, OnchainRequestTerms memory terms_)
        internal
        returns (bytes32)
    {
        bytes memory details = anyDetails();
        vm.prank(account);
        return onchain.lock(terms_, details, offer, BOND_MAX);
    }

    function postAs(address account, bytes32 id, bytes memory content) internal {
        vm.prank(account);
        onchain.post(id, answerOf(content));
    }

    /// @dev Returns details of a question that any provider with an offer under the fixture's court
    /// may answer.
    function anyDetails() internal view returns (bytes memory) {
        uint128 any = type(uint128).max;
        Prices memory prices = Prices(any, any, any, any, any, any);
        Filter memory filter = Filter(court, 0, 0, new address[](0));
        return abi.encode(RequestDetails(plainModel, prices, filter, QUESTION));
    }

    /// @dev Returns the proof that the mock verifier accepts for this request and payee.
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
