// Goal: every error of the contracts that is not a defect reaches the caller with a specific code.
// Method: every error of the ABI is encoded, mapped and checked.

import { errorsAbi } from '@ostrom/contracts-evm'
import { encodeErrorResult, type Hex } from 'viem'
import { expect, test } from 'vitest'
import { LedgerError } from '../../errors.ts'
import { toLedgerError } from './errors.ts'

/** Errors of a faulty module or deployment, which no user can cause or fix. */
const defects = new Set([
  'AssetWithoutCode',
  'BeaconInvalid',
  'BeaconMismatch',
  'CheckpointUnorderedInsertion',
  'CreationFailed',
  'DelayOutOfBounds',
  'ERC6909InvalidApprover',
  'ERC6909InvalidReceiver',
  'ERC6909InvalidSender',
  'ERC6909InvalidSpender',
  'EntryNotDelegated',
  'EpochLengthInvalid',
  'EscrowMismatch',
  'EscrowsInvalid',
  'FeeSinkMissing',
  'InvalidShortString',
  'JuriesInvalid',
  'LabelTaken',
  'NativeAssetStays',
  'NotAModule',
  'NotAnEscrow',
  'NotTheCourt',
  'NotTheChallengesContract',
  'NotTheDeployer',
  'OwnableInvalidOwner',
  'OwnershipRequired',
  'ParametersMissing',
  'PowerUnavailable',
  'PublicKeyInvalid',
  'RatioOutOfBounds',
  'ReentrancyGuardReentrantCall',
  'SafeCastOverflowedUintDowncast',
  'SafeERC20FailedOperation',
  'SharesInvalid',
  'StakeMinOutOfBounds',
  'StringTooLong',
  'StringsInsufficientHexLength',
  'TrainingJobsMismatch',
  'UnbondingTooShort',
  'ValueMismatch',
  'WindowTooLong',
  'WiringMismatch',
])

/** Errors of disputes about computations, which no ledger calls yet. */
const uncalled = new Set([
  'BondOutOfRange',
  'ComputationInvalid',
  'ComputationKnown',
  'MoveOutOfTurn',
  'MoveTooEarly',
  'MoveTooLate',
  'RowInputMissing',
  'VectorInvalid',
])

/** Errors of governors, timelocks and votes by signature in functions that no ledger calls. */
const governanceInternals = new Set([
  'AccessControlBadConfirmation',
  'AccessControlUnauthorizedAccount',
  'BucketSecondsInvalid',
  'DelegationExpired',
  'ECDSAInvalidSignature',
  'ECDSAInvalidSignatureLength',
  'ECDSAInvalidSignatureS',
  'ERC6372InconsistentClock',
  'FailedCall',
  'GovernorAlreadyInitializedLatestProposalId',
  'GovernorAlreadyQueuedProposal',
  'GovernorDisabledDeposit',
  'GovernorInvalidProposalLength',
  'GovernorInvalidSignature',
  'GovernorInvalidVoteParams',
  'GovernorInvalidVoteType',
  'GovernorInvalidVotingPeriod',
  'GovernorOnlyExecutor',
  'GovernorPreventLateQuorumVoteExtensionTooLarge',
  'GovernorProposalQueueingFailed',
  'GovernorProposalQueueingNotRequired',
  'GovernorRestrictedProposer',
  'InvalidAccountNonce',
  'NoSale',
  'SettingsMissing',
  'TimelockInsufficientDelay',
  'TimelockInvalidOperationLength',
  'TimelockUnauthorizedCaller',
  'TimelockUnexecutedPredecessor',
  'UnitFeeInvalid',
  'VetoTermTooLong',
  'VotesExpiredSignature',
])

const samples: Readonly<Record<string, unknown>> = {
  address: `0x${'11'.repeat(20)}`,
  bytes32: `0x${'22'.repeat(32)}`,
  bytes4: `0x${'33'.repeat(4)}`,
  string: 'text',
}

const argumentOf = (type: string): unknown => {
  const bits = /^uint(\d+)$/.exec(type)?.[1]
  if (bits === undefined) return samples[type]
  return Number(bits) <= 48 ? 1 : 1n
}

type AbiErrorEntry = {
  readonly name: string
  readonly inputs: readonly { readonly type: string }[]
}

test.each((errorsAbi as readonly AbiErrorEntry[]).map((entry) => [entry.name, entry] as const))(
  '%s has a code',
  (name, { inputs }) => {
    const args = inputs.map(({ type }) => argumentOf(type))
    const data = encodeErrorResult({ abi: errorsAbi, errorName: name, args } as never) as Hex
    const error = toLedgerError(Object.assign(new Error('reverted'), { data }), 'trying')
    const { code } = error as LedgerError
    const isUnmet = [defects, uncalled, governanceInternals].some((names) => names.has(name))
    if (isUnmet) expect(code).toBe('transaction-failed')
    else expect(code).not.toBe('transaction-failed')
  },
)

test('revert data in nested causes is found, and our errors pass through', () => {
  const data = encodeErrorResult({ abi: errorsAbi, errorName: 'AmountZero' } as never)
  const deep = new Error('a', { cause: new Error('b', { cause: { data: { data } } }) })
  expect(toLedgerError(deep, 'trying')).toMatchObject({ code: 'amount-invalid' })
  const ours = new LedgerError('session-closed')
  expect(toLedgerError(ours, 'trying')).toBe(ours)
})

test('states of proposals and of their timelocks are told by name', () => {
  const bit = (at: number) => `0x${(1n << BigInt(at)).toString(16).padStart(64, '0')}` as const
  const refusal = (errorName: string, args: readonly unknown[]) => {
    const data = encodeErrorResult({ abi: errorsAbi, errorName, args } as never)
    return toLedgerError(Object.assign(new Error('reverted'), { data }), 'trying')
  }
  expect(refusal('GovernorUnexpectedProposalState', [1n, 0, bit(1)])).toMatchObject({
    values: { proposalId: 1n, current: 'pending', expected: 'active' },
  })
  expect(refusal('TimelockUnexpectedOperationState', [bit(9), bit(2)])).toMatchObject({
    values: { expected: 'ready' },
  })
})

test('an unknown revert is passed on unchanged', () => {
  const strange = new TypeError('a defect')
  expect(toLedgerError(strange, 'trying')).toBe(strange)
})

test('an error of a generated verifier is a refusal of the proof, and of no other call', () => {
  // The data is `SumcheckFailed()`, an error that no contract of this repository declares.
  const refused = Object.assign(new Error('reverted'), { data: '0x9fc3a218' })
  const code = 'answer-proof-rejected'
  expect(toLedgerError(refused, 'prove')).toMatchObject({ code })
  expect(toLedgerError(refused, 'claim')).not.toMatchObject({ code })
})
