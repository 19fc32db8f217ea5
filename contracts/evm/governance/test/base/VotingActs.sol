// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IGovernor } from "@openzeppelin/contracts/governance/IGovernor.sol";

import { VotingBooks } from "./VotingBooks.sol";

/// @notice Single acts of holders; each act is added to the records. Honest holders never support
/// a proposal that is for the cartel.
abstract contract VotingActs is VotingBooks {
    uint8 internal constant FRACTIONAL = 255;
    /// @dev Acts choose from this number of latest proposals.
    uint256 internal constant RECENT = 4;
    bytes32 private constant BALLOT =
        keccak256("Ballot(uint256 proposalId,uint8 support,address voter,uint256 nonce)");
    bytes32 private constant EXTENDED_BALLOT = keccak256(
        "ExtendedBallot(uint256 proposalId,uint8 support,address voter,uint256 nonce,"
        "string reason,bytes params)"
    );

    /// @dev The last call that voted by signature, with the index of its ballot and of its voter.
    bytes internal _usedVote;
    uint256 internal _usedBallot;
    uint256 internal _usedVoter;
    bytes internal _usedDelegation;

    function _delegate(uint256 who, uint256 to) internal {
        to = _delegateeOf(who, to);
        vm.prank(holders[who]);
        points.delegate(holders[to]);
        noteDelegation(who, to);
    }

    /// @dev Honest holders rarely delegate to the cartel.
    function _delegateeOf(uint256 who, uint256 to) internal pure returns (uint256) {
        bool isAny = who >= HONEST || (to >> 8) % 16 == 0;
        return isAny ? to % HOLDERS : to % HONEST;
    }

    /// @dev Votes with `support`. On a proposal that is for the cartel, an honest holder votes
    /// against it instead.
    function _nominal(Ballot storage one, uint256 who, uint256 support) internal returns (bool) {
        freeze(one);
        if (_isHeldBack(one, who)) support = 0;
        bytes memory call_ = abi.encodeCall(IGovernor.castVote, (one.id, uint8(support)));
        bool isCast = _cast(one, who, holders[who], call_);
        if (isCast) done["vote"]++;
        return isCast;
    }

    function _cast(Ballot storage one, uint256 who, address sender, bytes memory call_)
        internal
        returns (bool isCast)
    {
        freeze(one);
        vm.prank(sender);
        (isCast,) = address(governor).call(call_);
        count(one, who, isCast);
    }

    /// @dev Returns a signed call: a whole vote, or a part of a vote. If the voter has weight left
    /// after a partial vote, only the nonce prevents a second use of the signature.
    function _signed(Ballot storage one, uint256 who, uint256 seed)
        internal
        view
        returns (bytes memory)
    {
        address voter = holders[who];
        uint256 nonce = governor.nonces(voter);
        if (seed % 2 == 0) {
            uint8 support = uint8(_supportOf(one, who, seed >> 8));
            bytes32 hash = keccak256(abi.encode(BALLOT, one.id, support, voter, nonce));
            bytes memory of_ = sign(HOLDER_KEY + who, address(governor), TRACK, hash);
            return abi.encodeCall(IGovernor.castVoteBySig, (one.id, support, voter, of_));
        }
        uint128 part = uint128(weightOf(one, who) / 3);
        bytes memory parts = _isHeldBack(one, who)
            ? abi.encodePacked(part, uint128(0), uint128(0))
            : abi.encodePacked(uint128(0), part, uint128(0));
        bytes32 empty = keccak256("");
        bytes32 extended = keccak256(
            abi.encode(EXTENDED_BALLOT, one.id, FRACTIONAL, voter, nonce, empty, keccak256(parts))
        );
        bytes memory signature = sign(HOLDER_KEY + who, address(governor), TRACK, extended);
        return abi.encodeCall(
            IGovernor.castVoteWithReasonAndParamsBySig,
            (one.id, FRACTIONAL, voter, "", parts, signature)
        );
    }

    function _parts(Ballot storage one, uint256 who, uint256 seed)
        internal
        view
        returns (bytes memory)
    {
        uint256 most = weightOf(one, who) / 2 + 1;
        uint128 first = uint128((seed >> 8) % most);
        if (_isHeldBack(one, who)) return abi.encodePacked(first, uint128(0), uint128(0));
        (uint128 second, uint128 third) =
            (uint128((seed >> 64) % most), uint128((seed >> 128) % most));
        return abi.encodePacked(first, second, third);
    }

    function _isHeldBack(Ballot storage one, uint256 who) internal view returns (bool) {
        return one.isForCartel && who < HONEST;
    }

    function _supportOf(Ballot storage one, uint256 who, uint256 support)
        internal
        view
        returns (uint256)
    {
        return _isHeldBack(one, who) ? 0 : support % 3;
    }

    function _reuseVote() internal {
        if (_usedVote.length == 0) return;
        if (_cast(ballots[_usedBallot], _usedVoter, address(this), _usedVote)) {
            breakLaw("a signature voted twice");
        } else {
            done["reuse"]++;
        }
    }

    function _reuseDelegation() internal {
        if (_usedDelegation.length == 0) return;
        (bool isDone,) = address(points).call(_usedDelegation);
        if (isDone) breakLaw("a signature delegated twice");
        else done["reuse delegation"]++;
    }

    function _queue(Ballot storage one) internal returns (bool) {
        freeze(one);
        (address[] memory targets, uint256[] memory values, bytes[] memory data) = callOf(one);
        try governor.queue(targets, values, data, one.text) {
            checkPassed(one);
            one.isQueued = true;
            done["queue"]++;
            return true;
        } catch {
            bool isOver = vm.getBlockTimestamp() > governor.proposalDeadline(one.id);
            bool isCartels = one.tally[1] > one.tally[0] && !hasHonestBacking(one);
            if (isOver && isCartels && !one.isStopped) done["refused to the cartel"]++;
            return false;
        }
    }

    function _execute(Ballot storage one) internal returns (bool) {
        freeze(one);
        (address[] memory targets, uint256[] memory values, bytes[] memory data) = callOf(one);
        try governor.execute(targets, values, data, one.text) {
            checkPassed(one);
            if (!one.isQueued) breakLaw("executed what nobody queued");
            if (settings.get(one.setting) != one.value) breakLaw("executed something else");
            one.isStopped = true;
            done["execute"]++;
            return true;
        } catch {
            return false;
        }
    }

    function _release(Ballot storage one) internal returns (bool) {
        freeze(one);
        address proposer = holders[one.proposer];
        (uint256 before, uint256 treasuryBefore) = (balanceOf(proposer), balanceOf(TREASURY));
        try deposits.release(governor, one.id) {
            noteReleased(one, balanceOf(proposer) - before, balanceOf(TREASURY) - treasuryBefore);
            return true;
        } catch {
            return false;
        }
    }

    /// @dev Returns one of the latest ballots, and the latest ballot if `which` is zero.
    function _recent(uint256 which) internal view returns (Ballot storage) {
        return ballots[ballots.length - 1 - which % _reach()];
    }

    function _reach() internal view returns (uint256) {
        return ballots.length < RECENT ? ballots.length : RECENT;
    }
}
