import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type LedgerEvent, readAllEvents } from '@ostrom/ledger'
import { requireAudits } from '@ostrom/ledger/optional/require-audits'
import type { AccountId } from '@ostrom/protocol'
import { type DemoNetwork, UNIT } from '../../cli/src/demo/demo-network.ts'
import { type NodeProcess, startNodeProcess } from '../../cli/src/dev/node-process.ts'

// Validators and providers of a demo network, run as users run them: `ostrom node` with a
// configuration, each in a process of its own.

/** Milliseconds between two rounds of a validator. */
const STEP_MS = 500

/**
 * Weight of a validator in each domain, in base units. The opener of a case has no seat in its
 * jury. The other validators can decide the case, because their weight exceeds the domain's minimum
 * of 2.1 units.
 */
const WEIGHT = 3n * UNIT

/** A running node and its account. */
export type CourtNode = { readonly account: AccountId; readonly node: NodeProcess }

/**
 * Starts a validator that examines models, with equal weight for each model and for general cases.
 */
export async function startValidatorNode(
  stage: DemoNetwork,
  { name, models }: { readonly name: string; readonly models: readonly string[] },
): Promise<CourtNode> {
  const domains = [...models, 'general']
  const engine = { kind: 'llama', threads: 1 } as const
  const folder = await stage.home(name, {
    validator: {
      models: models.map((model) => ({ model, engine })),
      stake: `${BigInt(domains.length) * WEIGHT}`,
      jurorWeights: Object.fromEntries(domains.map((domain) => [domain, `${WEIGHT}`])),
      pollIntervalMs: STEP_MS,
    },
  })
  return await startNode(folder)
}

/**
 * Starts a provider of a model. If `file` is given, the provider serves the weights of this file
 * under the model's name.
 */
export async function startProviderNode(
  stage: DemoNetwork,
  { name, model, file }: { readonly name: string; readonly model: string; readonly file?: string },
): Promise<CourtNode> {
  const price = `${UNIT / 1_000n}`
  const engine = { kind: 'llama', threads: 1, file } as const
  const folder = await stage.home(name, {
    provider: {
      models: [{ model, engine, prices: { input: price, output: price } }],
      stake: `${UNIT}`,
      // The provider does not appeal, because one jury is enough for the test.
      appeals: false,
    },
  })
  return await startNode(folder)
}

async function startNode(folder: string): Promise<CourtNode> {
  const node = startNodeProcess(folder)
  const { account } = await node.ready
  return { account, node }
}

/** Returns the entries of a node's log with one event. */
export async function logOf(
  { node }: CourtNode,
  event: string,
): Promise<readonly Readonly<Record<string, string>>[]> {
  const text = await readFile(join(node.folder, 'log.jsonl'), 'utf8')
  return text
    .split('\n')
    .filter((line) => line.includes(`"${event}"`))
    .map((line) => JSON.parse(line))
}

/** Returns the events of one kind about a case, in their order. */
export async function caseEvents<kind extends 'vote-revealed' | 'case-ruled' | 'case-appealed'>(
  ledger: Parameters<typeof readAllEvents>[0],
  { kind, caseId }: { readonly kind: kind; readonly caseId: bigint },
): Promise<readonly Extract<LedgerEvent, { kind: kind }>[]> {
  const events = await readAllEvents(ledger)
  return events.filter(
    (event): event is Extract<LedgerEvent, { kind: kind }> =>
      event.kind === kind && 'caseId' in event && event.caseId === caseId,
  )
}

/** Whether the court has excluded an account. */
export const isExcluded = async (
  ledger: Parameters<typeof requireAudits>[0],
  account: AccountId,
): Promise<boolean> => (await requireAudits(ledger).courtRecord(account)).isExcluded
