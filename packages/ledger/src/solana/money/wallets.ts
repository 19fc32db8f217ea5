import { addressOf } from '@ostrom/contracts-solana'
import type { AccountId } from '@ostrom/protocol'
import type { Instruction } from '@solana/kit'
import { check, LedgerError } from '../../errors.ts'
import { isMessageSignedBy } from '../../keys/ed25519.ts'
import type { LedgerReader } from '../../ledger.ts'
import type { WalletAction, WalletLedger } from '../../money/wallets.ts'
import { createInstructions, type Instructions } from '../program/instructions.ts'
import { keyBytes, type SolanaMarketContext } from '../program/program.ts'
import { requestWriter } from '../requests/request-writer.ts'
import { sessionWriter } from '../sessions/session-writer.ts'
import { moneyWriter } from './money-writer.ts'

/** Names by which wallets know clusters, by the first 32 letters of a cluster's genesis hash. */
const clusters: Readonly<Record<string, string>> = {
  '5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp': 'mainnet',
  EtWTRABZaYq6iMfeYKouRu166VU2xqa1: 'devnet',
  '4uhcVJyU9pJkvQyS88uRDiswHScNBQzJ': 'testnet',
}

async function executeAction(acts: Instructions, act: WalletAction): Promise<unknown> {
  if (act.kind === 'deposit') return await moneyWriter(acts).deposit(act)
  if (act.kind === 'withdraw') return await moneyWriter(acts).withdraw(act)
  if (act.kind === 'approve') {
    throw new LedgerError('transaction-failed', { reason: 'this chain has no approvals' })
  }
  const { sessionId: subject } = act
  if (act.kind === 'request-close') return await sessionWriter(acts).requestClose(act)
  if (act.kind === 'expire') return await sessionWriter(acts).expireSession(subject)
  const session = await acts.reader.session(subject)
  check(session, 'session-unknown', { sessionId: subject })
  const { provider } = session.authorization
  if (act.kind === 'rate') return await requestWriter(acts).rate({ ...act, subject, provider })
  return await requestWriter(acts).flag({ ...act, subject, provider })
}

/**
 * Creates the functions for external wallets of a cluster. Wallets sign texts and transactions. The
 * ledger sends the signed transactions, because a wallet would send them to the cluster that it is
 * set to, which may be a different one.
 */
export function createWallets(
  market: SolanaMarketContext,
  reader: LedgerReader,
  name: string,
): WalletLedger {
  const { connection } = market

  /** Builds the instructions of an account's action without sending them. */
  async function instructionsOf(act: WalletAction, account: AccountId) {
    let taken: readonly Instruction[] = []
    const send: typeof connection.send = async (_doing, instructions) => {
      taken = instructions
      return { hash: '', block: 0n, gasCost: 0n }
    }
    const payer = addressOf(keyBytes(account))
    const sign = async () => {
      throw new LedgerError('signer-missing', { what: 'the account’s wallet is elsewhere' })
    }
    const acts = createInstructions({
      market: { ...market, connection: { ...connection, payer, send } },
      reader,
      signer: { account, scheme: 'ed25519', sign },
    })
    await executeAction(acts, act)
    return taken
  }

  // On this chain, each account that signs a text is a key, so `verifyText` and `verifyTextByKey`
  // are the same.
  const verifyTextByKey: WalletLedger['verifyText'] = async ({ text, signature, account }) =>
    isMessageSignedBy(account, new TextEncoder().encode(text), signature)

  return {
    system: 'Solana',
    chain: clusters[name] ?? 'localnet',
    addressOf: (account) => addressOf(keyBytes(account)),
    verifyText: verifyTextByKey,
    verifyTextByKey,
    async prepare(act, account) {
      const instructions = await instructionsOf(act, account)
      const payer = addressOf(keyBytes(account))
      return { kind: 'solana', transaction: await connection.unsigned(payer, instructions) }
    },
    async relay(transaction, account) {
      return (await connection.relay(transaction, addressOf(keyBytes(account)))).hash
    },
  }
}
