import { type Command, Option } from 'commander'
import { numberArgument } from '../../command-line/arguments.ts'
import { withDataOption } from '../../context/data-option.ts'
import { inContext } from '../../context/lazy-action.ts'

const actions = () => import('../../actions/court/calibrate.ts')

const answers = numberArgument({ argument: '--answers', min: 100, max: 1_000_000 })

const tokens = numberArgument({ argument: '--tokens', min: 16, max: 4_096 })

const threads = numberArgument({ argument: '--threads', min: 1, max: 256 })

/** `ostrom calibrate`: measures the scores of a model's honest answers on this machine. */
export function calibrateCommand(program: Command): void {
  withDataOption(
    program
      .command('calibrate <model>')
      .description('measure the scores of honest answers, for validators')
      .requiredOption('--out <file>', 'file to write the calibration to')
      .option('--answers <number>', 'honest answers to make and score', answers, 1_000)
      .option('--tokens <number>', 'tokens of the longest answer', tokens)
      .option('--machine <class>', 'name of this class of machines')
      .option(
        '--register',
        'register the calibration on the chain, as creator of the version',
        false,
      )
      .addOption(
        new Option('--engine <engine>', 'engine of the providers')
          .choices(['llama', 'onnx'])
          .default('llama'),
      )
      .addOption(new Option('--threads <number>', 'threads of the engine').argParser(threads)),
  ).action(inContext(async () => (await actions()).calibrateModel))
}
