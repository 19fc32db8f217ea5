import { type EvmDeployment, evmDeploymentSchema } from '@ostrom/ledger/evm/deployment'
import { type SolanaDeployment, solanaDeploymentSchema } from '@ostrom/ledger/solana/deployment'
import { BaseError } from '@ostrom/protocol'
import { z } from 'zod'
import { assetsSchema } from './assets.ts'
import { optionalSigner } from './signer.ts'
import { count, text, url } from './values.ts'

/** drand's own relays of the network that has a verifier on EVM chains. */
const EVMNET_RELAYS = ['api', 'api2', 'api3'].map(
  (host) => `https://${host}.drand.sh/v2/beacons/evmnet`,
)

/** Address of the market: contracts of an EVM chain, or a program of a Solana cluster. */
export type ChainDeployment = EvmDeployment | SolanaDeployment

const isSolana = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'program' in value

const deployment = z.unknown().transform((value, context): ChainDeployment => {
  try {
    const shape = isSolana(value) ? solanaDeploymentSchema : evmDeploymentSchema
    return shape(value, 'chain.deployment')
  } catch (error) {
    const message = BaseError.is(error) ? error.details.join(' ') : 'not a deployment'
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  }
})

const drand = z.strictObject({
  relays: z
    .array(url)
    .max(16)
    .default(EVMNET_RELAYS)
    .describe('Relay addresses of the drand network, evmnet by default; relays are not trusted.'),
  file: text
    .optional()
    .describe('File of rounds to use instead of relays, one relay response per line.'),
})

export const chain = z.strictObject({
  rpcUrl: url.describe('JSON-RPC address of an EVM chain or a Solana cluster.'),
  deployment: deployment.describe(
    'Chain id, first block and addresses of the contracts; on Solana, genesis hash and program.',
  ),
  assets: assetsSchema
    .default([])
    .describe('Tokens with a configured symbol; other tokens appear by address.'),
  confirmations: count(0, 1000)
    .optional()
    .describe('Blocks that confirm an event; the default of the chain when absent.'),
  signer: optionalSigner,
  drand: drand.prefault({}).describe('Source of drand rounds, on chains with a drand beacon.'),
  priorityFeeMax: count(0, 1_000_000_000)
    .optional()
    .describe('On Solana, maximum priority fee of a transaction, in lamports; 100000 when absent.'),
})
