import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Command } from 'commander'
import { ArgumentInvalidError } from '../../command-line/arguments.ts'
import { table } from '../../command-line/output.ts'
import { openContext } from '../../context/context.ts'
import { type BatchObject, createBatchClient } from '../../management/batches.ts'
import { BatchOutputMissingError } from '../../management/errors.ts'

type KeyOption = { readonly key?: string }

const open = async (options: KeyOption, command: Command) => {
  const context = await openContext(command)
  return { output: context.output, client: await createBatchClient(context, options) }
}

const timeOf = (seconds: number): string => new Date(seconds * 1000).toISOString()

const columns = ['id', 'status', 'endpoint', 'lines', 'answered', 'failed', 'created'] as const

const rowOf = ({ id, status, endpoint, request_counts: counts, created_at }: BatchObject) => [
  id,
  status,
  endpoint,
  String(counts.total),
  String(counts.completed),
  String(counts.failed),
  timeOf(created_at),
]

const textOf = (batch: BatchObject): string => {
  const faults = batch.errors?.data.map(({ line, message }) =>
    line ? `Line ${line}: ${message}.` : `${message}.`,
  )
  return [table(columns, [rowOf(batch)]), ...(faults ?? [])].join('\n')
}

/** @throws {ArgumentInvalidError} One of the texts is not `name=value`. */
function metadataOf(texts: readonly string[]): Readonly<Record<string, string>> {
  const entries = texts.map((text): [string, string] => {
    const at = text.indexOf('=')
    if (at > 0) return [text.slice(0, at), text.slice(at + 1)]
    throw new ArgumentInvalidError({ argument: '--metadata', value: text, expected: 'name=value' })
  })
  return Object.fromEntries(entries)
}

/** Runs `ostrom batch create <file>`. */
export async function createBatch(
  file: string,
  options: KeyOption & { readonly endpoint: string; readonly metadata?: readonly string[] },
  command: Command,
): Promise<void> {
  const metadata = metadataOf(options.metadata ?? [])
  const content = await readFile(file).catch(() => {
    throw new ArgumentInvalidError({ argument: 'file', value: file, expected: 'a readable file' })
  })
  const { output, client } = await open(options, command)
  const { endpoint } = options
  const terms = { name: basename(file), content: new Uint8Array(content), endpoint, metadata }
  const batch = await client.create(terms)
  const get = `ostrom batch output ${batch.id}`
  const errors = `${get} --errors`
  const where = `Its answers, once it has ended: \`${get}\`; lines without one: \`${errors}\`.`
  output.result(batch, `${textOf(batch)}\n${where}`)
}

/** Runs `ostrom batch list`. */
export async function listBatches(options: KeyOption, command: Command): Promise<void> {
  const { output, client } = await open(options, command)
  const batches = await client.list()
  output.result(batches, table(columns, batches.map(rowOf)))
}

/** Runs `ostrom batch show <id>`. */
export async function showBatch(id: string, options: KeyOption, command: Command): Promise<void> {
  const { output, client } = await open(options, command)
  const batch = await client.get(id)
  output.result(batch, textOf(batch))
}

/** Runs `ostrom batch cancel <id>`. */
export async function cancelBatch(id: string, options: KeyOption, command: Command): Promise<void> {
  const { output, client } = await open(options, command)
  const batch = await client.cancel(id)
  output.result(batch, textOf(batch))
}

/** Runs `ostrom batch output <id>`. */
export async function getOutput(
  id: string,
  options: KeyOption & { readonly errors?: boolean; readonly out?: string },
  command: Command,
): Promise<void> {
  const { out } = options
  if (out !== undefined && existsSync(out)) {
    const expected = 'a file that does not exist yet'
    throw new ArgumentInvalidError({ argument: '--out', value: out, expected })
  }
  const { output, client } = await open(options, command)
  const { status, output_file_id, error_file_id } = await client.get(id)
  const file = options.errors ? error_file_id : output_file_id
  if (!file) throw new BatchOutputMissingError({ id, status, errors: options.errors ?? false })
  const bytes = await client.content(file)
  if (out !== undefined) {
    await writeFile(out, bytes, { flag: 'wx' })
    return output.result({ batch: id, file: out, bytes: bytes.length }, `Written to ${out}.`)
  }
  const text = new TextDecoder().decode(bytes).trimEnd()
  output.result(
    text.split('\n').map((line): unknown => JSON.parse(line)),
    text,
  )
}
