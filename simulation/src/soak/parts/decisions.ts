import { isLedgerError, type Ledger, readAllEvents, requireMember } from '@ostrom/ledger'
import type { MemoryChainOptions } from '@ostrom/ledger/memory'
import { findWaitingContributions } from '@ostrom/node/validator/epochs/waiting-contributions'
import { addBlob } from '@ostrom/storage'
import type { SimulatedNetwork } from '../../network/simulated-network.ts'
import { DEPOSIT, expectEqual, type SoakPart } from './soak-part.ts'

const HOUR_SECONDS = 3_600n

/** Hours of the day at which the voters look: a step of a decision is due at each of them. */
const LOOK_HOURS = [2, 8, 14, 20]

/** Seconds between two looks from which the voters count as absent. */
const ABSENCE_SECONDS = 24n * HOUR_SECONDS

/** Seconds in which voters who are not absent earn weight, and complete a decision. */
const DECIDED_SECONDS = 66n * HOUR_SECONDS

/** Seconds in which a decided change can be applied: a constant of the contracts. */
const APPLY_SECONDS = 14n * 24n * HOUR_SECONDS

const decision = {
  votingDelay: HOUR_SECONDS,
  votingPeriod: 8n * HOUR_SECONDS,
  lateQuorumExtension: HOUR_SECONDS,
  thresholdBps: 100n,
  quorumBps: 2_000n,
  // The model is so small that its providers earn few points.
  quorumMin: 1n,
  timelockDelay: 2n * HOUR_SECONDS,
}

/**
 * Rules of governance whose votes and pauses last hours, so that three days contain a decision. The
 * defaults would need three months. The limits of decided changes are constants.
 */
export const GOVERNANCE_RULES = {
  bucketSeconds: 12n * HOUR_SECONDS,
  changeDelay: 4n * HOUR_SECONDS,
  tracks: {
    root: decision,
    parameters: decision,
    treasury: decision,
    models: decision,
    datasets: decision,
    emergency: decision,
  },
} satisfies MemoryChainOptions['governanceRules']

/** A parameter that is used only in cases of the court, and its values in turn. */
const NAME = 'rewardBps'
const VALUES = [900n, 1_000n] as const

const parameter = { kind: 'parameter', name: NAME } as const

const governanceOf = (ledger: Ledger) => requireMember(ledger, 'governance')

const track = 'parameters'

/** A decision that is under way. */
type Running = {
  readonly id: bigint
  readonly value: bigint
  /** Money of the proposer before it paid the deposit, in base units. */
  readonly before: bigint
}

/** Lets each voter cast the weight that it has not cast yet. */
async function voteFor(
  voters: readonly Ledger[],
  { id, snapshotSeconds: atSeconds }: { readonly id: bigint; readonly snapshotSeconds: bigint },
): Promise<void> {
  for (const voter of voters) {
    const { account } = voter
    const own = governanceOf(voter)
    const weight = await own.voteWeight({ account, atSeconds })
    const cast = await own.castWeight({ track, id, account })
    if (weight > cast) await own.vote({ track, id, choice: 'for' })
  }
}

/** Applies a decided change once it is due. It is refused if its time is over. */
async function applyDue(ledger: Ledger, value: bigint): Promise<'early' | 'applied' | 'late'> {
  const governance = governanceOf(ledger)
  const { next } = await governance.setting(NAME)
  const now = await ledger.nowSeconds()
  if (next && now < next.fromSeconds) return 'early'
  const isLate = next && now >= next.fromSeconds + APPLY_SECONDS
  try {
    await governance.applyChange(parameter)
  } catch (error) {
    if (isLate && isLedgerError(error, 'parameter-change-not-due')) return 'late'
    throw error
  }
  expectEqual('whether a change was applied after its time', isLate, false)
  expectEqual('a decided value', (await governance.setting(NAME)).value, value)
  return 'applied'
}

