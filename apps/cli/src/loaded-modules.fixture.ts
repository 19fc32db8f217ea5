// Loaded before a program with `--import`. Writes the URLs of all modules that the program loads to
// the file that OSTROM_MODULE_LIST names.

import { writeFileSync } from 'node:fs'
import { registerHooks } from 'node:module'

const urls: string[] = []

registerHooks({
  load(url, context, nextLoad) {
    urls.push(url)
    return nextLoad(url, context)
  },
})

process.once('exit', () => writeFileSync(process.env.OSTROM_MODULE_LIST ?? '', urls.join('\n')))
