// Instructions about on-chain answers and about models.

import { payeeAccounts, providerPayer, providerSigner } from './shared-accounts.ts'
import type { InstructionSpec } from './spec.ts'

export const answerInstructions = {
  openAnswer: {
    number: [41, 0],
    data: { format: 'u8', length: 'u16' },
    accounts: { ...providerPayer, request: '', answer: 'w', system: '' },
  },
  writeAnswer: {
    number: [41, 1],
    data: { offset: 'u16', bytes: 'counted' },
    accounts: { ...providerSigner, answer: 'w' },
  },
  closeAnswer: {
    number: [41, 2],
    data: {},
    accounts: { ...providerSigner, answer: 'w', payer: 'w' },
  },
  postAnswer: {
    number: [41, 3],
    data: { sha256: 'bytes32' },
    accounts: {
      sender: 'sw',
      answer: 'w',
      request: 'w',
      providerRecord: 'w',
      ...payeeAccounts,
      nativeBalance: 'w',
      system: '',
    },
  },
} as const satisfies Record<string, InstructionSpec>

export const modelInstructions = {
  sweep: {
    number: [40],
    data: {},
    accounts: { asset: 'w', vault: '', config: '', feeBalance: 'w' },
  },
  openRegistrationDraft: {
    number: [38, 0],
    data: { version: 'bytes32', length: 'u16' },
    accounts: { author: 'sw', draft: 'w', system: '' },
  },
  writeRegistrationDraft: {
    number: [38, 1],
    data: { offset: 'u16', bytes: 'counted' },
    accounts: { author: 's', draft: 'w' },
  },
  closeRegistrationDraft: { number: [38, 2], data: {}, accounts: { author: 'sw', draft: 'w' } },
  register: {
    number: [38, 3],
    data: { registrationLength: 'u16', creator: 'key', proof: 'u8', sealKey: 'bytes32' },
    accounts: {
      author: 'sw',
      draft: 'w',
      model: 'w',
      alias: 'w',
      config: '',
      instructions: '',
      system: '',
    },
  },
  setAlias: { number: [39, 0], data: {}, accounts: { creator: 's', model: '', alias: 'w' } },
  grantModelPermission: {
    number: [39, 1],
    data: { account: 'key' },
    accounts: { creator: 'sw', model: '', modelPermission: 'w', system: '' },
  },
  revokeModelPermission: {
    number: [39, 2],
    data: {},
    accounts: { creator: 'sw', model: '', modelPermission: 'w' },
  },
  retireModel: { number: [39, 3], data: {}, accounts: { creator: 's', model: 'w' } },
  setStatus: {
    number: [39, 4],
    data: { status: 'u8' },
    accounts: { guardian: 's', config: '', model: 'w' },
  },
  setCalibration: {
    number: [39, 5],
    data: { artifact: 'bytes32', engine: 'bytes32', sha256: 'bytes32', cid: 'text' },
    accounts: { creator: 'sw', model: '', calibration: 'w', system: '' },
  },
} as const satisfies Record<string, InstructionSpec>
