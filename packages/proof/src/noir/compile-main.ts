// A process that compiles the circuit in its working directory by the module that request.json
// names, and writes circuit.json. The compiler runs in a separate process, because it needs seconds
// and memory.

import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const request: { readonly compiler: string } = JSON.parse(readFileSync('request.json', 'utf8'))
const { compile, createFileManager } = await import(pathToFileURL(request.compiler).href)
const quiet = () => {}
const { program } = await compile(createFileManager(process.cwd()), undefined, quiet, quiet)
writeFileSync('circuit.json', JSON.stringify({ abi: program.abi, bytecode: program.bytecode }))
