// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { TrainingChallenge } from "../../src/interfaces/ITrainingChallenges.sol";
import {
    TrainingJobView,
    TrainingMemberView,
    TrainingRole,
    TrainingStatus
} from "../../src/interfaces/ITrainingRecords.sol";
import { TrainingFixture } from "./TrainingFixture.sol";

/// @notice The jobs and challenges that a handler opened, and the money of each account before a
/// call.
abstract contract TrainingBook is TrainingFixture {
    uint256 public constant ACTORS = 7;

    bytes32[] internal _ids;
    bytes32[] internal _challengedJobs;
    address[] internal _challenged;
    uint16[] internal _challengedRounds;
    uint256[] internal _wealth;

    /// @notice Description of the last broken rule that the handler found; empty if there was
    /// none.
    string public fault;

    function actor(uint256 i) public pure returns (address) {
        return address(uint160(0xac7000 + i % ACTORS));
    }

    function pots() external view returns (uint256 ofJobs, uint256 ofChallenges) {
        return (balanceOf(address(jobs)), balanceOf(address(challenges)));
    }

    function balanceOf(address account) public view returns (uint256) {
        return balance(account);
    }

    /// @notice Returns a sum: the unspent budgets of jobs that have not ended, and the stakes and
    /// earnings of members that have not left.
    function owedByJobs() external view returns (uint256 sum) {
        for (uint256 i = 0; i < _ids.length; i++) {
            sum += _unearned(_ids[i]);
            for (uint256 j = 0; j < ACTORS; j++) {
                TrainingMemberView memory one = member(_ids[i], actor(j));
                sum += one.stake + one.earned;
            }
        }
    }

    function bonds() external view returns (uint256 sum) {
        for (uint256 i = 0; i < _challenged.length; i++) {
            sum += challenges.challengeAt(_challengedJobs[i], _challenged[i], _challengedRounds[i])
            .bond;
        }
    }

    function isBounded() external view returns (bool) {
        for (uint256 i = 0; i < _ids.length; i++) {
            TrainingJobView memory job = jobs.jobAt(_ids[i]);
            if (job.spent > job.terms.budget) return false;
        }
        return true;
    }

    /// @notice Returns the sum of three amounts of an account: its balance; the bonds of its open
    /// challenges; and the amount that it would receive as a member or a sponsor if all jobs ended
    /// now without another round.
    function wealthOf(address account) public view returns (uint256 sum) {
        sum = balance(account);
        for (uint256 i = 0; i < _ids.length; i++) {
            TrainingMemberView memory one = member(_ids[i], account);
            sum += one.earned - feeOf(_ids[i], one) + one.stake - _fineOf(_ids[i], account, one);
            if (jobs.jobAt(_ids[i]).sponsor == account) sum += _unearned(_ids[i]);
        }
        for (uint256 i = 0; i < _challenged.length; i++) {
            TrainingChallenge memory known =
                challenges.challengeAt(_challengedJobs[i], _challenged[i], _challengedRounds[i]);
            if (known.challenger == account) sum += known.bond;
        }
    }

    /// @notice Returns the fee that a member pays when it leaves.
    function feeOf(bytes32 id, TrainingMemberView memory one) public view returns (uint256) {
        return uint256(one.earned) * jobs.jobAt(id).feeBps / 10_000;
    }

    function _before() internal {
        for (uint256 i = 0; i < ACTORS; i++) {
            _wealth[i] = wealthOf(actor(i));
        }
    }

    /// @dev `rights`: records the fault `what` if the last call changed the money of any account.
    /// The handler calls this function after calls that must move no money.
    function _unchanged(string memory what) internal {
        (uint256 gained, uint256 lost) = _changes();
        if (gained + lost != 0) fault = what;
    }

    function _changes() internal view returns (uint256 gained, uint256 lost) {
        for (uint256 i = 0; i < ACTORS; i++) {
            uint256 now_ = wealthOf(actor(i));
            if (now_ > _wealth[i]) gained += now_ - _wealth[i];
            else lost += _wealth[i] - now_;
        }
    }

    function _unearned(bytes32 id) internal view returns (uint256) {
        TrainingJobView memory job = jobs.jobAt(id);
        return job.status >= TrainingStatus.Finished ? 0 : job.terms.budget - job.spent;
    }

    /// @dev Returns true for a validator of a finished job during the window in which other
    /// accounts cannot make it leave.
    function _isProtected(bytes32 id, address account) internal view returns (bool) {
        TrainingJobView memory job = jobs.jobAt(id);
        if (job.status != TrainingStatus.Finished) return false;
        if (member(id, account).role != TrainingRole.Validator) return false;
        return vm.getBlockTimestamp() < uint256(job.endedAtSeconds) + 2 * job.terms.challengeWindow;
    }

    /// @dev Returns the penalties that a member would pay if it left now. They are those for missed
    /// rounds, and for a validator that owes the attestation of a comparison one penalty more.
    function _fineOf(bytes32 id, address account, TrainingMemberView memory one)
        internal
        view
        returns (uint256)
    {
        TrainingJobView memory job = jobs.jobAt(id);
        uint256 missed = one.missed;
        bool isAsked = one.role == TrainingRole.Validator && !one.isExpelled
            && job.status == TrainingStatus.Finished && !job.isDisputed
            && job.state != job.terms.parentState && results.promotedOf(id) == 0;
        if (isAsked && results.attestedOf(id, account).comparison == 0) missed++;
        uint256 due = uint256(job.terms.penalty) * missed;
        return due < one.stake ? due : one.stake;
    }

    function _finesOf(bytes32 id) internal view returns (uint256 sum) {
        for (uint256 i = 0; i < ACTORS; i++) {
            sum += _fineOf(id, actor(i), member(id, actor(i)));
        }
    }
}
