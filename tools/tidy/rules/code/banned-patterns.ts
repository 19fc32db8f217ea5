import type { TidyFinding, TidyRule } from '../../repository.ts'

type BannedPattern = {
  readonly pattern: RegExp
  readonly message: string
  /** Files to which the pattern does not apply. */
  readonly except?: RegExp
}

const patterns: readonly BannedPattern[] = [
  {
    pattern: /(?<![\w.~$/}-])\/(?:work|root|tmp|home)\/\w/,
    message: 'A path of one machine: use a path from the root, or os.tmpdir().',
  },
  {
    pattern: /"resolved":\s*"https?:/,
    message: 'A download address: install with the .npmrc of this repository, which leaves it out.',
  },
  {
    pattern: /\$\{[^}]*\} base units/,
    message: 'Base units in a text for people: write the amount by Amount.fact, or Amount.down.',
    // Files whose texts may state base units: the module that formats them, the texts that wallets
    // sign, and texts for developers.
    except:
      /^(?:packages\/protocol\/src\/(?:money\/amount|signing\/human-readable-message)\.ts|(?:bench|simulation|contracts)\/.*|.*\.test\.ts)$/,
  },
  {
    pattern: /\b(?:TODO|FIXME|XXX|HACK)\b(?!\(#\d+\))/,
    message: 'Open work without an issue: name it, as in "TODO(#12)", or do it.',
    except: /\.(md|json|txt)$|(^|\/)geography\.py$/,
  },
  {
    pattern: /\b(?:vi|vitest)\.(?:mock|doMock|hoisted)\(/,
    message: 'A module mock: pass the in-memory port instead.',
  },
  {
    pattern: /\b(?:test|it|describe)\.only\(|^\s*debugger\b/,
    message: 'Left over from looking for a fault: take it out.',
  },
  {
    pattern: /^<{7} |^>{7} |^={7}$/,
    message: 'A merge conflict is left in the file.',
  },
  {
    pattern: /\b(?:with|open)RowEncoder\(/,
    message: 'A second reader of rows as tokens: call fitRows, which checks them for all commands.',
    except: /^packages\/training\/trainer\/|\.test\.ts$/,
  },
  {
    pattern: /trainer\/rows\/row-file'/,
    message: 'A further reader of rows: its rows have to pass fitRows; then name it here.',
    except:
      /^packages\/training\/(?:local\/src\/(?:training|teacher)-rows|federated\/src\/run-file|jobs\/src\/job-rows|evaluation\/src\/measurement)\.ts$|^apps\/cli\/src\/actions\/training\/train-export\.ts$|\.test\.ts$/,
  },
  {
    pattern: /\bread\w*\([^)]*adapter_config\.json/,
    message: "A second reader of an adapter's configuration: call readLora or readTrainedTensors.",
    except: /\.(?:test|fixture|suite)\.ts$/,
  },
  {
    pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
    message: 'A private key: test keys are made by the test.',
  },
]

/** This file and its test quote the forbidden patterns. */
const quoting = /^tools\/tidy\/rules\/code\/banned-patterns(\.test)?\.ts$/

/** No file of the repository matches a pattern of the table above, apart from its exceptions. */
export const bannedPatterns: TidyRule = {
  name: 'words',
  check: ({ files }) =>
    [...files].flatMap(([file, text]) => {
      if (quoting.test(file)) return []
      const relevant = patterns.filter(({ pattern, except }) => {
        return !except?.test(file) && new RegExp(pattern.source, 'm').test(text)
      })
      if (relevant.length === 0) return []
      return text
        .split('\n')
        .flatMap((line, index) =>
          relevant
            .filter(({ pattern }) => pattern.test(line))
            .map(({ message }): TidyFinding => ({ path: file, line: index + 1, message })),
        )
    }),
}
