import {
  type AccountId,
  createAsyncCache,
  type EvmDomain,
  type Hash,
  Hex,
  SignedObject,
} from '@ostrom/protocol'
import { zeroAddress } from 'viem'
import { paymentKeys } from '../keys/payments.ts'
import { createSigner, isSignedBy } from '../keys/secp256k1.ts'
import type { Ledger, SignatureScheme } from '../ledger.ts'
import { LOG_RANGE_BLOCKS_MAX, LOOKUP_CACHE_MAX } from '../limits.ts'
import { createAllowances } from './allowances.ts'
import { createConnection } from './chain/connection.ts'
import { contractsOf, type EvmMarketContext } from './chain/contracts.ts'
import { createEventLookup } from './chain/event-lookup.ts'
import { createSender } from './chain/sender.ts'
import { createCourtMembers } from './court/audit-ledger.ts'
import type { EvmDeployment } from './deployment.ts'
import { createGovernance } from './governance/governance.ts'
import { createApprovals } from './money/approvals.ts'
import { createWallets } from './money/wallets.ts'
import { createOnchainHistory } from './onchain-history.ts'
import { createReader } from './reader.ts'
import { createAdapters } from './registry/adapters.ts'
import { createRegistrations } from './registry/registrations.ts'
import { createOnchainAnswers } from './requests/onchain-answers.ts'
import { createHistoryReader } from './sessions/session-history.ts'
import { type AccountSigner, createSecretKeySigner } from './signers/account-signer.ts'
import { createStorageDeals } from './storage-deals/storage-deals.ts'
import { createTickets } from './tickets/tickets.ts'
import { createTraining } from './training/training.ts'
import { createWriter } from './writer.ts'

export type LedgerEvmOptions = {
  /** Address of an RPC server of the chain: `http(s)://` or `ws(s)://`. */
  readonly rpcUrl: string
  readonly deployment: EvmDeployment
  /** Blocks that must follow an event's block before it is read; the chain's number when absent. */
  readonly confirmations?: number
  /** Maximum blocks of one log query, for nodes that allow fewer than `LOG_RANGE_BLOCKS_MAX`. */
  readonly logRangeBlocks?: bigint
} & AccountKey

/** The account's key: its secret, or a signer with the key. */
type AccountKey =
  | { readonly secretKey: Uint8Array; readonly signer?: undefined }
  | { readonly signer: AccountSigner; readonly secretKey?: undefined }

/**
 * Opens a ledger of an EVM chain for one account, which sends its transactions.
 *
 * @throws {LedgerError} `chain-unreachable`; `chain-mismatch`: another chain than the deployment's.
 */
export async function createLedgerEvm(options: LedgerEvmOptions): Promise<Ledger> {
  const { rpcUrl, deployment } = options
  const signer = options.signer ?? createSecretKeySigner(options.secretKey)
  const { chainId, contracts } = deployment
  const connection = await createConnection({ rpcUrl, chainId })
  const market: EvmMarketContext = { connection, deployment, contracts: contractsOf(deployment) }
  const domain: EvmDomain = {
    scheme: 'eip712',
    chainId: BigInt(chainId),
    contracts: {
      vault: contracts.Vault,
      sessions: contracts.Sessions,
      requests: contracts.Requests,
      offers: contracts.Offers,
      models: contracts.ModelRegistry,
      onchainRequests: contracts.OnchainRequests,
      ...(contracts.Tickets && { tickets: contracts.Tickets }),
    },
    escrow: 'sessions',
  }
  const confirmations = options.confirmations ?? connection.facts.confirmations
  const lookup = createEventLookup(market)
  const rangeBlocks = options.logRangeBlocks ?? LOG_RANGE_BLOCKS_MAX
  const histories = createHistoryReader(lookup)
  const onchainHistory = createOnchainHistory(lookup)
  const reader = createReader({
    market,
    lookup,
    histories,
    onchainHistory,
    confirmations,
    rangeBlocks,
  })
  const sender = createSender(connection, signer)
  const allowances = createAllowances(market, sender)
  const parts = { market, sender, reader, allowances }
  const keys = createKeys(market)
  return {
    id: `evm:${chainId}`,
    domain,
    nativeAsset: zeroAddress,
    ...reader,
    ...createWriter({ ...parts, signer, domain, histories, onchainHistory }),
    ...keys,
    ...createCourtMembers({ ...parts, domain }),
    adapters: createAdapters({ market, sender }),
    storageDeals: createStorageDeals(parts),
    ...(contracts.Tickets && { tickets: createTickets(parts) }),
    training: createTraining(parts),
    onchainAnswers: createOnchainAnswers({ ...parts, domain, onchainHistory }),
    approvals: createApprovals(market, sender),
    registrations: createRegistrations(market, { lookup, domain }),
    wallets: createWallets(market, keys),
    governance: createGovernance({ ...parts, domain }),
    close: () => connection.close(),
  }
}

const erc1271Abi = [
  {
    type: 'function',
    name: 'isValidSignature',
    stateMutability: 'view',
    inputs: [
      { name: 'hash', type: 'bytes32' },
      { name: 'signature', type: 'bytes' },
    ],
    outputs: [{ name: '', type: 'bytes4' }],
  },
] as const

/** Return value of `isValidSignature` for an accepted signature. */
const ERC1271_ACCEPTED = '0x1626ba7e'

function createKeys({ connection }: EvmMarketContext): SignatureScheme {
  const { client } = connection
  const hasCode = createAsyncCache<AccountId, boolean>({ entriesMax: LOOKUP_CACHE_MAX })

  /** Returns true if the account is a contract that accepts the signature (ERC-1271). */
  async function isAccepted(account: AccountId, digest: Hash, signature: Hex.Hex) {
    const contract = await hasCode.getOrMake(account, async () => {
      const code = await connection.ask('read code', () => client.getCode({ address: account }))
      return code !== undefined && code !== '0x'
    })
    if (!contract) return false
    const call = { address: account, abi: erc1271Abi, functionName: 'isValidSignature' } as const
    try {
      return (
        (await client.readContract({ ...call, args: [digest, signature] })) === ERC1271_ACCEPTED
      )
    } catch {
      return false
    }
  }

  return {
    createSigner,
    ...paymentKeys,
    async verify({ digest: signable, signature, account, byKey }) {
      const digest = SignedObject.requireDigest(signable)
      if (isSignedBy(account, digest, signature)) return true
      if (byKey) return false
      return Hex.is(signature) && isAccepted(account, digest, signature)
    },
  }
}
