import { ProverFailedError } from '../errors.ts'
import type { VerifierSource } from '../prover.ts'
import { CEREMONY_POINT, LOCAL_POINT } from './reference-string.ts'

/** Chain on which verifiers of the local reference string work. */
export const LOCAL_CHAIN_ID = 31_337

/** Two forms of the same verifier: the audited source, or assembly that needs less gas. */
export type VerifierForm = 'plain' | 'optimized'

const CONTRACT = 'contract HonkVerifier is'

/** First lines of the verifying contract and of its function's body, in each form. */
const anchors: Readonly<
  Record<VerifierForm, { readonly contract: string; readonly body: string }>
> = {
  plain: {
    contract: 'abstract contract BaseZKHonkVerifier is IVerifier {',
    body: '        // Calculate expected proof size based on $LOG_N',
  },
  optimized: {
    contract: 'contract LocalHonkVerifier is IVerifier {',
    body: '        // Load the proof from calldata in one large chunk',
  },
}

/**
 * Returns the verifier for the local reference string, made from the source that Barretenberg
 * wrote: it has the local point and another name, and it refuses every chain except 31337.
 *
 * @throws {ProverFailedError} The source differs from the source that Barretenberg 5.0.0 writes.
 * @see docs/spec/proofs.md, section 7.
 */
export function localVerifierOf(solidity: string, form: VerifierForm): VerifierSource {
  const { contract, body } = anchors[form]
  let changed = solidity
  const replace = (from: string, to: string) => {
    const parts = changed.split(from)
    if (parts.length !== 2)
      throw new ProverFailedError({
        stage: 'key',
        reason: `the verifier has ${parts.length - 1} times ${from.trim()}, not once`,
      })
    changed = parts.join(to)
  }
  for (const [at, word] of CEREMONY_POINT.entries()) replace(hex(word), hex(LOCAL_POINT[at] ?? 0n))
  replace(CONTRACT, 'contract LocalHonkVerifier is')
  replace(contract, `${contract}\n    error LocalChainOnly(uint256 chainId);\n`)
  const condition = `if (block.chainid != ${LOCAL_CHAIN_ID})`
  replace(body, `        ${condition} revert LocalChainOnly(block.chainid);\n${body}`)
  const head = '// For local development only: anybody can forge proofs for this verifier.\n'
  return { name: 'LocalHonkVerifier', solidity: head + changed }
}

const hex = (word: bigint): string => `0x${word.toString(16).padStart(64, '0')}`
