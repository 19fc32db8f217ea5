// SPDX-License-Identifier: Apache-2.0
// Requirements: R004-2
pragma solidity 0.8.37;

import { FeeToken, Token } from "../../core/test/base/Token.sol";
import {
    IModelRegistry,
    ModelAccess,
    ModelStatus,
    Registration
} from "../../market/src/interfaces/IModelRegistry.sol";
import {
    AnswerContent,
    AnswerProof,
    AnswerStatement,
    IAnswerVerifier,
    IOnchainRequests,
    OnchainRequestState,
    OnchainRequestTerms
} from "../src/interfaces/IOnchainRequests.sol";
import { CallbackClient } from "./base/Mocks.sol";
import { OnchainFixture } from "./base/OnchainFixture.sol";

/// @notice A verifier that replies as a test configures it, and tries to change state during the
/// call.
contract HostileVerifier is IAnswerVerifier {
    enum Behaviour {
        ReturnTwo,
        ReturnHalfAWord,
        ReturnNothing,
        BurnAllGas,
        ReturnBomb,
        Enter,
        Refuse
    }

    Behaviour private _behaviour;
    address private _target;
    bytes private _call;

    function behave(Behaviour behaviour, address target, bytes calldata call_) external {
        (_behaviour, _target, _call) = (behaviour, target, call_);
    }

    function verifyAnswer(AnswerStatement calldata, bytes calldata) external view returns (bool) {
        Behaviour behaviour = _behaviour;
        if (behaviour == Behaviour.ReturnTwo) {
            assembly ("memory-safe") {
                mstore(0, 2)
                return(0, 32)
            }
        }
        if (behaviour == Behaviour.ReturnHalfAWord) {
            assembly ("memory-safe") {
                mstore(0, not(0))
                return(0, 16)
            }
        }
        if (behaviour == Behaviour.ReturnNothing) {
            assembly ("memory-safe") {
                return(0, 0)
            }
        }
        if (behaviour == Behaviour.BurnAllGas) {
            assembly ("memory-safe") {
                invalid()
            }
        }
        if (behaviour == Behaviour.ReturnBomb) {
            assembly {
                revert(0, 100000)
            }
        }
        if (behaviour == Behaviour.Refuse) return false;
        (bool done,) = _target.staticcall{ gas: 200_000 }(_call);
        // This call of the target is static, so no write in it can have succeeded.
        require(!done, "entered");
        return true;
    }
}

