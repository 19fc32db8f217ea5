// SPDX-License-Identifier: Apache-2.0
// Requirements: R002-16
pragma solidity 0.8.37;

import { Vault } from "../../core/src/Vault.sol";
import { Test } from "../../core/test/base/Test.sol";
import { StorageDeals } from "../src/StorageDeals.sol";
import {
    ChunkDrawState,
    ChunkDrawView,
    DealState,
    DealTerms,
    DealView
} from "../src/interfaces/IStorageDeals.sol";
import { StorageDealFixture } from "./base/StorageDealFixture.sol";

/// @notice Accounts propose, cancel, accept and complete deals at random, request and prove chunks,
/// and report missing proofs. Each account is client of some deals and storage provider of others.
contract StorageDealsHandler is StorageDealFixture {
    uint256 public constant ACTORS = 4;
    uint32 internal constant CHUNKS = 5;
    uint256 internal constant NEWEST = 6;

    /// @dev Epochs of each deal for which a call of `drawChunk` succeeded.
    mapping(uint256 id => uint64[]) private _drawn;
    mapping(uint256 id => mapping(uint64 epoch => uint256)) private _answeredAt;
    mapping(string name => uint256) public done;
    string public fault;
    DealTerms private _terms;

    constructor() {
        deploy();
        _terms = termsOf(CHUNKS, 1, 1);
        for (uint256 i = 0; i < ACTORS; i++) {
            fund(actor(i), 1 ether);
        }
        warpTo(beacon.epochNow() + 1);
    }

    function actor(uint256 i) public pure returns (address) {
        return address(uint160(0xac70 + i % ACTORS));
    }

    function modules() external view returns (StorageDeals, Vault) {
        return (storageDeals, vault);
    }

    function offer(uint256 who, uint256 epochs, uint256 fee, uint256 stake) external {
        DealTerms memory terms = _terms;
        (terms.epochs, terms.period) = (1 + uint32(epochs % 6), 1 + uint32(fee % 2));
        terms.window = uint32(1 + stake % (2 * EPOCH));
        (terms.fee, terms.stake) = (uint96(1 + fee % 1e15), uint96(1 + stake % 1e15));
        offerBy(actor(who), terms);
        done["offer"] += 1;
    }

    function withdraw(uint256 who, uint256 which) external {
        uint256 id = _pick(which);
        // In half of the cases the deal's client calls, otherwise an account that `who` selects.
        address caller = who % 2 == 0 ? storageDeals.dealAt(id).client : actor(who);
        _call(caller, abi.encodeCall(StorageDeals.cancelDeal, (id)), "withdraw");
    }

    function take(uint256 who, uint256 which) external {
        uint256 id = _pick(which);
        bytes32 terms = who % 16 == 15 ? bytes32("other") : storageDeals.termsHashOf(id);
        bytes memory call = abi.encodeCall(StorageDeals.acceptDeal, (id, terms));
        if (!_call(actor(who), call, "take")) return;
        if (storageDeals.dealAt(id).client == actor(who)) fault = "a client took its own";
    }

    function draw(uint256 which, uint256 back) external {
        uint256 id = _pickTaken(which);
        uint64 epoch = beacon.epochNow() - uint64(back % 12);
        DealView memory seen = storageDeals.dealAt(id);
        // In three of four cases `epoch` is an epoch of the deal's term. In one of these three
        // cases the epoch also gets a value, if the epoch has ended.
        if (back % 4 != 0 && seen.firstEpoch != 0) {
            epoch = seen.firstEpoch + uint64((back >> 8) % seen.terms.epochs);
            bool over = epoch < beacon.epochNow();
            if (over && back % 2 == 0) beacon.finish(epoch, keccak256(abi.encode(back)));
        }
        bytes memory call = abi.encodeCall(StorageDeals.drawChunk, (id, epoch));
        if (_call(stranger, call, "draw")) _know(id, epoch);
    }

    /// @dev Sends a proof for a requested draw: of the drawn chunk in seven of eight cases,
    /// otherwise of another chunk.
    function answer(uint256 which, uint256 back, uint256 dice) external {
        uint256 id = _pickTaken(which);
        uint256 count = _drawn[id].length;
        if (count == 0) return;
        uint64 epoch = _drawn[id][count - 1 - back % count];
        uint256 index = storageDeals.chunkDrawAt(id, epoch).chunk;
        bool wrong = dice % 8 == 0;
        uint256 shown = wrong ? (index + 1) % CHUNKS : index;
        bytes32[] memory path = pathOf(CHUNKS, shown);
        bytes memory call =
            abi.encodeCall(StorageDeals.proveChunk, (id, epoch, chunkOf(CHUNKS, shown), path));
        if (!_call(stranger, call, "answer")) return;
        if (wrong) fault = "another chunk was taken";
        if (_answeredAt[id][epoch] != 0) fault = "a draw was answered twice";
        _answeredAt[id][epoch] = block.timestamp;
    }

    function missed(uint256 which, uint256 back) external {
        uint256 id = _pickTaken(which);
        uint256 count = _drawn[id].length;
        if (count == 0) return;
        uint64 epoch = _drawn[id][count - 1 - back % count];
        bytes memory call = abi.encodeCall(StorageDeals.reportDefault, (id, epoch));
        if (_call(stranger, call, "missed")) _judge(id, epoch);
    }

    function end(uint256 which) external {
        uint256 id = _pickTaken(which);
        if (_call(stranger, abi.encodeCall(StorageDeals.completeDeal, (id)), "end")) {
            _checkKept(id);
        }
    }

    function finishEpoch(uint256 which) external {
        uint64 epoch = beacon.epochNow() - uint64(which % 4);
        if (beacon.isFinal(epoch)) return;
        beacon.finish(epoch, keccak256(abi.encode(which, epoch)));
        done["finish"] += 1;
    }

    function wait(uint256 seconds_) external {
        vm.warp(block.timestamp + bound(seconds_, 1, 2 * EPOCH));
    }

    /// @dev Ends every deal: a proposal by a call of its client, an active deal by a call that any
    /// account may make.
    function endAll() external {
        vm.warp(block.timestamp + 40 * EPOCH);
        for (uint256 id = 1; id <= storageDeals.dealCount(); id++) {
            DealView memory seen = storageDeals.dealAt(id);
            if (seen.state == DealState.Proposed) {
                vm.prank(seen.client);
                storageDeals.cancelDeal(id);
            }
            if (seen.state != DealState.Active) continue;
            if (seen.open == 0) {
                storageDeals.completeDeal(id);
                _checkKept(id);
                continue;
            }
            for (uint256 i = 0; i < _drawn[id].length; i++) {
                uint64 epoch = _drawn[id][i];
                if (storageDeals.chunkDrawAt(id, epoch).state != ChunkDrawState.Open) continue;
                storageDeals.reportDefault(id, epoch);
                _judge(id, epoch);
                break;
            }
        }
    }

    /// @dev Makes a call and counts it if it succeeds; ignores a refused call.
    function _call(address sender, bytes memory call, string memory name)
        private
        returns (bool accepted)
    {
        vm.prank(sender);
        (accepted,) = address(storageDeals).call(call);
        if (accepted) done[name] += 1;
    }

    function _know(uint256 id, uint64 epoch) private {
        DealView memory seen = storageDeals.dealAt(id);
        (bool isDrawn, uint32 chunk) = storageDeals.chunkDrawOf(id, epoch, beacon.value(epoch));
        bool inTerm = epoch >= seen.firstEpoch && epoch < seen.firstEpoch + seen.terms.epochs;
        if (!isDrawn || !inTerm) fault = "an epoch drew what it could not";
        if (storageDeals.chunkDrawAt(id, epoch).chunk != chunk) fault = "another chunk was drawn";
        for (uint256 i = 0; i < _drawn[id].length; i++) {
            if (_drawn[id][i] == epoch) fault = "an epoch drew twice";
        }
        _drawn[id].push(epoch);
    }

    /// @dev Reports a fault if the draw by which a deal has just defaulted was proven, or could
    /// still be proven.
    function _judge(uint256 id, uint64 epoch) private {
        ChunkDrawView memory seen = storageDeals.chunkDrawAt(id, epoch);
        bool inTime = _answeredAt[id][epoch] != 0 || block.timestamp < seen.untilSeconds;
        if (inTime) fault = "a storage provider lost for a draw that it answered, or still could";
    }

    /// @dev Reports a fault if the storage provider has just been paid although a draw was not
    /// proven.
    function _checkKept(uint256 id) private {
        for (uint256 i = 0; i < _drawn[id].length; i++) {
            if (_answeredAt[id][_drawn[id][i]] == 0) fault = "paid with a draw unanswered";
        }
    }

    /// @dev Picks an active deal among the `NEWEST` last deals. If none of them is active, picks
    /// any of them.
    function _pickTaken(uint256 which) private view returns (uint256 id) {
        for (uint256 i = 0; i < NEWEST; i++) {
            id = _pick(which % NEWEST + i);
            if (storageDeals.dealAt(id).state == DealState.Active) return id;
        }
    }

    /// @dev Picks one of the `NEWEST` last deals.
    function _pick(uint256 which) private view returns (uint256) {
        uint256 count = storageDeals.dealCount();
        uint256 back = which % NEWEST;
        return count > back ? count - back : 1;
    }
}

