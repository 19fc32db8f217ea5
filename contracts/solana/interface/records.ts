// What the program keeps, as its accounts hold it.

import { decodeFields, type Layout, type ValuesOf } from './fields.ts'
import { jobLayout } from './job.ts'

const head = { tag: 'u8' } as const

const shares = {
  feeBps: 'u16',
  royaltyBps0: 'u16',
  royaltyBps1: 'u16',
  unusedShares: 'u16',
  royaltyRecipient0: 'key',
  royaltyRecipient1: 'key',
} as const

/** Seven bytes after the tag that hold nothing. */
const seven = { unusedA: 'u8', unusedB: 'u16', unusedC: 'u32' } as const
/** Five. */
const five = { unusedA: 'u8', unusedC: 'u32' } as const

const ratio = { ratioNumerator: 'u32', ratioDenominator: 'u32' } as const

/** The fixed fields of each record, in order; for what stands behind them see `idl/tails.ts`. */
export const recordLayouts = {
  config: {
    ...head,
    local: 'u8',
    unusedA: 'u32',
    unusedB: 'u16',
    owner: 'key',
    nextOwner: 'key',
    guardian: 'key',
    feeSink: 'key',
    genesis: 'bytes32',
    feeBps: 'u64',
    closeWindow: 'u64',
    releaseWindow: 'u64',
    unbondingDelay: 'u64',
    minStake: 'u64',
    lockBond: 'u64',
    // What is proposed stands behind these fields: see `proposalsOf`.
  },
  asset: {
    ...head,
    listed: 'u8',
    bump: 'u8',
    nextListed: 'u8',
    unusedA: 'u32',
    mint: 'key',
    vault: 'key',
    ...ratio,
    owed: 'u64',
    nextNumerator: 'u32',
    nextDenominator: 'u32',
    proposedAt: 'u64',
    due: 'u64',
  },
  balance: {
    ...head,
    ...seven,
    owner: 'key',
    asset: 'key',
    payer: 'key',
    available: 'u64',
    reserved: 'u64',
  },
  client: { ...head, ...seven, owner: 'key', sessionFloor: 'u64', requestFloor: 'u64' },
  provider: {
    ...head,
    ...five,
    addressesLength: 'u16',
    owner: 'key',
    stake: 'u64',
    unbonding: 'u64',
    unbondsAt: 'u64',
    since: 'u64',
    completions: 'u64',
    feeWeight: 'u64',
    issuedAt: 'u64',
    expiresAt: 'u64',
    sealKey: 'bytes32',
    used: 'u64',
    operator: 'key',
  },
  offer: {
    ...head,
    ...seven,
    hash: 'bytes32',
    provider: 'key',
    model: 'bytes32',
    asset: 'key',
    ...shares,
    prices: 'prices',
    nonce: 'u64',
    ...ratio,
    payer: 'key',
  },
  session: {
    ...head,
    state: 'u8',
    unusedD: 'u8',
    ...five,
    id: 'bytes32',
    client: 'key',
    provider: 'key',
    signer: 'key',
    asset: 'key',
    offer: 'bytes32',
    ...shares,
    receiptsRoot: 'bytes32',
    cap: 'u64',
    settled: 'u64',
    count: 'u64',
    deadline: 'u64',
    nonce: 'u64',
    endedAt: 'u64',
    capOpened: 'u64',
    expiresAt: 'u64',
    closeWindow: 'u64',
    ...ratio,
    feeSink: 'key',
    payer: 'key',
  },
  request: {
    ...head,
    state: 'u8',
    answer: 'u8',
    releases: 'u8',
    unusedA: 'u16',
    addressesLength: 'u16',
    id: 'bytes32',
    client: 'key',
    signer: 'key',
    model: 'bytes32',
    asset: 'key',
    pricesMax: 'prices',
    costMax: 'u64',
    completionsMin: 'u64',
    stakeMin: 'u64',
    listed: 'u32',
    unusedB: 'u32',
    deadline: 'u64',
    nonce: 'u64',
    bond: 'u64',
    releaseWindow: 'u64',
    stakeFloor: 'u64',
    ...ratio,
    feeSink: 'key',
    released0: 'key',
    released1: 'key',
    released2: 'key',
    released3: 'key',
    provider: 'key',
    ...shares,
    prices: 'prices',
    lockedAt: 'u64',
    paid: 'u64',
    count: 'u64',
    receiptsRoot: 'bytes32',
    endedAt: 'u64',
    sealKey: 'bytes32',
  },
  model: {
    ...head,
    status: 'u8',
    access: 'u8',
    ...five,
    version: 'bytes32',
    creator: 'key',
    nameHash: 'bytes32',
    registeredAt: 'u64',
    ...shares,
  },
  alias: { ...head, ...seven, creator: 'key', version: 'bytes32' },
  allowed: { ...head, ...seven, version: 'bytes32', account: 'key' },
  draft: { ...head, ...seven, author: 'key', version: 'bytes32' },
  calibration: {
    ...head,
    ...seven,
    version: 'bytes32',
    artifact: 'bytes32',
    engine: 'bytes32',
    sha256: 'bytes32',
  },
  answer: {
    ...head,
    state: 'u8',
    form: 'u8',
    ...five,
    request: 'bytes32',
    provider: 'key',
    client: 'key',
    sha256: 'bytes32',
    postedAt: 'u64',
    payer: 'key',
  },
  job: jobLayout,
  member: {
    ...head,
    role: 'u8',
    seat: 'u8',
    ...five,
    job: 'key',
    account: 'key',
    stake: 'u64',
    commitment: 'bytes32',
    update: 'bytes32',
  },
  lineage: { ...head, ...seven, version: 'bytes32', job: 'key', base: 'bytes32', spec: 'bytes32' },
} as const satisfies Record<string, Layout>

