import { echoTemplate, echoTokenizerJson } from '../echo/tokenizer-json.ts'
import type { TokenizerFiles } from '../tokenizer/index.ts'

// Files that an attacker could publish.

const utf8 = new TextEncoder()

/** Returns the files of the echo engine's tokenizer, with changed fields. */
export function filesWith(
  change: Readonly<Record<string, unknown>>,
  template: string = echoTemplate,
): TokenizerFiles {
  const json = { ...(JSON.parse(echoTokenizerJson) as object), ...change }
  return { tokenizerJson: utf8.encode(JSON.stringify(json)), template: utf8.encode(template) }
}

export const honest = (): TokenizerFiles => filesWith({})

/** A regular expression that takes time exponential in the length of a run of `a`. */
export const maliciousSplit = {
  type: 'Split',
  pattern: { Regex: '(a+)+$' },
  behavior: 'Isolated',
  invert: false,
}

export const maliciousReplace = { type: 'Replace', pattern: { Regex: '(a+)+$' }, content: 'b' }

/**
 * Replaces all letters of the message's text 40,000 times: a template of few nodes, but much work.
 */
export const replacingTemplate = `{%- set t = messages[0].content -%}
{%- for i in range(20000) -%}
{%- set t = t | replace('a', 'b') | replace('b', 'a') -%}{%- endfor -%}`

/** Creates 4,000 texts of 256 MiB, and keeps all of them. */
export const growingTemplate = `{%- set ns = namespace(all=[], t='${'x'.repeat(1024)}') -%}
{%- for i in range(18) -%}{%- set ns.t = ns.t ~ ns.t -%}{%- endfor -%}
{%- for i in range(4000) -%}
{%- set ns.all = ns.all + [ns.t | replace('x', 'y') ~ i] -%}{%- endfor -%}`

/**
 * Text of a message. For this text `replacingTemplate` works longer than a tokenizer worker may,
 * because a template's budget grows with its input.
 */
export const endlessText = 'a'.repeat(40_000_000)

/**
 * A list that contains the previous list twice, nested forty times. Written out, the list has 2^40
 * entries.
 */
export const nestedTemplate = `{%- set ns = namespace(l=[1]) -%}
{%- for i in range(40) -%}{%- set ns.l = [ns.l, ns.l] -%}{%- endfor -%}{{ ns.l | tojson }}`