// Goal: a proof pays its payee and no other account, for any acts of the version's creator, the
// client, the verifier and the tokens. The hash of an answer is never taken for the hash of a
// request's terms. Method: the account that would gain sends each attack.
contract ProofAttacksTest is OnchainFixture {
    address private immutable prover = address(0x980e7);
    HostileVerifier private hostile;

    function setUp() public {
        setUpOnchain();
        hostile = new HostileVerifier();
        juries.enlist(stranger, 700, 0);
    }

    function _stateIs(bytes32 id, OnchainRequestState state) private view {
        assertEq(uint256(onchain.requestOf(id).state), uint256(state), "state");
    }

    function _isPaid(bytes32 id) private view {
        _stateIs(id, OnchainRequestState.Paid);
        assertEq(balance(prover, NATIVE), REWARD - REWARD / 10, "prover");
        assertEq(pot(NATIVE), 0, "pot");
    }

    /// A pending proof reveals the answer. If the version's creator could block the payment by
    /// retiring the version first, the client would have the answer for free, because the reward
    /// returns to the client after the deadline.
    function test_versionRetiredBetween_paysTheProverStill() public {
        OnchainRequestTerms memory made = onchainTerms(1, AnswerProof.Required);
        bytes32 id = ask(made);
        bytes memory proof = proofFor(id, prover);
        vm.prank(creator);
        models.retire(plainModel);
        prove(made, prover, proof);
        _isPaid(id);
        // No new work begins with a retired version.
        made.nonce = 2;
        bytes memory details = detailsOf(plainModel);
        vm.prank(client);
        vm.expectRevert();
        onchain.open(made, details);
    }

    function test_clientShutOutBetween_paysTheProverStill() public {
        Registration memory listed = registration("listed", 0, 0);
        listed.access = ModelAccess.AllowList;
        plainModel = register(listed);
        OnchainRequestTerms memory made = onchainTerms(1, AnswerProof.Required);
        bytes memory details = detailsOf(plainModel);
        vm.prank(client);
        vm.expectRevert();
        onchain.open(made, details);
        vm.prank(creator);
        models.setAllowed(plainModel, client, true);
        bytes32 id = ask(made);
        vm.prank(creator);
        models.setAllowed(plainModel, client, false);
        prove(made, prover, proofFor(id, prover));
        _isPaid(id);
    }

    /// An answer of a quarantined version is not paid, and the client gets its reward back.
    function test_versionQuarantinedBetween_returnsTheReward() public {
        uint256 before = balance(client, NATIVE);
        OnchainRequestTerms memory made = onchainTerms(1, AnswerProof.Required);
        bytes32 id = ask(made);
        setStatus(plainModel, ModelStatus.Quarantined);
        bytes memory proof = proofFor(id, prover);
        bytes memory details = detailsOf(plainModel);
        vm.expectPartialRevert(IModelRegistry.VersionNotUsable.selector);
        onchain.prove(made, details, prover, ANSWER, proof);
        vm.warp(made.deadlineSeconds + 1);
        onchain.cancel(id);
        assertEq(balance(client, NATIVE), before, "client");
    }

    function test_verifierThatMisbehaves_paysNothing() public {
        OnchainRequestTerms memory made = onchainTerms(1, AnswerProof.Required);
        made.verifier = address(hostile);
        bytes32 id = ask(made);
        bytes memory details = detailsOf(plainModel);
        bytes memory call_ = abi.encodeCall(onchain.prove, (made, details, stranger, ANSWER, ""));
        for (uint256 i = 0; i <= uint256(type(HostileVerifier.Behaviour).max); i++) {
            if (i == uint256(HostileVerifier.Behaviour.Enter)) continue;
            hostile.behave(HostileVerifier.Behaviour(i), address(0), "");
            (bool done,) = address(onchain).call{ gas: 2_000_000 }(call_);
            assertFalse(done, "refused");
            _stateIs(id, OnchainRequestState.Open);
        }
        assertEq(pot(NATIVE), REWARD, "pot");
        // If the request's verifier is an address without code, no proof is accepted.
        made.nonce = 2;
        made.verifier = address(0xdead);
        ask(made);
        vm.expectRevert();
        onchain.prove(made, details, stranger, ANSWER, "");
    }

    /// The client chose a verifier that accepts everything. The verifier still cannot reenter, and
    /// the request pays once.
    function test_verifierThatEnters_changesNothing() public {
        OnchainRequestTerms memory other = onchainTerms(2, AnswerProof.None);
        bytes32 open_ = ask(other);
        OnchainRequestTerms memory made = onchainTerms(1, AnswerProof.Required);
        made.verifier = address(hostile);
        bytes32 id = ask(made);
        bytes memory details = detailsOf(plainModel);
        bytes memory again = abi.encodeCall(onchain.prove, (made, details, prover, ANSWER, ""));
        hostile.behave(HostileVerifier.Behaviour.Enter, address(onchain), again);
        // The verifier calls `prove`, which calls the verifier again, and so on, until the gas is
        // used up.
        (bool done,) = address(onchain).call{ gas: 3_000_000 }(again);
        assertTrue(done, "paid by the outermost call");
        assertEq(balance(prover, NATIVE), REWARD - REWARD / 10, "once");
        assertEq(pot(NATIVE), REWARD, "the other's money");
        _stateIs(id, OnchainRequestState.Paid);
        _stateIs(open_, OnchainRequestState.Open);
    }

    /// Payments move balances within the Vault, so no payee can refuse them or reenter.
    function test_payeeThatRefusesCoins_isPaidStill() public {
        CallbackClient refusing = new CallbackClient(onchain);
        refusing.behave(CallbackClient.Behaviour.Revert);
        OnchainRequestTerms memory made = onchainTerms(1, AnswerProof.Required);
        bytes32 id = ask(made);
        prove(made, address(refusing), proofFor(id, address(refusing)));
        assertEq(balance(address(refusing), NATIVE), REWARD - REWARD / 10, "payee");
        // The Vault refuses a payment to the zero address. So the call of `prove` reverts, and the
        // request stays open.
        made.nonce = 2;
        id = ask(made);
        bytes memory proof = proofFor(id, address(0));
        bytes memory details = detailsOf(plainModel);
        vm.expectRevert();
        onchain.prove(made, details, address(0), ANSWER, proof);
        _stateIs(id, OnchainRequestState.Open);
    }

    function test_tokenThatKeepsAPart_sumsUpInTheVault() public {
        FeeToken lossy = new FeeToken();
        token = Token(address(lossy));
        fund(client, 10 ether);
        approve(client, address(onchain));
        uint256 total = balance(client, address(lossy));
        assertEq(total, 10 ether - 0.1 ether, "what arrived");
        OnchainRequestTerms memory made = onchainTerms(1, AnswerProof.Required);
        made.asset = address(lossy);
        plainModel = royalModel;
        bytes32 id = ask(made);
        prove(made, prover, proofFor(id, prover));
        uint256 sum = balance(client, address(lossy)) + balance(prover, address(lossy))
            + balance(sink, address(lossy)) + balance(creator, address(lossy))
            + balance(base, address(lossy));
        assertEq(sum, total, "sum");
        assertEq(lossy.balanceOf(address(vault)), total, "coins of the Vault");
        assertEq(pot(address(lossy)), 0, "pot");
    }

    /// If an answer is stored outside of the chain, the contract cannot check the hash that the
    /// provider states for the answer. The provider can even state the hash of the request's terms.
    /// All later calls on the request still fail.
    function test_answerHashThatIsThatOfTheTerms_opensNothingAgain() public {
        OnchainRequestTerms memory made = onchainTerms(1, AnswerProof.None);
        bytes memory details = detailsOf(plainModel);
        bytes32 id = ask(made);
        assertEq(onchain.answerOf(id).sha256Hash, 0, "no answer while open");
        lock(made);
        assertEq(onchain.answerOf(id).sha256Hash, 0, "no answer while locked");
        bytes32 hash = keccak256(abi.encode(made, keccak256(details)));
        vm.prank(operator);
        onchain.post(id, AnswerContent("", "bafkreia", hash));
        assertEq(onchain.answerOf(id).sha256Hash, hash, "answer");
        _refusesAll(made, details, id);
    }

    function _refusesAll(OnchainRequestTerms memory made, bytes memory details, bytes32 id)
        private
    {
        bytes[6] memory calls = [
            abi.encodeCall(onchain.open, (made, details)),
            abi.encodeCall(onchain.lock, (made, details, offerHash, BOND_MAX)),
            abi.encodeCall(onchain.prove, (made, details, stranger, ANSWER, "")),
            abi.encodeCall(onchain.post, (id, answerOf(ANSWER))),
            abi.encodeCall(onchain.cancel, (id)),
            abi.encodeCall(onchain.settle, (id, provider, ""))
        ];
        address[3] memory senders = [client, operator, stranger];
        for (uint256 i = 0; i < 18; i++) {
            vm.prank(senders[i % 3]);
            (bool done,) = address(onchain).call(calls[i / 3]);
            assertFalse(done, "refused");
        }
    }

    /// An answer with the hash zero is treated like any other answer: it is paid once.
    function test_answerHashOfZero_isNoOtherState() public {
        bytes32 id = locked(1, AnswerProof.None);
        vm.prank(operator);
        onchain.post(id, AnswerContent("", "bafkreia", 0));
        assertEq(onchain.answerOf(id).postedAtSeconds, block.timestamp, "posted");
        _refusesAll(onchainTerms(1, AnswerProof.None), detailsOf(plainModel), id);
        vm.warp(vm.getBlockTimestamp() + 3 days);
        vm.expectPartialRevert(IOnchainRequests.OnchainRequestNotInState.selector);
        onchain.refund(id);
        vm.expectPartialRevert(IOnchainRequests.AnswerNotRemovable.selector);
        onchain.remove(id);
        assertEq(pot(NATIVE), 0, "pot");
    }

    /// After the release of a lock, a request can still be locked only with the terms under which
    /// it was opened.
    function test_termsAfterARelease_areTheSame() public {
        OnchainRequestTerms memory made = onchainTerms(1, AnswerProof.None);
        bytes32 id = ask(made);
        lock(made);
        vm.prank(operator);
        onchain.release(id);
        assertEq(onchain.answerOf(id).postedAtSeconds, 0, "no answer");
        bytes memory details = detailsOf(plainModel);
        made.reward += 1;
        expectError(operator, IOnchainRequests.TermsMismatch.selector);
        onchain.lock(made, details, offerHash, BOND_MAX);
        made.reward -= 1;
        expectError(operator, IOnchainRequests.AlreadyReleased.selector);
        onchain.lock(made, details, offerHash, BOND_MAX);
    }

    /// A client that is called with its answer reenters with six calls: it proves its own request
    /// twice, cancels it, opens it again, removes the answer's record, and proves another request.
    /// Only the last two succeed, and the client gains nothing.
    function test_callbackOfAProof_entersWithoutGain() public {
        CallbackClient consumer = new CallbackClient(onchain);
        vm.deal(address(this), 10 ether);
        OnchainRequestTerms memory made = onchainTerms(1, AnswerProof.Required);
        (made.client, made.callbackGas) = (address(consumer), 2_000_000);
        bytes memory details = detailsOf(plainModel);
        bytes memory opening = abi.encodeCall(onchain.open, (made, details));
        consumer.run{ value: REWARD }(address(onchain), opening);
        bytes32 id = onchain.idOf(address(consumer), 1);
        bytes memory proof = proofFor(id, prover);
        OnchainRequestTerms memory other = onchainTerms(2, AnswerProof.Required);
        bytes32 otherId = ask(other);
        bytes memory otherProof = proofFor(otherId, stranger);
        consumer.behave(CallbackClient.Behaviour.Reenter);
        bytes memory again = abi.encodeCall(onchain.prove, (made, details, prover, ANSWER, proof));
        consumer.reenterWith(again);
        consumer.reenterWith(abi.encodeCall(onchain.cancel, (id)));
        consumer.reenterWith(opening);
        consumer.reenterWith(abi.encodeCall(onchain.remove, (id)));
        consumer.reenterWith(again);
        consumer.reenterWith(
            abi.encodeCall(onchain.prove, (other, details, stranger, ANSWER, otherProof))
        );
        prove(made, prover, proof);
        assertEq(consumer.reentered(), 2, "its record's removal, and the other's proof");
        _isPaid(id);
        assertEq(balance(stranger, NATIVE), REWARD - REWARD / 10, "of the other, once");
        _stateIs(otherId, OnchainRequestState.Paid);
    }
}
