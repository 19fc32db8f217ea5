import type { Command } from 'commander'
import { lazy } from '../../context/lazy-action.ts'

const actions = () => import('../../actions/training/train-plot.ts')

/** `ostrom train plot`: draws a loss curve as a picture. */
export function trainPlotCommand(train: Command): void {
  train
    .command('plot <file>')
    .description('draw the loss curve of `train local` (its curve.json) as SVG')
    .option('--out <file>', 'file to write', 'curve.svg')
    .action(lazy(async () => (await actions()).plotLosses))
}
