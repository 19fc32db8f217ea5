// Records the behaviour of a program: random acts from one seed, the outcome of each act, and the
// final accounts and balances. Two programs of one source have equal recordings, whichever
// compilers built them, because a recording has no compute units and no rent of the program.

import type { Address, Instruction } from '@solana/kit'
import { type SvmChain, specOf, type TransactionOutcome } from './chain.ts'
import { type FixtureActors, type ProgramFixture, startTrade } from './market.ts'
import { type RandomBelow, type RandomRun, randomFrom } from './random-run.ts'
import { runRandomStep } from './random-steps.ts'

/** The program to record, and its random acts. */
export type RecordingOptions = {
  /** The program's file; the committed program if absent. */
  readonly file?: Uint8Array
  readonly seed: number
  readonly acts: number
}

/** One line for each transaction, then one for each record and balance. */
export type Recording = readonly string[]

/** Percentage of transactions in which one account is replaced by another account. */
const REPLACED_PERCENT = 20

/** Starts a market with a program, plays random acts, and records them. */
export async function recordBehaviour(options: RecordingOptions): Promise<Recording> {
  const { file, seed, acts } = options
  const lines: string[] = []
  const watch = (chain: SvmChain) => {
    chain.after = (instructions, outcome) => {
      lines.push(describeOutcome(instructions, outcome, chain.program))
    }
  }
  const market = await startTrade(watch, file)
  market.chain.twist = replaceAccounts(randomFrom(~seed))
  const random = randomFrom(seed)
  const story: RandomRun = { sessions: [], requests: [], jobs: [] }
  for (let act = 0; act < acts; act++) await runRandomStep(market, random, story)
  return [...lines, ...describeRecords(market), ...describeBalances(market)]
}

/** Returns the first line in which two recordings differ; `undefined` for equal recordings. */
export function firstDifference(
  one: Recording,
  other: Recording,
): { readonly line: number; readonly one: string; readonly other: string } | undefined {
  const lines = Math.max(one.length, other.length)
  for (let line = 0; line < lines; line++) {
    const [left = 'nothing', right = 'nothing'] = [one[line], other[line]]
    if (left !== right) return { line: line + 1, one: left, other: right }
  }
  return undefined
}

function describeOutcome(
  instructions: readonly Instruction[],
  { refusal, events }: TransactionOutcome,
  program: Address,
): string {
  const own = instructions.filter(({ programAddress }) => programAddress === program)
  const names = own.map((one) => specOf(one)?.name ?? 'unknown')
  const lines = events.map(({ kind, parts }) => `${kind}(${parts.map(hexOf).join(',')})`)
  return [names.join('+'), refusal === undefined ? 'done' : errorOf(refusal), ...lines].join(' ')
}

/** Cuts the signature and the log off the runtime's own errors, because a log has compute units. */
const errorOf = (refusal: string): string => /\berr: (.*?), meta: /.exec(refusal)?.[1] ?? refusal

/**
 * In some transactions, replaces one account of the last instruction by an account that such an
 * instruction has named so far. Signers stay, because this test cannot sign with the key of another
 * account.
 */
function replaceAccounts(random: RandomBelow): NonNullable<ProgramFixture['chain']['twist']> {
  const seen: Address[] = []
  const replaced = new Set<Address>()
  return (instructions) => {
    const last = instructions.at(-1)
    for (const { address } of last?.accounts ?? []) {
      if (replaced.has(address)) continue
      replaced.add(address)
      seen.push(address)
    }
    if (random(100) >= REPLACED_PERCENT) return instructions
    const accounts = [...(last?.accounts ?? [])]
    const index = random(accounts.length)
    const [account, address] = [accounts[index], seen[random(seen.length)]]
    if (!last || !account || !address || account.role >= 2) return instructions
    // A called program cannot be a writable account, so kit could not compile such a transaction.
    if (instructions.some(({ programAddress }) => programAddress === address)) return instructions
    accounts[index] = Object.assign({}, account, { address })
    return [...instructions.slice(0, -1), Object.assign({}, last, { accounts })]
  }
}

function describeRecords({ chain }: ProgramFixture): readonly string[] {
  return chain
    .programAccounts()
    .map(({ address, lamports, data }) => `record ${address} ${lamports} ${hexOf(data)}`)
    .sort()
}

/**
 * Returns the balances of all actors except the deployer, whose balance depends on the length of
 * the program.
 */
function describeBalances({ chain, actors }: ProgramFixture): readonly string[] {
  const names = Object.keys(actors) as (keyof FixtureActors)[]
  return names
    .filter((name) => name !== 'authority')
    .map((name) => `balance of ${name} ${chain.lamportsOf(actors[name].address)}`)
}

const hexOf = (bytes: ArrayLike<number>): string =>
  Buffer.from(Uint8Array.from(bytes)).toString('hex')
