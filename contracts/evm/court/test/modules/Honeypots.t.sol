// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { FindingTree } from "../../src/base/FindingTree.sol";
import { EvidenceItem } from "../../src/interfaces/IEvidence.sol";
import {
    FindingProof,
    FindingVerdict,
    HoneypotSecret,
    HoneypotState,
    IHoneypots
} from "../../src/interfaces/IHoneypots.sol";
import { ModuleFixture } from "../base/ModuleFixture.sol";

/// @notice Exposes the computation of the root of a tree with one finding.
contract Findings {
    function rootOf(uint64 epoch, address validator, bytes32 id, FindingProof calldata finding)
        external
        pure
        returns (bytes32)
    {
        return FindingTree.rootOf(epoch, validator, id, finding);
    }
}

/// @notice Tests of honeypots in the order of their events: the owner's commitment, the provider's
/// answer, the validators' findings, the owner's reveal, and the payment. Labels such as EVM3-6
/// name findings of docs/reference/audit.md.
contract HoneypotsTest is ModuleFixture {
    uint96 private constant POOL = 3 ether;
    uint96 private constant BOND = 2 ether;

    Findings private _findings;
    address private _honeypotOwner = address(0x91a7);
    uint64 private _epoch;
    bytes32 private _session;
    HoneypotSecret private _secret;

    function setUp() public {
        furnishChambers();
        _findings = new Findings();
        fund(_honeypotOwner, 10 ether);
        approve(_honeypotOwner, address(honeypots));
    }

    /// @dev Creates a honeypot whose provider has answered, and whose receipt is drawn.
    function _honeypot(bool bad) private returns (uint256 id) {
        _epoch = clock.epochNow() + 1;
        _secret = HoneypotSecret(provider, bad, "salt");
        id = _honeypotWith(_word(bad), POOL);
        _answer();
        _at(2);
    }

    function _word(bool bad) private view returns (bytes32) {
        return keccak256(abi.encode(_honeypotOwner, _epoch, provider, bad, bytes32("salt")));
    }

    function _honeypotWith(bytes32 word, uint96 pool) private returns (uint256) {
        vm.prank(_honeypotOwner);
        return honeypots.commitHoneypot(_epoch, word, pool, BOND);
    }

    /// @dev The provider answers in the honeypot's epoch; the next epoch gets a beacon value.
    function _answer() private {
        vm.warp(uint256(_epoch) * EPOCH);
        _session = serve(1, 3, 1 ether);
        clock.finish(_epoch + 1, "value");
    }

    /// @dev Moves to this number of epochs after the honeypot's epoch.
    function _at(uint64 later) private {
        vm.warp(uint256(_epoch + later) * EPOCH);
    }

    function _finding(FindingVerdict verdict) private pure returns (FindingProof memory) {
        return FindingProof(verdict, "scores", 0, new bytes32[](0));
    }

    function _commit(uint256 juror, FindingVerdict verdict) private {
        bytes32 receiptId = idOf(receiptOf(_session, 1));
        bytes32 root = _findings.rootOf(_epoch, jurors[juror], receiptId, _finding(verdict));
        vm.prank(jurors[juror]);
        honeypots.commitFindings(_epoch, root, jurors[juror]);
    }

    function _reveal(uint256 id) private {
        EvidenceItem memory item = itemOf(_session, 3, 1);
        vm.prank(_honeypotOwner);
        honeypots.revealHoneypot(id, _secret, item);
    }

    function _open(uint256 id, uint256 juror, FindingVerdict verdict) private {
        honeypots.openFinding(id, jurors[juror], _finding(verdict));
    }

    function _is(uint256 id, HoneypotState state) private view {
        assertEq(uint256(honeypots.stateOf(id)), uint256(state), "state");
    }

    /// @dev Two validators find the answer bad, and one finds it good.
    function _found(bool bad) private returns (uint256 id) {
        id = _honeypot(bad);
        FindingVerdict[3] memory verdicts =
            [FindingVerdict.Suspicious, FindingVerdict.Suspicious, FindingVerdict.Clean];
        for (uint256 i = 0; i < 3; i++) {
            _commit(i, verdicts[i]);
        }
        _at(3);
        _reveal(id);
        for (uint256 i = 0; i < 3; i++) {
            _open(id, i, verdicts[i]);
        }
    }

    function test_paysThoseWhoAgree() public {
        uint256 paid = balance(client, NATIVE);
        uint256 id = _found(true);
        assertEq(balance(client, NATIVE), paid, "the client of a bad honeypot has it back");
        vm.expectPartialRevert(IHoneypots.HoneypotNotInState.selector);
        honeypots.collectReward(id, jurors[0]);
        _at(5);
        _is(id, HoneypotState.Upheld);
        for (uint256 i = 0; i < 3; i++) {
            uint256 before = balance(jurors[i], NATIVE);
            honeypots.collectReward(id, jurors[i]);
            honeypots.collectReward(id, jurors[i]);
            uint256 due = i == 2 ? 0 : POOL / 2;
            assertEq(balance(jurors[i], NATIVE) - before, due, "half of the pool each");
        }
        honeypots.collectReward(id, _honeypotOwner);
        assertEq(
            balance(_honeypotOwner, NATIVE), 10 ether - POOL - 1 ether, "bond less the refund"
        );
        assertEq(balance(address(honeypots), NATIVE), 0, "nothing stays");
    }

    function test_dividesTheBondWhereMostDisagree() public {
        uint256 id = _found(false);
        _at(5);
        _is(id, HoneypotState.Refuted);
        uint256 sum = 0;
        for (uint256 i = 0; i < 3; i++) {
            uint256 before = balance(jurors[i], NATIVE);
            honeypots.collectReward(id, jurors[i]);
            sum += balance(jurors[i], NATIVE) - before;
        }
        assertEq(sum, BOND, "all of the bond, to the last unit");
        honeypots.collectReward(id, _honeypotOwner);
        assertEq(balance(_honeypotOwner, NATIVE), 10 ether - BOND, "the pool returns");
        assertEq(balance(address(honeypots), NATIVE), 0, "nothing stays");
    }

    function test_unseenReturnsAll() public {
        uint256 id = _honeypot(false);
        fund(stranger, 1 ether);
        approve(stranger, address(honeypots));
        bytes32 terms = honeypots.termsHashOf(id);
        expectError(stranger, IHoneypots.HoneypotOutOfWindow.selector);
        honeypots.fundHoneypot(id, terms, 1 ether);
        _at(3);
        _reveal(id);
        _at(5);
        _is(id, HoneypotState.Unexamined);
        honeypots.collectReward(id, _honeypotOwner);
        assertEq(balance(_honeypotOwner, NATIVE), 10 ether, "bond and pool");
    }

    /// @dev The call reverts, and takes no money, if another honeypot got the same id by a
    /// reorganisation (EVM3-6).
    // Finding: EVM3-6
    function test_fundHoneypot_refusesOtherTerms() public {
        approve(stranger, address(honeypots));
        _epoch = clock.epochNow() + 1;
        uint256 id = _honeypotWith(_word(false), 0);
        bytes32 terms = honeypots.termsHashOf(id);
        bytes32 expected =
            keccak256(abi.encode(_honeypotOwner, uint64(_epoch), uint96(BOND), _word(false)));
        assertEq(terms, expected, "its terms");
        bytes32 other = keccak256(abi.encode(stranger, _epoch, BOND, _word(false)));
        expectError(
            stranger,
            IHoneypots.HoneypotTermsMismatch.selector,
            abi.encode(id, terms, other)
        );
        honeypots.fundHoneypot(id, other, 1 ether);
        vm.prank(stranger);
        honeypots.fundHoneypot(id, terms, 1 ether);
        assertEq(honeypots.termsHashOf(id), terms, "funding changes no terms");
    }

    function test_anybodyPaysIntoThePool() public {
        approve(stranger, address(honeypots));
        _epoch = clock.epochNow() + 1;
        uint256 id = _honeypotWith(_word(false), 0);
        uint256 before = balance(stranger, NATIVE);
        bytes32 terms = honeypots.termsHashOf(id);
        vm.prank(stranger);
        honeypots.fundHoneypot(id, terms, 5 ether);
        clock.finish(_epoch + 1, "value");
        _at(4);
        _is(id, HoneypotState.Forfeited);
        honeypots.collectReward(id, stranger);
        honeypots.collectReward(id, stranger);
        assertEq(balance(stranger, NATIVE), before, "what is not divided returns, once");
        honeypots.collectReward(id, _honeypotOwner);
        assertEq(balance(_honeypotOwner, NATIVE), 10 ether - BOND, "the bond is lost");
        assertEq(balance(address(0xdead), NATIVE), BOND, "and burnt");
    }

    /// @dev If the beacon has no value, the owner could not have revealed and keeps its bond.
    // Finding: EVM-rest
    function test_noBondIsLostWithoutAValue() public {
        _epoch = clock.epochNow() + 1;
        uint256 id = _honeypotWith("word", POOL);
        _at(4);
        _is(id, HoneypotState.Unexamined);
        honeypots.collectReward(id, _honeypotOwner);
        assertEq(balance(_honeypotOwner, NATIVE), 10 ether, "all of it");
    }

    /// @dev The owner also keeps its bond if the value came too late for the reveal: in the epoch
    /// of the reveals, or after it.
    function test_noBondIsLostByALateValue() public {
        for (uint64 late = 2; late <= 4; late++) {
            uint256 before = balance(_honeypotOwner, NATIVE);
            _epoch = clock.epochNow() + 1;
            uint256 id = _honeypotWith("word", 0);
            _at(late);
            clock.finish(_epoch + 1, "value");
            _at(4);
            _is(id, late == 2 ? HoneypotState.Forfeited : HoneypotState.Unexamined);
            honeypots.collectReward(id, _honeypotOwner);
            uint256 lost = before - balance(_honeypotOwner, NATIVE);
            assertEq(lost, late == 2 ? BOND : 0, "in time, or late");
        }
    }

    function test_revealsOnlyWhatWasCommitted() public {
        uint256 id = _honeypot(false);
        EvidenceItem memory item = itemOf(_session, 3, 1);
        vm.startPrank(_honeypotOwner);
        vm.expectPartialRevert(IHoneypots.HoneypotOutOfWindow.selector);
        honeypots.revealHoneypot(id, _secret, item);
        _at(3);
        HoneypotSecret memory other = _secret;
        other.falsified = true;
        vm.expectPartialRevert(IHoneypots.HoneypotMismatch.selector);
        honeypots.revealHoneypot(id, other, item);
        vm.stopPrank();
        vm.expectPartialRevert(IHoneypots.NotTheHoneypotCreator.selector);
        honeypots.revealHoneypot(id, _secret, item);
        // The honeypot cannot be revealed with an answer that was anchored in another epoch.
        bytes32 later = serve(2, 3, 1 ether);
        item = itemOf(later, 3, 1);
        expectError(_honeypotOwner, IHoneypots.HoneypotMismatch.selector);
        honeypots.revealHoneypot(id, _secret, item);
        _at(4);
        expectError(_honeypotOwner, IHoneypots.HoneypotOutOfWindow.selector);
        honeypots.revealHoneypot(id, _secret, item);
    }

    function test_findingsAreOnesOwnAndOnce() public {
        uint256 id = _honeypot(true);
        expectError(stranger, IHoneypots.ValidatorNotEnlisted.selector);
        honeypots.commitFindings(_epoch, "root", stranger);
        _commit(0, FindingVerdict.Suspicious);
        bytes32 copied = honeypots.findingsRootOf(_epoch, jurors[0]);
        vm.prank(jurors[1]);
        honeypots.commitFindings(_epoch, copied, jurors[1]);
        expectError(jurors[1], IHoneypots.FindingsAlreadyCommitted.selector);
        honeypots.commitFindings(_epoch, "root", jurors[1]);
        _at(3);
        expectError(jurors[2], IHoneypots.FindingsOutOfWindow.selector);
        honeypots.commitFindings(_epoch, "root", jurors[2]);
        _reveal(id);
        _open(id, 0, FindingVerdict.Suspicious);
        vm.expectPartialRevert(IHoneypots.FindingAlreadyOpened.selector);
        _open(id, 0, FindingVerdict.Suspicious);
        vm.expectPartialRevert(IHoneypots.FindingNotCommitted.selector);
        _open(id, 1, FindingVerdict.Suspicious);
        _at(5);
        vm.expectPartialRevert(IHoneypots.HoneypotOutOfWindow.selector);
        _open(id, 2, FindingVerdict.Suspicious);
    }

    // Finding: EVM-11
    function test_bondCoversTheRefund() public {
        _epoch = clock.epochNow() + 1;
        vm.startPrank(_honeypotOwner);
        vm.expectPartialRevert(IHoneypots.HoneypotBondTooLow.selector);
        honeypots.commitHoneypot(_epoch, "word", POOL, 0.1 ether - 1);
        vm.expectPartialRevert(IHoneypots.HoneypotEpochInvalid.selector);
        honeypots.commitHoneypot(_epoch - 1, "word", POOL, BOND);
        uint256 id = honeypots.commitHoneypot(_epoch, _word(true), POOL, 0.5 ether);
        vm.stopPrank();
        _secret = HoneypotSecret(provider, true, "salt");
        _answer();
        _at(3);
        EvidenceItem memory item = itemOf(_session, 3, 1);
        expectError(_honeypotOwner, IHoneypots.HoneypotBondTooLow.selector);
        honeypots.revealHoneypot(id, _secret, item);
    }
}
