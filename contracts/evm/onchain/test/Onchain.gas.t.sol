// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { AnswerProof, OnchainRequestTerms } from "../src/interfaces/IOnchainRequests.sol";
import { OnchainFixture } from "./base/OnchainFixture.sol";

// Goal: measure the gas that each participant pays for a question, without the callback's own gas
// and without the gas of the verifier. Method: each call as its own transaction (`--isolate`).
contract OnchainGasTest is OnchainFixture {
    function setUp() public {
        setUpOnchain();
        juries.enlist(stranger, 700, 0);
        juries.enlist(creator, 300, 0);
        // The contract already holds money of other requests, so its balance is not zero when gas
        // is measured.
        asked(100, AnswerProof.None);
        locked(101, AnswerProof.None);
        vm.prank(sink);
        vault.approve(address(1), 0, 1);
        fund(sink, 1);
    }

    function _measure(string memory name) private {
        vm.snapshotGasLastCall("onchain", name);
    }

    function test_gas_plainAnswer() public {
        OnchainRequestTerms memory made = onchainTerms(1, AnswerProof.None);
        bytes32 id = ask(made);
        _measure("open, out of the Vault");
        lock(made);
        _measure("lock");
        post(id);
        _measure("post and pay, 3 bytes");
    }

    function test_gas_longestAnswer() public {
        OnchainRequestTerms memory made = onchainTerms(1, AnswerProof.None);
        made.answerBytesMax = 10_000;
        bytes32 id = ask(made);
        lock(made);
        bytes memory answer = new bytes(10_000);
        for (uint256 i = 0; i < answer.length; i++) answer[i] = "a";
        vm.prank(operator);
        onchain.post(id, answerOf(answer));
        _measure("post and pay, 10,000 bytes");
    }

    function test_gas_auditedAnswer() public {
        bytes32 id = locked(1, AnswerProof.Audited);
        post(id);
        _measure("post, audited");
        draw();
        endorse(id, provider, stranger);
        _measure("endorse one answer, mock juries");
        onchain.settle(id, provider, ANSWER);
        _measure("settle");
    }

    function test_gas_provenAnswer() public {
        OnchainRequestTerms memory made = onchainTerms(1, AnswerProof.Required);
        bytes32 id = ask(made);
        prove(made, stranger, proofFor(id, stranger));
        _measure("prove and pay, mock verifier");
    }

    function test_gas_refund() public {
        bytes32 id = locked(1, AnswerProof.None);
        vm.warp(block.timestamp + 1 hours);
        onchain.refund(id);
        _measure("refund");
    }
}
