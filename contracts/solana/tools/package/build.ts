// Writes the client as a package for other projects to contracts/solana/dist.
//
//   node contracts/solana/tools/package/build.ts
//   npm pack ./contracts/solana/dist            a file that `npm install FILE` takes

import path from 'node:path'
import { writePackage } from './package-files.ts'

const folder = path.resolve(import.meta.dirname, '../../dist')
writePackage(folder)
console.log(`wrote ${path.relative(process.cwd(), folder)}`)
