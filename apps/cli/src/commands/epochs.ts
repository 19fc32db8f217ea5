import { allEvents } from '@ostrom/ledger'
import { caseSubject } from '@ostrom/node/validator'
import type { Epoch } from '@ostrom/verification'
import type { Command } from 'commander'
import { table } from '../output.ts'
import { ArgumentInvalidError } from './arguments.ts'
import { contextOf, withData, withLedger } from './context.ts'
import {
  blocksOf,
  type FoundItem,
  findItems,
  type SpannedBlock,
  subjectOf,
} from './epoch-blocks.ts'

/** `ostrom epochs`: blocks of what each epoch settled, and proofs of what is in them. */
export function epochsCommand(program: Command): void {
  const epochs = program.command('epochs').description('blocks of what each epoch settled')
  withData(
    epochs
      .command('show [epoch]')
      .description(
        'the final block that spans an epoch, with its items; the latest, if none is named',
      ),
  ).action(async (epoch: string | undefined, _options: unknown, command: Command) => {
    const wanted = epoch === undefined ? undefined : epochArgument(epoch)
    const context = await contextOf(command)
    await withLedger(context, async (ledger) => {
      const blocks = await blocksOf(ledger, await allEvents(ledger))
      const found =
        wanted === undefined ? blocks.at(-1) : blocks.find(({ block }) => block.epoch >= wanted)
      context.output.result(found ?? null, found ? textOf(found) : 'No final block spans it yet.')
      if (found && !found.agrees) process.exitCode = 1
    })
  })
  withData(
    epochs
      .command('prove <item>')
      .description(
        'prove what a block says of a session, request, version, dataset, case number, or leaf',
      ),
  ).action(async (what: string, _options: unknown, command: Command) => {
    const context = await contextOf(command)
    await withLedger(context, async (ledger) => {
      const subject = /^\d{1,20}$/.test(what) ? caseSubject(BigInt(what)) : what
      const found = await findItems(ledger, await allEvents(ledger), subject)
      const text = found.map(proofOf).join('\n\n')
      context.output.result(found, text || 'The chain says nothing of it that a block would have.')
      if (found.some(({ ok }) => ok === false)) process.exitCode = 1
    })
  })
}

/** @throws {ArgumentInvalidError} Not the number of an epoch. */
function epochArgument(value: string): bigint {
  if (/^\d{1,18}$/.test(value)) return BigInt(value)
  throw new ArgumentInvalidError({ argument: 'epoch', value, wanted: 'the number of an epoch' })
}

function textOf({ block, from, items, agrees }: SpannedBlock): string {
  const { epoch, hash, previous, root, answers } = block
  const spans = from === undefined ? `all up to ${epoch}` : `${from} to ${epoch}`
  const rows = items.map((item) => [item.kind, subjectOf(item), detailOf(item)])
  return [
    `epochs    ${spans}`,
    `block     ${hash}${agrees ? '' : '  WRONG: its items give another'}`,
    `previous  ${previous}`,
    `root      ${root}`,
    `answers   ${answers}`,
    '',
    table(['item', 'of', 'says'], rows),
  ].join('\n')
}

function detailOf(item: Epoch.Item): string {
  switch (item.kind) {
    case 'answers':
      return `${item.count} answers for ${item.total}, root ${item.receiptsRoot}`
    case 'validated':
      return 'endorsed'
    case 'weights':
      return `artifact ${item.artifactHash}`
    case 'dataset':
      return item.accepted ? 'accepted' : 'rejected'
    case 'parameter':
      return `is ${item.value}`
    case 'verdict':
      return item.verdict
  }
}

function proofOf({ item, leaf, block, place, ok }: FoundItem): string {
  const lines = [`${item.kind} ${subjectOf(item)}: ${detailOf(item)}`, `leaf   ${leaf}`]
  if (!block || !place) return [...lines, 'no final block spans it yet'].join('\n')
  return [
    ...lines,
    `block  ${block.hash}, epoch ${block.epoch}, item ${place.index} of ${block.items}`,
    ...place.path.map((hash) => `path   ${hash}`),
    ok
      ? 'ok     the chain finds it in the block'
      : 'WRONG  the chain does not find it in the block',
  ].join('\n')
}
