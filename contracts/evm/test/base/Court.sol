// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Audits } from "../../src/Audits.sol";
import { Availability } from "../../src/Availability.sol";
import { Beacon } from "../../src/Beacon.sol";
import { Committees } from "../../src/Committees.sol";
import { Datasets } from "../../src/Datasets.sol";
import { Epochs } from "../../src/Epochs.sol";
import { Demands } from "../../src/Demands.sol";
import { Evidence } from "../../src/Evidence.sol";
import { ModelRegistry } from "../../src/ModelRegistry.sol";
import { Parameters } from "../../src/Parameters.sol";
import { Plants } from "../../src/Plants.sol";
import { Proofs } from "../../src/Proofs.sol";
import { Providers } from "../../src/Providers.sol";
import { Reports } from "../../src/Reports.sol";
import { Requests } from "../../src/Requests.sol";
import { Sessions } from "../../src/Sessions.sol";
import { Stakes } from "../../src/Stakes.sol";
import { Vault } from "../../src/Vault.sol";
import { IEpochs } from "../../src/interfaces/IEpochs.sol";
import { Verdict } from "../../src/interfaces/ICommittees.sol";
import { Token } from "../mocks/Token.sol";
import { Hasher, Market } from "./Market.sol";

/// @notice A whole deployment as `deployment/plan.ts` describes it, with its beacon and audits.
abstract contract Court is Market {
    uint256 internal constant EPOCH = 600;
    uint256 internal constant POOL_MIN = 3;
    uint256 internal constant CLIENTS_MIN = 3;

    /// @dev The second module that may open cases.
    address internal opener;

    Beacon internal beacon;
    Committees internal committees;
    Evidence internal evidence;
    Audits internal judge;
    Proofs internal proofs;
    Epochs internal chainOfEpochs;
    Plants internal plants;
    Datasets internal datasets;
    Demands internal demands;
    Reports internal reports;
    Availability internal availability;

    function deploy() internal override {
        hasher = new Hasher();
        token = new Token();
        uint256 nonce = vm.getNonce(address(this));
        address judge_ = created(nonce + 10);
        parameters = new Parameters(owner, feeSink);
        opener = created(nonce + 14);
        address reports_ = created(nonce + 16);
        address[9] memory modules = [
            created(nonce + 2),
            created(nonce + 5),
            created(nonce + 6),
            judge_,
            created(nonce + 7),
            created(nonce + 13),
            opener,
            reports_,
            created(nonce + 17)
        ];
        vault = new Vault(parameters, modules);
        stakes = new Stakes(vault, judge_);
        models = new ModelRegistry(address(vault), guardian, reports_);
        providers = new Providers(vault, stakes, models);
        sessions = newSessions();
        requests = newRequests(IEpochs(created(nonce + 12)));
        beacon = new Beacon(vault, stakes, EPOCH);
        address[3] memory openers = [judge_, opener, reports_];
        committees = new Committees(parameters, stakes, beacon, openers, POOL_MIN);
        evidence = new Evidence(vault, providers);
        address proofs_ = created(nonce + 11);
        address demands_ = created(nonce + 15);
        judge = new Audits(
            vault, stakes, committees, evidence, proofs_, demands_, CLIENTS_MIN
        );
        proofs = new Proofs(judge);
        chainOfEpochs = new Epochs(committees);
        plants = new Plants(vault, stakes, committees, evidence, providers);
        datasets = new Datasets(vault, committees);
        demands = new Demands(judge);
        reports = new Reports(vault, committees, models);
        availability = new Availability(vault, beacon);
        vm.prank(owner);
        parameters.listAsset(address(token), 1e10);
    }

    /// @dev As deployed; canaries have other rules.
    function newSessions() internal virtual returns (Sessions) {
        return new Sessions(vault, providers);
    }

    function newRequests(IEpochs epochs) internal virtual returns (Requests) {
        return new Requests(vault, models, providers, epochs);
    }

    /// @dev Stakes, with something left for bonds.
    function endow(address account, uint128 stake) internal {
        vm.deal(account, stake + 10 ether);
        vm.startPrank(account);
        stakes.stake{ value: stake }(stake);
        vault.deposit{ value: 10 ether }(NATIVE, 10 ether);
        vm.stopPrank();
    }

    function startOf(uint64 epoch) internal pure returns (uint256) {
        return uint256(epoch) * EPOCH;
    }

    /// @dev To the first second of an epoch.
    function warpTo(uint64 epoch) internal {
        vm.warp(startOf(epoch));
    }

    function warpToHalf(uint64 epoch) internal {
        vm.warp(startOf(epoch) + EPOCH / 2);
    }

    function mine(uint256 blocks) internal {
        vm.roll(block.number + blocks);
    }

    function commitmentOf(uint64 epoch, address account, bytes32 secret)
        internal
        pure
        returns (bytes32)
    {
        return keccak256(abi.encode(epoch, account, secret));
    }

    /// @dev Seals and finalizes an epoch with no secrets, moving on to its half where needed.
    function settleEpoch(uint64 epoch) internal {
        if (block.timestamp < startOf(epoch) + EPOCH / 2) warpToHalf(epoch);
        beacon.seal(epoch);
        mine(2);
        beacon.finalize(epoch);
    }

    /// @dev The i-th validator of the tests.
    function validator(uint256 i) internal pure returns (address) {
        return address(uint160(0x7a11da70 + i));
    }

    function joinValidators(uint256 count, uint128 stake) internal {
        for (uint256 i = 0; i < count; i++) {
            endow(validator(i), stake);
            vm.prank(validator(i));
            committees.join(bytes32(i + 1));
        }
    }

    function ballot(uint256 caseId, address member, Verdict verdict)
        internal
        view
        returns (bytes32)
    {
        uint8 round = committees.caseOf(caseId).round;
        return keccak256(abi.encode(caseId, round, member, verdict, bytes32("scores"), bytes32(0)));
    }

    function commitVote(uint256 caseId, address member, Verdict verdict) internal {
        bytes32 hash = ballot(caseId, member, verdict);
        vm.prank(member);
        committees.commitVote(caseId, hash);
    }

    function revealVote(uint256 caseId, address member, Verdict verdict) internal {
        vm.prank(member);
        committees.revealVote(caseId, verdict, "scores", 0);
    }

    function juryOf(uint256 caseId) internal view returns (address[] memory jury) {
        (jury,) = committees.members(caseId, committees.caseOf(caseId).round);
    }

    /// @dev Seats of each of the jury.
    function seatsOf(uint256 caseId) internal view returns (uint8[] memory seats) {
        (, seats) = committees.members(caseId, committees.caseOf(caseId).round);
    }

    /// @dev Makes the beacon's value final that the case waits for, and draws.
    function drawJury(uint256 caseId) internal returns (address[] memory) {
        uint64 epoch = beacon.epochOf(committees.caseOf(caseId).openedAtSeconds) + 1;
        if (!beacon.isFinal(epoch)) settleEpoch(epoch);
        committees.draw(caseId);
        return juryOf(caseId);
    }

    /// @dev The jury votes, one verdict for each of its members; `None` stays away.
    function vote(uint256 caseId, Verdict[] memory verdicts) internal {
        address[] memory jury = juryOf(caseId);
        for (uint256 i = 0; i < jury.length; i++) {
            if (verdicts[i] != Verdict.None) commitVote(caseId, jury[i], verdicts[i]);
        }
        uint256 window = committees.caseOf(caseId).windowSeconds;
        vm.warp(committees.caseOf(caseId).drawnAtSeconds + window);
        for (uint256 i = 0; i < jury.length; i++) {
            if (verdicts[i] != Verdict.None) revealVote(caseId, jury[i], verdicts[i]);
        }
        committees.tally(caseId);
    }

    /// @dev All of the jury vote the same.
    function voteAll(uint256 caseId, Verdict verdict) internal {
        Verdict[] memory verdicts = new Verdict[](juryOf(caseId).length);
        for (uint256 i = 0; i < verdicts.length; i++) {
            verdicts[i] = verdict;
        }
        vote(caseId, verdicts);
    }
}
