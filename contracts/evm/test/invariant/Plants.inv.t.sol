// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Plants } from "../../src/Plants.sol";
import { Stakes } from "../../src/Stakes.sol";
import { Vault } from "../../src/Vault.sol";
import { PlantView } from "../../src/interfaces/IPlants.sol";
import { Stake } from "../../src/interfaces/IStakes.sol";
import { Balance } from "../../src/interfaces/IVault.sol";
import { Test } from "../base/Test.sol";
import { PlantsHandler } from "./PlantsHandler.sol";

// Goal: whoever plants, finds, reveals, opens or falls silent, in any order and at any time, money
// divides, nothing counts twice, and everything ends.
// Method: random calls of `PlantsHandler`, which watches each step; after each call the laws below
// are checked against the chain's whole state. Names are those in `IPlants`.
contract PlantsInvariants is Test {
    PlantsHandler internal handler;
    Vault internal vault;
    Stakes internal stakes;
    Plants internal plants;

    function setUp() public {
        handler = new PlantsHandler();
        (address vault_, address stakes_, address plants_) = handler.modules();
        (vault, stakes, plants) = (Vault(vault_), Stakes(stakes_), Plants(plants_));
        bytes4[] memory selectors = new bytes4[](10);
        selectors[0] = handler.wait.selector;
        selectors[1] = handler.beat.selector;
        selectors[2] = handler.answer.selector;
        selectors[3] = handler.serve.selector;
        selectors[4] = handler.plant.selector;
        selectors[5] = handler.sponsor.selector;
        selectors[6] = handler.find.selector;
        selectors[7] = handler.reveal.selector;
        selectors[8] = handler.open.selector;
        selectors[9] = handler.settle.selector;
        _selectors.push(FuzzSelector(address(handler), selectors));
        targetContract(address(handler));
    }

    FuzzSelector[] private _selectors;

    function targetSelectors() public view returns (FuzzSelector[] memory) {
        return _selectors;
    }

    /// @dev Shows that the suite shows something: in a long enough row every action goes through.
    function test_everyActionHappens() public {
        string[12] memory names = [
            "plant",
            "sponsor",
            "serve",
            "find",
            "reveal bad",
            "reveal good",
            "reveal nothing",
            "open",
            "upheld",
            "refuted",
            "unseen",
            "forfeited"
        ];
        for (uint256 run = 0; run < 4; run++) {
            if (run != 0) _renew();
            for (uint256 i = 0; i < 600; i++) {
                uint256 dice = uint256(keccak256(abi.encode("plants", run, i)));
                act(dice % 16, dice >> 8, dice >> 64, dice >> 128);
            }
            invariant_blind();
            invariant_refunded();
            invariant_exits();
            for (uint256 i = 0; i < names.length; i++) {
                _done[i] += handler.done(names[i]);
            }
        }
        for (uint256 i = 0; i < names.length; i++) {
            assertTrue(_done[i] != 0, names[i]);
        }
    }

    mapping(uint256 => uint256) private _done;

    function _renew() private {
        delete _selectors;
        setUp();
    }

    function act(uint256 action, uint256 a, uint256 b, uint256 c) internal {
        if (action < 3) handler.wait(a % 300);
        else if (action == 3) handler.beat();
        else if (action == 4) handler.plant(a, b, c);
        else if (action == 5) handler.sponsor(a, b, c);
        else if (action < 8) handler.serve(a, b);
        else if (action < 11) handler.find(a, b, c);
        else if (action == 11) handler.reveal(a);
        else if (action < 15) handler.open(a, b);
        else handler.settle(a);
    }

    function _holds(string memory law) private view {
        string memory fault = handler.faults(law);
        assertEq(keccak256(bytes(fault)), keccak256(""), fault);
    }

    /// @dev IPlants `once`.
    function invariant_once() public view {
        _holds("once");
    }

    /// @dev IPlants `blind`.
    function invariant_blind() public view {
        _holds("blind");
    }

    /// @dev IPlants `refunded`.
    function invariant_refunded() public view {
        _holds("refunded");
    }

    /// @dev IPlants `divided`: what is owed is with those whom the rules name, and reserved is
    /// nothing but stakes and what live plants hold.
    function invariant_divided() public view {
        _holds("divided");
        address[] memory all = handler.accounts();
        (address first, uint256 firsts, address second, uint256 seconds_) = _held();
        uint256 sum = 0;
        for (uint256 i = 0; i < all.length; i++) {
            Balance memory has = vault.balanceOf(all[i], address(0));
            sum += uint256(has.available) + has.reserved + has.maturing + has.frozen;
            Stake memory stake = stakes.stakeOf(all[i]);
            uint256 holds = uint256(stake.active) + stake.unbonding;
            if (all[i] == first) holds += firsts;
            if (all[i] == second) holds += seconds_;
            assertEq(has.reserved, holds, "reserved");
        }
        assertEq(sum, vault.owed(address(0)), "nothing with others");
    }

    /// @dev What live plants hold of each planter, who are the sponsors too.
    function _held()
        private
        view
        returns (address first, uint256 firsts, address second, uint256 seconds_)
    {
        (first, second) = (handler.planterAt(0), handler.planterAt(1));
        for (uint256 id = 1; id <= plants.plantCount(); id++) {
            PlantView memory seen = plants.plantAt(id);
            uint256 own = uint256(seen.pool) + seen.bond;
            if (seen.planter == first) firsts += own;
            if (seen.planter == second) seconds_ += own;
            if (seen.sponsor == first) firsts += seen.sponsored;
            if (seen.sponsor == second) seconds_ += seen.sponsored;
        }
    }

    /// @dev IPlants `exits`: nobody's good will is needed.
    function invariant_exits() public {
        handler.endAll();
        invariant_once();
        (, uint256 firsts,, uint256 seconds_) = _held();
        assertEq(firsts + seconds_, 0, "nothing stays reserved");
        invariant_divided();
    }
}
