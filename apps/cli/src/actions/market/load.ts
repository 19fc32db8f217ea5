import { type NetworkLoad, readLoad } from '@ostrom/indexer/statistics/load-figures'
import { Address, Load } from '@ostrom/protocol'
import { table } from '../../command-line/output.ts'
import { type CommandContext, withLedger } from '../../context/context.ts'

const percent = (bps: bigint): string => `${(Number(bps) / 100).toFixed(2)} %`

/** Runs `ostrom load`. */
export async function showLoad(_options: unknown, context: CommandContext): Promise<void> {
  await withLedger(context, async (ledger) => {
    const load = await readLoad(ledger)
    context.output.result(load, textOf(load, context.formatAmount), context.nativeUnit)
  })
}

function textOf(
  { settings, buckets, models, stakes }: NetworkLoad,
  formatAmount: (amount: bigint) => string,
): string {
  const rule = settings
    ? `Rewards are whole from ${percent(settings.targetBps)} of the usual load on, ` +
      `and ${percent(settings.minBps)} without load.`
    : 'This deployment has no governed settings: rewards do not follow the load.'
  const bucketRows = buckets.map(({ bucket, points, usual, multiplierBps, status }) => {
    const load = [formatAmount(points), formatAmount(usual / Load.LOAD_BUCKETS)]
    return [`${bucket}`, ...load, percent(multiplierBps), status]
  })
  const modelRows = models.map(({ version, providers, amount, inUse, utilisationBps }) => {
    const stake = [formatAmount(amount), formatAmount(inUse)]
    return [version, `${providers}`, ...stake, percent(utilisationBps)]
  })
  const stakeRows = stakes.map(({ provider, market, amount, inUse, utilisationBps, advised }) => [
    Address.format(provider),
    market,
    formatAmount(amount),
    formatAmount(inUse),
    percent(utilisationBps),
    advised === undefined ? '' : formatAmount(advised),
  ])
  const stakeHead = ['provider', 'market', 'stake', 'in use', 'utilisation', 'advised stake']
  return [
    rule,
    '',
    table(['bucket', 'points', 'usual', 'rewards', ''], bucketRows),
    '',
    table(['model version', 'providers', 'stake', 'in use', 'utilisation'], modelRows),
    '',
    table(stakeHead, stakeRows),
  ].join('\n')
}
