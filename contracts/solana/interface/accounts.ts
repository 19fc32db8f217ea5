// Layouts of the program's accounts.

import { decodeFields, type FieldLayout, type LayoutValues } from './fields.ts'
import { challengeLayout, trainingJobLayout } from './training-job.ts'

const head = { tag: 'u8' } as const

const shares = {
  feeBps: 'u16',
  royaltyBps0: 'u16',
  royaltyBps1: 'u16',
  unusedShares: 'u16',
  royaltyRecipient0: 'key',
  royaltyRecipient1: 'key',
} as const

/** Seven unused bytes after the tag. */
const seven = { unusedA: 'u8', unusedB: 'u16', unusedC: 'u32' } as const
/** Five unused bytes. With the tag and the other small fields they fill eight bytes. */
const five = { unusedA: 'u8', unusedC: 'u32' } as const

const ratio = { ratioNumerator: 'u32', ratioDenominator: 'u32' } as const

/** Fixed fields of each account, in order. `idl/account-tails.ts` has the fields after these. */
export const accountLayouts = {
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
    // The proposed changes come after these fields: see `proposedChangesOf`.
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
    stakedSince: 'u64',
    completions: 'u64',
    feeWeight: 'u64',
    issuedAt: 'u64',
    expiresAt: 'u64',
    sealKey: 'bytes32',
    stakeInUse: 'u64',
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
    namedProviders: 'u32',
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
  modelPermission: { ...head, ...seven, version: 'bytes32', account: 'key' },
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
    format: 'u8',
    ...five,
    request: 'bytes32',
    provider: 'key',
    client: 'key',
    sha256: 'bytes32',
    postedAt: 'u64',
    payer: 'key',
  },
  job: trainingJobLayout,
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
  challenge: challengeLayout,
  lineage: { ...head, ...seven, version: 'bytes32', job: 'key', base: 'bytes32', spec: 'bytes32' },
} as const satisfies Record<string, FieldLayout>

export type ProgramAccountName = keyof typeof accountLayouts
export type ProgramAccountData<name extends ProgramAccountName> = LayoutValues<
  (typeof accountLayouts)[name]
>

/** First byte of each kind of account. */
export const accountDiscriminators: { readonly [name in ProgramAccountName]: number } = {
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
  modelPermission: 11,
  draft: 12,
  calibration: 13,
  answer: 14,
  job: 20,
  member: 21,
  lineage: 22,
  challenge: 23,
}

/** The fixed fields of an account, and the bytes after these fields. */
export type DecodedAccount<name extends ProgramAccountName> = ProgramAccountData<name> & {
  readonly tail: Uint8Array
}

/**
 * Reads an account's bytes as the named kind of account.
 *
 * @returns `undefined` if the bytes are an account of another kind.
 */
export function decodeAccount<name extends ProgramAccountName>(
  name: name,
  bytes: Uint8Array,
): DecodedAccount<name> | undefined {
  if (bytes[0] !== accountDiscriminators[name]) return undefined
  const { values, end } = decodeFields(accountLayouts[name], bytes)
  return { ...(values as ProgramAccountData<name>), tail: bytes.slice(end) }
}

/** Number of native base units to which the stake ratio of an offer refers. */
const RATIO_SCALE = 10n ** 18n

/**
 * The stake ratio of offers: base units of the asset that 10^18 native base units back, rounded
 * down.
 */
export const offerStakeRatio = ({
  ratioNumerator,
  ratioDenominator,
}: LayoutValues<typeof ratio>): bigint =>
  (RATIO_SCALE * BigInt(ratioNumerator)) / BigInt(ratioDenominator)

/** States of requests, by number. */
export const requestStates = {
  1: 'open',
  2: 'locked',
  3: 'claimed',
  4: 'refunded',
  5: 'cancelled',
} as const
/** Ways to answer a request; see `AnswerMode` in `request.rs`. */
export const answerModes: { readonly channel: 0; readonly chain: 1 } = { channel: 0, chain: 1 }
/** Kinds of content in the account of an answer; see `AnswerFormat` in `answer.rs`. */
export const answerFormats: { readonly bytes: 1; readonly cid: 2 } = { bytes: 1, cid: 2 }
