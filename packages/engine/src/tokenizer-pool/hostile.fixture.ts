import { echoTemplate, echoTokenizerJson } from '../echo/tokenizer-json.ts'
import type { TokenizerFiles } from '../tokenizer/index.ts'

// Files as an attacker would publish them.

const utf8 = new TextEncoder()

/** The files of the echo vocabulary, changed. */
export function filesWith(
  change: Readonly<Record<string, unknown>>,
  template: string = echoTemplate,
): TokenizerFiles {
  const json = { ...(JSON.parse(echoTokenizerJson) as object), ...change }
  return { tokenizerJson: utf8.encode(JSON.stringify(json)), template: utf8.encode(template) }
}

export const honest = (): TokenizerFiles => filesWith({})

/** An expression that takes time exponential in the length of a run of `a`. */
export const maliciousSplit = {
  type: 'Split',
  pattern: { Regex: '(a+)+$' },
  behavior: 'Isolated',
  invert: false,
}

export const maliciousReplace = { type: 'Replace', pattern: { Regex: '(a+)+$' }, content: 'b' }

/** 20,000 replacements in a text of a million characters: few nodes, much work. */
export const replacingTemplate = `{%- set t = messages[0].content -%}
{%- for i in range(20000) -%}
{%- set t = t | replace('a', 'b') | replace('b', 'a') -%}{%- endfor -%}`

/** Texts of 256 MB, all of which stay. */
export const growingTemplate = `{%- set ns = namespace(all=[], t='${'x'.repeat(1024)}') -%}
{%- for i in range(18) -%}{%- set ns.t = ns.t ~ ns.t -%}{%- endfor -%}
{%- for i in range(4000) -%}
{%- set ns.all = ns.all + [ns.t | replace('x', 'y') ~ i] -%}{%- endfor -%}`

/**
 * Text of a message that `replacingTemplate` replaces in for longer than a reader may take: a
 * template's budget grows with its input.
 */
export const endlessText = 'a'.repeat(40_000_000)

/** A list that holds itself twice, forty times over: written out it has 2^40 entries. */
export const nestedTemplate = `{%- set ns = namespace(l=[1]) -%}
{%- for i in range(40) -%}{%- set ns.l = [ns.l, ns.l] -%}{%- endfor -%}{{ ns.l | tojson }}`
