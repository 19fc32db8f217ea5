import { Hex, type SolanaDomain } from '@ostrom/protocol'
import { getBase58Encoder } from '@solana/kit'
import { LedgerError } from '../errors.ts'
import { createSigner } from '../keys/ed25519.ts'
import type { Ledger } from '../ledger.ts'
import type { LedgerSolanaOptions } from './deployment.ts'
import { moneyWriter } from './money/money-writer.ts'
import { rentLedger } from './money/rent.ts'
import { createWallets } from './money/wallets.ts'
import { connect } from './program/connection.ts'
import { createInstructions } from './program/instructions.ts'
import { createMarketContext } from './program/program.ts'
import { createReader } from './reader.ts'
import { registryWriter } from './registry/registry-writer.ts'
import { onchainAnswerLedger } from './requests/onchain-answers.ts'
import { requestWriter } from './requests/request-writer.ts'
import { sessionWriter } from './sessions/session-writer.ts'
import { trainingLedger } from './training/writer.ts'

/**
 * Opens a ledger; `createLedgerSolana` loads this module on its first call. The ledger has no
 * approvals, because a session takes its cap from the client's own deposit, and needs only the
 * client's signature for this.
 */
export async function openLedger(options: LedgerSolanaOptions): Promise<Ledger> {
  const { rpcUrl, secretKey, deployment, priorityFeeMax } = options
  const connection = await connect(rpcUrl, secretKey, priorityFeeMax)
  const { rpc, ask } = connection
  const found = await ask('read the genesis hash', (abortSignal) =>
    rpc.getGenesisHash().send({ abortSignal }),
  )
  const genesisHash = Hex.from(new Uint8Array(getBase58Encoder().encode(found)))
  if (genesisHash !== deployment.genesisHash) {
    throw new LedgerError('chain-mismatch', { found: genesisHash, wanted: deployment.genesisHash })
  }
  const domain: SolanaDomain = { scheme: 'ed25519', ...deployment }
  const market = createMarketContext(connection, domain)
  const reader = createReader(market)
  const signer = createSigner(secretKey, domain.program)
  const acts = createInstructions({ market, reader, signer })
  return {
    id: `solana:${found.slice(0, CLUSTER_NAME_LENGTH)}`,
    domain,
    nativeAsset: Hex.from(new Uint8Array(32)),
    ...reader,
    account: signer.account,
    signer,
    ...moneyWriter(acts),
    ...registryWriter(acts),
    ...sessionWriter(acts),
    ...requestWriter(acts),
    onchainAnswers: onchainAnswerLedger(acts),
    training: trainingLedger(acts),
    rent: rentLedger(acts),
    wallets: createWallets(market, reader, found.slice(0, CLUSTER_NAME_LENGTH)),
    createSigner: (secret) => createSigner(secret, domain.program),
    verify: async (signed) => market.verify(signed),
    // A valid ed25519 signature has only one form, so the signature is already canonical.
    verifyPayment: async (payment) => market.verify(payment),
    canonicalSignature: async (payment) => (market.verify(payment) ? payment.signature : undefined),
    close: async () => {},
  }
}

/** Number of letters of the genesis hash that identify a cluster, by CAIP-2. */
const CLUSTER_NAME_LENGTH = 32
