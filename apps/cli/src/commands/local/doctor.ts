import type { Command } from 'commander'
import { withDataOption } from '../../context/data-option.ts'
import { inContext } from '../../context/lazy-action.ts'

const actions = () => import('../../actions/local/doctor.ts')

/** `ostrom doctor`: sends one real request through all parts and reports each step. */
export function doctorCommand(program: Command): void {
  withDataOption(
    program
      .command('doctor')
      .description('check the setup with a real one-token question')
      .option('--model <name>', 'model to ask; the first one offered when absent'),
  ).action(inContext(async () => (await actions()).runDoctor))
}
