import { readAllEvents } from '@ostrom/ledger'
import { caseSubjectId } from '@ostrom/node/validator'
import {
  blocksOf,
  type FinalBlock,
  findItems,
  type ItemProof,
  subjectOf,
} from '@ostrom/node/validator/epochs/epoch-blocks'
import type { Epoch } from '@ostrom/verification'
import type { Command } from 'commander'
import { ArgumentInvalidError } from '../../command-line/arguments.ts'
import { NothingProducedError } from '../../command-line/outcome.ts'
import { table } from '../../command-line/output.ts'
import { type CommandContext, openContext, withLedger } from '../../context/context.ts'

/** Runs `ostrom epochs show [epoch]`. */
export async function showEpoch(
  epoch: string | undefined,
  _options: unknown,
  command: Command,
): Promise<void> {
  const epochId = epoch === undefined ? undefined : epochArgument(epoch)
  const context = await openContext(command)
  await withLedger(context, async (ledger) => {
    const blocks = await blocksOf(ledger, await readAllEvents(ledger))
    const found =
      epochId === undefined ? blocks.at(-1) : blocks.find(({ block }) => block.epoch >= epochId)
    context.output.result(
      found ?? null,
      found ? textOf(found) : 'No final block spans this epoch yet.',
    )
    if (found && !found.isConsistent) process.exitCode = 1
  })
}

/** Runs `ostrom epochs prove <item>`. */
export async function proveItem(
  what: string,
  _options: unknown,
  context: CommandContext,
): Promise<void> {
  await withLedger(context, async (ledger) => {
    const subject = /^\d{1,20}$/.test(what) ? caseSubjectId(BigInt(what)) : what
    const found = await findItems(ledger, await readAllEvents(ledger), subject)
    if (found.length === 0) {
      throw new NothingProducedError({
        asked: `the entry of ${what}`,
        reason: 'the chain has no block item for it',
        remedy: 'An entry exists once its session, request, version, dataset or case was settled.',
      })
    }
    context.output.result(found, found.map(proofOf).join('\n\n'))
    if (found.some(({ isIncluded }) => isIncluded === false)) process.exitCode = 1
  })
}

/** @throws {ArgumentInvalidError} The value is not the number of an epoch. */
function epochArgument(value: string): bigint {
  if (/^\d{1,18}$/.test(value)) return BigInt(value)
  throw new ArgumentInvalidError({ argument: 'epoch', value, expected: 'the number of an epoch' })
}

function textOf({ block, from, items, isConsistent }: FinalBlock): string {
  const { epoch, hash, previous, root, answers } = block
  const spans = from === undefined ? `all up to ${epoch}` : `${from} to ${epoch}`
  const rows = items.map((item) => [item.kind, subjectOf(item), detailOf(item)])
  return [
    `epochs    ${spans}`,
    `block     ${hash}${isConsistent ? '' : '  WRONG: the items have another hash'}`,
    `previous  ${previous}`,
    `root      ${root}`,
    `answers   ${answers}`,
    '',
    table(['item', 'subject', 'content'], rows),
  ].join('\n')
}

function detailOf(item: Epoch.EpochItem): string {
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
    case 'contribution':
      return `${item.points} points as ${item.role}`
  }
}

function proofOf({ item, leaf, block, position, isIncluded }: ItemProof): string {
  const lines = [`${item.kind} ${subjectOf(item)}: ${detailOf(item)}`, `leaf   ${leaf}`]
  if (!block || !position) return [...lines, 'no final block includes it yet'].join('\n')
  return [
    ...lines,
    `block  ${block.hash}, epoch ${block.epoch}, item ${position.index} of ${block.items}`,
    ...position.path.map((hash) => `path   ${hash}`),
    isIncluded
      ? 'ok     the chain confirms the inclusion'
      : 'WRONG  the chain does not confirm the inclusion',
  ].join('\n')
}
