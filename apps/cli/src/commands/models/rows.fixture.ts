import { join } from 'node:path'
import { type CommandRow, type CommandWorld, fails, wordsOf } from '../effects/row.fixture.ts'

const publishAgain = ({ file }: CommandWorld, more = '') =>
  wordsOf(`models publish ${file} --as my-model --license MIT ${more}`)

/**
 * Returns a case in which a model is published again with other terms. The error states the current
 * terms and the command that changes these terms.
 */
const otherTerms = (world: CommandWorld, says: readonly string[], more: string) => ({
  words: publishAgain(world, more),
  status: 1 as const,
  code: 'change-not-made',
  says: [...says, '--model-version'],
})

const CID = 'bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku'

const unknownModel = (line: string): CommandRow['idle'] => {
  const words = wordsOf(line)
  return () => [{ words, status: 1, code: 'model-unknown', says: ['no-such-model'] }]
}

/** Row of each command of this folder, in the table of the test `effects/effects.test.ts`. */
export const modelsRows: Readonly<Record<string, CommandRow>> = {
  models: {
    kind: 'reads',
    rule: 'an empty list says none',
    needs: 'chain',
    idle: () => [{ words: ['models'], status: 0, says: ['my-model'] }],
  },
  'models catalogue': {
    kind: 'reads',
    rule: 'a list of files of the project',
    needs: 'no',
    idle: () => [{ words: ['models', 'catalogue'], status: 0, says: ['smollm2-135m-instruct'] }],
  },
  'models show': {
    kind: 'reads',
    rule: 'an unknown name fails',
    needs: 'adds',
    idle: () => [
      { words: ['models', 'show', 'ostrom-tiny'], status: 0, says: ['in the catalogue'] },
      {
        words: ['models', 'show', 'no-such-model'],
        status: 1,
        code: 'catalogue-unknown',
        says: ['no-such-model'],
      },
    ],
  },
  'models cost': {
    kind: 'reads',
    rule: 'an unknown name fails',
    needs: 'adds',
    idle: () => [
      { words: ['models', 'cost', 'ostrom-tiny'], status: 0, says: ['Storage per month'] },
      {
        words: ['models', 'cost', 'my-model'],
        status: 0,
        says: ['No provider offers it.'],
      },
    ],
  },
  'models compare': {
    kind: 'reads',
    rule: 'no difference is said',
    needs: 'adds',
    idle: () => [
      {
        words: ['models', 'compare', 'ostrom-tiny', 'ostrom-tiny'],
        status: 0,
        says: ['No differences.'],
      },
    ],
  },
  'models deploy': {
    kind: 'changes',
    rule: 'the version that the name stands for has the file',
    needs: 'chain',
    idle: () => [
      {
        words: ['models', 'deploy', 'ostrom-tiny'],
        after: [['models', 'deploy', 'ostrom-tiny']],
        status: 0,
        says: ['ostrom-tiny was registered before as'],
      },
    ],
  },
  'models publish': {
    kind: 'changes',
    rule: 'version id (files and claims), name, royalties, access',
    needs: 'chain',
    idle: (world) => [
      { words: publishAgain(world), status: 0, says: ['Already so', 'Nothing was changed'] },
      otherTerms(world, ['Access: allow-list; stands: public'], '--access allow-list'),
      otherTerms(world, ['Royalties: 250 to 0x', '; stands: none'], '--royalty 250'),
      otherTerms(
        world,
        ['Access: paid; stands: public', 'Royalties: 5 to'],
        '--access paid --royalty 5',
      ),
      {
        words: publishAgain(world, '--access allow-list --model-version 2'),
        status: 0,
        says: ['my-model is registered as', `The name my-model stood for ${world.version} before.`],
      },
      {
        words: publishAgain(world),
        status: 0,
        says: [`my-model stands for ${world.version} again`],
      },
      {
        words: publishAgain(world, '--pin-at all'),
        status: 1,
        code: 'nothing-produced',
        says: ['--pin-at all', 'no sink'],
      },
      {
        words: publishAgain(world),
        as: 'stranger',
        status: 1,
        code: 'model-name-taken',
        says: ['my-model'],
      },
    ],
  },
  'models push': {
    kind: 'produces',
    rule: 'at least one content at one sink',
    needs: 'no',
    idle: () => [
      {
        words: ['models', 'push', 'my-model', '--pin-at', 'all'],
        status: 1,
        code: 'nothing-produced',
        says: ['--pin-at all', 'no sink', 'storage.sinks'],
      },
      {
        words: ['models', 'push', 'my-model', '--pin-at', 'node'],
        status: 1,
        code: 'argument-invalid',
        says: ['it has none'],
      },
    ],
  },
  'models pull': {
    kind: 'changes',
    rule: 'contents that are stored and pinned',
    needs: 'chain',
    idle: () => [
      {
        words: ['models', 'pull', 'my-model'],
        status: 0,
        says: ['Already so: my-model is stored'],
      },
      {
        words: ['models', 'pull', 'my-model', '--artifact', 'onnx/q8'],
        status: 1,
        code: 'artifact-unknown',
        says: ['onnx/q8'],
      },
    ],
  },
  'models verify': {
    kind: 'produces',
    rule: 'at least one artifact that was checked',
    needs: 'chain',
    idle: () => [
      {
        words: ['models', 'verify', 'no-such-model'],
        status: 1,
        code: 'model-unknown',
        says: ['no-such-model'],
      },
    ],
    shownBy: 'apps/e2e/src/sources.test.ts',
  },
  'models local': {
    kind: 'reads',
    rule: 'an empty list says none',
    needs: 'no',
    idle: () => [{ words: ['models', 'local'], as: 'newcomer', status: 0, says: ['none'] }],
  },
  'models pin': {
    kind: 'changes',
    rule: 'contents that are pinned',
    needs: 'chain',
    idle: () => [
      { words: ['models', 'pin', 'my-model'], status: 0, says: ['Already so'] },
      {
        words: ['models', 'pin', CID],
        status: 1,
        code: 'content-not-found',
        says: [CID],
      },
    ],
  },
  'models unpin': {
    kind: 'changes',
    rule: 'contents that are pinned',
    needs: 'chain',
    typed: () => ['models', 'unpin', 'my-model'],
    idle: () => [
      {
        words: ['models', 'unpin', CID],
        status: 0,
        says: ['Already so', 'is not pinned'],
      },
    ],
  },
  'models gc': {
    kind: 'maintains',
    rule: 'contents that are not pinned',
    needs: 'no',
    idle: () => [{ words: ['models', 'gc'], as: 'newcomer', status: 0, says: ['Nothing to do'] }],
  },
  'models check-sources': {
    kind: 'produces',
    rule: 'at least one source that was asked',
    needs: 'chain',
    idle: () => [
      {
        words: ['models', 'check-sources', 'my-model'],
        status: 1,
        code: 'nothing-produced',
        says: ['no source'],
      },
    ],
  },
  'models convert': {
    kind: 'produces',
    rule: 'a file that was not there',
    needs: 'no',
    idle: ({ file }) => [
      {
        words: ['models', 'convert', file, '--to', 'gguf/q8_0', '--out', file],
        status: 1,
        code: 'convert-failed',
        says: ['is there already'],
      },
    ],
  },
  'models merge': {
    kind: 'changes',
    rule: 'as models publish, of the merged version',
    needs: 'chain',
    idle: unknownModel('models merge no-such-model my-model --as merged --license MIT'),
  },
  'models report': {
    kind: 'produces',
    rule: 'a case',
    needs: 'chain',
    idle: ({ folder }) => [
      {
        words: ['models', 'report', 'no-such-model', '--evidence', join(folder, 'reasons.md')],
        status: 1,
        code: 'argument-invalid',
        says: ['no-such-model'],
      },
    ],
    shownBy: 'apps/e2e/src/safety.test.ts',
  },
  'models restore': {
    kind: 'produces',
    rule: 'a case',
    needs: 'chain',
    idle: ({ folder }) => [
      {
        words: ['models', 'restore', 'my-model', '--evidence', join(folder, 'reasons.md')],
        status: 1,
        code: 'model-report-state-invalid',
        says: ['Status: '],
      },
    ],
    shownBy: 'apps/e2e/src/safety.test.ts',
  },
  'models status': {
    kind: 'reads',
    rule: 'an unknown name fails',
    needs: 'chain',
    idle: () => [
      { words: ['models', 'status', 'my-model'], status: 0, says: ['my-model: active'] },
    ],
  },
  'models conclude': {
    kind: 'changes',
    rule: 'a ruling that was not executed',
    needs: 'chain',
    idle: () => [
      {
        words: ['models', 'conclude', 'my-model'],
        status: 1,
        code: 'argument-invalid',
        says: ['a reported model'],
      },
    ],
    shownBy: 'apps/e2e/src/safety.test.ts',
  },
  'models vote': {
    kind: 'changes',
    rule: 'a report on trial',
    needs: 'chain',
    idle: () => [
      {
        words: ['models', 'vote', 'my-model', '--verdict', 'no'],
        status: 1,
        code: 'argument-invalid',
        says: ['a model on trial'],
      },
    ],
    shownBy: 'apps/e2e/src/safety.test.ts',
  },
  'models allow': {
    kind: 'changes',
    rule: 'creator, access, and whether the account may use the version',
    needs: 'chain',
    idle: ({ guest, version, file }) => [
      {
        words: ['models', 'allow', version, guest],
        status: 0,
        says: ['Already so', 'as anyone: its access is public'],
      },
      {
        words: ['models', 'allow', version, guest, '--revoke'],
        status: 1,
        code: 'change-not-made',
        says: ['anyone, by access public', '--access allow-list'],
      },
      {
        words: ['models', 'allow', version, guest],
        as: 'stranger',
        status: 1,
        code: 'account-mismatch',
        says: ['Creator: 0x'],
      },
      {
        words: ['models', 'allow', 'listed', guest],
        after: [
          [
            'models',
            'publish',
            file,
            '--as',
            'listed',
            '--license',
            'MIT',
            '--access',
            'allow-list',
          ],
          ['models', 'allow', 'listed', guest],
        ],
        status: 0,
        says: ['Already so', 'may use listed'],
      },
      {
        words: ['models', 'allow', 'listed', guest, '--revoke'],
        after: [['models', 'allow', 'listed', guest, '--revoke']],
        status: 0,
        says: ['Already so', 'may not use listed'],
      },
      {
        words: ['models', 'allow', 'no-such-model', guest],
        status: 1,
        code: 'model-unknown',
        says: ['no-such-model'],
      },
    ],
  },
  'models evaluate-safety': {
    kind: 'produces',
    rule: 'a signed report',
    needs: 'chain',
    idle: ({ folder }) => [
      {
        words: ['models', 'evaluate-safety', 'no-such-model', '--out', join(folder, 'safety.json')],
        status: 1,
        code: 'model-not-runnable',
        says: ['no such model is registered'],
      },
    ],
  },
  'models alias': {
    kind: 'changes',
    rule: 'the alias in the configuration',
    needs: 'chain',
    idle: () => [
      {
        words: ['models', 'alias', 'acme/rhymes', '--model', 'my-model'],
        after: [['models', 'alias', 'acme/rhymes', '--model', 'my-model']],
        status: 0,
        says: ['Already so: acme/rhymes maps to my-model'],
      },
      {
        words: ['models', 'alias', 'acme/rhymes', '--remove'],
        after: [['models', 'alias', 'acme/rhymes', '--remove']],
        status: 0,
        says: ['Already so: acme/rhymes has no alias'],
      },
      { words: ['models', 'alias'], status: 0, says: ['none'] },
    ],
  },
  'adapters register': {
    kind: 'changes',
    rule: 'as models publish, and rank, alpha, layers, steps and data of the adapter',
    needs: 'chain',
    idle: unknownModel(`adapters register . --base no-such-model --as songs
      --license MIT --dataset 0x${'11'.repeat(32)} --steps 1`),
    shownBy: 'apps/cli/src/composition/models/open-adapter.test.ts',
  },
  'adapters list': {
    kind: 'reads',
    rule: 'an empty list says none',
    needs: 'chain',
    idle: () => [{ words: ['adapters', 'list'], status: 0, says: ['none'] }],
  },
  'adapters show': {
    kind: 'reads',
    rule: 'an unknown name fails',
    needs: 'chain',
    idle: () => [
      {
        words: ['adapters', 'show', 'my-model+none'],
        status: 1,
        code: 'model-unknown',
        says: ['my-model+none'],
      },
    ],
  },
  'adapters merge': {
    kind: 'changes',
    rule: 'as models publish, of the merged version',
    needs: 'chain',
    idle: () => [
      {
        words: ['adapters', 'merge', 'my-model+none', '--as', 'merged', '--license', 'MIT'],
        status: 1,
        code: 'model-unknown',
        says: ['my-model+none'],
      },
    ],
  },
  'adapters combine': {
    kind: 'changes',
    rule: 'as adapters register, of the combined adapter',
    needs: 'chain',
    idle: () => [
      {
        words: ['adapters', 'combine', 'my-model+none', '--as', 'sum', '--license', 'MIT'],
        status: 1,
        code: 'model-unknown',
        says: ['my-model+none'],
      },
    ],
  },
  evaluate: {
    kind: 'produces',
    rule: 'at least one figure',
    needs: 'no',
    idle: fails(
      ({ folder, file }) =>
        wordsOf(`evaluate ${file} --dataset ${folder}/empty.jsonl --out ${folder}/evaluation.json`),
      'argument-invalid',
    ),
  },
}