// Goal: the invariants of deals hold for any proposals, draws, answers and exits, in any order and
// at any time. Method: random calls of `StorageDealsHandler`; `IStorageDeals` defines the names of
// the invariants.
contract StorageDealsInvariants is Test {
    StorageDealsHandler internal handler;
    StorageDeals internal storageDeals;
    Vault internal vault;
    FuzzSelector[] private _selectors;

    function setUp() public {
        handler = new StorageDealsHandler();
        (storageDeals, vault) = handler.modules();
        bytes4[] memory selectors = new bytes4[](9);
        selectors[0] = handler.offer.selector;
        selectors[1] = handler.withdraw.selector;
        selectors[2] = handler.take.selector;
        selectors[3] = handler.draw.selector;
        selectors[4] = handler.answer.selector;
        selectors[5] = handler.missed.selector;
        selectors[6] = handler.end.selector;
        selectors[7] = handler.finishEpoch.selector;
        selectors[8] = handler.wait.selector;
        _selectors.push(FuzzSelector(address(handler), selectors));
        targetContract(address(handler));
    }

    function targetSelectors() public view returns (FuzzSelector[] memory) {
        return _selectors;
    }

    function test_everyActionHappens() public {
        for (uint256 i = 0; i < 4000; i++) {
            uint256 dice = uint256(keccak256(abi.encode("availability", i)));
            (uint256 a, uint256 b) = (dice >> 8, dice >> 64);
            uint256 face = dice % 20;
            if (face == 0) handler.offer(a, b, dice >> 96, dice >> 128);
            else if (face == 1 && a % 2 == 0) handler.withdraw(a >> 8, b);
            else if (face < 4) handler.take(a, b);
            else if (face < 8) handler.draw(a, b);
            else if (face < 10) handler.answer(a, b, dice >> 128);
            else if (face < 14) handler.missed(a, b);
            else if (face < 16) handler.end(a);
            else if (face < 18) handler.finishEpoch(a);
            else handler.wait(a);
        }
        string[8] memory names =
            ["offer", "withdraw", "take", "draw", "answer", "missed", "end", "finish"];
        for (uint256 i = 0; i < names.length; i++) {
            assertTrue(handler.done(names[i]) != 0, names[i]);
        }
        invariant_bounded();
        invariant_exits();
        invariant_drawn();
    }

    /// @dev `bounded` of `IStorageDeals`: the pot is the sum of the fees and stakes of all deals
    /// that have not ended, and all other money is in the accounts' balances.
    function invariant_bounded() public view {
        uint256 pot = vault.balanceOf(address(storageDeals), 0);
        assertEq(pot, _held(), "fees and stakes");
        uint256 sum = pot;
        for (uint256 i = 0; i < handler.ACTORS(); i++) {
            sum += vault.balanceOf(handler.actor(i), 0);
        }
        assertEq(sum, handler.ACTORS() * 1 ether, "all money");
    }

    /// @dev Checks that the handler has recorded no fault. After its calls, the handler checks
    /// `drawn` and `kept` of `IStorageDeals`.
    function invariant_drawn() public view {
        assertEq(keccak256(bytes(handler.fault())), keccak256(""), handler.fault());
    }

    /// @dev Checks `kept` of `IStorageDeals`, together with `drawn`.
    function invariant_kept() public view {
        invariant_drawn();
    }

    /// @dev Checks `exits` of `IStorageDeals`: after the end of all deals, the contract's balance
    /// is zero.
    function invariant_exits() public {
        handler.endAll();
        assertEq(vault.balanceOf(address(storageDeals), 0), 0, "nothing is held");
        invariant_drawn();
    }

    /// @dev Returns the sum of the fees and stakes of all deals that have not ended.
    function _held() private view returns (uint256 held) {
        for (uint256 id = 1; id <= storageDeals.dealCount(); id++) {
            DealView memory seen = storageDeals.dealAt(id);
            bool taken = seen.state == DealState.Active;
            if (taken) held += seen.terms.stake;
            if (taken || seen.state == DealState.Proposed) held += seen.terms.fee;
        }
    }
}
