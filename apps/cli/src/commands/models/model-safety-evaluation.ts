import type { Command } from 'commander'
import { withDataOption } from '../../context/data-option.ts'
import { inContext } from '../../context/lazy-action.ts'

const actions = () => import('../../actions/models/model-safety-evaluation.ts')

/** `ostrom models evaluate-safety`: asks a model the project's probes, and signs the results. */
export function safetyEvaluationCommand(models: Command): void {
  withDataOption(
    models
      .command('evaluate-safety <model>')
      .description('run the model probes of the safety evaluation, and sign the report')
      .requiredOption('--out <file>', 'file to write the signed report to, as evidence'),
  ).action(inContext(async () => (await actions()).evaluateSafety))
}
