// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Requests } from "../../../core/src/Requests.sol";
import { Sessions } from "../../../core/src/Sessions.sol";
import { IBeacon } from "../../../market/src/interfaces/IBeacon.sol";
import { IParameters } from "../../../market/src/interfaces/IParameters.sol";
import { Evidence, Sources } from "../../src/base/Evidence.sol";
import { EvidenceItem, ReceiptCore, Work } from "../../src/interfaces/IEvidence.sol";

/// @notice Shows what modules see.
contract Seen is Evidence {
    constructor(Sources memory sources) Evidence(sources) { }

    function check(EvidenceItem calldata item)
        external
        view
        returns (bytes32 receiptId, bytes32 seed, Work memory work)
    {
        return _check(item);
    }

    function idOf(ReceiptCore calldata core) external view returns (bytes32) {
        return _idOf(core, _workOf(core.sessionId).escrow);
    }
}
