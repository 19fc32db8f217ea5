import type { Command } from 'commander'
import { numberArgument, portArgument } from '../../command-line/arguments.ts'
import { trainingMethods } from '../../command-line/option-values.ts'
import { lazy } from '../../context/lazy-action.ts'

const actions = () => import('../../actions/training/train-local.ts')

const whole = (argument: string, max: number) => numberArgument({ argument, min: 1, max })

const decimal = (argument: string, max: number) =>
  numberArgument({ argument, min: 0.000_000_001, max, whole: false })

/** `ostrom train local`: trains and serves an adapter on one machine. */
export function trainLocalCommand(train: Command): void {
  train
    .command('local')
    .description('train an adapter on this machine: rows, training, test, registration, answer')
    .option('--base <model>', 'name of the bundled model, or a folder of safetensors', BUNDLED)
    .requiredOption('--rows <file>', 'rows: JSON lines, a JSON list, CSV or Parquet')
    .option('--test <file>', 'rows to measure on; a tenth of the rows when absent')
    .option('--from <adapter>', 'continue from an adapter: its folder, run or registered name')
    .option('--ignore-fields <name...>', 'fields of rows that are left out')
    .option('--method <name>', trainingMethods.join(', '), 'sft')
    .option('--beta <number>', 'beta of dpo (0.1) or of grpo (0)', decimal('--beta', 10))
    .option('--group-size <number>', 'answers per prompt; for grpo', whole('--group-size', 64), 8)
    .option('--group-tokens <n>', 'tokens per answer; for grpo', whole('--group-tokens', 4_096), 48)
    .option('--steps <number>', 'steps; three passes when absent', whole('--steps', 10_000))
    .option('--batch <rows>', 'rows of a step', whole('--batch', 4_096), 8)
    .option(
      '--sequence <tokens>',
      'maximum length of a row; longer rows are cut; fits the longest row when absent',
      whole('--sequence', 131_072),
    )
    .option('--rank <number>', 'rank of the adapter', whole('--rank', 1_024), 8)
    .option('--alpha <number>', 'alpha of the adapter', whole('--alpha', 65_536), 16)
    .option('--target-modules <name...>', 'layers that the adapter changes', ['q_proj', 'v_proj'])
    .option(
      '--learning-rate <number>',
      'learning rate of the first step; depends on the size of the base when absent',
      decimal('--learning-rate', 1),
    )
    .option('--seed <text>', 'seed of initial weights and of the order of rows', '1')
    .option('--as <alias>', 'name of the adapter; clients request BASE+ALIAS', 'my-adapter')
    .option('--license <spdx>', 'license of base and adapter; that of the base when absent')
    .option('--data-license <spdx>', 'license of the rows', 'LicenseRef-private')
    .option('--ask <question>', 'question for base and adapter; by default, from a test row')
    .option('--folder <path>', 'folder of the runs and of the local network', '.ostrom/local')
    .option('--port <number>', 'port of the gateway', portArgument, 8787)
    .option('--python <program>', 'Python with the packages of `npm run trainer:install`')
    .option('--quantized', 'keep the base in 4 bits: QLoRA, on a GPU with bitsandbytes')
    .option('--dry-run', 'check the rows, measure one step, print the estimate, and end')
    .option('--yes', 'train without a question')
    .option('--once', 'end after the answers instead of serving until Ctrl-C')
    .option('--no-register', 'end after the evaluation')
    .option('--register-anyway', 'register an adapter that is not shown to be better')
    .action(lazy(async () => (await actions()).trainLocally))
}

const BUNDLED = 'ostrom-tiny'
