// Vouchers verified per second and core, for both curves. Verification computes the digest and
// checks the signature, with the functions that a ledger's `verifyPayment` calls for each payment.
// One run compares them with viem's `verifyTypedData`. Target: >= 15,000 secp256k1, >= 5,000
// ed25519.

import { createHash } from 'node:crypto'
import * as evm from '@ostrom/ledger/evm'
import * as solana from '@ostrom/ledger/solana'
import { type Domain, type EvmDomain, Keccak, SignedObject, Voucher } from '@ostrom/protocol'
import { type VerifyTypedDataParameters, verifyTypedData } from 'viem'
import { type BenchFigure, formatNumber, median } from '../measure/figures.ts'

/** Number of rounds. The compared functions alternate. */
const ROUNDS = 9
const VIEM_VOUCHERS = 150

const contract = (byte: string) => `0x${byte.repeat(20)}` as const
const hashOf = (words: string) => `0x${createHash('sha256').update(words).digest('hex')}` as const

const onEvm: EvmDomain = {
  scheme: 'eip712',
  chainId: 31_337n,
  escrow: 'sessions',
  contracts: {
    vault: contract('0a'),
    sessions: contract('0b'),
    requests: contract('0c'),
    offers: contract('0d'),
    models: contract('0e'),
  },
}
const program = `0x${'0f'.repeat(32)}` as const
const onSolana: Domain = { scheme: 'ed25519', genesisHash: hashOf('genesis'), program }
const secretKey = new Uint8Array(32).fill(7)
const account = evm.accountOf(secretKey)

type SignedVoucherSample = { readonly voucher: Voucher.Voucher; readonly signature: `0x${string}` }

/** One curve: how a client signs its vouchers, and how a provider verifies them. */
type SignatureCurve = {
  readonly name: string
  readonly reach: number
  /** Number of vouchers in a round. */
  readonly count: number
  sign(voucher: Voucher.Voucher): Promise<`0x${string}`>
  isGood(signed: SignedVoucherSample): boolean
}

const secp256k1: SignatureCurve = {
  name: 'secp256k1',
  reach: 15_000,
  count: 4_000,
  sign: async (voucher) => evm.sign(Voucher.hash(voucher, onEvm), secretKey),
  isGood: ({ voucher, signature }) =>
    evm.isSignedUpToV(account, Voucher.hash(voucher, onEvm), signature),
}

const solanaSigner = solana.createSigner(secretKey, program)
const solanaKey = { account: solanaSigner.account, program }

const ed25519: SignatureCurve = {
  name: 'ed25519',
  reach: 5_000,
  count: 2_000,
  sign: (voucher) => solanaSigner.sign(Voucher.hash(voucher, onSolana)),
  isGood: ({ voucher, signature }) =>
    solana.isSignedBy(solanaKey, Voucher.hash(voucher, onSolana), signature),
}

/** Creates vouchers of one session that differ as real ones do: each has another receipts root. */
function signed(curve: SignatureCurve, count: number): Promise<readonly SignedVoucherSample[]> {
  const made = Array.from({ length: count }, async (_, index) => {
    const voucher = {
      sessionId: hashOf('session'),
      total: 1_000_000n + BigInt(index) * 123_457n,
      count: BigInt(index),
      receiptsRoot: hashOf(`root ${index}`),
    }
    return { voucher, signature: await curve.sign(voucher) }
  })
  return Promise.all(made)
}

function check(curve: SignatureCurve, vouchers: readonly SignedVoucherSample[]): void {
  for (const one of vouchers) {
    if (!curve.isGood(one)) throw new Error(`a good voucher of ${curve.name} was refused`)
  }
}

async function checkByViem(vouchers: readonly SignedVoucherSample[]): Promise<void> {
  const { fields } = Voucher.voucherStruct
  const types = { Voucher: fields.map(([name, type]) => ({ name, type })) }
  const domain = SignedObject.domainOf(onEvm, 'sessions')
  for (const { voucher, signature } of vouchers) {
    const words = { domain, types, primaryType: 'Voucher', message: voucher }
    // The types of viem expect literals, but these types come from the protocol.
    const options = { ...words, address: account, signature } as unknown
    const good = await verifyTypedData(options as VerifyTypedDataParameters)
    if (!good) throw new Error('a good voucher was refused')
  }
}

/**
 * Returns vouchers per second of processor time, because other programs affect this figure least.
 */
async function rate(count: number, work: () => void | Promise<void>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (count * 1e6) / (user + system)
}

/**
 * Returns the figures. To test the bench itself, a small `share` of the vouchers and rounds
 * suffices.
 */
export async function run({ share = 1 }: { readonly share?: number } = {}) {
  const library = await Keccak.loadFastest()
  console.log(SignedObject.encodeType(Voucher.voucherStruct))
  console.log(`curve library: ${evm.curveName}; keccak: ${library}; ed25519: OpenSSL`)
  const part = (count: number) => Math.max(2, Math.round(count * share))
  const ways = await Promise.all(
    [secp256k1, ed25519].map(async (curve) => {
      return { curve, vouchers: await signed(curve, part(curve.count)), rates: [] as number[] }
    }),
  )
  const forViem = await signed(secp256k1, part(VIEM_VOUCHERS))
  const viem: number[] = []
  for (let round = 0; round <= part(ROUNDS); round++) {
    for (const { curve, vouchers, rates } of ways) {
      const found = await rate(vouchers.length, () => check(curve, vouchers))
      // The first round warms up the compilers.
      if (round > 0) rates.push(found)
    }
    viem.push(await rate(forViem.length, () => checkByViem(forViem)))
  }
  console.log(`viem, secp256k1: ${formatNumber(median(viem))}/s`)
  return ways.map(({ curve, rates }): BenchFigure => figureOf(curve, rates))
}

function figureOf({ name, reach }: SignatureCurve, rates: readonly number[]): BenchFigure {
  const [number, best] = [median(rates), Math.max(...rates)]
  return {
    what: `vouchers per second and core, ${name}`,
    value:
      `${formatNumber(number)} (best round ${formatNumber(best)}, ` +
      `worst ${formatNumber(Math.min(...rates))})`,
    number,
    unit: '/s',
    target: `>= ${formatNumber(reach)}`,
    isReached: number >= reach,
  }
}
