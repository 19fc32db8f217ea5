// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Epochs } from "../../src/Epochs.sol";
import { EpochBlock } from "../../src/interfaces/IEpochs.sol";
import { Court } from "../base/Court.sol";
import { Test } from "../base/Test.sol";

/// @notice Validators come, go and attest to blocks that agree or do not, at random.
contract EpochsHandler is Court {
    uint256 public constant ACTORS = 6;

    EpochBlock[] internal _candidates;
    EpochBlock[] internal _finals;
    mapping(bytes32 key => bool) internal _attested;
    string public fault;
    mapping(string name => uint256) public done;

    constructor() {
        deploy();
        joinValidators(ACTORS, 1 ether);
        warpTo(beacon.epochNow() + 1);
    }

    function chain() external view returns (Epochs) {
        return chainOfEpochs;
    }

    function candidates() external view returns (EpochBlock[] memory) {
        return _candidates;
    }

    function finals() external view returns (EpochBlock[] memory) {
        return _finals;
    }

    /// @dev A block that follows the latest, or hardly; few roots, so that some agree.
    function attest(uint256 who, uint256 which) external {
        (, bytes32 previous) = chainOfEpochs.latest();
        EpochBlock memory made = EpochBlock({
            epoch: beacon.epochNow() - uint64(which % 8 == 0 ? which % 3 : 1),
            previous: which % 16 == 1 ? bytes32("another") : previous,
            root: bytes32(uint256(which % 5 == 0 ? 2 : 1)),
            items: which % 32 == 2 ? 0 : 3,
            answers: 1
        });
        address sender = validator(who % ACTORS);
        bytes32 key = keccak256(abi.encode(made.epoch, previous, sender));
        vm.prank(sender);
        try chainOfEpochs.attest(made) {
            if (_attested[key]) fault = "attested twice";
            if (made.epoch >= beacon.epochNow()) fault = "attested too early";
            if (!committees.isValidator(sender)) fault = "attested by nobody";
            _attested[key] = true;
            _candidates.push(made);
            done["attest"] += 1;
        } catch { }
    }

    function finalize(uint256 which) external {
        if (_candidates.length == 0) return;
        // Mostly of the last, which are not over.
        uint256 last = _candidates.length < 8 ? _candidates.length : 8;
        EpochBlock memory made = _candidates[_candidates.length - 1 - which % last];
        (uint256 attested, uint256 joined,) = chainOfEpochs.supportOf(made);
        try chainOfEpochs.finalize(made) {
            if (attested * 3 < joined * 2) fault = "final with too little";
            _finals.push(made);
            done["finalize"] += 1;
        } catch { }
    }

    function move(uint256 who, uint128 amount) external {
        address sender = validator(who % ACTORS);
        vm.startPrank(sender);
        if (amount % 3 == 0) {
            try committees.resign() {
                done["leave"] += 1;
            } catch { }
        } else {
            try stakes.stake(uint128(bound(amount, 0.1 ether, 1 ether))) { } catch { }
            try committees.join("key") {
                done["join"] += 1;
            } catch { }
        }
        vm.stopPrank();
    }

    function wait(uint256 seconds_) external {
        vm.warp(block.timestamp + bound(seconds_, 1, EPOCH));
        done["wait"] += 1;
    }

    /// @dev All join and attest to one block of the epoch that has just passed.
    function agree() external returns (EpochBlock memory made) {
        warpTo(beacon.epochNow() + 1);
        (, bytes32 previous) = chainOfEpochs.latest();
        made = EpochBlock(beacon.epochNow() - 1, previous, "agreed", 1, 1);
        for (uint256 i = 0; i < ACTORS; i++) {
            vm.startPrank(validator(i));
            committees.join("key");
            chainOfEpochs.attest(made);
            vm.stopPrank();
        }
        chainOfEpochs.finalize(made);
    }
}

// Goal: whoever attests to what, in any order and at any time, the laws of the blocks hold.
// Method: random calls of `EpochsHandler`; the names of the laws are those in `IEpochs`.
contract EpochsInvariants is Test {
    EpochsHandler internal handler;
    Epochs internal chain;

    function setUp() public {
        handler = new EpochsHandler();
        chain = handler.chain();
        bytes4[] memory selectors = new bytes4[](4);
        selectors[0] = EpochsHandler.attest.selector;
        selectors[1] = EpochsHandler.finalize.selector;
        selectors[2] = EpochsHandler.move.selector;
        selectors[3] = EpochsHandler.wait.selector;
        _selectors.push(FuzzSelector(address(handler), selectors));
        targetContract(address(handler));
    }

    FuzzSelector[] private _selectors;

    function targetSelectors() public view returns (FuzzSelector[] memory) {
        return _selectors;
    }

    function test_everyActionHappens() public {
        for (uint256 i = 0; i < 1500; i++) {
            uint256 dice = uint256(keccak256(abi.encode("epochs", i)));
            (uint256 a, uint256 b) = (dice >> 8, dice >> 64);
            if (dice % 8 < 5) handler.attest(a, b);
            else if (dice % 8 == 5) handler.finalize(a);
            else if (dice % 8 == 6) handler.move(a, uint128(b));
            else handler.wait(a % 200);
        }
        string[5] memory names = ["attest", "finalize", "leave", "join", "wait"];
        for (uint256 i = 0; i < names.length; i++) {
            assertGe(handler.done(names[i]), 10, names[i]);
        }
        invariant_once();
        invariant_bounded();
        invariant_linear();
        invariant_passable();
    }

    /// @dev IEpochs `once`.
    function invariant_once() public view {
        assertEq(keccak256(bytes(handler.fault())), keccak256(""), handler.fault());
    }

    /// @dev IEpochs `bounded`.
    function invariant_bounded() public view {
        EpochBlock[] memory candidates = handler.candidates();
        uint256 from = candidates.length < 16 ? 0 : candidates.length - 16;
        for (uint256 i = from; i < candidates.length; i++) {
            (uint256 attested, uint256 joined,) = chain.supportOf(candidates[i]);
            assertLe(attested, joined, "attested of joined");
        }
    }

    /// @dev IEpochs `linear`.
    function invariant_linear() public view {
        EpochBlock[] memory finals = handler.finals();
        assertEq(chain.blockCount(), finals.length, "count");
        bytes32 previous = 0;
        for (uint256 i = 0; i < finals.length; i++) {
            EpochBlock memory kept = chain.blockAt(finals[i].epoch);
            assertEq(chain.hashOf(kept), chain.hashOf(finals[i]), "unchanged");
            assertEq(kept.previous, previous, "names the block before");
            if (i != 0) assertGe(kept.epoch, finals[i - 1].epoch + 1, "ascending");
            previous = chain.hashOf(kept);
        }
        (, bytes32 latest) = chain.latest();
        assertEq(latest, previous, "latest");
    }

    /// @dev IEpochs `passable`.
    function invariant_passable() public {
        EpochBlock memory made = handler.agree();
        assertEq(chain.hashOf(chain.blockAt(made.epoch)), chain.hashOf(made), "final");
    }
}
