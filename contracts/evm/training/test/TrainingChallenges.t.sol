// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IVault } from "../../core/src/interfaces/IVault.sol";
import { Token } from "../../core/test/base/Token.sol";
import { Wiring } from "../../court/src/base/Wiring.sol";
import { ICourt } from "../../court/src/interfaces/ICourt.sol";
import { Ruling } from "../../court/src/interfaces/IJuries.sol";
import { IParameters } from "../../market/src/interfaces/IParameters.sol";
import { MockEpochBeacon } from "../../market/test/base/MockEpochBeacon.sol";
import { TrainingRecords } from "../src/base/TrainingRecords.sol";
import { ITrainingChallenges } from "../src/interfaces/ITrainingChallenges.sol";
import {
    ITrainingRecords,
    TrainingJobView,
    TrainingMemberView,
    TrainingRole,
    TrainingStatus,
    TrainingTerms
} from "../src/interfaces/ITrainingRecords.sol";
import { MockCourt } from "./base/Mocks.sol";
import { TrainingFixture } from "./base/TrainingFixture.sol";

/// @notice Exposes the conversions of `TrainingRecords` for a job with given ratios.
contract StakeValues is TrainingRecords {
    constructor(uint96 asset, uint96 native)
        TrainingRecords(IVault(address(0)), IParameters(address(0)))
    {
        (_jobs[0].assetRatio, _jobs[0].nativeRatio) = (asset, native);
    }

    function nativeUp(uint256 stake) external view returns (uint256) {
        return _nativeUp(_jobs[0], stake);
    }

    function assetDown(uint256 native) external view returns (uint256) {
        return _assetDown(_jobs[0], native);
    }
}

