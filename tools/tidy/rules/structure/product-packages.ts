import path from 'node:path'
import { lineAt, type TidyFinding, type TidyRule } from '../../repository.ts'
import { isNode, isScript, isTest, parse, walk } from '../../source/syntax.ts'

type Manifest = Readonly<Record<string, Readonly<Record<string, string>> | undefined>>

/**
 * Code of the product imports only packages that are installed without developer dependencies: `npm
 * start` does not install `devDependencies` (docs/spec/repository.md). Types are not loaded, so any
 * package may provide them.
 */
export const productPackages: TidyRule = {
  name: 'product-packages',
  check: ({ files }) =>
    [...files].flatMap(([file, text]): readonly TidyFinding[] => {
      const [, folder] = /^((?:apps|packages)\/.+?)\/(?:src|build)\//.exec(file) ?? []
      if (folder === undefined || !isScript(file) || isTest(file) || isTool(file)) return []
      const tree = parse(file, text)
      if (tree === undefined) return []
      const { devDependencies = {} } = JSON.parse(
        files.get(path.posix.join(folder, 'package.json')) ?? '{}',
      ) as Manifest
      const findings: TidyFinding[] = []
      walk(tree, ({ source, start, importKind, exportKind }) => {
        if (!isNode(source) || typeof source.value !== 'string') return
        const name = source.value.split('/', source.value.startsWith('@') ? 2 : 1).join('/')
        if (importKind === 'type' || exportKind === 'type' || !(name in devDependencies)) return
        const message = `${name} is a devDependency, which npm start does not install: move it.`
        findings.push({ path: file, line: lineAt(text, start), message })
      })
      return findings
    }),
}

/** Programs that only generators and tests run; their commands install all packages. */
const isTool = (file: string): boolean => /\.(gen-entry|suite)\.ts$|\/testing\//.test(file)
