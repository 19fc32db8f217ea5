import { createAsyncCache, type Hash, Hex } from '@ostrom/protocol'
import {
  encodeAbiParameters,
  keccak256,
  numberToHex,
  parseAbiParameters,
  parseEventLogs,
  zeroAddress,
} from 'viem'
import type { CourtCase, CourtLedger } from '../../court/court.ts'
import { LOOKUP_CACHE_MAX } from '../../limits.ts'
import { callsOf, transactionOf } from '../chain/calls.ts'
import type { EvmMarketContext } from '../chain/contracts.ts'
import { accountOf } from '../chain/encode.ts'
import { createEventLookup } from '../chain/event-lookup.ts'
import type { ContractOptions } from '../contract-options.ts'
import { failureAt, numberOf, respondentOf, rulingOf, stageOf } from './court-events.ts'
import { createCourtFees } from './fees.ts'

/** Creates the functions of weights, cases and votes for a connection's account. */
export const createCourt = (options: ContractOptions): CourtLedger => ({
  ...createWeights(options),
  ...createCaseMethods(options),
  ...createVotes(options),
  ...createResolutions(options),
})

type WeightMethods =
  | 'weightAt'
  | 'settledWeightAt'
  | 'settledTotalAt'
  | 'hasQuorum'
  | 'seatsForSeed'
  | 'enlist'
  | 'trimExcessWeight'

function createWeights({ market, sender }: ContractOptions): Pick<CourtLedger, WeightMethods> {
  const { juries } = market.contracts
  const { client, ask } = market.connection
  const call = callsOf(sender, transactionOf)
  return {
    async weightAt({ account, domain, atSeconds }) {
      const args = [account, domain, atSeconds] as const
      const reading = { ...juries, functionName: 'weightAt', args } as const
      return ask('read a weight', () => client.readContract(reading))
    },
    async settledWeightAt({ account, domain, atSeconds }) {
      const args = [account, domain, atSeconds] as const
      const reading = { ...juries, functionName: 'settledWeightAt', args } as const
      return ask('read a weight', () => client.readContract(reading))
    },
    async settledTotalAt({ domain, atSeconds }) {
      const args = [domain, atSeconds] as const
      const reading = { ...juries, functionName: 'settledTotalAt', args } as const
      return ask('read a weight', () => client.readContract(reading))
    },
    async hasQuorum(domain) {
      const reading = { ...juries, functionName: 'hasQuorum', args: [domain] } as const
      return ask('read whether a domain rules', () => client.readContract(reading))
    },
    async seatsForSeed({ seed, account, domain, atSeconds, expected }) {
      const args = [seed, account, domain, atSeconds, BigInt(expected)] as const
      const reading = { ...juries, functionName: 'seatsForSeed', args } as const
      return ask('read seats', () => client.readContract(reading))
    },
    enlist: ({ account, domain, weight }) => call(juries, 'enlist', [account, domain, weight]),
    trimExcessWeight: ({ account, domain }) => call(juries, 'trimExcessWeight', [account, domain]),
  }
}

type CaseMethods = 'courtCase' | 'juryDraw' | 'courtRecord' | 'seatsOf' | 'appealDeposit'

function createCaseMethods(options: ContractOptions): Pick<CourtLedger, CaseMethods> {
  const { market } = options
  const { court, juries } = market.contracts
  const { client, ask } = market.connection
  const opened = createCaseOpeningLookup(options)
  return {
    courtCase: (id) => ask('read a case', () => readCase(market, opened, id)),
    async juryDraw({ caseId, draw }) {
      const reading = { ...juries, functionName: 'drawOf', args: [caseId, draw] } as const
      const seen = await ask('read a draw of jurors', () => client.readContract(reading))
      const { seed, seededAtSeconds, committed, no, minor, major, tallied } = seen
      if (seededAtSeconds === 0n) return undefined
      return { seed, seededAtSeconds, committed, no, minor, major, tallied }
    },
    async courtRecord(account) {
      const reading = { ...court, functionName: 'recordOf', args: [account] } as const
      const seen = await ask('read a record', () => client.readContract(reading))
      const counts = { failed: BigInt(seen.failed), withheld: BigInt(seen.withheld) }
      const failedAtSeconds = failureAt(seen)
      const rejected = BigInt(seen.rejected)
      return { isExcluded: seen.excluded, failedAtSeconds, ...counts, rejected }
    },
    async seatsOf({ caseId, draw, account }) {
      const args = [caseId, draw, account] as const
      const reading = { ...juries, functionName: 'seatsOf', args } as const
      return ask('read seats', () => client.readContract(reading))
    },
    appealDeposit: (id) => createCourtFees(options).appealDeposit(id),
  }
}

type CaseOpening = Pick<CourtCase, 'opener' | 'domain'>

/**
 * Returns a function that reads the opener and the domain of a case from its event `CaseOpened`.
 * The contracts store these two fields only for a case with a jury.
 */
