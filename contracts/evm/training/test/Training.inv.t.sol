// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Test } from "../../core/test/base/Test.sol";
import { TrainingHandler } from "./base/TrainingHandler.sol";

/// @notice Checks the invariants of training jobs and their challenges, for any calls of any
/// accounts in any order.
contract TrainingInvariants is Test {
    BorrowingTrainingHandler private _handler;

    function setUp() public {
        _handler = new BorrowingTrainingHandler();
        targetContract(address(_handler));
    }

    /// @dev `conserved`: the balance of `TrainingJobs` in the Vault is exactly the sum of the
    /// unspent budgets of jobs and of their members' stakes and earnings.
    function invariant_conserved() public view {
        (uint256 ofJobs,) = _handler.pots();
        assertEq(ofJobs, _handler.owedByJobs(), "the pot of jobs");
    }

    /// @dev `held`: the balance of `TrainingChallenges` in the Vault is the sum of the bonds of
    /// open challenges.
    function invariant_held() public view {
        (, uint256 ofChallenges) = _handler.pots();
        assertEq(ofChallenges, _handler.bonds(), "the pot of challenges");
    }

    /// @dev `bounded`: all rounds of a job together pay at most the budget, and each round at most
    /// the budget divided by the number of rounds.
    function invariant_bounded() public view {
        assertTrue(_handler.isBounded(), "spent");
        assertEq(bytes(_handler.fault()).length, 0, _handler.fault());
    }

    /// @dev `capped`, `once`, `rights`: the handler records a fault if one of these invariants is
    /// broken. The fee sink receives no penalties, bonds or stakes, but exactly the fees on
    /// members' earnings.
    // Finding: EVM3-17
    function invariant_capped() public view {
        assertEq(bytes(_handler.fault()).length, 0, _handler.fault());
        assertEq(_handler.balanceOf(address(0xfee5)), _handler.fees(), "the fee sink");
    }

    /// @dev `ends`, `resolves`: accounts without a role end all jobs and challenges. Afterwards
    /// the balances of `TrainingJobs` and `TrainingChallenges` in the Vault are zero.
    function afterInvariant() public {
        _handler.endAll();
        (uint256 ofJobs, uint256 ofChallenges) = _handler.pots();
        assertEq(ofJobs, 0, "the pot of jobs");
        assertEq(ofChallenges, 0, "the pot of challenges");
        invariant_capped();
    }
}

/// @notice A handler in which any account can also take seats with borrowed stake.
contract BorrowingTrainingHandler is TrainingHandler {
    /// @dev Takes a loan for one transaction, and tries to use it as the stake of a seat. The stake
    /// cannot be returned in the same transaction.
    function borrow(uint256 who, uint256 which, uint16 weight) external {
        if (_ids.length == 0) return;
        bytes32 id = _ids[which % _ids.length];
        address account = actor(who);
        vm.deal(address(this), FUNDS);
        vault.deposit{ value: FUNDS }(address(0), FUNDS, account);
        _before();
        vm.startPrank(account);
        bool joined;
        if (weight % 2 == 0) {
            try jobs.joinAsTrainer(id) {
                joined = true;
            } catch { }
        } else {
            try jobs.joinAsValidator(id, weight % 12) {
                joined = true;
            } catch { }
        }
        if (joined) {
            done["borrow"]++;
            try jobs.leaveJob(id, account) {
                fault = "a loan came back at once";
            } catch { }
        }
        vm.stopPrank();
        _unchanged("borrow");
    }
}

/// @notice A faulty handler, which makes a contract pay an account to which the contract owes
/// nothing.
contract LeakyTrainingHandler is TrainingHandler {
    function leak(uint256 whom) external {
        _before();
        vm.prank(address(jobs));
        vault.transfer(actor(whom), 0, 1);
        _unchanged("leak");
    }
}

/// @notice Shows, in fixed sequences of calls, that the handler's functions reach rounds, pay,
/// challenges, ends of jobs, and attestations.
contract TrainingHandlerTest is Test {
    function test_reachesPayChallengesAndLeaving() public {
        TrainingHandler handler = new TrainingHandler();
        // The seed 9,995 gives the job three rounds and three named validators.
        handler.openJob(6, 9_995);
        handler.gather(0, 2);
        handler.begin(0);
        for (uint256 round = 0; round < 3; round++) {
            handler.startRound(0, round + 1);
            for (uint256 phase = 0; phase < 4; phase++) {
                handler.play(0, 15);
            }
            handler.settle(0);
            // In the second round, the weight of the mock court's jurors is below the stake of the
            // challenged member.
            handler.capture(round == 1 ? 50 : 4);
            handler.challengeMember(6, 0, 4);
            handler.resolve(round, round == 1 ? 3 : 1);
            handler.challengeItself(0, 5, round);
        }
        handler.capture(61);
        handler.challengeItself(0, 4, 3);
        handler.challengeItself(0, 6, 3);
        handler.passTime(1_999);
        for (uint256 i = 3; i < 8; i++) {
            handler.resolve(i, 3);
        }
        handler.leaveJob(0, 0);
        handler.endAll();
        assertGe(handler.fees(), 1, "fees");
        string[11] memory names = [
            "open", "start", "settle", "pay", "challenge", "upheld", "leave", "capture", "itself",
            "held", "more"
        ];
        for (uint256 i = 0; i < names.length; i++) {
            assertGe(handler.done(names[i]), 1, names[i]);
        }
        assertEq(bytes(handler.fault()).length, 0, handler.fault());
    }

    /// @dev Canary: a contract that pays what it does not owe breaks each invariant about its
    /// balance.
    // Finding: TRA-13
    function test_aLeakIsFound() public {
        LeakyTrainingHandler handler = new LeakyTrainingHandler();
        handler.openJob(6, 9_995);
        handler.gather(0, 2);
        handler.leak(1);
        assertEq(keccak256(bytes(handler.fault())), keccak256("leak"), "`rights` does not hold");
        (uint256 ofJobs,) = handler.pots();
        assertEq(ofJobs + 1, handler.owedByJobs(), "`conserved` does not hold");
    }

    function test_reachesAttestationsPromotionsAndSecondBallots() public {
        TrainingHandler handler = new TrainingHandler();
        // The seed 9,993 gives the job one round and three named validators.
        handler.openJob(6, 9_993);
        handler.gather(0, 2);
        handler.begin(0);
        handler.startRound(0, 1);
        for (uint256 phase = 0; phase < 2; phase++) {
            handler.play(0, 15);
        }
        for (uint256 phase = 0; phase < 2; phase++) {
            handler.playBallots(0, false);
        }
        handler.settle(0);
        assertEq(handler.done("reopen"), 1, "scored once more");
        for (uint256 phase = 0; phase < 2; phase++) {
            handler.playBallots(0, true);
        }
        handler.settle(0);
        for (uint256 who = 0; who < 3; who++) {
            handler.attest(0, who, 1);
        }
        handler.passTime(1_000);
        handler.promote(0, 0, 2);
        assertEq(handler.done("attest"), 3, "attested");
        assertEq(handler.done("promote"), 1, "promoted");
        handler.intrude(0, 1, 2);
        assertEq(bytes(handler.fault()).length, 0, handler.fault());
    }
}
