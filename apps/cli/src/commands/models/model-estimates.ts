import { type Command, Option } from 'commander'
import { ArgumentInvalidError, numberArgument } from '../../command-line/arguments.ts'
import { withDataOption } from '../../context/data-option.ts'
import { lazy } from '../../context/lazy-action.ts'

const actions = () => import('../../actions/models/model-estimates.ts')

/** Returns a parser of dollars, which converts them to picodollars. */
const dollarsArgument =
  (argument: string) =>
  (value: string): bigint => {
    const match = /^(\d{1,9})(?:\.(\d{1,12}))?$/.exec(value)
    if (match) return BigInt(match[1]! + (match[2] ?? '').padEnd(12, '0'))
    const expected = 'dollars, with at most 12 places, such as 0.00001'
    throw new ArgumentInvalidError({ argument, value, expected })
  }

/** Defines an option in dollars, whose help shows the default value as text. */
const dollars = (name: string, description: string, usual: string): Option => {
  const parse = dollarsArgument(name)
  return new Option(`${name} <dollars>`, description).argParser(parse).default(parse(usual), usual)
}

/** `ostrom models cost`: estimates a model's cost before any commitment. */
export function costCommand(models: Command): void {
  const whole = (argument: string, max: number) => numberArgument({ argument, min: 1, max })
  withDataOption(
    models
      .command('cost <model>')
      .description('estimate the cost of storage, inference and training of a model')
      .option('--copies <number>', 'number of stored copies', whole('--copies', 1000), 1)
      .addOption(dollars('--storage-price', 'price per gigabyte and month', '0.00001'))
      .addOption(dollars('--gpu-hour', 'price per hour of the training GPU', '2'))
      .option(
        '--gpu-speed <teraflops>',
        'effective speed of the GPU',
        whole('--gpu-speed', 100_000),
        125,
      )
      .option(
        '--train-tokens <number>',
        'tokens of all examples, times the passes over the data',
        whole('--train-tokens', 1e15),
        10_000_000,
      ),
  ).action(lazy(async () => (await actions()).estimateCost))
}