/// @notice Tests which members can be challenged, and the payments for each outcome.
contract TrainingChallengesTest is TrainingFixture {
    bytes32 private constant NEXT = "next state";

    bytes32 private _id;

    function setUp() public {
        deploy();
        _id = running(1);
        playRound(_id, NEXT, scoresOf(5_000, 5_000, 0));
    }

    function _resolve(address accused, uint256 caseId, Ruling ruling) private {
        court.rule(caseId, ruling);
        challenges.resolveChallenge(_id, accused, 1);
    }

    function test_refusesJobsThatNameOthers() public {
        vm.expectPartialRevert(ITrainingChallenges.TrainingJobsMismatch.selector);
        deployCommitted("TrainingChallenges", abi.encode(vault, ICourt(address(court)), jobs));
    }

    /// @dev Finding CRT-12 of docs/reference/audit.md: a court with another Vault or other
    /// parameters, or juries with another beacon, are refused.
    // Finding: CRT-12
    function test_refusesACourtOfAnotherDeployment() public {
        IParameters numbers = jobs.PARAMETERS();
        MockCourt other = new MockCourt(IVault(address(0x07e4)), numbers, beacon);
        _expectRefused(other, Wiring.WiringMismatch.selector);
        other = new MockCourt(vault, IParameters(address(0x07e4)), beacon);
        _expectRefused(other, Wiring.WiringMismatch.selector);
        other = new MockCourt(vault, numbers, new MockEpochBeacon(EPOCH));
        _expectRefused(other, ITrainingChallenges.TrainingJobsMismatch.selector);
    }

    // Finding: CRT-12
    function test_results_refuseJobsOfOtherResults() public {
        expectError(Wiring.WiringMismatch.selector, abi.encode(jobs));
        deployCommitted("TrainingResults", abi.encode(jobs, models));
    }

    /// @dev Expects that a challenges contract cannot be deployed with a court of another
    /// deployment, even if the `TrainingJobs` contract names that challenges contract.
    function _expectRefused(MockCourt other, bytes4 selector) private {
        address place = created(vm.getNonce(address(this)) + 1);
        address own = deployCommitted("TrainingJobs", abi.encode(entry, beacon, place));
        vm.expectPartialRevert(selector);
        deployCommitted("TrainingChallenges", abi.encode(vault, other, own));
    }

    function test_refusesWhatCannotBeChallenged() public {
        vm.expectPartialRevert(ITrainingRecords.RoundNotChallengeable.selector);
        challenge(_id, trainer(0), 0);
        vm.expectPartialRevert(ITrainingRecords.RoundNotChallengeable.selector);
        challenge(_id, trainer(0), 2);
        vm.expectPartialRevert(ITrainingRecords.TrainingJobUnknown.selector);
        challenge("none", trainer(0), 1);
        vm.expectPartialRevert(ITrainingRecords.MemberNotChallengeable.selector);
        challenge(_id, trainer(2), 1);
        vm.expectPartialRevert(ITrainingRecords.MemberNotChallengeable.selector);
        challenge(_id, stranger, 1);
        vm.prank(trainer(0));
        vm.expectPartialRevert(ITrainingChallenges.TrainingChallengeInvalid.selector);
        challenges.challengeMember(_id, trainer(0), 1, "evidence");
        vm.expectPartialRevert(ITrainingChallenges.TrainingChallengeInvalid.selector);
        challenges.challengeMember(_id, trainer(0), 1, 0);
        challenge(_id, trainer(0), 1);
        vm.expectPartialRevert(ITrainingRecords.MemberNotChallengeable.selector);
        challenge(_id, trainer(0), 1);
        vm.expectPartialRevert(ITrainingChallenges.TrainingRulingMissing.selector);
        challenges.resolveChallenge(_id, trainer(0), 1);
        vm.expectPartialRevert(ITrainingChallenges.TrainingChallengeUnknown.selector);
        challenges.resolveChallenge(_id, trainer(1), 1);
        vm.expectPartialRevert(ITrainingRecords.TrainingJobUnknown.selector);
        challenges.resolveChallenge("none", trainer(1), 1);
    }

    function test_upheldAgainstATrainer() public {
        uint256 caseId = challenge(_id, trainer(0), 1);
        assertEq(balance(stranger), FUNDS - TRAINER_STAKE, "a bond");
        _resolve(trainer(0), caseId, Ruling.Minor);
        assertEq(balance(stranger), FUNDS + TRAINER_STAKE / 10, "a tenth of the stake");
        assertEq(balance(BURN), TRAINER_STAKE * 9 / 10, "the rest");
        TrainingMemberView memory accused = member(_id, trainer(0));
        assertTrue(accused.isExpelled, "expelled");
        assertEq(accused.stake + accused.earned, 0, "without stake and pay");
        TrainingJobView memory job = jobs.jobAt(_id);
        assertEq(job.spent, 549, "its pay is unearned");
        assertFalse(job.isDisputed, "the state is not its own");
        isIn(_id, TrainingStatus.Seeding);
        start(_id);
        vm.expectPartialRevert(ITrainingRecords.SeatMissing.selector);
        vm.prank(trainer(0));
        jobs.commitUpdate(_id, "commitment");
    }

    function test_upheldAgainstAnAgreedStateEndsTheJob() public {
        uint256 caseId = challenge(_id, validator(0), 1);
        _resolve(validator(0), caseId, Ruling.Major);
        isIn(_id, TrainingStatus.Finished);
        assertTrue(jobs.jobAt(_id).isDisputed, "disputed");
        assertEq(balance(sponsor), FUNDS - 966, "all but what the others earned");
        assertEq(balance(stranger), FUNDS + VALIDATOR_STAKE / 10, "a tenth of the stake");
        pass(2 * WINDOW);
        for (uint256 i = 0; i < 3; i++) {
            jobs.leaveJob(_id, trainer(i));
            jobs.leaveJob(_id, validator(i));
        }
        assertEq(balance(address(jobs)) + balance(address(challenges)), 0, "nothing stays");
        assertEq(balance(validator(0)), FUNDS - VALIDATOR_STAKE, "the stake is lost");
    }

    function test_theRewardIsNoMoreThanTheCourtsMost() public {
        court.weigh(type(uint96).max, 7);
        TrainingTerms memory terms = termsOf(2);
        terms.trainersMin = 1;
        bytes32 id = open(terms);
        joinTrainer(id, trainer(0));
        for (uint256 i = 0; i < 3; i++) {
            joinValidator(id, validator(i), 5);
        }
        pass(2 * WINDOW);
        jobs.beginJob(id);
        start(id);
        commitUpdate(id, trainer(0), "update");
        pass(WINDOW);
        revealUpdate(id, trainer(0), "update");
        pass(WINDOW);
        commitScores(id, validator(1), NEXT, new bytes(2));
        pass(WINDOW);
        revealScores(id, validator(1), NEXT, new bytes(2));
        pass(WINDOW);
        jobs.settleRound(id);
        uint256 caseId = challenge(id, validator(1), 1);
        court.rule(caseId, Ruling.Major);
        challenges.resolveChallenge(id, validator(1), 1);
        assertEq(balance(stranger), FUNDS + 7, "four bonds, not a tenth of five stakes");
        assertEq(balance(BURN), 5 * VALIDATOR_STAKE - 7, "the rest");
    }

    /// @dev If the jurors' weight is below the value of the convicted member's stake, the ruling
    /// takes only an amount equal to the weight at first. The remainder stays the member's stake.
    function test_aboveTheWeightOfItsJurorsAMemberKeepsItsStake() public {
        court.weigh(30, type(uint96).max);
        _resolve(trainer(0), challenge(_id, trainer(0), 1), Ruling.Major);
        TrainingMemberView memory accused = member(_id, trainer(0));
        assertTrue(accused.isExpelled, "expelled");
        assertEq(accused.earned, 450 - 300, "ten units of pay for one of weight");
        assertEq(accused.stake, TRAINER_STAKE - 30, "and one of its stake");
        assertEq(balance(stranger), FUNDS + 3, "a tenth of what was taken");
        assertEq(balance(BURN), 27, "the rest");
        court.weigh(50, type(uint96).max);
        _resolve(trainer(1), challenge(_id, trainer(1), 1), Ruling.Major);
        accused = member(_id, trainer(1));
        assertEq(accused.earned, 450 - 200, "what 30 of 50 backed before is gone");
        assertEq(accused.stake, TRAINER_STAKE - 20, "what 30 of 50 took before waits");
    }

    /// @dev Attack: a sponsor has two accomplices, a member of its job and a challenger of this
    /// member. The conviction returns the member's pay to the sponsor. The returned pay does not
    /// reduce the stake and pay that rulings can take from members of other jobs.
    function test_returnedPayOfOneJobProtectsNoOther() public {
        court.weigh(100, type(uint96).max);
        bytes32 own = open(_richTerms());
        _playAlone(own);
        assertEq(member(own, trainer(1)).earned, 5_000, "backed by 500, five weights");
        vm.prank(stranger);
        uint256 shield = challenges.challengeMember(own, trainer(1), 1, "a friend's");
        uint256 other = challenge(_id, trainer(0), 1);
        court.rule(shield, Ruling.Major);
        challenges.resolveChallenge(own, trainer(1), 1);
        assertEq(member(own, trainer(1)).earned, 4_000, "what the weight backs");
        _resolve(trainer(0), other, Ruling.Major);
        assertEq(member(_id, trainer(0)).stake, 1, "all but the one unit of the friend's stake");
        assertEq(member(_id, trainer(0)).earned, 0, "and all of its pay");
    }

    /// @dev Returns terms under which a single trainer, with a stake of one base unit, gets 5,000
    /// base units, half of a round's part of the budget.
    function _richTerms() private view returns (TrainingTerms memory terms) {
        terms = termsOf(9);
        (terms.budget, terms.rounds, terms.trainersMin) = (20_000, 2, 1);
        (terms.trainerStake, terms.penalty, terms.validatorBps) = (1, 1, 0);
    }

    function _playAlone(bytes32 id) private {
        joinTrainer(id, trainer(1));
        for (uint256 i = 0; i < 3; i++) {
            joinValidator(id, validator(i), 1);
        }
        pass(2 * WINDOW);
        jobs.beginJob(id);
        start(id);
        commitUpdate(id, trainer(1), "update");
        pass(WINDOW);
        revealUpdate(id, trainer(1), "update");
        pass(WINDOW);
        bytes memory scores = abi.encodePacked(uint16(0x8813));
        for (uint256 i = 0; i < 3; i++) {
            commitScores(id, validator(i), NEXT, scores);
        }
        pass(WINDOW);
        for (uint256 i = 0; i < 3; i++) {
            revealScores(id, validator(i), NEXT, scores);
        }
        pass(WINDOW);
        jobs.settleRound(id);
    }

    /// @dev Returns a job in a token of six decimals, whose first round is settled. One ether of
    /// stake backs an amount of 30,000 tokens, or of ten ether. Accounts have 100,000 tokens each,
    /// and each stake is 5,000 tokens.
    function _tokenJob() private returns (bytes32 id, Token token) {
        token = new Token();
        uint128 ratio = 30_000e6;
        parameters.list(address(token), ratio);
        address[] memory accounts = new address[](6);
        for (uint256 i = 0; i < 6; i++) {
            accounts[i] = i < 3 ? validator(i) : i < 5 ? trainer(i - 3) : stranger;
            _fundToken(token, accounts[i]);
        }
        _fundToken(token, sponsor);
        TrainingTerms memory terms = termsOf(7);
        (terms.asset, terms.budget, terms.penalty) = (address(token), 3_000e6, 50e6);
        (terms.trainerStake, terms.validatorStake) = (5_000e6, 5_000e6);
        id = open(terms);
        for (uint256 i = 0; i < 3; i++) {
            joinValidator(id, validator(i), 1);
            if (i < 2) joinTrainer(id, trainer(i));
        }
        // These changes of the stake ratios come after the job was opened, so they do not affect
        // it.
        parameters.list(address(token), 1);
        parameters.list(address(0), 1);
        pass(2 * WINDOW);
        jobs.beginJob(id);
        start(id);
        playRound(id, NEXT, abi.encodePacked(uint16(0x8813), uint16(0x8813)));
    }

    /// @dev The native value of a stake in a token follows from the stake ratios at the time when
    /// the job was opened.
    function test_stakesInATokenCountByTheRatiosOfTheOpening() public {
        (bytes32 id, Token token) = _tokenJob();
        assertEq(member(id, trainer(0)).earned, 450e6, "a half of nine tenths of the pot");
        // A stake of 5,000 tokens is worth 5/3 ether.
        uint96 value = jobs.stakeValueOf(id, trainer(0));
        assertEq(value, 1.666666666666666667 ether, "rounded up");
        court.weigh(1 ether, 0.05 ether);
        vm.prank(stranger);
        uint256 caseId = challenges.challengeMember(id, trainer(0), 1, "evidence");
        court.rule(caseId, Ruling.Major);
        challenges.resolveChallenge(id, trainer(0), 1);
        TrainingMemberView memory accused = member(id, trainer(0));
        assertEq(accused.earned, 0, "all of its pay");
        assertEq(accused.stake, 2_000e6, "one native unit is 3,000 tokens");
        assertEq(vault.balanceOf(BURN, uint160(address(token))), 3_000e6 - 150e6, "the rest");
        uint256 rewarded = vault.balanceOf(stranger, uint160(address(token)));
        assertEq(rewarded, 100_000e6 + 150e6, "0.05 native units are 150 tokens");
    }

    /// @dev A fee of 45 tokens is worth 0.015 ether, even if the ratios have changed when the
    /// member leaves.
    function test_aFeeInATokenIsWorthWhatItWasAtTheOpening() public {
        parameters.setFee(1_000);
        (bytes32 id, Token token) = _tokenJob();
        for (uint256 round = 2; round <= 3; round++) {
            start(id);
            pass(4 * WINDOW);
            jobs.settleRound(id);
        }
        pass(WINDOW);
        vm.expectEmit();
        emit ITrainingRecords.JobFeePaid(
            id, trainer(0), TrainingRole.Trainer, 45e6, 0.015 ether
        );
        jobs.leaveJob(id, trainer(0));
        assertEq(vault.balanceOf(SINK, uint160(address(token))), 45e6, "the fee");
        assertEq(vault.balanceOf(trainer(0), uint160(address(token))), 100_405e6, "its pay");
    }

    /// @dev The totals that are taken, paid and burnt do not depend on the number of calls that
    /// take the stake. A weight of 0.6 ether takes 1,800 tokens of stake, and payments of 0.01
    /// ether to jurors are repaid as 30 tokens.
    function testFuzz_partsInATokenComeToTheSameSums(uint256 seed) public {
        (bytes32 id, Token token) = _tokenJob();
        uint256 asset = uint160(address(token));
        court.weigh(0.6 ether, 0.05 ether);
        court.charge(0.01 ether);
        for (uint256 i = 2; i > 0; i--) {
            court.rule(challenge(id, trainer(i - 1), 1), Ruling.Major);
            challenges.resolveChallenge(id, trainer(i - 1), 1);
        }
        assertEq(member(id, trainer(0)).stake, 5_000e6, "nothing yet");
        uint256 burnt = vault.balanceOf(BURN, asset);
        uint256 before = vault.balanceOf(stranger, asset);
        while (challenges.challengeAt(id, trainer(0), 1).challenger != address(0)) {
            seed = uint256(keccak256(abi.encode(seed)));
            pass(1 + (seed >> 8) % (seed % 2 == 0 ? 3 : 3_000));
            challenges.resolveChallenge(id, trainer(0), 1);
        }
        assertEq(member(id, trainer(0)).stake, 3_200e6, "of 5,000");
        uint256 rewarded = vault.balanceOf(stranger, asset) - before;
        assertEq(rewarded, 30e6 + 150e6, "fees, and four bonds");
        assertEq(vault.balanceOf(BURN, asset) - burnt, 1_800e6 - 180e6, "the rest");
    }

    /// @dev For any ratios, converting a stake to its native value and back yields at least the
    /// stake, so that the whole value takes the whole stake.
    function testFuzz_theWholeValueIsTheWholeStake(uint96 asset, uint96 native, uint256 seed)
        public
    {
        asset = uint96(bound(asset, 1, type(uint96).max));
        native = uint96(bound(native, 1, 1e24));
        uint256 stake = bound(seed, 1, 1_000 * uint256(type(uint96).max));
        StakeValues values = new StakeValues(asset, native);
        uint256 value = values.nativeUp(stake);
        assertGe(values.assetDown(value), stake, "all of it");
        assertLe(values.assetDown(value - 1), stake, "one less is not more");
    }

    function _fundToken(Token token, address account) private {
        token.mint(account, 100_000e6);
        vm.startPrank(account);
        token.approve(address(vault), type(uint256).max);
        vault.deposit(address(token), 100_000e6, account);
        vault.approve(address(jobs), uint160(address(token)), type(uint256).max);
        vault.approve(address(challenges), uint160(address(token)), type(uint256).max);
        vm.stopPrank();
    }

    // Finding: TRA-2
    function test_rejected() public {
        uint256 caseId = challenge(_id, trainer(0), 1);
        _resolve(trainer(0), caseId, Ruling.No);
        assertEq(balance(stranger), FUNDS - TRAINER_STAKE, "the bond is lost");
        assertEq(balance(trainer(0)), FUNDS - TRAINER_STAKE / 2, "half is the accused member's");
        assertEq(balance(BURN), TRAINER_STAKE / 2, "half is burnt, whoever the challenger was");
        assertEq(member(_id, trainer(0)).stake, TRAINER_STAKE, "which keeps its stake");
        vm.expectPartialRevert(ITrainingRecords.MemberNotChallengeable.selector);
        challenge(_id, trainer(0), 1);
    }

    function test_undecided() public {
        uint256 caseId = challenge(_id, trainer(0), 1);
        _resolve(trainer(0), caseId, Ruling.Undecided);
        assertEq(balance(stranger), FUNDS, "the bond returns");
        assertEq(jobs.jobAt(_id).openChallenges, 0, "none is open");
        vm.expectPartialRevert(ITrainingChallenges.TrainingChallengeUnknown.selector);
        challenges.resolveChallenge(_id, trainer(0), 1);
        // After an undecided challenge, the member can be challenged again for the same round, but
        // not after a rejected one.
        _resolve(trainer(0), challenge(_id, trainer(0), 1), Ruling.No);
        vm.expectPartialRevert(ITrainingRecords.MemberNotChallengeable.selector);
        challenge(_id, trainer(0), 1);
    }

    /// @dev If a challenge of an old round ends undecided, a member that is also challenged in a
    /// later round stays marked as challenged.
    // Finding: TRA-3
    function test_undecidedOfAnOldRoundOpensNothing() public {
        uint256 caseId = challenge(_id, trainer(0), 1);
        start(_id);
        playRound(_id, "second", scoresOf(5_000, 5_000, 0));
        uint256 second = challenge(_id, trainer(0), 2);
        _resolve(trainer(0), caseId, Ruling.Undecided);
        vm.expectPartialRevert(ITrainingRecords.MemberNotChallengeable.selector);
        challenge(_id, trainer(0), 2);
        court.rule(second, Ruling.No);
        challenges.resolveChallenge(_id, trainer(0), 2);
        assertEq(jobs.jobAt(_id).openChallenges, 0, "none is open");
    }

    function test_theBondIsOneStakeOfTheAccusedMembersRole() public {
        challenge(_id, validator(0), 1);
        assertEq(balance(stranger), FUNDS - VALIDATOR_STAKE, "a validator's");
        challenge(_id, trainer(0), 1);
        assertEq(balance(stranger), FUNDS - VALIDATOR_STAKE - TRAINER_STAKE, "a trainer's");
    }

    /// @dev After the job's end, returned pay goes to the sponsor. A member can leave once the
    /// challenge window has passed and no challenge of any member is open.
    function test_afterTheEnd() public {
        start(_id);
        playRound(_id, "second", scoresOf(5_000, 5_000, 0));
        start(_id);
        playRound(_id, "third", scoresOf(5_000, 5_000, 0));
        isIn(_id, TrainingStatus.Finished);
        uint256 before = balance(sponsor);
        uint256 caseId = challenge(_id, trainer(1), 3);
        pass(WINDOW);
        vm.expectPartialRevert(ITrainingRecords.RoundNotChallengeable.selector);
        challenge(_id, trainer(0), 3);
        vm.expectPartialRevert(ITrainingRecords.LeavingTooEarly.selector);
        jobs.leaveJob(_id, trainer(0));
        court.rule(caseId, Ruling.Major);
        challenges.resolveChallenge(_id, trainer(1), 3);
        assertEq(balance(sponsor) - before, 450, "its pay of the last round");
        jobs.leaveJob(_id, trainer(0));
        jobs.leaveJob(_id, trainer(1));
        assertEq(balance(trainer(1)), FUNDS - TRAINER_STAKE + 900, "what it earned before");
    }
}
