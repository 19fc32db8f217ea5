import { writeFileSync } from 'node:fs'
import {
  type Domain,
  Endpoint,
  Hex,
  Manifest,
  Offer,
  Receipt,
  Registration,
  Request,
  Session,
  SignedObject,
  signingContracts,
  Transcript,
  Voucher,
} from '@ostrom/protocol'
import { jsonLines } from '../tools/codegen/json-lines.ts'
import { evm, solana } from './wire/domains.ts'

// Writes vectors/digests.json: `npm run gen`, or `node vectors/digests.ts`. Every implementation
// must give these digests. Whole numbers are decimal text, because JSON numbers have too few
// digits.

/** The k-th account or hash of these vectors. All values differ. */
const account = (k: number): Hex.AccountId => `0x${(0xa0 + k).toString(16).repeat(20)}`
const hash = (k: number): Hex.Hash => `0x${(0x10 + k).toString(16).repeat(32)}`
const u128 = (1n << 128n) - 1n
const u64 = (1n << 64n) - 1n

const prices = { input: 1n, cachedInput: 2n, output: 3n, image: 4n, second: 5n, request: 6n }
const maximal = {
  input: u128,
  cachedInput: u128,
  output: u128,
  image: u128,
  second: u128,
  request: u128,
}
const nobody = account(0).replaceAll('a0', '00') as Hex.AccountId

const offers: Offer.Offer[] = [
  {
    provider: account(1),
    modelVersion: hash(1),
    asset: nobody,
    prices,
    feeBps: 1_000,
    royalties: [],
    windowSeconds: 0,
    court: nobody,
    stakeRatio: 0n,
    verification: {
      artifact: Hex.zeroHash,
      engineClass: Hex.zeroHash,
      counting: 0,
      sampling: 0,
      tier: 0,
    },
    nonce: 0n,
  },
  {
    provider: account(1),
    modelVersion: hash(2),
    asset: account(2),
    prices: maximal,
    feeBps: 1,
    royalties: [
      { recipient: account(3), bps: 300 },
      { recipient: account(4), bps: 200 },
    ],
    windowSeconds: 0xffff_ffff,
    court: account(7),
    stakeRatio: u128,
    verification: {
      artifact: hash(17),
      engineClass: hash(18),
      counting: 1,
      sampling: 3,
      tier: 255,
    },
    nonce: u64,
  },
]

const authorizations: Session.SessionAuthorization[] = [
  {
    client: account(5),
    signer: account(6),
    provider: account(1),
    asset: nobody,
    offerHash: hash(3),
    cap: 1_000_000_000_000_000_000n,
    openBySeconds: 1_700_000_600n,
    expiresAtSeconds: 1_700_086_400n,
    nonce: 7n,
  },
  {
    client: account(5),
    signer: account(6),
    provider: account(1),
    asset: account(2),
    offerHash: hash(4),
    cap: u128,
    openBySeconds: u64,
    expiresAtSeconds: u64,
    nonce: u64,
  },
]

const vouchers: Voucher.Voucher[] = [
  { sessionId: hash(5), total: 123_456n, count: 7n, receiptsRoot: hash(6) },
  { sessionId: hash(5), total: u128, count: u64, receiptsRoot: Hex.zeroHash },
]

const endpoints: Endpoint.Endpoint[] = [
  {
    provider: account(1),
    sealKey: hash(7),
    addresses: ['/ip4/203.0.113.7/tcp/4001/p2p/12D3KooWExample', '/dns/example.org/tcp/443/wss'],
    region: 'de-hel1',
    profile: hash(19),
    issuedAtSeconds: 1_700_000_000n,
    expiresAtSeconds: 1_700_086_400n,
  },
  {
    provider: account(1),
    sealKey: hash(7),
    addresses: [],
    region: '',
    profile: Hex.zeroHash,
    issuedAtSeconds: 0n,
    expiresAtSeconds: u64,
  },
  {
    provider: account(1),
    sealKey: hash(7),
    addresses: ['/dns/example.org/tcp/443/wss'],
    artifacts: [hash(20), hash(21)],
    region: '',
    profile: Hex.zeroHash,
    issuedAtSeconds: 1n,
    expiresAtSeconds: 2n,
  },
]

