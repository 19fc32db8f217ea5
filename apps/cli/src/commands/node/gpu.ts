import { type Command, Option } from 'commander'
import type { GpuContext } from '../../actions/node/gpu.ts'
import { withDataOption } from '../../context/data-option.ts'
import { lazy } from '../../context/lazy-action.ts'

const actions = () => import('../../actions/node/gpu.ts')

/**
 * `ostrom gpu`: finds this machine's GPU, and installs its back end from packages with known
 * hashes.
 */
export function gpuCommand(program: Command, context?: GpuContext): void {
  withDataOption(
    program.command('gpu').description('find the GPU of this machine, and install its back end'),
  )
    .addOption(
      new Option(
        '--backend <name>',
        'install this back end, regardless of the detected GPU',
      ).choices(['cuda', 'vulkan']),
    )
    .option('--use', 'run the configured models on the GPU')
    .option('--dry-run', 'print the matching back end, and install nothing')
    .option('--remove', 'remove the installed back end; models run on the CPU again')
    .action(lazy(async () => (await actions()).showGpus(context)))
}
