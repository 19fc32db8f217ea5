import { z } from 'zod'
import { account, amount, count, text, url } from './values.ts'

const provenModelEntry = z.strictObject({
  model: text.min(1).describe('Name or version of a registered certified model.'),
  price: amount.describe(
    'Minimum reward of a proof in base units of `asset`; in native coins, plus the gas.',
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
    .describe('Account that proofs name and that receives the pay; this wallet when absent.'),
  referenceString: z
    .enum(['aztec', 'local'])
    .default('aztec')
    .describe(
      '`aztec`: from the ceremony, fetched once. `local`: for development; any party can forge ' +
        'its proofs, and its verifiers work on chain 31337 only.',
    ),
  ceremonyUrl: url
    .optional()
    .describe('Alternative address of the ceremony’s powers, which a pairing check verifies.'),
  folder: text
    .min(1)
    .optional()
    .describe(
      'Folder of circuits, keys and reference strings; `~/.cache/ostrom/proofs` when absent.',
    ),
  memoryBytesMax: count(100_000_000, 64_000_000_000)
    .optional()
    .describe('Maximum memory of a prover process, in bytes; 2 GB when absent.'),
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
