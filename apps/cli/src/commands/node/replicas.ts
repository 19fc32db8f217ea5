import type { Command } from 'commander'
import { withDataOption } from '../../context/data-option.ts'
import { lazy } from '../../context/lazy-action.ts'

const actions = () => import('../../actions/node/replicas.ts')

/** `ostrom replicas`: shows and controls the servers behind the running node's models. */
export function replicasCommand(program: Command): void {
  const replicas = withDataOption(
    program.command('replicas').description('list the vLLM servers of the running node'),
  )
  replicas.action(lazy(async () => (await actions()).listReplicas))
  changeCommand(replicas, 'drain', 'begin no more answers on a server, such as for maintenance')
  changeCommand(replicas, 'resume', 'use a drained server again')
}

function changeCommand(replicas: Command, action: 'drain' | 'resume', description: string): void {
  withDataOption(replicas.command(`${action} <server>`).description(description)).action(
    lazy(async () => (await actions()).changeReplica(action)),
  )
}
