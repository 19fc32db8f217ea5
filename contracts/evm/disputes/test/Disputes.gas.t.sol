// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Vault } from "../../core/src/Vault.sol";
import { IVault } from "../../core/src/interfaces/IVault.sol";
import { Test } from "../../core/test/base/Test.sol";
import { ComputationDisputes } from "../src/ComputationDisputes.sol";
import { IntegerReferee } from "../src/IntegerReferee.sol";

// Goal: measure the gas of each move of a dispute. Method: the dispute that
// vectors/integer-transformer.ts records; each call is a transaction of its own (`--isolate`). `npm
// run bench -- disputes` measures rows of 4,096 numbers.
contract DisputesGasTest is Test {
    uint256 private constant FUNDS = 10 ether;

    string private _text = vm.readFile("vectors/integer-transformer.json");
    Vault private _vault = Vault(deployCommitted("Vault"));
    ComputationDisputes private _disputes = ComputationDisputes(
        deployCommitted(
            "ComputationDisputes",
            abi.encode(
                IVault(address(_vault)),
                IntegerReferee(deployCommitted("IntegerReferee")),
                1000,
                1 ether,
                1 days,
                1 hours
            )
        )
    );

    function _fund(address account) private {
        vm.deal(account, FUNDS);
        vm.prank(account);
        _vault.depositAndApprove{ value: FUNDS }(address(0), FUNDS, address(_disputes), FUNDS);
    }

    function test_gas_dispute() public {
        address prover = vm.parseJsonAddress(_text, ".prover");
        address challenger = address(0xcafe);
        _fund(prover);
        _fund(challenger);
        string[9] memory names = [
            "commit",
            "challenge",
            "reveal 256 nodes",
            "choose",
            "reveal 4 nodes",
            "choose a leaf",
            "open a leaf",
            "point at a number",
            "prove, 16 columns"
        ];
        for (uint256 i = 0; i < names.length; i++) {
            string memory key = string.concat(".dispute.moves[", vm.toString(i), "]");
            bytes32 from = keccak256(bytes(vm.parseJsonString(_text, string.concat(key, ".from"))));
            bytes memory data = vm.parseJsonBytes(_text, string.concat(key, ".data"));
            vm.prank(from == keccak256("prover") ? prover : challenger);
            (bool success,) = address(_disputes).call(data);
            assertTrue(success, names[i]);
            vm.snapshotGasLastCall("disputes", names[i]);
        }
    }
}
