import type { Command } from 'commander'
import { lazy } from '../../context/lazy-action.ts'

const actions = () => import('../../actions/local/demo.ts')

/** `ostrom demo`: runs scenarios of the network on this machine, with real chains and models. */
export function demoCommand(program: Command): void {
  const demo = program
    .command('demo')
    .description('run a demonstration of the network on this machine')
  demo
    .command('fraud')
    .description('show how a cheating provider is detected, judged, slashed and excluded')
    .option('--data <folder>', 'folder of the demo network', '.ostrom/demo-fraud')
    .action(lazy(async () => (await actions()).demonstrateFraud))
  demo
    .command('proof')
    .description(
      'show a contract that pays for an answer on a zero-knowledge proof, and acts on it',
    )
    .action(lazy(async () => (await actions()).demonstrateProof))
}
