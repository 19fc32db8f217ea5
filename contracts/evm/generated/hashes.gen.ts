// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = '6c6448feb2bed62212bbc382d874b5a11f1e5d35c0c1c87a72a9c9c297f8fbd2'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = '52d6454652abc3c78b0d815ec6b9a322273033fc62527cf810dbe3223f885627'
