import { type CommandRow, fails, unknownId, wordsOf } from '../effects/row.fixture.ts'

/** Row of each command of this folder, in the table of the test `effects/effects.test.ts`. */
export const proofsRows: Readonly<Record<string, CommandRow>> = {
  prove: {
    kind: 'produces',
    rule: 'a proof',
    needs: 'no',
    idle: fails(
      ({ folder }) =>
        wordsOf(`prove --prompt ${'x'.repeat(300)} --chain-id 1 --request-id ${unknownId}
          --requests 0x${'22'.repeat(20)} --payee 0x${'22'.repeat(20)} --out ${folder}/proof.json`),
      'classifier-prompt-too-long',
    ),
  },
  verify: {
    kind: 'produces',
    rule: 'a proof that holds',
    needs: 'no',
    idle: fails(({ file }) => ['verify', file], 'argument-invalid', 'a file of JSON'),
  },
}