function createCaseOpeningLookup({ market }: ContractOptions) {
  const { court } = market.contracts
  const lookup = createEventLookup(market)
  const cache = createAsyncCache<bigint, CaseOpening | undefined>({ entriesMax: LOOKUP_CACHE_MAX })
  const read = async (id: bigint): Promise<CaseOpening | undefined> => {
    const logs = await lookup.logsOf(court.address, numberToHex(id, { size: 32 }))
    const words = { abi: court.abi, eventName: 'CaseOpened', logs: logs as never } as const
    const [event] = parseEventLogs(words)
    if (!event) return undefined
    const { opener, domain } = event.args
    return { opener: accountOf(opener), domain }
  }
  return (id: bigint) => cache.getOrMake(id, () => read(id))
}

const statuses = ['waiting', 'waiting', 'voting', 'ruled', 'final'] as const

/** The last stage, after which there is no appeal. */
const PLENARY = 2

type CaseOpeningLookup = ReturnType<typeof createCaseOpeningLookup>

async function readCase(
  { contracts, connection }: EvmMarketContext,
  opened: CaseOpeningLookup,
  id: bigint,
): Promise<CourtCase | undefined> {
  const { client } = connection
  const { court, juries } = contracts
  const args = [id] as const
  const seen = await client.readContract({ ...court, functionName: 'caseOf', args })
  if (seen.openedAtSeconds === 0n) return undefined
  const [trial, caseMax] = await Promise.all([
    client.readContract({ ...juries, functionName: 'trialOf', args }),
    client.readContract({ ...court, functionName: 'CASE_MAX' }),
  ])
  const opening = seen.jury ? trial : await opened(id)
  const { ruledAtSeconds, appealWindowSeconds, stage } = trial
  const appealUntilSeconds =
    stage === PLENARY ? ruledAtSeconds : ruledAtSeconds + BigInt(appealWindowSeconds)
  const status = seen.isFinal ? 'final' : (statuses[trial.state] ?? 'waiting')
  return {
    id,
    hasJury: seen.jury,
    status,
    ruling: rulingOf(seen.isFinal ? seen.ruling : trial.ruling),
    stage: stageOf(stage),
    draw: trial.draw,
    ...respondentOf(seen.respondent),
    opener: accountOf(opening?.opener ?? zeroAddress),
    domain: opening?.domain ?? Hex.zeroHash,
    bond: seen.bond,
    fee: trial.fee,
    openedAtSeconds: seen.openedAtSeconds,
    endsAtSeconds: seen.openedAtSeconds + caseMax,
    voteWindowSeconds: BigInt(trial.voteWindowSeconds),
    seedEpoch: trial.seedEpoch,
    termsHash: seen.jury ? trial.termsHash : Hex.zeroHash,
    ...(status === 'ruled' && { appealUntilSeconds }),
  }
}

const voteParameters = parseAbiParameters('uint256, uint8, address, uint8, bytes32, bytes32')

type VoteMethods = 'seatJury' | 'voteHash' | 'commitVote' | 'revealVote' | 'tallyVotes'

function createVotes({ market, sender }: ContractOptions): Pick<CourtLedger, VoteMethods> {
  const { juries } = market.contracts
  const call = callsOf(sender, transactionOf)
  return {
    seatJury: (id) => call(juries, 'seatJury', [id]),
    voteHash({ caseId, draw, account, verdict, evidence, salt }): Hash {
      const values = [caseId, draw, account, numberOf(verdict), evidence, salt] as const
      return keccak256(encodeAbiParameters(voteParameters, values))
    },
    commitVote: ({ caseId, account, hash }) => call(juries, 'commit', [caseId, account, hash]),
    revealVote: ({ caseId, account, verdict, evidence, salt }) =>
      call(juries, 'reveal', [caseId, account, numberOf(verdict), evidence, salt]),
    tallyVotes: (id) => call(juries, 'tally', [id]),
  }
}

type ResolutionMethods =
  | 'appeal'
  | 'finalizeCase'
  | 'collectJurorFee'
  | 'fineJuror'
  | 'holdPay'
  | 'resolveHeldPay'

function createResolutions(options: ContractOptions): Pick<CourtLedger, ResolutionMethods> {
  const { market, sender, allowances } = options
  const { juries, court } = market.contracts
  const call = callsOf(sender, transactionOf)
  const fees = createCourtFees(options)
  return {
    async appeal({ id, termsHash }) {
      const amount = await fees.appealDeposit(id)
      const spender = accountOf(juries.address)
      return allowances.spend({ spender, asset: zeroAddress, amount }, () =>
        call(juries, 'appeal', [id, termsHash]),
      )
    },
    finalizeCase: (id) => call(court, 'finalizeCase', [id]),
    collectJurorFee: ({ caseId, draw, account }) =>
      call(juries, 'collect', [caseId, draw, account]),
    fineJuror: ({ caseId, draw, account }) => call(juries, 'fine', [caseId, draw, account]),
    holdPay: ({ caseId, subject }) => call(court, 'holdPay', [caseId, subject]),
    resolveHeldPay: ({ caseId, subject }) => call(court, 'resolvePay', [caseId, subject]),
  }
}
