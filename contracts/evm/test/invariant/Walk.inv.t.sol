// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Requests } from "../../src/Requests.sol";
import { Sessions } from "../../src/Sessions.sol";
import { IEpochs } from "../../src/interfaces/IEpochs.sol";
import { Test } from "../base/Test.sol";
import {
    RequestsByAnybody,
    SessionsByAnybody,
    SessionsByContract,
    SessionsByCount
} from "./canary/OldRules.sol";
import { Walk } from "./walk/Walk.sol";

// Goal: whoever sends whatever was ever signed, everybody gets what is theirs.
// Method: a random walk of `OSTROM_STEPS` steps from `OSTROM_SEED`. Two clients, a hostile provider
// and strangers sign anything, with any count and root, and send any signature that exists in any
// order; one provider is honest. After each step the books of `WalkBooks` are compared to the unit,
// and each law of liveness is tried, in a call that reverts:
//
// - before the deadline a provider can be paid every voucher that it holds (the highest is tried:
//   whatever is settled, no other voucher pays more);
// - a client gets back what nobody earned, by time and a stranger alone;
// - a stake that nothing stands against leaves, whole;
// - an honest provider that follows the protocol is bound to its own receipts alone, can show each
//   that is demanded, and is never excluded.
//
// The first two are tried for one open session or request of each step, drawn by lot, and the
// honest provider itself acts on all of its own before time passes a deadline: what one step
// changes is one session or request, so that a fault that stays is met within a few steps. The
// canaries put one old rule each in the place of a new one, and show that it is met.
//
// Not looked at, since the parts of the court that they concern are to be replaced as a whole:
// displaced validators, stakes that unbond under open sessions, refunds of a verdict, demands by
// friends, the beacon's price, the owner's power over windows and penalties, plants, reports, and
// which sessions a jury looks at.

contract AdversarialWalk is Test {
    /// @dev forge prints what is told by this name.
    event log(string text);

    error LawBroken(string law, uint256 seed, uint256 step);

    function test_walkKeepsEveryLaw() public {
        uint256 seed = vm.envOr("OSTROM_SEED", uint256(1));
        uint256 steps = vm.envOr("OSTROM_STEPS", uint256(300));
        Walk walk = new Walk(keccak256(abi.encode(seed)));
        for (uint256 i = 0; i < steps; i++) {
            walk.step();
            if (bytes(walk.fault()).length != 0) revert LawBroken(walk.fault(), seed, i);
        }
        string[] memory names = walk.names();
        for (uint256 i = 0; i < names.length; i++) {
            string memory done = vm.toString(walk.accepted(names[i]));
            string memory not = vm.toString(walk.refused(names[i]));
            emit log(string.concat("act|", names[i], "|", done, "|", not));
        }
    }
}

contract WalkByAnybody is Walk {
    constructor(bytes32 seed) Walk(seed) { }

    function newSessions() internal override returns (Sessions) {
        return new SessionsByAnybody(vault, providers);
    }
}

contract WalkByCount is Walk {
    constructor(bytes32 seed) Walk(seed) { }

    function newSessions() internal override returns (Sessions) {
        return new SessionsByCount(vault, providers);
    }
}

contract WalkByContract is Walk {
    constructor(bytes32 seed) Walk(seed) { }

    function newSessions() internal override returns (Sessions) {
        return new SessionsByContract(vault, providers);
    }
}

contract WalkClaimedByAnybody is Walk {
    constructor(bytes32 seed) Walk(seed) { }

    function newRequests(IEpochs epochs) internal override returns (Requests) {
        return new RequestsByAnybody(vault, models, providers, epochs);
    }
}

/// @notice Each old rule must be found.
contract WalkCanaries is Test {
    /// @dev From this seed each is met within 1,200 steps; from others it took up to 5,100.
    uint256 private constant SEED = 4;
    uint256 private constant STEPS = 5_000;

    event log(string text);

    error CanaryMissed(string rule);

    function test_settlingByAnybodyIsCaught() public {
        meets(new WalkByAnybody(seed()), "settling by anybody");
    }

    function test_countsThatMayNotFallAreCaught() public {
        meets(new WalkByCount(seed()), "counts that may not fall");
    }

    function test_vouchersByContractsAreCaught() public {
        meets(new WalkByContract(seed()), "vouchers by contracts");
    }

    function test_claimingByAnybodyIsCaught() public {
        meets(new WalkClaimedByAnybody(seed()), "claiming by anybody");
    }

    function seed() private pure returns (bytes32) {
        return keccak256(abi.encode(SEED));
    }

    function meets(Walk walk, string memory rule) private {
        for (uint256 i = 0; i < STEPS; i++) {
            walk.step();
            if (bytes(walk.fault()).length == 0) continue;
            string memory step = vm.toString(i);
            emit log(string.concat(rule, " was caught in step ", step, ": ", walk.fault()));
            return;
        }
        revert CanaryMissed(rule);
    }
}
