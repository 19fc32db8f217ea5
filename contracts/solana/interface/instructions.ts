// All instructions of the program: their bytes and their accounts, in order.

import { trainingJobs } from './job.ts'
import { answers, models } from './model-instructions.ts'
import { payees, payingSide, side } from './parties.ts'
import type { InstructionSpec } from './spec.ts'

const voucher = { total: 'u64', count: 'u64', receiptsRoot: 'bytes32' } as const
/** How the provider agrees to a voucher: see `agreementWays`; and where its signature is. */
const settled = { ...voucher, proof: 'u8', way: 'u8', consent: 'u8' } as const

/** What an offer promises of its answers, in the order in which it is signed. */
export const verification = {
  artifact: 'bytes32',
  engineClass: 'bytes32',
  counting: 'u8',
  sampling: 'u8',
  tier: 'u8',
} as const

const ending = { session: 'w', providerRecord: 'w', clientBalance: 'w' } as const

const governed = { owner: 's', config: 'w' } as const

/** Money, stakes and what is governed. */
const books = {
  initialize: {
    number: [0],
    data: { owner: 'key', guardian: 'key', feeSink: 'key', genesis: 'bytes32', name: 'text' },
    accounts: { authority: 'sw', programData: '', config: 'w', asset: 'w', system: '' },
  },
  proposeParameter: {
    number: [1],
    data: { parameter: 'u8', value: 'u64' },
    accounts: governed,
  },
  setRoles: {
    number: [2],
    data: { nextOwner: 'key', guardian: 'key' },
    accounts: governed,
  },
  acceptOwnership: { number: [3], data: {}, accounts: governed },
  listToken: {
    number: [4],
    data: { numerator: 'u32', denominator: 'u32' },
    accounts: {
      owner: 'sw',
      config: '',
      asset: 'w',
      mint: '',
      vault: 'w',
      token: '',
      system: '',
    },
  },
  proposeAsset: {
    number: [5],
    data: { listed: 'u8', numerator: 'u32', denominator: 'u32' },
    accounts: { owner: 's', config: '', asset: 'w' },
  },
  openBalance: {
    number: [6],
    data: { owner: 'key' },
    accounts: { payer: 'sw', balance: 'w', asset: '', system: '' },
  },
  closeBalance: {
    number: [7],
    data: {},
    accounts: { owner: 's', balance: 'w', payer: 'w' },
  },
  deposit: {
    number: [8],
    data: { amount: 'u64' },
    accounts: { payer: 'sw', asset: 'w', balance: 'w', system: '' },
  },
  depositToken: {
    number: [9],
    data: { amount: 'u64' },
    accounts: { payer: 's', asset: 'w', balance: 'w', source: 'w', vault: 'w', token: '' },
  },
  withdraw: {
    number: [10],
    data: { amount: 'u64' },
    accounts: { owner: 's', asset: 'w', balance: 'w', target: 'w' },
  },
  withdrawToken: {
    number: [11],
    data: { amount: 'u64' },
    accounts: { owner: 's', asset: 'w', balance: 'w', target: 'w', vault: 'w', token: '' },
  },
  openProvider: {
    number: [12],
    data: { owner: 'key' },
    accounts: { payer: 'sw', providerRecord: 'w', system: '' },
  },
  stake: {
    number: [13],
    data: { amount: 'u64' },
    accounts: { owner: 's', config: '', providerRecord: 'w', balance: 'w' },
  },
  unstake: {
    number: [14],
    data: { amount: 'u64' },
    accounts: { owner: 's', config: '', providerRecord: 'w' },
  },
  withdrawStake: {
    number: [15],
    data: {},
    accounts: { owner: 's', providerRecord: 'w', balance: 'w' },
  },
  nameOperator: {
    number: [43],
    data: { operator: 'key' },
    accounts: { owner: 's', providerRecord: 'w' },
  },
} as const satisfies Record<string, InstructionSpec>

/** Changes that were proposed, and what is proposed of the fee sink. */
const proposals = {
  applyParameter: { number: [44, 0], data: { parameter: 'u8' }, accounts: { config: 'w' } },
  cancelParameter: { number: [44, 1], data: { parameter: 'u8' }, accounts: governed },
  proposeFeeSink: { number: [44, 2], data: { feeSink: 'key' }, accounts: governed },
  applyFeeSink: { number: [44, 3], data: {}, accounts: { config: 'w' } },
  cancelFeeSink: { number: [44, 4], data: {}, accounts: governed },
  applyAsset: { number: [44, 5], data: {}, accounts: { config: '', asset: 'w' } },
  cancelAsset: {
    number: [44, 6],
    data: {},
    accounts: { owner: 's', config: '', asset: 'w' },
  },
} as const satisfies Record<string, InstructionSpec>

