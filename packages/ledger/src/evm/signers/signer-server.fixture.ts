import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Hex } from '@ostrom/protocol'
import { privateKeyToAccount } from 'viem/accounts'

/**
 * Answers one call: a returned value is the result; a thrown `SignerFault` becomes a JSON-RPC error
 * with its code.
 */
export type SignerAnswer = (method: string, params: readonly unknown[]) => unknown

/** A signer's refusal in JSON-RPC. */
export class SignerFault extends Error {
  readonly code: number

  constructor(code: number, message: string) {
    super(message)
    this.code = code
  }
}

export type SignerServer = {
  readonly url: string
  /** Methods that were called, in order. */
  readonly calls: readonly string[]
  close(): Promise<void>
}

/** Serves JSON-RPC on a free port of this machine. */
export async function serveSigner(answer: SignerAnswer): Promise<SignerServer> {
  const calls: string[] = []
  return await serveBytes(calls, async (request, response) => {
    const { id, method, params } = JSON.parse(await bodyOf(request))
    calls.push(method)
    const reply = await Promise.resolve()
      .then(() => answer(method, params))
      .then((result) => ({ result }))
      .catch(({ code, message }: SignerFault) => ({ error: { code, message } }))
    response.end(JSON.stringify({ jsonrpc: '2.0', id, ...reply }))
  })
}

/** Serves the bytes that `respond` writes. */
export async function serveBytes(
  calls: readonly string[],
  respond: (request: IncomingMessage, response: ServerResponse) => unknown,
): Promise<SignerServer> {
  const server: Server = createServer((request, response) => void respond(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}

type Request = Readonly<Record<string, string>>

/** An honest signer with the methods of a wallet, over viem's own signing. */
export function honestSigner(secret: Uint8Array): SignerAnswer {
  const account = privateKeyToAccount(Hex.from(secret))
  return async (method, params) => {
    if (method === 'eth_accounts') return [account.address]
    if (method === 'eth_signTransaction')
      return await account.signTransaction(transactionOf(params))
    if (method === 'eth_signTypedData_v4') return await account.signTypedData(params[1] as never)
    throw new SignerFault(-32_601, 'Method not found')
  }
}

/** Reads the transaction requested by `eth_signTransaction`, as viem signs it. */
function transactionOf([request]: readonly unknown[]) {
  const { to, data, ...numbers } = request as Request
  const big = (name: string) => (numbers[name] === undefined ? undefined : BigInt(numbers[name]))
  const isLegacy = numbers.gasPrice !== undefined
  const fees = isLegacy
    ? { type: 'legacy', gasPrice: big('gasPrice') }
    : {
        type: 'eip1559',
        maxFeePerGas: big('maxFeePerGas'),
        maxPriorityFeePerGas: big('maxPriorityFeePerGas'),
      }
  const counts = { nonce: Number(numbers.nonce), chainId: Number(numbers.chainId) }
  const amounts = { gas: big('gas'), value: big('value') }
  return { ...fees, ...counts, ...amounts, data, ...(to && { to }) } as never
}
