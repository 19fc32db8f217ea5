import { z } from 'zod'
import { account, amount, count, text, url } from './values.ts'

const provenModelEntry = z.strictObject({
  model: text.min(1).describe('Name or version of a registered certified model.'),
  price: amount.describe(
    'Least reward of a proof in base units of `asset`. In native coins the gas is beside it.',
  ),
})

/** Configuration of a proof provider. */
export const proofProvider = z.strictObject({
  asset: text
    .min(1)
    .optional()
    .describe(
      'Asset of the rewards, by symbol or id: the native coin or one of `chain.assets`; the ' +
        'native coin when absent. Rewards in a token do not pay for gas.',
    ),
  models: z
    .array(provenModelEntry)
    .min(1, 'a proof provider proves at least one model')
    .describe('Models whose answers are proven.'),
  account: account
    .optional()
    .describe('Account that proofs name and that is paid; this wallet when absent.'),
  referenceString: z
    .enum(['aztec', 'local'])
    .default('aztec')
    .describe(
      '`aztec`: of the ceremony, fetched once. `local`: for development; anybody can forge its ' +
        'proofs, and its verifiers work on chain 31337 only.',
    ),
  ceremonyUrl: url
    .optional()
    .describe('Another address of the powers of the ceremony; they are checked by a pairing.'),
  folder: text
    .min(1)
    .optional()
    .describe(
      'Folder of circuits, keys and reference strings; `~/.cache/ostrom/proofs` when absent.',
    ),
  memoryBytesMax: count(100_000_000, 64_000_000_000)
    .optional()
    .describe('Memory that a process of the prover may hold, in bytes; 2 GB when absent.'),
})

/**
 * Id of the only chain whose verifiers accept the local reference string: docs/spec/proofs.md,
 * section 7.
 */
const LOCAL_CHAIN_ID = 31_337

/** Returns why a chain accepts no proofs of a reference string; `undefined` if it accepts them. */
export function referenceStringFault(
  { referenceString }: Pick<z.output<typeof proofProvider>, 'referenceString'>,
  deployment: object,
): string | undefined {
  if (!('chainId' in deployment)) return 'no contract of a Solana cluster verifies proofs'
  if (referenceString !== 'local' || deployment.chainId === LOCAL_CHAIN_ID) return undefined
  return `proofs of the local reference string are refused on chain ${deployment.chainId}`
}