/** The steps of a decision, by the proposer and by a second voter. */
function createDecision(
  { storage }: SimulatedNetwork,
  { proposer, second }: { readonly proposer: Ledger; readonly second: Ledger },
) {
  const governance = governanceOf(proposer)
  const { account, nativeAsset: asset } = proposer
  let running: Running | undefined
  let proposed = 0
  let completed = 0

  const money = () => proposer.balance(account, asset)

  async function propose(): Promise<void> {
    // Points count after their bucket, and no longer after an absence.
    if ((await governance.voteWeight({ account })) === 0n) return
    const value = VALUES[proposed % VALUES.length]!
    const text = new TextEncoder().encode(`Reason ${++proposed} for the value ${value}.`)
    const { cid } = await addBlob(storage, text)
    const before = await money()
    const actions = [{ kind: 'set-parameter', name: NAME, value }] as const
    const { id } = await governance.propose({ actions, cid })
    running = { id, value, before }
  }

  /** Ends a decision. The proposer gets its deposit back. */
  async function end({ id, before }: Running): Promise<void> {
    await governance.releaseDeposit({ track, id })
    expectEqual('the money of a proposer after its deposit', await money(), before)
    running = undefined
  }

  async function apply(own: Running): Promise<void> {
    const outcome = await applyDue(proposer, own.value)
    if (outcome === 'early') return
    if (outcome === 'applied') completed++
    await end(own)
  }

  async function proceed(own: Running, wasAbsent: boolean): Promise<void> {
    const { id } = own
    const {
      status,
      snapshotSeconds,
      executableSeconds = 0n,
    } = (await governance.proposal({ track, id })) ?? {}
    switch (status) {
      case 'active':
        return await voteFor([proposer, second], { id, snapshotSeconds: snapshotSeconds ?? 0n })
      case 'succeeded':
        return void (await governance.queue({ track, id }))
      case 'queued':
        if ((await proposer.nowSeconds()) < executableSeconds) return
        return void (await governance.execute({ track, id }))
      case 'executed':
        return await apply(own)
      case 'defeated':
      case 'expired':
        if (wasAbsent) return await end(own)
        break
    }
    throw new Error(`the proposal ${id} is ${status}`)
  }

  return {
    completed: () => completed,
    /** Takes the step of a decision that is due, or proposes a decision. */
    async step(wasAbsent: boolean): Promise<void> {
      if (running) await proceed(running, wasAbsent)
      if (!running) await propose()
    },
  }
}

/**
 * People who vote about a parameter of the market. Providers claim the points of their work. The
 * first one's delegate proposes a change, and votes; so does the second provider. Each decision is
 * queued, executed and applied when it is due. A decision of which all voters are absent expires,
 * and its deposit is returned.
 */
export async function createDecisions(
  world: SimulatedNetwork,
  providers: readonly [string, string],
): Promise<SoakPart> {
  const { chain } = world
  const [first, second] = providers.map((name) => world.ledgerOf(name)) as [Ledger, Ledger]
  const proposer = world.ledgerOf('citizen')
  chain.fund(proposer.account, DEPOSIT)
  await proposer.deposit({ asset: chain.nativeAsset, amount: DEPOSIT })
  await governanceOf(first).delegate(proposer.account)
  const decision = createDecision(world, { proposer, second })
  let sinceSeconds = await proposer.nowSeconds()
  let lastSeconds = sinceSeconds
  let completed = 0

  async function claimPoints(): Promise<void> {
    const events = await readAllEvents(proposer)
    for (const ledger of [first, second]) {
      for (const claim of await findWaitingContributions(ledger, events)) {
        await governanceOf(ledger).claimContribution(claim)
      }
    }
  }

  return {
    party: 'voters',
    minutes: LOOK_HOURS.map((hour) => hour * 60),
    hosts: () => [],
    async use() {
      const now = await proposer.nowSeconds()
      const wasAbsent = now - lastSeconds > ABSENCE_SECONDS
      lastSeconds = now
      await claimPoints()
      await decision.step(wasAbsent)
      if (wasAbsent || decision.completed() > completed) {
        completed = decision.completed()
        sinceSeconds = now
      }
      if (now - sinceSeconds > DECIDED_SECONDS) throw new Error('no decision has been completed')
    },
  }
}
