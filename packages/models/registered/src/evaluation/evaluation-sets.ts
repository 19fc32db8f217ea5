import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../../../../../models/evaluation')

/** Returns the path of an evaluation set of this project. */
export const evaluationSetPath = (name: string): string => join(folder, name)

/**
 * Returns the texts of this project's evaluation sets, which no dataset may contain: each question
 * with its answer, and each whole text.
 */
export async function evaluationSetTexts(): Promise<readonly string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).sort()
  const files = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  return files.flatMap((text) =>
    text
      .split('\n')
      .filter((line) => line !== '')
      .flatMap((line) => evaluationTextsOf(JSON.parse(line))),
  )
}

/**
 * Returns the texts of a record of an evaluation set that a dataset must not contain: the question
 * with its right answer, the question with all choices, or the whole text.
 */
export function evaluationTextsOf(record: Readonly<Record<string, unknown>>): readonly string[] {
  const text = (name: string) => (typeof record[name] === 'string' ? record[name] : undefined)
  const prompt = text('question') ?? text('prompt')
  const { choices, answer } = record
  const right = Array.isArray(choices)
    ? (choices[choices.indexOf(answer)] ?? choices[Number(answer)])
    : undefined
  const continued = [right].flatMap((one) =>
    prompt !== undefined && typeof one === 'string' ? [`${prompt} ${one}`] : [],
  )
  const listed = [prompt, ...(Array.isArray(choices) ? choices : [])]
  const all = listed.length > 1 ? [listed.filter((one) => typeof one === 'string').join(' ')] : []
  const single = [text('text')].flatMap((one) => one ?? [])
  return [...continued, ...all, ...single]
}
