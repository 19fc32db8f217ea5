// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Digests } from "../../../core/src/base/Digests.sol";
import { AgreementState, Voucher } from "../../../core/src/interfaces/IEscrow.sol";
import { SessionAuthorization } from "../../../core/src/interfaces/ISessions.sol";
import { VaultApproval } from "../../../core/src/interfaces/IVault.sol";
import { Hasher } from "../../../core/test/base/EscrowFixture.sol";
import { Tree } from "../../../core/test/base/Tree.sol";
import { EvidenceDigests } from "../../src/base/EvidenceDigests.sol";
import { EvidenceItem, ReceiptCore } from "../../src/interfaces/IEvidence.sol";
import { CourtFixture } from "./CourtFixture.sol";

/// @notice Exposes the struct hashes that the contracts compute.
contract WorkHasher is Hasher {
    function receipt(ReceiptCore calldata value) external pure returns (bytes32) {
        return EvidenceDigests.receipt(value);
    }
}

/// @notice Sessions of the provider with two answers each, for three clients.
abstract contract EvidenceFixture is CourtFixture {
    uint256 internal constant SIGNER_KEY = 0x5167e2;
    uint256 internal constant RECEIPTS = 2;

    WorkHasher internal hasher;
    uint64 private _nonce;

    function furnishWork() internal {
        furnish();
        hasher = new WorkHasher();
        for (uint256 i = 1; i <= 3; i++) {
            address client = clientOf(i);
            fund(client, 20 ether);
            vm.startPrank(client);
            vault.approve(address(sessions), 0, type(uint256).max);
            vm.stopPrank();
        }
    }

    function clientOf(uint256 number) internal pure returns (address) {
        return vm.addr(0xc11e47 + number);
    }

    /// @dev Opens a session of the client with this number; no receipts root is anchored in it
    /// yet.
    function openSession(uint256 number, uint128 cap) internal returns (bytes32 id) {
        SessionAuthorization memory authorization;
        authorization.client = clientOf(number);
        authorization.signer = vm.addr(SIGNER_KEY);
        authorization.provider = provider;
        authorization.offerHash = OFFER;
        authorization.cap = cap;
        authorization.openBySeconds = uint64(beacon.time() + 60);
        authorization.expiresAtSeconds = uint64(beacon.time() + 20 days);
        authorization.nonce = ++_nonce;
        VaultApproval memory none;
        bytes memory signature = _sign(0xc11e47 + number, hasher.authorization(authorization));
        vm.prank(provider);
        return sessions.open(authorization, signature, none, "");
    }

    function receiptOf(bytes32 id, uint64 index, bytes32 model)
        internal
        pure
        returns (ReceiptCore memory core)
    {
        (core.sessionId, core.index, core.modelVersion) = (id, index, model);
        core.outputTokens = 10;
    }

    /// @dev Settles `total` with the root of `RECEIPTS` receipts, and closes the session if
    /// `close` is true.
    function settle(bytes32 id, uint128 total, bool close) internal {
        settle(id, total, close, MODEL);
    }

    function settle(bytes32 id, uint128 total, bool close, bytes32 model) internal {
        bytes32[] memory leaves = leavesOf(id, model);
        Voucher memory voucher =
            Voucher(id, total, uint64(RECEIPTS), Tree.rootOf(leaves, RECEIPTS));
        bytes memory signature =
            _sign(SIGNER_KEY, hasher.voucher(Digests.VOUCHER_TYPEHASH, voucher));
        vm.startPrank(provider);
        if (close) sessions.close(voucher, signature, "", new bytes32[](0));
        else sessions.settle(voucher, signature, "");
        vm.stopPrank();
    }

    function leavesOf(bytes32 id, bytes32 model) internal view returns (bytes32[] memory leaves) {
        leaves = new bytes32[](RECEIPTS);
        for (uint64 i = 0; i < RECEIPTS; i++) {
            leaves[i] = _digest(hasher.receipt(receiptOf(id, i, model)));
        }
    }

    function itemOf(bytes32 id, uint64 index, bytes32 model)
        internal
        view
        returns (EvidenceItem memory item)
    {
        item.core = receiptOf(id, index, model);
        item.proof = Tree.prove(leavesOf(id, model), RECEIPTS, index);
    }

    /// @dev Sorts items by the ids of their receipts.
    function sort(EvidenceItem[] memory items) internal view {
        for (uint256 i = 1; i < items.length; i++) {
            for (uint256 j = i; j != 0; j--) {
                if (_idOf(items[j]) > _idOf(items[j - 1])) break;
                (items[j], items[j - 1]) = (items[j - 1], items[j]);
            }
        }
    }

    /// @dev Settles one session of an ether for each of three clients, and closes the sessions if
    /// `close` is true.
    function workDone(bool close) internal returns (bytes32[] memory ids) {
        ids = new bytes32[](3);
        for (uint256 i = 0; i < 3; i++) {
            ids[i] = openSession(i + 1, 2 ether);
            settle(ids[i], 1 ether, close);
        }
        skip(2 * beacon.EPOCH_SECONDS());
    }

    /// @dev Returns two receipts of the first session and one receipt of each other session.
    function evidenceOf(bytes32[] memory ids) internal view returns (EvidenceItem[] memory items) {
        items = new EvidenceItem[](4);
        items[0] = itemOf(ids[0], 0, MODEL);
        items[1] = itemOf(ids[0], 1, MODEL);
        items[2] = itemOf(ids[1], 0, MODEL);
        items[3] = itemOf(ids[2], 0, MODEL);
        sort(items);
    }

    /// @dev Lets an account accuse the provider with the receipts of `evidenceOf`.
    function accuseBy(address account, bytes32[] memory ids) internal returns (uint256) {
        EvidenceItem[] memory items = evidenceOf(ids);
        vm.prank(account);
        return accusations.accuse(provider, items);
    }

    function expectState(bytes32 id, AgreementState state) internal view {
        uint256 found = uint256(sessions.agreementOf(id).state);
        assertEq(found, uint256(state), "state of the agreement");
    }

    function _idOf(EvidenceItem memory item) internal view returns (bytes32) {
        return _digest(hasher.receipt(item.core));
    }

    function _sign(uint256 key, bytes32 structHash) private view returns (bytes memory) {
        return sign(key, address(sessions), "Ostrom Sessions", structHash);
    }

    function _digest(bytes32 structHash) private view returns (bytes32) {
        return digestOf(address(sessions), "Ostrom Sessions", structHash);
    }
}
