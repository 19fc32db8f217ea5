import type { EngineReplicas } from '@ostrom/engine/replicas'
import { errorClass } from '@ostrom/protocol'
import { z } from 'zod'
import type { Home } from '../data-folder/home.ts'
import { fetchFromNode } from './local-status-server.ts'

/** Servers behind one model of a provider. */
export type ModelReplicas = {
  readonly model: string
  readonly engine: Pick<EngineReplicas, 'states' | 'drain' | 'resume'>
}

/** Path at which a node lists its replicas and accepts changes to them. */
export const REPLICAS_PATH = '/replicas'

const replicaRowSchema = z.object({
  model: z.string(),
  name: z.string(),
  health: z.enum(['up', 'suspect', 'down']),
  isDraining: z.boolean(),
  running: z.int(),
})

export type ReplicaRow = z.output<typeof replicaRowSchema>

const changeSchema = z.strictObject({ name: z.string(), action: z.enum(['drain', 'resume']) })

export type ReplicaChange = z.output<typeof changeSchema>

export const replicaRows = (models: readonly ModelReplicas[]): readonly ReplicaRow[] =>
  models.flatMap(({ model, engine }) => engine.states().map((state) => ({ model, ...state })))

/** Applies a change to a replica in all models; returns whether any model has the replica. */
export function changeReplica(models: readonly ModelReplicas[], value: unknown): boolean {
  const { data } = changeSchema.safeParse(value)
  if (!data) return false
  return models.map(({ engine }) => engine[data.action](data.name)).includes(true)
}

/** The node of this home is not running. */
export class NodeNotRunningError extends errorClass('NodeNotRunningError', {
  code: 'node-not-running',
  retry: 'later',
  summary: 'The node does not answer this command.',
  details: ({ folder }: { folder: string }) => [
    `Folder: ${folder}.`,
    'Start the node, with the same `data`.',
  ],
}) {}

/**
 * Asks the running node of a home for its replicas, after applying a change if there is one.
 *
 * @throws {NodeNotRunningError} The node does not answer.
 */
export async function fetchReplicas(
  home: Home,
  change?: ReplicaChange,
): Promise<readonly ReplicaRow[]> {
  const files = { url: home.statusUrl, token: home.statusToken }
  const answer = await fetchFromNode(files, REPLICAS_PATH, change)
  const { data } = z.array(replicaRowSchema).safeParse(answer)
  if (data) return data
  throw new NodeNotRunningError({ folder: home.path })
}
