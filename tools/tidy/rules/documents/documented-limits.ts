import { type MarkdownLine, markdownLines } from '../../prose/markdown.ts'
import type { TidyFinding, TidyRule } from '../../repository.ts'
import { constantValues } from '../../source/constants.ts'

const words: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fifteen: 15,
  sixteen: 16,
  twenty: 20,
  thirty: 30,
  sixty: 60,
}

/** Units of documents, as factors of those of the source: bytes, milliseconds, seconds, wei. */
const seconds = [60, 3_600, 86_400, 604_800]
const factors = [1, 1e-3, 1e3, 1e6, 1e9, 1e12, 1e18, 1_024, 1_024 ** 2, 1_024 ** 3, 100, 10_000]
  .concat(seconds)
  .concat(seconds.map((one) => 1_000 * one))

/** Returns the numbers of a text, also those of words such as "two", and "an hour" as one. */
function numbersIn(text: string): readonly number[] {
  const digits = [...text.matchAll(/(?<![\w.^-])\d[\d,]*(?:\.\d+)?/g)].map(([number]) =>
    Number(number.replaceAll(',', '')),
  )
  const powers = [...text.matchAll(/\b(\d+)\^(\d+)/g)].map(
    ([, base, power]) => Number(base) ** Number(power),
  )
  const named = (text.toLowerCase().match(/[a-z]+/g) ?? []).flatMap((word) => words[word] ?? [])
  const single = /\b(?:an?|one) (?:second|minute|hour|day|week|KiB|MiB|GiB)\b/.test(text) ? [1] : []
  return [...digits, ...powers, ...named, ...single]
}

const isValue = (number: number, values: readonly number[]): boolean =>
  values.some((value) =>
    factors.some((factor) => Math.abs(number * factor - value) <= 1e-9 * Math.max(1, value)),
  )

/**
 * Where the specification or a guide names a limit, a constant of a contract or a governed number
 * directly beside numbers, as in "64 questions (`QUESTIONS_MAX`)" or "`QUESTIONS_MAX` (64)", one of
 * the numbers is its value or default.
 */
export const documentedLimits: TidyRule = {
  name: 'documented-limits',
  check: (repository) => {
    const known = constantValues(repository)
    return [...repository.files].flatMap(([path, document]) => {
      if (!/^docs\/(spec|guides)\/[^/]+\.md$/.test(path)) return []
      const findings: TidyFinding[] = []
      for (const { text, line } of joined(document)) {
        for (const { name, beside } of mentionsIn(text)) {
          const values = known.get(name)
          const numbers = numbersIn(beside)
          if (values === undefined || numbers.length === 0) continue
          if (numbers.some((number) => isValue(number, values))) continue
          const message = `\`${name}\` is ${values.join(' or ')}, not ${numbers.join(', ')}.`
          findings.push({ path, line, message })
        }
      }
      return findings
    })
  },
}

/** Returns paragraphs, list items and table cells, each as one line. */
function joined(document: string): readonly MarkdownLine[] {
  const parts: { text: string; line: number }[] = []
  let isOpen = false
  for (const { text, line } of markdownLines(document)) {
    if (text.trim() === '' || /^\s*#/.test(text)) isOpen = false
    else if (/^\s*\|/.test(text)) {
      parts.push(...text.split('|').map((cell) => ({ text: cell, line })))
      isOpen = false
    } else {
      if (!isOpen || /^\s*(?:[-*]|\d+\.) /.test(text)) parts.push({ text: '', line })
      isOpen = true
      parts[parts.length - 1]!.text += ` ${text.trim()}`
    }
  }
  return parts
}

/** A name in backticks, and the text beside it that states its value. */
function* mentionsIn(text: string) {
  for (const { 1: name = '', index } of text.matchAll(/`(\w+)`/g)) {
    const before = text.slice(0, index)
    const after = text.slice(index + name.length + 2)
    // "`NAME` (64)", or "(`NAME`, at first 64)".
    const [, inner] = /^ \(([^()]*)\)/.exec(after) ?? /^, ([^()`;]*)\)/.exec(after) ?? []
    if (inner !== undefined) yield { name, beside: inner.replaceAll(/`[^`]*`/g, '') }
    const [, clause] = /([^.;:()`]*) \((?:`\w+`(?:,| and) )*$/.exec(before) ?? []
    if (clause !== undefined) yield { name, beside: clause }
  }
}
