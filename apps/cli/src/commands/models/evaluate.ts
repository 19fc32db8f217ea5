import { type Command, Option } from 'commander'
import { numberArgument } from '../../command-line/arguments.ts'
import { withDataOption } from '../../context/data-option.ts'
import { lazy } from '../../context/lazy-action.ts'
import { EVALUATION_CONTEXT_DEFAULT } from '../../limits.ts'

const actions = () => import('../../actions/models/evaluate.ts')

const threads = numberArgument({ argument: '--threads', min: 1, max: 256 })

const tokens = numberArgument({ argument: '--context', min: 256, max: 1 << 20 })

/**
 * `ostrom evaluate`: measures a model on texts, on multiple-choice questions, or on a task file.
 */
export function evaluateCommand(program: Command): void {
  withDataOption(
    program
      .command('evaluate <model>')
      .description('evaluate a GGUF file or a registered model, for its manifest')
      .option('--dataset <file>', 'a text, or JSON lines of texts or of questions')
      .option('--rows <file>', 'rows that `ostrom train local` takes')
      .addOption(
        new Option('--method <name>', 'of the rows').choices(['sft', 'dpo']).default('sft'),
      )
      .option('--ignore-fields <name...>', 'fields of rows that are left out')
      .option('--adapter <folder>', 'adapter that is not registered; the model is a local base')
      .option('--task-file <file>', 'a task (YAML) of lm-evaluation-harness, of a supported subset')
      .option('--fairness', 'measure bias and toxicity on the sets of the project', false)
      .option('--against <model>', 'another model to compare with in pairs, such as the parent')
      .option('--out <file>', 'new file to write the results to', 'evaluation.json')
      .option('--samples <file>', 'new file to write the scores of each record to, as JSON lines')
      .option('--task <name>', 'name of the benchmark; the file name when absent')
      .option('--name <name>', 'name of the dataset; the file name when absent')
      .option('--split <name>', 'part of the dataset, such as test')
      .option('--url <url>', 'public URL of the dataset')
      .option('--chat', 'apply the chat template to each question', false)
      .option('--artifact <name>', 'variant to measure, as FORMAT/QUANTIZATION')
      .addOption(
        new Option('--context <tokens>', 'maximum context length, in tokens')
          .argParser(tokens)
          .default(EVALUATION_CONTEXT_DEFAULT),
      )
      .addOption(new Option('--threads <number>', 'threads of the engine').argParser(threads)),
  ).action(lazy(async () => (await actions()).evaluateModel))
}