export type RecordName = keyof typeof recordLayouts
export type RecordOf<name extends RecordName> = ValuesOf<(typeof recordLayouts)[name]>

/** First byte of each kind of record. */
export const tags: { readonly [name in RecordName]: number } = {
  config: 1,
  asset: 2,
  balance: 3,
  client: 4,
  provider: 5,
  offer: 6,
  session: 7,
  request: 8,
  model: 9,
  alias: 10,
  allowed: 11,
  draft: 12,
  calibration: 13,
  answer: 14,
  job: 20,
  member: 21,
  lineage: 22,
}

/** A record, and the bytes behind its fixed fields. */
export type Decoded<name extends RecordName> = RecordOf<name> & { readonly tail: Uint8Array }

/**
 * Reads an account's bytes as a record.
 *
 * @returns `undefined` where they are another kind's.
 */
export function decodeRecord<name extends RecordName>(
  name: name,
  bytes: Uint8Array,
): Decoded<name> | undefined {
  if (bytes[0] !== tags[name]) return undefined
  const { values, end } = decodeFields(recordLayouts[name], bytes)
  return { ...(values as RecordOf<name>), tail: bytes.slice(end) }
}

/** Native base units whose backing an offer's stake ratio says. */
const OFFERED = 10n ** 18n

/** A ratio as offers have it: units of the asset that 10^18 native ones back, rounded down. */
export const offeredRatio = ({
  ratioNumerator,
  ratioDenominator,
}: ValuesOf<typeof ratio>): bigint => (OFFERED * BigInt(ratioNumerator)) / BigInt(ratioDenominator)

/** States of requests, by number. */
export const requestStates = {
  1: 'open',
  2: 'locked',
  3: 'claimed',
  4: 'refunded',
  5: 'cancelled',
} as const
/** How a request is answered; see `AnswerWay` in `request.rs`. */
export const answerWays: { readonly channel: 0; readonly chain: 1 } = { channel: 0, chain: 1 }
/** What an answer's record holds; see `AnswerForm` in `answer.rs`. */
export const answerForms: { readonly bytes: 1; readonly place: 2 } = { bytes: 1, place: 2 }
