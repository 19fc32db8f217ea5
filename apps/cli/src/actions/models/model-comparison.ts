import { readFile, stat } from 'node:fs/promises'
import {
  type ComparedModel,
  compareVersions,
  type ModelComparison,
} from '@ostrom/models/comparison/comparison'
import { Manifest } from '@ostrom/protocol'
import type { Command } from 'commander'
import { ArgumentInvalidError } from '../../command-line/arguments.ts'
import { createOutput } from '../../command-line/output.ts'
import { resolveModel } from '../../composition/models/resolve-model.ts'
import { openContext } from '../../context/context.ts'
import { comparisonText } from './comparison-text.ts'

/**
 * A compared model, and the name by which a gateway is asked for it. A model that only the
 * catalogue has is without this name.
 */
type NamedModel = { readonly model: ComparedModel; readonly askedBy?: string }

/**
 * Reads a version from its manifest file alone, without the chain.
 *
 * @throws {MalformedError} The file is not a manifest.
 */
async function readManifestFile(path: string): Promise<NamedModel> {
  const manifest = Manifest.decode(new Uint8Array(await readFile(path)))
  const { license, artifacts, tokenizer: _tokenizer, chatTemplate: _template, ...claims } = manifest
  const id = Manifest.hash(manifest)
  const model: ComparedModel = {
    ...claims,
    id,
    license: license.spdx,
    artifacts: artifacts.map(({ bytes, ...form }) => ({
      ...form,
      bytes: Number(bytes),
      checked: 'by the manifest',
    })),
  }
  return { model, askedBy: id }
}

async function readCompared(command: Command, argument: string): Promise<NamedModel> {
  const found = await stat(argument).catch(() => undefined)
  if (found?.isFile() && found.size <= Manifest.MANIFEST_BYTES_MAX) {
    return await readManifestFile(argument)
  }
  const model = await resolveModel(command, argument)
  return { model, ...(model.from === 'chain' && { askedBy: argument }) }
}

type CompareOptions = {
  readonly ask?: readonly string[]
  readonly maxTokens: number
  readonly key?: string
}

/** Answers of both versions to one prompt. */
export type ComparedAnswers = { readonly prompt: string; readonly a: string; readonly b: string }

/** Asks both models for their likeliest tokens, for pay, through the gateway of the data folder. */
async function answersOf(
  command: Command,
  { ask: prompts = [], maxTokens, key }: CompareOptions,
  names: readonly [NamedModel, NamedModel],
): Promise<readonly ComparedAnswers[]> {
  if (prompts.length === 0) return []
  const { ask } = await import('../../management/ask.ts')
  const { gatewayUrl, readGatewayKey } = await import('../../management/client.ts')
  const context = await openContext(command)
  const url = gatewayUrl(context)
  const own = key ?? (await readGatewayKey(context))
  const answers: ComparedAnswers[] = []
  const answerOf = async ({ askedBy: model, ...one }: NamedModel, question: string) => {
    if (model === undefined) {
      const expected = 'registered versions; this one is known from the catalogue alone'
      throw new ArgumentInvalidError({ argument: '--ask', value: one.model.name, expected })
    }
    const asked = { key: own, model, question, maxTokens, temperature: 0, onText: () => {} }
    return (await ask(url, asked)).answer
  }
  for (const prompt of prompts) {
    const [a, b] = [await answerOf(names[0], prompt), await answerOf(names[1], prompt)]
    answers.push({ prompt, a, b })
  }
  return answers
}

/** Runs `ostrom models compare <a> <b>`. */
export async function compareModels(
  a: string,
  b: string,
  options: CompareOptions,
  command: Command,
): Promise<void> {
  const { json = false } = command.optsWithGlobals<{ json?: boolean }>()
  const names = [await readCompared(command, a), await readCompared(command, b)] as const
  const comparison: ModelComparison = compareVersions(names[0].model, names[1].model)
  const answers = await answersOf(command, options, names)
  const text = comparisonText({ a, b }, comparison, answers)
  createOutput({ json }).result({ ...comparison, ...(answers.length > 0 && { answers }) }, text)
}
