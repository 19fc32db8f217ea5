// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Vault } from "../../../core/src/Vault.sol";
import { IVault } from "../../../core/src/interfaces/IVault.sol";
import { Test } from "../../../core/test/base/Test.sol";
import { ComputationDisputes } from "../../src/ComputationDisputes.sol";
import { IntegerReferee } from "../../src/IntegerReferee.sol";

/// @notice Plays the games of vectors/integer-transformer.ts: `dispute`, which the challenger wins,
/// and `defence`, which the prover wins. Both consist of the moves commit, challenge, reveal,
/// choose, reveal, choose, openLeaf, point, prove.
abstract contract DisputeGames is Test {
    uint256 internal constant MOVES = 9;
    uint96 internal constant BOND_MIN = 1000;
    uint96 internal constant BOND_MAX = 1 ether;
    uint40 internal constant WINDOW = 1 days;
    uint40 internal constant MOVE = 1 hours;
    uint256 internal constant FUNDS = 10 ether;
    address internal constant BURN = address(0xdead);
    string internal constant VECTORS = "vectors/integer-transformer.json";

    struct GameMove {
        address from;
        bytes data;
    }

    /// @dev Moves of the two games. `setUp` reads them from the file once, because the file is long
    /// and a random run makes a thousand moves.
    mapping(string game => GameMove[MOVES]) private _gameMoves;
    mapping(string game => bytes32) private _gameIds;
    Vault internal _vault = Vault(deployCommitted("Vault"));
    IntegerReferee internal _referee = IntegerReferee(deployCommitted("IntegerReferee"));
    ComputationDisputes internal _disputes = ComputationDisputes(
        deployCommitted(
            "ComputationDisputes",
            abi.encode(IVault(address(_vault)), _referee, BOND_MIN, BOND_MAX, WINDOW, MOVE)
        )
    );
    address internal _prover;
    address internal _challenger = address(0xcafe);
    uint96 internal _bond;

    function setUp() public {
        string memory text = vm.readFile(VECTORS);
        _prover = vm.parseJsonAddress(text, ".prover");
        _bond = uint96(vm.parseJsonUint(text, ".bond"));
        _readGame(text, "dispute");
        _readGame(text, "defence");
        _fund(_prover);
        _fund(_challenger);
    }

    function _readGame(string memory text, string memory game) private {
        string memory key = string.concat(".", game);
        _gameIds[game] = vm.parseJsonBytes32(text, string.concat(key, ".id"));
        for (uint256 i = 0; i < MOVES; i++) {
            string memory move = string.concat(key, ".moves[", vm.toString(i), "]");
            string memory from = vm.parseJsonString(text, string.concat(move, ".from"));
            bool isProver = keccak256(bytes(from)) == keccak256("prover");
            _gameMoves[game][i] = GameMove({
                from: isProver ? _prover : _challenger,
                data: vm.parseJsonBytes(text, string.concat(move, ".data"))
            });
        }
    }

    function _fund(address account) internal {
        vm.deal(account, FUNDS);
        vm.prank(account);
        _vault.depositAndApprove{ value: FUNDS }(address(0), FUNDS, address(_disputes), FUNDS);
    }

    function _data(string memory game, uint256 move) internal view returns (bytes memory) {
        return _gameMoves[game][move].data;
    }

    function _mover(string memory game, uint256 move) internal view returns (address) {
        return _gameMoves[game][move].from;
    }

    function _id(string memory game) internal view returns (bytes32) {
        return _gameIds[game];
    }

    function _call(address from, bytes memory data) internal returns (bool success) {
        vm.prank(from);
        (success,) = address(_disputes).call(data);
    }

    /// @dev Plays the first `moves` moves of a recorded game.
    function _play(string memory game, uint256 moves) internal {
        for (uint256 i = 0; i < moves; i++) {
            assertTrue(_call(_mover(game, i), _data(game, i)), vm.toString(i));
        }
    }

    function _balance(address account) internal view returns (uint256) {
        return _vault.balanceOf(account, 0);
    }

    function _assertPaid(uint256 prover, uint256 challenger) internal view {
        assertEq(_balance(_prover), prover, "prover");
        assertEq(_balance(_challenger), challenger, "challenger");
        uint256 paid = prover + challenger + _balance(BURN) + _balance(address(_disputes));
        assertEq(paid, 2 * FUNDS, "all");
    }
}
