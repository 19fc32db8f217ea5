// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = '7291d89524d36b350e1c98f4544015ef270f153eabe5432b820f21aa76c15f45'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = '084c9f8bf8311b0d0dbfef050db68df4e8ee5d88259122b21a7fece71cfb2bcb'
