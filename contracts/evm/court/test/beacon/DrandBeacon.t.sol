// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Bn254 } from "../../src/beacon/Bn254.sol";
import { DrandBeacon } from "../../src/beacon/DrandBeacon.sol";
import { DrandChain, IDrandBeacon } from "../../src/interfaces/IDrandBeacon.sol";
import { DrandRounds } from "../base/DrandRounds.sol";

// Goal: each epoch gets exactly the value that drand's signature gives. The contract accepts this
// signature only from the second from which drand's members can know it. Method: rounds that drand
// published on evmnet, its network for EVM chains; also a test key from vectors/drand.json.
contract DrandBeaconTest is DrandRounds {
    uint256 private constant LEAD = 60;

    function test_deployment_refusals() public {
        DrandChain memory chain = evmnet();
        bytes4 selector = IDrandBeacon.EpochLengthInvalid.selector;
        expectError(selector, abi.encode(2, 3));
        deployCommitted("DrandBeacon", abi.encode(chain, 2, LEAD));
        chain.period = 0;
        expectError(selector, abi.encode(EPOCH, 0));
        deployCommitted("DrandBeacon", abi.encode(chain, EPOCH, LEAD));
        chain = evmnet();
        (chain.publicKey[0], chain.publicKey[1]) = (chain.publicKey[1], chain.publicKey[0]);
        vm.expectRevert(IDrandBeacon.PublicKeyInvalid.selector);
        deployCommitted("DrandBeacon", abi.encode(chain, EPOCH, LEAD));
    }

    function test_submit_fixesTheHashOfTheSignature() public {
        for (uint256 i = 0; i < 5; i++) {
            (DrandBeacon beacon, uint256 epoch) = citing(uint256(wordAt(".evmnet.rounds", i)));
            uint256[2] memory signature = signatureAt(".evmnet.signatures", i);
            assertFalse(beacon.isFinal(epoch), "before");
            expectError(IDrandBeacon.NotFinal.selector, abi.encode(epoch));
            beacon.value(epoch);
            beacon.submit(epoch, signature);
            assertTrue(beacon.isFinal(epoch), "after");
            assertEq(beacon.value(epoch), wordAt(".evmnet.values", i), "value");
            assertFalse(beacon.isFinal(epoch + 1), "the next epoch");
            expectError(IDrandBeacon.ValueAlreadyFixed.selector, abi.encode(epoch));
            beacon.submit(epoch, signature);
        }
    }

    function test_submit_refusesOtherSignatures() public {
        (DrandBeacon beacon, uint256 epoch) = citing(1000);
        uint256[2] memory right = signatureAt(".evmnet.signatures", 1);
        uint256[2] memory other = signatureAt(".evmnet.signatures", 2);
        uint256[2][5] memory wrong = [
            other,
            [uint256(0), 0],
            [right[0], right[1] + 1],
            [right[0], Bn254.P - right[1]],
            [right[0] + Bn254.P, right[1]]
        ];
        bytes memory refusal =
            abi.encodeWithSelector(IDrandBeacon.SignatureInvalid.selector, epoch, 1000);
        for (uint256 i = 0; i < wrong.length; i++) {
            vm.expectRevert(refusal);
            beacon.submit(epoch, wrong[i]);
        }
        refusal = abi.encodeWithSelector(IDrandBeacon.SignatureInvalid.selector, epoch + 1, 1100);
        vm.warp(vm.getBlockTimestamp() + EPOCH);
        vm.expectRevert(refusal);
        beacon.submit(epoch + 1, right);
        beacon.submit(epoch, right);
    }

    /// @dev A precompile that fails consumes all gas that it receives, so invalid points must not
    /// reach it.
    function test_submit_refusesBentPointsCheaply() public {
        (DrandBeacon beacon, uint256 epoch) = citing(1000);
        uint256[2] memory right = signatureAt(".evmnet.signatures", 1);
        uint256[2][3] memory bent =
            [[right[0], right[1] + 1], [uint256(0), 0], [right[0] + Bn254.P, right[1]]];
        for (uint256 i = 0; i < bent.length; i++) {
            uint256 before = gasleft();
            try beacon.submit(epoch, bent[i]) {
                assertTrue(false, "refused");
            } catch { }
            assertLe(before - gasleft(), 30_000, "gas");
        }
    }

    /// @dev If drand's members reveal a signature earlier than `LEAD` seconds after the epoch's
    /// start, the contract refuses it, and the epoch has no value yet.
    function test_submit_refusesTooEarly() public {
        (DrandBeacon beacon, uint256 epoch) = citing(1000);
        uint256 from = epoch * EPOCH + beacon.LEAD();
        vm.warp(from - 1);
        expectError(IDrandBeacon.SubmittedTooEarly.selector, abi.encode(epoch, from, from - 1));
        beacon.submit(epoch, signatureAt(".evmnet.signatures", 1));
        vm.warp(from);
        beacon.submit(epoch, signatureAt(".evmnet.signatures", 1));
    }

    function test_roundOf_refusesBeforeGenesis() public {
        // Round 1 is signed at `GENESIS`. An epoch has a round only if its start plus `LEAD` is
        // later than `GENESIS`, or earlier by at most one period of three seconds.
        DrandBeacon beacon =
            DrandBeacon(deployCommitted("DrandBeacon", abi.encode(evmnet(), EPOCH, LEAD)));
        uint256 first = (GENESIS - 3 - LEAD + EPOCH - 1) / EPOCH;
        assertGe(beacon.roundOf(first), 1, "first");
        bytes memory refusal =
            abi.encodeWithSelector(IDrandBeacon.EpochBeforeGenesis.selector, first - 1);
        vm.expectRevert(refusal);
        beacon.roundOf(first - 1);
        vm.warp(GENESIS + 1 days);
        vm.expectRevert(refusal);
        beacon.submit(first - 1, signatureAt(".evmnet.signatures", 0));
    }

    /// @dev Each epoch has its own round: the first one that is signed more than `LEAD` seconds
    /// after the epoch's start.
    function testFuzz_roundOf(uint256 epoch, uint256 seconds_, uint256 lead, uint256 period)
        public
    {
        DrandChain memory chain = evmnet();
        chain.period = bound(period, 1, 120);
        seconds_ = bound(seconds_, chain.period, 1 days);
        lead = bound(lead, 0, 2 days);
        DrandBeacon beacon =
            DrandBeacon(deployCommitted("DrandBeacon", abi.encode(chain, seconds_, lead)));
        epoch = bound(epoch, GENESIS / seconds_ + 1, GENESIS / seconds_ + 1_000_000);
        uint256 round = beacon.roundOf(epoch);
        uint256 known = epoch * seconds_ + lead;
        uint256 signed = GENESIS + (round - 1) * chain.period;
        assertGe(signed, known + 1, "after");
        assertLe(signed - chain.period, known, "the first");
        assertGe(beacon.roundOf(epoch + 1), round + 1, "of its own");
        assertEq(beacon.epochOf(epoch * seconds_), epoch, "begins");
        assertEq(beacon.epochOf(epoch * seconds_ - 1), epoch - 1, "ends");
    }

    /// @dev A private network can run a drand chain with its own key and its own genesis, and with
    /// one round for each epoch.
    function test_testKey_signsEachEpoch() public {
        uint256 genesis = 100 * EPOCH;
        DrandChain memory chain = DrandChain(keyAt(".testKey.publicKey"), genesis, EPOCH);
        DrandBeacon beacon =
            DrandBeacon(deployCommitted("DrandBeacon", abi.encode(chain, EPOCH, 0)));
        vm.warp(genesis + 100 * EPOCH);
        bytes32 last;
        for (uint256 i = 1; i < 16; i++) {
            uint256 epoch = 99 + i;
            assertEq(beacon.roundOf(epoch), i + 1, "round");
            beacon.submit(epoch, signatureAt(".testKey.signatures", i));
            assertEq(beacon.value(epoch), wordAt(".testKey.values", i), "value");
            assertTrue(beacon.value(epoch) != last, "another each time");
            last = beacon.value(epoch);
        }
    }
}
