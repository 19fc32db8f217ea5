import { modelRegistryAbi } from '@ostrom/contracts-evm'
import { type AccountId, type EvmDomain, Manifest, Registration } from '@ostrom/protocol'
import {
  decodeFunctionData,
  type Hex,
  parseEventLogs,
  recoverTransactionAddress,
  serializeTransaction,
  type Transaction,
  type TransactionSerializable,
} from 'viem'
import { recover } from '../../keys/secp256k1.ts'
import type { RegistrationLedger, SignedRegistrationTerms } from '../../registry/models.ts'
import type { EvmMarketContext } from '../chain/contracts.ts'
import { accountOf, royaltiesOf } from '../chain/encode.ts'
import type { EventLookup } from '../chain/event-lookup.ts'

// The creator's signature is in no state and no event of the registry: it is an argument of the
// transaction that registered the version, or that transaction's own signature. The code below
// checks either signature, so that a lying node can hide a registration, but cannot forge one.

/** The account that signed a transaction for this chain, computed from its fields. */
async function senderOf(transaction: Transaction, chainId: bigint): Promise<AccountId | undefined> {
  const { r, s, v, yParity, type } = transaction
  if (BigInt(transaction.chainId ?? 0) !== chainId) return undefined
  if (type !== 'legacy' && type !== 'eip2930' && type !== 'eip1559') return undefined
  const signature = type === 'legacy' ? { r, s, v } : { r, s, yParity: yParity ?? Number(v) }
  const { input: data, to, ...fields } = transaction
  const unsigned = { ...fields, data, to } as unknown as TransactionSerializable
  try {
    const whole = serializeTransaction(unsigned, signature as { r: Hex; s: Hex; yParity: number })
    const serializedTransaction = whole as Parameters<
      typeof recoverTransactionAddress
    >[0]['serializedTransaction']
    return accountOf(await recoverTransactionAddress({ serializedTransaction }))
  } catch {
    return undefined
  }
}

/** Returns the arguments of a call of `register`; undefined for any other call. */
function callOf(input: Hex) {
  try {
    const { functionName, args } = decodeFunctionData({ abi: modelRegistryAbi, data: input })
    if (functionName !== 'register') return undefined
    const [{ name, access, royalty0, royalty1, modelVersion }, , signature] = args
    const royalties = royaltiesOf({ royalty0, royalty1 })
    const word = Registration.accessModes[access]
    return word && { modelVersion, signature, terms: { name, royalties, access: word } }
  } catch {
    return undefined
  }
}

/** Creates the reader of the terms that creators signed when they registered their versions. */
export function createRegistrations(
  { connection, contracts }: EvmMarketContext,
  { lookup, domain }: { readonly lookup: EventLookup; readonly domain: EvmDomain },
): RegistrationLedger {
  const { client, ask } = connection
  const { address, abi } = contracts.models

  /** Returns a transaction's terms if the manifest's creator signed them; `undefined` if not. */
  async function proven(
    transaction: Transaction,
    manifest: Manifest.Manifest,
  ): Promise<SignedRegistrationTerms | undefined> {
    if (transaction.to === null || accountOf(transaction.to) !== accountOf(address)) {
      return undefined
    }
    const call = callOf(transaction.input)
    if (call?.modelVersion !== Manifest.hash(manifest)) return undefined
    const { terms, signature } = call
    const digest = Registration.hash({ ...terms, manifest }, domain)
    const signer =
      signature === '0x' ? await senderOf(transaction, domain.chainId) : recover(digest, signature)
    return signer === manifest.creator ? terms : undefined
  }

  return {
    async signedRegistrationTerms(manifest) {
      const found = await lookup.logsOf(address, Manifest.hash(manifest))
      const eventName = 'VersionRegistered'
      const logs = parseEventLogs({ abi, eventName, logs: found as never })
      for (const { transactionHash: hash } of logs) {
        const transaction = await ask('read a registration', () => client.getTransaction({ hash }))
        const terms = await proven(transaction, manifest)
        if (terms) return terms
      }
      return undefined
    },
  }
}
