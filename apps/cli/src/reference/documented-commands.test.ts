// Goal: every command that a document shows exists, with the options and arguments shown.
// Method: commands in backticks and code blocks of README.md, the guides and the specification are
// looked up in the program itself. A mention in a sentence may leave arguments out.

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Command } from 'commander'
import { expect, test } from 'vitest'
import { createProgram } from '../program.ts'

const root = path.resolve(import.meta.dirname, '../../../..')
const pages = ['docs/guides', 'docs/spec'].flatMap((folder) =>
  readdirSync(path.join(root, folder)).map((file) => `${folder}/${file}`),
)
const documents = pages.concat(['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md'])

/** Texts that wallets sign or chains are called by, which begin like a command. */
const signed = /^(?:0x|local chain$)/

/** A command in a document. `isWhole` if it stands in a code block, with all of its arguments. */
type Shown = { readonly text: string; readonly isWhole: boolean }

/** The end of a command: a comment, a pipe, a redirection or the next command. */
const end = /\s+(?:#|\||&&|>|<|;|2>).*$/

function commandsIn(document: string): readonly Shown[] {
  const blocks = [...document.matchAll(/```\w*\n([\s\S]*?)```/g)].flatMap(([, block = '']) =>
    block
      .replaceAll(/\\\n\s*/g, ' ')
      .split('\n')
      .map((text) => ({ text: text.replace(/^\s*\$ /, '').trim(), isWhole: true })),
  )
  const prose = document.replaceAll(/```\w*\n[\s\S]*?```/g, '')
  const mentions = [...prose.matchAll(/`([^`]+)`/g)].map(([, text = '']) => ({
    text: text.replaceAll(/\s+/g, ' ').trim(),
    isWhole: false,
  }))
  return [...blocks, ...mentions].flatMap(({ text, isWhole }) => {
    const [, rest] = /^(?:npm run ostrom -- |npx ostrom |ostrom )(.*)$/.exec(text) ?? []
    return rest === undefined || signed.test(rest) ? [] : [{ text: rest.replace(end, ''), isWhole }]
  })
}

/** Splits a command line into words; quoted ones are one word. */
const wordsOf = (text: string): readonly string[] =>
  text.match(/(?:[^\s"']+|"[^"]*"|'[^']*')+/g) ?? []

/** Returns the fault of a shown command; undefined if it exists as shown. */
function faultOf({ text, isWhole }: Shown): string | undefined {
  let command: Command = createProgram()
  const known: Command[] = [command]
  const values: string[] = []
  const words = [...wordsOf(text)]
  while (words.length > 0) {
    const word = words.shift()!
    if (/^(?:\[|…|\.\.\.)/.test(word)) continue
    if (word.startsWith('--')) {
      const [name = ''] = word.split('=')
      if (name === '--help') continue
      const option = known.flatMap(({ options }) => options).find(({ long }) => long === name)
      if (option === undefined) return `there is no option ${name}`
      if (!(option.required || option.optional) || word.includes('=')) continue
      words.shift()
      while (option.variadic && words.length > 0 && !words[0]!.startsWith('--')) words.shift()
      continue
    }
    const inner = command.commands.find(
      (one) => one.name() === word || one.aliases().includes(word),
    )
    if (inner && values.length === 0) {
      command = inner
      known.push(inner)
    } else values.push(word)
  }
  const { registeredArguments: declared } = command
  if (declared.length === 0 && command.commands.length > 0 && values.length > 0)
    return `there is no command ${values[0]}`
  const least = isWhole ? declared.filter(({ required }) => required).length : 0
  const most = declared.some(({ variadic }) => variadic)
    ? Number.POSITIVE_INFINITY
    : declared.length
  if (values.length < least || values.length > most)
    return `it takes ${least} to ${most} arguments, not ${values.length}`
  return undefined
}

test.each(documents)('%s shows commands that exist', (file) => {
  const shown = commandsIn(readFileSync(path.join(root, file), 'utf8'))
  const faults = shown.flatMap((command) => {
    const fault = faultOf(command)
    return fault === undefined ? [] : [`ostrom ${command.text}: ${fault}`]
  })
  expect(faults).toEqual([])
})

test.each([
  ['ostrom chat --modle tiny "Hello"', 'there is no option --modle'],
  ['ostrom modles list', 'there is no command modles'],
  ['ostrom chat "Hello" again', 'arguments, not 2'],
])('a document with %s is refused', (line, fault) => {
  const [command] = commandsIn(`\`\`\`sh\n${line}\n\`\`\``)
  expect(faultOf(command!)).toContain(fault)
})
