// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { WalkLaws } from "./WalkLaws.sol";

/// @notice One step after another, and the laws after each.
contract Walk is WalkLaws {
    constructor(bytes32 seed) WalkLaws(seed) { }

    function step() external {
        uint256 what = roll(100);
        if (live.length == 0 || what < 10) _open();
        else if (what < 19) _lock(_any());
        else if (what < 33) _serve(_any());
        else if (what < 41) _scribble(_any());
        else if (what < 48) _speak(_any());
        else if (what < 67) _send();
        else if (what < 76) _end(_any());
        else if (what < 84) _wait();
        else if (what < 87) _demand();
        else if (what < 91) _answerOrConclude();
        else if (what < 94) _moveMoney();
        else if (what < 96) _stakeOrUnstake();
        else if (what < 97) _govern();
        else if (what < 98) turncoat.turn();
        else _judgeOrErase();
        _check();
        if (bytes(fault).length == 0) _tryLaws();
    }

    function _any() private returns (uint256) {
        return live[roll(live.length)];
    }
}
