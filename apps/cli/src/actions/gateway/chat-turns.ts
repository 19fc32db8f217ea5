import { createInterface } from 'node:readline/promises'
import { BaseError } from '@ostrom/protocol'
import { printError } from '../../command-line/output.ts'
import type { CommandContext } from '../../context/context.ts'
import type { ChatLimits } from '../../management/chat-limits.ts'
import type { AnswerInterrupts } from './answer-interrupts.ts'

/** Asks one question of a conversation and prints its answer and cost. */
export type Talk = (question: string, signal: AbortSignal) => Promise<void>

const HELP = [
  '/help   these lines',
  '/bye    leave, as Ctrl-D does',
  'Ctrl-C  end the answer; a second time: leave',
  'A question may begin with a slash after a space.',
].join('\n')

/** A line of the terminal: a question, or a command to this program. */
type LineKind = 'empty' | 'help' | 'leave' | 'unknown' | 'question'

/** Returns what a line is. No line that begins with a slash reaches a model. Pure. */
export function readLine(line: string): LineKind {
  if (line.trim() === '') return 'empty'
  if (!line.startsWith('/')) return 'question'
  const [name] = line.trim().split(/\s/)
  if (name === '/help' || name === '/?') return 'help'
  return name === '/bye' || name === '/exit' || name === '/quit' ? 'leave' : 'unknown'
}

export type ChatInTurnsOptions = {
  readonly context: CommandContext
  readonly limits: ChatLimits
  readonly interrupts: AnswerInterrupts
  readonly talk: Talk
}

/** Reads questions line by line until the input ends, and answers each before the next. */
export async function chatInTurns(options: ChatInTurnsOptions): Promise<void> {
  const { context, limits, interrupts, talk } = options
  const lines = createInterface({ input: process.stdin, output: process.stderr, prompt: '> ' })
  let ended = false
  lines.once('close', () => {
    ended = true
  })
  // In raw mode the terminal sends no signal, and its reader sees the key.
  interrupts.listen(lines)
  lines.prompt()
  for await (const line of lines) {
    const kind = readLine(line)
    // At the soft limit of the conversation's cost, this line answers the question whether to spend
    // more.
    if (limits.asked()) {
      if (!/^y(es)?$/i.test(line.trim())) break
      limits.agree()
    } else if (kind === 'leave') break
    else if (kind === 'help') process.stderr.write(`${HELP}\n`)
    else if (kind === 'unknown') process.stderr.write(`${line.trim()}: unknown. ${HELP}\n`)
    else if (kind === 'question') {
      await interrupts
        .during((signal) => talk(line, signal))
        .catch((error) => printTurnError(error, context.output.json))
    }
    const prompt = promptOf(context, limits)
    lines.setPrompt(prompt)
    // After the end of the input, `lines` accepts no prompt. The end of a file may be reached long
    // before its last line is answered.
    if (!ended) lines.prompt()
    else if (limits.asked()) process.stderr.write(`${prompt}\n`)
  }
  lines.close()
}

/**
 * Returns the prompt of the next line. At the soft limit of the cost, it asks whether to spend
 * more.
 */
function promptOf({ formatAmount }: CommandContext, limits: ChatLimits): string {
  const asked = limits.asked()
  if (!asked) return '> '
  const [spent, more] = [asked.spent, asked.more].map((one) => formatAmount(one, asked.asset))
  return `This conversation has cost ${spent}. Spend up to ${more} more? [y/N] `
}

/** Prints the error of a failed turn, which does not end the conversation. */
function printTurnError(error: unknown, json: boolean): void {
  if (!BaseError.is(error)) throw error
  printError(error, { json })
}