/** Offers and sessions, and what clients say of them. */
const sessions = {
  publishOffer: {
    number: [16],
    data: { hash: 'bytes32', feeBps: 'u16', prices: 'prices', ...verification, nonce: 'u64' },
    accounts: {
      ...payingSide,
      config: '',
      asset: '',
      model: '',
      leave: '',
      offer: 'w',
      system: '',
    },
  },
  retireOffer: { number: [17], data: {}, accounts: { ...side, offer: 'w', payer: 'w' } },
  announce: {
    number: [18],
    data: {
      sealKey: 'bytes32',
      region: 'bytes32',
      profile: 'bytes32',
      issuedAt: 'u64',
      expiresAt: 'u64',
      addresses: 'counted',
    },
    accounts: { sender: 's', providerRecord: 'w' },
  },
  openClient: {
    number: [19],
    data: { owner: 'key' },
    accounts: { payer: 'sw', clientRecord: 'w', system: '' },
  },
  cancelNonces: {
    number: [20],
    data: { floor: 'u64' },
    accounts: { owner: 's', clientRecord: 'w' },
  },
  openSession: {
    number: [21],
    data: {
      id: 'bytes32',
      client: 'key',
      signer: 'key',
      cap: 'u64',
      openBy: 'u64',
      expiresAt: 'u64',
      nonce: 'u64',
      proof: 'u8',
    },
    accounts: {
      sender: 'sw',
      config: '',
      asset: '',
      offer: '',
      model: '',
      leave: '',
      providerRecord: 'w',
      clientRecord: '',
      clientBalance: 'w',
      session: 'w',
      instructions: '',
      system: '',
    },
  },
  settle: {
    number: [22],
    data: settled,
    accounts: {
      sender: 's',
      session: 'w',
      config: '',
      providerRecord: '',
      ...payees,
      instructions: '',
    },
  },
  closeByProvider: { number: [23], data: {}, accounts: { sender: 's', ...ending } },
  /** The consent is to exactly what is settled by then. */
  closeTogether: {
    number: [24],
    data: { proof: 'u8' },
    accounts: { ...ending, config: '', instructions: '' },
  },
  expireSession: { number: [25], data: {}, accounts: ending },
  requestClose: {
    number: [26],
    data: { who: 'u8', proof: 'u8' },
    accounts: { sender: 's', session: 'w', config: '', instructions: '' },
  },
  raiseCap: {
    number: [27],
    data: { cap: 'u64', validUntil: 'u64', proof: 'u8' },
    accounts: {
      sender: 's',
      session: 'w',
      config: '',
      providerRecord: 'w',
      clientBalance: 'w',
      instructions: '',
    },
  },
  eraseSession: {
    number: [28],
    data: {},
    accounts: { session: 'w', clientRecord: 'w', payer: 'w' },
  },
  flag: {
    number: [29],
    data: { reason: 'bytes32' },
    accounts: { client: 's', subject: '' },
  },
  rate: {
    number: [30],
    data: { stars: 'u8' },
    accounts: { client: 's', subject: '' },
  },
} as const satisfies Record<string, InstructionSpec>

const requests = {
  openRequest: {
    number: [31],
    data: {
      id: 'bytes32',
      signer: 'key',
      pricesMax: 'prices',
      costMax: 'u64',
      completionsMin: 'u64',
      stakeMin: 'u64',
      deadline: 'u64',
      nonce: 'u64',
      answer: 'u8',
      providers: 'keys',
      prompt: 'counted',
    },
    accounts: {
      client: 'sw',
      config: '',
      asset: '',
      model: '',
      leave: '',
      clientRecord: '',
      balance: 'w',
      request: 'w',
      system: '',
    },
  },
  lockRequest: {
    number: [32],
    data: { sealKey: 'bytes32', bondMax: 'u64', addresses: 'counted' },
    accounts: {
      sender: 's',
      config: '',
      offer: '',
      model: '',
      leave: '',
      providerRecord: 'w',
      nativeBalance: 'w',
      request: 'w',
    },
  },
  releaseRequest: {
    number: [33],
    data: {},
    accounts: { sender: 's', providerRecord: 'w', nativeBalance: 'w', request: 'w' },
  },
  claimRequest: {
    number: [34],
    data: settled,
    accounts: {
      sender: 's',
      request: 'w',
      config: '',
      providerRecord: 'w',
      ...payees,
      nativeBalance: 'w',
      instructions: '',
    },
  },
  endRequest: {
    number: [35],
    data: {},
    accounts: { sender: 's', request: 'w', clientBalance: 'w' },
  },
  refundRequest: {
    number: [36],
    data: {},
    accounts: {
      request: 'w',
      providerRecord: 'w',
      clientBalance: 'w',
      clientNativeBalance: 'w',
      nativeBalance: 'w',
      rewardedBalance: 'w',
    },
  },
  eraseRequest: {
    number: [37],
    data: {},
    accounts: { sender: 's', request: 'w', clientRecord: 'w', client: 'w' },
  },
} as const satisfies Record<string, InstructionSpec>

/** How a provider agrees to a voucher that is settled or claimed; see `session_settle.rs`. */
export const agreementWays: {
  /** It sends the transaction. */
  readonly sends: 0
  /** It signed a `SettlementConsent`. */
  readonly settlement: 1
  /** It signed a `CloseConsent`. */
  readonly close: 2
} = { sends: 0, settlement: 1, close: 2 }

/** Every instruction, by name. */
export const instructions = {
  ...books,
  ...proposals,
  ...sessions,
  ...requests,
  ...answers,
  ...models,
  ...trainingJobs,
}

export type InstructionName = keyof typeof instructions
