// Builds the web app into the folder given: node bundle.ts FOLDER. Run by build.ts.

import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const [outDir] = process.argv.slice(2)
if (!outDir) throw new Error('usage: node bundle.ts FOLDER')

await build({
  root: fileURLToPath(new URL('..', import.meta.url)),
  configFile: false,
  // On a failure its output is given as the reason; warnings of packages would hide the error.
  logLevel: 'error',
  // Browsers seal by Web Crypto: the same bytes.
  resolve: {
    alias: [{ find: /^@ostrom\/network\/seal$/, replacement: '@ostrom/network/seal/web' }],
  },
  oxc: { jsx: { runtime: 'automatic' } },
  build: {
    outDir,
    target: 'es2023',
    // Nothing inline: the content security policy refuses it.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
})
