import { JsonText } from '@ostrom/protocol'
import { EngineFailedError } from '../errors.ts'
import { UPSTREAM_CALL_LENGTH_MAX, UPSTREAM_CALLS_MAX } from '../limits.ts'
import { recordOf } from './record.ts'

// Servers separate function calls from text, piece by piece. Ostrom's answers are only text, so the
// engine writes the calls into the text in the Hermes format. Client and provider count this text:
// docs/spec/inference.md, section 14.

type ToolCallBuffer = { name: string; arguments: string }

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const failed = (reason: string) => new EngineFailedError({ engine: 'http', reason })

/**
 * Returns arguments as JSON. Arguments that already are JSON remain unchanged, so that numbers keep
 * their digits; any other text becomes a JSON string.
 */
const jsonOf = (text: string): string => {
  if (text.trim() === '') return '{}'
  return JsonText.parseBody(text).kind === 'value' ? text : JSON.stringify(text)
}

/** Collects calls from the events of a stream. */
export function createToolCallWriter() {
  const calls = new Map<number, ToolCallBuffer>()
  return {
    /** @param deltas The field `tool_calls` of a delta, with any contents. */
    push(deltas: unknown): void {
      if (!Array.isArray(deltas)) return
      for (const [at, delta] of deltas.entries()) {
        const { index = at, function: functionCall } = recordOf(delta)
        const call = calls.get(Number(index)) ?? { name: '', arguments: '' }
        const { name, arguments: given } = recordOf(functionCall)
        call.name += textOf(name)
        call.arguments += textOf(given)
        if (call.arguments.length > UPSTREAM_CALL_LENGTH_MAX) throw failed('a call is too long')
        calls.set(Number(index), call)
        if (calls.size > UPSTREAM_CALLS_MAX) throw failed('its server makes too many calls')
      }
    },
    /** Returns all calls as text. */
    end(): string {
      const texts = [...calls.values()].map(({ name, arguments: given }) => {
        const call = `{"name":${JSON.stringify(name)},"arguments":${jsonOf(given)}}`
        return `<tool_call>\n${call}\n</tool_call>`
      })
      return texts.join('\n')
    },
  }
}
