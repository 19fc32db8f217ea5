// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Test } from "../../core/test/base/Test.sol";
import { Deployer } from "../src/Deployer.sol";
import { DeploymentProxy } from "../src/DeploymentProxy.sol";
import { IDeployer } from "../src/interfaces/IDeployer.sol";

/// @dev A contract that takes the address of another contract, which may not exist yet, and stores
/// its creator.
contract Peer {
    address public immutable OTHER;
    address public immutable DEPLOYER = msg.sender;
    uint256 public immutable NUMBER;

    error NumberRefused(uint256 number);

    constructor(address other, uint256 number) {
        if (number == 0) revert NumberRefused(number);
        if (number == 1) revert();
        (OTHER, NUMBER) = (other, number);
    }
}

/// @dev A contract that calls the deployer and its own proxy from its constructor.
contract SecondDeployment {
    constructor(Deployer deployer, bytes32 label, bytes memory code) {
        deployer.deploy(label, code);
        try DeploymentProxy(msg.sender).deploy(code) returns (address) { }
        catch (bytes memory reason) {
            require(bytes4(reason) == DeploymentProxy.NotTheDeployer.selector);
        }
    }
}

// Goal: addresses are known in advance, belong to one account, and are used once. Method: two
// contracts that take each other's addresses; two accounts with the same label; failing
// constructors.
contract DeployerTest is Test {
    Deployer internal deployer = Deployer(deployCommitted("Deployer"));
    address internal account = address(0xA11CE);
    address internal stranger = address(0xBAD);

    function codeOf(address other, uint256 number) internal pure returns (bytes memory) {
        return abi.encodePacked(type(Peer).creationCode, abi.encode(other, number));
    }

    function refuse(bytes32 label, bytes memory code, bytes4 selector, bytes memory arguments)
        internal
    {
        expectError(account, selector, arguments);
        deployer.deploy(label, code);
        (bytes24 codeHash, uint64 time) = deployer.recordOf(account, label);
        assertEq(bytes32(codeHash), 0, "nothing is recorded");
        assertEq(time, 0, "at no time");
        assertEq(deployer.addressOf(account, label).code.length, 0, "nothing is there");
    }

    function test_contractsNameEachOther() public {
        address first = deployer.addressOf(account, "first");
        address second = deployer.addressOf(account, "second");
        vm.startPrank(account);
        assertEq(deployer.deploy("first", codeOf(second, 2)), first, "first");
        assertEq(deployer.deploy("second", codeOf(first, 3)), second, "second");
        vm.stopPrank();
        assertEq(Peer(first).OTHER(), second, "the one that came later");
        assertEq(Peer(second).OTHER(), first, "the one that came before");
    }

    function test_recordsWhatWasMade(uint256 number, uint32 second) public {
        number = bound(number, 2, type(uint256).max);
        vm.warp(uint256(second) + 1);
        bytes memory code = codeOf(account, number);
        address deployedAddress = deployer.addressOf(account, "label");
        vm.expectEmit();
        emit IDeployer.Deployed(account, "label", deployedAddress, keccak256(code));
        vm.prank(account);
        deployer.deploy("label", code);
        (bytes24 codeHash, uint64 time) = deployer.recordOf(account, "label");
        assertEq(bytes32(codeHash), bytes32(bytes24(keccak256(code))), "hash of the code");
        assertEq(time, uint256(second) + 1, "second of the block");
        assertEq(Peer(deployedAddress).NUMBER(), number, "argument");
    }

    function test_addressDoesNotFollowTheCode(uint256 number) public {
        number = bound(number, 2, type(uint256).max);
        address deployedAddress = deployer.addressOf(account, "label");
        vm.prank(account);
        assertEq(deployer.deploy("label", codeOf(stranger, number)), deployedAddress, "address");
    }

    function test_labelIsUsedOnce() public {
        vm.prank(account);
        address deployedAddress = deployer.deploy("label", codeOf(stranger, 2));
        bytes memory arguments = abi.encode(account, bytes32("label"), deployedAddress);
        expectError(account, IDeployer.LabelTaken.selector, arguments);
        deployer.deploy("label", codeOf(stranger, 3));
        assertEq(Peer(deployedAddress).NUMBER(), 2, "the first one");
    }

    function test_labelIsTheAccountsOwn(address other, bytes32 label) public {
        if (other == account) return;
        address own = deployer.addressOf(account, label);
        vm.prank(other);
        address deployedAddress = deployer.deploy(label, codeOf(other, 2));
        assertTrue(deployedAddress != own, "another address");
        assertEq(own.code.length, 0, "nothing at the account's address");
        vm.prank(account);
        assertEq(deployer.deploy(label, codeOf(other, 2)), own, "still the account's");
    }

    function test_passesOnWhyAConstructorFailed() public {
        refuse("a", codeOf(stranger, 0), Peer.NumberRefused.selector, abi.encode(uint256(0)));
        bytes memory arguments = abi.encode(account, bytes32("a"));
        refuse("a", codeOf(stranger, 1), IDeployer.CreationFailed.selector, arguments);
        // The first code creates a contract without code, and the second code is invalid.
        refuse("a", "", IDeployer.CreationFailed.selector, arguments);
        refuse("a", hex"fe", IDeployer.CreationFailed.selector, arguments);
        vm.prank(account);
        deployer.deploy("a", codeOf(stranger, 2));
    }

    function test_seatServesItsMakerAlone() public {
        DeploymentProxy seat = DeploymentProxy(deployCommitted("DeploymentProxy"));
        vm.prank(stranger);
        vm.expectRevert(abi.encodeWithSelector(DeploymentProxy.NotTheDeployer.selector, stranger));
        seat.deploy(codeOf(stranger, 2));
        assertEq(Peer(seat.deploy(codeOf(stranger, 2))).DEPLOYER(), address(seat), "maker");
    }

    function test_constructorReachesNoLabelOfTheAccount() public {
        bytes memory inner = codeOf(stranger, 2);
        bytes memory code = abi.encodePacked(
            type(SecondDeployment).creationCode, abi.encode(deployer, bytes32("x"), inner)
        );
        address greedy = deployer.addressOf(account, "label");
        vm.prank(account);
        deployer.deploy("label", code);
        assertEq(deployer.addressOf(account, "x").code.length, 0, "not the account's label");
        assertTrue(deployer.addressOf(greedy, "x").code.length > 0, "its own");
    }
}
