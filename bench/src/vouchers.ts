// Vouchers verified per second and core: digest, recovery of the signer and comparison, as a
// provider does for each payment, beside viem's `verifyTypedData`, in one run. Reach: >= 15,000.

import { accountOf, curveName, isSignedBy, sign } from '@ostrom/ledger/evm'
import { type EvmDomain, SignedObject, Voucher } from '@ostrom/protocol'
import { type VerifyTypedDataParameters, verifyTypedData } from 'viem'
import { median, report } from './figures.ts'

const REACH = 15_000

/** Rounds; ours and viem's take turns. The best counts: other programs only ever make it slower. */
const ROUNDS = 9
const VOUCHERS = 4_000
const VIEM_VOUCHERS = 150

const contract = (byte: string) => `0x${byte.repeat(20)}` as const

const domain: EvmDomain = {
  ...{ scheme: 'eip712', chainId: 31_337n, escrow: 'sessions' },
  contracts: {
    ...{ vault: contract('0a'), sessions: contract('0b'), requests: contract('0c') },
    ...{ offers: contract('0d'), models: contract('0e') },
  },
}
const secretKey = new Uint8Array(32).fill(7)
const account = accountOf(secretKey)

type Signed = { readonly voucher: Voucher.Voucher; readonly signature: `0x${string}` }

const signed = (count: number): readonly Signed[] =>
  Array.from({ length: count }, (_, index) => {
    const voucher = {
      sessionId: `0x${'11'.repeat(32)}` as const,
      total: 1_000_000n + BigInt(index),
      count: BigInt(index),
      receiptsRoot: `0x${'22'.repeat(32)}` as const,
    }
    return { voucher, signature: sign(Voucher.hash(voucher, domain), secretKey) }
  })

function verifyOurs(vouchers: readonly Signed[]): void {
  for (const { voucher, signature } of vouchers) {
    const good = isSignedBy(account, Voucher.hash(voucher, domain), signature)
    if (!good) throw new Error('a good voucher was refused')
  }
}

async function verifyViem(vouchers: readonly Signed[]): Promise<void> {
  const { fields } = Voucher.voucherKind
  const types = { Voucher: fields.map(([name, type]) => ({ name, type: type })) }
  const place = SignedObject.domainOf(domain, 'sessions')
  for (const { voucher, signature } of vouchers) {
    const words = { domain: place, types, primaryType: 'Voucher', message: voucher }
    // The library's types are made for literals; ours come from the protocol.
    const options = { ...words, address: account, signature } as unknown
    const good = await verifyTypedData(options as VerifyTypedDataParameters)
    if (!good) throw new Error('a good voucher was refused')
  }
}

/** Vouchers per second of processor time, so that other programs count as little as they can. */
async function rate(count: number, work: () => void | Promise<void>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (count * 1e6) / (user + system)
}

const shown = (value: number) => Math.round(value).toLocaleString('en')

export async function run(): Promise<void> {
  const [mine, theirs] = [signed(VOUCHERS), signed(VIEM_VOUCHERS)]
  console.log(`${SignedObject.typeString(Voucher.voucherKind)}; curve library: ${curveName}`)
  verifyOurs(mine.slice(0, 500))
  const ours: number[] = []
  const viem: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await rate(VOUCHERS, () => verifyOurs(mine)))
    viem.push(await rate(VIEM_VOUCHERS, () => verifyViem(theirs)))
  }
  const best = Math.max(...ours)
  const words = `${shown(best)} (median ${shown(median(ours))}), viem ${shown(Math.max(...viem))}`
  const reached = best >= REACH
  report([{ what: 'vouchers/s per core', value: words, reach: `>= ${shown(REACH)}`, reached }])
}
