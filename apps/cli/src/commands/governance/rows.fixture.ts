import { type CommandRow, fails, finds, unknownId, wordsOf } from '../effects/row.fixture.ts'

const shows = (words: string, ...says: readonly string[]): CommandRow => ({
  kind: 'reads',
  rule: 'what stands',
  needs: 'chain',
  idle: finds(wordsOf(words), ...says),
})

const TEXT = `bafkrei${'e'.repeat(52)}`

/**
 * Returns the row of a command that proposes. By default the account has too few points to propose.
 */
const proposal = (words: string, code = 'governance-weight-too-low'): CommandRow => ({
  kind: 'produces',
  rule: 'one proposal',
  needs: 'chain',
  idle: fails([...wordsOf(words), '--text', TEXT], code),
})

/** Returns the row of a command that acts on a proposal which does not exist. */
const step = (words: string, code = 'proposal-unknown'): CommandRow => ({
  kind: 'changes',
  rule: 'the state of the proposal',
  needs: 'chain',
  idle: fails(wordsOf(words), code),
})

/** Row of each command of this folder, in the table of the test `effects/effects.test.ts`. */
export const governanceRows: Readonly<Record<string, CommandRow>> = {
  'governance tracks': shows('governance tracks', 'emergency', 'veto guardian'),
  'governance proposals': shows('governance proposals', 'none'),
  'governance show': {
    kind: 'reads',
    rule: 'an unknown proposal fails',
    needs: 'chain',
    idle: fails(wordsOf('governance show root/7'), 'proposal-unknown'),
  },
  'governance parameters': shows('governance parameters', 'feeBps', '10 to 1000'),
  'governance treasury': shows('governance treasury', 'reserve'),
  'governance points': shows('governance points', '0 of 0 points'),
  'governance rewards': shows('governance rewards', 'none'),
  'governance claim': {
    kind: 'maintains',
    rule: 'points that wait in final blocks',
    needs: 'chain',
    idle: finds(wordsOf('governance claim'), 'No points of this wallet wait'),
  },
  'governance propose parameter': proposal('governance propose parameter feeBps 900'),
  'governance propose model': proposal(`governance propose model ${unknownId} --base approve`),
  'governance propose dataset': proposal(
    `governance propose dataset ${unknownId} --decision admitted`,
  ),
  'governance propose quarantine': proposal(
    `governance propose quarantine ${unknownId} --evidence ${unknownId}`,
  ),
  'governance propose spending': proposal(
    `governance propose spending 0x${'22'.repeat(20)} 1`,
    'reserve-too-low',
  ),
  'governance vote': step('governance vote parameters/7 for'),
  'governance queue': step('governance queue parameters/7'),
  'governance execute': step('governance execute parameters/7'),
  'governance cancel': step('governance cancel parameters/7'),
  'governance veto': step('governance veto parameters/7'),
  'governance release': step('governance release parameters/7'),
  'governance apply': step('governance apply feeBps', 'parameter-change-not-due'),
  'governance delegate': {
    kind: 'changes',
    rule: 'who votes with the points of the wallet',
    needs: 'chain',
    idle: finds(wordsOf('governance delegate'), 'Already so'),
  },
}
