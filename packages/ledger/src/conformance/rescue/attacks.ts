import { assert } from '@ostrom/protocol'
import { LedgerError } from '../../errors.ts'
import type { Ledger } from '../../ledger.ts'
import { stakeMarkets } from '../../money/stakes.ts'
import {
  type RescueProgress,
  readRescuePlan,
  runRescue,
  sendRescueCall,
} from '../../rescue/index.ts'
import { certainIn, rescueAlone } from './rescue-alone.ts'
import type { Visit } from './search.ts'

// Disturbances of a rescue: calls of another account, kills of the rescue's process, and false
// answers of its endpoint. Each runs in its own world, in which transactions cost nothing.

const own = (ledger: Ledger) => ledger.walletBalance(ledger.account, ledger.nativeAsset)

/** Returns everything that an account owns: its wallet, its balance and its stakes. */
async function wealthOf(ledger: Ledger): Promise<bigint> {
  const { account, nativeAsset } = ledger
  let sum = (await own(ledger)) + (await ledger.balance(account, nativeAsset))
  for (const market of stakeMarkets) {
    const { amount, unbonding } = await ledger.stake(account, market)
    sum += amount + unbonding
  }
  return sum
}

/**
 * Another account makes the calls of a party's plan with its own key, due or not, except refunds.
 * It gains nothing, and the party gets the amounts that its plan stated for certain.
 *
 * @throws {InvariantError} The other account gains, or the party loses.
 */
export async function rescueAfterStranger(
  { scenario }: Pick<Visit, 'scenario'>,
  { party, stranger }: { readonly party: Ledger; readonly stranger: Ledger },
): Promise<void> {
  const before = await own(party)
  const strangersBefore = await wealthOf(stranger)
  const { steps } = await readRescuePlan(party)
  for (const { call } of steps) {
    // Any account that refunds a lapsed lock is paid for its gas out of the bond.
    if (!call || call.kind === 'settle-or-refund') continue
    try {
      await sendRescueCall(stranger, call)
    } catch (error) {
      if (!(error instanceof LedgerError)) throw error
    }
  }
  assert((await wealthOf(stranger)) === strangersBefore, 'a stranger gains nothing by a rescue')
  await rescueAlone(scenario, party, { isFree: true })
  const gained = (await own(party)) - before
  assert(gained >= certainIn(steps, party.nativeAsset), 'a stranger takes nothing from a rescue')
}

/** Ends a run as a kill of the process does: right after a call, without any cleanup. */
class KilledError extends Error {
  override readonly name = 'KilledError'
}

const killed: RescueProgress = {
  onSent() {
    throw new KilledError()
  },
}

/**
 * Runs a rescue whose process is killed after each of its calls, and restarted each time.
 *
 * @returns Balance of the party's wallet at the end, and the number of kills.
 */
export async function rescueWithKills(
  { scenario }: Pick<Visit, 'scenario'>,
  party: Ledger,
): Promise<{ readonly wallet: bigint; readonly kills: number }> {
  for (let kills = 0; ; kills++) {
    try {
      await runRescue(party, killed)
    } catch (error) {
      if (error instanceof KilledError) continue
      throw error
    }
    await rescueAlone(scenario, party, { isFree: true })
    return { wallet: await own(party), kills }
  }
}

/** False statement of an endpoint. */
export type EndpointLie = 'clock-ahead' | 'clock-behind' | 'rich' | 'another'

const YEAR = 31_536_000n

/**
 * Returns a ledger whose endpoint gives false answers to reads. Its transactions reach the chain
 * unchanged.
 */
function lyingLedger(ledger: Ledger, lie: EndpointLie, other: Ledger): Ledger {
  const lies: Partial<Record<EndpointLie, Partial<Ledger>>> = {
    'clock-ahead': { nowSeconds: async () => (await ledger.nowSeconds()) + YEAR },
    'clock-behind': { nowSeconds: async () => (await ledger.nowSeconds()) - YEAR },
    rich: {
      balance: async (account, asset) => 10n * (await ledger.balance(account, asset)) + 1n,
      async stake(account, market) {
        const stake = await ledger.stake(account, market)
        return { ...stake, amount: stake.amount + 1n, inUse: 0n, locked: 0n }
      },
    },
    // An endpoint reports all holdings of another account as this account's.
    another: { account: other.account },
  }
  return { ...ledger, ...lies[lie] }
}

/**
 * Runs a rescue through a lying endpoint, then one through an honest endpoint: the party recovers
 * all amounts that the honest plan had stated for certain.
 *
 * @returns Number of calls that the lie caused.
 * @throws {InvariantError} The lie cost money.
 */
export async function rescueAfterLies(
  { scenario }: Pick<Visit, 'scenario'>,
  {
    party,
    other,
    lie,
  }: { readonly party: Ledger; readonly other: Ledger; readonly lie: EndpointLie },
): Promise<number> {
  const before = await own(party)
  const { steps } = await readRescuePlan(party)
  let calls = 0
  const onSent = () => void calls++
  try {
    await runRescue(lyingLedger(party, lie, other), { onSent })
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error
  }
  await rescueAlone(scenario, party, { isFree: true })
  const gained = (await own(party)) - before
  assert(gained >= certainIn(steps, party.nativeAsset), `a lie costs nothing: ${lie}`)
  return calls
}