const receipt: Receipt.ReceiptCore = {
  sessionId: hash(1),
  index: 41n,
  modelVersion: hash(2),
  artifactHash: hash(3),
  engineHash: hash(4),
  tokenizerHash: hash(5),
  templateHash: hash(6),
  promptHash: hash(7),
  samplerHash: hash(8),
  seed: hash(9),
  outputHash: hash(10),
  traceRoot: hash(20),
  finish: 1,
  counting: 0,
  sampling: 3,
  inputTokens: 1_000n,
  cachedInputTokens: 24n,
  outputTokens: 512n,
  total: 987_654n,
  endedAtSeconds: 1_700_000_123n,
}

const transcript: Transcript.Transcript = {
  receiptId: hash(16),
  promptHash: receipt.promptHash,
  outputHash: receipt.outputHash,
  seed: receipt.seed,
}

const blob = (k: number) => ({ cid: `bafkreiexample${k}`, sha256: hash(k), bytes: 1_000_000n })
const manifest: Manifest.Manifest = {
  name: 'example/tiny',
  version: '1',
  parents: [hash(11), hash(12)],
  creator: account(3),
  license: { spdx: 'Apache-2.0', text: blob(13) },
  task: 'chat',
  architecture: 'llama',
  parameters: 1_000_000n,
  contextLength: 2_048,
  artifacts: [
    { ...blob(14), format: 'gguf', quantization: 'q8_0', files: ['tiny.gguf'] },
    { ...blob(15), format: 'safetensors', quantization: '', files: ['model.safetensors'] },
  ],
  description: '',
}
const registrations: Registration.Registration[] = [
  { name: 'example/tiny', manifest, royalties: [], access: 'public' },
  {
    name: 'example/tiny',
    manifest: { ...manifest, parents: [], artifacts: [], license: { spdx: 'MIT' } },
    royalties: [
      { recipient: account(3), bps: 300 },
      { recipient: account(4), bps: 200 },
    ],
    access: 'paid',
  },
]

const key = { client: account(5), provider: account(1), nonce: 7n }

/** Returns each value with its digests in both schemes. */
function both<T>(values: readonly T[], digest: (value: T, domain: Domain) => Hex.Hash) {
  return values.map((value) => ({
    value,
    eip712: digest(value, evm),
    ed25519: digest(widen(value), solana),
  }))
}

/**
 * Returns the value with accounts of 32 bytes, as on Solana: each account follows 12 zero bytes.
 */
function widen<T>(value: T): T {
  if (typeof value === 'string' && Hex.is(value, 20))
    return `0x${'00'.repeat(12)}${value.slice(2)}` as T
  if (Array.isArray(value)) return value.map(widen) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, widen(part)])) as T
}

const vectors = {
  domains: { eip712: evm, ed25519: solana },
  domainSeparators: Object.fromEntries(
    signingContracts.map((name) => [name, SignedObject.domainSeparator(evm, name)]),
  ),
  kinds: {
    offer: both(offers, Offer.hash),
    authorization: both(authorizations, Session.authorizationHash),
    voucher: both(vouchers, Voucher.hash),
    topUp: both(
      [{ sessionId: hash(5), cap: 55n, validUntilSeconds: 1_700_000_060n }],
      Session.topUpHash,
    ),
    closeRequest: both([{ sessionId: hash(5) }], Session.closeRequestHash),
    closeConsent: both(vouchers, Session.closeConsentHash),
    settlementConsent: both(vouchers, Session.settlementConsentHash),
    claimConsent: both(
      vouchers.map(({ sessionId: requestId, total: totalMin, count, receiptsRoot }) => ({
        requestId,
        totalMin,
        count,
        receiptsRoot,
      })),
      Request.claimConsentHash,
    ),
    nonceFloor: both([{ client: account(5), floor: 77n }], Session.nonceFloorHash),
    session: both([key], Session.idOf),
    request: both([{ client: account(5), nonce: 7n }], Request.idOf),
    endpoint: both(endpoints, Endpoint.hash),
    receipt: both([receipt], Receipt.idOf),
    transcript: both([transcript], Transcript.hash),
    registration: both(registrations, Registration.hash),
  },
  /** Messages of the authorizations, in the same order, which wallets on Solana show and sign. */
  humanReadableMessages: authorizations.map((value) =>
    Session.authorizationMessage(widen(value), solana),
  ),
  /**
   * Model versions of the registrations, in the same order, for readers without a dag-cbor encoder.
   */
  modelVersions: registrations.map(({ manifest }) => Manifest.hash(manifest)),
}

writeFileSync(new URL('digests.json', import.meta.url), jsonLines(vectors, 3))
