// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Parameter } from "../../../market/src/interfaces/IParameters.sol";
import { IGovernedSettings, Setting } from "../../src/interfaces/IGovernedSettings.sol";
import { GovernanceFixture } from "./GovernanceFixture.sol";

/// @notice Takes decisions of the fixture's only track (a governor with a timelock) from proposal
/// to execution.
abstract contract DecisionFixture is GovernanceFixture {
    Parameter internal constant FEE = Parameter.FeeBps;
    uint8 internal constant IN_FAVOR = 1;
    string internal constant CID = "bafytext";

    struct Decision {
        address proposer;
        address[] targets;
        uint256[] values;
        bytes[] data;
    }

    function decisionOf(address target, bytes memory data)
        internal
        pure
        returns (Decision memory made)
    {
        (made.targets, made.values) = (new address[](1), new uint256[](1));
        (made.targets[0], made.data) = (target, new bytes[](1));
        made.data[0] = data;
    }

    function settingOf(Setting setting, uint256 value) internal view returns (Decision memory) {
        return
            decisionOf(address(settings), abi.encodeCall(IGovernedSettings.set, (setting, value)));
    }

    function propose(address account, Decision memory made) internal returns (uint256 id) {
        made.proposer = account;
        vm.prank(account);
        id = deposits.propose(governor, made.targets, made.values, made.data, CID);
    }

    function idOf(Decision memory made) internal view returns (uint256) {
        return governor.getProposalId(made.targets, made.values, made.data, textOf(made));
    }

    function voteFor(Decision memory made, uint256 worker) internal {
        uint256 id = idOf(made);
        vm.prank(workers[worker]);
        governor.castVote(id, IN_FAVOR);
    }

    function queue(Decision memory made) internal {
        governor.queue(made.targets, made.values, made.data, textOf(made));
    }

    function tryExecute(Decision memory made) internal returns (bool isDone) {
        try governor.execute(made.targets, made.values, made.data, textOf(made)) {
            return true;
        } catch {
            return false;
        }
    }

    function textOf(Decision memory made) internal view returns (bytes32) {
        return keccak256(bytes(deposits.textOf(CID, made.proposer)));
    }
}
