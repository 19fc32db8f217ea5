// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { FindingTree } from "../../src/base/FindingTree.sol";
import { EvidenceItem } from "../../src/interfaces/IEvidence.sol";
import {
    FindingProof,
    FindingVerdict,
    IPlants,
    PlantSecret,
    PlantState
} from "../../src/interfaces/IPlants.sol";
import { Chambers } from "../base/Chambers.sol";

/// @notice Roots of trees with one finding.
contract Findings {
    function rootOf(uint64 epoch, address validator, bytes32 id, FindingProof calldata finding)
        external
        pure
        returns (bytes32)
    {
        return FindingTree.rootOf(epoch, validator, id, finding);
    }
}

/// @notice Planted answers: committed, answered, found, revealed, opened, paid.
contract PlantsTest is Chambers {
    uint96 private constant POOL = 3 ether;
    uint96 private constant BOND = 2 ether;

    Findings private _findings;
    address private _planter = address(0x91a7);
    uint64 private _epoch;
    bytes32 private _session;
    PlantSecret private _secret;

    function setUp() public {
        furnishChambers();
        _findings = new Findings();
        fund(_planter, 10 ether);
        approve(_planter, address(plants));
    }

    /// @dev A plant that has answered, whose receipt is drawn.
    function _plant(bool bad) private returns (uint256 id) {
        _epoch = clock.epochNow() + 1;
        _secret = PlantSecret(provider, bad, "salt");
        id = _plantWith(_word(bad), POOL);
        _answer();
        _at(2);
    }

    function _word(bool bad) private view returns (bytes32) {
        return keccak256(abi.encode(_planter, _epoch, provider, bad, bytes32("salt")));
    }

    function _plantWith(bytes32 word, uint96 pool) private returns (uint256) {
        vm.prank(_planter);
        return plants.plant(_epoch, word, pool, BOND);
    }

    /// @dev In the plant's epoch the provider answers; the next has a value.
    function _answer() private {
        vm.warp(uint256(_epoch) * EPOCH);
        _session = serve(1, 3, 1 ether);
        clock.finish(_epoch + 1, "value");
    }

    /// @dev So many epochs after the plant's.
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
        plants.commitFindings(_epoch, root, jurors[juror]);
    }

    function _reveal(uint256 id) private {
        EvidenceItem memory item = itemOf(_session, 3, 1);
        vm.prank(_planter);
        plants.reveal(id, _secret, item);
    }

    function _open(uint256 id, uint256 juror, FindingVerdict verdict) private {
        plants.open(id, jurors[juror], _finding(verdict));
    }

    function _is(uint256 id, PlantState state) private view {
        assertEq(uint256(plants.stateOf(id)), uint256(state), "state");
    }

    /// @dev Two find it bad, one does not.
    function _found(bool bad) private returns (uint256 id) {
        id = _plant(bad);
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
        assertEq(balance(client, NATIVE), paid, "the client of a bad plant has it back");
        vm.expectPartialRevert(IPlants.PlantNotInState.selector);
        plants.collect(id, jurors[0]);
        _at(5);
        _is(id, PlantState.Upheld);
        for (uint256 i = 0; i < 3; i++) {
            uint256 before = balance(jurors[i], NATIVE);
            plants.collect(id, jurors[i]);
            plants.collect(id, jurors[i]);
            uint256 due = i == 2 ? 0 : POOL / 2;
            assertEq(balance(jurors[i], NATIVE) - before, due, "half of the pool each");
        }
        plants.collect(id, _planter);
        assertEq(balance(_planter, NATIVE), 10 ether - POOL - 1 ether, "bond less the refund");
        assertEq(balance(address(plants), NATIVE), 0, "nothing stays");
    }

    function test_dividesTheBondWhereMostDisagree() public {
        uint256 id = _found(false);
        _at(5);
        _is(id, PlantState.Refuted);
        uint256 sum = 0;
        for (uint256 i = 0; i < 3; i++) {
            uint256 before = balance(jurors[i], NATIVE);
            plants.collect(id, jurors[i]);
            sum += balance(jurors[i], NATIVE) - before;
        }
        assertEq(sum, BOND, "all of the bond, to the last unit");
        plants.collect(id, _planter);
        assertEq(balance(_planter, NATIVE), 10 ether - BOND, "the pool returns");
        assertEq(balance(address(plants), NATIVE), 0, "nothing stays");
    }

    function test_unseenReturnsAll() public {
        uint256 id = _plant(false);
        fund(stranger, 1 ether);
        approve(stranger, address(plants));
        expectError(stranger, IPlants.PlantNotNow.selector);
        plants.fund(id, 1 ether);
        _at(3);
        _reveal(id);
        _at(5);
        _is(id, PlantState.Unseen);
        plants.collect(id, _planter);
        assertEq(balance(_planter, NATIVE), 10 ether, "bond and pool");
    }

    function test_anybodyPaysIntoThePool() public {
        approve(stranger, address(plants));
        _epoch = clock.epochNow() + 1;
        uint256 id = _plantWith(_word(false), 0);
        uint256 before = balance(stranger, NATIVE);
        vm.prank(stranger);
        plants.fund(id, 5 ether);
        clock.finish(_epoch + 1, "value");
        _at(4);
        _is(id, PlantState.Forfeited);
        plants.collect(id, stranger);
        plants.collect(id, stranger);
        assertEq(balance(stranger, NATIVE), before, "what is not divided returns, once");
        plants.collect(id, _planter);
        assertEq(balance(_planter, NATIVE), 10 ether - BOND, "the bond is lost");
        assertEq(balance(address(0xdead), NATIVE), BOND, "and burnt");
    }

    /// @dev Where the beacon drew nothing, nobody could have revealed.
    function test_noBondIsLostWithoutAValue() public {
        _epoch = clock.epochNow() + 1;
        uint256 id = _plantWith("word", POOL);
        _at(4);
        _is(id, PlantState.Unseen);
        plants.collect(id, _planter);
        assertEq(balance(_planter, NATIVE), 10 ether, "all of it");
    }

    /// @dev Nor where the value came too late to reveal by: in the epoch of the reveals, or after.
    function test_noBondIsLostByALateValue() public {
        for (uint64 late = 2; late <= 4; late++) {
            uint256 before = balance(_planter, NATIVE);
            _epoch = clock.epochNow() + 1;
            uint256 id = _plantWith("word", 0);
            _at(late);
            clock.finish(_epoch + 1, "value");
            _at(4);
            _is(id, late == 2 ? PlantState.Forfeited : PlantState.Unseen);
            plants.collect(id, _planter);
            uint256 lost = before - balance(_planter, NATIVE);
            assertEq(lost, late == 2 ? BOND : 0, "in time, or late");
        }
    }

    function test_revealsOnlyWhatWasCommitted() public {
        uint256 id = _plant(false);
        EvidenceItem memory item = itemOf(_session, 3, 1);
        vm.startPrank(_planter);
        vm.expectPartialRevert(IPlants.PlantNotNow.selector);
        plants.reveal(id, _secret, item);
        _at(3);
        PlantSecret memory other = _secret;
        other.bad = true;
        vm.expectPartialRevert(IPlants.PlantMismatch.selector);
        plants.reveal(id, other, item);
        vm.stopPrank();
        vm.expectPartialRevert(IPlants.NotThePlanter.selector);
        plants.reveal(id, _secret, item);
        // An answer that was anchored in another epoch.
        bytes32 later = serve(2, 3, 1 ether);
        item = itemOf(later, 3, 1);
        expectError(_planter, IPlants.PlantMismatch.selector);
        plants.reveal(id, _secret, item);
        _at(4);
        expectError(_planter, IPlants.PlantNotNow.selector);
        plants.reveal(id, _secret, item);
    }

    function test_findingsAreOnesOwnAndOnce() public {
        uint256 id = _plant(true);
        expectError(stranger, IPlants.FinderNotEnlisted.selector);
        plants.commitFindings(_epoch, "root", stranger);
        _commit(0, FindingVerdict.Suspicious);
        bytes32 copied = plants.findingsOf(_epoch, jurors[0]);
        vm.prank(jurors[1]);
        plants.commitFindings(_epoch, copied, jurors[1]);
        expectError(jurors[1], IPlants.FindingsCommittedAlready.selector);
        plants.commitFindings(_epoch, "root", jurors[1]);
        _at(3);
        expectError(jurors[2], IPlants.FindingsNotNow.selector);
        plants.commitFindings(_epoch, "root", jurors[2]);
        _reveal(id);
        _open(id, 0, FindingVerdict.Suspicious);
        vm.expectPartialRevert(IPlants.FindingOpenedAlready.selector);
        _open(id, 0, FindingVerdict.Suspicious);
        vm.expectPartialRevert(IPlants.FindingNotCommitted.selector);
        _open(id, 1, FindingVerdict.Suspicious);
        _at(5);
        vm.expectPartialRevert(IPlants.PlantNotNow.selector);
        _open(id, 2, FindingVerdict.Suspicious);
    }

    function test_bondCoversTheRefund() public {
        _epoch = clock.epochNow() + 1;
        vm.startPrank(_planter);
        vm.expectPartialRevert(IPlants.PlantBondTooLow.selector);
        plants.plant(_epoch, "word", POOL, 0.1 ether - 1);
        vm.expectPartialRevert(IPlants.PlantEpochInvalid.selector);
        plants.plant(_epoch - 1, "word", POOL, BOND);
        uint256 id = plants.plant(_epoch, _word(true), POOL, 0.5 ether);
        vm.stopPrank();
        _secret = PlantSecret(provider, true, "salt");
        _answer();
        _at(3);
        EvidenceItem memory item = itemOf(_session, 3, 1);
        expectError(_planter, IPlants.PlantBondTooLow.selector);
        plants.reveal(id, _secret, item);
    }
}
