// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Test } from "../../core/test/base/Test.sol";
import { BlindedTickets } from "../src/base/BlindedTickets.sol";
import { Products } from "./base/Products.sol";

// Goal: `hides` accepts a blinded message only if it is the product of the encoded message and the
// power of the factor. Method: `Products` multiplies numbers limb by limb (a limb is one machine
// word of a number), and Node.js gets the same products (packages/tickets/src/attacks.test.ts). The
// numbers are near the modulus, near the encoding and near each carry. For two of the three moduli
// the private exponent is known, so that the test can compute a factor for any power.
contract BlindedTicketsTest is Test {
    string private constant VECTORS = "vectors/blinded-tickets.json";
    string private constant RFC = "vectors/rfc9578-type2.json";
    uint256 private constant CASES = 300;
    bytes private constant EXPONENT = hex"010001";

    function _vector(string memory file, string memory name) private view returns (bytes memory) {
        return vm.parseJsonBytes(vm.readFile(file), name);
    }

    function _moduli() private view returns (bytes[3] memory moduli) {
        bytes memory key = _vector(RFC, ".pkS");
        bytes memory first = new bytes(256);
        for (uint256 i = 0; i < 256; i++) {
            first[i] = key[81 + i];
        }
        return [first, _vector(VECTORS, ".high"), _vector(VECTORS, ".low")];
    }

    function _word(uint256 i, uint8 part) private pure returns (bytes32) {
        return sha256(abi.encodePacked(uint16(i), part));
    }

    function _salt(uint256 i) private pure returns (bytes memory) {
        return abi.encodePacked(_word(i, 1), bytes16(_word(i, 2)));
    }

    // Finding: TKT-22
    function test_hides_theProductsOfNode() public view {
        bytes[3] memory moduli = _moduli();
        bytes32 folded = 0;
        for (uint256 i = 0; i < CASES; i++) {
            bytes memory factor =
                abi.encodePacked(_word(i, 3), _word(i, 4), _word(i, 5), _word(i, 6));
            factor = abi.encodePacked(factor, _word(i, 7), _word(i, 8), _word(i, 9), _word(i, 10));
            factor[0] &= 0x7f;
            bytes memory product = this.hidesOne(i, factor, moduli[i % 3]);
            folded = sha256(abi.encodePacked(folded, product));
        }
        bytes32 expected = vm.parseJsonBytes32(vm.readFile(VECTORS), ".folded");
        assertEq(folded, expected, "folded");
    }

    /// @dev Returns the product. Checks that `hides` accepts this product as a blinded message, and
    /// refuses the number that differs from the product in the last bit. The tests call this
    /// function externally, so that its memory is freed.
    function hidesOne(uint256 i, bytes calldata factor, bytes calldata modulus)
        external
        view
        returns (bytes memory product)
    {
        bytes memory message = abi.encodePacked(_word(i, 0));
        bytes memory encoded = BlindedTickets.encode(message, _salt(i));
        bytes memory power = Products.power(factor, EXPONENT, modulus);
        product = Products.product(encoded, power, modulus);
        if (!BlindedTickets.hides(product, message, _salt(i), factor, modulus)) {
            revert Untrue("hidden");
        }
        bytes memory next = bytes.concat(product);
        next[255] ^= 0x01;
        if (_hidesNext(next, message, _salt(i), factor, modulus)) revert Untrue("another");
    }

    /// @dev Returns the result of `hides` for `next`. `hides` reverts if `next` is not below the
    /// modulus; then this function returns false.
    function _hidesNext(
        bytes memory next,
        bytes memory message,
        bytes memory salt,
        bytes calldata factor,
        bytes calldata modulus
    ) private view returns (bool) {
        try this.hides(next, message, salt, factor, modulus) returns (bool isHidden) {
            return isHidden;
        } catch {
            return false;
        }
    }

    function hides(
        bytes calldata blinded,
        bytes calldata message,
        bytes calldata salt,
        bytes calldata factor,
        bytes calldata modulus
    ) external view returns (bool) {
        return BlindedTickets.hides(blinded, message, salt, factor, modulus);
    }

    // Finding: TKT-22
    function test_hides_aroundTheModulus() public view {
        _around(_vector(VECTORS, ".high"), _vector(VECTORS, ".highRoot"));
        _around(_vector(VECTORS, ".low"), _vector(VECTORS, ".lowRoot"));
    }

    /// @dev Uses factors whose powers are 0, the modulus minus one, the encoding and the negative
    /// of the encoding. Also uses factors whose powers differ from these numbers in the last bit.
    /// For each limb, also uses the encoding and its negative with zeros, or with ones, in all
    /// bytes after the first byte of the limb.
    function _around(bytes memory modulus, bytes memory root) private view {
        bytes memory last = bytes.concat(modulus);
        last[255] ^= 0x01;
        for (uint256 i = 0; i < 4; i++) {
            bytes memory encoded = BlindedTickets.encode(abi.encodePacked(_word(i, 0)), _salt(i));
            bytes memory negative = Products.product(encoded, last, modulus);
            _near(i, encoded, modulus, root);
            _near(i, negative, modulus, root);
            _near(i, last, modulus, root);
            _near(i, new bytes(256), modulus, root);
            for (uint256 limb = 0; limb < 8; limb++) {
                _near(i, _filled(negative, limb, 0x00), modulus, root);
                _near(i, _filled(negative, limb, 0xff), modulus, root);
                _near(i, _filled(encoded, limb, 0x00), modulus, root);
                _near(i, _filled(encoded, limb, 0xff), modulus, root);
            }
        }
    }

    /// @dev Returns `value` with all bytes after the first byte of a limb, up to the end of the
    /// number, set to `by`.
    function _filled(bytes memory value, uint256 limb, bytes1 by)
        private
        pure
        returns (bytes memory filled)
    {
        filled = bytes.concat(value);
        for (uint256 i = 32 * limb + 1; i < 256; i++) {
            filled[i] = by;
        }
    }

    function _near(uint256 i, bytes memory power, bytes memory modulus, bytes memory root)
        private
        view
    {
        bytes memory other = bytes.concat(power);
        other[255] ^= 0x01;
        this.hidesOne(i, Products.power(power, root, modulus), modulus);
        this.hidesOne(i, Products.power(other, root, modulus), modulus);
    }
}
