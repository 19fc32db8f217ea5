import { randomBytes } from 'node:crypto'
import { type ReceiptAnchors, receiptAnchorsOf } from '@ostrom/ledger'
import { openReceiptAnchorsEvm } from '@ostrom/ledger/evm'
import { createLedgerSolana } from '@ostrom/ledger/solana'
import type { Domain } from '@ostrom/protocol'

/**
 * Opens the chain of receipts by their own domain, at an RPC server that the caller trusts. Needs
 * neither a home nor an account.
 *
 * @throws {LedgerError} `chain-unreachable`; `chain-mismatch`: the server belongs to another chain.
 */
export async function openReceiptAnchors(options: {
  readonly rpcUrl: string
  readonly domain: Domain
}): Promise<ReceiptAnchors> {
  const { rpcUrl, domain } = options
  if (domain.scheme === 'eip712') return await openReceiptAnchorsEvm({ rpcUrl, domain })
  // The ledger sends transactions by its key, and this one only reads.
  const secretKey = randomBytes(32)
  const ledger = await createLedgerSolana({ rpcUrl, secretKey, deployment: domain })
  return { ...receiptAnchorsOf(ledger), close: () => ledger.close() }
}
