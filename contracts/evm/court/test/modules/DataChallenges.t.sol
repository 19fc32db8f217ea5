// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Voucher } from "../../../core/src/interfaces/IEscrow.sol";
import { SessionAuthorization } from "../../../core/src/interfaces/ISessions.sol";
import { Offer } from "../../../market/src/interfaces/IOfferBook.sol";
import { Parameter } from "../../../market/src/interfaces/IParameters.sol";
import { Operators } from "../../src/base/Operators.sol";
import { ChallengeState, IDataChallenges } from "../../src/interfaces/IDataChallenges.sol";
import { AuditConsent, EvidenceItem, IEvidence } from "../../src/interfaces/IEvidence.sol";
import { ModuleFixture } from "../base/ModuleFixture.sol";

/// @notice Tests of the accounts that may challenge, of valid responses, and of the penalty for
/// silence (no response).
contract DataChallengesTest is ModuleFixture {
    /// @dev Pay of a juror's seat. The least bond of a challenge and the first fee are as large.
    uint256 private constant PRICE = 0.0005 ether;
    uint256 private constant BASE_FEE = 1 gwei;
    uint256 private constant SUPPLY = 3 hours;
    uint256 private constant QUEUE = 5 minutes;

    bytes32 private _id;
    uint256 private _endedAt;

    function setUp() public {
        furnishChambers();
        vm.fee(BASE_FEE);
        _id = serve(1, 3, 1 ether);
        _endedAt = vm.getBlockTimestamp();
    }

    /// @dev Challenges the provider for the transcript of an answer. The challenger is the first
    /// juror, which is drawn for the answer.
    function _challenge(uint64 index) private returns (uint256 challengeId) {
        EvidenceItem memory item = itemOf(_id, 3, index);
        draw(jurors[0], idOf(item.core), _endedAt, true);
        return challengeBy(0, item);
    }

    /// @dev Challenges the provider for the only answer of a new session.
    function _challengeOne(uint64 nonce) private returns (uint256) {
        EvidenceItem memory item = itemOf(serve(nonce, 1, 1 ether), 1, 0);
        return challengeDrawn(0, item, idOf(item.core));
    }

    function _state(uint256 challengeId) private view returns (uint256) {
        return uint256(challenges.challengeOf(challengeId).state);
    }

    function test_suppliedInTime() public {
        uint256 juror = balance(jurors[0], NATIVE);
        uint256 before = balance(provider, NATIVE);
        uint256 challengeId = _challenge(0);
        assertEq(balance(address(challenges), NATIVE), PRICE, "pot");
        supply(challengeId, 0, false, 60);
        supply(challengeId, 1, true, 40);
        assertEq(_state(challengeId), uint256(ChallengeState.Supplied), "supplied");
        uint256 cost = costOf(100);
        assertEq(balance(provider, NATIVE) - before, cost, "the provider is paid its gas");
        assertEq(juror - balance(jurors[0], NATIVE), cost, "by who asked");
        assertTrue(cost < PRICE, "and not the pay of a seat");
        vm.warp(_endedAt + 1 days);
        vm.expectPartialRevert(IDataChallenges.ChallengeNotOpen.selector);
        challenges.conclude(challengeId);
    }

    function test_refusesShortLateAndDisorderedSupplies() public {
        uint256 challengeId = _challenge(0);
        expectError(IDataChallenges.SupplyTooShort.selector, abi.encode(1));
        supply(challengeId, 0, true, 99);
        vm.expectPartialRevert(IDataChallenges.PartOutOfOrder.selector);
        supply(challengeId, 1, true, 100);
        vm.expectPartialRevert(IDataChallenges.SupplyTooLong.selector);
        supply(challengeId, 0, true, 48 * 1024 + 1);
        expectError(stranger, IDataChallenges.NotTheChallengedProvider.selector);
        challenges.supplyTranscript(challengeId, 0, true, new bytes(100));
        vm.expectPartialRevert(IDataChallenges.ChallengePending.selector);
        challenges.conclude(challengeId);
        vm.warp(vm.getBlockTimestamp() + SUPPLY);
        vm.expectPartialRevert(IDataChallenges.SupplyTooLate.selector);
        supply(challengeId, 0, true, 100);
    }

    function test_silenceTakesAShareOfTheLeastStake() public {
        uint256 juror = balance(jurors[0], NATIVE);
        uint256 challengeId = _challenge(0);
        vm.warp(vm.getBlockTimestamp() + SUPPLY);
        vm.prank(stranger);
        challenges.conclude(challengeId);
        assertEq(60 ether - bench.stakeOf(provider), 0.05 ether, "half of the least stake");
        uint256 gain = balance(jurors[0], NATIVE) - juror;
        assertEq(gain, 0.005 ether, "the bond, and a tenth of it");
        assertEq(bench.recordOf(provider).withheld, 1, "counted");
        assertEq(bench.failedAtSeconds(provider), 0, "and keeps it from no work");
        assertTrue(challenges.hasWithholding(_id), "told");
        assertEq(balance(address(challenges), NATIVE), 0, "nothing stays");
    }

    /// @dev Any number of challenges that get no response during one outage count as one failure.
    function test_outageIsOneFailure() public {
        uint256[] memory ids = _challengeMany(5);
        vm.warp(vm.getBlockTimestamp() + SUPPLY + 4 * QUEUE);
        uint256 before = balance(jurors[0], NATIVE) + 5 * challenges.challengeOf(ids[0]).bond;
        for (uint256 i = 0; i < ids.length; i++) {
            challenges.conclude(ids[i]);
            bool withheld = challenges.challengeOf(ids[i]).state == ChallengeState.Withheld;
            assertTrue(withheld, "each is withheld");
        }
        assertFalse(bench.excluded(provider), "one failure");
        assertEq(bench.recordOf(provider).withheld, 1, "one");
        assertEq(bench.stakeOf(provider), 60 ether - 0.05 ether, "at one price");
        assertEq(balance(jurors[0], NATIVE) - before, 0.005 ether, "with one reward");
        assertEq(bench.currentStrike(provider), 0, "none of this day");
        vm.warp(vm.getBlockTimestamp() + 1 days);
        assertEq(bench.currentStrike(provider), 2, "the second of the next");
    }

    function test_thirdDayOfSilenceExcludes() public {
        for (uint64 day = 0; day < 3; day++) {
            assertFalse(bench.excluded(provider), "twice is not thrice");
            _missOn(day);
        }
        assertTrue(bench.excluded(provider), "excluded");
        assertEq(bench.failedAtSeconds(provider), vm.getBlockTimestamp(), "as offers are told");
        uint256 left = 60 ether - 0.1 ether;
        left -= left / 10;
        assertEq(bench.stakeOf(provider), left, "and a tenth of all");
    }

    /// @dev Three challenges got no response during one outage, and one of them is concluded on
    /// each of three days. Only the first conclusion is in time, so they count as one failure.
    function test_outageIsOneFailure_whenItIsToldOf() public {
        uint256[] memory ids = _challengeMany(3);
        uint256 until = challenges.challengeOf(ids[2]).deadlineSeconds;
        uint256 pot = balance(address(challenges), NATIVE);
        for (uint256 day = 0; day < 3; day++) {
            vm.warp(until + day * 1 days);
            challenges.conclude(ids[day]);
            bytes32 id = challenges.challengeOf(ids[day]).sessionId;
            assertTrue(challenges.hasWithholding(id) == (day == 0), "of those told in time");
        }
        assertFalse(bench.excluded(provider), "one failure");
        assertEq(bench.stakeOf(provider), 60 ether - 0.05 ether, "at one price");
        assertEq(balance(address(challenges), NATIVE), 0, "each bond returned");
        assertTrue(pot != 0, "there were some");
    }

    /// @dev A challenge that is concluded too late does not stop a penalty by a second challenge
    /// for the same receipt.
    function test_lateWordLeavesTheFailureToOthers() public {
        EvidenceItem memory item = itemOf(_id, 3, 0);
        clock.finish(clock.epochOf(_endedAt) + 1, _valueForAll());
        vm.warp((clock.epochOf(_endedAt) + 2) * EPOCH);
        uint256[2] memory ids;
        for (uint256 i = 0; i < 2; i++) {
            ids[i] = challengeBy(i, item);
            if (i == 0) vm.warp(vm.getBlockTimestamp() + 6 hours);
        }
        vm.warp(challenges.challengeOf(ids[1]).deadlineSeconds);
        challenges.conclude(ids[0]);
        assertEq(bench.stakeOf(provider), 60 ether, "too late");
        challenges.conclude(ids[1]);
        assertEq(bench.stakeOf(provider), 60 ether - 0.05 ether, "in time");
    }

    /// @dev Challenges the answer of a new session, and concludes the challenge without a response.
    function _missOn(uint64 day) private {
        uint256 challengeId = _challengeOne(10 + day);
        vm.warp(challenges.challengeOf(challengeId).deadlineSeconds);
        challenges.conclude(challengeId);
        if (day < 2) vm.warp(vm.getBlockTimestamp() + 1 days);
    }

    /// @dev Opens data challenges for receipts of this number of sessions.
    function _challengeMany(uint64 count) private returns (uint256[] memory ids) {
        ids = new uint256[](count);
        for (uint64 i = 0; i < count; i++) {
            ids[i] = _challengeOne(2 + i);
        }
    }

    /// @dev Each open challenge delays the deadlines of later ones by five minutes. So the amount
    /// of data that a provider has to write to the chain in a given time is bounded.
    function test_eachChallengeWaitsForThoseBefore() public {
        clock.finish(clock.epochOf(_endedAt) + 1, _valueForAll());
        vm.warp((clock.epochOf(_endedAt) + 2) * EPOCH);
        uint256 now_ = vm.getBlockTimestamp();
        for (uint64 i = 0; i < 3; i++) {
            uint256 id = challengeBy(0, itemOf(_id, 3, i));
            uint256 until = challenges.challengeOf(id).deadlineSeconds;
            assertEq(until, now_ + SUPPLY + i * QUEUE, "later than the one before");
        }
        // Once the extra time of all earlier challenges is over, new challenges get no extra time.
        vm.warp(now_ + 3 * QUEUE);
        uint256 last = challengeBy(1, itemOf(_id, 3, 0));
        uint256 until_ = challenges.challengeOf(last).deadlineSeconds;
        assertEq(until_, now_ + 3 * QUEUE + SUPPLY, "the queue is empty");
    }

    /// @dev Any number of earlier challenges delays the deadline of a challenge by at most one day.
    /// Otherwise an accomplice could delay a provider's deadlines without limit.
    function test_othersAddADayAtMost() public {
        uint64 count = 130;
        bytes32 id = serve(2, count, 1 ether);
        uint256 epoch = clock.epochOf(vm.getBlockTimestamp()) + 1;
        clock.finish(epoch, "value");
        vm.warp((epoch + 1) * EPOCH);
        uint256 now_ = vm.getBlockTimestamp();
        for (uint64 i = 0; i < count; i++) {
            EvidenceItem memory item = itemOf(id, count, i);
            for (uint256 j = 0; j < JURORS; j++) {
                vm.prank(jurors[j]);
                try challenges.challengeTranscript(item, jurors[j]) { } catch { }
            }
        }
        uint256 last = challenges.challengeCount();
        assertGe(last, 1 days / QUEUE + 2, "more than a day takes");
        uint256 until = challenges.challengeOf(last).deadlineSeconds;
        assertEq(until, now_ + SUPPLY + 1 days, "a day later, and no more");
    }

    /// @dev Finds a beacon value by which two jurors are drawn for each of the session's three
    /// answers.
    function _valueForAll() private view returns (bytes32 value) {
        for (uint256 drawn = 0; drawn < 6;) {
            value = bytes32(uint256(value) + 1);
            drawn = 0;
            for (uint64 i = 0; i < 3; i++) {
                bytes32 seed = keccak256(abi.encode(value, idOf(receiptOf(_id, i))));
                if (challenges.isChallengerSelected(seed, jurors[0], plainModel, _endedAt)) {
                    drawn++;
                }
                if (challenges.isChallengerSelected(seed, jurors[1], plainModel, _endedAt)) {
                    drawn++;
                }
            }
        }
    }

    /// @dev At a high base fee, the bond is the gas cost of supplying prompt and answer: 150
    /// tokens, which count as 600 bytes.
    function test_bondPaysForTokens() public {
        vm.fee(10 gwei);
        uint256 challengeId = _challenge(0);
        assertEq(challenges.challengeOf(challengeId).bond, costOf(600), "by its tokens");
    }

    /// @dev The provider itself states a receipt's token counts. So it is paid for the bytes that
    /// it supplied, and not for these counts.
    function test_supplyIsPaidByItsBytes() public {
        vm.fee(10 gwei);
        uint256[2] memory sizes = [uint256(100), 400];
        for (uint64 i = 0; i < 2; i++) {
            uint256 challengeId = _challenge(i);
            uint256 bond = challenges.challengeOf(challengeId).bond;
            uint256 had = balance(provider, NATIVE);
            uint256 juror = balance(jurors[0], NATIVE);
            supply(challengeId, 0, true, sizes[i]);
            uint256 paid = costOf(sizes[i]);
            assertEq(balance(provider, NATIVE) - had, paid, "by its bytes");
            assertEq(balance(jurors[0], NATIVE) - juror, bond - paid, "and the rest returns");
        }
    }

    /// @dev A challenge keeps its deadline if `SupplyWindow` is shortened while it is open.
    // Finding: VER-3, EVM3-8
    function test_deadlineIsThatOfTheOpening() public {
        vm.prank(owner);
        parameters.propose(Parameter.SupplyWindow, 10 minutes);
        vm.warp(vm.getBlockTimestamp() + DELAY - 1 hours);
        _id = serve(2, 3, 1 ether);
        _endedAt = vm.getBlockTimestamp();
        uint256 challengeId = _challenge(0);
        uint256 until = challenges.challengeOf(challengeId).deadlineSeconds;
        assertEq(until, vm.getBlockTimestamp() + SUPPLY, "by the window of its opening");
        vm.warp(vm.getBlockTimestamp() + 1 hours);
        parameters.applyParameter(Parameter.SupplyWindow);
        vm.warp(until - 1);
        supply(challengeId, 0, true, 100);
        assertEq(_state(challengeId), uint256(ChallengeState.Supplied), "in time");
    }

    /// @dev Even after two other roots. Receipts of an open session only from half an audit window
    /// after its deadline, so that its client has time to open its opt-outs.
    // Finding: EVM3-12
    function test_registeredReceiptCanBeChallenged() public {
        bytes32 id = open(NATIVE, 1 ether, 2);
        settle(id, 3, 0.1 ether);
        uint256 anchoredAt = vm.getBlockTimestamp();
        EvidenceItem memory item = itemOf(id, 3, 1);
        draw(jurors[0], idOf(item.core), anchoredAt, true);
        expectError(jurors[0], IDataChallenges.SessionStillOpen.selector);
        challenges.challengeTranscript(item, jurors[0]);
        challenges.registerReceipt(item);
        for (uint64 i = 1; i <= 2; i++) {
            vm.warp(anchoredAt + i * sessions.SETTLE_INTERVAL());
            settle(id, 3 + i, 0.1 ether + i);
        }
        vm.warp(anchoredAt + 1 days + 36 hours);
        item = itemOf(id, 5, 1);
        uint256 challengeId = challengeBy(0, item);
        vm.warp(challenges.challengeOf(challengeId).deadlineSeconds);
        challenges.conclude(challengeId);
        assertEq(bench.recordOf(provider).withheld, 1, "withheld");
    }

    /// @dev Even with the shortest audit window, the client of a long session has time to
    /// opt out until half an audit window after the session's deadline. The provider gains nothing
    /// by this delay, because its pay does not mature before this time.
    // Finding: DAT-11
    function test_openSessionIsChallengedAfterItsDeadline() public {
        setParameter(Parameter.AuditWindow, 1 days);
        Offer memory offer = offerIn(NATIVE);
        offer.nonce = 2;
        bytes32 hash = publish(offer);
        SessionAuthorization memory made = authorize(hash, NATIVE, 1 ether, 2);
        made.expiresAtSeconds = uint64(vm.getBlockTimestamp() + 3 days);
        bytes32 id = open(made);
        uint256 deadline = sessions.deadlineOf(id);
        vm.warp(deadline - 1 hours);
        settle(id, 3, 0.1 ether);
        EvidenceItem memory item = itemOf(id, 3, 1);
        draw(jurors[0], idOf(item.core), deadline, true);
        vm.warp(deadline + 12 hours - 1);
        expectError(jurors[0], IDataChallenges.SessionStillOpen.selector);
        challenges.challengeTranscript(item, jurors[0]);
        expectError(jurors[0], IDataChallenges.SessionStillOpen.selector);
        challenges.challengeReceipt(id, jurors[0]);
        vm.warp(deadline + 12 hours);
        assertTrue(challengeBy(0, item) != 0, "then it is");
    }

    /// @dev Each open challenge for a receipt delays later deadlines, like one for a transcript.
    // Finding: DAT-12
    function test_receiptsWaitForThoseBeforeToo() public {
        bytes32 other = serve(2, 3, 1 ether);
        draw(jurors[0], _id, _endedAt, true);
        bytes32[2] memory ids = [_id, other];
        uint256 now_ = vm.getBlockTimestamp();
        uint256 opened = 0;
        for (uint256 i = 0; i < 2; i++) {
            for (uint256 j = 0; j < JURORS; j++) {
                vm.prank(jurors[j]);
                try challenges.challengeReceipt(ids[i], jurors[j]) returns (uint256 id) {
                    uint256 until = challenges.challengeOf(id).deadlineSeconds;
                    assertEq(until, now_ + SUPPLY + opened * QUEUE, "one after the other");
                    opened++;
                } catch { }
            }
        }
        assertTrue(opened > 1, "there were some");
    }

    // Finding: EVM3-12
    function test_challengeRegistersItsReceipt() public {
        _challenge(0);
        uint256 anchoredAt = challenges.drawnAt(idOf(receiptOf(_id, 0)));
        assertEq(anchoredAt, _endedAt, "under the anchor that drew it");
    }

    /// @dev If several validators challenge for one receipt and get no response, this counts as one
    /// failure.
    function test_silenceCountsOncePerReceipt() public {
        EvidenceItem memory item = itemOf(_id, 3, 0);
        clock.finish(clock.epochOf(_endedAt) + 1, _valueForAll());
        for (uint256 i = 0; i < 2; i++) {
            challengeBy(i, item);
        }
        expectError(jurors[0], IDataChallenges.AlreadyChallenged.selector);
        challenges.challengeTranscript(item, jurors[0]);
        vm.warp(vm.getBlockTimestamp() + SUPPLY + QUEUE);
        challenges.conclude(1);
        challenges.conclude(2);
        assertEq(bench.recordOf(provider).withheld, 1, "once");
        assertEq(60 ether - bench.stakeOf(provider), 0.05 ether, "and one penalty");
        assertEq(balance(address(challenges), NATIVE), 0, "both bonds are back");
    }

    /// @dev Only drawn accounts can challenge, each for itself: no accomplice takes a seat.
    // Finding: EVM-6
    function test_onlyTheDrawnChallenge() public {
        EvidenceItem memory item = itemOf(_id, 3, 0);
        draw(jurors[0], idOf(item.core), _endedAt, false);
        expectError(jurors[0], IDataChallenges.NotSelected.selector);
        challenges.challengeTranscript(item, jurors[0]);
        expectError(stranger, Operators.NotTheOperator.selector);
        challenges.challengeTranscript(item, jurors[1]);
        // A validator that enlists after the receipt was anchored has no seat for it.
        enlist(stranger, 90 ether);
        expectError(stranger, IDataChallenges.NotSelected.selector);
        challenges.challengeTranscript(item, stranger);
    }

    function test_refusesAfterTheWindowAndOfOneself() public {
        EvidenceItem memory item = itemOf(_id, 3, 0);
        draw(jurors[0], idOf(item.core), _endedAt, true);
        vm.warp(_endedAt + 3 days);
        expectError(jurors[0], IEvidence.ReceiptTooOld.selector);
        challenges.challengeTranscript(item, jurors[0]);
        vm.warp(_endedAt + 1 days);
        expectError(provider, IDataChallenges.SelfChallenge.selector);
        challenges.challengeTranscript(item, provider);
    }

    function test_receiptAtTheDrawnPlace() public {
        draw(jurors[0], _id, _endedAt, true);
        vm.prank(jurors[0]);
        uint256 challengeId = challenges.challengeReceipt(_id, jurors[0]);
        uint64 index = challenges.challengeOf(challengeId).index;
        uint256 before = balance(jurors[0], NATIVE);
        EvidenceItem memory item = itemOf(_id, 3, (index + 1) % 3);
        bytes memory signature = signReceipt(OPERATOR_KEY, item.core);
        vm.expectPartialRevert(IDataChallenges.ReceiptMismatch.selector);
        challenges.supplyReceipt(challengeId, item, signature);
        item = itemOf(_id, 3, index);
        vm.expectPartialRevert(IDataChallenges.ReceiptUnsigned.selector);
        challenges.supplyReceipt(challengeId, item, signature);
        signature = signReceipt(OPERATOR_KEY, item.core);
        challenges.supplyReceipt(challengeId, item, signature);
        assertEq(balance(jurors[0], NATIVE) - before, PRICE, "the bond returns");
        vm.expectPartialRevert(IDataChallenges.ChallengeNotOpen.selector);
        supply(challengeId, 0, true, 100);
    }

    function test_receiptThatIsNotShown() public {
        draw(jurors[0], _id, _endedAt, true);
        vm.startPrank(jurors[0]);
        uint256 challengeId = challenges.challengeReceipt(_id, jurors[0]);
        vm.expectPartialRevert(IDataChallenges.AlreadyChallenged.selector);
        challenges.challengeReceipt(_id, jurors[0]);
        vm.stopPrank();
        expectError(operator, IDataChallenges.ChallengeKindMismatch.selector);
        challenges.supplyTranscript(challengeId, 0, true, new bytes(100));
        vm.warp(vm.getBlockTimestamp() + SUPPLY);
        challenges.conclude(challengeId);
        assertEq(bench.recordOf(provider).withheld, 1, "counted");
    }

    // Returns the session signer's statement of audit modes: one byte for each answer. The byte 0
    // opts the answer out of audits.

    function _modesOf(bytes memory modes)
        private
        view
        returns (AuditConsent memory consent, bytes memory signature)
    {
        consent = AuditConsent(_id, uint64(modes.length), sha256(modes), "secret");
        signature = signConsent(SIGNER_KEY, address(sessions), "Ostrom Sessions", consent);
    }

    /// @dev Shows an opt-out. `refusal` is the selector of the expected error; zero if the call
    /// must succeed.
    function _show(uint256 challengeId, bytes memory modes, bytes4 refusal) private {
        (AuditConsent memory consent, bytes memory signature) = _modesOf(modes);
        SessionAuthorization memory authorization = _authorization();
        bytes memory authorized = signOf(CLIENT_KEY, authorization);
        if (refusal != 0) vm.expectPartialRevert(refusal);
        vm.prank(operator);
        challenges.showOptOut(challengeId, consent, modes, signature, authorization, authorized);
    }

    /// @dev Returns the authorization with which the fixture opened the session.
    function _authorization() private view returns (SessionAuthorization memory made) {
        made = authorize(NATIVE, 1 ether, 1);
        made.openBySeconds = uint64(_endedAt + 60);
        made.expiresAtSeconds = uint64(_endedAt + 1 days);
    }

    // Finding: VER-6, DAT-13
    function test_optedOutAnswerStaysPrivate() public {
        uint256 before = balance(provider, NATIVE);
        uint256 challengeId = _challenge(1);
        _show(challengeId, hex"010002", 0);
        assertEq(_state(challengeId), uint256(ChallengeState.Private), "private");
        assertEq(balance(provider, NATIVE) - before, costOf(3), "the provider is paid its gas");
        assertEq(balance(address(challenges), NATIVE), 0, "the rest returns");
    }

    /// @dev The audit of an answer without an opt-out needs no consent, and cannot be refused.
    // Finding: EVM-1c, VER-1, VER-2, VER-4, VER-5, VER-7
    function test_sessionsConsentByDefault() public {
        uint256 challengeId = _challenge(1);
        _show(challengeId, hex"000100", IDataChallenges.OptOutInvalid.selector);
        _show(challengeId, hex"00", IDataChallenges.OptOutInvalid.selector);
        vm.warp(vm.getBlockTimestamp() + SUPPLY);
        challenges.conclude(challengeId);
        assertEq(bench.recordOf(provider).withheld, 1, "withheld");
    }

    function test_refusesOptOutsOfOthers() public {
        uint256 challengeId = _challenge(1);
        bytes memory modes = hex"000000";
        (AuditConsent memory consent, bytes memory signature) = _modesOf(modes);
        SessionAuthorization memory authorization = _authorization();
        bytes memory authorized = signOf(CLIENT_KEY, authorization);
        expectError(stranger, IDataChallenges.NotTheChallengedProvider.selector);
        challenges.showOptOut(challengeId, consent, modes, signature, authorization, authorized);
        vm.startPrank(operator);
        vm.expectPartialRevert(IDataChallenges.OptOutInvalid.selector);
        challenges.showOptOut(
            challengeId, consent, hex"000001", signature, authorization, authorized
        );
        signature = signConsent(PROVIDER_KEY, address(sessions), "Ostrom Sessions", consent);
        vm.expectPartialRevert(IDataChallenges.OptOutInvalid.selector);
        challenges.showOptOut(challengeId, consent, modes, signature, authorization, authorized);
        // The provider names itself as signer in the authorization, and signs it with its own key.
        authorization.signer = provider;
        authorized = signOf(PROVIDER_KEY, authorization);
        vm.expectPartialRevert(IDataChallenges.OptOutInvalid.selector);
        challenges.showOptOut(challengeId, consent, modes, signature, authorization, authorized);
        vm.stopPrank();
    }

    /// @dev An opt-out of a request needs a signature by the client's key; the signer's is refused.
    // Finding: EVM-1d
    function test_clientOfARequestOptsOut() public {
        bytes32 id = serveRequest(1, false);
        uint256 challengeId = _challengeOf(id);
        _showOfRequest(id, challengeId, SIGNER_KEY, IDataChallenges.OptOutInvalid.selector);
        _showOfRequest(id, challengeId, CLIENT_KEY, 0);
        assertEq(_state(challengeId), uint256(ChallengeState.Private), "private");
    }

    /// @dev Shows an opt-out of the only answer of a request, signed by `key`; see `_show` for
    /// `refusal`.
    function _showOfRequest(bytes32 id, uint256 challengeId, uint256 key, bytes4 refusal) private {
        AuditConsent memory consent = AuditConsent(id, 1, sha256(hex"00"), "secret");
        bytes memory signature = signConsent(key, address(requests), "Ostrom Requests", consent);
        SessionAuthorization memory none;
        if (refusal != 0) vm.expectPartialRevert(refusal);
        vm.prank(operator);
        challenges.showOptOut(challengeId, consent, hex"00", signature, none, "");
    }

    /// @dev A client that asked for an audit cannot hide the answer and also get its money back.
    function test_whoAsksForAnAuditOptsOutOfNothing() public {
        bytes32 id = serveRequest(1, true);
        uint256 challengeId = _challengeOf(id);
        _showOfRequest(
            id, challengeId, CLIENT_KEY, IDataChallenges.AuditRequestedByClient.selector
        );
        supply(challengeId, 0, true, 100);
    }

    /// @dev A client that wants no audits chooses an offer of tier 0.
    function test_offerOfTierZeroIsNotAudited() public {
        uint256 challengeId = _challenge(1);
        Offer memory offer = offerIn(NATIVE);
        expectError(operator, IDataChallenges.OfferVerified.selector);
        challenges.showUnverifiedOffer(challengeId, offer);
        (offer.tier, offer.nonce) = (0, 2);
        bytes32 id = open(authorize(publish(offer), NATIVE, 1 ether, 9));
        close(Voucher(id, 1 ether, 3, rootOf(id, 3)));
        EvidenceItem memory item = itemOf(id, 3, 1);
        uint256 other = challengeDrawn(0, item, idOf(item.core));
        uint256 before = balance(provider, NATIVE);
        vm.startPrank(operator);
        vm.expectPartialRevert(IDataChallenges.OfferVerified.selector);
        challenges.showUnverifiedOffer(challengeId, offer);
        challenges.showUnverifiedOffer(other, offer);
        vm.stopPrank();
        assertEq(_state(other), uint256(ChallengeState.Private), "private");
        assertEq(balance(provider, NATIVE) - before, costOf(0), "the provider is paid its gas");
    }

    function _challengeOf(bytes32 requestId) private returns (uint256) {
        EvidenceItem memory item = itemOf(requestId);
        return challengeDrawn(0, item, requestIdOf(item.core));
    }
}
