// Builds the web app into the given folder: node bundle.ts FOLDER. Run by build.ts.

import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const [outDir] = process.argv.slice(2)
if (!outDir) throw new Error('usage: node bundle.ts FOLDER')

await build({
  root: fileURLToPath(new URL('..', import.meta.url)),
  configFile: false,
  // If the build fails, its output is the reason of the error; warnings of packages would hide that
  // reason.
  logLevel: 'error',
  // In browsers, sealing uses Web Crypto, in the format of the module that this alias replaces.
  resolve: {
    alias: [{ find: /^@ostrom\/network\/seal$/, replacement: '@ostrom/network/seal/web' }],
  },
  oxc: { jsx: { runtime: 'automatic' } },
  build: {
    outDir,
    target: 'es2023',
    // Scripts and styles are in files, because the content security policy refuses inline code.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
})
