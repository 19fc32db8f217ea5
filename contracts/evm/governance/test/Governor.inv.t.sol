// SPDX-License-Identifier: Apache-2.0
// Requirements: R002-11
pragma solidity 0.8.37;

import { Test } from "../../core/test/base/Test.sol";
import {
    ForgetfulGovernorHandler,
    ForgetfulPointsHandler,
    LeakyDepositsHandler,
    NoQuorumHandler
} from "./base/FaultyVoting.sol";
import { VotingHandler } from "./base/VotingHandler.sol";

/// @notice Checks the invariants of votes, for any acts of holders of points in any order; some
/// holders form a cartel.
contract GovernorInvariants is Test {
    /// @dev In runs with at least this number of calls, every act in `REACHED` must have occurred.
    uint256 private constant REACHING = 400;
    /// @dev Names of acts, as in `VotingHandler.done`: those of `REACHED` must occur in every run
    /// of enough calls, those of `RARE` only in the run with a fixed seed.
    string private constant REACHED = "credit, delegate, propose, vote, reuse delegation, "
        "refused again, return, intrude, refused to the cartel, queue, execute, "
        "cancel, forfeit";
    string private constant RARE = "refused proposer, parts, signature, reuse, veto";

    VotingHandler private _handler;

    function setUp() public {
        _handler = new VotingHandler();
        targetContract(address(_handler));
    }

    /// @dev Checks all invariants after each call of a run. `.ci/run` makes 10 runs of 1,024 calls,
    /// and `.ci/run --all` makes 40. The handler's own records must agree with the contracts:
    /// - `once`: on each proposal, the counted votes of a voter are at most the unexpired points
    ///   that were delegated to the voter at the snapshot. All counted votes on a proposal together
    ///   are at most all unexpired points at the snapshot. No signature works twice.
    /// - `majority`: a queued or executed proposal has a majority, a quorum, and votes or
    ///   abstentions with points of honest holders. The cartel's points alone are below the quorum.
    /// - `returned`: the pot of deposits is the sum of the deposits that are not released. Each
    ///   deposit goes once, to its proposer or to the treasury.
    function invariant_votes() public view {
        assertEq(bytes(_handler.fault()).length, 0, _handler.fault());
    }

    /// @dev A pseudo-random run reaches every act. This shows that the invariants are also tested
    /// after calls that succeed.
    function test_theWalkDoesAllOfIt() public {
        for (uint256 step = 0; step < 1000; step++) {
            _act(_handler, uint256(keccak256(abi.encode(step))));
            invariant_votes();
        }
        _requireReach(RARE);
        afterInvariant();
    }

    /// @dev Canary: a run without calls breaks no invariant, but fails the check of `REACHED`.
    function test_anEmptyWalkFails() public {
        vm.expectRevert();
        this.afterInvariant();
    }

    /// @dev Canary of `once`: if votes used present weights, a delegator and its delegate could
    /// both vote with the same points.
    function test_pointsThatVoteTwiceAreFound() public {
        ForgetfulPointsHandler handler = new ForgetfulPointsHandler();
        handler.propose(0, 1);
        handler.passBuckets(1);
        handler.voteTwice(0, 1, 0, 1);
        _requireFault(handler, "more votes than points");
    }

    function test_votersThatVoteTwiceAreFound() public {
        ForgetfulGovernorHandler handler = new ForgetfulGovernorHandler();
        handler.propose(0, 1);
        handler.passBuckets(1);
        handler.vote(1, 1, 0);
        handler.vote(1, 1, 0);
        _requireFault(handler, "more votes than points");
    }

    /// @dev With correct contracts, the acts in the tests of the canaries break no invariant.
    function test_theSameStepsBreakNoLaw() public {
        _handler.propose(0, 1);
        _handler.passBuckets(1);
        _handler.vote(1, 1, 0);
        _handler.vote(1, 1, 0);
        _handler.voteTwice(0, 1, 0, 1);
        _handler.propose(0, 0);
        _handler.decide(0, 1);
        assertEq(_handler.done("refused to the cartel"), 1, "the cartel passes nothing");
        invariant_votes();
    }

    /// @dev Canary of `majority`: with a quorum of zero, the cartel alone passes a proposal.
    function test_aCartelThatPassesIsFound() public {
        NoQuorumHandler handler = new NoQuorumHandler();
        handler.propose(0, 0);
        handler.decide(0, 1);
        _requireFault(handler, "the cartel alone passed it");
    }

    /// @dev Canary of `returned`: a base unit leaves the pot of deposits without a release.
    function test_aLeakOfDepositsIsFound() public {
        LeakyDepositsHandler handler = new LeakyDepositsHandler();
        handler.propose(0, 1);
        handler.leak();
        handler.propose(0, 1);
        _requireFault(handler, "the pot is not what is open");
    }

    function _requireFault(VotingHandler handler, string memory law) private view {
        assertEq(keccak256(bytes(handler.fault())), keccak256(bytes(law)), handler.fault());
    }

    function _act(VotingHandler handler, uint256 dice) private {
        uint256 kind = dice % 21;
        (uint256 a, uint256 b, uint256 c) = (dice >> 16, dice >> 64, dice >> 128);
        if (kind == 0) handler.contribute(a);
        if (kind == 1) handler.delegate(a, b);
        if (kind == 2) handler.delegateAtSnapshot(a, b, c);
        if (kind == 3) handler.delegateBySignature(a, b);
        if (kind == 4) handler.propose(a, b);
        if (kind == 5) handler.vote(a, b, c);
        if (kind == 6) handler.voteParts(a, b, c);
        if (kind == 7) handler.voteBySignature(a, b, c);
        if (kind == 8) handler.voteTwice(a, b, c, c >> 64);
        if (kind == 9) handler.reuse();
        if (kind == 10) handler.decide(a, b);
        if (kind == 11) handler.queue(a);
        if (kind == 12) handler.execute(a);
        if (kind == 13) handler.stop(a, b);
        if (kind == 14) handler.cancel(a, b);
        if (kind == 15) handler.release(a);
        if (kind == 16) handler.intrude(a, b, c);
        if (kind == 17) handler.pass(a);
        if (kind == 18) handler.passBuckets(a);
        if (kind == 19) handler.decideAlone(a);
        if (kind == 20) handler.decideTogether(a);
    }

    /// @dev Every run ends with a comparison of the contracts with all of the handler's records.
    /// The run fails if an act in `REACHED` never occurred in it.
    function afterInvariant() public {
        // When forge shrinks a failing run to few calls, the run reaches few acts, so short runs
        // skip this check.
        uint256 steps = _handler.steps();
        if (steps == 0 || steps >= REACHING) _requireReach(REACHED);
        _handler.endAll();
        invariant_votes();
    }

    function _requireReach(string memory acts) private view {
        string[] memory names = vm.split(acts, ", ");
        for (uint256 i = 0; i < names.length; i++) {
            assertGe(_handler.done(names[i]), 1, names[i]);
        }
    }
}
