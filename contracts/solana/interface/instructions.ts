// All instructions of the program: their bytes and their accounts, in order.

import { answerInstructions, modelInstructions } from './model-instructions.ts'
import { payeeAccounts, providerPayer, providerSigner } from './shared-accounts.ts'
import type { InstructionSpec } from './spec.ts'
import { trainingInstructions } from './training-job.ts'

const voucher = { total: 'u64', count: 'u64', receiptsRoot: 'bytes32' } as const
/**
 * A voucher, the provider's mode of consent (`consentModes`), and the indexes of the instructions
 * that check the signatures of the voucher (`proof`) and of the consent (`consent`).
 */
const settlementData = { ...voucher, proof: 'u8', mode: 'u8', consent: 'u8' } as const

/**
 * Terms of an offer that determine how its answers can be verified, in the order in which they are
 * signed.
 */
export const verification = {
  artifact: 'bytes32',
  engineClass: 'bytes32',
  counting: 'u8',
  sampling: 'u8',
  tier: 'u8',
} as const

const closeAccounts = { session: 'w', providerRecord: 'w', clientBalance: 'w' } as const

const ownerAccounts = { owner: 's', config: 'w' } as const

/** Instructions about money, stakes and governance. */
const moneyInstructions = {
  initialize: {
    number: [0],
    data: { owner: 'key', guardian: 'key', feeSink: 'key', genesis: 'bytes32', name: 'text' },
    accounts: { authority: 'sw', programData: '', config: 'w', asset: 'w', system: '' },
  },
  proposeParameter: {
    number: [1],
    data: { parameter: 'u8', value: 'u64' },
    accounts: ownerAccounts,
  },
  setRoles: {
    number: [2],
    data: { nextOwner: 'key', guardian: 'key' },
    accounts: ownerAccounts,
  },
  acceptOwnership: { number: [3], data: {}, accounts: ownerAccounts },
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
  setOperator: {
    number: [43],
    data: { operator: 'key' },
    accounts: { owner: 's', providerRecord: 'w' },
  },
} as const satisfies Record<string, InstructionSpec>

/** Instructions that apply or cancel proposed changes, and the proposal of a fee sink. */
const proposals = {
  applyParameter: { number: [44, 0], data: { parameter: 'u8' }, accounts: { config: 'w' } },
  cancelParameter: { number: [44, 1], data: { parameter: 'u8' }, accounts: ownerAccounts },
  proposeFeeSink: { number: [44, 2], data: { feeSink: 'key' }, accounts: ownerAccounts },
  applyFeeSink: { number: [44, 3], data: {}, accounts: { config: 'w' } },
  cancelFeeSink: { number: [44, 4], data: {}, accounts: ownerAccounts },
  applyAsset: { number: [44, 5], data: {}, accounts: { config: '', asset: 'w' } },
  cancelAsset: {
    number: [44, 6],
    data: {},
    accounts: { owner: 's', config: '', asset: 'w' },
  },
} as const satisfies Record<string, InstructionSpec>

/** Instructions about offers and sessions, and the feedback of clients. */
const sessions = {
  publishOffer: {
    number: [16],
    data: { hash: 'bytes32', feeBps: 'u16', prices: 'prices', ...verification, nonce: 'u64' },
    accounts: {
      ...providerPayer,
      config: '',
      asset: '',
      model: '',
      modelPermission: '',
      offer: 'w',
      system: '',
    },
  },
  retireOffer: { number: [17], data: {}, accounts: { ...providerSigner, offer: 'w', payer: 'w' } },
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
      modelPermission: '',
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
    data: settlementData,
    accounts: {
      sender: 'sw',
      session: 'w',
      config: '',
      providerRecord: '',
      ...payeeAccounts,
      instructions: '',
      system: '',
    },
  },
  closeByProvider: { number: [23], data: {}, accounts: { sender: 's', ...closeAccounts } },
  /** The consent must name exactly the settled amounts of the session. */
  closeCooperatively: {
    number: [24],
    data: { proof: 'u8' },
    accounts: { ...closeAccounts, config: '', instructions: '' },
  },
  expireSession: { number: [25], data: {}, accounts: closeAccounts },
  requestClose: {
    number: [26],
    data: { party: 'u8', proof: 'u8' },
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
      modelPermission: '',
      clientRecord: '',
      balance: 'w',
      request: 'w',
      system: '',
    },
  },
  lockRequest: {
    number: [32],
    data: { sealKey: 'bytes32', bondMax: 'u64', finalBondMax: 'u64', addresses: 'counted' },
    accounts: {
      sender: 's',
      config: '',
      offer: '',
      model: '',
      modelPermission: '',
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
    /** `totalMin`: the least total that the provider's consent states; zero without a consent. */
    data: { ...settlementData, totalMin: 'u64' },
    accounts: {
      sender: 'sw',
      request: 'w',
      config: '',
      providerRecord: 'w',
      ...payeeAccounts,
      nativeBalance: 'w',
      instructions: '',
      system: '',
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
      nativeBalance: 'w',
      rewardBalance: 'w',
    },
  },
  eraseRequest: {
    number: [37],
    data: {},
    accounts: { sender: 's', request: 'w', clientRecord: 'w', client: 'w' },
  },
} as const satisfies Record<string, InstructionSpec>

/** Ways in which a provider agrees to a settled or claimed voucher; see `vouchers.rs`. */
export const consentModes: {
  /** The provider sends the transaction. */
  readonly sends: 0
  /** The provider signed a `SettlementConsent`. */
  readonly settlement: 1
  /** The provider signed a `CloseConsent`. */
  readonly close: 2
  /** The provider signed a `ClaimConsent` with the `totalMin` of the instruction. */
  readonly claim: 3
} = { sends: 0, settlement: 1, close: 2, claim: 3 }

/** Every instruction, by name. */
export const instructions = {
  ...moneyInstructions,
  ...proposals,
  ...sessions,
  ...requests,
  ...answerInstructions,
  ...modelInstructions,
  ...trainingInstructions,
}

export type InstructionName = keyof typeof instructions
