// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IPaidAnswers } from "../../src/interfaces/IPaidAnswers.sol";

/// @notice A contract of paid answers whose records tests set.
contract MockPaidAnswers is IPaidAnswers {
    struct Paid {
        address client;
        uint40 offer;
        uint96 paid;
    }

    mapping(bytes32 id => Paid) public paidOf;

    function pay(bytes32 id, address client, uint40 offer, uint96 paid) external {
        paidOf[id] = Paid(client, offer, paid);
    }
}
