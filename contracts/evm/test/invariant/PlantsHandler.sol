// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { EvidenceItem } from "../../src/interfaces/IEvidence.sol";
import {
    FindingVerdict,
    PlantSecret,
    PlantState,
    PlantView
} from "../../src/interfaces/IPlants.sol";
import {
    Offer,
    SessionAuthorization,
    SessionId,
    Voucher
} from "../../src/interfaces/SignedObjects.sol";
import { Planting } from "../base/Planting.sol";

/// @notice Lets planters plant, providers answer, validators find, reveal and open, at random, and
/// watches what each step moves.
contract PlantsHandler is Planting {
    uint256 public constant PROVIDERS = 14;
    uint256 public constant CLIENTS = 3;
    uint256 public constant VALIDATORS = 4;
    uint256 public constant PLANTERS = 2;

    struct Note {
        bytes32 id;
        address provider;
        uint256 client;
        uint64 epoch;
    }

    /// @dev What the planter of a plant knows.
    struct Known {
        uint256 by;
        uint256 provider;
        bool bad;
    }

    Note[] internal _notes;
    mapping(uint256 plantId => Known) internal _known;
    mapping(uint64 epoch => bool) internal _isOpen;
    mapping(uint64 epoch => mapping(uint256 who => FindingVerdict)) internal _said;
    /// @dev The plant whose receipt a validator looked at in an epoch.
    mapping(uint64 epoch => mapping(uint256 who => bytes32)) internal _looked;
    uint64 private _nonce = 1;
    /// @dev What was wrong, by the law that it breaks.
    mapping(string law => string) public faults;
    mapping(string name => uint256) public done;

    constructor() {
        prepare(CLIENTS, VALIDATORS);
        for (uint256 i = 0; i < PLANTERS; i++) {
            fund(planterAt(i), 1000 ether);
        }
        for (uint256 i = 0; i < PROVIDERS; i++) {
            endow(providerAt(i), 5 ether);
            Offer memory offer = offerIn(NATIVE);
            offer.provider = providerAt(i);
            publish(offer);
        }
    }

    // Reads for the invariants.

    function modules() external view returns (address vault_, address stakes_, address plants_) {
        return (address(vault), address(stakes), address(plants));
    }

    function planterAt(uint256 i) public pure returns (address) {
        return address(uint160(0x91a47e400 + i % PLANTERS));
    }

    function providerAt(uint256 i) public pure returns (address) {
        return vm.addr(0x940f1de300 + i % PROVIDERS);
    }

    /// @dev Everybody who can ever hold money inside of the Vault.
    function accounts() public view returns (address[] memory all) {
        all = new address[](PROVIDERS + CLIENTS + VALIDATORS + PLANTERS + 8);
        uint256 n = 0;
        for (uint256 i = 0; i < PROVIDERS; i++) {
            all[n++] = providerAt(i);
        }
        for (uint256 i = 0; i < CLIENTS; i++) {
            all[n++] = clientAt(i);
        }
        for (uint256 i = 0; i < VALIDATORS; i++) {
            all[n++] = validator(i);
        }
        for (uint256 i = 0; i < PLANTERS; i++) {
            all[n++] = planterAt(i);
        }
        (all[n], all[n + 1], all[n + 2], all[n + 3]) = (feeSink, creator, base, stranger);
        (all[n + 4], all[n + 5], all[n + 6]) = (client, provider, planter);
    }

    // Work.

    function wait(uint256 seconds_) external {
        vm.warp(block.timestamp + bound(seconds_, 1, EPOCH));
        mine(1);
        done["wait"] += 1;
    }

    /// @dev Makes this epoch and the two before it final, where they can be.
    function beat() public {
        uint64 now_ = beacon.epochNow();
        for (uint64 epoch = now_ - 2; epoch <= now_; epoch++) {
            try beacon.seal(epoch) { } catch { }
            mine(2);
            try beacon.finalize(epoch) { } catch { }
        }
        done["beat"] += 1;
    }

    function answer(uint256 whom, uint256 who) public {
        who = who % CLIENTS;
        address by = providerAt(whom);
        if (_notes.length == 40) return;
        Offer memory offer = offerIn(NATIVE);
        offer.provider = by;
        SessionAuthorization memory authorization = SessionAuthorization({
            client: clientAt(who),
            signer: signer,
            provider: by,
            asset: NATIVE,
            offerHash: providers.hashOffer(offer),
            cap: CAP,
            openBySeconds: uint64(block.timestamp + 60),
            expiresAtSeconds: uint64(block.timestamp + 1 days),
            nonce: _nonce++
        });
        bytes memory signature = sign(clientKeyAt(who), hasher.authorization(authorization));
        vm.startPrank(by);
        SessionId id = sessions.open(authorization, signature);
        Voucher memory voucher = voucherOf(SessionId.unwrap(id), 2);
        sessions.settleAndClose(voucher, signVoucher(voucher));
        vm.stopPrank();
        _notes.push(Note(SessionId.unwrap(id), by, who, beacon.epochNow()));
        done["answer"] += 1;
    }

    /// @dev Answers as a plant of this epoch, where there is one.
    function serve(uint256 which, uint256 who) external {
        (bool found, uint256 id) = _pick(which, PlantState.Committed, 0, 0);
        if (!found) return;
        (bytes32[] memory ids,) = _allOf(providerAt(_known[id].provider));
        if (ids.length == 3) return;
        answer(_known[id].provider, who);
        done["serve"] += 1;
    }

    function plant(uint256 by, uint256 whom, uint256 ahead) external {
        Known memory known = Known(by % PLANTERS, whom % PROVIDERS, whom & (1 << 40) != 0);
        uint64 epoch = beacon.epochNow() + uint64(bound(ahead, 1, 2));
        PlantSecret memory secret = secretOf(providerAt(known.provider), known.bad);
        bytes32 hash = plantHash(planterAt(by), epoch, secret);
        vm.prank(planterAt(by));
        try plants.plant(epoch, hash, uint128(by % 7), 4 ether) returns (uint256 id) {
            _known[id] = known;
            done["plant"] += 1;
        } catch { }
    }

    function sponsor(uint256 which, uint256 by, uint256 amount) external {
        (bool found, uint256 id) = _pick(which, PlantState.Committed, 0, 3);
        if (!found) return;
        vm.prank(planterAt(by));
        try plants.sponsor(id, uint128(bound(amount, 1, 1 ether))) {
            done["sponsor"] += 1;
        } catch { }
    }

    /// @dev A validator looks at the first answer of a plant, and says something of it.
    function find(uint256 who, uint256 which, uint256 said) external {
        who = who % VALIDATORS;
        (bool found, uint256 id) = _pick(which, PlantState.Committed, 1, 3);
        if (!found) return;
        (bool served, bytes32 session) = _firstOf(id);
        if (!served) return;
        uint64 epoch = plants.plantAt(id).epoch;
        FindingVerdict verdict = FindingVerdict(1 + said % 3);
        if (said & (1 << 20) != 0) {
            verdict = _known[id].bad ? FindingVerdict.Suspicious : FindingVerdict.Clean;
        }
        bytes32 root =
            reader.rootOf(epoch, validator(who), receiptIdOf(coreOf(session, 0)), lone(verdict));
        vm.prank(validator(who));
        try plants.commitFindings(epoch, root) {
            if (_isOpen[epoch]) {
                faults["blind"] = "findings were committed once a plant was revealed";
            }
            if (_looked[epoch][who] != 0) faults["once"] = "findings were committed twice";
            (_looked[epoch][who], _said[epoch][who]) = (session, verdict);
            done["find"] += 1;
        } catch { }
    }

    function reveal(uint256 which) external {
        (bool found, uint256 id) = _pick(which, PlantState.Committed, 2, 4);
        if (!found) return;
        Known memory known = _known[id];
        uint64 epoch = plants.plantAt(id).epoch;
        (bytes32[] memory ids, uint256[CLIENTS] memory due) = _allOf(providerAt(known.provider));
        (bool served, bytes32 session) = _firstOf(id);
        EvidenceItem[] memory probe = served ? probeOf(session) : new EvidenceItem[](0);
        uint256[CLIENTS] memory before;
        for (uint256 i = 0; i < CLIENTS; i++) {
            before[i] = available(clientAt(i), NATIVE);
        }
        PlantSecret memory secret = secretOf(providerAt(known.provider), known.bad);
        vm.prank(planterAt(known.by));
        try plants.reveal(id, secret, ids, probe) {
            _isOpen[epoch] = true;
            for (uint256 i = 0; i < CLIENTS; i++) {
                uint256 gained = available(clientAt(i), NATIVE) - before[i];
                if (gained != (known.bad ? due[i] : 0)) {
                    faults["refunded"] = "refunds are not what was paid";
                }
            }
            done[
                    ids.length == 0 ? "reveal nothing" : known.bad ? "reveal bad" : "reveal good"
                ] += 1;
        } catch { }
    }

    function open(uint256 who, uint256 which) external {
        who = who % VALIDATORS;
        (bool found, uint256 id) = _pick(which, PlantState.Revealed, 3, 5);
        if (!found) return;
        uint64 epoch = plants.plantAt(id).epoch;
        FindingVerdict said = _said[epoch][who];
        if (said == FindingVerdict.None) return;
        vm.prank(validator(who));
        try plants.open(id, lone(said)) {
            (, bytes32 session) = _firstOf(id);
            if (_looked[epoch][who] != session) {
                faults["once"] = "a finding of another receipt was opened";
            }
            done["open"] += 1;
        } catch {
            return;
        }
        vm.prank(validator(who));
        try plants.open(id, lone(said)) {
            faults["once"] = "a finding was opened twice";
        } catch { }
    }

    /// @dev Tries those that are not settled yet, until one is.
    function settle(uint256 which) external {
        uint256 count = plants.plantCount();
        for (uint256 i = 0; i < count; i++) {
            uint256 id = 1 + (which % count + i) % count;
            if (plants.plantAt(id).state == PlantState.Settled) continue;
            if (_settle(id)) return;
        }
    }

    function _settle(uint256 id) private returns (bool settled) {
        PlantView memory before = plants.plantAt(id);
        uint256 paid = _wealth();
        try plants.settle(id) {
            paid = _wealth() - paid;
            PlantView memory seen = plants.plantAt(id);
            uint8 outcome = uint8(seen.outcome);
            uint256 most = outcome == 2 ? before.bond : uint256(before.pool) + before.sponsored;
            if (paid > most) faults["divided"] = "more was paid than there was";
            if (outcome > 2 && paid != 0) faults["divided"] = "pay without a finding";
            done[["none", "upheld", "refuted", "unseen", "forfeited"][outcome]] += 1;
            settled = true;
        } catch {
            return false;
        }
        try plants.settle(id) {
            faults["once"] = "settled twice";
        } catch { }
    }

    /// @dev What validators have, which grows by nothing but pay.
    function _wealth() private view returns (uint256 sum) {
        for (uint256 i = 0; i < VALIDATORS; i++) {
            sum += available(validator(i), NATIVE);
        }
    }

    /// @dev A plant of an epoch that lies so many epochs back.
    function _pick(uint256 which, PlantState state, uint64 min, uint64 max)
        private
        view
        returns (bool, uint256 id)
    {
        uint256 count = plants.plantCount();
        uint64 now_ = beacon.epochNow();
        for (uint256 i = 0; i < count; i++) {
            id = 1 + (which % count + i) % count;
            PlantView memory seen = plants.plantAt(id);
            bool inTime = seen.epoch + min <= now_ && now_ <= seen.epoch + max;
            if (seen.state == state && inTime) return (true, id);
        }
        return (false, 0);
    }

    /// @dev The first session that a plant closed in its epoch.
    function _firstOf(uint256 id) private view returns (bool, bytes32) {
        uint64 epoch = plants.plantAt(id).epoch;
        address by = providerAt(_known[id].provider);
        for (uint256 i = 0; i < _notes.length; i++) {
            if (_notes[i].provider != by || _notes[i].epoch != epoch) continue;
            return (true, _notes[i].id);
        }
        return (false, 0);
    }

    function _allOf(address by)
        private
        view
        returns (bytes32[] memory ids, uint256[CLIENTS] memory due)
    {
        uint256 count = 0;
        ids = new bytes32[](_notes.length);
        for (uint256 i = 0; i < _notes.length; i++) {
            if (_notes[i].provider != by) continue;
            ids[count++] = _notes[i].id;
            due[_notes[i].client] += 2 * PRICE;
        }
        assembly ("memory-safe") {
            mstore(ids, count)
        }
        ids = ordered(ids);
    }

    /// @dev Brings all plants to their end, by time alone.
    function endAll() external {
        vm.warp(block.timestamp + 10 * EPOCH);
        for (uint256 id = 1; id <= plants.plantCount(); id++) {
            if (plants.plantAt(id).state == PlantState.Settled) continue;
            plants.settle(id);
        }
    }
}
