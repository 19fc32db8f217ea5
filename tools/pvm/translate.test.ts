// Goal: each opcode of WebAssembly is translated into the expected instructions, and an error names
// each unknown opcode. Method: one function for each opcode, and the listing of its translation.
// `npm run test:jam -- opcodes` compares the results of the translated code with those of
// WebAssembly.
// Requirements: R002-14

import { describe, expect, test } from 'vitest'
import { listing } from './assembler.ts'
import { TranslationError } from './errors.ts'
import { opcodeModules, wasmModule } from './opcodes.fixture.ts'
import { translate, translateProbe } from './program.ts'
import { operandForms, pvmVersions } from './versions.ts'
import { wasmOpcodes } from './wasm-instructions.ts'

const version = '0.7.2'

describe('the translator', () => {
  test('the examples of the translator cover every opcode', () => {
    const covered = new Set(opcodeModules.flatMap(({ opcodes }) => opcodes))
    expect([...covered].sort()).toEqual(Object.keys(wasmOpcodes).sort())
  })

  for (const { name, wasm } of opcodeModules)
    test(`translates ${name}`, () => {
      const { instructions } = translateProbe(wasm, {
        version,
        functions: [0],
        memory: new Uint8Array(),
      })
      expect(instructions.map(listing).join('; ')).toMatchSnapshot()
    })

  test('refuses opcodes, imports, tables and exports that it does not know', () => {
    const entries = { version, entries: ['run'] } as const
    const refuses = (wasm: Uint8Array, reason: RegExp) =>
      expect(() => translate(wasm, entries)).toThrow(reason)
    refuses(wasmModule({ body: [0xfc, 0x0a, 0, 0] }), /opcode 0xfc/)
    refuses(wasmModule({ body: [0x11, 0, 0] }), /opcode 0x11/)
    refuses(wasmModule({ params: [0x7d], body: [] }), /0x7d is not an integer type/)
    refuses(wasmModule({ body: [], exported: 'other' }), /exports no function "run"/)
    refuses(wasmModule({ body: [0x10, 0], imported: 'invoke' }), /imports pvm.invoke/)
    refuses(Uint8Array.of(0, 1, 2, 3, 4, 5, 6, 7), TranslationError as never)
  })

  test('knows an opcode for each instruction of each version, each once', () => {
    for (const { opcodes } of Object.values(pvmVersions)) {
      const codes = Object.values(opcodes)
      expect(new Set(codes).size).toBe(codes.length)
      expect(Object.keys(opcodes).sort()).toEqual(Object.keys(operandForms).sort())
    }
  })
})
