// Goal: each template is refused, or renders to the same text as with Jinja. Method: templates from
// a seeded grammar (values, operators, filters, tests, loops, macros, white space) with the texts
// that Jinja rendered. vectors/training-corpus/templates/make_jinja.py generated the templates and
// texts, and workers/trainer/tests/test_template_corpus.py generates them again.

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createTextTemplate } from '../chat-template.ts'

const path = new URL(
  '../../../../../vectors/training-corpus/templates/jinja.jsonl',
  import.meta.url,
)
const [head, ...lines] = readFileSync(path, 'utf8').trim().split('\n')
const { values } = JSON.parse(head!) as { values: Readonly<Record<string, unknown>> }
const cases = lines.map((line) => JSON.parse(line) as { template: string; text: string })

/** Returns the text of a template; undefined if it is refused. */
function rendered(template: string): string | undefined {
  try {
    return createTextTemplate(template).render(values)
  } catch (error) {
    expect(error, template).toMatchObject({ code: 'template-failed' })
    return undefined
  }
}

// Finding: TRN-13
test('generated templates render the same text as Jinja or are refused', () => {
  const found = cases.map(({ template }) => rendered(template))
  const other = cases.filter(({ text }, at) => found[at] !== undefined && found[at] !== text)
  expect(other).toEqual([])
  // Most templates must be rendered, because a renderer that refuses everything would otherwise
  // pass.
  expect(found.filter((text) => text !== undefined).length).toBeGreaterThan(0.85 * cases.length)
})

// Finding: TRN-20
test.each([
  ["{{ '' == 0 }}{{ none == undefined }}{{ true ~ none }}", 'FalseFalseTrueNone'],
  ['{{ -7 // 2 }} {{ -7 % 3 }} {{ 1 / 2 }}', '-4 2 0.5'],
  ["{{ [1, 'a', true, {'b': none}] }}", "[1, 'a', True, {'b': None}]"],
  ['{% for x in [1, 2] %}{{ y }}{% set y = x %}{% endfor %}', ''],
  ['{% macro f() %}{{ x }}{% endmacro %}{% for x in [1] %}[{{ f() }}]{% endfor %}', '[]'],
  ['{% for x in [1, 2] %}a{% continue %}b{% else %}c{% endfor %}', 'aac'],
  ["{% set d = {'items': [1]} %}{% for k, v in d.items() %}{{ k }}{{ v }}{% endfor %}", 'items[1]'],
  ['{% if true %}\r\nx{% endif %}', 'x'],
  ["{{ '\u{1f600}x' | length }}{{ '\u{1f600}x'[1] }}", '2x'],
  ["{{ 'a' if [] | selectattr('k') }}{{ 'b' if [] | map(attribute='k') | list }}", 'a'],
  ['{% set r = [1, 2] | reverse %}{{ r == r }}{% for x in r %}{{ x }}{% endfor %}', 'True21'],
  ["{{ '<b>' | safe }}{% set x = {'a': '<'} | tojson | safe %}{{ x ~ '<' }}", '<b>{"a": "<"}<'],
  ["{{ '\\x1cx\\x85'.strip() }}{{ '\ufeffx'.strip() | length }}", 'x2'],
])('a template writes and compares values as Python does: %s', (template, text) => {
  expect(createTextTemplate(template).render({})).toBe(text)
})

// Finding: TRN-20
test.each([
  '{{ 2 ** 64 }}',
  '{{ 9007199254740993 }}',
  '{{ 1 < 2 < 3 }}',
  "{{ 'a'.isdigit }}",
  '{{ loop.cycle(1) }}',
  '{{ range(3) }}',
  "{% set r = [{'k': 1}] | selectattr('k') %}{{ r | list }}{{ r | list }}",
  "{{ [{'k': 1}] | selectattr('k') }}",
  "{{ [{'k': 1}] | map(attribute='k') | length }}",
  "{{ {'a': 1}.keys()[0] }}",
  "{{ 'a'.upper == 'a'.upper }}",
  "{{ ['<b>' | safe] }}",
  "{{ ('a' | safe) + '<b>' }}",
  "{{ 'a' if ('a' | safe) in ['a'] }}",
  "{{ ('a' | safe)[0] }}",
  "{{ 'a' | safe is string }}",
  "{{ ('<b>' | safe).replace('b', '<') }}",
])('a template that Python may render differently is refused: %s', (template) => {
  expect(rendered(`{% for a in [1] %}${template}{% endfor %}`)).toBeUndefined()
})
