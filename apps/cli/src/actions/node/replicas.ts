import {
  fetchReplicas,
  type ReplicaChange,
  type ReplicaRow,
} from '@ostrom/gateway-web/dashboard/replicas'
import type { Command } from 'commander'
import { ArgumentInvalidError } from '../../command-line/arguments.ts'
import { table } from '../../command-line/output.ts'
import { openContext } from '../../context/context.ts'

const replicaTable = (rows: readonly ReplicaRow[]): string =>
  table(
    ['model', 'server', 'health', 'answers', ''],
    rows.map(({ model, name, health, isDraining, running }) => [
      model,
      name,
      health,
      `${running}`,
      isDraining ? 'draining' : '',
    ]),
  )

/** Runs `ostrom replicas`. */
export async function listReplicas(_options: unknown, command: Command): Promise<void> {
  const { home, output } = await openContext(command)
  const rows = await fetchReplicas(home)
  output.result(rows, replicaTable(rows))
}

/** Runs `ostrom replicas drain <server>` and `ostrom replicas resume <server>`. */
export const changeReplica =
  (action: ReplicaChange['action']) =>
  async (name: string, _options: unknown, command: Command): Promise<void> => {
    const { home, output } = await openContext(command)
    const known = await fetchReplicas(home)
    if (!known.some((one) => one.name === name)) {
      const names = [...new Set(known.map((one) => one.name))].join(', ')
      const expected = names === '' ? 'no server: this node has none' : `one of ${names}`
      throw new ArgumentInvalidError({ argument: 'server', value: name, expected })
    }
    const isDraining = action === 'drain'
    const own = known.filter((one) => one.name === name)
    const text = `${name} ${isDraining ? 'begins no answers' : 'is used'}`
    if (own.every((one) => one.isDraining === isDraining)) {
      return output.result(
        known,
        `Already so: ${text}. Nothing was changed.\n${replicaTable(known)}`,
      )
    }
    const rows = await fetchReplicas(home, { name, action })
    output.result(rows, replicaTable(rows))
  }
