// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { EvidenceItem } from "../src/interfaces/IEvidence.sol";
import { Ruling } from "../src/interfaces/IJuries.sol";
import { EvidenceFixture } from "./base/EvidenceFixture.sol";

interface SnapshotVm {
    function snapshotValue(string calldata group, string calldata name, uint256 value) external;
}

/// @notice Gas of a case, each call as its own transaction (`--isolate`). There are 128 jurors with
/// one ether each, as in the measurements of the earlier court that this court replaced. In the
/// measured jury, the jurors have 21 seats together.
contract CourtGasTest is EvidenceFixture {
    uint256 private constant POOL = 128;

    function setUp() public {
        furnishWork();
        for (uint256 i = 0; i < 20; i++) {
            vm.prank(jurors[i]);
            juries.enlist(jurors[i], MODEL, 0);
        }
        delete jurors;
        for (uint256 i = 0; i < POOL; i++) {
            jurors.push(address(uint160(0x2000 + i)));
            enlist(jurors[i], MODEL, 1 ether);
        }
        // The bootstrap and one `WEIGHT_WINDOW` have passed. So `Juries` reads each juror's weight
        // at two seconds, and the measured gas is that of a network after its first days.
        skip(6 days + 1);
        // The balance of the burn address is above zero, like the balances of most accounts.
        fund(BURN, 1);
    }

    function test_case() public {
        bytes32[] memory ids = workDone(true);
        EvidenceItem[] memory items = evidenceOf(ids);
        vm.prank(accuser);
        uint256 id = accusations.accuse(provider, items);
        uint256 sum = vm.snapshotGasLastCall("court", "accuse, 4 receipts of 3 sessions");
        vm.warp((juries.trialOf(id).seedEpoch + 1) * beacon.EPOCH_SECONDS());
        uint256 state = vm.snapshotState();
        // Chooses a beacon value by which the jury has 21 seats, the expected number.
        for (uint256 salt = 0;; salt++) {
            beacon.choose(bytes32(salt));
            juries.seatJury(id);
            if (_seats(id) == 21) break;
            vm.revertToState(state);
        }
        sum += vm.snapshotGasLastCall("court", "seat a jury");
        uint256 votes = _vote(id);
        juries.tally(id);
        sum += votes + vm.snapshotGasLastCall("court", "tally");
        skip(APPEAL);
        court.finalizeCase(id);
        sum += vm.snapshotGasLastCall("court", "finalize, fraud");
        for (uint256 i = 0; i < 3; i++) {
            court.resolvePay(id, ids[i]);
        }
        vm.snapshotGasLastCall("court", "return the pay of a session");
        for (uint256 i = 0; i < POOL; i++) {
            if (juries.seatsOf(id, 0, jurors[i]) == 0) continue;
            juries.collect(id, 0, jurors[i]);
            sum += vm.snapshotGasLastCall("court", "collect a fee");
        }
        SnapshotVm(address(vm)).snapshotValue("court", "whole case of 21 seats", sum);
    }

    function test_enlist() public {
        vm.startPrank(jurors[0]);
        juries.enlist(jurors[0], MODEL, 0.5 ether);
        vm.snapshotGasLastCall("court", "enlist another weight");
        vm.stopPrank();
    }

    function test_appealAndFine() public {
        uint256 id = openFraud();
        rule(id, Ruling.Major);
        appealBy(stranger, id);
        vm.snapshotGasLastCall("court", "appeal");
        seat(id);
        uint256 silent = 0;
        while (juries.seatsOf(id, 2, jurors[silent]) == 0) silent++;
        Ruling[] memory votes = votesOf(0, 0, POOL);
        votes[silent] = Ruling.Undecided;
        vote(id, votes);
        juries.tally(id);
        juries.fine(id, 2, jurors[silent]);
        vm.snapshotGasLastCall("court", "fine a silent juror");
    }

    function test_sizes() public view {
        _size("Court", address(court));
        _size("Juries", address(juries));
        _size("Accusations", address(accusations));
    }

    function _size(string memory name, address place) private view {
        assertLe(place.code.length, 24_576, name);
    }

    function _vote(uint256 id) private returns (uint256 sum) {
        for (uint256 i = 0; i < POOL; i++) {
            if (juries.seatsOf(id, 0, jurors[i]) == 0) continue;
            bytes32 hash = juries.voteHash(id, 0, jurors[i], Ruling.Major, 0, SALT);
            vm.prank(jurors[i]);
            juries.commit(id, jurors[i], hash);
            sum += vm.snapshotGasLastCall("court", "commit a vote");
        }
        skip(VOTE);
        for (uint256 i = 0; i < POOL; i++) {
            if (juries.seatsOf(id, 0, jurors[i]) == 0) continue;
            juries.reveal(id, jurors[i], Ruling.Major, 0, SALT);
            sum += vm.snapshotGasLastCall("court", "reveal a vote");
        }
    }

    function _seats(uint256 id) private view returns (uint256 sum) {
        for (uint256 i = 0; i < POOL; i++) {
            sum += juries.seatsOf(id, 0, jurors[i]);
        }
    }
}
