import type { ProofMutation } from './halmos.ts'

/**
 * Mutations that replace products and quotients by arbitrary values: each value is read from a
 * storage word that nothing else reads, with a slot derived from all inputs of the computation. The
 * only assumption on the parts of a payment is that their sum equals the amount owed, which
 * `SharesDivided` proves of the real parts. A law that holds for all such values also holds for the
 * correct ones, and the solver then works with sums alone.
 */
export const anyArithmetic: readonly ProofMutation[] = [
  {
    file: 'core/src/base/Shares.sol',
    from: `        internal
        pure
        returns (PayoutSplit memory parts)
    {
        unchecked {
            parts.fee = uint128(uint256(total) * feeBps / BPS);
            uint256 rest = total - parts.fee;
            if (bps0 != 0) {
                parts.royalty0 = uint128(rest * bps0 / (BPS - feeBps));
                rest -= parts.royalty0;
            }
            if (bps1 != 0) {
                parts.royalty1 = uint128(rest * bps1 / (BPS - feeBps - bps0));
                rest -= parts.royalty1;
            }
            parts.net = uint128(rest);
        }
    }
`,
    to: `        internal
        view
        returns (PayoutSplit memory parts)
    {
        uint256 key = total | uint256(feeBps) << 128 | uint256(bps0) << 144 | uint256(bps1) << 160;
        uint256 slot = uint256(keccak256(abi.encode(key, uint256(1000))));
        uint256 first;
        uint256 second;
        assembly ("memory-safe") {
            first := sload(slot)
            second := sload(add(slot, 1))
        }
        unchecked {
            parts.fee = uint96(first);
            parts.royalty0 = uint96(first >> 96);
            parts.royalty1 = uint96(second);
            uint256 others = uint256(parts.fee) + parts.royalty0 + parts.royalty1;
            if (others > total) revert();
            parts.net = uint128(total - others);
        }
    }
`,
  },
  {
    file: 'core/src/base/Escrow.sol',
    from: `function _stakeFor(uint96 value, OfferTerms memory terms) private pure returns (uint96) {
        uint256 stake = Math.ceilDiv(uint256(value) * SCALE, terms.stakeRatio);
        return stake > type(uint96).max ? type(uint96).max : uint96(stake);
    }
`,
    to: `function _stakeFor(uint96 value, OfferTerms memory terms) private view returns (uint96) {
        return uint96(_anyOf(value, terms.stakeRatio, 1001));
    }

    function _anyOf(uint128 value, uint128 ratio, uint256 place)
        private
        view
        returns (uint256 any)
    {
        uint256 slot = uint256(keccak256(abi.encode(value | uint256(ratio) << 128, place)));
        assembly ("memory-safe") {
            any := sload(slot)
        }
    }
`,
  },
  {
    file: 'core/src/base/Escrow.sol',
    from: 'uint256(parts.fee) * SCALE / terms.stakeRatio',
    to: 'uint160(_anyOf(parts.fee, terms.stakeRatio, 1002))',
  },
]
