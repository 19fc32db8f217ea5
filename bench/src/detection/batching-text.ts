import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { markdownTable } from '../../../tools/codegen/markdown-table.ts'
import { findingText } from '../../../tools/codegen/report-finding.ts'
import { currentEnvironment } from '../report/environment.ts'
import { percent } from '../report/text.ts'
import { type BatchingFindings, batchingFaults, LARGE_MARGIN } from './batching.ts'
import { shareText } from './text.ts'

// The report on batches.

function rowsText({ rows }: BatchingFindings): string {
  if (rows.length === 0) return 'Not measured in this run.'
  const counts = rows[0]?.differences.map(({ sequences }) => sequences) ?? []
  const head = ['machine', 'weights', ...counts.map((count) => `among ${count}`)]
  const cells = rows.map(({ machine, file, differences }) => [
    machine,
    file,
    ...differences.map(({ positions, equal, largest }) =>
      equal === positions ? 'equal' : `${equal} of ${positions} equal, ${largest.toPrecision(2)}`,
    ),
  ])
  return markdownTable(head, cells)
}

function conditionsText({ conditions }: BatchingFindings): string {
  const head = [
    'weights',
    'run',
    'answers',
    'tokens',
    'token differs',
    'largest margin',
    `margin above ${LARGE_MARGIN}`,
    'evidence, mean',
    'beyond all alone',
  ]
  const rows = conditions.map((one) => [
    one.file,
    one.condition,
    one.answers,
    one.tokens,
    percent(one.differing, 2),
    one.largestMargin.toFixed(3),
    shareText(one.largeMargins),
    one.judged?.evidenceMean.toFixed(3) ?? '',
    one.judged ? shareText(one.judged.beyond) : '',
  ])
  return markdownTable(head, rows)
}

function verdictText(found: BatchingFindings): string {
  const { providers } = found
  if (providers.length === 0) return 'Too few answers were generated alone to calibrate on them.'
  const flags = providers.map(({ file, flags }) => `- ${file}: ${shareText(flags)}.`)
  const faults = batchingFaults(found)
  const verdict =
    faults.length === 0
      ? 'A calibration on answers generated alone is wide enough for these conditions.'
      : `A calibration on answers generated alone is not wide enough: ${faults.join('; ')}.`
  return `\
The answers of all runs except \`alone\` are grouped by 20. Each group stands for one honest
provider with 20 audited answers. The calibration on answers of the run \`alone\` flagged these
providers:

${flags.join('\n')}

${verdict}`
}

/** Summary of the report on batches. */
export function batchingFinding(found: BatchingFindings): string {
  const { rows, providers } = found
  const files = [...new Set(rows.map(({ file }) => file))]
  const differencesOf = (name: string) =>
    rows.filter(({ file }) => file === name).flatMap(({ differences }) => differences)
  const most = (name: string) => Math.max(...differencesOf(name).map(({ largest }) => largest))
  const isEqual = (name: string) =>
    differencesOf(name).every(({ equal, positions }) => equal === positions)
  const sequences = Math.max(...files.flatMap(differencesOf).map((one) => one.sequences))
  const machines = [...new Set(rows.map(({ machine }) => machine))]
  const sum = (key: 'count' | 'of') => providers.reduce((all, { flags }) => all + flags[key], 0)
  const faults = batchingFaults(found)
  return findingText(
    rows.length === 0
      ? 'Logits in batches were not measured.'
      : `In batches of up to ${sequences} the logits of ${files.filter(isEqual).length} of ` +
          `${files.length} weight files stay equal to the last bit` +
          files
            .filter((file) => !isEqual(file))
            .map((file) => `; those of ${file} differ by up to ${most(file).toPrecision(2)}`)
            .join('') +
          '.',
    providers.length === 0
      ? 'Honest answers were too few for a calibration.'
      : `A calibration on answers generated alone flags ${sum('count')} of ${sum('of')} honest ` +
          `providers that answer under other conditions, and is ` +
          `${faults.length === 0 ? '' : '**not** '}wide enough for them.`,
    machines.length === 0 ? '' : `No machine besides ${machines.join(' and ')} was measured.`,
  )
}

/**
 * Returns the text about the changes that batches cause in logits, in honest answers, and in the
 * conclusions from these answers.
 */
export const batchingText = (found: BatchingFindings): string => `\
## Logits

The logits of a sequence are computed one token at a time: alone, and in batches that also have one
token of each other sequence. A column \`among N\` is about batches of N sequences. *Equal*: at all
positions, the logits in the batch equal those computed alone to the last bit. Otherwise a cell has
the number of positions with equal logits, and the largest difference of a logit.

${rowsText(found)}

## Honest answers

The table has honest answers of all machines by condition, with 8-bit weights and with the same
weights in 16 bits. An auditor scored each answer. The evidence comes from a calibration on answers
that were generated alone, as \`ostrom calibrate\` does.

- *run*: how the answers were generated: one at a time (\`alone\`), 4 at once (\`batch\`), 32 at
  once (\`batch-32\`), 4 at once with prompts in chunks of 16 tokens (\`chunks\`), 4 at once with
  the KV cache of a running answer (\`prefix\`), or one at a time with two threads (\`threads\`).
- *token differs*: the share of tokens that the auditor would not have drawn.
- *margin* of a token: the smallest change of the auditor's logits after which the auditor would
  draw this token; zero for its own token. Margins above ${LARGE_MARGIN} are counted out of all
  tokens.
- *evidence, mean*: the evidence against the provider in one answer, on average; for honest answers
  it may be 1 at most.
- *beyond all alone*: the number of answers whose combined margins exceed those of all answers of
  the run \`alone\`, or whose end ([detection](detection.md) defines it) exceeds twice the highest
  end of an answer of this run.

${conditionsText(found)}

## Verdict

${verdictText(found)}
`

/** Writes docs/reports/batches.md. */
export function writeBatchingReport(found: BatchingFindings, folder: string): void {
  const { processor, cores, commit, at } = currentEnvironment()
  const page = `\
# Batches, chunks and shared prefixes

${batchingFinding(found)}

This report measures whether honest answers change if the llama engine generates several answers
together: 4 and 32 at once, with prompts in chunks of 16 tokens, and with a KV cache that another
answer to the same prompt is still using. A machine in the tables is a class of processors, such as
\`cpu-avx512\`, by the kernels that llama.cpp uses. Models, questions and machines are those of
[the report on detection](detection.md). Written by
\`npm run bench -- detection honest rows score batches\`.

${processor}, ${cores} cores; commit ${commit}; written ${at}.

${batchingText(found)}`
  writeFileSync(join(folder, 'batches.md'), page)
}
