import { readFile } from 'node:fs/promises'
import { writeAtomically } from '@ostrom/local-training/run-folder'
import type { Hash } from '@ostrom/protocol'
import { AggregationRefusedError, SecureAggregation } from '@ostrom/training'
import { z } from 'zod'
import { type MemberStatement, parseMessage, statementSchema } from './coordinator-http.ts'
import { FederatedRunFailedError } from './errors.ts'
import { createGate } from './gate.ts'
import type { FederatedRun } from './run-document.ts'

/**
 * Name and version of the privacy accountant in statements. All parties of a run use this version.
 */
export const ACCOUNTANT = 'opacus 1.6.0 rdp'

const spentSchema = z.strictObject({
  // A larger epsilon is refused, because the privacy statement of a model version has numbers of at
  // most 12 digits.
  epsilon: z.number().positive().max(1_000_000),
  steps: z.int().min(1),
  accountant: z.literal(ACCOUNTANT),
})

/** Privacy spent by a member, from its signed statement. */
export type MemberPrivacy = z.output<typeof spentSchema>

/** Returns the text of a statement, which its member signs. */
export const statementText = ({ epsilon, steps }: Omit<MemberPrivacy, 'accountant'>): string =>
  JSON.stringify({ epsilon, steps, accountant: ACCOUNTANT })

/** Returns the statement of a member about a run, signed with its secret. */
export function signedStatement(
  run: Hash,
  spent: Omit<MemberPrivacy, 'accountant'>,
  secret: Uint8Array,
): MemberStatement {
  const text = statementText(spent)
  const signature = SecureAggregation.signStatement(run, text, secret)
  return { member: SecureAggregation.memberKeyOf(secret), text, signature }
}

/** Statements of members at the end of a run. Each statement is on disk before `take` resolves. */
export type MemberStatements = {
  /** Resolves when all members have stated their spent privacy. */
  readonly all: Promise<void>
  /**
   * Returns the privacy that each member with a statement spent, in the order of the run's
   * document.
   */
  spent(): readonly MemberPrivacy[]
  /**
   * Returns the positions, from 1, that the members without a statement have in the run's document.
   */
  missing(): readonly number[]
  /**
   * @throws {AggregationRefusedError} The statement is not signed by a member for this run, states
   * another number of steps than the run has, comes before the end of the last round, or differs
   * from the member's earlier statement.
   * @throws {FederatedMessageInvalidError} The text of the statement has another format.
   */
  take(statement: MemberStatement): Promise<void>
}

/** Reads a signed statement. @throws {AggregationRefusedError} {FederatedMessageInvalidError} */
function spentOf({ id, document }: FederatedRun, statement: MemberStatement): MemberPrivacy {
  SecureAggregation.assertStatement(id, statement)
  const place = document.members.indexOf(statement.member) + 1
  const refuse = (reason: string) => new AggregationRefusedError({ reason })
  if (place === 0) throw refuse('the statement is of no member')
  const message = { message: `the statement of member ${place}`, schema: spentSchema }
  const spent = parseMessage(statement.text, message)
  const due = document.rounds * document.steps
  if (spent.steps === due) return spent
  throw refuse(`member ${place} states ${spent.steps} steps, where the run has ${due}`)
}

/**
 * Opens the statements of a run.
 *
 * @param options.path File of the saved statements.
 * @param options.isDone Returns whether the last round has its sum. Statements before that are
 * refused.
 * @throws {FederatedRunFailedError} The file exists, and does not contain statements of this run.
 */
export async function openStatements(options: {
  readonly run: FederatedRun
  readonly path: string
  readonly isDone: () => Promise<boolean>
}): Promise<MemberStatements> {
  const { run, path, isDone } = options
  const { members } = run.document
  const kept = new Map<string, { statement: MemberStatement; spent: MemberPrivacy }>()
  const all = createGate<void>()
  const text = await readFile(path, 'utf8').catch(() => '[]')
  try {
    const saved = parseMessage(text, { message: 'a file', schema: z.array(statementSchema) })
    for (const statement of saved)
      kept.set(statement.member, { statement, spent: spentOf(run, statement) })
  } catch {
    throw new FederatedRunFailedError({ reason: `${path} has no statements of this run` })
  }
  const openIfWhole = () => {
    if (kept.size === members.length) all.open()
  }
  openIfWhole()
  // Writes run one after the other, so that no write has fewer statements than the one before.
  let writing: Promise<void> = Promise.resolve()
  const write = () => {
    const statements = [...kept.values()].map(({ statement }) => statement)
    const after = writing.catch(() => undefined)
    writing = after.then(() => writeAtomically(path, JSON.stringify(statements)))
    return writing
  }
  return {
    all: all.wait,
    spent: () => members.flatMap((member) => kept.get(member)?.spent ?? []),
    missing: () => members.flatMap((member, at) => (kept.has(member) ? [] : [at + 1])),
    async take(statement) {
      const spent = spentOf(run, statement)
      const place = members.indexOf(statement.member) + 1
      if (!(await isDone())) {
        const reason = `the statement of member ${place} came before the last round`
        throw new AggregationRefusedError({ reason })
      }
      const known = kept.get(statement.member)
      if (known && known.statement.text !== statement.text) {
        const reason = `member ${place} has stated otherwise before`
        throw new AggregationRefusedError({ reason })
      }
      if (!known) kept.set(statement.member, { statement, spent })
      await write()
      openIfWhole()
    },
  }
}
